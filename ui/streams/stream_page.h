// The stream of a table in a tab: its records as they come, and what one may do with them.

#pragma once

#include "ui/app_context.h"
#include "ui/common/page.h"
#include "ui/feature_command.h"

#include <memory>

namespace ui {

class TriggerRuns;

class StreamPage final : public Page
{
    Q_OBJECT

public:
    /// `runs` nullptr: programs cannot be attached.
    StreamPage(AppContext &context, TableRef table, FeatureWindow window, TriggerRuns *runs = nullptr,
               QWidget *parent = nullptr);
    ~StreamPage() override;

    /// Takes back what saveState() gave.
    void restoreState(const QJsonObject &state);

    QString title() const override;
    QString toolTipText() const override;
    QString place() const override;
    QString copyText() const override;
    QIcon icon() const override;
    QString connectionId() const override;
    QJsonObject saveState() const override;
    void refresh() override;
    void find() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
