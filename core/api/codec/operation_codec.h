// How one operation is read and written: what each file of operations (operations_*.cpp) instantiates for its
// own. Private to core/api/codec.

#pragma once

#include "core/api/codec/codec.h"
#include "core/api/codec/newest_wording.h"
#include "core/api/codec/operations.h"
#include "core/api/codec/shape_reader.h"
#include "core/api/codec/shape_writer.h"
#include "core/api/error_details.h"
#include "core/api/parameter_mix.h"

#include <cassert>
#include <optional>

namespace core {

namespace codec {

/// Of one request; every limit of the service on lists and on maps of tables lies far below.
inline constexpr std::size_t kStructuresMax = 10'000;

/// A text that is no JSON: with line and column.
Error refusal(std::string_view json, const JsonFault &fault);
Error malformedResponse(const JsonFault &fault);
/// Requires that the reader found a violation or a broken rule.
Error impossibleResponse(const ShapeReader &reader);

template <typename Request>
bool isCountOnly(const Request &request)
{
    if constexpr (requires { request.select; })
        return request.select == Select::Count;
    else
        return false;
}

/// Around the text of the items, where that is: a page may be a megabyte.
inline std::string writePage(PageResponse &&response)
{
    if (!response.items.empty()) // of a client that only knows values
        return writeResponse(response);
    const std::string rest = writeCount(response);
    std::string text = std::move(response.itemsJson);
    text.insert(0, "{\"Items\":[").append("],").append(rest, 1);
    return text;
}

inline constexpr std::string_view kItemStart = "{\"Item\":";

/// Around the text of one item, which begins with kItemStart.
inline std::string writeItem(GetItemResponse &&response)
{
    if (response.itemJson && !response.consumedCapacity) {
        response.itemJson->push_back('}');
        return *std::move(response.itemJson);
    }
    if (response.itemJson) {
        assert(response.itemJson->starts_with(kItemStart));
        response.itemJson->erase(0, kItemStart.size());
    }
    return writeResponse(response);
}

inline std::optional<double> unitsOf(const std::optional<ConsumedCapacity> &consumed)
{
    return consumed ? std::optional(consumed->capacityUnits) : std::nullopt;
}
inline std::optional<double> unitsOf(const std::vector<ConsumedCapacity> &consumed)
{
    std::optional<double> sum;
    for (const ConsumedCapacity &entry : consumed)
        sum = sum.value_or(0) + entry.capacityUnits;
    return sum;
}

/// Sees to it that a client of our own tells what a request consumes, and that only who asked for it is told.
/// To others a request goes as it came: their service may not allow what was not asked.
template <typename Request, typename Response>
class CapacityQuestion
{
public:
    CapacityQuestion(const Client &client, Request &request, std::optional<double> *units)
        : m_units(units)
    {
        if constexpr (kCanAsk) {
            m_isOurs = units != nullptr && request.returnConsumedCapacity == ReturnConsumedCapacity::None &&
                       client.capabilities().countsCapacity;
            if (m_isOurs)
                request.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        }
    }
    /// A write whose condition fails is charged as well.
    void take(const Error &error)
    {
        const auto *failure = m_units != nullptr ? error.details<ConditionFailureDetails>() : nullptr;
        if (failure != nullptr && failure->writeUnits > 0)
            *m_units = failure->writeUnits;
    }
    void take(Response &response)
    {
        if constexpr (kCanAsk) {
            if (m_units != nullptr)
                *m_units = unitsOf(response.consumedCapacity);
            if (m_isOurs)
                response.consumedCapacity = {};
        }
    }

private:
    static constexpr bool kCanAsk = requires(Request request, Response response)
    {
        request.returnConsumedCapacity;
        response.consumedCapacity;
    };
    std::optional<double> *m_units;
    bool m_isOurs = false;
};

template <typename Receiver, typename Request, typename Response>
Result<std::string> run(Client &client, Result<Response> (Receiver::*operation)(const Request &),
                        std::string_view body, std::optional<double> *units)
{
    Result<Request> request = readRequest<Request>(body);
    if (!request)
        return request.error();
    if constexpr (requires { request->itemForm; })
        request->itemForm = ItemForm::DynamoJson;
    if constexpr (requires { request->itemJsonStart; })
        request->itemJsonStart = kItemStart;
    CapacityQuestion<Request, Response> capacity(client, *request, units);
    Result<Response> response = (client.*operation)(*request);
    if (!response) {
        capacity.take(response.error());
        return response.error();
    }
    capacity.take(*response);
    if constexpr (std::is_same_v<Response, PageResponse>) {
        return isCountOnly(*request) ? writeCount(*response) : writePage(*std::move(response));
    } else if constexpr (std::is_same_v<Response, GetItemResponse>) {
        return writeItem(*std::move(response));
    } else {
        return writeResponse(*response);
    }
}

template <auto operation>
Result<std::string> runMethod(Client &client, std::string_view body, std::optional<double> *units)
{
    return run(client, operation, body, units);
}
/// For the operations that write one item.
template <auto operation>
Result<std::string> runItemWrite(Client &client, std::string_view body, std::optional<double> *units)
{
    Result<std::string> answer = run(client, operation, body, units);
    if (!answer)
        return inNewestWording(answer.error());
    return answer;
}

} // namespace codec

template <typename Request>
Result<Request> readRequest(std::string_view json)
{
    codec::ShapeReader reader(json, codec::kStructuresMax);
    Result<Request> read{std::in_place};
    Request &request = *read;
    if (!reader.readAll(request))
        return codec::refusal(json, reader.fault());
    if (!reader.violations().empty() || reader.brokenRule()) {
        // Constraints and the mix of parameters come before the rules of values, and the client has not
        // looked at them yet.
        if (Result<void> checked = checkConstraints(request, reader.violations()); !checked)
            return checked.error();
        if constexpr (requires { checkParameterMix(request); }) {
            if (Result<void> checked = checkParameterMix(request); !checked)
                return checked.error();
        }
        if (reader.brokenRule())
            return *reader.brokenRule();
    }
    return read;
}

template <typename Request>
std::string writeRequest(const Request &request, JsonLayout layout)
{
    std::string text;
    JsonWriter json(text, layout);
    codec::ShapeWriter(json).writeShape(request);
    return text;
}

/// A response without members is an empty body.
template <typename Response>
Result<Response> readResponse(std::string_view json)
{
    Response response;
    if constexpr (std::is_empty_v<Response>) {
        if (json.empty())
            return response;
    }
    codec::ShapeReader reader(json);
    if (!reader.readAll(response))
        return codec::malformedResponse(reader.fault());
    if (!reader.violations().empty() || reader.brokenRule())
        return codec::impossibleResponse(reader);
    return response;
}

template <typename Response>
std::string writeResponse(const Response &response, JsonLayout layout)
{
    std::string text;
    if constexpr (!std::is_empty_v<Response>) {
        JsonWriter json(text, layout);
        codec::ShapeWriter(json).writeShape(response);
    }
    return text;
}

} // namespace core

/// The functions of codec.h for one request, and for one response.
#define TABLEWRIGHT_REQUEST(Name)                                                                            \
    template <>                                                                                              \
    std::string_view operationName<Name##Request>()                                                          \
    {                                                                                                        \
        return #Name;                                                                                        \
    }                                                                                                        \
    template Result<Name##Request> readRequest<Name##Request>(std::string_view);                             \
    template std::string writeRequest<Name##Request>(const Name##Request &, JsonLayout);

#define TABLEWRIGHT_RESPONSE(Name)                                                                           \
    template Result<Name> readResponse<Name>(std::string_view);                                              \
    template std::string writeResponse<Name>(const Name &, JsonLayout);
