#include "ui/backups/backup_details.h"

#include "ui/backups/backup_list_model.h"
#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QString keysOf(const core::SourceTableDetails &table)
{
    QStringList names;
    for (const core::KeySchemaElement &key : table.keySchema)
        names.append(QString::fromStdString(key.attributeName));
    return names.join(QStringLiteral(", "));
}

QString indexesOf(const core::SourceTableFeatureDetails &features)
{
    QStringList names;
    for (const core::GlobalSecondaryIndex &index : features.globalSecondaryIndexes)
        names.append(QString::fromStdString(index.indexName));
    for (const core::LocalSecondaryIndex &index : features.localSecondaryIndexes)
        names.append(QString::fromStdString(index.indexName));
    return names.isEmpty() ? BackupDetails::tr("None") : names.join(QStringLiteral(", "));
}

QString settingsOf(const core::SourceTableFeatureDetails &features)
{
    QStringList parts;
    if (features.timeToLiveDescription && features.timeToLiveDescription->attributeName)
        parts.append(BackupDetails::tr("time to live by %1")
                         .arg(QString::fromStdString(*features.timeToLiveDescription->attributeName)));
    if (features.streamDescription && features.streamDescription->streamEnabled)
        parts.append(BackupDetails::tr("a stream"));
    return parts.isEmpty() ? BackupDetails::tr("Neither time to live nor a stream")
                           : parts.join(QStringLiteral(", "));
}

} // namespace

BackupDetails::BackupDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, this))
    , m_about(new QLabel(this))
    , m_note(new QLineEdit(this))
    , m_result(new QLabel(this))
    , m_restore(new QPushButton(tr("Restore..."), this))
    , m_verify(new QPushButton(tr("Verify"), this))
    , m_export(new QPushButton(tr("Export..."), this))
    , m_delete(new QPushButton(tr("Delete..."), this))
{
    setObjectName(QStringLiteral("backupDetails"));
    m_title->setFont(titleFont());
    for (QLabel *label : {m_about, m_result}) {
        label->setWordWrap(true);
        label->setFont(secondaryFont());
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_result->setObjectName(QStringLiteral("backupResult"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("A note of yours"));
    m_note->setToolTip(tr("Kept on this computer; the backup's own name cannot be changed"));
    m_restore->setObjectName(QStringLiteral("restoreBackup"));
    m_restore->setProperty("primary", true);
    m_restore->setToolTip(tr("Makes a new table of it; what it would hold is shown first (Enter)"));
    m_verify->setObjectName(QStringLiteral("verifyBackup"));
    m_export->setObjectName(QStringLiteral("exportBackup"));
    m_export->setToolTip(
        tr("Writes it to one file, which can be kept elsewhere and restored in any Tablewright"));
    m_delete->setObjectName(QStringLiteral("deleteBackup"));
    m_delete->setToolTip(tr("Removes the backup (Del)"));

    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    form->addRow(tr("Note"), m_note);
    m_moment = addLine(form, tr("Created"));
    m_items = addLine(form, tr("Items"));
    m_keys = addLine(form, tr("Keys"));
    m_indexes = addLine(form, tr("Indexes"));
    m_settings = addLine(form, tr("Settings"));
    m_expiry = addLine(form, tr("Kept until"));
    m_arn = addLine(form, tr("ARN"));
    m_keys->setFont(monospaceFont());
    m_arn->setFont(monospaceFont());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_verify);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_delete);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addLayout(buttons);
    layout->addWidget(m_result);
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_restore, &QPushButton::clicked, this, &BackupDetails::restoreRequested);
    connect(m_verify, &QPushButton::clicked, this, &BackupDetails::verifyRequested);
    connect(m_export, &QPushButton::clicked, this, &BackupDetails::exportRequested);
    connect(m_delete, &QPushButton::clicked, this, &BackupDetails::deleteRequested);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        if (m_note->text().trimmed() != m_entry.note) {
            m_entry.note = m_note->text().trimmed();
            emit noteChanged(m_entry.note);
        }
    });
}

QLabel *BackupDetails::addLine(QFormLayout *form, const QString &name)
{
    auto *value = new QLabel(this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    value->setWordWrap(true);
    value->setFocusPolicy(Qt::NoFocus); // read by the eye and the pointer; no stop for Tab
    form->addRow(name, value);
    return value;
}

void BackupDetails::showEntry(const BackupEntry &entry, bool isReadOnly)
{
    const bool isAnother = entry.arn() != m_entry.arn();
    m_entry = entry;
    m_isReadOnly = isReadOnly;
    m_title->setText(entry.name());
    const QString table = entry.tableName();
    m_about->setText(
        entry.isOfDeletedTable()
            ? tr("What %1 was when it was deleted. Restoring it brings the table back.").arg(table)
        : entry.isTableGone ? tr("Of %1, which was deleted. Restoring it brings the table back.").arg(table)
                            : tr("Of the table %1.").arg(table));
    if (isAnother || !m_note->hasFocus())
        m_note->setText(entry.note);
    m_moment->setText(describeMoment(entry.summary.details.backupCreationDateTimeMicros));
    const std::int64_t expiry = entry.summary.details.backupExpiryDateTimeMicros;
    m_expiry->setText(expiry == 0 ? tr("you delete it") : formatMoment(expiry));
    m_arn->setText(entry.arn());
    if (isAnother) {
        m_result->clear();
        showDescription(nullptr);
    }
    updateButtons();
}

void BackupDetails::showDescription(const core::BackupDescription *description)
{
    const QString size = formatSize(m_entry.summary.details.backupSizeBytes);
    if (!description) {
        m_items->setText(
            m_entry.items
                ? tr("%1 items, %2", nullptr, int(*m_entry.items)).arg(formatCount(*m_entry.items), size)
                : size);
        for (QLabel *label : {m_keys, m_indexes, m_settings})
            label->setText(QStringLiteral("\u2026"));
        return;
    }
    const qint64 items = description->sourceTableDetails.itemCount;
    m_items->setText(tr("%1 items, %2", nullptr, int(items)).arg(formatCount(items), size));
    m_keys->setText(keysOf(description->sourceTableDetails));
    m_indexes->setText(indexesOf(description->sourceTableFeatureDetails));
    m_settings->setText(settingsOf(description->sourceTableFeatureDetails));
}

void BackupDetails::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->selectAll();
}

void BackupDetails::setCanVerify(bool canVerify)
{
    m_canVerify = canVerify;
    updateButtons();
}

void BackupDetails::setCanExport(bool canExport)
{
    m_canExport = canExport;
    updateButtons();
}

void BackupDetails::setWorking(bool working)
{
    m_isWorking = working;
    updateButtons();
}

void BackupDetails::showResult(const QString &text)
{
    m_result->setText(text);
}

void BackupDetails::updateButtons()
{
    const bool isReady = m_entry.isReady();
    m_restore->setEnabled(isReady && !m_isReadOnly);
    m_verify->setVisible(m_canVerify);
    m_export->setVisible(m_canExport);
    m_export->setEnabled(isReady);
    m_verify->setText(m_isWorking ? tr("Stop verifying") : tr("Verify"));
    m_verify->setToolTip(tr("Reads and counts every item of the backup"));
    m_verify->setEnabled(isReady);
    m_delete->setEnabled(isReady && !m_isReadOnly && !m_entry.isOfDeletedTable());
    m_delete->setToolTip(m_entry.isOfDeletedTable() ? tr("The service keeps it, and removes it by itself")
                                                    : tr("Removes the backup (Del)"));
}

} // namespace ui
