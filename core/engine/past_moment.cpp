#include "core/engine/past_moment.h"

#include "core/engine/engine.h"

namespace core {

Result<TableSchemaPointer> tableToRead(const Engine &engine, std::string_view tableNameOrArn,
                                       const PastMoment *past)
{
    if (past && past->table)
        return past->table;
    return findTable(engine, tableNameOrArn);
}

} // namespace core
