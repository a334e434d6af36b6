#include "core/triggers/trigger_settings.h"

#include "core/triggers/event_filter.h"
#include "core/values/json.h"
#include "core/values/json_tree.h"

#include <charconv>

namespace core {

namespace {

using Kind = JsonNode::Kind;

constexpr std::string_view kReportFailures = "ReportBatchItemFailures";

Result<void> checkRange(std::string_view name, std::int64_t value, std::int64_t from, std::int64_t to)
{
    if (value >= from && value <= to)
        return {};
    return Error::validation(std::string(name) + " must be between " + std::to_string(from) + " and " +
                             std::to_string(to));
}

void appendList(std::string &json, const std::vector<std::string> &texts)
{
    json += '[';
    for (const std::string &text : texts) {
        if (&text != &texts.front())
            json += ',';
        appendJsonString(json, text);
    }
    json += ']';
}

/// Reads members and remembers the first that is not what it should be.
class Reader
{
public:
    explicit Reader(const JsonNode &object)
        : m_object(object)
    {}

    const JsonNode *member(const char *name, Kind kind)
    {
        const JsonNode *found = m_object.find(name);
        if (found && found->kind != kind && !m_problem)
            m_problem = Error::format(std::string(name) + " is not of the right type");
        return found && found->kind == kind ? found : nullptr;
    }
    void read(const char *name, std::string &text)
    {
        if (const JsonNode *found = member(name, Kind::String))
            text = found->text;
    }
    void read(const char *name, std::int64_t &number)
    {
        const JsonNode *found = member(name, Kind::Number);
        if (!found)
            return;
        const char *end = found->text.data() + found->text.size();
        const auto parsed = std::from_chars(found->text.data(), end, number);
        if ((parsed.ec != std::errc() || parsed.ptr != end) && !m_problem)
            m_problem = Error::format(std::string(name) + " is no whole number");
    }
    void read(const char *name, bool &value)
    {
        const JsonNode *found = m_object.find(name);
        if (!found)
            return;
        if (found->kind != Kind::True && found->kind != Kind::False && !m_problem)
            m_problem = Error::format(std::string(name) + " is not true or false");
        value = found->kind == Kind::True;
    }
    void read(const char *name, std::vector<std::string> &texts)
    {
        const JsonNode *found = member(name, Kind::Array);
        for (const JsonNode &element : found ? found->children : std::vector<JsonNode>()) {
            if (element.kind != Kind::String && !m_problem)
                m_problem = Error::format(std::string(name) + " is no list of strings");
            texts.push_back(element.text);
        }
    }
    const std::optional<Error> &problem() const { return m_problem; }

private:
    const JsonNode &m_object;
    std::optional<Error> m_problem;
};

Result<StreamStart> readStart(Reader &reader)
{
    std::string position = "LATEST";
    std::int64_t seconds = 0;
    reader.read("StartingPosition", position);
    reader.read("StartingPositionTimestamp", seconds);
    if (position == "LATEST")
        return StreamStart{StreamStart::Kind::Latest, 0};
    if (position == "TRIM_HORIZON")
        return StreamStart{StreamStart::Kind::Oldest, 0};
    if (position == "AT_TIMESTAMP")
        return StreamStart{StreamStart::Kind::AtTime, seconds * kRecordSecond};
    return Error::format("StartingPosition is LATEST, TRIM_HORIZON or AT_TIMESTAMP");
}

std::string filtersToJson(const std::vector<std::string> &filters)
{
    std::string json = "{\"Filters\":[";
    for (const std::string &filter : filters) {
        if (&filter != &filters.front())
            json += ',';
        json += "{\"Pattern\":";
        appendJsonString(json, filter);
        json += '}';
    }
    return json + "]}";
}

} // namespace

Result<void> checkTrigger(const TriggerSettings &settings)
{
    if (settings.name.empty())
        return Error::validation("A trigger needs a name");
    if (settings.tableName.empty())
        return Error::validation("A trigger needs a table");
    if (settings.kind == TriggerSettings::Kind::Program &&
        (settings.command.empty() || settings.command.front().empty()))
        return Error::validation("A trigger needs a program to run");
    if (settings.kind == TriggerSettings::Kind::NodeHandler) {
        const std::size_t dot = settings.handler.rfind('.');
        const std::size_t slash = settings.handler.rfind('/');
        const bool hasName = dot != std::string::npos && dot > 0 && dot + 1 < settings.handler.size() &&
                             (slash == std::string::npos || slash + 1 < dot);
        if (!hasName)
            return Error::validation("A handler is named file.function: index.handler");
    }
    for (const std::string &variable : settings.environment) {
        if (variable.find('=') == std::string::npos || variable.front() == '=')
            return Error::validation("A variable of the environment is written NAME=value: " + variable);
    }
    for (const Result<void> &checked :
         {checkRange("The batch size", settings.batchSize, 1, 10000),
          checkRange("The batching window", settings.batchWindowSeconds, 0, 300),
          checkRange("Parallel batches", settings.parallelism, 1, 10),
          checkRange("Retries", settings.retriesMax, -1, 10000),
          settings.recordAgeSecondsMax == -1
              ? Result<void>()
              : checkRange("The age of records", settings.recordAgeSecondsMax, 60, 604800),
          checkRange("The time limit", settings.timeoutSeconds, 1, 900)}) {
        if (!checked)
            return checked.error();
    }
    if (Result<EventFilter> filter = EventFilter::parse(settings.filters); !filter)
        return filter.error();
    return {};
}

std::string triggerToJson(const TriggerSettings &settings)
{
    std::string json = "{\"Name\":";
    appendJsonString(json, settings.name);
    const auto text = [&](std::string_view name, const std::string &value) {
        if (value.empty())
            return;
        json += ",\"" + std::string(name) + "\":";
        appendJsonString(json, value);
    };
    const auto number = [&](std::string_view name, std::int64_t value) {
        json += ",\"" + std::string(name) + "\":" + std::to_string(value);
    };
    text("TableName", settings.tableName);
    if (settings.kind == TriggerSettings::Kind::Program) {
        json += ",\"Command\":";
        appendList(json, settings.command);
    } else {
        text("Handler", settings.handler);
    }
    text("WorkingFolder", settings.workingFolder);
    if (!settings.environment.empty()) {
        json += ",\"Environment\":";
        appendList(json, settings.environment);
    }
    const StreamStart &start = settings.start;
    text("StartingPosition", start.kind == StreamStart::Kind::Oldest   ? "TRIM_HORIZON"
                             : start.kind == StreamStart::Kind::Latest ? "LATEST"
                                                                       : "AT_TIMESTAMP");
    if (start.kind == StreamStart::Kind::AtTime)
        number("StartingPositionTimestamp", start.time / kRecordSecond);
    number("BatchSize", settings.batchSize);
    number("MaximumBatchingWindowInSeconds", settings.batchWindowSeconds);
    number("ParallelizationFactor", settings.parallelism);
    number("MaximumRetryAttempts", settings.retriesMax);
    number("MaximumRecordAgeInSeconds", settings.recordAgeSecondsMax);
    json += ",\"BisectBatchOnFunctionError\":";
    json += settings.bisectsOnError ? "true" : "false";
    if (settings.reportsFailures)
        json += ",\"FunctionResponseTypes\":[\"" + std::string(kReportFailures) + "\"]";
    if (!settings.failureFile.empty()) {
        json += ",\"DestinationConfig\":{\"OnFailure\":{\"Destination\":";
        appendJsonString(json, settings.failureFile);
        json += "}}";
    }
    if (!settings.filters.empty())
        json += ",\"FilterCriteria\":" + filtersToJson(settings.filters);
    number("TimeoutSeconds", settings.timeoutSeconds);
    return json + '}';
}

Result<TriggerSettings> triggerFromJson(std::string_view json)
{
    const Result<JsonNode> tree = parseJson(json);
    if (!tree)
        return tree.error();
    if (tree->kind != Kind::Object)
        return Error::format("A trigger is a JSON object");
    Reader reader(*tree);
    TriggerSettings settings;
    reader.read("Name", settings.name);
    reader.read("TableName", settings.tableName);
    reader.read("Command", settings.command);
    reader.read("Handler", settings.handler);
    settings.kind =
        settings.handler.empty() ? TriggerSettings::Kind::Program : TriggerSettings::Kind::NodeHandler;
    reader.read("WorkingFolder", settings.workingFolder);
    reader.read("Environment", settings.environment);
    const Result<StreamStart> start = readStart(reader);
    if (!start)
        return start.error();
    settings.start = *start;
    reader.read("BatchSize", settings.batchSize);
    reader.read("MaximumBatchingWindowInSeconds", settings.batchWindowSeconds);
    reader.read("ParallelizationFactor", settings.parallelism);
    reader.read("MaximumRetryAttempts", settings.retriesMax);
    reader.read("MaximumRecordAgeInSeconds", settings.recordAgeSecondsMax);
    reader.read("BisectBatchOnFunctionError", settings.bisectsOnError);
    std::vector<std::string> responseTypes;
    reader.read("FunctionResponseTypes", responseTypes);
    for (const std::string &type : responseTypes) {
        if (type != kReportFailures)
            return Error::format("FunctionResponseTypes knows ReportBatchItemFailures only");
        settings.reportsFailures = true;
    }
    if (const JsonNode *config = reader.member("DestinationConfig", Kind::Object)) {
        if (const JsonNode *onFailure = config->find("OnFailure"))
            Reader(*onFailure).read("Destination", settings.failureFile);
    }
    if (const JsonNode *criteria = reader.member("FilterCriteria", Kind::Object)) {
        const JsonNode *filters = criteria->find("Filters");
        for (const JsonNode &filter : filters ? filters->children : std::vector<JsonNode>()) {
            const JsonNode *pattern = filter.find("Pattern");
            if (!pattern || pattern->kind != Kind::String)
                return Error::format("A filter has a Pattern, which is a string");
            settings.filters.push_back(pattern->text);
        }
    }
    reader.read("TimeoutSeconds", settings.timeoutSeconds);
    if (reader.problem())
        return *reader.problem();
    if (Result<void> ok = checkTrigger(settings); !ok)
        return ok.error();
    return settings;
}

} // namespace core
