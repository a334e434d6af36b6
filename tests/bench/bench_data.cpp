#include "tests/bench/bench_data.h"

#include "core/api/bulk_writer.h"
#include "core/storage/disk_env.h"
#include "core/storage/keys.h"

#include <leveldb/write_batch.h>

#include <fcntl.h>
#include <unistd.h>

#include <map>
#include <system_error>
#include <thread>

namespace bench {

using namespace core;

namespace {

std::string words(std::uint64_t n, std::size_t bytes)
{
    static constexpr const char *kWords[] = {"shipped ", "order ", "street ",  "Zurich ",
                                             "amount ",  "open ",  "address ", "2026-",
                                             "note ",    "red ",   "blue ",    "warehouse "};
    Chance chance(n);
    std::string text;
    while (text.size() < bytes)
        text +=
            chance.below(3) ? std::string(kWords[chance.below(12)]) : std::to_string(chance.below(100000));
    text.resize(bytes);
    return text;
}

} // namespace

Key keyOf(std::uint64_t n)
{
    Key key;
    key.set("pk", AttributeValue::string("customer#" + std::to_string(n / kItemsInPartition)));
    key.set("sk", AttributeValue::number(std::int64_t(n % kItemsInPartition)));
    return key;
}

Item itemOf(std::uint64_t n, std::uint64_t version)
{
    Item item = keyOf(n); // ten attributes, about 500 bytes
    item.set("amount", AttributeValue::number(std::int64_t(n % 5000)));
    item.set("status", AttributeValue::string(n % 3 ? "shipped" : "open"));
    item.set("paid", AttributeValue::boolean(n % 2 == 0));
    item.set("version", AttributeValue::number(std::int64_t(version)));
    item.set("email", AttributeValue::string("anna.muster" + std::to_string(n) + "@example.org"));
    item.set("city", AttributeValue::string(words(n, 24)));
    item.set("street", AttributeValue::string(words(n + 1, 40)));
    item.set("comment", AttributeValue::string(words(n + version, 310)));
    return item;
}

GetItemRequest getRequest(std::uint64_t n)
{
    GetItemRequest request;
    request.tableName = kTable;
    request.key = keyOf(n);
    return request;
}

PutItemRequest putRequest(const std::string &table, std::uint64_t n, std::uint64_t version)
{
    PutItemRequest request;
    request.tableName = table;
    request.item = itemOf(n, version);
    return request;
}

CreateTableRequest tableRequest(const std::string &table, bool indexed)
{
    CreateTableRequest request;
    request.tableName = table;
    request.billingMode = BillingMode::PayPerRequest;
    request.attributeDefinitions = {{"pk", AttributeType::S}, {"sk", AttributeType::N}};
    request.keySchema = {{"pk", KeyType::Hash}, {"sk", KeyType::Range}};
    if (indexed) {
        request.attributeDefinitions.push_back({"email", AttributeType::S});
        Projection all;
        all.projectionType = ProjectionType::All;
        request.globalSecondaryIndexes.emplace().push_back({"byEmail", {{"email", KeyType::Hash}}, all, {}});
    }
    return request;
}

DatabaseOptions optionsOf(const std::filesystem::path &folder, Durability durability, std::size_t cacheBytes)
{
    DatabaseOptions options;
    options.folder = folder;
    options.durability = durability;
    options.cacheBytes = cacheBytes;
    return options;
}

void fill(LocalClient &client, const std::string &table, std::uint64_t items)
{
    constexpr std::uint64_t kBatch = 1000;
    for (std::uint64_t from = 0; from < items; from += kBatch) {
        std::vector<Item> batch;
        for (std::uint64_t n = from; n < std::min(items, from + kBatch); ++n)
            batch.push_back(itemOf(n));
        if (!must(client.bulkWriter()->putItems(table, batch)).empty())
            must(Result<void>(Error::validation("an item of the bench was refused")));
    }
    must(client.bulkWriter()->flush());
}

Bare::Bare(const std::filesystem::path &folder, std::size_t cacheBytes)
    : m_cache(leveldb::NewLRUCache(cacheBytes))
    , m_filter(leveldb::NewBloomFilterPolicy(10))
{
    leveldb::Options level;
    level.create_if_missing = true;
    level.env = &DiskEnv::instance();
    level.block_cache = m_cache.get();
    level.filter_policy = m_filter.get();
    level.write_buffer_size = std::size_t(32) << 20;
    level.max_file_size = std::size_t(16) << 20;
    level.max_open_files = DiskEnv::openFilesMax();
    leveldb::DB *opened = nullptr;
    const leveldb::Status status = leveldb::DB::Open(level, folder.string(), &opened);
    if (!status.ok())
        must(Result<void>(Error::io(status.ToString())));
    m_db.reset(opened);
}

void Bare::copyFrom(Database &database)
{
    leveldb::WriteBatch batch;
    const keys::Range rows = {keys::tableRange(1).from, {}};
    for (const auto cursor = database.cursor(rows.from, rows.to, {}, false); cursor->valid();
         cursor->next()) {
        batch.Put(leveldb::Slice(cursor->key().data(), cursor->key().size()),
                  leveldb::Slice(cursor->value().data(), cursor->value().size()));
        if (batch.ApproximateSize() > 500'000) {
            m_db->Write({}, &batch);
            batch.Clear();
        }
    }
    m_db->Write({}, &batch);
    m_db->CompactRange(nullptr, nullptr);
}

std::vector<std::string> keysOf(leveldb::DB &db, std::uint32_t table, std::uint16_t index)
{
    const keys::Range range = keys::indexRange(table, index);
    std::vector<std::string> found;
    leveldb::ReadOptions read;
    read.fill_cache = false;
    const std::unique_ptr<leveldb::Iterator> it(db.NewIterator(read));
    for (it->Seek(range.from); it->Valid() && it->key().compare(range.to) < 0; it->Next())
        found.push_back(it->key().ToString());
    return found;
}

void letCompactionsEnd(const std::filesystem::path &folder)
{
    std::map<std::string, std::uintmax_t> before;
    for (int same = 0; same < 10;) {
        std::map<std::string, std::uintmax_t> tables;
        std::error_code error; // files come and go
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".ldb")
                tables[entry.path().filename()] = entry.file_size(error);
        }
        same = tables == before ? same + 1 : 0;
        before = std::move(tables);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

void forgetPages(const std::filesystem::path &folder)
{
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        ::fdatasync(descriptor);
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
        ::close(descriptor);
    }
}

} // namespace bench
