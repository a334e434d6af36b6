// The backup that is chosen in the list: all that is known of it, its note, and what can be done with it.

#pragma once

#include "ui/backups/backup_entry.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ElidedLabel;

/// Says what the person asks for; the page does it.
class BackupDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupDetails(QWidget *parent = nullptr);

    void showEntry(const BackupEntry &entry, bool isReadOnly);
    /// Once it was asked for; nullptr while it is not known.
    void showDescription(const core::BackupDescription *description);
    QString arn() const { return m_entry.arn(); }
    void focusNote();
    /// False where backups cannot be looked into.
    void setCanVerify(bool canVerify);
    void setCanExport(bool canExport);
    void setWorking(bool working);
    /// Beside the buttons, for example what a check found.
    void showResult(const QString &text);

signals:
    void restoreRequested();
    void verifyRequested();
    void exportRequested();
    void deleteRequested();
    void noteChanged(const QString &note);

private:
    QLabel *addLine(QFormLayout *form, const QString &name);
    void updateButtons();

    BackupEntry m_entry;
    bool m_isReadOnly = false;
    bool m_canVerify = false;
    bool m_canExport = false;
    bool m_isWorking = false;
    ElidedLabel *m_title;
    QLabel *m_about;
    QLineEdit *m_note;
    QLabel *m_moment = nullptr;
    QLabel *m_items = nullptr;
    QLabel *m_keys = nullptr;
    QLabel *m_indexes = nullptr;
    QLabel *m_settings = nullptr;
    QLabel *m_expiry = nullptr;
    QLabel *m_arn = nullptr;
    QLabel *m_result;
    QPushButton *m_restore;
    QPushButton *m_verify;
    QPushButton *m_export;
    QPushButton *m_delete;
};

} // namespace ui
