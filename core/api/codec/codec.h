// DynamoDB's requests and responses as JSON text, both ways: an endpoint reads requests and writes responses,
// a remote client writes requests and reads responses, and windows show requests to people.

#pragma once

#include "core/api/client.h"
#include "core/values/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The operations that a Client can have, by DynamoDB's names, sorted. A client may lack some: it answers
/// UnknownOperation.
std::vector<std::string_view> operationNames();

/// "GetItem" for a GetItemRequest.
template <typename Request>
std::string_view operationName();

/// Reads the body of a request. Errors, in the service's order: the text is not JSON (InvalidFormat, with
/// line and column), a member has the wrong JSON type (Serialization), constraints (see constraints.h),
/// parameters that do not go together (parameter_mix.h), values that break a rule. Members that DynamoDB does
/// not know are ignored.
template <typename Request>
Result<Request> readRequest(std::string_view json);

/// What is at its default is left out.
template <typename Request>
std::string writeRequest(const Request &request, JsonLayout layout = JsonLayout::Compact);

template <typename Response>
Result<Response> readResponse(std::string_view json);

template <typename Response>
std::string writeResponse(const Response &response, JsonLayout layout = JsonLayout::Compact);
/// The page of a Query or Scan that was asked for its Count alone: without Items.
std::string writeCount(const PageResponse &response, JsonLayout layout = JsonLayout::Compact);

/// `{"__type": "...#ValidationException", "message": "..."}` and what else belongs to the error.
std::string writeError(const Error &error);
/// The status that HTTP gives to it.
int httpStatus(ErrorCode code);
/// The error that such a body means.
Error readError(std::string_view json);

/// Reads the request of an operation, lets the client do it, and writes the response. Blocks. Where `units`
/// is given it gets the capacity that was consumed: asked for in the request or not where the client counts
/// it itself (Capabilities), else where the answer tells it.
using OperationFunction = Result<std::string> (*)(Client &client, std::string_view body,
                                                  std::optional<double> *units);
/// nullptr where there is no operation of that name.
OperationFunction findOperation(std::string_view operation);
/// Whether it belongs to DynamoDB Streams, a service of its own.
bool isOfStreams(std::string_view operation);
/// "DynamoDB_20120810.GetItem": what X-Amz-Target says.
std::string targetOf(std::string_view operation);
/// The operation of that name; one that no Client has is UnknownOperation.
Result<std::string> execute(Client &client, std::string_view operation, std::string_view body);

} // namespace core
