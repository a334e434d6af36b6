#include "core/engine/background.h"
#include "core/engine/continuous_backups.h"
#include "core/engine/exports.h"
#include "core/engine/import_run.h"
#include "core/engine/imports.h"
#include "core/engine/tables.h"
#include "tests/core/engine/bare_engine.h"
#include "tests/core/engine/requests.h"
#include "tests/support/faulty_env.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <sys/resource.h>
#include <sys/stat.h>
#include <zlib.h>
#include <zstd.h>

#include <csignal>
#include <random>

using namespace support;

/// Exports into folders that stand for buckets, and imports from them.
class TestExports : public QObject
{
    Q_OBJECT

    std::unique_ptr<OpenDatabase> m_database;

    QString bucket(const QString &key = {}) const
    {
        return QString::fromStdString((m_database->buckets() / "bucket").string()) + "/" + key;
    }
    QStringList objects() const
    {
        QStringList keys;
        QDirIterator all(bucket(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            keys << all.next().mid(bucket().size());
        keys.sort();
        return keys;
    }
    void put(const QString &key, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(bucket(key)).path()));
        QFile file(bucket(key));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray bytes(const QString &key) const
    {
        QFile file(bucket(key));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray gzip(const QByteArray &plain)
    {
        z_stream stream = {};
        ::deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
        QByteArray packed(qsizetype(::deflateBound(&stream, uLong(plain.size()))) + 64, '\0');
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
        stream.avail_in = uInt(plain.size());
        stream.next_out = reinterpret_cast<Bytef *>(packed.data());
        stream.avail_out = uInt(packed.size());
        ::deflate(&stream, Z_FINISH);
        packed.resize(qsizetype(stream.total_out));
        ::deflateEnd(&stream);
        return packed;
    }
    static QByteArray gunzip(const QByteArray &packed)
    {
        z_stream stream = {};
        ::inflateInit2(&stream, 15 + 16);
        QByteArray plain(16 << 20, '\0');
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
        stream.avail_in = uInt(packed.size());
        stream.next_out = reinterpret_cast<Bytef *>(plain.data());
        stream.avail_out = uInt(plain.size());
        ::inflate(&stream, Z_FINISH);
        plain.resize(qsizetype(stream.total_out));
        ::inflateEnd(&stream);
        return plain;
    }

    static std::string itemJson(int i)
    {
        return "{'pk':{'S':'" + std::to_string(i % 7) + "'},'sk':{'N':'" + std::to_string(i) +
               "'},'all':{'M':{'b':{'B':'AAEC/w=='},'t':{'BOOL':true},'n':{'NULL':true},'e':{'S':''},"
               "'l':{'L':[{'N':'-1.25'},{'S':'line\\nend \u00e9'}]},'ss':{'SS':['a','b']},"
               "'ns':{'NS':['1','99999999999999999999999999999999999999']},'bs':{'BS':['AA==']}}}}";
    }
    core::LocalClient &client() { return m_database->client(); }
    void createTable(bool withPast = true)
    {
        QVERIFY(client().createTable(tableOf("Tab", "pk S, sk N")));
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "Tab";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{withPast, {}};
        if (withPast)
            QVERIFY(client().updateContinuousBackups(request));
    }
    static core::ExportTableToPointInTimeRequest exportOf(const std::string &bucketName = "bucket")
    {
        core::ExportTableToPointInTimeRequest request;
        request.tableArn = "arn:aws:dynamodb:us-east-1:000000000000:table/Tab";
        request.s3Bucket = bucketName;
        return request;
    }
    /// When it has ended.
    core::ExportDescription exported(const core::ExportTableToPointInTimeRequest &request)
    {
        const auto begun = client().exportTableToPointInTime(request);
        if (!begun)
            qFatal("%s", errorOf(begun).c_str());
        core::DescribeExportRequest describe;
        describe.exportArn = begun->exportDescription.exportArn;
        const auto waited = client().waitForBackgroundWork();
        const auto described = client().describeExport(describe);
        if (!waited || !described)
            qFatal("%s%s", errorOf(waited).c_str(), errorOf(described).c_str());
        return described->exportDescription;
    }
    static core::ImportTableRequest importOf(const std::string &prefix, core::InputFormat format,
                                             core::InputCompressionType compression)
    {
        core::ImportTableRequest request;
        request.s3BucketSource = core::S3BucketSource{{}, "bucket", prefix};
        request.inputFormat = format;
        request.inputCompressionType = compression;
        const Keys keys = keysOf("pk S, sk N");
        request.tableCreationParameters.emplace();
        request.tableCreationParameters->tableName = "New";
        request.tableCreationParameters->attributeDefinitions = keys.definitions;
        request.tableCreationParameters->keySchema = keys.schema;
        request.tableCreationParameters->billingMode = core::BillingMode::PayPerRequest;
        return request;
    }
    core::ImportTableDescription imported(const core::ImportTableRequest &request)
    {
        const auto begun = client().importTable(request);
        if (!begun)
            qFatal("%s", errorOf(begun).c_str());
        return described(begun->importTableDescription.importArn);
    }
    core::ImportTableDescription described(const std::string &importArn)
    {
        core::DescribeImportRequest describe;
        describe.importArn = importArn;
        const auto waited = client().waitForBackgroundWork();
        const auto described = client().describeImport(describe);
        if (!waited || !described)
            qFatal("%s%s", errorOf(waited).c_str(), errorOf(described).c_str());
        return described->importTableDescription;
    }
    /// The import's name.
    static std::string begun(core::Engine &engine, const core::ImportTableRequest &request)
    {
        const auto begun = core::importTable(engine, request);
        if (!begun)
            qFatal("%s", errorOf(begun).c_str());
        return begun->importTableDescription.importArn;
    }
    /// Stopped when it asks for the second time; how far it said it had come.
    static core::ImportTableDescription importedUntilItIsStopped(core::Engine &engine,
                                                                 const std::string &importArn)
    {
        const auto job =
            core::findImport(engine, *core::jobPlaceOf(engine.options, core::JobKind::Import, importArn));
        core::ImportTableDescription last;
        int asked = 0;
        const auto done = core::runImport(
            engine, **job, [&last](const core::ImportTableDescription &soFar) { last = soFar; },
            [&asked] { return ++asked > 1; });
        if (!done)
            qFatal("%s", errorOf(done).c_str());
        return last;
    }
    static QByteArray lines(int count)
    {
        QByteArray lines;
        for (int i = 0; i < count; ++i)
            lines += "{\"Item\":{\"pk\":{\"S\":\"" + QByteArray::number(i) + "\"},\"sk\":{\"N\":\"1\"}}}\n";
        return lines;
    }
    QStringList textsOf(const std::string &table)
    {
        const auto items = allItems(client(), scanOf(table));
        if (!items)
            return {QString::fromStdString(errorOf(items))};
        QStringList list;
        for (const core::Item &one : *items)
            list << QString::fromStdString(toJson(one));
        return list;
    }
    static QString folderOf(const core::ExportDescription &description)
    {
        const QString manifest = QString::fromStdString(*description.exportManifest);
        return manifest.left(manifest.lastIndexOf('/') + 1);
    }
    /// The lines of an export's files, each as JSON; checks everything that the manifests say of them.
    QList<QByteArray> linesOf(const core::ExportDescription &description) const
    {
        const QString folder = folderOf(description);
        for (const char *name : {"manifest-summary", "manifest-files"}) {
            const QByteArray sum =
                QCryptographicHash::hash(bytes(folder + name + ".json"), QCryptographicHash::Md5).toBase64();
            if (bytes(folder + name + ".md5") != sum)
                qFatal("the sum of %s is wrong", name);
        }
        QList<QByteArray> lines;
        qint64 items = 0;
        for (const QByteArray &line : bytes(folder + "manifest-files.json").split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject file = QJsonDocument::fromJson(line).object();
            const QByteArray packed = bytes(file["dataFileS3Key"].toString());
            if (QCryptographicHash::hash(packed, QCryptographicHash::Md5).toBase64() !=
                file["md5Checksum"].toString().toLatin1())
                qFatal("a file's sum is wrong");
            qint64 count = 0;
            for (const QByteArray &content : gunzip(packed).split('\n')) {
                if (content.isEmpty())
                    continue;
                lines << content;
                ++count;
            }
            if (count != file["itemCount"].toInteger())
                qFatal("a file's count is wrong");
            items += count;
        }
        if (items != *description.itemCount)
            qFatal("the count of the export is wrong");
        return lines;
    }

private slots:
    void init() { m_database = std::make_unique<OpenDatabase>(); }
    void cleanup() { m_database.reset(); }

    void anExportIsImportedAsItWas()
    {
        createTable();
        for (int i = 0; i < 500; ++i)
            QVERIFY(client().putItem(putOf("Tab", itemJson(i))));
        core::ExportTableToPointInTimeRequest request = exportOf();
        request.s3Prefix = "some/where/";
        const core::ExportDescription description = exported(request);
        QVERIFY(description.exportStatus == core::ExportStatus::Completed);
        QCOMPARE(*description.itemCount, std::int64_t(500));
        QCOMPARE(linesOf(description).size(), 500);
        QVERIFY(folderOf(description).startsWith("some/where/AWSDynamoDB/"));
        QVERIFY(objects().contains(folderOf(description) + "_started"));

        const QJsonObject summary =
            QJsonDocument::fromJson(bytes(QString::fromStdString(*description.exportManifest))).object();
        QCOMPARE(summary["exportArn"].toString().toStdString(), description.exportArn);
        QCOMPARE(summary["itemCount"].toInteger(), 500);
        QCOMPARE(summary["billedSizeBytes"].toInteger(), *description.billedSizeBytes);
        QCOMPARE(summary["startTime"].toString(), QString("2023-11-14T22:13:20.000Z"));
        QCOMPARE(summary["exportTime"].toString(), QString("2023-11-14T22:13:20.000Z"));
        QCOMPARE(summary["s3Prefix"].toString(), QString("some/where/"));
        QCOMPARE(summary["outputFormat"].toString(), QString("DYNAMODB_JSON"));
        QVERIFY(!summary.contains("exportType") && summary["s3SseKmsKeyId"].isNull());
        for (const QString &key : objects()) {
            struct stat status = {};
            QCOMPARE(::stat(bucket(key).toUtf8(), &status), 0);
            QCOMPARE(int(status.st_mode & 0777), 0600);
        }

        const core::ImportTableDescription import =
            imported(importOf(folderOf(description).toStdString() + "data/", core::InputFormat::DynamoDbJson,
                              core::InputCompressionType::Gzip));
        QCOMPARE(import.failureMessage.value_or(std::string()), std::string());
        QVERIFY(import.importStatus == core::ImportStatus::Completed);
        QCOMPARE(import.importedItemCount, std::int64_t(500));
        QCOMPARE(import.processedItemCount, std::int64_t(500));
        QVERIFY(import.processedSizeBytes > 0 && import.errorCount == 0 && import.endTimeMicros != 0);
        QVERIFY(!import.cloudWatchLogGroupArn);
        QCOMPARE(textsOf("New"), textsOf("Tab"));
    }

    void ionComesBack()
    {
        createTable();
        for (int i = 0; i < 50; ++i)
            QVERIFY(client().putItem(putOf("Tab", itemJson(i))));
        core::ExportTableToPointInTimeRequest request = exportOf();
        request.exportFormat = core::ExportFileFormat::Ion;
        const core::ExportDescription description = exported(request);
        const core::ImportTableDescription import =
            imported(importOf(folderOf(description).toStdString() + "data/", core::InputFormat::Ion,
                              core::InputCompressionType::Gzip));
        QCOMPARE(import.failureMessage.value_or(std::string()), std::string());
        QCOMPARE(import.importedItemCount, std::int64_t(50));
        QCOMPARE(textsOf("New"), textsOf("Tab"));
    }

    void aMomentOfThePastIsExported()
    {
        createTable();
        QVERIFY(client().putItem(putOf("Tab", itemJson(1))));
        m_database->clock().advance(std::chrono::minutes(1));
        core::ExportTableToPointInTimeRequest request = exportOf();
        request.exportTimeMicros = m_database->clock().now() - 1;
        QVERIFY(client().putItem(putOf("Tab", itemJson(2))));
        QVERIFY(client().deleteItem(deleteOf("Tab", "{'pk':{'S':'1'},'sk':{'N':'1'}}")));
        const QList<QByteArray> lines = linesOf(exported(request));
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].startsWith("{\"Item\":{") && lines[0].contains("\"sk\":{\"N\":\"1\"}"));
        request.exportFormat = core::ExportFileFormat::Ion;
        const QList<QByteArray> ion = linesOf(exported(request));
        QCOMPARE(ion.size(), 1);
        QCOMPARE(
            ion[0],
            QByteArray(
                "$ion_1_0 {Item:{all:{b:{{AAEC/w==}},bs:$dynamodb_BS::[{{AA==}}],e:\"\",l:[-1.25,"
                "\"line\\nend \u00e9\"],n:null,ns:$dynamodb_NS::[1.,99999999999999999999999999999999999999.],"
                "ss:$dynamodb_SS::[\"a\",\"b\"],t:true},pk:\"1\",sk:1.}}"));
    }

    void whatChangedIsExported_data()
    {
        QTest::addColumn<bool>("oldImages");
        QTest::newRow("new and old images") << true;
        QTest::newRow("new images") << false;
    }
    void whatChangedIsExported()
    {
        QFETCH(const bool, oldImages);
        createTable();
        const auto put = [this](const char *key, int v) {
            QVERIFY(client().putItem(putOf("Tab", std::string("{'pk':{'S':'") + key +
                                                      "'},'sk':{'N':'0'},'v':{'N':'" + std::to_string(v) +
                                                      "'}}")));
        };
        const auto remove = [this](const char *key) {
            QVERIFY(client().deleteItem(
                deleteOf("Tab", std::string("{'pk':{'S':'") + key + "'},'sk':{'N':'0'}}")));
        };
        put("before", 1);
        put("changed", 1);
        put("removed", 1);
        m_database->clock().advance(std::chrono::minutes(10));
        const core::UnixMicros from = m_database->clock().now();
        put("added", 1);
        put("changed", 2);
        m_database->clock().advance(std::chrono::minutes(5));
        put("changed", 3);
        remove("removed");
        put("came", 1);
        remove("came");
        const core::UnixMicros last = m_database->clock().now();
        m_database->clock().advance(std::chrono::minutes(10));
        const core::UnixMicros to = m_database->clock().now();
        put("changed", 4); // at the end, which is not part of it
        put("later", 1);
        m_database->clock().advance(std::chrono::minutes(1));

        core::ExportTableToPointInTimeRequest request = exportOf();
        request.exportType = core::ExportType::IncrementalExport;
        request.incrementalExportSpecification = core::IncrementalExportSpecification{from, to, {}};
        if (!oldImages)
            request.incrementalExportSpecification->exportViewType = core::ExportViewType::NewImage;
        const core::ExportDescription description = exported(request);
        QVERIFY(description.exportStatus == core::ExportStatus::Completed);
        QMap<QString, QString> lines;
        for (const QByteArray &line : linesOf(description)) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QString key = object["Keys"]["pk"]["S"].toString();
            lines[key] = object["Metadata"]["WriteTimestampMicros"]["N"].toString() + " " +
                         object["OldImage"]["v"]["N"].toString("-") + " " +
                         object["NewImage"]["v"]["N"].toString("-");
        }
        const QString at = QString::number(last);
        const QMap<QString, QString> expected{{"added", QString::number(from) + " - 1"},
                                              {"changed", at + (oldImages ? " 1 3" : " - 3")},
                                              {"removed", at + (oldImages ? " 1 -" : " - -")}};
        QCOMPARE(lines, expected);
        const QJsonObject summary =
            QJsonDocument::fromJson(bytes(QString::fromStdString(*description.exportManifest))).object();
        QCOMPARE(summary["exportType"].toString(), QString("INCREMENTAL_EXPORT"));
        QCOMPARE(summary["outputView"].toString(), QString(oldImages ? "NEW_AND_OLD_IMAGES" : "NEW_IMAGE"));
        QVERIFY(summary.contains("exportFromTime") && !summary.contains("exportTime"));
        QCOMPARE(objects().filter("AWSDynamoDB/data/").size(), 1);
    }

    /// Whatever becomes of the past of the table while the export waits for its turn.
    void theChangesOfAWaitingExportAreKept()
    {
        createTable();
        QVERIFY(client().putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'0'},'v':{'N':'1'}}")));
        m_database->clock().advance(std::chrono::hours(1));
        const core::UnixMicros from = m_database->clock().now();
        m_database->clock().advance(std::chrono::minutes(30));
        QVERIFY(client().putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'0'},'v':{'N':'2'}}")));
        m_database->clock().advance(std::chrono::minutes(30));
        core::ExportTableToPointInTimeRequest request = exportOf();
        request.exportType = core::ExportType::IncrementalExport;
        request.incrementalExportSpecification =
            core::IncrementalExportSpecification{from, m_database->clock().now(), {}};
        core::DescribeExportRequest describe;
        withBareEngine(*m_database, [&](core::Engine &engine) {
            const auto begun = core::exportTableToPointInTime(engine, request);
            QVERIFY2(begun, errorOf(begun).c_str());
            describe.exportArn = begun->exportDescription.exportArn;
            core::UpdateContinuousBackupsRequest shorter;
            shorter.tableName = "Tab";
            shorter.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, 1};
            QVERIFY(core::updateContinuousBackups(engine, shorter));
            m_database->clock().advance(std::chrono::hours(48));
            core::NoProgress progress;
            QVERIFY(core::maintain(engine, m_database->clock().now(), progress));
        });
        QVERIFY(client().waitForBackgroundWork());
        const auto described = client().describeExport(describe);
        QVERIFY(described);
        QVERIFY(described->exportDescription.exportStatus == core::ExportStatus::Completed);
        const QList<QByteArray> lines = linesOf(described->exportDescription);
        QCOMPARE(lines.size(), 1);
        const QJsonObject line = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(line["OldImage"]["v"]["N"].toString(), QString("1"));
        QCOMPARE(line["NewImage"]["v"]["N"].toString(), QString("2"));
    }

    /// A clock that is set back brings nothing back.
    void aMomentWhoseChangesWereTrimmedIsRefused()
    {
        createTable();
        QVERIFY(client().putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'0'},'v':{'N':'1'}}")));
        m_database->clock().advance(std::chrono::seconds(1));
        core::ExportTableToPointInTimeRequest request = exportOf();
        request.exportTimeMicros = m_database->clock().now();
        m_database->clock().advance(std::chrono::hours(1));
        QVERIFY(client().putItem(putOf("Tab", "{'pk':{'S':'a'},'sk':{'N':'0'},'v':{'N':'2'}}")));
        m_database->clock().advance(std::chrono::hours(1));
        withBareEngine(*m_database, [this](core::Engine &engine) {
            m_database->clock().advance(std::chrono::hours(24 * 40));
            core::NoProgress progress;
            QVERIFY(core::maintain(engine, m_database->clock().now(), progress));
            m_database->clock().advance(-std::chrono::hours(24 * 40));
        });
        QCOMPARE(errorOf(client().exportTableToPointInTime(request)),
                 std::string("InvalidExportTimeException: Export Time is invalid"));
        request.exportType = core::ExportType::IncrementalExport;
        request.incrementalExportSpecification =
            core::IncrementalExportSpecification{request.exportTimeMicros, m_database->clock().now(), {}};
        request.exportTimeMicros = 0;
        QCOMPARE(errorOf(client().exportTableToPointInTime(request)),
                 std::string("InvalidExportTimeException: Export Time is invalid"));
        QCOMPARE(linesOf(exported(exportOf())).size(), 1); // as it is now
    }

    void anExportSurvivesItsTableAndARestart()
    {
        createTable();
        for (int i = 0; i < 50; ++i)
            QVERIFY(client().putItem(putOf("Tab", itemJson(i))));
        const auto begun = client().exportTableToPointInTime(exportOf());
        QVERIFY(begun);
        core::DeleteTableRequest drop;
        drop.tableName = "Tab";
        QVERIFY(client().deleteTable(drop));
        m_database->reopen();
        QVERIFY(client().waitForBackgroundWork());
        core::DescribeExportRequest describe;
        describe.exportArn = begun->exportDescription.exportArn;
        const auto described = client().describeExport(describe);
        QVERIFY(described);
        QVERIFY(described->exportDescription.exportStatus == core::ExportStatus::Completed);
        QCOMPARE(linesOf(described->exportDescription).size(), 50);
        QCOMPARE(client().listExports({})->exportSummaries.size(), std::size_t(1));
        m_database->clock().advance(std::chrono::hours(24 * 91));
        core::NoProgress progress;
        QVERIFY(client().maintain(progress));
        QCOMPARE(client().listExports({})->exportSummaries.size(), std::size_t(0));
    }

    void pagesOfExportsHaveEachOnce()
    {
        createTable();
        for (int i = 0; i < 7; ++i)
            QVERIFY(client().exportTableToPointInTime(exportOf()));
        QVERIFY(client().waitForBackgroundWork());
        QSet<QString> arns;
        core::ListExportsRequest request;
        request.maxResults = 3;
        int pages = 0;
        do {
            const auto page = client().listExports(request);
            QVERIFY(page);
            for (const core::ExportSummary &summary : page->exportSummaries)
                arns << QString::fromStdString(summary.exportArn);
            request.nextToken = page->nextToken;
            ++pages;
        } while (request.nextToken);
        QCOMPARE(pages, 3);
        QCOMPARE(arns.size(), 7);
    }

    void nothingLeavesTheBuckets()
    {
        createTable();
        QVERIFY(client().putItem(putOf("Tab", itemJson(1))));
        QTemporaryDir outside;
        QVERIFY(QFile::link(outside.path(), bucket("link")));
        QVERIFY(
            QFile::link(outside.path(), QString::fromStdString(m_database->buckets().string()) + "/linked"));
        core::ExportTableToPointInTimeRequest request = exportOf();
        request.s3Prefix = "link";
        QCOMPARE(*exported(request).failureCode, std::string("S3AccessDenied"));
        QVERIFY(exported(exportOf("linked")).exportStatus == core::ExportStatus::Failed);
        for (const char *prefix : {"..", "a/../b", "/a", "a//b", ".", "a/./b"}) {
            request.s3Prefix = prefix;
            const auto refused = client().exportTableToPointInTime(request);
            QVERIFY2(!refused && refused.error().code() == core::ErrorCode::Validation, prefix);
        }
        QCOMPARE(QDir(outside.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        QCOMPARE(objects(), QStringList());
        // What is linked into a bucket is not read either.
        QFile secret(outside.filePath("secret.json"));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("{\"Item\":{}}") > 0);
        secret.close();
        QVERIFY(QFile::link(outside.filePath("secret.json"), bucket("secret.json")));
        QCOMPARE(*imported(importOf("", core::InputFormat::DynamoDbJson, core::InputCompressionType::None))
                      .failureCode,
                 std::string("S3NoSuchKey"));
    }

    void aFullDiskLeavesNothingOfAnExport()
    {
        createTable();
        std::mt19937_64 random(1);
        for (int i = 0; i < 100; ++i) {
            std::string noise;
            for (int j = 0; j < 20'000; ++j)
                noise.push_back(char('0' + random() % 64));
            core::PutItemRequest put = putOf("Tab", itemJson(i));
            put.item->set("noise", core::AttributeValue::binary(noise));
            QVERIFY(client().putItem(put));
        }
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{100'000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const core::ExportDescription description = exported(exportOf());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(description.exportStatus == core::ExportStatus::Failed);
        QCOMPARE(*description.failureCode, std::string("S3InternalError"));
        QVERIFY(!description.exportManifest && !description.itemCount);
        QCOMPARE(objects(), QStringList());
        QVERIFY(!QDir(bucket("AWSDynamoDB")).exists());
    }

    void withoutAFolderForBucketsItIsSaid()
    {
        m_database->engineOptions().bucketsFolder.clear();
        m_database->reopen();
        createTable();
        const std::string text =
            "ValidationException: There is no S3 here: a database has buckets where a folder "
            "for them was named when it was opened (tablewright-server --buckets DIR)";
        QCOMPARE(errorOf(client().exportTableToPointInTime(exportOf())), text);
        QCOMPARE(errorOf(client().importTable(
                     importOf("", core::InputFormat::Csv, core::InputCompressionType::None))),
                 text);
    }

    // ---- imports

    void csvIsImported_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<QStringList>("headers");
        QTest::newRow("a header") << QByteArray("pk,sk,x,y\na,1,\"1,5\",\nb,2,,\"q\"\"q\"\n") << QString()
                                  << QStringList();
        QTest::newRow("a list of headers")
            << QByteArray("a;1;1,5;\r\nb;2;;q\"q\r\n") << QString(";") << QStringList{"pk", "sk", "x", "y"};
        QTest::newRow("tabs") << QByteArray("pk\tsk\tx\ty\na\t1\t1,5\t\nb\t2\t\tq\"q") << QString("\t")
                              << QStringList();
    }
    void csvIsImported()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, delimiter);
        QFETCH(const QStringList, headers);
        put("data.csv", text);
        core::ImportTableRequest request =
            importOf("data", core::InputFormat::Csv, core::InputCompressionType::None);
        core::CsvOptions csv;
        if (!delimiter.isEmpty())
            csv.delimiter = delimiter.toStdString();
        for (const QString &header : headers) {
            if (!csv.headerList)
                csv.headerList.emplace();
            csv.headerList->push_back(header.toStdString());
        }
        request.inputFormatOptions = core::InputFormatOptions{csv};
        const core::ImportTableDescription description = imported(request);
        QCOMPARE(description.failureMessage.value_or(std::string()), std::string());
        QStringList texts = textsOf("New");
        texts.sort();
        QCOMPARE(texts, (QStringList{"{'pk':{'S':'a'},'sk':{'N':'1'},'x':{'S':'1,5'}}",
                                     "{'pk':{'S':'b'},'sk':{'N':'2'},'y':{'S':'q\\'q'}}"}));
    }

    void badRowsAreCountedAndTheOthersStay()
    {
        put("p/one.json", "{\"Item\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"1\"}}}\n"
                          "no json\n"
                          "\n"
                          "{\"Item\":{\"pk\":{\"S\":\"a\"}}}\n"
                          "{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"3\"}}\n"
                          "{\"Item\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"2\"}}}");
        put("p/two.json", "{\"Item\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"1\"},\"v\":{\"S\":\"later\"}}}\n");
        put("q.json", "not read");
        const core::ImportTableDescription description =
            imported(importOf("p", core::InputFormat::DynamoDbJson, core::InputCompressionType::None));
        QVERIFY(description.importStatus == core::ImportStatus::Failed);
        QCOMPARE(*description.failureCode, std::string("ItemValidationError"));
        QVERIFY(description.failureMessage->starts_with("Some of the items failed validation checks and were "
                                                        "not imported. The first: p/one.json line 2: "));
        QCOMPARE(description.errorCount, std::int64_t(3));
        QCOMPARE(description.processedItemCount, std::int64_t(6));
        QCOMPARE(description.importedItemCount, std::int64_t(3));
        QCOMPARE(textsOf("New"), (QStringList{"{'pk':{'S':'a'},'sk':{'N':'1'},'v':{'S':'later'}}",
                                              "{'pk':{'S':'a'},'sk':{'N':'2'}}"}));
        core::DescribeTableRequest describe;
        describe.tableName = "New";
        QVERIFY(client().describeTable(describe)->table.tableStatus == core::TableStatus::Active);
        QCOMPARE(client().describeTable(describe)->table.itemCount, std::int64_t(2));
        QVERIFY(client().putItem(putOf("New", "{'pk':{'S':'b'},'sk':{'N':'1'}}")));
    }

    void whatIsPackedOtherwiseFailsTheImport_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("compression");
        QTest::addColumn<QString>("error");
        const QByteArray line = "{\"Item\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"1\"}}}\n";
        QByteArray zstd(qsizetype(::ZSTD_compressBound(std::size_t(line.size()))), '\0');
        zstd.resize(qsizetype(::ZSTD_compress(zstd.data(), std::size_t(zstd.size()), line.data(),
                                              std::size_t(line.size()), 1)));
        const int asGzip = int(core::InputCompressionType::Gzip);
        const int asZstd = int(core::InputCompressionType::Zstd);
        QTest::newRow("gzip") << gzip(line) << asGzip << "";
        QTest::newRow("two members") << gzip(line) + gzip(line) << asGzip << "";
        QTest::newRow("zstd") << zstd << asZstd << "";
        QTest::newRow("two frames") << zstd + zstd << asZstd << "";
        QTest::newRow("no gzip") << line << asGzip << "data: It is not gzip, or is damaged";
        QTest::newRow("gzip cut short")
            << gzip(line).chopped(5) << asGzip << "data: It ends too early for gzip";
        QTest::newRow("nothing") << QByteArray() << asGzip << "data: It ends too early for gzip";
        QTest::newRow("no zstd") << line << asZstd << "data: It is not zstd, or is damaged";
        QTest::newRow("zstd cut short") << zstd.chopped(2) << asZstd << "data: It ends too early for zstd";
    }
    void whatIsPackedOtherwiseFailsTheImport()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, compression);
        QFETCH(const QString, error);
        put("data", bytes);
        const core::ImportTableDescription description =
            imported(importOf("", core::InputFormat::DynamoDbJson, core::InputCompressionType(compression)));
        QCOMPARE(QString::fromStdString(description.failureMessage.value_or(std::string())), error);
        QCOMPARE(client().listTables({})->tableNames.size(), std::size_t(error.isEmpty() ? 1 : 0));
        if (!error.isEmpty())
            QCOMPARE(*description.failureCode, std::string("InputFormatError"));
    }

    void anImportGoesOnAfterARestart()
    {
        put("data", lines(3000));
        core::ImportTableRequest request =
            importOf("", core::InputFormat::DynamoDbJson, core::InputCompressionType::None);
        addGlobalIndexTo(request);
        std::string arn;
        withBareEngine(*m_database, [&](core::Engine &engine) {
            arn = begun(engine, request);
            QCOMPARE(importedUntilItIsStopped(engine, arn).importedItemCount, std::int64_t(1000));
        });
        const core::ImportTableDescription description = described(arn);
        QVERIFY(description.importStatus == core::ImportStatus::Completed);
        QCOMPARE(description.importedItemCount, std::int64_t(3000));
        QCOMPARE(allItems(client(), scanOf("New"))->size(), std::size_t(3000));
        QCOMPARE(allItems(client(), scanOf("New", "BySort"))->size(), std::size_t(3000));
    }

    /// Also where there is nothing to be put: whoever closes the database need not wait for all of an object.
    void anImportOfNothingButRefusedRowsIsStopped()
    {
        put("data", QByteArray("no json\n").repeated(3000));
        withBareEngine(*m_database, [&](core::Engine &engine) {
            const std::string arn = begun(
                engine, importOf("", core::InputFormat::DynamoDbJson, core::InputCompressionType::None));
            const core::ImportTableDescription last = importedUntilItIsStopped(engine, arn);
            QCOMPARE(last.processedItemCount, std::int64_t(1000));
            QCOMPARE(last.importedItemCount, std::int64_t(0));
        });
    }

    /// Whichever write is the last one.
    void aFailedImportAndItsTableGoTogether()
    {
        const std::unique_ptr<leveldb::Env> memory(leveldb::NewMemEnv(leveldb::Env::Default()));
        FaultyEnv disk(*memory);
        OpenDatabase database;
        database.close();
        database.options().env = &disk;
        database.open();
        bool isDone = false;
        int failed = 0;
        for (int write = 1; !isDone; ++write) {
            withBareEngine(database, [&](core::Engine &engine) {
                const std::string arn = begun(engine, importOf("nothing", core::InputFormat::DynamoDbJson,
                                                               core::InputCompressionType::None));
                const core::JobPlace place = *core::jobPlaceOf(engine.options, core::JobKind::Import, arn);
                disk.failWriteFrom(write);
                const auto job = core::findImport(engine, place);
                isDone = bool(core::runImport(
                    engine, **job, [](const auto &) {}, [] { return false; }));
                failed += isDone ? 0 : 1;
                const auto left = core::findImport(engine, place);
                QVERIFY(left && *left);
                const bool isUnderWay = (*left)->description.importStatus == core::ImportStatus::InProgress;
                QCOMPARE(engine.catalog.find("New") != nullptr, isUnderWay);
                QCOMPARE(isUnderWay, !isDone);
                disk.heal();
            });
            if (QTest::currentTestFailed())
                return;
            QVERIFY(database->waitForBackgroundWork());
        }
        QVERIFY(failed > 0);
    }

    void anImportWhoseTableIsGoneHoldsNoOtherOneUp()
    {
        put("data", lines(10));
        core::ImportTableRequest request =
            importOf("", core::InputFormat::DynamoDbJson, core::InputCompressionType::None);
        std::string arn;
        withBareEngine(*m_database, [&](core::Engine &engine) {
            arn = begun(engine, request);
            const std::lock_guard lock(engine.schemaMutex);
            QVERIFY(core::dropTable(engine, engine.catalog.find("New"), core::Mutation()));
        });
        QVERIFY(described(arn).importStatus == core::ImportStatus::Failed);
        request.tableCreationParameters->tableName = "Newer";
        QVERIFY(imported(request).importStatus == core::ImportStatus::Completed);
    }

private:
    static void addGlobalIndexTo(core::ImportTableRequest &request)
    {
        core::GlobalSecondaryIndex index;
        index.indexName = "BySort";
        index.keySchema = {{"sk", core::KeyType::Hash}};
        index.projection.projectionType = core::ProjectionType::All;
        request.tableCreationParameters->globalSecondaryIndexes = std::vector{index};
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
