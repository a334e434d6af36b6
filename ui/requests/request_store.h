// The newest requests of one database, in bounded memory.

#pragma once

#include "ui/requests/endpoint_host.h"

#include <QMap>
#include <QObject>
#include <QStringList>
#include <deque>

namespace ui {

/// GUI thread only.
class RequestStore final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::size_t entries = 10'000;
        std::size_t bodiesBytes = std::size_t(32) << 20; // of all; the oldest go first
    };
    explicit RequestStore(const Limits &limits, QObject *parent = nullptr);

    /// In the order of their numbers, which it gives.
    void append(std::vector<RequestEntry> entries);
    void clear();

    bool isEmpty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    /// Numbers of the oldest that is kept, and of the one that comes next.
    quint64 firstNumber() const { return m_next - m_entries.size(); }
    quint64 nextNumber() const { return m_next; }
    /// nullptr where it is not kept any more.
    const RequestEntry *find(quint64 number) const;
    std::size_t bodiesBytes() const { return m_bodiesBytes; }

    /// Of those that are kept, sorted.
    QStringList operations() const { return m_operations.keys(); }
    QStringList tables() const { return m_tables.keys(); }
    int failures() const { return m_failures; }

signals:
    /// Entries came, or went.
    void changed();
    void namesChanged();

private:
    void count(const RequestEntry &entry, int step);
    void dropBodies(RequestEntry &entry);

    const Limits m_limits;
    std::deque<RequestEntry> m_entries;
    quint64 m_next = 1;
    std::size_t m_bodiesBytes = 0;
    quint64 m_firstWithBodies = 1; // number; those before it have given theirs up
    QMap<QString, int> m_operations;
    QMap<QString, int> m_tables;
    int m_failures = 0;
    bool m_namesChanged = false;
};

} // namespace ui
