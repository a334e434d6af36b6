// What one may do with a request: send it again, make a query or code of it.

#include "ui/requests/requests_page_private.h"

#include "core/api/codec/codec.h"
#include "ui/common/error_text.h"
#include "ui/common/icons.h"
#include "ui/common/prompt.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/requests/request_query.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QElapsedTimer>
#include <QMenu>

namespace ui {

namespace {

bool onlyReads(const QString &operation)
{
    return operation.startsWith(u"Describe") || operation.startsWith(u"List") ||
           operation.startsWith(u"Get") || operation.startsWith(u"BatchGet") ||
           operation == u"TransactGetItems" || operation == u"Query" || operation == u"Scan";
}

/// Blocks. An error of the operation is an answer as well.
RequestEntry sendAgain(core::Client &client, const RequestEntry &entry)
{
    RequestEntry repeated;
    repeated.isRepeat = true;
    repeated.operation = entry.operation;
    repeated.tables = entry.tables;
    repeated.request = entry.request;
    repeated.requestBytes = qint64(entry.request.size());
    repeated.timeMicros = QDateTime::currentMSecsSinceEpoch() * 1000;
    QElapsedTimer clock;
    clock.start();
    const core::OperationFunction run = core::findOperation(entry.operation.toStdString()); // usesOf() looked
    const auto answer = run(client, entry.request, &repeated.capacityUnits);
    repeated.status = answer ? 200 : core::httpStatus(answer.error().code());
    repeated.durationMicros = clock.nsecsElapsed() / 1000;
    if (answer) {
        repeated.response = *answer;
    } else {
        const core::Error &error = answer.error();
        repeated.error =
            QString::fromStdString(std::string(core::exceptionName(error.code())) + ": " + error.message());
        repeated.response = core::writeError(error);
    }
    repeated.responseBytes = qint64(repeated.response.size());
    return repeated;
}

} // namespace

const RequestEntry *RequestsPage::Private::current() const
{
    return model.entry(list->currentIndex());
}

void RequestsPage::Private::repeat()
{
    const RequestEntry *entry = current();
    if (!entry || !usesOf(*entry).repeatReason.isEmpty())
        return;
    const RequestEntry chosen = *entry; // the list goes on while a person thinks
    if (!onlyReads(chosen.operation)) {
        const QString target = chosen.tables.isEmpty() ? connection->name : chosen.tablesText();
        const Question question{
            tr("Repeat %1 on %2?").arg(chosen.operation, target),
            tr("It is sent to %1 again and changes what is stored there.").arg(connection->name),
            tr("Repeat %1").arg(chosen.operation)};
        if (ask(&q, question) != Answer::Accept)
            return;
    }
    send(chosen);
}

void RequestsPage::Private::send(const RequestEntry &entry)
{
    const auto future =
        context.jobs.run<RequestEntry>(tr("Repeat %1").arg(entry.operation), JobRunner::Visibility::Quiet,
                                       [client = connection->client, entry](core::Progress &) {
                                           return core::Result<RequestEntry>(sendAgain(*client, entry));
                                       });
    JobRunner::then<RequestEntry>(future, &q, [this](const core::Result<RequestEntry> &repeated) {
        if (!repeated)
            return; // cancelled before it was sent
        store.append({*repeated});
        const int row = model.rowOf(store.nextNumber() - 1);
        if (row >= 0)
            list->setCurrentIndex(model.index(row, 0));
    });
}

void RequestsPage::Private::openAsQuery()
{
    const RequestEntry *entry = current();
    if (!entry || !usesOf(*entry).openReason.isEmpty())
        return;
    const QString tableName = entry->tables.value(0); // Query, Scan and GetItem name one
    if (const auto known = context.workspace.table(connection->id, tableName))
        return openAsQuery(*entry, *known);
    // A client may just have made it.
    const auto future = context.jobs.run<core::DescribeTableResponse>(
        tr("Describe %1").arg(tableName), JobRunner::Visibility::Quiet,
        [client = connection->client, name = tableName.toStdString()](core::Progress &) {
            return client->describeTable({name});
        });
    JobRunner::then<core::DescribeTableResponse>(
        future, &q, [this, chosen = *entry](const core::Result<core::DescribeTableResponse> &described) {
            if (described)
                openAsQuery(chosen, described->table);
            else
                message->showMessage(MessageBar::Kind::Warning, describeError(described.error()).joined());
        });
}

void RequestsPage::Private::openAsQuery(const RequestEntry &entry, const core::TableDescription &description)
{
    const auto query = requestQuery(entry.operation, entry.request, description);
    if (!query) {
        message->showMessage(MessageBar::Kind::Warning, describeError(query.error()).joined());
        return;
    }
    message->clear();
    if (!query->leftOut.isEmpty())
        message->showMessage(MessageBar::Kind::Info,
                             tr("Opened without %1, for which the query line has no field.")
                                 .arg(query->leftOut.join(QStringLiteral(", "))));
    openTable({connection, entry.tables.value(0)},
              {{QStringLiteral("query"), toJson(query->spec)}, {QStringLiteral("isResult"), true}});
}

void RequestsPage::Private::copyCode(CodeTarget target)
{
    const RequestEntry *entry = current();
    if (!entry || !usesOf(*entry).codeReason.isEmpty())
        return;
    const auto body = core::parseJson(entry->request);
    if (!body)
        return;
    QApplication::clipboard()->setText(
        requestCode(target, entry->operation, *body, serving.url(connection->id)));
    const QString language = target == CodeTarget::AwsCli  ? tr("an AWS CLI command")
                             : target == CodeTarget::Boto3 ? tr("Python")
                             : target == CodeTarget::Curl  ? tr("a curl command")
                                                           : tr("JavaScript");
    context.jobs.announce(tr("%1 is on the clipboard as %2").arg(entry->operation, language));
}

void RequestsPage::Private::fillMenu(QMenu &menu)
{
    const RequestEntry *entry = current();
    if (!entry)
        return;
    const RequestUses uses = usesOf(*entry);
    const auto add = [&](Icon shape, const QString &label, const QString &reason,
                         const std::function<void()> &act) {
        QAction *action = menu.addAction(ui::icon(shape), label, &q, act);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? label : reason);
        return action;
    };
    add(Icon::Redo, tr("Repeat"), uses.repeatReason, [this] { repeat(); })->setShortcut(Qt::CTRL | Qt::Key_R);
    add(Icon::Query, tr("Open as query"), uses.openReason, [this] { openAsQuery(); });
    menu.addSeparator();
    add(Icon::Code, tr("Copy as AWS CLI command"), uses.codeReason, [this] {
        copyCode(CodeTarget::AwsCli);
    })->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    add(Icon::Code, tr("Copy as Python (boto3)"), uses.codeReason, [this] { copyCode(CodeTarget::Boto3); });
    add(Icon::Code, tr("Copy as JavaScript (SDK v3)"), uses.codeReason,
        [this] { copyCode(CodeTarget::JavaScript); });
    add(Icon::Code, tr("Copy as curl command"), uses.codeReason, [this] { copyCode(CodeTarget::Curl); });
    menu.addSeparator();
    if (!entry->operation.isEmpty())
        add(Icon::Filter, tr("Only %1").arg(entry->operation), {}, [this, name = entry->operation] {
            operation->setCurrentIndex(qMax(0, operation->findData(name)));
        });
    for (const QString &name : entry->tables)
        add(Icon::Filter, tr("Only the table %1").arg(name), {},
            [this, name] { table->setCurrentIndex(qMax(0, table->findData(name))); });
}

void RequestsPage::Private::showPortTaken(quint16 port, const QString &holder, quint16 freePort)
{
    const QString sentence = holder.isEmpty() ? tr("Another program has port %1.").arg(port)
                                              : tr("Port %1 is taken by %2.").arg(port).arg(holder);
    QList<MessageBar::Action> actions;
    if (freePort > 0)
        actions.append({tr("Serve at port %1").arg(freePort), [this, freePort] { bar->startAt(freePort); }});
    message->showMessage(MessageBar::Kind::Warning, sentence, actions);
}

} // namespace ui
