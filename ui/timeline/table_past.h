// What is known of a table's past: how far it reaches, when things changed, which backups there are.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/timeline/time_scale.h"

#include <QElapsedTimer>
#include <QObject>
#include <vector>

namespace ui {

/// GUI thread only; everything is read by jobs, one of a kind at a time.
class TablePast final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, // not asked yet, or it could not be told
        None,    // the table keeps no past, or the database cannot
        Kept,
    };
    struct Backup
    {
        core::UnixMicros moment = 0;
        QString name;
    };
    /// Changes in stretches of equal length.
    struct Density
    {
        TimeRange range;
        std::vector<core::DensityBucket> buckets;
    };

    TablePast(AppContext &context, TableRef table, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Its end is the present, by the database's clock.
    TimeRange window() const;
    core::UnixMicros now() const;
    const std::vector<Backup> &backups() const { return m_backups; }
    const Density &density() const { return m_density; }
    /// Why something of this could not be read; empty: all is well.
    QString problem() const { return m_problem; }

    /// Reads window and backups again.
    void look();
    /// The newest wish is fulfilled as soon as the one under way is.
    void wantDensity(TimeRange range, std::size_t buckets);

    enum class Direction { Back, Onward };
    /// Ends in changeFound(), where there is a change on that side of `from`.
    void findChange(core::UnixMicros from, Direction direction);

signals:
    void changed(); // state, window or backups
    void densityChanged();
    void changeFound(core::UnixMicros moment);
    void noChangeFound();

private:
    struct Known
    {
        core::PastAccess::Window window;
        std::vector<Backup> backups;
    };
    static core::Result<Known> read(core::Client &client, const std::string &tableName);
    void take(const core::Result<Known> &known);
    void readDensity();

    AppContext &m_context;
    const TableRef m_table;
    State m_state = State::Unknown;
    core::PastAccess::Window m_window; // when m_since was started
    QElapsedTimer m_since;
    std::vector<Backup> m_backups;
    Density m_density;
    std::optional<core::DensityRequest> m_wanted;
    QString m_problem;
    bool m_isLooking = false;
    bool m_looksAgain = false;
    bool m_isCounting = false;
    bool m_isFinding = false;
};

} // namespace ui
