#include "ui/settings/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void rememberTypedValuesOverARestart()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::inProfile(folder.path());
        {
            Settings first(paths);
            QCOMPARE(first.get(settings::theme), QStringLiteral("system"));
            QCOMPARE(first.get(settings::compactRows), true);
            QSignalSpy changed(&first, &Settings::changed);
            first.set(settings::theme, QStringLiteral("dark"));
            first.set(settings::theme, QStringLiteral("dark"));
            first.set(settings::compactRows, false);
            first.set(settings::inspectorWidth, 411);
            QCOMPARE(changed.count(), 3);
        }
        Settings second(paths);
        QCOMPARE(second.get(settings::theme), QStringLiteral("dark"));
        QCOMPARE(second.get(settings::compactRows), false);
        QCOMPARE(second.get(settings::inspectorWidth), 411);
    }

    void stateAndPreferencesLieInDifferentFolders()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::inProfile(folder.path());
        Settings settings(paths);
        settings.set(settings::theme, QStringLiteral("light"));
        settings.set(settings::inspectorWidth, 300);
        settings.sync();
        QVERIFY(QFile::exists(paths.configFolder + QStringLiteral("/settings.ini")));
        QVERIFY(QFile::exists(paths.stateFolder + QStringLiteral("/state.ini")));
    }

    void standardFoldersFollowTheEnvironment()
    {
        qputenv("XDG_STATE_HOME", "/somewhere/state");
        qputenv("XDG_CONFIG_HOME", "relative/is/ignored");
        const Paths paths = Paths::standard();
        qunsetenv("XDG_STATE_HOME");
        qunsetenv("XDG_CONFIG_HOME");
        QCOMPARE(paths.stateFolder, QStringLiteral("/somewhere/state/tablewright"));
        QCOMPARE(paths.configFolder, QDir::home().filePath(QStringLiteral(".config/tablewright")));
    }

    void recentFoldersAreNewestFirstUniqueAndBounded()
    {
        QTemporaryDir folder;
        Settings settings(Paths::inProfile(folder.path()));
        for (int i = 0; i < 12; ++i)
            settings.addRecentFolder(QString::number(i));
        settings.addRecentFolder(QStringLiteral("5"));
        QCOMPARE(settings.recentFolders().size(), 10);
        QCOMPARE(settings.recentFolders().mid(0, 2),
                 (QStringList{QStringLiteral("5"), QStringLiteral("11")}));
        settings.removeRecentFolder(QStringLiteral("11"));
        QVERIFY(!settings.recentFolders().contains(QStringLiteral("11")));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
