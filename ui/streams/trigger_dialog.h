// A trigger as a form: what runs, on which records, and what happens when it fails.

#pragma once

#include "core/triggers/trigger_settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

/// Knows no service: who opened it takes the settings.
class TriggerDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Add, Edit };
    TriggerDialog(Purpose purpose, const core::TriggerSettings &settings, QWidget *parent = nullptr);

    core::TriggerSettings settings() const;

signals:
    void acceptRequested();

private:
    void buildProgram(QFormLayout *form);
    void buildBatches(QFormLayout *form);
    void buildFailures(QFormLayout *form);
    void fill(const core::TriggerSettings &settings);
    void browseProgram();
    void browseFailureFile();
    void update();

    const Purpose m_purpose;
    const std::string m_tableName;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_command; // a program with its arguments, or a handler
    QPushButton *m_browse;
    QLineEdit *m_folder;
    QPlainTextEdit *m_environment;
    QComboBox *m_start;
    QDateTimeEdit *m_time;
    QPlainTextEdit *m_filters;
    QSpinBox *m_batchSize;
    QSpinBox *m_window;
    QSpinBox *m_parallelism;
    QSpinBox *m_timeout;
    QSpinBox *m_retries;
    QSpinBox *m_age;
    QCheckBox *m_bisect;
    QCheckBox *m_report;
    QLineEdit *m_failureFile;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace ui
