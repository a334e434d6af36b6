// What CreateTable refuses, in DynamoDB's order, before it looks whether the table exists.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<void> checkCreateTable(const Engine &engine, const CreateTableRequest &request);

} // namespace core
