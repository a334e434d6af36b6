// The stream of a table in a tab, over a real engine in memory.

#include "tests/support/ui_database.h"

#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/streams/replay_dialog.h"
#include "ui/streams/stream_list_model.h"
#include "ui/streams/stream_list_view.h"
#include "ui/streams/stream_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <atomic>
#include <thread>

using namespace support;
using ui::PromptScript;
using ui::StreamListModel;
using ui::StreamPage;

namespace {

constexpr int kWaitMs = 30'000;

} // namespace

class TestStreamPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<UiDatabase> m_database;
    ui::TableRef m_table;
    std::unique_ptr<StreamPage> m_page;
    QList<QPair<QString, QJsonObject>> m_opened; // tables, with their states

    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    ui::StreamListView *list() const { return find<ui::StreamListView>("streamList"); }
    StreamListModel *model() const { return qobject_cast<StreamListModel *>(list()->model()); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    void makeTable(std::optional<core::StreamViewType> viewType)
    {
        core::CreateTableRequest request;
        request.tableName = "orders";
        request.attributeDefinitions = {{"pk", core::AttributeType::S}};
        request.keySchema = {{"pk", core::KeyType::Hash}};
        request.billingMode = core::BillingMode::PayPerRequest;
        if (viewType)
            request.streamSpecification = core::StreamSpecification{true, viewType};
        m_table = m_database->makeTable(request);
    }
    void open(const QJsonObject &state = {})
    {
        ui::FeatureWindow window;
        window.openTable = [this](const ui::TableRef &table, const QJsonObject &with) {
            m_opened.append({table.tableName, with});
        };
        m_page = std::make_unique<StreamPage>(m_database->context(), m_table, window);
        if (!state.isEmpty())
            m_page->restoreState(state);
        m_page->resize(1200, 700);
        m_page->show();
    }
    void put(const std::string &key, int value)
    {
        m_database->put(m_table,
                        itemOf("{'pk':{'S':'" + key + "'},'v':{'N':'" + std::to_string(value) + "'}}"));
    }
    void trigger(const char *action)
    {
        QMenu *menu = find<QToolButton>("moreOfStream")->menu();
        emit menu->aboutToShow();
        QAction *found = nullptr;
        for (QAction *candidate : menu->actions()) {
            if (candidate->objectName() == QLatin1String(action))
                found = candidate;
        }
        QVERIFY(found && found->isEnabled());
        found->trigger();
    }
    QString message() const
    {
        const auto *bar = m_page->findChild<ui::MessageBar *>();
        return bar->isVisibleTo(m_page.get()) ? bar->text() : QString();
    }

private slots:
    void init()
    {
        m_database = std::make_unique<UiDatabase>();
        m_opened.clear();
    }
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void aTableWithoutAStreamGetsOne()
    {
        makeTable({});
        open();
        auto *setup = find<QWidget>("streamSetup");
        QTRY_VERIFY_WITH_TIMEOUT(setup->isVisible(), kWaitMs);
        auto *viewType = find<QComboBox>("streamViewType");
        viewType->setCurrentIndex(viewType->findData(int(core::StreamViewType::NewImage)));
        QTest::mouseClick(setup->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!setup->isVisible(), kWaitMs);
        put("a", 1);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        const auto described = m_database->client().describeTable({"orders"});
        QVERIFY(described &&
                described->table.streamSpecification->streamViewType == core::StreamViewType::NewImage);
    }
    void recordsAppearAsTheyAreMade()
    {
        makeTable(core::StreamViewType::NewAndOldImages);
        put("a", 1);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        put("a", 2);
        put("b", 1);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 3, kWaitMs);
        QCOMPARE(cell(1, StreamListModel::Event), QStringLiteral("MODIFY"));
        QCOMPARE(cell(1, StreamListModel::Key), QStringLiteral("a"));
        QCOMPARE(cell(1, StreamListModel::Changes), QStringLiteral("v"));
        list()->setCurrentIndex(model()->index(1, 0));
        QTRY_VERIFY(find<QWidget>("recordImages")->isVisible());
    }
    void aPauseReadsNothingAndLosesNothing()
    {
        makeTable(core::StreamViewType::NewImage);
        open();
        put("a", 1);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        auto *pause = find<QToolButton>("pauseStream");
        pause->click();
        put("b", 1);
        QTest::qWait(600);
        QCOMPARE(model()->rowCount(), 1);
        pause->click();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 2, kWaitMs);
    }
    void filtersAreKeptWithThePage()
    {
        makeTable(core::StreamViewType::NewAndOldImages);
        open();
        put("a", 1);
        put("b", 1);
        put("b", 2);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 3, kWaitMs);
        auto *event = find<QComboBox>("eventFilter");
        event->setCurrentIndex(event->findText(QStringLiteral("INSERT")));
        QTRY_COMPARE(model()->rowCount(), 2);
        QTest::keyClicks(find<QLineEdit>("keyFilter"), QStringLiteral("b"));
        QTRY_COMPARE(model()->rowCount(), 1);
        const QJsonObject state = m_page->saveState();
        m_page.reset();
        open(state);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        QCOMPARE(find<QLineEdit>("keyFilter")->text(), QStringLiteral("b"));
        QTest::keyClicks(find<QLineEdit>("keyFilter"), QStringLiteral("nothing"));
        QTRY_COMPARE(model()->rowCount(), 0);
        QTRY_VERIFY(!list()->isVisible());
        QTest::mouseClick(m_page->findChild<ui::EmptyState *>()->button(), Qt::LeftButton);
        QTRY_COMPARE(model()->rowCount(), 3);
    }
    void anItemIsOpenedInItsTable()
    {
        makeTable(core::StreamViewType::KeysOnly);
        open();
        put("a", 1);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        list()->setCurrentIndex(model()->index(0, 0));
        QTest::mouseClick(find<QToolButton>("openStreamItem"), Qt::LeftButton);
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(m_opened[0].first, QStringLiteral("orders"));
        QCOMPARE(m_opened[0].second[QStringLiteral("isResult")].toBool(), true);
        QVERIFY(QJsonDocument(m_opened[0].second).toJson().contains("\"a\""));
    }
    void theTableIsShownAtTheMomentOfARecord()
    {
        makeTable(core::StreamViewType::KeysOnly);
        put("a", 0); // before there is a past
        open();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        list()->setCurrentIndex(model()->index(0, 0));
        trigger("showMomentOfRecord");
        QTRY_VERIFY2(message().startsWith("This table keeps no past."), qPrintable(message()));
        QVERIFY(m_opened.isEmpty());

        core::UpdateContinuousBackupsRequest keep;
        keep.tableName = "orders";
        keep.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        QVERIFY(m_database->client().updateContinuousBackups(keep));
        const auto past = m_database->client().past()->windowOf("orders");
        QVERIFY(past);
        put("a", 1);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 2, kWaitMs);
        put("a", 2);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 3, kWaitMs);
        list()->setCurrentIndex(model()->index(1, 0));
        trigger("showMomentOfRecord");
        QTRY_COMPARE(m_opened.size(), 1);
        QCOMPARE(m_opened[0].first, QStringLiteral("orders"));
        const core::UnixMicros moment =
            m_opened[0].second[QStringLiteral("timeline")][QStringLiteral("moment")].toString().toLongLong();
        const auto now = m_database->client().past()->windowOf("orders");
        QVERIFY2(moment > past->earliest && moment <= now->latest, qPrintable(QString::number(moment)));
        core::GetItemRequest get;
        get.tableName = "orders";
        get.key = itemOf("{'pk':{'S':'a'}}");
        const auto then = m_database->client().past()->getItemAsOf(get, moment);
        QVERIFY(then && then->item); // the change is in what is shown
        QVERIFY(then->item->find("v")->asNumber()->toString() != "0");
    }
    void aSliceIsExportedAsALambdaEvent()
    {
        makeTable(core::StreamViewType::NewImage);
        open();
        for (int i = 0; i < 4; ++i)
            put("key" + std::to_string(i), i);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 4, kWaitMs);
        list()->selectRow(1);
        list()->selectionModel()->select(model()->index(2, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("events.json"));
        PromptScript script;
        script.answerPaths({path});
        trigger("exportRecords");
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(path), kWaitMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray records =
            QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("Records")].toArray();
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0][QStringLiteral("dynamodb")][QStringLiteral("Keys")][QStringLiteral("pk")]
                        [QStringLiteral("S")]
                            .toString(),
                 QStringLiteral("key1"));
        script.answerPaths({QStringLiteral("/nowhere/events.json")});
        trigger("exportRecords");
        QTRY_VERIFY_WITH_TIMEOUT(!message().contains(path) && !message().isEmpty(), kWaitMs);
    }
    void theClipboardTakesUpToAThousandRecords()
    {
        makeTable(core::StreamViewType::NewImage);
        open();
        for (int i = 0; i < 1001; ++i)
            put("key" + std::to_string(i), i);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1001, kWaitMs);
        QApplication::clipboard()->setText(QStringLiteral("before"));
        list()->setCurrentIndex(model()->index(0, 0));
        list()->selectAll();
        trigger("copyEventOfRecord");
        QVERIFY2(message().contains(QStringLiteral("Export")), qPrintable(message()));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        list()->selectionModel()->select(QItemSelection(model()->index(0, 0), model()->index(999, 0)),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        trigger("copyEventOfRecord");
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().contains(QStringLiteral("\"key999\"")),
                                 kWaitMs);
    }
    void aRangeIsReplayedIntoAScratchTable()
    {
        makeTable(core::StreamViewType::NewAndOldImages);
        open();
        put("a", 1);
        put("a", 2);
        put("b", 1);
        core::DeleteItemRequest remove;
        remove.tableName = "orders";
        remove.key = itemOf("{'pk':{'S':'b'}}");
        QVERIFY(m_database->client().deleteItem(remove));
        put("c", 7);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 5, kWaitMs);
        trigger("replayRecords");
        auto *dialog = m_page->findChild<ui::ReplayDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("replayPlan"))
                    ->text()
                    .contains(QStringLiteral("4 put, 1 deleted")));
        auto *target = dialog->findChild<QLineEdit *>(QStringLiteral("replayTarget"));
        auto *replay = dialog->findChild<QPushButton *>(QStringLiteral("replayRecords"));
        QCOMPARE(target->text(), QStringLiteral("orders-replay"));
        target->setText(QStringLiteral("orders"));
        QVERIFY(!replay->isEnabled());
        target->setText(QStringLiteral("or"));
        QVERIFY(!replay->isEnabled());
        target->setText(QStringLiteral("scratch"));
        QTest::mouseClick(replay, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(QStringLiteral("scratch")), kWaitMs);
        const ui::TableRef scratch{m_table.connection, QStringLiteral("scratch")};
        QCOMPARE(jsonOf(*m_database->get(scratch, itemOf("{'pk':{'S':'a'}}"))),
                 QStringLiteral("{'pk':{'S':'a'},'v':{'N':'2'}}"));
        QVERIFY(!m_database->get(scratch, itemOf("{'pk':{'S':'b'}}")));
        QVERIFY(m_database->get(scratch, itemOf("{'pk':{'S':'c'}}")));
    }
    void aStreamThatIsTurnedOffIsReadToItsEnd()
    {
        makeTable(core::StreamViewType::NewImage);
        open();
        put("a", 1);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kWaitMs);
        core::UpdateTableRequest off;
        off.tableName = "orders";
        off.streamSpecification = core::StreamSpecification{false, {}};
        QVERIFY(m_database->client().updateTable(off));
        QTRY_VERIFY_WITH_TIMEOUT(!find<QToolButton>("pauseStream")->isEnabled(), kWaitMs);
        QCOMPARE(model()->rowCount(), 1);
    }

    /// Reports; a slow machine must not fail it.
    void keepsUpWithManyRecords()
    {
        constexpr int kRecords = 15'000;
        constexpr int kPerSecond = 5'000;
        makeTable(core::StreamViewType::NewAndOldImages);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("streamSetup") && !find<QWidget>("streamSetup")->isVisible(),
                                 kWaitMs);
        std::atomic<int> written = 0;
        std::thread writer([&] {
            const auto begin = std::chrono::steady_clock::now();
            while (written < kRecords) {
                core::BatchWriteItemRequest batch;
                std::vector<core::WriteRequest> writes;
                for (int i = 0; i < 25; ++i)
                    writes.push_back({itemOf("{'pk':{'S':'key" + std::to_string((written + i) % 500) +
                                             "'},'v':{'N':'" + std::to_string(written + i) +
                                             "'},'text':{'S':'" + std::string(200, 'x') + "'}}"),
                                      {}});
                batch.requestItems = {{"orders", std::move(writes)}};
                if (!m_database->client().batchWriteItem(batch))
                    return;
                written += 25;
                std::this_thread::sleep_until(begin +
                                              std::chrono::microseconds(1'000'000LL * written / kPerSecond));
            }
        });
        QElapsedTimer clock;
        clock.start();
        // A timer that ticks every few milliseconds: a longer gap is a time in which the window answered
        // nothing.
        qint64 longest = 0;
        QElapsedTimer gap;
        gap.start();
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, gap.restart()); });
        beat.start(5);
        int shownThen = 0; // when the last was written
        const bool allArrived = QTest::qWaitFor(
            [&] {
                if (written >= kRecords && shownThen == 0)
                    shownThen = model()->rowCount();
                return model()->rowCount() == kRecords;
            },
            2 * kWaitMs);
        const qint64 took = clock.elapsed();
        writer.join();
        QCOMPARE(written.load(), kRecords);
        QVERIFY2(allArrived, qPrintable(QString::number(model()->rowCount())));
        qInfo("%d records in %lld ms (%lld a second); %d of them shown when the last was written; "
              "longest time without an answer of the window: %lld ms",
              kRecords, took, kRecords * 1000LL / std::max<qint64>(1, took), shownThen, longest);
    }
};

QTEST_MAIN(TestStreamPage)
#include "tst_stream_page.moc"
