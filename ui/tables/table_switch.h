// One thing that can be turned on and off for a table: what it is, how it stands, what can be done, and what
// went wrong right below.

#pragma once

#include "core/base/result.h"
#include "ui/app_context.h"
#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/connection.h"
#include "ui/jobs/job_runner.h"
#include "ui/tables/key_field.h"

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class TableSwitch : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Unknown, // being asked, or the answer was an error
        Off,
        On,
        Changing, // the service is at it
        Absent,   // the endpoint has no such operation: hidden
    };

    /// Asks how it stands.
    virtual void read() = 0;
    State state() const { return m_state; }

signals:
    void switched();
    void stateChanged();

protected:
    TableSwitch(AppContext &context, TableRef table, const QString &title, const QString &meaning,
                QWidget *parent);

    /// "" for the words of the state itself.
    void showState(State state, const QString &text = {});
    /// What it means at this moment, in its own line; empty: none.
    void showFacts(const QString &text);
    void showFailure(const core::Error &error);
    void showProblem(const QString &text);
    /// Absent where the endpoint does not know the operation; any other error is shown.
    void takeReadError(const core::Error &error);
    bool isWorking() const { return m_isWorking; }
    /// Both ways; the subclass says what the button does.
    virtual void turnOn() = 0;
    virtual void turnOff() = 0;
    virtual void updateControls() = 0;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    /// Asks first; stricter on a production connection.
    bool confirmed(Question question);
    std::string tableName() const { return m_table.tableName.toStdString(); }

    /// A quiet question. `take` is called with the answer.
    template <typename Response>
    void ask(const QString &title, std::function<core::Result<Response>(core::Client &)> question,
             std::function<void(const Response &)> take);
    /// A listed job that changes something; reads again and tells when it is done.
    template <typename Response>
    void change(const QString &title,
                std::function<core::Result<Response>(core::Client &, core::Progress &)> work);

    AppContext &m_context;
    const TableRef m_table;
    QHBoxLayout *m_controls; // fields of the subclass, left of the button

private:
    void setWorking(bool working);
    void updateState();

    State m_state = State::Unknown;
    QString m_stateText;
    bool m_isWorking = false;
    QLabel *m_stateLabel;
    QLabel *m_facts;
    QPushButton *m_turn;
    FieldProblem m_problem;
};

template <typename Response>
void TableSwitch::ask(const QString &title, std::function<core::Result<Response>(core::Client &)> question,
                      std::function<void(const Response &)> take)
{
    auto future =
        m_context.jobs.run<Response>(title, JobRunner::Visibility::Quiet,
                                     [client = m_table.connection->client, question = std::move(question)](
                                         core::Progress &) { return question(*client); });
    JobRunner::then<Response>(future, this,
                              [this, take = std::move(take)](const core::Result<Response> &result) {
                                  if (result)
                                      take(*result);
                                  else
                                      takeReadError(result.error());
                              });
}

template <typename Response>
void TableSwitch::change(const QString &title,
                         std::function<core::Result<Response>(core::Client &, core::Progress &)> work)
{
    setWorking(true);
    auto future =
        m_context.jobs.run<Response>(title, JobRunner::Visibility::Change,
                                     [client = m_table.connection->client, work = std::move(work)](
                                         core::Progress &progress) { return work(*client, progress); });
    JobRunner::then<Response>(future, this, [this](const core::Result<Response> &result) {
        setWorking(false);
        if (!result)
            showFailure(result.error());
        else
            showProblem({});
        read(); // also after a failure: it may have happened by half
        emit switched();
    });
}

} // namespace ui
