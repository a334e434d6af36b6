// The one bar above everything: menus, the database at hand, the command palette, jobs, theme.

#pragma once

#include <QTimer>
#include <QWidget>

class QMenu;
class QMenuBar;
class QToolButton;

namespace ui {

class CommandPalette;
class ElidedLabel;
class JobRunner;

class TopBar final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the palette into the bar.
    TopBar(JobRunner &jobs, CommandPalette *palette, QWidget *parent = nullptr);

    QMenuBar *menuBar() const { return m_menuBar; }
    /// What the database button opens; its owner fills it.
    QMenu *databaseMenu() const { return m_databaseMenu; }
    /// Empty: none is open.
    void setDatabase(const QString &name, bool isReadOnly);
    QToolButton *jobsButton() const { return m_jobs; }
    QToolButton *themeButton() const { return m_theme; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshJobs();
    /// For a while, beside the button of the jobs.
    void showOutcome(const QString &sentence);
    void refreshTheme();

    JobRunner &m_runner;
    QMenuBar *m_menuBar;
    QMenu *m_databaseMenu;
    QToolButton *m_database;
    CommandPalette *m_palette;
    ElidedLabel *m_outcome;
    QTimer m_outcomeTimer;
    QToolButton *m_jobs;
    QToolButton *m_theme;
};

} // namespace ui
