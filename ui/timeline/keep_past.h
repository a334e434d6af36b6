// Turning point-in-time recovery on, which is what gives a table a past.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"

class QWidget;

namespace ui {

/// Asks, then turns it on by a job and lets everybody look again; says so where it is on already.
void askToKeepPast(AppContext &context, const TableRef &table, QWidget *parent);

} // namespace ui
