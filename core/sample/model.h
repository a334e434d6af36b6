// What a part of the sample is: tables, and a source of their items.

#pragma once

#include "core/api/requests.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace core::sample {

/// Takes the items one by one; false: stop.
using ItemSink = std::function<bool(const std::string &tableName, Item item)>;

struct Model
{
    std::vector<CreateTableRequest> tables;
    std::uint64_t itemCount = 0; // about; for the progress
    std::function<void(const ItemSink &sink)> generate;
};

Model shopModel();
Model sensorsModel();

/// Requires a text that is a number.
AttributeValue numberOf(const std::string &text);
/// "2026-03-14" and "2026-03-14T09:26:53Z" of seconds since 1970.
std::string dateText(std::int64_t unixSeconds);
std::string timeText(std::int64_t unixSeconds);
/// `value` with leading zeros up to `width` digits, so that texts sort like numbers.
std::string padded(std::uint64_t value, int width);

} // namespace core::sample
