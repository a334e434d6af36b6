// Sample files that live outside of the repository.

#pragma once

#include <QDir>
#include <QFile>

#include <optional>
#include <string>

namespace support {

/// The content of a sample, or nothing where there are no samples: they lie in the folder
/// TABLEWRIGHT_SAMPLES, or in shared/samples beside the source folder.
inline std::optional<std::string> sample(const QString &path)
{
    const QString source = qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR", ".");
    const QString folder = qEnvironmentVariable("TABLEWRIGHT_SAMPLES", source + "/../shared/samples");
    QFile file(QDir(folder).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

} // namespace support
