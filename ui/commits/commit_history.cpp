#include "ui/commits/commit_history.h"

#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <algorithm>
#include <mutex>

namespace ui {

struct CommitHistory::Writing
{
    std::mutex mutex;
    std::vector<CommitFileEntry> entries; // empty: written; guarded by mutex

    core::Result<void> write(const QString &file)
    {
        const std::scoped_lock lock(mutex);
        if (entries.empty())
            return {};
        core::Result<void> written = appendToFile(file, linesOf(entries));
        if (written)
            entries.clear();
        return written;
    }
};

CommitHistory::CommitHistory(JobRunner &jobs, const Workspace &workspace, QString folder, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_folder(std::move(folder))
{
    connect(&workspace, &Workspace::opened, this,
            [this](const ConnectionPtr &connection) { read(connection->id); });
}

CommitHistory::~CommitHistory()
{
    // Nobody is left to be told of an error.
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (known->writing)
            (void)known->writing->write(fileOf(known.key()));
        if (!known->toWrite.empty())
            (void)appendToFile(fileOf(known.key()), linesOf(known->toWrite));
    }
}

QString CommitHistory::fileOf(const QString &connectionId) const
{
    const QByteArray hash = QCryptographicHash::hash(connectionId.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(hash.left(20)) + QStringLiteral(".jsonl");
}

const std::deque<Commit> &CommitHistory::commits(const QString &connectionId) const
{
    static const std::deque<Commit> none;
    const auto known = m_known.constFind(connectionId);
    return known == m_known.cend() ? none : known->commits;
}

const Commit *CommitHistory::find(const QString &connectionId, quint64 id) const
{
    const std::deque<Commit> &all = commits(connectionId);
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Commit &commit) { return commit.id == id; });
    return found == all.end() ? nullptr : &*found;
}

quint64 CommitHistory::newest(const QString &connectionId) const
{
    const std::deque<Commit> &all = commits(connectionId);
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [](const Commit &commit) { return commit.canBeUndone(); });
    return found == all.rend() ? 0 : found->id;
}

quint64 CommitHistory::add(const QString &connectionId, Commit commit)
{
    std::erase_if(commit.changes,
                  [](const core::ItemTransition &change) { return change.before == change.after; });
    if (commit.changes.empty())
        return 0;
    commit.moment = core::Clock::system().now();
    commit.id = m_lastId = std::max(quint64(commit.moment), m_lastId + 1);
    commit.items = qint64(commit.changes.size());
    if (bytesOf(commit.changes) > kBytesMax / 2)
        commit.changes.clear();
    Known &known = m_known[connectionId];
    known.bytes += bytesOf(commit.changes);
    known.toWrite.push_back({std::make_shared<const Commit>(commit), 0, 0});
    const quint64 id = commit.id;
    known.commits.push_back(std::move(commit));
    forgetOldest(known);
    write(connectionId);
    emit changed(connectionId);
    emit added(connectionId, id);
    return id;
}

void CommitHistory::markUndone(const QString &connectionId, quint64 id, quint64 by)
{
    Known &known = m_known[connectionId];
    const auto found = std::find_if(known.commits.begin(), known.commits.end(),
                                    [id](const Commit &commit) { return commit.id == id; });
    if (found == known.commits.end())
        return;
    found->undoneBy = by;
    known.toWrite.push_back({nullptr, id, by});
    write(connectionId);
    emit changed(connectionId);
}

void CommitHistory::forgetOldest(Known &known)
{
    while (known.commits.size() > kCommitsMax || (known.bytes > kBytesMax && known.commits.size() > 1)) {
        known.bytes -= bytesOf(known.commits.front().changes);
        known.commits.pop_front();
    }
}

void CommitHistory::read(const QString &connectionId)
{
    Known &known = m_known[connectionId];
    if (known.isRead)
        return;
    known.isWanted = known.isBusy; // what was committed before is written first
    if (known.isBusy)
        return;
    known.isBusy = true;
    using Commits = std::vector<Commit>;
    auto future = m_jobs.run<Commits>(
        tr("Read what was committed"), JobRunner::Visibility::Quiet,
        [file = fileOf(connectionId)](core::Progress &) -> core::Result<Commits> {
            core::Result<Commits> commits = readCommits(file, kBytesMax);
            const bool hasGrown = QFileInfo(file).size() > 4 * kBytesMax;
            if (!commits || (commits->size() <= 2 * kCommitsMax && !hasGrown))
                return commits;
            // Over many runs: what is forgotten anyway goes from the file, too.
            if (commits->size() > kCommitsMax)
                commits->erase(commits->begin(), commits->end() - std::ptrdiff_t(kCommitsMax));
            const core::Result<void> written = writeCommits(file, *commits);
            return written ? commits : core::Result<Commits>(written.error());
        });
    JobRunner::then<Commits>(future, this, [this, connectionId](const core::Result<Commits> &commits) {
        m_known[connectionId].isBusy = false;
        if (commits)
            take(connectionId, *commits);
        else if (commits.error().code() != core::ErrorCode::Cancelled)
            emit fileFailed(commits.error());
        write(connectionId);
    });
}

void CommitHistory::take(const QString &connectionId, std::vector<Commit> stored)
{
    Known &known = m_known[connectionId];
    known.isRead = true;
    for (auto commit = stored.rbegin(); commit != stored.rend(); ++commit) {
        if (find(connectionId, commit->id))
            continue;
        m_lastId = std::max(m_lastId, commit->id);
        known.bytes += bytesOf(commit->changes);
        known.commits.push_front(std::move(*commit));
    }
    forgetOldest(known);
    emit changed(connectionId);
}

void CommitHistory::write(const QString &connectionId)
{
    Known &known = m_known[connectionId];
    if (known.isBusy || known.toWrite.empty())
        return;
    known.isBusy = true;
    known.writing = std::make_shared<Writing>();
    known.writing->entries = std::exchange(known.toWrite, {});
    auto future = m_jobs.run<void>(tr("Keep what was committed"), JobRunner::Visibility::Quiet,
                                   [file = fileOf(connectionId), writing = known.writing](core::Progress &) {
                                       return writing->write(file);
                                   });
    JobRunner::then<void>(future, this, [this, connectionId](const core::Result<void> &written) {
        takeWritten(connectionId, written);
    });
}

void CommitHistory::takeWritten(const QString &connectionId, const core::Result<void> &written)
{
    Known &known = m_known[connectionId];
    known.isBusy = false;
    const std::shared_ptr<Writing> writing = std::exchange(known.writing, nullptr);
    if (!written) { // once more with the next ones
        const std::scoped_lock lock(writing->mutex);
        known.toWrite.insert(known.toWrite.begin(), writing->entries.begin(), writing->entries.end());
        if (known.toWrite.size() > kCommitsMax)
            known.toWrite.erase(known.toWrite.begin(), known.toWrite.end() - std::ptrdiff_t(kCommitsMax));
        if (written.error().code() != core::ErrorCode::Cancelled)
            emit fileFailed(written.error());
    }
    if (known.isWanted)
        read(connectionId);
    else if (written)
        write(connectionId);
}

} // namespace ui
