// An object of a bucket as items, in the forms that ImportTable takes.

#pragma once

#include "core/api/import_requests.h"
#include "core/transfer/byte_source.h"
#include "core/values/attribute_value.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// An item as it stands in the object, or why it is none.
struct ImportedItem
{
    std::uint64_t line = 0; // counted from 1
    std::optional<std::string> refusal;
    Item item;
};

/// One pass. One thread at a time.
class ImportObject
{
public:
    virtual ~ImportObject() = default;
    /// False at the end. An error says that the rest cannot be read.
    virtual Result<bool> next(ImportedItem &item) = 0;
};

struct ImportForm
{
    InputFormat format = InputFormat::DynamoDbJson;
    InputCompressionType compression = InputCompressionType::None;
    CsvOptions csv;
    std::vector<AttributeDefinition> keyTypes; // columns of these names have these types, all others are text
};
Result<std::unique_ptr<ImportObject>> openImportObject(std::unique_ptr<ByteSource> bytes,
                                                       const ImportForm &form);

} // namespace core
