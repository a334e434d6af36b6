// Records of a stream as the JSON that AWS Lambda hands to a function.

#pragma once

#include "core/api/stream_requests.h"
#include "core/values/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One member of an event's "Records".
std::string lambdaRecord(const Record &record, std::string_view streamArn);

/// `{"Records": [...]}` of what lambdaRecord() gave.
std::string lambdaEvent(const std::vector<std::string> &records);

/// The same for people, indented.
std::string lambdaEventText(const std::vector<std::string> &records);

} // namespace core
