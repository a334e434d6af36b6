// Where to, in which format, and which attributes.

#pragma once

#include "core/transfer/export_items.h"

#include <QDialog>
#include <QStringList>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

/// Knows no table: the names of attributes, for choosing some, come by setAttributeNames().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const QString &suggestedName, const QString &folder, std::uint64_t expectedItems,
                 const QStringList &keyNames, QWidget *parent = nullptr);

    /// Those of the first items; all are chosen.
    void setAttributeNames(const QStringList &names);
    core::ExportRequest request() const;

signals:
    void requestAccepted(const core::ExportRequest &request);

private:
    QWidget *makeFormats();
    QWidget *makeFileRow();
    QWidget *makeAttributes();
    QWidget *makeButtons();
    core::ExportFormat format() const;
    void takeFormat();
    void browse();
    void update();
    void tryAccept();
    QStringList chosenNames() const;

    const QString m_suggestedName;
    const std::uint64_t m_expectedItems;
    const QStringList m_keyNames;
    QButtonGroup *m_formats;
    QLineEdit *m_path;
    QCheckBox *m_all;
    QListWidget *m_attributes;
    QLabel *m_note;
    QPushButton *m_export;
};

} // namespace ui
