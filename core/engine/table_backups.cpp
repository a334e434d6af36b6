#include "core/engine/table_backups.h"

#include "core/engine/catalog_record.h"
#include "core/engine/catalog_record_fields.h"
#include "core/engine/engine.h"
#include "core/engine/table_descriptions.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>

namespace core {

namespace {

using namespace catalog_record;

constexpr std::string_view kBackupPart = "/backup/";
constexpr UnixMicros kSystemBackupMicros = UnixMicros(35) * 24 * 3600 * 1'000'000;

std::string recordKeyOf(std::string_view tableName, std::string_view id)
{
    return keys::recordKey(keys::Record::Backup, std::string(tableName) + '/' + std::string(id));
}

/// "01489173575360-b308cd7d".
std::string newId(UnixMicros now)
{
    std::array<char, 40> text = {};
    const int size =
        std::snprintf(text.data(), text.size(), "%014lld-%08x", static_cast<long long>(now / 1000),
                      static_cast<unsigned>(std::random_device()()));
    return {text.data(), std::size_t(size)};
}

Result<TableBackup> readBackup(const Engine &engine, std::string_view bytes)
{
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    std::string problem;
    Reader in(*item, problem);
    TableBackup backup;
    backup.id = in.text("Id");
    backup.name = in.text("Name");
    backup.type = in.ordinal("Type", BackupType::AwsBackup);
    backup.sequence = Sequence(in.number("Sequence", kAnyNumber));
    backup.items = in.number("Items", kAnyNumber);
    backup.bytes = in.number("Bytes", kAnyNumber);
    backup.createdAt = in.number("CreatedMicros", kAnyNumber);
    if (in.has("ExpiresMicros"))
        backup.expiresAt = in.number("ExpiresMicros", kAnyNumber);
    const AttributeMap &table = in.map("Table");
    if (!problem.empty())
        return Error::corruption("The record of a backup has no usable " + problem);
    Result<TableRecord> record = recordFromItem(table);
    if (!record)
        return record.error();
    setArns(record->description, engine.options);
    backup.table = std::make_shared<const TableSchema>(std::move(*record));
    return backup;
}

} // namespace

std::string TableBackup::arn() const
{
    return table->description().tableArn + std::string(kBackupPart) + id;
}

std::string TableBackup::key() const
{
    return table->name() + '/' + id;
}

Result<TableBackup> makeBackup(Engine &engine, const TableSchemaPointer &table, std::string name,
                               BackupType type)
{
    TableBackup backup;
    backup.table = table;
    backup.name = std::move(name);
    backup.type = type;
    backup.createdAt = engine.clock.now();
    if (type == BackupType::System)
        backup.expiresAt = backup.createdAt + kSystemBackupMicros;
    const Result<Sequence> sequence = engine.database->takeSequence(backup.createdAt);
    if (!sequence)
        return sequence.error();
    backup.sequence = *sequence;
    const Counter rows = engine.database->counter({table->number(), 0});
    backup.items = rows.items;
    backup.bytes = rows.bytes;
    std::string ignored;
    while (true) {
        backup.id = newId(backup.createdAt);
        const Result<bool> isTaken = engine.database->get(recordKeyOf(table->name(), backup.id), ignored);
        if (!isTaken)
            return isTaken.error();
        if (!*isTaken)
            return backup;
    }
}

void stageBackup(const TableBackup &backup, Mutation &mutation)
{
    Item item;
    item.set("Id", text(backup.id));
    item.set("Name", text(backup.name));
    item.set("Type", ordinal(backup.type));
    item.set("Sequence", AttributeValue::number(std::int64_t(backup.sequence)));
    item.set("Items", AttributeValue::number(backup.items));
    item.set("Bytes", AttributeValue::number(backup.bytes));
    item.set("CreatedMicros", AttributeValue::number(backup.createdAt));
    if (backup.expiresAt != 0)
        item.set("ExpiresMicros", AttributeValue::number(backup.expiresAt));
    item.set("Table", AttributeValue::map(itemFromRecord(backup.table->record())));
    std::string bytes;
    appendStoredItem(bytes, item);
    mutation.put(recordKeyOf(backup.table->name(), backup.id), bytes);
}

void stageBackupRemoval(const TableBackup &backup, Mutation &mutation)
{
    mutation.remove(recordKeyOf(backup.table->name(), backup.id));
}

std::optional<BackupPlace> backupPlaceOf(const EngineOptions &options, std::string_view arn)
{
    const std::string prefix = tableArnPrefix(options);
    if (!arn.starts_with(prefix))
        return {};
    arn.remove_prefix(prefix.size());
    const std::size_t part = arn.find(kBackupPart);
    if (part == 0 || part == std::string_view::npos)
        return {};
    BackupPlace place;
    place.tableName = arn.substr(0, part);
    place.id = arn.substr(part + kBackupPart.size());
    if (place.id.empty())
        return {};
    return place;
}

Result<std::optional<TableBackup>> findBackup(const Engine &engine, const BackupPlace &place)
{
    std::string bytes;
    const Result<bool> found = engine.database->get(recordKeyOf(place.tableName, place.id), bytes);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<TableBackup>();
    Result<TableBackup> backup = readBackup(engine, bytes);
    if (!backup)
        return backup.error();
    return std::optional<TableBackup>(std::move(*backup));
}

Result<void> eachBackup(const Engine &engine, const std::optional<std::string> &tableName,
                        const std::optional<BackupPlace> &after,
                        const std::function<bool(TableBackup)> &visit)
{
    keys::Range range =
        tableName ? keys::prefixRange(recordKeyOf(*tableName, {})) : keys::recordRange(keys::Record::Backup);
    if (after)
        range.from = std::max(range.from, keys::successor(recordKeyOf(after->tableName, after->id)));
    if (range.from >= range.to)
        return {};
    const auto cursor = engine.database->cursor(range.from, range.to);
    for (; cursor->valid(); cursor->next()) {
        Result<TableBackup> backup = readBackup(engine, cursor->value());
        if (!backup)
            return backup.error();
        if (!visit(std::move(*backup)))
            return {};
    }
    return cursor->status();
}

} // namespace core
