// What the features put into the window. The composition root fills it, so the window includes no feature and
// a feature that is missing leaves its action grey.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/feature_command.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <functional>

class QWidget;

namespace ui {

class Page;

/// A row of the shortcuts list.
struct ShortcutHelp
{
    QString keys;
    QString text;
};
struct ShortcutGroup
{
    QString title;
    QList<ShortcutHelp> shortcuts;
};

struct Features
{
    // a table in a tab
    std::function<Page *(AppContext &, const TableRef &, QWidget *parent)> makeTablePage;
    std::function<void(Page *, const QJsonObject &state)> restoreTablePage;
    std::function<void(Page *, const QString &index)> showIndex; // "" for the table itself
    std::function<void(Page *)> newItem;

    // the request log of a database in a tab; only with AppContext::serving. `openTable` takes a table page's
    // state.
    using OpenTable = std::function<void(const TableRef &, const QJsonObject &state)>;
    std::function<Page *(AppContext &, const ConnectionPtr &, OpenTable openTable, QWidget *parent)>
        makeRequestsPage;
    std::function<void(Page *, const QJsonObject &state)> restoreRequestsPage;

    // everything else that a feature brings: tabs of its own, and commands for tables and databases
    QList<PageKind> pageKinds;
    QList<FeatureCommand> commands;

    // dialogs, each with its job
    std::function<void(AppContext &, const ConnectionPtr &, QWidget *parent)> createTable;
    std::function<void(AppContext &, const TableRef &, QWidget *parent)> showTableDetails;
    std::function<void(AppContext &, const TableRef &, QWidget *parent)> deleteTable;
    // of a table page; each says why where it cannot
    std::function<void(Page *)> askForMoment;
    std::function<void(Page *)> showItemHistory;
    std::function<void(Page *)> showDifferences;
    /// What was committed, to be undone; only with AppContext::commits.
    std::function<void(AppContext &, const ConnectionPtr &, QWidget *parent)> showCommits;
    /// Only of tables whose client has a past().
    std::function<void(AppContext &, const TableRef &, QWidget *parent)> keepPast;
    /// `table`: chosen; `tableAtHand`: proposed where the file has its key. Both may be empty.
    std::function<void(AppContext &, const ConnectionPtr &, const QStringList &files, const QString &table,
                       QWidget *parent, const QString &tableAtHand)>
        importFiles;
    std::function<void(AppContext &, const TableRef &, const QString &index, QWidget *parent)> exportTable;
    /// What a page shows, for example the result of a query; false: that is nothing.
    std::function<bool(Page *)> exportShown;
    /// Of files that were dropped: true where it is not one to be imported, and has been dealt with.
    std::function<bool(AppContext &, const ConnectionPtr &atHand, const QString &file, QWidget *parent)>
        takeFile;

    /// Blocks: run in a job. Fills an empty database.
    std::function<core::Result<void>(core::Client &, core::Progress &)> fillSample;

    /// Of the pages; the window adds its own.
    QList<ShortcutGroup> shortcuts;
};

} // namespace ui
