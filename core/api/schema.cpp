#include "core/api/schema.h"

namespace core {

std::optional<AttributeType> TableDescription::typeOf(std::string_view attributeName) const
{
    for (const AttributeDefinition &definition : attributeDefinitions) {
        if (definition.attributeName == attributeName)
            return definition.attributeType;
    }
    return {};
}

const IndexDescription *TableDescription::findIndex(std::string_view indexName) const
{
    for (const auto *indexes : {&localSecondaryIndexes, &globalSecondaryIndexes}) {
        for (const IndexDescription &index : *indexes) {
            if (index.indexName == indexName)
                return &index;
        }
    }
    return nullptr;
}

} // namespace core
