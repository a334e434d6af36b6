// The dialog alone: what it asks for, what it says, and what it decides.

#include "core/transfer/open_reader.h"
#include "ui/common/prompt.h"
#include "ui/common/theme.h"
#include "ui/transfer/import_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;

namespace {

const std::string kBatch = R"({"orders":[{"PutRequest":{"Item":{"number":{"N":"1"}}}}],)"
                           R"("people":[{"PutRequest":{"Item":{"id":{"S":"2"}}}},)"
                           R"({"PutRequest":{"Item":{"id":{"S":"3"}}}}]})";

core::FilePreview previewOf(const std::string &text, const std::optional<core::FileFormat> &format = {})
{
    core::FilePreview preview;
    preview.format = format ? *format : *core::detectFormat(text);
    core::Result<std::unique_ptr<core::RecordReader>> reader =
        core::openReader(core::memorySource(text), preview.format);
    preview.columns = (*reader)->columns();
    core::FileRecord record;
    for (core::Result<bool> more = (*reader)->next(record); more && *more; more = (*reader)->next(record)) {
        for (const core::Attribute &attribute : record.item) {
            if (std::find(preview.columns.begin(), preview.columns.end(), attribute.name) ==
                preview.columns.end())
                preview.columns.push_back(attribute.name);
        }
        preview.records.push_back(record);
    }
    preview.textBytes = text.size();
    preview.recordsEstimate = preview.records.size();
    preview.isComplete = true;
    return preview;
}

core::TableDescription tableWithKey(const std::string &name, const std::string &key, core::AttributeType type)
{
    core::TableDescription table;
    table.tableName = name;
    table.attributeDefinitions = {{key, type}};
    table.keySchema = {{key, core::KeyType::Hash}};
    return table;
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ImportDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_wanted;

    template <typename T>
    T *find(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QString summary() { return find<QLabel>("summary")->text(); }
    QTableView *view() { return find<QTableView>("preview"); }
    void open(const std::string &file, const QString &table = {}, const QString &tableAtHand = {})
    {
        m_dialog = std::make_unique<ImportDialog>(
            QStringLiteral("shop"),
            ImportDialog::Tables{
                {QStringLiteral("people"), tableWithKey("people", "id", core::AttributeType::S)}},
            table);
        m_dialog->setTableAtHand(tableAtHand);
        m_wanted = std::make_unique<QSignalSpy>(m_dialog.get(), &ImportDialog::previewWanted);
        m_dialog->setFiles({QStringLiteral("/data/My people (2).csv")});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_dialog->setLook(lookInto(previewOf(file)));
    }
    /// A click on a cell of the control rows, and the list that it opens.
    void chooseType(int column, core::ColumnType type)
    {
        const QModelIndex index = view()->model()->index(ImportPreviewModel::TypeRow, column);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
        auto *list = view()->findChild<QComboBox *>();
        QVERIFY(list);
        list->view()->setCurrentIndex(list->model()->index(list->findData(int(type)), 0));
        QTest::keyClick(list->view(), Qt::Key_Return);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }

    void asksForAPreviewAtOnceAndWaitsForIt()
    {
        ImportDialog dialog(QStringLiteral("shop"), {}, {});
        QSignalSpy wanted(&dialog, &ImportDialog::previewWanted);
        dialog.setFiles({QStringLiteral("/data/large.json")});
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("/data/large.json"));
        QVERIFY(!dialog.problem().isEmpty());
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("import"))->isEnabled());
    }

    void whatWasLookedAtIsNotParsedAgain()
    {
        ImportLook look = lookInto(previewOf("id,age,size\n1,30,a\n2,x,b\n3,40,c\n"));
        QCOMPARE(look.keys.partitionKey, std::string("id"));
        look.refusals[2].emplace(2, "size: found by the look"); // as no parsing would
        open("id\n1\n");
        m_dialog->setLook(look);
        QVERIFY2(summary().contains("Of the rows shown 1 will be left out (line 4: size: found by the look)"),
                 qPrintable(summary()));
        find<QComboBox>("emptyField")->setCurrentIndex(2);
        chooseType(1, core::ColumnType::N); // this column, and no other, is parsed anew
        QVERIFY2(
            summary().contains("Of the rows shown 2 will be left out (line 3: age: \"x\" is not a number)"),
            qPrintable(summary()));
        const QModelIndex size = view()->model()->index(ImportPreviewModel::TypeRow, 2);
        view()->model()->setData(size, int(core::ColumnType::BOOL));
        QVERIFY2(summary().contains("Of the rows shown 3 will be left out (line 2: size: \"a\" is not"),
                 qPrintable(summary()));
        view()->model()->setData(size, ImportPreviewModel::kSkip);
        QVERIFY2(summary().contains("Of the rows shown 1 will be left out"), qPrintable(summary()));
    }

    void thousandsOfColumnsAreMeasuredByTheirFirstRows()
    {
        constexpr int kColumns = 5000;
        std::string text;
        for (int row = 0; row < 12; ++row) {
            for (int column = 0; column < kColumns; ++column) {
                const std::string number = std::to_string(column);
                const bool isGap = row == 5 && column != kColumns - 1; // one column is in every row
                text += row == 0   ? "c" + number
                        : row == 9 ? "a long text in a later row"
                        : isGap    ? ""
                                   : number + std::to_string(row);
                text += column + 1 < kColumns ? ',' : '\n';
            }
        }
        open(text);
        QCOMPARE(m_dialog->problem(), QString());
        QCOMPARE(find<QComboBox>("partitionKey")->currentText(), QStringLiteral("c4999"));
        const int narrow = view()->columnWidth(1);
        m_dialog->setLook(lookInto(previewOf("c0,c1\n1,2\n1,2\n1,a long text in a later row\n")));
        QVERIFY2(view()->columnWidth(1) > narrow, qPrintable(QString::number(narrow)));
    }

    void theModelIsAModel()
    {
        open("id,age,tags\n1,2,[]\n2,x,\n3,4,5,6\n");
        QAbstractItemModelTester tester(view()->model());
        chooseType(1, core::ColumnType::N);
        m_dialog->setLook(lookInto(previewOf("[{\"a\":1}]")));
    }

    void putsItemsIntoATableThatIsThere()
    {
        open("id,age\n1,30\n2,40\n", QStringLiteral("people"));
        QCOMPARE(m_dialog->problem(), QString());
        QCOMPARE(find<QPushButton>("import")->text(), QStringLiteral("Import 2 items into people"));
        QCOMPARE(summary(),
                 QStringLiteral("Puts 2 items into people. An item that has the same key is replaced."));
        QVERIFY(!find<QLineEdit>("newName")->isVisible());
        QSignalSpy accepted(m_dialog.get(), &ImportDialog::planAccepted);
        QTest::mouseClick(find<QPushButton>("import"), Qt::LeftButton);
        QCOMPARE(accepted.count(), 1);
        const ImportPlan plan = accepted[0][0].value<ImportPlan>();
        QCOMPARE(plan.tableNames(), QStringList{QStringLiteral("people")});
        QVERIFY(!plan.parts[0].newTable);
        // The key is text in the table, whatever it looks like in the file.
        QCOMPARE(int(plan.parts[0].mapping.columns[0].type), int(core::ColumnType::S));
        QCOMPARE(int(plan.parts[0].mapping.columns[1].type), int(core::ColumnType::N));
        QVERIFY(!m_dialog->isVisible());
    }

    void makesANewTableOfTwoColumns()
    {
        open("year,title\n1980,Airplane!\n1981,Thief\n");
        QCOMPARE(find<QLineEdit>("newName")->text(), QStringLiteral("My-people-2"));
        find<QLineEdit>("newName")->selectAll();
        QTest::keyClicks(find<QLineEdit>("newName"), QStringLiteral("movies"));
        find<QComboBox>("partitionKey")->setCurrentIndex(0);
        find<QComboBox>("sortKey")->setCurrentIndex(2);
        QCOMPARE(
            summary(),
            QStringLiteral("Makes the table movies with the key year + title and puts 2 items into it."));
        const auto newTable = m_dialog->plan().parts[0].newTable;
        QVERIFY(newTable.has_value());
        QCOMPARE(*newTable->tableName, std::string("movies"));
        QCOMPARE(newTable->keySchema.size(), std::size_t(2));
        QVERIFY(newTable->attributeDefinitions[0] ==
                (core::AttributeDefinition{"year", core::AttributeType::N}));
        QVERIFY(newTable->attributeDefinitions[1] ==
                (core::AttributeDefinition{"title", core::AttributeType::S}));
    }

    void proposesTheTableAtHandWhereTheFileHasItsKey()
    {
        const QStringList people{QStringLiteral("people")};
        // One key attribute says little: the file is to be named as the table is.
        open("id,age\na,30\n", {}, people.front());
        QVERIFY(m_dialog->plan().tableNames() != people);
        m_dialog->setFiles({QStringLiteral("/data/People.csv")});
        m_dialog->setLook(lookInto(previewOf("id,age\na,30\n")));
        QCOMPARE(m_dialog->plan().tableNames(), people);
        m_dialog->setFiles({QStringLiteral("/data/products.csv")}); // and another file is not for it
        m_dialog->setLook(lookInto(previewOf("id,age\na,30\n")));
        QVERIFY(m_dialog->plan().tableNames() != people);
        open("name,age\na,30\n", {}, people.front());
        QVERIFY(m_dialog->plan().tableNames() != people);
    }

    void saysWhatStandsInTheWay()
    {
        open("id,age\n1,30\n", QStringLiteral("people"));
        const QAbstractItemModel *model = view()->model();
        const auto button = find<QPushButton>("import");
        // The key's column gets another name.
        view()->model()->setData(model->index(ImportPreviewModel::AttributeRow, 0), QStringLiteral("other"));
        QVERIFY(summary().startsWith(QStringLiteral("No column becomes id, a key of the table.")));
        QVERIFY(!button->isEnabled());
        view()->model()->setData(model->index(ImportPreviewModel::AttributeRow, 0), QStringLiteral("age"));
        QCOMPARE(summary(), QStringLiteral("Two columns are to become the attribute \"age\"."));
        view()->model()->setData(model->index(ImportPreviewModel::AttributeRow, 0), QStringLiteral("id"));
        QVERIFY(button->isEnabled());

        find<QComboBox>("table")->setCurrentIndex(0);
        find<QLineEdit>("newName")->setText(QStringLiteral("people"));
        QVERIFY(summary().startsWith(QStringLiteral("There is a table people already.")));
        find<QLineEdit>("newName")->setText(QStringLiteral("no spaces please"));
        QVERIFY2(summary().contains(QStringLiteral("validation error")), qPrintable(summary()));
        find<QLineEdit>("newName")->setText(QStringLiteral("fine"));
        find<QComboBox>("sortKey")->setCurrentIndex(1);
        QCOMPARE(summary(), QStringLiteral("Partition key and sort key cannot be the same column."));
        find<QComboBox>("sortKey")->setCurrentIndex(0);
        QVERIFY(button->isEnabled());
        chooseType(0, core::ColumnType::BOOL);
        QVERIFY(summary().startsWith(QStringLiteral("The column id is a key: it must be a string")));
    }

    void showsWhatATypeMakesOfTheValues()
    {
        open("id,age\na,30\nb,old\n", QStringLiteral("people"));
        const QAbstractItemModel *model = view()->model();
        const QModelIndex bad = model->index(ImportPreviewModel::FirstRecordRow + 1, 1);
        QCOMPARE(bad.data().toString(), QStringLiteral("old"));
        QVERIFY(!bad.data(Qt::BackgroundRole).isValid());
        chooseType(1, core::ColumnType::N);
        QVERIFY(bad.data(Qt::BackgroundRole).isValid());
        QVERIFY(bad.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("\"old\"")));
        QVERIFY2(summary().contains(QStringLiteral("1 will be left out (line 3: age: \"old\"")),
                 qPrintable(summary()));
        QVERIFY(find<QPushButton>("import")->isEnabled());
    }

    void showsRefusedRows()
    {
        open("id,age\na,30\nb,1,2\n", QStringLiteral("people"));
        const QModelIndex refused = view()->model()->index(ImportPreviewModel::FirstRecordRow + 1, 0);
        QCOMPARE(refused.data().toString(), QStringLiteral("Has 3 fields, the header has 2"));
        QCOMPARE(view()->model()->headerData(refused.row(), Qt::Vertical).toString(),
                 QStringLiteral("Line 3"));
    }

    void saysWhyNoRowCanBeAnItem()
    {
        open("[{\"id\":\"a\",\n\"n\":1,\"n\":2}]");
        QVERIFY2(summary().startsWith(QStringLiteral("No row of the file can be an item. Line 2: ")),
                 qPrintable(summary()));
        QVERIFY(!find<QPushButton>("import")->isEnabled());
    }

    void emptyFieldsAreAQuestionOfCsvOnly()
    {
        open("id,age\na,\n", QStringLiteral("people"));
        QVERIFY(find<QComboBox>("emptyField")->isVisible());
        const QModelIndex empty = view()->model()->index(ImportPreviewModel::FirstRecordRow, 1);
        const QString leftOut = empty.data().toString();
        find<QComboBox>("emptyField")->setCurrentIndex(2);
        QVERIFY(empty.data().toString() != leftOut);
        QCOMPARE(int(m_dialog->plan().parts[0].mapping.emptyField), int(core::EmptyField::Null));
        m_dialog->setLook(lookInto(previewOf("[{\"id\":\"a\"}]")));
        QVERIFY(!find<QComboBox>("emptyField")->isVisible());
    }

    void anotherFormatIsReadAgain()
    {
        open("a;b\n1;2\n", QStringLiteral("people"));
        auto *formats = find<QComboBox>("format");
        QCOMPARE(formats->currentText(), QStringLiteral("CSV, separated by semicolons"));
        const int commas = formats->findText(QStringLiteral("CSV, separated by commas"));
        QVERIFY(commas > 0);
        m_wanted->clear();
        formats->setCurrentIndex(commas);
        emit formats->activated(commas);
        QCOMPARE(m_wanted->count(), 1);
        const auto format = (*m_wanted)[0][1].value<std::optional<core::FileFormat>>();
        QVERIFY(format && format->delimiter == ',');
        QVERIFY(!find<QPushButton>("import")->isEnabled());
    }

    void aFileThatCannotBeReadIsSaid()
    {
        open("a\n1\n");
        m_dialog->setPreviewFailed(core::Error::format("The file is compressed with gzip."));
        QVERIFY(!find<QPushButton>("import")->isEnabled());
        bool said = false;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            said = said ||
                   (label->isVisible() && label->text().contains(QStringLiteral("compressed with gzip")));
        QVERIFY(said);
    }

    void otherFilesCanBeChosen()
    {
        open("a\n1\n");
        m_wanted->clear();
        PromptScript script;
        script.answerPaths({QStringLiteral("/data/b.csv"), QStringLiteral("/data/c.csv")});
        QTest::mouseClick(find<QPushButton>("chooseFiles"), Qt::LeftButton);
        QCOMPARE(m_wanted->count(), 1);
        QCOMPARE((*m_wanted)[0][0].toString(), QStringLiteral("/data/b.csv"));
        QCOMPARE(script.unexpected, 0);
    }

    void suggestsKeysThatTellRowsApart_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("keys");
        QTest::newRow("by its name") << QByteArray("name,id\nAda,1\nBob,2\n") << "id";
        QTest::newRow("two, by their names") << QByteArray("v,sk,pk\n1,a,x\n2,b,x\n") << "pk + sk";
        QTest::newRow("a name that does not tell them apart, and one that does")
            << QByteArray("id,personId\n1,7\n1,8\n") << "personId";
        QTest::newRow("the shortest of those that do")
            << QByteArray("text,code,year\na long one,AB,1980\nanother one,CD,1980\n") << "code";
        QTest::newRow("names rather than counts") << QByteArray("name,visits\nDynamoDB,2\nS3,0\n") << "name";
        QTest::newRow("lists and gaps cannot be keys")
            << QByteArray(R"([{"cast":["x"],"href":"a","title":"T"},{"cast":[],"title":"U"}])") << "title";
        QTest::newRow("only together")
            << QByteArray("year,title\n1980,It\n1990,It\n1990,Up\n") << "year + title";
        QTest::newRow("nothing does") << QByteArray("a,b\n1,1\n1,1\n") << "a";
    }

    void suggestsKeysThatTellRowsApart()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, keys);
        open(file.toStdString());
        const QString sortKey = find<QComboBox>("sortKey")->currentData().toString();
        QCOMPARE(find<QComboBox>("partitionKey")->currentData().toString() +
                     (sortKey.isEmpty() ? QString() : QStringLiteral(" + ") + sortKey),
                 keys);
    }

    void saysHowManyRowsShareAKey()
    {
        open("id,name\n1,a\n1,b\n2,c\n");
        find<QComboBox>("partitionKey")->setCurrentIndex(0);
        find<QComboBox>("sortKey")->setCurrentIndex(0);
        QVERIFY2(summary().contains(QStringLiteral("have the key of another row")), qPrintable(summary()));
        find<QComboBox>("sortKey")->setCurrentIndex(2);
        QVERIFY2(!summary().contains(QStringLiteral("have the key of another row")), qPrintable(summary()));
    }

    /// Answers what the dialog asks for, until it asks no more.
    void answerPreviews(const std::string &file)
    {
        while (!m_wanted->isEmpty()) {
            core::FilePreview preview = previewOf(file);
            if (const auto format = m_wanted->takeFirst()[1].value<std::optional<core::FileFormat>>())
                preview = previewOf(file, *format);
            m_dialog->setLook(lookInto(std::move(preview)));
        }
    }

    void allTablesOfABatchAreImported()
    {
        open(kBatch);
        auto *button = find<QPushButton>("import");
        QVERIFY(!button->isEnabled()); // the other table was not looked at yet
        m_wanted->removeFirst();
        answerPreviews(kBatch);
        QCOMPARE(m_dialog->problem(), QString());
        QCOMPARE(button->text(), QStringLiteral("Import 3 items into 2 tables"));
        QVERIFY2(summary().contains(QStringLiteral("Makes the tables orders with the key number.")),
                 qPrintable(summary()));
        const ImportPlan plan = m_dialog->plan();
        QCOMPARE(plan.tableNames(), (QStringList{QStringLiteral("orders"), QStringLiteral("people")}));
        QVERIFY(plan.parts[0].newTable && !plan.parts[1].newTable);
    }

    void oneTableOfABatchCanBeChosen()
    {
        open(kBatch);
        m_wanted->removeFirst();
        answerPreviews(kBatch);
        find<QCheckBox>("allTables")->click();
        find<QLineEdit>("newName")->setText(QStringLiteral("mine"));
        QCOMPARE(m_dialog->plan().tableNames(), QStringList{QStringLiteral("mine")});
        auto *members = find<QComboBox>("member");
        members->setCurrentIndex(members->findText(QStringLiteral("people")));
        QCOMPARE(find<QComboBox>("table")->currentText(), QStringLiteral("people"));
        QCOMPARE(m_dialog->plan().tableNames(), QStringList{QStringLiteral("people")});
        QCOMPARE(m_dialog->plan().parts[0].member, std::string("people"));
        // What was chosen for the first one was not forgotten.
        members->setCurrentIndex(0);
        QCOMPARE(find<QLineEdit>("newName")->text(), QStringLiteral("mine"));
    }

    void twoTablesOfABatchCannotBecomeOne()
    {
        const std::string batch = R"({"a b":[{"PutRequest":{"Item":{"id":{"S":"1"}}}}],)"
                                  R"("a-b":[{"PutRequest":{"Item":{"id":{"S":"2"}}}}]})";
        open(batch);
        m_wanted->removeFirst();
        answerPreviews(batch);
        QVERIFY2(summary().startsWith(QStringLiteral("a-b: Another table of the file becomes a-b already.")),
                 qPrintable(summary()));
    }

    void aPersonsTableIsNotLeftForThoseOfABatch()
    {
        open(kBatch, QStringLiteral("people"));
        QVERIFY(!find<QCheckBox>("allTables")->isChecked());
        QCOMPARE(find<QComboBox>("table")->currentText(), QStringLiteral("people"));
    }

    void fitsTheScreen()
    {
        open("a,b\n1,2\n");
        const QSize screen = m_dialog->screen()->availableSize();
        QVERIFY(m_dialog->width() <= screen.width() && m_dialog->height() <= screen.height());
        m_dialog->resize(700, 400);
        QVERIFY2(m_dialog->width() <= 760, qPrintable(QString::number(m_dialog->width())));
    }

    void namesOfFilesBecomeNamesOfTables_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("table");
        QTest::newRow("plain") << QStringLiteral("/data/people.csv") << QStringLiteral("people");
        QTest::newRow("packed") << QStringLiteral("/data/people.csv.gz") << QStringLiteral("people");
        QTest::newRow("other signs") << QStringLiteral("/data/Persons (2).csv")
                                     << QStringLiteral("Persons-2");
        QTest::newRow("too short") << QStringLiteral("a.csv") << QStringLiteral("imported");
    }

    void namesOfFilesBecomeNamesOfTables()
    {
        QFETCH(const QString, file);
        QTEST(tableNameOfFile(file), "table");
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
