// One thing that can be turned on and off for a table.

#pragma once

#include "ui/tables/table_part.h"

class QHBoxLayout;
class QPushButton;

namespace ui {

class TableSwitch : public TablePart
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

    State state() const { return m_state; }

signals:
    void stateChanged();

protected:
    TableSwitch(AppContext &context, TableRef table, const QString &title, const QString &meaning,
                QWidget *parent);

    /// "" for the words of the state itself.
    void showState(State state, const QString &text = {});
    /// Absent where the endpoint does not know the operation; any other error is shown.
    void takeReadError(const core::Error &error);
    /// Both ways; the subclass says what the button does.
    virtual void turnOn() = 0;
    virtual void turnOff() = 0;

    /// A quiet question. `take` is called with the answer.
    template <typename Response>
    void ask(const QString &title, std::function<core::Result<Response>(core::Client &)> question,
             std::function<void(const Response &)> take);

    QHBoxLayout *m_controls; // fields of the subclass, left of the button

private:
    void updateState() final;

    State m_state = State::Unknown;
    QString m_stateText;
    QPushButton *m_turn;
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

} // namespace ui
