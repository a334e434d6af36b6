// How numbers of a column are shown: as they are, or as the times that they stand for.

#pragma once

#include "ui/items/cell.h"

#include <QString>

namespace ui {

enum class ColumnFormat : quint8 {
    Standard, // Date for the table's time to live, else Number
    Number,
    Date,     // local time
    TimeLeft, // from now: "in 3 days", "2 h ago"
};

/// In layouts that are kept; "" for Standard.
QString nameOf(ColumnFormat format);
ColumnFormat columnFormatFrom(const QString &name);

/// `cell` in another form; as it is where it is no number, or no time.
Cell formatted(const Cell &cell, ColumnFormat format, qint64 nowSeconds);

} // namespace ui
