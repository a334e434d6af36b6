#include "ui/streams/stream_list_model.h"

#include "ui/common/value_format.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace ui {

QString formatRecordTime(qint64 timeMicros)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMicros / 1000);
    const QString clock = time.toString(QStringLiteral("HH:mm:ss"));
    if (time.date() == QDate::currentDate())
        return clock;
    return QLocale().toString(time.date(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
}

QString formatEvent(const StreamEntry &entry)
{
    const QString name = eventNameText(entry.record->eventName);
    return entry.isExpiry() ? StreamListModel::tr("%1 by time to live").arg(name) : name;
}

StreamListModel::StreamListModel(StreamStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_seen(store.firstNumber())
{
    connect(&store, &StreamStore::changed, this, &StreamListModel::sync);
    sync();
}

void StreamListModel::setFilter(const StreamFilter &filter)
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

void StreamListModel::sync()
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

const StreamEntry *StreamListModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? m_store.find(m_numbers[std::size_t(index.row())]) : nullptr;
}

int StreamListModel::rowOf(quint64 number) const
{
    const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return found != m_numbers.end() && *found == number ? int(found - m_numbers.begin()) : -1;
}

std::vector<StreamRecordPtr> StreamListModel::records() const
{
    std::vector<StreamRecordPtr> records;
    records.reserve(m_numbers.size());
    for (const quint64 number : m_numbers)
        records.push_back(m_store.find(number)->record);
    return records;
}

int StreamListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int StreamListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString StreamListModel::textOf(const StreamEntry &entry, int column)
{
    switch (column) {
    case Time:
        return formatRecordTime(entry.record->dynamodb.approximateCreationDateTimeMicros);
    case Event:
        return formatEvent(entry);
    case Key:
        return entry.key;
    case Changes:
        return entry.changes;
    case Size:
        return formatSize(entry.record->dynamodb.sizeBytes);
    case Sequence:
        return QString::fromStdString(entry.record->dynamodb.sequenceNumber);
    default:
        return {};
    }
}

QVariant StreamListModel::data(const QModelIndex &index, int role) const
{
    const StreamEntry *found = entry(index);
    if (!found)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*found, column);
    case Qt::AccessibleTextRole: {
        if (column != Time)
            return textOf(*found, column);
        QStringList parts;
        for (const int part : {Time, Event, Key, Changes})
            parts.append(textOf(*found, part));
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return column == Key || column == Changes || column == Sequence ? textOf(*found, column) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Size ? Qt::AlignRight : Qt::AlignLeft));
    case NumberRole:
        return found->number;
    case EventRole:
        return int(found->record->eventName);
    default:
        return {};
    }
}

QVariant StreamListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Size)
        return tr("Of the keys and images that the record holds, as DynamoDB counts");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Event:
        return tr("Event");
    case Key:
        return tr("Key");
    case Changes:
        return tr("Attributes");
    case Size:
        return tr("Size");
    case Sequence:
        return tr("Sequence number");
    default:
        return {};
    }
}

} // namespace ui
