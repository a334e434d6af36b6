#include "ui/item_editor/item_delta.h"

namespace ui {

namespace {

/// Names in the order of both maps together; `visit(name, before, after)` with nullptr for what is missing.
template <typename Visit>
void mergeMaps(const core::AttributeMap &before, const core::AttributeMap &after, Visit visit)
{
    auto left = before.begin();
    auto right = after.begin();
    while (left != before.end() || right != after.end()) {
        const bool takeLeft = left != before.end() && (right == after.end() || left->name <= right->name);
        const bool takeRight = right != after.end() && (left == before.end() || right->name <= left->name);
        visit(takeLeft ? left->name : right->name, takeLeft ? &left->value : nullptr,
              takeRight ? &right->value : nullptr);
        left += takeLeft ? 1 : 0;
        right += takeRight ? 1 : 0;
    }
}

/// The one index where lists of equal length differ; nullopt where they differ at several.
std::optional<std::size_t> singleDifference(const core::AttributeList &before,
                                            const core::AttributeList &after)
{
    if (before.size() != after.size())
        return {};
    std::optional<std::size_t> index;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == after[i])
            continue;
        if (index)
            return {};
        index = i;
    }
    return index;
}

} // namespace

ItemDelta ItemDelta::between(const core::Item &before, const core::Item &after)
{
    ItemDelta delta;
    const core::AttributeMap *left = &before;
    const core::AttributeMap *right = &after;
    while (true) {
        delta.m_entries.clear();
        mergeMaps(
            *left, *right,
            [&](const std::string &name, const core::AttributeValue *old, const core::AttributeValue *now) {
                if (old && now && *old == *now)
                    return;
                Entry entry{name, {}, {}};
                if (old)
                    entry.before = *old;
                if (now)
                    entry.after = *now;
                delta.m_entries.push_back(std::move(entry));
            });
        if (delta.m_entries.size() != 1 || !delta.m_entries[0].before || !delta.m_entries[0].after)
            return delta;

        // One value differs: go into it as far as it has an inside.
        const std::string name = delta.m_entries[0].name;
        const core::AttributeValue *old = left->find(name);
        const core::AttributeValue *now = right->find(name);
        ItemPath path = delta.m_path;
        path.emplace_back(name);
        while (old->asList() && now->asList()) {
            const std::optional<std::size_t> index = singleDifference(*old->asList(), *now->asList());
            if (!index)
                break;
            old = &(*old->asList())[*index];
            now = &(*now->asList())[*index];
            path.emplace_back(*index);
        }
        delta.m_path = std::move(path);
        if (!old->asMap() || !now->asMap()) {
            delta.m_value = Value(*old, *now);
            delta.m_entries.clear();
            return delta;
        }
        left = old->asMap();
        right = now->asMap();
    }
}

core::Item ItemDelta::applied(core::Item item, Direction direction) const
{
    core::AttributeValue *target = m_path.empty() ? nullptr : findValue(item, m_path);
    if (m_value) {
        if (target)
            *target = direction == Direction::Redo ? m_value->second : m_value->first;
        return item;
    }
    core::AttributeMap *map = target ? target->asMap() : &item;
    if (!map)
        return item;
    for (const Entry &entry : m_entries) {
        const auto &value = direction == Direction::Redo ? entry.after : entry.before;
        if (value)
            map->set(entry.name, *value);
        else
            map->erase(entry.name);
    }
    return item;
}

core::Item ItemDelta::redone(core::Item before) const
{
    return applied(std::move(before), Direction::Redo);
}

core::Item ItemDelta::undone(core::Item after) const
{
    return applied(std::move(after), Direction::Undo);
}

} // namespace ui
