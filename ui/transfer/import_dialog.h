// Files, a table and what becomes of each column: decided before anything is written.

#pragma once

#include "ui/transfer/import_guess.h"
#include "ui/transfer/import_plan.h"
#include "ui/transfer/import_preview_model.h"

#include <QDialog>
#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class ElidedLabel;
class MessageBar;

/// Knows no client and reads no file: it asks for previews by previewWanted() and gets them by setPreview().
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The tables there are, by name.
    using Tables = std::map<QString, core::TableDescription>;

    ImportDialog(const QString &databaseName, const Tables &tables, const QString &tableName,
                 QWidget *parent = nullptr);

    /// Asks for the preview of the first one.
    void setFiles(const QStringList &files);
    void setPreview(core::FilePreview preview);
    void setPreviewFailed(const core::Error &error);
    /// Why the dialog cannot be accepted as it is; empty where it can.
    QString problem() const;
    /// Requires problem().isEmpty().
    ImportPlan plan() const;
    const ImportPreviewModel &previewModel() const { return *m_model; }

signals:
    /// `format`: as the person chose it; otherwise it is to be detected.
    void previewWanted(const QString &file, const std::optional<core::FileFormat> &format);
    void planAccepted(const ui::ImportPlan &plan);

private:
    QWidget *makeFileRow();
    QWidget *makeTargetRow();
    QWidget *makeNewTableRow();
    QWidget *makePreview();
    QWidget *makeButtons();

    void chooseFiles();
    void suggestName(const QString &name);
    void suggestTarget(const core::FileFormat &format);
    void wantPreview();
    void fillFormats(const core::FileFormat &detected);
    void fillKeyLists();
    void takeTarget();
    void update();
    void spanRefusedRows();
    void updateColumnWidths();
    bool isNewTable() const;
    QString targetName() const;
    const core::TableDescription *target() const;
    std::vector<core::AttributeDefinition> keyTypes() const;
    std::optional<core::CreateTableRequest> newTable() const;
    QString keyProblem() const;
    QString summary() const;
    KeyGuess keyColumns() const;
    qint64 itemCount() const;
    QString countText() const;
    const core::ColumnMapping *mappingTo(const std::string &attribute) const;

    const QString m_databaseName;
    const Tables m_tables;
    QStringList m_files;
    bool m_hasPreview = false;
    bool m_isTargetChosen = false; // by a person
    QString m_suggestedName;
    ImportPreviewModel *m_model;

    ElidedLabel *m_file;
    QComboBox *m_format;
    QComboBox *m_emptyField;
    QWidget *m_emptyFieldBox;
    QComboBox *m_table;
    QWidget *m_newTableRow;
    QLineEdit *m_newName;
    QComboBox *m_partitionKey;
    QComboBox *m_sortKey;
    MessageBar *m_message;
    QTableView *m_view;
    QLabel *m_summary;
    QPushButton *m_import;
};

} // namespace ui
