// Reads and writes the item of a document, off the GUI thread.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/item_editor/item_document.h"
#include "ui/item_editor/item_writes.h"

#include <QFuture>
#include <QObject>
#include <functional>
#include <optional>

namespace ui {

/// GUI thread only. Answers that belong to an item no longer shown are dropped.
class ItemSession final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Failed, Missing, Ready, Writing };
    Q_ENUM(State)

    ItemSession(AppContext &context, ItemDocument &document, QObject *parent = nullptr);
    ~ItemSession() override;

    void load(const TableRef &table, const core::Key &key);
    /// The same item as of another moment of its table: what is shown stays until it is there, and then where
    /// `mayReplace` says no.
    void reload(const TableRef &table, std::function<bool()> mayReplace);
    /// Looks whether somebody changed it, and shows what is there now where `mayReplace` does not say no.
    void follow(std::function<bool()> mayReplace);
    /// After State::Failed: asks once more.
    void readAgain();
    /// A new item; nothing in it but empty keys, or what `from` holds.
    void create(const TableRef &table, const std::optional<core::Item> &from);
    /// As it was when it was saved by saveState(): no request but for the table's description.
    void resume(const TableRef &table, std::optional<core::Item> base, core::Item item);
    void clear();

    State state() const { return m_state; }
    const std::optional<TableRef> &table() const { return m_table; }
    /// What was asked for; an item that is not there has a key too.
    const core::Key &key() const { return m_key; }
    bool isReadOnly() const { return m_table && m_table->connection->readOnly; }
    bool isPast() const { return m_table && m_table->connection->moment; }

    void save();
    /// Conditional: the item must still be the document's base.
    void remove();

signals:
    void stateChanged();
    /// The document holds what was asked for.
    void loaded();
    void saved(const core::Item &item, bool isNew);
    void removed(const core::Key &key);
    /// Somebody changed it; nothing: deleted it.
    void conflicted(const std::optional<core::Item> &theirs, bool whileRemoving);
    void keyTaken(const std::optional<core::Item> &theirs);
    void failed(const core::Error &error);

private:
    struct Loaded
    {
        core::TableDescription table;
        std::optional<core::Item> item;
    };
    void setState(State state);
    QFuture<core::Result<Loaded>> askForItem();
    void take(const Loaded &found);
    void read(std::function<bool()> mayReplace = {});
    /// Calls `then` with the table's description: at once where it is known.
    using WithDescription = std::function<void(const core::TableDescription &)>;
    void withDescription(WithDescription then);
    void takeSaved(const SaveOutcome &outcome, bool wasNew, bool keyChanged, const core::Item &written);

    AppContext &m_context;
    ItemDocument &m_document;
    std::optional<TableRef> m_table;
    core::Key m_key;
    State m_state = State::Empty;
    WithDescription m_waiting; // for a description that could not be read
    quint64 m_generation = 0;  // of what is shown
};

} // namespace ui
