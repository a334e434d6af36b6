// One item in three views over one document: tree, plain JSON, DynamoDB JSON.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QJsonObject>
#include <QWidget>
#include <memory>
#include <optional>

namespace ui {

/// Loads, edits and saves one item. Saving is a conditional write: where somebody changed the item meanwhile,
/// both versions are shown and nothing is lost.
class ItemEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemEditor(AppContext &context, QWidget *parent = nullptr);
    ~ItemEditor() override;

    /// Reads the whole item under `key` (a row of an index or of a projection may be partial) and shows it.
    /// Asks first where there are unsaved changes; false: the person stayed.
    bool openItem(const TableRef &table, const core::Key &key);
    /// A new item, empty but for its keys, or a copy of `from` whose keys are still to be changed.
    bool newItem(const TableRef &table, const std::optional<core::Item> &from = {});
    /// Puts the caret where the key of a new item is typed.
    void editKey();
    void clear();
    /// The item that is open, in the same table as of another moment. Asks nothing: requires that there are
    /// no unsaved changes.
    void showAsOf(const TableRef &table);
    /// Somebody wrote to the table: where nothing was typed, the item is shown as it is now.
    void follow();
    /// Of the item that is open; empty: none, or a new one.
    core::Key currentKey() const;
    /// What is shown; nullopt: nothing that could be written.
    std::optional<core::Item> currentItem() const;

    /// Whether the item's history can be asked for.
    void setHasHistory(bool hasHistory);

    bool hasUnsavedChanges() const;
    bool isNewItem() const; // one that the table does not have
    void save();            // Ctrl+S
    void deleteItem();      // asks, then a conditional delete

    /// The draft with its base, to survive a crash.
    QJsonObject saveState() const;
    void restoreState(const TableRef &table, const QJsonObject &state);

signals:
    void itemSaved(const core::Item &item, bool isNew);
    void newItemShown(); // asked for by newItem(): now, or once another was saved
    void itemDeleted(const core::Key &key);
    void draftChanged();
    void closeRequested();
    void historyRequested(const core::Key &key);

protected:
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
