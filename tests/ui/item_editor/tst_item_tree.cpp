// The tree of an item: follows the document whatever happens to it, and edits it by keys and clicks.

#include "tests/support/ui_database.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_tree_model.h"
#include "ui/item_editor/item_tree_view.h"
#include "ui/item_editor/value_dialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QTreeView>

using namespace ui;
using support::itemOf;
using support::jsonOf;
using support::valueOf;

namespace {

core::TableDescription table()
{
    core::TableDescription description;
    description.tableName = "orders";
    description.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::S}};
    description.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
    return description;
}

const char *kTen =
    "{'aS':{'S':'text'},'bN':{'N':'1'},'cB':{'B':'iVBORw=='},'dBOOL':{'BOOL':false},"
    "'eNULL':{'NULL':true},'fM':{'M':{'x':{'S':'in'}}},'gL':{'L':[{'N':'0'},{'N':'1'},{'N':'2'}]},"
    "'hSS':{'SS':['a','b']},'iNS':{'NS':['1','2']},'jBS':{'BS':['YQ==','Yg==']},"
    "'pk':{'S':'p'},'sk':{'S':'s'}}";

/// What the model shows below `parent`, all of it or what was opened.
void print(const QAbstractItemModel &model, const QModelIndex &parent, const QString &indent, QString &text)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += indent + index.data().toString() + " " + index.siblingAtColumn(1).data().toString() + " " +
                index.siblingAtColumn(2).data().toString() +
                (index.data(Qt::FontRole).value<QFont>().strikeOut() ? " -" : "") + "\n";
        print(model, index, indent + "  ", text);
    }
}
QString print(const QAbstractItemModel &model)
{
    QString text;
    print(model, {}, {}, text);
    return text;
}

/// As a person replaces all of it.
void retype(CodeEditor &edit, const char *text)
{
    edit.selectAll();
    edit.insertText(text);
}

core::AttributeValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 6 : 3)) {
    case 0:
        return core::AttributeValue::number(random.bounded(3));
    case 1:
        return core::AttributeValue::string(std::string(std::size_t(random.bounded(3)), 'x'));
    case 2:
        return core::AttributeValue::boolean(random.bounded(2) == 0);
    case 3: {
        core::AttributeList list;
        for (int i = random.bounded(5); i > 0; --i)
            list.push_back(randomValue(random, depth - 1));
        return core::AttributeValue::list(std::move(list));
    }
    case 4: {
        std::vector<core::Number> members;
        for (int i = random.bounded(4); i >= 0; --i)
            members.push_back(core::Number::fromInt64(i * 2 + 1));
        return core::AttributeValue::numberSet(std::move(members));
    }
    default: {
        core::AttributeMap map;
        for (int i = random.bounded(4); i > 0; --i)
            map.set(std::string(1, char('a' + random.bounded(4))), randomValue(random, depth - 1));
        return core::AttributeValue::map(std::move(map));
    }
    }
}

core::Item randomItem(QRandomGenerator &random)
{
    core::Item item = itemOf("{'pk':{'S':'p'},'sk':{'S':'s'}}");
    for (int i = 0; i < 4; ++i) {
        if (random.bounded(5) > 0)
            item.set(std::string(1, char('a' + i)), randomValue(random, 3));
    }
    return item;
}

/// One random change at a random place.
core::Item changed(core::Item item, QRandomGenerator &random)
{
    ItemPath path;
    const core::AttributeValue *value = nullptr;
    while (true) {
        const core::AttributeMap *map = value ? value->asMap() : &item;
        if (map && !map->empty()) {
            auto at = map->begin() + random.bounded(int(map->size()));
            path.emplace_back(at->name);
            value = &at->value;
        } else if (value && value->asList() && !value->asList()->empty()) {
            path.emplace_back(std::size_t(random.bounded(int(value->asList()->size()))));
            value = findValue(item, path);
        } else {
            break;
        }
        if (random.bounded(3) == 0)
            break;
    }
    if (path.empty())
        return item;
    const ItemPath parent(path.begin(), path.end() - 1);
    const bool isEntry = std::holds_alternative<std::size_t>(path.back());
    Edited edited;
    switch (random.bounded(4)) {
    case 0:
        edited = ItemEdits::setValue(item, path, randomValue(random, 2));
        break;
    case 1:
        edited = ItemEdits::removeEntry(item, path);
        break;
    case 2:
        edited = isEntry ? ItemEdits::moveEntry(item, path, 0)
                         : ItemEdits::renameEntry(item, path, std::string(1, char('a' + random.bounded(6))));
        break;
    default:
        edited = ItemEdits::insertEntry(item, parent, isEntry ? path.back() : PathStep("new"),
                                        randomValue(random, 2));
        break;
    }
    return edited ? edited.item : item;
}

} // namespace

class TestItemTree : public QObject
{
    Q_OBJECT

private:
    ItemDocument m_document;
    std::unique_ptr<ItemTreeView> m_view;

    void show(const char *json = kTen)
    {
        m_document.open(table(), itemOf(json), itemOf(json));
        m_view = std::make_unique<ItemTreeView>(m_document);
        m_view->resize(420, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->tree()->expandAll();
        m_view->tree()->setFocus();
    }
    QTreeView *tree() const { return m_view->tree(); }
    QModelIndex at(const ItemPath &path, int column) const
    {
        const QModelIndex index = m_view->model()->indexOf(path).siblingAtColumn(column);
        return qobject_cast<QSortFilterProxyModel *>(tree()->model())->mapFromSource(index);
    }
    void goTo(const ItemPath &path, int column = ItemTreeModel::Value)
    {
        tree()->setCurrentIndex(at(path, column));
    }
    template <typename Editor>
    Editor *openEditor() const
    {
        Editor *found = nullptr;
        const auto find = [&] { // one that was closed lives on, hidden, until the event loop deletes it
            for (auto *editor : tree()->viewport()->findChildren<Editor *>()) {
                if (editor->isVisible())
                    found = editor;
            }
            return found != nullptr;
        };
        [&] { QTRY_VERIFY(find()); }();
        return found;
    }
    void type(const QString &text)
    {
        auto *edit = openEditor<QLineEdit>();
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString attribute(const char *name) const
    {
        core::Item only;
        if (const core::AttributeValue *value = m_document.item().find(name))
            only.set(name, *value);
        return jsonOf(only);
    }

private slots:
    void followsWhateverHappens()
    {
        const quint32 seed = qEnvironmentVariableIsSet("TABLEWRIGHT_SEED")
                                 ? qEnvironmentVariable("TABLEWRIGHT_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QByteArray hint = "TABLEWRIGHT_SEED=" + QByteArray::number(seed);
        for (int round = 0; round < 60; ++round) {
            ItemDocument document;
            const core::Item base = randomItem(random);
            document.open(table(), base, base);
            ItemTreeModel model(document);
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            QTreeView view;
            view.setModel(&model);
            if (random.bounded(2) == 0)
                view.expandAll();
            for (int step = 0; step < 25; ++step) {
                const int kind = random.bounded(6);
                if (kind == 0)
                    document.undoStack().undo();
                else if (kind == 1)
                    document.undoStack().redo();
                else if (kind == 2)
                    document.edit(randomItem(random), "all");
                else
                    document.edit(changed(document.item(), random), "one");
                ItemTreeModel fresh(document);
                QVERIFY2(print(model) == print(fresh),
                         hint + "\n" + print(model).toUtf8() + "\n" + print(fresh).toUtf8());
                if (QTest::currentTestFailed())
                    QFAIL(hint);
            }
        }
    }

    void keepsWhatIsOpenWhenAnEntryMoves()
    {
        show("{'gL':{'L':[{'M':{'x':{'N':'1'}}},{'N':'1'},{'N':'2'}]},'pk':{'S':'p'},'sk':{'S':'s'}}");
        QVERIFY(tree()->isExpanded(at({"gL", std::size_t(0)}, 0)));
        goTo({"gL", std::size_t(0)});
        QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(attribute("gL"), QString("{'gL':{'L':[{'N':'1'},{'M':{'x':{'N':'1'}}},{'N':'2'}]}}"));
        QVERIFY(tree()->isExpanded(at({"gL", std::size_t(1)}, 0)));
        QCOMPARE(tree()->currentIndex().row(), 1);
        QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier); // it is the last: nothing
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_document.isModified(), false);
        QVERIFY(tree()->isExpanded(at({"gL", std::size_t(0)}, 0)));
    }

    void editsEveryType_data()
    {
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<int>("entry"); // of a list or set; -1: the attribute itself
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("result");
        QTest::newRow("S") << "aS" << -1 << "注文 \"x\""
                           << "{'aS':{'S':'注文 \\'x\\''}}";
        QTest::newRow("N") << "bN" << -1 << "-12345678901234567890.123456789012345678"
                           << "{'bN':{'N':'-12345678901234567890.123456789012345678'}}";
        QTest::newRow("B as base64") << "cB" << -1 << "YQ=="
                                     << "{'cB':{'B':'YQ=='}}";
        QTest::newRow("B as hex") << "cB" << -1 << "0x61 62"
                                  << "{'cB':{'B':'YWI='}}";
        QTest::newRow("L") << "gL" << 1 << "17"
                           << "{'gL':{'L':[{'N':'0'},{'N':'17'},{'N':'2'}]}}";
        QTest::newRow("SS") << "hSS" << 0 << "z"
                            << "{'hSS':{'SS':['b','z']}}";
        QTest::newRow("NS") << "iNS" << 1 << "-5"
                            << "{'iNS':{'NS':['-5','1']}}";
        QTest::newRow("BS") << "jBS" << 0 << "0x63"
                            << "{'jBS':{'BS':['Yg==','Yw==']}}";
    }
    void editsEveryType()
    {
        show();
        QFETCH(const QString, attribute);
        QFETCH(const int, entry);
        QFETCH(const QString, typed);
        QFETCH(const QString, result);
        ItemPath path{attribute.toStdString()};
        if (entry >= 0)
            path.emplace_back(std::size_t(entry));
        goTo(path);
        QTest::keyClick(tree(), Qt::Key_F2);
        if (typed.contains("注")) { // an input method commits whole words
            auto *edit = openEditor<QLineEdit>();
            edit->setText(typed);
            edit->setModified(true);
            QTest::keyClick(edit, Qt::Key_Return);
        } else {
            type(typed);
        }
        QTRY_COMPARE(this->attribute(attribute.toUtf8()), result);
        QCOMPARE(m_document.undoStack().count(), 1);
        QCOMPARE(at({attribute.toStdString()}, 0).data(ItemTreeModel::ChangeRole).toInt(),
                 int(ChangeKind::Changed));
    }

    void switchesBooleansByKeyAndClick()
    {
        show();
        goTo({"dBOOL"});
        QTest::keyClick(tree(), Qt::Key_Space);
        QCOMPARE(attribute("dBOOL"), QString("{'dBOOL':{'BOOL':true}}"));
        QTest::keyClick(tree(), Qt::Key_F2);
        QCOMPARE(attribute("dBOOL"), QString("{'dBOOL':{'BOOL':false}}"));
        const QRect cell = tree()->visualRect(at({"dBOOL"}, ItemTreeModel::Value));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {},
                          QPoint(cell.left() + 10, cell.center().y()));
        QCOMPARE(attribute("dBOOL"), QString("{'dBOOL':{'BOOL':true}}"));
    }

    void staysOpenUntilANumberIsOne()
    {
        show();
        goTo({"bN"});
        QTest::keyClick(tree(), Qt::Key_F2);
        auto *edit = openEditor<QLineEdit>();
        edit->selectAll();
        QTest::keyClicks(edit, "12x");
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->isVisible());
        QVERIFY(edit->toolTip().contains("12x"));
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(attribute("bN"), QString("{'bN':{'N':'12'}}"));
    }

    void renamesAndRefusesATakenName()
    {
        show();
        QSignalSpy refused(m_view.get(), &ItemTreeView::refused);
        goTo({"aS"}, ItemTreeModel::Name);
        QTest::keyClick(tree(), Qt::Key_F2, Qt::ShiftModifier);
        type("bN");
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(!m_document.isModified());
        QTest::keyClick(tree(), Qt::Key_F2, Qt::ShiftModifier);
        type("zz");
        QTRY_COMPARE(attribute("zz"), QString("{'zz':{'S':'text'}}"));
        QVERIFY(!m_document.item().contains("aS"));
        QCOMPARE(at({"aS"}, 0).data(ItemTreeModel::ChangeRole).toInt(), int(ChangeKind::Deleted));
    }

    void changesTheTypeAndSaysWhatWasLost()
    {
        show();
        QSignalSpy noted(m_view.get(), &ItemTreeView::noted);
        const auto retype = [this](const ItemPath &path, core::AttributeType to) {
            const QModelIndex index = at(path, ItemTreeModel::Type);
            tree()->setCurrentIndex(index);
            tree()->edit(index);
            auto *combo = openEditor<QComboBox>();
            combo->setCurrentIndex(int(to));
            emit combo->activated(int(to));
        };
        retype({"bN"}, core::AttributeType::S);
        QCOMPARE(attribute("bN"), QString("{'bN':{'S':'1'}}"));
        QCOMPARE(noted.count(), 0);
        retype({"aS"}, core::AttributeType::N);
        QCOMPARE(attribute("aS"), QString("{'aS':{'N':'0'}}"));
        QCOMPARE(noted.count(), 1);
        QVERIFY(noted[0][0].toString().contains("Undo"));
    }

    void addsRemovesDuplicatesAndRestores()
    {
        show();
        goTo({"aS"});
        QTest::keyClick(tree(), Qt::Key_Insert);
        type("neu");
        QTRY_COMPARE(attribute("neu"), QString("{'neu':{'S':''}}"));
        QTest::keyClick(tree(), Qt::Key_Insert); // Tab goes on from the name to the value, wherever it went
        auto *name = openEditor<QLineEdit>();
        QVERIFY(name);
        name->selectAll();
        QTest::keyClicks(name, "abc");
        QTest::keyClick(name, Qt::Key_Tab);
        const auto isValueOpen = [&] {
            const auto *edit = openEditor<QLineEdit>();
            return edit && edit != name && edit->accessibleName() == QLatin1String("Value");
        };
        QTRY_VERIFY(isValueOpen());
        type("value");
        QTRY_COMPARE(attribute("abc"), QString("{'abc':{'S':'value'}}"));
        goTo({"gL"});
        QTest::keyClick(tree(), Qt::Key_Insert); // into the list
        type("end");
        QTRY_COMPARE(attribute("gL"), QString("{'gL':{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'S':'end'}]}}"));
        goTo({"gL", std::size_t(0)});
        QTest::keyClick(tree(), Qt::Key_Insert); // behind the entry
        type("second");
        QTRY_COMPARE(attribute("gL"),
                     QString("{'gL':{'L':[{'N':'0'},{'S':'second'},{'N':'1'},{'N':'2'},{'S':'end'}]}}"));
        QTest::keyClick(tree(), Qt::Key_Delete);
        QTest::keyClick(tree(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(attribute("gL"),
                 QString("{'gL':{'L':[{'N':'0'},{'N':'1'},{'N':'1'},{'N':'2'},{'S':'end'}]}}"));
        goTo({"hSS"});
        QTest::keyClick(tree(), Qt::Key_Insert);
        type("c");
        QTRY_COMPARE(attribute("hSS"), QString("{'hSS':{'SS':['a','b','c']}}"));
        goTo({"dBOOL"});
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(!m_document.item().contains("dBOOL"));
        const QModelIndex ghost = at({"dBOOL"}, 0);
        QCOMPARE(ghost.data(ItemTreeModel::ChangeRole).toInt(), int(ChangeKind::Deleted));
        QVERIFY(m_view->model()->restoreEntry(m_view->model()->indexOf({"dBOOL"})));
        QCOMPARE(attribute("dBOOL"), QString("{'dBOOL':{'BOOL':false}}"));
    }

    void locksTheKeyOfAnExistingItem()
    {
        show();
        QSignalSpy refused(m_view.get(), &ItemTreeView::refused);
        goTo({"pk"});
        QTest::keyClick(tree(), Qt::Key_Delete);
        QCOMPARE(refused.count(), 1);
        QVERIFY(!m_document.isModified());
        QVERIFY(!at({"pk"}, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(at({"pk"}, 0).row(), 0); // keys first
        QCOMPARE(at({"sk"}, 0).row(), 1);
        // Editing it is said to move the item, and saving asks.
        QSignalSpy noted(m_view.get(), &ItemTreeView::noted);
        QTest::keyClick(tree(), Qt::Key_F2);
        QCOMPARE(noted.count(), 1);
        type("other");
        QTRY_VERIFY(m_document.isKeyChanged());
    }

    void movesEntriesByDragOnlyInTheirList()
    {
        show();
        ItemTreeModel *model = m_view->model();
        const QModelIndex list = model->indexOf({"gL"});
        const std::unique_ptr<QMimeData> data(model->mimeData({model->indexOf({"gL", std::size_t(0)})}));
        QVERIFY(data);
        QVERIFY(!model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, model->indexOf({"hSS"})));
        QVERIFY(!model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
        QVERIFY(model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, list));
        QCOMPARE(attribute("gL"), QString("{'gL':{'L':[{'N':'1'},{'N':'2'},{'N':'0'}]}}"));
        QVERIFY(!model->mimeData({model->indexOf({"aS"})}));
    }

    void filtersByNameAndValue()
    {
        show();
        auto *filter = m_view->findChild<QLineEdit *>();
        QTest::keyClick(tree(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, "in");
        QTRY_COMPARE(tree()->model()->rowCount(), 2); // fM holds x = "in"; iNS by its name
        QCOMPARE(tree()->model()->index(0, 0).data().toString(), QString("fM"));
        filter->clear();
        QTRY_COMPARE(tree()->model()->rowCount(), 12);
    }

    void editsLongTextsAndBytesInAWindow()
    {
        PromptScript prompts;
        QTemporaryDir folder;
        QFile file(folder.filePath("bytes"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x01\x02\xff", 3));
        file.close();
        prompts.answerPaths({file.fileName()});
        ValueDialog dialog("cB", valueOf("{'B':'iVBORw=='}"));
        auto *edit = dialog.findChild<CodeEditor *>();
        QCOMPARE(edit->text(), QString("89 50 4E 47"));
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().startsWith("Load"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(edit->text(), QString("01 02 FF"));
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        QCOMPARE(edit->text(), QString("AQL/"));
        retype(*edit, "AQL");
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().startsWith("Take"))
                QVERIFY(!button->isEnabled());
        }
        retype(*edit, "YQ==");
        QCOMPARE(dialog.value().asBinary()->bytes, std::string("a"));
        QCOMPARE(prompts.unexpected, 0);
    }

    void theWindowOfAValueAsksBeforeItDropsWhatWasTyped()
    {
        PromptScript prompts;
        ValueDialog dialog("aS", valueOf("{'S':'text'}"));
        dialog.show();
        auto *edit = dialog.findChild<CodeEditor *>();
        retype(*edit, "another text");
        prompts.answer(Answer::Cancel);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QCOMPARE(edit->text(), QString("another text"));
        prompts.answer(Answer::Accept);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        dialog.show();
        retype(*edit, "text"); // as it was
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(prompts.questions.size(), 2);
        QCOMPARE(prompts.unexpected, 0);
    }

    void theKeysOfADialogAreNotOfItsText()
    {
        const PromptScript prompts;
        ValueDialog dialog("aS", valueOf("{'S':'text'}"));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *edit = dialog.findChild<CodeEditor *>();
        edit->setFocus();
        QWidget *surface = QApplication::focusWidget();
        QTest::keyClick(surface, Qt::Key_Tab);
        QCOMPARE(edit->text(), QString("text"));
        QVERIFY(QApplication::focusWidget() != surface);
        edit->setFocus();
        QTest::keyClick(surface, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(prompts.unexpected, 0);
    }

    void aMemberIsAddedToASetOfManyAtOnce()
    {
        core::Item item = itemOf("{'pk':{'S':'p'},'sk':{'S':'s'}}");
        std::vector<core::Number> members;
        for (int i = 0; i < 40'000; ++i)
            members.push_back(core::Number::fromInt64(i));
        item.set("set", core::AttributeValue::numberSet(std::move(members)));
        ItemDocument document;
        document.open(table(), item, item);
        ItemTreeModel model(document);
        QElapsedTimer clock;
        clock.start();
        model.addEntry(model.indexOf({std::string("set")}), core::AttributeType::N);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(document.isModified());
    }

    void anItemOfThousandsOfEntriesIsFluent()
    {
        core::Item item = itemOf("{'pk':{'S':'p'},'sk':{'S':'s'}}");
        core::AttributeList list;
        for (int i = 0; i < 12'000; ++i)
            list.push_back(core::AttributeValue::string("entry number " + std::to_string(i)));
        item.set("list", core::AttributeValue::list(std::move(list)));
        for (int i = 0; i < 1'000; ++i)
            item.set("attribute " + std::to_string(i), core::AttributeValue::number(i));
        show();
        QElapsedTimer timer;
        timer.start();
        m_document.open(table(), item, item);
        tree()->expandAll();
        m_view->grab();
        const qint64 opened = timer.restart();
        for (int i = 0; i < 10; ++i) {
            m_view->model()->setData(
                m_view->model()->indexOf({"list", std::size_t(6000 + i)}, ItemTreeModel::Value), "edited",
                Qt::EditRole);
            m_view->grab();
        }
        const qint64 edited = timer.restart();
        QVERIFY2(opened < 1500 && edited < 3000,
                 qPrintable(QString("%1 ms, ten edits %2 ms").arg(opened).arg(edited)));
        qInfo("opened in %lld ms, ten edits in %lld ms", static_cast<long long>(opened),
              static_cast<long long>(edited));
    }
};

QTEST_MAIN(TestItemTree)
#include "tst_item_tree.moc"
