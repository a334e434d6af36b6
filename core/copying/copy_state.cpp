#include "core/copying/copy_table.h"
#include "core/values/dynamo_json_reader.h"
#include "core/values/json_writer.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

using Token = JsonReader::Token;

Error notAState(const std::string &why)
{
    return Error::format("This is not the state of a copy: " + why);
}

bool readSegment(JsonReader &json, CopyState::Segment &segment)
{
    DynamoJsonReader values(json);
    while (json.next() == Token::Name) {
        const std::string name(json.text());
        json.next();
        if (name == "lastKey") {
            if (!values.readMap(segment.lastKey.emplace()))
                return false;
        } else if (name == "finished") {
            segment.isFinished = json.token() == Token::True;
        } else if (!json.skipValue()) {
            return false;
        }
    }
    return json.token() == Token::EndObject;
}

} // namespace

bool CopyState::isFinished() const
{
    return !segments.empty() && std::all_of(segments.begin(), segments.end(),
                                            [](const Segment &segment) { return segment.isFinished; });
}

std::string CopyState::toJson() const
{
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("copied");
    json.raw(std::to_string(copied));
    json.key("segments");
    json.beginArray();
    for (const Segment &segment : segments) {
        json.beginObject();
        if (segment.lastKey) {
            json.key("lastKey");
            json.value();
            appendDynamoJson(json.text(), *segment.lastKey);
        }
        json.key("finished");
        json.boolean(segment.isFinished);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return text;
}

Result<CopyState> CopyState::fromJson(std::string_view text)
{
    CopyState state;
    JsonReader json(text);
    if (json.next() != Token::BeginObject)
        return notAState("no JSON object");
    while (json.next() == Token::Name) {
        const std::string name(json.text());
        json.next();
        if (name == "copied" && json.token() == Token::Number) {
            const std::string_view digits = json.text();
            std::from_chars(digits.data(), digits.data() + digits.size(), state.copied);
        } else if (name == "segments" && json.token() == Token::BeginArray) {
            while (json.next() == Token::BeginObject) {
                if (!readSegment(json, state.segments.emplace_back()))
                    return notAState("a segment");
            }
            if (json.token() != Token::EndArray)
                return notAState("its segments");
        } else if (!json.skipValue()) {
            return notAState("its members");
        }
    }
    if (json.token() != Token::EndObject || json.next() != Token::End || state.segments.empty())
        return notAState("it has no segments");
    return state;
}

} // namespace core
