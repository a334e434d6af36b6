// The composition root: makes everything once, in the order in which it must go again.

#pragma once

#include "app/workbench/endpoint_connector.h"
#include "app/workbench/local_endpoint_host.h"
#include "app/workbench/single_instance.h"
#include "ui/app_context.h"
#include "ui/commits/commit_history.h"
#include "ui/common/theme.h"
#include "ui/connections/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/main_window.h"
#include "ui/requests/serving.h"
#include "ui/settings/settings.h"
#include "ui/streams/trigger_runs.h"

#include <QTranslator>

namespace app {

/// Needs a QApplication.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const ui::Paths &paths);

    /// Shows the window at once; the last session and `folders` open behind it.
    void start(const QStringList &folders);
    /// What a later start with this profile wants: its folders open in this window, which comes to the front.
    void take(const StartRequest &request);

    ui::AppContext &context() { return m_context; }
    ui::TriggerRuns &triggers() { return m_triggers; }
    ui::MainWindow &window() { return *m_window; }

private:
    void installTranslations();
    void applySetting(const char *key);

    // Destroyed from the last to the first: the window before what it uses, jobs before the connector they
    // call.
    ui::Settings m_settings;
    EndpointConnector m_connector;
    LocalEndpointHost m_endpoints;
    ui::JobRunner m_jobs;
    ui::Workspace m_workspace;
    ui::Serving m_serving;
    ui::TriggerRuns m_triggers;
    ui::CommitHistory m_commits;
    ui::AppContext m_context;
    QTranslator m_qtTranslator;
    QTranslator m_translator;
    ui::Theme m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace app
