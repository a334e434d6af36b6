#include "core/storage/change_stamps.h"

#include "core/storage/keys.h"
#include "core/storage/status.h"

#include <leveldb/db.h>

#include <algorithm>

namespace core {

Result<void> ChangeStamps::load(leveldb::DB &db, const std::filesystem::path &folder)
{
    std::string value;
    const leveldb::Status status = db.Get(readOptions(), keys::recordKey(keys::Record::LastSequence), &value);
    if (status.IsNotFound())
        return {};
    if (!status.ok())
        return errorOf(status, folder);
    if (value.size() != sizeof(Sequence))
        return Error::corruption("The database in " + folder.string() + " has a damaged sequence number");
    m_last = keys::readBigEndian64(value);
    m_lastChange = m_last;
    return {};
}

void ChangeStamps::append(leveldb::WriteBatch &batch, const Mutation::Private &mutation)
{
    if (mutation.changes.empty())
        return;
    Sequence next = std::max(m_last + 1, firstSequenceOf(mutation.time));
    // What is written together has one time, so that no moment lies within a transaction.
    const std::size_t count = mutation.changes.size();
    if (count <= kSequencesPerMicro && next % kSequencesPerMicro + count > kSequencesPerMicro)
        next = firstSequenceOf(timeOfSequence(next) + 1);
    for (const RecordedChange &change : mutation.changes) {
        batch.Put(keys::changeKey(change.table, next), change.record);
        if (!change.rowTail.empty())
            batch.Put(keys::versionKey(change.table, change.rowTail, next), {});
        m_last = next++;
    }
    m_lastChange = m_last;
    m_unsaved = true;
}

void ChangeStamps::finish(leveldb::WriteBatch &batch)
{
    if (!m_unsaved)
        return;
    m_unsaved = false;
    std::string value;
    keys::appendBigEndian64(value, m_last);
    batch.Put(keys::recordKey(keys::Record::LastSequence), value);
}

Sequence ChangeStamps::closeBefore(UnixMicros now)
{
    if (const Sequence begin = firstSequenceOf(now); begin > 0)
        m_last = std::max(m_last, begin - 1);
    return m_last;
}

Sequence ChangeStamps::take(UnixMicros now)
{
    m_last = std::max(m_last + 1, firstSequenceOf(now));
    m_lastChange = m_last;
    m_unsaved = true;
    return m_last;
}

} // namespace core
