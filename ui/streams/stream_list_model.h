// The records of a store that a filter lets through, oldest first.

#pragma once

#include "ui/common/following_model.h"
#include "ui/streams/stream_filter.h"
#include "ui/streams/stream_store.h"

namespace ui {

class StreamListModel final : public FollowingModel<StreamStore, StreamFilter>
{
    Q_OBJECT

public:
    enum Column { Time, Event, Key, Changes, Size, Sequence };
    static constexpr int kColumnCount = Sequence + 1;
    enum Role { NumberRole = Qt::UserRole, EventRole };

    /// Borrows `store`, which must outlive it.
    explicit StreamListModel(StreamStore &store, QObject *parent = nullptr);

    /// In their order.
    std::vector<StreamRecordPtr> records() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString textOf(const StreamEntry &entry, int column);
};

/// "14:02:31", with the day where it is another one than today; in the time zone of the desktop.
QString formatRecordTime(qint64 timeMicros);
/// "REMOVE", or "REMOVE by time to live".
QString formatEvent(const StreamEntry &entry);

} // namespace ui
