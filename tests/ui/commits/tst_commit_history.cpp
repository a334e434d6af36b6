#include "tests/support/ui_context.h"
#include "ui/commits/commit_file.h"
#include "ui/commits/commit_history.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using ui::Commit;
using ui::CommitHistory;

namespace {

core::Item item(const std::string &pk, const std::string &value)
{
    core::Item item;
    item.set("pk", core::AttributeValue::string(pk));
    item.set("value", core::AttributeValue::string(value));
    return item;
}

Commit saved(const std::string &pk, const std::string &before, const std::string &after)
{
    Commit commit;
    commit.tableName = QStringLiteral("orders");
    core::ItemTransition change;
    change.tableName = "orders";
    change.key.set("pk", core::AttributeValue::string(pk));
    change.before = item(pk, before);
    change.after = item(pk, after);
    commit.changes.push_back(change);
    return commit;
}

bool isSame(const Commit &a, const Commit &b)
{
    bool isSame = a.id == b.id && a.moment == b.moment && a.kind == b.kind && a.tableName == b.tableName &&
                  a.items == b.items && a.undoes == b.undoes && a.undoneBy == b.undoneBy &&
                  a.changes.size() == b.changes.size();
    for (std::size_t i = 0; isSame && i < a.changes.size(); ++i)
        isSame = a.changes[i].tableName == b.changes[i].tableName && a.changes[i].key == b.changes[i].key &&
                 a.changes[i].before == b.changes[i].before && a.changes[i].after == b.changes[i].after;
    return isSame;
}

} // namespace

class TestCommitHistory : public QObject
{
    Q_OBJECT
    const QString m_id = QStringLiteral("/test/shop");

    static void openDatabase(support::UiContext &context)
    {
        emit context.workspace.opened(support::UiContext::connection(nullptr));
    }

private slots:
    void everyKindComesBackFromItsLine()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a/b.jsonl"));
        std::vector<Commit> commits;
        for (int kind = int(Commit::Kind::Save); kind <= int(Commit::Kind::Undo); ++kind) {
            Commit commit = saved("p" + std::to_string(kind), "ä\n\"x\"", "\xF0\x9F\x98\x80");
            commit.kind = Commit::Kind(kind);
            commit.id = 1'800'000'000'123'456 + quint64(kind);
            commit.moment = core::UnixMicros(commit.id);
            commit.items = 1;
            commits.push_back(commit);
        }
        commits[1].changes[0].before.reset();
        commits[2].changes[0].after.reset();
        commits[6].undoes = commits[2].id;
        commits[2].undoneBy = commits[6].id;
        commits[3].changes.clear(); // too large to be kept
        commits[3].items = 900;
        QByteArray lines;
        for (const Commit &commit : commits)
            lines += commitLine(commit);
        QVERIFY(ui::appendToFile(file, lines));
        const auto read = ui::readCommits(file, CommitHistory::kBytesMax);
        QVERIFY(read);
        QCOMPARE(read->size(), commits.size());
        for (std::size_t i = 0; i < commits.size(); ++i)
            QVERIFY2(isSame((*read)[i], commits[i]), qPrintable(QString::number(i)));
        QVERIFY(!(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void aLineThatWasCutIsLeftOut()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.jsonl"));
        Commit first = saved("1", "a", "b");
        first.id = 1;
        Commit second = saved("2", "a", "b");
        second.id = 2;
        const QByteArray cut = commitLine(second);
        for (qsizetype length = 0; length + 1 < cut.size(); length += 7) {
            QFile::remove(file);
            QVERIFY(ui::appendToFile(file, commitLine(first) + cut.left(length)));
            const auto read = ui::readCommits(file, CommitHistory::kBytesMax);
            QVERIFY(read);
            QCOMPARE(read->size(), 1u);
        }
    }

    void aLineBehindATornOneIsRead()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.jsonl"));
        Commit first = saved("1", "a", "b");
        first.id = 1;
        Commit second = saved("2", "a", "b");
        second.id = 2;
        QVERIFY(ui::appendToFile(file, commitLine(first).left(40))); // the disk was full
        QVERIFY(ui::appendToFile(file, commitLine(first) + commitLine(second)));
        QVERIFY(ui::appendToFile(file, commitLine(second))); // once more: it is the same commit
        const auto read = ui::readCommits(file, CommitHistory::kBytesMax);
        QVERIFY(read);
        QCOMPARE(read->size(), 2u);
    }

    void theOldestAreLeftOutWhereAllTakeTooMuch()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.jsonl"));
        for (quint64 id = 1; id <= 20; ++id) {
            Commit commit = saved("1", std::string(10'000, 'a'), std::string(10'000, 'b'));
            commit.id = id;
            QVERIFY(ui::appendToFile(file, commitLine(commit)));
        }
        const auto read = ui::readCommits(file, 100'000);
        QVERIFY(read);
        QVERIFY(!read->empty() && read->size() < 5);
        QCOMPARE(read->back().id, quint64(20));
    }

    void whatWaitsToBeWrittenIsOnDiskWhenTheHistoryIsGone()
    {
        QTemporaryDir folder;
        {
            support::UiContext context;
            QSemaphore gate;
            const auto end = qScopeGuard([&] {
                context.jobs.cancelAll();
                gate.release(1000);
            });
            CommitHistory history(context.jobs, context.workspace, folder.path());
            for (int i = 0; i < 100; ++i) // more than all threads
                context.jobs.run<void>(QStringLiteral("Wait"), ui::JobRunner::Visibility::Quiet,
                                       [&gate](core::Progress &) {
                                           gate.acquire();
                                           return core::Result<void>();
                                       });
            history.add(m_id, saved("1", "a", "b"));
        }
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, folder.path());
        openDatabase(context);
        QTRY_COMPARE(history.commits(m_id).size(), 1u);
    }

    void isBackAfterARestart()
    {
        QTemporaryDir folder;
        quint64 first = 0;
        quint64 second = 0;
        {
            support::UiContext context;
            CommitHistory history(context.jobs, context.workspace, folder.path());
            openDatabase(context);
            first = history.add(m_id, saved("1", "a", "b"));
            second = history.add(m_id, saved("2", "a", "b"));
            QVERIFY(first != 0 && second > first);
            history.markUndone(m_id, first, second);
            QCOMPARE(history.newest(m_id), second);
        }
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, folder.path());
        QCOMPARE(history.commits(m_id).size(), 0u);
        const quint64 early = history.add(m_id, saved("3", "a", "b")); // before the file was read
        openDatabase(context);
        QTRY_COMPARE(history.commits(m_id).size(), 3u);
        QCOMPARE(history.commits(m_id).back().id, early);
        QCOMPARE(history.find(m_id, first)->undoneBy, second);
        QVERIFY(!history.find(m_id, first)->canBeUndone());
        QVERIFY(history.find(m_id, second)->canBeUndone());
        QCOMPARE(history.commits(QStringLiteral("/another")).size(), 0u);
    }

    void whatChangedNothingIsNoCommit()
    {
        QTemporaryDir folder;
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, folder.path());
        QSignalSpy added(&history, &CommitHistory::added);
        QCOMPARE(history.add(m_id, saved("1", "a", "a")), quint64(0));
        QCOMPARE(added.size(), 0);
    }

    void forgetsTheOldest()
    {
        QTemporaryDir folder;
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, folder.path());
        const quint64 first = history.add(m_id, saved("1", "a", "b"));
        for (std::size_t i = 0; i < CommitHistory::kCommitsMax; ++i)
            history.add(m_id, saved("2", std::to_string(i), "b" + std::to_string(i)));
        QCOMPARE(history.commits(m_id).size(), CommitHistory::kCommitsMax);
        QVERIFY(!history.find(m_id, first));
    }

    void saysThatSomethingWasTooLargeToKeep()
    {
        QTemporaryDir folder;
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, folder.path());
        Commit large;
        large.tableName = QStringLiteral("orders");
        const std::string text(380 * 1024, 'x');
        for (int i = 0; i < 100; ++i) {
            Commit one = saved(std::to_string(i), text, text + "y");
            large.changes.push_back(one.changes.front());
        }
        const quint64 id = history.add(m_id, std::move(large));
        const Commit *commit = history.find(m_id, id);
        QVERIFY(commit);
        QCOMPARE(commit->items, 100);
        QVERIFY(!commit->canBeUndone());
    }

    void saysThatTheFileCannotBeWritten()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("commits"))); // where a folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, blocker.fileName());
        QSignalSpy failed(&history, &CommitHistory::fileFailed);
        history.add(m_id, saved("1", "a", "b"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(history.commits(m_id).size(), 1u); // still here
        QVERIFY(blocker.remove());
        history.add(m_id, saved("2", "a", "b")); // and with the next one on disk, too
        QTRY_COMPARE(context.jobs.activeCount(), 0);
        support::UiContext later;
        CommitHistory readAgain(later.jobs, later.workspace, blocker.fileName());
        openDatabase(later);
        QTRY_COMPARE(readAgain.commits(m_id).size(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestCommitHistory)
#include "tst_commit_history.moc"
