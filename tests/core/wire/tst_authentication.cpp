#include "core/wire/authentication.h"

#include <QTest>

using namespace core;
using wire::AccessKeys;
using wire::Authentication;
using wire::HttpRequest;
using wire::KeyCheck;
using wire::ServiceError;

namespace {

constexpr UnixMicros kNow = 1'795'347'481'000'000; // 2026-11-22T11:38:01Z
constexpr UnixMicros kMinute = 60'000'000;
constexpr const char *kBody = "{}";
constexpr const char *kSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// A request, signed as a client signs it; what a test changes it changes before or after that.
struct Signed
{
    std::string time = signing::timestamp(kNow);
    std::string id = "AKID";
    std::string secret = kSecret;
    std::string scopeDate = time.substr(0, 8);
    std::string region = "us-east-1";
    std::string service = "dynamodb";
    std::string terminator = "aws4_request";
    std::string signedHeaders = "host;x-amz-date;x-amz-target";
    std::string token;
    std::string separator = ", ";
    std::string expires; // of a presigned request

    std::string target = "/";
    std::string authorization;
    HttpRequest request;

    std::string credential() const
    {
        return id + "/" + scopeDate + "/" + region + "/" + service + "/" + terminator;
    }
    void setHeaders()
    {
        request.method = "POST";
        request.target = target;
        request.body = kBody;
        request.headers = {{"Host", "localhost:8000"}, {"X-Amz-Target", "DynamoDB_20120810.ListTables"}};
    }
    std::string signature(std::string_view query)
    {
        const std::string hash = signing::sha256Hex(request.body);
        signing::RequestToSign toSign;
        toSign.query = query;
        toSign.signedHeaders = signedHeaders;
        toSign.payloadHash = hash;
        for (const wire::HttpHeader &header : request.headers)
            toSign.headers.push_back({header.name, header.value});
        const signing::Scope scope{scopeDate, region, service};
        return signing::signature(signing::signingKey(secret, scope),
                                  signing::stringToSign(time, scope, signing::canonicalRequest(toSign)));
    }
    HttpRequest &inHeader()
    {
        setHeaders();
        request.headers.push_back({"X-Amz-Date", time});
        if (!token.empty())
            request.headers.push_back({"X-Amz-Security-Token", token});
        authorization = "AWS4-HMAC-SHA256 Credential=" + credential() + separator +
                        "SignedHeaders=" + signedHeaders + separator + "Signature=" + signature({});
        request.headers.push_back({"Authorization", authorization});
        return request;
    }
    HttpRequest &inQuery()
    {
        setHeaders();
        signedHeaders = "host";
        std::string escaped = credential();
        for (std::size_t at = 0; (at = escaped.find('/', at)) != std::string::npos;)
            escaped.replace(at, 1, "%2F");
        const std::string query =
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + escaped + "&X-Amz-Date=" + time +
            (expires.empty() ? "" : "&X-Amz-Expires=" + expires) + "&X-Amz-SignedHeaders=" + signedHeaders;
        target = "/?" + query + "&X-Amz-Signature=" + signature(query);
        request.target = target;
        return request;
    }
};

QString said(const std::optional<ServiceError> &refused)
{
    return refused ? QString::fromStdString(std::string(refused->type) + ": " + refused->message)
                   : QString("let in");
}

} // namespace

class TestAuthentication : public QObject
{
    Q_OBJECT

    ManualClock m_clock{kNow};
    AccessKeys m_keys{{"AKID", {kSecret, {}}}, {"ASIA", {kSecret, "a token"}}};
    Authentication m_strict{KeyCheck::Signature, m_keys, "us-east-1", m_clock};
    Authentication m_lenient{KeyCheck::AnyKey, {}, "us-east-1", m_clock};
    Authentication m_open{KeyCheck::None, {}, "us-east-1", m_clock};

    static QString authorization(const std::string &rest) { return QString::fromStdString(rest); }

private slots:
    void letsInWhoSignsWell()
    {
        Signed plain;
        QCOMPARE(said(m_strict.refusal(plain.inHeader())), QString("let in"));
        QCOMPARE(said(m_strict.refusal(plain.request)), QString("let in")); // with the day's key kept
        Signed tight;
        tight.separator = ",";
        QCOMPARE(said(m_strict.refusal(tight.inHeader())), QString("let in"));
        Signed presigned;
        QCOMPARE(said(m_strict.refusal(presigned.inQuery())), QString("let in"));
        Signed temporary;
        temporary.id = "ASIA";
        temporary.token = "a token";
        QCOMPARE(said(m_strict.refusal(temporary.inHeader())), QString("let in"));
    }

    /// Only S3 looks at X-Amz-Expires: the other services let a presigned request in for 15 minutes, whatever
    /// it says.
    void presignedRequestsLastFifteenMinutesWhateverTheyAskFor()
    {
        for (const char *expires : {"1", "60", "604800", "never"}) {
            for (const std::int64_t ageMinutes : {14, 16}) {
                Signed presigned;
                presigned.time = signing::timestamp(kNow - ageMinutes * 60 * 1'000'000);
                presigned.scopeDate = presigned.time.substr(0, 8);
                presigned.expires = expires;
                const QString answer = said(m_strict.refusal(presigned.inQuery()));
                if (ageMinutes < 15)
                    QCOMPARE(answer, QString("let in"));
                else
                    QVERIFY2(answer.startsWith("InvalidSignatureException: Signature expired: "),
                             qPrintable(answer));
            }
        }
    }

    void saysWhatIsWrongWithAHeader_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("expected");
        const QString now = QString::fromStdString(signing::timestamp(kNow));
        const QString missing =
            "MissingAuthenticationTokenException: Request is missing Authentication Token";
        const QString credential = "Authorization header requires 'Credential' parameter. ";
        const QString signature = "Authorization header requires 'Signature' parameter. ";
        const QString headers = "Authorization header requires 'SignedHeaders' parameter. ";
        const QString date =
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
        const QString incomplete = "IncompleteSignatureException: ";
        QTest::newRow("none") << QString() << now << missing;
        QTest::newRow("another kind") << "Basic eDp5" << now << missing;
        QTest::newRow("nothing in it")
            << "AWS4-" << QString()
            << incomplete + credential + signature + headers + date + "Authorization=AWS4-";
        QTest::newRow("no credential")
            << "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=0" << now
            << incomplete + credential + "Authorization=AWS4-HMAC-SHA256 SignedHeaders=host, Signature=0";
        QTest::newRow("no date") << "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0"
                                 << QString()
                                 << incomplete + date +
                                        "Authorization=AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, "
                                        "Signature=0";
        QTest::newRow("a date of another form")
            << "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0"
            << "yesterday"
            << incomplete + "Date must be in ISO-8601 'basic format'. Got 'yesterday'. See "
                            "http://en.wikipedia.org/wiki/ISO_8601";
        QTest::newRow("another algorithm")
            << "AWS4-HMAC-SHA512 Credential=a, SignedHeaders=host, Signature=0" << now
            << incomplete +
                   "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512' (only AWS4-HMAC-SHA256 for now). ";
        QTest::newRow("a short credential")
            << "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0" << now
            << incomplete + "Credential must have exactly 5 slash-delimited elements, e.g. "
                            "keyid/date/region/service/term, got 'a/b'";
    }
    void saysWhatIsWrongWithAHeader()
    {
        QFETCH(const QString, header);
        QFETCH(const QString, date);
        const std::string headerText = header.toStdString();
        const std::string dateText = date.toStdString();
        HttpRequest request;
        request.method = "POST";
        request.target = "/";
        if (!headerText.empty())
            request.headers.push_back({"authorization", headerText});
        if (!dateText.empty())
            request.headers.push_back({"x-amz-date", dateText});
        QTEST(said(m_lenient.refusal(request)), "expected");
        QTEST(said(m_strict.refusal(request)), "expected");
        QCOMPARE(said(m_open.refusal(request)), QString("let in"));
    }

    void saysWhatIsWrongWithAQuery()
    {
        HttpRequest request;
        request.method = "POST";
        request.target = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0";
        QCOMPARE(
            said(m_lenient.refusal(request)),
            QString("IncompleteSignatureException: AWS query-string parameters must include "
                    "'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS "
                    "query-string parameters must include 'X-Amz-Date'. Re-examine the query-string "
                    "parameters."));
        request.headers.push_back({"Authorization", "AWS4-HMAC-SHA256"});
        QCOMPARE(
            said(m_lenient.refusal(request)),
            QString("InvalidSignatureException: Found both 'X-Amz-Algorithm' as a query-string param and "
                    "'Authorization' as HTTP header."));
    }

    void knowsTheTime_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as old as may be") << qint64(-15) << "let in";
        QTest::newRow("as new as may be") << qint64(15) << "let in";
        QTest::newRow("too old")
            << qint64(-16)
            << "InvalidSignatureException: Signature expired: 20261122T112201Z is now earlier "
               "than 20261122T112301Z (20261122T113801Z - 15 min.)";
        QTest::newRow("too new")
            << qint64(16)
            << "InvalidSignatureException: Signature not yet current: 20261122T115401Z is "
               "still later than 20261122T115301Z (20261122T113801Z + 15 min.)";
    }
    void knowsTheTime()
    {
        QFETCH(const qint64, minutes);
        Signed request;
        request.time = signing::timestamp(kNow + minutes * kMinute);
        QTEST(said(m_strict.refusal(request.inHeader())), "expected");
        QCOMPARE(said(m_lenient.refusal(request.request)), QString("let in"));
    }

    void looksAtTheClockEachTime()
    {
        Signed request;
        request.time = signing::timestamp(kNow);
        const HttpRequest &signedRequest = request.inHeader();
        ManualClock later{kNow + 16 * kMinute}; // of another server, on the same thread
        const Authentication another{KeyCheck::Signature, m_keys, "us-east-1", later};
        QCOMPARE(said(m_strict.refusal(signedRequest)), QString("let in"));
        QVERIFY(said(another.refusal(signedRequest)).contains("Signature expired"));
        QCOMPARE(said(m_strict.refusal(signedRequest)), QString("let in"));
    }

    void turnsAway_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a host that is not signed")
            << QByteArray("host")
            << "InvalidSignatureException: 'Host' must be a 'SignedHeader' in the AWS Authorization.";
        QTest::newRow("another scope")
            << QByteArray("scope")
            << "InvalidSignatureException: Credential should be scoped to a valid region, not 'mars'. "
               "Credential "
               "should be scoped to correct service: 'dynamodb'. Credential should be scoped with a valid "
               "terminator: 'aws4_request', not 'aws5'. Date in Credential scope does not match YYYYMMDD "
               "from "
               "ISO-8601 version of date from HTTP: '20200101' != '20261122', from '20261122T113801Z'.";
        QTest::newRow("an unknown key")
            << QByteArray("key")
            << "UnrecognizedClientException: The security token included in the request is invalid.";
        QTest::newRow("a token that the key has not")
            << QByteArray("token")
            << "UnrecognizedClientException: The security token included in the request is invalid.";
    }
    void turnsAway()
    {
        QFETCH(const QByteArray, what);
        Signed request;
        if (what == "host")
            request.signedHeaders = "x-amz-date;x-amz-target";
        if (what == "scope") {
            request.region = "mars";
            request.service = "s3";
            request.terminator = "aws5";
            request.scopeDate = "20200101";
        }
        if (what == "key")
            request.id = "NOBODY";
        if (what == "token")
            request.token = "another token";
        QTEST(said(m_strict.refusal(request.inHeader())), "expected");
    }

    void turnsAwayWhatWasChangedOnTheWay_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"body", "header", "secret", "method", "query"})
            QTest::newRow(what) << QByteArray(what);
    }
    void turnsAwayWhatWasChangedOnTheWay()
    {
        QFETCH(const QByteArray, what);
        Signed request;
        if (what == "secret")
            request.secret = "guessed";
        HttpRequest &sent = request.inHeader();
        if (what == "body")
            sent.body = "{ }";
        if (what == "header")
            sent.headers[1].value = "DynamoDB_20120810.DeleteTable";
        if (what == "method")
            sent.method = "PUT";
        if (what == "query")
            sent.target = "/?a=b";
        const QString expected = said(m_strict.refusal(sent));
        QVERIFY2(expected.startsWith(
                     "InvalidSignatureException: The request signature we calculated does not match "
                     "the signature you provided. Check your AWS Secret Access Key and signing "
                     "method. Consult the service documentation for details.\n\n"),
                 qPrintable(expected));
        QVERIFY(!expected.contains(kSecret));
        QCOMPARE(said(m_lenient.refusal(sent)), QString("let in"));
    }

    void takesTheKeyOfTheNextDay()
    {
        Signed today;
        QCOMPARE(said(m_strict.refusal(today.inHeader())), QString("let in"));
        m_clock.advance(std::chrono::hours(24));
        Signed tomorrow;
        tomorrow.time = signing::timestamp(m_clock.now());
        tomorrow.scopeDate = tomorrow.time.substr(0, 8);
        QCOMPARE(said(m_strict.refusal(tomorrow.inHeader())), QString("let in"));
        m_clock.advance(std::chrono::hours(-24));
    }

    void readsCredentialsFiles()
    {
        const auto keys = wire::readAccessKeys("# mine\n[default]\naws_access_key_id = A\r\n"
                                               "aws_secret_access_key=s=1\nregion = x\n\n[other]\n"
                                               "aws_secret_access_key = t\naws_access_key_id = B\n"
                                               "aws_session_token = u\n[empty]\n");
        QVERIFY(keys);
        QCOMPARE(keys->size(), std::size_t(2));
        QCOMPARE(keys->at("A").secretAccessKey, std::string("s=1"));
        QVERIFY(keys->at("A").sessionToken.empty());
        QCOMPARE(keys->at("B").sessionToken, std::string("u"));
    }
    void refusesCredentialsFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QByteArray("") << "there is no key in it";
        QTest::newRow("no secret") << QByteArray("[a]\naws_access_key_id = A\n[b]\n")
                                   << "line 3: a key needs both aws_access_key_id and aws_secret_access_key";
        QTest::newRow("no form") << QByteArray("[a]\nhello\n")
                                 << "line 2: neither [section] nor name = value";
    }
    void refusesCredentialsFiles()
    {
        QFETCH(const QByteArray, text);
        const auto keys = wire::readAccessKeys(text.toStdString());
        QVERIFY(!keys);
        QTEST(QString::fromStdString(keys.error().message()), "message");
    }
};

QTEST_APPLESS_MAIN(TestAuthentication)
#include "tst_authentication.moc"
