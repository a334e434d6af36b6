#include "ui/transfer/import_preview_view.h"

#include "ui/common/fonts.h"
#include "ui/transfer/import_columns_delegate.h"
#include "ui/transfer/import_preview_model.h"

#include <QHeaderView>

namespace ui {

namespace {

constexpr int kColumnWidthMin = 90;
constexpr int kColumnWidthMax = 260;
constexpr int kMeasuredRows = 30;
constexpr int kMeasuredCells = 6000; // of a file of thousands of columns only the first rows

} // namespace

ImportPreviewView::ImportPreviewView(ImportPreviewModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("The first rows, and what becomes of each column"));
    setModel(model);
    setItemDelegate(new ImportColumnsDelegate(this));
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::SelectedClicked | QAbstractItemView::AnyKeyPressed);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(26);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setHighlightSections(false);
    setTabKeyNavigation(false);
    // One click opens a list of types; names are edited on the second, as everywhere.
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.row() == ImportPreviewModel::TypeRow)
            edit(index);
    });
}

void ImportPreviewView::fit()
{
    // A row that is none shows its reason over all columns.
    clearSpans();
    for (int row = ImportPreviewModel::FirstRecordRow; row < m_model->rowCount(); ++row) {
        if (m_model->isRefused(row) && m_model->columnCount() > 1)
            setSpan(row, 0, 1, m_model->columnCount());
    }
    const int rows = std::clamp(kMeasuredCells / std::max(1, m_model->columnCount()),
                                ImportPreviewModel::FirstRecordRow + 1, kMeasuredRows);
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, fittingWidth(column, rows));
}

int ImportPreviewView::fittingWidth(int column, int rows) const
{
    const QFontMetrics interface(font());
    const QFontMetrics monospace(monospaceFont());
    int width = interface.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + 24;
    for (int row = 0; row < std::min(m_model->rowCount(), rows); ++row) {
        const bool isControl = row < ImportPreviewModel::FirstRecordRow;
        if (!isControl && m_model->isRefused(row))
            continue;
        const QString text = m_model->index(row, column).data().toString();
        width = std::max(width, (isControl ? interface : monospace).horizontalAdvance(text.left(60)) +
                                    (isControl ? 36 : 20));
        if (width >= kColumnWidthMax)
            break;
    }
    return std::clamp(width, kColumnWidthMin, kColumnWidthMax);
}

} // namespace ui
