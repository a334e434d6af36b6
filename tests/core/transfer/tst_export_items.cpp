// What was written is read back, and a file is whole or not there.

#include "core/transfer/column_mapping.h"
#include "core/transfer/export_items.h"
#include "core/transfer/open_reader.h"
#include "core/values/json.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

namespace {

/// Texts are written here with single quotes: JSON in a C++ text is hard to read otherwise.
QByteArray quotes(QByteArray text)
{
    return text.replace('\'', '"');
}

std::filesystem::path pathOf(const QString &path)
{
    return std::filesystem::path(path.toStdString());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

core::Item item(const QByteArray &dynamoJson)
{
    return std::get<core::Item>(core::itemFromDynamoJson(dynamoJson.toStdString()));
}

/// Pages of two items; the second one is empty, as a filter's can be.
core::PageSource pagesOf(const std::vector<core::Item> &items)
{
    return [&items](const std::optional<core::Key> &startKey) -> core::Result<core::PageResponse> {
        std::int64_t at = 0;
        if (startKey)
            startKey->find("at")->asNumber()->toInt64(at);
        core::PageResponse page;
        const bool isEmptyPage = startKey && startKey->contains("empty");
        if (!isEmptyPage) {
            for (int i = 0; i < 2 && at < std::int64_t(items.size()); ++i)
                page.items.push_back(items[std::size_t(at++)]);
        }
        if (at < std::int64_t(items.size())) {
            page.lastEvaluatedKey = core::Key{{"at", core::AttributeValue::number(at)}};
            if (!startKey)
                page.lastEvaluatedKey->set("empty", core::AttributeValue::null());
        }
        return page;
    };
}

class StopAfter final : public core::Progress
{
public:
    explicit StopAfter(std::uint64_t items)
        : m_items(items)
    {}
    void report(std::uint64_t done, std::uint64_t) override { m_done = done; }
    void log(std::string_view) override {}
    bool stopRequested() const override { return m_done >= m_items; }

private:
    const std::uint64_t m_items;
    std::uint64_t m_done = 0;
};

/// Random values, down to a few levels, of all types or of those that plain JSON has.
class RandomItems
{
public:
    enum class Types { All, Json };
    RandomItems(quint32 seed, Types types)
        : m_random(seed)
        , m_types(types)
    {}

    core::Item item()
    {
        core::Item result{{"id", core::AttributeValue::string(text() + std::to_string(m_next++))}};
        for (int count = m_random.bounded(6); count > 0; --count)
            result.set(text() + "x", value(3));
        return result;
    }

private:
    std::string text()
    {
        static const QStringList pieces{"a",    "\"",   "\\", "\n", "\r\n", "\t", ",",   "ß",
                                        "漢字", "🙂", "ن",  " ",  "null", "{",  "\x01"};
        QString text;
        for (int count = m_random.bounded(5); count > 0; --count)
            text += pieces[m_random.bounded(int(pieces.size()))];
        return text.toStdString();
    }
    core::Number number()
    {
        std::string digits = m_random.bounded(2) ? "-" : "";
        for (int count = 1 + m_random.bounded(38); count > 0; --count)
            digits += char('0' + m_random.bounded(10));
        digits += "e" + std::to_string(m_random.bounded(160) - 80);
        return *core::Number::parse(digits);
    }
    core::AttributeValue value(int levels)
    {
        const int kinds = m_types == Types::All ? 10 : 6;
        switch (m_random.bounded(levels > 0 ? kinds : 4)) {
        case 0:
            return core::AttributeValue::string(text());
        case 1:
            return core::AttributeValue::number(number());
        case 2:
            return core::AttributeValue::boolean(m_random.bounded(2) == 1);
        case 3:
            return core::AttributeValue::null();
        case 4: {
            core::AttributeList list;
            for (int count = m_random.bounded(4); count > 0; --count)
                list.push_back(value(levels - 1));
            return core::AttributeValue::list(std::move(list));
        }
        case 5: {
            core::AttributeMap map;
            for (int count = m_random.bounded(4); count > 0; --count)
                map.set(text() + "k", value(levels - 1));
            return core::AttributeValue::map(std::move(map));
        }
        case 6:
            return core::AttributeValue::binary(std::string("\0\xFF\x80", std::size_t(m_random.bounded(4))));
        case 7:
            return core::AttributeValue::stringSet({text() + "1", text() + "2"});
        case 8:
            return core::AttributeValue::numberSet({number()});
        default:
            return core::AttributeValue::binarySet({{"\x01"}, {std::string("\0", 1)}});
        }
    }

    QRandomGenerator m_random;
    const Types m_types;
    int m_next = 0;
};

} // namespace

class TestExportItems : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::vector<core::Item> m_items;

    QString path(const char *name) const { return m_folder.filePath(name); }
    core::Result<core::ExportReport> exportTo(const QString &path, core::ExportFormat format,
                                              std::vector<std::string> columns = {},
                                              core::Progress *progress = nullptr)
    {
        core::NoProgress none;
        const core::ExportRequest request{pathOf(path), format, std::move(columns), {"id"}, 0};
        return core::exportItems(pagesOf(m_items), request, progress ? *progress : none);
    }
    QStringList leftOvers() const
    {
        return QDir(m_folder.path()).entryList({"*.part-*", "*spool*"}, QDir::Files);
    }

private slots:
    void init()
    {
        m_items = {
            item(quotes("{'id':{'S':'1'},'n':{'N':'1.50'},'t':{'S':'a,\\'b\\'\\nc'}}")),
            item(quotes("{'id':{'S':'2'},'empty':{'S':''},'nothing':{'NULL':true},'yes':{'BOOL':true}}")),
            item(quotes("{'id':{'S':'3'},'b':{'B':'AAEC'},'s':{'NS':['1','2']},'m':{'M':{'k':{'L':[]}}}}")),
        };
    }

    void writesEachFormat_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("DynamoDB JSON")
            << int(core::ExportFormat::DynamoJson)
            << QByteArray(quotes(
                   "{'Item':{'id':{'S':'1'},'n':{'N':'1.5'},'t':{'S':'a,\\'b\\'\\nc'}}}\n"
                   "{'Item':{'empty':{'S':''},'id':{'S':'2'},'nothing':{'NULL':true},'yes':{'BOOL':true}}}\n"
                   "{'Item':{'b':{'B':'AAEC'},'id':{'S':'3'},'m':{'M':{'k':{'L':[]}}},'s':{'NS':['1','2']}}}"
                   "\n"));
        QTest::newRow("JSON lines") << int(core::ExportFormat::JsonLines)
                                    << QByteArray(quotes("{'id':'1','n':1.5,'t':'a,\\'b\\'\\nc'}\n"
                                                         "{'empty':'','id':'2','nothing':null,'yes':true}\n"
                                                         "{'b':'AAEC','id':'3','m':{'k':[]},'s':[1,2]}\n"));
        QTest::newRow("JSON array") << int(core::ExportFormat::JsonArray)
                                    << QByteArray(quotes("[\n"
                                                         "{'id':'1','n':1.5,'t':'a,\\'b\\'\\nc'},\n"
                                                         "{'empty':'','id':'2','nothing':null,'yes':true},\n"
                                                         "{'b':'AAEC','id':'3','m':{'k':[]},'s':[1,2]}\n"
                                                         "]\n"));
        QTest::newRow("CSV") << int(core::ExportFormat::Csv)
                             << QByteArray("id,n,t,empty,nothing,yes,b,m,s\r\n"
                                           "1,1.5,\"a,\"\"b\"\"\nc\",,,,,,\r\n"
                                           "2,,,\"\",null,true,,,\r\n"
                                           "3,,,,,,AAEC,\"{\"\"k\"\":[]}\",\"[1,2]\"\r\n");
    }
    void writesEachFormat()
    {
        QFETCH(const int, format);
        QFETCH(const QByteArray, text);
        const core::Result<core::ExportReport> report = exportTo(path("out"), core::ExportFormat(format));
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QCOMPARE(contents(path("out")), text);
        QCOMPARE(report->items, std::uint64_t(3));
        QCOMPARE(report->bytes, std::uint64_t(text.size()));
        QCOMPARE(leftOvers(), QStringList());
    }

    void writesNothingOfNothing_data() { writesEachFormat_data(); }
    void writesNothingOfNothing()
    {
        QFETCH(const int, format);
        m_items.clear();
        QVERIFY(exportTo(path("out"), core::ExportFormat(format)));
        const QMap<int, QByteArray> empty{{int(core::ExportFormat::JsonArray), "[]\n"},
                                          {int(core::ExportFormat::Csv), "id\r\n"}};
        QCOMPARE(contents(path("out")), empty.value(format));
    }

    void takesOnlyTheChosenColumns()
    {
        QVERIFY(exportTo(path("out.csv"), core::ExportFormat::Csv, {"yes", "id"}));
        QCOMPARE(contents(path("out.csv")), QByteArray("yes,id\r\n,1\r\ntrue,2\r\n,3\r\n"));
        QVERIFY(exportTo(path("out.json"), core::ExportFormat::JsonLines, {"yes", "id"}));
        QCOMPARE(contents(path("out.json")),
                 QByteArray("{\"id\":\"1\"}\n{\"id\":\"2\",\"yes\":true}\n{\"id\":\"3\"}\n"));
    }

    void comesBackAsItWas_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("DynamoDB JSON") << int(core::ExportFormat::DynamoJson);
        QTest::newRow("JSON lines") << int(core::ExportFormat::JsonLines);
        QTest::newRow("JSON array") << int(core::ExportFormat::JsonArray);
    }
    void comesBackAsItWas()
    {
        QFETCH(const int, format);
        const quint32 seed = qEnvironmentVariableIntValue("TABLEWRIGHT_SEED")
                                 ? quint32(qEnvironmentVariableIntValue("TABLEWRIGHT_SEED"))
                                 : QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        const bool isTyped = core::ExportFormat(format) == core::ExportFormat::DynamoJson;
        RandomItems random(seed, isTyped ? RandomItems::Types::All : RandomItems::Types::Json);
        m_items.clear();
        for (int i = 0; i < 500; ++i)
            m_items.push_back(random.item());
        QVERIFY(exportTo(path("out"), core::ExportFormat(format)));

        core::Result<core::FileFormat> detected = core::detectFileFormat(pathOf(path("out")));
        QVERIFY2(detected, detected ? "" : detected.error().message().c_str());
        // A few plain items may happen to look typed; the kind is not in question here.
        detected->kind = isTyped ? core::FileFormat::Kind::DynamoJson : core::FileFormat::Kind::PlainJson;
        core::Result<std::unique_ptr<core::RecordReader>> reader =
            core::openFileReader(pathOf(path("out")), *detected);
        core::FileRecord record;
        for (const core::Item &expected : m_items) {
            const core::Result<bool> more = (*reader)->next(record);
            QVERIFY2(more && *more, more ? "too few" : more.error().message().c_str());
            QVERIFY2(!record.refusal, record.refusal ? record.refusal->c_str() : "");
            QVERIFY(record.item == expected);
        }
        QVERIFY(!*(*reader)->next(record));
    }

    void textsAndNumbersComeBackThroughCsv()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        RandomItems random(seed, RandomItems::Types::Json);
        m_items.clear();
        core::Mapping mapping;
        mapping.columns = {{"id", "id", core::ColumnType::S, false},
                           {"n", "n", core::ColumnType::N, false},
                           {"t", "t", core::ColumnType::S, false},
                           {"j", "j", core::ColumnType::Json, false}};
        for (int i = 0; i < 500; ++i) {
            const core::Item source = random.item();
            core::Item flat{{"id", *source.find("id")}};
            for (const core::Attribute &attribute : source) {
                if (attribute.name == "id")
                    continue;
                const bool isJson = attribute.value.asList() || attribute.value.asMap();
                if (attribute.value.asNumber())
                    flat.set("n", attribute.value);
                else if (attribute.value.asString())
                    flat.set("t", attribute.value);
                else if (isJson)
                    flat.set("j", attribute.value);
            }
            m_items.push_back(std::move(flat));
        }
        QVERIFY(exportTo(path("out.csv"), core::ExportFormat::Csv));
        core::Result<std::unique_ptr<core::RecordReader>> reader =
            core::openFileReader(pathOf(path("out.csv")), core::FileFormat{});
        QVERIFY(reader);
        const core::Result<core::RecordMapper> mapper =
            core::RecordMapper::create(mapping, (*reader)->columns());
        core::FileRecord record;
        for (const core::Item &expected : m_items) {
            QVERIFY(*(*reader)->next(record));
            QVERIFY2(!record.refusal, record.refusal ? record.refusal->c_str() : "");
            const core::Result<core::Item> read = mapper->map(record);
            QVERIFY2(read, read ? "" : read.error().message().c_str());
            QVERIFY(*read == expected);
        }
    }

    void aStoppedExportLeavesTheOldFile()
    {
        QFile old(path("kept"));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
        old.close();
        StopAfter progress(2);
        for (const core::ExportFormat format : {core::ExportFormat::DynamoJson, core::ExportFormat::Csv}) {
            const core::Result<core::ExportReport> report = exportTo(path("kept"), format, {}, &progress);
            QVERIFY(!report);
            QCOMPARE(report.error().code(), core::ErrorCode::Cancelled);
            QCOMPARE(contents(path("kept")), QByteArray("before"));
            QCOMPARE(leftOvers(), QStringList());
        }
    }

    void anErrorOfTheTableIsTheExportsError()
    {
        const core::PageSource failing =
            [](const std::optional<core::Key> &) -> core::Result<core::PageResponse> {
            return core::Error(core::ErrorCode::ResourceNotFound, "Requested resource not found");
        };
        core::NoProgress progress;
        const core::Result<core::ExportReport> report = core::exportItems(
            failing, {pathOf(path("none")), core::ExportFormat::JsonLines, {}, {}, 0}, progress);
        QVERIFY(!report);
        QVERIFY(!QFile::exists(path("none")));
        QCOMPARE(leftOvers(), QStringList());
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const core::Result<core::ExportReport> report =
            exportTo(path("missing/out"), core::ExportFormat::JsonLines);
        QVERIFY(!report);
        QCOMPARE(report.error().code(), core::ErrorCode::IoError);
    }

    void aFileThatCannotGrowLeavesNothing()
    {
        // A limit on the size of files stands in for a full disk.
        m_items.assign(20000, m_items[0]);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{1000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const core::Result<core::ExportReport> plain = exportTo(path("large"), core::ExportFormat::JsonLines);
        const core::Result<core::ExportReport> csv = exportTo(path("large.csv"), core::ExportFormat::Csv);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!plain && !csv);
        QCOMPARE(plain.error().code(), core::ErrorCode::IoError);
        QVERIFY(!QFile::exists(path("large")) && !QFile::exists(path("large.csv")));
        QCOMPARE(leftOvers(), QStringList());
    }

    void tooManyAttributesForCsvAreSaid()
    {
        m_items.clear();
        for (int i = 0; i < 20001; ++i)
            m_items.push_back(core::Item{{"a" + std::to_string(i), core::AttributeValue::null()}});
        const core::Result<core::ExportReport> report = exportTo(path("wide.csv"), core::ExportFormat::Csv);
        QVERIFY(!report);
        QVERIFY(report.error().message().find("20,000 different attributes") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestExportItems)
#include "tst_export_items.moc"
