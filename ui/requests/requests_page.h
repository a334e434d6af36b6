// The request log of a database in a tab: what reaches its endpoint, live, and the switch of the endpoint.

#pragma once

#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/connections/connection.h"

#include <functional>
#include <memory>

namespace ui {

/// Shows a table in a tab, with `state` as TablePage::restoreState takes it.
using OpenTable = std::function<void(const TableRef &, const QJsonObject &state)>;

class RequestsPage final : public Page
{
    Q_OBJECT

public:
    /// Requires context.serving.
    RequestsPage(AppContext &context, ConnectionPtr connection, OpenTable openTable,
                 QWidget *parent = nullptr);
    ~RequestsPage() override;

    void restoreState(const QJsonObject &state);
    /// Serves the database where it was served last; says who holds the port where that is taken.
    void serve();

    QString title() const override;
    QString toolTipText() const override;
    QString place() const override;
    QIcon icon() const override;
    QString connectionId() const override;
    QJsonObject saveState() const override;
    void find() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
