#include "ui/tables/time_attributes.h"

#include "ui/common/time_format.h"

#include <algorithm>
#include <map>

namespace ui {

namespace {

constexpr qint64 kMillis = 1000;
constexpr qint64 kFiveYears = qint64(5) * 365 * 24 * 3600;

} // namespace

bool isExpiredAt(qint64 timeToLiveSeconds, qint64 nowSeconds)
{
    return timeToLiveSeconds < nowSeconds && timeToLiveSeconds > nowSeconds - kFiveYears;
}

std::vector<TimeAttribute> timeAttributesOf(const std::vector<core::Item> &items, qint64 nowSeconds)
{
    struct Found
    {
        int seconds = 0;
        int millis = 0;
        int expired = 0;
    };
    std::map<std::string, Found> found;
    for (const core::Item &item : items) {
        for (const core::Attribute &attribute : item) {
            const core::Number *number = attribute.value.asNumber();
            std::int64_t value = 0;
            if (!number || !number->toInt64(value))
                continue;
            if (isLikelyEpochSeconds(value)) {
                ++found[attribute.name].seconds;
                found[attribute.name].expired += isExpiredAt(value, nowSeconds) ? 1 : 0;
            } else if (isLikelyEpochSeconds(value / kMillis)) {
                ++found[attribute.name].millis;
            }
        }
    }
    std::vector<TimeAttribute> attributes;
    for (const auto &[name, counts] : found) {
        const bool inMillis = counts.millis > counts.seconds;
        attributes.push_back({QString::fromStdString(name), inMillis ? counts.millis : counts.seconds,
                              inMillis ? 0 : counts.expired, inMillis});
    }
    std::stable_sort(
        attributes.begin(), attributes.end(), [](const TimeAttribute &a, const TimeAttribute &b) {
            return std::pair(a.looksLikeMillis, -a.items) < std::pair(b.looksLikeMillis, -b.items);
        });
    return attributes;
}

} // namespace ui
