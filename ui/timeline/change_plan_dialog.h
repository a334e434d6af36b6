// A plan of changes, shown before it is done: which items, and what will differ.

#pragma once

#include "ui/app_context.h"
#include "ui/commits/write_back.h"
#include "ui/timeline/change_plan.h"

#include <QDialog>
#include <QFuture>
#include <atomic>
#include <memory>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class DifferenceView;
class MessageBar;

/// Reads the plan when it is shown; writes it when it is accepted, and closes when all of it is written.
/// Deletes itself.
class ChangePlanDialog final : public QDialog
{
    Q_OBJECT

public:
    ChangePlanDialog(AppContext &context, ChangePlan plan, QWidget *parent);
    ~ChangePlanDialog() override;

    /// Makes and shows one.
    static ChangePlanDialog *show(AppContext &context, ChangePlan plan, QWidget *parent);

signals:
    /// Written, wholly or, where it ended early, in part. `commit`: in CommitHistory; 0: it keeps none.
    void committed(quint64 commit, qsizetype items);

public slots:
    /// While it writes: stops, and closes when it is said what was written until then.
    void reject() override;

private:
    enum class State { Reading, Ready, Writing, Failed };

    void build();
    void read();
    void take(const ChangePlan::Transitions &transitions);
    void showChosen();
    void write();
    void takeOutcome(const WriteBackOutcome &outcome, quint64 commit);
    void setState(State state);
    QString keyOfOnly() const;

    AppContext &m_context;
    const ChangePlan m_plan;
    ChangePlan::Transitions m_transitions; // those that change something
    State m_state = State::Reading;
    QFuture<core::Result<ChangePlan::Transitions>> m_reading;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the write
    QLabel *m_head;
    MessageBar *m_bar;
    QTreeWidget *m_items;
    DifferenceView *m_difference;
    QLabel *m_note;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace ui
