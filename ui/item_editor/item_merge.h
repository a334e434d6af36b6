// Mine, base and theirs: what two people did to one item, attribute by attribute.

#pragma once

#include "core/values/attribute_value.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

enum class MergeChoice { Undecided, Mine, Theirs };

/// A top-level attribute in which the three differ. A missing value: the attribute is not there.
struct MergeEntry
{
    std::string name;
    std::optional<core::AttributeValue> mine;
    std::optional<core::AttributeValue> base;
    std::optional<core::AttributeValue> theirs;
    bool isConflict = false; // both changed it, differently
    MergeChoice choice = MergeChoice::Undecided;
};

class ItemMerge
{
public:
    /// What only one side changed is decided for that side; what both changed alike is not listed.
    ItemMerge(const std::optional<core::Item> &base, const core::Item &mine, const core::Item &theirs);

    const std::vector<MergeEntry> &entries() const { return m_entries; }
    void choose(std::size_t entry, MergeChoice choice) { m_entries[entry].choice = choice; }
    std::size_t undecidedCount() const;
    const core::Item &theirs() const { return m_theirs; }
    /// Theirs, with every attribute chosen as mine. Requires that nothing is undecided.
    core::Item merged() const;

private:
    core::Item m_theirs;
    std::vector<MergeEntry> m_entries;
};

} // namespace ui
