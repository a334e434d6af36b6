// The tree of an item with its filter and what can be done to each entry, by keyboard and by menu.

#pragma once

#include "core/values/attribute_value.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace ui {

class ItemDocument;
class ItemTreeModel;

class ItemTreeView final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemTreeView(ItemDocument &document, QWidget *parent = nullptr);
    ~ItemTreeView() override;

    void setReadOnly(bool readOnly);
    QTreeView *tree() const { return m_tree; }
    ItemTreeModel *model() const { return m_model; }
    /// Closes an open editor of a cell, taking its text. False where that makes no value: it stays open, and
    /// says why.
    bool commitEditor();
    /// An editor is open whose text makes no value: what was typed is nowhere else.
    bool isUnfinished() const;
    /// Something is open in a cell, be it right so far.
    bool isEditing() const;
    void showFilter();
    /// Puts the caret into the value of an attribute of the item.
    void editAttribute(const std::string &name);

signals:
    void refused(const QString &reason);
    void noted(const QString &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Step { Add, Remove, Duplicate, MoveUp, MoveDown, Edit, Rename, Restore };
    void buildTree();
    void run(Step step);
    /// Inside the current container, or beside the current entry.
    void add(core::AttributeType type);
    void editValue(const QModelIndex &index);
    void openDialog(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void fillTypes(QMenu *menu, const QString &verb, bool isRetype);
    void select(const QModelIndex &index, bool edit);
    void applyFilter();
    void afterReset();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    QModelIndex current() const; // in the model, first column
    QModelIndex shown(const QModelIndex &index) const;

    ItemDocument &m_document;
    ItemTreeModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QTreeView *m_tree;
    QLineEdit *m_filter;
    QToolButton *m_add;
    QToolButton *m_remove;
    QTimer m_filterPause;
    bool m_isReadOnly = false;
};

} // namespace ui
