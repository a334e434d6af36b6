// A client in front of another one, for tests that change what passes through it.

#pragma once

#include "core/api/client.h"

namespace support {

class ForwardingClient : public core::Client
{
public:
    /// Borrows `client`. Its rows and bulk writes are not passed on.
    explicit ForwardingClient(core::Client &client)
        : m_client(client)
    {}

    core::Capabilities capabilities() const override { return m_client.capabilities(); }
#define TABLEWRIGHT_FORWARD(method, Name)                                                                    \
    core::Result<core::Name##Response> method(const core::Name##Request &request) override                   \
    {                                                                                                        \
        return m_client.method(request);                                                                     \
    }
    TABLEWRIGHT_FORWARD(createTable, CreateTable)
    TABLEWRIGHT_FORWARD(describeTable, DescribeTable)
    TABLEWRIGHT_FORWARD(listTables, ListTables)
    TABLEWRIGHT_FORWARD(updateTable, UpdateTable)
    TABLEWRIGHT_FORWARD(deleteTable, DeleteTable)
    TABLEWRIGHT_FORWARD(getItem, GetItem)
    TABLEWRIGHT_FORWARD(putItem, PutItem)
    TABLEWRIGHT_FORWARD(updateItem, UpdateItem)
    TABLEWRIGHT_FORWARD(deleteItem, DeleteItem)
    TABLEWRIGHT_FORWARD(query, Query)
    TABLEWRIGHT_FORWARD(scan, Scan)
    TABLEWRIGHT_FORWARD(batchGetItem, BatchGetItem)
    TABLEWRIGHT_FORWARD(batchWriteItem, BatchWriteItem)
    TABLEWRIGHT_FORWARD(transactGetItems, TransactGetItems)
    TABLEWRIGHT_FORWARD(transactWriteItems, TransactWriteItems)
#undef TABLEWRIGHT_FORWARD

protected:
    core::Client &m_client;
};

} // namespace support
