// Whether the live tail of a stream keeps up with a table that is written all the time, and how long it keeps
// the window from anything else. usage: bench_stream [records a second, 5000]

#include "tests/bench/bench_table.h"
#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/connections/workspace.h"
#include "ui/main_window/table_tabs.h"
#include "ui/streams/stream_list_model.h"
#include "ui/streams/stream_list_view.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

namespace {

using namespace support;

constexpr int kWaitMs = 60'000;
constexpr std::chrono::seconds kWriting(8);

constexpr std::uint64_t kBatch = 25; // one commit each: every write of the window's databases is synced

core::BatchWriteItemRequest batchFrom(std::uint64_t first)
{
    core::BatchWriteItemRequest request;
    auto &writes = request.requestItems.emplace_back("orders", std::vector<core::WriteRequest>()).second;
    for (std::uint64_t n = first; n < first + kBatch; ++n) {
        writes.emplace_back().putItem =
            core::Item{{"id", core::AttributeValue::string("order " + std::to_string(n))},
                       {"note", core::AttributeValue::string(std::string(400, 'n'))},
                       {"total", core::AttributeValue::number(std::int64_t(n))}};
    }
    return request;
}

/// At an even pace; how many there were.
std::uint64_t writeAll(core::Client &client, std::uint64_t perSecond)
{
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t written = 0;
    while (true) {
        const auto passed = std::chrono::steady_clock::now() - start;
        if (passed >= kWriting)
            return written;
        const auto due = std::uint64_t(std::chrono::duration<double>(passed).count() * double(perSecond));
        for (; written + kBatch <= due; written += kBatch) {
            if (!client.batchWriteItem(batchFrom(written)))
                return 0;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

/// The window with the stream of a table in front, and one batch in it.
bool showStream(Program &program, const QString &folder)
{
    program.window().resize(1280, 800);
    program.window().show();
    ui::AppContext &context = program.context();
    context.workspace.openFolder(folder, ui::Connector::Mode::ReadWrite, true);
    if (!QTest::qWaitFor([&] { return !context.workspace.connections().empty(); }, kWaitMs))
        return false;
    core::CreateTableRequest request;
    request.tableName = "orders";
    request.attributeDefinitions = {{"id", core::AttributeType::S}};
    request.keySchema = {{"id", core::KeyType::Hash}};
    request.billingMode = core::BillingMode::PayPerRequest;
    request.streamSpecification = core::StreamSpecification{true, core::StreamViewType::NewAndOldImages};
    if (!program.client().createTable(request))
        return false;
    context.workspace.refresh(program.connectionId());
    const auto isKnown = [&] {
        return context.workspace.table(program.connectionId(), QStringLiteral("orders")).has_value();
    };
    if (!QTest::qWaitFor(isKnown, kWaitMs))
        return false;
    program.window().tabs()->openTable({context.workspace.connections().front(), QStringLiteral("orders")},
                                       {}, ui::TableTabs::Stay::Permanent);
    program.activate();
    program.action(QStringLiteral("showStream"))->trigger();
    if (!QTest::qWaitFor([&] { return program.find<QWidget>(QStringLiteral("streamPage")); }, kWaitMs))
        return false;
    // Without a record there is no list.
    return program.client().batchWriteItem(batchFrom(0)) &&
           QTest::qWaitFor([&] { return program.find<ui::StreamListView>(QStringLiteral("streamList")); },
                           kWaitMs);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tablewright"));
    WatchedApplication application(argc, argv);
    const std::uint64_t asked = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 0;
    const std::uint64_t perSecond = asked > 0 ? asked : 5000;
    const QTemporaryDir folders;
    Program program(folders.filePath(QStringLiteral("profile")));
    if (!showStream(program, folders.filePath(QStringLiteral("shop")))) {
        std::fprintf(stderr, "The stream could not be shown\n");
        return 1;
    }
    const QAbstractItemModel *model = program.find<ui::StreamListView>(QStringLiteral("streamList"))->model();
    const auto isIdle = [&] { return program.context().jobs.activeCount() == 0; };
    if (!QTest::qWaitFor(isIdle, kWaitMs)) {
        std::fprintf(stderr, "The window does not come to rest\n");
        return 1;
    }
    application.forget();
    std::atomic<std::uint64_t> written = 0;
    std::atomic<bool> ended = false;
    std::thread writer([&] {
        written = writeAll(program.client(), perSecond);
        ended = true;
    });
    if (!QTest::qWaitFor([&] { return ended.load(); }, kWaitMs))
        std::fprintf(stderr, "The writer takes too long\n");
    writer.join();
    QElapsedTimer behind;
    behind.start();
    const QString last = QStringLiteral("order %1").arg(written - 1);
    const auto isLastThere = [&] { // of many the list keeps the newest
        const int row = model->rowCount() - 1;
        return row >= 0 && model->index(row, ui::StreamListModel::Key).data().toString().contains(last);
    };
    const bool isThere = QTest::qWaitFor(isLastThere, kWaitMs);
    const double lagMs = double(behind.nsecsElapsed()) * 1e-6;
    bench::Table table;
    table.row("records written a second", double(written) / double(kWriting.count()), double(perSecond),
              "1/s", bench::Goal::AtLeast, 0.95);
    table.row("the last one shown behind its write", isThere ? lagMs : 1e9, 1000, "ms", bench::Goal::AtMost,
              1);
    bench::Table::note("records that the list keeps", double(model->rowCount()), "");
    table.row("longest that the window was busy", double(application.longestMs()), 16, "ms",
              bench::Goal::AtMost, 1);
    std::printf("longest: %s\n", qPrintable(application.longest()));
    return table.missed() == 0 ? 0 : 1;
}
