// Which attributes of some items look like a time to live: numbers that are seconds since 1970.

#pragma once

#include "core/values/attribute_value.h"

#include <QString>
#include <vector>

namespace ui {

struct TimeAttribute
{
    QString name;
    int items = 0;                // that have it as such a number
    int expired = 0;              // of those: what time to live would delete now
    bool looksLikeMillis = false; // the numbers are a thousand times too large for seconds
};

/// What most items have first; top-level attributes only, as time to live looks at no others.
std::vector<TimeAttribute> timeAttributesOf(const std::vector<core::Item> &items, qint64 nowSeconds);

/// Expired, and not so long ago that the service takes it for a mistake (five years).
bool isExpiredAt(qint64 timeToLiveSeconds, qint64 nowSeconds);

} // namespace ui
