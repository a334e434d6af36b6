#include "core/engine/table_streams.h"

#include "core/engine/catalog_record.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/table_descriptions.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace core {

namespace {

constexpr std::string_view kStreamPart = "/stream/";

/// "2015-05-11T21:21:33.291"
std::string labelOf(UnixMicros time)
{
    const std::time_t seconds = std::time_t(time / kMicrosPerSecond);
    std::tm parts = {};
    gmtime_r(&seconds, &parts);
    char text[40];
    const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    const int millis = int(time % kMicrosPerSecond / 1000);
    std::snprintf(text + size, sizeof text - size, ".%03d", millis);
    return text;
}

std::string streamKey(std::string_view tableName, std::string_view label)
{
    return keys::recordKey(keys::Record::Stream, std::string(tableName) + '/' + std::string(label));
}

void stage(const TableStream &stream, Mutation &mutation)
{
    Item item;
    item.set("Label", AttributeValue::string(stream.label));
    item.set("ViewType", AttributeValue::number(std::int64_t(stream.viewType)));
    item.set("Begin", AttributeValue::number(std::int64_t(stream.span.begin)));
    if (stream.span.end)
        item.set("End", AttributeValue::number(std::int64_t(*stream.span.end)));
    item.set("Table", AttributeValue::map(itemFromRecord(stream.table->record())));
    std::string bytes;
    appendStoredItem(bytes, item);
    mutation.put(streamKey(stream.table->name(), stream.label), bytes);
}

std::optional<std::int64_t> numberIn(const Item &item, std::string_view name)
{
    const AttributeValue *value = item.find(name);
    std::int64_t number = 0;
    if (!value || !value->asNumber() || !value->asNumber()->toInt64(number) || number < 0)
        return {};
    return number;
}

Result<TableStream> readStream(const Engine &engine, std::string_view bytes)
{
    const Result<AttributeMap> item = decodeStoredItem(bytes);
    if (!item)
        return item.error();
    const AttributeValue *label = item->find("Label");
    const AttributeValue *table = item->find("Table");
    const auto viewType = numberIn(*item, "ViewType");
    const auto begin = numberIn(*item, "Begin");
    if (!label || !label->asString() || !table || !table->asMap() || !begin || !viewType ||
        *viewType > std::int64_t(StreamViewType::KeysOnly))
        return Error::corruption("The record of a stream does not make sense");
    Result<TableRecord> record = recordFromItem(*table->asMap());
    if (!record)
        return record.error();
    setArns(record->description, engine.options);
    TableStream stream;
    stream.table = std::make_shared<const TableSchema>(std::move(*record));
    stream.label = *label->asString();
    stream.viewType = StreamViewType(*viewType);
    stream.span.table = stream.table->number();
    stream.span.begin = Sequence(*begin);
    if (const auto end = numberIn(*item, "End"))
        stream.span.end = Sequence(*end);
    return stream;
}

} // namespace

std::string TableStream::arn() const
{
    return table->description().tableArn + std::string(kStreamPart) + label;
}

Result<void> checkStream(const CreateTableRequest &request)
{
    const auto &stream = request.streamSpecification;
    if (!stream || stream->streamEnabled == stream->streamViewType.has_value())
        return {};
    return invalidParameter(
        stream->streamEnabled
            ? "Table is being created with a stream enabled, UpdateViewType is required"
            : "Table is being created with a stream disabled, UpdateViewType should not be specified");
}

Result<void> checkStream(const UpdateTableRequest &request)
{
    const auto &stream = request.streamSpecification;
    if (!stream)
        return {};
    if (stream->streamEnabled != stream->streamViewType.has_value())
        return invalidParameter(
            stream->streamEnabled ? "If stream is being enabled then UpdateViewType is required"
                                  : "If stream is being disabled, then UpdateViewType must not be specified");
    if (request.provisionedThroughput || request.billingMode == BillingMode::Provisioned)
        return invalidParameter("You cannot modify stream status while updating table IOPS");
    const auto &updates = request.globalSecondaryIndexUpdates;
    if (std::any_of(updates.begin(), updates.end(),
                    [](const GlobalSecondaryIndexUpdate &update) { return update.create || update.remove; }))
        return invalidParameter("You cannot create or delete index while changing stream status");
    return {};
}

Result<void> checkStreamOfTable(const UpdateTableRequest &request, const TableSchema &table)
{
    const auto &stream = request.streamSpecification;
    const bool isEnabled = table.record().history.streamBegin.has_value();
    if (!stream || stream->streamEnabled != isEnabled)
        return {};
    return Error::validation((isEnabled ? "Table already has an enabled stream: TableName: "
                                        : "Table has no stream to disable: TableName: ") +
                             table.name());
}

Result<void> stageStreamBegin(Engine &engine, TableRecord &record, StreamViewType viewType,
                              Mutation &mutation)
{
    const UnixMicros now = engine.clock.now();
    const Result<Sequence> begin = engine.database->takeSequence(now);
    if (!begin)
        return begin.error();
    TableDescription &table = record.description;
    std::string label = labelOf(now);
    // Two streams of a table within a millisecond, or a clock that was put back.
    std::string ignored;
    for (UnixMicros later = now; true; label = labelOf(later += 1000)) {
        const Result<bool> isTaken = engine.database->get(streamKey(table.tableName, label), ignored);
        if (!isTaken)
            return isTaken.error();
        if (!*isTaken)
            break;
    }
    table.streamSpecification = StreamSpecification{true, viewType};
    table.latestStreamLabel = label;
    table.latestStreamArn = table.tableArn + std::string(kStreamPart) + label;
    record.history.streamBegin = *begin;

    TableStream stream;
    stream.table = std::make_shared<const TableSchema>(record);
    stream.label = label;
    stream.viewType = viewType;
    stream.span = {record.number, *begin, {}};
    stage(stream, mutation);
    return {};
}

Result<void> stageStreamEnd(Engine &engine, TableRecord &record, Mutation &mutation)
{
    const Result<std::optional<TableStream>> found =
        findStream(engine, {record.description.tableName, *record.description.latestStreamLabel});
    if (!found)
        return found.error();
    if (!*found)
        return Error::corruption("The stream of table '" + record.description.tableName + "' has no record");
    const Result<Sequence> end = engine.database->takeSequence(engine.clock.now());
    if (!end)
        return end.error();
    TableStream stream = **found;
    stream.span.end = *end;
    stage(stream, mutation);
    record.description.streamSpecification.reset();
    record.history.streamBegin.reset();
    return {};
}

std::optional<StreamName> streamNameOf(std::string_view arn)
{
    const std::size_t part = arn.find(kStreamPart);
    if (arn.substr(0, 4) != "arn:" || part == std::string_view::npos)
        return {};
    const std::size_t table = arn.rfind('/', part - 1);
    if (table == std::string_view::npos)
        return {};
    StreamName name;
    name.tableName = arn.substr(table + 1, part - table - 1);
    name.label = arn.substr(part + kStreamPart.size());
    if (name.tableName.empty() || name.label.empty())
        return {};
    return name;
}

Result<std::optional<TableStream>> findStream(const Engine &engine, const StreamName &name)
{
    std::string bytes;
    const Result<bool> found = engine.database->get(streamKey(name.tableName, name.label), bytes);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<TableStream>();
    Result<TableStream> stream = readStream(engine, bytes);
    if (!stream)
        return stream.error();
    return std::optional<TableStream>(std::move(*stream));
}

Result<void> eachStream(const Engine &engine, const std::optional<StreamName> &after,
                        const std::function<bool(TableStream)> &visit)
{
    keys::Range range = keys::recordRange(keys::Record::Stream);
    if (after)
        range.from = keys::successor(streamKey(after->tableName, after->label));
    const auto cursor = engine.database->cursor(range.from, range.to);
    for (; cursor->valid(); cursor->next()) {
        Result<TableStream> stream = readStream(engine, cursor->value());
        if (!stream)
            return stream.error();
        if (!visit(std::move(*stream)))
            return {};
    }
    return cursor->status();
}

void stageStreamRemoval(const TableStream &stream, Mutation &mutation)
{
    mutation.remove(streamKey(stream.table->name(), stream.label));
}

} // namespace core
