#include "ui/items/cell.h"

#include "ui/common/value_format.h"

#include <algorithm>

namespace ui {

namespace {

bool isOneColumn(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x20 && code < 0x7F) || (code > 0xA0 && code <= 0xFF && code != 0xAD) || code == 0x2026;
}

} // namespace

Cell formatCell(const core::AttributeValue &value)
{
    const ValueText formatted = formatValue(&value);
    Cell cell;
    cell.text = formatted.joined();
    cell.text.squeeze();
    cell.badgeSize = quint8(formatted.badge.size());
    cell.type = value.type();
    cell.color = formatted.color;
    cell.isRightAligned = formatted.alignment.testFlag(Qt::AlignRight);
    cell.isOneColumn = std::all_of(cell.text.cbegin(), cell.text.cend(), isOneColumn);
    return cell;
}

qsizetype cellBytes(const Cell &cell)
{
    constexpr qsizetype kAllocationBytes = 32; // QString's header and the allocator's share
    return qsizetype(sizeof(Cell)) + (cell.text.isEmpty() ? 0 : kAllocationBytes + 2 * cell.text.size());
}

} // namespace ui
