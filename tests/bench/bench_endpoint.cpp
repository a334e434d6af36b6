// What a request costs the server: a bare epoll loop, our HTTP layer, and the whole endpoint, each a process
// of its own under the same load. usage: bench_endpoint [FOLDER]

#include "core/api/codec/codec.h"
#include "core/signing/signature_v4.h"
#include "core/storage/stored_item.h"
#include "core/wire/http_server.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/endpoint_load.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

namespace {

using namespace bench;
using namespace core;
namespace fs = std::filesystem;

constexpr int kTurns = 11; // the machine is not equally quick all the time
constexpr int kConnections = 32;
constexpr std::uint64_t kItems = 50'000;
constexpr std::size_t kTexts = 1000; // different requests, sent in turn
constexpr const char *kKeyId = "AKIDBENCH";
constexpr const char *kSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
constexpr const char *kRegion = "us-east-1";

class Echo final : public wire::HttpHandler
{
public:
    explicit Echo(std::size_t bodyBytes)
        : m_bodyBytes(bodyBytes)
    {}
    bool mayBlock(const wire::HttpRequest &) const override { return false; }
    void answer(const wire::HttpRequest &, wire::HttpResponse &response) override
    {
        response.addHeader("Content-Type", "application/x-amz-json-1.0");
        response.body.assign(m_bodyBytes, 'x');
    }

private:
    const std::size_t m_bodyBytes;
};

int serveEcho(const fs::path &readyFile, std::size_t bodyBytes)
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    Echo echo(bodyBytes);
    auto started = wire::HttpServer::start(echo, {});
    const auto *server = std::get_if<std::unique_ptr<wire::HttpServer>>(&started);
    if (server == nullptr)
        return 1;
    writePort(readyFile, (*server)->port());
    int signal = 0;
    ::sigwait(&signals, &signal);
    return 0;
}

/// A request as an SDK sends it, signed.
std::string requestText(std::string_view operation, const std::string &body)
{
    const std::string time = signing::timestamp(Clock::system().now());
    const std::string target = "DynamoDB_20120810." + std::string(operation);
    const std::string hash = signing::sha256Hex(body);
    signing::RequestToSign toSign;
    toSign.headers = {{"host", "127.0.0.1"},
                      {"content-type", "application/x-amz-json-1.0"},
                      {"x-amz-date", time},
                      {"x-amz-target", target}};
    toSign.signedHeaders = "content-type;host;x-amz-date;x-amz-target";
    toSign.payloadHash = hash;
    const signing::Scope scope{std::string_view(time).substr(0, 8), kRegion, "dynamodb"};
    const std::string signature =
        signing::signature(signing::signingKey(kSecret, scope),
                           signing::stringToSign(time, scope, signing::canonicalRequest(toSign)));
    return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: identity\r\nX-Amz-Target: " + target +
           "\r\nContent-Type: application/x-amz-json-1.0\r\nUser-Agent: Boto3/1.26.27 Python/3.11.2 "
           "Linux/6.1.0\r\n"
           "X-Amz-Date: " +
           time + "\r\nAuthorization: AWS4-HMAC-SHA256 Credential=" + kKeyId + "/" +
           signing::scopeText(scope) + ", SignedHeaders=" + std::string(toSign.signedHeaders) +
           ", Signature=" + signature + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           body;
}

struct Cost
{
    std::vector<double> cpu;       // microseconds of the server a request
    std::vector<double> perSecond; // requests
    std::vector<double> megabytesPerCpuSecond;
};

void measure(const ServerProcess &server, std::uint64_t count, const std::vector<std::string> &requests,
             Cost &cost)
{
    const double before = server.cpuSeconds();
    const LoadResult result = runLoad(server.port(), kConnections, count, requests);
    const double cpu = server.cpuSeconds() - before;
    if (result.failures > 0)
        must(Result<void>(Error::io(std::to_string(result.failures) + " requests failed")));
    cost.cpu.push_back(cpu / double(count) * 1e6);
    cost.perSecond.push_back(double(count) / result.seconds);
    cost.megabytesPerCpuSecond.push_back(double(result.responseBytes) / 1e6 / cpu);
}

struct Requests
{
    std::vector<std::string> get, put, query, scan;
    Requests()
    {
        Chance chance(5);
        for (std::size_t i = 0; i < kTexts; ++i) {
            get.push_back(requestText("GetItem", writeRequest(getRequest(chance.below(kItems)))));
            put.push_back(requestText("PutItem", writeRequest(putRequest(kTable, chance.below(kItems), i))));
            QueryRequest page;
            page.tableName = kTable;
            page.keyConditionExpression = "pk = :p";
            page.limit = 50;
            page.expressionAttributeValues.emplace().emplace_back(":p",
                                                                  *keyOf(chance.below(kItems)).find("pk"));
            query.push_back(requestText("Query", writeRequest(page)));
        }
        ScanRequest all;
        all.tableName = kTable;
        scan.push_back(requestText("Scan", writeRequest(all)));
    }
};

/// MB of JSON a second that writing the same items from memory takes.
double bareWriterSpeed()
{
    static const std::vector<Item> items = [] {
        std::vector<Item> made;
        for (std::uint64_t n = 0; n < 2000; ++n)
            made.push_back(itemOf(n));
        return made;
    }();
    static std::string text; // grown once, by the first of many turns
    std::size_t bytes = 0;
    const double seconds = cpuSecondsOf([&] {
        for (int i = 0; i < 20; ++i) {
            text.clear();
            for (const Item &item : items)
                appendDynamoJson(text, item);
            bytes += text.size();
        }
    });
    return double(bytes) / 1e6 / seconds;
}

/// LevelDB alone, every put synced, one thread a connection.
double bareDurablePuts(const fs::path &folder, int each)
{
    Bare bare(folder, std::size_t(64) << 20);
    leveldb::WriteOptions synced;
    synced.sync = true;
    const std::string value(335, 'v');
    const double seconds = secondsOf([&] {
        std::vector<std::thread> writers;
        for (int t = 0; t < kConnections; ++t) {
            writers.emplace_back([&, t] {
                for (int i = 0; i < each; ++i)
                    bare->Put(synced, std::to_string(t) + "/" + std::to_string(i), value);
            });
        }
        for (std::thread &writer : writers)
            writer.join();
    });
    return double(kConnections) * each / seconds;
}

/// Seconds of the middle one of so many pieces that are appended to a file, each synced: what a client that
/// is alone waits for at least.
double bareSync(const fs::path &file, std::size_t bytes, int count)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    const std::string piece(bytes, 'x');
    std::vector<double> took;
    for (int i = 0; i < count; ++i) {
        took.push_back(secondsOf([&] {
            if (::write(descriptor, piece.data(), piece.size()) != ssize_t(piece.size()) ||
                ::fdatasync(descriptor) != 0)
                must(Result<void>(Error::io("cannot write " + file.string())));
        }));
    }
    ::close(descriptor);
    return median(took);
}

struct Places
{
    fs::path root, self, program;
    std::size_t echoBytes = 0; // as many as GetItem answers with
    fs::path ready() const { return root / "ready"; }
    std::vector<std::string> serve(const char *what) const
    {
        return {self.string(), "--serve", what, ready().string(), std::to_string(echoBytes)};
    }
    std::vector<std::string> endpoint(const fs::path &data, std::vector<std::string> more) const
    {
        std::vector<std::string> command = {program.string(), "--port",        "0", "--data", data.string(),
                                            "--ready-file",   ready().string()};
        command.insert(command.end(), more.begin(), more.end());
        return command;
    }
};

/// Returns how long an answer of GetItem is.
std::size_t makeDatabase(const fs::path &folder)
{
    const auto client =
        must(LocalClient::open(optionsOf(folder, Durability::Relaxed, std::size_t(64) << 20)));
    must(client->createTable(tableRequest(kTable, false)));
    fill(*client, kTable, kItems);
    return must(execute(*client, "GetItem", writeRequest(getRequest(0)))).size();
}

void benchHttp(Table &table, Places &places, const Requests &requests)
{
    const fs::path data = places.root / "data";
    places.echoBytes = makeDatabase(data);
    const fs::path written =
        places.root / "written"; // of its own: what it owes the disk is not paid by reads
    makeDatabase(written);
    const fs::path keys = places.root / "credentials";
    std::ofstream(keys) << "[bench]\naws_access_key_id = " << kKeyId
                        << "\naws_secret_access_key = " << kSecret << '\n';
    Cost raw, echo, get, signedGet, put, query, scan;
    std::vector<double> writer;
    constexpr std::uint64_t kCount = 40'000;
    for (int turn = 0; turn < kTurns; ++turn) {
        {
            const ServerProcess server(places.ready(), places.serve("raw"));
            measure(server, kCount, requests.get, raw);
        }
        {
            const ServerProcess server(places.ready(), places.serve("echo"));
            measure(server, kCount, requests.get, echo);
        }
        {
            const ServerProcess server(places.ready(), places.endpoint(data, {"--no-auth", "--relaxed"}));
            Cost warmUp;
            measure(server, kCount / 4, requests.get, warmUp);
            measure(server, kCount, requests.get, get);
            measure(server, kCount / 10, requests.query, warmUp);
            measure(server, kCount / 10, requests.query, query);
            measure(server, 200, requests.scan, scan);
            writer.push_back(bareWriterSpeed());
        }
        {
            const ServerProcess server(places.ready(), places.endpoint(written, {"--no-auth", "--relaxed"}));
            measure(server, kCount, requests.put, put);
        }
        {
            const ServerProcess server(places.ready(),
                                       places.endpoint(data, {"--relaxed", "--credentials", keys.string()}));
            Cost warmUp;
            measure(server, kCount / 4, requests.get, warmUp);
            measure(server, kCount, requests.get, signedGet);
        }
    }
    const double bareEcho = median(echo.cpu);
    table.row("echo, CPU a request (limit: bare epoll)", bareEcho, median(raw.cpu), "us", Goal::AtMost, 1.2);
    table.row("GetItem unsigned, CPU (limit: our echo)", median(get.cpu), bareEcho, "us", Goal::AtMost, 1.5);
    table.row("GetItem signed, CPU (limit: our echo)", median(signedGet.cpu), bareEcho, "us", Goal::AtMost,
              1.9);
    table.row("PutItem relaxed, CPU (limit: our echo)", median(put.cpu), bareEcho, "us", Goal::AtMost, 3);
    table.row("GetItem unsigned, requests (limit: our echo)", median(get.perSecond), median(echo.perSecond),
              "/s", Goal::AtLeast, 0.8);
    table.row("GetItem signed, requests (limit: our echo)", median(signedGet.perSecond),
              median(echo.perSecond), "/s", Goal::AtLeast, 0.6);
    table.row("Query of 50, JSON (limit: bare writer)", median(query.megabytesPerCpuSecond), median(writer),
              "MB/cpu s", Goal::AtLeast, 0.6);
    table.row("Scan of 1 MB, JSON (limit: bare writer)", median(scan.megabytesPerCpuSecond), median(writer),
              "MB/cpu s", Goal::AtLeast, 0.6);
}

void benchDurable(Table &table, const Places &places, const Requests &requests)
{
    const fs::path data = places.root / "durable";
    makeDatabase(data);
    constexpr int kEach = 300;
    Cost put;
    std::vector<double> bare;
    const ServerProcess server(places.ready(), places.endpoint(data, {"--no-auth"}));
    for (int turn = 0; turn < kTurns; ++turn) {
        measure(server, kEach * kConnections, requests.put, put);
        bare.push_back(bareDurablePuts(places.root / ("bare" + std::to_string(turn)), kEach));
    }
    table.row("PutItem durable, 32 connections (limit: LevelDB)", median(put.perSecond), median(bare), "/s",
              Goal::AtLeast, 0.5);
    Table::note("PutItem durable, CPU", median(put.cpu), "us");
    std::string stored;
    appendStoredItem(stored, itemOf(0));
    constexpr std::size_t kAround = 64; // the key, and what LevelDB's log writes around them
    std::vector<double> alone;
    std::vector<double> synced;
    for (int turn = 0; turn < kTurns; ++turn) {
        alone.push_back(runLoad(server.port(), 1, kEach, requests.put).middle * 1e6);
        synced.push_back(bareSync(places.root / "synced", stored.size() + kAround, kEach) * 1e6);
    }
    table.row("PutItem durable, p50 of one (limit: fdatasync)", median(alone), median(synced), "us",
              Goal::AtMost, 1.4);
}

void benchStart(Table &table, const Places &places, const Requests &requests)
{
    const auto firstAnswer = [&](std::vector<std::string> command) {
        std::vector<double> took;
        for (int turn = 0; turn < 3 * kTurns; ++turn) {
            const double start = now();
            const ServerProcess server(places.ready(), command);
            runLoad(server.port(), 1, 1, requests.get);
            took.push_back(now() - start);
        }
        return median(took) * 1e3;
    };
    const fs::path empty = places.root / "empty";
    table.row("start to first answer, empty (limit: our echo)",
              firstAnswer(places.endpoint(empty, {"--no-auth"})), firstAnswer(places.serve("echo")), "ms",
              Goal::AtMost, 4);
    const ServerProcess idle(places.ready(), places.endpoint(empty, {}));
    table.row("memory of its own when idle (limit: 20 MB)", idle.anonymousMegabytes(), 20, "MB", Goal::AtMost,
              1);
    const fs::path stripped = places.root / "stripped";
    const std::string command = "strip -o '" + stripped.string() + "' '" + places.program.string() + "'";
    if (std::system(command.c_str()) == 0)
        table.row("size, stripped (limit: 10 MB)", double(fs::file_size(stripped)) / 1e6, 10, "MB",
                  Goal::AtMost, 1);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 5 && std::string_view(argv[1]) == "--serve") {
        const std::size_t bytes = std::strtoull(argv[4], nullptr, 10);
        return std::string_view(argv[2]) == "raw" ? serveRaw(argv[3], bytes) : serveEcho(argv[3], bytes);
    }
    Places places;
    places.root = fs::path(argc > 1 ? argv[1] : fs::temp_directory_path()) /
                  ("bench_endpoint_" + std::to_string(::getpid()));
    places.self = fs::read_symlink("/proc/self/exe");
    places.program = TABLEWRIGHT_SERVER;
    fs::create_directories(places.root);
    Table table;
    const Requests requests;
    benchHttp(table, places, requests);
    benchDurable(table, places, requests);
    benchStart(table, places, requests);
    fs::remove_all(places.root);
    std::printf("%d goals not met\n", table.missed());
    return table.missed() == 0 ? 0 : 1;
}
