// How RemoteClient makes each of its calls. Private to core/remote.

#pragma once

#include "core/api/codec/codec.h"
#include "core/remote/channel.h"

namespace core {

template <typename Response, typename Request>
Result<Response> RemoteClient::call(const Request &request, CallEffect effect)
{
    const Result<std::string> body = m_channel->send(operationName<Request>(), writeRequest(request), effect);
    if (!body)
        return body.error();
    // Operations without output answer without a body.
    Result<Response> response = readResponse<Response>(body->empty() ? "{}" : std::string_view(*body));
    if (!response)
        return Error(ErrorCode::InvalidAnswer, response.error().message());
    return response;
}

} // namespace core
