#include "ui/item_editor/item_edits.h"

#include <algorithm>

namespace ui {

namespace {

ItemPath parentOf(const ItemPath &path)
{
    return ItemPath(path.begin(), path.end() - 1);
}

/// The map that holds the last step of `path`; nullptr where that is no map.
core::AttributeMap *parentMap(core::Item &item, const ItemPath &path)
{
    if (path.size() == 1)
        return &item;
    core::AttributeValue *parent = findValue(item, parentOf(path));
    return parent ? parent->asMap() : nullptr;
}

core::AttributeList *parentList(core::Item &item, const ItemPath &path)
{
    core::AttributeValue *parent = path.size() > 1 ? findValue(item, parentOf(path)) : nullptr;
    return parent ? parent->asList() : nullptr;
}

core::AttributeValue *parentSet(core::Item &item, const ItemPath &path)
{
    core::AttributeValue *parent = path.size() > 1 ? findValue(item, parentOf(path)) : nullptr;
    return parent && isSet(parent->type()) ? parent : nullptr;
}

std::vector<core::AttributeValue> membersOf(const core::AttributeValue &set)
{
    std::vector<core::AttributeValue> members;
    for (std::size_t i = 0; i < entryCount(set); ++i)
        members.push_back(setMember(set, i));
    return members;
}

std::size_t indexOfMember(const core::AttributeValue &set, const core::AttributeValue &member)
{
    const std::vector<core::AttributeValue> members = membersOf(set);
    return std::size_t(std::find(members.begin(), members.end(), member) - members.begin());
}

} // namespace

Edited ItemEdits::failed(QString problem)
{
    Edited edited;
    edited.problem = std::move(problem);
    return edited;
}

Edited ItemEdits::setValue(const core::Item &item, const ItemPath &path, core::AttributeValue value)
{
    Edited edited{item, path, {}};
    if (parentSet(edited.item, path))
        return setMemberValue(item, path, value);
    core::AttributeValue *target = findValue(edited.item, path);
    if (!target)
        return failed(tr("%1 is not in the item any more").arg(pathText(path)));
    *target = std::move(value);
    return edited;
}

Edited ItemEdits::setMemberValue(const core::Item &item, const ItemPath &path,
                                 const core::AttributeValue &value)
{
    Edited edited{item, path, {}};
    core::AttributeValue *set = parentSet(edited.item, path);
    const std::size_t *index = std::get_if<std::size_t>(&path.back());
    std::vector<core::AttributeValue> members = membersOf(*set);
    if (!index || *index >= members.size())
        return failed(tr("%1 is not in the item any more").arg(pathText(path)));
    if (value.type() != memberType(set->type()))
        return failed(tr("All members of a set have one type"));
    const auto same = std::find(members.begin(), members.end(), value);
    if (same != members.end() && std::size_t(same - members.begin()) != *index)
        return failed(tr("The set holds this member already"));
    members[*index] = value;
    *set = setOf(set->type(), members);
    edited.path.back() = indexOfMember(*set, value);
    return edited;
}

Edited ItemEdits::insertMember(const core::Item &item, const ItemPath &container,
                               const core::AttributeValue &value)
{
    Edited edited{item, container, {}};
    core::AttributeValue *set = findValue(edited.item, container);
    if (value.type() != memberType(set->type()))
        return failed(tr("All members of a set have one type"));
    std::vector<core::AttributeValue> members = membersOf(*set);
    if (std::find(members.begin(), members.end(), value) != members.end())
        return failed(tr("The set holds this member already"));
    members.push_back(value);
    *set = setOf(set->type(), members);
    edited.path.emplace_back(indexOfMember(*set, value));
    return edited;
}

Edited ItemEdits::insertEntry(const core::Item &item, const ItemPath &container, const PathStep &step,
                              core::AttributeValue value)
{
    Edited edited{item, container, {}};
    core::AttributeValue *parent = container.empty() ? nullptr : findValue(edited.item, container);
    if (!container.empty() && !parent)
        return failed(tr("%1 is not in the item any more").arg(pathText(container)));
    if (parent && isSet(parent->type()))
        return insertMember(item, container, value);
    if (parent && parent->asList()) {
        core::AttributeList &list = *parent->asList();
        const std::size_t *wanted = std::get_if<std::size_t>(&step);
        const std::size_t index = wanted ? std::min(*wanted, list.size()) : list.size();
        list.insert(list.begin() + std::ptrdiff_t(index), std::move(value));
        edited.path.emplace_back(index);
        return edited;
    }
    core::AttributeMap *map = parent ? parent->asMap() : &edited.item;
    const std::string *name = std::get_if<std::string>(&step);
    if (!map || !name)
        return failed(tr("Only maps, lists and sets hold entries"));
    if (name->empty())
        return failed(tr("An attribute needs a name"));
    if (!map->insert(*name, std::move(value)))
        return failed(tr("There is an attribute %1 already").arg(QString::fromStdString(*name)));
    edited.path.emplace_back(*name);
    return edited;
}

Edited ItemEdits::removeEntry(const core::Item &item, const ItemPath &path)
{
    Edited edited{item, path, {}};
    if (core::AttributeValue *set = parentSet(edited.item, path)) {
        std::vector<core::AttributeValue> members = membersOf(*set);
        const std::size_t index = std::get<std::size_t>(path.back());
        if (members.size() == 1)
            return failed(tr("A set holds at least one member: remove the attribute instead"));
        if (index >= members.size())
            return failed(tr("%1 is not in the item any more").arg(pathText(path)));
        members.erase(members.begin() + std::ptrdiff_t(index));
        *set = setOf(set->type(), members);
        return edited;
    }
    if (core::AttributeList *list = parentList(edited.item, path)) {
        const std::size_t index = std::get<std::size_t>(path.back());
        if (index >= list->size())
            return failed(tr("%1 is not in the item any more").arg(pathText(path)));
        list->erase(list->begin() + std::ptrdiff_t(index));
        return edited;
    }
    core::AttributeMap *map = parentMap(edited.item, path);
    if (!map || !map->erase(std::get<std::string>(path.back())))
        return failed(tr("%1 is not in the item any more").arg(pathText(path)));
    return edited;
}

Edited ItemEdits::renameEntry(const core::Item &item, const ItemPath &path, const std::string &name)
{
    Edited edited{item, path, {}};
    const std::string *old = std::get_if<std::string>(&path.back());
    core::AttributeMap *map = old ? parentMap(edited.item, path) : nullptr;
    core::AttributeValue *value = map ? map->find(*old) : nullptr;
    if (!value)
        return failed(tr("%1 has no name to change").arg(pathText(path)));
    if (name == *old)
        return edited;
    if (name.empty())
        return failed(tr("An attribute needs a name"));
    if (map->contains(name))
        return failed(tr("There is an attribute %1 already").arg(QString::fromStdString(name)));
    core::AttributeValue moved = std::move(*value);
    map->erase(*old);
    map->set(name, std::move(moved));
    edited.path.back() = name;
    return edited;
}

Edited ItemEdits::moveEntry(const core::Item &item, const ItemPath &path, std::size_t index)
{
    Edited edited{item, path, {}};
    core::AttributeList *list = parentList(edited.item, path);
    if (!list)
        return failed(tr("Only the entries of a list have an order"));
    const std::size_t from = std::get<std::size_t>(path.back());
    if (from >= list->size() || index >= list->size())
        return failed(tr("%1 cannot be moved further").arg(pathText(path)));
    const auto begin = list->begin();
    if (from < index)
        std::rotate(begin + std::ptrdiff_t(from), begin + std::ptrdiff_t(from) + 1,
                    begin + std::ptrdiff_t(index) + 1);
    else
        std::rotate(begin + std::ptrdiff_t(index), begin + std::ptrdiff_t(from),
                    begin + std::ptrdiff_t(from) + 1);
    edited.path.back() = index;
    return edited;
}

Edited ItemEdits::duplicateEntry(const core::Item &item, const ItemPath &path)
{
    Edited edited{item, path, {}};
    const core::AttributeValue *value = findValue(std::as_const(edited.item), path);
    if (!value)
        return failed(tr("The members of a set differ from each other: there is no second one like it"));
    if (const std::size_t *index = std::get_if<std::size_t>(&path.back()))
        return insertEntry(item, parentOf(path), *index + 1, *value);
    const core::AttributeMap *map = parentMap(edited.item, path);
    const std::string name = freeName(*map, std::get<std::string>(path.back()) + " copy");
    return insertEntry(item, parentOf(path), name, *value);
}

std::string ItemEdits::freeName(const core::AttributeMap &map, const std::string &wanted)
{
    if (!map.contains(wanted))
        return wanted;
    for (int number = 2;; ++number) {
        std::string name = wanted + ' ' + std::to_string(number);
        if (!map.contains(name))
            return name;
    }
}

} // namespace ui
