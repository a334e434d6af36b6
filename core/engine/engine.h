// What all operations of the embedded database share. Internal to core/engine: the door is local_client.h.

#pragma once

#include "core/base/clock.h"
#include "core/engine/catalog.h"
#include "core/engine/engine_options.h"
#include "core/engine/items_in_transaction.h"
#include "core/engine/key_locks.h"
#include "core/engine/row_changes.h"
#include "core/engine/transaction_tokens.h"
#include "core/storage/database.h"

#include <memory>
#include <mutex>

namespace core {

class BackgroundWork;
class FileJobs;
class RowReader;

/// A write looks its table up, locks its keys, and looks again whether the catalog is still the same (see
/// lockItem in item_writes.cpp); a change of the catalog locks all keys. So while a write runs its
/// schema holds.
struct Engine
{
    Engine(std::unique_ptr<Database> openDatabase, const Clock &injectedClock,
           EngineOptions engineOptions = {});
    ~Engine();

    /// What "now" is in the past that is kept: never before a change, also where the clock was set back.
    UnixMicros historyNow() const;

    std::unique_ptr<Database> database;
    const Clock &clock;
    const EngineOptions options;
    Catalog catalog;
    KeyLocks locks;
    ItemsInTransaction itemsInTransaction;
    TransactionTokens tokens;
    std::mutex schemaMutex;             // one change of the catalog at a time; taken before any key lock
    RowListener *rowListener = nullptr; // set before the first request, if at all
    std::unique_ptr<RowReader> rows;    // is the listener
    std::unique_ptr<BackgroundWork> background;
    std::unique_ptr<FileJobs> fileJobs;
};

/// Commits; the row listener is told what became of which rows. The keys' locks must be held.
enum class CommitMode : std::uint8_t { Acknowledged, Bulk };
Result<void> commitRows(Engine &engine, Mutation mutation, std::vector<RowChange> changes,
                        CommitMode mode = CommitMode::Acknowledged);

/// The table an item operation names, by name or ARN, or ResourceNotFound.
Result<TableSchemaPointer> findTable(const Engine &engine, std::string_view tableNameOrArn);
/// Whether an ARN speaks of this region and account; a bare name does.
Result<void> checkTableArn(const Engine &engine, std::string_view nameOrArn);
/// The bare name of a table that may be named by its ARN.
std::string_view bareTableName(std::string_view nameOrArn);
/// "arn:aws:dynamodb:<region>:<account>:table/": what the ARNs of all tables begin with.
std::string tableArnPrefix(const EngineOptions &options);
std::string tableArn(const EngineOptions &options, std::string_view tableName);

} // namespace core
