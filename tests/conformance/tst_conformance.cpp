// Runs every case of tests/conformance/cases, each against an empty database in memory, through the JSON of
// its requests and responses.

#include "core/api/codec/codec.h"
#include "tests/conformance/cases.h"
#include "tests/core/engine/open_database.h"
#include "tests/support/client_transport.h"

#include <QJsonDocument>

class TestConformance : public QObject
{
    Q_OBJECT

    static QString errorText(const core::Error &error)
    {
        const QJsonObject body =
            QJsonDocument::fromJson(QByteArray::fromStdString(core::writeError(error))).object();
        const QString type = body["__type"].toString();
        const QString message = body["message"].toString(body["Message"].toString());
        QString text = type.mid(type.indexOf('#') + 1);
        if (!message.isEmpty())
            text += ": " + message;
        for (const char *extra : {"CancellationReasons", "Item"}) {
            if (body.contains(extra))
                text += QString(" ") + extra + "=" +
                        QJsonDocument(QJsonObject{{"x", body[extra]}})
                            .toJson(QJsonDocument::Compact)
                            .mid(5)
                            .chopped(1);
        }
        return text;
    }

    /// Runs one step once; "" where it answered as expected.
    static QString run(support::OpenDatabase &database, core::Client &client, const conformance::Step &step)
    {
        const core::Result<std::string> answer =
            core::execute(client, step.operation.toStdString(), step.body.toStdString());
        if (step.operation.endsWith("Table") || step.operation.startsWith("ExportTable")) {
            if (const core::Result<void> done = database->waitForBackgroundWork(); !done)
                return "background work: " + errorText(done.error());
        }
        if (!answer) {
            const QString error = errorText(answer.error());
            if (step.error.isEmpty())
                return "unexpected error: " + error;
            return conformance::matches(step.error, error) ? QString()
                                                           : "error: " + error + "\nexpected: " + step.error;
        }
        if (!step.error.isEmpty())
            return "no error, expected: " + step.error;
        if (step.response.isUndefined())
            return {};
        const QJsonObject response = QJsonDocument::fromJson(QByteArray::fromStdString(*answer)).object();
        const QString difference = conformance::difference(step.response, response);
        return difference.isEmpty() ? QString() : "response" + difference;
    }

    static void runAll(support::OpenDatabase &database, core::Client &client, const QList<QJsonObject> &steps)
    {
        for (const QJsonObject &object : steps) {
            const int times = conformance::stepOf(object, 0).times;
            for (int i = 0; i < times; ++i) {
                const conformance::Step step = conformance::stepOf(object, i);
                if (const QString wrong = run(database, client, step); !wrong.isEmpty())
                    QFAIL(qPrintable(step.operation + " " + step.body.left(300) + "\n" + wrong));
            }
        }
    }
    static void addCases()
    {
        QTest::addColumn<QList<QJsonObject>>("steps");
        const QString folder =
            qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR", ".") + "/tests/conformance/cases";
        for (const conformance::Case &one : conformance::readCases(folder))
            QTest::newRow(one.name.toUtf8()) << QList<QJsonObject>(one.steps.begin(), one.steps.end());
    }

private slots:
    void answersAsTheService_data() { addCases(); }
    void answersAsTheService()
    {
        QFETCH(const QList<QJsonObject>, steps);
        support::OpenDatabase database;
        runAll(database, database.client(), steps);
    }

    /// Requests and responses cross the codec in both directions on their way.
    void answersTheSameToARemoteClient_data() { addCases(); }
    void answersTheSameToARemoteClient()
    {
        QFETCH(const QList<QJsonObject>, steps);
        support::OpenDatabase database;
        core::RemoteClient client(
            support::remoteOptions(std::make_shared<support::ClientTransport>(database.client())));
        runAll(database, client, steps);
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
