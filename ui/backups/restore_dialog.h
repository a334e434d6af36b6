// A restore as a form, beside a preview of what it would make: the new table's name, the moment, what it has
// other than the source.

#pragma once

#include "ui/app_context.h"
#include "ui/backups/restore_source.h"
#include "ui/connections/connection.h"

#include <QDateTime>
#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ui {

class MessageBar;
class RestorePreview;

/// Gives a plan; whoever opened it runs the job, and says how it goes.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(AppContext &context, ConnectionPtr connection, RestoreSource source,
                  QWidget *parent = nullptr);

    RestorePlan plan() const;
    void setWorking(bool working);
    /// While it works: how many items are there.
    void showProgress(quint64 items);
    void showFailure(const QString &text, const QString &details);

signals:
    void restoreRequested();
    /// While it works: what was begun is to be undone.
    void cancelRequested();

private:
    QWidget *buildForm();
    void addMoment(QFormLayout *form);
    void addCapacity(QFormLayout *form);
    void addIndexes(QFormLayout *form);
    void addSettings(QFormLayout *form);
    QWidget *buildBottom();
    QString suggestedName() const;
    QString settingsText() const;
    QString problem() const;
    core::RestoreOverrides overrides() const;
    std::int64_t startMicros() const;
    RestoreOrigin origin() const;
    void update();
    void updatePreview();

    AppContext &m_context;
    const ConnectionPtr m_connection;
    const RestoreSource m_source;
    QStringList m_taken;
    QWidget *m_form = nullptr;
    QDateTimeEdit *m_moment = nullptr; // of a table's past only
    QDateTime m_start;                 // what it showed first
    QLineEdit *m_name;
    QComboBox *m_billing;
    QWidget *m_units;
    QSpinBox *m_readUnits;
    QSpinBox *m_writeUnits;
    QListWidget *m_indexes;
    QCheckBox *m_keep;
    RestorePreview *m_preview;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_restore;
    MessageBar *m_bar;
    bool m_isWorking = false;
};

} // namespace ui
