// Endpoints as a whole: connect, test, edit, duplicate, remove; and what to say when one cannot be reached.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/endpoint_store.h"
#include "ui/connections/secret_store.h"
#include "ui/connections/workspace.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <functional>

namespace ui {

class DatabaseCommands;
class EndpointDialog;

class EndpointCommands final : public QObject
{
    Q_OBJECT

public:
    /// What cannot be reached is said by the bars of `databases`.
    EndpointCommands(AppContext &context, DatabaseCommands &databases, QWidget *window);

    /// Saved ones, open or not.
    const QList<Endpoint> &saved() const { return m_store.all(); }
    void askConnect();
    void askEdit(const QString &id);
    void askDuplicate(const QString &id);
    /// Forgets it and its secret, after asking; closes it where it is open.
    void askRemove(const QString &id);
    /// Connects to a saved one, for a person who then works with it: ends in chosen().
    void choose(const QString &id);
    /// The same for the session.
    void open(const QString &id);

    /// How one is closed; false: a person wants to keep its tabs.
    using Closer = std::function<bool(const ConnectionPtr &connection)>;
    void setCloser(Closer closer) { m_closer = std::move(closer); }
    /// How one is closed that opens again at once: its tabs wait, with their drafts.
    using Suspender = std::function<void(const ConnectionPtr &connection)>;
    void setSuspender(Suspender suspender) { m_suspender = std::move(suspender); }

    /// Ids that the next session connects to again.
    QStringList wanted() const;

signals:
    void chosen(const ui::ConnectionPtr &connection);
    /// The list of saved ones is another.
    void savedChanged();

private:
    void show(EndpointDialog *dialog, const std::function<void()> &save);
    void test(EndpointDialog *dialog);
    void readProfiles(EndpointDialog *dialog);
    void save(const Endpoint &endpoint, const EndpointSecret &secret);
    void keepSecret(const Endpoint &endpoint, const EndpointSecret &secret);
    void apply(const Endpoint &before, const Endpoint &after, const EndpointSecret &secret);
    void connectTo(const Endpoint &endpoint, const EndpointSecret &secret);
    void takeFailure(const QString &id, const core::Error &error);

    AppContext &m_context;
    DatabaseCommands &m_databases;
    QWidget *const m_window;
    EndpointStore m_store;
    Closer m_closer;
    Suspender m_suspender;
    QSet<QString> m_chosen;  // ids that a person asked for, and that are being opened
    QSet<QString> m_reading; // ids whose secrets are being read
};

} // namespace ui
