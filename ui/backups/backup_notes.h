// What a person wrote beside a backup, such as why it was made. Kept on this computer, by ARN: the service
// has no place for it, and its own names cannot be changed.

#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

namespace ui {

class Settings;

/// GUI thread only. All of one profile share the settings' text.
class BackupNotes final : public QObject
{
    Q_OBJECT

public:
    BackupNotes(Settings &settings, const QString &connectionId, QObject *parent = nullptr);

    QString note(const QString &arn) const { return m_notes.value(arn); }
    /// Empty: removes it.
    void setNote(const QString &arn, const QString &note);
    /// Forgets those of backups that are no more.
    void keepOnly(const QStringList &arns);

private:
    void load();
    void save();

    Settings &m_settings;
    const QString m_connectionId;
    QHash<QString, QString> m_notes; // by ARN
};

} // namespace ui
