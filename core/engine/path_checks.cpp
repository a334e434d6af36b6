#include "core/engine/path_checks.h"

#include "core/engine/engine_errors.h"

#include <vector>

namespace core {

namespace {

Result<void> checkPath(const TableSchema &table, const IndexSchema *index, const DocumentPath &path)
{
    if (path.elements.size() < 2)
        return {};
    static constexpr const char *kText =
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";
    if (table.key().contains(path.attributeName()))
        return Error::validation(kText + ("Key: " + path.attributeName()));
    if (index && index->key.contains(path.attributeName()))
        return Error::validation(kText + ("IndexKey: " + path.attributeName()));
    return {};
}

Result<void> checkOperandPaths(const TableSchema &table, const UpdateOperand &operand)
{
    std::vector<const UpdateOperand *> open{&operand};
    while (!open.empty()) {
        const UpdateOperand &next = *open.back();
        open.pop_back();
        if (next.kind == UpdateOperand::Kind::Path || next.kind == UpdateOperand::Kind::IfNotExists) {
            if (auto ok = checkPath(table, nullptr, next.path); !ok)
                return ok.error();
        }
        for (const UpdateOperand &inner : next.operands)
            open.push_back(&inner);
    }
    return {};
}

} // namespace

Result<void> checkKeyPaths(const TableSchema &table, const IndexSchema *index,
                           const ConditionExpression &condition)
{
    std::vector<const ConditionExpression *> open{&condition};
    while (!open.empty()) {
        const ConditionExpression &next = *open.back();
        open.pop_back();
        for (const Operand &operand : next.operands) {
            if (!operand.path())
                continue;
            if (auto ok = checkPath(table, index, *operand.path()); !ok)
                return ok.error();
        }
        for (const ConditionExpression &child : next.children)
            open.push_back(&child);
    }
    return {};
}

Result<void> checkKeyPaths(const TableSchema &table, const IndexSchema *index,
                           const std::vector<DocumentPath> &paths)
{
    for (const DocumentPath &path : paths) {
        if (auto ok = checkPath(table, index, path); !ok)
            return ok.error();
    }
    return {};
}

Result<void> checkUpdateTargets(const TableSchema &table, const UpdateExpression &update)
{
    const std::vector<DocumentPath> targets = update.targets();
    for (const DocumentPath &target : targets) {
        if (table.key().contains(target.attributeName()))
            return invalidParameter("Cannot update attribute " + target.attributeName() +
                                    ". This attribute is part of the key");
    }
    for (const DocumentPath &target : targets) {
        for (const IndexSchema &index : table.indexes()) {
            if (auto ok = checkPath(table, &index, target); !ok)
                return ok.error();
        }
    }
    for (const SetAction &action : update.set) {
        if (auto ok = checkOperandPaths(table, action.left); !ok)
            return ok.error();
        if (action.right) {
            if (auto ok = checkOperandPaths(table, *action.right); !ok)
                return ok.error();
        }
    }
    return {};
}

} // namespace core
