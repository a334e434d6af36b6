// Files of items in all formats: whatever is in them and in whatever pieces it is read, the records are the
// same.

#include "core/transfer/decoded_source.h"
#include "core/transfer/open_reader.h"
#include "core/values/json.h"
#include "tests/core/transfer/trickle_source.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

using core::FileFormat;

constexpr int kRecordsMax = 2000;

struct Story
{
    std::string records;
    std::string end;

    bool isOfDamage() const { return end.starts_with("The compressed file is damaged"); }
    /// How much is read before the damage of a packed file is met depends on the pieces.
    bool meansTheSameAs(const Story &other) const
    {
        if (isOfDamage() || other.isOfDamage())
            return records.starts_with(other.records) || other.records.starts_with(records);
        return end == other.end && records == other.records;
    }
};

Story storyOf(std::unique_ptr<core::ByteSource> source, const FileFormat &format)
{
    auto decoded = core::decodedSource(std::move(source));
    if (!decoded)
        return {{}, decoded.error().message()};
    auto reader = core::openReader(std::move(*decoded), format);
    if (!reader)
        return {{}, reader.error().message()};
    std::string story;
    for (const std::string &column : (*reader)->columns())
        story += column + "|";
    core::FileRecord record;
    for (int i = 0; i < kRecordsMax; ++i) {
        const auto more = (*reader)->next(record);
        if (!more)
            return {story, more.error().message()};
        if (!*more)
            return {story, "end"};
        story += "\n" + std::to_string(record.line) + " ";
        if (record.refusal) {
            story += *record.refusal;
            continue;
        }
        if (format.kind == FileFormat::Kind::Csv)
            require(record.fields.size() == (*reader)->columns().size(), "a row has a field a column");
        for (const core::CsvField &field : record.fields)
            story += (field.quoted ? "\"" : "") + field.text + "|";
        core::appendDynamoJson(story, record.item);
    }
    return {story, "more"};
}

void check(std::string_view bytes, const FileFormat &format)
{
    const Story whole = storyOf(core::memorySource(std::string(bytes)), format);
    for (const std::size_t pieceBytes : {std::size_t(1), std::size_t(5)}) {
        const Story pieces = storyOf(std::make_unique<TrickleSource>(std::string(bytes), pieceBytes), format);
        require(pieces.meansTheSameAs(whole), "a file has the same records in any pieces");
    }
}

} // namespace

/// The first letter says the format, where the file does not itself.
void runImportReaders(std::string_view input)
{
    if (input.empty())
        return;
    const std::string_view bytes = input.substr(1);
    FileFormat format;
    if (const auto found = core::detectFormat(bytes)) {
        require(!core::describeFormat(*found).empty(), "a format has a name");
        check(bytes, *found);
    }
    switch (input.front()) {
    case 'c':
        break;
    case 's':
        format.delimiter = ';';
        break;
    case 'l':
        format.kind = FileFormat::Kind::DynamoJson;
        break;
    case 'p':
        format.kind = FileFormat::Kind::PlainJson;
        format.layout = FileFormat::Layout::Concatenated;
        break;
    case 'a':
        format.kind = FileFormat::Kind::PlainJson;
        format.layout = FileFormat::Layout::Array;
        break;
    case 'm':
        format.kind = FileFormat::Kind::DynamoJson;
        format.layout = FileFormat::Layout::Member;
        format.member = "Items";
        break;
    default:
        return;
    }
    check(bytes, format);
}

} // namespace fuzz
