// Copies of tables as jobs, and those that stopped before their end.

#pragma once

#include "ui/app_context.h"
#include "ui/connections/connection.h"
#include "ui/copying/copy_record.h"

#include <QMap>
#include <QObject>
#include <QSet>

namespace ui {

/// One for all windows; lives as long as the jobs do. GUI thread only.
class CopyJobs final : public QObject
{
    Q_OBJECT

public:
    static CopyJobs &of(AppContext &context);

    struct Request
    {
        TableRef source;
        TableRef target; // made like the source where there is none of that name
        core::TableCopyParts parts;
        unsigned segments = 4;
        double itemsPerSecondMax = 0; // 0: no limit
        quint64 expected = 0;
    };
    /// A listed job. What stopped in this target before is forgotten.
    void start(const Request &request);
    /// Goes on with what stopped in `target`. Requires that it is stopped and that `source` is its source.
    void resume(const ConnectionPtr &source, const TableRef &target);
    /// nullptr: nothing stopped there.
    const CopyRecord *stopped(const QString &targetConnection, const QString &targetTable) const;
    bool isRunning(const QString &targetConnection, const QString &targetTable) const;
    /// Forgets a stopped copy; what it wrote stays.
    void forget(const QString &targetConnection, const QString &targetTable);

signals:
    void changed();
    /// `error` is nullptr where all was copied.
    void ended(const ui::TableRef &target, const core::Error *error);

private:
    explicit CopyJobs(AppContext &context, QObject *parent);
    void run(const ConnectionPtr &source, const TableRef &target, const CopyRecord &record,
             core::CopyOptions options);
    void take(const TableRef &target, const core::Error *error);

    AppContext &m_context;
    QMap<QString, CopyRecord> m_stopped; // by the file's name
    QSet<QString> m_running;             // the same
};

} // namespace ui
