#include "ui/copying/sync_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/value_format.h"
#include "ui/copying/difference_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kSampleMax = 100;

QString placeOf(const TableRef &table)
{
    return SyncDialog::tr("%1 in %2").arg(table.tableName, table.connection->name);
}

bool isWritable(const TableRef &table)
{
    return !table.connection->readOnly && table.connection->client->capabilities().writable;
}

QTreeWidget *makeList(const QStringList &heads, const QString &name)
{
    auto *list = new QTreeWidget;
    list->setHeaderLabels(heads);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(name);
    list->header()->resizeSection(0, 300);
    return list;
}

} // namespace

SyncDialog::SyncDialog(ComparisonPtr comparison, const std::vector<DifferenceRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_comparison(std::move(comparison))
    , m_rows(rows)
    , m_toAfter(new QRadioButton)
    , m_toBefore(new QRadioButton)
    , m_removes(new QCheckBox)
    , m_plan(new QLabel)
    , m_sample(makeList({tr("Key"), tr("What is done"), tr("Differs in")}, tr("Some of what is written")))
    , m_sync(new QPushButton)
{
    setObjectName(QStringLiteral("syncDialog"));
    setWindowTitle(tr("Sync two tables"));
    resize(680, 520);
    build();
    update();
}

void SyncDialog::build()
{
    const auto prepare = [](QRadioButton *button, const char *name, const TableRef &to,
                            const TableRef &from) {
        button->setObjectName(QLatin1String(name));
        button->setText(tr("Make %1 like %2").arg(placeOf(to), placeOf(from)));
        button->setEnabled(isWritable(to));
        if (!isWritable(to))
            button->setToolTip(tr("%1 is read-only").arg(to.connection->name));
    };
    prepare(m_toAfter, "syncAfter", m_comparison->after(), m_comparison->before());
    prepare(m_toBefore, "syncBefore", m_comparison->before(), m_comparison->after());
    (m_toAfter->isEnabled() ? m_toAfter : m_toBefore)->setChecked(true);
    m_removes->setObjectName(QStringLiteral("syncRemoves"));
    m_plan->setObjectName(QStringLiteral("syncPlan"));
    m_plan->setWordWrap(true);
    m_plan->setTextFormat(Qt::PlainText);
    m_sample->setObjectName(QStringLiteral("syncSample"));
    m_sync->setObjectName(QStringLiteral("startSync"));
    m_sync->setDefault(true);

    auto *note =
        new QLabel(tr("Each item is written only if the target still has it as it was compared. What was "
                      "changed meanwhile is left alone, and listed."));
    note->setFont(secondaryFont());
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_sync);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_toAfter);
    layout->addWidget(m_toBefore);
    layout->addWidget(m_removes);
    layout->addSpacing(4);
    layout->addWidget(m_plan);
    layout->addWidget(m_sample, 1);
    layout->addWidget(note);
    layout->addLayout(buttons);
    connect(m_toAfter, &QRadioButton::toggled, this, &SyncDialog::update);
    connect(m_removes, &QCheckBox::toggled, this, &SyncDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sync, &QPushButton::clicked, this, &SyncDialog::syncRequested);
}

SyncChoice SyncDialog::choice() const
{
    return {m_toAfter->isChecked() ? SyncChoice::Target::After : SyncChoice::Target::Before,
            m_removes->isChecked()};
}

const TableRef &SyncDialog::target() const
{
    return m_toAfter->isChecked() ? m_comparison->after() : m_comparison->before();
}

void SyncDialog::update()
{
    const SyncChoice chosen = choice();
    const SyncCounts counts = syncCounts(m_comparison->counts(), chosen);
    const QString name = placeOf(target());
    const quint64 extra = counts.removed + counts.left;
    m_removes->setText(tr("Also remove the %1 items that only %2 has", nullptr, int(extra))
                           .arg(formatCount(qint64(extra)), name));
    m_removes->setEnabled(extra > 0);
    QStringList parts;
    if (counts.made > 0)
        parts.append(tr("%1 missing items are added", nullptr, int(counts.made))
                         .arg(formatCount(qint64(counts.made))));
    if (counts.replaced > 0)
        parts.append(tr("%1 items that differ are replaced", nullptr, int(counts.replaced))
                         .arg(formatCount(qint64(counts.replaced))));
    if (counts.removed > 0)
        parts.append(tr("%1 extra items are removed", nullptr, int(counts.removed))
                         .arg(formatCount(qint64(counts.removed))));
    if (counts.left > 0)
        parts.append(
            tr("%1 extra items stay", nullptr, int(counts.left)).arg(formatCount(qint64(counts.left))));
    m_plan->setText(counts.writes() == 0
                        ? tr("Nothing is written to %1.").arg(name)
                        : tr("Written to %1: %2.").arg(name, parts.join(QStringLiteral(", "))));
    m_sync->setText(tr("Write %1 changes to %2", nullptr, int(counts.writes()))
                        .arg(formatCount(qint64(counts.writes())), target().tableName));
    m_sync->setProperty("destructive", counts.removed > 0);
    m_sync->setEnabled(counts.writes() > 0 && isWritable(target()));
    m_sync->update();
    fillSample(chosen);
}

void SyncDialog::fillSample(const SyncChoice &chosen)
{
    m_sample->clear();
    const bool toAfter = chosen.target == SyncChoice::Target::After;
    for (const DifferenceRow &row : m_rows) {
        const bool targetLacksIt = row.kind == (toAfter ? ChangeKind::Removed : ChangeKind::Added);
        const bool isExtra = row.kind == (toAfter ? ChangeKind::Added : ChangeKind::Removed);
        if (isExtra && !chosen.removes)
            continue;
        auto *line = new QTreeWidgetItem(m_sample);
        line->setText(0, row.keyText);
        line->setFont(0, monospaceFont());
        line->setText(1, isExtra ? tr("removed") : targetLacksIt ? tr("added") : tr("replaced"));
        line->setText(2, row.attributes);
        if (m_sample->topLevelItemCount() == kSampleMax)
            break;
    }
}

RefusedDialog::RefusedDialog(const SyncResult &result, const QString &tableName, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("refusedDialog"));
    setWindowTitle(tr("Not written to %1").arg(tableName));
    resize(680, 420);
    auto *list = makeList({tr("Key"), tr("Why")}, tr("Items that were not written"));
    for (const SyncResult::Refused &refused : result.refused) {
        auto *line = new QTreeWidgetItem(list, {refused.keyText, refused.reason});
        line->setFont(0, monospaceFont());
        line->setToolTip(1, refused.reason);
    }
    auto *head = new QLabel(
        result.report.refused > result.refused.size()
            ? tr("%1 items were left as they are; the first %2 are listed.")
                  .arg(formatCount(qint64(result.report.refused)), formatCount(qint64(result.refused.size())))
            : tr("%n item(s) were left as they are.", nullptr, int(result.report.refused)));
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(head);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace ui
