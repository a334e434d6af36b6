// What comes back after a restart or a kill -9: one JSON file, written within a second of a change.

#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <functional>

namespace core {
class Error;
}

namespace ui {

class JobRunner;

/// GUI thread only; the file is written by a job, whole or not at all.
class Session : public QObject
{
    Q_OBJECT

public:
    /// `collect` says what is to be kept.
    Session(JobRunner &jobs, const QString &file, std::function<QJsonObject()> collect,
            QObject *parent = nullptr);

    /// Empty where there is none. A file that cannot be understood is set aside under another name.
    static QJsonObject load(const QString &file);

    /// Something changed: it is on disk within a second.
    void touch();
    /// Nothing is written from now on but by flush(), for example while the last session is being brought
    /// back.
    void setPaused(bool isPaused) { m_isPaused = isPaused; }
    /// On disk when it returns; for the end of the program.
    void flush();

signals:
    void writeFailed(const core::Error &error);

private:
    void write();

    JobRunner &m_jobs;
    const QString m_file;
    const std::function<QJsonObject()> m_collect;
    QTimer m_timer;
    QByteArray m_written;
    bool m_isWriting = false;
    bool m_isPaused = false;
};

} // namespace ui
