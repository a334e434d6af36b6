// Rows of the grid as text for the clipboard: read whole from the table, because the grid keeps only what it
// shows.

#pragma once

#include "ui/connections/connection.h"
#include "ui/items/row_source.h"

#include <QStringList>

namespace ui {

enum class CopyFormat : quint8 { Tsv, TsvWithNames, Json, DynamoJson };

struct CopyRange
{
    quint64 first = 0;
    quint64 last = 0; // inclusive
};
constexpr quint64 kCopyRowsMax = 10000;
constexpr std::size_t kCopyBytesMax =
    64 * 1024 * 1024; // of text: it is held twice, here and by the clipboard

struct CopiedRows
{
    QString text;
    qint64 rows = 0;
    qint64 gone = 0; // deleted since they were shown
};

/// What a text is made of. Columns: names in the order of the screen; JSON takes all that the row showed.
struct CopyRequest
{
    TableRef table;
    std::shared_ptr<RowSource> source;
    std::vector<CopyRange> ranges; // ascending, not overlapping
    QStringList columns;
    CopyFormat format = CopyFormat::Tsv;
};
/// Blocks.
core::Result<CopiedRows> copyRows(const CopyRequest &request, core::Progress &progress);

/// The keys of all rows that show theirs. Blocks.
core::Result<std::vector<core::Key>> readKeys(RowSource &source, const std::vector<CopyRange> &ranges,
                                              core::Progress &progress);

/// The items under `keys`, in their order; nullopt where there is none any more. Blocks.
core::Result<std::vector<std::optional<core::Item>>>
readItems(const TableRef &table, const std::vector<core::Key> &keys, core::Progress &progress);

/// A value as a cell of a spreadsheet: plain text, JSON for what is no scalar, base64 for bytes.
QString tsvField(const core::AttributeValue *value);

} // namespace ui
