// A table as the engine works with it: its description and, worked out once, the keys of the table and its
// indexes. Immutable once made: a change of a table makes a new TableSchema (see catalog.h).

#pragma once

#include "core/api/schema.h"
#include "core/api/time_to_live_requests.h"
#include "core/engine/key_layout.h"
#include "core/engine/table_settings.h"
#include "core/expressions/key_condition.h"
#include "core/expressions/key_paths.h"
#include "core/storage/sequence.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct IndexSchema
{
    std::uint16_t number = 0; // of its rows on disk; 0 is the table itself, numbers are never reused
    std::string name;
    bool isGlobal = true;
    KeyLayout key;
    ProjectionType projection = ProjectionType::All;
    std::vector<std::string> projectedNames; // sorted, with the keys of index and table; empty with ALL
    IndexStatus status = IndexStatus::Active;
    KeyAttributeNames keyNames;           // of the table and of this index
    std::shared_ptr<KeyCounts> keyCounts; // nullptr where uses of its keys are not counted

    bool projects(std::string_view attributeName) const;
    bool isReadable() const { return status == IndexStatus::Active || status == IndexStatus::Updating; }
    /// Writes keep its entries up to date.
    bool isMaintained() const { return status != IndexStatus::Deleting; }
    /// Entries of older items may be missing still.
    bool isFilling() const { return status == IndexStatus::Creating; }
};

/// For what a table's changes are recorded; nothing by default.
struct TableHistory
{
    std::optional<Sequence> streamBegin;     // a stream is enabled, and has all changes behind this
    std::optional<Sequence> continuousSince; // every state from here on can be read again
    std::int64_t recoveryDays = 35;          // and within so many days
    std::optional<Sequence> latestPin;       // of the backups: the state at this can be read again

    bool isRecorded() const { return streamBegin || continuousSince || latestPin; }
};

/// Enabling, Enabled or Disabling.
struct TimeToLive
{
    std::string attributeName;
    TimeToLiveStatus status = TimeToLiveStatus::Enabling;
};

/// While the table is being filled with what another table was.
struct TableRestore
{
    std::uint32_t sourceNumber = 0;
    Sequence sequence = 0;  // the state of the source at this
    std::string backupName; // empty: not from a backup
};

/// What the catalog keeps of a table.
struct TableRecord
{
    std::uint32_t number = 0;
    std::uint16_t nextIndexNumber = 1;
    TableDescription description;                      // counts and sizes are not part of it
    std::map<std::string, std::uint16_t> indexNumbers; // by index name
    TableSettings settings;
    std::optional<TableTransition> transition;
    TableHistory history;
    std::optional<TimeToLive> timeToLive;
    std::optional<TableRestore> restore;
    std::string filledBy; // empty: by nobody; see table_filling.h
};

class TableSchema
{
public:
    explicit TableSchema(TableRecord record);

    const TableRecord &record() const { return m_record; }
    const TableDescription &description() const { return m_record.description; }
    const std::string &name() const { return m_record.description.tableName; }
    std::uint32_t number() const { return m_record.number; }
    const KeyLayout &key() const { return m_key; }
    /// Global indexes first, each list in the order of its creation: of several that an item does not suit,
    /// the service names the first.
    const std::vector<IndexSchema> &indexes() const { return m_indexes; }
    const IndexSchema *findIndex(std::string_view indexName) const;
    /// Names that expressions must not look into: the table's own keys; or those of all its indexes, too.
    const KeyAttributeNames &keyNames() const { return m_keyNames; }
    const KeyAttributeNames &allKeyNames() const { return m_allKeyNames; }
    bool hasLocalIndexes() const { return !m_record.description.localSecondaryIndexes.empty(); }
    bool isOnDemand() const;
    /// nullptr where uses of the table's keys are not counted.
    const std::shared_ptr<KeyCounts> &keyCounts() const { return m_keyCounts; }

private:
    TableRecord m_record;
    KeyLayout m_key;
    std::vector<IndexSchema> m_indexes;
    KeyAttributeNames m_keyNames;
    KeyAttributeNames m_allKeyNames;
    std::shared_ptr<KeyCounts> m_keyCounts;
};

using TableSchemaPointer = std::shared_ptr<const TableSchema>;

/// The layout that a key schema and the definitions of its attributes give. Requires that all are defined.
KeyLayout makeKeyLayout(const std::vector<KeySchemaElement> &keySchema, const TableDescription &description);

} // namespace core
