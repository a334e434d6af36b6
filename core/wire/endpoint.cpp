#include "core/wire/endpoint.h"

#include "core/api/codec/codec.h"
#include "core/values/json_reader.h"
#include "core/wire/service_error.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace core::wire {

namespace {

constexpr std::string_view kTableTarget = "DynamoDB_20120810.";
constexpr std::string_view kStreamsTarget = "DynamoDBStreams_20120810.";
constexpr std::array<std::string_view, 4> kStreamsOperations = {"DescribeStream", "GetRecords",
                                                                "GetShardIterator", "ListStreams"};
constexpr std::array<std::string_view, 2> kOperationsWithoutOutput = {"TagResource", "UntagResource"};
constexpr std::string_view kNotServed = "<UnknownOperationException/>\n";
/// Larger bodies take a while to read, whatever the operation.
constexpr std::size_t kQuickBodyBytesMax = 64 * 1024;

template <std::size_t n>
bool contains(const std::array<std::string_view, n> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
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

/// The operation that a target names, or empty where there is none that we have.
std::string_view operationOf(const HttpRequest &request)
{
    std::string_view target = request.header("X-Amz-Target").value_or(std::string_view());
    const bool isStreams = startsWith(target, kStreamsTarget);
    if (!isStreams && !startsWith(target, kTableTarget))
        return {};
    target.remove_prefix(isStreams ? kStreamsTarget.size() : kTableTarget.size());
    return contains(kStreamsOperations, target) == isStreams && hasOperation(target) ? target
                                                                                     : std::string_view();
}

/// The content type to answer with, or empty where the request's is not served.
std::string_view contentTypeOf(const HttpRequest &request)
{
    std::string_view type = request.header("Content-Type").value_or(std::string_view());
    type = trimmed(type.substr(0, type.find(';')));
    for (const std::string_view served : {"application/x-amz-json-1.0", "application/json"}) {
        if (equalIgnoringCase(type, served))
            return served;
    }
    return {};
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

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InternalServerError:
    case ErrorCode::Corruption:
    case ErrorCode::IoError:
    case ErrorCode::Locked:
    case ErrorCode::Cancelled:
        return 500;
    default:
        return 400;
    }
}

void refuse(const ServiceError &error, HttpResponse &response)
{
    response.status = 400;
    response.body = writeServiceError(error);
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

std::uint64_t mixed(std::uint64_t z) // splitmix64
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

Endpoint::Endpoint(Client &client, EndpointOptions options)
    : m_client(client)
    , m_options(std::move(options))
{}

bool Endpoint::mayBlock(const HttpRequest &request) const
{
    const std::string_view operation = operationOf(request);
    if (request.body.size() > kQuickBodyBytesMax)
        return true;
    if (operation == "GetItem" || operation.empty())
        return false;
    constexpr std::array<std::string_view, 3> kWrites = {"PutItem", "UpdateItem", "DeleteItem"};
    return !m_options.quickWrites || !contains(kWrites, operation);
}

void Endpoint::answer(const HttpRequest &request, HttpResponse &response)
{
    response.addHeader("x-amzn-RequestId", nextRequestId());
    const bool isFromPage = request.header("Origin").has_value();
    if (isFromPage)
        addCrossOrigin(request, response);
    const std::string_view contentType = contentTypeOf(request);
    if (request.method == "OPTIONS" && isFromPage) {
        // Only headers.
    } else if ((request.method == "GET" || request.method == "HEAD") && request.path() == "/") {
        response.body = "healthy: dynamodb." + m_options.region + ".amazonaws.com ";
    } else if (request.method != "POST" || request.path() != "/" || contentType.empty()) {
        response.status = 404;
        response.body = kNotServed;
    } else {
        response.addHeader("Content-Type", contentType);
        answerOperation(request, response);
    }
    const auto crc =
        ::crc32_z(0, reinterpret_cast<const Bytef *>(response.body.data()), response.body.size());
    response.addHeader("x-amz-crc32", std::to_string(crc));
}

void Endpoint::answerOperation(const HttpRequest &request, HttpResponse &response)
{
    // The service reads the body before it looks at the target. We read it once: here, only where the target
    // would be refused.
    const std::string_view operation = operationOf(request);
    if (operation.empty()) {
        const bool isReadable = request.body.empty() || isJson(request.body);
        return refuse({isReadable ? "UnknownOperationException" : "SerializationException", {}}, response);
    }
    if (request.body.empty())
        return refuse({"SerializationException", {}}, response);
    Result<std::string> result = execute(m_client, operation, request.body);
    if (!result) {
        response.status = statusOf(result.error().code());
        response.body = writeError(result.error());
    } else if (!contains(kOperationsWithoutOutput, operation)) {
        response.body = std::move(*result);
    }
}

std::string Endpoint::nextRequestId()
{
    constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15ULL;
    constexpr std::size_t kCharactersEach = 12; // of five bits, from 64
    constexpr std::size_t kCharacters = 52;
    std::string id(kCharacters, '0');
    std::uint64_t state = m_options.seed + m_requests.fetch_add(1) * 5 * kStep;
    for (std::size_t i = 0; i < kCharacters;) {
        std::uint64_t bits = mixed(state += kStep);
        for (std::size_t k = 0; k < kCharactersEach && i < kCharacters; ++k, ++i, bits >>= 5)
            id[i] = kDigits[bits & 31];
    }
    return id;
}

} // namespace core::wire
