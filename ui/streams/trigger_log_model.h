// The log of one trigger, oldest first.

#pragma once

#include "ui/streams/trigger_runs.h"

#include <QAbstractTableModel>

namespace ui {

class TriggerLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Text };
    static constexpr int kColumnCount = Text + 1;
    enum Role { KindRole = Qt::UserRole };

    /// Borrows `runs`, which must outlive it.
    explicit TriggerLogModel(TriggerRuns &runs, QObject *parent = nullptr);

    void setTrigger(const QString &id);
    const QString &trigger() const { return m_id; }
    /// Everything, as text.
    QString text() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void sync();

    TriggerRuns &m_runs;
    QString m_id;
    quint64 m_first = 0; // of the lines that are shown
    quint64 m_next = 0;
};

} // namespace ui
