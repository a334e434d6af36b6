#include "core/copying/same_item_condition.h"

namespace core {

namespace {

// An expression holds at most 300 operators, two an attribute here, and 4,096 bytes.
constexpr std::size_t kAttributesMax = 140;

class Builder
{
public:
    void equal(const Attribute &attribute)
    {
        const std::string number = begin(attribute.name);
        m_condition.expression += '#' + number + "=:" + number;
        m_condition.values.emplace_back(':' + number, attribute.value);
    }
    void absent(const std::string &name)
    {
        const std::string number = begin(name);
        m_condition.expression += "attribute_not_exists(#" + number + ')';
    }
    bool isFull() const { return m_condition.names.size() >= kAttributesMax; }
    bool isEmpty() const { return m_condition.names.empty(); }
    ItemCondition take() { return std::move(m_condition); }

private:
    std::string begin(const std::string &name)
    {
        std::string number = std::to_string(m_condition.names.size());
        if (!m_condition.names.empty())
            m_condition.expression += " AND ";
        m_condition.names.emplace_back('#' + number, name);
        return number;
    }

    ItemCondition m_condition;
};

} // namespace

ItemCondition conditionOfSameItem(const Item *current, const Item *wanted, const std::string &keyName)
{
    Builder builder;
    if (current == nullptr) {
        builder.absent(keyName);
        return builder.take();
    }
    const bool namesAll = current->size() <= kAttributesMax || wanted == nullptr;
    for (const Attribute &attribute : *current) {
        const AttributeValue *other = wanted != nullptr ? wanted->find(attribute.name) : nullptr;
        if (!builder.isFull() && (namesAll || other == nullptr || *other != attribute.value))
            builder.equal(attribute);
    }
    if (wanted != nullptr) {
        for (const Attribute &attribute : *wanted) {
            if (!builder.isFull() && current->find(attribute.name) == nullptr)
                builder.absent(attribute.name);
        }
    }
    if (builder.isEmpty()) { // nothing differs, and there are too many to name: at least there is one
        for (const Attribute &attribute : *current) {
            if (attribute.name == keyName)
                builder.equal(attribute);
        }
    }
    return builder.take();
}

} // namespace core
