// Files as others published them. Where they are not at hand there is nothing to test.

#include "core/transfer/export_items.h"
#include "core/transfer/import_items.h"
#include "core/transfer/open_reader.h"
#include "core/transfer/preview.h"
#include "core/values/json.h"
#include "tests/support/recording_client.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString samplesFolder()
{
    const QString named = qEnvironmentVariable("TABLEWRIGHT_SAMPLES");
    return named.isEmpty() ? qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR") + "/../shared/samples" : named;
}

std::filesystem::path sample(const char *name)
{
    return (samplesFolder() + "/data/" + name).toStdString();
}

void createTable(core::Client &client, const char *name, const std::vector<core::AttributeDefinition> &keys)
{
    core::CreateTableRequest request;
    request.tableName = name;
    request.attributeDefinitions = keys;
    request.keySchema = {{keys[0].attributeName, core::KeyType::Hash}};
    if (keys.size() > 1)
        request.keySchema.push_back({keys[1].attributeName, core::KeyType::Range});
    QVERIFY(client.createTable(request));
}

core::ImportReport importFile(core::Client &client, const std::filesystem::path &path, const char *table,
                              core::EmptyField emptyField = core::EmptyField::LeaveOut)
{
    core::ImportReport report;
    const core::Result<core::FilePreview> preview = core::previewFile(path);
    if (!preview) {
        report.failure = preview.error();
        return report;
    }
    const core::Result<core::DescribeTableResponse> description = client.describeTable({table});
    core::Mapping mapping =
        core::guessMapping(preview->columns, preview->records, description->table.attributeDefinitions);
    mapping.emptyField = emptyField;
    core::Result<std::unique_ptr<core::RecordReader>> reader = core::openFileReader(path, preview->format);
    core::NoProgress progress;
    return core::importItems(**reader, mapping, client, table, progress);
}

} // namespace

class TestRealFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFileInfo::exists(samplesFolder()))
            QSKIP("the sample files are not at hand: name their folder in TABLEWRIGHT_SAMPLES");
    }

    void twoDecadesOfFilmsGoIntoOneTable()
    {
        support::RecordingClient client;
        createTable(client, "movies", {{"year", core::AttributeType::N}, {"title", core::AttributeType::S}});
        std::uint64_t imported = 0;
        for (const char *file : {"movies-1980s.json", "movies-1990s.json"}) {
            const core::ImportReport report = importFile(client, sample(file), "movies");
            QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
            QVERIFY2(report.refused.empty(), report.refused.empty() ? "" : report.refused[0].reason.c_str());
            imported += report.imported;
        }
        QVERIFY(imported > 4000);
        const auto &items = client.tables().at("movies").items;
        QVERIFY(items.size() <= imported && items.size() > imported * 9 / 10);
        const auto airplane = std::find_if(items.begin(), items.end(), [](const auto &entry) {
            return *entry.second.find("title")->asString() == "Airplane!";
        });
        QVERIFY(airplane != items.end());
        QCOMPARE(airplane->second.find("cast")->asList()->size(), std::size_t(7));
    }

    void thePeopleAreTheSameInThreeFormats()
    {
        support::RecordingClient client;
        for (const char *table : {"csv", "json", "ddb"})
            createTable(client, table, {{"id", core::AttributeType::S}});
        const core::ImportReport csv =
            importFile(client, sample("persons.csv"), "csv", core::EmptyField::Null);
        const core::ImportReport json = importFile(client, sample("persons.json"), "json");
        const core::ImportReport ddb = importFile(client, sample("persons.ddb.json"), "ddb");
        for (const core::ImportReport *report : {&csv, &json, &ddb}) {
            QVERIFY2(!report->failure, report->failure ? report->failure->message().c_str() : "");
            QVERIFY2(report->refused.empty(),
                     report->refused.empty() ? "" : report->refused[0].reason.c_str());
        }
        const auto &people = client.tables().at("json").items;
        QVERIFY(people.size() > 100);
        QVERIFY(people == client.tables().at("ddb").items);
        // As published, one person has another hobby in the CSV file.
        auto fromCsv = client.tables().at("csv").items;
        QCOMPARE(fromCsv.size(), people.size());
        int others = 0;
        for (auto &[key, person] : fromCsv) {
            if (*person.find("hobby") == *people.at(key).find("hobby"))
                continue;
            ++others;
            person.set("hobby", *people.at(key).find("hobby"));
        }
        QCOMPARE(others, 1);
        QVERIFY(people == fromCsv);
    }

    void anItemOfEveryTypeGoesInAndOutUnchanged()
    {
        support::RecordingClient client;
        createTable(client, "types", {{"id", core::AttributeType::S}});
        const core::ImportReport report = importFile(client, sample("all-types-dynamodb.json"), "types");
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        QCOMPARE(report.imported, std::uint64_t(1));

        QTemporaryDir folder;
        const QString path = folder.filePath("out.json");
        core::NoProgress progress;
        const auto page = [&](const std::optional<core::Key> &) {
            core::ScanRequest request;
            request.tableName = "types";
            return client.scan(request);
        };
        QVERIFY(core::exportItems(page, {path.toStdString(), core::ExportFormat::DynamoJson, {}, {}, 0},
                                  progress));
        QFile before(QString::fromStdString(sample("all-types-dynamodb.json").string()));
        QFile after(path);
        QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
        // Compared as JSON by another reader than ours; sets may come in another order.
        const auto sorted = [](QJsonObject object) {
            QJsonObject item = object["Item"].toObject();
            for (auto attribute = item.begin(); attribute != item.end(); ++attribute) {
                QJsonObject value = attribute->toObject();
                for (const char *set : {"SS", "NS", "BS"}) {
                    if (!value.contains(set))
                        continue;
                    QStringList members = value[set].toVariant().toStringList();
                    members.sort();
                    value[set] = QJsonArray::fromStringList(members);
                }
                *attribute = value;
            }
            return item;
        };
        const QJsonObject expected = sorted(QJsonDocument::fromJson(before.readAll()).object());
        QVERIFY(expected.size() > 10);
        QCOMPARE(sorted(QJsonDocument::fromJson(after.readAll()).object()), expected);
    }

    void aBatchOfTheCommandLineIsRead()
    {
        support::RecordingClient client;
        createTable(client, "batch", {{"PK", core::AttributeType::S}, {"SK", core::AttributeType::S}});
        const core::Result<core::FileFormat> format = core::detectFileFormat(sample("cli-batch-write.json"));
        QVERIFY(format);
        QCOMPARE(core::describeFormat(*format),
                 std::string("DynamoDB JSON, the items in \"global-serverless\""));
        const core::ImportReport report = importFile(client, sample("cli-batch-write.json"), "batch");
        QVERIFY(!report.failure);
        QCOMPARE(report.refusedCount, std::uint64_t(0));
        QFile file(QString::fromStdString(sample("cli-batch-write.json").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(report.imported, std::uint64_t(file.readAll().count("\"PutRequest\"")));
    }

    void aPlainItemOfEveryTypeIsRead()
    {
        support::RecordingClient client;
        createTable(client, "types", {{"id", core::AttributeType::S}});
        const core::ImportReport report = importFile(client, sample("all-types-normal.json"), "types");
        QVERIFY2(!report.failure, report.failure ? report.failure->message().c_str() : "");
        QCOMPARE(report.imported, std::uint64_t(1));
    }
};

QTEST_GUILESS_MAIN(TestRealFiles)
#include "tst_real_files.moc"
