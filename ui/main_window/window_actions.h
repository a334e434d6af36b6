// Every action of the window with its name, icon and shortcut, and the menus they stand in.

#pragma once

#include "ui/common/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace ui {

/// The window connects what they do. Children of the window, so that their shortcuts work everywhere in it.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    WindowActions(QMenuBar *menuBar, QWidget *window);

    /// Menu actions as "File: Open database", for the command palette; those that are enabled.
    struct Named
    {
        QString menu;
        QAction *action;
    };
    QList<Named> all() const;
    /// Without mnemonic, shortcut and dots.
    static QString plainText(const QAction &action);
    /// What people call it elsewhere, or empty.
    static QString otherWords(const QAction &action);
    static void setOtherWords(QAction &action, const QString &words);

    // File
    QMenu *file;
    QAction *endOfDatabaseCommands; // a separator: commands of features stand before it
    QAction *newDatabase;
    QAction *openDatabase;
    QAction *connectEndpoint;
    QMenu *endpoints; // saved ones
    QMenu *recent;
    QAction *sample;
    QAction *importFiles;
    QAction *exportTable;
    QAction *closeTab;
    QAction *reopenTab;
    QAction *serve; // its text says where
    QAction *closeDatabase;
    QAction *quit;
    // Edit
    QMenu *edit;
    QAction *undoCommit;
    QAction *find;
    // View
    QAction *palette;
    QAction *navigator;
    QAction *jobs;
    QAction *requests;
    QActionGroup *theme; // data(): "system", "light", "dark"
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fullScreen;
    QAction *nextTab;
    QAction *previousTab;
    // Table
    QMenu *table;
    QAction *endOfTableCommands; // the same
    QAction *newTable;
    QAction *newItem;
    QAction *refresh;
    QAction *tableDetails;
    QAction *askForMoment;
    QAction *itemHistory;
    QAction *differences;
    QAction *keepPast;
    QAction *deleteTable;
    // Help
    QAction *shortcuts;
    QAction *about;

private:
    QAction *add(QMenu *menu, Icon icon, const QString &text, const char *name,
                 const QKeySequence &keys = {});
    QAction *add(QMenu *menu, const QString &text, const char *name, const QKeySequence &keys = {});
    QMenu *addMenu(const QString &title, const char *name);
    void fillFileMenu();
    void fillEditMenu();
    void fillViewMenu();
    void fillTableMenu();
    void fillHelpMenu();
    void nameOtherwise();

    QMenuBar *const m_menuBar;
    QWidget *const m_window;
};

} // namespace ui
