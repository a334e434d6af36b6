// Requests as code: exact texts, and no way for a client's names to become commands.

#include "ui/requests/request_code.h"

#include <QRegularExpression>
#include <QTest>

using namespace ui;

namespace {

const QString kUrl = QStringLiteral("http://127.0.0.1:8000");

QString code(CodeTarget target, const char *operation, const char *body)
{
    const auto node = core::parseJson(body);
    return node ? requestCode(target, QLatin1String(operation), *node, kUrl) : QString();
}

} // namespace

class TestRequestCode : public QObject
{
    Q_OBJECT

private slots:
    void aCommandOfTheAwsCli_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("rest");
        QTest::newRow("words and JSON")
            << QByteArray("GetItem")
            << QByteArray("{\"TableName\":\"Music\",\"Key\":{\"Artist\":{\"S\":\"Acme\"}}}")
            << " \\\n  --table-name Music \\\n  --key '{\"Artist\":{\"S\":\"Acme\"}}'\n";
        QTest::newRow("quotes within quotes")
            << QByteArray("PutItem") << QByteArray("{\"Item\":{\"a\":{\"S\":\"it's $HOME `x`\"}}}")
            << " \\\n  --item '{\"a\":{\"S\":\"it'\\''s $HOME `x`\"}}'\n";
        QTest::newRow("switches, numbers, one page")
            << QByteArray("Query")
            << QByteArray("{\"ScanIndexForward\":false,\"ConsistentRead\":true,\"Limit\":5,"
                          "\"KeyConditionExpression\":\"#a = :a\"}")
            << " \\\n  --no-scan-index-forward \\\n  --consistent-read \\\n  --limit 5"
               " \\\n  --key-condition-expression '#a = :a' \\\n  --no-paginate\n";
        QTest::newRow("a text like an option")
            << QByteArray("PutItem") << QByteArray("{\"TableName\":\"-rf\"}")
            << " \\\n  --table-name='-rf'\n";
        QTest::newRow("names that are no parameters are left out")
            << QByteArray("GetItem")
            << QByteArray("{\"x; rm -rf ~\":true,\"$(id)\":1,\"TableName\":\"t\",\"Limit\":null}")
            << " \\\n  --table-name t\n";
        QTest::newRow("abbreviations")
            << QByteArray("CreateTable") << QByteArray("{\"SSESpecification\":{\"Enabled\":true}}")
            << " \\\n  --sse-specification '{\"Enabled\":true}'\n";
    }

    void aCommandOfTheAwsCli()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, body);
        QFETCH(QString, rest);
        const QString text = code(CodeTarget::AwsCli, operation, body);
        QString name = QString::fromLatin1(operation);
        name.replace(QRegularExpression(QStringLiteral("(.)([A-Z])")), QStringLiteral("\\1-\\2"));
        QCOMPARE(text, QStringLiteral("AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws dynamodb ") +
                           name.toLower() + QStringLiteral(" \\\n  --endpoint-url ") + kUrl +
                           QStringLiteral(" \\\n  --region us-east-1") + rest);
    }

    void aCallOfBoto3()
    {
        const QString text =
            code(CodeTarget::Boto3, "PutItem",
                 "{\"TableName\":\"Music\",\"Item\":{\"on\":{\"BOOL\":true},\"no\":{\"NULL\":true},"
                 "\"raw\":{\"B\":\"AAE=\"},\"raws\":{\"BS\":[\"AAE=\",\"/w==\"]},\"B\":{\"S\":\"AAE=\"},"
                 "\"text\":{\"S\":\"a \\\"b\\\" \\\\ \\n 山\"}}}");
        QCOMPARE(text.section(QStringLiteral("response = "), 1),
                 QString::fromUtf8(
                     "dynamodb.put_item(\n"
                     "    TableName=\"Music\",\n"
                     "    Item={\n"
                     "        \"on\": {\"BOOL\": True},\n"
                     "        \"no\": {\"NULL\": True},\n"
                     "        \"raw\": {\"B\": base64.b64decode(\"AAE=\")},\n"
                     "        \"raws\": {\"BS\": [base64.b64decode(\"AAE=\"), base64.b64decode(\"/w==\")]},\n"
                     "        \"B\": {\"S\": \"AAE=\"},\n"
                     "        \"text\": {\"S\": \"a \\\"b\\\" \\\\ \\n 山\"},\n"
                     "    },\n"
                     ")\nprint(response)\n"));
        QVERIFY(text.startsWith(QStringLiteral("import base64\n\nimport boto3\n")));
        QVERIFY(text.contains(QStringLiteral("endpoint_url=\"http://127.0.0.1:8000\"")));
        QVERIFY(code(CodeTarget::Boto3, "ListTables", "{}")
                    .endsWith(QStringLiteral("dynamodb.list_tables()\nprint(response)\n")));
    }

    void aCommandOfCurl()
    {
        QCOMPARE(
            code(CodeTarget::Curl, "PutItem", "{\"TableName\":\"t\",\"Item\":{\"a\":{\"S\":\"it's @x\"}}}"),
            QStringLiteral(
                "curl http://127.0.0.1:8000 \\\n"
                "  --aws-sigv4 aws:amz:us-east-1:dynamodb --user any:any \\\n"
                "  -H 'Content-Type: application/x-amz-json-1.0' \\\n"
                "  -H 'X-Amz-Target: DynamoDB_20120810.PutItem' \\\n"
                "  --data-raw '{\"TableName\":\"t\",\"Item\":{\"a\":{\"S\":\"it'\\''s @x\"}}}'\n"));
    }

    /// Pasted, a control would edit the line and let what follows it out of its quotes.
    void controlsAreSpelledOut()
    {
        const QString text =
            code(CodeTarget::Curl, "PutItem", "{\"a\":\"it's \x7f\x7f \xc2\x9b \xc2\xa0 \\u0001\"}");
        QVERIFY2(text.contains(QStringLiteral("--data-raw $'{\"a\":\"it\\'s \\x7f\\x7f \\xc2\\x9b ")),
                 qPrintable(text));
        QVERIFY(!text.contains(QChar(0x7f)) && !text.contains(QChar(0x9b)) && text.contains(QChar(0xa0)));
        QVERIFY(code(CodeTarget::AwsCli, "GetItem", "{\"TableName\":\"\x7f'\"}")
                    .contains(QStringLiteral("--table-name $'\\x7f\\''")));
    }

    void streamsAreAServiceOfTheirOwn()
    {
        const auto codeOf = [](CodeTarget target) {
            return code(target, "ListStreams", "{\"TableName\":\"t\"}");
        };
        QVERIFY(codeOf(CodeTarget::AwsCli).contains(QStringLiteral(" aws dynamodbstreams list-streams ")));
        QVERIFY(
            codeOf(CodeTarget::Boto3).contains(QStringLiteral("boto3.client(\n    \"dynamodbstreams\",\n")));
        QVERIFY(
            codeOf(CodeTarget::Boto3).contains(QStringLiteral("response = dynamodbstreams.list_streams(\n")));
        QVERIFY(codeOf(CodeTarget::JavaScript)
                    .startsWith(QStringLiteral("import { DynamoDBStreamsClient, ListStreamsCommand } from "
                                               "\"@aws-sdk/client-dynamodb-streams\";\n")));
        QVERIFY(codeOf(CodeTarget::JavaScript).contains(QStringLiteral("new DynamoDBStreamsClient({\n")));
        QVERIFY(codeOf(CodeTarget::Curl)
                    .contains(QStringLiteral("-H 'X-Amz-Target: DynamoDBStreams_20120810.ListStreams'")));
    }

    void aCommandOfJavaScript()
    {
        const QString text =
            code(CodeTarget::JavaScript, "GetItem",
                 "{\"TableName\":\"t\",\"Key\":{\"__proto__\":{\"S\":\"x\"},\"a-b\":{\"B\":\"AAE=\"}}}");
        QCOMPARE(text.section(QStringLiteral("client.send("), 1),
                 QStringLiteral("new GetItemCommand({\n"
                                "  TableName: \"t\",\n"
                                "  Key: { [\"__proto__\"]: { S: \"x\" }, \"a-b\": { B: Buffer.from(\"AAE=\", "
                                "\"base64\") } },\n"
                                "}));\nconsole.log(response);\n"));
        QVERIFY(text.startsWith(QStringLiteral(
            "import { DynamoDBClient, GetItemCommand } from \"@aws-sdk/client-dynamodb\";\n")));
    }

    void bodiesKeepTheirOrderAndNumbers()
    {
        const auto node = core::parseJson("{\"z\":{\"N\":\"1\"},\"a\":[1e400,{\"b\":{}},[]]}");
        QVERIFY(node);
        QCOMPARE(core::indentedJson(*node),
                 std::string("{\n  \"z\": {\"N\": \"1\"},\n  \"a\": [\n    1e400,\n    {\n"
                             "      \"b\": {}\n    },\n    []\n  ]\n}"));
        QCOMPARE(core::compactJson(*node), std::string("{\"z\":{\"N\":\"1\"},\"a\":[1e400,{\"b\":{}},[]]}"));
        QVERIFY(!core::parseJson("{\"a\":"));
        QVERIFY(!core::parseJson(std::string(200, '[') + std::string(200, ']')));
    }

    void everyGuideNamesTheAddress()
    {
        for (int target = 0; target < kGuideTargetCount; ++target)
            QVERIFY(guideCode(GuideTarget(target), kUrl).contains(kUrl));
    }
};

QTEST_GUILESS_MAIN(TestRequestCode)
#include "tst_request_code.moc"
