#include "core/wire/http_parser.h"
#include "tests/support/random_seed.h"

#include <QTest>

#include <vector>

using core::wire::HttpLimits;
using core::wire::HttpParser;
using core::wire::HttpRequest;

namespace {

/// What became of a text: "POST / [abc]" or the status it is refused with; "more" where it is not over.
std::string outcome(HttpParser &parser, std::string_view text)
{
    switch (parser.parse(text)) {
    case HttpParser::State::NeedsMore:
        return "more";
    case HttpParser::State::Refused:
        return std::to_string(parser.refusal());
    case HttpParser::State::Complete:
        break;
    }
    HttpRequest request;
    parser.take(text, request);
    return std::string(request.method) + " " + std::string(request.target) + " [" +
           std::string(request.body) + "]" + (request.keepAlive ? "" : " close") + " of " +
           std::to_string(parser.requestBytes());
}

std::string headersOf(HttpParser &parser, std::string_view text)
{
    HttpRequest request;
    parser.take(text, request);
    std::string headers;
    for (const core::wire::HttpHeader &header : request.headers)
        headers.append(header.name).append("=").append(header.value).append("|");
    return headers;
}

} // namespace

class TestHttpParser : public QObject
{
    Q_OBJECT

    static void rows()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QString(expected);
        };
        row("without a body", "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n", "GET /a?b [] of 30");
        row("with a body", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
            "POST / [abc] of 50");
        row("another behind it", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET",
            "POST / [abc] of 50");
        row("in chunks",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde"
            "\r\n0\r\n\r\n",
            "POST / [abcde] of 76");
        row("chunks without any", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / [] of 61");
        row("chunks with a trailer",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nHost: y\r\n\r\n",
            "POST / [a] of 76");
        row("asks to close", "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET / [] close of 46");
        row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "GET / [] close of 18");
        row("HTTP/1.0, kept", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET / [] of 42");
        row("half a head", "GET / HTTP/1.1\r\nHost: x\r\n", "more");
        row("half a body", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nab", "more");

        row("length and chunks",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
            "400");
        row("chunks and length",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
            "400");
        row("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
            "400");
        row("the same length twice",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", "400");
        row("lengths in a list", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3, 3\r\n\r\nabc", "400");
        row("a signed length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc", "400");
        row("a negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -3\r\n\r\nabc", "400");
        row("a length that wraps around",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551619\r\n\r\nabc", "400");
        row("a blank before the colon", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 3\r\n\r\nabc", "400");
        row("another coding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", "501");
        row("another coding first", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
            "501");
        row("identity", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\n\r\n", "501");
        row("chunks of HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400");
        row("no chunk size", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
            "400");
        row("a chunk that is longer than it says",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n", "400");
        row("no host", "GET / HTTP/1.1\r\n\r\n", "400");
        row("two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400");
        row("a folded header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n", "400");
        row("a zero in a header", QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n", 35), "400");
        row("garbage", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "400");
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400");
        row("another expectation", "POST / HTTP/1.1\r\nHost: x\r\nExpect: miracle\r\n\r\n", "417");
        row("a body over the limit", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 101\r\n\r\n", "413");
        row("chunks over the limit", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n",
            "413");
        row("a head over the limit", "GET / HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(300, 'a') + "\r\n\r\n",
            "400");
        row("a target over the limit", "GET /" + QByteArray(300, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "400");
    }

    static HttpLimits limits() { return {.headBytesMax = 256, .bodyBytesMax = 100}; }

private slots:
    void reads_data()
    {
        rows();
        // In pieces it stays unfinished, until its time is up.
        QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: x\n\n") << QString("400");
    }
    void reads()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        HttpParser parser(limits());
        QCOMPARE(QString::fromStdString(outcome(parser, {text.data(), std::size_t(text.size())})), expected);
    }

    void readsTheSameByteByByteFromABufferThatMoves_data() { rows(); }
    void readsTheSameByteByByteFromABufferThatMoves()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        HttpParser parser(limits());
        std::string result = "more";
        for (int size = 1; size <= text.size() && result == "more"; ++size) {
            const std::string moved(text.data(), std::size_t(size));
            result = outcome(parser, moved);
        }
        QCOMPARE(QString::fromStdString(result), expected);
    }

    /// Plain requests have a way of their own, and the grammar takes them too.
    void readsSpoiltRequestsTheSameOnBothWays()
    {
        const std::vector<std::string> good = {
            "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: t\r\nContent-Length: 3\r\nUser-Agent:  a  b "
            "\r\n\r\nabc",
            "GET /?a=b HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\nAccept: */*\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"};
        const std::string odd = "\r\n\t :,;0159aAzZ_/?\x7f\x80\xff\x01";
        std::mt19937_64 random = support::seededRandom();
        const HttpLimits wide{.headBytesMax = 1024, .bodyBytesMax = 100};
        int complete = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string text = good[random() % good.size()];
            for (std::uint64_t changes = random() % 3; changes > 0; --changes) {
                const std::size_t at = random() % text.size();
                if (random() % 3 == 0)
                    text.erase(at, 1 + random() % 3);
                else if (random() % 2 == 0)
                    text.insert(at, 1, odd[random() % odd.size()]);
                else
                    text[at] = odd[random() % odd.size()];
            }
            HttpParser both(wide), grammar(wide, HttpParser::Ways::Grammar);
            const std::string whole = outcome(both, text);
            QCOMPARE(QString::fromStdString(outcome(grammar, text)), QString::fromStdString(whole));
            HttpParser slowly(wide);
            std::string pieces = "more";
            for (std::size_t size = 1; size <= text.size() && pieces == "more"; ++size)
                pieces = outcome(slowly, std::string_view(text).substr(0, size));
            // Bare line feeds: see reads_data(). Of several faults another may be met first.
            const bool isRefusedBothWays =
                pieces.size() == 3 && whole.size() == 3 && pieces[0] >= '4' && whole[0] >= '4';
            QVERIFY2(pieces == whole || isRefusedBothWays || (pieces == "more" && whole[0] >= '4'),
                     (text + "\n" + whole + "\n" + pieces).c_str());
            if (whole.find(" of ") == std::string::npos)
                continue;
            ++complete;
            QCOMPARE(headersOf(both, text), headersOf(grammar, text));
        }
        QVERIFY(complete > 5000);
    }

    void readsOneRequestAfterTheOther()
    {
        const std::string text = "POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na"
                                 "GET /2 HTTP/1.1\r\nHost: y\r\nX-Amz-Target: t\r\n\r\n";
        HttpParser parser(limits());
        QCOMPARE(parser.parse(text), HttpParser::State::Complete);
        const std::string rest = text.substr(parser.requestBytes());
        parser.reset();
        QCOMPARE(parser.parse(rest), HttpParser::State::Complete);
        HttpRequest request;
        parser.take(rest, request);
        QCOMPARE(request.target, std::string_view("/2"));
        QCOMPARE(request.headers.size(), std::size_t(2));
        QCOMPARE(request.header("x-amz-TARGET").value(), std::string_view("t"));
        QVERIFY(!request.header("Content-Length"));
        QVERIFY(request.body.empty());
    }

    /// The next request is read anew, whatever of the one before came in pieces.
    void forgetsThePiecesOfTheRequestBefore()
    {
        const std::string first =
            "POST /?" + std::string(600, 'a') + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na";
        const std::string second =
            "POST /2 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nb\r\n0\r\n\r\n";
        HttpParser parser({.headBytesMax = 4096, .bodyBytesMax = 100});
        QCOMPARE(parser.parse(first.substr(0, 500)), HttpParser::State::NeedsMore);
        QCOMPARE(parser.parse(first), HttpParser::State::Complete);
        parser.reset();
        QCOMPARE(QString::fromStdString(outcome(parser, second)),
                 QString("POST /2 [b] of %1").arg(second.size()));
    }

    void saysOnceThatTheClientWaits()
    {
        const std::string head =
            "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n";
        HttpParser parser(limits());
        QCOMPARE(parser.parse(head.substr(0, 60)), HttpParser::State::NeedsMore);
        QVERIFY(!parser.takeWaitsForContinue());
        QCOMPARE(parser.parse(head), HttpParser::State::NeedsMore);
        QVERIFY(parser.takeWaitsForContinue());
        QVERIFY(!parser.takeWaitsForContinue());
        QCOMPARE(parser.parse(head + "a"), HttpParser::State::Complete);
    }
};

QTEST_APPLESS_MAIN(TestHttpParser)
#include "tst_http_parser.moc"
