// UpdateTable.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<UpdateTableResponse> updateTable(Engine &engine, const UpdateTableRequest &request);

} // namespace core
