#include "core/engine/path_checks.h"

#include "core/engine/engine_errors.h"

namespace core {

namespace {

/// A literal of the wrong type for a key of an index, where the service sees it before it looks at the item.
Result<void> checkIndexKeyLiteral(const TableSchema &table, const DocumentPath &path, const Literal &literal)
{
    if (path.elements.size() > 1)
        return {};
    const AttributeType actual = literal.value->type();
    for (const IndexSchema &index : table.indexes()) {
        for (std::size_t i = 0; i < index.key.size() && index.isMaintained(); ++i) {
            const KeyAttribute &key = index.key.at(i);
            if (key.name == path.attributeName() && key.type != actual)
                return indexKeyTypeMismatch(key, actual, index.name);
        }
    }
    return {};
}

Result<void> checkIndexKeyLiterals(const TableSchema &table, const UpdateExpression &update)
{
    for (const ValueAction &action : update.add) {
        if (auto ok = checkIndexKeyLiteral(table, action.path, action.operand); !ok)
            return ok;
    }
    if (!update.isLegacy)
        return {};
    for (const SetAction &action : update.set) {
        if (action.left.kind != UpdateOperand::Kind::Literal)
            continue;
        if (auto ok = checkIndexKeyLiteral(table, action.path, *action.left.literal); !ok)
            return ok;
    }
    for (const ValueAction &action : update.subtract) {
        if (auto ok = checkIndexKeyLiteral(table, action.path, action.operand); !ok)
            return ok;
    }
    return {};
}

} // namespace

Result<void> checkUpdateTargets(const TableSchema &table, const UpdateExpression &update)
{
    for (const DocumentPath &target : update.targets()) {
        if (table.key().contains(target.attributeName()))
            return invalidParameter("Cannot update attribute " + target.attributeName() +
                                    ". This attribute is part of the key");
    }
    if (auto ok = checkIndexKeyLiterals(table, update); !ok)
        return ok;
    return checkKeyPaths(update, table.allKeyNames());
}

} // namespace core
