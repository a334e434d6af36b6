#include "ui/items/column_format.h"

#include "ui/common/time_format.h"

namespace ui {

QString nameOf(ColumnFormat format)
{
    switch (format) {
    case ColumnFormat::Number:
        return QStringLiteral("number");
    case ColumnFormat::Date:
        return QStringLiteral("date");
    case ColumnFormat::TimeLeft:
        return QStringLiteral("timeLeft");
    case ColumnFormat::Standard:
        break;
    }
    return {};
}

ColumnFormat columnFormatFrom(const QString &name)
{
    for (const ColumnFormat format : {ColumnFormat::Number, ColumnFormat::Date, ColumnFormat::TimeLeft}) {
        if (nameOf(format) == name)
            return format;
    }
    return ColumnFormat::Standard;
}

Cell formatted(const Cell &cell, ColumnFormat format, qint64 nowSeconds)
{
    if (cell.type != core::AttributeType::N ||
        (format != ColumnFormat::Date && format != ColumnFormat::TimeLeft))
        return cell;
    const std::optional<qint64> seconds = epochSecondsOf(cell.text);
    if (!seconds)
        return cell;
    Cell shown = cell;
    shown.text =
        format == ColumnFormat::Date ? formatEpochSeconds(*seconds) : formatTimeLeft(*seconds - nowSeconds);
    shown.isOneColumn = format == ColumnFormat::Date; // words may be of any language
    return shown;
}

} // namespace ui
