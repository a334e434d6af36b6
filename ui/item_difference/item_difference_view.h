// Two states of one item side by side, attribute by attribute, with what differs marked, also inside of maps
// and lists.

#pragma once

#include "core/values/attribute_value.h"
#include "ui/item_difference/difference_node.h"

#include <QWidget>
#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class EmptyState;

/// Owns copies of the items. Knows no table and no service. GUI thread only.
class ItemDifferenceView final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemDifferenceView(QWidget *parent = nullptr);
    ~ItemDifferenceView() override;

    /// Heads of the two columns of values: "Then" and "Now", the names of two databases.
    void setSideNames(const QString &before, const QString &after);
    /// nullopt: there is no such item on that side.
    void setItems(std::optional<core::Item> before, std::optional<core::Item> after);
    /// Nothing is shown but this line.
    void showLine(const QString &line);

    /// Added, removed and changed values; 0 also while nothing is shown.
    int differenceCount() const { return m_count; }
    bool showsOnlyDifferences() const;
    void setOnlyDifferences(bool onlyDifferences);
    QTreeWidget *tree() const { return m_tree; }

signals:
    void onlyDifferencesChanged(bool onlyDifferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(QTreeWidgetItem *parent, const std::vector<DifferenceNode> &nodes);
    void open(QTreeWidgetItem *row);
    void expandDifferences(QTreeWidgetItem *parent, int &rowsLeft);
    void showMenu(const QPoint &position);
    void copyRow();

    std::optional<core::Item> m_before;
    std::optional<core::Item> m_after;
    QString m_beforeName;
    QString m_afterName;
    int m_count = 0;
    QLabel *m_summary;
    QToolButton *m_onlyDifferences;
    QStackedWidget *m_stack;
    QTreeWidget *m_tree;
    EmptyState *m_line;
};

} // namespace ui
