#include "core/api/codec/operation_codec.h"

namespace core {

TABLEWRIGHT_REQUEST(BatchGetItem)
TABLEWRIGHT_REQUEST(BatchWriteItem)
TABLEWRIGHT_REQUEST(CreateTable)
TABLEWRIGHT_REQUEST(DeleteItem)
TABLEWRIGHT_REQUEST(DeleteTable)
TABLEWRIGHT_REQUEST(DescribeTable)
TABLEWRIGHT_REQUEST(GetItem)
TABLEWRIGHT_REQUEST(ListTables)
TABLEWRIGHT_REQUEST(PutItem)
TABLEWRIGHT_REQUEST(Query)
TABLEWRIGHT_REQUEST(Scan)
TABLEWRIGHT_REQUEST(TransactGetItems)
TABLEWRIGHT_REQUEST(TransactWriteItems)
TABLEWRIGHT_REQUEST(UpdateItem)
TABLEWRIGHT_REQUEST(UpdateTable)

TABLEWRIGHT_RESPONSE(BatchGetItemResponse)
TABLEWRIGHT_RESPONSE(BatchWriteItemResponse)
TABLEWRIGHT_RESPONSE(CreateTableResponse)
TABLEWRIGHT_RESPONSE(DeleteTableResponse)
TABLEWRIGHT_RESPONSE(DescribeTableResponse)
TABLEWRIGHT_RESPONSE(GetItemResponse)
TABLEWRIGHT_RESPONSE(ListTablesResponse)
TABLEWRIGHT_RESPONSE(PageResponse)
TABLEWRIGHT_RESPONSE(TransactGetItemsResponse)
TABLEWRIGHT_RESPONSE(TransactWriteItemsResponse)
TABLEWRIGHT_RESPONSE(UpdateTableResponse)
TABLEWRIGHT_RESPONSE(WriteItemResponse)

std::string writeCount(const PageResponse &response, JsonLayout layout)
{
    std::string text;
    JsonWriter json(text, layout);
    codec::ShapeWriter writer(json);
    json.beginObject();
    codec::pageWithoutItems(writer, response);
    json.endObject();
    return text;
}

namespace codec {

std::span<const Operation> itemAndTableOperations()
{
    static constexpr Operation kOperations[] = {
        {"BatchGetItem", runMethod<&Client::batchGetItem>},
        {"BatchWriteItem", runMethod<&Client::batchWriteItem>},
        {"CreateTable", runMethod<&Client::createTable>},
        {"DeleteItem", runItemWrite<&Client::deleteItem>},
        {"DeleteTable", runMethod<&Client::deleteTable>},
        {"DescribeTable", runMethod<&Client::describeTable>},
        {"GetItem", runMethod<&Client::getItem>},
        {"ListTables", runMethod<&Client::listTables>},
        {"PutItem", runItemWrite<&Client::putItem>},
        {"Query", runMethod<&Client::query>},
        {"Scan", runMethod<&Client::scan>},
        {"TransactGetItems", runMethod<&Client::transactGetItems>},
        {"TransactWriteItems", runMethod<&Client::transactWriteItems>},
        {"UpdateItem", runItemWrite<&Client::updateItem>},
        {"UpdateTable", runMethod<&Client::updateTable>},
    };
    return kOperations;
}

} // namespace codec
} // namespace core
