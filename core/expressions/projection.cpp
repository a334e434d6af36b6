#include "core/expressions/projection.h"

#include <map>
#include <optional>

namespace core {

/// A place in the document: all of it, or what its names or indexes choose.
struct Projector::Node
{
    std::map<std::string, Node, std::less<>> names;
    std::map<std::uint32_t, Node> indexes;

    bool isWhole() const { return names.empty() && indexes.empty(); }

    /// The chosen parts of `value`; nothing where it has none of them. As deep as a path is long.
    std::optional<AttributeValue> select(const AttributeValue &value) const
    {
        if (isWhole())
            return value;
        if (const AttributeMap *map = value.asMap(); map && !names.empty()) {
            AttributeMap selected;
            for (const auto &[name, node] : names) {
                const AttributeValue *child = map->find(name);
                if (std::optional<AttributeValue> part = child ? node.select(*child) : std::nullopt)
                    selected.appendSorted(name, std::move(*part));
            }
            if (!selected.empty())
                return AttributeValue::map(std::move(selected));
        }
        if (const AttributeList *list = value.asList(); list && !indexes.empty()) {
            AttributeList selected;
            for (const auto &[index, node] : indexes) {
                if (index >= list->size())
                    break;
                if (std::optional<AttributeValue> part = node.select((*list)[index]))
                    selected.push_back(std::move(*part));
            }
            if (!selected.empty())
                return AttributeValue::list(std::move(selected));
        }
        return std::nullopt;
    }
};

Projector::Projector(const std::vector<DocumentPath> &paths)
{
    auto root = std::make_unique<Node>();
    for (const DocumentPath &path : paths) {
        Node *node = root.get();
        for (const PathElement &element : path.elements) {
            if (const auto *name = std::get_if<std::string>(&element))
                node = &node->names[*name];
            else
                node = &node->indexes[std::get<std::uint32_t>(element)];
        }
    }
    m_root = std::move(root);
}

Projector::Projector(Projector &&) noexcept = default;
Projector &Projector::operator=(Projector &&) noexcept = default;
Projector::~Projector() = default;

Item Projector::project(AttributeSource &item) const
{
    Item projected;
    for (const auto &[name, node] : m_root->names) {
        const AttributeValue *value = item.find(name);
        if (std::optional<AttributeValue> part = value ? node.select(*value) : std::nullopt)
            projected.appendSorted(name, std::move(*part));
    }
    return projected;
}

Item Projector::project(const AttributeMap &item) const
{
    ItemSource source(item);
    return project(source);
}

} // namespace core
