// Rules of the options of tables that CreateTable and UpdateTable share: encryption, ceilings on demand, warm
// throughput, quotas of units, and what an embedded database has not.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

#include <string>

namespace core {

struct Engine;

Result<void> checkSse(const SseSpecification &specification);

/// `what`: "table" or "index <name>".
Result<void> checkOnDemandThroughput(const OnDemandThroughput &throughput, const std::string &what);
Result<void> checkWarmThroughput(const WarmThroughput &asked, const WarmThroughput &current,
                                 const std::string &what);

/// At most 40000 units a table or index.
Result<void> checkTableUnits(const Engine &engine, const ProvisionedThroughput &throughput);
/// At most 80000 units over all tables, with `added` that the table `tableName` will have in place of what it
/// has.
Result<void> checkAccountUnits(const Engine &engine, const std::string &tableName,
                               const ProvisionedThroughput &added);

/// Replicas in other regions, witnesses, a table copied from another region. Unsupported.
Result<void> refuseReplicas(const GlobalTableOptions &options);
/// The rules of vector indexes; then, that there are none here (Unsupported).
Result<void> refuseVectorIndexes(const CreateTableRequest &request);
Result<void> refuseVectorIndexes(const UpdateTableRequest &request);

} // namespace core
