// A new backup as a form: of which table, its name, a note.

#pragma once

#include "core/api/backup_requests.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class MessageBar;

/// Gives a request; whoever opened it runs the job, says how it went, and closes it.
class CreateBackupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `table` empty: none is chosen yet.
    CreateBackupDialog(const QStringList &tables, const QString &table, QWidget *parent = nullptr);

    core::CreateBackupRequest request() const;
    QString note() const;
    void setWorking(bool working);
    void showFailure(const QString &text, const QString &details);

signals:
    void createRequested();

private:
    void build();
    void suggestName();
    void update();

    QComboBox *m_table;
    QLineEdit *m_name;
    QLineEdit *m_note;
    QLabel *m_reason;
    QPushButton *m_create;
    MessageBar *m_bar;
    QString m_suggested;
    bool m_isWorking = false;
};

} // namespace ui
