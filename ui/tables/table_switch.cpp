#include "ui/tables/table_switch.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/pass_focus.h"
#include "ui/connections/production_guard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(secondaryFont());
    label->setForegroundRole(QPalette::PlaceholderText); // secondary text, in both themes
    return label;
}

} // namespace

TableSwitch::TableSwitch(AppContext &context, TableRef table, const QString &title, const QString &meaning,
                         QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_controls(new QHBoxLayout)
    , m_stateLabel(new QLabel(this))
    , m_facts(quietLabel(this))
    , m_turn(new QPushButton(this))
    , m_problem(this)
{
    auto *heading = new QLabel(title, this);
    QFont semibold = heading->font();
    semibold.setWeight(QFont::DemiBold);
    heading->setFont(semibold);
    QLabel *meaningLabel = quietLabel(this);
    meaningLabel->setText(meaning);
    m_stateLabel->setObjectName(QStringLiteral("switchState"));
    m_stateLabel->setAccessibleName(tr("%1, state").arg(title));
    m_facts->setObjectName(QStringLiteral("switchFacts"));
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->hide();
    m_turn->setObjectName(QStringLiteral("turn"));
    m_turn->setAutoDefault(false);
    m_turn->setAccessibleName(title);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(heading);
    top->addWidget(m_stateLabel);
    top->addStretch(1);
    m_controls->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(m_controls, 1);
    line->addWidget(m_turn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(meaningLabel);
    layout->addLayout(line);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem.label());
    connect(m_turn, &QPushButton::clicked, this, [this] { m_state == State::On ? turnOff() : turnOn(); });
    setAccessibleName(title);
    updateState();
}

void TableSwitch::showState(State state, const QString &text)
{
    m_state = state;
    m_stateText = text;
    setVisible(state != State::Absent);
    updateState();
    updateControls();
    emit stateChanged();
}

void TableSwitch::showFacts(const QString &text)
{
    m_facts->setText(text);
    m_facts->setVisible(!text.isEmpty());
}

void TableSwitch::showFailure(const core::Error &error)
{
    if (error.code() == core::ErrorCode::Cancelled)
        return;
    const ErrorText text = describeError(error);
    showProblem(text.joined());
    m_problem.label()->setToolTip(text.details);
}

void TableSwitch::showProblem(const QString &text)
{
    m_problem.show(text);
}

void TableSwitch::takeReadError(const core::Error &error)
{
    if (error.code() == core::ErrorCode::UnknownOperation || error.code() == core::ErrorCode::Unsupported) {
        showState(State::Absent);
        return;
    }
    showState(State::Unknown, tr("Not known"));
    showFailure(error);
}

bool TableSwitch::confirmed(Question question)
{
    return ui::ask(this, guarded(std::move(question), m_table)) == Answer::Accept;
}

void TableSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) { // these two labels have colours of their own
        updateState();
        m_problem.show(m_problem.label()->text());
    }
}

bool TableSwitch::focusNextPrevChild(bool next)
{
    // The button is disabled while it works. The focus stays with it: going on, it would scroll the page away
    // from under the pointer.
    return isFocusLostIn(*this) || QWidget::focusNextPrevChild(next);
}

void TableSwitch::setWorking(bool working)
{
    m_isWorking = working;
    updateState();
    updateControls();
}

void TableSwitch::updateState()
{
    const QString words[] = {tr("Asking..."), tr("Off"), tr("On"), tr("Changing..."), QString()};
    m_stateLabel->setText(m_isWorking             ? words[int(State::Changing)]
                          : m_stateText.isEmpty() ? words[int(m_state)]
                                                  : m_stateText);
    QPalette palette = this->palette();
    const ColorRole role = m_state == State::On ? ColorRole::Good : ColorRole::SecondaryText;
    palette.setColor(QPalette::WindowText, Colors::of(palette)[role]);
    m_stateLabel->setPalette(palette);
    const bool isOn = m_state == State::On;
    m_turn->setText(isOn ? tr("Turn off...") : tr("Turn on"));
    m_turn->setEnabled(!m_isWorking && !m_table.connection->readOnly &&
                       (m_state == State::On || m_state == State::Off));
    m_turn->setToolTip(m_table.connection->readOnly ? tr("This connection is open for reading only")
                                                    : QString());
}

} // namespace ui
