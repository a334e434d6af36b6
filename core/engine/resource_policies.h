// PutResourcePolicy, GetResourcePolicy, DeleteResourcePolicy: kept and given back, for tables and streams. An
// embedded database has one user, so they are not asked when a request comes.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/engine/table_settings.h"

namespace core {

struct Engine;

Result<PutResourcePolicyResponse> putResourcePolicy(Engine &engine, const PutResourcePolicyRequest &request);
Result<GetResourcePolicyResponse> getResourcePolicy(Engine &engine, const GetResourcePolicyRequest &request);
Result<DeleteResourcePolicyResponse> deleteResourcePolicy(Engine &engine,
                                                          const DeleteResourcePolicyRequest &request);

/// A policy as it is first put on a resource. Its revision follows `before`'s.
ResourcePolicy makeResourcePolicy(std::string document, UnixMicros now,
                                  const std::optional<ResourcePolicy> &before = {});

} // namespace core
