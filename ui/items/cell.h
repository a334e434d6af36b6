// What the grid keeps and paints of a value: one short line. The whole value stays in the table.

#pragma once

#include "core/values/attribute_value.h"
#include "ui/common/colors.h"

#include <QString>

namespace ui {

struct Cell
{
    QString text;         // badge and text, as ui/common/value_format.h makes them
    quint32 name = 0;     // index into RowBatch::names
    quint8 badgeSize = 0; // leading characters of `text` that are the badge: "[3]"
    core::AttributeType type = core::AttributeType::NUL;
    ColorRole color = ColorRole::Text;
    bool isRightAligned = false;
    bool isOneColumn = false; // every character is one column of a fixed-pitch font: eliding is arithmetic
};

/// Thread-safe. Bounded work, whatever the size of the value.
Cell formatCell(const core::AttributeValue &value);

/// Bytes that a cell holds in memory, about.
qsizetype cellBytes(const Cell &cell);

} // namespace ui
