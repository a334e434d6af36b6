#include "core/api/codec/codec.h"

#include <map>

namespace core {

namespace {

template <typename Request>
bool isCountOnly(const Request &request)
{
    if constexpr (requires { request.select; })
        return request.select == Select::Count;
    else
        return false;
}

template <typename Request, typename Response>
Result<std::string> run(Client &client, Result<Response> (Client::*operation)(const Request &),
                        std::string_view body)
{
    Result<Request> request = readRequest<Request>(body);
    if (!request)
        return request.error();
    Result<Response> response = (client.*operation)(*request);
    if (!response)
        return response.error();
    if constexpr (std::is_same_v<Response, PageResponse>) {
        if (isCountOnly(*request))
            return writeCount(*response);
    }
    return writeResponse(*response);
}

template <auto operation>
Result<std::string> runMethod(Client &client, std::string_view body)
{
    return run(client, operation, body);
}

using Run = Result<std::string> (*)(Client &, std::string_view);

const std::map<std::string_view, Run> kRuns = {
    {"BatchGetItem", runMethod<&Client::batchGetItem>},
    {"BatchWriteItem", runMethod<&Client::batchWriteItem>},
    {"CreateTable", runMethod<&Client::createTable>},
    {"DeleteItem", runMethod<&Client::deleteItem>},
    {"DeleteTable", runMethod<&Client::deleteTable>},
    {"DescribeTable", runMethod<&Client::describeTable>},
    {"GetItem", runMethod<&Client::getItem>},
    {"ListTables", runMethod<&Client::listTables>},
    {"PutItem", runMethod<&Client::putItem>},
    {"Query", runMethod<&Client::query>},
    {"Scan", runMethod<&Client::scan>},
    {"TransactGetItems", runMethod<&Client::transactGetItems>},
    {"TransactWriteItems", runMethod<&Client::transactWriteItems>},
    {"UpdateItem", runMethod<&Client::updateItem>},
    {"UpdateTable", runMethod<&Client::updateTable>},
};

} // namespace

Result<std::string> execute(Client &client, std::string_view operation, std::string_view body)
{
    const auto found = kRuns.find(operation);
    if (found == kRuns.end())
        return Error(ErrorCode::UnknownOperation, "There is no operation " + std::string(operation));
    return found->second(client, body);
}

} // namespace core
