// tablewright: arguments, then the event loop.

#include "app/workbench/application.h"
#include "ui/main_window/database_commands.h"

#include <QApplication>
#include <QCommandLineParser>

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
    app::Application program(profile.isEmpty() ? ui::Paths::standard() : ui::Paths::inProfile(profile));
    program.start(parser.positionalArguments());
    if (parser.isSet(QStringLiteral("sample")))
        program.window().databaseCommands()->openSample();
    return QApplication::exec();
}
