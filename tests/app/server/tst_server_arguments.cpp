#include "app/server/arguments.h"

#include <QTest>

class TestServerArguments : public QObject
{
    Q_OBJECT

    static core::Result<server::Arguments> read(const QString &line)
    {
        std::vector<std::string> words;
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
            words.push_back(word.toStdString());
        return server::readArguments(words);
    }

private slots:
    void takesWhatItIsTold()
    {
        const auto read = TestServerArguments::read("--data /a/b --port=0 --host 0.0.0.0 --region eu-west-1 "
                                                    "--relaxed --connections 7 --ready-file /c --trigger d "
                                                    "--trigger=/e");
        QVERIFY(read);
        QCOMPARE(read->data, std::filesystem::path("/a/b"));
        QCOMPARE(read->endpoint.http.port, std::uint16_t(0));
        QCOMPARE(read->endpoint.http.host, std::string("0.0.0.0"));
        QCOMPARE(read->endpoint.http.connectionsMax, std::size_t(7));
        QCOMPARE(read->endpoint.endpoint.region, std::string("eu-west-1"));
        QCOMPARE(read->readyFile, std::filesystem::path("/c"));
        QCOMPARE(read->triggers, (std::vector<std::filesystem::path>{"d", "/e"}));
        QVERIFY(read->relaxed && read->endpoint.endpoint.quickWrites && !read->inMemory);
    }
    void isCarefulByItself()
    {
        const auto read = TestServerArguments::read("--data /a");
        QVERIFY(read);
        QCOMPARE(read->endpoint.http.port, std::uint16_t(8000));
        QVERIFY(server::isLoopback(read->endpoint.http.host));
        QVERIFY(!read->relaxed && !read->endpoint.endpoint.quickWrites);
    }
    void letsPagesOfOthersInWhereItIsToldOrTheyMustSign()
    {
        QVERIFY(
            !TestServerArguments::read("--in-memory")->endpoint.endpoint.pageOrigins.allow("https://a.org"));
        const auto two = TestServerArguments::read(
            "--in-memory --allow-origin https://a.org --allow-origin=http://b.org:81");
        QVERIFY(two && two->endpoint.endpoint.pageOrigins.allow("https://a.org"));
        QVERIFY(two->endpoint.endpoint.pageOrigins.allow("http://b.org:81"));
        QVERIFY(!two->endpoint.endpoint.pageOrigins.allow("https://c.org"));
        QVERIFY(TestServerArguments::read("--in-memory --allow-origin *")
                    ->endpoint.endpoint.pageOrigins.allow("https://a.org"));
        QVERIFY(TestServerArguments::read("--data a --credentials b")
                    ->endpoint.endpoint.pageOrigins.allow("https://a.org"));
        QVERIFY(!TestServerArguments::read("--data a --credentials b --allow-origin https://c.org")
                     ->endpoint.endpoint.pageOrigins.allow("https://a.org"));
    }
    void refuses_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("") << "say which database to serve: --data DIR, or --in-memory";
        QTest::newRow("--data") << "--data takes a value";
        QTest::newRow("--data=") << "--data takes a folder";
        QTest::newRow("--data a --in-memory") << "--data and --in-memory exclude each other";
        QTest::newRow("--data a --port 65536") << "--port takes a number from 0 to 65535";
        QTest::newRow("--data a --port 80x") << "--port takes a number from 0 to 65535";
        QTest::newRow("--data a --connections 0") << "--connections takes a number from 1 to 100000";
        QTest::newRow("--data a --credentials b --no-auth")
            << "--credentials and --no-auth exclude each other";
        QTest::newRow("--data a --inject thunder:1")
            << "--inject takes kinds and rates such as throttle:0.01,limit:0.01,error:0.001; not 'thunder:1'";
        QTest::newRow("--data a --tls-key b") << "--tls-certificate and --tls-key need each other";
        QTest::newRow("--in-memory=yes") << "--in-memory takes no value";
        QTest::newRow("--data a --trigger=") << "--trigger takes a file";
        QTest::newRow("--data a --allow-origin example.org")
            << "--allow-origin takes an origin such as https://example.org, or *";
        QTest::newRow("--fast") << "there is no option --fast; --help lists what there is";
        QTest::newRow("folder") << "there is no option folder; --help lists what there is";
    }
    void refuses()
    {
        const auto read = TestServerArguments::read(QTest::currentDataTag());
        QVERIFY(!read);
        QTEST(QString::fromStdString(read.error().message()), "message");
    }
    void knowsWhoIsReached_data()
    {
        QTest::addColumn<bool>("isLoopback");
        QTest::newRow("127.0.0.1") << true;
        QTest::newRow("127.9.9.9") << true;
        QTest::newRow("localhost") << true;
        QTest::newRow("::1") << true;
        QTest::newRow("0.0.0.0") << false;
        QTest::newRow("192.168.1.2") << false;
        QTest::newRow("::") << false;
    }
    void knowsWhoIsReached() { QTEST(server::isLoopback(QTest::currentDataTag()), "isLoopback"); }
};

QTEST_APPLESS_MAIN(TestServerArguments)
#include "tst_server_arguments.moc"
