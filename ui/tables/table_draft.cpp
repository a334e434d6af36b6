#include "ui/tables/table_draft.h"

#include "core/api/constraints.h"
#include "core/values/limits.h"
#include "ui/common/value_format.h"

#include <QRegularExpression>
#include <algorithm>

namespace ui {

namespace {

constexpr int kNameLengthMin = 3;
constexpr int kNameLengthMax = 255;

/// One name with two types stays two definitions, so that the request says what was typed, and is refused.
void define(std::vector<core::AttributeDefinition> &definitions, const KeyDraft &key)
{
    const core::AttributeDefinition definition{key.name.toStdString(), key.type};
    if (std::find(definitions.begin(), definitions.end(), definition) == definitions.end())
        definitions.push_back(definition);
}

std::vector<core::KeySchemaElement> schemaOf(const KeyDraft &partitionKey,
                                             const std::optional<KeyDraft> &sortKey)
{
    std::vector<core::KeySchemaElement> schema{{partitionKey.name.toStdString(), core::KeyType::Hash}};
    if (sortKey)
        schema.push_back({sortKey->name.toStdString(), core::KeyType::Range});
    return schema;
}

core::Projection projectionOf(const IndexDraft &index)
{
    core::Projection projection;
    projection.projectionType = index.projection;
    if (index.projection == core::ProjectionType::Include) {
        projection.nonKeyAttributes.emplace();
        for (const QString &name : index.nonKeyAttributes)
            projection.nonKeyAttributes->push_back(name.toStdString());
    }
    return projection;
}

core::GlobalSecondaryIndex globalIndex(const IndexDraft &index,
                                       const std::optional<core::ProvisionedThroughput> &units)
{
    core::GlobalSecondaryIndex global;
    global.indexName = index.name.toStdString();
    global.keySchema = schemaOf(index.partitionKey, index.sortKey);
    global.projection = projectionOf(index);
    global.provisionedThroughput = units;
    return global;
}

} // namespace

core::CreateTableRequest TableDraft::request() const
{
    core::CreateTableRequest request;
    request.tableName = name.toStdString();
    request.keySchema = schemaOf(partitionKey, sortKey);
    request.billingMode = isOnDemand ? core::BillingMode::PayPerRequest : core::BillingMode::Provisioned;
    if (!isOnDemand)
        request.provisionedThroughput = core::ProvisionedThroughput{readUnits, writeUnits};
    define(request.attributeDefinitions, partitionKey);
    if (sortKey)
        define(request.attributeDefinitions, *sortKey);
    for (const IndexDraft &index : indexes) {
        if (index.sortKey)
            define(request.attributeDefinitions, *index.sortKey);
        if (index.kind == IndexDraft::Kind::Global) {
            define(request.attributeDefinitions, index.partitionKey);
            if (!request.globalSecondaryIndexes)
                request.globalSecondaryIndexes.emplace();
            request.globalSecondaryIndexes->push_back(globalIndex(index, request.provisionedThroughput));
            continue;
        }
        core::LocalSecondaryIndex local;
        local.indexName = index.name.toStdString();
        local.keySchema = schemaOf(partitionKey, index.sortKey);
        local.projection = projectionOf(index);
        if (!request.localSecondaryIndexes)
            request.localSecondaryIndexes.emplace();
        request.localSecondaryIndexes->push_back(std::move(local));
    }
    return request;
}

QString TableDraftRules::nameProblem(const QString &name, const QString &what)
{
    if (name.isEmpty())
        return tr("%1 needs a name").arg(what);
    static const QRegularExpression refused(QStringLiteral("[^a-zA-Z0-9_.-]"));
    if (const auto match = refused.match(name); match.hasMatch())
        return tr("'%1' cannot be in a name: letters, digits, '_', '-' and '.' can").arg(match.captured());
    if (name.size() < kNameLengthMin || name.size() > kNameLengthMax)
        return tr("A name has 3 to 255 characters, this one has %n", nullptr, int(name.size()));
    return {};
}

QString TableDraftRules::keyProblem(const KeyDraft &key, Types &known)
{
    const auto bytes = std::size_t(key.name.toUtf8().size());
    if (bytes == 0)
        return tr("The key attribute needs a name");
    if (bytes > core::kKeyAttributeNameBytesMax)
        return tr("The name of a key attribute has at most 255 bytes, this one has %n", nullptr, int(bytes));
    for (const KeyDraft &other : known) {
        if (other.name == key.name && other.type != key.type)
            return tr("%1 is a %2 in another key of this table: an attribute has one type in all keys")
                .arg(key.name, typeWord(other.type));
    }
    known.append(key);
    return {};
}

QString TableDraftRules::projectionProblem(const IndexDraft &index)
{
    if (index.projection != core::ProjectionType::Include)
        return {};
    if (index.nonKeyAttributes.isEmpty())
        return tr("Name at least one attribute to include");
    if (index.nonKeyAttributes.size() > qsizetype(core::kNonKeyAttributesPerIndexMax))
        return tr("At most 20 attributes can be included, these are %n", nullptr,
                  int(index.nonKeyAttributes.size()));
    for (const QString &name : index.nonKeyAttributes) {
        if (index.nonKeyAttributes.count(name) > 1)
            return tr("%1 is named twice").arg(name);
        if (std::size_t(name.toUtf8().size()) > core::kKeyAttributeNameBytesMax)
            return tr("The name of an included attribute has at most 255 bytes");
    }
    return {};
}

void TableDraftRules::checkIndex(const TableDraft &table, int number, Types &types, QStringList &names,
                                 QList<DraftProblem> &problems)
{
    const IndexDraft &index = table.indexes[number];
    const auto add = [&](DraftField field, const QString &text, bool isOfKind = false) {
        if (!text.isEmpty())
            problems.append({field, number, text, isOfKind});
    };
    QString nameText = nameProblem(index.name, tr("The index"));
    if (nameText.isEmpty() && names.contains(index.name))
        nameText = tr("There is an index %1 already").arg(index.name);
    names.append(index.name);
    add(DraftField::Name, nameText);

    const bool isLocal = index.kind == IndexDraft::Kind::Local;
    const KeyDraft &partitionKey = isLocal ? table.partitionKey : index.partitionKey;
    if (!isLocal)
        add(DraftField::PartitionKey, keyProblem(partitionKey, types));
    if (isLocal && !table.sortKey)
        add(DraftField::SortKey, tr("Local indexes need a table with a sort key"), true);
    else if (isLocal && !index.sortKey)
        add(DraftField::SortKey, tr("A local index has a sort key of its own"), true);
    else if (index.sortKey && index.sortKey->name == partitionKey.name && !partitionKey.name.isEmpty())
        add(DraftField::SortKey, tr("The sort key must be another attribute than the partition key"));
    else if (index.sortKey)
        add(DraftField::SortKey, keyProblem(*index.sortKey, types));
    add(DraftField::Projection, projectionProblem(index));
}

QList<DraftProblem> TableDraftRules::problems(const TableDraft &draft)
{
    QList<DraftProblem> problems;
    Types types;
    QStringList names;
    const auto add = [&](DraftField field, const QString &text) {
        if (!text.isEmpty())
            problems.append({field, -1, text});
    };
    add(DraftField::Name, nameProblem(draft.name, tr("The table")));
    add(DraftField::PartitionKey, keyProblem(draft.partitionKey, types));
    if (draft.sortKey && draft.sortKey->name == draft.partitionKey.name && !draft.sortKey->name.isEmpty())
        add(DraftField::SortKey, tr("The sort key must be another attribute than the partition key"));
    else if (draft.sortKey)
        add(DraftField::SortKey, keyProblem(*draft.sortKey, types));
    qsizetype included = 0;
    qsizetype locals = 0;
    for (int i = 0; i < draft.indexes.size(); ++i) {
        const IndexDraft &index = draft.indexes[i];
        checkIndex(draft, i, types, names, problems);
        locals += index.kind == IndexDraft::Kind::Local ? 1 : 0;
        included += index.projection == core::ProjectionType::Include ? index.nonKeyAttributes.size() : 0;
        if (index.kind == IndexDraft::Kind::Local && locals == qsizetype(core::kLocalIndexesMax) + 1)
            problems.append({DraftField::Name, i, tr("A table has at most 5 local indexes")});
        if (index.kind == IndexDraft::Kind::Global &&
            i + 1 - locals == qsizetype(core::kGlobalIndexesMax) + 1)
            problems.append({DraftField::Name, i, tr("A table has at most 20 global indexes")});
        if (included > qsizetype(core::kNonKeyAttributesPerTableMax)) {
            problems.append(
                {DraftField::Projection, i, tr("All indexes together include at most 100 attributes")});
            included = -1'000'000; // said once
        }
    }
    if (!problems.isEmpty())
        return problems;
    // What the rules above might not know.
    if (const auto checked = core::checkConstraints(draft.request()); !checked)
        add(DraftField::Name, QString::fromStdString(checked.error().message()));
    return problems;
}

QList<DraftProblem> TableDraftRules::problems(const core::TableDescription &table, const IndexDraft &index)
{
    TableDraft draft;
    QList<DraftProblem> problems;
    Types types;
    QStringList names;
    for (const core::AttributeDefinition &definition : table.attributeDefinitions)
        types.append({QString::fromStdString(definition.attributeName), definition.attributeType});
    for (const auto *indexes : {&table.localSecondaryIndexes, &table.globalSecondaryIndexes}) {
        for (const core::IndexDescription &existing : *indexes)
            names.append(QString::fromStdString(existing.indexName));
    }
    draft.indexes.append(index);
    checkIndex(draft, 0, types, names, problems);
    if (table.globalSecondaryIndexes.size() >= core::kGlobalIndexesMax)
        problems.append({DraftField::Name, 0, tr("The table has 20 global indexes; it cannot have more")});
    return problems;
}

core::CreateTableRequest requestOf(const core::TableDescription &table)
{
    core::CreateTableRequest request;
    const bool isOnDemand = table.billingMode == core::BillingMode::PayPerRequest;
    request.tableName = table.tableName;
    request.attributeDefinitions = table.attributeDefinitions;
    request.keySchema = table.keySchema;
    request.billingMode = isOnDemand ? core::BillingMode::PayPerRequest : core::BillingMode::Provisioned;
    if (!isOnDemand)
        request.provisionedThroughput = table.provisionedThroughput;
    request.tableClass = table.tableClass;
    if (table.deletionProtectionEnabled)
        request.deletionProtectionEnabled = true;
    for (const core::IndexDescription &index : table.localSecondaryIndexes) {
        if (!request.localSecondaryIndexes)
            request.localSecondaryIndexes.emplace();
        request.localSecondaryIndexes->push_back({index.indexName, index.keySchema, index.projection});
    }
    for (const core::IndexDescription &index : table.globalSecondaryIndexes) {
        if (!request.globalSecondaryIndexes)
            request.globalSecondaryIndexes.emplace();
        request.globalSecondaryIndexes->push_back({index.indexName, index.keySchema, index.projection,
                                                   isOnDemand ? std::nullopt : index.provisionedThroughput});
    }
    return request;
}

core::UpdateTableRequest addIndexRequest(const core::TableDescription &table, const IndexDraft &index,
                                         const core::ProvisionedThroughput &units)
{
    core::UpdateTableRequest request;
    request.tableName = table.tableName;
    request.attributeDefinitions = table.attributeDefinitions;
    define(request.attributeDefinitions, index.partitionKey);
    if (index.sortKey)
        define(request.attributeDefinitions, *index.sortKey);
    core::GlobalSecondaryIndexUpdate update;
    const bool isOnDemand = table.billingMode == core::BillingMode::PayPerRequest;
    update.create = globalIndex(index, isOnDemand ? std::nullopt : std::optional(units));
    request.globalSecondaryIndexUpdates.push_back(std::move(update));
    return request;
}

QString keyText(const std::vector<core::KeySchemaElement> &keySchema, const core::TableDescription &table)
{
    QStringList parts;
    for (const core::KeySchemaElement &element : keySchema) {
        QString part = QString::fromStdString(element.attributeName);
        if (const auto type = table.typeOf(element.attributeName))
            part += QStringLiteral(" (%1)").arg(typeWord(*type));
        parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

QString projectionText(const core::Projection &projection)
{
    switch (projection.projectionType.value_or(core::ProjectionType::All)) {
    case core::ProjectionType::All:
        return QCoreApplication::translate("TableDraftRules", "All attributes");
    case core::ProjectionType::KeysOnly:
        return QCoreApplication::translate("TableDraftRules", "Keys only");
    case core::ProjectionType::Include:
        break;
    }
    QStringList names;
    for (const std::string &name : projection.nonKeyAttributes.value_or(std::vector<std::string>()))
        names += QString::fromStdString(name);
    return QCoreApplication::translate("TableDraftRules", "Keys and %1")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace ui
