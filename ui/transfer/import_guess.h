// What an import begins with: a table's name and its keys, as a look at the file suggests them.

#pragma once

#include "core/transfer/preview.h"

#include <QString>
#include <optional>

namespace ui {

/// "Persons (2).csv.gz" -> "Persons-2": a name that a table may have.
QString tableNameOfFile(const QString &file);
/// The same of a table's name in a file.
QString tableNameOf(const QString &text);

/// The type that a key made of the column would have; nullopt where it cannot be one.
std::optional<core::AttributeType> keyTypeOf(const core::ColumnMapping &column,
                                             const core::FilePreview &preview);

/// Columns, by their names in the file.
struct KeyGuess
{
    std::string partitionKey;
    std::string sortKey; // empty: none
};

/// What tells the rows seen apart and is a key by its name, or else by its values. Both empty where no column
/// is in every row.
KeyGuess guessKeys(const core::FilePreview &preview, const core::Mapping &mapping);

/// How many of the rows seen have the key of another one, of which the last stays.
int repeatedKeys(const core::FilePreview &preview, const KeyGuess &keys);

} // namespace ui
