// tablewright: arguments, then the event loop.

#include "app/workbench/application.h"
#include "app/workbench/single_instance.h"
#include "ui/common/prompt.h"
#include "ui/main_window/database_commands.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstring>

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "A desktop workbench for DynamoDB tables, with an engine of its own."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {QStringLiteral("profile"),
         QCoreApplication::translate("main", "Keep settings, session and drafts in <dir> instead of the "
                                             "user's own folders."),
         QStringLiteral("dir")});
    parser.addOption({QStringLiteral("sample"),
                      QCoreApplication::translate(
                          "main", "Open the sample database; make it first where there is none.")});
    parser.addPositionalArgument(QStringLiteral("folder"),
                                 QCoreApplication::translate("main", "Database folders to open."),
                                 QStringLiteral("[folder...]"));
}

/// Help and version need no screen.
bool asksForText(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *option : {"-h", "--help", "--help-all", "-v", "--version"}) {
            if (std::strcmp(argv[i], option) == 0)
                return true;
        }
    }
    return false;
}

void setNames()
{
    QCoreApplication::setApplicationName(QStringLiteral("tablewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TABLEWRIGHT_VERSION));
}

app::StartRequest requestOf(const QCommandLineParser &parser)
{
    app::StartRequest request;
    for (const QString &folder : parser.positionalArguments())
        request.folders.append(QFileInfo(folder).absoluteFilePath());
    request.openSample = parser.isSet(QStringLiteral("sample"));
    request.activationToken = qgetenv("XDG_ACTIVATION_TOKEN");
    return request;
}

/// The profile's session would be overwritten by whichever program ends last.
int refuse(qint64 otherProcess)
{
    ui::showError(
        nullptr,
        {QCoreApplication::translate("main", "Tablewright runs already, and does not answer"),
         QCoreApplication::translate(
             "main", "Process %1 holds this profile. Wait until it answers, or end it, and start again. "
                     "What it has open is kept in its session.")
             .arg(otherProcess)});
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    setNames();
    QCommandLineParser parser;
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        describe(parser);
        parser.process(application); // prints and exits
        return 0;
    }
    const QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Tablewright"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tablewright.Tablewright"));
    describe(parser);
    parser.process(application);
    const QString profile = parser.value(QStringLiteral("profile"));
    const ui::Paths paths = profile.isEmpty() ? ui::Paths::standard() : ui::Paths::inProfile(profile);
    const app::StartRequest request = requestOf(parser);
    app::SingleInstance instance(paths.stateFolder);
    switch (instance.start(request)) {
    case app::SingleInstance::Outcome::HandedOver:
        return 0;
    case app::SingleInstance::Outcome::Unreachable:
        return refuse(instance.otherProcess());
    case app::SingleInstance::Outcome::First:
        break;
    }
    app::Application program(paths);
    QObject::connect(&instance, &app::SingleInstance::requested, &program, &app::Application::take);
    program.start(request.folders);
    if (request.openSample)
        program.window().databaseCommands()->openSample();
    return QApplication::exec();
}
