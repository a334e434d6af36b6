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
    : FollowingModel(store, parent)
{}

std::vector<StreamRecordPtr> StreamListModel::records() const
{
    std::vector<StreamRecordPtr> records;
    records.reserve(numbers().size());
    for (const quint64 number : numbers())
        records.push_back(store().find(number)->record);
    return records;
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
