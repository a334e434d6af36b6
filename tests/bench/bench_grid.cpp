// The item grid against a plain QTableView over a trivial model of the same size: time of a frame while
// scrolling, time of a jump to any row, memory for a hundred million rows. Run with
// QT_QPA_PLATFORM=offscreen.

#include "tests/support/ui_context.h"
#include "ui/items/grid_view.h"
#include "ui/items/item_grid.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTableView>
#include <QTextStream>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <malloc.h>

namespace {

constexpr int kColumns = 30;
constexpr quint64 kRows = 100'000'000;
constexpr int kFrames = 300;

/// Items as they are in tables: keys, numbers, words, now and then a list.
class BenchRows final : public ui::RowSource
{
public:
    bool isForwardOnly() const override { return false; }
    core::Result<ui::RowCount> count(core::Progress &) override
    {
        return ui::RowCount{kRows, true, false, 1};
    }
    core::Result<ui::RowBatchPtr> read(const ui::RowRequest &request, core::Progress &) override
    {
        ui::RowBatchBuilder builder(request, {"a0", "a1"});
        for (quint64 row = request.first; row < kRows && row < request.first + quint64(request.count);
             ++row) {
            core::Item item;
            for (int column = 0; column < kColumns; ++column) {
                const std::string name = "a" + std::to_string(column);
                const std::string text = std::to_string(row) + ":" + std::to_string(column) + " value text";
                if (column % 3 == 1)
                    item.set(name, core::AttributeValue::number(std::int64_t(row) * column));
                else if (column % 7 == 6)
                    item.set(name, core::AttributeValue::list({core::AttributeValue::string(text)}));
                else
                    item.set(name, core::AttributeValue::string(text));
            }
            if (!builder.add(item))
                break;
        }
        return ui::RowBatchPtr(std::make_shared<ui::RowBatch>(builder.take()));
    }
};

class PlainModel final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 1'000'000; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QString::number(index.row()) + u':' + QString::number(index.column()) +
               QStringLiteral(" value text");
    }
};

double anonymousMegabytes()
{
    // What is freed, but not yet given back, is nobody's: glibc gives it back when told, jemalloc in two
    // seconds.
    malloc_trim(0);
    QThread::sleep(3);
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            return line.mid(8).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

struct Times
{
    double median = 0;
    double p99 = 0;
};
Times summary(std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    return {milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 99 / 100]};
}

/// One frame: three rows further, everything painted.
Times scroll(QTableView &view, int step)
{
    std::vector<double> times;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + step);
        view.viewport()->repaint();
        QCoreApplication::processEvents();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return summary(std::move(times));
}

bool isScreenKnown(ui::ItemGrid &grid)
{
    const quint64 top = grid.view().topPosition();
    for (quint64 row = top; row < std::min(top + grid.view().visibleRows(), kRows); ++row)
        if (!grid.model().cache().row(row))
            return false;
    return true;
}

Times jump(ui::ItemGrid &grid)
{
    std::vector<double> times;
    QRandomGenerator random(4);
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer timer;
        timer.start();
        grid.view().setTopPosition(quint64(random.generate64()) % kRows);
        while (!isScreenKnown(grid))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        grid.view().viewport()->repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return summary(std::move(times));
}

void printRow(const char *what, double ours, double limit, const char *unit)
{
    if (limit > 0)
        std::printf("%-44s %10.2f %10.2f %8.2fx  %s\n", what, ours, limit, ours / limit, unit);
    else
        std::printf("%-44s %10.2f %10s %9s  %s\n", what, ours, "-", "-", unit);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    support::UiContext context;

    PlainModel plainModel;
    QTableView plain;
    plain.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.setWordWrap(false);
    plain.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    plain.verticalHeader()->setDefaultSectionSize(24);
    plain.setModel(&plainModel);
    plain.horizontalHeader()->setDefaultSectionSize(120);
    plain.resize(1920, 1080);
    plain.show();
    QCoreApplication::processEvents();
    scroll(plain, 72); // warm
    const Times plainTimes = scroll(plain, 72);
    plain.hide();

    ui::ItemGrid grid(context.context, {support::UiContext::connection(nullptr), QStringLiteral("bench")});
    grid.resize(1920, 1080);
    grid.show();
    QCoreApplication::processEvents();
    const double before = anonymousMegabytes();
    grid.setSource(std::make_shared<BenchRows>(), {QStringLiteral("a0"), QStringLiteral("a1")});
    while (grid.model().total() == 0 || !isScreenKnown(grid))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    for (int column = 0; column < grid.model().columnCount(); ++column)
        grid.view().setColumnWidthFor(column, 120);
    scroll(grid.view(), 72);
    const Times gridTimes = scroll(grid.view(), 72);
    grid.view().horizontalScrollBar()->setValue(600);
    const Times sidewaysTimes = scroll(grid.view(), 72);
    const Times jumpTimes = jump(grid);
    const double after = anonymousMegabytes();

    std::printf("%-44s %10s %10s %9s\n", "1920x1080, 30 columns of 120 px", "item grid", "plain view",
                "ratio");
    printRow("scroll by 3 rows, median", gridTimes.median, plainTimes.median, "ms/frame (goal <= 1.0x)");
    printRow("scroll by 3 rows, p99", gridTimes.p99, plainTimes.p99, "ms/frame (goal <= 16 ms)");
    printRow("the same, scrolled sideways, median", sidewaysTimes.median, plainTimes.median, "ms/frame");
    printRow("jump to any of 100M rows, median", jumpTimes.median, 0, "ms");
    printRow("jump to any of 100M rows, p99", jumpTimes.p99, 0, "ms (goal <= 50 ms)");
    printRow("memory of 100M rows after all that", after - before, 0, "MB RssAnon (goal <= 8 MB)");
    printRow("cells at hand", double(grid.model().cache().bytes()) / 1024 / 1024, 0, "MB of them");
    return 0;
}
