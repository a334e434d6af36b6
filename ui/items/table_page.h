// A table in a tab: query line, grid, item editor beside it, explain bar.

#pragma once

#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/connections/connection.h"

#include <memory>

namespace ui {

class TablePage final : public Page
{
    Q_OBJECT

public:
    TablePage(AppContext &context, TableRef table, QWidget *parent = nullptr);
    ~TablePage() override;

    /// Takes back what saveState() gave.
    void restoreState(const QJsonObject &state);
    /// Shows an index from the start ("" for the table itself).
    void showIndex(const QString &indexName);
    void newItem();
    /// What the grid answers: the table, an index, the result of a query, any of it as of a moment. False:
    /// nothing was asked yet.
    bool exportRows();
    // What the past offers; each says why where it cannot.
    void askForMoment();
    void showItemHistory();
    void showDifferences();

    QString title() const override;
    QString toolTipText() const override;
    QString place() const override;
    QIcon icon() const override;
    QString connectionId() const override;
    QString tableName() const;
    QJsonObject saveState() const override;
    bool hasUnsavedWork() const override;
    void tableIsGone() override;
    void refresh() override;
    void find() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
