// Locks for read-modify-write of rows: a fixed number of stripes, each guarding the keys that hash to it.

#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace core {

/// Thread-safe. Whoever needs several stripes takes them in rising order, so that nobody waits in a circle.
class KeyLocks
{
public:
    static constexpr std::size_t kStripes = 1024;

    static std::size_t stripeOf(std::string_view rowKey);

    /// Stripes held together; gives them back when destroyed.
    class Set
    {
    public:
        Set() = default;
        Set(Set &&other) noexcept;
        Set &operator=(Set &&other) noexcept;
        ~Set();
        void unlock();

    private:
        friend class KeyLocks;
        KeyLocks *m_locks = nullptr;
        std::size_t m_first = 0;           // the first stripe
        std::vector<std::size_t> m_others; // sorted, behind the first
    };

    /// Waits for one key.
    Set lock(std::string_view rowKey);
    /// Waits for all keys. Takes their stripes (see stripeOf) in any order, repeats allowed.
    Set lockAll(std::vector<std::size_t> stripes);
    /// Every key of every table: no write is under way while it is held. For changes of a table's schema.
    Set lockEverything();

private:
    // Not std::mutex: a transaction holds a hundred at once, more than the thread sanitizer can follow.
    class alignas(64) Stripe
    {
    public:
        void lock()
        {
            while (m_held.test_and_set(std::memory_order_acquire))
                m_held.wait(true, std::memory_order_relaxed);
        }
        void unlock()
        {
            m_held.clear(std::memory_order_release);
            m_held.notify_one();
        }

    private:
        std::atomic_flag m_held;
    };
    std::unique_ptr<std::array<Stripe, kStripes>> m_stripes =
        std::make_unique<std::array<Stripe, kStripes>>();
};

} // namespace core
