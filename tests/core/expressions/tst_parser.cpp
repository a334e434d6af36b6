#include "core/expressions/lexer.h"
#include "tests/core/expressions/expression_request.h"
#include "tests/core/expressions/parser_rows.h"

#include <QTest>

using core::ExpressionKind;
using support::ExpressionRequest;

namespace {

core::Error errorIn(ExpressionKind kind, std::string_view text, const ExpressionRequest &request,
                    bool &isFine)
{
    core::ExpressionContext context = request.context();
    const auto take = [&](const auto &result) {
        isFine = bool(result);
        return result ? core::Error::validation({}) : result.error();
    };
    switch (kind) {
    case ExpressionKind::Update:
        return take(context.parseUpdate(text));
    case ExpressionKind::Projection:
        return take(context.parseProjection(text));
    case ExpressionKind::Filter:
        return take(context.parseFilter(text));
    case ExpressionKind::KeyCondition:
        return take(context.parseKeyCondition(text));
    case ExpressionKind::Condition:
        break;
    }
    return take(context.parseCondition(text));
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

    template <std::size_t count>
    static void addRows(ExpressionKind kind, const support::Row (&rows)[count])
    {
        const std::string_view name = core::expressionName(kind);
        for (const support::Row &row : rows) {
            const QByteArray prefix = "Invalid " + QByteArray(name.data(), qsizetype(name.size())) + ": ";
            QTest::addRow("%s %s", prefix.constData(), row.text)
                << int(kind) << QByteArray(row.text) << (row.message ? prefix + row.message : QByteArray());
        }
    }
    static core::Error errorIn(ExpressionKind kind, const std::string &text)
    {
        bool isFine = false;
        return ::errorIn(kind, text, ExpressionRequest(), isFine);
    }
    static QByteArray messageIn(ExpressionKind kind, const std::string &text)
    {
        return QByteArray::fromStdString(errorIn(kind, text).message());
    }
    static std::string repeated(std::string_view piece, int count)
    {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += piece;
        return text;
    }

private slots:
    void acceptsOrRefuses_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        addRows(ExpressionKind::Condition, support::kConditionSyntax);
        addRows(ExpressionKind::Filter, support::kConditionMeaning);
        addRows(ExpressionKind::Update, support::kUpdates);
        addRows(ExpressionKind::Projection, support::kProjections);
    }
    void acceptsOrRefuses()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, text);
        QTEST(messageIn(ExpressionKind(kind), text.toStdString()), "message");
    }

    void saysWhereItWentWrong_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("wrong");
        const auto row = [](ExpressionKind kind, const char *text, const char *wrong) {
            QTest::newRow(text) << int(kind) << QByteArray(wrong);
        };
        row(ExpressionKind::Condition, "a = :s AND b ! :s", "!");
        row(ExpressionKind::Condition, "a = :s AND", "");
        row(ExpressionKind::Condition, "a = :s AND b.name[2] = :s", "name");
        row(ExpressionKind::Condition, "a = :s AND nope(b)", "nope");
        row(ExpressionKind::Condition, "a = :s AND b = :nope", ":nope");
        row(ExpressionKind::Condition, "a = :s AND b < :t", ":t");
        row(ExpressionKind::Condition, "b = :s AND a[0] = a[0] OR c = :s", "a[0]");
        row(ExpressionKind::Update, "SET a = :s, b = :s REMOVE a.c", "a.c");
        row(ExpressionKind::Update, "SET a = :s REMOVE b SET c = :s", "SET");
        row(ExpressionKind::Projection, "a, b[99999999999]", "99999999999");
        row(ExpressionKind::Projection, "", "");
    }
    void saysWhereItWentWrong()
    {
        QFETCH(const int, kind);
        const QByteArray text = QTest::currentDataTag();
        const core::Error error = errorIn(ExpressionKind(kind), text.toStdString());
        const auto *details = error.details<core::ExpressionErrorDetails>();
        QVERIFY(details);
        QCOMPARE(int(details->kind), kind);
        const QByteArray found = text.mid(qsizetype(details->offset), qsizetype(details->length));
        QTEST(found, "wrong");
        if (found.isEmpty())
            QCOMPARE(qsizetype(details->offset), text.size());
        else // the last of its kind in each text
            QCOMPARE(qsizetype(details->offset), text.lastIndexOf(found));
    }

    void limitsTheLengthOfTheText()
    {
        const std::string most = "a = :s" + std::string(4096 - 6, ' ');
        QCOMPARE(messageIn(ExpressionKind::Condition, most), QByteArray());
        QCOMPARE(
            messageIn(ExpressionKind::Condition, most + ' '),
            QByteArray("Invalid ConditionExpression: Expression size has exceeded the maximum allowed size; "
                       "expression size: 4097"));
        QCOMPARE(
            messageIn(ExpressionKind::Projection, std::string(5000, 'a')),
            QByteArray("Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size; "
                       "expression size: 5000"));
    }

    void limitsTheNumberOfOperators()
    {
        const auto comparisons = [](int count) { return repeated("a=:s OR ", count - 1) + "a=:s"; };
        QCOMPARE(messageIn(ExpressionKind::Condition, comparisons(150)), QByteArray()); // 150 and 149 ORs
        QCOMPARE(messageIn(ExpressionKind::Condition, "NOT " + comparisons(150)), QByteArray());
        QCOMPARE(
            messageIn(ExpressionKind::Condition, comparisons(151)),
            QByteArray(
                "Invalid ConditionExpression: The expression contains too many operators; operator count: "
                "301"));
        QCOMPARE(
            messageIn(ExpressionKind::Condition, repeated("size(", 300) + "a" + repeated(")", 300) + "=:n"),
            QByteArray(
                "Invalid ConditionExpression: The expression contains too many operators; operator count: "
                "301"));
        QCOMPARE(messageIn(ExpressionKind::Update,
                           "SET a = " + repeated("list_append(a,", 250) + "a" + repeated(")", 250)),
                 QByteArray());
    }

    void limitsTheOperandsOfIn()
    {
        QCOMPARE(messageIn(ExpressionKind::Filter, "a IN (" + repeated(":s,", 98) + ":s)"), QByteArray());
        QCOMPARE(
            messageIn(ExpressionKind::Filter, "a IN (" + repeated(":s,", 99) + ":s)"),
            QByteArray(
                "Invalid FilterExpression: The IN operator is provided with too many operands; number of "
                "operands: 101"));
    }

    void limitsTheDepthOfAPath()
    {
        QCOMPARE(messageIn(ExpressionKind::Projection, "a" + repeated("[0]", 31)), QByteArray());
        QCOMPARE(
            messageIn(ExpressionKind::Projection, "a" + repeated(".b", 32)),
            QByteArray("Invalid ProjectionExpression: The document path has too many nesting levels; nesting "
                       "levels: 33"));
    }

    void checksSyntaxWithoutPlaceholders()
    {
        QVERIFY(core::checkSyntax(ExpressionKind::Condition, "#a = :undefined"));
        QVERIFY(!core::checkSyntax(ExpressionKind::Condition, "#a == :undefined"));
        QVERIFY(core::checkSyntax(ExpressionKind::Update, "SET #a = :undefined"));
        QVERIFY(core::checkSyntax(ExpressionKind::Projection, "#a, b"));
        QVERIFY(!core::checkSyntax(ExpressionKind::Projection, "#a b"));
    }
};
QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
