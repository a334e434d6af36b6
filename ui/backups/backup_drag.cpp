#include "ui/backups/backup_drag.h"

#include "ui/backups/backup_actions.h"
#include "ui/backups/backup_list_view.h"
#include "ui/backups/dragged_files.h"
#include "ui/common/file_drag.h"
#include "ui/common/icons.h"
#include "ui/jobs/job_runner.h"

#include <QFile>
#include <QPointer>

namespace ui {

namespace {

constexpr int kPatienceMs = 300;
constexpr int kPictureSize = 32;

} // namespace

BackupDrag::BackupDrag(AppContext &context, ConnectionPtr connection, BackupListView *source)
    : QObject(source)
    , m_context(context)
    , m_connection(std::move(connection))
    , m_source(source)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { emit writing(m_writing.name); });
}

BackupDrag::~BackupDrag()
{
    m_write.cancel();
}

void BackupDrag::begin(const BackupEntry &entry)
{
    Writing wanted{entry.arn(), entry.name(), m_paths.value(entry.arn())};
    if (m_writing.arn == wanted.arn)
        return; // it comes when it is written
    cancel();
    if (!wanted.path.isEmpty() && QFile::exists(wanted.path))
        return drag(wanted.path);
    const QString fileName = backupFileName(wanted.name);
    core::Result<QString> place = DraggedFiles::ofProgram().placeFor(fileName);
    if (!place) {
        emit failed(wanted.name, place.error());
        return;
    }
    wanted.path = *std::move(place);
    m_writing = wanted;
    m_patience.start();
    core::BackupFileSource source;
    source.backupArn = wanted.arn.toStdString();
    m_write = m_context.jobs.run<core::BackupFileDescription>(
        tr("Write %1").arg(fileName), JobRunner::Visibility::Quiet,
        [client = m_connection->client, source,
         file =
             std::filesystem::path(QFile::encodeName(wanted.path).toStdString())](core::Progress &progress) {
            return client->backupFiles()->writeBackupFile(source, file, progress);
        });
    JobRunner::then<core::BackupFileDescription>(
        m_write, this,
        [this, wanted](const core::Result<core::BackupFileDescription> &written) { take(wanted, written); });
}

void BackupDrag::cancel()
{
    m_write.cancel();
    m_writing = {};
    m_patience.stop();
    emit ended();
}

void BackupDrag::take(const Writing &writing, const core::Result<core::BackupFileDescription> &written)
{
    if (written)
        m_paths.insert(writing.arn, writing.path);
    if (m_writing.path != writing.path)
        return; // another one is wanted by now, or none
    m_writing = {};
    m_patience.stop();
    emit ended();
    if (!written) {
        if (written.error().code() != core::ErrorCode::Cancelled)
            emit failed(writing.name, written.error());
    } else if (m_source->isDragging() && m_source->isVisible() && !m_isOut) {
        drag(writing.path);
    } else {
        emit ready(writing.name);
    }
}

void BackupDrag::drag(const QString &path)
{
    const QPixmap picture =
        icon(Icon::Save).pixmap(QSize(kPictureSize, kPictureSize), m_source->devicePixelRatioF());
    m_isOut = true;
    const QPointer<BackupDrag> self(this); // the page may be closed while the mouse has the file
    dragFile(m_source, path, picture);
    if (self)
        m_isOut = false;
}

} // namespace ui
