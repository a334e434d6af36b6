#include "ui/backups/backup_notes.h"

#include "ui/settings/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

namespace {
/// JSON: notes by connection and ARN.
const Setting<QString> kNotes{"backups/notes", QString(), Setting<QString>::Scope::State};
} // namespace

BackupNotes::BackupNotes(Settings &settings, const QString &connectionId, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_connectionId(connectionId)
{
    load();
}

void BackupNotes::setNote(const QString &arn, const QString &note)
{
    const QString trimmed = note.trimmed();
    if (m_notes.value(arn) == trimmed)
        return;
    if (trimmed.isEmpty())
        m_notes.remove(arn);
    else
        m_notes.insert(arn, trimmed);
    save();
}

void BackupNotes::keepOnly(const QStringList &arns)
{
    const auto removed =
        m_notes.removeIf([&](QHash<QString, QString>::iterator note) { return !arns.contains(note.key()); });
    if (removed > 0)
        save();
}

void BackupNotes::load()
{
    const QJsonObject all = QJsonDocument::fromJson(m_settings.get(kNotes).toUtf8()).object();
    const QJsonObject mine = all[m_connectionId].toObject();
    for (auto note = mine.begin(); note != mine.end(); ++note)
        m_notes.insert(note.key(), note.value().toString());
}

void BackupNotes::save()
{
    QJsonObject all = QJsonDocument::fromJson(m_settings.get(kNotes).toUtf8()).object();
    QJsonObject mine;
    for (auto note = m_notes.constBegin(); note != m_notes.constEnd(); ++note)
        mine.insert(note.key(), note.value());
    if (mine.isEmpty())
        all.remove(m_connectionId);
    else
        all.insert(m_connectionId, mine);
    m_settings.set(kNotes, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace ui
