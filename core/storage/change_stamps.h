// Gives recorded changes their sequence numbers, in the order in which they are written: so whoever has read
// the change log up to a number has missed nothing before it. For the files of this folder only.

#pragma once

#include "core/storage/mutation_data.h"
#include "core/storage/sequence.h"

#include <atomic>

namespace leveldb {
class DB;
}

namespace core {

/// All but lastChange() belongs to the one thread that writes at that moment.
class ChangeStamps
{
public:
    Result<void> load(leveldb::DB &db, const std::filesystem::path &folder);

    /// Numbers the changes of the mutation and adds them to `batch`. Numbers of a write that fails are not
    /// used again.
    void append(leveldb::WriteBatch &batch, const Mutation::Private &mutation);
    /// Saves the last number, once for all mutations of a write.
    void finish(leveldb::WriteBatch &batch);

    /// The last number given. None of a time before `now` is given any more.
    Sequence closeBefore(UnixMicros now);
    /// The last number of a change. Any thread.
    Sequence lastChange() const { return m_lastChange; }
    /// The next number, for something that is no change. Saved with the next write.
    Sequence take(UnixMicros now);

private:
    Sequence m_last = 0; // given or closed
    std::atomic<Sequence> m_lastChange = 0;
    bool m_unsaved = false; // since finish()
};

} // namespace core
