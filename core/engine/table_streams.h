// Streams of tables as the database keeps them: one enabled for a table at most, and those that ended within
// the last day.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"
#include "core/engine/table_schema.h"
#include "core/history/shards.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace core {

class Mutation;
struct Engine;

struct TableStream
{
    TableSchemaPointer table; // as it was when the stream was enabled
    std::string label;
    StreamViewType viewType = StreamViewType::KeysOnly;
    StreamSpan span;

    std::string arn() const;
};

/// DynamoDB's texts for a stream specification in CreateTable and in UpdateTable.
Result<void> checkStream(const CreateTableRequest &request);
Result<void> checkStream(const UpdateTableRequest &request);
Result<void> checkStreamOfTable(const UpdateTableRequest &request, const TableSchema &table);

/// Enables a stream of the table, or disables it: changes the table's record and stages the stream's own.
Result<void> stageStreamBegin(Engine &engine, TableRecord &record, StreamViewType viewType,
                              Mutation &mutation);
Result<void> stageStreamEnd(Engine &engine, TableRecord &record, Mutation &mutation);

/// The table's name and the label of "arn:...:table/name/stream/label"; nullopt for any other text.
struct StreamName
{
    std::string tableName;
    std::string label;
};
std::optional<StreamName> streamNameOf(std::string_view arn);

/// nullopt where there is no such stream.
Result<std::optional<TableStream>> findStream(const Engine &engine, const StreamName &name);
/// Streams in the order of their tables' names and labels, behind `after` if given, while `visit` says true.
Result<void> eachStream(const Engine &engine, const std::optional<StreamName> &after,
                        const std::function<bool(TableStream)> &visit);
/// Takes a stream out of the database that ended long ago.
void stageStreamRemoval(const TableStream &stream, Mutation &mutation);

} // namespace core
