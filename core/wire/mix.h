// splitmix64: from a seed and a count to bits that look like chance.

#pragma once

#include <cstdint>

namespace core::wire {

inline constexpr std::uint64_t kMixStep = 0x9E3779B97F4A7C15ULL; // between the states of two draws

inline std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace core::wire
