// Items as the text of a file, one at a time.

#pragma once

#include "core/transfer/output_file.h"
#include "core/values/attribute_value.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Order of the choices in a dialog. DynamoDB JSON is the only one that keeps every type.
enum class ExportFormat : std::uint8_t { DynamoJson, JsonLines, JsonArray, Csv };

/// One pass: begin, items, end. One thread at a time.
class ItemWriter
{
public:
    virtual ~ItemWriter() = default;
    virtual Result<void> write(const Item &item) = 0;
    /// What belongs behind the last item. The file is complete then, but not committed.
    virtual Result<void> end() = 0;
};

/// Borrows `file`. DynamoDB JSON is written as {"Item":{..}}, one a line, as the service's own exports are.
std::unique_ptr<ItemWriter> makeJsonWriter(OutputFile &file, ExportFormat format);

/// Columns in the order of `columns`; where that is empty, `keyNames` and then every attribute in the order
/// in which it first appears, for which the rows wait in a nameless file beside `path`.
Result<std::unique_ptr<ItemWriter>> makeCsvWriter(OutputFile &file, const std::filesystem::path &path,
                                                  std::span<const std::string> columns,
                                                  std::span<const std::string> keyNames);

} // namespace core
