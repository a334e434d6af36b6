// Whether the items of a file can go where they are to go, and what is made of their keys. Knows no widget.

#pragma once

#include "core/api/requests.h"
#include "ui/transfer/import_guess.h"

#include <QString>
#include <map>
#include <optional>

namespace ui {

/// The tables there are, by name.
using ImportTables = std::map<QString, core::TableDescription>;

/// Where items go: a table that is there, or a new one.
struct ImportChoice
{
    QString table; // empty: a new one
    QString newName;
    KeyGuess keys; // of the new one

    bool isNew() const { return table.isEmpty(); }
    const QString &name() const { return isNew() ? newName : table; }
};

/// Borrows all of it, for one call.
struct ImportSubject
{
    const ImportTables &tables;
    const core::FilePreview &preview;
    const core::Mapping &mapping;
    const ImportChoice &choice;

    /// nullptr where it is a new one.
    const core::TableDescription *table() const;
    /// The types that key attributes must have, of an existing table.
    std::vector<core::AttributeDefinition> keyTypes() const;
    /// Which columns become the key, of the new table or of the one that is there.
    KeyGuess keyColumns() const;
    std::optional<core::CreateTableRequest> newTable() const;
    /// Empty where all is well.
    QString problem() const;

private:
    const core::ColumnMapping *mappingTo(const std::string &attribute) const;
    QString keyProblem() const;
    QString newKeyProblem() const;
};

/// The table with the name that a file gives it, or a new one of that name, with these keys.
ImportChoice suggestChoice(const ImportTables &tables, const QString &name, const KeyGuess &keys);

} // namespace ui
