// What the table would hold, before it is made: how many items, the first of them, and what differs from now.

#pragma once

#include "ui/app_context.h"
#include "ui/backups/past_view.h"
#include "ui/connections/connection.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace ui {

class ElidedLabel;
class MessageBar;
class PreviewModel;

class RestorePreview final : public QWidget
{
    Q_OBJECT

public:
    RestorePreview(AppContext &context, ConnectionPtr connection, QWidget *parent = nullptr);
    ~RestorePreview() override;

    /// Reads in the background, a moment after the last change; what is under way for another origin is
    /// cancelled. `isTableThere`: it can be compared with now.
    void showOrigin(const RestoreOrigin &origin, bool isTableThere);
    /// Instead of items: why there are none to see.
    void showNothing(const QString &why);

private:
    QWidget *buildDifferences();
    void read();
    void count();
    void compare();
    void cancelAll();
    void takeItems(const core::Result<PastItems> &items);
    void takeDifferences(const core::Result<PastDifferences> &differences);
    void showCount(std::optional<std::int64_t> count);
    void showFailure(const core::Error &error);

    AppContext &m_context;
    const ConnectionPtr m_connection;
    RestoreOrigin m_origin;
    bool m_isTableThere = false;
    quint64 m_question = 0; // answers to an older one are dropped
    std::vector<core::KeySchemaElement> m_keys;
    QTimer m_delay;
    QFuture<core::Result<PastItems>> m_items;
    QFuture<core::Result<std::int64_t>> m_count;
    QFuture<core::Result<PastDifferences>> m_differences;

    MessageBar *m_bar;
    ElidedLabel *m_summary;
    QTabWidget *m_tabs;
    QTableView *m_itemView;
    PreviewModel *m_itemModel;
    QWidget *m_differencePage;
    QTableView *m_differenceView;
    PreviewModel *m_differenceModel;
    QLabel *m_differenceText;
    QPushButton *m_compare;
};

} // namespace ui
