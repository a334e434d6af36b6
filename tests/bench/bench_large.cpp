// What no cache helps: cold reads against the disk itself, and opening a large database.

#include "core/api/bulk_writer.h"
#include "tests/bench/bench_data.h"

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace bench {

using namespace core;

namespace {

constexpr std::size_t kColdReads = 3000;
constexpr std::size_t kBlock = 4096;

/// Times of direct reads of 4 KB at random places of a folder's tables, in microseconds.
std::vector<double> directReads(const std::filesystem::path &folder)
{
    std::vector<std::pair<int, std::uint64_t>> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".ldb" || entry.file_size() < 64 * kBlock)
            continue;
        const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_DIRECT | O_CLOEXEC);
        if (descriptor >= 0)
            files.emplace_back(descriptor, entry.file_size() / kBlock);
    }
    std::vector<double> took;
    if (files.empty())
        return took;
    void *buffer = std::aligned_alloc(kBlock, kBlock);
    Chance chance(4);
    for (std::size_t i = 0; i < kColdReads; ++i) {
        const auto &[descriptor, blocks] = files[chance.below(files.size())];
        const auto offset = off_t(chance.below(blocks) * kBlock);
        const double start = now();
        if (::pread(descriptor, buffer, kBlock, offset) <= 0)
            std::abort();
        took.push_back((now() - start) * 1e6);
    }
    std::free(buffer);
    for (const auto &[descriptor, blocks] : files)
        ::close(descriptor);
    return took;
}

double megabytesOf(const std::filesystem::path &folder)
{
    double bytes = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        bytes += entry.is_regular_file() ? double(entry.file_size()) : 0;
    return bytes / 1e6;
}

double anonymousMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:"))
            return std::strtod(line.c_str() + 8, nullptr) / 1024;
    }
    return 0;
}

/// 500 bytes that do not compress, so that ten million of them are 5 GB on disk.
Item readingOf(std::uint64_t n)
{
    Item item;
    item.set("pk", AttributeValue::string("sensor#" + std::to_string(n % 100'000)));
    item.set("sk", AttributeValue::number(std::int64_t(n / 100'000)));
    Chance chance(n);
    std::string text;
    while (text.size() < 470) {
        std::uint64_t bits = chance.next();
        for (int i = 0; i < 10; ++i, bits >>= 6)
            text += char('0' + (bits & 63));
    }
    item.set("reading", AttributeValue::string(std::move(text)));
    return item;
}

/// Medians in milliseconds, of ours and of LevelDB's own.
std::pair<double, double> openingTimes(const std::filesystem::path &folder, int rounds)
{
    std::vector<double> ours;
    std::vector<double> limit;
    for (int i = 0; i < rounds; ++i) {
        limit.push_back(secondsOf([&] { Bare(folder, std::size_t(64) << 20); }) * 1e3);
        ours.push_back(
            secondsOf([&] {
                must(LocalClient::open(optionsOf(folder, Durability::Relaxed, std::size_t(64) << 20)));
            }) *
            1e3);
    }
    return {median(ours), median(limit)};
}

void fillLarge(LocalClient &client, std::uint64_t rows)
{
    must(client.createTable(tableRequest(kTable, false)));
    std::vector<Item> batch;
    for (std::uint64_t n = 0; n < rows; ++n) {
        batch.push_back(readingOf(n));
        if (batch.size() < 2000 && n + 1 < rows)
            continue;
        must(client.bulkWriter()->putItems(kTable, batch));
        batch.clear();
    }
    must(client.bulkWriter()->flush());
}

void benchJumps(Table &table, LocalClient &client, std::uint64_t rows, const char *when)
{
    Chance chance(5);
    std::vector<double> took;
    std::vector<double> worked; // on the processor: the rest is waiting for the disk, and for other programs
    std::size_t exact = 0;
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t position = chance.below(rows - 100);
        const auto jump = [&] {
            const auto read = must(client.rows()->readRows(kTable, {}, position, 64));
            exact += read.exact ? 1 : 0;
        };
        took.push_back(secondsOf([&] { worked.push_back(cpuSecondsOf(jump) * 1e3); }) * 1e3);
    }
    table.row(std::string("jump to a row, worst of 200, ") + when, quantile(took, 1), 50, "ms", Goal::AtMost,
              1);
    Table::note("  median", median(took), "ms");
    Table::note("  worst on the processor", quantile(worked, 1), "ms");
    Table::note("  of them exact", double(exact), "");
}

} // namespace

void benchCold(Table &table, const Scale &scale)
{
    const auto folder = scale.root / "ours";
    Table::note("tables of the database", megabytesOf(folder), "MB");
    const std::vector<double> direct = directReads(folder);
    const auto client = must(LocalClient::open(optionsOf(folder, Durability::Relaxed, std::size_t(8) << 20)));
    Chance chance(6);
    for (int i = 0; i < 1000;
         ++i) // opens the tables: what an open one keeps in memory is not what is measured
        must(client->getItem(getRequest(chance.below(scale.items))));
    forgetPages(folder);
    std::vector<double> took;
    for (std::size_t i = 0; i < kColdReads; ++i) {
        const GetItemRequest request = getRequest(chance.below(scale.items));
        took.push_back(secondsOf([&] { keep(must(client->getItem(request)).item->size()); }) * 1e6);
    }
    table.row("GetItem, cold, p50 / direct 4 KB read", median(took), median(direct), "us", Goal::AtMost, 1.6);
    table.row("GetItem, cold, p99 / direct 4 KB read", quantile(took, 0.99), quantile(direct, 0.99), "us",
              Goal::AtMost, 4);
}

void benchLarge(Table &table, const Scale &scale)
{
    const auto folder = scale.root / "large";
    ::malloc_trim(0); // what the caches of the parts before have left is not ours
    const double before = anonymousMegabytes();
    {
        const auto client =
            must(LocalClient::open(optionsOf(folder, Durability::Relaxed, std::size_t(64) << 20)));
        const double seconds = secondsOf([&] { fillLarge(*client, scale.rows); });
        Table::note("filling the large table, items", double(scale.rows) / seconds, "1/s");
    }
    const auto [hastyOurs, hastyLimit] = openingTimes(folder, 3);
    Table::note("open it while its import waits to be compacted", hastyOurs, "ms");
    Table::note("  the limit", hastyLimit, "ms");
    {
        // Each table file that waits at level 0 costs whoever reads anything 0.3 ms at opening. In a program
        // that stays open for a while after an import none does.
        const Bare open(folder, std::size_t(8) << 20);
        letCompactionsEnd(folder);
    }
    Table::note("the large database", megabytesOf(folder), "MB");
    const auto [ours, limit] = openingTimes(folder, 9);
    table.row("open the large database", ours, limit, "ms", Goal::AtMost, 2);

    std::unique_ptr<LocalClient> client;
    const double first = secondsOf([&] {
        client = must(LocalClient::open(optionsOf(folder, Durability::Relaxed, std::size_t(64) << 20)));
        must(client->rows()->countRows(kTable, {}));
        keep(must(client->rows()->readRows(kTable, {}, 0, 100)).items.size());
    });
    table.row("open it and show the first rows", first * 1e3, 100, "ms", Goal::AtMost, 1);
    benchJumps(table, *client, scale.rows, "at once");
    const double ready = secondsOf([&] {
        while (!must(client->rows()->countRows(kTable, {})).exact)
            ::usleep(5000);
    });
    Table::note("positions exact after", ready, "s");
    benchJumps(table, *client, scale.rows, "then");
    Table::note("RssAnon of all this", anonymousMegabytes() - before, "MB");
}

} // namespace bench
