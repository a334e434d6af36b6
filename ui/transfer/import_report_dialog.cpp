#include "ui/transfer/import_report_dialog.h"

#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"

#include <QAbstractTableModel>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The refused rows of all files, without a copy of them.
class RefusedRowsModel final : public QAbstractTableModel
{
public:
    enum Column { FileColumn, LineColumn, ReasonColumn, ColumnCount };

    RefusedRowsModel(std::shared_ptr<const ImportOutcome> outcome, QObject *parent)
        : QAbstractTableModel(parent)
        , m_outcome(std::move(outcome))
    {}

    int rowCount(const QModelIndex &parent = {}) const override
    {
        std::size_t count = 0;
        for (const ImportOutcome::File &file : m_outcome->files)
            count += file.report.refused.size();
        return parent.isValid() ? 0 : int(count);
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        auto row = std::size_t(index.row());
        for (const ImportOutcome::File &file : m_outcome->files) {
            if (row >= file.report.refused.size()) {
                row -= file.report.refused.size();
                continue;
            }
            const core::RefusedRow &refused = file.report.refused[row];
            if (index.column() == FileColumn)
                return QFileInfo(file.path).fileName();
            return index.column() == LineColumn ? formatCount(qint64(refused.line))
                                                : QString::fromStdString(refused.reason);
        }
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == FileColumn   ? ImportReportDialog::tr("File")
               : section == LineColumn ? ImportReportDialog::tr("Line")
                                       : ImportReportDialog::tr("Why it was left out");
    }

private:
    const std::shared_ptr<const ImportOutcome> m_outcome;
};

} // namespace

ImportReportDialog::ImportReportDialog(std::shared_ptr<const ImportOutcome> outcome, QWidget *parent)
    : QDialog(parent)
    , m_outcome(std::move(outcome))
    , m_message(new MessageBar(this))
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import into %1").arg(tablesText(m_outcome->tableNames)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto *title = new QLabel(headline());
    title->setObjectName(QStringLiteral("headline"));
    title->setFont(titleFont());
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    layout->addWidget(m_message);
    if (const QString text = explanation(); !text.isEmpty()) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    if (m_outcome->error && m_outcome->error->code() != core::ErrorCode::Cancelled) {
        const ErrorText error = describeError(*m_outcome->error);
        m_message->showMessage(MessageBar::Kind::Error, error.joined(), {}, error.details);
    }
    const bool hasRefused = m_outcome->refusedCount() > 0;
    if (hasRefused)
        addRefusedRows();
    else
        layout->addStretch(1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    if (hasRefused) {
        auto *save = new QPushButton(tr("Save list..."));
        save->setAutoDefault(false);
        save->setObjectName(QStringLiteral("saveList"));
        connect(save, &QPushButton::clicked, this, [this] {
            const QString path =
                askSaveFile(this, {tr("Save the list of rows left out"),
                                   {},
                                   m_outcome->tableNames.first() + QStringLiteral("-left-out.txt"),
                                   {}});
            if (!path.isEmpty())
                emit saveWanted(path);
        });
        buttons->addWidget(save);
    }
    buttons->addStretch(1);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    if (m_outcome->imported() > 0) {
        auto *show = new QPushButton(tr("Show %1").arg(m_outcome->tableNames.first()));
        show->setObjectName(QStringLiteral("showTable"));
        show->setProperty("primary", true);
        show->setDefault(true);
        connect(show, &QPushButton::clicked, this, [this] {
            accept();
            emit showWanted();
        });
        buttons->addWidget(show);
        show->setFocus();
    } else {
        close->setDefault(true);
    }
    layout->addLayout(buttons);
    resize(hasRefused ? QSize(640, 420) : QSize(460, 120));
}

QString ImportReportDialog::headline() const
{
    const QString count = formatCount(qint64(m_outcome->imported()));
    if (m_outcome->error && m_outcome->error->code() == core::ErrorCode::Cancelled)
        return tr("Stopped after %1 items").arg(count);
    if (m_outcome->error)
        return tr("Ended early, after %1 items").arg(count);
    if (m_outcome->imported() == 1)
        return tr("1 item imported into %1").arg(tablesText(m_outcome->tableNames));
    return tr("%1 items imported into %2").arg(count, tablesText(m_outcome->tableNames));
}

QString ImportReportDialog::explanation() const
{
    QStringList sentences;
    if (m_outcome->tableNames.size() > 1) {
        QStringList counts;
        for (const QString &name : m_outcome->tableNames)
            counts << tr("%1 into %2").arg(formatCount(qint64(m_outcome->importedInto(name))), name);
        sentences << counts.join(QStringLiteral(", ")) + u'.';
    }
    if (m_outcome->error && m_outcome->imported() > 0)
        sentences << tr("What was imported until then is in %1.").arg(tablesText(m_outcome->tableNames));
    if (m_outcome->hadTableBefore && m_outcome->imported() > 0)
        sentences << tr("This counts new items and those that replaced one with the same key.");
    if (const auto replaced = m_outcome->replacedInNewTables; replaced > 0)
        sentences << tr("%n of them had the key of an earlier row, which they replaced.", nullptr,
                        int(replaced));
    if (const auto refused = m_outcome->refusedCount(); refused > 0)
        sentences
            << tr("%1 rows were left out; the rest was not affected.").arg(formatCount(qint64(refused)));
    std::size_t shown = 0;
    for (const ImportOutcome::File &file : m_outcome->files)
        shown += file.report.refused.size();
    if (shown < m_outcome->refusedCount())
        sentences << tr("The first %1 are listed.").arg(formatCount(qint64(shown)));
    return sentences.join(u' ');
}

void ImportReportDialog::addRefusedRows()
{
    auto *view = new QTableView;
    view->setObjectName(QStringLiteral("refusedRows"));
    view->setAccessibleName(tr("Rows left out"));
    view->setModel(new RefusedRowsModel(m_outcome, view));
    view->setColumnHidden(RefusedRowsModel::FileColumn, m_outcome->files.size() < 2);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(24);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setShowGrid(false);
    view->setColumnWidth(RefusedRowsModel::LineColumn, 80);
    static_cast<QVBoxLayout *>(layout())->addWidget(view, 1);
}

void ImportReportDialog::showSaved(const QString &path, const core::Result<void> &saved)
{
    if (saved) {
        m_message->showMessage(MessageBar::Kind::Info, tr("The list is in %1.").arg(path));
        return;
    }
    const ErrorText error = describeError(saved.error());
    m_message->showMessage(MessageBar::Kind::Error, error.joined(), {}, error.details);
}

} // namespace ui
