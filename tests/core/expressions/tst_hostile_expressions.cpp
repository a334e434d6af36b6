// Texts that nobody sends in good faith: every answer is a tree or an error, at once.

#include "core/expressions/lexer.h"
#include "tests/core/expressions/expression_request.h"

#include <QElapsedTimer>
#include <QTest>
#include <random>

using core::ExpressionKind;
using support::ExpressionRequest;

namespace {

constexpr std::size_t kTextBytesMax = 4096;
constexpr ExpressionKind kKinds[]{ExpressionKind::Update, ExpressionKind::Condition,
                                  ExpressionKind::KeyCondition, ExpressionKind::Filter,
                                  ExpressionKind::Projection};

bool isUtf8(const std::string &text)
{
    const QByteArray bytes = QByteArray::fromStdString(text);
    return QString::fromUtf8(bytes).toUtf8() == bytes;
}

} // namespace

class TestHostileExpressions : public QObject
{
    Q_OBJECT

    const ExpressionRequest m_request;
    std::mt19937_64 m_random;

    /// The error's text, "" of a tree. Every error has a place in the text and says so in UTF-8.
    QByteArray answer(ExpressionKind kind, const std::string &text)
    {
        core::ExpressionContext context = m_request.context();
        const auto check = [&](const auto &result) {
            if (result)
                return QByteArray();
            const auto *details = result.error().template details<core::ExpressionErrorDetails>();
            if (!details || details->offset + details->length > text.size())
                qFatal("an error without a place");
            if (result.error().message().empty() || !isUtf8(result.error().message()))
                qFatal("a message that is no text");
            return support::errorOf(result);
        };
        switch (kind) {
        case ExpressionKind::Update:
            return check(context.parseUpdate(text));
        case ExpressionKind::KeyCondition:
            return check(context.parseKeyCondition(text));
        case ExpressionKind::Filter:
            return check(context.parseFilter(text));
        case ExpressionKind::Projection:
            return check(context.parseProjection(text));
        case ExpressionKind::Condition:
            break;
        }
        return check(context.parseCondition(text));
    }
    static std::string repeated(std::string_view piece, std::size_t count)
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += piece;
        return text;
    }
    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }

private slots:
    void initTestCase()
    {
        const std::uint64_t seed = qEnvironmentVariableIsSet("TABLEWRIGHT_SEED")
                                       ? qEnvironmentVariable("TABLEWRIGHT_SEED").toULongLong()
                                       : std::random_device()();
        qInfo("TABLEWRIGHT_SEED=%llu", static_cast<unsigned long long>(seed));
        m_random.seed(seed);
    }

    void answersDeepNesting_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, ExpressionKind kind, const std::string &text,
                            const char *message) {
            QTest::newRow(name) << int(kind) << QByteArray::fromStdString(text) << QByteArray(message);
        };
        const char *kOpen = "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"";
        const char *kRedundant = "Invalid ConditionExpression: The expression has redundant parentheses;";
        const auto tooMany = [](const char *name, int count) {
            return std::string("Invalid ") + name +
                   "Expression: The expression contains too many operators; operator count: " +
                   std::to_string(count);
        };
        const ExpressionKind condition = ExpressionKind::Condition;
        row("4096 open", condition, std::string(4096, '('), kOpen);
        row("around a condition", condition, std::string(2040, '(') + "a = :s" + std::string(2040, ')'),
            kRedundant);
        row("around an operand", condition, std::string(2040, '(') + "a" + std::string(2040, ')') + " = :s",
            kRedundant);
        row("around the right side", condition,
            "a = " + std::string(2040, '(') + ":s" + std::string(2040, ')'), kRedundant);
        row("NOT (NOT (...", condition, repeated("NOT(", 800) + "a = :s" + std::string(800, ')'),
            tooMany("Condition", 801).c_str());
        row("(NOT (...", condition, repeated("(NOT", 800) + "(a = :s" + std::string(801, ')'),
            tooMany("Condition", 801).c_str());
        row("a=b AND (a=b AND (...", condition, repeated("a=b AND(", 450) + "a=b" + std::string(450, ')'),
            tooMany("Condition", 901).c_str());
        row("functions", condition, repeated("f(", 1300) + "a" + std::string(1300, ')'),
            tooMany("Condition", 1300).c_str());
        row("open functions", condition, repeated("f(", 2000), kOpen);
        row("list_append", ExpressionKind::Update,
            "SET a=" + repeated("f(a,", 800) + "a" + std::string(800, ')'), tooMany("Update", 800).c_str());
        row("SET parentheses", ExpressionKind::Update,
            "SET a=" + std::string(2000, '(') + "a" + std::string(2000, ')'),
            "Invalid UpdateExpression: The expression has redundant parentheses;");
        row("index upon index", ExpressionKind::Projection, "a" + repeated("[0]", 1300),
            "Invalid ProjectionExpression: The document path has too many nesting levels; nesting levels: "
            "1301");
    }
    void answersDeepNesting()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, text);
        QVERIFY(text.size() <= qsizetype(kTextBytesMax));
        QTEST(answer(ExpressionKind(kind), text.toStdString()), "message");
    }

    void answersTheLongestListsAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        std::string paths;
        for (int i = 0; paths.size() + 8 < kTextBytesMax; ++i)
            paths += (i ? ",x" : "x") + std::to_string(i);
        QCOMPARE(answer(ExpressionKind::Projection, paths), QByteArray());
        QCOMPARE(answer(ExpressionKind::Update, "REMOVE " + paths.substr(0, paths.rfind(',', 4000))),
                 QByteArray());
        QVERIFY(answer(ExpressionKind::Projection, repeated("a,", 2000) + "a").contains("overlap"));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void answersRandomBytes()
    {
        for (int round = 0; round < 20000; ++round) {
            std::string text(1 + below(80), ' ');
            for (char &c : text)
                c = char(below(256));
            for (const ExpressionKind kind : kKinds)
                answer(kind, text);
        }
    }

    void answersRandomWords()
    {
        static constexpr std::string_view kWords[]{"a",
                                                   "b.c",
                                                   "a[0]",
                                                   "#n",
                                                   "#dot",
                                                   ":s",
                                                   ":n",
                                                   ":l",
                                                   ":ss",
                                                   ":t",
                                                   "=",
                                                   "<>",
                                                   "<",
                                                   ">=",
                                                   "(",
                                                   ")",
                                                   "(",
                                                   ")",
                                                   ",",
                                                   ".",
                                                   "[",
                                                   "]",
                                                   "[1]",
                                                   "AND",
                                                   "OR",
                                                   "NOT",
                                                   "IN",
                                                   "BETWEEN",
                                                   "SET",
                                                   "REMOVE",
                                                   "ADD",
                                                   "DELETE",
                                                   "size(",
                                                   "f(",
                                                   "+",
                                                   "-",
                                                   "!",
                                                   "list_append(",
                                                   "if_not_exists(",
                                                   "contains(",
                                                   "attribute_exists(",
                                                   "begins_with(",
                                                   "attribute_type(",
                                                   "\xC3\xA9",
                                                   "name",
                                                   "12"};
        int accepted = 0;
        for (int round = 0; round < 60000; ++round) {
            std::string text;
            const ExpressionKind kind = kKinds[below(std::size(kKinds))];
            if (kind == ExpressionKind::Update)
                text = "SET a = ";
            for (std::size_t count = 1 + below(9); count > 0; --count)
                text += std::string(kWords[below(std::size(kWords))]) + (below(2) ? " " : "");
            accepted += answer(kind, text).isEmpty() ? 1 : 0;
        }
        QVERIFY(accepted > 50); // or the words say nothing about texts that are nearly right
    }

    void answersDamagedExpressions()
    {
        const std::string good[]{
            "a = :s AND (size(b) > :n OR NOT contains(c, :s)) AND d BETWEEN :n AND :n2 AND e IN (:s, :s2)",
            "SET a.b[0] = if_not_exists(c, :n) + :n, d = list_append(e, :l) REMOVE f[1] ADD g :n DELETE h "
            ":ss",
            "h = :s AND begins_with(r, :s2)", "attribute_type(a, :type) OR attribute_not_exists(b.c[2].d)",
            "a, b.c, d[0], d[1].e, #dot"};
        for (int round = 0; round < 40000; ++round) {
            const std::size_t number = below(std::size(good));
            std::string text = good[number];
            for (std::size_t count = 1 + below(4); count > 0; --count) {
                const std::size_t at = below(text.size());
                switch (below(3)) {
                case 0:
                    text[at] = char(below(256));
                    break;
                case 1:
                    text.erase(at, 1 + below(5));
                    break;
                default:
                    text.insert(at, text.substr(below(text.size()), below(12)));
                }
                if (text.empty())
                    text = "a";
            }
            answer(kKinds[number], text);
        }
    }
};
QTEST_GUILESS_MAIN(TestHostileExpressions)
#include "tst_hostile_expressions.moc"
