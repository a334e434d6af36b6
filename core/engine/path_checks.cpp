#include "core/engine/path_checks.h"

#include "core/engine/engine_errors.h"

namespace core {

Result<void> checkUpdateTargets(const TableSchema &table, const UpdateExpression &update)
{
    for (const DocumentPath &target : update.targets()) {
        if (table.key().contains(target.attributeName()))
            return invalidParameter("Cannot update attribute " + target.attributeName() +
                                    ". This attribute is part of the key");
    }
    return checkKeyPaths(update, table.allKeyNames());
}

} // namespace core
