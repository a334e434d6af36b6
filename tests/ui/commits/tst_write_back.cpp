// The checked inverse, on the real engine.

#include "core/base/progress.h"
#include "tests/ui/timeline/past_table.h"
#include "ui/commits/commit_history.h"
#include "ui/commits/undo_commit.h"

#include <QTest>

using namespace ui;
using support::PastTable;

namespace {

class StoppedProgress final : public core::Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return true; }
};

core::ItemTransition change(int number, const char *before, const char *after)
{
    core::ItemTransition change;
    change.tableName = "orders";
    change.key = PastTable::key(number);
    if (before)
        change.before = PastTable::order(number, before);
    if (after)
        change.after = PastTable::order(number, after);
    return change;
}

} // namespace

class TestWriteBack : public QObject
{
    Q_OBJECT
    std::unique_ptr<PastTable> m_table;
    core::NoProgress m_progress;

    QString status(int number)
    {
        const std::optional<core::Item> item = m_table->get(number);
        return item ? QString::fromStdString(*item->find("status")->asString()) : QStringLiteral("nothing");
    }

private slots:
    void init() { m_table = std::make_unique<PastTable>(); }

    void makesItemsWhatTheyWere()
    {
        m_table->put(PastTable::order(1, "paid"));
        m_table->put(PastTable::order(2, "new"));
        const WriteBackOutcome outcome = writeBack(
            m_table->client(),
            {change(1, "open", "paid"), change(2, nullptr, "new"), change(3, "gone", nullptr)}, m_progress);
        QVERIFY(outcome.isComplete());
        QCOMPARE(outcome.written.size(), 3u);
        QCOMPARE(status(1), QStringLiteral("open"));
        QCOMPARE(status(2), QStringLiteral("nothing"));
        QCOMPARE(status(3), QStringLiteral("gone"));
        // And what was written can be taken back the same way.
        QVERIFY(writeBack(m_table->client(), outcome.written, m_progress).isComplete());
        QCOMPARE(status(1), QStringLiteral("paid"));
        QCOMPARE(status(2), QStringLiteral("new"));
        QCOMPARE(status(3), QStringLiteral("nothing"));
    }

    void writesNothingWhereSomebodyWroteSince()
    {
        m_table->put(PastTable::order(1, "paid"));
        m_table->put(PastTable::order(2, "theirs"));
        const WriteBackOutcome outcome =
            writeBack(m_table->client(), {change(1, "open", "paid"), change(2, "open", "paid")}, m_progress);
        QVERIFY(!outcome.isComplete());
        QVERIFY(outcome.written.empty());
        QCOMPARE(outcome.conflicts.size(), 1u);
        QCOMPARE(outcome.conflicts[0].transition.key, PastTable::key(2));
        QCOMPARE(*outcome.conflicts[0].present, PastTable::order(2, "theirs"));
        QCOMPARE(status(1), QStringLiteral("paid"));
    }

    void anAttributeThatSomebodyAddedIsAConflictToo()
    {
        core::Item more = PastTable::order(1, "paid");
        more.set("note", core::AttributeValue::string("theirs"));
        m_table->put(more);
        const WriteBackOutcome outcome =
            writeBack(m_table->client(), {change(1, "open", "paid")}, m_progress);
        QCOMPARE(outcome.conflicts.size(), 1u);
        QCOMPARE(*m_table->get(1), more);
    }

    void manyItemsAreComparedBeforeTheFirstIsWritten()
    {
        std::vector<core::ItemTransition> changes;
        for (int i = 0; i < 250; ++i) {
            m_table->put(PastTable::order(i, i == 249 ? "theirs" : "paid"));
            changes.push_back(change(i, "open", "paid"));
        }
        const WriteBackOutcome refused = writeBack(m_table->client(), changes, m_progress);
        QCOMPARE(refused.conflicts.size(), 1u);
        QVERIFY(refused.written.empty());
        QCOMPARE(status(0), QStringLiteral("paid"));
        changes.pop_back();
        const WriteBackOutcome done = writeBack(m_table->client(), changes, m_progress);
        QVERIFY(done.isComplete());
        QCOMPARE(done.written.size(), 249u);
        QCOMPARE(status(248), QStringLiteral("open"));
    }

    void stopsWhenAsked()
    {
        m_table->put(PastTable::order(1, "paid"));
        StoppedProgress stopped;
        const WriteBackOutcome outcome = writeBack(m_table->client(), {change(1, "open", "paid")}, stopped);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code(), core::ErrorCode::Cancelled);
        QCOMPARE(status(1), QStringLiteral("paid"));
    }

    void anUndoIsACommitThatCanBeUndone()
    {
        QTemporaryDir folder;
        support::UiContext context;
        CommitHistory history(context.jobs, context.workspace, folder.path());
        context.context.commits = &history;
        const TableRef table = m_table->table();
        m_table->put(PastTable::order(1, "paid"));
        const quint64 id =
            rememberCommit(context.context, table, Commit::Kind::Save, {change(1, "open", "paid")});
        const auto undo = [&](quint64 commit) {
            std::optional<WriteBackOutcome> outcome;
            undoCommit(context.context, table.connection, commit, this,
                       [&](const WriteBackOutcome &result) { outcome = result; });
            return QTest::qWaitFor([&] { return outcome.has_value(); }, 5000) && outcome->isComplete();
        };
        QVERIFY(undo(id));
        QCOMPARE(status(1), QStringLiteral("open"));
        QVERIFY(!history.find(table.connection->id, id)->canBeUndone());
        const quint64 undone = history.newest(table.connection->id);
        QCOMPARE(history.find(table.connection->id, undone)->undoes, id);
        QVERIFY(undo(undone)); // which is a redo
        QCOMPARE(status(1), QStringLiteral("paid"));
        QVERIFY(!history.find(table.connection->id, id)->canBeUndone()); // undone is undone
    }
};

QTEST_GUILESS_MAIN(TestWriteBack)
#include "tst_write_back.moc"
