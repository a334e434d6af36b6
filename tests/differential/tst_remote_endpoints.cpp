// The same work through the remote client on different engines: our endpoint in this process, checking
// signatures, and peers as programs of their own, over their protocol alone.

#include "core/api/error_details.h"
#include "core/copying/compare_tables.h"
#include "core/copying/copy_table.h"
#include "core/copying/sync_tables.h"
#include "core/copying/table_copy_request.h"
#include "core/remote/http_transport.h"
#include "core/remote/remote_client.h"
#include "core/wire/endpoint_server.h"
#include "tests/core/copying/copying_steps.h"

#include <QDir>
#include <QProcess>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

using namespace core;
using namespace support;

namespace {

constexpr const char *kAccessKeyId = "AKIDEXAMPLE";
constexpr const char *kSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

std::uint16_t freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

/// What is listening, and on which port.
class Listener
{
public:
    virtual ~Listener() = default;
    std::uint16_t port = 0;
};

class OwnEngine final : public Listener
{
public:
    OwnEngine()
    {
        core::wire::EndpointServerOptions options;
        options.endpoint.keyCheck = core::wire::KeyCheck::Signature;
        options.endpoint.accessKeys = {{kAccessKeyId, {kSecret, {}}}};
        auto started = core::wire::EndpointServer::start(m_database.client(), options);
        m_server = std::move(std::get<0>(started));
        port = m_server->port();
    }

private:
    OpenDatabase m_database;
    std::unique_ptr<core::wire::EndpointServer> m_server;
};

class Peer final : public Listener
{
public:
    Peer(const QString &program, QStringList arguments)
    {
        port = freePort();
        arguments << "--port" << QString::number(port);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            qFatal("%s: %s", qPrintable(program), qPrintable(m_process.errorString()));
    }
    ~Peer() override
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

QString messageOf(const auto &result)
{
    return result ? QString() : QString::fromStdString(support::errorOf(result));
}

} // namespace

class TestRemoteEndpoints : public QObject
{
    Q_OBJECT
    QString m_folder = qEnvironmentVariable("TABLEWRIGHT_PEERS");
    QString m_whyNoPeers;
    std::map<QString, std::unique_ptr<Listener>> m_engines;
    std::shared_ptr<HttpTransport> m_transport;

    void addEngines()
    {
        QTest::addColumn<QString>("engine");
        for (const char *name : {"own", "dynalite", "dynoxide"})
            QTest::newRow(name) << name;
    }
    Listener &engine(const QString &name)
    {
        std::unique_ptr<Listener> &engine = m_engines[name];
        if (engine)
            return *engine;
        if (name == "own")
            engine = std::make_unique<OwnEngine>();
        else if (name == "dynalite")
            engine = std::make_unique<Peer>(m_folder + "/node_modules/.bin/dynalite",
                                            QStringList{"--createTableMs", "0", "--deleteTableMs", "0"});
        else
            engine = std::make_unique<Peer>(m_folder + "/node_modules/@dynoxide/linux-x64/dynoxide",
                                            QStringList());
        return *engine;
    }
    std::unique_ptr<RemoteClient> connectTo(const QString &name, bool readOnly = false)
    {
        RemoteOptions options;
        options.endpoint = *parseUrl("http://127.0.0.1:" + std::to_string(engine(name).port));
        options.credentials = std::make_shared<FixedCredentials>(Credentials{kAccessKeyId, kSecret, {}, {}});
        options.transport = m_transport;
        options.readOnly = readOnly;
        auto client = std::make_unique<RemoteClient>(options);
        // A program that was just started does not listen yet.
        const bool answers = QTest::qWaitFor([&] { return bool(client->listTables({})); }, 30'000);
        if (!answers)
            qFatal("%s does not answer: %s", qPrintable(name), qPrintable(messageOf(client->listTables({}))));
        return client;
    }

private slots:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN);
        m_transport = std::move(*makeHttpTransport({}));
        if (m_folder.isEmpty()) {
            m_whyNoPeers = "TABLEWRIGHT_PEERS names no folder";
            return;
        }
        QProcess script;
        script.start(qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR", ".") +
                         "/tests/differential/install_peers.sh",
                     {m_folder});
        if (!script.waitForFinished(180'000) || script.exitCode() != 0)
            m_whyNoPeers = script.readAllStandardOutput().trimmed();
    }
    void init()
    {
        QFETCH(const QString, engine);
        if (engine != "own" && !m_whyNoPeers.isEmpty())
            QSKIP(qPrintable("No " + engine + " to compare with: " + m_whyNoPeers));
    }

    void items_data() { addEngines(); }
    void items()
    {
        QFETCH(const QString, engine);
        const auto client = connectTo(engine);
        const auto created = createAndWaitFor(*client, orders("items"));
        QVERIFY2(created, qPrintable(messageOf(created)));
        QCOMPARE(created->globalSecondaryIndexes.size(), 1U);
        QVERIFY(created->keySchema == orders("").keySchema);

        const Item all = item("{'pk':{'S':'\\u20ac \\ud83d\\ude00 \\u0001'},'sk':{'N':'-1.5'},"
                              "'n':{'N':'12345678901234567890123456789012345678'},'tiny':{'N':'1E-130'},"
                              "'b':{'B':'AP8='},'t':{'BOOL':true},'nul':{'NULL':true},'e':{'S':''},"
                              "'m':{'M':{'x':{'L':[{'N':'1'},{'M':{}}]}}},'ss':{'SS':['b','a']},"
                              "'ns':{'NS':['10','9']},'bs':{'BS':['AA==','AQ==']}}");
        PutItemRequest put;
        put.tableName = "items";
        put.item = all;
        put.returnConsumedCapacity = ReturnConsumedCapacity::Total;
        const auto written = client->putItem(put);
        QVERIFY2(written, qPrintable(messageOf(written)));
        QVERIFY(written->consumedCapacity && written->consumedCapacity->capacityUnits > 0);
        GetItemRequest get;
        get.tableName = "items";
        get.key = item("{'pk':{'S':'\\u20ac \\ud83d\\ude00 \\u0001'},'sk':{'N':'-1.5'}}");
        const auto got = client->getItem(get);
        QVERIFY2(got, qPrintable(messageOf(got)));
        QCOMPARE(toJson(got->item), toJson(all));

        UpdateItemRequest update;
        update.tableName = "items";
        update.key = get.key;
        update.updateExpression = "SET #n = #n + :one REMOVE tiny";
        update.expressionAttributeNames.emplace().emplace_back("#n", "n");
        update.expressionAttributeValues = {{":one", AttributeValue::number(1)}};
        update.returnValues = ReturnValues::UpdatedNew;
        const auto updated = client->updateItem(update);
        QVERIFY2(updated, qPrintable(messageOf(updated)));
        QCOMPARE(toJson(updated->attributes), "{'n':{'N':'12345678901234567890123456789012345679'}}");

        put.conditionExpression = "attribute_not_exists(pk)";
        const auto refused = client->putItem(put);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::ConditionalCheckFailed);
        QCOMPARE(refused.error().message(), "The conditional request failed");
        get.tableName = "absent";
        QCOMPARE(client->getItem(get).error().code(), ErrorCode::ResourceNotFound);
        const auto invalid = client->getItem({});
        QVERIFY(!invalid);
        QCOMPARE(invalid.error().code(), ErrorCode::Validation);
        QCOMPARE(connectTo(engine, true)->putItem(put).error().code(), ErrorCode::ReadOnly);

        DeleteTableRequest drop;
        drop.tableName = "items";
        const auto dropped = client->deleteTable(drop);
        QVERIFY2(dropped, qPrintable(messageOf(dropped)));
    }

    void pages_data() { addEngines(); }
    void pages()
    {
        QFETCH(const QString, engine);
        const auto client = connectTo(engine);
        QVERIFY(createAndWaitFor(*client, orders("pages")));
        for (int i = 0; i < 10; ++i)
            put(*client, "pages", order(i * 97, "'v':{'N':'1'}"));
        QueryRequest query;
        query.tableName = "pages";
        query.keyConditionExpression = "pk = :pk AND sk > :sk";
        query.expressionAttributeValues = {{":pk", AttributeValue::string("customer 0")},
                                           {":sk", AttributeValue::number(0)}};
        query.scanIndexForward = false;
        query.limit = 4;
        std::vector<std::string> sorted;
        do {
            const auto page = client->query(query);
            QVERIFY2(page, qPrintable(messageOf(page)));
            for (const Item &one : page->items)
                sorted.push_back(toJson(one.find("sk") != nullptr ? Item{{"sk", *one.find("sk")}} : Item()));
            query.exclusiveStartKey = page->lastEvaluatedKey;
        } while (query.exclusiveStartKey);
        QCOMPARE(sorted.size(), 9U);
        QCOMPARE(sorted.front(), "{'sk':{'N':'873'}}");
        QCOMPARE(sorted.back(), "{'sk':{'N':'97'}}");
        QVERIFY(client->deleteTable({"pages"}));
    }

    void transactions_data() // dynalite has none
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("own") << "own";
        QTest::newRow("dynoxide") << "dynoxide";
    }
    void transactions()
    {
        QFETCH(const QString, engine);
        const auto client = connectTo(engine);
        QVERIFY(createAndWaitFor(*client, orders("transactions")));
        TransactWriteItemsRequest transaction;
        for (int i = 0; i < 10; ++i) {
            TransactWrite write;
            write.tableName = "transactions";
            write.item = order(i * 97, "'v':{'N':'1'}");
            transaction.transactItems.push_back(write);
        }
        const auto transacted = client->transactWriteItems(transaction);
        QVERIFY2(transacted, qPrintable(messageOf(transacted)));
        transaction.transactItems[3].conditionExpression = "attribute_not_exists(pk)";
        const auto canceled = client->transactWriteItems(transaction);
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().code(), ErrorCode::TransactionCanceled);
        const auto *reasons = canceled.error().details<TransactionCanceledDetails>();
        QVERIFY(reasons != nullptr && reasons->reasons.size() == 10);
        QCOMPARE(reasons->reasons[3].code, "ConditionalCheckFailed");
        QCOMPARE(reasons->reasons[4].code, "None");

        TransactGetItemsRequest gets;
        for (const int sk : {97, 98}) {
            TransactGet one;
            one.tableName = "transactions";
            one.key = item("{'pk':{'S':'customer 0'},'sk':{'N':'" + std::to_string(sk) + "'}}");
            gets.transactItems.push_back(one);
        }
        const auto got = client->transactGetItems(gets);
        QVERIFY2(got, qPrintable(messageOf(got)));
        QVERIFY(got->responses.size() == 2 && got->responses[0] && !got->responses[1]);
        QVERIFY(client->deleteTable({"transactions"}));
    }

    void copyCompareSync_data() { addEngines(); }
    void copyCompareSync()
    {
        QFETCH(const QString, engine);
        OpenDatabase local;
        createTable(local.client(), orders("orders"));
        for (int i = 0; i < 300; ++i)
            put(local.client(), "orders", order(i));
        const auto remote = connectTo(engine);
        NoProgress progress;
        CopyOptions copying;
        copying.sourceTable = "orders";
        copying.targetTable = "mirror";
        const CopyReport copied = copyTable(local.client(), *remote, copying, progress);
        QVERIFY2(!copied.failure, copied.failure ? copied.failure->message().c_str() : "");
        QCOMPARE(copied.state.copied, 300U);
        QCOMPARE(contents(*remote, "mirror"), contents(local.client(), "orders"));

        put(*remote, "mirror", order(7, "'v':{'S':'changed'}"));
        put(*remote, "mirror", order(5000));
        put(local.client(), "orders", order(6000));
        const TableSide from{&local.client(), "orders"};
        const TableSide to{remote.get(), "mirror"};
        std::vector<PlannedWrite> planned;
        const Result<CompareReport> compared = compareTables(
            to, from, {},
            [&](const ItemChange &change) -> Result<void> {
                const auto target = change.before ? std::optional(digestOf(*change.before)) : std::nullopt;
                planned.push_back({change.key, target, !change.after});
                return {};
            },
            progress);
        QVERIFY2(compared, qPrintable(messageOf(compared)));
        QCOMPARE(compared->changed, 1U);
        QCOMPARE(compared->added, 1U);
        QCOMPARE(compared->removed, 1U);
        std::vector<ErrorCode> refusals;
        const SyncReport synced = syncTables(
            from, to, [&] { return Result<std::vector<PlannedWrite>>(std::exchange(planned, {})); },
            [&](const Key &, const Error &error) { refusals.push_back(error.code()); }, {}, progress);
        QVERIFY2(!synced.failure, synced.failure ? synced.failure->message().c_str() : "");
        QCOMPARE(refusals.size(), std::size_t(synced.refused));
        if (engine == u"dynalite") { // to which no list or map equals another: it refuses, and that is told
            QVERIFY(!refusals.empty());
            for (const ErrorCode code : refusals)
                QCOMPARE(code, ErrorCode::ConditionalCheckFailed);
            QVERIFY(remote->deleteTable({"mirror"}));
            return;
        }
        QCOMPARE(refusals.size(), std::size_t(0));
        QCOMPARE(contents(*remote, "mirror"), contents(local.client(), "orders"));

        copying.sourceTable = "mirror"; // and back again
        copying.targetTable = "again";
        const CopyReport back = copyTable(*remote, local.client(), copying, progress);
        QVERIFY2(!back.failure, back.failure ? back.failure->message().c_str() : "");
        QCOMPARE(contents(local.client(), "again"), contents(local.client(), "orders"));
        QVERIFY(remote->deleteTable({"mirror"}));
    }

    void wrongKeysAreTold_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("own") << "own";
    }
    void wrongKeysAreTold()
    {
        RemoteOptions options;
        options.endpoint = *parseUrl("http://localhost:" + std::to_string(engine("own").port));
        options.credentials =
            std::make_shared<FixedCredentials>(Credentials{kAccessKeyId, "another", {}, {}});
        options.transport = m_transport;
        QCOMPARE(RemoteClient(options).listTables({}).error().code(), ErrorCode::InvalidSignature);
        options.credentials = std::make_shared<FixedCredentials>(Credentials{"unknown", kSecret, {}, {}});
        QCOMPARE(RemoteClient(options).listTables({}).error().code(), ErrorCode::UnrecognizedClient);
        options.credentials = std::make_shared<FixedCredentials>(Credentials{kAccessKeyId, kSecret, {}, {}});
        ManualClock slow(Clock::system().now() - 3'600'000'000); // an hour: the endpoint's Date tells
        options.clock = &slow;
        QVERIFY(RemoteClient(options).listTables({}));
    }

private:
    static Result<TableDescription> createAndWaitFor(Client &client, const CreateTableRequest &request)
    {
        const NoProgress progress;
        return core::createAndWait(client, request, Pause::real(), progress);
    }
};
QTEST_GUILESS_MAIN(TestRemoteEndpoints)
#include "tst_remote_endpoints.moc"
