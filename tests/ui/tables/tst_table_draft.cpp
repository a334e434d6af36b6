// A designed table against the rules, and the rules against the engine: neither refuses what the other takes.

#include "tests/support/ui_database.h"
#include "ui/tables/table_draft.h"

#include <QRandomGenerator>

using namespace ui;

namespace {

TableDraft goodDraft()
{
    TableDraft draft;
    draft.name = "orders";
    draft.partitionKey = {"pk", core::AttributeType::S};
    draft.sortKey = KeyDraft{"sk", core::AttributeType::S};
    return draft;
}

IndexDraft goodIndex(const QString &name, IndexDraft::Kind kind = IndexDraft::Kind::Global)
{
    IndexDraft index;
    index.name = name;
    index.kind = kind;
    index.partitionKey = {"status", core::AttributeType::S};
    if (kind == IndexDraft::Kind::Local)
        index.sortKey = KeyDraft{"total", core::AttributeType::N};
    return index;
}

} // namespace

class TestTableDraft : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachMistakeAtItsField_data()
    {
        QTest::addColumn<std::function<void(TableDraft &)>>("spoil");
        QTest::addColumn<QString>("problem"); // "field index: part of the text"; empty: none
        using Spoil = std::function<void(TableDraft &)>;
        const auto row = [](const char *name, const Spoil &spoil, const char *problem) {
            QTest::newRow(name) << spoil << QString(problem);
        };
        row(
            "fine", [](TableDraft &) {}, "");
        row(
            "no name", [](TableDraft &d) { d.name.clear(); }, "0 -1: needs a name");
        row(
            "short name", [](TableDraft &d) { d.name = "ab"; }, "0 -1: 3 to 255");
        row(
            "blank in the name", [](TableDraft &d) { d.name = "my orders"; }, "0 -1: cannot be in a name");
        row(
            "no partition key", [](TableDraft &d) { d.partitionKey.name.clear(); }, "1 -1: needs a name");
        row(
            "long key name", [](TableDraft &d) { d.partitionKey.name = QString(128, QChar(0x6771)); },
            "1 -1: at most 255 bytes");
        row(
            "the same key twice", [](TableDraft &d) { d.sortKey->name = "pk"; }, "2 -1: another attribute");
        row(
            "an index without a name", [](TableDraft &d) { d.indexes = {goodIndex("")}; },
            "0 0: needs a name");
        row(
            "two indexes of one name",
            [](TableDraft &d) {
                d.indexes = {goodIndex("idx"), goodIndex("idx")};
            },
            "0 1: already");
        row(
            "another type",
            [](TableDraft &d) {
                d.indexes = {goodIndex("idx")};
                d.indexes[0].partitionKey = {"pk", core::AttributeType::N};
            },
            "1 0: is a string in another key");
        row(
            "a local index without a sort key",
            [](TableDraft &d) {
                d.indexes = {goodIndex("idx", IndexDraft::Kind::Local)};
                d.indexes[0].sortKey.reset();
            },
            "2 0: sort key of its own");
        row(
            "a local index on a table without one",
            [](TableDraft &d) {
                d.sortKey.reset();
                d.indexes = {goodIndex("idx", IndexDraft::Kind::Local)};
            },
            "2 0: need a table with a sort key");
        row(
            "nothing included",
            [](TableDraft &d) {
                d.indexes = {goodIndex("idx")};
                d.indexes[0].projection = core::ProjectionType::Include;
            },
            "3 0: at least one");
        row(
            "included twice",
            [](TableDraft &d) {
                d.indexes = {goodIndex("idx")};
                d.indexes[0].projection = core::ProjectionType::Include;
                d.indexes[0].nonKeyAttributes = {"a", "a"};
            },
            "3 0: twice");
        row(
            "six local indexes",
            [](TableDraft &d) {
                for (int i = 0; i < 6; ++i)
                    d.indexes.append(goodIndex(QString("idx%1").arg(i), IndexDraft::Kind::Local));
            },
            "0 5: at most 5");
        row(
            "21 global indexes",
            [](TableDraft &d) {
                for (int i = 0; i < 21; ++i)
                    d.indexes.append(goodIndex(QString("idx%1").arg(i)));
            },
            "0 20: at most 20");
        row(
            "101 included",
            [](TableDraft &d) {
                for (int i = 0; i < 6; ++i) {
                    d.indexes.append(goodIndex(QString("idx%1").arg(i)));
                    d.indexes[i].projection = core::ProjectionType::Include;
                    for (int j = 0; j < 17; ++j)
                        d.indexes[i].nonKeyAttributes += QString("a%1").arg(j);
                }
            },
            "3 5: at most 100");
        row(
            "provisioned",
            [](TableDraft &d) {
                d.isOnDemand = false;
                d.indexes = {goodIndex("one"), goodIndex("two", IndexDraft::Kind::Local)};
            },
            "");
    }
    void tellsEachMistakeAtItsField()
    {
        QFETCH(const std::function<void(TableDraft &)>, spoil);
        QFETCH(const QString, problem);
        TableDraft draft = goodDraft();
        spoil(draft);
        const QList<DraftProblem> problems = TableDraftRules::problems(draft);
        QCOMPARE(problems.size(), problem.isEmpty() ? 0 : 1);
        if (!problems.isEmpty()) {
            QCOMPARE(QString("%1 %2").arg(int(problems[0].field)).arg(problems[0].index),
                     problem.section(':', 0, 0));
            QVERIFY2(problems[0].text.contains(problem.section(": ", 1)), qPrintable(problems[0].text));
        }
        support::UiDatabase database;
        const auto made = database.client().createTable(draft.request());
        QVERIFY2(bool(made) == problems.isEmpty(), made ? "created" : made.error().message().c_str());
    }

    void agreesWithTheEngine()
    {
        const quint32 seed = qEnvironmentVariableIsSet("TABLEWRIGHT_SEED")
                                 ? qEnvironmentVariable("TABLEWRIGHT_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QStringList names{"pk", "sk", "a", "b", ""};
        const auto key = [&] {
            return KeyDraft{names[random.bounded(random.bounded(10) == 0 ? 5 : 4)],
                            random.bounded(4) == 0 ? core::AttributeType::N : core::AttributeType::S};
        };
        support::UiDatabase database;
        int created = 0;
        for (int round = 0; round < 400; ++round) {
            TableDraft draft;
            draft.name = random.bounded(20) == 0 ? QString("x!") : QString("table%1").arg(round);
            draft.partitionKey = key();
            if (random.bounded(2) == 0)
                draft.sortKey = key();
            draft.isOnDemand = random.bounded(2) == 0;
            for (int i = random.bounded(3); i > 0; --i) {
                IndexDraft index;
                index.name = QString("index%1").arg(random.bounded(4));
                index.kind = IndexDraft::Kind(random.bounded(2));
                index.partitionKey = key();
                if (random.bounded(2) == 0)
                    index.sortKey = key();
                index.projection = core::ProjectionType(random.bounded(3));
                for (int j = random.bounded(3); j > 0; --j)
                    index.nonKeyAttributes += names[random.bounded(4)];
                draft.indexes.append(index);
            }
            const QList<DraftProblem> problems = TableDraftRules::problems(draft);
            const auto made = database.client().createTable(draft.request());
            created += made ? 1 : 0;
            const std::string hint = "TABLEWRIGHT_SEED=" + std::to_string(seed) + " round " +
                                     std::to_string(round) +
                                     (made ? ": created, but " + problems.value(0).text.toStdString()
                                           : ": " + made.error().message());
            QVERIFY2(bool(made) == problems.isEmpty(), hint.c_str());
        }
        QVERIFY(created > 20);
    }

    void copiesATableAsItsRequest()
    {
        support::UiDatabase database;
        TableDraft draft = goodDraft();
        draft.isOnDemand = false;
        draft.indexes = {goodIndex("one"), goodIndex("two", IndexDraft::Kind::Local)};
        const TableRef table = database.makeTable(draft.request());
        core::CreateTableRequest copy =
            requestOf(*database.context().workspace.table(table.connection->id, table.tableName));
        copy.tableName = "copy";
        const auto made = database.client().createTable(copy);
        QVERIFY2(made, made ? "" : made.error().message().c_str());
        QCOMPARE(made->tableDescription.globalSecondaryIndexes.size(), std::size_t(1));
        QCOMPARE(made->tableDescription.localSecondaryIndexes.size(), std::size_t(1));
        QCOMPARE(made->tableDescription.provisionedThroughput.readCapacityUnits, std::int64_t(5));
    }
};

QTEST_MAIN(TestTableDraft)
#include "tst_table_draft.moc"
