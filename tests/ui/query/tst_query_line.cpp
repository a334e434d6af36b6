#include "tests/support/fake_client.h"
#include "ui/query/query_line.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ui;

class TestQueryLine : public QObject
{
    Q_OBJECT
    std::unique_ptr<QueryLine> m_line;

    QLineEdit *field(const char *name)
    {
        for (QLineEdit *edit : m_line->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QLatin1String(name) && edit->isVisible())
                return edit;
        return nullptr;
    }
    QComboBox *box(const char *name)
    {
        for (QComboBox *candidate : m_line->findChildren<QComboBox *>())
            if (candidate->accessibleName() == QLatin1String(name) && candidate->isVisible())
                return candidate;
        return nullptr;
    }
    QToolButton *button(const char *textOrName)
    {
        for (QToolButton *candidate : m_line->findChildren<QToolButton *>())
            if (candidate->isVisible() && (candidate->text() == QLatin1String(textOrName) ||
                                           candidate->accessibleName() == QLatin1String(textOrName)))
                return candidate;
        return nullptr;
    }
    QString verb() { return m_line->findChild<QPushButton *>()->text(); }
    void choose(QComboBox *combo, int index)
    {
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }

private slots:
    void init()
    {
        core::TableDescription table =
            support::FakeClient::describe("t", core::AttributeType::S, core::AttributeType::N);
        core::IndexDescription index;
        index.indexName = "by-status";
        index.keySchema = {{"status", core::KeyType::Hash}};
        table.globalSecondaryIndexes = {index};
        table.attributeDefinitions.push_back({"status", core::AttributeType::S});
        table.itemCount = 50000;
        table.tableSizeBytes = 12897485;
        m_line = std::make_unique<QueryLine>();
        m_line->resize(1200, 60);
        m_line->show();
        m_line->model().setTable(table);
        QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    }
    void cleanup() { m_line.reset(); }

    void saysWhatItWillDo()
    {
        QCOMPARE(verb(), QStringLiteral("Scan"));
        QVERIFY(m_line->model().cost().contains(QStringLiteral("12.3 MB")));
        QTest::keyClicks(field("Partition key"), QStringLiteral("a"));
        QCOMPARE(verb(), QStringLiteral("Query"));
        choose(box("Sort key operator"), int(SortOperator::Equal));
        QTest::keyClicks(field("Sort key"), QStringLiteral("12"));
        QCOMPARE(verb(), QStringLiteral("Get"));
        m_line->addFilter(QStringLiteral("status"), core::AttributeValue::string("open"));
        QCOMPARE(verb(), QStringLiteral("Query"));
    }

    void asksByEnter()
    {
        QSignalSpy run(m_line.get(), &QueryLine::runRequested);
        QTest::keyClicks(field("Partition key"), QStringLiteral("a\r"));
        QCOMPARE(run.size(), 1);
    }

    void doesNotAskWhatMakesNoSense()
    {
        QSignalSpy run(m_line.get(), &QueryLine::runRequested);
        QTest::keyClicks(field("Partition key"), QStringLiteral("a"));
        choose(box("Sort key operator"), int(SortOperator::Equal));
        QTest::keyClicks(field("Sort key"), QStringLiteral("x")); // the key is a number
        QTest::mouseClick(m_line->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(run.size(), 0);
        QTRY_VERIFY(field("Sort key")->hasFocus());
        QVERIFY(!field("Sort key")->toolTip().isEmpty());
    }

    void undoesAndRedoes()
    {
        QLineEdit *partition = field("Partition key");
        QTest::keyClicks(partition, QStringLiteral("abc"));
        choose(box("Sort key operator"), int(SortOperator::Greater));
        QTest::keyClicks(field("Sort key"), QStringLiteral("5"));
        QTest::keyClick(partition, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_line->model().spec().sortText, QString());
        QTest::keyClick(partition, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_line->model().spec().sortOperator, SortOperator::Any);
        QCOMPARE(partition->text(), QStringLiteral("abc"));
        QTest::keyClick(partition, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(partition->text(), QString());
        QTest::keyClick(partition, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(partition->text(), QStringLiteral("abc"));
    }

    void buildsAFilterWithTheKeyboard()
    {
        m_line->setPanelOpen(true);
        QLineEdit *path = field("Attribute");
        QVERIFY(path);
        QTest::keyClicks(path, QStringLiteral("total"));
        choose(box("Operator"), int(FilterOperator::GreaterEqual));
        choose(box("Type of the value"), 1); // N
        QTest::keyClicks(field("Value"), QStringLiteral("10"));
        const QueryPlan &plan = m_line->model().plan();
        QVERIFY(plan.isValid());
        const auto &scan = std::get<core::ScanRequest>(plan.request);
        QCOMPARE(scan.filterExpression, std::optional<std::string>("#total >= :total"));
        QCOMPARE(field("Attribute"), path); // the row stayed while its texts changed
    }

    void aConditionIsRunAndUndoneFromItsFields()
    {
        QSignalSpy runs(m_line.get(), &QueryLine::runRequested);
        m_line->setPanelOpen(true);
        QTest::keyClicks(field("Attribute"), QStringLiteral("colour"));
        QTest::keyClicks(field("Value"), QStringLiteral("red"));
        QTest::keyClick(field("Value"), Qt::Key_Return);
        QCOMPARE(runs.size(), 1);
        QTest::keyClick(field("Attribute"), Qt::Key_Return);
        QCOMPARE(runs.size(), 2);
        // Undo is of the question, whatever field has the focus.
        QTest::keySequence(field("Value"), QKeySequence::Undo);
        QCOMPARE(field("Value")->text(), QString());
        QCOMPARE(field("Attribute")->text(), QStringLiteral("colour"));
        QTest::keySequence(field("Value"), QKeySequence::Undo);
        QCOMPARE(field("Attribute")->text(), QString());
        QTest::keySequence(field("Value"), QKeySequence::Redo);
        QCOMPARE(field("Attribute")->text(), QStringLiteral("colour"));
    }

    void nestsGroupsAndTakesThemAway()
    {
        m_line->setPanelOpen(true);
        QTest::mouseClick(button("Add a group"), Qt::LeftButton);
        QCOMPARE(m_line->model().spec().filter.children.size(), std::size_t(2));
        QVERIFY(m_line->model().spec().filter.children[1].isGroup());
        QTest::mouseClick(button("Remove the group"), Qt::LeftButton);
        QCOMPARE(m_line->model().spec().filter.children.size(), std::size_t(1));
        m_line->model().undo();
        QCOMPARE(m_line->model().spec().filter.children.size(), std::size_t(2));
        QTRY_VERIFY(button("Remove the group"));
    }

    void showsTheRequestInStep()
    {
        m_line->setPanelOpen(true);
        QTest::mouseClick(button("Request"), Qt::LeftButton);
        auto *text = m_line->findChild<QPlainTextEdit *>();
        QVERIFY(text->isVisible());
        QVERIFY(text->isReadOnly());
        m_line->model().change({});
        QVERIFY(text->toPlainText().contains(QStringLiteral("\"TableName\"")));
        QTest::keyClicks(field("Partition key"), QStringLiteral("a"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("KeyConditionExpression")));
    }

    void namesThatWereMetStay()
    {
        QueryModel &model = m_line->model();
        model.addAttributes({QStringLiteral("id"), QStringLiteral("price")}, {});
        model.addAttributes({QStringLiteral("id")}, {}); // of a result that is empty
        model.addAttributes({QStringLiteral("color")}, {});
        QCOMPARE(model.attributeNames(),
                 (QStringList{QStringLiteral("id"), QStringLiteral("price"), QStringLiteral("color")}));
    }

    void aValueIsTypedAsTheAttributeIs()
    {
        constexpr auto bit = [](core::AttributeType type) { return quint16(1u << unsigned(type)); };
        const QString price = QStringLiteral("price");
        const QString mixed = QStringLiteral("mixed");
        m_line->model().addAttributes({price, mixed}, {{price, bit(core::AttributeType::N)}});
        m_line->model().addAttributes(
            {}, {{price, bit(core::AttributeType::NUL)},
                 {mixed, quint16(bit(core::AttributeType::N) | bit(core::AttributeType::S))}});
        QTest::mouseClick(button("Filter"), Qt::LeftButton);
        QTest::keyClicks(field("Attribute"), price);
        QTest::keyClicks(field("Value"), QStringLiteral("100"));
        const auto first = [this] { return m_line->model().spec().filter.children.front(); };
        QVERIFY(first().first.kind == ValueKind::Number);
        QCOMPARE(first().first.text, QStringLiteral("100"));
        auto *kind = box("Type of the value"); // what a person chose stays
        choose(kind, 0);
        QTest::keyClicks(field("Attribute"), QStringLiteral("x"));
        field("Attribute")->clear();
        QTest::keyClicks(field("Attribute"), price);
        QVERIFY(first().first.kind == ValueKind::String);
        QVERIFY(!m_line->model().kindOf(mixed));
        QVERIFY(m_line->model().kindOf(QStringLiteral("status")) == ValueKind::String); // a key's is known
    }

    void aCompletionIsTakenByEnterAndWritesOverNothing()
    {
        const QStringList names{QStringLiteral("old_price"), QStringLiteral("prefix"),
                                QStringLiteral("price")};
        m_line->model().addAttributes(names, {});
        m_line->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
        QTest::mouseClick(button("Filter"), Qt::LeftButton);
        QLineEdit *path = field("Attribute");
        for (const char letter : {'p', 'r', 'i'}) {
            QTest::keyClick(path, letter);
            QCoreApplication::processEvents(); // what an edit brings comes before the next one
        }
        QCOMPARE(path->text(), QStringLiteral("pri"));
        QAbstractItemView *popup = path->completer()->popup();
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->currentIndex().data().toString(),
                 QStringLiteral("price")); // not the one that has it inside
        QSignalSpy ran(m_line.get(), &QueryLine::runRequested);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(path->text(), QStringLiteral("price"));
        QCOMPARE(ran.count(), 0);
        QCOMPARE(m_line->model().spec().filter.children.front().path, QStringLiteral("price"));
    }

    void aChoiceFromTheOpenListLeadsToItsValue()
    {
        auto *combo = box("Sort key operator");
        m_line->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_line.get()));
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down); // a step of the closed list: the focus stays for the next
        QCOMPARE(QApplication::focusWidget(), combo);
        combo->showPopup();
        QTest::keyClick(combo->view(), Qt::Key_Down);
        QTest::keyClick(combo->view(), Qt::Key_Return);
        m_line->activateWindow(); // as a desktop does when the list is gone
        QTRY_COMPARE(QApplication::focusWidget(), field("Sort key"));
    }

    void changesKeysWithTheIndex()
    {
        QSignalSpy chosen(m_line.get(), &QueryLine::indexChosen);
        choose(box("Table or index"), 1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_line->model().spec().indexName, QStringLiteral("by-status"));
        QVERIFY(!box("Sort key operator")); // the index has none
        QTest::keyClicks(field("Partition key"), QStringLiteral("open"));
        QCOMPARE(verb(), QStringLiteral("Query"));
        choose(box("Table or index"), 0); // whose partition key is another attribute
        QCOMPARE(field("Partition key")->text(), QString());
        QCOMPARE(verb(), QStringLiteral("Scan"));
    }
};

QTEST_MAIN(TestQueryLine)
#include "tst_query_line.moc"
