// The backups of a database in a tab: what there is, and making, checking, restoring and deleting them.

#pragma once

#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/connections/connection.h"

#include <memory>

namespace ui {

class BackupsPage final : public Page
{
    Q_OBJECT

public:
    BackupsPage(AppContext &context, ConnectionPtr connection, QWidget *parent = nullptr);
    ~BackupsPage() override;

    void restoreState(const QJsonObject &state);

    QString title() const override;
    QString toolTipText() const override;
    QString place() const override;
    QIcon icon() const override;
    QString connectionId() const override;
    QJsonObject saveState() const override;
    void refresh() override;
    void find() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
