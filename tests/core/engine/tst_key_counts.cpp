// Contributor insights: which keys are counted, how often, and in how much memory.

#include "core/engine/key_counts.h"
#include "tests/core/engine/requests.h"
#include "tests/support/random_seed.h"

#include <map>

using namespace core;
using namespace support;

namespace {

UpdateContributorInsightsRequest enabling(const std::optional<std::string> &index = {})
{
    UpdateContributorInsightsRequest request;
    request.tableName = "Table";
    request.indexName = index;
    request.contributorInsightsAction = ContributorInsightsAction::Enable;
    return request;
}

} // namespace

class TestKeyCounts : public QObject
{
    Q_OBJECT
    std::unique_ptr<OpenDatabase> m_database;

    /// "{'p':{'S':'a'}} 3, ..."
    std::string mostUsed(KeyInsights::Part part, const std::optional<std::string> &index = {})
    {
        const auto uses = (*m_database)->keyInsights()->mostUsed("Table", index, part, 10);
        if (!uses)
            return errorOf(uses);
        std::string text;
        for (const KeyInsights::Use &use : *uses)
            text += (text.empty() ? "" : ", ") + toJson(use.key) + " " + std::to_string(use.count);
        return text;
    }
    void put(const std::string &json)
    {
        PutItemRequest request;
        request.tableName = "Table";
        request.item = item(json);
        QCOMPARE(errorOf((*m_database)->putItem(request)), std::string());
    }
    void get(const std::string &json)
    {
        GetItemRequest request;
        request.tableName = "Table";
        request.key = item(json);
        QCOMPARE(errorOf((*m_database)->getItem(request)), std::string());
    }

private slots:
    void init()
    {
        m_database = std::make_unique<OpenDatabase>();
        CreateTableRequest table = tableOf("Table", "p S, s N");
        addGlobalIndex(table, "Index", "g S");
        QCOMPARE(errorOf((*m_database)->createTable(table)), std::string());
    }

    void countsNothingWhereNobodyAsked()
    {
        put("{'p':{'S':'a'},'s':{'N':'1'}}");
        QCOMPARE(mostUsed(KeyInsights::Part::Partition), std::string());
        QVERIFY((*m_database)->capabilities().keyInsights);
    }

    void countsReadsAndWritesOfKeysAndPartitions()
    {
        QCOMPARE(errorOf((*m_database)->updateContributorInsights(enabling())), std::string());
        put("{'p':{'S':'a'},'s':{'N':'1'}}");
        put("{'p':{'S':'a'},'s':{'N':'2'}}");
        put("{'p':{'S':'b'},'s':{'N':'1'},'g':{'S':'x'}}");
        get("{'p':{'S':'a'},'s':{'N':'2'}}");
        get("{'p':{'S':'c'},'s':{'N':'9'}}"); // what is not there is used, too
        QCOMPARE(mostUsed(KeyInsights::Part::Partition),
                 std::string("{'p':{'S':'a'}} 3, {'p':{'S':'b'}} 1, {'p':{'S':'c'}} 1"));
        QCOMPARE(mostUsed(KeyInsights::Part::WholeKey),
                 std::string("{'p':{'S':'a'},'s':{'N':'2'}} 2, {'p':{'S':'a'},'s':{'N':'1'}} 1, "
                             "{'p':{'S':'b'},'s':{'N':'1'}} 1, {'p':{'S':'c'},'s':{'N':'9'}} 1"));
        ScanRequest scan;
        scan.tableName = "Table";
        QVERIFY((*m_database)->scan(scan));
        QCOMPARE(mostUsed(KeyInsights::Part::Partition),
                 std::string("{'p':{'S':'a'}} 5, {'p':{'S':'b'}} 2, {'p':{'S':'c'}} 1"));
        QCOMPARE(mostUsed(KeyInsights::Part::Partition, "Index"), std::string());
    }

    void countsAnIndexByItsOwnKeys()
    {
        QCOMPARE(errorOf((*m_database)->updateContributorInsights(enabling("Index"))), std::string());
        put("{'p':{'S':'a'},'s':{'N':'1'},'g':{'S':'x'}}");
        put("{'p':{'S':'b'},'s':{'N':'1'},'g':{'S':'x'}}");
        put("{'p':{'S':'c'},'s':{'N':'1'}}"); // has no entry
        ScanRequest scan;
        scan.tableName = "Table";
        scan.indexName = "Index";
        QVERIFY((*m_database)->scan(scan));
        QCOMPARE(mostUsed(KeyInsights::Part::Partition, "Index"), std::string("{'g':{'S':'x'}} 4"));
        QCOMPARE(mostUsed(KeyInsights::Part::WholeKey, "Index"), std::string());
        QCOMPARE(mostUsed(KeyInsights::Part::Partition), std::string());
    }

    void keepsCountingOverAChangeOfTheTable()
    {
        QCOMPARE(errorOf((*m_database)->updateContributorInsights(enabling())), std::string());
        put("{'p':{'S':'a'},'s':{'N':'1'}}");
        UpdateTableRequest update;
        update.tableName = "Table";
        update.deletionProtectionEnabled = true;
        QCOMPARE(errorOf((*m_database)->updateTable(update)), std::string());
        put("{'p':{'S':'a'},'s':{'N':'1'}}");
        QCOMPARE(mostUsed(KeyInsights::Part::Partition), std::string("{'p':{'S':'a'}} 2"));

        m_database->reopen(); // stays enabled, begins to count again
        put("{'p':{'S':'b'},'s':{'N':'1'}}");
        QCOMPARE(mostUsed(KeyInsights::Part::Partition), std::string("{'p':{'S':'b'}} 1"));

        UpdateContributorInsightsRequest off = enabling();
        off.contributorInsightsAction = ContributorInsightsAction::Disable;
        QCOMPARE(errorOf((*m_database)->updateContributorInsights(off)), std::string());
        QCOMPARE(mostUsed(KeyInsights::Part::Partition), std::string());
    }

    void neverCountsTooLittle()
    {
        constexpr std::size_t kCapacity = 50;
        std::mt19937_64 random = seededRandom();
        TopCounts counts(kCapacity);
        std::map<std::string, std::uint64_t> exact;
        constexpr std::uint64_t kUses = 20000;
        for (std::uint64_t i = 0; i < kUses; ++i) {
            // Of 1000 texts the small ones come often.
            const std::uint64_t number = (random() % 1000) * (random() % 1000) / 1000;
            const std::string text = std::to_string(number);
            counts.add(text);
            ++exact[text];
        }
        QCOMPARE(counts.size(), kCapacity);
        const std::vector<TopCounts::Entry> top = counts.top(kCapacity);
        QCOMPARE(top.size(), kCapacity);
        for (std::size_t i = 0; i < top.size(); ++i) {
            QVERIFY(top[i].count >= exact[top[i].text]);
            QVERIFY(top[i].count - top[i].overestimate <= exact[top[i].text]);
            QVERIFY(i == 0 || top[i - 1].count >= top[i].count);
        }
        for (const auto &[text, count] : exact) {
            const bool isKept = std::any_of(top.begin(), top.end(),
                                            [&name = text](const auto &entry) { return entry.text == name; });
            QVERIFY(isKept || count <= kUses / kCapacity);
        }
    }
};

QTEST_GUILESS_MAIN(TestKeyCounts)
#include "tst_key_counts.moc"
