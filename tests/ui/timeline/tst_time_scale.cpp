#include "ui/timeline/time_scale.h"

#include <QDateTime>
#include <QTest>

using core::UnixMicros;
using ui::TimeRange;
using ui::TimeScale;

namespace {

constexpr UnixMicros kSecond = 1'000'000;
constexpr UnixMicros kHour = 3600 * kSecond;
const QTimeZone kBerlin("Europe/Berlin");

UnixMicros local(const char *text)
{
    QDateTime time = QDateTime::fromString(QLatin1String(text), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time.setTimeZone(kBerlin);
    return time.toMSecsSinceEpoch() * 1000;
}

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

    static QStringList labels(const char *from, const char *to, double width)
    {
        QStringList all;
        for (const TimeScale::Tick &tick : TimeScale({local(from), local(to)}, 0, width, kBerlin).ticks(84))
            all << tick.label;
        return all;
    }

private slots:
    void aPixelAndItsMomentAreTheSamePlace()
    {
        const TimeScale scale({1000 * kSecond, 1600 * kSecond}, 10, 300);
        for (int x = 10; x <= 310; ++x)
            QVERIFY(qAbs(scale.xOf(scale.momentAt(x)) - x) <= 0.5);
        QCOMPARE(scale.momentAt(-50), 1000 * kSecond);
        QCOMPARE(scale.momentAt(5000), 1600 * kSecond);
    }

    void momentsAreAsRoundAsPixelsAre()
    {
        const TimeScale hours({0, 10 * kHour}, 0, 777);
        const TimeScale seconds({0, 10 * kSecond}, 0, 777);
        for (int x = 1; x < 777; ++x) {
            QCOMPARE(hours.momentAt(x) % kSecond, 0);
            QCOMPARE(seconds.momentAt(x) % 1000, 0);
        }
    }

    void ticksLieOnRoundTimesOfTheZone()
    {
        QCOMPARE(labels("2026-11-28 12:50:20", "2026-11-28 14:10:00", 700),
                 QStringList({QStringLiteral("13:00"), QStringLiteral("13:10"), QStringLiteral("13:20"),
                              QStringLiteral("13:30"), QStringLiteral("13:40"), QStringLiteral("13:50"),
                              QStringLiteral("14:00"), QStringLiteral("14:10")}));
        QCOMPARE(labels("2026-11-27 20:00:00", "2026-11-28 14:00:00", 400),
                 QStringList({QStringLiteral("28 Nov"), QStringLiteral("06:00"), QStringLiteral("12:00")}));
    }

    void theDayWithoutAnHourHasRoundTicksToo()
    {
        // Clocks go from 2:00 to 3:00 on 29 March 2026.
        QCOMPARE(labels("2026-03-28 22:00:00", "2026-03-29 19:00:00", 400),
                 QStringList({QStringLiteral("29 Mar"), QStringLiteral("06:00"), QStringLiteral("12:00"),
                              QStringLiteral("18:00")}));
    }

    void ticksKeepTheirDistance()
    {
        for (UnixMicros length = kSecond; length < 300 * 24 * kHour; length = length * 3 / 2) {
            const TimeScale scale({local("2026-03-01 00:00:13"), local("2026-03-01 00:00:13") + length}, 0,
                                  1000, kBerlin);
            const std::vector<TimeScale::Tick> ticks = scale.ticks(84);
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(scale.xOf(ticks[i].moment) - scale.xOf(ticks[i - 1].moment) > 70); // 23 hours once
            QVERIFY(ticks.size() >= 3);
        }
    }

    void stepsFitTheScale()
    {
        const TimeScale hour({0, kHour}, 0, 900);
        QCOMPARE(hour.smallStep(), 10 * kSecond); // 2.5 pixels
        QCOMPARE(hour.largeStep(), 600 * kSecond);
        const TimeScale month({0, 35 * 24 * kHour}, 0, 900);
        QCOMPARE(month.smallStep(), 2 * kHour);
    }

    void zoomingKeepsWhatIsBelowThePointer()
    {
        const TimeRange bounds{0, 1000 * kSecond};
        const TimeRange half = TimeScale::zoomed(bounds, 0.5, 600 * kSecond, bounds);
        QCOMPARE(half, (TimeRange{300 * kSecond, 800 * kSecond}));
        QCOMPARE(TimeScale::zoomed(half, 100, 600 * kSecond, bounds), bounds);
        QCOMPARE(TimeScale::zoomed(half, 1e-9, 600 * kSecond, bounds).length(), kSecond);
    }

    void movingStopsAtTheEnds()
    {
        const TimeRange bounds{0, 1000 * kSecond};
        const TimeRange range{100 * kSecond, 200 * kSecond};
        QCOMPARE(TimeScale::moved(range, 50 * kSecond, bounds), (TimeRange{150 * kSecond, 250 * kSecond}));
        QCOMPARE(TimeScale::moved(range, -500 * kSecond, bounds), (TimeRange{0, 100 * kSecond}));
        QCOMPARE(TimeScale::moved(range, 5000 * kSecond, bounds), (TimeRange{900 * kSecond, 1000 * kSecond}));
        QCOMPARE(TimeScale::moved({0, 5000 * kSecond}, 0, bounds), bounds);
    }
};

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_time_scale.moc"
