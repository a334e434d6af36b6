#include "tests/simulation/past_world.h"

#include "core/base/progress.h"
#include "tests/core/engine/requests.h"
#include "tests/core/engine/stream_reader.h"

#include <leveldb/helpers/memenv.h>

#include <algorithm>
#include <array>

namespace simulation {

using namespace core;
using support::errorOf;

namespace {

constexpr UnixMicros kSecond = 1'000'000;
constexpr const char *kTimeToLive = "ends";

Projection randomProjection(std::uint64_t random)
{
    static constexpr std::array<const char *, 3> kProjections = {"ALL", "KEYS_ONLY", "payload"};
    return support::projectionOf(kProjections[random % kProjections.size()]);
}

template <typename Response>
std::string problemOf(const char *what, const Result<Response> &response)
{
    return response ? std::string() : std::string(what) + ": " + errorOf(response);
}

} // namespace

PastWorld::PastWorld(std::uint64_t seed)
    : m_random(seed)
    , m_memory(leveldb::NewMemEnv(leveldb::Env::Default()))
    , m_env(std::make_unique<support::FaultyEnv>(*m_memory))
    , m_latest(m_clock.now())
{
    open();
}

PastWorld::~PastWorld() = default;

void PastWorld::open()
{
    m_client.reset();
    DatabaseOptions options;
    options.folder = "/database";
    options.env = m_env.get();
    options.durability = one(2) ? Durability::Synced : Durability::Relaxed;
    options.writeBufferBytes = 128 * 1024;
    auto opened = LocalClient::open(options, m_clock);
    if (!opened)
        qFatal("%s", opened.error().message().c_str());
    m_client = std::move(*opened);
}

std::size_t PastWorld::commits() const
{
    std::size_t count = 0;
    for (const auto &[name, table] : m_tables)
        count += table.commits().size();
    return count;
}

TableTwin *PastWorld::anyTable()
{
    if (m_tables.empty())
        return nullptr;
    return &std::next(m_tables.begin(), std::ptrdiff_t(below(m_tables.size())))->second;
}

std::string PastWorld::refresh(TableTwin &table)
{
    const auto described = m_client->describeTable({table.description.tableName});
    if (described)
        table.description = described->table;
    return problemOf("describe", described);
}

std::string PastWorld::step()
{
    if (m_tables.empty())
        return createTable();
    switch (below(100)) {
    case 0:
        return m_tables.size() < 3 ? createTable() : std::string();
    case 1:
        return one(4) ? dropTable() : std::string();
    case 2:
        return changeIndexes();
    case 3:
    case 4:
        return switchRecovery();
    case 5:
        return switchStream();
    case 6:
        return takeBackup();
    case 7:
        return dropBackup();
    case 8:
        return problemOf("maintain", m_client->maintain(NoProgress()));
    case 9:
        open();
        return {};
    default:
        break;
    }
    if (one(3))
        return passTime();
    return writeItems();
}

// ---- tables

std::string PastWorld::createTable()
{
    const std::string name = "Table" + std::to_string(below(3));
    if (m_tables.contains(name))
        return {};
    CreateTableRequest request = support::tableOf(name, "pk S, sk N");
    if (one(2)) {
        support::addLocalIndex(request, "ByRank", "pk S, rank N");
        request.localSecondaryIndexes->back().projection = randomProjection(below(3));
    }
    if (one(2)) {
        support::addGlobalIndex(request, "ByGroup", "group S, rank N");
        request.globalSecondaryIndexes->back().projection = randomProjection(below(3));
    }
    if (one(2)) {
        support::addGlobalIndex(request, "ByTag", "tag S");
        request.globalSecondaryIndexes->back().projection = randomProjection(below(3));
    }
    if (std::string problem = problemOf("create", m_client->createTable(request)); !problem.empty())
        return problem;
    TableTwin table;
    table.description.tableName = name;
    if (one(2)) {
        UpdateTimeToLiveRequest ttl;
        ttl.tableName = name;
        ttl.timeToLiveSpecification = TimeToLiveSpecification{true, kTimeToLive};
        if (std::string problem = problemOf("time to live", m_client->updateTimeToLive(ttl));
            !problem.empty())
            return problem;
        table.timeToLive = kTimeToLive;
    }
    if (auto idle = m_client->waitForBackgroundWork(); !idle)
        return problemOf("background", idle);
    std::string problem = refresh(table);
    m_tables.emplace(name, std::move(table));
    return problem;
}

std::string PastWorld::dropTable()
{
    TableTwin &table = *anyTable();
    const std::string name = table.description.tableName;
    ListBackupsRequest list;
    list.tableName = name;
    list.backupType = BackupTypeFilter::System;
    const auto before = m_client->listBackups(list);
    if (!before)
        return problemOf("list", before);
    if (auto deleted = m_client->deleteTable({name}); !deleted)
        return problemOf("drop", deleted);
    if (table.since) {
        // The system's backup of its last state: not the last of the list where the clock was set back.
        const auto backups = m_client->listBackups(list);
        if (!backups)
            return problemOf("list", backups);
        const auto &summaries = backups->backupSummaries;
        const auto added = std::find_if(summaries.begin(), summaries.end(), [&](const BackupSummary &one) {
            return std::none_of(before->backupSummaries.begin(), before->backupSummaries.end(),
                                [&one](const BackupSummary &other) {
                                    return one.details.backupArn == other.details.backupArn;
                                });
        });
        if (added == summaries.end())
            return "a dropped table with recovery has no system backup";
        const BackupDetails &details = added->details;
        m_backups.push_back(
            {details.backupArn, table.items(), table.description, details.backupExpiryDateTimeMicros});
    }
    m_tables.erase(name);
    return {};
}

std::string PastWorld::changeIndexes()
{
    TableTwin &table = *anyTable();
    UpdateTableRequest request;
    request.tableName = table.description.tableName;
    GlobalSecondaryIndexUpdate update;
    if (table.description.findIndex("ByTag")) {
        update.remove = "ByTag";
    } else {
        request.attributeDefinitions.push_back({"tag", AttributeType::S});
        update.create =
            GlobalSecondaryIndex{"ByTag", support::keysOf("tag S").schema, randomProjection(below(3)), {}};
    }
    request.globalSecondaryIndexUpdates.push_back(std::move(update));
    if (auto updated = m_client->updateTable(request); !updated)
        return problemOf("update", updated);
    if (auto idle = m_client->waitForBackgroundWork(); !idle)
        return problemOf("background", idle);
    return refresh(table);
}

std::string PastWorld::switchRecovery()
{
    TableTwin &table = *anyTable();
    UpdateContinuousBackupsRequest request;
    request.tableName = table.description.tableName;
    request.pointInTimeRecoverySpecification.emplace();
    auto &specification = *request.pointInTimeRecoverySpecification;
    if (table.since && one(4)) {
        specification.pointInTimeRecoveryEnabled = false;
        table.since.reset();
        return problemOf("recovery", m_client->updateContinuousBackups(request));
    }
    specification.pointInTimeRecoveryEnabled = true;
    specification.recoveryPeriodInDays = one(2) ? 35 : 1 + std::int64_t(below(35));
    if (auto updated = m_client->updateContinuousBackups(request); !updated)
        return problemOf("recovery", updated);
    table.recoveryDays = *specification.recoveryPeriodInDays;
    table.recoveryDaysMin =
        table.since ? std::min(table.recoveryDaysMin, table.recoveryDays) : table.recoveryDays;
    if (table.since)
        return {};
    const auto window = m_client->past()->windowOf(table.description.tableName);
    if (!window)
        return problemOf("window", window);
    // It begins now; where the clock was set back, behind what was written before.
    if (window->earliest < m_clock.now() || window->earliest > m_latest + 10)
        return "recovery begins at " + std::to_string(window->earliest) + ", now is " +
               std::to_string(m_clock.now());
    table.beginPast(window->earliest);
    // Nothing of this microsecond comes behind its begin.
    return passTime();
}

std::string PastWorld::switchStream()
{
    TableTwin &table = *anyTable();
    const bool isOn = !table.streams.empty() && !table.streams.back().last;
    UpdateTableRequest request;
    request.tableName = table.description.tableName;
    request.streamSpecification = StreamSpecification{!isOn, {}};
    StreamTwin stream;
    if (!isOn) {
        stream.view = StreamViewType(below(4));
        request.streamSpecification->streamViewType = stream.view;
    }
    if (auto updated = m_client->updateTable(request); !updated)
        return problemOf("stream", updated);
    if (isOn) {
        table.streams.back().last = table.commits().size();
        return {};
    }
    if (std::string problem = refresh(table); !problem.empty())
        return problem;
    stream.arn = table.description.latestStreamArn.value_or(std::string());
    stream.first = table.commits().size();
    table.streams.push_back(std::move(stream));
    return {};
}

std::string PastWorld::takeBackup()
{
    const TableTwin &table = *anyTable();
    CreateBackupRequest request;
    request.tableName = table.description.tableName;
    request.backupName = "backup";
    const auto created = m_client->createBackup(request);
    if (!created)
        return problemOf("backup", created);
    m_backups.push_back({created->backupDetails.backupArn, table.items(), table.description, 0});
    return {};
}

std::string PastWorld::dropBackup()
{
    if (m_backups.empty() || m_backups.back().expiresAt != 0)
        return {};
    DeleteBackupRequest request;
    request.backupArn = m_backups.back().arn;
    m_backups.pop_back();
    return problemOf("delete backup", m_client->deleteBackup(request));
}

// ---- items

Item PastWorld::randomItem(const TableTwin &table, const Key &key)
{
    Item item = key;
    const auto text = [&](const char *name, std::uint64_t bound) {
        if (!one(4))
            item.set(name, AttributeValue::string(std::string(1, char('a' + below(bound)))));
    };
    text("group", 3);
    text("tag", 2);
    if (!one(4))
        item.set("rank", support::value("{'N':'" + std::to_string(below(5)) + "'}"));
    item.set("payload",
             AttributeValue::string(std::string(one(10) ? below(4000) : below(20), char('A' + below(26)))));
    if (table.timeToLive && one(3)) {
        const auto ends = m_latest / kSecond + 2 + std::int64_t(below(one(2) ? 100 : 1'000'000));
        item.set(kTimeToLive, support::value("{'N':'" + std::to_string(ends) + "'}"));
    }
    return item;
}

std::vector<ItemWrite> PastWorld::randomWrites(std::size_t count)
{
    std::vector<ItemWrite> writes;
    for (std::size_t i = 0; i < count; ++i) {
        const TableTwin &table = *anyTable();
        ItemWrite write;
        write.table = table.description.tableName;
        write.key.set("pk", AttributeValue::string(std::string(1, char('a' + below(4)))));
        write.key.set("sk", support::value("{'N':'" + std::to_string(below(10)) + "'}"));
        if (!one(3))
            write.item = randomItem(table, write.key);
        const bool isThere = std::any_of(writes.begin(), writes.end(), [&write](const ItemWrite &other) {
            return other.table == write.table && other.key == write.key;
        });
        if (!isThere)
            writes.push_back(std::move(write));
    }
    return writes;
}

/// As a transaction where `isWhole`, else as a batch; a single one by itself.
Result<void> PastWorld::send(const std::vector<ItemWrite> &writes, bool isWhole)
{
    const auto done = [](const auto &response) -> Result<void> {
        return response ? Result<void>() : response.error();
    };
    if (writes.size() == 1 && writes[0].item) {
        PutItemRequest put;
        put.tableName = writes[0].table;
        put.item = writes[0].item;
        return done(m_client->putItem(put));
    }
    if (writes.size() == 1) {
        DeleteItemRequest remove;
        remove.tableName = writes[0].table;
        remove.key = writes[0].key;
        return done(m_client->deleteItem(remove));
    }
    if (isWhole) {
        TransactWriteItemsRequest request;
        for (const ItemWrite &write : writes) {
            TransactWrite &entry = request.transactItems.emplace_back();
            entry.action = write.item ? TransactWrite::Action::Put : TransactWrite::Action::Delete;
            entry.tableName = write.table;
            entry.item = write.item;
            if (!write.item)
                entry.key = write.key;
        }
        return done(m_client->transactWriteItems(request));
    }
    BatchWriteItemRequest request;
    for (const ItemWrite &write : writes) {
        auto part = std::find_if(request.requestItems.begin(), request.requestItems.end(),
                                 [&](const auto &entry) { return entry.first == write.table; });
        if (part == request.requestItems.end())
            part = request.requestItems.emplace(part, write.table, std::vector<WriteRequest>());
        WriteRequest &entry = part->second.emplace_back();
        if (write.item)
            entry.putItem = write.item;
        else
            entry.deleteKey = write.key;
    }
    return done(m_client->batchWriteItem(request));
}

/// Into the twin. Where the clock was set back, changes lie behind what was written before: their time is
/// asked for, of tables that tell it; of the others nobody does.
std::string PastWorld::note(const std::vector<ItemWrite> &writes, ChangeOrigin origin)
{
    const UnixMicros now = m_clock.now();
    for (const ItemWrite &write : writes) {
        TableTwin &table = m_tables.at(write.table);
        UnixMicros moment = now;
        if (now < m_latest) {
            if (table.since && table.find(write.key) != write.item) {
                ItemHistoryRequest request;
                request.tableName = write.table;
                request.key = write.key;
                request.limit = 1;
                const auto history = m_client->past()->itemHistory(request);
                if (!history || history->versions.empty())
                    return "a change has no history: " + errorOf(history);
                moment = history->versions[0].moment;
                if (moment < now || moment > m_latest + 10)
                    return "a change of " + std::to_string(now) + " lies at " + std::to_string(moment);
            }
        }
        table.apply(write, moment, origin);
    }
    return {};
}

std::string PastWorld::writeItems()
{
    const bool isOne = !one(4);
    const std::vector<ItemWrite> writes = randomWrites(isOne ? 1 : 2 + below(4));
    if (auto sent = send(writes, one(2)); !sent)
        return problemOf("write", sent);
    if (std::string problem = note(writes, ChangeOrigin::User); !problem.empty())
        return problem;
    if (m_clock.now() < m_latest)
        return {};
    // Two thousand writes of one microsecond would run ahead of the clock.
    m_clock.advance(std::chrono::microseconds(below(2)));
    m_latest = std::max(m_latest, m_clock.now());
    return endItems();
}

std::string PastWorld::passTime()
{
    const std::uint64_t kind = below(100);
    UnixMicros span = 1 + UnixMicros(below(2000));
    if (kind >= 60)
        span = UnixMicros(below(2 * kSecond));
    if (kind >= 85)
        span = UnixMicros(below(3600)) * kSecond;
    if (kind >= 93)
        span = UnixMicros(below(3 * 24 * 3600)) * kSecond;
    if (kind >= 97)
        span = -UnixMicros(below(2 * 3600)) * kSecond;
    m_clock.advance(std::chrono::microseconds(span));
    m_latest = std::max(m_latest, m_clock.now());
    return endItems();
}

/// What is due ends at once, so that it is known when.
std::string PastWorld::endItems()
{
    std::vector<ItemWrite> ended;
    for (const auto &[name, table] : m_tables) {
        for (Key &key : table.due(m_clock.now() / kSecond))
            ended.push_back({name, std::move(key), {}});
    }
    if (ended.empty())
        return {};
    if (auto maintained = m_client->maintain(NoProgress()); !maintained)
        return problemOf("maintain", maintained);
    return note(ended, ChangeOrigin::TimeToLive);
}

// ---- crashes

std::string PastWorld::crash()
{
    if (m_tables.empty())
        return {};
    if (m_clock.now() < m_latest)
        m_clock.advance(std::chrono::microseconds(m_latest - m_clock.now() + 1));
    m_latest = m_clock.now();
    if (std::string problem = endItems(); !problem.empty())
        return problem;
    switch (below(3)) {
    case 0:
        m_env->failWriteFrom(1 + std::int64_t(below(60)));
        break;
    case 1:
        m_env->failSyncFrom(1 + std::int64_t(below(20)));
        break;
    default:
        m_env->setFreeBytes(std::int64_t(below(60'000)));
    }
    std::vector<ItemWrite> pending;
    for (int i = 0; i < 200 && pending.empty(); ++i) {
        const std::vector<ItemWrite> writes = randomWrites(one(2) ? 1 : 2 + below(4));
        const auto sent = send(writes, true);
        if (sent)
            note(writes, ChangeOrigin::User);
        else if (sent.error().code() != ErrorCode::IoError)
            return problemOf("write on a failing disk", sent);
        else
            pending = writes;
    }
    m_client.reset();
    m_env->heal();
    open();
    ++m_crashes;
    // What was not acknowledged is there wholly or not at all.
    std::size_t there = 0;
    std::size_t possible = 0;
    for (const ItemWrite &write : pending) {
        GetItemRequest get;
        get.tableName = write.table;
        get.key = write.key;
        const auto got = m_client->getItem(get);
        if (!got)
            return problemOf("get", got);
        const std::optional<Item> before = m_tables.at(write.table).find(write.key);
        if (got->item != before && got->item != write.item)
            return "after a crash there is " + textOf(got->item);
        possible += before != write.item ? 1 : 0;
        there += before != write.item && got->item == write.item ? 1 : 0;
    }
    if (there != 0 && there != possible)
        return "a transaction is there in part";
    if (there > 0)
        note(pending, ChangeOrigin::User);
    m_clock.advance(std::chrono::microseconds(1));
    m_latest = m_clock.now();
    return endItems();
}

} // namespace simulation
