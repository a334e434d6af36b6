#include "tests/ui/support.h"
#include "ui/connections/endpoint_dialog.h"
#include "ui/connections/endpoint_store.h"
#include "ui/connections/production_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace support;
using namespace ui;

namespace {

Endpoint staging()
{
    Endpoint endpoint;
    endpoint.id = newEndpointId();
    endpoint.name = QStringLiteral("staging");
    endpoint.url = QStringLiteral("http://localhost:8000");
    endpoint.region = QStringLiteral("eu-west-1");
    endpoint.keys = EndpointKeys::Typed;
    endpoint.accessKeyId = QStringLiteral("AKID");
    endpoint.readOnly = true;
    endpoint.isProduction = true;
    endpoint.color = ConnectionColor::Violet;
    return endpoint;
}

/// Answers like an endpoint; describes nothing while `refuses`.
class EndpointConnector final : public Connector
{
public:
    core::Result<std::shared_ptr<core::Client>> open(const QString &, Mode, bool) override
    {
        return core::Error::io("no folders here");
    }
    core::Result<OpenedEndpoint> openEndpoint(const Endpoint &, const EndpointSecret &) override
    {
        return OpenedEndpoint{client, {}};
    }
    std::shared_ptr<DescribingClient> client = std::make_shared<DescribingClient>();
};

} // namespace

class TestEndpoints : public QObject
{
    Q_OBJECT

    QTemporaryDir m_profile;
    std::unique_ptr<Settings> m_settings;

    template <typename T>
    static T *field(EndpointDialog &dialog, const char *name)
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }
    static QString reason(EndpointDialog &dialog) { return field<QLabel>(dialog, "endpointReason")->text(); }

private slots:
    void init()
    {
        m_settings = std::make_unique<Settings>(Paths::inProfile(m_profile.path()));
        m_settings->set(settings::endpoints, QString());
    }

    void whatIsSavedIsThereAgain()
    {
        const Endpoint endpoint = staging();
        {
            EndpointStore store(*m_settings);
            store.save(endpoint);
        }
        EndpointStore store(*m_settings);
        QCOMPARE(store.all().size(), 1);
        QVERIFY(store.all().front() == endpoint);
        Endpoint changed = endpoint;
        changed.name = QStringLiteral("test");
        store.save(changed);
        QCOMPARE(store.all().size(), 1);
        QCOMPARE(store.find(endpoint.id)->name, QStringLiteral("test"));
        store.remove(endpoint.id);
        QVERIFY(EndpointStore(*m_settings).all().isEmpty());
    }

    void whatIsNotOursIsPassedOver_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("no JSON") << QStringLiteral("[{");
        QTest::newRow("no id") << QStringLiteral("[{\"name\":\"a\",\"region\":\"b\"}]");
        QTest::newRow("no name") << QStringLiteral("[{\"id\":\"endpoint:1\",\"region\":\"b\"}]");
        QTest::newRow("a list of texts") << QStringLiteral("[\"a\"]");
    }
    void whatIsNotOursIsPassedOver()
    {
        QFETCH(QString, stored);
        m_settings->set(settings::endpoints, stored);
        QVERIFY(EndpointStore(*m_settings).all().isEmpty());
    }

    void aTakenNameGetsANumber()
    {
        EndpointStore store(*m_settings);
        QCOMPARE(store.freeName(QStringLiteral("staging")), QStringLiteral("staging"));
        store.save(staging());
        QCOMPARE(store.freeName(QStringLiteral("staging")), QStringLiteral("staging 2"));
    }

    void aUrlIsChecked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("local") << QStringLiteral("http://localhost:8000") << true;
        QTest::newRow("secure") << QStringLiteral("https://alternator.example/") << true;
        QTest::newRow("IPv6") << QStringLiteral("http://[::1]:8000") << true;
        QTest::newRow("no scheme") << QStringLiteral("localhost:8000") << false;
        QTest::newRow("another scheme") << QStringLiteral("ftp://localhost") << false;
        QTest::newRow("no host") << QStringLiteral("http://") << false;
        QTest::newRow("a user") << QStringLiteral("http://me:secret@localhost") << false;
        QTest::newRow("a blank") << QStringLiteral("http://local host") << false;
    }
    void aUrlIsChecked()
    {
        QFETCH(QString, url);
        QFETCH(bool, isRight);
        QCOMPARE(problemOfUrl(url).isEmpty(), isRight);
    }

    void theDialogGivesBackWhatItWasGiven()
    {
        const Endpoint endpoint = staging();
        EndpointDialog dialog(EndpointDialog::Purpose::Edit, endpoint);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const EndpointSecret secret{QStringLiteral("secret"), QStringLiteral("token")};
        dialog.setSecret(secret);
        QVERIFY(dialog.endpoint() == endpoint);
        QVERIFY(dialog.secret() == secret);
        QVERIFY(field<QPushButton>(dialog, "saveEndpoint")->isEnabled());
    }

    void theDialogSaysWhatIsMissing()
    {
        Endpoint fresh;
        fresh.id = newEndpointId();
        EndpointDialog dialog(EndpointDialog::Purpose::New, fresh);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *save = field<QPushButton>(dialog, "saveEndpoint");
        QVERIFY(!save->isEnabled());
        QVERIFY(reason(dialog).contains(QStringLiteral("URL")));
        field<QLineEdit>(dialog, "endpointUrl")->setText(QStringLiteral("http://localhost:8000"));
        QCOMPARE(field<QLineEdit>(dialog, "endpointName")->text(), QStringLiteral("localhost:8000"));
        QVERIFY(save->isEnabled());
        auto *keys = field<QComboBox>(dialog, "endpointKeys");
        keys->setCurrentIndex(keys->findData(int(EndpointKeys::Typed)));
        QVERIFY(!save->isEnabled());
        QVERIFY(field<QLineEdit>(dialog, "secretAccessKey")->isVisible());
        field<QLineEdit>(dialog, "accessKeyId")->setText(QStringLiteral("AKID"));
        field<QLineEdit>(dialog, "secretAccessKey")->setText(QStringLiteral("secret"));
        QVERIFY(save->isEnabled());
        field<QComboBox>(dialog, "endpointRegion")->setCurrentText(QStringLiteral("not a region"));
        QVERIFY(!save->isEnabled());
        keys->setCurrentIndex(keys->findData(int(EndpointKeys::None)));
        QVERIFY(!field<QLineEdit>(dialog, "secretAccessKey")->isVisible());
        QVERIFY(dialog.secret().isEmpty()); // typed, but not for these keys
    }

    void aProfileBringsItsRegion()
    {
        Endpoint fresh;
        fresh.id = newEndpointId();
        EndpointDialog dialog(EndpointDialog::Purpose::New, fresh);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setProfiles(
            {{QStringLiteral("default"), {}}, {QStringLiteral("work"), QStringLiteral("eu-north-1")}});
        field<QComboBox>(dialog, "endpointPlace")->setCurrentIndex(0);
        field<QComboBox>(dialog, "endpointProfile")->setCurrentText(QStringLiteral("work"));
        QCOMPARE(dialog.endpoint().region, QStringLiteral("eu-north-1"));
        QCOMPARE(dialog.endpoint().profile, QStringLiteral("work"));
        QCOMPARE(dialog.endpoint().place(), QStringLiteral("AWS eu-north-1"));
    }

    void namesComeBeforeDescriptions()
    {
        EndpointConnector connector;
        for (int i = 0; i < 40; ++i)
            connector.client->setTable(
                makeTable(QStringLiteral("t%1").arg(i, 2, 10, QLatin1Char('0')).toStdString()));
        JobRunner jobs;
        Workspace workspace(jobs, connector);
        const Endpoint endpoint = staging();
        int described = -1; // when the names were told
        connect(&workspace, &Workspace::tablesChanged, this, [&](const QString &id) {
            if (described >= 0)
                return;
            described = 0;
            for (const QString &name : workspace.tableNames(id))
                described += workspace.table(id, name) ? 1 : 0;
            QCOMPARE(workspace.tableNames(id).size(), 40);
        });
        workspace.openEndpoint(endpoint, {});
        QCOMPARE(workspace.nameOfOpening(endpoint.id), QStringLiteral("staging"));
        QTRY_VERIFY(workspace.table(endpoint.id, QStringLiteral("t39")).has_value());
        QCOMPARE(described, 0);
        // A table that goes is gone with the next look.
        connector.client->removeTable("t05");
        workspace.refresh(endpoint.id);
        QTRY_COMPARE(workspace.tableNames(endpoint.id).size(), 39);
        QVERIFY(!workspace.table(endpoint.id, QStringLiteral("t05")).has_value());
    }

    void onlyProductionAsksForMore()
    {
        auto connection = std::make_shared<Connection>();
        connection->name = QStringLiteral("live");
        connection->endpoint = staging();
        connection->endpoint->isProduction = false;
        Question question;
        question.text = QStringLiteral("Gone.");
        QVERIFY(guarded(question, {connection, QStringLiteral("orders")}).textToType.isEmpty());
        connection->endpoint->isProduction = true;
        const Question stricter = guarded(question, {connection, QStringLiteral("orders")});
        QCOMPARE(stricter.textToType, QStringLiteral("orders"));
        QVERIFY(stricter.text.startsWith(QStringLiteral("Gone. ")));
    }
};

QTEST_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
