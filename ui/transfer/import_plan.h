// What the import dialog decides, and what the import's job works off.

#pragma once

#include "core/api/requests.h"
#include "core/transfer/column_mapping.h"
#include "core/transfer/file_format.h"

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <optional>

namespace ui {

struct ImportPlan
{
    QStringList files;
    /// Of the first file, as the person left it; the others are recognised from their content, but as CSV
    /// with the same separator where this is CSV.
    core::FileFormat format;
    core::Mapping mapping;
    QString tableName;
    std::optional<core::CreateTableRequest> newTable; // made first
};

} // namespace ui

Q_DECLARE_METATYPE(core::FileFormat)
