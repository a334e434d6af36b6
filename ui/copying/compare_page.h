// Two tables compared in a tab: what was added, removed and changed, the chosen item side by side, and the
// way to a sync.

#pragma once

#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/connections/connection.h"
#include "ui/copying/comparison.h"

#include <memory>

namespace ui {

class ComparePage final : public Page
{
    Q_OBJECT

public:
    /// `table` is the first of the two: what differs in the other one was added, removed or changed there.
    ComparePage(AppContext &context, TableRef table, QWidget *parent = nullptr);
    ~ComparePage() override;

    /// Chooses the other table again; compares nothing by itself.
    void restoreState(const QJsonObject &state);
    void compare();

    QString title() const override;
    QString toolTipText() const override;
    QIcon icon() const override;
    QString connectionId() const override;
    QJsonObject saveState() const override;
    void refresh() override;
    void find() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
