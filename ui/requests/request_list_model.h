// The requests of a store that a filter lets through, oldest first.

#pragma once

#include "ui/common/following_model.h"
#include "ui/requests/request_store.h"

namespace ui {

/// Empty: all.
struct RequestFilter
{
    QString text; // in the operation, the table, the error or a body; whatever the case
    QString operation;
    QString table;
    bool failuresOnly = false;

    bool isEverything() const
    {
        return text.isEmpty() && operation.isEmpty() && table.isEmpty() && !failuresOnly;
    }
    bool accepts(const RequestEntry &entry) const;
    friend bool operator==(const RequestFilter &, const RequestFilter &) = default;
};

class RequestListModel final : public FollowingModel<RequestStore, RequestFilter>
{
    Q_OBJECT

public:
    enum Column { Time, Operation, Table, Status, Duration, Units, RequestSize, ResponseSize, ErrorText };
    static constexpr int kColumnCount = ErrorText + 1;
    enum Role { NumberRole = Qt::UserRole, FailureRole };

    /// Borrows `store`, which must outlive it.
    explicit RequestListModel(RequestStore &store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString textOf(const RequestEntry &entry, int column);
    static QString accessibleTextOf(const RequestEntry &entry);
};

/// "14:02:31.123", in the time zone of the desktop.
QString formatRequestTime(qint64 timeMicros);
/// "1.2 ms", "3.4 s"
QString formatRequestDuration(qint64 micros);

} // namespace ui
