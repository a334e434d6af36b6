// Random trees become text and are read back; random texts, most of them wrong, are answered.

#include "core/partiql/lexer.h"
#include "core/partiql/parser.h"
#include "core/partiql/printer.h"
#include "tests/core/partiql/random_statements.h"
#include "tests/support/random_seed.h"

#include <QTest>

using namespace core::partiql;

class TestRandomStatements : public QObject
{
    Q_OBJECT

    std::mt19937_64 m_random;

    /// The error and what stands before and behind its place.
    static std::string placeOf(const core::Result<Statement> &read, const std::string &text)
    {
        if (read)
            return {};
        const std::size_t offset = read.error().details<StatementErrorDetails>()->span.offset;
        const std::size_t begin = offset < 200 ? 0 : offset - 200;
        return read.error().message() + "\n" + text.substr(begin, offset - begin) + " ---> " +
               text.substr(offset, 50);
    }

private slots:
    void initTestCase() { m_random = support::seededRandom(); }

    void whatIsPrintedIsReadBack()
    {
        support::RandomStatements random(m_random());
        for (int i = 0; i < 5000; ++i) {
            const Statement statement = random.statement();
            const std::string text = toText(statement);
            const core::Result<Statement> read = parseStatement(text);
            QVERIFY2(bool(read), placeOf(read, text).c_str());
            QVERIFY2(*read == statement, text.c_str());
            QCOMPARE(QString::fromStdString(toText(*read)), QString::fromStdString(text));
        }
    }

    void brokenTextsAreAnswered()
    {
        support::RandomStatements random(m_random());
        int refused = 0;
        for (int i = 0; i < 5000; ++i) {
            std::string text = toText(random.statement());
            for (std::size_t changes = 1 + random.below(3); changes > 0 && !text.empty(); --changes) {
                const std::size_t at = random.below(text.size());
                switch (random.below(3)) {
                case 0:
                    text.erase(at, 1 + random.below(4));
                    break;
                case 1:
                    text.insert(at, text.substr(random.below(text.size()), 1 + random.below(6)));
                    break;
                default:
                    text[at] = char(random.below(256));
                }
            }
            const core::Result<Statement> read = parseStatement(text);
            if (read) {
                const core::Result<Statement> again = parseStatement(toText(*read));
                QVERIFY2(again && *again == *read, text.c_str());
                continue;
            }
            ++refused;
            const auto *details = read.error().details<StatementErrorDetails>();
            QVERIFY2(details, text.c_str());
            QVERIFY(details->span.offset + details->span.length <= text.size());
        }
        QVERIFY(refused > 1000);
    }

    void tokensCoverTheText()
    {
        support::RandomStatements random(m_random());
        for (int i = 0; i < 2000; ++i) {
            const std::string text = toText(random.statement());
            std::size_t end = 0;
            for (const Token &token : tokenizeStatement(text)) {
                QVERIFY(token.span.offset >= end);
                QVERIFY(text.find_first_not_of(' ', end) == token.span.offset ||
                        token.kind == TokenKind::End);
                end = token.span.offset + token.span.length;
            }
            QCOMPARE(end, text.size());
        }
    }
};
QTEST_GUILESS_MAIN(TestRandomStatements)
#include "tst_random_statements.moc"
