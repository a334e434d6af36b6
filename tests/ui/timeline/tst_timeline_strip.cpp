#include "ui/timeline/moment_field.h"
#include "ui/timeline/past_line.h"
#include "ui/timeline/timeline_strip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using core::UnixMicros;
using ui::MomentField;
using ui::TablePast;
using ui::TimelineStrip;
using ui::TimeRange;

namespace {

constexpr UnixMicros kSecond = 1'000'000;
constexpr UnixMicros kEarliest = 1'700'000'000 * kSecond;
constexpr UnixMicros kLatest = kEarliest + 3600 * kSecond;

} // namespace

class TestTimelineStrip : public QObject
{
    Q_OBJECT
    std::unique_ptr<TimelineStrip> m_strip;
    std::vector<std::optional<UnixMicros>> m_picked;

    QPoint at(UnixMicros moment) const { return {int(m_strip->xOf(moment)), 15}; }

private slots:
    void init()
    {
        m_strip = std::make_unique<TimelineStrip>();
        m_strip->resize(720 + 20, 44); // 5 seconds a pixel
        m_strip->setWindow({kEarliest, kLatest});
        m_strip->setRange({kEarliest, kLatest});
        m_picked.clear();
        connect(m_strip.get(), &TimelineStrip::picked, this,
                [this](std::optional<UnixMicros> moment) { m_picked.push_back(moment); });
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    }

    void dragsTheHandleToAnyMoment()
    {
        const UnixMicros wanted = kEarliest + 1800 * kSecond;
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, at(kLatest - 600 * kSecond));
        QVERIFY(m_strip->isDragging());
        QTest::mouseMove(m_strip.get(), at(kLatest - 900 * kSecond));
        QTest::mouseMove(m_strip.get(), at(wanted));
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, at(wanted));
        QVERIFY(!m_strip->isDragging());
        QCOMPARE(m_picked.size(), 3u); // while it is dragged, too
        QVERIFY(qAbs(*m_picked.back() - wanted) <= 5 * kSecond);
        QCOMPARE(m_strip->moment(), m_picked.back());
    }

    void theRightEndIsNow()
    {
        m_strip->setMoment(kEarliest + 60 * kSecond);
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(m_strip->width() - 2, 15));
        QCOMPARE(m_picked.size(), 1u);
        QVERIFY(!m_picked.back());
    }

    void theLeftEndIsAsFarBackAsThePastReaches()
    {
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(0, 15));
        QCOMPARE(*m_picked.back(), kEarliest);
    }

    void keysMoveByStepsThatFitTheScale()
    {
        m_strip->setFocus();
        QTest::keyClick(m_strip.get(), Qt::Key_Left);
        QCOMPARE(*m_picked.back(), kLatest - 10 * kSecond); // two pixels
        QTest::keyClick(m_strip.get(), Qt::Key_PageUp);
        QCOMPARE(*m_picked.back(), kLatest - 610 * kSecond);
        QTest::keyClick(m_strip.get(), Qt::Key_PageDown);
        QTest::keyClick(m_strip.get(), Qt::Key_Right);
        QVERIFY(!m_picked.back());
        QTest::keyClick(m_strip.get(), Qt::Key_Home);
        QCOMPARE(*m_picked.back(), kEarliest);
        const auto count = m_picked.size();
        QTest::keyClick(m_strip.get(), Qt::Key_Left); // there is nothing before
        QCOMPARE(m_picked.size(), count);
        QTest::keyClick(m_strip.get(), Qt::Key_End);
        QVERIFY(!m_picked.back());
    }

    void controlAndAnArrowAskForAChange()
    {
        QSignalSpy wanted(m_strip.get(), &TimelineStrip::changeWanted);
        QTest::keyClick(m_strip.get(), Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].value<TablePast::Direction>(), TablePast::Direction::Back);
        QCOMPARE(wanted[1][0].value<TablePast::Direction>(), TablePast::Direction::Onward);
        QVERIFY(m_picked.empty());
    }

    void theHandleSnapsToABackup()
    {
        const UnixMicros backup = kEarliest + 1234 * kSecond + 567;
        m_strip->setBackups({{backup, QStringLiteral("nightly")}});
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, at(backup) + QPoint(3, 0));
        QCOMPARE(*m_picked.back(), backup);
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, at(backup) + QPoint(9, 0));
        QVERIFY(*m_picked.back() != backup);
    }

    void theWheelZoomsAtThePointer()
    {
        QSignalSpy chosen(m_strip.get(), &TimelineStrip::rangeChosen);
        const UnixMicros anchor = kEarliest + 900 * kSecond;
        const QPointF place(at(anchor));
        QWheelEvent wheel(place, m_strip->mapToGlobal(place), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_strip.get(), &wheel);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_strip->range().length(), 2880 * kSecond);
        QVERIFY(qAbs(m_strip->xOf(anchor) - place.x()) <= 1);
        QVERIFY(m_picked.empty());
    }

    void aYoungPastIsShownAsAMinute()
    {
        m_strip->setWindow({kLatest - 5 * kSecond, kLatest});
        QCOMPARE(m_strip->bounds(), (TimeRange{kLatest - 60 * kSecond, kLatest}));
        m_strip->setRange(m_strip->bounds());
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(20, 15)); // before it began
        QCOMPARE(*m_picked.back(), kLatest - 5 * kSecond);
    }

    void nothingMovesUnderTheHand()
    {
        const TimeRange before = m_strip->range();
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, at(kEarliest + 60 * kSecond));
        m_strip->setRange({kEarliest + kSecond, kLatest + kSecond});
        QCOMPARE(m_strip->range(), before);
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, at(kEarliest + 60 * kSecond));
    }

    void aMomentIsTypedExactly()
    {
        MomentField field;
        field.setWindowSource([] { return TimeRange{kEarliest, kLatest}; });
        std::vector<std::optional<UnixMicros>> entered;
        connect(&field, &MomentField::entered, this,
                [&](std::optional<UnixMicros> moment) { entered.push_back(moment); });
        QTest::keyClicks(&field, QStringLiteral("5 minutes ago"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1u);
        QCOMPARE(*entered[0], kLatest - 300 * kSecond);
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("2 hours ago"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1u);
        QVERIFY(field.problem().contains(QStringLiteral("begins")));
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("sometime"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1u);
        QVERIFY(!field.problem().isEmpty());
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.size(), 2u);
        QVERIFY(!entered[1]);
    }

    void aFractionIsKeptAndSeen()
    {
        MomentField field;
        field.setWindowSource([] { return TimeRange{kEarliest, kLatest}; });
        std::optional<UnixMicros> entered;
        connect(&field, &MomentField::entered, this,
                [&](std::optional<UnixMicros> moment) { entered = moment; });
        field.resize(field.sizeHint());
        field.show();
        QTest::keyClicks(&field, QStringLiteral("1700000600.123456"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered, std::optional<UnixMicros>(1'700'000'600'123'456));
        QVERIFY2(field.text().endsWith(".123456"), qPrintable(field.text()));
        // All of it: the caret behind the last digit has scrolled nothing away.
        field.setFocus();
        field.setCursorPosition(int(field.text().size()));
        QCOMPARE(field.cursorPositionAt(QPoint(1, field.height() / 2)), 0);
        QTest::keyClick(&field, Qt::Key_Return); // the same moment again
        QCOMPARE(entered, std::optional<UnixMicros>(1'700'000'600'123'456));
    }

    void escapeTakesBackWhatIsTypedBeforeItLeaves()
    {
        MomentField field;
        field.setWindowSource([] { return TimeRange{kEarliest, kLatest}; });
        QSignalSpy leaves(&field, &MomentField::leaveRequested);
        field.setMoment(kEarliest + kSecond);
        const QString shown = field.text();
        QVERIFY(!shown.isEmpty());
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("14"));
        field.setMoment(kEarliest + 2 * kSecond);
        QCOMPARE(field.text(), QStringLiteral("14")); // left alone while somebody types
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text() != shown && field.text() != QStringLiteral("14"));
        QCOMPARE(leaves.size(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(leaves.size(), 1);
    }
};

QTEST_MAIN(TestTimelineStrip)
#include "tst_timeline_strip.moc"
