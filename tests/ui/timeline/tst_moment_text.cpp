#include "ui/timeline/moment_text.h"

#include <QDateTime>
#include <QTest>

using ui::MomentText;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

core::UnixMicros local(const char *text, core::UnixMicros micros = 0)
{
    QDateTime time = QDateTime::fromString(QLatin1String(text), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time.setTimeZone(kBerlin);
    return time.toMSecsSinceEpoch() * 1000 + micros;
}

/// Saturday, 28 November 2026, 14:05:31 in Berlin, which is an hour ahead of UTC then.
core::UnixMicros now()
{
    return local("2026-11-28 14:05:31");
}

MomentText text()
{
    return MomentText(now(), kBerlin);
}

} // namespace

class TestMomentText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<core::UnixMicros>("moment");
        const auto row = [](const char *typed, core::UnixMicros moment) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << moment;
        };
        row("now", now());
        row(" 14:02 ", local("2026-11-28 14:02:00"));
        row("14:02:31", local("2026-11-28 14:02:31"));
        row("14:02:31.25", local("2026-11-28 14:02:31", 250000));
        row("14:02:31,000001", local("2026-11-28 14:02:31", 1));
        row("2:02 pm", local("2026-11-28 14:02:00"));
        row("12:30am", local("2026-11-28 00:30:00"));
        row("23:00", local("2026-11-27 23:00:00")); // the last one that was
        row("yesterday 9:30", local("2026-11-27 09:30:00"));
        row("Today, 9:30", local("2026-11-28 09:30:00"));
        row("yesterday", local("2026-11-27 00:00:00"));
        row("2026-11-26 08:15", local("2026-11-26 08:15:00"));
        row("2026-11-26T08:15:30", local("2026-11-26 08:15:30"));
        row("2026-11-26T07:15:30Z", local("2026-11-26 08:15:30"));
        row("2026-11-26T03:15:30.5-04:00", local("2026-11-26 08:15:30", 500000));
        row("2026-11-26T07:15:30.123456Z", local("2026-11-26 08:15:30", 123456));
        row("2026-11-26T07:15:30.000001+00:00", local("2026-11-26 08:15:30", 1));
        row("2026-11-26T07:15:30.123456789Z", local("2026-11-26 08:15:30", 123456));
        row("2026-11-26 08:15:30.123456789", local("2026-11-26 08:15:30", 123456));
        row("2026-11-26T07:15Z", local("2026-11-26 08:15:00"));
        row("1795870931.5", core::UnixMicros(1795870931) * 1000000 + 500000);
        row("26.11.2026 8:15", local("2026-11-26 08:15:00"));
        row("26 Nov 08:15", local("2026-11-26 08:15:00"));
        row("Nov 26 2026, 08:15", local("2026-11-26 08:15:00"));
        row("26 Dec 08:15", local("2025-12-26 08:15:00")); // not one to come
        row("26/11/2026 08:15", local("2026-11-26 08:15:00"));
        row("2026-11-26", local("2026-11-26 00:00:00"));
        row("5 minutes ago", local("2026-11-28 14:00:31"));
        row("5m ago", local("2026-11-28 14:00:31"));
        row("-1h 30m", local("2026-11-28 12:35:31"));
        row("-1.5h", local("2026-11-28 12:35:31"));
        row("an hour ago", local("2026-11-28 13:05:31"));
        row("vor 2 Tagen", local("2026-11-26 14:05:31"));
        row("1795870931", core::UnixMicros(1795870931) * 1000000);
        row("1795870931123", core::UnixMicros(1795870931123) * 1000);
        row("1795870931123456", core::UnixMicros(1795870931123456));
    }
    void readsWhatPeopleWrite()
    {
        QFETCH(const QString, typed);
        const MomentText::Parsed parsed = text().parse(typed);
        QVERIFY2(parsed.moment, qPrintable(parsed.problem));
        QTEST(*parsed.moment, "moment");
    }

    void saysWhyATextIsNoMoment_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "noon", "25:00", "14:61", "13:00 pm", "32.11.2026 14:00",
                                  "5 parsecs ago", "14", "2026-11-26T25:00:00Z", "-", "5 ago"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void saysWhyATextIsNoMoment()
    {
        QFETCH(const QString, typed);
        const MomentText::Parsed parsed = text().parse(typed);
        QVERIFY(!parsed.moment);
        QVERIFY(parsed.problem.contains(QStringLiteral("14:02")));
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<core::UnixMicros>("moment");
        QTest::addColumn<QString>("written");
        QTest::newRow("seconds") << local("2026-11-28 14:02:31") << QStringLiteral("2026-11-28 14:02:31");
        QTest::newRow("thousandths") << local("2026-11-28 14:02:31", 42000)
                                     << QStringLiteral("2026-11-28 14:02:31.042");
        QTest::newRow("millionths") << local("2026-11-28 14:02:31", 42001)
                                    << QStringLiteral("2026-11-28 14:02:31.042001");
        QTest::newRow("summer") << local("2026-07-01 00:00:00") << QStringLiteral("2026-07-01 00:00:00");
    }
    void readsWhatItWrites()
    {
        QFETCH(const core::UnixMicros, moment);
        QTEST(text().exactText(moment), "written");
        QCOMPARE(text().parse(text().exactText(moment)).moment.value_or(0), moment);
    }

    void saysNoMoreThanIsNeeded()
    {
        QCOMPARE(text().shortText(local("2026-11-28 14:02:31")), QStringLiteral("14:02:31"));
        QCOMPARE(text().shortText(local("2026-11-27 14:02:31")), QStringLiteral("yesterday 14:02:31"));
        QCOMPARE(text().shortText(local("2026-11-02 14:02:31")), QStringLiteral("2 Nov 14:02:31"));
        QCOMPARE(text().shortText(local("2025-11-02 14:02:31")), QStringLiteral("2 Nov 2025 14:02:31"));
    }

    void saysHowLongAgo()
    {
        const core::UnixMicros second = 1000000;
        QCOMPARE(text().ago(now()), QStringLiteral("just now"));
        QCOMPARE(text().ago(now() - second), QStringLiteral("1 second ago"));
        QCOMPARE(text().ago(now() - 59 * second), QStringLiteral("59 seconds ago"));
        QCOMPARE(text().ago(now() - 181 * second), QStringLiteral("3 minutes ago"));
        QCOMPARE(text().ago(now() - 3600 * second), QStringLiteral("1 hour ago"));
        QCOMPARE(text().ago(now() - 50 * 3600 * second), QStringLiteral("2 days ago"));
    }

    void namesTheZoneOfTheMoment()
    {
        QCOMPARE(text().zoneText(local("2026-11-28 14:02:31")), QStringLiteral("UTC+1"));
        QCOMPARE(text().zoneText(local("2026-07-28 14:02:31")), QStringLiteral("UTC+2"));
        QCOMPARE(MomentText(now(), QTimeZone(5 * 3600 + 1800)).zoneText(now()), QStringLiteral("UTC+5:30"));
        QCOMPARE(MomentText(now(), QTimeZone::utc()).zoneText(now()), QStringLiteral("UTC"));
    }
};

QTEST_GUILESS_MAIN(TestMomentText)
#include "tst_moment_text.moc"
