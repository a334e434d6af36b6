// Files, tables and what becomes of each column: decided before anything is written.

#pragma once

#include "ui/transfer/import_checks.h"
#include "ui/transfer/import_plan.h"
#include "ui/transfer/import_preview_model.h"

#include <QDialog>
#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class ElidedLabel;
class ImportPreviewView;
class ImportTarget;
class MessageBar;

/// Knows no client and reads no file: it asks for previews by previewWanted() and gets them by setPreview().
/// Of a file that holds the items of several tables it asks for a preview of each, one after the other.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    using Tables = ImportTables;

    ImportDialog(const QString &databaseName, const Tables &tables, const QString &tableName,
                 QWidget *parent = nullptr);

    /// Proposed for files that have its key.
    void setTableAtHand(const QString &name) { m_tableAtHand = name; }
    /// Asks for the preview of the first one.
    void setFiles(const QStringList &files);
    void setLook(ImportLook look);
    void setPreviewFailed(const core::Error &error);
    /// Why the dialog cannot be accepted as it is; empty where it can.
    QString problem() const;
    /// Requires problem().isEmpty().
    ImportPlan plan() const;
    const ImportPreviewModel &previewModel() const { return *m_model; }

    /// Asked before a plan is accepted; false: the dialog stays.
    void setMayImport(std::function<bool(const ImportPlan &)> mayImport)
    {
        m_mayImport = std::move(mayImport);
    }

signals:
    /// `format`: as the person chose it; otherwise it is to be detected.
    void previewWanted(const QString &file, const std::optional<core::FileFormat> &format);
    void planAccepted(const ui::ImportPlan &plan);

private:
    /// What was read of one table's items, and what was chosen for them.
    struct Part
    {
        ImportLook look;
        ImportChoice choice;
    };

    QWidget *makeFileRow();
    QWidget *makeMemberRow();
    QWidget *makeEmptyFieldQuestion();
    QWidget *makeButtons();

    void chooseFiles();
    void suggestTarget(const core::FilePreview &preview);
    void wantPreview();
    void wantNextMember();
    void fillFormats(const core::FileFormat &detected);
    void showMember();
    void showPreview();
    void keepShown();
    void takeTable();
    void update();
    bool isAll() const;
    std::size_t memberCount() const;
    /// Calls `use` with what is shown and, where all tables are imported, with the others, by their order in
    /// the file. Stops where it answers false.
    template <typename Use>
    void forParts(const Use &use) const;
    ImportSubject shownSubject(const ImportChoice &choice) const;
    QString summary() const;
    QString countText() const;
    QString intoText() const;
    QString importText() const;
    QStringList newTables() const;
    bool knowsCount() const;
    qint64 itemCount() const;

    const Tables m_tables;
    QString m_tableAtHand;
    QStringList m_files;
    bool m_hasPreview = false;
    bool m_isTargetChosen = false; // by a person
    std::string m_shownMember;
    std::map<std::string, Part> m_others; // by member: those that are not shown
    ImportPreviewModel *m_model;

    ElidedLabel *m_file;
    QComboBox *m_format;
    QWidget *m_memberRow;
    QComboBox *m_member;
    QCheckBox *m_all;
    ImportTarget *m_target;
    QComboBox *m_emptyField;
    QWidget *m_emptyFieldBox;
    MessageBar *m_message;
    ImportPreviewView *m_view;
    QLabel *m_summary;
    QPushButton *m_import;
    std::function<bool(const ImportPlan &)> m_mayImport;
};

} // namespace ui
