#include "ui/main_window/session.h"

#include "ui/jobs/job_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace ui {

namespace {

constexpr int kDelayMs = 400; // and not begun anew by each change, so that a second is never exceeded

core::Result<void> writeFile(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return core::Error::io(QStringLiteral("%1: %2").arg(name, file.errorString()).toStdString());
    return {};
}

} // namespace

Session::Session(JobRunner &jobs, const QString &file, std::function<QJsonObject()> collect, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_file(file)
    , m_collect(std::move(collect))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &Session::write);
}

QJsonObject Session::load(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &error);
    source.close();
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    // It may hold drafts: never overwrite what we cannot read.
    const QString aside = file + QStringLiteral(".unreadable");
    QFile::remove(aside);
    QFile::rename(file, aside);
    return {};
}

void Session::touch()
{
    if (!m_isPaused && !m_timer.isActive())
        m_timer.start();
}

void Session::write()
{
    if (m_isPaused)
        return;
    if (m_isWriting) {
        m_timer.start();
        return;
    }
    const QByteArray content = QJsonDocument(m_collect()).toJson(QJsonDocument::Compact);
    if (content == m_written)
        return;
    m_isWriting = true;
    const auto future =
        m_jobs.run<void>(tr("Save the session"), JobRunner::Visibility::Quiet,
                         [file = m_file, content](core::Progress &) { return writeFile(file, content); });
    JobRunner::then<void>(future, this, [this, content](const core::Result<void> &result) {
        m_isWriting = false;
        if (result)
            m_written = content;
        else if (result.error().code() != core::ErrorCode::Cancelled)
            emit writeFailed(result.error());
    });
}

void Session::flush()
{
    m_timer.stop();
    const QByteArray content = QJsonDocument(m_collect()).toJson(QJsonDocument::Compact);
    const core::Result<void> result = writeFile(m_file, content);
    if (result)
        m_written = content;
    else
        emit writeFailed(result.error());
}

} // namespace ui
