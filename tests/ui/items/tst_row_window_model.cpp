#include "ui/items/row_window_model.h"
#include "ui/jobs/job_runner.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <mutex>

using namespace ui;
using State = RowWindowModel::State;

namespace {

/// Rows that nobody stores: row n holds its number in "n" and a text in "text". Answers when it is told to.
class NumberedRows final : public RowSource
{
public:
    quint64 total = 0;
    quint64 revision = 1;
    bool isExact = true;
    bool forwardOnly = false;
    std::function<core::Item(quint64)> makeItem;
    std::optional<core::Error> error; // of every read, until it is taken away
    bool waits = false;               // each read waits for one release()
    qsizetype bytesMax = 0;           // 0: as requested

    bool isForwardOnly() const override { return forwardOnly; }
    core::Result<RowCount> count(core::Progress &) override
    {
        const std::scoped_lock lock(m_mutex);
        if (forwardOnly)
            return RowCount{m_met, m_met == total, m_met < total, 0};
        return RowCount{total, isExact, false, revision};
    }
    core::Result<RowBatchPtr> read(const RowRequest &request, core::Progress &progress) override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_requests.push_back(request);
        }
        while (waits && !m_released.tryAcquire(1, 5))
            if (progress.stopRequested())
                return core::Error::cancelled();
        const std::scoped_lock lock(m_mutex);
        if (error)
            return *error;
        RowRequest bounded = request;
        if (bytesMax > 0)
            bounded.bytesMax = bytesMax;
        RowBatchBuilder builder(bounded, {"n"});
        for (quint64 row = request.first; row < total && row < request.first + quint64(request.count); ++row)
            if (!builder.add(item(row)))
                break;
        auto batch = std::make_shared<RowBatch>(builder.take());
        if (forwardOnly) {
            m_met = std::max(m_met, request.first + batch->rows.size());
            batch->count = {m_met, m_met == total, m_met < total, 0};
        }
        return RowBatchPtr(std::move(batch));
    }
    void release(int reads = 1) { m_released.release(reads); }
    std::vector<RowRequest> requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }
    void write(quint64 newTotal) // somebody changes the table
    {
        const std::scoped_lock lock(m_mutex);
        total = newTotal;
        ++revision;
    }

private:
    core::Item item(quint64 row) const
    {
        if (makeItem)
            return makeItem(row);
        core::Item made;
        made.set("n", core::AttributeValue::number(std::int64_t(row)));
        made.set("text", core::AttributeValue::string("row " + std::to_string(row) + " r" +
                                                      std::to_string(revision)));
        return made;
    }

    mutable std::mutex m_mutex;
    std::vector<RowRequest> m_requests;
    QSemaphore m_released;
    quint64 m_met = 0;
};

std::shared_ptr<NumberedRows> rows(quint64 total)
{
    auto source = std::make_shared<NumberedRows>();
    source->total = total;
    return source;
}

} // namespace

class TestRowWindowModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<RowWindowModel> m_model;

    QString textAt(quint64 position) const
    {
        const int column = m_model->columnOf(QStringLiteral("text"));
        const Cell *cell = column < 0 ? nullptr : m_model->cache().cell(position, column);
        return cell ? cell->text : QString();
    }
    /// It reads every cell at every signal: only for small tables.
    void holdToTheRulesOfModels()
    {
        auto *tester = new QAbstractItemModelTester(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
        tester->setUseFetchMore(false);
    }
    void show(const std::shared_ptr<RowSource> &source)
    {
        m_model->setSource(source, {QStringLiteral("n")});
        m_model->want(0, 40);
        QTRY_COMPARE(m_model->state(), State::Idle);
    }

private slots:
    void init()
    {
        m_jobs = std::make_unique<JobRunner>();
        m_model = std::make_unique<RowWindowModel>(*m_jobs);
    }
    void cleanup()
    {
        m_model.reset();
        m_jobs.reset();
    }

    void showsASmallTable()
    {
        holdToTheRulesOfModels();
        show(rows(7));
        QCOMPARE(m_model->rowCount(), 7);
        QCOMPARE(m_model->total(), 7u);
        QCOMPARE(m_model->columnCount(), 2);
        QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("text"));
        QCOMPARE(m_model->index(3, 0).data().toString(), QStringLiteral("3"));
        QCOMPARE(m_model->index(3, 1).data().toString(), QStringLiteral("row 3 r1"));
        QCOMPARE(m_model->headerData(6, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("7"));
    }

    void isEmptyForAnEmptyTable()
    {
        holdToTheRulesOfModels();
        show(rows(0));
        QVERIFY(m_model->isCountKnown());
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 1); // keys are known without rows
    }

    void looksAtAHundredMillionRowsThroughAWindow()
    {
        const auto source = rows(100'000'000);
        show(source);
        QCOMPARE(m_model->rowCount(), RowWindowModel::kWindowRowsMax);
        QCOMPARE(m_model->total(), 100'000'000u);
        QSignalSpy moved(m_model.get(), &RowWindowModel::baseChanged);
        for (const quint64 base : {quint64(54'321'000), quint64(99'999'000), quint64(1), quint64(0)}) {
            m_model->setBase(base);
            const quint64 expected = std::min<quint64>(base, 100'000'000 - RowWindowModel::kWindowRowsMax);
            QCOMPARE(m_model->base(), expected);
            m_model->want(expected + 500, expected + 540);
            QTRY_COMPARE(textAt(expected + 510), QStringLiteral("row %1 r1").arg(expected + 510));
            QCOMPARE(m_model->index(510, 1).data().toString(), textAt(expected + 510));
        }
        QCOMPARE(moved.size(), 4);
        m_model->setBase(m_model->total() - 1); // clamped: the window is always full
        QCOMPARE(m_model->base(), 100'000'000u - RowWindowModel::kWindowRowsMax);
    }

    void asksForWhatIsInSightThenALittleMore()
    {
        const auto source = rows(1'000'000);
        show(source);
        QTRY_COMPARE(m_model->state(), State::Idle);
        const std::size_t before = source->requests().size();
        m_model->want(500'000, 500'040);
        QTRY_VERIFY(m_model->cache().row(500'060) && m_model->cache().row(499'960));
        const RowRequest first = source->requests()[before];
        QCOMPARE(first.first, 500'000u);
        QCOMPARE(first.count, 40);
        for (const RowRequest &request : source->requests())
            QVERIFY(request.count <= RowWindowModel::kPageRows);
    }

    void readsWholePagesWhenScrollingUp()
    {
        const auto source = rows(1'000'000);
        show(source);
        m_model->want(500'000, 500'040);
        QTRY_VERIFY(!textAt(500'039).isEmpty());
        QTRY_COMPARE(m_model->state(), State::Idle);
        const std::size_t before = source->requests().size();
        for (quint64 top = 500'000; top > 499'700; top -= 3) {
            m_model->want(top, top + 40);
            QTRY_VERIFY(!textAt(top).isEmpty());
        }
        QVERIFY2(source->requests().size() - before <= 4,
                 qPrintable(QString::number(source->requests().size() - before)));
    }

    void neverBlocksOnMissingRows()
    {
        holdToTheRulesOfModels();
        const auto source = rows(1000);
        source->waits = true;
        m_model->setSource(source, {QStringLiteral("n")});
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QVERIFY(!m_model->index(5, 0).data().isValid()); // at once
        m_model->want(0, 40);
        QTRY_COMPARE(m_model->state(), State::Loading);
        source->release(10);
        QTRY_COMPARE(m_model->index(5, 0).data().toString(), QStringLiteral("5"));
    }

    void readsRowsThatAViewAsksFor()
    {
        const auto source = rows(100'000);
        m_model->setSource(source, {QStringLiteral("n")});
        QTRY_COMPARE(m_model->rowCount(), RowWindowModel::kWindowRowsMax);
        QVERIFY(!m_model->index(40'000, 0).data().isValid());
        QTRY_COMPARE(m_model->index(40'000, 0).data().toString(), QStringLiteral("40000"));
    }

    void answersTheNewestQuestionFirst()
    {
        const auto source = rows(10'000'000);
        show(source);
        source->waits = true;
        const std::size_t before = source->requests().size();
        for (quint64 i = 1; i <= 50; ++i) { // a dragged scroll bar
            m_model->want(i * 100'000, i * 100'000 + 40);
            QTest::qWait(1);
        }
        source->release(100);
        QTRY_VERIFY(!textAt(5'000'020).isEmpty());
        QTRY_COMPARE(m_model->state(), State::Idle);
        QVERIFY(source->requests().size() - before < 50);
        QVERIFY(textAt(2'500'020).isEmpty() || source->requests().size() - before < 50);
    }

    void dropsTheAnswersOfAReplacedSource()
    {
        holdToTheRulesOfModels();
        const auto slow = rows(500);
        slow->makeItem = [](quint64) {
            core::Item item;
            item.set("n", core::AttributeValue::number(1));
            item.set("old", core::AttributeValue::string("of the old source"));
            return item;
        };
        slow->waits = true;
        m_model->setSource(slow, {QStringLiteral("n")});
        QTRY_COMPARE(m_model->rowCount(), 500);
        m_model->want(0, 40);
        QTRY_VERIFY(!slow->requests().empty());
        show(rows(3));
        slow->release(100);
        QTRY_COMPARE(m_jobs->activeCount(), 0);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->columnOf(QStringLiteral("old")), -1);
        QCOMPARE(m_model->index(0, 1).data().toString(), QStringLiteral("row 0 r1"));
    }

    void dropsTheCountOfAReplacedSource()
    {
        holdToTheRulesOfModels();
        m_model->setSource(rows(500), {QStringLiteral("n")});
        m_model->setSource(rows(2), {QStringLiteral("n")});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QTRY_COMPARE(m_jobs->activeCount(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(m_model->total(), 2u);
    }

    void failsOnceAndGoesOnWhenTold()
    {
        holdToTheRulesOfModels();
        const auto source = rows(500);
        source->error = core::Error::io("The disk is gone");
        QSignalSpy failed(m_model.get(), &RowWindowModel::failed);
        m_model->setSource(source, {QStringLiteral("n")});
        m_model->want(0, 40);
        QTRY_COMPARE(m_model->state(), State::Failed);
        QCOMPARE(failed.size(), 1);
        m_model->want(10, 50); // scrolling does not hammer a broken disk
        QTest::qWait(20);
        QCOMPARE(source->requests().size(), std::size_t(1));
        source->error.reset();
        m_model->resume();
        QTRY_COMPARE(textAt(0), QStringLiteral("row 0 r1"));
        QTRY_COMPARE(m_model->state(), State::Idle); // the count may come behind the rows
        QCOMPARE(failed.size(), 1);
    }

    void aReadThatAPersonCancelledBeginsAgainOnlyWhenTold_data()
    {
        QTest::addColumn<bool>("forwardOnly");
        QTest::newRow("positions") << false;
        QTest::newRow("a cursor") << true;
    }
    void aReadThatAPersonCancelledBeginsAgainOnlyWhenTold()
    {
        QFETCH(const bool, forwardOnly);
        const auto source = rows(100'000);
        source->forwardOnly = forwardOnly;
        source->waits = true;
        m_model->setSource(source, {QStringLiteral("n")});
        m_model->want(0, 40);
        QTRY_VERIFY(!m_jobs->jobs().isEmpty()); // it takes long, so it is listed
        const std::size_t requests = source->requests().size();
        QSignalSpy failed(m_model.get(), &RowWindowModel::failed);
        m_jobs->jobs().front()->cancel();
        QTRY_VERIFY(m_model->state() != State::Loading);
        QTRY_COMPARE(m_jobs->activeCount(), 0);
        m_model->want(0, 40);
        QCOMPARE(m_jobs->activeCount(), 0);
        QCOMPARE(source->requests().size(), requests);
        QCOMPARE(failed.size(), 0);
        source->waits = false;
        m_model->refresh();
        QTRY_COMPARE(textAt(0), QStringLiteral("row 0 r1"));
    }

    void keepsWhatItHasWhenItIsStopped()
    {
        const auto source = rows(100'000);
        source->forwardOnly = true;
        show(source);
        const quint64 met = m_model->total();
        QVERIFY(met >= 256);
        source->waits = true;
        m_model->want(met - 40, met);
        QTRY_COMPARE(m_model->state(), State::Loading);
        m_model->stop();
        QCOMPARE(m_model->state(), State::Stopped);
        QTRY_COMPARE(m_jobs->activeCount(), 0);
        QCOMPARE(m_model->total(), met);
        QCOMPARE(textAt(0), QStringLiteral("row 0 r1"));
        QVERIFY(m_model->count().hasMore);
        source->waits = false;
        m_model->resume();
        QTRY_VERIFY(m_model->total() > met);
    }

    void growsAsACursorReadsOn()
    {
        holdToTheRulesOfModels();
        const auto source = rows(1000);
        source->forwardOnly = true;
        show(source);
        QVERIFY(m_model->total() < 1000); // only what is in sight
        QVERIFY(m_model->count().hasMore);
        while (m_model->count().hasMore) {
            const quint64 before = m_model->total();
            m_model->want(before - 40, before);
            QTRY_VERIFY(m_model->total() > before || !m_model->count().hasMore);
        }
        QCOMPARE(m_model->total(), 1000u);
        QVERIFY(m_model->count().isExact);
        m_model->want(0, 40); // rows met can be entered again
        QTRY_COMPARE(textAt(5), QStringLiteral("row 5 r1"));
    }

    void readsOnePageWhenItMayNotGoOnByItself()
    {
        const auto source = rows(1000);
        source->forwardOnly = true;
        m_model->setReadsOnByItself(false);
        show(source);
        const quint64 first = m_model->total();
        m_model->want(first - 1, first);
        QTest::qWait(20);
        QCOMPARE(m_model->total(), first);
        m_model->resume();
        QTRY_VERIFY(m_model->total() > first);
    }

    void showsWritesWithoutMoving()
    {
        const auto source = rows(200'000);
        show(source);
        m_model->setBase(100'000);
        m_model->want(110'000, 110'040);
        QTRY_COMPARE(textAt(110'000), QStringLiteral("row 110000 r1"));
        QTRY_COMPARE(m_model->state(), State::Idle);
        source->write(200'010);
        QCOMPARE(textAt(110'000), QStringLiteral("row 110000 r1")); // stays until it is read again
        m_model->checkForChanges();
        QTRY_COMPARE(textAt(110'000), QStringLiteral("row 110000 r2"));
        QCOMPARE(m_model->base(), 100'000u);
        QCOMPARE(m_model->total(), 200'010u);
    }

    void readsNothingWhenNothingWasWritten()
    {
        const auto source = rows(500);
        show(source);
        const std::size_t before = source->requests().size();
        for (int i = 0; i < 3; ++i) {
            m_model->checkForChanges();
            QTRY_COMPARE(m_jobs->activeCount(), 0);
        }
        QCOMPARE(source->requests().size(), before);
    }

    void shrinksWithTheTable()
    {
        holdToTheRulesOfModels();
        const auto source = rows(500);
        show(source);
        source->write(10);
        m_model->checkForChanges();
        QTRY_COMPARE(m_model->rowCount(), 10);
        source->write(0);
        m_model->refresh();
        QTRY_COMPARE(m_model->rowCount(), 0);
    }

    void givesUpOnRowsThatAnEstimatePromised()
    {
        const auto source = rows(100);
        source->isExact = false;
        show(source);
        {
            source->write(100);
            source->total = 50; // the count was a guess; reading finds less
        }
        m_model->refresh();
        m_model->want(60, 100);
        QTRY_COMPARE(m_model->total(), 50u);
        QTRY_COMPARE(m_jobs->activeCount(), 0);
        const std::size_t requests = source->requests().size();
        QTest::qWait(50);
        QCOMPARE(source->requests().size(), requests); // and does not ask for ever
    }

    void numbersNoRowsWhileTheCountIsAnEstimate()
    {
        holdToTheRulesOfModels();
        const auto source = rows(100);
        source->isExact = false;
        show(source);
        QCOMPARE(m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QString());
        source->isExact = true;
        m_model->checkForChanges();
        QTRY_COMPARE(m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("1"));
    }

    void boundsItsMemoryWhateverTheItems_data()
    {
        QTest::addColumn<int>("attributes");
        QTest::addColumn<int>("bytes");
        QTest::newRow("small items") << 5 << 20;
        QTest::newRow("400 KB in one text") << 1 << 400'000;
        QTest::newRow("many attributes") << 2000 << 100;
    }
    void boundsItsMemoryWhateverTheItems()
    {
        QFETCH(const int, attributes);
        QFETCH(const int, bytes);
        const auto source = rows(1'000'000);
        source->makeItem = [=](quint64 row) {
            core::Item item;
            item.set("n", core::AttributeValue::number(std::int64_t(row)));
            for (int i = 0; i < attributes; ++i)
                item.set("attribute" + std::to_string(i),
                         core::AttributeValue::string(std::string(std::size_t(bytes), 'x')));
            return item;
        };
        show(source);
        constexpr quint64 bigStep = 997;
        for (quint64 top = 0; top < 12 * bigStep; top += bigStep) {
            m_model->want(top, top + 30);
            QTRY_VERIFY_WITH_TIMEOUT(m_model->cache().row(top + 29), 30000);
        }
        QVERIFY(m_model->cache().bytes() <= RowCache::kBytesMax + 2 * 1024 * 1024);
        QVERIFY(m_model->cache().runCount() <= RowCache::kRunsMax);
    }

    void keepsTenThousandNamesOutOfTheColumns()
    {
        const auto source = rows(10'000);
        source->makeItem = [](quint64 row) {
            core::Item item;
            item.set("n", core::AttributeValue::number(std::int64_t(row)));
            item.set("only" + std::to_string(row), core::AttributeValue::boolean(true));
            return item;
        };
        show(source);
        for (quint64 top = 0; top < 10'000; top += 250) {
            m_model->want(top, top + 40);
            QTRY_VERIFY(m_model->cache().row(top + 39));
        }
        QTRY_COMPARE(m_model->state(), State::Idle);
        QCOMPARE(m_model->columnCount(), RowWindowModel::kColumnsMax);
        QVERIFY(m_model->namesMet().size() > 5000);
        // One of the others, by name:
        m_model->want(9000, 9040);
        QTRY_VERIFY(m_model->cache().row(9000));
        const int column = m_model->addColumn(QStringLiteral("only9000"));
        QCOMPARE(column, RowWindowModel::kColumnsMax);
        QTRY_VERIFY(m_model->cache().cell(9000, column));
        QCOMPARE(m_model->cache().cell(9000, column)->text, QStringLiteral("true"));
    }

    void showsAColumnThatABigItemHadToLeaveOut()
    {
        const auto source = rows(3);
        source->makeItem = [](quint64 row) {
            core::Item item;
            item.set("n", core::AttributeValue::number(std::int64_t(row)));
            for (int i = 0; i < 5000; ++i)
                item.set("a" + std::to_string(10000 + i), core::AttributeValue::number(i));
            return item;
        };
        show(source);
        const int column = m_model->addColumn(QStringLiteral("a14999"));
        QTRY_VERIFY(m_model->cache().cell(1, column));
        QCOMPARE(m_model->cache().cell(1, column)->text, QStringLiteral("4999"));
    }
};

QTEST_GUILESS_MAIN(TestRowWindowModel)
#include "tst_row_window_model.moc"
