#include "ui/timeline/item_history_dialog.h"

#include "ui/commits/commit_history.h"
#include "ui/common/colors.h"
#include "ui/common/dialog_size.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/value_format.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/timeline/change_plan_dialog.h"
#include "ui/timeline/difference_view.h"
#include "ui/timeline/moment_text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

enum VersionColumn { WhenColumn, WhatColumn, WhoColumn };
enum Against { VersionBefore, Now };
constexpr std::size_t kVersionsPerPage = 100;

} // namespace

ItemHistoryDialog::ItemHistoryDialog(AppContext &context, TableRef table, const core::Key &key,
                                     QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_key(key)
    , m_bar(new MessageBar(this))
    , m_list(new QTreeWidget(this))
    , m_against(new QComboBox(this))
    , m_difference(new DifferenceView(this))
    , m_more(new QPushButton(tr("Read older versions"), this))
    , m_show(new QPushButton(tr("Show the table then"), this))
    , m_restore(new QPushButton(this))
{
    build();
    connectParts();
    readMore();
}

void ItemHistoryDialog::build()
{
    const QString key =
        keyText(m_key, m_context.workspace.keyNames(m_table.connection->id, m_table.tableName));
    setWindowTitle(tr("History of %1").arg(key));
    setObjectName(QStringLiteral("itemHistory"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeWithinScreen(*this, {940, 560});
    auto *head = new ElidedLabel(key, this);
    head->setFont(titleFont());
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("When"), tr("What changed"), tr("By")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Versions of the item"));
    m_list->setToolTip(tr("Choose one version to see what it changed, or two to compare them"));
    QHeaderView &columns = *m_list->header(); // what changed takes the room that there is
    columns.setTextElideMode(Qt::ElideRight);
    columns.setStretchLastSection(false);
    columns.setSectionResizeMode(QHeaderView::ResizeToContents);
    columns.setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_against->setObjectName(QStringLiteral("compareWith"));
    m_against->addItems({tr("What this version changed"), tr("What differs from now")});
    m_against->setAccessibleName(tr("Compared with"));
    m_against->setToolTip(tr("Of what differs from now single attributes can be picked and restored"));
    m_more->setVisible(false);
    m_show->setToolTip(tr("Close this window and show the whole table as of this version"));
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_restore->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *button : {m_more, m_show})
        button->setAutoDefault(false);
    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(8);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(m_more, 0, Qt::AlignLeft);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(8);
    rightLayout->addWidget(m_against, 0, Qt::AlignLeft);
    rightLayout->addWidget(m_difference, 1);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({420, 500});
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_show);
    bottom->addStretch(1);
    bottom->addWidget(close);
    bottom->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(head);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);
}

void ItemHistoryDialog::connectParts()
{
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ItemHistoryDialog::showChosen);
    connect(m_against, &QComboBox::currentIndexChanged, this, &ItemHistoryDialog::showChosen);
    connect(m_difference, &DifferenceView::checksChanged, this, &ItemHistoryDialog::enableRestore);
    connect(m_more, &QPushButton::clicked, this, &ItemHistoryDialog::readMore);
    connect(m_restore, &QPushButton::clicked, this, &ItemHistoryDialog::restore);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const std::vector<std::size_t> rows = chosen();
        if (rows.empty() || m_versions[rows.front()].moment == 0)
            return;
        emit momentWanted(m_versions[rows.front()].moment);
        close();
    });
    if (m_context.commits)
        connect(m_context.commits, &CommitHistory::added, this, [this](const QString &connectionId) {
            if (connectionId == m_table.connection->id)
                readAnew();
        });
}

void ItemHistoryDialog::readAnew()
{
    ++m_generation;
    m_isReading = false;
    m_next.reset();
    m_isAnew = true; // the old ones stay until the answer is there, as the list does
    readMore();
}

void ItemHistoryDialog::readMore()
{
    if (m_isReading)
        return;
    m_isReading = true;
    core::ItemHistoryRequest request;
    request.tableName = m_table.tableName.toStdString();
    request.key = m_key;
    request.before = m_next;
    request.limit = kVersionsPerPage;
    auto future = m_context.jobs.run<core::ItemHistoryResponse>(
        tr("Read the history of an item"), JobRunner::Visibility::Quiet,
        [client = m_table.connection->client, request](core::Progress &) {
            return client->past()->itemHistory(request);
        });
    JobRunner::then<core::ItemHistoryResponse>(
        future, this,
        [this, generation = m_generation](const core::Result<core::ItemHistoryResponse> &response) {
            if (generation != m_generation)
                return;
            m_isReading = false;
            if (response)
                take(*response);
            else
                say(response.error());
        });
}

void ItemHistoryDialog::say(const core::Error &error)
{
    const ErrorText text = describeError(error);
    m_bar->showMessage(MessageBar::Kind::Error, text.joined(), {{tr("Read again"), [this] { readAnew(); }}},
                       text.details);
}

void ItemHistoryDialog::take(const core::ItemHistoryResponse &response)
{
    // By its moment: newer ones may have come before it.
    const std::vector<std::size_t> rows = chosen();
    std::optional<core::UnixMicros> chosenMoment;
    if (!rows.empty() && rows.front() < m_versions.size())
        chosenMoment = m_versions[rows.front()].moment;
    if (std::exchange(m_isAnew, false))
        m_versions.clear();
    for (const core::ItemVersion &version : response.versions)
        m_versions.push_back({version.moment, version.origin, version.item});
    m_next = response.next;
    if (!m_next && response.beginning == core::HistoryBeginning::WindowEdge)
        m_versions.push_back({0, core::ChangeOrigin::User, response.itemAtEdge});
    fill(chosenMoment);
}

void ItemHistoryDialog::fill(std::optional<core::UnixMicros> chosenMoment)
{
    const MomentText words(core::Clock::system().now());
    m_list->clear();
    for (std::size_t i = 0; i < m_versions.size(); ++i) {
        const Version &version = m_versions[i];
        const bool isEdge = version.moment == 0;
        const bool hasOlder = i + 1 < m_versions.size();
        QString what =
            isEdge ? tr("was there before")
                   : DifferenceView::inWords(hasOlder ? m_versions[i + 1].item : std::nullopt, version.item);
        if (!isEdge && !hasOlder && m_next)
            what = tr("changed");
        const QString who = isEdge                                             ? QString()
                            : version.origin == core::ChangeOrigin::TimeToLive ? tr("Time to live")
                                                                               : tr("A write");
        const QString when = isEdge ? tr("Earlier than is kept") : words.shortText(version.moment);
        auto *row = new QTreeWidgetItem(m_list, {when, what, who});
        row->setToolTip(WhenColumn, isEdge ? when
                                           : words.exactText(version.moment) + QStringLiteral(", ") +
                                                 words.ago(version.moment));
        row->setToolTip(WhatColumn, what);
        if (i == 0)
            row->setText(WhenColumn, tr("%1 (now)").arg(when));
    }
    m_more->setVisible(m_next.has_value());
    if (m_versions.empty())
        m_bar->showMessage(MessageBar::Kind::Info,
                           tr("This item never changed since the table keeps its past."));
    const auto found = std::find_if(m_versions.begin(), m_versions.end(), [&](const Version &version) {
        return chosenMoment && version.moment == *chosenMoment;
    });
    if (!m_versions.empty())
        m_list->setCurrentItem(
            m_list->topLevelItem(found == m_versions.end() ? 0 : int(found - m_versions.begin())));
    showChosen();
}

/// Newer ones first.
std::vector<std::size_t> ItemHistoryDialog::chosen() const
{
    std::vector<std::size_t> rows;
    for (QTreeWidgetItem *row : m_list->selectedItems())
        rows.push_back(std::size_t(m_list->indexOfTopLevelItem(row)));
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Not of what was there before the past, nor as long as the version before it was not read.
bool ItemHistoryDialog::knowsWhatChanged(std::size_t row) const
{
    return m_versions[row].moment != 0 && (row + 1 < m_versions.size() || !m_next);
}

/// Of two, the older one is what one goes back to. Of one it is itself, unless that is what is there now.
std::optional<ItemHistoryDialog::Choice> ItemHistoryDialog::choice() const
{
    const std::vector<std::size_t> rows = chosen();
    if (rows.empty() || rows.size() > 2)
        return {};
    Choice choice;
    choice.newer = rows.front();
    choice.older = rows.size() == 2 ? rows.back() : choice.newer + 1;
    choice.target = rows.size() == 2 || choice.newer == 0 ? choice.older : choice.newer;
    const bool isAgainstNow = m_against->currentIndex() == Now || !knowsWhatChanged(choice.newer);
    if (rows.size() == 1 && choice.newer > 0 && isAgainstNow) {
        choice.older = choice.newer;
        choice.newer = 0;
    }
    return choice;
}

void ItemHistoryDialog::showChosen()
{
    const std::optional<Choice> choice = this->choice();
    const std::vector<std::size_t> rows = chosen();
    const bool isOne = choice && rows.size() == 1;
    m_show->setEnabled(isOne && m_versions[rows.front()].moment != 0);
    m_against->setVisible(isOne && rows.front() > 0 && knowsWhatChanged(rows.front()));
    if (!choice) {
        m_difference->clear();
        m_restore->setText(tr("Restore this version..."));
        m_restore->setEnabled(false);
        return;
    }
    const MomentText words(core::Clock::system().now());
    const auto nameOf = [&](std::size_t row) {
        return row >= m_versions.size()      ? tr("Before")
               : m_versions[row].moment == 0 ? tr("Earlier than is kept")
               : row == 0                    ? tr("%1 (now)").arg(words.shortText(m_versions[row].moment))
                                             : words.shortText(m_versions[row].moment);
    };
    // Where one side has no item, it is the whole that comes or goes.
    const bool isOnBothSides =
        choice->older < m_versions.size() && m_versions[choice->older].item && m_versions[choice->newer].item;
    m_difference->setCheckable(choice->isAgainstNow() && isOnBothSides);
    m_difference->setHeaders(nameOf(choice->older), nameOf(choice->newer));
    const bool neverChanged = choice->older >= m_versions.size() && m_versions[choice->newer].moment == 0;
    m_difference->setItems(neverChanged                        ? m_versions[choice->newer].item
                           : choice->older < m_versions.size() ? m_versions[choice->older].item
                                                               : std::nullopt,
                           m_versions[choice->newer].item);
    if (neverChanged)
        m_difference->setSummary(tr("It has not changed since the table keeps its past"));
    m_restore->setText(!isOne              ? tr("Restore the older one...")
                       : rows.front() == 0 ? tr("Take this change back...")
                                           : tr("Restore this version..."));
    m_restore->setToolTip(m_difference->isCheckable()
                              ? tr("Shows first what will change. Only selected attributes are restored.")
                              : tr("Shows first what will change"));
    enableRestore();
}

void ItemHistoryDialog::enableRestore()
{
    const std::optional<Choice> choice = this->choice();
    const bool isPossible = choice && !m_table.connection->readOnly && choice->target < m_versions.size();
    m_restore->setEnabled(isPossible &&
                          !(m_difference->isCheckable() && m_difference->checkedAttributes().empty()));
}

void ItemHistoryDialog::restore()
{
    const std::optional<Choice> choice = this->choice();
    if (!choice || choice->target >= m_versions.size())
        return;
    std::optional<std::set<std::string>> attributes; // absent: all
    if (m_difference->isCheckable()) {
        std::set<std::string> checked = m_difference->checkedAttributes();
        if (checked.size() != std::size_t(m_difference->differenceCount()))
            attributes = std::move(checked);
    }
    const MomentText words(core::Clock::system().now());
    const Version &version = m_versions[choice->target];
    ChangePlanDialog::show(
        m_context,
        versionPlan(m_table, m_key, version.item, attributes,
                    version.moment == 0 ? tr("before the past begins") : words.shortText(version.moment)),
        this);
}

} // namespace ui
