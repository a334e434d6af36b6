// Comparisons against a naive twin, and what a sync makes of them.

#include "core/copying/compare_tables.h"
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
        OpenDatabase source;
        OpenDatabase target;
        OtherEngine other(target.client());
        other.leavesUnprocessed = true;
        createTable(source.client(), orders("orders"));
        createTable(target.client(), orders("mirror"));
        for (int i = 0; i < 500; ++i) {
            if (i % 5 != 0)
                put(source.client(), "orders", order(i));
            if (i % 7 != 0)
                put(target.client(), "mirror",
                    order(i, i % 11 == 0 ? "'v':{'S':'old'}" : "'w':{'BOOL':true}"));
        }
        const TableSide from{&source.client(), "orders"};
        const TableSide to{&other, "mirror"};
        NoProgress progress;
        NotedWaits waits;
        SyncOptions options;
        options.compare.pause = &waits;
        const Result<SyncPlan> careful = planSync(from, to, options, nullptr, progress);
        QVERIFY2(careful, careful ? "" : careful.error().message().c_str());
        QVERIFY(careful->removes.empty());
        QVERIFY(careful->compared.removed > 0);
        options.removes = true;
        int told = 0;
        const Result<SyncPlan> plan = planSync(
            from, to, options,
            [&](const ItemChange &) -> Result<void> {
                ++told;
                return {};
            },
            progress);
        QVERIFY(plan);
        QCOMPARE(std::size_t(told), plan->puts.size() + plan->removes.size());
        WatchedProgress watched;
        const SyncReport report = applySync(from, to, *plan, watched, waits);
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        QCOMPARE(std::size_t(report.written), plan->puts.size());
        QCOMPARE(std::size_t(report.removed), plan->removes.size());
        QCOMPARE(contents(target.client(), "mirror"), contents(source.client(), "orders"));
        QCOMPARE(watched.done.load(), watched.total.load());

        QVERIFY(planSync(from, to, options, nullptr, progress)->puts.empty());
        QVERIFY(!applySync(from, to, *plan, progress, waits).failure); // once more does no harm
        QCOMPARE(contents(target.client(), "mirror"), contents(source.client(), "orders"));
        put(source.client(), "orders", order(5)); // was to be removed, and is there now
        QCOMPARE(applySync(from, to, {{}, plan->removes, {}}, progress, waits).skipped, 1U);
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
