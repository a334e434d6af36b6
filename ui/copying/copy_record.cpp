#include "ui/copying/copy_record.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace ui {

QString CopyRecord::folderIn(const QString &stateFolder)
{
    return QDir(stateFolder).filePath(QStringLiteral("copies"));
}

QString CopyRecord::fileFor(const QString &stateFolder, const QString &targetConnection,
                            const QString &targetTable)
{
    const QByteArray name =
        QCryptographicHash::hash((targetConnection + u'\n' + targetTable).toUtf8(), QCryptographicHash::Sha1);
    return QDir(folderIn(stateFolder)).filePath(QString::fromLatin1(name.toHex()) + QStringLiteral(".json"));
}

core::Result<void> CopyRecord::write(const QString &file) const
{
    const QJsonObject json{{QStringLiteral("version"), 1},
                           {QStringLiteral("sourceConnection"), sourceConnection},
                           {QStringLiteral("sourceName"), sourceName},
                           {QStringLiteral("sourceTable"), sourceTable},
                           {QStringLiteral("targetConnection"), targetConnection},
                           {QStringLiteral("targetTable"), targetTable},
                           {QStringLiteral("itemsPerSecondMax"), itemsPerSecondMax},
                           {QStringLiteral("expected"), double(expected)},
                           {QStringLiteral("state"), QString::fromStdString(state.toJson())},
                           {QStringLiteral("stoppedAt"), stoppedAt.toString(Qt::ISODate)},
                           {QStringLiteral("reason"), reason}};
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(QJsonDocument(json).toJson()) < 0 ||
        !target.commit())
        return core::Error::io("The state of the copy cannot be kept: " + target.errorString().toStdString());
    return {};
}

std::optional<CopyRecord> CopyRecord::read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    const auto text = [&](const char *key) { return json[QLatin1String(key)].toString(); };
    const core::Result<core::CopyState> state = core::CopyState::fromJson(text("state").toStdString());
    if (!state || text("sourceTable").isEmpty() || text("targetTable").isEmpty())
        return {};
    CopyRecord record;
    record.sourceConnection = text("sourceConnection");
    record.sourceName = text("sourceName");
    record.sourceTable = text("sourceTable");
    record.targetConnection = text("targetConnection");
    record.targetTable = text("targetTable");
    record.itemsPerSecondMax = json[QStringLiteral("itemsPerSecondMax")].toDouble();
    record.expected = quint64(json[QStringLiteral("expected")].toDouble());
    record.state = *state;
    record.stoppedAt = QDateTime::fromString(text("stoppedAt"), Qt::ISODate);
    record.reason = text("reason");
    return record;
}

} // namespace ui
