#include "ui/main_window/endpoint_commands.h"

#include "ui/common/error_text.h"
#include "ui/common/prompt.h"
#include "ui/connections/endpoint_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/database_commands.h"

#include <QElapsedTimer>
#include <memory>

namespace ui {

namespace {

struct Answered
{
    qint64 milliseconds = 0;
    int tables = 0;
    bool hasMore = false;
};

core::Result<Answered> listTables(Connector &connector, const Endpoint &endpoint,
                                  const EndpointSecret &secret)
{
    const auto opened = connector.openEndpoint(endpoint, secret);
    if (!opened)
        return opened.error();
    QElapsedTimer timer;
    timer.start();
    const auto tables = opened->client->listTables({});
    if (!tables)
        return tables.error();
    return Answered{timer.elapsed(), int(tables->tableNames.size()),
                    tables->lastEvaluatedTableName.has_value()};
}

bool isOfCredentials(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::ExpiredToken:
    case core::ErrorCode::SignInNeeded:
    case core::ErrorCode::NoCredentials:
    case core::ErrorCode::UnrecognizedClient:
    case core::ErrorCode::InvalidSignature:
    case core::ErrorCode::MissingAuthenticationToken:
    case core::ErrorCode::IncompleteSignature:
        return true;
    default:
        return false;
    }
}

} // namespace

EndpointCommands::EndpointCommands(AppContext &context, DatabaseCommands &databases, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_databases(databases)
    , m_window(window)
    , m_store(context.settings)
{
    Workspace &workspace = context.workspace;
    connect(&workspace, &Workspace::opened, this, [this](const ConnectionPtr &connection) {
        if (m_chosen.remove(connection->id))
            emit chosen(connection);
    });
    connect(&workspace, &Workspace::tablesChanged, this, [this](const QString &id) {
        if (isEndpointId(id))
            m_databases.clearNotice(id);
    });
    const auto takeFailed = [this](const QString &id, const core::Error &error) {
        if (isEndpointId(id) && error.code() != core::ErrorCode::Cancelled)
            takeFailure(id, error);
    };
    connect(&workspace, &Workspace::openFailed, this, takeFailed);
    connect(&workspace, &Workspace::refreshFailed, this, takeFailed);
}

void EndpointCommands::takeFailure(const QString &id, const core::Error &error)
{
    m_chosen.remove(id);
    const auto endpoint = m_store.find(id);
    if (!endpoint)
        return;
    QList<MessageBar::Action> actions;
    actions.append({tr("Try again"), [this, id] {
                        m_databases.clearNotice(id);
                        if (m_context.workspace.find(id))
                            m_context.workspace.refresh(id);
                        else
                            open(id);
                    }});
    const QString edit =
        isOfCredentials(error.code()) ? tr("Change the keys...") : tr("Edit the connection...");
    actions.append({edit, [this, id] { askEdit(id); }});
    const ErrorText text = describeError(error);
    m_databases.showNotice(id, MessageBar::Kind::Error, tr("%1: %2").arg(endpoint->name, text.joined()),
                           actions, text.details);
}

void EndpointCommands::readProfiles(EndpointDialog *dialog)
{
    using Profiles = QList<EndpointProfile>;
    const auto future = m_context.jobs.run<Profiles>(
        tr("Read the AWS profiles"), JobRunner::Visibility::Quiet,
        [connector = &m_context.workspace.connector()](core::Progress &) { return connector->profiles(); });
    JobRunner::then<Profiles>(future, dialog, [dialog](const core::Result<Profiles> &profiles) {
        if (profiles)
            dialog->setProfiles(*profiles);
        else if (const ErrorText text = describeError(profiles.error());
                 profiles.error().code() != core::ErrorCode::Cancelled)
            dialog->showFailure(text.joined(), text.details);
    });
}

void EndpointCommands::test(EndpointDialog *dialog)
{
    dialog->setTesting(true);
    const auto future = m_context.jobs.run<Answered>(
        tr("Test the connection to %1").arg(dialog->endpoint().name), JobRunner::Visibility::Quiet,
        [connector = &m_context.workspace.connector(), endpoint = dialog->endpoint(),
         secret = dialog->secret()](core::Progress &) { return listTables(*connector, endpoint, secret); });
    // Closed or stopped, the test is over.
    const auto cancel = [future] { QFuture<core::Result<Answered>>(future).cancel(); };
    connect(dialog, &EndpointDialog::testCancelled, dialog, cancel);
    connect(dialog, &QDialog::finished, dialog, cancel);
    JobRunner::then<Answered>(future, dialog, [dialog](const core::Result<Answered> &answered) {
        dialog->setTesting(false);
        if (answered) {
            const QString more = answered->hasMore ? QStringLiteral("+") : QString();
            dialog->showSuccess(
                tr("It answers: %1 tables, %2 ms.")
                    .arg(QString::number(answered->tables) + more, QString::number(answered->milliseconds)));
        } else if (answered.error().code() != core::ErrorCode::Cancelled) {
            const ErrorText text = describeError(answered.error());
            dialog->showFailure(text.joined(), text.details);
        }
    });
}

void EndpointCommands::show(EndpointDialog *dialog, const std::function<void()> &save)
{
    connect(dialog, &EndpointDialog::testRequested, this, [this, dialog] { test(dialog); });
    connect(dialog, &EndpointDialog::saveRequested, this, [dialog, save] {
        save();
        dialog->accept();
    });
    readProfiles(dialog);
    dialog->open();
}

void EndpointCommands::askConnect()
{
    Endpoint endpoint;
    endpoint.id = newEndpointId();
    auto *dialog = new EndpointDialog(EndpointDialog::Purpose::New, endpoint, m_window);
    show(dialog, [this, dialog] {
        Endpoint made = dialog->endpoint();
        made.name = m_store.freeName(made.name);
        save(made, dialog->secret());
        m_chosen.insert(made.id);
        connectTo(made, dialog->secret());
    });
}

void EndpointCommands::askEdit(const QString &id)
{
    const auto endpoint = m_store.find(id);
    if (!endpoint)
        return;
    auto *dialog = new EndpointDialog(EndpointDialog::Purpose::Edit, *endpoint, m_window);
    SecretStore *secrets = m_context.workspace.connector().secrets();
    if (secrets && endpoint->keys == EndpointKeys::Typed) {
        secrets->read(id, [guard = QPointer(dialog)](const EndpointSecret &secret) {
            if (guard)
                guard->setSecret(secret);
        });
    }
    show(dialog, [this, dialog, before = *endpoint] {
        const Endpoint after = dialog->endpoint();
        save(after, dialog->secret());
        apply(before, after, dialog->secret());
    });
}

void EndpointCommands::askDuplicate(const QString &id)
{
    const auto endpoint = m_store.find(id);
    if (!endpoint)
        return;
    Endpoint copy = *endpoint;
    copy.id = newEndpointId();
    copy.name = m_store.freeName(copy.name);
    auto *dialog = new EndpointDialog(EndpointDialog::Purpose::New, copy, m_window);
    show(dialog, [this, dialog] {
        const Endpoint made = dialog->endpoint();
        save(made, dialog->secret());
        m_chosen.insert(made.id);
        connectTo(made, dialog->secret());
    });
}

void EndpointCommands::askRemove(const QString &id)
{
    const auto endpoint = m_store.find(id);
    if (!endpoint)
        return;
    Question question;
    question.title = tr("Remove the connection %1?").arg(endpoint->name);
    question.text =
        tr("Its settings and the keys kept for it are forgotten. The tables at %1 stay as they are.")
            .arg(endpoint->place());
    question.acceptText = tr("Remove the connection");
    question.isDestructive = true;
    if (ask(m_window, question) != Answer::Accept)
        return;
    if (const ConnectionPtr connection = m_context.workspace.find(id); connection && m_closer) {
        if (!m_closer(connection))
            return;
    }
    m_databases.clearNotice(id);
    m_store.remove(id);
    SecretStore *secrets = m_context.workspace.connector().secrets();
    if (secrets && endpoint->keys == EndpointKeys::Typed)
        secrets->remove(id);
    emit savedChanged();
}

void EndpointCommands::save(const Endpoint &endpoint, const EndpointSecret &secret)
{
    const auto before = m_store.find(endpoint.id);
    m_store.save(endpoint);
    if (endpoint.keys == EndpointKeys::Typed)
        keepSecret(endpoint, secret);
    else if (SecretStore *secrets = m_context.workspace.connector().secrets();
             secrets && before && before->keys == EndpointKeys::Typed)
        secrets->remove(endpoint.id);
    emit savedChanged();
}

void EndpointCommands::keepSecret(const Endpoint &endpoint, const EndpointSecret &secret)
{
    SecretStore *secrets = m_context.workspace.connector().secrets();
    if (!secrets)
        return;
    secrets->write(endpoint.id, secret,
                   [guard = QPointer(this), name = endpoint.name](SecretStore::Place place) {
                       if (!guard || place != SecretStore::Place::Session)
                           return;
                       guard->m_databases.showNotice(
                           QStringLiteral("keyring"),
                           tr("The desktop has no keyring that could be used: the keys of %1 are kept until "
                              "the program ends, and have to be typed again then.")
                               .arg(name));
                   });
}

/// New keys go into the open client; anything else opens it anew, and its tabs come back as they were.
void EndpointCommands::apply(const Endpoint &before, const Endpoint &after, const EndpointSecret &secret)
{
    m_databases.clearNotice(after.id);
    const ConnectionPtr connection = m_context.workspace.find(after.id);
    if (!connection) {
        m_chosen.insert(after.id);
        connectTo(after, secret);
    } else if (before == after && connection->renewSecret) {
        connection->renewSecret(secret);
        m_context.workspace.refresh(after.id);
    } else if (before == after) {
        m_context.workspace.refresh(after.id);
    } else if (m_suspender) {
        m_suspender(connection);
        m_context.workspace.close(after.id);
        connectTo(after, secret);
    }
}

void EndpointCommands::connectTo(const Endpoint &endpoint, const EndpointSecret &secret)
{
    m_context.workspace.openEndpoint(endpoint, secret);
}

void EndpointCommands::choose(const QString &id)
{
    if (const ConnectionPtr connection = m_context.workspace.find(id)) {
        emit chosen(connection);
        return;
    }
    m_chosen.insert(id);
    open(id);
}

void EndpointCommands::open(const QString &id)
{
    const auto endpoint = m_store.find(id);
    if (!endpoint || m_reading.contains(id))
        return;
    SecretStore *secrets = m_context.workspace.connector().secrets();
    if (endpoint->keys != EndpointKeys::Typed || !secrets) {
        connectTo(*endpoint, {});
        return;
    }
    m_reading.insert(id);
    secrets->read(id, [guard = QPointer(this), id](const EndpointSecret &secret) {
        if (!guard)
            return;
        guard->m_reading.remove(id);
        if (const auto present = guard->m_store.find(id)) // may have been removed while the keyring asked
            guard->connectTo(*present, secret);
    });
}

QStringList EndpointCommands::wanted() const
{
    QStringList ids;
    for (const ConnectionPtr &connection : m_context.workspace.connections()) {
        if (connection->isRemote())
            ids.append(connection->id);
    }
    for (const QString &id : m_context.workspace.opening()) {
        if (isEndpointId(id))
            ids.append(id);
    }
    for (const QString &id : m_reading) {
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace ui
