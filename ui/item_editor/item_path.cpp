#include "ui/item_editor/item_path.h"

namespace ui {

const core::AttributeValue *findEntry(const core::AttributeValue &container, const PathStep &step)
{
    if (const auto *name = std::get_if<std::string>(&step)) {
        const core::AttributeMap *map = container.asMap();
        return map ? map->find(*name) : nullptr;
    }
    const core::AttributeList *list = container.asList();
    const std::size_t index = std::get<std::size_t>(step);
    return list && index < list->size() ? &(*list)[index] : nullptr;
}

const core::AttributeValue *findValue(const core::Item &item, const ItemPath &path)
{
    if (path.empty())
        return nullptr;
    const auto *name = std::get_if<std::string>(&path.front());
    const core::AttributeValue *value = name ? item.find(*name) : nullptr;
    for (std::size_t i = 1; value && i < path.size(); ++i)
        value = findEntry(*value, path[i]);
    return value;
}

core::AttributeValue *findValue(core::Item &item, const ItemPath &path)
{
    return const_cast<core::AttributeValue *>(findValue(std::as_const(item), path));
}

bool isSet(core::AttributeType type)
{
    return type == core::AttributeType::SS || type == core::AttributeType::NS ||
           type == core::AttributeType::BS;
}

bool isContainer(core::AttributeType type)
{
    return type == core::AttributeType::M || type == core::AttributeType::L || isSet(type);
}

std::size_t entryCount(const core::AttributeValue &value)
{
    switch (value.type()) {
    case core::AttributeType::M:
        return value.asMap()->size();
    case core::AttributeType::L:
        return value.asList()->size();
    case core::AttributeType::SS:
        return value.asStringSet()->members.size();
    case core::AttributeType::NS:
        return value.asNumberSet()->members.size();
    case core::AttributeType::BS:
        return value.asBinarySet()->members.size();
    default:
        return 0;
    }
}

core::AttributeValue setMember(const core::AttributeValue &set, std::size_t index)
{
    if (const core::StringSet *strings = set.asStringSet())
        return core::AttributeValue::string(strings->members[index]);
    if (const core::NumberSet *numbers = set.asNumberSet())
        return core::AttributeValue::number(numbers->members[index]);
    return core::AttributeValue::binary(set.asBinarySet()->members[index].bytes);
}

core::AttributeValue setOf(core::AttributeType setType, const std::vector<core::AttributeValue> &members)
{
    std::vector<std::string> texts;
    std::vector<core::Number> numbers;
    std::vector<core::Binary> binaries;
    for (const core::AttributeValue &member : members) {
        if (const core::Number *number = member.asNumber())
            numbers.push_back(*number);
        else if (const core::Binary *binary = member.asBinary())
            binaries.push_back(*binary);
        else
            texts.push_back(*member.asString());
    }
    if (setType == core::AttributeType::NS)
        return core::AttributeValue::numberSet(std::move(numbers));
    return setType == core::AttributeType::SS ? core::AttributeValue::stringSet(std::move(texts))
                                              : core::AttributeValue::binarySet(std::move(binaries));
}

core::AttributeType memberType(core::AttributeType setType)
{
    if (setType == core::AttributeType::SS)
        return core::AttributeType::S;
    return setType == core::AttributeType::NS ? core::AttributeType::N : core::AttributeType::B;
}

QString pathText(const ItemPath &path)
{
    QString text;
    for (const PathStep &step : path) {
        if (const auto *name = std::get_if<std::string>(&step)) {
            if (!text.isEmpty())
                text += QLatin1Char('.');
            text += QString::fromStdString(*name);
        } else {
            text += QLatin1Char('[') + QString::number(std::get<std::size_t>(step)) + QLatin1Char(']');
        }
    }
    return text;
}

} // namespace ui
