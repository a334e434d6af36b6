// A backup file, before anything is done with it: what it holds, whether it is whole, and its first items.

#pragma once

#include "core/api/backup_files.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QDialog>
#include <QFuture>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class MessageBar;
class RestorePreview;

class BackupFileDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `connection` is where it would be restored; its client reads the file. Requires client->backupFiles().
    BackupFileDialog(AppContext &context, ConnectionPtr connection, const QString &path,
                     QWidget *parent = nullptr);
    ~BackupFileDialog() override;

signals:
    void restoreRequested(const QString &path);
    void browseRequested(const QString &path, const QString &tableName);

private:
    using Described = core::Result<core::BackupFileDescription>;

    QWidget *buildFacts();
    QLabel *addLine(QFormLayout *form, const QString &name);
    void read();
    void take(const Described &described);
    void verify();
    void takeVerified(const Described &verified);
    void showFailure(const core::Error &error);

    AppContext &m_context;
    const ConnectionPtr m_connection;
    const QString m_path;
    QFuture<Described> m_check;
    QString m_tableName;
    MessageBar *m_bar;
    QLabel *m_about;
    QLabel *m_items = nullptr;
    QLabel *m_keys = nullptr;
    QLabel *m_indexes = nullptr;
    QLabel *m_taken = nullptr;
    QLabel *m_program = nullptr;
    QLabel *m_sum = nullptr;
    QLabel *m_result;
    QPushButton *m_verify;
    QPushButton *m_browse;
    QPushButton *m_restore;
    RestorePreview *m_preview;
};

} // namespace ui
