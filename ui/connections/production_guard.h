// The stricter question before something is destroyed on a connection that is marked as production.

#pragma once

#include "ui/common/prompt.h"
#include "ui/connections/connection.h"

namespace ui {

/// `question` as it is; on a production connection its button waits until the table's name was typed, and the
/// text says where that table is.
Question guarded(Question question, const TableRef &table);

} // namespace ui
