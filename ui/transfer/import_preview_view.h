// The table of the import dialog: the first rows of a file under the two rows in which columns are chosen.

#pragma once

#include <QTableView>

namespace ui {

class ImportPreviewModel;

class ImportPreviewView final : public QTableView
{
    Q_OBJECT

public:
    explicit ImportPreviewView(ImportPreviewModel *model, QWidget *parent = nullptr);

    /// Widths and spans for the preview that the model has now.
    void fit();

private:
    int fittingWidth(int column, int rows) const;

    ImportPreviewModel *m_model;
};

} // namespace ui
