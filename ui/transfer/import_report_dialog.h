// What an import did: how many items, and each row that was left out with its reason.

#pragma once

#include "ui/transfer/import_run.h"

#include <QDialog>
#include <memory>

namespace ui {

class MessageBar;

class ImportReportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(std::shared_ptr<const ImportOutcome> outcome, QWidget *parent = nullptr);

    void showSaved(const QString &path, const core::Result<void> &saved);

signals:
    void saveWanted(const QString &path);
    void showWanted(); // the table that was imported into

private:
    QString headline() const;
    QString explanation() const;
    void addRefusedRows();

    const std::shared_ptr<const ImportOutcome> m_outcome;
    MessageBar *m_message;
};

} // namespace ui
