#include "core/triggers/lambda_event.h"

#include "core/values/json_tree.h"

namespace core {

namespace {

std::string_view nameOf(EventName event)
{
    switch (event) {
    case EventName::Insert:
        return "INSERT";
    case EventName::Modify:
        return "MODIFY";
    case EventName::Remove:
        return "REMOVE";
    }
    return {};
}

std::string_view nameOf(StreamViewType viewType)
{
    switch (viewType) {
    case StreamViewType::NewImage:
        return "NEW_IMAGE";
    case StreamViewType::OldImage:
        return "OLD_IMAGE";
    case StreamViewType::NewAndOldImages:
        return "NEW_AND_OLD_IMAGES";
    case StreamViewType::KeysOnly:
        return "KEYS_ONLY";
    }
    return {};
}

void appendMember(std::string &json, std::string_view name, std::string_view text)
{
    json += ",\"";
    json += name;
    json += "\":";
    appendJsonString(json, text);
}

void appendImage(std::string &json, std::string_view name, const std::optional<Item> &image)
{
    if (!image)
        return;
    json += ",\"";
    json += name;
    json += "\":";
    appendDynamoJson(json, *image);
}

} // namespace

std::string lambdaRecord(const Record &record, std::string_view streamArn)
{
    const StreamRecord &data = record.dynamodb;
    std::string json = "{\"eventID\":";
    appendJsonString(json, record.eventId);
    appendMember(json, "eventName", nameOf(record.eventName));
    appendMember(json, "eventVersion", record.eventVersion);
    appendMember(json, "eventSource", record.eventSource);
    appendMember(json, "awsRegion", record.awsRegion);
    json += ",\"dynamodb\":{\"ApproximateCreationDateTime\":";
    json += std::to_string(data.approximateCreationDateTimeMicros / 1'000'000);
    json += ",\"Keys\":";
    appendDynamoJson(json, data.keys);
    appendImage(json, "NewImage", data.newImage);
    appendImage(json, "OldImage", data.oldImage);
    appendMember(json, "SequenceNumber", data.sequenceNumber);
    json += ",\"SizeBytes\":" + std::to_string(data.sizeBytes);
    appendMember(json, "StreamViewType", nameOf(data.streamViewType));
    json += '}';
    if (record.userIdentity) {
        // Lower case, unlike what GetRecords calls them.
        json += ",\"userIdentity\":{\"type\":";
        appendJsonString(json, record.userIdentity->type);
        appendMember(json, "principalId", record.userIdentity->principalId);
        json += '}';
    }
    appendMember(json, "eventSourceARN", streamArn);
    json += '}';
    return json;
}

std::string lambdaEvent(const std::vector<std::string> &records)
{
    std::string json = "{\"Records\":[";
    for (const std::string &record : records) {
        if (&record != &records.front())
            json += ',';
        json += record;
    }
    json += "]}";
    return json;
}

std::string lambdaEventText(const std::vector<std::string> &records)
{
    std::string text = "{\n  \"Records\": [";
    for (const std::string &record : records) {
        if (&record != &records.front())
            text += ',';
        text += "\n    ";
        const Result<JsonNode> tree = parseJson(record);
        for (const char c : tree ? indentedJson(*tree) : record) {
            text += c;
            if (c == '\n')
                text += "    ";
        }
    }
    text += records.empty() ? "]\n}\n" : "\n  ]\n}\n";
    return text;
}

} // namespace core
