#include "core/remote/channel.h"

#include "core/api/codec/codec.h"
#include "core/base/stop_scope.h"
#include "core/remote/signed_request.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace core {

namespace {

constexpr unsigned kStatusGood = 200;
constexpr std::size_t kAnswerSizeMax = 256U << 20; // unpacked
constexpr std::int64_t kMicrosPerSecond = 1'000'000;

std::uint64_t systemSeed()
{
    std::random_device device;
    return std::uint64_t(device()) << 32 | device();
}

bool isWrite(std::string_view operation)
{
    constexpr std::array<std::string_view, 7> kReads = {"Describe", "List",     "Get",        "Query",
                                                        "Scan",     "BatchGet", "TransactGet"};
    for (const std::string_view read : kReads) {
        if (operation.starts_with(read))
            return false;
    }
    return true;
}

/// A Date header ("Sat, 21 Nov 2026 11:38:01 GMT") as seconds; nullopt where it is none.
std::optional<std::int64_t> secondsOfDate(const std::string &date)
{
    std::tm time{};
    if (strptime(date.c_str(), "%a, %d %b %Y %H:%M:%S", &time) == nullptr)
        return std::nullopt;
    return std::int64_t(timegm(&time));
}

Error errorOf(const HttpResponse &response, std::string_view body)
{
    Error error = readError(body);
    // Something in front of the service (a proxy, another program on that port) speaks no JSON.
    if (body.find("__type") == std::string_view::npos) {
        constexpr unsigned kServerErrors = 500;
        return {response.status >= kServerErrors ? ErrorCode::InternalServerError
                                                 : ErrorCode::ServiceException,
                "The endpoint answered HTTP " + std::to_string(response.status) +
                    " without an error of DynamoDB: is it an endpoint of DynamoDB's protocol?"};
    }
    return error;
}

} // namespace

RemoteClient::Channel::Channel(RemoteOptions options)
    : m_options(std::move(options))
    , m_random(m_options.randomSeed != 0 ? m_options.randomSeed : systemSeed())
{}

std::uint64_t RemoteClient::Channel::random()
{
    const std::scoped_lock lock(m_randomMutex);
    return m_random();
}

std::string RemoteClient::Channel::newToken()
{
    const std::uint64_t high = (random() & ~0xf000ULL) | 0x4000ULL;    // version 4
    const std::uint64_t low = (random() & ~(3ULL << 62)) | 2ULL << 62; // variant 1
    char text[37];
    std::snprintf(text, sizeof text, "%08x-%04x-%04x-%04x-%012llx", unsigned(high >> 32),
                  unsigned(high >> 16 & 0xffff), unsigned(high & 0xffff), unsigned(low >> 48),
                  static_cast<unsigned long long>(low & 0xffffffffffffULL));
    return text;
}

HttpRequest RemoteClient::Channel::requestFor(std::string_view operation, const std::string &body) const
{
    HttpRequest request;
    request.url = m_options.endpoint;
    const bool isAtAws =
        request.url.host.starts_with("dynamodb.") && request.url.host.ends_with(".amazonaws.com");
    if (isAtAws && isOfStreams(operation))
        request.url.host.insert(0, "streams.");
    request.headers = {{"Content-Type", "application/x-amz-json-1.0"}, {"X-Amz-Target", targetOf(operation)}};
    request.body = body;
    return request;
}

/// Where a signature was refused for its time, the service's clock is taken for the next ones.
bool RemoteClient::Channel::correctClock(const Error &error, const HttpResponse &response)
{
    constexpr std::int64_t kToleranceSeconds = 240;
    if (error.code() != ErrorCode::InvalidSignature)
        return false;
    const std::string *date = response.find("Date");
    const std::optional<std::int64_t> theirs = date != nullptr ? secondsOfDate(*date) : std::nullopt;
    if (!theirs)
        return false;
    const std::int64_t ours = (m_options.clock->now() + m_clockOffset) / kMicrosPerSecond;
    if (std::abs(*theirs - ours) < kToleranceSeconds)
        return false;
    m_clockOffset = *theirs * kMicrosPerSecond - m_options.clock->now();
    return true;
}

RemoteClient::Channel::Outcome RemoteClient::Channel::attempt(std::string_view operation,
                                                              const std::string &body,
                                                              const Credentials &credentials,
                                                              const Progress &stop)
{
    HttpRequest request = requestFor(operation, body);
    signRequest(request, credentials, m_options.region, "dynamodb", m_options.clock->now() + m_clockOffset);
    // Not signed, as proxies may change them.
    request.headers.push_back({"User-Agent", "tablewright/" TABLEWRIGHT_VERSION});
    if (!m_options.endpoint.isLoopback())
        request.headers.push_back({"Accept-Encoding", "gzip"});

    Result<HttpResponse> response = m_options.transport->exchange(request, stop);
    if (!response)
        return {response.error(), 0};
    if (!checksumAgrees(*response))
        return {Error(ErrorCode::InvalidAnswer, "The answer's checksum does not agree with its bytes"), 0};
    Result<std::string> text = decodedBody(*response, kAnswerSizeMax);
    if (!text)
        return {text.error(), 0};
    if (response->status == kStatusGood)
        return {std::move(text), response->status};
    Error error = errorOf(*response, *text);
    const bool clockWasWrong = correctClock(error, *response);
    return {std::move(error), response->status, clockWasWrong};
}

void RemoteClient::Channel::tell(std::string_view operation, const std::string &body, unsigned number,
                                 const Outcome &outcome, std::chrono::microseconds time) const
{
    if (!m_options.onAttempt)
        return;
    RemoteAttempt attempt;
    attempt.operation = operation;
    attempt.request = body;
    attempt.status = outcome.status;
    attempt.attempt = number;
    attempt.time = time;
    if (outcome.body)
        attempt.answer = *outcome.body;
    else
        attempt.error = &outcome.body.error();
    m_options.onAttempt(attempt);
}

Result<std::string> RemoteClient::Channel::send(std::string_view operation, const std::string &body,
                                                CallEffect effect)
{
    if (m_options.readOnly && effect == CallEffect::AsItsName && isWrite(operation))
        return Error(ErrorCode::ReadOnly,
                     "This connection is for reading only: " + std::string(operation) + " was not sent");
    const Progress &stop = StopScope::current();
    bool hasNewCredentials = false;
    bool hasNewTime = false;
    for (unsigned number = 1;; ++number) {
        if (stop.stopRequested())
            return Error::cancelled();
        Result<Credentials> credentials = m_options.credentials->credentials(stop);
        if (!credentials)
            return credentials.error();
        const UnixMicros start = m_options.clock->now();
        Outcome outcome = attempt(operation, body, *credentials, stop);
        tell(operation, body, number, outcome, std::chrono::microseconds(m_options.clock->now() - start));
        if (outcome.body)
            return std::move(outcome.body);

        const Error &error = outcome.body.error();
        if (error.code() == ErrorCode::ExpiredToken && !hasNewCredentials) {
            hasNewCredentials = true;
            m_options.credentials->refuse(*credentials);
            continue;
        }
        if (outcome.clockWasWrong && !hasNewTime) {
            hasNewTime = true;
            continue;
        }
        const RetryClass kind = retryClass(error, outcome.status);
        const unsigned attemptsMax = kind == RetryClass::Never     ? 1
                                     : kind == RetryClass::Service ? m_options.retry.attemptsMax
                                                                   : m_options.retry.lostAttemptsMax;
        if (number >= attemptsMax)
            return error;
        const double chance = double(random() >> 11) * 0x1p-53;
        if (Result<void> waited = m_options.pause->wait(retryDelay(m_options.retry, number, chance), stop);
            !waited)
            return waited.error();
    }
}

} // namespace core
