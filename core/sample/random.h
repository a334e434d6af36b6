// Chance that is the same on every machine: the standard library leaves its distributions to each
// implementation.

#pragma once

#include <cstddef>
#include <cstdint>

namespace core::sample {

/// SplitMix64. Not for secrets.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t next()
    {
        std::uint64_t x = m_state += 0x9E3779B97F4A7C15u;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
        return x ^ (x >> 31);
    }
    /// 0 to `end` - 1. Requires end > 0.
    std::size_t below(std::size_t end) { return std::size_t(next() % end); }
    /// `first` to `last`, both included.
    std::int64_t between(std::int64_t first, std::int64_t last)
    {
        return first + std::int64_t(below(std::size_t(last - first) + 1));
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    /// Requires that `choices` is not empty.
    template <typename Choices>
    const auto &pick(const Choices &choices)
    {
        return choices[below(choices.size())];
    }

private:
    std::uint64_t m_state;
};

} // namespace core::sample
