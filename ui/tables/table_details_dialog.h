// A table as it is: keys, counts, its indexes with their progress; and what can be turned on and off.

#pragma once

#include "core/api/schema.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace ui {

class MessageBar;
class TableSettingsView;

/// Follows the workspace while it is open; indexes are added and removed here.
class TableDetailsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Tab { Overview, Settings };

    TableDetailsDialog(AppContext &context, TableRef table, Tab tab = Tab::Overview,
                       QWidget *parent = nullptr);

signals:
    void deleteRequested();

private:
    void build();
    QWidget *buildOverview();
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
    QTabWidget *m_tabs;
    TableSettingsView *m_settings;
    QLabel *m_status = nullptr;
    QLabel *m_keys = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_capacity = nullptr;
    QLabel *m_created = nullptr;
    QLabel *m_arn = nullptr;
    QTreeWidget *m_indexes;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace ui
