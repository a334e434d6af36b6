#include "ui/backups/backup_file_dialog.h"

#include "ui/backups/restore_preview.h"
#include "ui/common/dialog_size.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kFactsWidth = 340;
constexpr int kSumShown = 16; // characters; all of it in the tool tip

std::filesystem::path pathOf(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

BackupFileDialog::BackupFileDialog(AppContext &context, ConnectionPtr connection, const QString &path,
                                   QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_connection(std::move(connection))
    , m_path(path)
    , m_bar(new MessageBar(this))
    , m_about(new QLabel(this))
    , m_result(new QLabel(this))
    , m_verify(new QPushButton(tr("Verify"), this))
    , m_browse(new QPushButton(tr("Browse"), this))
    , m_restore(new QPushButton(tr("Restore in %1...").arg(m_connection->name), this))
    , m_preview(new RestorePreview(context, m_connection, this))
{
    setObjectName(QStringLiteral("backupFileDialog"));
    setWindowTitle(QFileInfo(path).fileName());
    setAttribute(Qt::WA_DeleteOnClose);
    resizeWithinScreen(*this, {900, 480});
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(buildFacts());
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kFactsWidth, 900 - kFactsWidth});
    m_verify->setObjectName(QStringLiteral("verifyFile"));
    m_verify->setToolTip(tr("Reads all of the file and checks every sum and every item"));
    m_browse->setObjectName(QStringLiteral("browseFile"));
    m_browse->setToolTip(tr("Opens the file as a database for reading only, with all its items"));
    m_browse->setEnabled(false);
    m_restore->setObjectName(QStringLiteral("restoreFile"));
    m_restore->setToolTip(tr("Makes a table of it in %1").arg(m_connection->name));
    m_restore->setEnabled(false);
    m_restore->setDefault(true);
    auto *done = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_verify, done, m_browse})
        button->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 12, 16, 12);
    bottom->setSpacing(8);
    bottom->addWidget(m_verify);
    bottom->addWidget(m_result, 1);
    bottom->addWidget(done);
    bottom->addWidget(m_browse);
    bottom->addWidget(m_restore);
    m_result->setFont(secondaryFont());
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("fileResult"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);
    connect(done, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verify, &QPushButton::clicked, this, &BackupFileDialog::verify);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        emit browseRequested(m_path, m_tableName);
        accept();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        emit restoreRequested(m_path);
        accept();
    });
    connect(&context.workspace, &Workspace::connectionAboutToClose, this, [this](const QString &id) {
        if (id == m_connection->id)
            reject();
    });
    read();
}

BackupFileDialog::~BackupFileDialog()
{
    m_check.cancel();
}

QWidget *BackupFileDialog::buildFacts()
{
    auto *panel = new QWidget;
    panel->setMinimumWidth(kFactsWidth - 80);
    auto *title = new ElidedLabel(QFileInfo(m_path).fileName());
    title->setFont(titleFont());
    m_about->setWordWrap(true);
    m_about->setFont(secondaryFont());
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setText(tr("Reading the file..."));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    m_items = addLine(form, tr("Items"));
    m_keys = addLine(form, tr("Keys"));
    m_indexes = addLine(form, tr("Indexes"));
    m_taken = addLine(form, tr("Created"));
    m_program = addLine(form, tr("Written"));
    m_sum = addLine(form, tr("SHA-256"));
    m_keys->setFont(monospaceFont());
    m_sum->setFont(monospaceFont());
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_about);
    layout->addLayout(form);
    layout->addStretch(1);
    return panel;
}

QLabel *BackupFileDialog::addLine(QFormLayout *form, const QString &name)
{
    auto *value = new QLabel(this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(name);
    value->setWordWrap(true);
    form->addRow(name, value);
    return value;
}

void BackupFileDialog::read()
{
    m_preview->showNothing({});
    auto future = m_context.jobs.run<core::BackupFileDescription>(
        tr("Read %1").arg(QFileInfo(m_path).fileName()), JobRunner::Visibility::Quiet,
        [client = m_connection->client, path = pathOf(m_path)](core::Progress &) {
            return client->backupFiles()->describeBackupFile(path);
        });
    JobRunner::then<core::BackupFileDescription>(future, this,
                                                 [this](const Described &described) { take(described); });
}

void BackupFileDialog::take(const Described &described)
{
    m_verify->setEnabled(bool(described));
    m_browse->setEnabled(bool(described));
    m_restore->setEnabled(described && !m_connection->readOnly);
    if (!described) {
        m_about->setText(tr("This is not a backup file, or it is damaged."));
        showFailure(described.error());
        return;
    }
    const core::TableDescription &table = described->table;
    const QString name = QString::fromStdString(table.tableName);
    m_tableName = name;
    m_about->setText(
        described->backupName.empty()
            ? tr("The table %1.").arg(name)
            : tr("The backup %1 of the table %2.").arg(QString::fromStdString(described->backupName), name));
    m_items->setText(tr("%1 items, %2; %3 in the file", nullptr, int(described->items))
                         .arg(formatCount(qint64(described->items)), formatSize(qint64(described->itemBytes)),
                              formatSize(qint64(described->fileBytes))));
    QStringList keys;
    for (const core::KeySchemaElement &key : table.keySchema)
        keys.append(QString::fromStdString(key.attributeName));
    m_keys->setText(keys.join(QStringLiteral(", ")));
    QStringList indexes;
    for (const auto *list : {&table.globalSecondaryIndexes, &table.localSecondaryIndexes}) {
        for (const core::IndexDescription &index : *list)
            indexes.append(QString::fromStdString(index.indexName));
    }
    m_indexes->setText(indexes.isEmpty() ? tr("None") : indexes.join(QStringLiteral(", ")));
    m_taken->setText(formatMoment(described->moment));
    m_program->setText(
        tr("%1 by %2").arg(formatMoment(described->writtenAt), QString::fromStdString(described->program)));
    const QString sum = QString::fromStdString(described->sha256);
    m_sum->setText(sum.left(kSumShown) + QStringLiteral("\u2026"));
    m_sum->setToolTip(sum);
    RestoreOrigin origin;
    origin.file = pathOf(m_path);
    origin.tableName = table.tableName;
    origin.momentMicros = described->moment;
    m_preview->showOrigin(origin, m_context.workspace.tableNames(m_connection->id).contains(name));
}

void BackupFileDialog::verify()
{
    if (m_check.isRunning()) {
        m_check.cancel();
        return;
    }
    m_verify->setText(tr("Stop verifying"));
    m_result->setText(tr("Reading all of it..."));
    m_check = m_context.jobs.run<core::BackupFileDescription>(
        tr("Verify %1").arg(QFileInfo(m_path).fileName()), JobRunner::Visibility::Listed,
        [client = m_connection->client, path = pathOf(m_path)](core::Progress &progress) {
            return client->backupFiles()->verifyBackupFile(path, progress);
        });
    JobRunner::then<core::BackupFileDescription>(
        m_check, this, [this](const Described &verified) { takeVerified(verified); });
}

void BackupFileDialog::takeVerified(const Described &verified)
{
    m_verify->setText(tr("Verify"));
    m_result->clear();
    if (verified)
        m_result->setText(tr("Whole: all %1 items were read and checked.", nullptr, int(verified->items))
                              .arg(formatCount(qint64(verified->items))));
    else
        showFailure(verified.error());
}

void BackupFileDialog::showFailure(const core::Error &error)
{
    if (error.code() == core::ErrorCode::Cancelled)
        return;
    const ErrorText text = describeError(error);
    // What is advised for a database would not help a file.
    const bool isDamaged = error.code() == core::ErrorCode::Corruption;
    m_bar->showMessage(MessageBar::Kind::Error,
                       isDamaged ? text.sentence + u' ' + tr("Get another copy of the file.") : text.joined(),
                       {}, text.details);
}

} // namespace ui
