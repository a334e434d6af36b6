#include "ui/backups/restore_dialog.h"

#include "ui/backups/restore_preview.h"
#include "ui/common/dialog_size.h"
#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

enum Billing { AsTheSource, OnDemand, Provisioned };
constexpr int kNameMin = 3;
constexpr int kNameMax = 255;
constexpr int kFormWidth = 420; // a whole moment beside its buttons
constexpr int kIndexRole =
    Qt::UserRole; // position among the global indexes, or -1 - that among the local ones
constexpr int kIndexRowHeight = 24;
constexpr int kIndexRowsMax = 5;
constexpr std::int64_t kMicrosPerMilli = 1000;

QDateTime dateTimeOf(std::int64_t micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / kMicrosPerMilli);
}

QLabel *quiet(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setFont(secondaryFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

RestoreDialog::RestoreDialog(AppContext &context, ConnectionPtr connection, RestoreSource source,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_connection(std::move(connection))
    , m_source(std::move(source))
    , m_taken(context.workspace.tableNames(m_connection->id))
    , m_name(new QLineEdit(this))
    , m_billing(new QComboBox(this))
    , m_units(new QWidget(this))
    , m_readUnits(new QSpinBox(m_units))
    , m_writeUnits(new QSpinBox(m_units))
    , m_indexes(new QListWidget(this))
    , m_keep(new QCheckBox(tr("Keep the settings of the source"), this))
    , m_preview(new RestorePreview(context, m_connection, this))
    , m_reason(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_restore(new QPushButton(this))
    , m_bar(new MessageBar(this))
{
    setObjectName(QStringLiteral("restoreDialog"));
    const QString table = QString::fromStdString(m_source.origin.tableName);
    setWindowTitle(m_source.origin.isMoment() ? tr("Restore %1 as it was").arg(table)
                                              : tr("Restore a backup of %1").arg(table));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeWithinScreen(*this, {960, 560});
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    m_form = buildForm();
    splitter->addWidget(m_form);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kFormWidth, 960 - kFormWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildBottom());
    connect(&context.workspace, &Workspace::tablesChanged, this, [this](const QString &id) {
        if (id == m_connection->id) {
            m_taken = m_context.workspace.tableNames(id);
            update();
        }
    });
    connect(&context.workspace, &Workspace::connectionAboutToClose, this, [this](const QString &id) {
        if (id == m_connection->id)
            QDialog::reject();
    });
    if (m_moment && m_source.origin.momentMicros > m_source.latestMicros)
        m_bar->showMessage(
            MessageBar::Kind::Info,
            tr("%1 can be restored once it is five minutes old. This is the latest moment that "
               "can be restored now.")
                .arg(formatMoment(m_source.origin.momentMicros)));
    update();
    updatePreview();
    m_name->setFocus();
    m_name->selectAll();
}

QWidget *RestoreDialog::buildForm()
{
    auto *panel = new QWidget;
    panel->setMinimumWidth(kFormWidth - 60);
    auto *title = new ElidedLabel;
    title->setFont(titleFont());
    const QString table = QString::fromStdString(m_source.origin.tableName);
    title->setText(m_source.origin.isFile() ? QString::fromStdString(m_source.origin.file.filename().string())
                   : m_source.origin.isBackup() ? QString::fromStdString(m_source.backupName)
                                                : table);
    auto *about =
        quiet(m_source.earliestMicros != 0 && m_source.earliestMicros == m_source.latestMicros
                  ? tr("Its past begins at %1; later moments can be restored once they are five "
                       "minutes old")
                        .arg(formatMoment(m_source.earliestMicros))
              : m_source.origin.isMoment()
                  ? tr("Its past can be restored from %1 to %2")
                        .arg(formatMoment(m_source.earliestMicros), formatMoment(m_source.latestMicros))
                  : tr("Backup of %1, taken %2").arg(table, formatMoment(m_source.origin.momentMicros)));
    m_name->setFont(monospaceFont());
    m_name->setText(suggestedName());
    m_name->setAccessibleName(tr("Name of the new table"));
    m_name->setObjectName(QStringLiteral("restoreTarget"));
    m_name->setToolTip(tr("A restore always makes a new table: 3 to 255 letters, digits, '_', '-' and '.'"));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    if (m_source.origin.isMoment())
        addMoment(form);
    auto *database = new ElidedLabel(m_connection->name); // a file may have been dropped anywhere
    database->setObjectName(QStringLiteral("restoreDatabase"));
    form->addRow(tr("Database"), database);
    form->addRow(tr("New table"), m_name);
    addCapacity(form);
    addIndexes(form);
    addSettings(form);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &RestoreDialog::update);
    return panel;
}

void RestoreDialog::addMoment(QFormLayout *form)
{
    m_moment = new QDateTimeEdit(this);
    m_moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    // Within the window, whose ends have microseconds.
    m_moment->setDateTimeRange(dateTimeOf(m_source.earliestMicros + kMicrosPerMilli - 1),
                               dateTimeOf(m_source.latestMicros));
    m_moment->setDateTime(dateTimeOf(startMicros()));
    m_start = m_moment->dateTime();
    m_moment->setCalendarPopup(true);
    m_moment->setAccessibleName(tr("Moment that is restored"));
    m_moment->setObjectName(QStringLiteral("restoreMoment"));
    m_moment->setToolTip(tr("Any moment of the table's past, in your time zone"));
    auto *earliest = new QPushButton(tr("Earliest"), this);
    auto *latest = new QPushButton(tr("Latest"), this);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_moment, 1);
    for (QPushButton *button : {earliest, latest}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    earliest->setToolTip(formatMoment(m_source.earliestMicros));
    latest->setToolTip(formatMoment(m_source.latestMicros));
    form->addRow(tr("As of"), row);
    connect(earliest, &QPushButton::clicked, this,
            [this] { m_moment->setDateTime(m_moment->minimumDateTime()); });
    connect(latest, &QPushButton::clicked, this,
            [this] { m_moment->setDateTime(m_moment->maximumDateTime()); });
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &RestoreDialog::updatePreview);
}

void RestoreDialog::addCapacity(QFormLayout *form)
{
    const QString source = m_source.billing == core::BillingMode::PayPerRequest
                               ? tr("As the source: on demand")
                               : tr("As the source: %1 read, %2 write units")
                                     .arg(formatCount(m_source.throughput.readCapacityUnits),
                                          formatCount(m_source.throughput.writeCapacityUnits));
    m_billing->addItems({source, tr("On demand"), tr("Provisioned")});
    m_billing->setAccessibleName(tr("Capacity of the new table"));
    m_billing->setObjectName(QStringLiteral("restoreBilling"));
    m_billing->setToolTip(
        tr("On demand: paid by request. Provisioned: a fixed rate, also for each global index"));
    auto *layout = new QHBoxLayout(m_units);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    for (const auto &[box, name] :
         {std::pair(m_readUnits, tr("Read units")), {m_writeUnits, tr("Write units")}}) {
        box->setRange(1, 1'000'000'000);
        box->setValue(5);
        box->setAccessibleName(name);
        box->setToolTip(tr("%1 a second").arg(name));
        layout->addWidget(new QLabel(name, m_units));
        layout->addWidget(box, 1);
    }
    form->addRow(tr("Capacity"), m_billing);
    form->addRow(m_units);
    connect(m_billing, &QComboBox::currentIndexChanged, this, &RestoreDialog::update);
}

void RestoreDialog::addIndexes(QFormLayout *form)
{
    const auto add = [this](const std::string &name, const QString &kind, int position) {
        auto *item = new QListWidgetItem(tr("%1 (%2)").arg(QString::fromStdString(name), kind), m_indexes);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setData(kIndexRole, position);
    };
    for (std::size_t i = 0; i < m_source.globalIndexes.size(); ++i)
        add(m_source.globalIndexes[i].indexName, tr("global"), int(i));
    for (std::size_t i = 0; i < m_source.localIndexes.size(); ++i)
        add(m_source.localIndexes[i].indexName, tr("local"), -1 - int(i));
    m_indexes->setAccessibleName(tr("Indexes of the new table"));
    m_indexes->setObjectName(QStringLiteral("restoreIndexes"));
    m_indexes->setToolTip(
        tr("An index that is left out makes the restore quicker; a global one can be added later"));
    m_indexes->setUniformItemSizes(true);
    m_indexes->setFixedHeight(qMin(m_indexes->count(), kIndexRowsMax) * kIndexRowHeight + 4);
    if (m_indexes->count() > 0)
        form->addRow(tr("Indexes"), m_indexes);
    m_indexes->setVisible(m_indexes->count() > 0);
}

void RestoreDialog::addSettings(QFormLayout *form)
{
    const bool isEmpty = m_source.settings.isEmpty();
    m_keep->setChecked(!isEmpty);
    m_keep->setVisible(!isEmpty);
    m_keep->setObjectName(QStringLiteral("keepSettings"));
    m_keep->setToolTip(tr("DynamoDB itself leaves them behind; they are set again once the table is there"));
    if (isEmpty)
        return;
    form->addRow(m_keep);
    form->addRow(quiet(settingsText()));
}

QString RestoreDialog::settingsText() const
{
    const KeptSettings &settings = m_source.settings;
    QStringList parts;
    if (settings.timeToLiveAttribute)
        parts.append(tr("time to live by %1").arg(QString::fromStdString(*settings.timeToLiveAttribute)));
    if (settings.streamViewType)
        parts.append(tr("a new stream"));
    if (settings.recoveryDays)
        parts.append(tr("%n day(s) of point-in-time recovery", nullptr, int(*settings.recoveryDays)));
    if (!settings.tags.empty())
        parts.append(tr("%n tag(s)", nullptr, int(settings.tags.size())));
    if (settings.isProtected)
        parts.append(tr("deletion protection"));
    return parts.join(QStringLiteral(", "));
}

QWidget *RestoreDialog::buildBottom()
{
    auto *bottom = new QWidget(this);
    auto *layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_reason->setFont(secondaryFont());
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("restoreReason"));
    m_cancel->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("cancelRestore"));
    m_restore->setDefault(true);
    m_restore->setObjectName(QStringLiteral("restore"));
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_restore);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isWorking)
            emit cancelRequested();
        else
            QDialog::reject();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (m_isWorking)
            QDialog::accept(); // it goes on in the list of jobs
        else
            emit restoreRequested();
    });
    return bottom;
}

/// The old name where it is free, as after a deletion.
QString RestoreDialog::suggestedName() const
{
    const QString name = QString::fromStdString(m_source.origin.tableName);
    if (!m_taken.contains(name) && !m_source.isTableThere)
        return name;
    const QString base = name.left(kNameMax - 16) + QStringLiteral("-restored");
    QString free = base;
    for (int number = 2; m_taken.contains(free); ++number)
        free = base + QLatin1Char('-') + QString::number(number);
    return free;
}

QString RestoreDialog::problem() const
{
    static const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9_.-]+$"));
    const QString name = m_name->text();
    if (name.size() < kNameMin || name.size() > kNameMax || !allowed.match(name).hasMatch())
        return tr("A table name has 3 to 255 letters, digits, '_', '-' and '.'");
    if (m_taken.contains(name))
        return tr("There is a table %1 already").arg(name);
    return {};
}

/// The moment that was asked for, or the nearest that can be restored.
std::int64_t RestoreDialog::startMicros() const
{
    return std::clamp(m_source.origin.momentMicros, m_source.earliestMicros,
                      std::max(m_source.earliestMicros, m_source.latestMicros));
}

RestoreOrigin RestoreDialog::origin() const
{
    RestoreOrigin origin = m_source.origin;
    if (m_moment) {
        // What the dialog began with and the ends of the window to the microsecond, what is typed to the
        // millisecond.
        const QDateTime moment = m_moment->dateTime();
        origin.momentMicros = moment == m_start                       ? startMicros()
                              : moment == m_moment->maximumDateTime() ? m_source.latestMicros
                              : moment == m_moment->minimumDateTime()
                                  ? m_source.earliestMicros
                                  : moment.toMSecsSinceEpoch() * kMicrosPerMilli;
    }
    return origin;
}

core::RestoreOverrides RestoreDialog::overrides() const
{
    core::RestoreOverrides overrides;
    const auto billing = Billing(m_billing->currentIndex());
    if (billing == OnDemand)
        overrides.billingMode = core::BillingMode::PayPerRequest;
    if (billing == Provisioned) {
        overrides.billingMode = core::BillingMode::Provisioned;
        overrides.provisionedThroughput =
            core::ProvisionedThroughput{m_readUnits->value(), m_writeUnits->value()};
    }
    std::vector<core::GlobalSecondaryIndex> global;
    std::vector<core::LocalSecondaryIndex> local;
    for (int row = 0; row < m_indexes->count(); ++row) {
        if (m_indexes->item(row)->checkState() != Qt::Checked)
            continue;
        const int position = m_indexes->item(row)->data(kIndexRole).toInt();
        if (position < 0) {
            local.push_back(m_source.localIndexes[std::size_t(-1 - position)]);
            continue;
        }
        core::GlobalSecondaryIndex index = m_source.globalIndexes[std::size_t(position)];
        if (billing != AsTheSource) {
            index.provisionedThroughput = overrides.provisionedThroughput;
            index.onDemandThroughput.reset();
        } else if (m_source.billing == core::BillingMode::PayPerRequest) {
            index.provisionedThroughput.reset(); // described as 0
        }
        global.push_back(std::move(index));
    }
    if (billing != AsTheSource || global.size() < m_source.globalIndexes.size())
        overrides.globalSecondaryIndexes = std::move(global);
    if (local.size() < m_source.localIndexes.size())
        overrides.localSecondaryIndexes = std::move(local);
    return overrides;
}

RestorePlan RestoreDialog::plan() const
{
    RestorePlan plan;
    plan.origin = origin();
    plan.targetName = m_name->text().toStdString();
    plan.overrides = overrides();
    if (!m_source.origin.isMoment())
        plan.itemsExpected = std::uint64_t(std::max<std::int64_t>(m_source.items, 0));
    plan.keepsSettings = m_keep->isChecked();
    return plan;
}

void RestoreDialog::update()
{
    m_units->setVisible(m_billing->currentIndex() == Provisioned);
    const QString problem = this->problem();
    if (!m_isWorking)
        m_reason->setText(problem);
    m_restore->setEnabled(m_isWorking || problem.isEmpty());
    m_restore->setToolTip(problem);
    m_restore->setText(m_isWorking ? tr("Go on in the background")
                                   : tr("Restore to %1").arg(m_name->text().left(40)));
    m_cancel->setText(m_isWorking ? tr("Cancel the restore") : tr("Cancel"));
}

void RestoreDialog::updatePreview()
{
    if (m_source.origin.isFile() || m_connection->client->past())
        m_preview->showOrigin(origin(), m_source.isTableThere);
    else
        m_preview->showNothing(tr("This endpoint cannot show what would be restored."));
}

void RestoreDialog::setWorking(bool working)
{
    m_isWorking = working;
    m_form->setEnabled(!working);
    if (working) {
        m_bar->clear();
        m_reason->setText(tr("Restoring..."));
    }
    update();
}

void RestoreDialog::showProgress(quint64 items)
{
    if (m_isWorking && items > 0)
        m_reason->setText(
            tr("Restoring... %1 items are there", nullptr, int(items)).arg(formatCount(qint64(items))));
}

void RestoreDialog::showFailure(const QString &text, const QString &details)
{
    m_bar->showMessage(MessageBar::Kind::Error, text, {}, details);
}

} // namespace ui
