// Private to this folder: the tables of one request.

#pragma once

#include "core/api/client.h"

#include <map>
#include <string>

namespace core::partiql {

/// Asks for each table once. Borrows the client.
class TableLookup
{
public:
    explicit TableLookup(Client &client)
        : m_client(client)
    {}

    /// The table, for as long as the lookup lives. Errors are those of an item operation.
    Result<const TableDescription *> find(const std::string &tableName);

private:
    Client &m_client;
    std::map<std::string, TableDescription> m_tables;
};

} // namespace core::partiql
