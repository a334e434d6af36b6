#include "tests/ui/support.h"
#include "ui/common/theme.h"
#include "ui/navigator/navigator_model.h"
#include "ui/navigator/navigator_panel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace support;
using namespace ui;

namespace {

/// The tree as text: two spaces a level, the secondary text behind a bar.
QString treeText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString secondary = index.data(NavigatorModel::SecondaryRole).toString();
        text += QString(depth * 2, QLatin1Char(' ')) + index.data().toString();
        if (!secondary.isEmpty())
            text += QStringLiteral(" | ") + secondary;
        text += QLatin1Char('\n') + treeText(model, index, depth + 1);
    }
    return text;
}

struct ShopBench : Bench
{
    ShopBench()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        folderName = makeFolder(QStringLiteral("shop"));
        client = connector.addDatabase(folderName);
        core::TableDescription orders = makeTable("orders", 12345);
        orders.globalSecondaryIndexes = {makeIndex("by-status")};
        orders.globalSecondaryIndexes[0].itemCount = 17;
        client->setTable(orders);
        client->setTable(makeTable("products", 7));
    }
    void open()
    {
        workspace.openFolder(folderName, Connector::Mode::ReadWrite, false);
        QTRY_VERIFY(workspace.tablesAreKnown(folderName));
    }
    QString folderName;
    std::shared_ptr<DescribingClient> client;
};

const QString kShop = QStringLiteral("shop\n"
                                     "  orders | 12.3K\n"
                                     "    pk | String\n"
                                     "    sk | Number\n"
                                     "    by-status | 17\n"
                                     "  products | 7\n"
                                     "    pk | String\n"
                                     "    sk | Number\n");

} // namespace

class TestNavigator : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }

    void showsDatabasesTablesKeysAndIndexes()
    {
        ShopBench bench;
        NavigatorModel model(bench.workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.workspace.openFolder(bench.folderName, Connector::Mode::ReadWrite, false);
        QCOMPARE(treeText(model), QStringLiteral("shop | opening\n"));
        QTRY_COMPARE(treeText(model), kShop);
    }

    void touchesNoRowThatStays()
    {
        ShopBench bench;
        NavigatorModel model(bench.workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.open();
        const QPersistentModelIndex orders = model.tableIndex(bench.folderName, QStringLiteral("orders"));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        bench.client->setTable(makeTable("archive", 1));
        bench.client->removeTable("products");
        core::TableDescription table = makeTable("orders", 5);
        bench.client->setTable(table);
        bench.workspace.refresh(bench.folderName);
        QTRY_COMPARE(treeText(model), QStringLiteral("shop\n"
                                                     "  archive | 1\n"
                                                     "    pk | String\n"
                                                     "    sk | Number\n"
                                                     "  orders | 5\n"
                                                     "    pk | String\n"
                                                     "    sk | Number\n"));
        QCOMPARE(reset.count(), 0);
        QVERIFY(orders.isValid());
        QCOMPARE(orders.row(), 1);
    }

    void tellsHowFarAnIndexIs()
    {
        ShopBench bench;
        core::TableDescription orders = makeTable("orders", 9);
        core::IndexDescription index = makeIndex("by-status");
        index.indexStatus = core::IndexStatus::Creating;
        index.backfilling = true;
        index.backfillFraction = 0.425;
        orders.globalSecondaryIndexes = {index};
        bench.client->setTable(orders);
        NavigatorModel model(bench.workspace);
        bench.open();
        QVERIFY(treeText(model).contains(QStringLiteral("by-status | backfilling 42 %")));
        index.indexStatus = core::IndexStatus::Active;
        index.backfilling = false;
        orders.globalSecondaryIndexes = {index};
        bench.client->setTable(orders);
        QTRY_VERIFY(treeText(model).contains(QStringLiteral("by-status | 0"))); // by itself
    }

    void filtersWhileOneTypes()
    {
        ShopBench bench;
        NavigatorPanel panel(bench.context);
        panel.resize(240, 400);
        panel.show();
        bench.open();
        auto *tree = panel.findChild<QTreeView *>();
        auto *filter = panel.findChild<QLineEdit *>();
        tree->setFocus();
        QTest::keyClicks(tree, QStringLiteral("b"));
        QVERIFY(filter->hasFocus() || filter->text() == QStringLiteral("b"));
        QTest::keyClicks(filter, QStringLiteral("y-st"));
        QCOMPARE(treeText(*tree->model()), QStringLiteral("shop\n  orders | 12.3K\n    by-status | 17\n"));
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(treeText(*tree->model()), kShop);
        filter->setText(QStringLiteral("no such table"));
        QVERIFY(!tree->isVisible());
    }

    void aClickPreviewsADoubleClickAndEnterOpen()
    {
        ShopBench bench;
        NavigatorPanel panel(bench.context);
        panel.resize(240, 400);
        panel.show();
        bench.open();
        auto *tree = panel.findChild<QTreeView *>();
        QList<std::pair<NavigatorCommand, QString>> given;
        connect(&panel, &NavigatorPanel::commandGiven, this,
                [&](NavigatorCommand command, const NavigatorTarget &target) {
                    given.append({command, target.table + u'/' + target.index});
                });
        const QModelIndex shop = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(shop));
        const QModelIndex orders = tree->model()->index(0, 0, shop);
        const QPoint place = tree->visualRect(orders).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, place);
        tree->expand(orders);
        tree->setCurrentIndex(tree->model()->index(2, 0, orders));
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(given.size() >= 3);
        QCOMPARE(given.first(), std::pair(NavigatorCommand::Preview, QStringLiteral("orders/")));
        QVERIFY(given.contains(std::pair(NavigatorCommand::Open, QStringLiteral("orders/"))));
        QCOMPARE(given.last(), std::pair(NavigatorCommand::Open, QStringLiteral("orders/by-status")));
    }

    void theMenuOffersWhatFitsAndNothingThatWrites()
    {
        ShopBench bench;
        bench.client->isWritable = false;
        NavigatorPanel panel(bench.context);
        bench.open();
        const ConnectionPtr connection = bench.workspace.find(bench.folderName);
        const std::unique_ptr<QMenu> table(panel.makeMenu({connection, QStringLiteral("orders"), {}}));
        QStringList disabled;
        for (const QAction *action : table->actions()) {
            if (!action->isSeparator() && !action->isEnabled())
                disabled.append(action->text());
        }
        QCOMPARE(disabled.join(u'|'), QStringLiteral("New item...|Import into orders...|Delete orders..."));
        for (QAction *action : table->actions()) {
            if (action->text() == QStringLiteral("Copy name"))
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("orders"));
        const std::unique_ptr<QMenu> database(panel.makeMenu({connection, {}, {}}));
        QVERIFY(!database->actions().isEmpty());
    }

    void whatIsOpenComesBack()
    {
        ShopBench bench;
        QJsonObject state;
        {
            NavigatorPanel panel(bench.context);
            bench.open();
            auto *tree = panel.findChild<QTreeView *>();
            tree->expand(tree->model()->index(0, 0, tree->model()->index(0, 0)));
            state = panel.saveState();
        }
        bench.workspace.close(bench.folderName);
        NavigatorPanel panel(bench.context);
        panel.restoreState(state);
        bench.open();
        auto *tree = panel.findChild<QTreeView *>();
        const QModelIndex shop = tree->model()->index(0, 0);
        QTRY_VERIFY(tree->isExpanded(shop));
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0, shop)));
        QVERIFY(!tree->isExpanded(tree->model()->index(1, 0, shop)));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestNavigator)
#include "tst_navigator.moc"
