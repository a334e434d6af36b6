#include "core/expressions/projection.h"
#include "tests/core/expressions/expression_request.h"

#include <QTest>

using support::ExpressionRequest;
using support::itemOf;
using support::jsonOf;

class TestProjection : public QObject
{
    Q_OBJECT

    static core::Item project(const QByteArray &text, const core::Item &item)
    {
        const ExpressionRequest request;
        core::ExpressionContext context = request.context();
        const core::Result<core::ProjectionExpression> parsed = context.parseProjection(text.toStdString());
        if (!parsed)
            qFatal("%s: %s", text.constData(), parsed.error().message().c_str());
        return core::Projector(*parsed).project(item);
    }

private slots:
    void keepsTheShapeOfTheDocument_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(expected);
        };
        row("s", R"({"s":{"S":"x"}})");
        row("s, n", R"({"n":{"N":"1"},"s":{"S":"x"}})");
        row("nowhere", "{}");
        row("s, nowhere", R"({"s":{"S":"x"}})");
        row("m.k", R"({"m":{"M":{"k":{"S":"v"}}}})");
        row("m.nowhere", "{}");
        row("m.k.deeper", "{}");
        row("m[0]", "{}");
        row("s[0]", "{}");
        row("li.k", "{}");
        row("li[0]", R"({"li":{"L":[{"N":"0"}]}})");
        row("li[2], li[0]", R"({"li":{"L":[{"N":"0"},{"N":"2"}]}})");
        row("li[10], li[9], li[2]", R"({"li":{"L":[{"N":"2"}]}})");
        row("li[9]", "{}");
        row("m.a[1].b, m.a[0].c, m.k",
            R"({"m":{"M":{"a":{"L":[{"M":{"c":{"N":"5"}}},{"M":{"b":{"N":"6"}}}]},"k":{"S":"v"}}}})");
        row("m.a[1].nowhere", "{}");
        row("m.a[1].nowhere, m.a[0].c", R"({"m":{"M":{"a":{"L":[{"M":{"c":{"N":"5"}}}]}}}})");
        row("nest[1][0]", R"({"nest":{"L":[{"L":[{"S":"in"}]}]}})");
        row("#dot", R"({"a.b":{"S":"dotted"}})");
        row("m.#dot", "{}");
        row("blank", R"({"blank":{"M":{}}})");
        row("blank.k", "{}");
    }
    void keepsTheShapeOfTheDocument()
    {
        const core::Item item = itemOf(R"({
            "s":{"S":"x"}, "n":{"N":"1"}, "blank":{"M":{}}, "a.b":{"S":"dotted"},
            "li":{"L":[{"N":"0"},{"N":"1"},{"N":"2"}]}, "nest":{"L":[{"L":[]},{"L":[{"S":"in"},{"S":"out"}]}]},
            "m":{"M":{"k":{"S":"v"},"a":{"L":[{"M":{"b":{"N":"4"},"c":{"N":"5"}}},{"M":{"b":{"N":"6"}}}]}}}})");
        QFETCH(const QByteArray, expected);
        QCOMPARE(jsonOf(project(QTest::currentDataTag(), item)), jsonOf(itemOf(expected.toStdString())));
    }

    void namesTheAttributesItLooksAt()
    {
        const ExpressionRequest request;
        core::ExpressionContext context = request.context();
        const core::Result<core::ProjectionExpression> parsed =
            context.parseProjection("m.a, s, m.b[1], #dot");
        QVERIFY(parsed);
        QCOMPARE(core::attributeNames(*parsed), (std::vector<std::string>{"m", "s", "a.b"}));
    }
};
QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
