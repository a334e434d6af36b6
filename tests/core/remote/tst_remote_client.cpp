// What a remote client sends, when it sends again, and what it makes of answers; its transport is scripted.

#include "core/remote/remote_client.h"

#include "core/api/error_details.h"
#include "core/base/stop_scope.h"
#include "tests/support/client_transport.h"

#include <QRegularExpression>
#include <QTest>

#include <deque>
#include <set>

using namespace core;

namespace {

constexpr UnixMicros kNow = 1795261081LL * 1'000'000; // 2026-11-21 11:38:01 UTC

HttpResponse answer(std::string body, unsigned status = 200)
{
    return {status, {}, std::move(body)};
}
HttpResponse exception(const std::string &name, unsigned status = 400, const std::string &message = "text")
{
    return answer(R"({"__type":"com.amazonaws.dynamodb.v20120810#)" + name + R"(","message":")" + message +
                      R"("})",
                  status);
}

/// Answers one after the other, and keeps what was asked.
class ScriptedTransport final : public HttpTransport
{
public:
    std::deque<Result<HttpResponse>> answers;
    std::vector<HttpRequest> requests;

    Result<HttpResponse> exchange(const HttpRequest &request, const Progress &) override
    {
        requests.push_back(request);
        if (answers.empty())
            return Error(ErrorCode::ConnectionRefused, "the script is over");
        Result<HttpResponse> next = std::move(answers.front());
        answers.pop_front();
        return next;
    }
    std::string header(std::size_t request, std::string_view name) const
    {
        for (const HttpHeader &header : requests.at(request).headers) {
            if (header.name == name)
                return header.value;
        }
        return "(none)";
    }
};

class NotedPauses final : public Pause
{
public:
    std::vector<std::chrono::milliseconds> pauses;
    Result<void> wait(std::chrono::milliseconds time, const Progress &stop) override
    {
        pauses.push_back(time);
        if (stop.stopRequested())
            return Error::cancelled();
        return {};
    }
};

/// Keys "first", then, once these were refused, "second".
class TwoCredentials final : public CredentialsProvider
{
public:
    std::vector<std::string> refused;
    Result<Credentials> credentials(const Progress &) override
    {
        return Credentials{refused.empty() ? "first" : "second", "secret", "token", {}};
    }
    void refuse(const Credentials &credentials) override { refused.push_back(credentials.accessKeyId); }
};

class Stopped final : public Progress
{
public:
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return true; }
};

QString errorOf(const auto &result)
{
    return result ? QString() : QString::fromUtf8(exceptionName(result.error().code()).data());
}

} // namespace

class TestRemoteClient : public QObject
{
    Q_OBJECT
    std::shared_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<NotedPauses> m_pauses;
    ManualClock m_clock{kNow};

    RemoteOptions options()
    {
        RemoteOptions options = support::remoteOptions(m_transport);
        options.clock = &m_clock;
        options.pause = m_pauses.get();
        options.randomSeed = 7;
        return options;
    }
    Result<DescribeTableResponse> describe(RemoteClient &client)
    {
        DescribeTableRequest request;
        request.tableName = "Music";
        return client.describeTable(request);
    }

private slots:
    void init()
    {
        m_transport = std::make_shared<ScriptedTransport>();
        m_pauses = std::make_unique<NotedPauses>();
    }

    void signsAsTheSdkDoes()
    {
        RemoteOptions signing = options();
        signing.endpoint = awsEndpoint("dynamodb", "eu-west-1");
        RemoteClient client(signing);
        m_transport->answers = {answer(R"({"Table":{"TableName":"Music","TableStatus":"ACTIVE"}})")};
        const Result<DescribeTableResponse> response = describe(client);
        QVERIFY2(response, qPrintable(errorOf(response)));
        QCOMPARE(response->table.tableName, "Music");

        QCOMPARE(m_transport->requests.size(), 1U);
        QCOMPARE(m_transport->requests[0].body, R"({"TableName":"Music"})");
        QCOMPARE(m_transport->header(0, "X-Amz-Target"), "DynamoDB_20120810.DescribeTable");
        QCOMPARE(m_transport->header(0, "Content-Type"), "application/x-amz-json-1.0");
        QCOMPARE(m_transport->header(0, "X-Amz-Date"), "20261121T113801Z");
        QCOMPARE(m_transport->header(0, "X-Amz-Security-Token"), "(none)");
        QCOMPARE(m_transport->header(0, "Authorization"),
                 "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/eu-west-1/dynamodb/aws4_request, "
                 "SignedHeaders=content-type;host;x-amz-date;x-amz-target, "
                 "Signature=625b8f7a80d6033d224e6a0d19e829bc01a8ec8c73213bfdaa2a90c7aef710ef");
    }

    void signsTheSessionToken()
    {
        RemoteOptions signing = options();
        signing.endpoint = awsEndpoint("dynamodb", "eu-west-1");
        signing.credentials = std::make_shared<FixedCredentials>(Credentials{
            "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "session/token+with=signs", {}});
        RemoteClient client(signing);
        QCOMPARE(errorOf(describe(client)), "ConnectionRefused");
        QCOMPARE(m_transport->header(0, "X-Amz-Security-Token"), "session/token+with=signs");
        QVERIFY(m_transport->header(0, "Authorization")
                    .ends_with("2c56788c49a3f8d5b3da9c84f53a7cf24b38607ae083012ceac45f220771e2d9"));
    }

    void endpointsOfRegions()
    {
        QCOMPARE(awsEndpoint("dynamodb", "us-east-1").text(), "https://dynamodb.us-east-1.amazonaws.com");
        QCOMPARE(awsEndpoint("sts", "cn-north-1").text(), "https://sts.cn-north-1.amazonaws.com.cn");
    }

    void callsAgain_data()
    {
        QTest::addColumn<QString>("exceptionName");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("attempts");
        const auto row = [](const char *name, int status, int attempts) {
            QTest::addRow("%s %d", name, status) << name << status << attempts;
        };
        row("ProvisionedThroughputExceededException", 400, 11);
        row("ThrottlingException", 400, 11);
        row("RequestLimitExceeded", 400, 11);
        row("TransactionInProgressException", 400, 11);
        row("ReplicatedWriteConflictException", 409, 11);
        row("InternalServerError", 500, 11);
        row("InternalFailure", 500, 11);
        row("ServiceUnavailableException", 503, 11);
        row("NobodyKnowsThisException", 500, 11);
        row("NobodyKnowsThisException", 400, 1);
        row("ValidationException", 400, 1);
        row("ResourceNotFoundException", 400, 1);
        row("ConditionalCheckFailedException", 400, 1);
        row("TransactionCanceledException", 400, 1);
        row("TransactionConflictException", 400, 1);
        row("ItemCollectionSizeLimitExceededException", 400, 1);
        row("LimitExceededException", 400, 1);
        row("AccessDeniedException", 400, 1);
        row("UnrecognizedClientException", 400, 1);
    }
    void callsAgain()
    {
        QFETCH(const QString, exceptionName);
        QFETCH(const int, status);
        RemoteClient client(options());
        m_transport->answers.assign(30, exception(exceptionName.toStdString(), unsigned(status)));
        QVERIFY(!describe(client));
        QTEST(int(m_transport->requests.size()), "attempts");
        QCOMPARE(m_pauses->pauses.size() + 1, m_transport->requests.size());
    }

    void callsAgainWhereNoAnswerCame_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("attempts");
        QTest::newRow("timed out") << int(ErrorCode::TimedOut) << 3;
        QTest::newRow("lost") << int(ErrorCode::ConnectionLost) << 3;
        QTest::newRow("nonsense") << int(ErrorCode::InvalidAnswer) << 3;
        QTest::newRow("refused") << int(ErrorCode::ConnectionRefused) << 1;
        QTest::newRow("unknown host") << int(ErrorCode::CannotResolve) << 1;
        QTest::newRow("distrusted") << int(ErrorCode::TlsFailed) << 1;
        QTest::newRow("cancelled") << int(ErrorCode::Cancelled) << 1;
    }
    void callsAgainWhereNoAnswerCame()
    {
        QFETCH(const int, code);
        RemoteClient client(options());
        m_transport->answers.assign(30, Error(ErrorCode(code), "text"));
        QCOMPARE(int(describe(client).error().code()), code);
        QTEST(int(m_transport->requests.size()), "attempts");
    }

    void aLaterAnswerIsTheAnswer()
    {
        RemoteClient client(options());
        m_transport->answers = {exception("ThrottlingException"), Error(ErrorCode::ConnectionLost, "text"),
                                answer(R"({"Table":{"TableName":"Music"}})")};
        QCOMPARE(describe(client)->table.tableName, "Music");
        QCOMPARE(m_transport->requests.size(), 3U);
        QCOMPARE(m_transport->requests[2].body, m_transport->requests[0].body);
    }

    void waitsLongerEachTime()
    {
        RetryPolicy policy;
        QCOMPARE(retryDelay(policy, 1, 1.0).count(), 50);
        QCOMPARE(retryDelay(policy, 2, 1.0).count(), 100);
        QCOMPARE(retryDelay(policy, 9, 1.0).count(), 12800);
        QCOMPARE(retryDelay(policy, 10, 1.0).count(), 20000);
        QCOMPARE(retryDelay(policy, 1000, 1.0).count(), 20000);
        QCOMPARE(retryDelay(policy, 9, 0.5).count(), 6400);
        QCOMPARE(retryDelay(policy, 9, 0.0).count(), 0);

        RemoteClient client(options());
        m_transport->answers.assign(30, exception("ThrottlingException"));
        QVERIFY(!describe(client));
        QCOMPARE(m_pauses->pauses.size(), 10U);
        for (unsigned i = 0; i < 10; ++i)
            QVERIFY(m_pauses->pauses[i] <= retryDelay(policy, i + 1, 1.0));
        QVERIFY2(std::set(m_pauses->pauses.begin(), m_pauses->pauses.end()).size() > 5, "no jitter");
    }

    void aWrongChecksumIsNoAnswer()
    {
        HttpResponse damaged = answer(R"({"Table":{"TableName":"Musik"}})");
        damaged.headers = {{"x-amz-crc32", "1"}};
        RemoteClient client(options());
        m_transport->answers = {damaged, answer(R"({"Table":{"TableName":"Music"}})")};
        QCOMPARE(describe(client)->table.tableName, "Music");
    }

    void anExpiredSessionIsRenewedOnce()
    {
        const auto credentials = std::make_shared<TwoCredentials>();
        RemoteOptions expiring = options();
        expiring.credentials = credentials;
        RemoteClient client(expiring);
        m_transport->answers = {exception("ExpiredTokenException"),
                                answer(R"({"Table":{"TableName":"Music"}})")};
        QVERIFY(describe(client));
        QCOMPARE(credentials->refused, std::vector<std::string>{"first"});
        QVERIFY(m_transport->header(1, "Authorization").find("Credential=second/") != std::string::npos);
        QVERIFY(m_pauses->pauses.empty());

        m_transport->answers = {exception("ExpiredTokenException"), exception("ExpiredTokenException")};
        QCOMPARE(errorOf(describe(client)), "ExpiredTokenException");
        QVERIFY(m_transport->answers.empty());
    }

    void aClockThatIsWrongIsCorrected()
    {
        HttpResponse early = exception("InvalidSignatureException", 400, "Signature not yet current");
        early.headers = {{"Date", "Sat, 21 Nov 2026 09:00:00 GMT"}};
        RemoteClient client(options());
        m_transport->answers = {early, answer(R"({"Table":{"TableName":"Music"}})"),
                                answer(R"({"Table":{"TableName":"Music"}})")};
        QVERIFY(describe(client));
        QVERIFY(describe(client));
        QCOMPARE(m_transport->header(1, "X-Amz-Date"), "20261121T090000Z");
        QCOMPARE(m_transport->header(2, "X-Amz-Date"), "20261121T090000Z");
    }

    void aWrongSecretIsNotAMatterOfTime()
    {
        HttpResponse wrong = exception("InvalidSignatureException");
        wrong.headers = {{"Date", "Sat, 21 Nov 2026 11:38:02 GMT"}};
        RemoteClient client(options());
        m_transport->answers = {wrong};
        QCOMPARE(errorOf(describe(client)), "InvalidSignatureException");
    }

    void readOnlySendsNoWrite()
    {
        RemoteOptions reading = options();
        reading.readOnly = true;
        RemoteClient client(reading);
        QVERIFY(!client.capabilities().writable);
        QCOMPARE(errorOf(client.putItem({})), "ReadOnly");
        QCOMPARE(errorOf(client.updateItem({})), "ReadOnly");
        QCOMPARE(errorOf(client.deleteItem({})), "ReadOnly");
        QCOMPARE(errorOf(client.batchWriteItem({})), "ReadOnly");
        QCOMPARE(errorOf(client.transactWriteItems({})), "ReadOnly");
        QCOMPARE(errorOf(client.createTable({})), "ReadOnly");
        QCOMPARE(errorOf(client.updateTable({})), "ReadOnly");
        QCOMPARE(errorOf(client.deleteTable({})), "ReadOnly");
        ExecuteStatementRequest statement;
        for (const char *text : {"DELETE FROM t WHERE k = 'a'", "/**/SELECT * FROM t", "SELEC", ""}) {
            statement.statement = text;
            QCOMPARE(errorOf(client.executeStatement(statement)), "ReadOnly");
        }
        BatchExecuteStatementRequest batch;
        batch.statements.resize(2);
        batch.statements[0].statement = " select * from t";
        batch.statements[1].statement = "INSERT INTO t VALUE {}";
        QCOMPARE(errorOf(client.batchExecuteStatement(batch)), "ReadOnly");
        ExecuteTransactionRequest transaction;
        transaction.transactStatements.push_back(statement);
        QCOMPARE(errorOf(client.executeTransaction(transaction)), "ReadOnly");
        QVERIFY(m_transport->requests.empty());
        m_transport->answers.assign(10, answer("{}"));
        statement.statement = "\n Select * FROM t";
        transaction.transactStatements = {statement, statement};
        batch.statements.pop_back();
        QVERIFY(client.executeStatement(statement));
        QVERIFY(client.executeTransaction(transaction));
        QVERIFY(client.batchExecuteStatement(batch));
        QVERIFY(client.getItem({}));
        QVERIFY(client.query({}));
        QVERIFY(client.scan({}));
        QVERIFY(client.batchGetItem({}));
        QVERIFY(client.transactGetItems({}));
        QVERIFY(client.listTables({}));
        QCOMPARE(m_transport->requests.size(), 9U);
    }

    void aTransactionCarriesOneTokenThroughItsAttempts()
    {
        RemoteClient client(options());
        m_transport->answers = {Error(ErrorCode::TimedOut, "text"), answer("{}"), answer("{}")};
        QVERIFY(client.transactWriteItems({}));
        QVERIFY(client.transactWriteItems({}));
        const std::string first = m_transport->requests[0].body;
        QVERIFY2(QRegularExpression("^\\{\"TransactItems\":\\[\\],\"ClientRequestToken\":\"[0-9a-f]{8}-[0-9a-"
                                    "f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-"
                                    "[0-9a-f]{12}\"\\}$")
                     .match(QString::fromStdString(first))
                     .hasMatch(),
                 first.c_str());
        QCOMPARE(m_transport->requests[1].body, first);
        QVERIFY(m_transport->requests[2].body != first);

        TransactWriteItemsRequest own;
        own.clientRequestToken = "mine";
        m_transport->answers = {answer("{}")};
        QVERIFY(client.transactWriteItems(own));
        QCOMPARE(m_transport->requests[3].body, R"({"TransactItems":[],"ClientRequestToken":"mine"})");
    }

    void stopsWhenItsThreadIsAskedTo()
    {
        RemoteClient client(options());
        const Stopped stopped;
        {
            const StopScope scope(stopped);
            QCOMPARE(errorOf(describe(client)), "Cancelled");
        }
        QVERIFY(m_transport->requests.empty());
        m_transport->answers = {answer(R"({"Table":{"TableName":"Music"}})")};
        QVERIFY(describe(client));
    }

    void understandsErrors()
    {
        RemoteClient client(options());
        m_transport->answers = {exception("NovelException", 400, "busy")};
        const Result<DescribeTableResponse> foreign = describe(client);
        QCOMPARE(foreign.error().code(), ErrorCode::ServiceException);
        QCOMPARE(foreign.error().message(), "NovelException: busy");
        QVERIFY(foreign.error().details<ServiceExceptionDetails>() != nullptr);
        QCOMPARE(writeError(foreign.error()),
                 R"({"__type":"com.amazonaws.dynamodb.v20120810#NovelException","message":"busy"})");

        m_transport->answers = {answer("<html>Not Found</html>", 404)};
        const Result<DescribeTableResponse> other = describe(client);
        QCOMPARE(other.error().code(), ErrorCode::ServiceException);
        QVERIFY2(other.error().message().find("HTTP 404") != std::string::npos,
                 other.error().message().c_str());

        m_transport->answers = {answer(R"({"Table":5})")};
        QCOMPARE(errorOf(describe(client)), "InvalidAnswer");
    }

    void tellsOfEachAttempt()
    {
        std::vector<std::string> told;
        RemoteOptions telling = options();
        telling.onAttempt = [&](const RemoteAttempt &attempt) {
            told.push_back(std::string(attempt.operation) + ' ' + std::to_string(attempt.attempt) + ' ' +
                           std::to_string(attempt.status) + ' ' + std::string(attempt.request) + ' ' +
                           (attempt.error ? attempt.error->message() : std::string(attempt.answer)));
        };
        RemoteClient client(telling);
        m_transport->answers = {exception("ThrottlingException"), answer(R"({"TableNames":[]})")};
        QVERIFY(client.listTables({}));
        QCOMPARE(told, (std::vector<std::string>{"ListTables 1 400 {} text",
                                                 R"(ListTables 2 200 {} {"TableNames":[]})"}));
    }
};
QTEST_GUILESS_MAIN(TestRemoteClient)
#include "tst_remote_client.moc"
