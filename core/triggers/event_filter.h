// Filter patterns of an event source, in the syntax that AWS Lambda shares with EventBridge.

#pragma once

#include "core/base/result.h"
#include "core/values/json_tree.h"

#include <string>
#include <vector>

namespace core {

/// A record passes where one of the patterns matches it; without patterns all pass. Immutable; thread-safe.
///
/// A pattern is an object of the record's shape; its leaves are lists of rules, of which one must hold: a
/// string, number (by its digits as written), boolean or null; {"prefix"}, {"suffix"},
/// {"equals-ignore-case"},
/// {"anything-but"}, {"numeric"} and {"exists"}, which looks at leaves alone; "$or" lists patterns. Numbers
/// of DynamoDB are strings there ({"N": "5"}), so that "numeric" fits SizeBytes, and no attribute.
class EventFilter
{
public:
    static constexpr std::size_t kPatternsMax = 10;
    static constexpr std::size_t kPatternBytesMax = 4096;

    static Result<EventFilter> parse(const std::vector<std::string> &patterns);

    bool isEverything() const { return m_patterns.empty(); }
    bool accepts(const JsonNode &record) const;

private:
    std::vector<JsonNode> m_patterns; // checked
};

} // namespace core
