// How long the rows on the screen take to follow the handle of the timeline while it is dragged.
// usage: bench_timeline [items, 200000]

#include "core/api/bulk_writer.h"
#include "tests/bench/bench_table.h"
#include "tests/gui/program.h"
#include "tests/gui/watched_application.h"

#include "ui/connections/workspace.h"
#include "ui/items/grid_view.h"
#include "ui/main_window/table_tabs.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timeline_strip.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace support;

constexpr int kWaitMs = 120'000;
constexpr int kRounds = 24; // states of the table; in each, the rows on the screen tell which
constexpr int kRoundMs = 400;
constexpr std::uint64_t kTold = 40;          // rows at the table's begin
constexpr std::uint64_t kElsewhere = 10'000; // other rows that every round changes

core::Item itemOf(const std::string &id, int round)
{
    return {{"id", core::AttributeValue::string(id)},
            {"a round", core::AttributeValue::number(std::int64_t(round))},
            {"note", core::AttributeValue::string(std::string(400, 'n'))}};
}

bool makeTable(core::Client &client, std::uint64_t items)
{
    core::CreateTableRequest request;
    request.tableName = "orders";
    request.attributeDefinitions = {{"id", core::AttributeType::S}};
    request.keySchema = {{"id", core::KeyType::Hash}};
    request.billingMode = core::BillingMode::PayPerRequest;
    if (!client.createTable(request))
        return false;
    std::vector<core::Item> batch;
    for (std::uint64_t n = 0; n < items; ++n) {
        batch.push_back(itemOf("order " + std::to_string(n), 0));
        if ((batch.size() == 2000 || n + 1 == items) && !client.bulkWriter()->putItems("orders", batch))
            return false;
        if (batch.size() == 2000)
            batch.clear();
    }
    core::UpdateContinuousBackupsRequest recovery;
    recovery.tableName = "orders";
    recovery.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
    return client.bulkWriter()->flush() && client.updateContinuousBackups(recovery);
}

/// The rows that a window shows first, then others.
std::vector<std::string> idsToChange(core::Client &client)
{
    core::ScanRequest first;
    first.tableName = "orders";
    first.limit = std::int64_t(kTold);
    const auto page = client.scan(first);
    std::vector<std::string> ids;
    for (std::size_t i = 0; page && i < page->items.size(); ++i)
        ids.push_back(*page->items[i].find("id")->asString());
    for (std::uint64_t n = 0; n < kElsewhere; ++n)
        ids.push_back("order " + std::to_string(n));
    return ids;
}

/// Moments in the middle of each state.
std::vector<core::UnixMicros> change(core::Client &client)
{
    const std::vector<std::string> ids = idsToChange(client);
    std::vector<core::UnixMicros> moments;
    for (int round = 1; round <= kRounds; ++round) {
        std::vector<core::Item> batch;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (i < kTold || i % kRounds == std::size_t(round) % kRounds)
                batch.push_back(itemOf(ids[i], round));
        }
        if (!client.bulkWriter()->putItems("orders", batch) || !client.bulkWriter()->flush())
            return {};
        QTest::qWait(kRoundMs / 2);
        moments.push_back(core::Clock::system().now());
        QTest::qWait(kRoundMs / 2);
    }
    return moments;
}

QString shownRound(const ui::GridView &grid)
{
    const QAbstractItemModel *model = grid.model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal, Qt::DisplayRole) == QStringLiteral("a round"))
            return model->index(0, column).data().toString();
    }
    return {};
}

bool showTable(Program &program, const QString &folder, std::uint64_t items)
{
    program.window().resize(1280, 800);
    program.window().show();
    ui::AppContext &context = program.context();
    context.workspace.openFolder(folder, ui::Connector::Mode::ReadWrite, true);
    if (!QTest::qWaitFor([&] { return !context.workspace.connections().empty(); }, kWaitMs) ||
        !makeTable(program.client(), items))
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
    return program.waitForRows();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tablewright"));
    WatchedApplication application(argc, argv);
    const std::uint64_t asked = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 0;
    const QTemporaryDir folders;
    Program program(folders.filePath(QStringLiteral("profile")));
    if (!showTable(program, folders.filePath(QStringLiteral("shop")), asked > 0 ? asked : 200'000)) {
        std::fprintf(stderr, "The table could not be shown\n");
        return 1;
    }
    auto *timeline = program.window().findChild<ui::Timeline *>();
    const std::vector<core::UnixMicros> moments = change(program.client());
    const auto isAtRest = [&] { return timeline->isVisible() && program.context().jobs.activeCount() == 0; };
    if (moments.empty() || !QTest::qWaitFor(isAtRest, kWaitMs)) {
        std::fprintf(stderr, "The table has no past\n");
        return 1;
    }
    QTest::qWait(1500); // the line draws what was written last

    ui::TimelineStrip &strip = timeline->strip();
    const ui::GridView &grid = *program.grid();
    const int y = strip.height() / 2;
    std::vector<double> took;
    application.forget();
    QTest::mousePress(&strip, Qt::LeftButton, {}, QPoint(strip.width() - 12, y));
    for (int i = 0; i < 3 * kRounds; ++i) {
        const int round = 1 + i * 7 % kRounds; // to and fro
        const QPoint to(int(strip.xOf(moments[std::size_t(round - 1)])), y);
        QElapsedTimer timer;
        timer.start();
        QTest::mouseMove(&strip, to);
        const bool isShown =
            QTest::qWaitFor([&] { return shownRound(grid) == QString::number(round); }, 5000);
        QCoreApplication::processEvents(); // and painted
        took.push_back(isShown ? double(timer.nsecsElapsed()) * 1e-6 : 1e9);
    }
    QTest::mouseRelease(&strip, Qt::LeftButton);
    bench::Table table;
    table.row("handle moved to rows painted, median", bench::median(took), 100, "ms", bench::Goal::AtMost, 1);
    table.row("  the slowest", bench::quantile(took, 1), 100, "ms", bench::Goal::AtMost, 1);
    table.row("longest that the window was busy", double(application.longestMs()), 16, "ms",
              bench::Goal::AtMost, 1);
    std::printf("longest: %s\n", qPrintable(application.longest()));
    return table.missed() == 0 ? 0 : 1;
}
