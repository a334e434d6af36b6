// One row of the filter editor: a condition, or the head of a group.

#pragma once

#include "ui/query/query_plan.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace ui {

class ListBox;
class ValueField;

class FilterRow final : public QWidget
{
    Q_OBJECT

public:
    FilterRow(std::vector<int> place, bool isGroup, QWidget *parent);

    const std::vector<int> &place() const { return m_place; }
    bool isGroup() const { return m_isGroup; }
    /// Only the node's own fields; children have rows of their own.
    void setNode(const FilterNode &node);
    FilterNode node() const;
    void setAttributeNames(const QStringList &names);
    /// For the values, unless the person chose another.
    void suggestKind(std::optional<ValueKind> kind);
    void setProblem(const SpecProblem *problem, bool showsEmpty);
    void focusField(SpecProblem::Field field);

signals:
    void edited(const QString &field);
    void pathEdited(const QString &path); // before edited()
    void runWanted();                     // Return in one of its fields
    void conditionWanted();               // a group: one more child
    void groupWanted();
    void removeWanted();

private:
    void buildGroup(QHBoxLayout *layout);
    void buildCondition(QHBoxLayout *layout);
    void updateFields();
    QToolButton *button(int icon, const QString &name);

    const std::vector<int> m_place;
    const bool m_isGroup;
    QToolButton *m_enabled = nullptr;
    QToolButton *m_not = nullptr;
    QComboBox *m_kind = nullptr; // group
    QLineEdit *m_path = nullptr; // condition, as are the following
    ListBox *m_op = nullptr;
    ValueField *m_first = nullptr;
    QLabel *m_and = nullptr;
    ValueField *m_second = nullptr;
    QStringListModel *m_names = nullptr;
    QLabel *m_problem;
};

} // namespace ui
