// A tab of the main window. A feature derives from it; the main window knows nothing else of a feature's
// widgets.

#pragma once

#include <QIcon>
#include <QJsonObject>
#include <QString>
#include <QWidget>

class QMenu;

namespace ui {

/// What the tab bar shows, what the session saves, what closing must ask about. GUI thread only.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString toolTipText() const { return title(); }
    /// What "Copy name" copies.
    virtual QString copyText() const { return title(); }
    /// The name of its connection, which tells it from a page of the same title; empty: there is none.
    virtual QString place() const { return {}; }
    virtual QIcon icon() const = 0;
    /// The connection it looks at; the page is closed with it.
    virtual QString connectionId() const = 0;
    /// Everything needed to come back after a restart or a kill -9: table, query, columns, drafts.
    /// The main window writes it within a second of stateChanged().
    virtual QJsonObject saveState() const = 0;
    /// Not yet in a table, for example an edited item; closing asks first.
    virtual bool hasUnsavedWork() const { return false; }
    /// Its table was deleted, and it stays open for what is not saved: it says so.
    virtual void tableIsGone() {}
    /// F5.
    virtual void refresh() {}
    /// Ctrl+F.
    virtual void find() {}

protected:
    bool focusNextPrevChild(bool next) override;

signals:
    void titleChanged();
    void stateChanged();
    /// A context menu is about to open: whoever listens adds what can be done with the page's table.
    void tableMenuRequested(QMenu &menu);
};

} // namespace ui
