#include "ui/timeline/differences_dialog.h"

#include "core/values/item_size.h"
#include "ui/commits/commit_history.h"
#include "ui/common/colors.h"
#include "ui/common/dialog_size.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/timeline/change_plan_dialog.h"
#include "ui/timeline/difference_view.h"
#include "ui/timeline/moment_field.h"
#include "ui/timeline/moment_text.h"
#include "ui/transfer/transfer_actions.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::size_t kItemsPerPage = 200;
constexpr qint64 kImageBytesMax = 64 * 1024 * 1024;

/// The kind in its colour, keys as values are written.
class DifferencesDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        option->font = index.column() == DifferencesModel::KindColumn ? interfaceFont() : monospaceFont();
        if (option->state.testFlag(QStyle::State_Selected))
            return;
        const Colors &colors = Colors::of(option->palette);
        const auto kind = DifferencesModel::Kind(index.data(DifferencesModel::KindRole).toInt());
        if (index.column() == DifferencesModel::KindColumn)
            option->palette.setColor(QPalette::Text,
                                     colors[kind == DifferencesModel::Kind::Added     ? ColorRole::Good
                                            : kind == DifferencesModel::Kind::Removed ? ColorRole::Error
                                                                                      : ColorRole::Warning]);
        else if (index.column() == DifferencesModel::WhatColumn)
            option->palette.setColor(QPalette::Text, colors[ColorRole::SecondaryText]);
    }
};

/// A difference as an item of a file: its key, what kind it is, and both images.
core::Item exportedItem(const core::DifferentItem &difference)
{
    core::Item item = difference.key;
    // A key may have one of these names itself.
    const auto add = [&](std::string name, core::AttributeValue value) {
        while (difference.key.contains(name))
            name += '_';
        item.set(name, std::move(value));
    };
    const char *const kinds[] = {"added", "removed", "changed"};
    add("difference", core::AttributeValue::string(kinds[int(DifferencesModel::kindOf(difference))]));
    if (difference.before)
        add("before", core::AttributeValue::map(*difference.before));
    if (difference.after)
        add("after", core::AttributeValue::map(*difference.after));
    return item;
}

} // namespace

DifferencesDialog::DifferencesDialog(AppContext &context, TableRef table, core::UnixMicros from,
                                     std::optional<core::UnixMicros> to, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_from(from)
    , m_to(to)
    , m_window{from, core::Clock::system().now()}
    , m_model(context.workspace.keyNames(m_table.connection->id, m_table.tableName))
    , m_fromField(new MomentField(this))
    , m_toField(new MomentField(this))
    , m_state(new QLabel(this))
    , m_bar(new MessageBar(this))
    , m_filter(new QLineEdit(this))
    , m_added(new QCheckBox(this))
    , m_removed(new QCheckBox(this))
    , m_changed(new QCheckBox(this))
    , m_view(new QTableView(this))
    , m_difference(new DifferenceView(this))
    , m_export(new QPushButton(tr("Export..."), this))
    , m_revert(new QPushButton(this))
{
    m_windowAge.start();
    build();
    connectParts();
    readAnew();
}

DifferencesDialog::~DifferencesDialog()
{
    m_reading.cancel();
    m_view->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    delete m_view; // it looks at the model, a member
}

void DifferencesDialog::buildHead(QLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("From"), this));
    row->addWidget(m_fromField);
    row->addWidget(new QLabel(tr("to"), this));
    row->addWidget(m_toField);
    row->addStretch(1);
    m_fromField->setAccessibleName(tr("Differences from"));
    m_toField->setAccessibleName(tr("Differences to"));
    m_filter->setPlaceholderText(tr("Filter by key or attribute"));
    m_filter->setAccessibleName(tr("Filter by key or attribute"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(220);
    row->addWidget(m_filter);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(12);
    for (QCheckBox *box : {m_added, m_removed, m_changed}) {
        box->setChecked(true);
        kinds->addWidget(box);
    }
    kinds->addStretch(1);
    m_state->setFont(secondaryFont());
    m_state->setForegroundRole(QPalette::PlaceholderText);
    kinds->addWidget(m_state);
    static_cast<QVBoxLayout *>(layout)->addLayout(row);
    static_cast<QVBoxLayout *>(layout)->addLayout(kinds);
}

void DifferencesDialog::build()
{
    setWindowTitle(tr("Differences of %1").arg(m_table.tableName));
    setObjectName(QStringLiteral("differences"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeWithinScreen(*this, {960, 600});
    m_view->setModel(&m_model);
    m_view->setObjectName(QStringLiteral("differenceList"));
    m_view->setAccessibleName(tr("Items that differ"));
    m_view->setItemDelegate(new DifferencesDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(24);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setColumnWidth(DifferencesModel::KindColumn, 90);
    m_view->setColumnWidth(DifferencesModel::KeyColumn, 200);
    m_export->setObjectName(QStringLiteral("exportDifferences"));
    m_revert->setObjectName(QStringLiteral("revertDifferences"));
    m_revert->setProperty("primary", true); // not the default: Enter in a field is no wish to write
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *button : {m_export, m_revert, close})
        button->setAutoDefault(false);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_difference);
    splitter->setSizes({440, 500});
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_export);
    bottom->addStretch(1);
    bottom->addWidget(close);
    bottom->addWidget(m_revert);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    buildHead(layout);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);
}

void DifferencesDialog::connectParts()
{
    for (MomentField *field : {m_fromField, m_toField}) {
        field->setWindowSource([this] { return windowNow(); });
    }
    m_fromField->setMoment(m_from);
    m_toField->setMoment(m_to);
    connect(m_fromField, &MomentField::entered, this, [this](std::optional<core::UnixMicros> moment) {
        m_from = moment.value_or(windowNow().to);
        readAnew();
    });
    connect(m_toField, &MomentField::entered, this, [this](std::optional<core::UnixMicros> moment) {
        m_to = moment;
        readAnew();
    });
    for (MomentField *field : {m_fromField, m_toField})
        connect(field, &MomentField::leaveRequested, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &DifferencesDialog::applyFilter);
    for (QCheckBox *box : {m_added, m_removed, m_changed})
        connect(box, &QCheckBox::toggled, this, &DifferencesDialog::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DifferencesDialog::showChosen);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DifferencesDialog::showChosen);
    connect(m_revert, &QPushButton::clicked, this, &DifferencesDialog::revertChosen);
    connect(m_export, &QPushButton::clicked, this, &DifferencesDialog::exportAll);
    if (m_context.commits)
        connect(m_context.commits, &CommitHistory::added, this, [this](const QString &connectionId) {
            if (connectionId == m_table.connection->id && !m_to)
                readAnew();
        });
    using Window = core::PastAccess::Window;
    auto future = m_context.jobs.run<Window>(
        tr("Look at the past of %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, name = m_table.tableName.toStdString()](core::Progress &) {
            return client->past()->windowOf(name);
        });
    JobRunner::then<Window>(future, this, [this](const core::Result<Window> &window) {
        if (!window) // the differences say why
            return;
        m_window = {window->earliest, window->latest};
        m_windowAge.restart();
    });
}

TimeRange DifferencesDialog::windowNow() const
{
    return {m_window.from, m_window.to + m_windowAge.nsecsElapsed() / 1000};
}

void DifferencesDialog::readAnew()
{
    m_reading.cancel();
    ++m_generation;
    m_model.clear();
    m_bar->clear();
    m_isCut = false;
    m_imageBytes = 0;
    core::DifferencesRequest request;
    request.tableName = m_table.tableName.toStdString();
    request.from = m_from;
    request.to = m_to;
    request.limit = kItemsPerPage;
    readPage(request);
}

void DifferencesDialog::readPage(const core::DifferencesRequest &request)
{
    m_isReading = true;
    showState();
    m_reading = m_context.jobs.run<core::DifferencesResponse>(
        tr("Compare two moments of %1").arg(m_table.tableName), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, request](core::Progress &) {
            return client->past()->differences(request);
        });
    JobRunner::then<core::DifferencesResponse>(
        m_reading, this,
        [this, request, generation = m_generation](const core::Result<core::DifferencesResponse> &response) {
            if (generation != m_generation)
                return;
            m_isReading = false;
            if (!response) {
                const ErrorText text = describeError(response.error());
                m_bar->showMessage(MessageBar::Kind::Error, text.joined(),
                                   {{tr("Read again"), [this] { readAnew(); }}}, text.details);
                showState();
                return;
            }
            m_model.append(response->items);
            for (const core::DifferentItem &item : response->items)
                for (const std::optional<core::Item> *image : {&item.before, &item.after})
                    m_imageBytes += *image ? 2 * qint64(core::itemSizeBytes(**image)) : 0;
            m_isCut =
                response->next && (m_model.counts().all() >= kItemsMax || m_imageBytes >= kImageBytesMax);
            if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
                m_view->selectRow(0);
            if (response->next && !m_isCut) {
                core::DifferencesRequest next = request;
                next.next = response->next;
                readPage(next);
            } else {
                showState();
            }
        });
}

QString DifferencesDialog::fromText() const
{
    return MomentText(core::Clock::system().now()).shortText(m_from);
}

void DifferencesDialog::showState()
{
    const DifferencesModel::Counts &counts = m_model.counts();
    m_added->setText(tr("%1 added").arg(formatCount(counts.added)));
    m_removed->setText(tr("%1 removed").arg(formatCount(counts.removed)));
    m_changed->setText(tr("%1 changed").arg(formatCount(counts.changed)));
    m_state->setText(m_isReading ? tr("Reading...")
                     : m_isCut   ? tr("The first %1; the export has all").arg(formatCount(counts.all()))
                     : counts.all() == 0 ? tr("Nothing differs")
                                         : tr("Complete"));
    m_export->setEnabled(counts.all() > 0);
    showChosen();
}

void DifferencesDialog::showChosen()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    const MomentText words(core::Clock::system().now());
    m_revert->setEnabled(!rows.isEmpty() && !m_table.connection->readOnly);
    m_revert->setText(rows.size() == 1 ? tr("Revert the item...")
                                       : tr("Revert %1 items...").arg(formatCount(rows.size())));
    m_revert->setToolTip(tr("Makes them what they were at %1; shows first what will change").arg(fromText()));
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || current.row() >= m_model.rowCount()) {
        m_difference->clear();
        return;
    }
    const core::DifferentItem &difference = m_model.difference(current.row());
    m_difference->setHeaders(fromText(), m_to ? words.shortText(*m_to) : tr("Now"));
    m_difference->setItems(difference.before, difference.after);
}

void DifferencesDialog::applyFilter()
{
    m_model.setFilter(
        {m_added->isChecked(), m_removed->isChecked(), m_changed->isChecked(), m_filter->text().trimmed()});
    if (m_model.rowCount() > 0)
        m_view->selectRow(0);
}

void DifferencesDialog::revertChosen()
{
    std::vector<WantedItem> wanted;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        const core::DifferentItem &difference = m_model.difference(index.row());
        wanted.push_back({difference.key, difference.before});
    }
    if (!wanted.empty())
        ChangePlanDialog::show(m_context, revertPlan(m_table, std::move(wanted), fromText()), this);
}

/// Reads them again, page by page: what is on the screen may be cut, or filtered.
void DifferencesDialog::exportAll()
{
    ExportSource source;
    source.suggestedName = tr("differences of %1").arg(m_table.tableName);
    for (const std::string &name : m_model.keyNames())
        source.keyNames.append(QString::fromStdString(name));
    source.keyNames.append(QStringLiteral("difference"));
    source.expectedItems = m_isCut ? 0 : std::uint64_t(m_model.counts().all());
    core::DifferencesRequest request;
    request.tableName = m_table.tableName.toStdString();
    request.from = m_from;
    request.to = m_to;
    request.limit = kItemsPerPage;
    source.nextPage = [client = m_table.connection->client, request](
                          const std::optional<core::Key> &startKey) -> core::Result<core::PageResponse> {
        core::DifferencesRequest page = request;
        // The position goes through the export as a key of two attributes.
        const auto numberOf = [&](const char *name) {
            return core::ChangeNumber(
                QString::fromStdString(*startKey->find(name)->asString()).toULongLong());
        };
        if (startKey)
            page.next = core::PagePosition{numberOf("change"), numberOf("end")};
        core::Result<core::DifferencesResponse> response = client->past()->differences(page);
        if (!response)
            return response.error();
        core::PageResponse items;
        for (const core::DifferentItem &difference : response->items)
            items.items.push_back(exportedItem(difference));
        items.count = items.scannedCount = std::int64_t(items.items.size());
        if (response->next) {
            core::Key next;
            next.set("change", core::AttributeValue::string(std::to_string(response->next->change)));
            next.set("end", core::AttributeValue::string(std::to_string(response->next->end)));
            items.lastEvaluatedKey = std::move(next);
        }
        return items;
    };
    showExport(m_context, std::move(source), this);
}

} // namespace ui
