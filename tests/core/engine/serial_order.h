// Whether what many threads did can have happened one after the other: an order in which every operation
// stands behind what it saw, before what overwrote that, and behind all that was over when it began.

#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace support {

class SerialOrder
{
public:
    using Id = std::size_t;

    /// An operation that was acknowledged. Ticks come from one counter for all threads.
    Id add(std::uint64_t beginTick, std::uint64_t endTick)
    {
        m_operations.push_back({beginTick, endTick});
        return m_operations.size() - 1;
    }
    /// `first` must have happened before `second`.
    void require(Id first, Id second) { m_edges.push_back({first, second}); }
    /// What wrote to one item, in the order that the item shows.
    void requireChain(const std::vector<Id> &ids)
    {
        for (std::size_t i = 1; i < ids.size(); ++i)
            require(ids[i - 1], ids[i]);
    }

    /// There is one: all operations can be put behind each other.
    bool exists() const
    {
        std::vector<std::vector<Id>> followers(m_operations.size());
        std::vector<std::size_t> waitsFor(m_operations.size(), 0);
        const auto follow = [&](Id first, Id second) {
            followers[first].push_back(second);
            ++waitsFor[second];
        };
        for (const Edge &edge : m_edges)
            follow(edge.first, edge.second);
        for (Id first = 0; first < m_operations.size(); ++first) {
            for (Id second = 0; second < m_operations.size(); ++second) {
                if (m_operations[first].endTick < m_operations[second].beginTick)
                    follow(first, second);
            }
        }
        std::deque<Id> free;
        for (Id id = 0; id < waitsFor.size(); ++id) {
            if (waitsFor[id] == 0)
                free.push_back(id);
        }
        std::size_t placed = 0;
        for (; !free.empty(); ++placed) {
            const Id id = free.front();
            free.pop_front();
            for (const Id next : followers[id]) {
                if (--waitsFor[next] == 0)
                    free.push_back(next);
            }
        }
        return placed == m_operations.size();
    }

private:
    struct Operation
    {
        std::uint64_t beginTick;
        std::uint64_t endTick;
    };
    struct Edge
    {
        Id first;
        Id second;
    };
    std::vector<Operation> m_operations;
    std::vector<Edge> m_edges;
};

} // namespace support
