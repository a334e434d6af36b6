// Numbers that are times: shown as dates or as time left, by column, remembered, and never written.

#include "tests/support/fake_client.h"
#include "tests/support/ui_context.h"
#include "ui/common/time_format.h"
#include "ui/items/grid_header.h"
#include "ui/items/grid_view.h"
#include "ui/items/item_grid.h"
#include "ui/items/position_source.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace ui;

namespace {

constexpr std::int64_t kMoment = 1'767'225'600; // 2026-01-01 00:00:00 UTC

core::Item timed(std::int64_t position)
{
    core::Item item;
    item.set("pk", core::AttributeValue::string("session"));
    item.set("sk", core::AttributeValue::number(position));
    item.set("expires", core::AttributeValue::number(kMoment + position));
    item.set("seenMillis", core::AttributeValue::number(kMoment * 1000));
    item.set("name", core::AttributeValue::string("somebody"));
    return item;
}

} // namespace

class TestTimeColumns : public QObject
{
    Q_OBJECT
    std::unique_ptr<support::UiContext> m_context;
    std::shared_ptr<support::FakeClient> m_client;
    std::unique_ptr<ItemGrid> m_grid;

    RowWindowModel &model() { return m_grid->model(); }
    int column(const char *name) { return model().columnOf(QString::fromLatin1(name)); }
    QString shown(const char *name, int row = 0)
    {
        return model().index(row, column(name)).data().toString();
    }
    QStringList formatsOffered(const char *name)
    {
        QMenu menu;
        m_grid->addFormatMenu(menu, column(name));
        QStringList texts;
        for (const QAction *action : menu.actions()) {
            for (const QAction *inner : action->menu()->actions())
                texts.append(inner->text() + (inner->isChecked() ? QStringLiteral("*") : QString()));
        }
        return texts;
    }
    void choose(const char *name, const char *format)
    {
        QMenu menu;
        m_grid->addFormatMenu(menu, column(name));
        for (QAction *inner : menu.actions().front()->menu()->actions()) {
            if (inner->text() == QLatin1String(format)) {
                inner->trigger();
                return;
            }
        }
        QFAIL(format);
    }

private slots:
    void init()
    {
        m_context = std::make_unique<support::UiContext>();
        m_client = std::make_shared<support::FakeClient>(
            support::FakeClient::describe("t", core::AttributeType::S, core::AttributeType::N));
        for (std::int64_t position = 0; position < 20; ++position)
            m_client->put(timed(position));
        const TableRef table{support::UiContext::connection(m_client), QStringLiteral("t")};
        m_grid = std::make_unique<ItemGrid>(m_context->context, table);
        m_grid->resize(900, 600);
        m_grid->show();
        m_grid->setSource(
            std::make_shared<PositionSource>(table, QString(), std::vector<std::string>{"pk", "sk"}),
            {QStringLiteral("pk"), QStringLiteral("sk")});
        QVERIFY(QTest::qWaitForWindowExposed(m_grid.get()));
        QTRY_VERIFY(column("expires") >= 0);
        QTRY_COMPARE(model().state(), RowWindowModel::State::Idle);
    }
    void cleanup()
    {
        m_grid.reset();
        m_context.reset();
    }

    void theTimeToLiveIsADateByItself()
    {
        QCOMPARE(shown("expires"), QString::number(kMoment));
        m_grid->columnLayout().setTimeToLive(QStringLiteral("expires"));
        QCOMPARE(shown("expires"), formatEpochSeconds(kMoment));
        QCOMPARE(shown("expires", 3), formatEpochSeconds(kMoment + 3));
        QCOMPARE(shown("seenMillis"), QString::number(kMoment * 1000)); // others stay
        const QString toolTip = model().index(0, column("expires")).data(Qt::ToolTipRole).toString();
        QVERIFY2(toolTip.startsWith(QString::number(kMoment)) && toolTip.contains(" ago"),
                 qPrintable(toolTip));
        QVERIFY(m_grid->view().columnHeader()->sectionSize(column("expires")) >=
                m_grid->view().contentWidth(column("expires")));
        m_grid->columnLayout().setTimeToLive({});
        QCOMPARE(shown("expires"), QString::number(kMoment));
    }

    void eachColumnIsShownAsChosen()
    {
        QCOMPARE(formatsOffered("expires"), QStringList({"Number*", "Date and time", "Time left"}));
        QVERIFY(formatsOffered("name").isEmpty()); // no numbers, nothing to choose
        choose("seenMillis", "Date and time");
        QCOMPARE(shown("seenMillis"), formatEpochSeconds(kMoment)); // milliseconds are seen as such
        choose("expires", "Time left");
        QVERIFY2(shown("expires").endsWith(" ago"), qPrintable(shown("expires")));
        QCOMPARE(formatsOffered("expires"), QStringList({"Number", "Date and time", "Time left*"}));
        choose("expires", "Number");
        QCOMPARE(shown("expires"), QString::number(kMoment));
    }

    void aNumberChosenForTheTimeToLiveStaysANumber()
    {
        m_grid->columnLayout().setTimeToLive(QStringLiteral("expires"));
        choose("expires", "Number");
        QCOMPARE(shown("expires"), QString::number(kMoment));
    }

    void theChoiceIsKeptWithTheLayout()
    {
        choose("expires", "Time left");
        const QJsonArray kept = toJson(m_grid->columnLayout().places());
        choose("expires", "Number");
        m_grid->columnLayout().setPlaces(columnPlacesFromJson(kept));
        QCOMPARE(m_grid->columnLayout().format(QStringLiteral("expires")), ColumnFormat::TimeLeft);
        QVERIFY(shown("expires").endsWith(" ago"));
        // Another source, as with another query: the column keeps its form.
        const auto source = model().source();
        m_grid->setSource(source, {QStringLiteral("pk"), QStringLiteral("sk")});
        QTRY_VERIFY(column("expires") >= 0);
        QTRY_VERIFY(shown("expires").endsWith(" ago"));
    }

    void aCopyHasTheNumber_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("date") << "Date and time";
        QTest::newRow("time left") << "Time left";
    }
    void aCopyHasTheNumber()
    {
        QFETCH(const QString, format);
        choose("expires", qPrintable(format));
        QStringList copied; // also what would be replaced at once
        QClipboard *clipboard = QGuiApplication::clipboard();
        connect(clipboard, &QClipboard::dataChanged, m_grid.get(), [&] { copied += clipboard->text(); });
        m_grid->view().setFocus();
        m_grid->view().setCurrentPosition(3, column("expires"), QItemSelectionModel::ClearAndSelect);
        const QString number = QString::number(kMoment + 3);
        QTest::keyClick(&m_grid->view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(copied, QStringList(number));
        QTest::keyClick(&m_grid->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(copied, QStringList({number, "expires\n" + number + "\n"}));
    }

    void whatNumbersAreTimes_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("isTime");
        QTest::newRow("seconds") << "1767225600" << true;
        QTest::newRow("milliseconds") << "1767225600000" << true;
        QTest::newRow("zero is 1970") << "0" << true;
        QTest::newRow("fraction") << "1767225600.5" << false;
        QTest::newRow("beyond any calendar") << "999999999999999999" << false;
        QTest::newRow("38 digits") << "12345678901234567890123456789012345678" << false;
        QTest::newRow("empty") << "" << false;
    }
    void whatNumbersAreTimes()
    {
        QFETCH(const QString, number);
        QTEST(epochSecondsOf(number).has_value(), "isTime");
    }

    void timeLeftInItsTwoLargestUnits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << qint64(0) << "now";
        QTest::newRow("seconds") << qint64(40) << "in 40 s";
        QTest::newRow("minutes") << qint64(-61) << "1 min ago";
        QTest::newRow("hours and minutes") << qint64(2 * 3600 + 5 * 60 + 9) << "in 2 h 5 min";
        QTest::newRow("whole hours") << qint64(-3 * 3600) << "3 h ago";
        QTest::newRow("days") << qint64(3 * 86400 + 7) << "in 3 day(s)";
    }
    void timeLeftInItsTwoLargestUnits()
    {
        QFETCH(const qint64, seconds);
        QTEST(formatTimeLeft(seconds), "text");
    }
};

QTEST_MAIN(TestTimeColumns)
#include "tst_time_columns.moc"
