// A table like another one.

#pragma once

#include "core/api/client.h"
#include "core/base/pause.h"

namespace core {

/// What comes along beside the keys.
struct TableCopyParts
{
    bool indexes = true;
    bool settings =
        true; // throughput, class, stream, protection, time to live, tags; else on demand and none of them
};

/// What makes a table with the keys, indexes, throughput, class, stream and protection of `table`, under
/// another name; time to live and tags are settings of a table that exists. Its encryption key, replicas and
/// policies belong to the place where it is and are left out.
CreateTableRequest tableCopyRequest(const TableDescription &table, const std::string &name,
                                    TableCopyParts parts = {});

/// Creates it and waits until it and its indexes are active. ResourceInUse where there is one of that name.
Result<TableDescription> createAndWait(Client &client, const CreateTableRequest &request, Pause &pause,
                                       const Progress &stop);

} // namespace core
