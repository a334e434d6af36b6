#include "core/wire/compression.h"
#include "core/wire/crc32.h"
#include "core/wire/endpoint.h"
#include "tests/core/engine/open_database.h"
#include "tests/core/wire/http_client.h"
#include "tests/support/forwarding_client.h"

#include <zlib.h>

#include <chrono>
#include <ctime>
#include <set>
#include <thread>

using core::wire::Endpoint;
using core::wire::EndpointOptions;
using core::wire::HttpRequest;
using core::wire::HttpResponse;
using support::json;

namespace {

constexpr const char *kAuthorization =
    "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, "
    "Signature=0000000000000000000000000000000000000000000000000000000000000000";

/// A request as an SDK sends it, to be spoilt by the tests.
HttpRequest sdkRequest(std::string_view target, std::string_view body)
{
    HttpRequest request;
    request.method = "POST";
    request.target = "/";
    request.headers = {{"Host", "localhost"},
                       {"Content-Type", "application/x-amz-json-1.0"},
                       {"X-Amz-Target", target},
                       {"X-Amz-Date", "20260101T000000Z"},
                       {"Authorization", kAuthorization}};
    request.noteDeciding();
    request.body = body;
    return request;
}

void setHeader(HttpRequest &request, std::string_view name, std::string_view value)
{
    for (core::wire::HttpHeader &header : request.headers) {
        if (header.name == name)
            header.value = value;
    }
    request.noteDeciding();
}

class FailingClient final : public support::ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;
    core::ErrorCode code = core::ErrorCode::Validation;
    core::Result<core::ListTablesResponse> listTables(const core::ListTablesRequest &) override
    {
        return core::Error(code, "because");
    }
};

/// Of a service behind: what it consumes only it knows.
class RemoteLikeClient final : public support::ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;
    core::ReturnConsumedCapacity asked = core::ReturnConsumedCapacity::Total;
    core::Capabilities capabilities() const override
    {
        core::Capabilities capabilities = ForwardingClient::capabilities();
        capabilities.countsCapacity = false;
        return capabilities;
    }
    core::Result<core::GetItemResponse> getItem(const core::GetItemRequest &request) override
    {
        asked = request.returnConsumedCapacity;
        return ForwardingClient::getItem(request);
    }
};

class SlowClient final : public support::ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;
    std::chrono::milliseconds takes{0};
    std::chrono::milliseconds works{0};
    core::Result<core::QueryResponse> query(const core::QueryRequest &) override
    {
        std::this_thread::sleep_for(takes);
        return core::QueryResponse();
    }
    core::Result<core::BatchWriteItemResponse> batchWriteItem(const core::BatchWriteItemRequest &) override
    {
        std::this_thread::sleep_for(takes);
        // Of the processor's time, which others may take away.
        const auto spent = [] {
            timespec time = {};
            ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
        };
        for (const auto start = spent(); spent() - start < works;) {
        }
        return core::BatchWriteItemResponse();
    }
};

std::string headerOf(const HttpResponse &response, const std::string &name)
{
    const std::size_t at = response.headers.find(name + ": ");
    if (at == std::string::npos)
        return {};
    const std::size_t start = at + name.size() + 2;
    return response.headers.substr(start, response.headers.find("\r\n", start) - start);
}

} // namespace

Q_DECLARE_METATYPE(core::ErrorCode)

class TestEndpoint : public QObject
{
    Q_OBJECT

    support::OpenDatabase m_database;
    Endpoint m_endpoint{m_database.client(), EndpointOptions()};

    HttpResponse answerTo(HttpRequest request)
    {
        request.noteDeciding();
        HttpResponse response;
        m_endpoint.answer(request, response);
        return response;
    }

private slots:
    void answersOperations()
    {
        const HttpResponse created = answerTo(sdkRequest(
            "DynamoDB_20120810.CreateTable",
            json("{'TableName':'Music','BillingMode':'PAY_PER_REQUEST','KeySchema':[{'AttributeName':'a',"
                 "'KeyType':'HASH'}],'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}]}")));
        QCOMPARE(created.status, 200);
        const HttpResponse listed = answerTo(sdkRequest("DynamoDB_20120810.ListTables", "{}"));
        QCOMPARE(listed.status, 200);
        QCOMPARE(listed.body, json("{'TableNames':['Music']}"));
        QCOMPARE(headerOf(listed, "Content-Type"), std::string("application/x-amz-json-1.0"));
        QCOMPARE(headerOf(listed, "x-amz-crc32"), std::string("3485585"));
        const HttpResponse missing =
            answerTo(sdkRequest("DynamoDB_20120810.DescribeTable", json("{'TableName':'Nope'}")));
        QCOMPARE(missing.status, 400);
        QCOMPARE(missing.body, json("{'__type':'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',"
                                    "'message':'Requested resource not found: Table: Nope not found'}"));
    }

    void looksAtARequestInTheOrderOfTheService_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray amzJson("application/x-amz-json-1.0");
        const QByteArray unread =
            QByteArray::fromStdString(json("{'__type':'com.amazon.coral.service#SerializationException'}"));
        const QByteArray unknown = QByteArray::fromStdString(
            json("{'__type':'com.amazon.coral.service#UnknownOperationException'}"));
        const QByteArray notServed("<UnknownOperationException/>\n");
        const QByteArray tables = QByteArray::fromStdString(json("{'TableNames':['Music']}"));
        const auto row = [](const char *name, const QByteArray &target, const QByteArray &type,
                            const QByteArray &body, int status, const QByteArray &answer) {
            QTest::newRow(name) << target << type << body << status << answer;
        };
        const QByteArray list("DynamoDB_20120810.ListTables");
        row("well", list, amzJson, "{}", 200, tables);
        row("another content type", list, "application/json", "{}", 200, tables);
        row("in capitals and with a character set", list, " Application/X-AMZ-JSON-1.0 ; charset=x", "{}",
            200, tables);
        row("a content type that is not served", list, "text/plain", "no JSON", 404, notServed);
        row("no content type", list, "", "{}", 404, notServed);
        row("no JSON, of an unknown operation", "DynamoDB_20120810.Fly", amzJson, "{", 400, unread);
        row("no JSON", list, amzJson, "{", 400, unread);
        row("not an object", list, amzJson, "[]", 400, unread);
        row("unknown operation", "DynamoDB_20120810.Fly", amzJson, "{}", 400, unknown);
        row("unknown operation without a body", "DynamoDB_20120810.Fly", amzJson, "", 400, unknown);
        row("no target", "", amzJson, "{}", 400, unknown);
        row("operation without its service", "ListTables", amzJson, "{}", 400, unknown);
        row("operation of the retired API", "DynamoDB_20111205.ListTables", amzJson, "{}", 400, unknown);
        row("operation of the other service", "DynamoDBStreams_20120810.ListTables", amzJson, "{}", 400,
            unknown);
        row("no body", list, amzJson, "", 400, unread);
        row("nested deeper than anyone reads", list, amzJson,
            QByteArray("{\"a\":") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}", 400, unread);
    }
    void looksAtARequestInTheOrderOfTheService()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, contentType);
        QFETCH(const QByteArray, body);
        HttpRequest request =
            sdkRequest({target.data(), std::size_t(target.size())}, {body.data(), std::size_t(body.size())});
        setHeader(request, "Content-Type", {contentType.data(), std::size_t(contentType.size())});
        const HttpResponse response = answerTo(request);
        QTEST(response.status, "status");
        QTEST(QByteArray::fromStdString(response.body), "answer");
    }

    void servesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("hasOrigin");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("crc");
        const QByteArray notServed("<UnknownOperationException/>\n");
        const QByteArray healthy("healthy: dynamodb.us-east-1.amazonaws.com ");
        QTest::newRow("health") << QByteArray("GET") << QByteArray("/") << false << 200 << healthy
                                << QByteArray("3128867991");
        QTest::newRow("another path") << QByteArray("POST") << QByteArray("/shell") << false << 404
                                      << notServed << QByteArray("3552371480");
        QTest::newRow("another path to get") << QByteArray("GET") << QByteArray("/favicon.ico") << false
                                             << 404 << notServed << QByteArray("3552371480");
        QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("/") << false << 404 << notServed
                             << QByteArray("3552371480");
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray("/") << false << 404 << notServed
                                 << QByteArray("3552371480");
        QTest::newRow("OPTIONS of a page")
            << QByteArray("OPTIONS") << QByteArray("/") << true << 200 << QByteArray() << QByteArray("0");
    }
    void servesNothingElse()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, path);
        QFETCH(const bool, hasOrigin);
        HttpRequest request = sdkRequest("DynamoDB_20120810.ListTables", "{}");
        request.method = method.data();
        request.target = path.data();
        if (hasOrigin) {
            request.headers.push_back({"Origin", "http://localhost:3000"});
            request.headers.push_back({"Access-Control-Request-Headers", "x-amz-target"});
            request.headers.push_back({"Access-Control-Request-Method", "POST"});
        }
        const HttpResponse response = answerTo(request);
        QTEST(response.status, "status");
        QTEST(QByteArray::fromStdString(response.body), "answer");
        QTEST(QByteArray::fromStdString(headerOf(response, "x-amz-crc32")), "crc");
        QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), std::string(hasOrigin ? "*" : ""));
        QCOMPARE(headerOf(response, "Access-Control-Allow-Headers"),
                 std::string(hasOrigin ? "x-amz-target" : ""));
        QCOMPARE(headerOf(response, "Access-Control-Allow-Methods"), std::string(hasOrigin ? "POST" : ""));
        QCOMPARE(headerOf(response, "Access-Control-Max-Age"), std::string(hasOrigin ? "172800" : ""));
    }

    void saysWhoseMistakeItIs_data()
    {
        QTest::addColumn<core::ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        using core::ErrorCode;
        const auto row = [](ErrorCode code, int status, const char *type) {
            QTest::newRow(std::string(core::exceptionName(code)).c_str()) << code << status << QString(type);
        };
        row(ErrorCode::Validation, 400, "com.amazon.coral.validate#ValidationException");
        row(ErrorCode::AccessDenied, 400, "com.amazon.coral.service#AccessDeniedException");
        row(ErrorCode::ProvisionedThroughputExceeded, 400,
            "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException");
        row(ErrorCode::ReplicatedWriteConflict, 409,
            "com.amazonaws.dynamodb.v20120810#ReplicatedWriteConflictException");
        row(ErrorCode::InternalServerError, 500, "com.amazonaws.dynamodb.v20120810#InternalServerError");
        row(ErrorCode::Corruption, 500, "com.amazonaws.dynamodb.v20120810#InternalServerError");
        row(ErrorCode::ReadOnly, 400, "com.amazonaws.dynamodb.v20120810#ValidationException");
        row(ErrorCode::TimedOut, 500, "com.amazonaws.dynamodb.v20120810#InternalServerError");
    }
    void saysWhoseMistakeItIs()
    {
        QFETCH(const core::ErrorCode, code);
        FailingClient client(m_database.client());
        client.code = code;
        Endpoint endpoint(client, EndpointOptions());
        HttpResponse response;
        endpoint.answer(sdkRequest("DynamoDB_20120810.ListTables", "{}"), response);
        QTEST(response.status, "status");
        QFETCH(const QString, type);
        QVERIFY2(response.body.find("\"" + type.toStdString() + "\"") != std::string::npos,
                 response.body.c_str());
    }

    void knowsPagesOfThisComputer_data()
    {
        QTest::addColumn<bool>("isOfThisComputer");
        for (const char *origin :
             {"http://localhost", "https://LOCALHOST:3000", "http://app.localhost:80",
              "http://127.0.0.1:8000", "https://127.9.9.9", "http://[::1]", "http://[::1]:8080"})
            QTest::newRow(origin) << true;
        for (const char *origin :
             {"https://example.org", "http://localhost.example.org", "http://127.0.0.1.example.org",
              "http://127.example.org", "http://notlocalhost", "http://127.0.0", "http://127.0.0.1.1",
              "http://128.0.0.1", "http://[::2]", "http://[::1", "http://[", "http://", "null", "file://",
              "http://localhost:x", "http://localhost@example.org", "http://localhost:80/", ""})
            QTest::newRow(origin) << false;
    }
    void knowsPagesOfThisComputer()
    {
        QTEST(core::wire::isOfThisComputer(QTest::currentDataTag()), "isOfThisComputer");
    }

    /// Even what a browser sends without asking first, and what a name that points here has it send.
    void refusesPagesOfOthersUnlessTheyAreNamed()
    {
        HttpRequest request = sdkRequest("DynamoDB_20120810.ListTables", "{}");
        request.headers.push_back({"Origin", "https://example.org"});
        request.noteDeciding();
        for (const char *method : {"OPTIONS", "POST", "GET"}) {
            request.method = method;
            const HttpResponse refused = answerTo(request);
            QCOMPARE(refused.status, 403);
            QCOMPARE(headerOf(refused, "Access-Control-Allow-Origin"), std::string());
            QVERIFY(refused.body.find("AccessDeniedException") != std::string::npos);
            QVERIFY(refused.body.find("not from https://example.org") != std::string::npos);
        }
        EndpointOptions options;
        options.pageOrigins.others = {"https://example.org"};
        Endpoint open(m_database.client(), options);
        HttpResponse response;
        request.method = "POST";
        open.answer(request, response);
        QCOMPARE(response.status, 200);
        QCOMPARE(headerOf(response, "Access-Control-Allow-Origin"), std::string("*"));
        setHeader(request, "Origin", "https://example.com");
        response.clear();
        open.answer(request, response);
        QCOMPARE(response.status, 403);
    }

    void asksWhoSendsBehindTheTargetAndBeforeTheBody_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        const QByteArray list("DynamoDB_20120810.ListTables");
        QTest::newRow("well") << list << QByteArray("{}") << QByteArray("MissingAuthenticationToken");
        QTest::newRow("no body") << list << QByteArray() << QByteArray("MissingAuthenticationToken");
        QTest::newRow("a wrong type")
            << list << QByteArray("{\"Limit\":\"x\"}") << QByteArray("MissingAuthenticationToken");
        QTest::newRow("no JSON") << list << QByteArray("{") << QByteArray("Serialization");
        QTest::newRow("unknown operation")
            << QByteArray("DynamoDB_20120810.Fly") << QByteArray("{}") << QByteArray("UnknownOperation");
    }
    void asksWhoSendsBehindTheTargetAndBeforeTheBody()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, type);
        HttpRequest request =
            sdkRequest({target.data(), std::size_t(target.size())}, {body.data(), std::size_t(body.size())});
        request.headers.pop_back();
        const HttpResponse response = answerTo(request);
        QCOMPARE(response.status, 400);
        QVERIFY2(response.body.find("com.amazon.coral.service#" + type.toStdString() + "Exception\"") !=
                     std::string::npos,
                 response.body.c_str());
    }

    void takesAndSendsGzip()
    {
        const std::string packed = core::wire::deflateGzip("{}");
        HttpRequest request = sdkRequest("DynamoDB_20120810.ListTables", packed);
        request.headers.push_back({"Content-Encoding", "gzip"});
        QCOMPARE(answerTo(request).body, json("{'TableNames':['Music']}"));
        const std::string cut = packed.substr(0, packed.size() - 1);
        request.body = cut;
        QCOMPARE(answerTo(request).body,
                 json("{'__type':'com.amazon.coral.service#SerializationException'}"));
        const std::string bomb = core::wire::deflateGzip(std::string(17 << 20, ' '));
        QVERIFY(bomb.size() < 200'000);
        request.body = bomb;
        const HttpResponse refused = answerTo(request);
        QCOMPARE(refused.status, 413);
        QCOMPARE(refused.body, std::string());

        const std::string item = json("{'TableName':'Music','Item':{'a':{'S':'large'},'b':{'S':'") +
                                 std::string(10'000, 'x') + json("'}}}");
        QCOMPARE(answerTo(sdkRequest("DynamoDB_20120810.PutItem", item)).status, 200);
        const std::string key = json("{'TableName':'Music','Key':{'a':{'S':'large'}}}");
        HttpRequest get = sdkRequest("DynamoDB_20120810.GetItem", key);
        const HttpResponse plain = answerTo(get);
        QCOMPARE(headerOf(plain, "Content-Encoding"), std::string());
        get.headers.push_back({"Accept-Encoding", "deflate, GZIP;q=0.5"});
        const HttpResponse small = answerTo(get);
        QCOMPARE(headerOf(small, "Content-Encoding"), std::string("gzip"));
        QCOMPARE(headerOf(small, "x-amz-crc32"), std::to_string(core::wire::crc32(small.body)));
        QCOMPARE(std::get<std::string>(core::wire::inflateGzip(small.body, 1 << 20)), plain.body);
        get.headers.back().value = "gzip;q=0, identity";
        QCOMPARE(answerTo(get).body, plain.body);
    }

    void checksumsAsZlibDoes()
    {
        std::string bytes;
        for (int i = 0; i < 5000; ++i)
            bytes += char(i * 7919 >> 3);
        for (std::size_t size = 0; size < 400; ++size) {
            const std::string_view part = std::string_view(bytes).substr(size % 17, size);
            const auto expected = ::crc32_z(0, reinterpret_cast<const Bytef *>(part.data()), part.size());
            QCOMPARE(core::wire::crc32(part), std::uint32_t(expected));
        }
        QCOMPARE(core::wire::crc32(bytes),
                 std::uint32_t(::crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size())));
    }

    void tellsItsObserver()
    {
        core::wire::RequestLog log({});
        EndpointOptions options;
        options.observer = &log;
        options.clock = &m_database.clock();
        options.faults = {{core::ErrorCode::ProvisionedThroughputExceeded, 0}};
        Endpoint endpoint(m_database.client(), options);
        const std::string body =
            json("{'TableName':'Music','Item':{'a':{'S':'x'}},'ReturnConsumedCapacity':'TOTAL'}");
        HttpResponse response;
        endpoint.answer(sdkRequest("DynamoDB_20120810.PutItem", body), response);
        HttpResponse failed;
        endpoint.answer(sdkRequest("DynamoDB_20120810.DescribeTable", json("{'TableName':'Nope'}")), failed);
        const std::vector<core::wire::RequestRecord> records = log.recordsSince(0);
        QCOMPARE(records.size(), std::size_t(2));
        QCOMPARE(records[0].operation, std::string("PutItem"));
        QCOMPARE(records[0].tables, std::vector<std::string>({"Music"}));
        QCOMPARE(records[0].id, headerOf(response, "x-amzn-RequestId"));
        QCOMPARE(records[0].status, 200);
        QCOMPARE(records[0].capacityUnits.value(), 1.0);
        QCOMPARE(records[0].request, body);
        QCOMPARE(records[0].response, response.body);
        QCOMPARE(records[0].time, m_database.clock().now());
        QCOMPARE(
            records[1].error,
            std::string("ResourceNotFoundException: Requested resource not found: Table: Nope not found"));
        QCOMPARE(records[1].status, 400);
    }

    void itsObserverSeesWhatWasConsumed_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<double>("units"); // -1: none
        QTest::newRow("PutItem") << QByteArray("PutItem")
                                 << QByteArray("{'TableName':'Small','Item':{'a':{'S':'x'}}}") << 1.0;
        QTest::newRow("GetItem") << QByteArray("GetItem")
                                 << QByteArray("{'TableName':'Small','Key':{'a':{'S':'x'}}}") << 0.5;
        QTest::newRow("Query of a count")
            << QByteArray("Query")
            << QByteArray("{'TableName':'Small','Select':'COUNT','KeyConditionExpression':'a = :a',"
                          "'ExpressionAttributeValues':{':a':{'S':'x'}}}")
            << 0.5;
        QTest::newRow("Scan") << QByteArray("Scan") << QByteArray("{'TableName':'Small'}") << 0.5;
        QTest::newRow("BatchWriteItem")
            << QByteArray("BatchWriteItem")
            << QByteArray("{'RequestItems':{'Small':[{'PutRequest':{'Item':{'a':{'S':'y'}}}},"
                          "{'PutRequest':{'Item':{'a':{'S':'z'}}}}]}}")
            << 2.0;
        QTest::newRow("TransactGetItems")
            << QByteArray("TransactGetItems")
            << QByteArray("{'TransactItems':[{'Get':{'TableName':'Small','Key':{'a':{'S':'x'}}}}]}") << 2.0;
        QTest::newRow("ExecuteStatement")
            << QByteArray("ExecuteStatement") << QByteArray("{'Statement':'SELECT * FROM Small'}") << 0.5;
        QTest::newRow("a condition that fails")
            << QByteArray("DeleteItem")
            << QByteArray("{'TableName':'Small','Key':{'a':{'S':'x'}},'ConditionExpression':"
                          "'attribute_not_exists(a)'}")
            << 1.0;
        QTest::newRow("ListTables") << QByteArray("ListTables") << QByteArray("{}") << -1.0;
        QTest::newRow("a failure") << QByteArray("GetItem") << QByteArray("{'TableName':'Small','Key':{}}")
                                   << -1.0;
    }
    /// And the client only where it asked.
    void itsObserverSeesWhatWasConsumed()
    {
        QFETCH(const QByteArray, operation);
        QFETCH(const QByteArray, body);
        core::wire::RequestLog log({});
        EndpointOptions options;
        options.observer = &log;
        options.clock = &m_database.clock();
        Endpoint endpoint(m_database.client(), options);
        const auto answerTo = [&](const std::string &operationName, const std::string &text) {
            HttpResponse response;
            endpoint.answer(sdkRequest("DynamoDB_20120810." + operationName, text), response);
            return response;
        };
        answerTo("CreateTable",
                 json("{'TableName':'Small','BillingMode':'PAY_PER_REQUEST',"
                      "'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],"
                      "'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}]}")); // or it is there
        QCOMPARE(answerTo("PutItem", json("{'TableName':'Small','Item':{'a':{'S':'x'}}}")).status, 200);
        const HttpResponse silent = answerTo(operation.toStdString(), json(body.toStdString()));
        QVERIFY(silent.body.find("ConsumedCapacity") == std::string::npos);
        QTEST(log.recordsSince(0).back().capacityUnits.value_or(-1), "units");
        if (operation == "ListTables" || silent.status != 200)
            return;
        std::string asking = json(body.toStdString());
        asking.insert(1, json("'ReturnConsumedCapacity':'TOTAL',"));
        const HttpResponse told = answerTo(operation.toStdString(), asking);
        QVERIFY(told.body.find("ConsumedCapacity") != std::string::npos);
        QTEST(log.recordsSince(0).back().capacityUnits.value_or(-1), "units");
    }

    void aServiceBehindIsAskedForNothingMore()
    {
        RemoteLikeClient client(m_database.client());
        core::wire::RequestLog log({});
        EndpointOptions options;
        options.observer = &log;
        Endpoint endpoint(client, options);
        HttpResponse response;
        endpoint.answer(
            sdkRequest("DynamoDB_20120810.GetItem", json("{'TableName':'Music','Key':{'a':{'S':'x'}}}")),
            response);
        QCOMPARE(response.status, 200);
        QVERIFY(client.asked == core::ReturnConsumedCapacity::None);
        QVERIFY(!log.recordsSince(0).back().capacityUnits);
    }

    /// Who is refused is told what was to be signed, with its token; the log is not.
    void itsObserverSeesNoToken()
    {
        core::wire::RequestLog log({});
        EndpointOptions options;
        options.observer = &log;
        options.clock = &m_database.clock();
        options.keyCheck = core::wire::KeyCheck::Signature;
        options.accessKeys = {{"ASIA", {"secret", "a-token"}}};
        Endpoint endpoint(m_database.client(), options);
        HttpRequest request = sdkRequest("DynamoDB_20120810.ListTables", "{}");
        setHeader(request, "X-Amz-Date", "20231114T221320Z");
        request.headers.push_back({"X-Amz-Security-Token", "a-token"});
        setHeader(request, "Authorization",
                  "AWS4-HMAC-SHA256 Credential=ASIA/20231114/us-east-1/dynamodb/aws4_request, "
                  "SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=00");
        HttpResponse response;
        endpoint.answer(request, response);
        QVERIFY(response.body.find("a-token") != std::string::npos);
        const core::wire::RequestRecord record = log.recordsSince(0).front();
        QVERIFY2(record.error.starts_with("InvalidSignatureException: "), record.error.c_str());
        QVERIFY2(core::wire::logLine(record).find("a-token") == std::string::npos, record.error.c_str());
    }

    void failsOnPurpose()
    {
        EndpointOptions options;
        options.faults = {{core::ErrorCode::ProvisionedThroughputExceeded, 1}};
        Endpoint endpoint(m_database.client(), options);
        HttpResponse response;
        endpoint.answer(sdkRequest("DynamoDB_20120810.ListTables", "{}"), response);
        QCOMPARE(response.status, 400);
        QVERIFY(response.body.starts_with(
            json("{'__type':'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'")));
    }

    void namesEachRequest()
    {
        std::set<std::string> ids;
        for (int i = 0; i < 1000; ++i) {
            const std::string id = headerOf(answerTo(sdkRequest("", "{}")), "x-amzn-RequestId");
            QCOMPARE(id.size(), std::size_t(52));
            QCOMPARE(id.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos);
            ids.insert(id);
        }
        QCOMPARE(ids.size(), std::size_t(1000));
    }

    void keepsWhatMayWaitOffTheLoop_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<int>("bodySize");
        QTest::addColumn<bool>("quickWrites");
        QTest::addColumn<bool>("mayBlock");
        QTest::addColumn<bool>("mostlyWorks");
        const auto row = [](const char *name, const char *operation, int bodySize, bool quickWrites,
                            bool mayBlock, bool mostlyWorks) {
            QTest::newRow(name) << QByteArray(operation) << bodySize << quickWrites << mayBlock
                                << mostlyWorks;
        };
        row("a read", "GetItem", 100, false, false, true);
        row("a large read", "GetItem", 100'000, false, true, true);
        row("a write", "PutItem", 100, false, true, false);
        row("a write that waits for no disk", "PutItem", 100, true, false, false);
        row("a page", "Query", 100, false, false, true); // as long as they are quick
        row("writes that wait for a disk", "BatchWriteItem", 100, false, true, false);
        row("writes that wait for no disk", "BatchWriteItem", 100, true, false, false);
        row("a statement, which may write", "ExecuteStatement", 100, true, true, false);
        row("what is refused", "Fly", 100, false, false, false);
    }
    void keepsWhatMayWaitOffTheLoop()
    {
        QFETCH(const QByteArray, operation);
        QFETCH(const int, bodySize);
        QFETCH(const bool, quickWrites);
        EndpointOptions options;
        options.quickWrites = quickWrites;
        const Endpoint endpoint(m_database.client(), options);
        const std::string target = "DynamoDB_20120810." + operation.toStdString();
        const std::string body(std::size_t(bodySize), ' ');
        QTEST(endpoint.mayBlock(sdkRequest(target, body)), "mayBlock");
        QTEST(endpoint.mostlyWorks(sdkRequest(target, body)), "mostlyWorks");
    }

    void pagesLeaveTheLoopWhileTheyAreSlow()
    {
        SlowClient client(m_database.client());
        Endpoint endpoint(client, EndpointOptions());
        const std::string body = json("{'TableName':'Music','KeyConditionExpression':'a=:a',"
                                      "'ExpressionAttributeValues':{':a':{'S':'x'}}}");
        const HttpRequest query = sdkRequest("DynamoDB_20120810.Query", body);
        const HttpRequest scan = sdkRequest("DynamoDB_20120810.Scan", body);
        const auto askOnce = [&] {
            HttpResponse response;
            endpoint.answer(query, response);
            QCOMPARE(response.status, 200);
        };
        QVERIFY(!endpoint.mayBlock(query));
        client.takes = std::chrono::milliseconds(20);
        askOnce();
        QVERIFY(endpoint.mayBlock(query));
        QVERIFY(!endpoint.mayBlock(scan)); // each operation by itself
        client.takes = {};
        for (int i = 0; i < 10'000 && endpoint.mayBlock(query); ++i)
            askOnce();
        QVERIFY(!endpoint.mayBlock(query));
    }

    void writesLeaveTheLoopForTheirWorkNotForTheirWaiting()
    {
        SlowClient client(m_database.client());
        EndpointOptions options;
        options.quickWrites = true;
        Endpoint endpoint(client, options);
        const std::string body =
            json("{'RequestItems':{'Music':[{'DeleteRequest':{'Key':{'pk':{'S':'x'}}}}]}}");
        const HttpRequest batch = sdkRequest("DynamoDB_20120810.BatchWriteItem", body);
        const auto askOnce = [&] {
            HttpResponse response;
            endpoint.answer(batch, response);
            QCOMPARE(response.status, 200);
        };
        client.takes = std::chrono::milliseconds(20);
        askOnce();
        QVERIFY(!endpoint.mayBlock(batch));
        client.takes = {};
        client.works = std::chrono::milliseconds(20);
        askOnce();
        QVERIFY(endpoint.mayBlock(batch));
    }
};

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
