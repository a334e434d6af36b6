#include "ui/tables/table_part.h"

#include "ui/common/fonts.h"
#include "ui/common/pass_focus.h"
#include "ui/connections/production_guard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

TablePart::TablePart(AppContext &context, TableRef table, const QString &title, const QString &meaning,
                     QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_body(new QVBoxLayout)
    , m_stateLabel(new QLabel(this))
    , m_facts(quietLabel(this))
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

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(heading);
    top->addWidget(m_stateLabel);
    top->addStretch(1);
    m_body->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(meaningLabel);
    layout->addLayout(m_body);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem.label());
    setAccessibleName(title);
}

QLabel *TablePart::quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(secondaryFont());
    label->setForegroundRole(QPalette::PlaceholderText); // secondary text, in both themes
    return label;
}

void TablePart::showStateText(const QString &text, ColorRole role)
{
    m_stateLabel->setText(text);
    m_stateRole = role;
    colorState();
}

void TablePart::colorState()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, Colors::of(palette)[m_stateRole]);
    m_stateLabel->setPalette(palette);
}

void TablePart::showFacts(const QString &text)
{
    m_facts->setText(text);
    m_facts->setVisible(!text.isEmpty());
}

void TablePart::showFailure(const core::Error &error)
{
    if (error.code() == core::ErrorCode::Cancelled)
        return;
    const ErrorText text = describeError(error);
    showProblem(text.joined());
    m_problem.label()->setToolTip(text.details);
}

void TablePart::showProblem(const QString &text)
{
    m_problem.show(text);
}

bool TablePart::confirmed(Question question)
{
    return ui::ask(this, guarded(std::move(question), m_table)) == Answer::Accept;
}

void TablePart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) { // these two labels have colours of their own
        colorState();
        m_problem.show(m_problem.label()->text());
    }
}

bool TablePart::focusNextPrevChild(bool next)
{
    // The button is disabled while it works. The focus waits here: going on, it would scroll the page away
    // from under the pointer.
    if (!m_isWorking || !isVisible() || !isFocusLostIn(*this))
        return QWidget::focusNextPrevChild(next);
    setFocus();
    return true;
}

void TablePart::setWorking(bool working)
{
    m_isWorking = working;
    updateState();
    updateControls();
    if (working || !hasFocus())
        return;
    // To the first of its own that can be used; where none can yet, it waits on.
    for (QWidget *next = nextInFocusChain(); isAncestorOf(next); next = next->nextInFocusChain()) {
        if (next->isEnabled() && next->isVisible() && (next->focusPolicy() & Qt::TabFocus))
            return next->setFocus();
    }
}

} // namespace ui
