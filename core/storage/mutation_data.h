// What a Mutation holds. For the files of this folder only.

#pragma once

#include "core/storage/database.h"

#include <leveldb/write_batch.h>

#include <vector>

namespace core {

struct CounterChange
{
    CounterId id;
    Counter delta;
    bool forget = false; // the counter ends; with index 0 all of the table
};

struct Mutation::Private
{
    leveldb::WriteBatch batch;
    std::vector<CounterChange> counters;
    std::function<void()> written;
    bool empty = true;
};

} // namespace core
