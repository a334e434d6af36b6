// Items out of a JSON file, plain or DynamoDB JSON.

#pragma once

#include "core/transfer/input_window.h"
#include "core/transfer/json_elements.h"
#include "core/transfer/record_reader.h"
#include "core/values/json.h"

#include <variant>

namespace core {

/// The item of one element in DynamoDB JSON: bare, or inside {"Item": ..} or {"PutRequest":{"Item": ..}}.
std::variant<AttributeMap, JsonError> dynamoItemOf(std::string_view element);

class JsonItemReader final : public RecordReader
{
public:
    JsonItemReader(std::unique_ptr<ByteSource> source, const FileFormat &format);

    Result<bool> next(FileRecord &record) override;
    const std::vector<std::string> &columns() const override { return m_columns; }
    std::uint64_t consumedBytes() const override { return m_window.consumedBytes(); }
    std::uint64_t sizeBytes() const override { return m_window.sizeBytes(); }

private:
    bool isKnownOtherMember(const JsonElements::Element &element) const;

    const FileFormat m_format;
    const std::vector<std::string> m_columns; // none: items name their attributes themselves
    InputWindow m_window;
    JsonElements m_elements;
};

} // namespace core
