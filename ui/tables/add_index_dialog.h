// A global index for a table that exists.

#pragma once

#include "ui/tables/index_form.h"

#include <QDialog>

class QPushButton;
class QSpinBox;

namespace ui {

class MessageBar;

/// Makes a request and knows no service, as CreateTableDialog.
class AddIndexDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddIndexDialog(const core::TableDescription &table, QWidget *parent = nullptr);

    core::UpdateTableRequest request() const;
    void setWorking(bool working);
    void showFailure(const QString &text, const QString &details);

signals:
    void addRequested();

private:
    void update();

    const core::TableDescription m_table;
    IndexForm *m_form;
    QSpinBox *m_readUnits;
    QSpinBox *m_writeUnits;
    QPushButton *m_add;
    QLabel *m_reason;
    MessageBar *m_bar;
    bool m_isWorking = false;
};

} // namespace ui
