// Databases as a whole: open, make, fill with the sample, close; and what to say when that fails.

#pragma once

#include "ui/common/message_bar.h"
#include "ui/main_window/features.h"
#include "ui/main_window/window_state.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <functional>
#include <future>
#include <optional>

class QMimeData;
class QVBoxLayout;

namespace core {
class Error;
}

namespace ui {

class DatabaseCommands final : public QObject
{
    Q_OBJECT

public:
    /// Messages are put into `notices`, one for each folder.
    DatabaseCommands(AppContext &context, const Features &features, QVBoxLayout *notices, QWidget *window);

    void askOpen();
    void askNew();
    /// Makes it where there is none yet, else opens it.
    void openSample();
    void open(const QString &folder, Connector::Mode mode = Connector::Mode::ReadWrite);
    /// The same for a person, who then works with it: ends in chosen().
    void choose(const QString &folder);
    void showFolder(const Connection &connection);
    /// Reads all of a folder as a job, and says what is wrong with it.
    void check(const QString &folder);
    /// Asks, closes it where it is open, mends it as a job and opens it again.
    void askRepair(const QString &folder);
    /// How a database is closed that is to be repaired; false: a person wants to keep its tabs.
    using Closer = std::function<bool(const ConnectionPtr &connection)>;
    void setCloser(Closer closer) { m_closer = std::move(closer); }

    /// Folders are opened, files are imported into `target`.
    static bool accepts(const QMimeData &data);
    void take(const QMimeData &data, const ConnectionPtr &target, const QString &tableAtHand);

    void showNotice(const QString &key, const QString &text);
    /// What need not worry anybody.
    void showInformation(const QString &key, const QString &text, const QString &actionText,
                         std::function<void()> act);
    void showNotice(const QString &key, MessageBar::Kind kind, const QString &text,
                    const QList<MessageBar::Action> &actions, const QString &details);
    void clearNotice(const QString &key);

    /// What the next session opens again: what is open, is being opened, or could not be opened this time.
    QList<SavedDatabase> wanted() const;

    /// 0 to 100 while the sample is being made in a database, else nullopt.
    std::optional<int> fillingPercent(const QString &id) const;

signals:
    void fillingChanged();
    /// Is open, and a person asked for it.
    void chosen(const ui::ConnectionPtr &connection);
    /// The sample is ready to be looked at.
    void sampleReady(const ui::ConnectionPtr &connection);

private:
    MessageBar *barOf(const QString &key);
    void create(const QString &folder);
    void takeOpened(const ConnectionPtr &connection);
    void takeFailure(const QString &folder, const core::Error &error);
    void repair(const QString &folder);
    void takeCheck(const QString &folder, const core::Result<FolderCheck> &result);
    void takeRepair(const QString &folder, const core::Result<FolderRepair> &result);
    void fillSample(const ConnectionPtr &connection);

    AppContext &m_context;
    const Features &m_features;
    QVBoxLayout *const m_notices;
    QWidget *const m_window;
    Closer m_closer;
    struct Filling
    {
        std::shared_ptr<std::atomic<int>> percent; // written by the job
        QFuture<core::Result<void>> job;
    };
    QHash<QString, Filling> m_filling; // by id
    QTimer m_fillingTimer;
    QHash<QString, MessageBar *> m_bars;
    QSet<QString> m_chosen;                   // ids that a person asked for, and that are being opened
    QSet<QString> m_samples;                  // ids of folders that are to become the sample
    QSet<QString> m_readOnly;                 // ids tried read-only: no such offer again
    QHash<QString, Connector::Mode> m_failed; // until it opens, or the message is closed
};

} // namespace ui
