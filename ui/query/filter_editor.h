// The conditions of a filter as rows and nested groups.

#pragma once

#include "ui/query/query_plan.h"

#include <QWidget>
#include <functional>
#include <optional>

class QVBoxLayout;

namespace ui {

class FilterRow;

/// Shows a tree of conditions; every edit gives back the whole tree.
class FilterEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterEditor(QWidget *parent = nullptr);

    const FilterNode &filter() const { return m_root; }
    /// Rows stay where only texts changed, so that the cursor does too.
    void setFilter(const FilterNode &root);
    void setAttributeNames(const QStringList &names);
    /// Of an attribute that is named: how its values are typed, where that is known.
    using KindLookup = std::function<std::optional<ValueKind>(const QString &attributeName)>;
    void setKindLookup(KindLookup kindOf) { m_kindOf = std::move(kindOf); }
    /// Shown beside the rows; those of empty fields only with `showsEmpty`.
    void setProblems(const std::vector<SpecProblem> &problems, bool showsEmpty);
    /// Adds a condition to the outermost group and puts the cursor into it.
    void addCondition();
    void focusProblem(const SpecProblem &problem);
    /// An event filter for every line edit that there is and will be; outlives this.
    void setFieldFilter(QObject *filter);

signals:
    /// `mergeKey`: see QueryModel::change.
    void edited(const ui::FilterNode &root, const QString &mergeKey);
    void runWanted();

private:
    friend class FilterRow;
    FilterNode *nodeAt(const std::vector<int> &place);
    void editNode(const std::vector<int> &place, const FilterNode &node, const QString &mergeKey);
    void insertInto(const std::vector<int> &group, FilterNode node);
    void remove(const std::vector<int> &place);
    void rebuild();
    void installFieldFilter(FilterRow *row);
    void addRows(const FilterNode &node, std::vector<int> place);

    FilterNode m_root = FilterNode::group(FilterNode::Kind::All, {});
    QVBoxLayout *m_layout;
    std::vector<FilterRow *> m_rows; // depth first, one for each node but the root where it is an empty "all"
    QStringList m_attributeNames;
    KindLookup m_kindOf;
    QObject *m_fieldFilter = nullptr;
};

} // namespace ui
