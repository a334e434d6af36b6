// The plan of a replay: what would be written, and into which table.

#pragma once

#include "core/copying/replay_records.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Knows no service: the page runs the job.
class ReplayDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `tables`: those that are there. `source` is never offered as the target.
    ReplayDialog(const QString &source, const QStringList &tables, const core::ReplayPlan &plan,
                 QWidget *parent = nullptr);

    QString target() const;
    /// Whether the target is to be made first.
    bool createsTarget() const;

signals:
    void replayRequested();

private:
    void update();

    const QString m_source;
    const QStringList m_tables;
    const core::ReplayPlan m_plan;
    QLineEdit *m_target;
    QLabel *m_what;
    QPushButton *m_replay;
};

} // namespace ui
