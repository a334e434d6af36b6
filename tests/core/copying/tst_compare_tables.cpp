// Comparisons against a naive twin, and what a sync makes of them.

#include "core/copying/compare_tables.h"
#include "core/copying/difference_log.h"
#include "core/copying/same_item_condition.h"
#include "core/copying/sync_tables.h"
#include "tests/core/copying/copying_steps.h"
#include "tests/support/random_seed.h"

#include <map>
#include <random>

using namespace core;
using namespace support;

namespace {

/// "+key", "-key", "~key path path" for each change, sorted.
std::vector<std::string> textsOf(const std::vector<ItemChange> &changes)
{
    std::vector<std::string> texts;
    for (const ItemChange &change : changes) {
        std::string text = !change.before ? "+" : !change.after ? "-" : "~";
        text += toJson(change.key);
        if (change.before && change.after) {
            for (const AttributeDifference &difference : itemDifference(*change.before, *change.after))
                text += " " + difference.path;
        }
        texts.push_back(text);
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

} // namespace

class TestCompareTables : public QObject
{
    Q_OBJECT

    static Result<CompareReport> compare(Client &before, Client &after, std::vector<ItemChange> &changes,
                                         CompareOptions options = {})
    {
        NoProgress progress;
        return compareTables(
            {&before, "orders"}, {&after, "orders"}, options,
            [&](const ItemChange &change) -> Result<void> {
                changes.push_back(change);
                return {};
            },
            progress);
    }

    /// All differences of `from` (the wanted state) and `to`, as writes to `to`.
    static std::vector<PlannedWrite> plan(const TableSide &from, const TableSide &to, bool removes)
    {
        NoProgress progress;
        NotedWaits waits;
        CompareOptions options;
        options.pause = &waits;
        auto log = DifferenceLog::create(options.temporaryFolder);
        const auto note = [&](const ItemChange &change) { return (*log)->add(change); };
        const Result<CompareReport> compared = compareTables(to, from, options, note, progress);
        if (!compared)
            qFatal("compare: %s", compared.error().message().c_str());
        std::vector<PlannedWrite> writes;
        std::uint64_t position = 0;
        while (true) {
            const auto some = (*log)->read(position, 7);
            if (!some)
                qFatal("read: %s", some.error().message().c_str());
            if (some->empty())
                break;
            for (const LoggedDifference &one : *some) {
                if (one.after || removes)
                    writes.push_back({one.key, one.before, !one.after});
            }
        }
        if (removes && writes.size() != (*log)->size())
            qFatal("the log lost something");
        return writes;
    }
    /// Of `writes`, some at a time.
    static PlannedWrites feed(const std::vector<PlannedWrite> &writes)
    {
        return [&writes, at = std::size_t(0)]() mutable -> Result<std::vector<PlannedWrite>> {
            const std::size_t end = std::min(writes.size(), at + kPlannedWritesAtOnce);
            std::vector<PlannedWrite> some(writes.begin() + std::ptrdiff_t(at),
                                           writes.begin() + std::ptrdiff_t(end));
            at = end;
            return some;
        };
    }

    struct Mirror
    {
        OpenDatabase source;
        OpenDatabase target;
        OtherEngine other{target.client()};
        TableSide from{&source.client(), "orders"};
        TableSide to{&other, "mirror"};
        NotedWaits waits;
        SyncOptions options;

        Mirror()
        {
            other.leavesUnprocessed = true;
            options.pause = &waits;
            createTable(source.client(), orders("orders"));
            createTable(target.client(), orders("mirror"));
            for (int i = 0; i < 500; ++i) {
                if (i % 5 != 0)
                    put(source.client(), "orders", order(i));
                if (i % 7 != 0)
                    put(target.client(), "mirror",
                        order(i, i % 11 == 0 ? "'v':{'S':'old'}" : "'w':{'BOOL':true}"));
            }
        }
    };

private slots:
    void findsWhatDiffers()
    {
        OpenDatabase before;
        OpenDatabase after;
        OtherEngine other(after.client());
        other.leavesUnprocessed = true;
        createTable(before.client(), orders("orders"));
        createTable(after.client(), orders("orders"));
        for (int i = 0; i < 300; ++i) {
            put(before.client(), "orders", order(i));
            // The same value, written in another way.
            put(after.client(), "orders",
                order(i, "'v':{'L':[{'N':'15e-1'},{'SS':['a','b']},{'B':'AAE='}]}"));
        }
        std::vector<ItemChange> changes;
        Result<CompareReport> report = compare(before.client(), other, changes);
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY(changes.empty());
        QCOMPARE(report->itemsBefore, 300U);
        QCOMPARE(report->itemsAfter, 300U);

        put(before.client(), "orders", order(1000));
        put(after.client(), "orders", order(1001));
        put(after.client(), "orders", order(7, "'v':{'L':[{'N':'1.51'},{'SS':['b','a']},{'B':'AAE='}]}"));
        report = compare(before.client(), other, changes);
        QVERIFY(report);
        QCOMPARE(textsOf(changes),
                 (std::vector<std::string>{"+{'pk':{'S':'customer 31'},'sk':{'N':'1001'}}",
                                           "-{'pk':{'S':'customer 30'},'sk':{'N':'1000'}}",
                                           "~{'pk':{'S':'customer 7'},'sk':{'N':'7'}} v[0]"}));
        QCOMPARE(report->added, 1U);
        QCOMPARE(report->removed, 1U);
        QCOMPARE(report->changed, 1U);
    }

    void agreesWithATwinOnRandomTables()
    {

        std::mt19937_64 random = support::seededRandom();
        for (int round = 0; round < 5; ++round) {
            OpenDatabase before;
            OpenDatabase after;
            OtherEngine other(after.client());
            other.leavesUnprocessed = true;
            createTable(before.client(), orders("orders"));
            createTable(after.client(), orders("orders"));
            std::map<std::string, std::pair<std::string, std::string>> twin; // key -> item before, after
            const auto add = [&](Client &client, int i, bool isAfter) {
                Item one = order(i, "'v':{'N':'" + std::to_string(random() % 2) + "'}");
                Key key;
                key.set("pk", *one.find("pk"));
                key.set("sk", *one.find("sk"));
                auto &entry = twin[toJson(key)];
                (isAfter ? entry.second : entry.first) = toJson(one);
                put(client, "orders", std::move(one));
            };
            const int count = int(random() % 400);
            for (int i = 0; i < count; ++i) {
                if (random() % 3 != 0)
                    add(before.client(), i, false);
                if (random() % 3 != 0)
                    add(after.client(), i, true);
            }
            std::vector<std::string> expected;
            for (const auto &[key, items] : twin) {
                if (items.first != items.second)
                    expected.push_back(items.first.empty()    ? "+" + key
                                       : items.second.empty() ? "-" + key
                                                              : "~" + key + " v");
            }
            std::sort(expected.begin(), expected.end());
            CompareOptions options;
            options.segments = unsigned(1 + random() % 4);
            options.itemsPerPart = 1 + random() % 100;
            std::vector<ItemChange> changes;
            QVERIFY(compare(before.client(), other, changes, options));
            QCOMPARE(textsOf(changes), expected);
        }
    }

    void looksAgainBeforeItTells()
    {
        OpenDatabase before;
        OpenDatabase after;
        OtherEngine other(after.client());
        createTable(before.client(), orders("orders"));
        createTable(after.client(), orders("orders"));
        put(before.client(), "orders", order(1));
        // Written to the other side behind its scan, before anybody looks at what differed.
        const auto described = before->describeTable({"orders"});
        QVERIFY(described);
        struct LateWrite final : ForwardingClient
        {
            using ForwardingClient::ForwardingClient;
            Result<BatchGetItemResponse> batchGetItem(const BatchGetItemRequest &request) override
            {
                put(m_client, "orders", order(1));
                return m_client.batchGetItem(request);
            }
        } late(after.client());
        std::vector<ItemChange> changes;
        const Result<CompareReport> report = compare(before.client(), late, changes);
        QVERIFY(report);
        QVERIFY(changes.empty());
        QCOMPARE(report->removed, 0U);
    }

    void endsWithTheFirstFailure()
    {
        OpenDatabase before;
        OpenDatabase after;
        OtherEngine failing(after.client());
        createTable(before.client(), orders("orders"));
        std::vector<ItemChange> changes;
        QCOMPARE(compare(before.client(), after.client(), changes).error().code(),
                 ErrorCode::ResourceNotFound);
        CreateTableRequest otherKeys = orders("orders");
        otherKeys.attributeDefinitions[2].attributeType = AttributeType::S;
        createTable(after.client(), otherKeys);
        QCOMPARE(compare(before.client(), after.client(), changes).error().code(), ErrorCode::Validation);
        createTable(after.client(), orders("other"));
        failing.beforeScan = [](int) -> Result<void> { return Error(ErrorCode::TlsFailed, "no"); };
        NoProgress progress;
        const auto ignore = [](const ItemChange &) { return Result<void>(); };
        QCOMPARE(compareTables({&before.client(), "orders"}, {&failing, "other"}, {}, ignore, progress)
                     .error()
                     .code(),
                 ErrorCode::TlsFailed);
        WatchedProgress stopped;
        stopped.stop = true;
        QCOMPARE(compareTables({&before.client(), "orders"}, {&after.client(), "other"}, {}, ignore, stopped)
                     .error()
                     .code(),
                 ErrorCode::Cancelled);
        CompareOptions nowhere;
        nowhere.temporaryFolder = "/no/such/folder";
        QCOMPARE(
            compareTables({&before.client(), "orders"}, {&after.client(), "other"}, nowhere, ignore, progress)
                .error()
                .code(),
            ErrorCode::IoError);
        put(before.client(), "orders", order(1));
        const auto full = [](const ItemChange &) -> Result<void> { return Error::io("full"); };
        QCOMPARE(compareTables({&before.client(), "orders"}, {&after.client(), "other"}, {}, full, progress)
                     .error()
                     .message(),
                 "full");
    }

    void aSyncMakesTheTargetEqual()
    {
        Mirror mirror;
        const std::vector<PlannedWrite> careful = plan(mirror.from, mirror.to, false);
        QVERIFY(!careful.empty());
        const std::vector<PlannedWrite> writes = plan(mirror.from, mirror.to, true);
        QVERIFY(writes.size() > careful.size());
        WatchedProgress watched;
        mirror.options.writesExpected = writes.size();
        const SyncReport report =
            syncTables(mirror.from, mirror.to, feed(writes), nullptr, mirror.options, watched);
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        QCOMPARE(std::size_t(report.written), careful.size());
        QCOMPARE(std::size_t(report.removed), writes.size() - careful.size());
        QCOMPARE(report.refused, 0U);
        QCOMPARE(contents(mirror.target.client(), "mirror"), contents(mirror.source.client(), "orders"));
        QCOMPARE(watched.done.load(), watched.total.load());

        QVERIFY(plan(mirror.from, mirror.to, true).empty());
        const SyncReport again =
            syncTables(mirror.from, mirror.to, feed(writes), nullptr, mirror.options, watched);
        QVERIFY(!again.failure); // once more does no harm
        QCOMPARE(std::size_t(again.unneeded), writes.size());
        QCOMPARE(contents(mirror.target.client(), "mirror"), contents(mirror.source.client(), "orders"));
    }

    void aSyncLeavesWhatWasChangedMeanwhile()
    {
        Mirror mirror;
        const std::vector<PlannedWrite> writes = plan(mirror.from, mirror.to, true);
        put(mirror.target.client(), "mirror", order(1, "'v':{'S':'somebody else'}")); // to be replaced
        put(mirror.target.client(), "mirror", order(7, "'v':{'S':'somebody else'}")); // was not there
        put(mirror.target.client(), "mirror", order(5, "'v':{'S':'somebody else'}")); // to be removed
        put(mirror.source.client(), "orders", order(10));                             // is back: not removed
        std::vector<std::string> refused;
        NoProgress progress;
        const SyncReport report = syncTables(
            mirror.from, mirror.to, feed(writes),
            [&](const Key &key, const Error &error) {
                QCOMPARE(error.code(), ErrorCode::ConditionalCheckFailed);
                refused.push_back(key.find("sk")->asNumber()->toString());
            },
            mirror.options, progress);
        QVERIFY(!report.failure);
        QCOMPARE(report.refused, 3U);
        QCOMPARE(report.unneeded, 1U);
        std::sort(refused.begin(), refused.end());
        QCOMPARE(refused, (std::vector<std::string>{"1", "5", "7"}));
        int kept = 0;
        for (const std::string &text : contents(mirror.target.client(), "mirror"))
            kept += text.find("somebody else") != std::string::npos ? 1 : 0;
        QCOMPARE(kept, 3);
    }

    void aWriteBetweenReadAndSyncIsSeen()
    {
        // Whoever is faster than the write itself meets its condition.
        const Item before = order(1, "'v':{'S':'a'},'gone':{'N':'1'}");
        const Item wanted = order(1, "'v':{'S':'b'},'new':{'N':'1'}");
        OpenDatabase database;
        createTable(database.client(), orders("orders"));
        const auto putIf = [&](const ItemCondition &condition) {
            PutItemRequest request;
            request.tableName = "orders";
            request.item = wanted;
            request.conditionExpression = condition.expression;
            request.expressionAttributeNames = condition.names;
            if (!condition.values.empty())
                request.expressionAttributeValues = condition.values;
            return bool(database.client().putItem(request));
        };
        QVERIFY(!putIf(conditionOfSameItem(&before, &wanted, "pk"))); // removed by another
        put(database.client(), "orders", order(1, "'v':{'S':'a'}"));
        QVERIFY(!putIf(conditionOfSameItem(&before, &wanted, "pk"))); // changed
        QVERIFY(!putIf(conditionOfSameItem(nullptr, &wanted, "pk"))); // made
        put(database.client(), "orders", before);
        QVERIFY(putIf(conditionOfSameItem(&before, &wanted, "pk")));

        Item wide = before;
        for (int i = 0; i < 1000; ++i)
            wide.set("attribute " + std::to_string(i), AttributeValue::string("x"));
        Item wider = wide;
        wider.set("attribute 500", AttributeValue::string("y"));
        put(database.client(), "orders", wide);
        const ItemCondition condition = conditionOfSameItem(&wide, &wider, "pk");
        QCOMPARE(condition.names.size(), 1U);
        QVERIFY(putIf(condition));
    }

    void differencesOfItems_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("paths"); // + - ~ and a path
        const auto row = [](const char *name, const char *before, const char *after, const char *paths) {
            QTest::newRow(name) << before << after << paths;
        };
        row("equal", "{'a':{'N':'1.0'}}", "{'a':{'N':'1'}}", "");
        row("order of sets", "{'a':{'SS':['x','y']}}", "{'a':{'SS':['y','x']}}", "");
        row("added", "{}", "{'a':{'N':'1'}}", "+a");
        row("removed", "{'a':{'N':'1'}}", "{}", "-a");
        row("type", "{'a':{'N':'1'}}", "{'a':{'S':'1'}}", "~a");
        row("in between", "{'a':{'N':'1'},'c':{'N':'1'}}", "{'b':{'N':'1'},'c':{'N':'2'}}", "-a +b ~c");
        row("inside", "{'m':{'M':{'x':{'L':[{'N':'1'},{'N':'2'}]},'y':{'NULL':true}}}}",
            "{'m':{'M':{'x':{'L':[{'N':'1'},{'N':'3'},{'N':'4'}]}}}}", "~m.x[1] +m.x[2] -m.y");
        row("map to list", "{'m':{'M':{}}}", "{'m':{'L':[]}}", "~m");
        row("empty map", "{'m':{'M':{}}}", "{'m':{'M':{'a':{'BOOL':false}}}}", "+m.a");
    }
    void differencesOfItems()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QStringList paths;
        for (const AttributeDifference &one :
             itemDifference(item(before.toStdString()), item(after.toStdString())))
            paths << (!one.before ? "+" : !one.after ? "-" : "~") + QString::fromStdString(one.path);
        QTEST(paths.join(' '), "paths");
    }
};
QTEST_GUILESS_MAIN(TestCompareTables)
#include "tst_compare_tables.moc"
