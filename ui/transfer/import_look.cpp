#include "ui/transfer/import_look.h"

namespace ui {

namespace {

using core::ColumnType;

constexpr std::size_t kKeyRecords = 10'000; // a key that repeats only later would lose rows

std::optional<core::Error> faultOf(const core::FileRecord &record, std::size_t index,
                                   const core::ColumnMapping &column)
{
    core::Result<core::AttributeValue> value = core::AttributeValue::null();
    if (index < record.fields.size()) {
        if (!record.fields[index].text.empty())
            value = core::convertText(record.fields[index].text, column.type);
    } else if (const core::AttributeValue *found = record.item.find(column.column)) {
        value = core::convertValue(*found, column.type);
    }
    return value ? std::nullopt : std::optional(value.error());
}

ColumnRefusals refusalsOf(const core::FilePreview &preview, std::size_t index,
                          const core::ColumnMapping &column)
{
    ColumnRefusals refusals;
    const bool isCsv = preview.format.kind == core::FileFormat::Kind::Csv;
    if (column.type == ColumnType::AsIs || (isCsv && column.type == ColumnType::S))
        return refusals; // takes everything
    for (std::size_t i = 0; i < preview.records.size(); ++i) {
        if (preview.records[i].refusal)
            continue;
        if (const std::optional<core::Error> fault = faultOf(preview.records[i], index, column))
            refusals.emplace(i, column.column + ": " + fault->message());
    }
    return refusals;
}

ColumnType columnTypeOf(core::AttributeType keyType)
{
    return keyType == core::AttributeType::N   ? ColumnType::N
           : keyType == core::AttributeType::B ? ColumnType::B
                                               : ColumnType::S;
}

} // namespace

void ImportLook::setType(std::size_t column, core::ColumnType type)
{
    if (mapping.columns[column].type == type)
        return;
    mapping.columns[column].type = type;
    refusals[column] = refusalsOf(*preview, column, mapping.columns[column]);
}

void ImportLook::setKeyTypes(const std::vector<core::AttributeDefinition> &keyTypes)
{
    for (const core::AttributeDefinition &key : keyTypes) {
        for (std::size_t i = 0; i < mapping.columns.size(); ++i)
            if (mapping.columns[i].attribute == key.attributeName)
                setType(i, columnTypeOf(key.attributeType));
    }
}

ImportLook lookInto(core::FilePreview preview)
{
    ImportLook look;
    look.mapping = core::guessMapping(preview.columns, preview.records, {});
    look.keys = guessKeys(preview, look.mapping);
    for (std::size_t i = 0; i < look.mapping.columns.size(); ++i)
        look.refusals.push_back(refusalsOf(preview, i, look.mapping.columns[i]));
    look.preview = std::make_shared<const core::FilePreview>(std::move(preview));
    return look;
}

core::Result<ImportLook> lookInto(const std::filesystem::path &file,
                                  const std::optional<core::FileFormat> &format)
{
    core::Result<core::FilePreview> preview = core::previewFile(file, format);
    if (!preview)
        return preview.error();
    const bool isComplete = preview->isComplete;
    ImportLook look = lookInto(std::move(*preview));
    if (isComplete)
        return look;
    const core::Result<core::FilePreview> more = core::previewFile(file, look.preview->format, kKeyRecords);
    if (!more || repeatedKeys(*more, look.keys) == 0)
        return look;
    const KeyGuess better = guessKeys(*more, look.mapping);
    if (!better.partitionKey.empty() && repeatedKeys(*more, better) == 0)
        look.keys = better;
    return look;
}

} // namespace ui
