// How long the window takes to be usable, beside a bare QMainWindow, and what it keeps in memory.
// usage: bench_window [rounds, 7] [profile: whose session is opened, instead of the sample database]
// Every start is a process of its own, timed from the outside: from its start to its first painted rows.

#include "tests/bench/bench_table.h"
#include "tests/gui/program.h"

#include "ui/common/page.h"
#include "ui/items/grid_view.h"
#include "ui/main_window/tab_area.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace {

constexpr int kStartMs = 60000;

/// Calls `painted` at the first paint of the widget.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(std::function<bool()> painted)
        : m_painted(std::move(painted))
    {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { m_painted(); }, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<bool()> m_painted;
};

qint64 anonymousKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).simplified().split(' ').front().toLongLong();
    }
    return 0;
}

/// Says to the parent that the window can be used, and ends without taking anything down.
[[noreturn]] void sayUsable()
{
    std::printf("usable %lld\n", static_cast<long long>(anonymousKilobytes()));
    std::fflush(stdout);
    ::_exit(0);
}

int startBare()
{
    QMainWindow window;
    PaintWatch watch([]() -> bool { sayUsable(); });
    window.installEventFilter(&watch);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int startOurs(const QString &profile)
{
    app::Application program(ui::Paths::inProfile(profile));
    program.start({});
    const auto rowsShown = [&program] {
        ui::Page *page = program.window().tabArea()->currentPage();
        const auto *grid = page ? page->findChild<ui::GridView *>() : nullptr;
        return grid && grid->isVisible() && grid->model()->rowCount() > 0 &&
               !grid->model()->index(0, 0).data().toString().isEmpty();
    };
    PaintWatch watch([&rowsShown] {
        if (rowsShown())
            sayUsable();
        return false;
    });
    qApp->installEventFilter(&watch);
    return QApplication::exec();
}

/// A profile whose session has the sample database and one of its tables open.
bool prepare(const QString &profile)
{
    support::Program program(profile);
    return program.openSample();
}

struct Start
{
    double milliseconds = 0;
    double anonymousMegabytes = 0;
};

bool timeStart(const QStringList &arguments, Start &start)
{
    QElapsedTimer timer;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray said;
    while (!said.endsWith('\n')) {
        if (!process.waitForReadyRead(kStartMs))
            return false;
        said += process.readAllStandardOutput();
    }
    start.milliseconds = double(timer.nsecsElapsed()) * 1e-6;
    start.anonymousMegabytes = double(said.simplified().split(' ').back().toLongLong()) / 1024;
    return process.waitForFinished(kStartMs);
}

int measure(int rounds, const QString &profileToOpen)
{
    const QTemporaryDir folder;
    const QString profile = profileToOpen.isEmpty() ? folder.path() : profileToOpen;
    if (profileToOpen.isEmpty() && (!folder.isValid() || !prepare(profile))) {
        std::fprintf(stderr, "The sample database could not be made\n");
        return 1;
    }
    std::vector<double> bare;
    std::vector<double> ours;
    double megabytes = 0;
    for (int round = 0; round < rounds; ++round) {
        Start bareStart;
        Start ourStart;
        if (!timeStart({QStringLiteral("--bare")}, bareStart) ||
            !timeStart({QStringLiteral("--ours"), profile}, ourStart)) {
            std::fprintf(stderr, "A window did not open\n");
            return 1;
        }
        bare.push_back(bareStart.milliseconds);
        ours.push_back(ourStart.milliseconds);
        megabytes = std::max(megabytes, ourStart.anonymousMegabytes);
    }
    bench::Table table;
    table.row("start to rows shown / bare QMainWindow", bench::median(ours), bench::median(bare), "ms",
              bench::Goal::AtMost, 8);
    table.row("anonymous memory of the whole window", megabytes, 150, "MB", bench::Goal::AtMost, 1);
    return table.missed() == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tablewright"));
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--bare"))
        return startBare();
    if (arguments.value(1) == QStringLiteral("--ours"))
        return startOurs(arguments.value(2));
    const int rounds = arguments.value(1).toInt();
    return measure(rounds > 0 ? rounds : 7, arguments.value(2));
}
