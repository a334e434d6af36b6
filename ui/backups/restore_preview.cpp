#include "ui/backups/restore_preview.h"

#include "ui/backups/preview_model.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/value_format.h"
#include "ui/jobs/job_runner.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kDelayMs = 200; // a moment that is being typed is not read for every digit
constexpr int kColumnWidthMax = 220;
constexpr int kRowHeight = 24;

QTableView *makeView(PreviewModel *model, const QString &name)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

void fitColumns(QTableView *view)
{
    view->resizeColumnsToContents();
    for (int column = 0; column < view->model()->columnCount(); ++column)
        view->setColumnWidth(column, qMin(view->columnWidth(column), kColumnWidthMax));
}

} // namespace

RestorePreview::RestorePreview(AppContext &context, ConnectionPtr connection, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_connection(std::move(connection))
    , m_bar(new MessageBar(this))
    , m_summary(new ElidedLabel({}, this))
    , m_tabs(new QTabWidget(this))
    , m_itemModel(new PreviewModel(this))
    , m_differenceModel(new PreviewModel(this))
{
    m_itemView = makeView(m_itemModel, tr("The first items that would be restored"));
    m_itemView->setObjectName(QStringLiteral("previewItems"));
    m_summary->setObjectName(QStringLiteral("previewSummary"));
    m_summary->setAccessibleName(tr("What would be restored"));
    m_tabs->setObjectName(QStringLiteral("previewTabs"));
    m_tabs->addTab(m_itemView, tr("First items"));
    m_differencePage = buildDifferences();
    m_tabs->addTab(m_differencePage, tr("Differences from now"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(tr("Preview"));
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(16, 16, 16, 8);
    heading->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &RestorePreview::read);
}

RestorePreview::~RestorePreview()
{
    cancelAll();
}

QWidget *RestorePreview::buildDifferences()
{
    auto *page = new QWidget;
    m_differenceText = new QLabel(page);
    m_differenceText->setWordWrap(true);
    m_differenceText->setObjectName(QStringLiteral("differenceText"));
    m_compare = new QPushButton(tr("Compare with now"), page);
    m_compare->setObjectName(QStringLiteral("compareWithNow"));
    m_compare->setAutoDefault(false);
    m_compare->setToolTip(tr("Reads the table as it would be and as it is"));
    m_differenceView = makeView(m_differenceModel, tr("What differs from now"));
    m_differenceView->setObjectName(QStringLiteral("previewDifferences"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(8);
    line->addWidget(m_differenceText, 1);
    line->addWidget(m_compare);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_differenceView, 1);
    connect(m_compare, &QPushButton::clicked, this, &RestorePreview::compare);
    return page;
}

void RestorePreview::showOrigin(const RestoreOrigin &origin, bool isTableThere)
{
    cancelAll();
    m_origin = origin;
    m_isTableThere = isTableThere;
    m_differenceModel->clear();
    m_compare->setEnabled(isTableThere);
    m_compare->setText(tr("Compare with now"));
    m_differenceText->setText(isTableThere
                                  ? tr("What was added, changed and deleted since then.")
                                  : tr("There is no table of this name now: all of it would come back."));
    m_summary->setText(tr("Reading what would be restored..."));
    m_delay.start();
}

void RestorePreview::showNothing(const QString &why)
{
    cancelAll();
    m_delay.stop();
    m_itemModel->clear();
    m_differenceModel->clear();
    m_differenceText->clear();
    m_compare->setEnabled(false);
    m_bar->clear();
    m_summary->setText(why);
}

void RestorePreview::cancelAll()
{
    ++m_question;
    m_items.cancel();
    m_count.cancel();
    m_differences.cancel();
}

void RestorePreview::read()
{
    const quint64 question = m_question;
    m_items = m_context.jobs.run<PastItems>(
        tr("Look at %1 as it was").arg(QString::fromStdString(m_origin.tableName)),
        JobRunner::Visibility::Quiet,
        [client = m_connection->client, origin = m_origin](core::Progress &progress) {
            return readPast(client, origin, progress);
        });
    JobRunner::then<PastItems>(m_items, this, [this, question](const core::Result<PastItems> &items) {
        if (question == m_question)
            takeItems(items);
    });
}

void RestorePreview::takeItems(const core::Result<PastItems> &items)
{
    if (!items) {
        m_itemModel->clear();
        m_summary->setText(tr("What would be restored cannot be shown"));
        showFailure(items.error());
        return;
    }
    m_bar->clear();
    m_keys = items->keySchema;
    m_itemModel->setItems(m_keys, items->first);
    fitColumns(m_itemView);
    showCount(items->count);
    if (!items->count)
        count();
}

void RestorePreview::count()
{
    const quint64 question = m_question;
    m_count = m_context.jobs.run<std::int64_t>(
        tr("Count %1 as it was").arg(QString::fromStdString(m_origin.tableName)),
        JobRunner::Visibility::Quiet,
        [client = m_connection->client, origin = m_origin](core::Progress &progress) {
            return countPast(client, origin, progress);
        });
    JobRunner::then<std::int64_t>(m_count, this, [this, question](const core::Result<std::int64_t> &count) {
        if (question != m_question)
            return;
        if (count)
            showCount(*count);
        else
            showFailure(count.error());
    });
}

void RestorePreview::showCount(std::optional<std::int64_t> count)
{
    const int shown = m_itemModel->rowCount();
    if (!count)
        m_summary->setText(tr("More than %1 items; counting them...").arg(formatCount(shown)));
    else if (*count == 0)
        m_summary->setText(tr("The table would be empty"));
    else
        m_summary->setText(tr("%1 items would be restored", nullptr, int(*count)).arg(formatCount(*count)));
    m_tabs->setTabText(0,
                       count && *count > shown ? tr("First %1 items").arg(formatCount(shown)) : tr("Items"));
}

void RestorePreview::compare()
{
    if (m_differences.isRunning()) {
        m_differences.cancel();
        return;
    }
    const quint64 question = m_question;
    m_compare->setText(tr("Cancel"));
    m_differenceText->setText(tr("Comparing..."));
    m_differences = m_context.jobs.run<PastDifferences>(
        tr("Compare %1 with now").arg(QString::fromStdString(m_origin.tableName)),
        JobRunner::Visibility::Quiet,
        [client = m_connection->client, origin = m_origin](core::Progress &progress) {
            return comparePast(client, origin, progress);
        });
    JobRunner::then<PastDifferences>(m_differences, this,
                                     [this, question](const core::Result<PastDifferences> &differences) {
                                         if (question == m_question)
                                             takeDifferences(differences);
                                     });
}

void RestorePreview::takeDifferences(const core::Result<PastDifferences> &differences)
{
    m_compare->setText(tr("Compare with now"));
    if (!differences) {
        m_differenceText->setText(tr("Not compared."));
        if (differences.error().code() != core::ErrorCode::Cancelled)
            showFailure(differences.error());
        return;
    }
    const core::CompareReport &report = differences->report;
    m_differenceModel->setDifferences(m_keys, differences->first);
    fitColumns(m_differenceView);
    if (report.added + report.removed + report.changed == 0) {
        m_differenceText->setText(tr("Nothing differs: the table holds the same items now."));
        return;
    }
    QString text = tr("Items since then: %1 added, %2 changed, %3 deleted.")
                       .arg(formatCount(qint64(report.added)), formatCount(qint64(report.changed)),
                            formatCount(qint64(report.removed)));
    if (report.added + report.removed + report.changed > differences->first.size())
        text += QLatin1Char(' ') +
                tr("The first %1 are shown.").arg(formatCount(qint64(differences->first.size())));
    m_differenceText->setText(text);
}

void RestorePreview::showFailure(const core::Error &error)
{
    if (error.code() == core::ErrorCode::Cancelled)
        return;
    const ErrorText text = describeError(error);
    m_bar->showMessage(MessageBar::Kind::Error, text.joined(), {}, text.details);
}

} // namespace ui
