#include "ui/tables/table_details_dialog.h"

#include "core/api/codec/codec.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"
#include "ui/connections/production_guard.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/tables/add_index_dialog.h"
#include "ui/tables/table_draft.h"
#include "ui/tables/table_settings_view.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

enum IndexColumn {
    NameColumn,
    KindColumn,
    KeysColumn,
    ProjectionColumn,
    ItemsColumn,
    SizeColumn,
    StatusColumn
};

} // namespace

TableDetailsDialog::TableDetailsDialog(AppContext &context, TableRef table, Tab tab, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_bar(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_settings(new TableSettingsView(context, m_table, this))
    , m_indexes(new QTreeWidget(this))
    , m_add(new QPushButton(tr("Add an index..."), this))
    , m_remove(new QPushButton(tr("Remove the index..."), this))
{
    setObjectName(QStringLiteral("tableDetailsDialog"));
    setWindowTitle(m_table.tableName);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 600);
    build();
    m_tabs->setCurrentIndex(int(tab));
    connect(&m_context.workspace, &Workspace::tablesChanged, this, &TableDetailsDialog::refresh);
    connect(&m_context.workspace, &Workspace::connectionAboutToClose, this, [this](const QString &id) {
        if (id == m_table.connection->id)
            close();
    });
    refresh();
    m_settings->read();
    m_context.workspace.refresh(m_table.connection->id);
}

QLabel *TableDetailsDialog::addLine(QFormLayout *form, const QString &name)
{
    auto *value = new QLabel(this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    value->setWordWrap(true);
    form->addRow(name, value);
    return value;
}

QWidget *TableDetailsDialog::buildOverview()
{
    auto *overview = new QWidget;
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(4);
    m_status = addLine(form, tr("Status"));
    m_keys = addLine(form, tr("Keys"));
    m_counts = addLine(form, tr("Items"));
    m_capacity = addLine(form, tr("Capacity"));
    m_created = addLine(form, tr("Created"));
    m_arn = addLine(form, tr("ARN"));
    m_keys->setFont(monospaceFont());
    m_arn->setFont(monospaceFont());

    m_indexes->setHeaderLabels(
        {tr("Index"), tr("Kind"), tr("Keys"), tr("Projection"), tr("Items"), tr("Size"), tr("Status")});
    m_indexes->setRootIsDecorated(false);
    m_indexes->setUniformRowHeights(true);
    m_indexes->setAlternatingRowColors(true);
    m_indexes->setAccessibleName(tr("Indexes of the table"));
    m_indexes->setObjectName(QStringLiteral("indexes"));
    m_remove->setObjectName(QStringLiteral("removeIndex"));
    m_add->setToolTip(tr("A global index over the items that are there"));
    auto *title = new QLabel(tr("Indexes"), this);
    QFont semibold = title->font();
    semibold.setWeight(QFont::DemiBold);
    title->setFont(semibold);
    auto *indexBar = new QHBoxLayout;
    indexBar->setSpacing(8);
    indexBar->addWidget(title);
    indexBar->addStretch(1);
    indexBar->addWidget(m_add);
    indexBar->addWidget(m_remove);
    auto *layout = new QVBoxLayout(overview);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addLayout(indexBar);
    layout->addWidget(m_indexes, 1);
    connect(m_indexes, &QTreeWidget::currentItemChanged, this, &TableDetailsDialog::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &TableDetailsDialog::addIndex);
    connect(m_remove, &QPushButton::clicked, this, &TableDetailsDialog::removeIndex);
    return overview;
}

void TableDetailsDialog::build()
{
    m_tabs->addTab(buildOverview(), tr("Overview"));
    m_tabs->addTab(m_settings, tr("Settings"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the table's details"));
    auto *copy = new QPushButton(tr("Copy as CreateTable"), this);
    copy->setToolTip(tr("The request that makes such a table, as JSON"));
    auto *remove = new QPushButton(tr("Delete the table..."), this);
    remove->setEnabled(!m_table.connection->readOnly);
    auto *done = new QPushButton(tr("Close"), this);
    done->setDefault(true);
    for (QPushButton *button : {copy, remove, m_add, m_remove})
        button->setAutoDefault(false); // Enter closes, wherever the focus is
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 12, 16, 12);
    bottom->setSpacing(8);
    bottom->addWidget(copy);
    bottom->addWidget(remove);
    bottom->addStretch(1);
    bottom->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(bottom);
    connect(copy, &QPushButton::clicked, this, &TableDetailsDialog::copyRequest);
    connect(remove, &QPushButton::clicked, this, &TableDetailsDialog::deleteRequested);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

void TableDetailsDialog::refresh()
{
    const auto known = m_context.workspace.table(m_table.connection->id, m_table.tableName);
    if (!known) {
        const bool isGone = m_context.workspace.tablesAreKnown(m_table.connection->id);
        m_bar->showMessage(isGone ? MessageBar::Kind::Warning : MessageBar::Kind::Info,
                           isGone ? tr("There is no table of this name any more.")
                                  : tr("Reading the table..."));
        m_add->setEnabled(false);
        m_remove->setEnabled(false);
        return;
    }
    m_description = *known;
    const QString statuses[] = {tr("Being created"), tr("Being changed"), tr("Being deleted"), tr("Active")};
    m_status->setText(statuses[int(known->tableStatus)]);
    m_keys->setText(keyText(known->keySchema, *known));
    const QString when = m_table.connection->client->capabilities().exactCounts
                             ? QString()
                             : tr(" (as of the last six hours)");
    m_counts->setText(tr("%1 items, %2", nullptr, int(known->itemCount))
                          .arg(formatCount(known->itemCount), formatSize(known->tableSizeBytes)) +
                      when);
    m_capacity->setText(known->billingMode == core::BillingMode::PayPerRequest
                            ? tr("On demand")
                            : tr("%1 read units, %2 write units a second")
                                  .arg(formatCount(known->provisionedThroughput.readCapacityUnits),
                                       formatCount(known->provisionedThroughput.writeCapacityUnits)));
    m_created->setText(formatMoment(known->creationDateTimeMicros));
    m_created->setToolTip(describeMoment(known->creationDateTimeMicros));
    m_arn->setText(QString::fromStdString(known->tableArn));
    fillIndexes(*known);
    m_settings->showTable(*known);
}

void TableDetailsDialog::fillIndexes(const core::TableDescription &table)
{
    const QString current = currentIndexName();
    m_indexes->clear();
    for (const auto *indexes : {&table.globalSecondaryIndexes, &table.localSecondaryIndexes}) {
        for (const core::IndexDescription &index : *indexes) {
            auto *row = new QTreeWidgetItem(m_indexes);
            row->setText(NameColumn, QString::fromStdString(index.indexName));
            row->setIcon(NameColumn, icon(Icon::Index));
            row->setText(KindColumn, index.isGlobal ? tr("Global") : tr("Local"));
            row->setText(KeysColumn, keyText(index.keySchema, table));
            row->setText(ProjectionColumn, projectionText(index.projection));
            row->setToolTip(ProjectionColumn, row->text(ProjectionColumn));
            row->setText(ItemsColumn, formatCount(index.itemCount));
            row->setText(SizeColumn, formatSize(index.indexSizeBytes));
            row->setTextAlignment(ItemsColumn, Qt::AlignRight | Qt::AlignVCenter);
            row->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
            const QString states[] = {tr("Being created"), tr("Being changed"), tr("Being removed"),
                                      tr("Active")};
            QString state = states[int(index.indexStatus)];
            if (index.isGlobal && index.backfilling.value_or(false)) {
                state = index.backfillFraction
                            ? tr("Being filled, %1 %").arg(int(*index.backfillFraction * 100))
                            : tr("Being filled");
            }
            row->setText(StatusColumn, state);
            if (row->text(NameColumn) == current)
                m_indexes->setCurrentItem(row);
        }
    }
    for (int column = NameColumn; column < StatusColumn; ++column)
        m_indexes->resizeColumnToContents(column);
    updateButtons();
}

QString TableDetailsDialog::currentIndexName() const
{
    return m_indexes->currentItem() ? m_indexes->currentItem()->text(NameColumn) : QString();
}

void TableDetailsDialog::updateButtons()
{
    const core::IndexDescription *index = m_description.findIndex(currentIndexName().toStdString());
    const bool canWrite =
        !m_table.connection->readOnly && m_description.tableStatus == core::TableStatus::Active;
    m_add->setEnabled(canWrite);
    m_remove->setEnabled(canWrite && index && index->isGlobal);
    m_remove->setToolTip(!index ? tr("Choose an index first")
                         : !index->isGlobal
                             ? tr("A local index stays as long as its table")
                             : tr("Queries can no longer use it; the items stay in the table"));
}

void TableDetailsDialog::addIndex()
{
    auto *dialog = new AddIndexDialog(m_description, this);
    connect(dialog, &AddIndexDialog::addRequested, dialog, [this, dialog] {
        dialog->setWorking(true);
        auto future = m_context.jobs.run<core::UpdateTableResponse>(
            tr("Add an index to %1").arg(m_table.tableName), JobRunner::Visibility::Change,
            [client = m_table.connection->client, request = dialog->request()](core::Progress &) {
                return client->updateTable(request);
            });
        // Received by the workspace: the dialog may be closed before, and the list must be right all the
        // same.
        JobRunner::then<core::UpdateTableResponse>(
            future, &m_context.workspace,
            [&workspace = m_context.workspace, id = m_table.connection->id,
             dialog = QPointer(dialog)](const core::Result<core::UpdateTableResponse> &result) {
                workspace.refresh(id);
                if (!dialog)
                    return;
                dialog->setWorking(false);
                if (result) {
                    dialog->accept();
                    return;
                }
                const ErrorText text = describeError(result.error());
                dialog->showFailure(text.joined(), text.details);
            });
    });
    dialog->open();
}

void TableDetailsDialog::removeIndex()
{
    const QString name = currentIndexName();
    Question question;
    question.title = tr("Remove the index %1?").arg(name);
    question.text =
        tr("Queries that use it will fail. The items stay in the table; the index can be added again and "
           "is then filled from them.");
    question.acceptText = tr("Remove %1").arg(name);
    question.isDestructive = true;
    if (ask(this, guarded(question, m_table)) != Answer::Accept)
        return;
    core::UpdateTableRequest request;
    request.tableName = m_table.tableName.toStdString();
    core::GlobalSecondaryIndexUpdate update;
    update.remove = name.toStdString();
    request.globalSecondaryIndexUpdates.push_back(std::move(update));
    auto future = m_context.jobs.run<core::UpdateTableResponse>(
        tr("Remove the index %1 of %2").arg(name, m_table.tableName), JobRunner::Visibility::Change,
        [client = m_table.connection->client, request](core::Progress &) {
            return client->updateTable(request);
        });
    JobRunner::then<core::UpdateTableResponse>(
        future, this, [this](const core::Result<core::UpdateTableResponse> &result) {
            m_context.workspace.refresh(m_table.connection->id);
            if (result) {
                m_bar->clear();
                return;
            }
            const ErrorText text = describeError(result.error());
            m_bar->showMessage(MessageBar::Kind::Error, text.joined(), {}, text.details);
        });
}

void TableDetailsDialog::copyRequest()
{
    const std::string json = core::writeRequest(requestOf(m_description), core::JsonLayout::Indented);
    QGuiApplication::clipboard()->setText(QString::fromStdString(json));
    m_bar->showMessage(MessageBar::Kind::Info, tr("The CreateTable request is in the clipboard."));
}

} // namespace ui
