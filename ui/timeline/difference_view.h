// Two versions of an item, attribute by attribute: what was added, removed and changed, inside of maps and
// lists too.

#pragma once

#include "core/values/attribute_value.h"

#include <QWidget>
#include <optional>
#include <set>
#include <string>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class DifferenceView final : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void setHeaders(const QString &before, const QString &after);
    /// nullopt: no item. Key attributes, which are the same on both sides, are left out.
    void setItems(const std::optional<core::Item> &before, const std::optional<core::Item> &after);
    /// In place of what setItems() says of them.
    void setSummary(const QString &text);
    void clear();
    /// Attributes of the top level can be ticked; all of them are, at first.
    void setCheckable(bool isCheckable);
    bool isCheckable() const { return m_isCheckable; }
    std::set<std::string> checkedAttributes() const;
    int differenceCount() const { return m_count; }
    QString summary() const;

    /// "created", "deleted", "status, total" and how many more.
    static QString inWords(const std::optional<core::Item> &before, const std::optional<core::Item> &after);

signals:
    void checksChanged();

private:
    void addAttribute(const std::string &name, const core::AttributeValue *before,
                      const core::AttributeValue *after);
    QTreeWidgetItem *addRow(QTreeWidgetItem *parent, const QString &name, const core::AttributeValue *before,
                            const core::AttributeValue *after);

    QLabel *m_summary;
    QTreeWidget *m_tree;
    bool m_isCheckable = false;
    int m_count = 0;
};

} // namespace ui
