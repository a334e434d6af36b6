// Single values out of the texts that AWS's services around DynamoDB answer with: JSON, XML, times. Private
// to core/remote.

#pragma once

#include "core/base/clock.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Strings and numbers of a JSON object by their paths: "roleCredentials.accessKeyId". Lists are passed over;
/// nullopt where the text is no JSON object.
std::optional<std::map<std::string, std::string>> flatJson(std::string_view text);

/// The text of the first element of that name; "" where there is none.
std::string xmlText(std::string_view xml, std::string_view element);

/// "2026-11-21T11:38:01Z", also with a fraction, "UTC", or an offset like "+01:00".
std::optional<UnixMicros> timeOfIso8601(std::string_view text);

/// As application/x-www-form-urlencoded, and as a query.
std::string percentEncoded(std::string_view text);

} // namespace core
