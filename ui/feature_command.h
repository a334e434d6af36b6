// How a feature brings tabs and commands of its own: the window puts them into its menus, the navigator's and
// the pages' context menus, the palette and the session, and knows nothing else of them.

#pragma once

#include "ui/common/icons.h"
#include "ui/connections/connection.h"

#include <QJsonObject>
#include <QKeySequence>
#include <functional>

class QWidget;

namespace ui {

class Page;
struct AppContext;

/// What a feature may ask the window for. Copies may be kept as long as the window lives. GUI thread only.
struct FeatureWindow
{
    QWidget *widget = nullptr; // parent of dialogs
    /// Brings a tab of this kind to the front, or makes one; `state` as the page saves it, empty: none.
    std::function<Page *(const QString &kind, const TableRef &, const QJsonObject &state)> openPage;
    /// A table with a question of its own, as a table page's state.
    std::function<void(const TableRef &, const QJsonObject &state)> openTable;
};

/// A kind of tab. Those of a database look at a TableRef without a table.
struct PageKind
{
    enum class Count {
        One, // for each database or table: asking again brings it to the front
        Many,
    };

    QString name; // in the session's file: never renamed
    Count count = Count::One;
    std::function<Page *(AppContext &, const TableRef &, const FeatureWindow &, QWidget *parent)> make;
    std::function<void(Page *, const QJsonObject &state)> restore;
};

/// What can be done with a table or a database.
struct FeatureCommand
{
    enum class Subject { Table, Database };

    Subject subject = Subject::Table;
    QString name; // of its action
    Icon icon = Icon::Table;
    QString text;            // translated, with a mnemonic
    QString otherWords = {}; // by which the palette finds it as well
    QKeySequence keys = {};
    std::function<bool(AppContext &, const TableRef &)> isEnabled = {}; // empty: always
    bool isHiddenWhereDisabled = false;                                 // of what is seldom there to be done
    std::function<void(AppContext &, const TableRef &, const FeatureWindow &)> run;
};

} // namespace ui
