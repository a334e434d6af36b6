// Every version of one item: when, what changed, who; and the way back to any of them.

#pragma once

#include "core/api/past_access.h"
#include "ui/app_context.h"
#include "ui/connections/connection.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTreeWidget;

namespace ui {

class DifferenceView;
class MessageBar;

/// Requires that the connection's client has a past(). Deletes itself.
class ItemHistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    ItemHistoryDialog(AppContext &context, TableRef table, const core::Key &key, QWidget *parent);

signals:
    /// Show the table as it was then.
    void momentWanted(core::UnixMicros moment);

private:
    struct Version
    {
        core::UnixMicros moment = 0; // 0: before the past begins
        core::ChangeOrigin origin = core::ChangeOrigin::User;
        std::optional<core::Item> item;
    };
    void build();
    void connectParts();
    void readMore();
    void readAnew();
    void take(const core::ItemHistoryResponse &response);
    void fill(std::optional<core::UnixMicros> chosenMoment = {});
    std::vector<std::size_t> chosen() const;
    bool knowsWhatChanged(std::size_t row) const;
    /// Which two are compared, and which one would be restored; behind the end: none.
    struct Choice
    {
        std::size_t newer = 0;
        std::size_t older = 0;
        std::size_t target = 0;
        /// What is shown is what restoring changes: its attributes can be picked.
        bool isAgainstNow() const { return newer == 0 && older == target; }
    };
    std::optional<Choice> choice() const;
    void showChosen();
    void enableRestore();
    void restore();
    void say(const core::Error &error);

    AppContext &m_context;
    const TableRef m_table;
    const core::Key m_key;
    std::vector<Version> m_versions; // newest first
    std::optional<core::ChangeNumber> m_next;
    bool m_isReading = false;
    bool m_isAnew = false; // the next answer takes the place of all versions
    quint64 m_generation = 0;
    MessageBar *m_bar;
    QTreeWidget *m_list;
    QComboBox *m_against; // of one version that is not the newest
    DifferenceView *m_difference;
    QPushButton *m_more;
    QPushButton *m_show;
    QPushButton *m_restore;
};

} // namespace ui
