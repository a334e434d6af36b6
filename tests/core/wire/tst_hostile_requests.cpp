// Requests that are spoilt at random: whatever a client sends is the client's mistake, never a 500.

#include "core/wire/endpoint.h"
#include "tests/core/engine/open_database.h"
#include "tests/core/wire/http_client.h"

#include "core/values/json_reader.h"

#include <ctime>
#include <random>

using core::wire::Endpoint;
using core::wire::EndpointOptions;
using core::wire::HttpRequest;
using core::wire::HttpResponse;
using support::json;

class TestHostileRequests : public QObject
{
    Q_OBJECT

    support::OpenDatabase m_database;
    Endpoint m_endpoint{m_database.client(), [] {
                            EndpointOptions options;
                            options.keyCheck = core::wire::KeyCheck::None;
                            return options;
                        }()};

    struct Good
    {
        std::string target;
        std::string body;
    };
    static std::vector<Good> goodRequests()
    {
        const std::string dynamo = "DynamoDB_20120810.";
        return {
            {dynamo + "PutItem",
             json("{'TableName':'Music','Item':{'a':{'S':'x'},'n':{'N':'12.5e3'},'b':{'B':'aGVsbG8='},'s':{'"
                  "NS':["
                  "'1','2']},'m':{'M':{'l':{'L':[{'NULL':true},{'BOOL':false}]}}}},'ConditionExpression':"
                  "'attribute_not_exists(a) OR #n > :v','ExpressionAttributeNames':{'#n':'n'},"
                  "'ExpressionAttributeValues':{':v':{'N':'1'}},'ReturnConsumedCapacity':'INDEXES'}")},
            {dynamo + "UpdateItem",
             json("{'TableName':'Music','Key':{'a':{'S':'x'}},'UpdateExpression':'SET n = n + :v, m.l[0] = "
                  ":v REMOVE "
                  "b ADD s :s','ExpressionAttributeValues':{':v':{'N':'1'},':s':{'NS':['3']}},'ReturnValues':"
                  "'ALL_NEW'}")},
            {dynamo + "GetItem",
             json("{'TableName':'Music','Key':{'a':{'S':'x'}},'ProjectionExpression':'m.l[0],n'}")},
            {dynamo + "Query",
             json("{'TableName':'Music','KeyConditionExpression':'a = :a','FilterExpression':"
                  "'size(m) > :n AND contains(s, :n)','ExpressionAttributeValues':{':a':{'S':'x'},"
                  "':n':{'N':'0'}},'Limit':10}")},
            {dynamo + "Scan", json("{'TableName':'Music','Segment':1,'TotalSegments':4,'Select':'COUNT'}")},
            {dynamo + "BatchWriteItem",
             json("{'RequestItems':{'Music':[{'PutRequest':{'Item':{'a':{'S':'y'}}}},{"
                  "'DeleteRequest':{'Key':{'a':{'S':'z'}}}}]}}")},
            {dynamo + "BatchGetItem", json("{'RequestItems':{'Music':{'Keys':[{'a':{'S':'x'}}]}}}")},
            {dynamo + "TransactWriteItems",
             json("{'TransactItems':[{'Update':{'TableName':'Music','Key':{'a':{'S':'x'}},'UpdateExpression':"
                  "'SET q = "
                  ":q','ExpressionAttributeValues':{':q':{'S':'q'}}}}],'ClientRequestToken':'token'}")},
            {dynamo + "TransactGetItems",
             json("{'TransactItems':[{'Get':{'TableName':'Music','Key':{'a':{'S':'x'}}}}]}")},
            {dynamo + "DescribeTable", json("{'TableName':'Music'}")},
            {dynamo + "ListTables", json("{'Limit':3}")},
        };
    }

    HttpResponse answerTo(const std::string &target, const std::string &body)
    {
        HttpRequest request;
        request.method = "POST";
        request.target = "/";
        request.headers = {{"Content-Type", "application/x-amz-json-1.0"}, {"X-Amz-Target", target}};
        request.noteDeciding();
        request.body = body;
        HttpResponse response;
        m_endpoint.answer(request, response);
        return response;
    }
    static bool isJson(const std::string &text)
    {
        core::JsonReader reader(text);
        while (reader.next() != core::JsonReader::Token::End) {
            if (reader.token() == core::JsonReader::Token::Error)
                return false;
        }
        return true;
    }
    static std::string spoilt(std::string body, std::mt19937 &random)
    {
        const auto any = [&random](std::size_t count) { return std::size_t(random()) % count; };
        for (std::size_t i = 0, count = 1 + any(3); i < count && !body.empty(); ++i) {
            switch (any(5)) {
            case 0:
                body[any(body.size())] = char(random());
                break;
            case 1:
                body.resize(any(body.size()));
                break;
            case 2:
                body.erase(any(body.size()), 1 + any(8));
                break;
            case 3: { // one part of it once more, elsewhere
                const std::string part = body.substr(any(body.size()), any(40));
                body.insert(any(body.size()), part);
                break;
            }
            default: {
                static const std::vector<std::string> kWords = {"null",
                                                                "{}",
                                                                "[]",
                                                                "\"\"",
                                                                "-1",
                                                                "1e999",
                                                                "99999999999999999999",
                                                                "true",
                                                                "{\"M\":{}}",
                                                                "\"\\ud800\"",
                                                                "0.00000001",
                                                                "{\"N\":\"1e126\"}",
                                                                "\"#a\"",
                                                                "\":b\"",
                                                                "((",
                                                                "'"};
                body.insert(any(body.size()), kWords[any(kWords.size())]);
            }
            }
        }
        return body;
    }

private slots:
    void initTestCase()
    {
        const HttpResponse created =
            answerTo("DynamoDB_20120810.CreateTable",
                     json("{'TableName':'Music','BillingMode':'PAY_PER_REQUEST','KeySchema':[{'AttributeName'"
                          ":'a','KeyType':"
                          "'HASH'}],'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}]}"));
        QCOMPARE(created.status, 200);
        for (const Good &good : goodRequests())
            QVERIFY2(answerTo(good.target, good.body).status == 200,
                     answerTo(good.target, good.body).body.c_str());
    }

    void areRefusedInJson()
    {
        const auto seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const std::vector<Good> all = goodRequests();
        int refused = 0;
        for (int i = 0; i < 20'000; ++i) {
            const Good &good = all[random() % all.size()];
            const std::string body = spoilt(good.body, random);
            const HttpResponse response = answerTo(good.target, body);
            QVERIFY2(response.status == 200 || response.status == 400,
                     (good.target + " " + body + "\n" + response.body).c_str());
            QVERIFY2(isJson(response.body), (good.target + " " + body + "\n" + response.body).c_str());
            refused += response.status == 400 ? 1 : 0;
        }
        QVERIFY(refused > 10'000);
    }

    void mayNestAsDeepAsTheyLike_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("opening");
        QTest::addColumn<QByteArray>("closing");
        QTest::newRow("maps") << QByteArray("{\"TableName\":\"Music\",\"Item\":{\"a\":{\"S\":\"x\"},\"d\":")
                              << QByteArray("{\"M\":{\"d\":") << QByteArray("}}");
        QTest::newRow("lists") << QByteArray("{\"TableName\":\"Music\",\"Item\":{\"a\":{\"S\":\"x\"},\"d\":")
                               << QByteArray("{\"L\":[") << QByteArray("]}");
        QTest::newRow("unknown members")
            << QByteArray("{\"TableName\":\"Music\",\"d\":{\"d\":") << QByteArray("[") << QByteArray("]");
    }
    void mayNestAsDeepAsTheyLike()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, opening);
        QFETCH(const QByteArray, closing);
        for (const int depth : {33, 200, 511, 513, 200'000}) {
            const QByteArray body =
                before + opening.repeated(depth) + "{\"NULL\":true}" + closing.repeated(depth) + "}}";
            QCOMPARE(answerTo("DynamoDB_20120810.PutItem", body.toStdString()).status, 400);
            const QByteArray cut = before + opening.repeated(depth);
            QCOMPARE(answerTo("DynamoDB_20120810.PutItem", cut.toStdString()).status, 400);
        }
    }
    void mayHaveAsManyPartsAsTheyLike_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("part"); // '%' is its number
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<int>("count");
        QTest::newRow("names") << QByteArray("Query")
                               << QByteArray("'TableName':'Music','ExpressionAttributeNames':{")
                               << QByteArray("'#a%':'b'") << QByteArray("}") << 300'000;
        QTest::newRow("values") << QByteArray("Query")
                                << QByteArray("'TableName':'Music','ExpressionAttributeValues':{")
                                << QByteArray("':a%':{'S':'b'}") << QByteArray("}") << 300'000;
        QTest::newRow("conditions") << QByteArray("Query")
                                    << QByteArray("'TableName':'Music','QueryFilter':{")
                                    << QByteArray("'a%':{}") << QByteArray("}") << 300'000;
        QTest::newRow("definitions") << QByteArray("CreateTable") << QByteArray("'AttributeDefinitions':[")
                                     << QByteArray("{}") << QByteArray("]") << 1'000'000;
        QTest::newRow("definitions of unknown types")
            << QByteArray("CreateTable") << QByteArray("'AttributeDefinitions':[")
            << QByteArray("{'AttributeType':'%'}") << QByteArray("]") << 300'000;
        QTest::newRow("tags") << QByteArray("TagResource") << QByteArray("'ResourceArn':'arn','Tags':[")
                              << QByteArray("{}") << QByteArray("]") << 1'000'000;
        QTest::newRow("statements") << QByteArray("BatchExecuteStatement") << QByteArray("'Statements':[")
                                    << QByteArray("{}") << QByteArray("]") << 1'000'000;
        QTest::newRow("entries of a transaction")
            << QByteArray("TransactWriteItems") << QByteArray("'TransactItems':[") << QByteArray("{}")
            << QByteArray("]") << 1'000'000;
        QTest::newRow("tables of a batch of reads")
            << QByteArray("BatchGetItem") << QByteArray("'RequestItems':{") << QByteArray("'a%':{}")
            << QByteArray("}") << 300'000;
        QTest::newRow("tables of a batch of writes")
            << QByteArray("BatchWriteItem") << QByteArray("'RequestItems':{") << QByteArray("'a%':[{}]")
            << QByteArray("}") << 300'000;
        QTest::newRow("keys") << QByteArray("BatchGetItem") << QByteArray("'RequestItems':{'Music':{'Keys':[")
                              << QByteArray("{}") << QByteArray("]}}") << 1'000'000;
    }
    void mayHaveAsManyPartsAsTheyLike()
    {
        QFETCH(const QByteArray, operation);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, part);
        QFETCH(const QByteArray, behind);
        QFETCH(const int, count);
        QByteArray body = "{" + before;
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                body += ',';
            body += QByteArray(part).replace('%', QByteArray::number(i));
        }
        body += behind + "}";
        const std::clock_t start = std::clock(); // of the processor: the machine may have much else to do
        const HttpResponse response =
            answerTo("DynamoDB_20120810." + operation.toStdString(), json(body.toStdString()));
        QCOMPARE(response.status, 400);
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 20,
                 qPrintable(QString::number(seconds))); // minutes where each looks at all others
    }
    void mayAskForDeepConditions()
    {
        for (const int depth : {100, 4000}) {
            const std::string text =
                std::string(std::size_t(depth), '(') + "a = a" + std::string(std::size_t(depth), ')');
            const HttpResponse response = answerTo(
                "DynamoDB_20120810.Scan", json("{'TableName':'Music','FilterExpression':'" + text + "'}"));
            QCOMPARE(response.status, 400);
        }
    }
};

QTEST_APPLESS_MAIN(TestHostileRequests)
#include "tst_hostile_requests.moc"
