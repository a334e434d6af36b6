// What a page needs to live in a test: jobs, settings in a folder of their own, a workspace without
// databases.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QTemporaryDir>

namespace support {

class UiContext
{
public:
    UiContext()
        : settings(ui::Paths::inProfile(m_folder.path()))
        , workspace(jobs, m_connector)
        , context{jobs, settings, workspace}
    {}

    static ui::ConnectionPtr connection(std::shared_ptr<core::Client> client, bool readOnly = false)
    {
        auto made = std::make_shared<ui::Connection>();
        made->id = QStringLiteral("/test/shop");
        made->name = QStringLiteral("shop");
        made->readOnly = readOnly;
        made->client = std::move(client);
        return made;
    }

private:
    class NoConnector final : public ui::Connector
    {
    public:
        core::Result<std::shared_ptr<core::Client>> open(const QString &, Mode, bool) override
        {
            return core::Error::io("There is nothing to open in this test");
        }
    };
    QTemporaryDir m_folder;
    NoConnector m_connector;

public:
    ui::JobRunner jobs;
    ui::Settings settings;
    ui::Workspace workspace;
    ui::AppContext context;
};

} // namespace support
