#include "ui/transfer/import_checks.h"

#include "core/api/constraints.h"

#include <QCoreApplication>
#include <span>

namespace ui {

namespace {

struct ImportChecks
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImportChecks)
};

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

const core::TableDescription *ImportSubject::table() const
{
    const auto found = choice.isNew() ? tables.end() : tables.find(choice.table);
    return found == tables.end() ? nullptr : &found->second;
}

std::vector<core::AttributeDefinition> ImportSubject::keyTypes() const
{
    return table() ? table()->attributeDefinitions : std::vector<core::AttributeDefinition>();
}

const core::ColumnMapping *ImportSubject::mappingTo(const std::string &attribute) const
{
    for (const core::ColumnMapping &column : mapping.columns) {
        if (!column.skip && column.attribute == attribute)
            return &column;
    }
    return nullptr;
}

KeyGuess ImportSubject::keyColumns() const
{
    if (!table())
        return choice.keys;
    KeyGuess keys;
    for (const core::KeySchemaElement &key : table()->keySchema) {
        if (const core::ColumnMapping *column = mappingTo(key.attributeName))
            (key.keyType == core::KeyType::Hash ? keys.partitionKey : keys.sortKey) = column->column;
    }
    return keys;
}

std::optional<core::CreateTableRequest> ImportSubject::newTable() const
{
    if (!choice.isNew())
        return {};
    core::CreateTableRequest request;
    request.tableName = choice.newName.toStdString();
    request.billingMode = core::BillingMode::PayPerRequest;
    for (const bool isPartition : {true, false}) {
        const std::string &key = isPartition ? choice.keys.partitionKey : choice.keys.sortKey;
        for (const core::ColumnMapping &column : mapping.columns) {
            if (key.empty() || column.column != key || column.skip)
                continue;
            const auto type = keyTypeOf(column, preview);
            request.attributeDefinitions.push_back({column.attribute, type.value_or(core::AttributeType::S)});
            request.keySchema.push_back(
                {column.attribute, isPartition ? core::KeyType::Hash : core::KeyType::Range});
        }
    }
    return request;
}

QString ImportSubject::newKeyProblem() const
{
    for (const std::string &key : {choice.keys.partitionKey, choice.keys.sortKey}) {
        for (const core::ColumnMapping &column : mapping.columns) {
            if (key.empty() || column.column != key)
                continue;
            if (column.skip)
                return ImportChecks::tr("The column %1 is a key: it cannot be left out.").arg(textOf(key));
            if (!keyTypeOf(column, preview))
                return ImportChecks::tr("The column %1 is a key: it must be a string, a number or binary.")
                    .arg(textOf(key));
        }
    }
    if (choice.keys.partitionKey == choice.keys.sortKey)
        return ImportChecks::tr("Partition key and sort key cannot be the same column.");
    return {};
}

/// What is wrong with the keys, of the new table or of the one that is there.
QString ImportSubject::keyProblem() const
{
    if (!table())
        return newKeyProblem();
    for (const core::KeySchemaElement &key : table()->keySchema) {
        if (!mappingTo(key.attributeName))
            return ImportChecks::tr(
                       "No column becomes %1, a key of the table. Give one of them that attribute name.")
                .arg(textOf(key.attributeName));
    }
    return {};
}

QString ImportSubject::problem() const
{
    if (mapping.columns.empty()) {
        for (const core::FileRecord &record :
             preview.records) // without columns there is no table to show them
            if (record.refusal)
                return ImportChecks::tr("No row of the file can be an item. Line %1: %2")
                    .arg(record.line)
                    .arg(textOf(*record.refusal));
        return ImportChecks::tr("There are no items in the file.");
    }
    const bool isCsv = preview.format.kind == core::FileFormat::Kind::Csv;
    const auto columns = isCsv ? std::span(preview.columns) : std::span<const std::string>();
    if (const auto mapper = core::RecordMapper::create(mapping, columns); !mapper)
        return textOf(mapper.error().message());
    if (choice.isNew() && tables.contains(choice.newName))
        return ImportChecks::tr("There is a table %1 already. Choose it in the list, or another name.")
            .arg(choice.newName);
    if (const QString keys = keyProblem(); !keys.isEmpty())
        return keys;
    if (const auto request = newTable()) {
        if (const core::Result<void> valid = core::checkConstraints(*request); !valid)
            return textOf(valid.error().message());
    }
    return {};
}

ImportChoice suggestChoice(const ImportTables &tables, const QString &name, const KeyGuess &keys)
{
    ImportChoice choice;
    if (tables.contains(name))
        choice.table = name;
    choice.newName = tableNameOf(name);
    choice.keys = keys;
    return choice;
}

} // namespace ui
