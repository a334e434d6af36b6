// Rows of a table to look at: view, scroll bar, columns, find bar, copying. Knows no query and no editor.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/items/column_layout.h"
#include "ui/items/item_copy.h"
#include "ui/items/row_window_model.h"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>

class QMenu;

namespace ui {

class RowFindBar;
class GridView;
class RowScrollBar;

class ItemGrid final : public QWidget
{
    Q_OBJECT

public:
    ItemGrid(AppContext &context, TableRef table, QWidget *parent = nullptr);
    ~ItemGrid() override;

    RowWindowModel &model() { return m_model; }
    GridView &view() { return *m_view; }
    ColumnLayout &columnLayout() { return m_layout; }

    void setSource(std::shared_ptr<RowSource> source, const QStringList &keyNames);
    /// Where copied rows are read whole from: the table as it is, or as it was.
    void setTable(TableRef table);
    /// nullopt: no row is current, or it is not at hand.
    std::optional<core::Key> currentKey() const;
    std::optional<core::Key> keyAt(quint64 position) const;
    /// Calls `then` with the keys of all selected rows, ascending: at once where they are at hand, else when
    /// they were read. Rows that do not show their key are left out.
    void withSelectedKeys(std::function<void(std::vector<core::Key>)> then);
    quint64 selectedRowCount() const;

    void openFind();
    void copy(CopyFormat format);
    void openColumnChooser();
    /// "Show as": numbers of the column as numbers or as times. Nothing where it shows no numbers.
    void addFormatMenu(QMenu &menu, int column);

signals:
    void openRequested(const core::Key &key);
    void deleteRequested();
    /// The page adds what it can do with a row; `column` is -1 in the row header.
    void contextMenuRequested(QMenu &menu, quint64 position, int column);
    void columnsChanged();                               // places or widths, by the person
    void noticed(const QString &sentence, bool isError); // what a copy came to

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Match
    {
        quint64 position = 0;
        int column = 0;
    };

    void syncScrollBar();
    void followCurrentItem();
    void wantVisible();
    void showContextMenu(const QPoint &point);
    void showHeaderMenu(const QPoint &point);
    void search();
    void step(int direction);
    std::vector<CopyRange> copyRanges() const;

    AppContext &m_context;
    TableRef m_table;
    RowWindowModel m_model;
    GridView *m_view;
    RowScrollBar *m_bar;
    RowFindBar *m_find;
    ColumnLayout m_layout;
    std::optional<core::Key> m_currentItem; // what the person chose; nullopt: nothing, or it is not read yet
    std::vector<Match> m_matches;           // in the order of the screen
    int m_match = 0;                        // from 1 on; 0: none
    bool m_isCopying = false;
    QTimer m_timeLeftTimer; // what is left of a time changes by itself
};

} // namespace ui
