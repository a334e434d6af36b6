// Mine, base and theirs side by side, attribute by attribute: what a person decides when two edited one item.

#pragma once

#include "ui/item_editor/item_merge.h"

#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class CodeEditor;

class ConflictView final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictView(QWidget *parent = nullptr);
    ~ConflictView() override;

    void setMerge(ItemMerge merge);
    const std::optional<ItemMerge> &merge() const { return m_merge; }
    void clear();

    bool canSave() const; // all is chosen

signals:
    void saveMergedRequested();
    void discardMineRequested();
    /// Back to the views: nothing is decided, the edits stay.
    void backRequested();

private:
    void fill();
    void addEntry(std::size_t entry);
    void choose(QTreeWidgetItem *row);
    void chooseAll(MergeChoice choice);
    void showChoices();
    void showValue(QTreeWidgetItem *row);

    std::optional<ItemMerge> m_merge;
    QLabel *m_summary;
    QTreeWidget *m_tree;
    CodeEditor *m_value;
    QPushButton *m_save;
};

} // namespace ui
