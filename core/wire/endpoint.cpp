#include "core/wire/endpoint.h"

#include "core/values/json_reader.h"
#include "core/wire/compression.h"
#include "core/wire/crc32.h"
#include "core/wire/mix.h"
#include "core/wire/service_error.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>
#include <thread>

namespace core::wire {

namespace {

constexpr std::array<std::string_view, 2> kOperationsWithoutOutput = {"TagResource", "UntagResource"};
/// Done in microseconds or in many milliseconds.
constexpr std::array<std::string_view, 4> kPageReads = {"Query", "Scan", "BatchGetItem", "TransactGetItems"};
constexpr std::array<std::string_view, 3> kItemWrites = {"PutItem", "UpdateItem", "DeleteItem"};
constexpr std::array<std::string_view, 2> kPageWrites = {"BatchWriteItem", "TransactWriteItems"};
constexpr std::string_view kNotServed = "<UnknownOperationException/>\n";
/// Larger bodies take a while to read, whatever the operation.
constexpr std::size_t kQuickBodyBytesMax = 64 * 1024;
/// Smaller answers are not worth packing.
constexpr std::size_t kPackedBodyBytesMin = 4 * 1024;

template <std::size_t n>
bool contains(const std::array<std::string_view, n> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The content type to answer with, or empty where the request's is not served.
std::string_view contentTypeOf(std::string_view type)
{
    type = trimmed(type.substr(0, type.find(';')));
    if (equalIgnoringCase(type, "application/x-amz-json-1.0"))
        return "application/x-amz-json-1.0";
    return equalIgnoringCase(type, "application/json") ? "application/json" : "";
}

bool isJson(std::string_view text)
{
    JsonReader reader(text);
    while (reader.next() != JsonReader::Token::End) {
        if (reader.token() == JsonReader::Token::Error)
            return false;
    }
    return true;
}

void addCrossOrigin(const HttpRequest &request, HttpResponse &response)
{
    response.addHeader("Access-Control-Allow-Origin", "*");
    response.addHeader("Access-Control-Expose-Headers",
                       "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amzn-ErrorMessage,"
                       "Date");
    if (request.method != "OPTIONS")
        return;
    if (const auto headers = request.header("Access-Control-Request-Headers"))
        response.addHeader("Access-Control-Allow-Headers", *headers);
    if (const auto method = request.header("Access-Control-Request-Method"))
        response.addHeader("Access-Control-Allow-Methods", *method);
    response.addHeader("Access-Control-Max-Age", "172800");
}

/// Ours. The page itself sees no more than that it failed; this is for who looks into the browser's log.
ServiceError refusedPage(std::string_view origin)
{
    return {"AccessDeniedException",
            "This endpoint takes requests from web pages of its own computer, not from " +
                std::string(origin) + ". tablewright-server lets others in with --allow-origin."};
}

/// Whether a list such as "gzip, deflate;q=0.5" names gzip, and not to refuse it.
bool takesGzip(std::string_view list)
{
    if (list.empty() || list == "identity") // as most SDKs say
        return false;
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view part = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        const std::size_t semicolon = part.find(';');
        if (equalIgnoringCase(trimmed(part.substr(0, semicolon)), "gzip"))
            return semicolon == std::string_view::npos ||
                   part.find_first_of("123456789", semicolon) != std::string_view::npos;
    }
    return false;
}

std::int64_t microsOf(clockid_t clock)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return std::int64_t(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

bool isPacked(std::string_view contentEncoding)
{
    return equalIgnoringCase(contentEncoding, "gzip");
}

} // namespace

Endpoint::Endpoint(Client &client, EndpointOptions options)
    : m_client(client)
    , m_options(std::move(options))
    , m_authentication(m_options.keyCheck, m_options.accessKeys, m_options.region, *m_options.clock)
    , m_faults(m_options.faults, m_options.seed)
    , m_routes(makeRoutes())
{}

Endpoint::Routes Endpoint::makeRoutes()
{
    Routes routes;
    std::size_t measured = 0;
    for (const std::string_view operation : operationNames()) {
        const bool isPageRead = contains(kPageReads, operation);
        Route route;
        route.operation = operation;
        route.run = findOperation(operation);
        route.mayBlock =
            operation != "GetItem" && !(m_options.quickWrites && contains(kItemWrites, operation));
        route.mostlyWorks = operation == "GetItem" || isPageRead;
        route.hasOutput = !contains(kOperationsWithoutOutput, operation);
        if (isPageRead || (m_options.quickWrites && contains(kPageWrites, operation)))
            route.cost = &m_recentCosts[measured++];
        routes.emplace(targetOf(operation), route);
    }
    return routes;
}

const Endpoint::Route *Endpoint::routeOf(std::string_view target) const
{
    const auto found = m_routes.find(target);
    return found != m_routes.end() ? &found->second : nullptr;
}

bool Endpoint::mayBlock(const HttpRequest &request) const
{
    return mayBlock(request, routeOf(request.deciding.target));
}

bool Endpoint::mayBlock(const HttpRequest &request, const Route *route)
{
    const DecidingHeaders &headers = request.deciding;
    if (request.body.size() > kQuickBodyBytesMax || isPacked(headers.contentEncoding) ||
        takesGzip(headers.acceptEncoding))
        return true;
    if (route == nullptr)
        return false;
    return route->cost != nullptr ? !route->cost->isQuick() : route->mayBlock;
}

bool Endpoint::mostlyWorks(const HttpRequest &request) const
{
    const Route *const route = routeOf(request.deciding.target);
    return route != nullptr && route->mostlyWorks;
}

bool Endpoint::RecentCost::isQuick() const
{
    // Where more processors stand by, more of them are lost to a loop that works.
    static const std::int64_t quickMicros =
        std::clamp<std::int64_t>(800 / std::max(std::thread::hardware_concurrency(), 1U), 200, 400);
    return m_micros.load(std::memory_order_relaxed) < quickMicros;
}

void Endpoint::RecentCost::add(std::int64_t micros)
{
    // One that others overtake is lost, which a mean can bear.
    const std::int64_t before = m_micros.load(std::memory_order_relaxed);
    m_micros.store(before + (micros - before) / 8 + (micros > before ? 1 : 0), std::memory_order_relaxed);
}

void Endpoint::answer(const HttpRequest &request, HttpResponse &response)
{
    answer(request, routeOf(request.deciding.target), response);
}

bool Endpoint::answerAtOnce(const HttpRequest &request, HttpResponse &response)
{
    const Route *const route = routeOf(request.deciding.target);
    if (mayBlock(request, route))
        return false;
    answer(request, route, response);
    return true;
}

void Endpoint::answer(const HttpRequest &request, const Route *route, HttpResponse &response)
{
    const UnixMicros start = m_options.observer != nullptr ? m_options.clock->now() : 0;
    const RequestId requestId = nextRequestId();
    const std::string_view id(requestId.data(), requestId.size());
    response.addHeader("x-amzn-RequestId", id);
    Notes notes;
    answerRequest(request, route, response, notes);
    if (response.body.size() > kPackedBodyBytesMin && takesGzip(request.deciding.acceptEncoding)) {
        notes.plainResponse = std::move(response.body);
        response.body = deflateGzip(notes.plainResponse);
        response.addHeader("Content-Encoding", "gzip");
    }
    response.addHeader("x-amz-crc32", std::to_string(crc32(response.body)));
    if (m_options.observer != nullptr)
        report(request, response, notes, id, start);
}

void Endpoint::answerRequest(const HttpRequest &request, const Route *route, HttpResponse &response,
                             Notes &notes)
{
    const DecidingHeaders &headers = request.deciding;
    const bool isFromPage = headers.origin.has_value();
    if (isFromPage && !m_options.pageOrigins.allow(*headers.origin)) {
        response.status = 403;
        response.addHeader("Content-Type", "application/json");
        response.body = writeServiceError(refusedPage(*headers.origin));
        return;
    }
    if (isFromPage)
        addCrossOrigin(request, response);
    const std::string_view contentType = contentTypeOf(headers.contentType);
    if (request.method == "OPTIONS" && isFromPage) {
        // Only headers.
    } else if ((request.method == "GET" || request.method == "HEAD") && request.path() == "/") {
        response.body = "healthy: dynamodb." + m_options.region + ".amazonaws.com ";
    } else if (request.method != "POST" || request.path() != "/" || contentType.empty()) {
        response.status = 404;
        response.body = kNotServed;
    } else {
        response.addHeader("Content-Type", contentType);
        notes.operation = route != nullptr ? route->operation : std::string_view();
        answerOperation(request, route, isPacked(headers.contentEncoding), response, notes);
    }
}

void Endpoint::answerOperation(const HttpRequest &request, const Route *route, bool bodyIsPacked,
                               HttpResponse &response, Notes &notes)
{
    const auto refuse = [&](const ServiceError &error) {
        response.status = 400;
        response.body = writeServiceError(error);
        // The first line only: what follows one about a signature is the request itself, with its token.
        notes.error = std::string(error.type) + (error.message.empty() ? "" : ": ") +
                      error.message.substr(0, error.message.find('\n'));
    };
    notes.body = request.body;
    bool isWhole = true;
    if (bodyIsPacked) {
        auto unpacked = inflateGzip(request.body, m_options.bodyBytesMax);
        if (const auto *fault = std::get_if<InflateFault>(&unpacked)) {
            if (*fault == InflateFault::TooLarge) {
                response.status = 413;
                return;
            }
            isWhole = false;
        } else {
            notes.unpacked = std::get<std::string>(std::move(unpacked));
            notes.body = notes.unpacked;
        }
    }
    // The service reads the body before it looks at the target and at who asks. We read it once: here, only
    // where one of these would be refused.
    const auto isReadable = [&] { return isWhole && (notes.body.empty() || isJson(notes.body)); };
    const ServiceError unreadable{"SerializationException", {}};
    if (route == nullptr)
        return refuse(isReadable() ? ServiceError{"UnknownOperationException", {}} : unreadable);
    if (const std::optional<ServiceError> refused = m_authentication.refusal(request))
        return refuse(isReadable() ? *refused : unreadable);
    if (notes.body.empty() || !isWhole)
        return refuse(unreadable);
    const std::optional<Error> fault = m_faults.next();
    Result<std::string> result = fault ? Result<std::string>(*fault) : run(*route, notes);
    if (!result) {
        response.status = httpStatus(result.error().code());
        response.body = writeError(result.error());
        notes.error = std::string(exceptionName(result.error().code())) + ": " + result.error().message();
    } else if (route->hasOutput) {
        response.body = std::move(*result);
    }
}

Result<std::string> Endpoint::run(const Route &route, Notes &notes)
{
    std::optional<double> *const units = m_options.observer != nullptr ? &notes.capacityUnits : nullptr;
    if (route.cost == nullptr)
        return route.run(m_client, notes.body, units);
    // A write in a crowd waits for keys that others write: time in which the loop would have done it alone.
    const clockid_t clock = route.mostlyWorks ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID;
    const std::int64_t start = microsOf(clock);
    Result<std::string> result = route.run(m_client, notes.body, units);
    route.cost->add(microsOf(clock) - start);
    return result;
}

void Endpoint::report(const HttpRequest &request, const HttpResponse &response, const Notes &notes,
                      std::string_view requestId, UnixMicros start)
{
    RequestRecord record;
    record.id = requestId;
    record.time = start;
    record.durationMicros = m_options.clock->now() - start;
    record.operation = notes.operation;
    record.status = response.status;
    record.error = notes.error;
    record.requestBytes = request.body.size();
    record.responseBytes = response.body.size();
    const std::string_view answered =
        notes.plainResponse.empty() ? std::string_view(response.body) : std::string_view(notes.plainResponse);
    record.tables = tablesNamedIn(notes.body);
    record.capacityUnits = notes.capacityUnits;
    const std::size_t kept = m_options.observer->bodyBytesMax();
    record.request = notes.body.substr(0, kept);
    record.response = answered.substr(0, kept);
    m_options.observer->requestAnswered(std::move(record));
}

Endpoint::RequestId Endpoint::nextRequestId()
{
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    constexpr std::size_t kDraws = (kRequestIdBytes + kWord - 1) / kWord; // a byte of them for each character
    constexpr std::uint64_t kEach = 0x0101010101010101;
    std::uint64_t state = m_options.seed + m_requests.fetch_add(1) * kDraws * kMixStep;
    std::array<char, kDraws * kWord> characters;
    for (std::size_t i = 0; i < kDraws; ++i) {
        // Eight at once: five bits of each byte are a digit, 0 to 9 and A to V.
        const std::uint64_t digits = mixed(state += kMixStep) & (31 * kEach);
        const std::uint64_t letters = (digits + (128 - 10) * kEach) >> 7 & kEach;
        const std::uint64_t word = digits + '0' * kEach + letters * ('A' - '0' - 10);
        std::memcpy(characters.data() + i * kWord, &word, kWord);
    }
    RequestId id;
    std::memcpy(id.data(), characters.data(), id.size());
    return id;
}

} // namespace core::wire
