// Several writes committed as one: a batch or a transaction.

#pragma once

#include "core/base/result.h"
#include "core/engine/item_change_plan.h"
#include "core/engine/key_locks.h"
#include "core/engine/table_schema.h"

#include <functional>
#include <string>
#include <vector>

namespace core {

class Mutation;
struct Engine;

struct JointEntry
{
    std::string tableName;
    ItemWrite write;
    TableSchemaPointer table; // set by JointWrite::lock
    WriteOutcome outcome;
    ChangeReport report;
};

/// All keys are locked together, in the order of their stripes, so two of these never wait for each other in
/// a circle; and neither for a single write, which holds one key only. Who comes second waits for the commit
/// of the first, and its conditions see what the first has written; transactions are kept apart before they
/// come here (items_in_transaction.h).
class JointWrite
{
public:
    JointWrite(Engine &engine, std::vector<JointEntry> entries);

    std::vector<JointEntry> &entries() { return m_entries; }

    /// Looks the tables up, lets `check` refuse what does not fit them, and locks the keys of all entries.
    /// `check` sets `outcome.rowKey` of the entries that have one; it may be called again where a table
    /// changed.
    Result<void> lock(const std::function<Result<void>(std::vector<JointEntry> &)> &check);
    /// Stages every entry that was worked out. Reports stay with the entries.
    Result<void> stage(Mutation &mutation);
    /// Commits, tells the row listener, and unlocks.
    Result<void> commit(Mutation mutation);

private:
    Engine &m_engine;
    std::vector<JointEntry> m_entries;
    KeyLocks::Set m_locked;
};

} // namespace core
