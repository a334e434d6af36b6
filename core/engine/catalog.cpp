#include "core/engine/catalog.h"

#include "core/engine/catalog_record.h"
#include "core/engine/table_descriptions.h"
#include "core/storage/database.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

namespace core {

namespace {

std::uint64_t nextVersion()
{
    static std::atomic<std::uint64_t> version{0};
    return ++version;
}

} // namespace

Catalog::Catalog()
    : m_tables(std::make_shared<const Tables>())
    , m_version(nextVersion())
{}

Result<void> Catalog::load(const Database &database, const EngineOptions &options)
{
    Tables tables;
    const keys::Range range = keys::recordRange(keys::Record::Table);
    const std::unique_ptr<Cursor> cursor = database.cursor(range.from, range.to);
    for (cursor->seek(range.from); cursor->valid(); cursor->next()) {
        Result<AttributeMap> item = decodeStoredItem(cursor->value());
        if (!item)
            return item.error();
        Result<TableRecord> record = recordFromItem(*item);
        if (!record)
            return record.error();
        setArns(record->description, options);
        auto table = std::make_shared<const TableSchema>(std::move(*record));
        tables[table->name()] = table;
    }
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    swap(std::make_shared<const Tables>(std::move(tables)));
    return {};
}

const std::shared_ptr<const Catalog::Tables> &Catalog::seenTables() const
{
    // Each thread keeps the picture it saw last: looking up a table then touches nothing that threads share.
    struct Seen
    {
        std::uint64_t version = 0;
        std::shared_ptr<const Tables> tables;
    };
    thread_local Seen seen;
    if (seen.version != version()) {
        const std::lock_guard lock(m_mutex);
        seen = {m_version.load(std::memory_order_relaxed), m_tables};
    }
    return seen.tables;
}

std::shared_ptr<const Catalog::Tables> Catalog::tables() const
{
    return seenTables();
}

TableSchemaPointer Catalog::find(std::string_view tableName) const
{
    const Tables &all = *seenTables();
    const auto found = all.find(tableName);
    return found == all.end() ? nullptr : found->second;
}

void Catalog::stage(Mutation &mutation, const TableRecord &record)
{
    std::string bytes;
    appendStoredItem(bytes, itemFromRecord(record));
    mutation.put(keys::recordKey(keys::Record::Table, record.description.tableName), bytes);
}

void Catalog::stageRemoval(Mutation &mutation, const TableRecord &record)
{
    mutation.remove(keys::recordKey(keys::Record::Table, record.description.tableName));
}

void Catalog::show(TableSchemaPointer table)
{
    Tables tables = *this->tables();
    const std::string name = table->name();
    tables[name] = std::move(table);
    swap(std::make_shared<const Tables>(std::move(tables)));
}

void Catalog::hide(std::string_view tableName)
{
    Tables tables = *this->tables();
    if (const auto found = tables.find(tableName); found != tables.end())
        tables.erase(found);
    swap(std::make_shared<const Tables>(std::move(tables)));
}

void Catalog::swap(std::shared_ptr<const Tables> tables)
{
    const std::lock_guard lock(m_mutex);
    m_tables = std::move(tables);
    m_version.store(nextVersion(), std::memory_order_release);
}

} // namespace core
