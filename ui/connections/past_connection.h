// A connection as it was at a moment: for every reader of tables the past is one more read-only connection.

#pragma once

#include "ui/connections/connection.h"

namespace ui {

/// Requires that the connection's client has a past(). The same id and name, another client.
ConnectionPtr asOf(const ConnectionPtr &connection, core::UnixMicros moment);

} // namespace ui
