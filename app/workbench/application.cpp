#include "app/workbench/application.h"

#include "app/workbench/all_features.h"
#include "ui/main_window/database_commands.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace app {

Application::Application(const ui::Paths &paths)
    : m_settings(paths)
    , m_workspace(m_jobs, m_connector)
    , m_serving(m_jobs, m_settings, m_workspace, m_endpoints)
    , m_triggers(m_settings, m_workspace)
    , m_commits(m_jobs, m_workspace, paths.stateFolder + QStringLiteral("/commits"))
    , m_context{m_jobs, m_settings, m_workspace, &m_serving, &m_commits}
    , m_theme(ui::Theme::modeOf(m_settings.get(ui::settings::theme)),
              m_settings.get(ui::settings::zoomPercent))
{
    installTranslations();
    connect(&m_settings, &ui::Settings::changed, this, &Application::applySetting);
    m_window = std::make_unique<ui::MainWindow>(m_context, allFeatures(m_triggers));
}

void Application::start(const QStringList &folders)
{
    m_window->restoreSession();
    m_window->show();
    m_window->openFolders(folders);
}

void Application::take(const StartRequest &request)
{
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken); // read by Qt's next activation
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    m_window->openFolders(request.folders);
    if (request.openSample)
        m_window->databaseCommands()->openSample();
}

void Application::installTranslations()
{
    const QString chosen = m_settings.get(ui::settings::language);
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    // English is in the sources: only what differs is loaded.
    if (m_qtTranslator.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
    // The English file holds the plurals, which every language without a file of its own needs as well; the
    // "C" locale is one of those.
    const auto load = [this](const QLocale &wanted) {
        return m_translator.load(wanted, QStringLiteral("tablewright"), QStringLiteral("_"),
                                 QStringLiteral(":/i18n"));
    };
    if (load(locale) || load(QLocale(QLocale::English)))
        QCoreApplication::installTranslator(&m_translator);
}

void Application::applySetting(const char *key)
{
    if (qstrcmp(key, ui::settings::theme.key) == 0)
        m_theme.setMode(ui::Theme::modeOf(m_settings.get(ui::settings::theme)));
    else if (qstrcmp(key, ui::settings::zoomPercent.key) == 0)
        m_theme.setZoom(m_settings.get(ui::settings::zoomPercent));
}

} // namespace app
