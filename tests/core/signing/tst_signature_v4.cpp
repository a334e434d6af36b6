// Signatures as botocore makes them for the same requests, keys and times.

#include "core/signing/signature_v4.h"

#include <QTest>

using namespace core::signing;

namespace {

constexpr core::UnixMicros kTime = 1795261081LL * 1'000'000; // 2026-11-21 11:38:01 UTC
constexpr Scope kScope{"20261121", "eu-west-1", "dynamodb"};
constexpr std::string_view kSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

RequestToSign describeTable(const std::string &payloadHash)
{
    RequestToSign request;
    request.headers = {{"Content-Type", "application/x-amz-json-1.0"},
                       {"Host", "dynamodb.eu-west-1.amazonaws.com"},
                       {"X-Amz-Date", "20261121T113801Z"},
                       {"X-Amz-Target", "DynamoDB_20120810.DescribeTable"}};
    request.signedHeaders = "content-type;host;x-amz-date;x-amz-target";
    request.payloadHash = payloadHash;
    return request;
}

std::string signatureOf(const RequestToSign &request)
{
    return signature(signingKey(kSecret, kScope),
                     stringToSign(timestamp(kTime), kScope, canonicalRequest(request)));
}

} // namespace

class TestSignatureV4 : public QObject
{
    Q_OBJECT
    const std::string m_hash = sha256Hex(R"({"TableName":"Music"})");

private slots:
    void hashesAsHexDigits()
    {
        QCOMPARE(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(m_hash, "6b140459926d5b244a92626dd8d74fa6c3ddd91f508085b8e9e0a164221dba3a");
    }

    void writesTimeInBasicFormat()
    {
        QCOMPARE(timestamp(kTime), "20261121T113801Z");
        QCOMPARE(timestamp(0), "19700101T000000Z");
        QCOMPARE(timestamp(951782399LL * 1'000'000 + 999'999), "20000228T235959Z");
    }

    void signsAsTheSdkDoes()
    {
        QCOMPARE(signatureOf(describeTable(m_hash)),
                 "625b8f7a80d6033d224e6a0d19e829bc01a8ec8c73213bfdaa2a90c7aef710ef");
    }

    void signsTheSessionToken()
    {
        RequestToSign request = describeTable(m_hash);
        request.headers.push_back({"X-Amz-Security-Token", "session/token+with=signs"});
        request.signedHeaders = "content-type;host;x-amz-date;x-amz-security-token;x-amz-target";
        QCOMPARE(signatureOf(request), "2c56788c49a3f8d5b3da9c84f53a7cf24b38607ae083012ceac45f220771e2d9");
    }

    void signsTheQuery()
    {
        RequestToSign request = describeTable(m_hash);
        request.query = "b=x%20y&a=1%2B2";
        QCOMPARE(signatureOf(request), "a04902a3832a25d37c072ce9ee5a73f88dd5f767f5eb1e864afcddeb72fdb917");
    }

    void anotherSecretDayOrBodySignsOtherwise()
    {
        const std::string good = signatureOf(describeTable(m_hash));
        QVERIFY(signatureOf(describeTable(sha256Hex("{}"))) != good);
        const std::string text =
            stringToSign(timestamp(kTime), kScope, canonicalRequest(describeTable(m_hash)));
        QVERIFY(signature(signingKey("another", kScope), text) != good);
        QVERIFY(signature(signingKey(kSecret, {"20261122", kScope.region, kScope.service}), text) != good);
    }

    void headerValuesAreTrimmedAndCollapsed()
    {
        RequestToSign request;
        request.headers = {{"X-Two", "  a \t b  "}, {"x-two", "c"}, {"X-Empty", "   "}};
        request.signedHeaders = "x-absent;x-empty;x-two";
        request.payloadHash = "hash";
        QCOMPARE(canonicalRequest(request),
                 "POST\n/\n\nx-absent:\nx-empty:\nx-two:a b,c\n\nx-absent;x-empty;x-two\nhash");
    }

    void queriesAreSortedAndEscapedOnce_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("sorted") << QByteArray("b=2&a=1&a=0") << QByteArray("a=0&a=1&b=2");
        QTest::newRow("without a value") << QByteArray("flag&a") << QByteArray("a=&flag=");
        QTest::newRow("escapes") << QByteArray("a=/%2f%7E&b=~_-.") << QByteArray("a=%2F%2F~&b=~_-.");
        QTest::newRow("half an escape") << QByteArray("a=%2&b=%") << QByteArray("a=%252&b=%25");
        QTest::newRow("without the signature")
            << QByteArray("X-Amz-Signature=ff&X-Amz-Date=x") << QByteArray("X-Amz-Date=x");
        QTest::newRow("empty parameters") << QByteArray("&&a=1&") << QByteArray("a=1");
    }
    void queriesAreSortedAndEscapedOnce()
    {
        QFETCH(const QByteArray, query);
        QTEST(QByteArray::fromStdString(canonicalQuery(query.toStdString())), "canonical");
    }

    void comparesWholeTexts()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(equalInConstantTime("", ""));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "abcd"));
    }
};
QTEST_GUILESS_MAIN(TestSignatureV4)
#include "tst_signature_v4.moc"
