// A new table: its keys, its indexes, and the request they make.

#pragma once

#include "ui/tables/index_form.h"
#include "ui/tables/table_draft.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class CodeEditor;
class MessageBar;

/// Makes a request and knows no service: the owner creates the table and tells how it went.
class CreateTableDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `place` is the name of the database; `taken` are the names of the tables in it.
    explicit CreateTableDialog(const QString &place, const QStringList &taken = {},
                               QWidget *parent = nullptr);
    ~CreateTableDialog() override;

    core::CreateTableRequest request() const { return draft().request(); }
    void setWorking(bool working);
    void showFailure(const QString &text, const QString &details);

signals:
    void createRequested();

private:
    void buildForm(QVBoxLayout *layout);
    QWidget *buildPreview();
    QWidget *buildCapacity();
    void addIndex(IndexDraft::Kind kind);
    TableDraft draft() const;
    QList<DraftProblem> problems(const TableDraft &now) const;
    void update();

    const QStringList m_taken;
    QLineEdit *m_name;
    KeyField *m_partitionKey;
    QCheckBox *m_hasSortKey;
    KeyField *m_sortKey;
    QComboBox *m_billing;
    QWidget *m_units = nullptr;
    QSpinBox *m_readUnits;
    QSpinBox *m_writeUnits;
    QVBoxLayout *m_indexLayout;
    QList<IndexForm *> m_indexes;
    QScrollArea *m_scroll;
    CodeEditor *m_preview;
    int m_widthWithoutRequest = 0; // to go back to
    QPushButton *m_previewButton;
    QPushButton *m_addLocal;
    QPushButton *m_create;
    QLabel *m_reason;
    MessageBar *m_bar;
    FieldProblem m_nameProblem;
    FieldProblem m_partitionProblem;
    FieldProblem m_sortProblem;
    bool m_isNameTouched = false;
    bool m_isWorking = false;
};

} // namespace ui
