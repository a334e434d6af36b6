// The dialogs of tables over the engine, used as a person does.

#include "tests/support/ui_database.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/tables/add_index_dialog.h"
#include "ui/tables/create_table_dialog.h"
#include "ui/tables/table_actions.h"
#include "ui/tables/table_details_dialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace ui;
using support::itemOf;

class TestTableDialogs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::UiDatabase> m_database;
    std::unique_ptr<QWidget> m_window;

    template <typename Dialog>
    Dialog *dialog(QWidget *in = nullptr) const
    {
        for (auto *found : (in ? in : m_window.get())->findChildren<Dialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QWidget *named(QWidget *in, const QString &accessibleName)
    {
        for (auto *widget : in->findChildren<QWidget *>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible())
                return widget;
        }
        qFatal("no %s", qPrintable(accessibleName));
        return nullptr;
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (auto *found : in->findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        qFatal("no button %s", qPrintable(text));
        return nullptr;
    }
    std::optional<core::TableDescription> table(const QString &name) const
    {
        return m_database->context().workspace.table(m_database->connection()->id, name);
    }
    static QStringList problems(QWidget *in)
    {
        QStringList texts;
        for (auto *label : in->findChildren<QLabel *>("fieldProblem")) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<support::UiDatabase>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_database.reset();
    }

    void createsATableWithIndexes()
    {
        showCreateTable(m_database->context(), m_database->connection(), m_window.get());
        auto *create = dialog<CreateTableDialog>();
        QVERIFY(create);
        auto *accept = create->findChild<QPushButton *>("createTable");
        auto *reason = create->findChild<QLabel *>("createReason");
        QVERIFY(!accept->isEnabled());
        QCOMPARE(reason->text(), QString("The table needs a name"));
        QVERIFY(problems(create).isEmpty()); // nothing was typed yet
        QTest::keyClicks(named(create, "Table name"), "my table");
        QCOMPARE(problems(create).size(), 1);
        QCOMPARE(reason->text(), QString()); // said once, where it was made
        auto *name = create->findChild<QLineEdit *>("tableName");
        name->clear();
        QTest::keyClicks(name, "orders");
        QTest::keyClicks(named(create, "Partition key, attribute name"), "pk");
        QVERIFY(accept->isEnabled());
        QTest::mouseClick(button(create, "Add a global index"), Qt::LeftButton);
        QVERIFY(!accept->isEnabled());
        QVERIFY(reason->text().startsWith("Index 1:"));
        QTest::keyClicks(named(create, "Name of the index"), "by-status");
        auto *indexType = qobject_cast<QComboBox *>(named(create, "Partition key of the index, type"));
        const QString ownType = indexType->currentText();
        const QString tableKey =
            qobject_cast<QLineEdit *>(named(create, "Partition key, attribute name"))->text();
        qobject_cast<QComboBox *>(named(create, "Partition key, type"))->setCurrentText("Number");
        auto *indexKey =
            qobject_cast<QLineEdit *>(named(create, "Partition key of the index, attribute name"));
        QTest::keyClicks(indexKey, tableKey); // a key of the table: one attribute has one type
        QCOMPARE(indexType->currentText(), QString("Number"));
        QTest::keyClicks(indexKey, "x"); // another attribute after all
        QCOMPARE(indexType->currentText(), ownType);
        indexKey->clear();
        qobject_cast<QComboBox *>(named(create, "Partition key, type"))->setCurrentText("String");
        QTest::keyClicks(indexKey, "status");
        QVERIFY(accept->isEnabled());
        QTest::mouseClick(button(create, "Show the request"), Qt::LeftButton);
        auto *preview = create->findChild<CodeEditor *>();
        QVERIFY(preview->isVisible());
        QVERIFY(preview->text().contains("\"IndexName\": \"by-status\""));
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_VERIFY(table("orders"));
        QTRY_VERIFY(!dialog<CreateTableDialog>());
        QCOMPARE(table("orders")->globalSecondaryIndexes.size(), std::size_t(1));
    }

    void saysWhyItWasNotCreated()
    {
        showCreateTable(m_database->context(), m_database->connection(), m_window.get());
        m_database->makeTable("orders"); // by somebody else, after the names were looked at
        auto *create = dialog<CreateTableDialog>();
        QTest::keyClicks(create->findChild<QLineEdit *>("tableName"), "orders");
        QTest::keyClicks(named(create, "Partition key, attribute name"), "pk");
        QTest::mouseClick(create->findChild<QPushButton *>("createTable"), Qt::LeftButton);
        auto *bar = create->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!bar->text().isEmpty());
        QVERIFY(create->isVisible());
        QVERIFY(create->findChild<QPushButton *>("createTable")->isEnabled());
    }

    void aTableAppearsThoughItsDialogWasClosedEarly()
    {
        showCreateTable(m_database->context(), m_database->connection(), m_window.get());
        auto *create = dialog<CreateTableDialog>();
        QTest::keyClicks(create->findChild<QLineEdit *>("tableName"), "orders");
        QTest::keyClicks(named(create, "Partition key, attribute name"), "pk");
        QTest::mouseClick(create->findChild<QPushButton *>("createTable"), Qt::LeftButton);
        delete create;
        QTRY_VERIFY(table("orders"));
    }

    void aNameThatIsTakenIsSaidAtOnce()
    {
        m_database->makeTable("orders");
        showCreateTable(m_database->context(), m_database->connection(), m_window.get());
        auto *create = dialog<CreateTableDialog>();
        QTest::keyClicks(create->findChild<QLineEdit *>("tableName"), "orders");
        QTest::keyClicks(named(create, "Partition key, attribute name"), "pk");
        QCOMPARE(problems(create).size(), 1);
        QVERIFY(problems(create).first().contains("There is a table orders already"));
        QVERIFY(!create->findChild<QPushButton *>("createTable")->isEnabled());
    }

    void addsAndRemovesAnIndex()
    {
        const TableRef ref = m_database->makeTable("orders");
        for (int i = 0; i < 20; ++i)
            m_database->put(
                ref, itemOf("{'pk':{'S':'" + std::to_string(i) + "'},'sk':{'S':'s'},'status':{'S':'open'}}"));
        showTableDetails(m_database->context(), ref, m_window.get());
        auto *details = dialog<TableDetailsDialog>();
        QVERIFY(details);
        QTest::mouseClick(button(details, "Add an index..."), Qt::LeftButton);
        auto *add = dialog<AddIndexDialog>(details);
        QVERIFY(add);
        QTest::keyClicks(named(add, "Name of the index"), "by-status");
        QTest::keyClicks(named(add, "Partition key of the index, attribute name"), "status");
        QTest::mouseClick(add->findChild<QPushButton *>("addIndex"), Qt::LeftButton);
        auto *indexes = details->findChild<QTreeWidget *>("indexes");
        QTRY_COMPARE(indexes->topLevelItemCount(), 1);
        QTRY_COMPARE(indexes->topLevelItem(0)->text(6), QString("Active")); // followed without being asked
        QTRY_COMPARE(indexes->topLevelItem(0)->text(4), QString("20"));

        PromptScript prompts;
        indexes->setCurrentItem(indexes->topLevelItem(0));
        auto *remove = details->findChild<QPushButton *>("removeIndex");
        QVERIFY(remove->isEnabled());
        prompts.answer(Answer::Cancel);
        QTest::mouseClick(remove, Qt::LeftButton);
        QCOMPARE(prompts.questions.size(), 1);
        prompts.answer(Answer::Accept);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(indexes->topLevelItemCount(), 0);
    }

    void copiesTheRequest()
    {
        const TableRef ref = m_database->makeTable("orders");
        showTableDetails(m_database->context(), ref, m_window.get());
        QTest::mouseClick(button(dialog<TableDetailsDialog>(), "Copy as CreateTable"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains("\"TableName\": \"orders\""));
    }

    void deletesATableOnlyByItsName()
    {
        const TableRef ref = m_database->makeTable("orders");
        m_database->put(ref, itemOf("{'pk':{'S':'1'},'sk':{'S':'s'}}"));
        m_database->context().workspace.refresh(ref.connection->id);
        QTRY_COMPARE(table("orders")->itemCount, std::int64_t(1));
        PromptScript prompts;
        prompts.answer(Answer::Cancel);
        showDeleteTable(m_database->context(), ref, m_window.get());
        QTRY_COMPARE(prompts.questions.size(), 1);
        QCOMPARE(prompts.questions[0].textToType, QString("orders"));
        QVERIFY2(prompts.questions[0].text.startsWith("1 item ("), qPrintable(prompts.questions[0].text));
        QVERIFY2(prompts.questions[0].text.contains("recovery is off"),
                 qPrintable(prompts.questions[0].text));
        QVERIFY(table("orders"));
        prompts.answer(Answer::Accept);
        showDeleteTable(m_database->context(), ref, m_window.get());
        QTRY_VERIFY(!table("orders"));
    }

    void everyControlHasAName()
    {
        const TableRef ref = m_database->makeTable("orders");
        showCreateTable(m_database->context(), m_database->connection(), m_window.get());
        QTest::mouseClick(button(dialog<CreateTableDialog>(), "Add a global index"), Qt::LeftButton);
        for (auto *widget : dialog<CreateTableDialog>()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenu") ||
                widget->parent()->inherits("QComboBox") || widget->parent()->inherits("QAbstractSpinBox"))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString(widget->metaObject()->className()) + " " + widget->objectName()));
        }
    }
};

QTEST_MAIN(TestTableDialogs)
#include "tst_table_dialogs.moc"
