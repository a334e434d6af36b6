// The records of a store that a filter lets through, oldest first.

#pragma once

#include "ui/streams/stream_filter.h"
#include "ui/streams/stream_store.h"

#include <QAbstractTableModel>
#include <deque>

namespace ui {

/// Follows its store by inserting behind and removing before, so that a view keeps what is chosen.
class StreamListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Event, Key, Changes, Size, Sequence };
    static constexpr int kColumnCount = Sequence + 1;
    enum Role { NumberRole = Qt::UserRole, EventRole };

    /// Borrows `store`, which must outlive it.
    explicit StreamListModel(StreamStore &store, QObject *parent = nullptr);

    const StreamFilter &filter() const { return m_filter; }
    void setFilter(const StreamFilter &filter);

    /// nullptr for an invalid index.
    const StreamEntry *entry(const QModelIndex &index) const;
    /// -1 where the filter hides it or it is gone.
    int rowOf(quint64 number) const;
    /// In their order.
    std::vector<StreamRecordPtr> records() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void sync();
    static QString textOf(const StreamEntry &entry, int column);

    StreamStore &m_store;
    StreamFilter m_filter;
    std::deque<quint64> m_numbers; // shown, ascending
    quint64 m_seen = 0;            // every number below was looked at
};

/// "14:02:31", with the day where it is another one than today; in the time zone of the desktop.
QString formatRecordTime(qint64 timeMicros);
/// "REMOVE", or "REMOVE by time to live".
QString formatEvent(const StreamEntry &entry);

} // namespace ui
