// The keys that are used most, where contributor insights are enabled. Ours: the service shows them as
// CloudWatch rules.

#pragma once

#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Thread-safe; calls do not touch the disk.
class KeyInsights
{
public:
    virtual ~KeyInsights() = default;

    enum class Part : std::uint8_t { Partition, WholeKey };
    struct Use
    {
        Key key;                 // of the partition, or the whole key of table or index
        std::uint64_t count = 0; // reads and writes since insights were enabled or the database was opened
        std::uint64_t overestimate = 0; // `count` is at most so much too large, and never too small
    };

    /// The most used first. Empty where insights are not enabled; whole keys also where keys are partitions.
    virtual Result<std::vector<Use>> mostUsed(const std::string &tableName,
                                              const std::optional<std::string> &indexName, Part part,
                                              std::size_t usesMax) = 0;
};

} // namespace core
