// What a Mutation holds. For the files of this folder only.

#pragma once

#include "core/storage/database.h"
#include "core/storage/keys.h"

#include <leveldb/write_batch.h>

#include <vector>

namespace core {

struct CounterChange
{
    CounterId id;
    Counter delta;
    bool forget = false; // the counter ends; with index 0 all of the table
};

/// Gets its number when it is written: see change_stamps.h.
struct RecordedChange
{
    keys::TableNumber table = 0;
    std::string rowTail; // empty: it is not looked up by its row
    std::string record;
};

struct Mutation::Private
{
    leveldb::WriteBatch batch;
    std::vector<CounterChange> counters;
    std::vector<RecordedChange> changes;
    UnixMicros time = 0;          // of the changes
    std::size_t changesBytes = 0; // roughly what they will take
    std::function<void()> written;
    bool empty = true;
};

} // namespace core
