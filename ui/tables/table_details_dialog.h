// A table as it is: keys, counts, settings, and its indexes with their progress.

#pragma once

#include "core/api/schema.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class MessageBar;

/// Follows the workspace while it is open; indexes are added and removed here.
class TableDetailsDialog final : public QDialog
{
    Q_OBJECT

public:
    TableDetailsDialog(AppContext &context, TableRef table, QWidget *parent = nullptr);

signals:
    void deleteRequested();

private:
    void build();
    QLabel *addLine(QFormLayout *form, const QString &name);
    void refresh();
    void fillIndexes(const core::TableDescription &table);
    void updateButtons();
    QString currentIndexName() const;
    void addIndex();
    void removeIndex();
    void copyRequest();

    AppContext &m_context;
    const TableRef m_table;
    core::TableDescription m_description;
    MessageBar *m_bar;
    QLabel *m_status = nullptr;
    QLabel *m_keys = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_capacity = nullptr;
    QLabel *m_created = nullptr;
    QLabel *m_arn = nullptr;
    QLabel *m_protection = nullptr;
    QTreeWidget *m_indexes;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace ui
