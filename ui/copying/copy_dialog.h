// Where a table is copied to, and how.

#pragma once

#include "core/api/schema.h"
#include "ui/copying/copy_jobs.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class MessageBar;

/// Asks and checks; its owner starts the copy. Knows the workspace, to say what is at the target.
class CopyDialog final : public QDialog
{
    Q_OBJECT

public:
    CopyDialog(AppContext &context, TableRef source, QWidget *parent = nullptr);

    CopyJobs::Request request() const;
    /// The target's table exists: items with the same keys are replaced.
    bool targetExists() const;

signals:
    void copyRequested();
    void resumeRequested(const ui::TableRef &target);

private:
    void build();
    void buildTarget(QFormLayout *form);
    void buildParts(QFormLayout *form);
    void buildSpeed(QFormLayout *form);
    void fillConnections();
    void suggestName();
    void update();
    void offerResume();
    /// Why it cannot be copied there, or an empty text.
    QString problem() const;
    QString targetText() const;
    QString estimate() const;
    ConnectionPtr target() const;
    QString name() const;

    AppContext &m_context;
    const TableRef m_source;
    std::optional<core::TableDescription> m_description; // of the source
    MessageBar *m_bar;
    QComboBox *m_connection;
    QLineEdit *m_name;
    QLabel *m_targetText;
    QCheckBox *m_indexes;
    QCheckBox *m_settings;
    QSpinBox *m_segments;
    QSpinBox *m_rate;
    QLabel *m_estimate;
    QLabel *m_reason;
    QPushButton *m_copy;
    bool m_isNameTyped = false;
};

/// Shows the dialog and runs the job.
void showCopyTable(AppContext &context, const TableRef &source, QWidget *parent);
/// Goes on with what stopped in `target`, or says what is missing for that.
void resumeCopy(AppContext &context, const TableRef &target, QWidget *parent);

} // namespace ui
