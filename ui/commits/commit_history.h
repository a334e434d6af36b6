// What was committed from the workbench, by connection: so that it can be undone, also after a restart.

#pragma once

#include "ui/commits/commit.h"
#include "ui/commits/commit_file.h"
#include "ui/connections/connection.h"

#include <QHash>
#include <QObject>
#include <deque>
#include <memory>
#include <vector>

namespace ui {

class JobRunner;
class Workspace;

/// GUI thread only; files are read and written by jobs. The oldest commits are forgotten where there are more
/// than kCommitsMax of a connection, or more than kBytesMax.
class CommitHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kCommitsMax = 500;
    static constexpr qint64 kBytesMax = 64 * 1024 * 1024;

    /// Files in `folder`, which is made when it is needed.
    CommitHistory(JobRunner &jobs, const Workspace &workspace, QString folder, QObject *parent = nullptr);
    /// On disk when it returns.
    ~CommitHistory() override;

    /// Oldest first.
    const std::deque<Commit> &commits(const QString &connectionId) const;
    const Commit *find(const QString &connectionId, quint64 id) const;
    /// Newest that stands; 0: none.
    quint64 newest(const QString &connectionId) const;
    /// Gives it its id and moment. Changes that changed nothing are left out, and a commit without any.
    quint64 add(const QString &connectionId, Commit commit);
    void markUndone(const QString &connectionId, quint64 id, quint64 by);

signals:
    void changed(const QString &connectionId);
    void added(const QString &connectionId, quint64 id);
    void fileFailed(const core::Error &error);

private:
    /// Entries on their way into the file: written once, by the job or by whoever cannot wait for it.
    struct Writing;
    struct Known
    {
        std::deque<Commit> commits;
        qint64 bytes = 0;
        std::vector<CommitFileEntry> toWrite;
        std::shared_ptr<Writing> writing; // handed to a job that has not said that it is done
        bool isRead = false;
        bool isBusy = false;   // with its file
        bool isWanted = false; // to be read, as soon as it is not busy
    };
    QString fileOf(const QString &connectionId) const;
    void read(const QString &connectionId);
    void take(const QString &connectionId, std::vector<Commit> stored);
    void write(const QString &connectionId);
    void takeWritten(const QString &connectionId, const core::Result<void> &written);
    static void forgetOldest(Known &known);

    JobRunner &m_jobs;
    const QString m_folder;
    QHash<QString, Known> m_known;
    quint64 m_lastId = 0;
};

} // namespace ui
