// A moment of the past that is read: shared by the reads of one request.

#pragma once

#include "core/base/result.h"
#include "core/engine/table_schema.h"
#include "core/storage/database.h"
#include "core/storage/keys.h"

#include <memory>
#include <string>
#include <string_view>

namespace core {

class PastIndexes;
struct Engine;

/// Rows of one table that lie elsewhere than in the database, under the same keys and in the same form.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// False where there is none.
    virtual Result<bool> get(std::string_view rowKey, std::string &value) const = 0;
    virtual std::unique_ptr<Cursor> cursor(keys::Range range, CursorStart start) const = 0;
};

struct PastMoment
{
    Snapshot snapshot;
    Sequence sequence = 0;                // what was changed behind this is seen as it was before
    Sequence end = 0;                     // of the last change that the snapshot sees
    Sequence edge = 0;                    // every change behind this is recorded
    PastIndexes *indexes = nullptr;       // for reads of indexes; borrowed
    const RowSource *elsewhere = nullptr; // then there is nothing of all above
    TableSchemaPointer table;             // that of a backup, which may be gone; nullptr: the one asked for
};

/// The table that a read is about. `past` may be nullptr.
Result<TableSchemaPointer> tableToRead(const Engine &engine, std::string_view tableNameOrArn,
                                       const PastMoment *past);

} // namespace core
