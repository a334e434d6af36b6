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
    if (!table.isEmpty() && entry.table != table)
        return false;
    if (text.isEmpty() || entry.operation.contains(text, Qt::CaseInsensitive) ||
        entry.table.contains(text, Qt::CaseInsensitive) || entry.error.contains(text, Qt::CaseInsensitive))
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
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_seen(store.firstNumber())
{
    connect(&store, &RequestStore::changed, this, &RequestListModel::sync);
    sync();
}

void RequestListModel::setFilter(const RequestFilter &filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_numbers.clear();
    for (quint64 number = m_store.firstNumber(); number < m_store.nextNumber(); ++number) {
        if (m_filter.accepts(*m_store.find(number)))
            m_numbers.push_back(number);
    }
    m_seen = m_store.nextNumber();
    endResetModel();
}

void RequestListModel::sync()
{
    const auto kept = std::lower_bound(m_numbers.begin(), m_numbers.end(), m_store.firstNumber());
    if (kept != m_numbers.begin()) {
        beginRemoveRows({}, 0, int(kept - m_numbers.begin()) - 1);
        m_numbers.erase(m_numbers.begin(), kept);
        endRemoveRows();
    }
    std::vector<quint64> fresh;
    for (quint64 number = std::max(m_seen, m_store.firstNumber()); number < m_store.nextNumber(); ++number) {
        if (m_filter.accepts(*m_store.find(number)))
            fresh.push_back(number);
    }
    m_seen = m_store.nextNumber();
    if (fresh.empty())
        return;
    beginInsertRows({}, int(m_numbers.size()), int(m_numbers.size() + fresh.size()) - 1);
    m_numbers.insert(m_numbers.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

const RequestEntry *RequestListModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? m_store.find(m_numbers[std::size_t(index.row())]) : nullptr;
}

int RequestListModel::rowOf(quint64 number) const
{
    const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return found != m_numbers.end() && *found == number ? int(found - m_numbers.begin()) : -1;
}

int RequestListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

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
        return entry.operation.isEmpty() ? tr("(none)") : entry.operation;
    case Table:
        return entry.table;
    case Status:
        return entry.status > 0    ? QString::number(entry.status)
               : entry.isFailure() ? tr("repeat failed")
                                   : tr("repeated");
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
        return tr("Capacity units; known where the request asks for ReturnConsumedCapacity");
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
