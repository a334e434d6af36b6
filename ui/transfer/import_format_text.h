// What a file was taken for, in words, and what else it could be taken for.

#pragma once

#include "core/transfer/file_format.h"

#include <QList>
#include <QString>

namespace ui {

/// "CSV, separated by semicolons", "DynamoDB JSON, one item a line"
QString formatText(const core::FileFormat &format);

/// `detected` first.
QList<core::FileFormat> formatChoices(const core::FileFormat &detected);

} // namespace ui
