// The list of jobs: progress, result, log, cancel. Stands in a dock of the main window.

#pragma once

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class EmptyState;
class Job;
class JobRow;
class JobRunner;

class JobsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit JobsPanel(JobRunner &jobs, QWidget *parent = nullptr);

private:
    void add(Job *job);
    void remove(Job *job);

    QVBoxLayout *m_rows;
    EmptyState *m_empty;
    QHash<Job *, JobRow *> m_rowOf;
};

} // namespace ui
