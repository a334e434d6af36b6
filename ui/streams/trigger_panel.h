// The triggers of one table: a list, what one may do with them, and the log of the chosen one.

#pragma once

#include "ui/connections/connection.h"
#include "ui/streams/trigger_log_model.h"

#include <QWidget>

class QListWidget;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class ElidedLabel;
class EmptyState;
class FollowingTable;

class TriggerPanel final : public QWidget
{
    Q_OBJECT

public:
    TriggerPanel(TriggerRuns &runs, TableRef table, QWidget *parent = nullptr);
    ~TriggerPanel() override;

    void addTrigger();

private:
    void build();
    void connectParts();
    void fillList();
    void updateRows();
    void updateState();
    QString current() const;
    QString stateText(const QString &id) const;
    void editTrigger();
    void removeTrigger();
    void beginAnew();
    void toggle();

    TriggerRuns &m_runs;
    const TableRef m_table;
    TriggerLogModel m_model;
    QToolButton *m_add;
    QToolButton *m_toggle;
    QToolButton *m_edit;
    QToolButton *m_anew;
    QToolButton *m_remove;
    QToolButton *m_copy;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QListWidget *m_list;
    ElidedLabel *m_status;
    FollowingTable *m_log;
};

} // namespace ui
