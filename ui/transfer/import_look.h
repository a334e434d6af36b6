// What a look at the start of a file finds: its rows, what becomes of each column, and where that fails. It
// takes seconds for a file of thousands of columns, so a job looks and the dialog only shows.

#pragma once

#include "core/transfer/preview.h"
#include "ui/transfer/import_guess.h"

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace ui {

/// By record: why the column's value cannot become what was chosen for the column.
using ColumnRefusals = std::map<std::size_t, std::string>;

struct ImportLook
{
    std::shared_ptr<const core::FilePreview> preview = std::make_shared<core::FilePreview>();
    core::Mapping mapping;
    KeyGuess keys;
    std::vector<ColumnRefusals> refusals; // one for each column of the mapping

    /// Chooses for a column, which is looked at again.
    void setType(std::size_t column, core::ColumnType type);
    /// Columns that are keys of a table take the keys' types.
    void setKeyTypes(const std::vector<core::AttributeDefinition> &keyTypes);
};

/// With types and keys as they are guessed. Takes its time.
ImportLook lookInto(core::FilePreview preview);
/// Keys tell apart more rows than are shown. Reads some megabytes.
core::Result<ImportLook> lookInto(const std::filesystem::path &file,
                                  const std::optional<core::FileFormat> &format);

} // namespace ui
