// What differs between two items is marked where it is, however deep, and only there.

#include "core/values/json.h"
#include "ui/common/theme.h"
#include "ui/item_difference/item_difference_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>

using namespace ui;

namespace {

core::Item itemOf(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    auto read = core::itemFromDynamoJson(json);
    if (const auto *error = std::get_if<core::JsonError>(&read))
        qFatal("%s: %s", json.c_str(), error->error.message().c_str());
    return std::get<core::Item>(std::move(read));
}

const std::string kBefore =
    "{'pk':{'S':'a'},'total':{'N':'1'},'old':{'BOOL':true},'address':{'M':{'city':{'S':'Ulm'},"
    "'lines':{'L':[{'S':'x'},{'S':'y'}]}}}}";
const std::string kAfter =
    "{'pk':{'S':'a'},'total':{'N':'2'},'new':{'NULL':true},'address':{'M':{'city':{'S':'Ulm'},"
    "'lines':{'L':[{'S':'x'},{'S':'z'},{'S':'w'}]}}}}";

/// Names with their marks, two spaces a level; only what is open.
QString treeText(const QTreeWidgetItem *parent, int depth = 0)
{
    QString text;
    for (int i = 0; i < parent->childCount(); ++i) {
        const QTreeWidgetItem *row = parent->child(i);
        text += QString(depth * 2, u' ') + row->text(0) + u' ' +
                row->data(0, Qt::AccessibleDescriptionRole).toString() + u'\n' + treeText(row, depth + 1);
    }
    return text;
}

} // namespace

class TestItemDifferenceView : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }

    void marksWhatDiffersHoweverDeep()
    {
        ItemDifferenceView view;
        view.setItems(itemOf(kBefore), itemOf(kAfter));
        QCOMPARE(view.differenceCount(), 5);
        QCOMPARE(treeText(view.tree()->invisibleRootItem()), QStringLiteral("address differs inside\n"
                                                                            "  lines differs inside\n"
                                                                            "    [1] changed\n"
                                                                            "    [2] added\n"
                                                                            "new added\n"
                                                                            "old removed\n"
                                                                            "total changed\n"));
        QCOMPARE(view.tree()->topLevelItem(3)->text(1), QStringLiteral("1"));
        QCOMPARE(view.tree()->topLevelItem(3)->text(2), QStringLiteral("2"));
    }

    void showsTheRestWhenAsked()
    {
        ItemDifferenceView view;
        view.resize(600, 400);
        view.show();
        view.setItems(itemOf(kBefore), itemOf(kAfter));
        QCOMPARE(view.tree()->topLevelItemCount(), 4);
        QTest::mouseClick(view.findChild<QToolButton *>(QStringLiteral("onlyDifferences")), Qt::LeftButton);
        QCOMPARE(view.tree()->topLevelItemCount(), 5);
        QVERIFY(treeText(view.tree()->invisibleRootItem()).contains(QStringLiteral("city the same")));
    }

    void anItemOnOneSideIsShownWhole()
    {
        ItemDifferenceView view;
        view.setSideNames(QStringLiteral("here"), QStringLiteral("there"));
        view.setItems(std::nullopt, itemOf(kAfter));
        QCOMPARE(view.tree()->topLevelItemCount(), 4);
        QCOMPARE(view.findChild<QLabel *>(QStringLiteral("differenceSummary"))->text(),
                 QStringLiteral("Only in there"));
        // What it holds comes when it is opened.
        QTreeWidgetItem *address = view.tree()->topLevelItem(0);
        QCOMPARE(address->childCount(), 0);
        address->setExpanded(true);
        QCOMPARE(address->childCount(), 2);
    }

    void equalItemsSaySo()
    {
        ItemDifferenceView view;
        view.setItems(itemOf(kBefore), itemOf(kBefore));
        QCOMPARE(view.differenceCount(), 0);
        QCOMPARE(view.tree()->topLevelItemCount(), 0);
        view.setOnlyDifferences(false);
        QCOMPARE(view.tree()->topLevelItemCount(), 4);
    }

    void aMapThatBecameANumberIsOneChange()
    {
        ItemDifferenceView view;
        view.setItems(itemOf("{'v':{'M':{'a':{'S':'x'}}}}"), itemOf("{'v':{'N':'1'}}"));
        QCOMPARE(treeText(view.tree()->invisibleRootItem()), QStringLiteral("v changed\n"));
        QCOMPARE(view.differenceCount(), 1);
    }

    void copiesPathAndBothValues()
    {
        ItemDifferenceView view;
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setItems(itemOf(kBefore), itemOf(kAfter));
        view.tree()->setCurrentItem(view.tree()->topLevelItem(0)->child(0)->child(0));
        view.tree()->setFocus();
        QTest::keySequence(view.tree(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("address.lines[1]\t{\"S\":\"y\"}\t{\"S\":\"z\"}"));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestItemDifferenceView)
#include "tst_item_difference_view.moc"
