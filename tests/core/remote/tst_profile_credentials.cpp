// Credentials out of files in a folder of the test's own, and from an STS and an SSO on this computer.

#include "core/remote/http_transport.h"
#include "core/remote/loose_texts.h"
#include "core/remote/profile_credentials.h"
#include "tests/support/http_peer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using support::HttpPeer;

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr UnixMicros kNow = 1795261081 * kSecond; // 2026-11-21 11:38:01 UTC

QString textOf(const Result<Credentials> &credentials)
{
    if (!credentials)
        return QString("%1: %2").arg(QString::fromUtf8(exceptionName(credentials.error().code()).data()),
                                     QString::fromStdString(credentials.error().message()));
    return QString("%1 %2 %3")
        .arg(QString::fromStdString(credentials->accessKeyId),
             QString::fromStdString(credentials->secretAccessKey),
             QString::fromStdString(credentials->sessionToken))
        .trimmed();
}

QByteArray stsAnswer(const QByteArray &id, const QByteArray &expiration)
{
    return HttpPeer::http(
        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
        "<Credentials><AccessKeyId>" +
        id + "</AccessKeyId><SecretAccessKey>a&lt;b&amp;c</SecretAccessKey><SessionToken>role" +
        "</SessionToken><Expiration>" + expiration +
        "</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>");
}

} // namespace

class TestProfileCredentials : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_home;
    std::map<std::string, std::string, std::less<>> m_variables;
    ManualClock m_clock{kNow};
    std::shared_ptr<HttpTransport> m_transport;
    const NoProgress m_never;

    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_home->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void writeSsoToken(const QByteArray &key, const QByteArray &expiresAt)
    {
        const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
        write(".aws/sso/cache/" + hash + ".json",
              "{\"startUrl\":\"https://x.awsapps.com/start\",\"scopes\":[\"a\"],\"accessToken\":\"bearer\","
              "\"expiresAt\":\"" +
                  expiresAt + "\"}");
    }
    ProfileOptions options(const std::string &profile)
    {
        ProfileOptions options;
        options.profile = profile;
        options.environment = [this](std::string_view name) -> std::optional<std::string> {
            const auto found = m_variables.find(name);
            return found != m_variables.end() ? std::optional(found->second) : std::nullopt;
        };
        options.transport = m_transport;
        options.clock = &m_clock;
        return options;
    }
    QString find(const std::string &profile)
    {
        return textOf(ProfileCredentials(options(profile)).credentials(m_never));
    }

private slots:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN);
        m_transport = std::move(*makeHttpTransport({}));
    }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_variables = {{"HOME", m_home->path().toStdString()}};
        m_clock.advance(std::chrono::microseconds(kNow - m_clock.now()));
    }

    void readsFilesAsOtherToolsDo()
    {
        write(".aws/config", "# a comment\n"
                             "lost = 1\n"
                             "[default]\n"
                             "region = eu-west-1   # of the default\n"
                             "aws_access_key_id=config\n"
                             "aws_secret_access_key = config secret\n"
                             "[profile with blanks]\n"
                             "  Nested = no\n"
                             "Region=us-west-2\r\n"
                             "s3 =\n"
                             "  region = nowhere\n"
                             "aws_access_key_id = AKID#1;x\n"
                             "[profile \"quoted\"]\n"
                             "region = eu-north-1\n"
                             "[sso-session corp]\n"
                             "sso_region = us-east-2\n"
                             "[services other]\n"
                             "x = 1\n"
                             "[broken\n");
        write(".aws/credentials", "[default]\naws_access_key_id = AKID\n"
                                  "[zeta]\naws_access_key_id = Z\naws_secret_access_key = z==\n");
        const Result<AwsConfiguration> configuration = AwsConfiguration::read(options("").environment);
        QVERIFY(configuration);
        QCOMPARE(configuration->profileNames(),
                 (std::vector<std::string>{"default", "quoted", "with blanks", "zeta"}));
        const auto get = [&](const char *profile, const char *name) {
            return AwsConfiguration::setting(configuration->profile(profile), name);
        };
        QCOMPARE(get("default", "aws_access_key_id"), "AKID");
        QCOMPARE(get("default", "aws_secret_access_key"), "config secret");
        QCOMPARE(get("default", "region"), "eu-west-1");
        QCOMPARE(get("with blanks", "region"), "us-west-2");
        QCOMPARE(get("with blanks", "aws_access_key_id"), "AKID#1;x");
        QCOMPARE(get("with blanks", "nested"), "");
        QCOMPARE(get("zeta", "aws_secret_access_key"), "z==");
        QCOMPARE(get("nobody", "region"), "");
        QCOMPARE(AwsConfiguration::setting(configuration->ssoSession("corp"), "sso_region"), "us-east-2");
        QVERIFY(configuration->ssoSession("other") == nullptr);
    }

    void filesMayLieElsewhereOrNowhere()
    {
        QVERIFY(AwsConfiguration::read(options("").environment)->profileNames().empty());
        write("my/config", "[profile a]\nregion = x-1\n");
        write("my/keys", "[b]\naws_access_key_id = k\naws_secret_access_key = s\n");
        m_variables["AWS_CONFIG_FILE"] = "~/my/config";
        m_variables["AWS_SHARED_CREDENTIALS_FILE"] = m_home->filePath("my/keys").toStdString();
        QCOMPARE(AwsConfiguration::read(options("").environment)->profileNames(),
                 (std::vector<std::string>{"a", "b"}));
        QCOMPARE(find("b"), "k s");
        m_variables["AWS_CONFIG_FILE"] = m_home->path().toStdString(); // a folder
        QCOMPARE(AwsConfiguration::read(options("").environment).error().code(), ErrorCode::IoError);
    }

    void theEnvironmentComesFirstUnlessAProfileIsNamed()
    {
        write(".aws/credentials", "[default]\naws_access_key_id = d\naws_secret_access_key = s\n"
                                  "[other]\naws_access_key_id = o\naws_secret_access_key = s\n");
        QCOMPARE(find(""), "d s");
        m_variables["AWS_PROFILE"] = "other";
        QCOMPARE(find(""), "o s");
        m_variables["AWS_ACCESS_KEY_ID"] = "e";
        QCOMPARE(find(""), "o s"); // no secret beside it
        m_variables["AWS_SECRET_ACCESS_KEY"] = "s";
        QCOMPARE(find(""), "e s");
        m_variables["AWS_SESSION_TOKEN"] = "t";
        QCOMPARE(find(""), "e s t");
        QCOMPARE(find("default"), "d s");
    }

    void findsTheRegion()
    {
        const AwsSettings profile{{"region", "eu-west-1"}};
        const Environment environment = options("").environment;
        QVERIFY(!awsRegion(environment, nullptr));
        QCOMPARE(*awsRegion(environment, &profile), "eu-west-1");
        m_variables["AWS_DEFAULT_REGION"] = "a";
        QCOMPARE(*awsRegion(environment, &profile), "a");
        m_variables["AWS_REGION"] = "b";
        QCOMPARE(*awsRegion(environment, &profile), "b");
    }

    void saysWhyThereAreNone_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("why"); // a part of it
        QTest::newRow("no profile") << QByteArray() << "There is no profile \"p\" in ";
        QTest::newRow("empty") << QByteArray("[profile p]\n") << "neither keys";
        QTest::newRow("half a key") << QByteArray("[profile p]\naws_access_key_id = a\n") << "neither keys";
        QTest::newRow("role without source")
            << QByteArray("[profile p]\nrole_arn = r\n") << "no source_profile";
        QTest::newRow("instance role")
            << QByteArray("[profile p]\nrole_arn = r\ncredential_source = Ec2InstanceMetadata\n")
            << "Ec2InstanceMetadata is not supported";
        QTest::newRow("environment") << QByteArray(
                                            "[profile p]\nrole_arn = r\ncredential_source = Environment\n")
                                     << "there are none";
        QTest::newRow("source missing")
            << QByteArray("[profile p]\nrole_arn = r\nsource_profile = q\n") << "no profile \"q\"";
        QTest::newRow("circle") << QByteArray("[profile p]\nrole_arn = r\nsource_profile = q\n"
                                              "[profile q]\nrole_arn = r\nsource_profile = p\n")
                                << "name each other";
        QTest::newRow("web identity")
            << QByteArray("[profile p]\nrole_arn = r\nweb_identity_token_file = f\n") << "web identity";
        QTest::newRow("device") << QByteArray(
                                       "[profile p]\nrole_arn = r\nsource_profile = p\nmfa_serial = arn:mfa\n"
                                       "aws_access_key_id = a\naws_secret_access_key = s\n")
                                << "code of the device arn:mfa";
        QTest::newRow("no session")
            << QByteArray("[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n")
            << "sso-session \"s\"";
        QTest::newRow("no account") << QByteArray("[profile p]\nsso_start_url = u\nsso_region = r\n")
                                    << "sso_account_id";
        QTest::newRow("no program") << QByteArray("[profile p]\ncredential_process = /no/such/program\n")
                                    << "cannot be started";
    }
    void saysWhyThereAreNone()
    {
        QFETCH(const QByteArray, config);
        QFETCH(const QString, why);
        write(".aws/config", config);
        const QString said = find("p");
        QVERIFY2(said.startsWith("NoCredentials: ") && said.contains(why), qPrintable(said));
    }

    void assumesRolesOneAfterTheOther()
    {
        QList<QByteArray> bodies;
        QList<QByteArray> heads;
        HttpPeer sts([&](const QByteArray &head, const QByteArray &body) -> HttpPeer::Answer {
            heads << head;
            bodies << body;
            return {stsAnswer(body.contains("inner") ? "INNER" : "OUTER", "2026-11-21T12:38:01Z")};
        });
        write(".aws/config", "[profile base]\naws_access_key_id = BASE\naws_secret_access_key = s\n"
                             "[profile inner]\nrole_arn = arn:aws:iam::1:role/inner\nsource_profile = base\n"
                             "external_id = x&y\nrole_session_name = me\nregion = eu-west-1\n"
                             "[profile outer]\nrole_arn = arn:aws:iam::1:role/outer\nsource_profile = inner\n"
                             "duration_seconds = 900\nmfa_serial = device\n");
        ProfileOptions withSts = options("outer");
        withSts.stsEndpoint = *parseUrl(sts.url());
        withSts.mfaCode = [](const std::string &serial) -> Result<std::string> { return serial + "1"; };
        ProfileCredentials provider(withSts);
        QCOMPARE(textOf(provider.credentials(m_never)), "OUTER a<b&c role");
        QCOMPARE(bodies.size(), 2);
        QCOMPARE(bodies[0],
                 "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Finner&"
                 "RoleSessionName=me&ExternalId=x%26y&DurationSeconds=3600");
        QCOMPARE(bodies[1],
                 "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fouter&"
                 "RoleSessionName=tablewright-1795261081&SerialNumber=device&TokenCode=device1&"
                 "DurationSeconds=900");
        QVERIFY2(heads[0].contains("Credential=BASE/20261121/eu-west-1/sts/aws4_request"), heads[0]);
        QVERIFY2(heads[1].contains("Credential=INNER/20261121/us-east-1/sts/aws4_request"), heads[1]);
        QVERIFY2(heads[1].contains("X-Amz-Security-Token: role"), heads[1]);

        // Kept until five minutes before they end.
        m_clock.advance(std::chrono::minutes(54));
        QCOMPARE(textOf(provider.credentials(m_never)), "OUTER a<b&c role");
        QCOMPARE(bodies.size(), 2);
        m_clock.advance(std::chrono::minutes(1));
        QCOMPARE(textOf(provider.credentials(m_never)), "OUTER a<b&c role");
        QCOMPARE(bodies.size(), 4);
    }

    void rolesThatAreRefused()
    {
        HttpPeer sts([&](const QByteArray &, const QByteArray &) -> HttpPeer::Answer {
            return {HttpPeer::http("<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
                                   "<Message>not you</Message></Error></ErrorResponse>",
                                   {}, 403)};
        });
        write(".aws/config", "[profile p]\nrole_arn = role\nsource_profile = p\naws_access_key_id = a\n"
                             "aws_secret_access_key = s\n");
        ProfileOptions withSts = options("p");
        withSts.stsEndpoint = *parseUrl(sts.url());
        QCOMPARE(textOf(ProfileCredentials(withSts).credentials(m_never)),
                 "AccessDeniedException: Role role: not you");
    }

    void signsOnWithTheTokenThatAnotherToolKept()
    {
        QList<QByteArray> heads;
        HttpPeer portal([&](const QByteArray &head, const QByteArray &) -> HttpPeer::Answer {
            heads << head;
            return {HttpPeer::http("{\"roleCredentials\":{\"accessKeyId\":\"SSO\",\"secretAccessKey\":\"s\","
                                   "\"sessionToken\":\"t\",\"expiration\":1795264681000}}")};
        });
        write(".aws/config",
              "[sso-session corp]\nsso_region = us-east-2\nsso_start_url = https://x/start\n"
              "[profile p]\nsso_session = corp\nsso_account_id = 123\nsso_role_name = Dev Ops\n"
              "[profile old]\nsso_start_url = https://x/start\nsso_region = us-east-2\n"
              "sso_account_id = 123\nsso_role_name = r\n");
        ProfileOptions withPortal = options("p");
        withPortal.ssoPortal = *parseUrl(portal.url());
        ProfileCredentials provider(withPortal);
        QCOMPARE(textOf(provider.credentials(m_never)),
                 "SignInNeeded: Nobody is signed in for profile \"p\": run \"aws sso login --profile p\"");
        writeSsoToken("corp", "2026-11-21T11:38:01Z");
        QCOMPARE(textOf(provider.credentials(m_never)),
                 "SignInNeeded: The sign-in for profile \"p\" is over: run \"aws sso login --profile p\"");
        QVERIFY(heads.isEmpty());
        writeSsoToken("corp", "2026-11-21T11:38:02UTC"); // somebody signed in
        QCOMPARE(textOf(provider.credentials(m_never)), "SSO s t");
        QVERIFY2(heads[0].startsWith(
                     "GET /federation/credentials?account_id=123&role_name=Dev%20Ops HTTP/1.1\r\n"),
                 heads[0]);
        QVERIFY2(heads[0].contains("x-amz-sso_bearer_token: bearer\r\n"), heads[0]);
        QCOMPARE(*provider.credentials(m_never)->expiration, 1795264681 * kSecond);
        QCOMPARE(heads.size(), 1);

        writeSsoToken("https://x/start", "2030-01-01T00:00:00Z");
        withPortal.profile = "old";
        QCOMPARE(textOf(ProfileCredentials(withPortal).credentials(m_never)), "SSO s t");
    }

    void aTokenThatTheServiceDoesNotTake()
    {
        HttpPeer portal([](auto &, auto &) -> HttpPeer::Answer {
            return {HttpPeer::http("{\"message\":\"Session token not found or invalid\"}", {}, 401)};
        });
        write(".aws/config",
              "[profile p]\nsso_start_url = u\nsso_region = r-1\nsso_account_id = 1\nsso_role_name = r\n");
        writeSsoToken("u", "2030-01-01T00:00:00Z");
        ProfileOptions withPortal = options("p");
        withPortal.ssoPortal = *parseUrl(portal.url());
        QVERIFY(textOf(ProfileCredentials(withPortal).credentials(m_never)).startsWith("SignInNeeded: "));
    }

    void asksAProgram_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("credentials");
        QTest::newRow("keys")
            << QByteArray("echo '{\"Version\":1,\"AccessKeyId\":\"'$1'\",\"SecretAccessKey\":\"s\"}'")
            << "a b s";
        QTest::newRow("session")
            << QByteArray("echo '{\"Version\":1,\"AccessKeyId\":\"k\",\"SecretAccessKey\":\"s\","
                          "\"SessionToken\":\"t\",\"Expiration\":\"2026-11-21T13:38:01+01:00\"}'")
            << "k s t";
        const QString process = "NoCredentials: The credential process \"";
        QTest::newRow("fails") << QByteArray("exit 3") << process + "%1\" ended with status 3";
        QTest::newRow("no JSON") << QByteArray("echo hello") << process + "%1\" does not write a JSON object";
        QTest::newRow("version") << QByteArray("echo '{\"Version\":2}'")
                                 << process + "%1\" writes another version than 1";
        QTest::newRow("no key") << QByteArray("echo '{\"Version\":1}'")
                                << process + "%1\" gives no AccessKeyId or no SecretAccessKey";
        QTest::newRow("endless") << QByteArray("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done")
                                 << process + "%1\" writes more than 64 KB";
        QTest::newRow("bad time")
            << QByteArray("echo '{\"Version\":1,\"AccessKeyId\":\"k\",\"SecretAccessKey\":\"s\","
                          "\"Expiration\":\"soon\"}'")
            << process + "%1\" gives an Expiration that is no time: soon";
    }
    void asksAProgram()
    {
        QFETCH(const QByteArray, script);
        QFETCH(QString, credentials);
        write("keys.sh", script + "\n");
        const QByteArray command = "/bin/sh \"" + m_home->filePath("keys.sh").toUtf8() + "\" 'a b'";
        write(".aws/config", "[profile p]\ncredential_process = " + command + "\n");
        if (credentials.contains("%1"))
            credentials = credentials.arg(QString::fromUtf8(command));
        QCOMPARE(find("p"), credentials);
    }

    void aProgramThatWaitsIsEnded()
    {
        write("keys.sh", "exec sleep 1000\n");
        write(".aws/config",
              "[profile p]\ncredential_process = /bin/sh " + m_home->filePath("keys.sh").toUtf8() + "\n");
        ProfileOptions hasty = options("p");
        hasty.processTimeout = std::chrono::milliseconds(20);
        QVERIFY(textOf(ProfileCredentials(hasty).credentials(m_never)).contains("takes too long"));
    }

    void refusedOnesAreNotGivenAgain()
    {
        write(".aws/credentials",
              "[p]\naws_access_key_id = k\naws_secret_access_key = s\naws_session_token = 1\n");
        ProfileCredentials provider(options("p"));
        const Result<Credentials> first = provider.credentials(m_never);
        QCOMPARE(textOf(first), "k s 1");
        provider.refuse(*first);
        QVERIFY2(textOf(provider.credentials(m_never))
                     .startsWith("SignInNeeded: The session of profile \"p\" is over"),
                 qPrintable(textOf(provider.credentials(m_never))));
        write(".aws/credentials",
              "[p]\naws_access_key_id = k\naws_secret_access_key = s\naws_session_token = 2\n");
        QCOMPARE(textOf(provider.credentials(m_never)), "k s 2");
        provider.refuse(*first); // late news of the old ones
        QCOMPARE(textOf(provider.credentials(m_never)), "k s 2");
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: none
        const auto row = [](const char *text, qint64 seconds) { QTest::newRow(text) << text << seconds; };
        row("2026-11-21T11:38:01Z", 1795261081);
        row("2026-11-21T11:38:01.123Z", 1795261081);
        row("2026-11-21T11:38:01UTC", 1795261081);
        row("2026-11-21T11:38:01+00:00", 1795261081);
        row("2026-11-21T12:38:01+0100", 1795261081);
        row("2026-11-21T06:38:01-05:00", 1795261081);
        row("1970-01-01T00:00:00Z", 0);
        row("2026-02-30T11:38:01Z", -1);
        row("2026-11-21 11:38:01", -1);
        row("2026-11-21T25:38:01Z", -1);
        row("2026-11-21T11:38:01X", -1);
        row("-026-11-21T11:38:01Z", -1);
        row("", -1);
    }
    void readsTimes()
    {
        QFETCH(const QString, text);
        const std::optional<UnixMicros> time = timeOfIso8601(text.toStdString());
        QTEST(time ? qint64(*time / kSecond) : qint64(-1), "seconds");
    }
};
QTEST_GUILESS_MAIN(TestProfileCredentials)
#include "tst_profile_credentials.moc"
