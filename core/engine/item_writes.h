// PutItem, UpdateItem and DeleteItem.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<PutItemResponse> putItem(Engine &engine, const PutItemRequest &request);
Result<UpdateItemResponse> updateItem(Engine &engine, const UpdateItemRequest &request);
Result<DeleteItemResponse> deleteItem(Engine &engine, const DeleteItemRequest &request);

} // namespace core
