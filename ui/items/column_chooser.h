// Which attributes are columns: a list to tick, with a filter, for ten names or ten thousand.

#pragma once

#include <QAbstractListModel>
#include <QWidget>
#include <functional>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace ui {

/// A popup below the header. Ticks act at once.
class ColumnChooser final : public QWidget
{
    Q_OBJECT

public:
    struct Access
    {
        QStringList names; // keys first
        int keyCount = 0;  // always shown
        std::function<bool(const QString &)> isShown;
        std::function<void(const QString &, bool)> setShown;
    };

    ColumnChooser(Access access, QWidget *parent);

    void openAt(const QPoint &globalPosition);

private:
    QLineEdit *m_filter;
    QListView *m_list;
    QSortFilterProxyModel *m_filtered;
};

} // namespace ui
