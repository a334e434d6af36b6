// The rows of the import dialog that say where the items go: a table that is there, or a new one.

#pragma once

#include "ui/transfer/import_checks.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace ui {

/// The label of a row of the dialog; all of them have one width.
QLabel *importRowLabel(const QString &text);
QHBoxLayout *importRowIn(QWidget *widget);

class ImportTarget final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportTarget(const ImportTables &tables, QWidget *parent = nullptr);

    ImportChoice choice() const;
    /// The columns that there are are to be known.
    void setChoice(const ImportChoice &choice);
    /// What could be a key. Those chosen stay; where they are gone, `suggested` are chosen.
    void setColumns(const std::vector<std::string> &columns, const KeyGuess &suggested);
    void chooseTable(const QString &name); // empty: a new one
    /// Where the person wrote a name of his own it stays.
    void suggestName(const QString &name);
    /// A further question in the row of the table.
    void addBeside(QWidget *widget);

signals:
    void tableChanged();
    void tableChosen(); // by a person
    void changed();     // anything else

private:
    QWidget *makeTableRow(const ImportTables &tables);
    QWidget *makeNewTableRow();

    QString m_suggestedName;
    QHBoxLayout *m_tableRow;
    QComboBox *m_table;
    QWidget *m_newTableRow;
    QLineEdit *m_newName;
    QComboBox *m_partitionKey;
    QComboBox *m_sortKey;
};

} // namespace ui
