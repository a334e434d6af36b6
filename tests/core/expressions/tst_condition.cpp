#include "core/expressions/condition.h"
#include "tests/core/expressions/expression_request.h"

#include <QTest>

using support::ExpressionRequest;
using support::itemOf;

namespace {

constexpr std::string_view kItem = R"({
    "s":{"S":"hello"}, "empty1":{"S":""}, "n":{"N":"5"}, "big":{"N":"12345678901234567890123456789012345678"},
    "b":{"B":"aGVsbG8="}, "t":{"BOOL":true}, "nil":{"NULL":true},
    "ss":{"SS":["a","b"]}, "ns":{"NS":["1","2.50"]}, "bs":{"BS":["aGk=","eW8="]},
    "l":{"L":[{"S":"x"},{"N":"7"},{"M":{"k":{"N":"1.0"}}},{"L":[{"S":"deep"}]}]},
    "m":{"M":{"k":{"S":"v"},"li":{"L":[{"N":"1"},{"N":"2"}]},"dotted.name":{"S":"d"}}},
    "same":{"S":"hello"}, "a.b":{"S":"dot"}})";

constexpr std::string_view kValues = R"({
    ":hello":{"S":"hello"}, ":he":{"S":"he"}, ":llo":{"S":"llo"}, ":z":{"S":"zz"}, ":empty":{"S":""},
    ":five":{"N":"5.0"}, ":four":{"N":"4"}, ":six":{"N":"6"}, ":seven":{"N":"7"}, ":one":{"N":"1"}, ":two":{"N":"2"},
    ":three":{"N":"3"}, ":big":{"N":"12345678901234567890123456789012345677"},
    ":bhello":{"B":"aGVsbG8="}, ":bhe":{"B":"aGU="}, ":bll":{"B":"bGw="}, ":bhi":{"B":"aGk="},
    ":true":{"BOOL":true}, ":false":{"BOOL":false}, ":null":{"NULL":true},
    ":ssBA":{"SS":["b","a"]}, ":ssA":{"SS":["a"]}, ":ns":{"NS":["2.5","1"]}, ":a":{"S":"a"}, ":n25":{"N":"2.5"},
    ":map":{"M":{"k":{"N":"1"}}}, ":xlist":{"L":[{"S":"x"}]}, ":x":{"S":"x"},
    ":deep":{"L":[{"S":"deep"}]}, ":dot":{"S":"dot"}, ":d":{"S":"d"}, ":v":{"S":"v"},
    ":S":{"S":"S"}, ":N":{"S":"N"}, ":NULL":{"S":"NULL"}, ":L":{"S":"L"}, ":SS":{"S":"SS"}, ":BOOL":{"S":"BOOL"}})";

/// Counts what it is asked for.
class CountingSource final : public core::AttributeSource
{
public:
    explicit CountingSource(const core::Item &item)
        : m_item(item)
    {}
    const core::AttributeValue *find(std::string_view attributeName) override
    {
        asked << QByteArray(attributeName.data(), qsizetype(attributeName.size()));
        return m_item.find(attributeName);
    }
    QByteArrayList asked;

private:
    const core::Item &m_item;
};

} // namespace

class TestCondition : public QObject
{
    Q_OBJECT

    static core::ConditionExpression parse(const QByteArray &text)
    {
        ExpressionRequest request(kValues);
        request.names.emplace_back("#dotted", "dotted.name");
        core::ExpressionContext context = request.context();
        core::Result<core::ConditionExpression> parsed = context.parseCondition(text.toStdString());
        if (!parsed)
            qFatal("%s: %s", text.constData(), parsed.error().message().c_str());
        return std::move(*parsed);
    }

    static void yes(std::initializer_list<const char *> texts)
    {
        for (const char *text : texts)
            QTest::newRow(text) << true;
    }
    static void no(std::initializer_list<const char *> texts)
    {
        for (const char *text : texts)
            QTest::newRow(text) << false;
    }
    static void addComparisons()
    {
        // typed and deep
        yes({"s = :hello",   "n = :five",      "n <> :hello",     "s = same",    "b = :bhello",
             "t = :true",    "nil = :null",    "ss = :ssBA",      "ns = :ns",    "l[2] = :map",
             "l[3] = :deep", "l[3][0] <> :x",  "big > :big",      "#dot = :dot", "m.#dotted = :d",
             "m.k = :v",     "m.li[1] = :two", "empty1 = :empty", ":hello = s",  ":one = :one"});
        no({"s = :he", "s = n", "n = :hello", "b = :hello", "t = :false", "ss = :ssA", "big = :big"});
        // missing attributes
        no({"no1 = :hello", "no1 <> other1", "no1 = other1", "no1 < :hello", "m.no1 = :v", "l[9] = :v",
            "s.k = :v", "s[0] = :v", "l.k = :v", "m[0] = :v"});
        yes({"no1 <> :hello", "m[0] <> :v"});
        // order
        yes({"n < :six", "n <= :five", "n > :four", "n >= :five", "s < :z", "b > :bhe"});
        no({"n < :five", "n > :six", "n < :z", "n > :z", "t < s", "ss <= ns"});
        yes({"n BETWEEN :four AND :six", "n between :five and :five", ":five BETWEEN :four AND :six",
             "n BETWEEN l[9] AND :six OR n = :five", "n BETWEEN :four AND l[1]"});
        no({"n BETWEEN :one AND :four", "s BETWEEN :one AND :six", "n BETWEEN l[9] AND :six",
            "no1 BETWEEN :four AND :six"});
        yes({"n IN (:one, :five)", "s IN (same)", "ss in (:a, :ssBA)"});
        no({"n IN (:one, :hello)", "no1 IN (:one, other1)"});
    }
    static void addFunctions()
    {
        yes({"attribute_exists(s)", "attribute_exists(nil)", "attribute_exists(m.li[0])",
             "attribute_not_exists(no1)", "attribute_not_exists(s.k)", "attribute_type(s, :S)",
             "attribute_type(nil, :NULL)", "attribute_type(l, :L)", "attribute_type(ss, :SS)",
             "attribute_type(t, :BOOL)", "attribute_type(:hello, :S)", "attribute_type(size(s), :N)"});
        no({"attribute_exists(no1)", "attribute_exists(m.li[2])", "attribute_not_exists(nil)",
            "attribute_type(s, :N)", "attribute_type(no1, :S)"});
        yes({"begins_with(s, :he)", "begins_with(b, :bhe)", "begins_with(s, :empty)",
             "begins_with(:hello, :he)"});
        no({"begins_with(s, :llo)", "begins_with(b, :he)", "begins_with(n, :he)", "begins_with(no1, :he)"});
        yes({"contains(s, :llo)", "contains(s, :empty)", "contains(b, :bll)", "contains(ss, :a)",
             "contains(ns, :n25)", "contains(bs, :bhi)", "contains(l, :x)", "contains(l, :seven)",
             "contains(l, :map)", "contains(l, :deep)", "contains(:hello, m.k) OR contains(:hello, same)"});
        no({"contains(s, :z)", "contains(s, :bll)", "contains(ss, :x)", "contains(ss, :one)",
            "contains(ns, :three)", "contains(l, :one)", "contains(m, :v)", "contains(n, :five)"});
        yes({"size(s) = :five", "size(b) = :five", "size(ss) = :two", "size(l) = :four", "size(m) = :three",
             "size(empty1) < :one", "size(:hello) = n", "size(m.li) = size(ss)",
             "size(s) BETWEEN :four AND :six", "size(s) IN (:one, :five)", "(size(s)) >= (:five)"});
        no({"size(n) = :one", "size(n) <> :one", "size(t) > :one", "size(no1) = :one", "size(no1) <> :one",
            "size(no1) < :one", "size(no1) IN (:one)"});
    }

private slots:
    void testsAnItem_data()
    {
        QTest::addColumn<bool>("holds");
        addComparisons();
        addFunctions();
        yes({"s = :hello AND n = :five", "s = :z OR n = :five", "NOT s = :z", "NOT s = :z AND n = :five",
             "s = :z AND n = :six OR t = :true", "t = :true OR s = :z AND n = :six", "NOT (NOT s = :hello)",
             "NOT (s) = :z", "(s = :hello) AND ((n = :five) OR (n = :six))", "NOT no1 = :hello"});
        no({"s = :hello AND n = :six", "NOT s = :hello", "NOT (s = :hello OR n = :six)",
            "s = :z AND (n = :six OR t = :true)"});
    }
    void testsAnItem()
    {
        const core::ConditionExpression condition = parse(QTest::currentDataTag());
        QFETCH(const bool, holds);
        QCOMPARE(core::matches(condition, itemOf(kItem)), holds);
    }

    void testsAMissingItemAsAnEmptyOne()
    {
        QVERIFY(core::matches(parse("attribute_not_exists(s)"), core::Item()));
        QVERIFY(!core::matches(parse("s = :hello"), core::Item()));
        QVERIFY(core::matches(parse("s <> :hello"), core::Item()));
    }

    void asksTheSourceForNothingItDoesNotNeed()
    {
        const core::Item item = itemOf(kItem);
        CountingSource source(item);
        QVERIFY(core::matches(parse("m.k = :v AND (s = :hello OR n = :five)"), source));
        QCOMPARE(source.asked, (QByteArrayList{"m", "s"}));
    }

    void namesTheAttributesItLooksAt()
    {
        const std::vector<std::string> expected{"m", "s", "a.b", "no1"};
        QCOMPARE(core::attributeNames(
                     parse("m.k = :v AND (size(s) > :one OR m.li[0] = #dot) AND attribute_exists(no1)")),
                 expected);
    }
};
QTEST_GUILESS_MAIN(TestCondition)
#include "tst_condition.moc"
