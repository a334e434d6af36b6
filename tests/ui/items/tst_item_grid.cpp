#include "tests/support/fake_client.h"
#include "tests/support/ui_context.h"
#include "ui/items/grid_header.h"
#include "ui/items/grid_view.h"
#include "ui/items/item_grid.h"
#include "ui/items/position_source.h"
#include "ui/items/row_scroll_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace ui;

namespace {

constexpr quint64 kHundredMillion = 100'000'000;

core::Item numbered(std::uint64_t position)
{
    core::Item item;
    item.set("pk", core::AttributeValue::string("customer " + std::to_string(position)));
    item.set("sk", core::AttributeValue::number(std::int64_t(position)));
    for (int i = 0; i < 12; ++i)
        item.set("text" + std::to_string(i),
                 core::AttributeValue::string("some text " + std::to_string(position % 100)));
    return item;
}

core::DeleteItemRequest deletionOf(const core::Item &key)
{
    core::DeleteItemRequest request;
    request.tableName = "t";
    request.key = key;
    return request;
}

} // namespace

class TestItemGrid : public QObject
{
    Q_OBJECT
    std::unique_ptr<support::UiContext> m_context;
    std::shared_ptr<support::FakeClient> m_client;
    std::unique_ptr<ItemGrid> m_grid;

    GridView &view() { return m_grid->view(); }
    RowWindowModel &model() { return m_grid->model(); }
    void show(quint64 rows, core::Item (*makeRow)(std::uint64_t) = numbered)
    {
        m_client->makeRow = makeRow;
        m_client->madeRows = rows;
        const TableRef table{support::UiContext::connection(m_client), QStringLiteral("t")};
        m_grid = std::make_unique<ItemGrid>(m_context->context, table);
        m_grid->resize(900, 600);
        m_grid->show();
        m_grid->setSource(
            std::make_shared<PositionSource>(table, QString(), std::vector<std::string>{"pk", "sk"}),
            {QStringLiteral("pk"), QStringLiteral("sk")});
        QVERIFY(QTest::qWaitForWindowExposed(m_grid.get()));
        QTRY_COMPARE(model().total(), rows);
        if (rows > 0)
            QTRY_VERIFY(model().cache().row(0));
        QTRY_COMPARE(model().state(), RowWindowModel::State::Idle);
        view().setFocus();
    }
    QString textAt(quint64 position, int column)
    {
        const Cell *cell = model().cache().cell(position, column);
        return cell ? cell->text : QString();
    }
    QPoint middleOf(quint64 position, int column)
    {
        return view().visualRect(model().index(int(position - model().base()), column)).center();
    }
    /// By their sort keys, which are their numbers.
    std::vector<quint64> selectedRows()
    {
        std::optional<std::vector<quint64>> rows;
        m_grid->withSelectedKeys([&](const std::vector<core::Key> &keys) {
            rows.emplace();
            for (const core::Key &row : keys) {
                std::int64_t number = 0;
                if (!row.find("sk")->asNumber()->toInt64(number))
                    qFatal("no row has this number");
                rows->push_back(quint64(number));
            }
        });
        if (!QTest::qWaitFor([&] { return rows.has_value(); }))
            qFatal("the keys were not read");
        return *rows;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view(), key, modifiers);
    }

private slots:
    void init()
    {
        m_context = std::make_unique<support::UiContext>();
        m_client = std::make_shared<support::FakeClient>(
            support::FakeClient::describe("t", core::AttributeType::S, core::AttributeType::N));
    }
    void cleanup()
    {
        m_grid.reset();
        m_context.reset();
    }

    void aMenuMayGoWithItsGrid()
    {
        show(50);
        QTimer::singleShot(0, this, [this] { m_grid.reset(); });
        emit view().customContextMenuRequested(middleOf(3, 1));
        QVERIFY(!m_grid);
    }

    void aMenuOfAColumnThatIsNoMoreDoesNothing()
    {
        show(50);
        QTRY_VERIFY(model().columnCount() > 8);
        QTimer::singleShot(0, this, [this] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            m_grid->setSource(nullptr, {QStringLiteral("pk"), QStringLiteral("sk")});
            QCOMPARE(model().columnCount(), 2);
            for (QAction *action : menu->actions())
                if (action->text() == QStringLiteral("Fit width to content"))
                    action->trigger();
            menu->close();
        });
        const QHeaderView *header = view().columnHeader();
        emit view().columnHeader()->customContextMenuRequested(
            QPoint(header->sectionViewportPosition(3) + 5, 5));
        QCOMPARE(model().columnCount(), 2);
    }

    void refusesMoreThanTheClipboardShouldHold()
    {
        for (int i = 0; i < 180; ++i) {
            core::Item item;
            item.set("pk", core::AttributeValue::string("customer"));
            item.set("sk", core::AttributeValue::number(i));
            item.set("text", core::AttributeValue::string(std::string(390 * 1024, 'x')));
            m_client->put(item);
        }
        show(180, nullptr);
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        QSignalSpy noticed(m_grid.get(), &ItemGrid::noticed);
        view().setCurrentPosition(0, 0, QItemSelectionModel::ClearAndSelect);
        key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        m_grid->copy(CopyFormat::Json);
        QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 30'000);
        QVERIFY(noticed[0][0].toString().contains(QStringLiteral("Export")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void goesToBothEndsOfAHundredMillionRows()
    {
        show(kHundredMillion);
        const auto onlySelected = [this](quint64 position) {
            const std::vector<GridView::Range> selected = view().selectedRanges();
            return selected.size() == 1 && selected[0].top == position && selected[0].bottom == position;
        };
        view().setCurrentPosition(7, 0, QItemSelectionModel::ClearAndSelect);
        key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view().currentPosition(), std::optional<quint64>(kHundredMillion - 1));
        QVERIFY(onlySelected(kHundredMillion - 1)); // a row left far behind must not be deleted with it
        QTRY_COMPARE(textAt(kHundredMillion - 1, 0), QStringLiteral("customer 99999999"));
        auto *bar = m_grid->findChild<RowScrollBar *>();
        QCOMPARE(bar->value(), bar->maximum());
        QCOMPARE(view().topPosition() + view().visibleRows(), kHundredMillion);
        key(Qt::Key_Up);
        QCOMPARE(view().currentPosition(), std::optional<quint64>(kHundredMillion - 2));
        key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view().currentPosition(), std::optional<quint64>(0));
        QVERIFY(onlySelected(0));
        QCOMPARE(view().topPosition(), 0u);
        QCOMPARE(bar->value(), 0);
    }

    void scrollsAnywhereByItsScrollBar()
    {
        show(kHundredMillion);
        auto *bar = m_grid->findChild<RowScrollBar *>();
        bar->setValue(bar->maximum() / 2);
        const quint64 top = view().topPosition();
        QVERIFY(top > 49'000'000 && top < 51'000'000);
        QTRY_COMPARE(textAt(top + 3, 0), QStringLiteral("customer %1").arg(top + 3));
        bar->setValue(bar->maximum());
        QTRY_VERIFY(model().cache().row(kHundredMillion - 1));
    }

    void scrollsOnOverTheEdgeOfItsWindow()
    {
        show(1'000'000);
        quint64 last = view().topPosition();
        for (int i = 0; i < 40; ++i) {
            view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + 3000 * 24);
            QCoreApplication::processEvents();
            QVERIFY(view().topPosition() > last);
            last = view().topPosition();
        }
        QVERIFY(last > 110'000);
        QVERIFY(model().base() > 0);
        QTRY_COMPARE(textAt(last, 0), QStringLiteral("customer %1").arg(last));
        view().verticalScrollBar()->setValue(0); // of the window: not the start of the table
        QTRY_VERIFY(view().topPosition() > 0);
    }

    void keepsKeysInPlaceWhileTheRestScrolls()
    {
        show(1000);
        const QRect before = view().visualRect(model().index(0, 1));
        const QRect other = view().visualRect(model().index(0, 4));
        view().horizontalScrollBar()->setValue(200);
        QVERIFY(view().horizontalScrollBar()->value() > 0);
        QCOMPARE(view().visualRect(model().index(0, 1)), before);
        QCOMPARE(view().visualRect(model().index(0, 4)).x(), other.x() - 200);
        QCOMPARE(view().indexAt(QPoint(5, 5)).column(), 0);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, before.center());
        QCOMPARE(view().currentIndex().column(), 1);
        for (int i = 0; i < 8; ++i) // a column under the keys comes out when it becomes current
            key(Qt::Key_Right);
        const QRect current = view().visualRect(view().currentIndex());
        QVERIFY(current.left() >= view().pinnedWidth());
        QVERIFY(current.right() <= view().viewport()->width());
    }

    void keepsKeysFirst()
    {
        show(10);
        view().columnHeader()->moveSection(5, 0);
        QCOMPARE(view().visibleColumns()[0], 0);
        QCOMPARE(view().visibleColumns()[1], 1);
    }

    void keepsTheSelectionWhileTheWindowMoves()
    {
        show(kHundredMillion);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(3, 2));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(6, 2));
        QCOMPARE(m_grid->selectedRowCount(), 4u);
        view().setTopPosition(70'000'000);
        QCOMPARE(m_grid->selectedRowCount(), 4u);
        QCOMPARE(selectedRows(), (std::vector<quint64>{3, 4, 5, 6}));
        view().setTopPosition(0);
        QCOMPARE(m_grid->selectedRowCount(), 4u);
        QVERIFY(view().selectionModel()->isSelected(model().index(5, 2)));
        view().setTopPosition(70'000'000);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(70'000'001, 2));
        QCOMPARE(selectedRows(), std::vector<quint64>{70'000'001});
    }

    void comesBackToTheCurrentRowByAKey()
    {
        show(kHundredMillion);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(3, 2));
        view().setTopPosition(70'000'000);
        key(Qt::Key_Down);
        QCOMPARE(view().currentPosition(), std::optional<quint64>(4));
        QVERIFY(view().topPosition() <= 4);
    }

    void selectsToTheEndOfTheTable()
    {
        show(kHundredMillion);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(3, 2));
        key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_grid->selectedRowCount(), kHundredMillion - 3);
        QSignalSpy noticed(m_grid.get(), &ItemGrid::noticed);
        m_grid->copy(CopyFormat::Tsv); // too many for a clipboard
        QCOMPARE(noticed.size(), 1);
        QVERIFY(noticed[0][1].toBool());
    }

    void opensAnItemByEnterAndByDoubleClick()
    {
        show(1000);
        QSignalSpy opened(m_grid.get(), &ItemGrid::openRequested);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(4, 2));
        key(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto byKey = opened[0][0].value<core::Key>();
        QCOMPARE(*byKey.find("pk")->asString(), std::string("customer 4"));
        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, middleOf(7, 0));
        QCOMPARE(opened.size(), 2);
        const auto byMouse = opened[1][0].value<core::Key>();
        QVERIFY(*byMouse.find("sk") == core::AttributeValue::number(7));
    }

    void copiesCells()
    {
        for (int i = 0; i < 20; ++i)
            m_client->put(numbered(std::uint64_t(i)));
        show(20, nullptr);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(0, 0));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(1, 1));
        key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("customer 0\t0\ncustomer 1\t1\n"));
        key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                     QStringLiteral("pk\tsk\ncustomer 0\t0\ncustomer 1\t1\n"));
    }

    void findsInLoadedRows()
    {
        show(5000);
        m_grid->openFind();
        auto *edit = m_grid->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("TOMER 42"));
        QCOMPARE(view().currentPosition(), std::optional<quint64>(42));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier); // the last one: around the corner
        QVERIFY(view().currentPosition() == 42u || *view().currentPosition() > 42u);
        edit->clear();
        QTest::keyClicks(edit, QStringLiteral("customer 4999")); // not loaded
        QVERIFY(view().currentPosition() != 4999u);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QVERIFY(view().hasFocus());
    }

    void remembersColumns()
    {
        show(100);
        ColumnLayout &layout = m_grid->columnLayout();
        view().setColumnWidthFor(3, 123);
        layout.noteResized(3);
        layout.setHidden(QStringLiteral("text5"), true);
        view().columnHeader()->moveSection(view().columnHeader()->visualIndex(4), 2);
        const QJsonArray json = toJson(layout.places());
        const std::vector<int> order = view().visibleColumns();
        show(100);
        QVERIFY(view().visibleColumns() != order);
        m_grid->columnLayout().setPlaces(columnPlacesFromJson(json));
        QCOMPARE(view().visibleColumns(), order);
        QCOMPARE(view().columnWidth(3), 123);
        QVERIFY(m_grid->columnLayout().isHidden(QStringLiteral("text5")));
        QCOMPARE(toJson(m_grid->columnLayout().places()), json);
    }

    void keepsColumnsWhileTheQuestionChanges()
    {
        show(100);
        view().setColumnWidthFor(3, 77);
        m_grid->columnLayout().noteResized(3);
        m_grid->columnLayout().setHidden(QStringLiteral("text5"), true);
        const TableRef table{support::UiContext::connection(m_client), QStringLiteral("t")};
        m_grid->setSource(
            std::make_shared<PositionSource>(table, QString(), std::vector<std::string>{"pk", "sk"}),
            {QStringLiteral("pk"), QStringLiteral("sk")});
        QTRY_VERIFY(model().columnOf(QStringLiteral("text11")) >= 0);
        QTRY_COMPARE(view().columnWidth(3), 77);
        QVERIFY(m_grid->columnLayout().isHidden(QStringLiteral("text5")));
    }

    void paintsEveryKindOfContent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("long") << QString(100'000, u'x');
        QTest::newRow("CJK") << QStringLiteral("\u65e5\u672c\u8a9e").repeated(100);
        QTest::newRow("right to left")
            << QStringLiteral("\u05e9\u05dc\u05d5\u05dd 123 \u05e2\u05d5\u05dc\u05dd");
        QTest::newRow("emoji") << QStringLiteral("\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467");
        QTest::newRow("controls") << QStringLiteral("a\u0001b\tc\nd\r\u007f\u202e\u2028");
    }
    void paintsEveryKindOfContent()
    {
        QFETCH(const QString, text);
        core::Item item;
        item.set("pk", core::AttributeValue::string("p" + text.left(300).toStdString()));
        item.set("sk", core::AttributeValue::number(1));
        item.set("text", core::AttributeValue::string(text.toStdString()));
        m_client->put(item);
        show(1, nullptr);
        const QImage image = m_grid->grab().toImage();
        QVERIFY(!image.isNull());
        QVERIFY(textAt(0, 2).size() <= 200);
        QVERIFY(view().columnWidth(2) <= 400); // no value makes a column fill the screen
    }

    void showsWhatIsMissingAndWhatIsComing()
    {
        show(0);
        QVERIFY(!m_grid->grab().isNull());
        QCOMPARE(view().indexAt(QPoint(5, 5)), QModelIndex());
        key(Qt::Key_End, Qt::ControlModifier); // nowhere to go
        QVERIFY(!view().currentPosition());
    }

    void rowsWrittenAboveTheScreenDoNotMoveIt_data()
    {
        QTest::addColumn<int>("written"); // negative: deleted
        QTest::addColumn<int>("top");
        QTest::addColumn<int>("shift");
        QTest::newRow("written above") << 7 << 100 << 7;
        QTest::newRow("deleted above") << -7 << 100 << -7;
        QTest::newRow("at the start new rows are seen") << 7 << 0 << 0;
    }
    void rowsWrittenAboveTheScreenDoNotMoveIt()
    {
        QFETCH(const int, written);
        QFETCH(const int, top);
        QFETCH(const int, shift);
        const auto itemOf = [](int number) {
            core::Item item;
            item.set("pk", core::AttributeValue::string("k" + std::to_string(10000 + number)));
            item.set("sk", core::AttributeValue::number(1));
            return item;
        };
        for (int i = 0; i < 400; ++i)
            m_client->put(itemOf(i * 2));
        show(400, nullptr);
        view().setTopPosition(quint64(top));
        view().setCurrentPosition(quint64(top) + 3, 0, QItemSelectionModel::ClearAndSelect);
        QTRY_VERIFY(model().cache().row(quint64(top) + 10));
        QTRY_COMPARE(model().state(), RowWindowModel::State::Idle);
        const core::Key current = *m_grid->currentKey();
        for (int i = 0; i < std::abs(written); ++i) {
            if (written > 0)
                m_client->put(itemOf(i * 2 + 1));
            else
                QVERIFY(m_client->deleteItem(deletionOf(itemOf(i * 2))));
        }
        model().refresh();
        QTRY_COMPARE(model().total(), quint64(400 + written));
        QTRY_COMPARE(model().state(), RowWindowModel::State::Idle);
        QCOMPARE(view().topPosition(), quint64(top + shift));
        if (top > 0)
            QCOMPARE(view().currentPosition(), std::optional(quint64(top + 3 + shift)));
        QVERIFY(m_grid->currentKey() == current); // the item, not the number of its row
    }
};

QTEST_MAIN(TestItemGrid)
#include "tst_item_grid.moc"
