#include "ui/items/table_page_private.h"

#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"

namespace ui {

void TablePage::Private::askTimeToLive()
{
    auto future = context.jobs.run<core::DescribeTimeToLiveResponse>(
        tr("Read the time to live of %1").arg(table.tableName), JobRunner::Visibility::Quiet,
        [client = table.connection->client, name = table.tableName.toStdString()](core::Progress &) {
            return client->describeTimeToLive({name});
        });
    JobRunner::then<core::DescribeTimeToLiveResponse>(
        future, &q, [this](const core::Result<core::DescribeTimeToLiveResponse> &response) {
            // Without an answer (no such operation, no permission) a time is a number like others.
            const bool isOn =
                response &&
                (response->timeToLiveDescription.timeToLiveStatus == core::TimeToLiveStatus::Enabled ||
                 response->timeToLiveDescription.timeToLiveStatus == core::TimeToLiveStatus::Enabling);
            grid->columnLayout().setTimeToLive(
                isOn ? QString::fromStdString(
                           response->timeToLiveDescription.attributeName.value_or(std::string()))
                     : QString());
        });
}

} // namespace ui
