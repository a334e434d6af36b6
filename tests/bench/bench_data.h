// The data of bench_engine: one database of ours, and a bare LevelDB that holds the very same rows.

#pragma once

#include "core/engine/local_client.h"
#include "tests/bench/bench_table.h"

#include <leveldb/cache.h>
#include <leveldb/db.h>
#include <leveldb/filter_policy.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace bench {

constexpr std::uint64_t kItemsInPartition = 1000;
inline const std::string kTable = "orders";          // no index
inline const std::string kIndexed = "ordersIndexed"; // one global index with all attributes

core::Item itemOf(std::uint64_t n, std::uint64_t version = 0);
core::Key keyOf(std::uint64_t n);
core::GetItemRequest getRequest(std::uint64_t n);
core::PutItemRequest putRequest(const std::string &table, std::uint64_t n, std::uint64_t version);
core::CreateTableRequest tableRequest(const std::string &table, bool indexed);

core::DatabaseOptions optionsOf(const std::filesystem::path &folder, core::Durability durability,
                                std::size_t cacheBytes);
void fill(core::LocalClient &client, const std::string &table, std::uint64_t items);

/// LevelDB as our own databases open it, without anything of ours but the Env.
class Bare
{
public:
    Bare(const std::filesystem::path &folder, std::size_t cacheBytes);
    leveldb::DB &operator*() { return *m_db; }
    leveldb::DB *operator->() { return m_db.get(); }
    /// The rows of a database, without our records.
    void copyFrom(core::Database &database);

private:
    std::unique_ptr<leveldb::Cache> m_cache;
    std::unique_ptr<const leveldb::FilterPolicy> m_filter;
    std::unique_ptr<leveldb::DB> m_db;
};

/// All keys of rows with that table and index number.
std::vector<std::string> keysOf(leveldb::DB &db, std::uint32_t table, std::uint16_t index);
void forgetPages(const std::filesystem::path &folder);
/// Returns when LevelDB, which somebody has open, writes no more table files.
void letCompactionsEnd(const std::filesystem::path &folder);

struct Scale
{
    std::filesystem::path root;
    std::uint64_t items = 1'000'000;
    std::uint64_t rows = 10'000'000;
};
void benchReads(Table &table, const Scale &scale);
void benchWrites(Table &table, const Scale &scale);
void benchDurableWrites(Table &table, const Scale &scale);
void benchCold(Table &table, const Scale &scale);
void benchLarge(Table &table, const Scale &scale);

} // namespace bench
