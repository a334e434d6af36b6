#include "ui/main_window/top_bar.h"

#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/command_palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QToolButton>

namespace ui {

namespace {
constexpr int kHeight = 40;
constexpr int kDatabaseWidthMax = 220;
constexpr int kOutcomeWidthMax = 340;
constexpr int kOutcomeMilliseconds = 10'000;
} // namespace

TopBar::TopBar(JobRunner &jobs, CommandPalette *palette, QWidget *parent)
    : QWidget(parent)
    , m_runner(jobs)
    , m_menuBar(new QMenuBar)
    , m_databaseMenu(new QMenu(this))
    , m_database(new QToolButton)
    , m_palette(palette)
    , m_outcome(new ElidedLabel)
    , m_jobs(new QToolButton)
    , m_theme(new QToolButton)
{
    setObjectName(QStringLiteral("topBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 8, 1);
    layout->setSpacing(4);
    m_menuBar->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    layout->addWidget(m_menuBar, 0, Qt::AlignVCenter);

    m_database->setObjectName(QStringLiteral("databaseButton"));
    m_database->setIcon(icon(Icon::Database));
    m_database->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_database->setAutoRaise(true);
    m_database->setPopupMode(QToolButton::InstantPopup);
    m_database->setMenu(m_databaseMenu);
    m_database->setFocusPolicy(Qt::StrongFocus);
    m_database->setMaximumWidth(kDatabaseWidthMax);
    layout->addSpacing(8);
    layout->addWidget(m_database);
    layout->addStretch(1);
    palette->setMinimumWidth(180);
    palette->setMaximumWidth(420);
    layout->addWidget(palette, 6);
    layout->addStretch(1);

    m_outcome->setObjectName(QStringLiteral("jobOutcome"));
    m_outcome->setFont(secondaryFont());
    m_outcome->setColorRole(ColorRole::SecondaryText);
    m_outcome->setMaximumWidth(kOutcomeWidthMax);
    m_outcome->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // gives way
    m_outcome->hide();
    layout->addWidget(m_outcome);
    m_outcomeTimer.setSingleShot(true);
    m_outcomeTimer.setInterval(kOutcomeMilliseconds);
    connect(&m_outcomeTimer, &QTimer::timeout, this, [this] {
        m_outcome->hide();
        refreshJobs();
    });
    connect(&jobs, &JobRunner::announced, this, &TopBar::showOutcome);

    m_jobs->setObjectName(QStringLiteral("jobsButton"));
    m_jobs->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_theme->setObjectName(QStringLiteral("themeButton"));
    for (QToolButton *button : {m_jobs, m_theme}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    connect(&jobs, &JobRunner::jobAdded, this, &TopBar::refreshJobs);
    connect(&jobs, &JobRunner::jobRemoved, this, &TopBar::refreshJobs);
    connect(&jobs, &JobRunner::activeCountChanged, this, &TopBar::refreshJobs);
    setDatabase({}, false);
    refreshJobs();
    refreshTheme();
}

void TopBar::setDatabase(const QString &name, bool isReadOnly)
{
    const QString shown = name.isEmpty() ? tr("No database") : name;
    m_database->setText(fontMetrics().elidedText(shown, Qt::ElideMiddle, kDatabaseWidthMax - 60));
    m_database->setIcon(icon(isReadOnly ? Icon::Lock : Icon::Database));
    m_database->setAccessibleName(tr("Database: %1").arg(shown));
    m_database->setToolTip(
        isReadOnly ? tr("%1, open for reading only: as it was when it was opened").arg(shown) : shown);
}

QSize TopBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), kHeight};
}

void TopBar::refreshJobs()
{
    // Only what is listed counts: a page of rows is no job to a person.
    int active = 0;
    for (const Job *job : m_runner.jobs())
        active += job->isActive() ? 1 : 0;
    m_jobs->setIcon(active > 0                  ? icon(Icon::Job, Colors::of(this)[ColorRole::Accent])
                    : m_outcomeTimer.isActive() ? icon(Icon::Check, Colors::of(this)[ColorRole::Good])
                                                : icon(Icon::Job));
    m_jobs->setText(active > 0 ? QString::number(active) : QString());
    m_jobs->setToolButtonStyle(active > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_jobs->setAccessibleName(active > 0 ? tr("Jobs, %n at work", nullptr, active) : tr("Jobs"));
    m_jobs->setToolTip(active > 0 ? tr("%n jobs at work (Ctrl+J)", nullptr, active) : tr("Jobs (Ctrl+J)"));
}

void TopBar::showOutcome(const QString &sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setAccessibleName(sentence);
    m_outcome->show();
    m_outcomeTimer.start();
    refreshJobs();
    QAccessibleEvent event(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TopBar::refreshTheme()
{
    const bool isDark = Colors::of(this).isDark();
    m_theme->setIcon(icon(isDark ? Icon::Sun : Icon::Moon));
    m_theme->setAccessibleName(isDark ? tr("Switch to light") : tr("Switch to dark"));
    m_theme->setToolTip(m_theme->accessibleName());
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colors::of(this)[ColorRole::Line]);
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refreshTheme();
        refreshJobs();
    }
}

} // namespace ui
