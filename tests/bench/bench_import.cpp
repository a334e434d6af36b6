// How fast files go in and out, against raw LevelDB batches of the same bytes. Takes the number of items.

#include "core/engine/local_client.h"
#include "core/storage/stored_item.h"
#include "core/transfer/export_items.h"
#include "core/transfer/import_items.h"
#include "core/transfer/open_reader.h"
#include "core/values/json.h"

#include <leveldb/db.h>
#include <leveldb/filter_policy.h>
#include <leveldb/write_batch.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/resource.h>

namespace {

namespace fs = std::filesystem;

double secondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

[[noreturn]] void fail(const std::string &what)
{
    std::fprintf(stderr, "%s\n", what.c_str());
    std::exit(1);
}

/// About 500 bytes as DynamoDB counts.
core::Item itemOf(std::uint64_t number, std::mt19937_64 &random)
{
    const auto text = [&](std::size_t size) {
        static constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz      ETAOIN";
        std::string letters;
        for (std::size_t i = 0; i < size; ++i)
            letters += kLetters[random() % (sizeof kLetters - 1)];
        return core::AttributeValue::string(std::move(letters));
    };
    core::Item item;
    item.set("pk",
             core::AttributeValue::string("CUSTOMER#" + std::to_string(number * 2654435761u % 1000003)));
    item.set("sk", core::AttributeValue::string("ORDER#" + std::to_string(number)));
    item.set("total", core::AttributeValue::number(std::int64_t(random() % 1000000)));
    item.set("paid", core::AttributeValue::boolean(random() % 2 == 0));
    item.set("name", text(40));
    item.set("street", text(60));
    item.set("remark", text(280));
    return item;
}

double rawBatches(const fs::path &folder, const std::vector<std::pair<std::string, std::string>> &entries)
{
    leveldb::Options options;
    options.create_if_missing = true;
    options.write_buffer_size = 32 << 20;
    options.max_file_size = 8 << 20;
    options.filter_policy = leveldb::NewBloomFilterPolicy(10);
    leveldb::DB *db = nullptr;
    if (!leveldb::DB::Open(options, folder.string(), &db).ok())
        fail("the raw database could not be opened");
    const double seconds = secondsOf([&] {
        leveldb::WriteBatch batch;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            batch.Put(entries[i].first, entries[i].second);
            if (i % 1000 == 999) {
                db->Write({}, &batch);
                batch.Clear();
            }
        }
        leveldb::WriteOptions synced;
        synced.sync = true;
        db->Write(synced, &batch);
    });
    delete db;
    delete options.filter_policy;
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000000;
    const fs::path folder = fs::temp_directory_path() / "tablewright-bench-import";
    fs::remove_all(folder);
    fs::create_directories(folder);

    std::vector<std::pair<std::string, std::string>> entries;
    const struct
    {
        const char *name;
        core::ExportFormat format;
    } formats[] = {{"DynamoDB JSON", core::ExportFormat::DynamoJson},
                   {"JSON lines", core::ExportFormat::JsonLines},
                   {"CSV", core::ExportFormat::Csv}};
    {
        std::mt19937_64 random(42);
        std::ofstream dynamo(folder / "DynamoDB JSON"), json(folder / "JSON lines"), csv(folder / "CSV");
        csv << "pk,sk,total,paid,name,street,remark\n";
        for (std::uint64_t i = 0; i < count; ++i) {
            const core::Item item = itemOf(i, random);
            std::string line;
            core::appendDynamoJson(line, item);
            dynamo << line << '\n';
            line.clear();
            core::appendPlainJson(line, item);
            json << line << '\n';
            const auto field = [&](const char *name) { return *item.find(name)->asString(); };
            csv << field("pk") << ',' << field("sk") << ',' << item.find("total")->asNumber()->toString()
                << ',' << (*item.find("paid")->asBool() ? "true" : "false") << ',' << field("name") << ','
                << field("street") << ',' << field("remark") << '\n';
            std::string stored;
            core::appendStoredItem(stored, item);
            entries.emplace_back(std::to_string(i * 2654435761u % count) + field("pk") + field("sk"), stored);
        }
    }
    const double raw = rawBatches(folder / "raw", entries);
    std::printf("%-34s %8.0f items/s\n", "raw LevelDB, batches of 1000", double(count) / raw);
    entries = {};

    for (const auto &format : formats) {
        core::DatabaseOptions options;
        options.folder = folder / "database";
        fs::remove_all(options.folder);
        auto client = core::LocalClient::open(options);
        if (!client)
            fail(client.error().message());
        core::CreateTableRequest table;
        table.tableName = "bench";
        table.billingMode = core::BillingMode::PayPerRequest;
        table.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::S}};
        table.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
        if (auto created = (*client)->createTable(table); !created)
            fail(created.error().message());

        const fs::path path = folder / format.name;
        core::NoProgress progress;
        core::ImportReport report;
        const auto detected = core::detectFileFormat(path);
        core::Mapping mapping;
        if (format.format == core::ExportFormat::Csv) {
            for (const char *name : {"pk", "sk", "name", "street", "remark"})
                mapping.columns.push_back({name, name, core::ColumnType::S, false});
            mapping.columns.push_back({"total", "total", core::ColumnType::N, false});
            mapping.columns.push_back({"paid", "paid", core::ColumnType::BOOL, false});
        }
        const double parse = secondsOf([&] {
            auto reader = core::openFileReader(path, *detected);
            const auto mapper = core::RecordMapper::create(mapping, (*reader)->columns());
            core::FileRecord record;
            for (auto more = (*reader)->next(record); more && *more; more = (*reader)->next(record)) {
                if (auto item = mapper->map(record); !item)
                    fail(item.error().message());
            }
        });
        const double import = secondsOf([&] {
            auto reader = core::openFileReader(path, *detected);
            report = core::importItems(**reader, mapping, **client, "bench", progress);
        });
        if (report.failure || report.imported != count)
            fail(report.failure ? report.failure->message() : "some rows were refused");
        const double out = secondsOf([&] {
            const auto pages = [&](const std::optional<core::Key> &startKey) {
                core::ScanRequest request;
                request.tableName = "bench";
                request.exclusiveStartKey = startKey;
                return (*client)->scan(request);
            };
            if (auto exported = core::exportItems(
                    pages, {folder / "out", format.format, {}, {"pk", "sk"}, count}, progress);
                !exported)
                fail(exported.error().message());
        });
        std::printf("%-14s read only %9.0f   import %9.0f = %.2f of raw   export %9.0f items/s\n",
                    format.name, double(count) / parse, double(count) / import, raw / import,
                    double(count) / out);
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("largest resident size %ld MB (the made-up entries of the raw run are in it)\n",
                usage.ru_maxrss / 1024);
    fs::remove_all(folder);
    return 0;
}
