#include "ui/item_editor/item_merge.h"

#include <algorithm>
#include <set>

namespace ui {

namespace {

std::optional<core::AttributeValue> valueIn(const core::Item *item, const std::string &name)
{
    const core::AttributeValue *value = item ? item->find(name) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace

ItemMerge::ItemMerge(const std::optional<core::Item> &base, const core::Item &mine, const core::Item &theirs)
    : m_theirs(theirs)
{
    const core::Item *before = base ? &*base : nullptr;
    std::set<std::string> names;
    for (const core::Item *item : {before, &mine, &theirs}) {
        if (!item)
            continue;
        for (const core::Attribute &attribute : *item)
            names.insert(attribute.name);
    }
    for (const std::string &name : names) {
        MergeEntry entry{name, valueIn(&mine, name), valueIn(before, name), valueIn(&theirs, name)};
        if (entry.mine == entry.theirs)
            continue;
        if (entry.mine == entry.base)
            entry.choice = MergeChoice::Theirs;
        else if (entry.theirs == entry.base)
            entry.choice = MergeChoice::Mine;
        else
            entry.isConflict = true;
        m_entries.push_back(std::move(entry));
    }
}

std::size_t ItemMerge::undecidedCount() const
{
    return std::size_t(std::count_if(m_entries.begin(), m_entries.end(), [](const MergeEntry &entry) {
        return entry.choice == MergeChoice::Undecided;
    }));
}

core::Item ItemMerge::merged() const
{
    core::Item item = m_theirs;
    for (const MergeEntry &entry : m_entries) {
        if (entry.choice != MergeChoice::Mine)
            continue;
        if (entry.mine)
            item.set(entry.name, *entry.mine);
        else
            item.erase(entry.name);
    }
    return item;
}

} // namespace ui
