// The plan of a sync, before anything is written: which side, how much, and some of it.

#pragma once

#include "ui/copying/comparison.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace ui {

/// Asks; its owner writes. GUI thread only.
class SyncDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `rows` are the listed differences, of which some are shown.
    SyncDialog(ComparisonPtr comparison, const std::vector<DifferenceRow> &rows, QWidget *parent = nullptr);

    SyncChoice choice() const;
    const TableRef &target() const;

signals:
    void syncRequested();

private:
    void build();
    void update();
    void fillSample(const SyncChoice &choice);

    const ComparisonPtr m_comparison;
    const std::vector<DifferenceRow> &m_rows; // borrowed from the page, which owns the dialog
    QRadioButton *m_toAfter;
    QRadioButton *m_toBefore;
    QCheckBox *m_removes;
    QLabel *m_plan;
    QTreeWidget *m_sample;
    QPushButton *m_sync;
};

/// What was refused, and why.
class RefusedDialog final : public QDialog
{
    Q_OBJECT

public:
    RefusedDialog(const SyncResult &result, const QString &tableName, QWidget *parent = nullptr);
};

} // namespace ui
