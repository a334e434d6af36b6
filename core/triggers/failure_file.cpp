#include "core/triggers/failure_file.h"

#include "core/triggers/child_process.h"
#include "core/triggers/lambda_event.h"

#include <cerrno>
#include <ctime>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace core {

namespace {

std::string timeText(UnixMicros time)
{
    const std::time_t seconds = time / 1'000'000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    const std::string millis = std::to_string(1000 + time / 1000 % 1000).substr(1);
    return std::string(text, size) + '.' + millis + 'Z';
}

void addMember(std::string &json, std::string_view name, std::string_view text)
{
    if (json.back() != '{')
        json += ',';
    json += "\"" + std::string(name) + "\":";
    appendJsonString(json, text);
}

} // namespace

std::string failureLine(const FailureReport &report)
{
    const GivenUp &given = report.givenUp;
    const DeliveryRecord &first = given.records.front();
    const DeliveryRecord &last = given.records.back();
    std::vector<std::string> records;
    for (const DeliveryRecord &record : given.records)
        records.push_back(record.json);
    std::string json = "{\"requestContext\":{";
    addMember(json, "requestId", report.shardId + '/' + first.sequenceNumber);
    addMember(json, "functionArn", report.settings.name);
    addMember(json, "condition",
              given.reason == GivenUp::Reason::RecordsTooOld ? "RecordAgeExceeded"
                                                             : "RetryAttemptsExhausted");
    json += ",\"approximateInvokeCount\":" + std::to_string(given.attempts);
    json += "},\"responseContext\":{\"statusCode\":200";
    addMember(json, "executedVersion", "$LATEST");
    addMember(json, "functionError", given.error.empty() ? "Unhandled" : given.error);
    json += '}';
    addMember(json, "version", "1.0");
    addMember(json, "timestamp", timeText(report.time));
    json += ",\"DDBStreamBatchInfo\":{";
    addMember(json, "shardId", report.shardId);
    addMember(json, "startSequenceNumber", first.sequenceNumber);
    addMember(json, "endSequenceNumber", last.sequenceNumber);
    addMember(json, "approximateArrivalOfFirstRecord", timeText(first.time));
    addMember(json, "approximateArrivalOfLastRecord", timeText(last.time));
    json += ",\"batchSize\":" + std::to_string(given.records.size());
    addMember(json, "streamArn", report.streamArn);
    json += '}';
    addMember(json, "payload", lambdaEvent(records));
    return json + "}\n";
}

Result<void> appendFailure(const std::string &path, const FailureReport &report)
{
    const auto failed = [&] { return Error::io(path + ": " + std::generic_category().message(errno)); };
    const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failed();
    const std::string line = failureLine(report);
    for (std::string_view rest = line; !rest.empty();) {
        const ssize_t written = ::write(file.get(), rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed();
        rest.remove_prefix(std::size_t(written));
    }
    return ::fsync(file.get()) == 0 ? Result<void>() : failed();
}

} // namespace core
