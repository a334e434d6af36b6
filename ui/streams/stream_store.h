// The newest records of a stream, in bounded memory.

#pragma once

#include "ui/streams/stream_entry.h"

#include <QObject>
#include <deque>

namespace ui {

/// GUI thread only.
class StreamStore final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::size_t entries = 20'000;
        qint64 bytes = qint64(128) << 20; // about; the oldest go first, the newest always stays
    };
    explicit StreamStore(const Limits &limits, QObject *parent = nullptr);

    /// In the order of their numbers, which it gives.
    void append(std::vector<StreamEntry> entries);
    void clear();

    bool isEmpty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    /// Numbers of the oldest that is kept, and of the one that comes next.
    quint64 firstNumber() const { return m_next - m_entries.size(); }
    quint64 nextNumber() const { return m_next; }
    /// nullptr where it is not kept any more.
    const StreamEntry *find(quint64 number) const;
    qint64 bytes() const { return m_bytes; }

signals:
    /// Entries came, or went.
    void changed();

private:
    const Limits m_limits;
    std::deque<StreamEntry> m_entries;
    quint64 m_next = 1;
    qint64 m_bytes = 0;
};

} // namespace ui
