// The order of recorded changes: one rising number for all tables of a database. Its high bits are the time
// of the change in microseconds, so a moment is a number, and nothing has to be looked up between the two.

#pragma once

#include "core/base/clock.h"

#include <cstdint>

namespace core {

/// Unique in its database. Stored on disk: the split never changes.
using Sequence = std::uint64_t;

/// So many changes in one microsecond before the next one is used.
inline constexpr unsigned kSequenceTimeShift = 10;
inline constexpr Sequence kSequencesPerMicro = Sequence(1) << kSequenceTimeShift;

constexpr Sequence firstSequenceOf(UnixMicros time)
{
    return time <= 0 ? 0 : Sequence(time) << kSequenceTimeShift;
}
constexpr Sequence lastSequenceOf(UnixMicros time)
{
    return firstSequenceOf(time) | (kSequencesPerMicro - 1);
}
constexpr UnixMicros timeOfSequence(Sequence sequence)
{
    return UnixMicros(sequence >> kSequenceTimeShift);
}

} // namespace core
