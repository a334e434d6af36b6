#include "ui/query/filter_editor.h"

#include "ui/query/filter_row.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

/// Whether both trees need the same rows.
bool hasSameShape(const FilterNode &a, const FilterNode &b)
{
    return a.isGroup() == b.isGroup() && a.children.size() == b.children.size() &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), hasSameShape);
}

} // namespace

FilterEditor::FilterEditor(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    rebuild();
}

FilterNode *FilterEditor::nodeAt(const std::vector<int> &place)
{
    FilterNode *node = &m_root;
    for (const int child : place) {
        if (child < 0 || std::size_t(child) >= node->children.size())
            return nullptr;
        node = &node->children[std::size_t(child)];
    }
    return node;
}

void FilterEditor::setFilter(const FilterNode &root)
{
    const bool isSame = hasSameShape(root, m_root) && !m_rows.empty();
    m_root = root;
    if (!isSame) {
        rebuild();
        return;
    }
    for (FilterRow *row : m_rows)
        row->setNode(*nodeAt(row->place()));
}

void FilterEditor::rebuild()
{
    for (FilterRow *row : m_rows) {
        row->hide();
        row->deleteLater(); // one of them may be telling us of a click
    }
    m_rows.clear();
    addRows(m_root, {});
}

void FilterEditor::addRows(const FilterNode &node, std::vector<int> place)
{
    auto *row = new FilterRow(place, node.isGroup(), this);
    row->setNode(node);
    row->setAttributeNames(m_attributeNames);
    m_layout->addWidget(row);
    installFieldFilter(row);
    connect(row, &FilterRow::runWanted, this, &FilterEditor::runWanted);
    row->show(); // not in the next turn of the event loop: it may be given the focus now
    m_rows.push_back(row);
    connect(row, &FilterRow::pathEdited, this,
            [this, row](const QString &path) { row->suggestKind(m_kindOf ? m_kindOf(path) : std::nullopt); });
    connect(row, &FilterRow::edited, this, [this, row](const QString &field) {
        QString key = field;
        for (const int child : row->place())
            key += u'/' + QString::number(child);
        editNode(row->place(), row->node(), field.isEmpty() ? QString() : key);
    });
    connect(row, &FilterRow::conditionWanted, this, [this, place] { insertInto(place, FilterNode{}); });
    connect(row, &FilterRow::groupWanted, this,
            [this, place] { insertInto(place, FilterNode::group(FilterNode::Kind::Any, {FilterNode{}})); });
    connect(row, &FilterRow::removeWanted, this, [this, place] { remove(place); });
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        place.push_back(int(i));
        addRows(node.children[i], place);
        place.pop_back();
    }
}

void FilterEditor::editNode(const std::vector<int> &place, const FilterNode &node, const QString &mergeKey)
{
    FilterNode *target = nodeAt(place);
    if (!target)
        return;
    std::vector<FilterNode> children = std::move(target->children);
    *target = node;
    target->children = std::move(children);
    emit edited(m_root, mergeKey);
}

void FilterEditor::insertInto(const std::vector<int> &group, FilterNode node)
{
    FilterNode *target = nodeAt(group);
    if (!target || int(group.size()) + 1 >= kFilterDepthMax || int(m_rows.size()) >= kFilterNodesMax)
        return;
    const bool isGroup = node.isGroup();
    target->children.push_back(std::move(node));
    std::vector<int> place = group;
    place.push_back(int(target->children.size()) - 1);
    if (isGroup)
        place.push_back(0);
    rebuild();
    for (FilterRow *row : m_rows)
        if (row->place() == place)
            row->focusField(SpecProblem::Field::FilterPath);
    emit edited(m_root, {});
}

void FilterEditor::remove(const std::vector<int> &place)
{
    const std::vector<int> parent(place.begin(), place.end() - 1);
    FilterNode *group = nodeAt(parent);
    if (!group)
        return;
    group->children.erase(group->children.begin() + place.back());
    rebuild();
    emit edited(m_root, {});
}

void FilterEditor::addCondition()
{
    insertInto({}, FilterNode{});
}

void FilterEditor::setAttributeNames(const QStringList &names)
{
    m_attributeNames = names;
    for (FilterRow *row : m_rows)
        row->setAttributeNames(names);
}

void FilterEditor::setProblems(const std::vector<SpecProblem> &problems, bool showsEmpty)
{
    for (FilterRow *row : m_rows) {
        const auto own = std::find_if(problems.begin(), problems.end(), [row](const SpecProblem &problem) {
            return problem.field >= SpecProblem::Field::FilterPath &&
                   problem.field <= SpecProblem::Field::FilterNode && problem.node == row->place();
        });
        row->setProblem(own == problems.end() ? nullptr : &*own, showsEmpty);
    }
}

void FilterEditor::setFieldFilter(QObject *filter)
{
    m_fieldFilter = filter;
    for (FilterRow *row : m_rows)
        installFieldFilter(row);
}

void FilterEditor::installFieldFilter(FilterRow *row)
{
    if (!m_fieldFilter)
        return;
    for (QLineEdit *edit : row->findChildren<QLineEdit *>())
        edit->installEventFilter(m_fieldFilter);
}

void FilterEditor::focusProblem(const SpecProblem &problem)
{
    for (FilterRow *row : m_rows)
        if (row->place() == problem.node)
            row->focusField(problem.field);
}

} // namespace ui
