// The endpoint beside other engines of the same protocol, dynoxide and dynalite from npm: the same requests
// over the same connections, one engine after the other. Theirs keep everything in memory, ours is relaxed on
// disk. usage: bench_peers FOLDER-OF-PEERS [FOLDER]; tests/differential/install_peers.sh fills the first.

#include "core/api/codec/codec.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/endpoint_load.h"

#include <unistd.h>

#include <functional>
#include <map>

namespace {

using namespace bench;
using namespace core;
namespace fs = std::filesystem;

constexpr std::uint64_t kItems = 4000;
constexpr std::size_t kBatch = 25;
constexpr std::uint64_t kTexts = 400; // different requests, sent in turn
constexpr int kTurns = 3;
constexpr const char *kOurs = "ours";

std::string requestText(std::string_view operation, const std::string &body)
{
    return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: identity\r\nX-Amz-Target: "
           "DynamoDB_20120810." +
           std::string(operation) +
           "\r\nContent-Type: application/x-amz-json-1.0\r\nUser-Agent: Boto3/1.26.27 Python/3.11.2\r\n"
           "X-Amz-Date: 20260101T000000Z\r\nAuthorization: AWS4-HMAC-SHA256 "
           "Credential=any/20260101/us-east-1/"
           "dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=" +
           std::string(64, '0') + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// About so many bytes.
Item sized(std::uint64_t n, std::uint64_t version, std::size_t bytes)
{
    Item item = itemOf(n, version);
    if (bytes > 500)
        item.set("more", AttributeValue::string(std::string(bytes - 500, 'm')));
    return item;
}

struct Work
{
    std::string name;
    std::vector<std::string> requests;
    std::uint64_t count = 0; // of requests in a turn
    double goal = 0;         // of ours, in requests a second of the better of theirs
    /// Of ours so many times as many, for about as long a look. Not of single writes, of which it has some
    /// ten thousand in either case: more would pile up versions of the same items, which only ours would
    /// have.
    std::uint64_t timesOurs = 5;
};

std::vector<std::string> texts(std::uint64_t count, const std::function<std::string(std::uint64_t)> &make)
{
    std::vector<std::string> made;
    for (std::uint64_t i = 0; i < count; ++i)
        made.push_back(make(i));
    return made;
}

std::string updateText(std::uint64_t n, std::uint64_t version)
{
    UpdateItemRequest request;
    request.tableName = kTable;
    request.key = keyOf(n);
    request.updateExpression = "SET version = :v, city = :c";
    ExpressionAttributeValues &values = request.expressionAttributeValues.emplace();
    values.emplace_back(":v", AttributeValue::number(std::int64_t(version)));
    values.emplace_back(":c", AttributeValue::string("Bern"));
    return requestText("UpdateItem", writeRequest(request));
}

std::string batchText(std::uint64_t from, std::uint64_t version, std::size_t bytes)
{
    BatchWriteItemRequest request;
    request.requestItems.push_back({kTable, {}});
    for (std::uint64_t n = from; n < from + kBatch; ++n)
        request.requestItems[0].second.push_back({sized(n % kItems, version, bytes), {}});
    return requestText("BatchWriteItem", writeRequest(request));
}

std::vector<Work> worksOf(std::size_t bytes)
{
    Chance chance(bytes);
    const auto any = [&chance] { return chance.below(kItems); };
    std::vector<Work> works;
    works.push_back(
        {"GetItem",
         texts(kTexts,
               [&](std::uint64_t) { return requestText("GetItem", writeRequest(getRequest(any()))); }),
         4000, 5});
    works.push_back({"PutItem",
                     texts(kTexts,
                           [&](std::uint64_t i) {
                               PutItemRequest put;
                               put.tableName = kTable;
                               put.item = sized(any(), i, bytes);
                               return requestText("PutItem", writeRequest(put));
                           }),
                     4000, 5, 1});
    works.push_back(
        {"UpdateItem", texts(kTexts, [&](std::uint64_t i) { return updateText(any(), i); }), 4000, 5, 1});
    works.push_back({"Query of 50",
                     texts(kTexts,
                           [&](std::uint64_t) {
                               QueryRequest page;
                               page.tableName = kTable;
                               page.keyConditionExpression = "pk = :p";
                               page.limit = 50;
                               page.expressionAttributeValues.emplace().emplace_back(
                                   ":p", *keyOf(any()).find("pk"));
                               return requestText("Query", writeRequest(page));
                           }),
                     800, 15});
    ScanRequest all;
    all.tableName = kTable;
    works.push_back({"Scan of 1 MB", {requestText("Scan", writeRequest(all))}, 40, 15});
    works.push_back({"BatchWriteItem of 25",
                     texts(40, [&](std::uint64_t i) { return batchText(any(), i, bytes); }), 400, 8});
    return works;
}

struct Contender
{
    std::string name;
    std::function<std::unique_ptr<ServerProcess>()> start;
};

struct Figures
{
    std::vector<double> perSecond;
    std::vector<double> slowest; // milliseconds
};
/// By work and engine.
using Measured = std::map<std::string, std::map<std::string, Figures>>;

void fillOver(const ServerProcess &server, std::size_t bytes)
{
    CreateTableRequest creation = tableRequest(kTable, false);
    if (runLoad(server.port(), 1, 1, {requestText("CreateTable", writeRequest(creation))}).failures > 0)
        must(Result<void>(Error::validation("a table could not be created")));
    // Some engines take a moment until a table is there.
    const std::string first = batchText(0, 0, bytes);
    for (int i = 0; runLoad(server.port(), 1, 1, {first}).failures > 0; ++i) {
        if (i == 500)
            must(Result<void>(Error::validation("a table does not become active")));
        ::usleep(10'000);
    }
    runLoad(server.port(), 1, kItems / kBatch,
            texts(kItems / kBatch, [&](std::uint64_t i) { return batchText(i * kBatch, 0, bytes); }));
}

void measure(const Contender &engine, std::size_t bytes, Measured &measured)
{
    const std::unique_ptr<ServerProcess> server = engine.start();
    fillOver(*server, bytes);
    for (const Work &work : worksOf(bytes)) {
        const std::uint64_t count = work.count * (engine.name == kOurs ? work.timesOurs : 1);
        for (const int connections : {8, 32}) {
            runLoad(server->port(), connections, count / 4, work.requests); // to warm up
            const LoadResult result = runLoad(server->port(), connections, count, work.requests);
            if (result.failures > 0)
                std::fprintf(stderr, "%s refused %d of %d: %s\n", engine.name.c_str(), int(result.failures),
                             int(count), work.name.c_str());
            Figures &figures = measured[work.name + ", " + std::to_string(connections)][engine.name];
            figures.perSecond.push_back(result.failures > 0 ? 0 : double(count) / result.seconds);
            figures.slowest.push_back(result.slowestHundredth * 1e3);
        }
    }
}

void report(Table &table, std::size_t bytes, Measured &measured)
{
    std::printf("-- items of %d bytes; ours beside the better of theirs, requests a second; then p99\n",
                int(bytes));
    for (const Work &work : worksOf(bytes)) {
        for (const int connections : {8, 32}) {
            const std::string name = work.name + ", " + std::to_string(connections);
            auto &of = measured[name];
            const double noxide = median(of["dynoxide"].perSecond), nalite = median(of["dynalite"].perSecond);
            const bool isNoxide = noxide > nalite;
            const std::string better = isNoxide ? "dynoxide" : "dynalite";
            table.row(name + " (" + better + ")", median(of[kOurs].perSecond), std::max(noxide, nalite), "/s",
                      Goal::AtLeast, work.goal);
            table.row(name + ", p99", median(of[kOurs].slowest), median(of[better].slowest), "ms",
                      Goal::AtMost, 1);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || !fs::exists(fs::path(argv[1]) / "node_modules")) {
        std::fprintf(stderr,
                     "bench_peers: no peers; tests/differential/install_peers.sh FOLDER brings them\n");
        return 0;
    }
    const fs::path peers = argv[1];
    const fs::path root = fs::path(argc > 2 ? argv[2] : fs::temp_directory_path()) /
                          ("bench_peers_" + std::to_string(::getpid()));
    fs::create_directories(root);
    const auto peer = [](std::vector<std::string> command) {
        const std::uint16_t port = freePort();
        command.insert(command.end(), {"--port", std::to_string(port)});
        return std::make_unique<ServerProcess>(port, command);
    };
    const std::string node = "/usr/bin/env";
    const std::vector<Contender> engines = {
        {"dynalite",
         [&] {
             return peer(
                 {node, "node", (peers / "node_modules/dynalite/cli.js").string(), "--createTableMs", "0"});
         }},
        {"dynoxide", [&] { return peer({(peers / "node_modules/@dynoxide/linux-x64/dynoxide").string()}); }},
        {kOurs, [&] {
             fs::remove_all(root / "data");
             return std::make_unique<ServerProcess>(
                 root / "ready", std::vector<std::string>{TABLEWRIGHT_SERVER, "--port", "0", "--relaxed",
                                                          "--data", (root / "data").string(), "--ready-file",
                                                          (root / "ready").string()});
         }}};
    Table table;
    for (const std::size_t bytes : {std::size_t(500), std::size_t(1000)}) {
        Measured measured;
        for (int turn = 0; turn < kTurns; ++turn) {
            for (const Contender &engine : engines)
                measure(engine, bytes, measured);
        }
        report(table, bytes, measured);
    }
    fs::remove_all(root);
    std::printf("%d goals not met\n", table.missed());
    return table.missed() == 0 ? 0 : 1;
}
