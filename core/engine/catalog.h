// Which tables there are: one immutable picture, swapped as a whole, so that readers wait for nobody.

#pragma once

#include "core/base/result.h"
#include "core/engine/engine_options.h"
#include "core/engine/table_schema.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace core {

class Database;
class Mutation;

/// Thread-safe. Changes are made by one thread at a time (Engine::schemaMutex).
class Catalog
{
public:
    using Tables = std::map<std::string, TableSchemaPointer, std::less<>>; // by name, in the order of bytes

    Catalog();

    /// The tables have the ARNs of the region and account that they are opened with.
    Result<void> load(const Database &database, const EngineOptions &options);

    std::shared_ptr<const Tables> tables() const;
    /// nullptr where there is no table of that name.
    TableSchemaPointer find(std::string_view tableName) const;
    /// Changes with every change of the catalog.
    std::uint64_t version() const { return m_version.load(std::memory_order_acquire); }

    /// Stages the record of a new or changed table; once it is committed, `show` makes it visible.
    static void stage(Mutation &mutation, const TableRecord &record);
    static void stageRemoval(Mutation &mutation, const TableRecord &record);
    void show(TableSchemaPointer table);
    void hide(std::string_view tableName);

private:
    /// The picture of this thread: valid until it asks again.
    const std::shared_ptr<const Tables> &seenTables() const;
    void swap(std::shared_ptr<const Tables> tables);

    mutable std::mutex m_mutex; // guards m_tables and the order of its versions
    std::shared_ptr<const Tables> m_tables;
    std::atomic<std::uint64_t> m_version; // differs between all catalogs of the process
};

} // namespace core
