#include "ui/copying/copy_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

constexpr int kSegmentsMax = 32;
constexpr int kRateMax = 1'000'000;
constexpr qint64 kReadUnitBytes = 4096;
constexpr qint64 kWriteUnitBytes = 1024;

bool haveSameKeys(const core::TableDescription &a, const core::TableDescription &b)
{
    if (a.keySchema != b.keySchema)
        return false;
    return std::all_of(a.keySchema.begin(), a.keySchema.end(), [&](const core::KeySchemaElement &element) {
        return a.typeOf(element.attributeName) == b.typeOf(element.attributeName);
    });
}

QLabel *makeNote(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setFont(secondaryFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QString durationText(qint64 seconds)
{
    if (seconds < 90)
        return CopyDialog::tr("%1 s").arg(qMax<qint64>(1, seconds));
    if (seconds < 90 * 60)
        return CopyDialog::tr("%1 min").arg((seconds + 30) / 60);
    return CopyDialog::tr("%1 h").arg((seconds + 1800) / 3600);
}

} // namespace

CopyDialog::CopyDialog(AppContext &context, TableRef source, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_source(std::move(source))
    , m_description(context.workspace.table(m_source.connection->id, m_source.tableName))
    , m_bar(new MessageBar)
    , m_connection(new QComboBox)
    , m_name(new QLineEdit)
    , m_targetText(makeNote("copyTarget"))
    , m_indexes(new QCheckBox(tr("Indexes")))
    , m_settings(new QCheckBox(tr("Settings: throughput, class, stream, protection, time to live, tags")))
    , m_segments(new QSpinBox)
    , m_rate(new QSpinBox)
    , m_estimate(makeNote("copyEstimate"))
    , m_reason(makeNote("copyReason"))
    , m_copy(new QPushButton(tr("Copy the table")))
{
    setObjectName(QStringLiteral("copyDialog"));
    setWindowTitle(tr("Copy %1").arg(m_source.tableName));
    resize(600, 420);
    build();
    fillConnections();
    suggestName();
    update();
    m_name->setFocus();
    m_name->selectAll();
    Workspace &workspace = context.workspace;
    connect(&workspace, &Workspace::opened, this, &CopyDialog::fillConnections);
    connect(&workspace, &Workspace::closed, this, [this](const QString &id) {
        if (id == m_source.connection->id)
            reject();
        else
            fillConnections();
    });
    connect(&workspace, &Workspace::tablesChanged, this, [this](const QString &id) {
        if (id == m_source.connection->id)
            m_description = m_context.workspace.table(id, m_source.tableName);
        update();
    });
    connect(&CopyJobs::of(context), &CopyJobs::changed, this, &CopyDialog::update);
}

void CopyDialog::build()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(16, 16, 16, 8);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    auto *source = new QLabel(tr("%1 in %2").arg(m_source.tableName, m_source.connection->name));
    source->setTextFormat(Qt::PlainText);
    form->addRow(tr("Table"), source);
    buildTarget(form);
    buildParts(form);
    buildSpeed(form);
    form->addRow(tr("Estimate"), m_estimate);

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("copyTable"));
    m_copy->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 8, 16, 16);
    buttons->setSpacing(8);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &CopyDialog::copyRequested);
}

void CopyDialog::buildTarget(QFormLayout *form)
{
    m_connection->setObjectName(QStringLiteral("copyConnection"));
    m_connection->setAccessibleName(tr("Copy to"));
    m_connection->setToolTip(tr("Open databases and endpoints that can be written to"));
    m_name->setObjectName(QStringLiteral("copyName"));
    m_name->setAccessibleName(tr("Table name"));
    m_name->setFont(monospaceFont());
    m_name->setToolTip(tr("3 to 255 letters, digits, '_', '-' and '.'"));
    form->addRow(tr("Copy to"), m_connection);
    form->addRow(tr("Table name"), m_name);
    form->addRow(QString(), m_targetText);
    connect(m_connection, &QComboBox::currentIndexChanged, this, [this] {
        suggestName();
        update();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_isNameTyped = true;
        update();
    });
}

void CopyDialog::buildParts(QFormLayout *form)
{
    m_indexes->setObjectName(QStringLiteral("copyIndexes"));
    m_indexes->setChecked(true);
    m_indexes->setToolTip(
        tr("Make the same indexes. Without them writing costs less; they can be added later"));
    m_settings->setObjectName(QStringLiteral("copySettings"));
    m_settings->setChecked(true);
    m_settings->setToolTip(tr("Without them the table is on demand, and nothing else is turned on"));
    auto *parts = new QVBoxLayout;
    parts->setSpacing(4);
    parts->addWidget(m_indexes);
    parts->addWidget(m_settings);
    form->addRow(tr("Also copied"), parts);
    connect(m_indexes, &QCheckBox::toggled, this, &CopyDialog::update);
    if (!m_description)
        return;
    const auto indexes =
        m_description->globalSecondaryIndexes.size() + m_description->localSecondaryIndexes.size();
    m_indexes->setText(indexes == 0 ? tr("Indexes: there are none")
                                    : tr("%n index(es)", nullptr, int(indexes)));
}

void CopyDialog::buildSpeed(QFormLayout *form)
{
    m_segments->setObjectName(QStringLiteral("copySegments"));
    m_segments->setAccessibleName(tr("Segments"));
    m_segments->setRange(1, kSegmentsMax);
    m_segments->setValue(4);
    m_segments->setToolTip(tr("How many parts of the table are read at one time"));
    m_rate->setObjectName(QStringLiteral("copyRate"));
    m_rate->setAccessibleName(tr("Items a second"));
    m_rate->setRange(0, kRateMax);
    m_rate->setSingleStep(100);
    m_rate->setSpecialValueText(tr("No limit"));
    m_rate->setSuffix(tr(" items a second"));
    m_rate->setGroupSeparatorShown(true);
    m_rate->setToolTip(tr("At most this many items are written each second; 0: no limit"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_segments);
    row->addWidget(new QLabel(tr("segments, at most")));
    row->addWidget(m_rate);
    row->addStretch(1);
    form->addRow(tr("Speed"), row);
    connect(m_rate, &QSpinBox::valueChanged, this, &CopyDialog::update);
}

void CopyDialog::fillConnections()
{
    const QString chosen = m_connection->currentData().toString();
    {
        const QSignalBlocker quiet(m_connection);
        m_connection->clear();
        for (const ConnectionPtr &connection : m_context.workspace.connections()) {
            if (connection->readOnly || !connection->client->capabilities().writable)
                continue;
            m_connection->addItem(icon(connection->isRemote() ? Icon::Endpoint : Icon::Database),
                                  connection->isProduction() ? tr("%1 (production)").arg(connection->name)
                                                             : connection->name,
                                  connection->id);
            m_connection->setItemData(m_connection->count() - 1, connection->place(), Qt::ToolTipRole);
        }
        int index = m_connection->findData(chosen);
        for (int i = 0; i < m_connection->count() && index < 0; ++i) { // another one is more likely wanted
            if (m_connection->itemData(i).toString() != m_source.connection->id)
                index = i;
        }
        m_connection->setCurrentIndex(qMax(0, index));
    }
    suggestName();
    update();
}

ConnectionPtr CopyDialog::target() const
{
    return m_context.workspace.find(m_connection->currentData().toString());
}

QString CopyDialog::name() const
{
    return m_name->text().trimmed();
}

void CopyDialog::suggestName()
{
    const ConnectionPtr connection = target();
    if (m_isNameTyped || !connection)
        return;
    QString name = m_source.tableName;
    if (connection->id == m_source.connection->id) {
        const QStringList taken = m_context.workspace.tableNames(connection->id);
        name += QStringLiteral("-copy");
        for (int number = 2; taken.contains(name); ++number)
            name = m_source.tableName + QStringLiteral("-copy-%1").arg(number);
    }
    m_name->setText(name);
}

bool CopyDialog::targetExists() const
{
    const ConnectionPtr connection = target();
    return connection && m_context.workspace.tableNames(connection->id).contains(name());
}

QString CopyDialog::problem() const
{
    static const QRegularExpression wellFormed(QStringLiteral("^[A-Za-z0-9_.-]{3,255}$"));
    const ConnectionPtr connection = target();
    if (!connection)
        return tr("No open database or endpoint can be written to. Open one first.");
    if (!wellFormed.match(name()).hasMatch())
        return tr("A table name has 3 to 255 letters, digits, '_', '-' and '.'");
    if (connection->id == m_source.connection->id && name() == m_source.tableName)
        return tr("This is the table itself");
    if (CopyJobs::of(m_context).isRunning(connection->id, name()))
        return tr("A copy to this table is running");
    if (!m_description)
        return tr("The table is still being read");
    if (!targetExists())
        return {};
    const auto there = m_context.workspace.table(connection->id, name());
    if (!there)
        return tr("The target table is still being read");
    if (!haveSameKeys(*there, *m_description))
        return tr("The target table has other keys");
    return {};
}

QString CopyDialog::targetText() const
{
    const ConnectionPtr connection = target();
    if (!connection || name().isEmpty())
        return {};
    if (!targetExists())
        return tr("%1 is made in %2.").arg(name(), connection->name);
    const auto there = m_context.workspace.table(connection->id, name());
    const qint64 items = there ? there->itemCount : 0;
    return tr("%1 is there already, with %2 items. Items with the same keys are replaced, others stay.",
              nullptr, int(items))
        .arg(name(), formatCount(items));
}

QString CopyDialog::estimate() const
{
    if (!m_description)
        return tr("Not known yet");
    const qint64 items = m_description->itemCount;
    if (items == 0)
        return tr("No items, as last counted");
    const qint64 itemBytes = qMax<qint64>(1, m_description->tableSizeBytes / items);
    const auto there = target() ? m_context.workspace.table(target()->id, name()) : std::nullopt;
    const core::TableDescription &made = there ? *there : *m_description;
    const qint64 indexes =
        there || m_indexes->isChecked()
            ? qint64(made.globalSecondaryIndexes.size() + made.localSecondaryIndexes.size())
            : 0;
    const qint64 reads = (m_description->tableSizeBytes + kReadUnitBytes - 1) / kReadUnitBytes;
    const qint64 writes = items * ((itemBytes + kWriteUnitBytes - 1) / kWriteUnitBytes) * (1 + indexes);
    QString text =
        tr("%1 items (%2), as last counted. Reading takes about %3 RCU, writing at most about %4 WCU.",
           nullptr, int(items))
            .arg(formatCount(items), formatSize(m_description->tableSizeBytes), formatCount(reads),
                 formatCount(writes));
    if (m_rate->value() > 0)
        text += u' ' + tr("At this rate: %1.").arg(durationText(items / m_rate->value()));
    return text;
}

void CopyDialog::update()
{
    const QString wrong = problem();
    const bool exists = targetExists();
    m_targetText->setText(targetText());
    m_indexes->setEnabled(!exists);
    m_settings->setEnabled(!exists);
    m_estimate->setText(estimate());
    m_reason->setText(wrong);
    m_copy->setEnabled(wrong.isEmpty());
    m_copy->setToolTip(wrong);
    offerResume();
}

void CopyDialog::offerResume()
{
    const ConnectionPtr connection = target();
    const CopyRecord *record = connection ? CopyJobs::of(m_context).stopped(connection->id, name()) : nullptr;
    if (!record || record->sourceConnection != m_source.connection->id ||
        record->sourceTable != m_source.tableName) {
        m_bar->clear();
        return;
    }
    const qint64 expected = qint64(qMax<quint64>(record->expected, record->state.copied));
    const QString text =
        tr("A copy of this table stopped here after %1 of about %2 items, %3.", nullptr, int(expected))
            .arg(formatCount(qint64(record->state.copied)), formatCount(expected),
                 QLocale().toString(record->stoppedAt, QLocale::ShortFormat));
    if (m_bar->text() == text && m_bar->isVisibleTo(this))
        return;
    const TableRef to{connection, name()};
    m_bar->showMessage(MessageBar::Kind::Info, text,
                       {{tr("Resume the copy"), [this, to] { emit resumeRequested(to); }}});
}

CopyJobs::Request CopyDialog::request() const
{
    CopyJobs::Request request;
    request.source = m_source;
    request.target = {target(), name()};
    request.parts = {m_indexes->isChecked(), m_settings->isChecked()};
    request.segments = unsigned(m_segments->value());
    request.itemsPerSecondMax = m_rate->value();
    request.expected = m_description ? quint64(qMax<qint64>(0, m_description->itemCount)) : 0;
    return request;
}

namespace {

/// What is about to be written over, or into production, is said first.
bool mayWrite(QWidget *parent, const TableRef &target, bool exists)
{
    if (!exists && !target.connection->isProduction())
        return true;
    Question question;
    question.title = CopyDialog::tr("Copy into %1?").arg(target.tableName);
    question.text =
        exists
            ? CopyDialog::tr("Items of %1 that have the same keys are replaced. Export the table first to be "
                             "able to get them back.")
                  .arg(target.tableName)
            : CopyDialog::tr("The table %1 is made.").arg(target.tableName);
    question.acceptText = CopyDialog::tr("Copy into %1").arg(target.tableName);
    question.isDestructive = exists;
    return ask(parent, guarded(question, target)) == Answer::Accept;
}

} // namespace

void showCopyTable(AppContext &context, const TableRef &source, QWidget *parent)
{
    auto *dialog = new CopyDialog(context, source, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &CopyDialog::copyRequested, dialog, [&context, dialog] {
        const CopyJobs::Request request = dialog->request();
        if (!mayWrite(dialog, request.target, dialog->targetExists()))
            return;
        CopyJobs::of(context).start(request);
        dialog->accept();
    });
    QObject::connect(dialog, &CopyDialog::resumeRequested, dialog,
                     [&context, source, dialog](const TableRef &target) {
                         CopyJobs::of(context).resume(source.connection, target);
                         dialog->accept();
                     });
    dialog->open();
}

void resumeCopy(AppContext &context, const TableRef &target, QWidget *parent)
{
    const CopyRecord *record = CopyJobs::of(context).stopped(target.connection->id, target.tableName);
    if (!record)
        return;
    const ConnectionPtr source = context.workspace.find(record->sourceConnection);
    if (!source) {
        showError(
            parent,
            {CopyDialog::tr("%1 is not open").arg(record->sourceName),
             CopyDialog::tr("The copy goes on from the table %1 there. Open it, then resume the copy again.")
                 .arg(record->sourceTable)});
        return;
    }
    Question question;
    question.title = CopyDialog::tr("Resume the copy into %1?").arg(target.tableName);
    const qint64 expected = qint64(qMax<quint64>(record->expected, record->state.copied));
    question.text =
        CopyDialog::tr("It copies %1 in %2 and stopped after %3 of about %4 items, %5.", nullptr,
                       int(expected))
            .arg(record->sourceTable, record->sourceName, formatCount(qint64(record->state.copied)),
                 formatCount(expected), QLocale().toString(record->stoppedAt, QLocale::ShortFormat));
    if (!record->reason.isEmpty())
        question.text += u' ' + CopyDialog::tr("Why: %1.").arg(record->reason);
    question.acceptText = CopyDialog::tr("Resume the copy");
    question.alternativeText = CopyDialog::tr("Forget it");
    const Answer answer = ask(parent, guarded(question, target));
    if (answer == Answer::Accept)
        CopyJobs::of(context).resume(source, target);
    else if (answer == Answer::Alternative)
        CopyJobs::of(context).forget(target.connection->id, target.tableName);
}

} // namespace ui
