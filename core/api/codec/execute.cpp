#include "core/api/codec/codec.h"
#include "core/api/codec/operation_codec.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

using Operations = std::unordered_map<std::string_view, OperationFunction>;

const Operations &operations()
{
    static const Operations all = [] {
        Operations byName;
        for (const auto &area :
             {codec::itemAndTableOperations(), codec::replicationOperations(), codec::resourceOperations(),
              codec::backupOperations(), codec::continuousBackupsOperations(),
              codec::exportAndImportOperations(), codec::streamOperations(), codec::timeToLiveOperations(),
              codec::statementOperations()}) {
            for (const codec::Operation &operation : area)
                byName.emplace(operation.name, operation.run);
        }
        return byName;
    }();
    return all;
}

} // namespace

std::vector<std::string_view> operationNames()
{
    std::vector<std::string_view> names;
    for (const auto &[name, run] : operations())
        names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

OperationFunction findOperation(std::string_view operation)
{
    const auto found = operations().find(operation);
    return found != operations().end() ? found->second : nullptr;
}

bool isOfStreams(std::string_view operation)
{
    const auto streams = codec::streamOperations();
    return std::any_of(streams.begin(), streams.end(), [operation](const codec::Operation &candidate) {
        return candidate.name == operation;
    });
}

std::string targetOf(std::string_view operation)
{
    return std::string(isOfStreams(operation) ? "DynamoDBStreams_20120810." : "DynamoDB_20120810.")
        .append(operation);
}

Result<std::string> execute(Client &client, std::string_view operation, std::string_view body)
{
    const OperationFunction run = findOperation(operation);
    return run != nullptr ? run(client, body, nullptr) : unknownOperation(operation);
}

namespace codec {

Error refusal(std::string_view json, const JsonFault &fault)
{
    if (fault.error.code() != ErrorCode::InvalidFormat)
        return fault.error;
    const TextPosition place = positionAt(json, fault.offset);
    return Error::format("Line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
                         ": " + fault.error.message());
}

Error malformedResponse(const JsonFault &fault)
{
    return Error::format("The response is not what it should be, at byte " + std::to_string(fault.offset) +
                         ": " + fault.error.message());
}

Error impossibleResponse(const ShapeReader &reader)
{
    std::string text = "The response is not what it should be: ";
    if (reader.violations().empty())
        return Error::format(text + reader.brokenRule()->message());
    const ConstraintViolation &first = reader.violations().front();
    return Error::format(text + first.value + " at '" + first.path + "'");
}

} // namespace codec
} // namespace core
