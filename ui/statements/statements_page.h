// PartiQL in a tab: several statements in one text, what they will do, and what came of them.

#pragma once

#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/connections/connection.h"
#include "ui/feature_command.h"

#include <memory>

namespace ui {

class StatementsPage final : public Page
{
    Q_OBJECT

public:
    StatementsPage(AppContext &context, ConnectionPtr connection, QWidget *parent = nullptr);
    ~StatementsPage() override;

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
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

PageKind statementPages();
QList<FeatureCommand> statementCommands();

} // namespace ui
