#include "ui/timeline/timeline.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/timeline/moment_field.h"
#include "ui/timeline/moment_text.h"
#include "ui/timeline/time_units.h"
#include "ui/timeline/timeline_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>

namespace ui {

namespace {

using core::UnixMicros;

constexpr int kLookSeconds = 5;
constexpr int kLineHeight = 1;           // above it
constexpr int kDensityMilliseconds = 60; // after the last change of the range

QString numberText(UnixMicros value)
{
    return QString::number(value);
}

} // namespace

Timeline::Timeline(AppContext &context, TableRef table, QWidget *parent)
    : QWidget(parent)
    , m_past(context, std::move(table))
    , m_spanButton(new QToolButton(this))
    , m_strip(new TimelineStrip(this))
    , m_field(new MomentField(this))
    , m_zone(new QLabel(this))
{
    setVisible(false);
    m_spanButton->setAutoRaise(true);
    m_spanButton->setPopupMode(QToolButton::InstantPopup);
    m_spanButton->setMenu(new QMenu(m_spanButton));
    m_spanButton->setFont(secondaryFont());
    m_spanButton->setAccessibleName(tr("Range of the timeline"));
    m_spanButton->setToolTip(tr("How much of the past is shown"));
    m_field->setWindowSource([this] { return m_past.window(); });
    m_zone->setFont(secondaryFont());
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    m_zone->setToolTip(tr("All times are in this time zone"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, kLineHeight, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(m_spanButton);
    layout->addWidget(m_strip, 1);
    layout->addWidget(m_field);
    layout->addWidget(m_zone);
    setFixedHeight(m_strip->sizeHint().height() + kLineHeight);

    connect(m_spanButton->menu(), &QMenu::aboutToShow, this, &Timeline::fillSpanMenu);
    connect(m_strip, &TimelineStrip::picked, this,
            [this](std::optional<UnixMicros> moment) { setMoment(moment); });
    connect(m_strip, &TimelineStrip::dragEnded, this, &Timeline::dragEnded);
    connect(m_strip, &TimelineStrip::rangeChosen, this, [this](TimeRange range) {
        takeRange(range);
        emit rangeChanged();
    });
    connect(m_strip, &TimelineStrip::changeWanted, this, [this](TablePast::Direction direction) {
        m_past.findChange(m_moment.value_or(m_past.now()), direction);
    });
    connect(&m_past, &TablePast::changeFound, this, [this](UnixMicros moment) { setMoment(moment); });
    connect(&m_past, &TablePast::noChangeFound, this, [this] {
        QToolTip::showText(m_strip->mapToGlobal(QPoint(0, -2 * m_strip->height())),
                           tr("There is no change on this side."), m_strip);
    });
    connect(m_field, &MomentField::entered, this, [this](std::optional<UnixMicros> moment) {
        setMoment(moment);
        m_strip->setFocus();
    });
    connect(m_field, &MomentField::leaveRequested, this, &Timeline::leaveRequested);
    connect(&m_past, &TablePast::changed, this, &Timeline::takePast);
    connect(&m_past, &TablePast::densityChanged, this, [this] {
        m_strip->setDensity(m_past.density());
        m_strip->setNotice(m_past.problem());
    });
    m_secondTimer.setInterval(1000);
    connect(&m_secondTimer, &QTimer::timeout, this, &Timeline::followPresent);
    m_secondTimer.start();
    m_densityTimer.setSingleShot(true);
    m_densityTimer.setInterval(kDensityMilliseconds);
    connect(&m_densityTimer, &QTimer::timeout, this, [this] {
        // Stretches on round times: the bars keep their counts while the range moves with the present.
        const UnixMicros length = m_strip->bucketLength();
        const TimeRange range = m_strip->range();
        const UnixMicros from = range.from - range.from % length;
        const UnixMicros count = (range.to - from) / length + 1;
        m_past.wantDensity({from, from + count * length}, std::size_t(count));
    });
    m_past.look();
}

QList<Timeline::Span> Timeline::spans()
{
    return {{0, tr("Everything kept")}, {7 * kDay, tr("Last 7 days")},         {kDay, tr("Last day")},
            {kHour, tr("Last hour")},   {10 * kMinute, tr("Last 10 minutes")}, {kMinute, tr("Last minute")}};
}

void Timeline::fillSpanMenu()
{
    QMenu *menu = m_spanButton->menu();
    menu->clear();
    const UnixMicros kept = m_past.window().length();
    for (const Span &span : spans()) {
        QAction *action = menu->addAction(span.text, this, [this, span] { chooseSpan(span.length); });
        action->setCheckable(true);
        action->setChecked(m_span == span.length);
        action->setEnabled(span.length < std::max(kept, 2 * kMinute));
    }
    menu->addSeparator();
    menu->addAction(tr("Type a moment..."), this, &Timeline::focusField);
}

void Timeline::chooseSpan(UnixMicros length)
{
    m_span = length;
    updateRange();
    revealMoment();
    emit rangeChanged();
}

bool Timeline::isDragging() const
{
    return m_strip->isDragging();
}

void Timeline::setMoment(std::optional<UnixMicros> moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    m_strip->setMoment(moment);
    m_field->setMoment(moment);
    revealMoment();
    updateTexts();
    emit momentChanged();
}

/// A moment that was typed, or reached by the keyboard, is on the screen.
void Timeline::revealMoment()
{
    if (m_strip->isDragging() || m_past.state() != TablePast::State::Kept)
        return;
    const UnixMicros at = m_moment.value_or(m_past.now());
    TimeRange range = m_strip->range();
    if (range.contains(at))
        return;
    takeRange(TimeScale::moved(range, at - (range.from + range.length() / 2), m_strip->bounds()));
    emit rangeChanged();
}

/// One that reaches the present goes on with it.
void Timeline::takeRange(TimeRange range)
{
    const TimeRange bounds = m_strip->bounds();
    if (range.to < bounds.to)
        m_span.reset();
    else
        m_span = range.from <= bounds.from ? 0 : range.length();
    m_range = range;
    updateRange();
}

void Timeline::lookAgain()
{
    m_past.look();
    m_densityTimer.start();
}

void Timeline::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

void Timeline::takePast()
{
    const bool isKept = m_past.state() == TablePast::State::Kept;
    m_strip->setNotice(m_past.problem());
    m_strip->setBackups(m_past.backups());
    keepMomentOnScreen();
    updateRange();
    updateTexts();
    setVisible(isKept);
    emit pastChanged();
    if (!m_moment || m_past.state() == TablePast::State::Unknown)
        return;
    if (isKept && m_past.window().contains(*m_moment))
        return;
    const UnixMicros lost = *m_moment;
    setMoment({});
    emit momentLost(lost);
}

/// While the present goes on.
void Timeline::keepMomentOnScreen()
{
    if (!m_moment || !m_strip->range().contains(*m_moment) || !(m_span > UnixMicros(0)) ||
        *m_moment >= m_past.now() - *m_span)
        return;
    m_range = m_strip->range();
    m_span.reset();
}

void Timeline::followPresent()
{
    if (!isVisible())
        return;
    if (++m_seconds % kLookSeconds == 0)
        m_past.look();
    keepMomentOnScreen();
    updateRange();
}

void Timeline::updateRange()
{
    if (m_past.state() != TablePast::State::Kept)
        return;
    m_strip->setWindow(m_past.window());
    const TimeRange bounds = m_strip->bounds();
    TimeRange range = m_span ? TimeRange{bounds.to - *m_span, bounds.to} : m_range;
    if (m_span == UnixMicros(0))
        range = bounds;
    m_strip->setRange(TimeScale::moved(range, 0, bounds));
    if (!m_densityTimer.isActive())
        m_densityTimer.start();
    updateTexts();
}

void Timeline::updateTexts()
{
    QString text;
    for (const Span &span : spans())
        if (m_span == span.length)
            text = span.text;
    if (text.isEmpty()) {
        const UnixMicros length = m_strip->range().length();
        text = length >= 2 * kDay      ? tr("%1 days").arg(length / kDay)
               : length >= 2 * kHour   ? tr("%1 hours").arg(length / kHour)
               : length >= 2 * kMinute ? tr("%1 minutes").arg(length / kMinute)
                                       : tr("%1 seconds").arg(std::max<UnixMicros>(1, length / kSecond));
    }
    m_spanButton->setText(text);
    m_zone->setText(MomentText(m_past.now()).zoneText(m_moment.value_or(m_past.now())));
    m_zone->setVisible(width() > 560);
}

QJsonObject Timeline::saveState() const
{
    QJsonObject state;
    if (m_moment) // numbers of JSON are doubles
        state[QStringLiteral("moment")] = numberText(*m_moment);
    if (m_span) {
        state[QStringLiteral("span")] = numberText(*m_span);
    } else {
        state[QStringLiteral("from")] = numberText(m_range.from);
        state[QStringLiteral("to")] = numberText(m_range.to);
    }
    return state;
}

void Timeline::restoreState(const QJsonObject &state)
{
    if (state.contains(QStringLiteral("from"))) {
        m_span.reset();
        m_range = {state[QStringLiteral("from")].toString().toLongLong(),
                   state[QStringLiteral("to")].toString().toLongLong()};
        m_range.to = std::max(m_range.to, m_range.from + kSecond);
    } else {
        m_span = state[QStringLiteral("span")].toString().toLongLong();
    }
    if (state.contains(QStringLiteral("moment")))
        setMoment(state[QStringLiteral("moment")].toString().toLongLong());
    updateRange();
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    painter.fillRect(QRect(0, 0, width(), 1), colors[ColorRole::Line]);
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateTexts();
    m_densityTimer.start();
}

void Timeline::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateRange();
}

void Timeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        m_spanButton->setFont(secondaryFont());
        m_zone->setFont(secondaryFont());
        setFixedHeight(m_strip->sizeHint().height() + kLineHeight);
    }
}

} // namespace ui
