// Which items are part of a transaction that is under way, by their exact keys: what decides who meets a
// TransactionConflict. Key locks cannot say it, as one stripe guards many keys.

#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace core {

/// Thread-safe. Never waits for a transaction: who is refused goes away.
class ItemsInTransaction
{
public:
    /// The items of one transaction; lets go of them when destroyed.
    class Held
    {
    public:
        Held() = default;
        Held(Held &&other) noexcept;
        Held &operator=(Held &&other) noexcept;
        ~Held() { release(); }
        void release();

    private:
        friend class ItemsInTransaction;
        ItemsInTransaction *m_owner = nullptr;
        std::vector<std::string> m_rowKeys;
    };

    /// Holds all of the row keys or, where another transaction holds some of them, none. The answer are the
    /// positions of those; empty: `held` has them all. Keys do not repeat; an empty one stands for no item.
    std::vector<std::size_t> hold(std::vector<std::string> rowKeys, Held &held);

    bool contains(std::string_view rowKey) const
    {
        return m_count.load(std::memory_order_acquire) != 0 && find(rowKey);
    }

private:
    bool find(std::string_view rowKey) const;

    mutable std::mutex m_mutex;
    std::unordered_set<std::string_view> m_rowKeys; // in the strings of those who hold them
    std::atomic<std::size_t> m_count = 0;           // of m_rowKeys: single writes look here first
};

} // namespace core
