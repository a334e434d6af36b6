#include "ui/backups/backups_page_private.h"

#include "ui/backups/backup_details.h"
#include "ui/backups/backup_list_view.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel_row.h"
#include "ui/common/time_format.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

constexpr int kAgainMs = 2000;
constexpr int kDetailsWidth = 340;
constexpr int kFieldMargin = 12; // of its text

/// As wide as what usually stands in them; the note has what is left.
void setColumnWidths(QTreeView &list)
{
    const QFontMetrics metrics(list.font());
    const auto setWidth = [&](int column, const char *sample) {
        constexpr int kMargins = 2 * 12;
        list.header()->resizeSection(column, metrics.horizontalAdvance(QLatin1String(sample)) + kMargins);
    };
    setWidth(BackupListModel::Table, "[=] a-table-of-shops");
    setWidth(BackupListModel::Name, "before-the-summer-sale");
    setWidth(BackupListModel::Moment, "2026-11-28 00:00:00");
    setWidth(BackupListModel::Items, "100,000,000");
    setWidth(BackupListModel::Size, "999.9 KB");
    setWidth(BackupListModel::State, "Being made");
    setWidth(BackupListModel::Kind, "Deleted table");
}

} // namespace

BackupsPage::Private::Private(BackupsPage &owner, AppContext &appContext, ConnectionPtr of)
    : q(owner)
    , context(appContext)
    , connection(std::move(of))
    , notes(appContext.settings, connection->id)
{
    filtered.setSourceModel(&model);
}

QWidget *BackupsPage::Private::buildFilterRow()
{
    auto *row = new PanelRow(Qt::BottomEdge, &q);
    text = new QLineEdit(row);
    text->setObjectName(QStringLiteral("backupFilter"));
    text->setPlaceholderText(tr("Filter by text"));
    text->setAccessibleName(text->placeholderText());
    text->setToolTip(tr("Shows backups with this in the table's name, their own name or their note"));
    text->setClearButtonEnabled(true);
    table = new QComboBox(row);
    table->setObjectName(QStringLiteral("backupTableFilter"));
    table->setAccessibleName(tr("Table"));
    table->setToolTip(tr("Shows backups of one table, also of one that is gone"));
    kind = new QComboBox(row);
    kind->setObjectName(QStringLiteral("backupKindFilter"));
    kind->setAccessibleName(tr("Kind"));
    kind->setToolTip(tr("Backups that were made, or what is kept of deleted tables"));
    kind->addItems({tr("All kinds"), tr("On demand"), tr("Deleted tables")});
    for (QComboBox *box : {table, kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    momentButton = new QPushButton(tr("Restore to a moment..."), row);
    momentButton->setObjectName(QStringLiteral("restoreMomentOf"));
    momentButton->setToolTip(tr("A table as it was at any moment of its point-in-time recovery"));
    createButton = new QPushButton(tr("Back up a table..."), row);
    createButton->setObjectName(QStringLiteral("newBackup"));
    createButton->setToolTip(tr("The items as they are at this moment (Insert)"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 4, 8, 5);
    layout->setSpacing(8);
    text->setMinimumWidth(text->fontMetrics().horizontalAdvance(text->placeholderText()) + 2 * kFieldMargin);
    layout->addWidget(text, 3);
    layout->addWidget(table, 2);
    layout->addWidget(kind, 2);
    layout->addStretch(1);
    layout->addWidget(momentButton);
    layout->addWidget(createButton);
    return row;
}

void BackupsPage::Private::build()
{
    message = new MessageBar(&q);
    banner = new MessageBar(&q);
    filterRow = buildFilterRow();
    stack = new QStackedWidget(&q);
    empty = new EmptyState(stack);
    empty->setObjectName(QStringLiteral("noBackups"));
    noMatch = new EmptyState(stack);
    noMatch->setContent(Icon::Search, tr("No backup matches."), tr("Show all backups"));
    splitter = new QSplitter(Qt::Horizontal, stack);
    list = new BackupListView(splitter);
    list->setModel(&filtered);
    list->setObjectName(QStringLiteral("backupList"));
    list->setAccessibleName(tr("Backups"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setSortingEnabled(true);
    list->sortByColumn(BackupListModel::Moment, Qt::DescendingOrder);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setFrameShape(QFrame::NoFrame);
    setColumnWidths(*list);
    details = new BackupDetails(splitter);
    details->setMinimumWidth(std::max(260, details->minimumSizeHint().width()));
    details->setCanVerify(connection->client->past() != nullptr);
    details->setCanExport(connection->client->backupFiles() != nullptr);
    details->hide();
    splitter->addWidget(list);
    splitter->addWidget(details);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({900, kDetailsWidth});
    for (QWidget *shown :
         {static_cast<QWidget *>(empty), static_cast<QWidget *>(noMatch), static_cast<QWidget *>(splitter)})
        stack->addWidget(shown);

    auto *bottom = new PanelRow(Qt::TopEdge, &q);
    summary = new ElidedLabel({}, bottom);
    summary->setFont(secondaryFont());
    summary->setColorRole(ColorRole::SecondaryText);
    auto *bottomLayout = new QHBoxLayout(bottom);
    bottomLayout->setContentsMargins(12, 4, 12, 4);
    bottomLayout->addWidget(summary, 1);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(message);
    layout->addWidget(banner);
    layout->addWidget(filterRow);
    layout->addWidget(stack, 1);
    layout->addWidget(bottom);
    q.setFocusProxy(list);
}

void BackupsPage::Private::connectParts()
{
    again.setSingleShot(true);
    again.setInterval(kAgainMs);
    QObject::connect(&again, &QTimer::timeout, &q, [this] { read(); });
    QObject::connect(&context.workspace, &Workspace::tablesChanged, &q, [this](const QString &id) {
        if (id == connection->id && isRead)
            read(); // a table may have come or gone, and with it a backup
    });
    QObject::connect(text, &QLineEdit::textChanged, &q, [this] { applyFilter(); });
    for (QComboBox *box : {table, kind})
        QObject::connect(box, &QComboBox::currentIndexChanged, &q, [this] { applyFilter(); });
    QObject::connect(createButton, &QPushButton::clicked, &q, [this] { create({}); });
    QObject::connect(momentButton, &QPushButton::clicked, &q, [this] { restoreMoment(); });
    QObject::connect(empty, &EmptyState::actionTriggered, &q, [this] { isAbsent ? read() : create({}); });
    QObject::connect(noMatch, &EmptyState::actionTriggered, &q, [this] {
        text->clear();
        table->setCurrentIndex(0);
        kind->setCurrentIndex(0);
    });
    QObject::connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, &q,
                     [this] { showCurrent(); });
    QObject::connect(list, &QTreeView::activated, &q, [this] { restore(); });
    QObject::connect(list, &QWidget::customContextMenuRequested, &q, [this](const QPoint &position) {
        auto *menu = new QMenu(&q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        fillMenu(*menu);
        menu->popup(list->viewport()->mapToGlobal(position));
    });
    connectDrag();
    QObject::connect(details, &BackupDetails::restoreRequested, &q, [this] { restore(); });
    QObject::connect(details, &BackupDetails::verifyRequested, &q, [this] { verify(); });
    QObject::connect(details, &BackupDetails::exportRequested, &q, [this] { exportFile(); });
    QObject::connect(details, &BackupDetails::deleteRequested, &q, [this] { remove(); });
    QObject::connect(details, &BackupDetails::noteChanged, &q, [this](const QString &note) {
        notes.setNote(details->arn(), note);
        model.setNote(details->arn(), note);
    });
}

void BackupsPage::Private::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, QWidget *on, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, on);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, &q, act);
    };
    add(QKeySequence(Qt::Key_Insert), list, [this] {
        if (createButton->isEnabled())
            create({});
    });
    add(QKeySequence(Qt::Key_Delete), list, [this] { remove(); });
    add(QKeySequence(Qt::Key_F2), list, [this] {
        if (current())
            details->focusNote();
    });
}

void BackupsPage::Private::applyFilter()
{
    filtered.setFilter(text->text(), table->currentData().toString(),
                       BackupFilterModel::Kinds(kind->currentIndex()));
    updateState();
    emit q.stateChanged();
}

/// The tables that backups are of, keeping the choice.
void BackupsPage::Private::fillTables()
{
    const QString chosen = table->currentData().toString();
    QStringList names;
    for (const BackupEntry &entry : model.entries())
        names.append(entry.tableName());
    if (!chosen.isEmpty())
        names.append(chosen);
    names.removeDuplicates();
    names.sort();
    const QSignalBlocker quiet(table);
    table->clear();
    table->addItem(tr("All tables"), QString());
    for (const QString &name : std::as_const(names))
        table->addItem(name, name);
    table->setCurrentIndex(qMax(0, table->findData(chosen)));
}

const BackupEntry *BackupsPage::Private::current() const
{
    return model.entry(filtered.mapToSource(list->currentIndex()));
}

void BackupsPage::Private::choose(const QString &arn)
{
    const int row = model.rowOf(arn);
    if (row < 0)
        return;
    const QModelIndex index = filtered.mapFromSource(model.index(row, 0));
    if (index.isValid())
        list->setCurrentIndex(index);
}

void BackupsPage::Private::showCurrent()
{
    const BackupEntry *entry = current();
    details->setVisible(entry != nullptr);
    if (!entry)
        return;
    const bool isAnother = details->arn() != entry->arn();
    details->showEntry(*entry, connection->readOnly);
    details->setWorking(check.isRunning() && checkedArn == entry->arn());
    if (isAnother)
        describe(entry->arn());
}

void BackupsPage::Private::updateState()
{
    const bool isEmpty = model.rowCount() == 0;
    const bool hasTables = !context.workspace.tableNames(connection->id).isEmpty();
    createButton->setEnabled(hasTables && !isAbsent && !connection->readOnly);
    momentButton->setEnabled(hasTables && !isAbsent && !connection->readOnly);
    filterRow->setVisible(!isAbsent && (!isEmpty || isRead));
    for (QWidget *filter :
         {static_cast<QWidget *>(text), static_cast<QWidget *>(table), static_cast<QWidget *>(kind)})
        filter->setEnabled(!isEmpty);
    if (isAbsent)
        empty->setContent(Icon::Save,
                          tr("This endpoint makes no backups. Export its tables to files instead."),
                          tr("Ask again"));
    else if (!isRead)
        empty->setContent(Icon::Save, isReading ? tr("Reading the backups...") : QString());
    else
        empty->setContent(
            Icon::Save,
            tr("No backups yet. A backup keeps a table as it is at this moment: it takes no time, "
               "whatever the size, and stays when the table is deleted."),
            createButton->isEnabled() ? tr("Back up a table...") : QString());
    QWidget *shown = isEmpty                    ? static_cast<QWidget *>(empty)
                     : filtered.rowCount() == 0 ? static_cast<QWidget *>(noMatch)
                                                : splitter;
    if (stack->currentWidget() != shown)
        stack->setCurrentWidget(shown);
    QStringList parts;
    qint64 bytes = 0;
    for (const BackupEntry &entry : model.entries())
        bytes += entry.summary.details.backupSizeBytes;
    if (isRead && !isAbsent) {
        parts.append(filtered.isEverything()
                         ? tr("%n backup(s)", nullptr, model.rowCount())
                         : tr("%1 of %n backup(s)", nullptr, model.rowCount()).arg(filtered.rowCount()));
        if (!isEmpty)
            parts.append(tr("%1 in all").arg(formatSize(bytes)));
    }
    summary->setText(parts.join(QStringLiteral("  \u00b7  ")));
    updateBanner();
}

/// The way back to a deleted table must be seen without looking for it.
void BackupsPage::Private::updateBanner()
{
    QStringList names;
    qint64 firstExpiry = 0;
    for (const BackupEntry &entry : model.entries()) {
        if (!entry.isOfDeletedTable() || !entry.isTableGone)
            continue;
        names.append(entry.tableName());
        const qint64 expiry = entry.summary.details.backupExpiryDateTimeMicros;
        firstExpiry = firstExpiry == 0 ? expiry : qMin(firstExpiry, expiry);
    }
    names.removeDuplicates();
    if (names.isEmpty() || kind->currentIndex() == int(BackupFilterModel::Kinds::DeletedTables)) {
        banner->clear();
        bannerText.clear();
        return;
    }
    const QString sentence =
        names.size() == 1
            ? tr("The deleted table %1 can be brought back until %2.")
                  .arg(names.front(), formatMoment(firstExpiry))
            : tr("%n deleted table(s) can be brought back, the first until %1.", nullptr, int(names.size()))
                  .arg(formatMoment(firstExpiry));
    if (sentence == bannerText)
        return; // said already, and perhaps closed
    bannerText = sentence;
    banner->showMessage(MessageBar::Kind::Info, sentence,
                        {{tr("Show deleted tables"), [this] {
                              text->clear();
                              table->setCurrentIndex(0);
                              kind->setCurrentIndex(int(BackupFilterModel::Kinds::DeletedTables));
                              list->setCurrentIndex(filtered.index(0, 0));
                              list->setFocus();
                          }}});
}

// ---- the page

BackupsPage::BackupsPage(AppContext &context, ConnectionPtr connection, QWidget *parent)
    : Page(parent)
    , d(std::make_unique<Private>(*this, context, std::move(connection)))
{
    setObjectName(QStringLiteral("backupsPage"));
    d->build();
    d->connectParts();
    d->addShortcuts();
    d->fillTables();
    d->updateState();
    d->read();
}

BackupsPage::~BackupsPage()
{
    d->check.cancel();
    // Children outlive what is here, and some of them speak while they go.
    for (QObject *child : findChildren<QObject *>())
        disconnect(child, nullptr, this, nullptr);
    d->list->setModel(nullptr);
}

void BackupsPage::restoreState(const QJsonObject &state)
{
    const QSignalBlocker quiet(this);
    // Nothing but a backup to choose: the filter stays, unless it would hide it.
    if (state.size() == 1 && state.contains(QStringLiteral("chosen"))) {
        d->text->clear();
        d->table->setCurrentIndex(0);
        d->kind->setCurrentIndex(0);
        d->toChoose = state[QStringLiteral("chosen")].toString();
        d->read();
        return;
    }
    d->text->setText(state[QStringLiteral("text")].toString());
    const QString name = state[QStringLiteral("table")].toString();
    if (!name.isEmpty() && d->table->findData(name) < 0)
        d->table->addItem(name, name);
    d->table->setCurrentIndex(qMax(0, d->table->findData(name)));
    d->kind->setCurrentIndex(qBound(0, state[QStringLiteral("kind")].toInt(), d->kind->count() - 1));
    d->toChoose = state[QStringLiteral("chosen")].toString();
    d->applyFilter();
}

QJsonObject BackupsPage::saveState() const
{
    const BackupEntry *current = d->current();
    return {{QStringLiteral("text"), d->text->text()},
            {QStringLiteral("table"), d->table->currentData().toString()},
            {QStringLiteral("kind"), d->kind->currentIndex()},
            {QStringLiteral("chosen"), current ? current->arn() : d->toChoose}};
}

QString BackupsPage::title() const
{
    return tr("Backups");
}

QString BackupsPage::toolTipText() const
{
    return tr("Backups of %1").arg(d->connection->name);
}

QString BackupsPage::place() const
{
    return d->connection->name;
}

QIcon BackupsPage::icon() const
{
    return ui::icon(Icon::Save);
}

QString BackupsPage::connectionId() const
{
    return d->connection->id;
}

void BackupsPage::refresh()
{
    d->read();
}

void BackupsPage::find()
{
    d->text->setFocus(Qt::ShortcutFocusReason);
    d->text->selectAll();
}

void BackupsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (d->isRead)
        d->read(); // others may have made backups meanwhile
}

} // namespace ui
