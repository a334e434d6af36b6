// Parts of a table's description that CreateTable, UpdateTable and DescribeTable share.

#pragma once

#include "core/api/schema.h"
#include "core/engine/table_schema.h"

namespace core {

struct Engine;
struct EngineOptions;

/// Items and bytes of the table and its indexes, as they are now.
void fillCounts(const Engine &engine, const TableSchema &table, TableDescription &description);

/// What changes with time: the status and today's decreases.
void fillStates(const Engine &engine, const TableRecord &record, TableDescription &description);
/// Warm throughput is DescribeTable's alone to show.
void hideWarmThroughput(TableDescription &description);

/// As the service shows a key of the account's; nullopt where encryption is the service's own affair.
std::optional<SseDescription> describeSse(const EngineOptions &options,
                                          const SseSpecification &specification);
/// Takes over what is given; -1 takes a ceiling away.
void mergeOnDemandThroughput(std::optional<OnDemandThroughput> &present, const OnDemandThroughput &given);

/// The ARNs of the table and its indexes.
void setArns(TableDescription &description, const EngineOptions &options);

IndexDescription describeIndex(const LocalSecondaryIndex &index, const TableDescription &table);
/// Requires that the table's billing mode is set.
IndexDescription describeIndex(const GlobalSecondaryIndex &index, const TableDescription &table);

} // namespace core
