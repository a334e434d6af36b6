#include "core/expressions/key_paths.h"

#include <algorithm>

namespace core {

namespace {

Result<void> checkPath(const DocumentPath &path, const KeyAttributeNames &names)
{
    if (path.elements.size() == 1)
        return {};
    const std::string &name = path.attributeName();
    const auto isIn = [&](const std::vector<std::string> &list) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    const char *role = isIn(names.keys) ? "Key" : isIn(names.indexKeys) ? "IndexKey" : nullptr;
    if (!role)
        return {};
    return Error::validation(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not "
        "allowed: " +
        std::string(role) + ": " + name);
}

Result<void> checkPaths(const std::vector<DocumentPath> &paths, const KeyAttributeNames &names)
{
    for (const DocumentPath &path : paths) {
        if (Result<void> checked = checkPath(path, names); !checked)
            return checked;
    }
    return {};
}

Result<void> checkOperand(const UpdateOperand &operand, const KeyAttributeNames &names)
{
    if (operand.kind == UpdateOperand::Kind::Path || operand.kind == UpdateOperand::Kind::IfNotExists) {
        if (Result<void> checked = checkPath(operand.path, names); !checked)
            return checked;
    }
    for (const UpdateOperand &child : operand.operands) {
        if (Result<void> checked = checkOperand(child, names); !checked)
            return checked;
    }
    return {};
}

} // namespace

Result<void> checkKeyPaths(const ConditionExpression &condition, const KeyAttributeNames &names)
{
    for (const Operand &operand : condition.operands) {
        if (!operand.path())
            continue;
        if (Result<void> checked = checkPath(*operand.path(), names); !checked)
            return checked;
    }
    for (const ConditionExpression &child : condition.children) {
        if (Result<void> checked = checkKeyPaths(child, names); !checked)
            return checked;
    }
    return {};
}

Result<void> checkKeyPaths(const ProjectionExpression &projection, const KeyAttributeNames &names)
{
    return checkPaths(projection.paths, names);
}

Result<void> checkKeyPaths(const UpdateExpression &update, const KeyAttributeNames &names)
{
    if (Result<void> checked = checkPaths(update.targets(), names); !checked)
        return checked;
    for (const SetAction &action : update.set) {
        if (Result<void> checked = checkOperand(action.left, names); !checked)
            return checked;
        if (!action.right)
            continue;
        if (Result<void> checked = checkOperand(*action.right, names); !checked)
            return checked;
    }
    return {};
}

} // namespace core
