// The window and the endpoints of its databases: the switch, what is said of them, and the end of the
// program.

#include "ui/main_window/main_window.h"

#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/main_window/database_commands.h"
#include "ui/main_window/table_tabs.h"
#include "ui/main_window/window_actions.h"
#include "ui/requests/serving.h"

namespace ui {

void MainWindow::connectServing()
{
    Serving *serving = m_context.serving;
    m_actions->serve->setVisible(serving != nullptr);
    m_actions->requests->setVisible(serving != nullptr);
    if (!serving)
        return;
    connect(m_actions->serve, &QAction::triggered, this, [this] { toggleServing(connectionAtHand()); });
    connect(m_actions->requests, &QAction::triggered, this, [this] {
        if (const ConnectionPtr connection = connectionAtHand())
            m_tabs->openRequests(connection);
    });
    const auto keyOf = [](const QString &connectionId) {
        return QStringLiteral("serving\n") + connectionId; // beside what is said of the database itself
    };
    connect(serving, &Serving::changed, this, [this, keyOf](const QString &connectionId) {
        m_databases->clearNotice(keyOf(connectionId)); // what was said is over
        updateServeAction();
    });
    connect(serving, &Serving::resumed, this, [this, keyOf](const ConnectionPtr &connection) {
        m_databases->showInformation(keyOf(connection->id),
                                     tr("%1 is served at %2, as in the last session.")
                                         .arg(connection->name, m_context.serving->url(connection->id)),
                                     tr("Show requests"),
                                     [this, id = connection->id] { // the message must not keep it open
                                         if (const ConnectionPtr open = m_context.workspace.find(id))
                                             m_tabs->openRequests(open);
                                     });
    });
    // The request log says these two itself where it is open, as it is for whoever turned the switch.
    connect(serving, &Serving::portTaken, this,
            [this, keyOf](const ConnectionPtr &connection, quint16 port, const QString &holder) {
                if (m_tabs->showsRequests(connection->id))
                    return;
                const QString who = holder.isEmpty() ? tr("another program") : holder;
                m_databases->showNotice(
                    keyOf(connection->id),
                    tr("%1 is not served: %2 has port %3.").arg(connection->name, who).arg(port));
            });
    connect(serving, &Serving::failed, this,
            [this, keyOf](const ConnectionPtr &connection, const core::Error &error) {
                if (!m_tabs->showsRequests(connection->id))
                    m_databases->showNotice(keyOf(connection->id), describeError(error).joined());
            });
}

void MainWindow::toggleServing(const ConnectionPtr &connection)
{
    Serving *serving = m_context.serving;
    if (!connection || !serving)
        return;
    if (serving->isServed(connection->id)) {
        serving->stop(connection->id);
        return;
    }
    m_tabs->openRequests(connection);
    serving->start(connection, serving->port(connection->id));
}

void MainWindow::updateServeAction()
{
    const Serving *serving = m_context.serving;
    const ConnectionPtr connection = connectionAtHand();
    m_actions->requests->setEnabled(serving && connection);
    if (!serving || !connection) {
        m_actions->serve->setEnabled(false);
        return;
    }
    const QString address = serving->url(connection->id).section(QStringLiteral("//"), 1);
    const bool isServed = serving->isServed(connection->id);
    m_actions->serve->setEnabled(isServed || serving->state(connection->id) == Serving::State::Off);
    const QString name = QString(connection->name).replace(QLatin1Char('&'), QLatin1String("&&"));
    m_actions->serve->setText(isServed ? tr("Stop ser&ving %1 at %2").arg(name, address)
                                       : tr("Ser&ve %1 at %2").arg(name, address));
}

bool MainWindow::mayQuit()
{
    const int clients = m_context.serving ? m_context.serving->clients() : 0;
    if (clients == 0)
        return true;
    const Question question{tr("Quit while programs are connected?"),
                            tr("%n connection(s) to databases that are served here will end. They are served "
                               "again at the next start.",
                               nullptr, clients),
                            tr("Quit and stop serving")};
    return ask(this, question) == Answer::Accept;
}

} // namespace ui
