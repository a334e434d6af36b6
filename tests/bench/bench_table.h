// What the benches of the engine share: time, chance, and the table that they print.

#pragma once

#include "core/base/result.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace bench {

inline double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

inline double secondsOf(const std::function<void()> &work)
{
    const double start = now();
    work();
    return now() - start;
}

/// Time on the processor: what other programs do meanwhile counts less. For work of one thread that waits for
/// nothing.
inline double cpuSecondsOf(const std::function<void()> &work)
{
    const auto cpuNow = [] {
        timespec time = {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
    };
    const double start = cpuNow();
    work();
    return cpuNow() - start;
}

/// splitmix64: quick, and the same everywhere.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed)
    {}
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t m_state;
};

inline double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}
inline double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

/// Keeps the compiler from leaving out what only a bench reads.
template <typename T>
void keep(const T &value)
{
    asm volatile("" : : "r,m"(value) : "memory");
}

template <typename T>
T must(core::Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(1);
    }
    return std::move(*result);
}
inline void must(const core::Result<void> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(1);
    }
}

/// Is a goal the most that may be taken, or the least that must be reached?
enum class Goal { AtMost, AtLeast };

class Table
{
public:
    Table()
    {
        std::printf("%-46s %12s %12s %-8s %7s %9s\n", "work", "ours", "limit", "unit", "ratio", "goal");
    }

    /// Ours against the limit measured in the same run.
    void row(const std::string &work, double ours, double limit, const char *unit, Goal kind, double goal)
    {
        const double ratio = limit > 0 ? ours / limit : 0;
        const bool met = kind == Goal::AtMost ? ratio <= goal : ratio >= goal;
        m_missed += met ? 0 : 1;
        std::printf("%-46s %12.2f %12.2f %-8s %6.2fx %s%6.2f  %s\n", work.c_str(), ours, limit, unit, ratio,
                    kind == Goal::AtMost ? "<=" : ">=", goal, met ? "met" : "NOT MET");
        std::fflush(stdout);
    }
    /// A figure without a goal.
    static void note(const std::string &work, double figure, const char *unit)
    {
        std::printf("%-46s %12.2f %12s %-8s\n", work.c_str(), figure, "", unit);
        std::fflush(stdout);
    }
    int missed() const { return m_missed; }

private:
    int m_missed = 0;
};

} // namespace bench
