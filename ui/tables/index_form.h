// One index as a form: name, kind, keys, projection.

#pragma once

#include "ui/tables/key_field.h"
#include "ui/tables/table_draft.h"

#include <QFrame>

class QCheckBox;
class QToolButton;

namespace ui {

class IndexForm final : public QFrame
{
    Q_OBJECT

public:
    /// A local index can only be made together with its table.
    enum class Kinds { GlobalOnly, Both };

    explicit IndexForm(Kinds kinds, QWidget *parent = nullptr);

    IndexDraft index() const;
    void setKind(IndexDraft::Kind kind);
    void setTypeSource(const KeyField::TypeSource &source);
    /// Those of this index; only at fields where something was typed, unless `all`.
    void showProblems(const QList<DraftProblem> &problems, bool all);
    QLineEdit *nameEdit() const { return m_name; }

signals:
    void changed();
    void removeRequested();

private:
    void updateFields();

    QLineEdit *m_name;
    QComboBox *m_kind;
    QToolButton *m_remove;
    QLabel *m_partitionLabel;
    KeyField *m_partitionKey;
    QCheckBox *m_hasSortKey;
    KeyField *m_sortKey;
    QComboBox *m_projection;
    QLineEdit *m_included;
    FieldProblem m_nameProblem;
    FieldProblem m_partitionProblem;
    FieldProblem m_sortProblem;
    FieldProblem m_projectionProblem;
    bool m_isNameTouched = false;
};

} // namespace ui
