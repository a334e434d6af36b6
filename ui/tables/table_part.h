// A part of a table's settings: what it is, how it stands, what can be done, and what went wrong right below.

#pragma once

#include "core/base/result.h"
#include "ui/app_context.h"
#include "ui/common/colors.h"
#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/connection.h"
#include "ui/jobs/job_runner.h"
#include "ui/tables/key_field.h"

#include <QWidget>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace ui {

class TablePart : public QWidget
{
    Q_OBJECT

public:
    /// Asks how it stands.
    virtual void read() = 0;
    /// For a line of secondary text.
    static QLabel *quietLabel(QWidget *parent);

signals:
    /// Something was sent, and answered.
    void changed();

protected:
    TablePart(AppContext &context, TableRef table, const QString &title, const QString &meaning,
              QWidget *parent);

    /// How it stands, beside the title.
    void showStateText(const QString &text, ColorRole role);
    /// What it means at this moment, in its own line; empty: none.
    void showFacts(const QString &text);
    void showFailure(const core::Error &error);
    void showProblem(const QString &text);
    /// From the beginning to the answer of a change.
    bool isWorking() const { return m_isWorking; }
    /// Both after each change of isWorking().
    virtual void updateState() = 0;
    virtual void updateControls() = 0;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    /// Asks first; stricter on a production connection.
    bool confirmed(Question question);
    std::string tableName() const { return m_table.tableName.toStdString(); }

    /// A listed job that changes something; reads again and tells when it is done. `take` is called with the
    /// answer, if it is one.
    template <typename Response>
    void change(const QString &title,
                std::function<core::Result<Response>(core::Client &, core::Progress &)> work,
                std::function<void(const Response &)> take = {});

    AppContext &m_context;
    const TableRef m_table;
    QVBoxLayout *m_body; // what the subclass has between the meaning and the facts

private:
    void setWorking(bool working);
    void colorState();

    bool m_isWorking = false;
    ColorRole m_stateRole = ColorRole::SecondaryText;
    QLabel *m_stateLabel;
    QLabel *m_facts;
    FieldProblem m_problem;
};

template <typename Response>
void TablePart::change(const QString &title,
                       std::function<core::Result<Response>(core::Client &, core::Progress &)> work,
                       std::function<void(const Response &)> take)
{
    setWorking(true);
    auto future =
        m_context.jobs.run<Response>(title, JobRunner::Visibility::Change,
                                     [client = m_table.connection->client, work = std::move(work)](
                                         core::Progress &progress) { return work(*client, progress); });
    JobRunner::then<Response>(future, this,
                              [this, take = std::move(take)](const core::Result<Response> &result) {
                                  if (result && take)
                                      take(*result);
                                  setWorking(false);
                                  if (!result)
                                      showFailure(result.error());
                                  else
                                      showProblem({});
                                  read(); // also after a failure: it may have happened by half
                                  emit changed();
                              });
}

} // namespace ui
