// The statements that were run on a connection, on disk and searchable.

#pragma once

#include "core/base/result.h"
#include "ui/app_context.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace ui {

struct RanStatement
{
    QDateTime at;
    QString text;
};

/// One file for each connection, the newest kEntriesMax are kept. Shared by the pages of a connection. GUI
/// thread only; the file is read and written by jobs.
class StatementHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kEntriesMax = 1000;

    static StatementHistory &of(AppContext &context, const QString &connectionId);

    /// Oldest first.
    const QList<RanStatement> &entries() const { return m_entries; }
    /// The same text again only moves to the end.
    void add(const QString &text);
    void clear();

signals:
    void changed();
    /// The file could not be read or written.
    void failed(const core::Error &error);

private:
    StatementHistory(AppContext &context, QString file, QObject *parent);
    void load();
    void write();

    AppContext &m_context;
    const QString m_file;
    QList<RanStatement> m_entries;
    bool m_isLoading = false;
    bool m_isLoaded = false; // or forgotten: what is in the file may be replaced
    bool m_isWriting = false;
    bool m_isDirty = false;
};

/// A list of them with a filter.
class StatementHistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatementHistoryPanel(StatementHistory &history, QWidget *parent = nullptr);
    void focusFilter();

signals:
    void chosen(const QString &text);

private:
    void fill();

    StatementHistory &m_history;
    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace ui
