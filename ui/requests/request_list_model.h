// The requests of a store that a filter lets through, oldest first.

#pragma once

#include "ui/requests/request_store.h"

#include <QAbstractTableModel>
#include <deque>

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

/// Follows its store by inserting behind and removing before, so that a view keeps what is chosen.
class RequestListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Operation, Table, Status, Duration, Units, RequestSize, ResponseSize, ErrorText };
    static constexpr int kColumnCount = ErrorText + 1;
    enum Role { NumberRole = Qt::UserRole, FailureRole };

    /// Borrows `store`, which must outlive it.
    explicit RequestListModel(RequestStore &store, QObject *parent = nullptr);

    const RequestFilter &filter() const { return m_filter; }
    void setFilter(const RequestFilter &filter);

    /// nullptr for an invalid index.
    const RequestEntry *entry(const QModelIndex &index) const;
    /// -1 where the filter hides it or it is gone.
    int rowOf(quint64 number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void sync();
    static QString textOf(const RequestEntry &entry, int column);
    static QString accessibleTextOf(const RequestEntry &entry);

    RequestStore &m_store;
    RequestFilter m_filter;
    std::deque<quint64> m_numbers; // shown, ascending
    quint64 m_seen = 0;            // every number below was looked at
};

/// "14:02:31.123", in the time zone of the desktop.
QString formatRequestTime(qint64 timeMicros);
/// "1.2 ms", "3.4 s"
QString formatRequestDuration(qint64 micros);

} // namespace ui
