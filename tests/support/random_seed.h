// The seed of a random test: printed, so that a failure can be run again with TABLEWRIGHT_SEED=<seed>.

#pragma once

#include <QDebug>

#include <cstdint>
#include <random>

namespace support {

/// A new generator; its seed is the environment's, or the time's.
inline std::mt19937_64 seededRandom()
{
    bool given = false;
    std::uint64_t seed = qEnvironmentVariable("TABLEWRIGHT_SEED").toULongLong(&given);
    if (!given)
        seed = std::random_device{}();
    qInfo().noquote() << "TABLEWRIGHT_SEED=" + QString::number(seed);
    return std::mt19937_64(seed);
}

} // namespace support
