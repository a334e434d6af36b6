// What CreateTable refuses, in DynamoDB's order, before it looks whether the table exists.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

Result<void> checkCreateTable(const CreateTableRequest &request);

} // namespace core
