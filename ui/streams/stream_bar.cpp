#include "ui/streams/stream_bar.h"

#include "ui/common/colors.h"
#include "ui/common/panel_row.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace ui {

namespace {

using Start = core::StreamStart::Kind;

constexpr int kFilterMs = 150; // not for every key that is typed
constexpr int kTimeMs = 600;   // the stream is read anew
constexpr qint64 kHoursKept = 24;

} // namespace

StreamBar::StreamBar(QWidget *parent)
    : QWidget(parent)
    , follow(makeRowButton(Icon::ArrowDown, tr("Follow"), "followStream",
                           tr("Keep the newest record in sight (End)"), RowButton::Switch))
    , pause(makeRowButton(Icon::Pause, tr("Pause"), "pauseStream",
                          tr("Stop reading; it goes on from the same place (Ctrl+D)"), RowButton::Switch))
    , clear(makeRowButton(Icon::Delete, tr("Clear"), "clearStream", tr("Empty the list (Ctrl+L)")))
    , triggers(makeRowButton(Icon::Job, tr("Triggers"), "showTriggers",
                             tr("Programs that run for changes of this table, and their logs (Alt+T)"),
                             RowButton::Switch))
    , more(makeRowButton(Icon::More, tr("More"), "moreOfStream", tr("Export or replay the records")))
    , m_event(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_attribute(new QLineEdit(this))
    , m_from(new QComboBox(this))
    , m_time(new QDateTimeEdit(this))
{
    follow->setChecked(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_event->setObjectName(QStringLiteral("eventFilter"));
    m_event->setAccessibleName(tr("Kind of event"));
    m_event->setToolTip(tr("Shows only events of this kind"));
    m_event->addItem(tr("All events"), int(StreamFilter::Event::All));
    m_event->addItem(QStringLiteral("INSERT"), int(StreamFilter::Event::Insert));
    m_event->addItem(QStringLiteral("MODIFY"), int(StreamFilter::Event::Modify));
    m_event->addItem(QStringLiteral("REMOVE"), int(StreamFilter::Event::Remove));
    m_event->addItem(tr("Time to live"), int(StreamFilter::Event::Expiry));
    const auto prepare = [](QLineEdit *edit, const char *name, const QString &text, const QString &toolTip) {
        edit->setObjectName(QLatin1String(name));
        edit->setPlaceholderText(text);
        edit->setAccessibleName(text);
        edit->setToolTip(toolTip);
        edit->setClearButtonEnabled(true);
        edit->setMinimumWidth(70);
    };
    prepare(m_key, "keyFilter", tr("Key"), tr("Shows records whose key has this text"));
    prepare(m_attribute, "attributeFilter", tr("Attribute, or attribute = text"),
            tr("Shows records in which this attribute changed; with = and a text, only where its value has "
               "that text before or after: status = open"));
    m_from->setObjectName(QStringLiteral("streamStart"));
    m_from->setAccessibleName(tr("Read from"));
    m_from->setToolTip(tr("Where reading begins. A stream keeps its records for 24 hours."));
    m_from->addItem(tr("From now on"), int(Start::Latest));
    m_from->addItem(tr("From the oldest record"), int(Start::Oldest));
    m_from->addItem(tr("From a time"), int(Start::AtTime));
    m_time->setObjectName(QStringLiteral("streamStartTime"));
    m_time->setAccessibleName(tr("Read from this time on"));
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_time->setDateTime(QDateTime::currentDateTime().addSecs(-15 * 60));
    m_time->setMinimumDateTime(QDateTime::currentDateTime().addSecs(-kHoursKept * 3600));
    m_time->hide();
    for (QComboBox *box : {m_event, m_from})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_event);
    layout->addWidget(m_key, 2);
    layout->addWidget(m_attribute, 3);
    layout->addWidget(m_from);
    layout->addWidget(m_time);
    for (QToolButton *button : {follow, pause, clear, triggers, more})
        layout->addWidget(button);

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterMs);
    connect(&m_filterTimer, &QTimer::timeout, this, &StreamBar::filterChanged);
    m_timeTimer.setSingleShot(true);
    m_timeTimer.setInterval(kTimeMs);
    connect(&m_timeTimer, &QTimer::timeout, this, &StreamBar::startChanged);
    for (QLineEdit *edit : {m_key, m_attribute})
        connect(edit, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(m_event, &QComboBox::currentIndexChanged, this, &StreamBar::filterChanged);
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        m_time->setVisible(start().kind == Start::AtTime);
        emit startChanged();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, &m_timeTimer, qOverload<>(&QTimer::start));
}

StreamFilter StreamBar::filter() const
{
    return {StreamFilter::Event(m_event->currentData().toInt()), m_key->text(), m_attribute->text()};
}

void StreamBar::setFilter(const StreamFilter &filter)
{
    const QSignalBlocker quiet(this);
    m_event->setCurrentIndex(m_event->findData(int(filter.event)));
    m_key->setText(filter.key);
    m_attribute->setText(filter.attribute);
    m_filterTimer.stop();
}

core::StreamStart StreamBar::start() const
{
    const auto kind = Start(m_from->currentData().toInt());
    return {kind, kind == Start::AtTime ? m_time->dateTime().toMSecsSinceEpoch() * 1000 : 0};
}

void StreamBar::setStart(const core::StreamStart &start)
{
    const QSignalBlocker quiet(this);
    if (start.kind == Start::AtTime)
        m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(start.time / 1000));
    m_from->setCurrentIndex(m_from->findData(int(start.kind)));
    m_timeTimer.stop();
}

void StreamBar::focusFilter()
{
    m_key->setFocus(Qt::ShortcutFocusReason);
    m_key->selectAll();
}

void StreamBar::setReading(bool hasStream)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_event, m_key, m_attribute, m_from, m_time, follow,
                                                          pause, clear, more})
        part->setEnabled(hasStream);
}

void StreamBar::setCompact(bool isCompact)
{
    for (QToolButton *button : {follow, pause, clear, triggers})
        button->setToolButtonStyle(isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void StreamBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors[ColorRole::Line]);
}

} // namespace ui
