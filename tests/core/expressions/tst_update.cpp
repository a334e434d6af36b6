#include "core/expressions/update.h"
#include "tests/core/expressions/expression_request.h"

#include <QTest>

using support::ExpressionRequest;
using support::itemOf;
using support::jsonOf;

namespace {

constexpr const char *kInvalidPath =
    "The document path provided in the update expression is invalid for update";
constexpr const char *kIncorrectType = "An operand in the update expression has an incorrect data type";
constexpr const char *kNoAttribute =
    "The provided expression refers to an attribute that does not exist in the item";

constexpr std::string_view kValues = R"({
    ":s":{"S":"x"}, ":one":{"N":"1"}, ":two":{"N":"2"}, ":huge":{"N":"1e50"}, ":max":{"N":"9e125"},
    ":l":{"L":[{"S":"p"},{"S":"q"}]}, ":none":{"L":[]}, ":m":{"M":{"y":{"N":"1"}}},
    ":ss":{"SS":["a","c"]}, ":ssAll":{"SS":["a","b"]}, ":ns":{"NS":["2.0","3"]}, ":bs":{"BS":["eg=="]},
    ":t":{"BOOL":true}})";

struct Change
{
    const char *update;
    const char *before;
    const char *after;
};

constexpr Change kSets[]{
    {"SET a = :s", "{}", R"({"a":{"S":"x"}})"},
    {"SET a = :s, b = :one", R"({"a":{"N":"9"},"c":{"N":"3"}})",
     R"({"a":{"S":"x"},"b":{"N":"1"},"c":{"N":"3"}})"},
    {"SET a = b, b = a", R"({"a":{"N":"1"},"b":{"N":"2"}})", R"({"a":{"N":"2"},"b":{"N":"1"}})"},
    {"SET a.b = :s", R"({"a":{"M":{}}})", R"({"a":{"M":{"b":{"S":"x"}}}})"},
    {"SET #dot = :s", R"({"a":{"M":{}}})", R"({"a":{"M":{}},"a.b":{"S":"x"}})"},
    {"SET a[1].b[0] = :s", R"({"a":{"L":[{"N":"1"},{"M":{"b":{"L":[{"N":"2"}]}}}]}})",
     R"({"a":{"L":[{"N":"1"},{"M":{"b":{"L":[{"S":"x"}]}}}]}})"},
    {"SET a[1] = :s", R"({"a":{"L":[{"N":"1"},{"N":"2"},{"N":"3"}]}})",
     R"({"a":{"L":[{"N":"1"},{"S":"x"},{"N":"3"}]}})"},
    {"SET a[9] = :s", R"({"a":{"L":[{"N":"1"}]}})", R"({"a":{"L":[{"N":"1"},{"S":"x"}]}})"},
    {"SET a[9] = :s, a[5] = :one, a[7] = :two", R"({"a":{"L":[{"N":"0"}]}})",
     R"({"a":{"L":[{"N":"0"},{"N":"1"},{"N":"2"},{"S":"x"}]}})"},
    {"SET a = a + :one", R"({"a":{"N":"1.5"}})", R"({"a":{"N":"2.5"}})"},
    {"SET a = :one - a", R"({"a":{"N":"1.5"}})", R"({"a":{"N":"-0.5"}})"},
    {"SET c = (a - b)", R"({"a":{"N":"3"},"b":{"N":"1"}})", R"({"a":{"N":"3"},"b":{"N":"1"},"c":{"N":"2"}})"},
    {"SET c = (a) - (b)", R"({"a":{"N":"3"},"b":{"N":"1"}})",
     R"({"a":{"N":"3"},"b":{"N":"1"},"c":{"N":"2"}})"},
    {"SET a = (:one) + a", R"({"a":{"N":"99999999999999999999999999999999999998"}})",
     R"({"a":{"N":"99999999999999999999999999999999999999"}})"},
    {"SET a = if_not_exists(a, :one) + :two", "{}", R"({"a":{"N":"3"}})"},
    {"SET a = if_not_exists(a, :one)", R"({"a":{"N":"7"}})", R"({"a":{"N":"7"}})"},
    {"SET a = if_not_exists(b, c)", R"({"c":{"N":"7"}})", R"({"a":{"N":"7"},"c":{"N":"7"}})"},
    {"SET a = if_not_exists(b, nowhere)", R"({"b":{"N":"7"}})", R"({"a":{"N":"7"},"b":{"N":"7"}})"},
    {"SET a = list_append(a, :l)", R"({"a":{"L":[{"N":"1"}]}})",
     R"({"a":{"L":[{"N":"1"},{"S":"p"},{"S":"q"}]}})"},
    {"SET a = list_append(:l, a)", R"({"a":{"L":[{"N":"1"}]}})",
     R"({"a":{"L":[{"S":"p"},{"S":"q"},{"N":"1"}]}})"},
    {"SET a = list_append(if_not_exists(a, :none), :l)", "{}", R"({"a":{"L":[{"S":"p"},{"S":"q"}]}})"},
    {"SET a = list_append(list_append(:l, :l), :none)", "{}",
     R"({"a":{"L":[{"S":"p"},{"S":"q"},{"S":"p"},{"S":"q"}]}})"},
};

constexpr Change kOthers[]{
    {"REMOVE a", R"({"a":{"N":"1"},"b":{"N":"2"}})", R"({"b":{"N":"2"}})"},
    {"REMOVE a, nowhere", R"({"a":{"N":"1"}})", "{}"},
    {"REMOVE a.b", R"({"a":{"M":{"b":{"N":"1"},"c":{"N":"2"}}}})", R"({"a":{"M":{"c":{"N":"2"}}}})"},
    {"REMOVE a.nowhere", R"({"a":{"M":{}}})", R"({"a":{"M":{}}})"},
    {"REMOVE a[0]", R"({"a":{"L":[{"N":"0"},{"N":"1"}]}})", R"({"a":{"L":[{"N":"1"}]}})"},
    {"REMOVE a[5]", R"({"a":{"L":[{"N":"0"}]}})", R"({"a":{"L":[{"N":"0"}]}})"},
    {"REMOVE a[0], a[2], a[1]", R"({"a":{"L":[{"N":"0"},{"N":"1"},{"N":"2"},{"N":"3"}]}})",
     R"({"a":{"L":[{"N":"3"}]}})"},
    {"REMOVE a[0], a[1].b, a[1].c[0], a[1].c[2]",
     R"({"a":{"L":[{"N":"0"},{"M":{"b":{"N":"1"},"c":{"L":[{"N":"5"},{"N":"6"},{"N":"7"}]}}}]}})",
     R"({"a":{"L":[{"M":{"c":{"L":[{"N":"6"}]}}}]}})"},
    {"REMOVE a[0] SET a[1] = :s, a[2] = :one", R"({"a":{"L":[{"N":"0"},{"N":"1"}]}})",
     R"({"a":{"L":[{"S":"x"},{"N":"1"}]}})"},
    {"REMOVE a[10], a[9]",
     R"({"a":{"L":[{"N":"0"},{"N":"1"},{"N":"2"},{"N":"3"},{"N":"4"},{"N":"5"},{"N":"6"},{"N":"7"},{"N":"8"},{"N":"9"},
        {"N":"10"}]}})",
     R"({"a":{"L":[{"N":"0"},{"N":"1"},{"N":"2"},{"N":"3"},{"N":"4"},{"N":"5"},{"N":"6"},{"N":"7"},{"N":"8"}]}})"},
    {"SET a[1] = :s, a[3] = :one REMOVE a[2]", R"({"a":{"L":[{"N":"0"}]}})",
     R"({"a":{"L":[{"N":"0"},{"S":"x"},{"N":"1"}]}})"},
    {"SET a[1] = :ss DELETE a[2] :ss", R"({"a":{"L":[{"N":"0"}]}})",
     R"({"a":{"L":[{"N":"0"},{"SS":["a","c"]}]}})"},
    {"ADD a :one", "{}", R"({"a":{"N":"1"}})"},
    {"ADD a :one, b :two", R"({"a":{"N":"-1"}})", R"({"a":{"N":"0"},"b":{"N":"2"}})"},
    {"ADD a.b :one", R"({"a":{"M":{"b":{"N":"4"}}}})", R"({"a":{"M":{"b":{"N":"5"}}}})"},
    {"ADD a[0] :one", R"({"a":{"L":[{"N":"4"}]}})", R"({"a":{"L":[{"N":"5"}]}})"},
    {"ADD a :ss", R"({"a":{"SS":["b","c"]}})", R"({"a":{"SS":["a","b","c"]}})"},
    {"ADD b :ss", "{}", R"({"b":{"SS":["a","c"]}})"},
    {"ADD a :ns", R"({"a":{"NS":["1","2"]}})", R"({"a":{"NS":["1","2","3"]}})"},
    {"ADD a :bs", R"({"a":{"BS":["eQ=="]}})", R"({"a":{"BS":["eQ==","eg=="]}})"},
    {"DELETE a :ss", R"({"a":{"SS":["a","b"]}})", R"({"a":{"SS":["b"]}})"},
    {"DELETE a :ssAll", R"({"a":{"SS":["a","b"]},"b":{"N":"1"}})", R"({"b":{"N":"1"}})"},
    {"DELETE a :ns", R"({"a":{"NS":["2","5"]}})", R"({"a":{"NS":["5"]}})"},
    {"DELETE a :bs", R"({"a":{"BS":["eg=="]}})", "{}"},
    {"DELETE b :ss", "{}", "{}"},
    {"DELETE a[0] :ssAll REMOVE a[1]", R"({"a":{"L":[{"SS":["a"]},{"N":"1"},{"N":"2"}]}})",
     R"({"a":{"L":[{"N":"2"}]}})"},
    {"delete a :ss remove b set c = :s add d :one", R"({"a":{"SS":["a","z"]},"b":{"N":"1"}})",
     R"({"a":{"SS":["z"]},"c":{"S":"x"},"d":{"N":"1"}})"},
};

struct Refusal
{
    const char *update;
    const char *before;
    const char *error;
};

constexpr Refusal kRefusals[]{
    {"SET a.b = :s", "{}", kInvalidPath},
    {"SET a.b = :one", R"({"a":{"N":"1"}})", kInvalidPath},
    {"SET a.b = :two", R"({"a":{"L":[]}})", kInvalidPath},
    {"SET a[0] = :s", R"({"a":{"M":{}}})", kInvalidPath},
    {"SET a[0] = :one", "{}", kInvalidPath},
    {"SET a[3].b = :s", R"({"a":{"L":[{"M":{}}]}})", kInvalidPath},
    {"SET a.b.c = :s", R"({"a":{"M":{}}})", kInvalidPath},
    {"SET a[5] = :m, a[6].b = :s", R"({"a":{"L":[]}})", kInvalidPath},
    {"SET a = b", "{}", kNoAttribute},
    {"SET a = b.c[1]", R"({"b":{"M":{"c":{"L":[{"N":"1"}]}}}})", kNoAttribute},
    {"SET a = a + :one", "{}", kNoAttribute},
    {"SET a = a + :two", R"({"a":{"S":"1"}})", kIncorrectType},
    {"SET a = if_not_exists(a, :s) + :one", "{}", kIncorrectType},
    {"SET a = if_not_exists(b, c)", "{}", kNoAttribute},
    {"SET a = list_append(a, :l)", R"({"a":{"N":"1"}})", kIncorrectType},
    {"SET a = list_append(a, :none)", "{}", kNoAttribute},
    {"SET a = :one + :huge", "{}",
     "Number overflow. Attempting to store a number with magnitude larger than supported range"},
    {"SET a = :max + :max", "{}",
     "Number overflow. Attempting to store a number with magnitude larger than supported range"},
    {"REMOVE a.b", "{}", kInvalidPath},
    {"REMOVE a.c", R"({"a":{"S":"x"}})", kInvalidPath},
    {"REMOVE a.b.c", R"({"a":{"M":{}}})", kInvalidPath},
    {"REMOVE a[0]", R"({"a":{"M":{}}})", kInvalidPath},
    {"REMOVE a[1][0]", R"({"a":{"L":[]}})", kInvalidPath},
    {"ADD a :one", R"({"a":{"S":"x"}})", kIncorrectType},
    {"ADD a :ss", R"({"a":{"NS":["1"]}})", kIncorrectType},
    {"ADD a :two", R"({"a":{"NS":["1"]}})", kIncorrectType},
    {"ADD a.b :one", "{}", kInvalidPath},
    {"ADD a :max", R"({"a":{"N":"9e125"}})",
     "Number overflow. Attempting to store a number with magnitude larger than supported range"},
    {"DELETE a :ss", R"({"a":{"S":"a"}})", kIncorrectType},
    {"DELETE a :ssAll", R"({"a":{"NS":["1"]}})", kIncorrectType},
    {"DELETE a.b :ss", "{}", kInvalidPath},
};

} // namespace

class TestUpdate : public QObject
{
    Q_OBJECT

    static core::UpdateExpression parse(const QByteArray &text)
    {
        const ExpressionRequest request(kValues);
        core::ExpressionContext context = request.context();
        core::Result<core::UpdateExpression> parsed = context.parseUpdate(text.toStdString());
        if (!parsed)
            qFatal("%s: %s", text.constData(), parsed.error().message().c_str());
        return std::move(*parsed);
    }

private slots:
    void changesAnItem_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        for (const Change &change : kSets)
            QTest::newRow(change.update) << QByteArray(change.before) << QByteArray(change.after);
        for (const Change &change : kOthers)
            QTest::newRow(change.update) << QByteArray(change.before) << QByteArray(change.after);
    }
    void changesAnItem()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const core::Result<core::Item> result = core::applyUpdate(
            parse(QTest::currentDataTag()), itemOf(before.toStdString()), core::ItemBefore::Present);
        QCOMPARE(support::errorOf(result), QByteArray());
        QCOMPARE(jsonOf(*result), jsonOf(itemOf(after.toStdString())));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("error");
        for (const Refusal &refusal : kRefusals)
            QTest::newRow(refusal.update) << QByteArray(refusal.before) << QByteArray(refusal.error);
    }
    void refuses()
    {
        QFETCH(const QByteArray, before);
        const core::Result<core::Item> result = core::applyUpdate(
            parse(QTest::currentDataTag()), itemOf(before.toStdString()), core::ItemBefore::Present);
        QTEST(support::errorOf(result), "error");
    }

    void passesSilentlyWhereTheWholeItemIsMissing()
    {
        const core::Item key = itemOf(R"({"p":{"S":"k"}})");
        for (const char *update :
             {"REMOVE x.y", "REMOVE x[1]", "DELETE x.y :ss", "DELETE x :ss", "REMOVE x"}) {
            const core::Result<core::Item> result =
                core::applyUpdate(parse(update), key, core::ItemBefore::Missing);
            QCOMPARE(support::errorOf(result), QByteArray());
            QCOMPARE(jsonOf(*result), jsonOf(key));
            QVERIFY(!core::createsItem(parse(update)));
        }
        QCOMPARE(support::errorOf(core::applyUpdate(parse("SET x.y = :s"), key, core::ItemBefore::Missing)),
                 QByteArray(kInvalidPath));
        QVERIFY(core::createsItem(parse("SET x = :s")));
        QVERIFY(core::createsItem(parse("REMOVE y ADD x :one")));
    }

    void answersWhatItTouched_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("updatedOld");
        QTest::addColumn<QByteArray>("updatedNew");
        const auto row = [](const char *update, const char *before, const char *updatedOld,
                            const char *updatedNew) {
            QTest::newRow(update) << QByteArray(before) << QByteArray(updatedOld) << QByteArray(updatedNew);
        };
        row("SET a = :s", R"({"a":{"N":"1"},"z":{"N":"1"}})", R"({"a":{"N":"1"}})", R"({"a":{"S":"x"}})");
        row("SET b = :s", R"({"z":{"N":"1"}})", "{}", R"({"b":{"S":"x"}})");
        row("REMOVE a", R"({"a":{"N":"1"}})", R"({"a":{"N":"1"}})", "{}");
        row("SET a.b = :s", R"({"a":{"M":{"b":{"N":"1"},"c":{"N":"2"}}}})", R"({"a":{"M":{"b":{"N":"1"}}}})",
            R"({"a":{"M":{"b":{"S":"x"}}}})");
        row("SET a[0] = :s, a[2] = :one", R"({"a":{"L":[{"N":"5"},{"N":"6"},{"N":"7"}]}})",
            R"({"a":{"L":[{"N":"5"},{"N":"7"}]}})", R"({"a":{"L":[{"S":"x"},{"N":"1"}]}})");
        row("SET a[7] = :s", R"({"a":{"L":[{"N":"5"}]}})", "{}", "{}");
        row("REMOVE a[0]", R"({"a":{"L":[{"N":"5"},{"N":"6"}]}})", R"({"a":{"L":[{"N":"5"}]}})",
            R"({"a":{"L":[{"N":"6"}]}})");
        row("ADD a :one DELETE b :ss", R"({"a":{"N":"1"},"b":{"SS":["a","b"]}})",
            R"({"a":{"N":"1"},"b":{"SS":["a","b"]}})", R"({"a":{"N":"2"},"b":{"SS":["b"]}})");
    }
    void answersWhatItTouched()
    {
        QFETCH(const QByteArray, before);
        const core::UpdateExpression update = parse(QTest::currentDataTag());
        const core::Item item = itemOf(before.toStdString());
        const core::Result<core::Item> after = core::applyUpdate(update, item, core::ItemBefore::Present);
        QCOMPARE(support::errorOf(after), QByteArray());
        QTEST(jsonOf(core::updatedAttributes(update, item)), "updatedOld");
        QTEST(jsonOf(core::updatedAttributes(update, *after)), "updatedNew");
    }

    void refusesADocumentThatBecomesTooDeep()
    {
        QByteArray path = "a"; // 30 levels of maps
        core::AttributeValue value = core::AttributeValue::map({});
        for (int level = 1; level < 30; ++level) {
            value = core::AttributeValue::map({{"m", value}});
            path += ".m";
        }
        core::Item item;
        item.set("a", value);
        const auto updated = [&](const QByteArray &action) {
            return core::applyUpdate(parse("SET " + path + action), item, core::ItemBefore::Present);
        };
        QCOMPARE(support::errorOf(updated(".m = :s")), QByteArray());
        QCOMPARE(support::errorOf(updated(".m = :l")), QByteArray()); // its elements are on level 32
        const core::Result<core::Item> full = updated(".m = :m");
        QCOMPARE(support::errorOf(full), QByteArray());
        QCOMPARE(
            support::errorOf(
                core::applyUpdate(parse("SET " + path + ".m.y = :l"), *full, core::ItemBefore::Present)),
            QByteArray(
                "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels "
                "beyond supported limit"));
    }

    void stopsWhereNoItemCouldHoldTheResult()
    {
        core::AttributeList list(1, core::AttributeValue::string(std::string(300 * 1024, 'x')));
        core::Item item;
        item.set("a", core::AttributeValue::list(list));
        for (const char *update :
             {"SET b = list_append(a, list_append(a, a))", "SET b = a, c = a, d = a, e = a"}) {
            QCOMPARE(support::errorOf(core::applyUpdate(parse(update), item, core::ItemBefore::Present)),
                     QByteArray("Item size to update has exceeded the maximum allowed size"));
        }
    }
};
QTEST_GUILESS_MAIN(TestUpdate)
#include "tst_update.moc"
