// A backup that is dragged out of the window: its file is written first, to where temporary files are.

#pragma once

#include "core/api/backup_files.h"
#include "ui/app_context.h"
#include "ui/backups/backup_entry.h"
#include "ui/connections/connection.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace ui {

class BackupListView;

class BackupDrag final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `source`, out of which is dragged. Requires a client with backup files.
    BackupDrag(AppContext &context, ConnectionPtr connection, BackupListView *source);
    /// Stops what is being written.
    ~BackupDrag() override;

    /// At once where its file is written already, else as soon as it is, if the mouse still holds it then.
    /// One at a time: it takes the place of what is being written.
    void begin(const BackupEntry &entry);
    void cancel();

signals:
    /// Its file takes longer than a moment.
    void writing(const QString &backupName);
    /// Whatever writing() or ready() said is over.
    void ended();
    /// Its file is there, but the mouse let go of it meanwhile: it can be dragged now.
    void ready(const QString &backupName);
    void failed(const QString &backupName, const core::Error &error);

private:
    struct Writing
    {
        QString arn;
        QString name;
        QString path; // of no other
    };
    void take(const Writing &writing, const core::Result<core::BackupFileDescription> &written);
    void drag(const QString &path);

    AppContext &m_context;
    const ConnectionPtr m_connection;
    BackupListView *const m_source;
    QHash<QString, QString> m_paths; // by ARN: a backup never changes
    QFuture<core::Result<core::BackupFileDescription>> m_write;
    Writing m_writing; // under way; empty: nothing is
    QTimer m_patience;
    bool m_isOut = false; // the mouse has a file
};

} // namespace ui
