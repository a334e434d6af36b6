// What a person can do to a table as a whole. Each function shows its dialog, runs its job and refreshes the
// workspace.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"

class QWidget;

namespace ui {

void showCreateTable(AppContext &context, const ConnectionPtr &connection, QWidget *parent);
/// Keys, indexes with their sizes and progress, settings; indexes are added and removed here.
void showTableDetails(AppContext &context, const TableRef &table, QWidget *parent);
/// The same, where recovery, stream, time to live, protection and tags are turned on and off.
void showTableSettings(AppContext &context, const TableRef &table, QWidget *parent);
/// Says what will be gone and asks for the table's name.
void showDeleteTable(AppContext &context, const TableRef &table, QWidget *parent);

} // namespace ui
