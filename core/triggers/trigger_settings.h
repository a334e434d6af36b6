// A program attached to the stream of a table: what runs, on which records, and what happens when it fails.

#pragma once

#include "core/triggers/stream_follower.h"

#include <string>
#include <vector>

namespace core {

/// Named and limited as Lambda's event source mappings are, where they have such a setting.
struct TriggerSettings
{
    enum class Kind : std::uint8_t {
        Program,     // gets the event on its standard input, once for each batch
        NodeHandler, // "file.handler" as Lambda names it; one process of node serves many batches
    };

    std::string name;
    std::string tableName;
    Kind kind = Kind::Program;
    std::vector<std::string> command;     // Program: the program and its arguments; no shell reads them
    std::string handler;                  // NodeHandler: "/home/me/index.handler"
    std::string workingFolder;            // empty: that of this process
    std::vector<std::string> environment; // "NAME=value", beside what this process has

    StreamStart start;
    std::int64_t batchSize = 100;          // 1 to 10000 records
    std::int64_t batchWindowSeconds = 0;   // 0 to 300
    std::int64_t parallelism = 1;          // 1 to 10 batches of a shard at a time; one key is in one of them
    std::int64_t retriesMax = -1;          // to 10000; -1: until the records are too old
    std::int64_t recordAgeSecondsMax = -1; // 60 to 604800; -1: as long as the stream keeps them
    bool bisectsOnError = false;
    bool reportsFailures = false; // the answer may name what failed: ReportBatchItemFailures
    std::string failureFile;      // JSON lines about what was given up; empty: only the log says
    std::vector<std::string> filters;
    std::int64_t timeoutSeconds = 60; // 1 to 900

    friend bool operator==(const TriggerSettings &, const TriggerSettings &) = default;
};

/// Validation, with a sentence for people.
Result<void> checkTrigger(const TriggerSettings &settings);

/// JSON with the names of CreateEventSourceMapping, and ours: Name, TableName, Command, Handler,
/// WorkingFolder, Environment, TimeoutSeconds. Checks what it reads.
std::string triggerToJson(const TriggerSettings &settings);
Result<TriggerSettings> triggerFromJson(std::string_view json);

} // namespace core
