// What was committed from the workbench, and the way to take any of it back.

#pragma once

#include "ui/app_context.h"
#include "ui/commits/write_back.h"
#include "ui/connections/connection.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class DifferenceView;
class MessageBar;

/// Requires AppContext::commits. Deletes itself.
class CommitsDialog final : public QDialog
{
    Q_OBJECT

public:
    CommitsDialog(AppContext &context, ConnectionPtr connection, QWidget *parent);

private:
    void build();
    void fill();
    quint64 chosenCommit() const;
    void showChosen();
    void showChange();
    void undo();
    void takeOutcome(quint64 commit, const WriteBackOutcome &outcome);

    AppContext &m_context;
    const ConnectionPtr m_connection;
    bool m_isUndoing = false;
    std::vector<core::UndoConflict> m_conflicts; // of the chosen commit, after an attempt
    quint64 m_conflicting = 0;
    MessageBar *m_bar;
    QTreeWidget *m_list;
    QTreeWidget *m_items;
    DifferenceView *m_difference;
    QLabel *m_note;
    QPushButton *m_undo;
};

} // namespace ui
