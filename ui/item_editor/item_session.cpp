#include "ui/item_editor/item_session.h"

#include "ui/commits/undo_commit.h"
#include "ui/connections/workspace.h"
#include "ui/item_editor/value_edits.h"
#include "ui/jobs/job_runner.h"

namespace ui {

namespace {

core::Item emptyItem(const core::TableDescription &table)
{
    core::Item item;
    for (const core::KeySchemaElement &element : table.keySchema) {
        const auto type = table.typeOf(element.attributeName).value_or(core::AttributeType::S);
        item.set(element.attributeName, ValueEdits::emptyValue(type));
    }
    return item;
}

core::Result<core::TableDescription> describe(core::Client &client, const std::string &tableName)
{
    core::DescribeTableRequest request;
    request.tableName = tableName;
    auto answer = client.describeTable(request);
    if (!answer)
        return answer.error();
    return std::move(answer->table);
}

/// What a save did: one change, or two where the item moved to another key. `written`: what was sent;
/// `stored`: what the table holds, with attributes that others added meanwhile and that were there before,
/// too.
std::vector<core::ItemTransition> changesOf(const core::TableDescription &table,
                                            const std::optional<core::Item> &base, const core::Item &written,
                                            const core::Item &stored)
{
    std::optional<core::Item> before = base;
    for (const core::Attribute &attribute : stored)
        if (before && !written.contains(attribute.name) && !before->contains(attribute.name))
            before->set(attribute.name, attribute.value);
    const core::Key key = keyOfItem(table, stored);
    if (!base || keyOfItem(table, *base) == key)
        return {{table.tableName, key, before, stored}};
    return {{table.tableName, keyOfItem(table, *base), base, {}}, {table.tableName, key, {}, stored}};
}

} // namespace

ItemSession::ItemSession(AppContext &context, ItemDocument &document, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_document(document)
{}

ItemSession::~ItemSession() = default;

void ItemSession::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void ItemSession::clear()
{
    ++m_generation;
    m_waiting = {};
    m_table.reset();
    m_key.clear();
    m_document.open({}, {}, {});
    setState(State::Empty);
}

void ItemSession::load(const TableRef &table, const core::Key &key)
{
    m_waiting = {};
    m_table = table;
    m_key = key;
    m_document.open({}, {}, {});
    setState(State::Loading);
    read();
}

void ItemSession::reload(const TableRef &table, std::function<bool()> mayReplace)
{
    m_table = table;
    read(std::move(mayReplace));
}

void ItemSession::readAgain()
{
    if (m_state != State::Failed)
        return;
    if (m_waiting) {
        withDescription(std::exchange(m_waiting, {}));
        return;
    }
    setState(State::Loading);
    read();
}

QFuture<core::Result<ItemSession::Loaded>> ItemSession::askForItem()
{
    const std::shared_ptr<core::Client> client = m_table->connection->client;
    const std::string tableName = m_table->tableName.toStdString();
    const auto known = m_context.workspace.table(m_table->connection->id, m_table->tableName);
    return m_context.jobs.run<Loaded>(
        tr("Read an item of %1").arg(m_table->tableName), JobRunner::Visibility::Quiet,
        [client, tableName, key = m_key, known](core::Progress &) -> core::Result<Loaded> {
            Loaded result;
            if (known) {
                result.table = *known;
            } else {
                auto description = describe(*client, tableName);
                if (!description)
                    return description.error();
                result.table = std::move(*description);
            }
            core::GetItemRequest request;
            request.tableName = tableName;
            request.key = key;
            request.consistentRead = true;
            auto answer = client->getItem(request);
            if (!answer)
                return answer.error();
            result.item = std::move(answer->item);
            return result;
        });
}

void ItemSession::take(const Loaded &found)
{
    if (!found.item) {
        m_document.open({}, {}, {});
        setState(State::Missing);
        return;
    }
    m_document.open(found.table, found.item, *found.item);
    setState(State::Ready);
    emit loaded();
}

void ItemSession::read(std::function<bool()> mayReplace)
{
    const quint64 generation = ++m_generation;
    JobRunner::then<Loaded>(askForItem(), this,
                            [this, generation, mayReplace](const core::Result<Loaded> &result) {
                                if (generation != m_generation || (mayReplace && !mayReplace()))
                                    return;
                                if (!result) {
                                    setState(State::Failed);
                                    emit failed(result.error());
                                    return;
                                }
                                take(*result);
                            });
}

void ItemSession::follow(std::function<bool()> mayReplace)
{
    if (m_state != State::Ready || m_key.empty() || isPast())
        return;
    JobRunner::then<Loaded>(askForItem(), this,
                            [this, generation = m_generation, base = m_document.base(),
                             mayReplace](const core::Result<Loaded> &result) {
                                // What cannot be read now is shown as it was read: nobody asked for it. And
                                // it may have been saved.
                                const bool isMeant = generation == m_generation && m_state == State::Ready &&
                                                     m_document.base() == base && mayReplace();
                                if (isMeant && result && result->item != m_document.base())
                                    take(*result);
                            });
}

void ItemSession::withDescription(WithDescription then)
{
    m_waiting = {};
    if (const auto known = m_context.workspace.table(m_table->connection->id, m_table->tableName)) {
        then(*known);
        return;
    }
    const quint64 generation = m_generation;
    setState(State::Loading);
    auto future = m_context.jobs.run<core::TableDescription>(
        tr("Read the keys of %1").arg(m_table->tableName), JobRunner::Visibility::Quiet,
        [client = m_table->connection->client, name = m_table->tableName.toStdString()](core::Progress &) {
            return describe(*client, name);
        });
    JobRunner::then<core::TableDescription>(
        future, this, [this, generation, then](const core::Result<core::TableDescription> &result) {
            if (generation != m_generation)
                return;
            if (result) {
                then(*result);
                return;
            }
            m_waiting = then;
            setState(State::Failed);
            emit failed(result.error());
        });
}

void ItemSession::create(const TableRef &table, const std::optional<core::Item> &from)
{
    ++m_generation;
    m_table = table;
    m_key.clear();
    withDescription([this, from](const core::TableDescription &description) {
        m_document.open(description, {}, from ? *from : emptyItem(description));
        setState(State::Ready);
        emit loaded();
    });
}

void ItemSession::resume(const TableRef &table, std::optional<core::Item> base, core::Item item)
{
    ++m_generation;
    m_table = table;
    m_key.clear();
    withDescription(
        [this, base = std::move(base), item = std::move(item)](const core::TableDescription &description) {
            if (base)
                m_key = keyOfItem(description, *base);
            m_document.open(description, base, base ? *base : emptyItem(description));
            // The draft is a step, so that the way back to the base is one Ctrl+Z.
            m_document.edit(item, tr("Restored draft"));
            setState(State::Ready);
            emit loaded();
        });
}

void ItemSession::save()
{
    if (m_state != State::Ready)
        return;
    const quint64 generation = m_generation;
    const bool wasNew = m_document.isNew();
    const bool keyChanged = m_document.isKeyChanged();
    setState(State::Writing);
    const core::Item written = m_document.item();
    auto future = m_context.jobs.run<SaveOutcome>(
        tr("Save an item of %1").arg(m_table->tableName), JobRunner::Visibility::Write,
        [client = m_table->connection->client, table = m_document.table(), base = m_document.base(),
         item = m_document.sharedItem()](core::Progress &) {
            return runSave(*client, planSave(table, base, *item));
        });
    const auto remember = [&context = m_context, keyChanged, written, ref = *m_table,
                           description = m_document.table(),
                           base = m_document.base()](const core::Result<SaveOutcome> &result) -> quint64 {
        if (!result || result->kind != SaveOutcome::Kind::Saved || !result->item)
            return 0;
        const Commit::Kind kind = keyChanged ? Commit::Kind::Move
                                  : base     ? Commit::Kind::Save
                                             : Commit::Kind::Create;
        return rememberCommit(context, ref, kind, changesOf(description, base, written, *result->item));
    };
    receiveWrite<SaveOutcome>(
        m_context, future, remember, this,
        [this, generation, wasNew, keyChanged, written](const core::Result<SaveOutcome> &result, quint64) {
            if (generation != m_generation)
                return;
            setState(State::Ready);
            if (result)
                takeSaved(*result, wasNew, keyChanged, written);
            else
                emit failed(result.error());
        });
}

void ItemSession::takeSaved(const SaveOutcome &outcome, bool wasNew, bool keyChanged,
                            const core::Item &written)
{
    switch (outcome.kind) {
    case SaveOutcome::Kind::Conflict:
        emit conflicted(outcome.item, false);
        return;
    case SaveOutcome::Kind::KeyTaken:
        emit keyTaken(outcome.item);
        return;
    case SaveOutcome::Kind::Saved:
        break;
    }
    const core::Key oldKey = m_key;
    m_key = m_document.keyOf(*outcome.item);
    // What was edited while the write was under way stays a change; what others added joins in.
    if (m_document.item() == written)
        m_document.rebase(*outcome.item, tr("Attributes others added"));
    else
        m_document.setBase(outcome.item);
    if (keyChanged)
        emit removed(oldKey);
    emit saved(*outcome.item, wasNew || keyChanged);
}

void ItemSession::remove()
{
    if (m_state != State::Ready || m_document.isNew())
        return;
    const quint64 generation = m_generation;
    setState(State::Writing);
    auto future = m_context.jobs.run<SaveOutcome>(
        tr("Delete an item of %1").arg(m_table->tableName), JobRunner::Visibility::Write,
        [client = m_table->connection->client, table = m_document.table(),
         base = *m_document.base()](core::Progress &) { return runDelete(*client, table, base); });
    const auto remember = [&context = m_context, ref = *m_table, removedKey = m_key,
                           base = *m_document.base()](const core::Result<SaveOutcome> &result) -> quint64 {
        if (!result || result->kind != SaveOutcome::Kind::Saved)
            return 0;
        return rememberCommit(context, ref, Commit::Kind::Delete,
                              {{ref.tableName.toStdString(), removedKey, result->item.value_or(base), {}}});
    };
    receiveWrite<SaveOutcome>(m_context, future, remember, this,
                              [this, generation](const core::Result<SaveOutcome> &result, quint64) {
                                  if (generation != m_generation)
                                      return;
                                  setState(State::Ready);
                                  if (!result) {
                                      emit failed(result.error());
                                  } else if (result->kind == SaveOutcome::Kind::Saved) {
                                      const core::Key key = m_key;
                                      clear();
                                      emit removed(key);
                                  } else {
                                      emit conflicted(result->item, true);
                                  }
                              });
}

} // namespace ui
