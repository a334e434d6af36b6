// A database and its twin, and whatever may happen to the two of them.

#pragma once

#include "core/engine/local_client.h"
#include "tests/simulation/table_twin.h"
#include "tests/support/faulty_env.h"

#include <leveldb/env.h>

#include <memory>
#include <random>

namespace simulation {

struct BackupTwin
{
    std::string arn;
    Items items;
    core::TableDescription description;
    core::UnixMicros expiresAt = 0; // 0: never
};

/// Every method that returns a text says what went wrong; empty where nothing did.
class PastWorld
{
public:
    explicit PastWorld(std::uint64_t seed);
    ~PastWorld();

    /// Something random happens to both.
    std::string step();
    /// Writes go on until the disk fails; then the database is opened again.
    std::string crash();
    /// Compares the present and `moments` moments of every table.
    std::string compare(int moments);

    std::size_t commits() const;
    int crashes() const { return m_crashes; }

private:
    using Random = std::mt19937_64;

    // what happens (past_world.cpp)
    void open();
    std::string createTable();
    std::string dropTable();
    std::string changeIndexes();
    std::string writeItems();
    std::string passTime();
    std::string endItems();
    std::string switchRecovery();
    std::string switchStream();
    std::string takeBackup();
    std::string dropBackup();
    std::vector<ItemWrite> randomWrites(std::size_t count);
    core::Item randomItem(const TableTwin &table, const core::Key &key);
    core::Result<void> send(const std::vector<ItemWrite> &writes, bool isWhole);
    std::string note(const std::vector<ItemWrite> &writes, core::ChangeOrigin origin);
    TableTwin *anyTable();
    std::string refresh(TableTwin &table);

    // what must hold (past_world_check.cpp)
    std::string compareTable(TableTwin &table, int moments);
    std::string comparePresent(const TableTwin &table);
    std::string compareMoment(const TableTwin &table, core::UnixMicros moment);
    std::string compareIndex(const TableTwin &table, const core::IndexDescription &index,
                             core::UnixMicros moment, const Items &then);
    std::string compareQuery(const TableTwin &table, const core::IndexDescription &index,
                             core::UnixMicros moment, const Items &then);
    std::string compareSpan(const TableTwin &table, core::UnixMicros from,
                            std::optional<core::UnixMicros> to);
    std::string compareChanges(const TableTwin &table, core::UnixMicros from,
                               std::optional<core::UnixMicros> to, core::ChangeOrder order);
    std::string compareHistory(const TableTwin &table, core::UnixMicros earliest);
    std::string compareStream(const TableTwin &table, StreamTwin &stream);
    std::string compareRestore(const TableTwin &table, core::UnixMicros earliest);
    std::string compareBackup(const BackupTwin &backup);
    std::string compareRestored(const Items &then);
    core::UnixMicros anyMoment(const TableTwin &table, core::UnixMicros earliest);
    std::string takePresent(const TableTwin &table, const core::PastAccess::Window &window);

    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    bool one(std::uint64_t in) { return m_random() % in == 0; }

    Random m_random;
    std::unique_ptr<leveldb::Env> m_memory;
    std::unique_ptr<support::FaultyEnv> m_env;
    core::ManualClock m_clock{1'700'000'000'000'000};
    std::unique_ptr<core::LocalClient> m_client;
    core::UnixMicros m_latest = 0;  // that the clock ever showed
    core::UnixMicros m_present = 0; // of the past that is compared: behind the clock where that was set back
    std::map<std::string, TableTwin> m_tables;
    std::vector<BackupTwin> m_backups;
    int m_crashes = 0;
};

} // namespace simulation
