// What the import dialog decides, and what the import's job works off.

#pragma once

#include "core/api/requests.h"
#include "core/transfer/column_mapping.h"
#include "core/transfer/file_format.h"

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace ui {

/// The items for one table.
struct ImportPart
{
    std::string member; // of core::FileFormat::members, where a file holds the items of several tables
    core::Mapping mapping;
    QString tableName;
    std::optional<core::CreateTableRequest> newTable; // made first
};

struct ImportPlan
{
    QStringList files;
    /// Of the first file, as the person left it; the others are recognised from their content, but as CSV
    /// with the same separator where this is CSV.
    core::FileFormat format;
    std::vector<ImportPart> parts; // one; more only where all tables of a file are imported

    QStringList tableNames() const;
};

/// "orders", or "3 tables"
QString tablesText(const QStringList &tables);

} // namespace ui

Q_DECLARE_METATYPE(core::FileFormat)
