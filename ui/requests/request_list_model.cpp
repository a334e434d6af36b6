#include "ui/requests/request_list_model.h"

#include "ui/common/value_format.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace ui {

namespace {

/// ASCII letters of any case; other bytes as they are. Bodies are too many to be decoded for each key typed.
bool containsIgnoringCase(std::string_view text, std::string_view part)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [lower](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

} // namespace

bool RequestFilter::accepts(const RequestEntry &entry) const
{
    if (failuresOnly && !entry.isFailure())
        return false;
    if (!operation.isEmpty() && entry.operation != operation)
        return false;
    if (!table.isEmpty() && !entry.tables.contains(table))
        return false;
    if (text.isEmpty() || entry.operation.contains(text, Qt::CaseInsensitive) ||
        entry.tablesText().contains(text, Qt::CaseInsensitive) ||
        entry.error.contains(text, Qt::CaseInsensitive))
        return true;
    const std::string utf8 = text.toStdString();
    return containsIgnoringCase(entry.request, utf8) || containsIgnoringCase(entry.response, utf8);
}

QString formatRequestTime(qint64 timeMicros)
{
    return QDateTime::fromMSecsSinceEpoch(timeMicros / 1000).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString formatRequestDuration(qint64 micros)
{
    const QLocale locale;
    if (micros >= 10'000'000)
        return RequestListModel::tr("%1 s").arg(locale.toString(double(micros) / 1e6, 'f', 1));
    return RequestListModel::tr("%1 ms").arg(
        locale.toString(double(micros) / 1e3, 'f', micros < 10'000 ? 2 : 1));
}

RequestListModel::RequestListModel(RequestStore &store, QObject *parent)
    : FollowingModel(store, parent)
{}

int RequestListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString RequestListModel::textOf(const RequestEntry &entry, int column)
{
    switch (column) {
    case Time:
        return formatRequestTime(entry.timeMicros);
    case Operation:
        return entry.operation.isEmpty() ? tr("(none)")
               : entry.isRepeat          ? tr("%1, repeated").arg(entry.operation)
                                         : entry.operation;
    case Table:
        return entry.tablesText();
    case Status:
        return QString::number(entry.status);
    case Duration:
        return formatRequestDuration(entry.durationMicros);
    case Units:
        return entry.capacityUnits ? QLocale().toString(*entry.capacityUnits, 'g', 6) : QString();
    case RequestSize:
        return formatSize(entry.requestBytes);
    case ResponseSize:
        return formatSize(entry.responseBytes);
    case ErrorText:
        return entry.error;
    default:
        return {};
    }
}

QString RequestListModel::accessibleTextOf(const RequestEntry &entry)
{
    QStringList parts;
    for (const int column : {Time, Operation, Table, Status, Duration, ErrorText}) {
        const QString text = textOf(entry, column);
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(QStringLiteral(", "));
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    const RequestEntry *found = entry(index);
    if (!found)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*found, column);
    case Qt::AccessibleTextRole:
        return column == Time ? accessibleTextOf(*found) : textOf(*found, column);
    case Qt::ToolTipRole:
        return column == ErrorText || column == Table ? textOf(*found, column) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (column >= Duration && column <= ResponseSize ? Qt::AlignRight : Qt::AlignLeft));
    case NumberRole:
        return found->number;
    case FailureRole:
        return found->isFailure();
    default:
        return {};
    }
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section >= Duration && section <= ResponseSize ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Units)
        return tr(
            "Capacity units that were consumed; of a remote connection where the request asked for them");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Operation:
        return tr("Operation");
    case Table:
        return tr("Table");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Took");
    case Units:
        return tr("Units");
    case RequestSize:
        return tr("In");
    case ResponseSize:
        return tr("Out");
    case ErrorText:
        return tr("Error");
    default:
        return {};
    }
}

} // namespace ui
