// Two tables with plain keys: what a sensor is, and what it measured, with numbers as sort keys.

#include "core/sample/model.h"
#include "core/sample/random.h"

#include <array>
#include <string_view>

namespace core::sample {

namespace {

constexpr std::uint64_t kSensors = 48;
constexpr std::uint64_t kReadingsEach = 125;
constexpr std::int64_t kFirstReading = 1793491200; // 2026-11-01 00:00
constexpr std::int64_t kReadingSeconds = 900;

constexpr std::array<std::string_view, 4> kKinds{"temperature", "humidity", "co2", "light"};
constexpr std::array<std::string_view, 4> kUnits{"°C", "%", "ppm", "lx"};
constexpr std::array<std::string_view, 6> kRooms{"Workshop",   "Store room", "Café",
                                                 "Serverraum", "温室",       "Roof 🌿"};

std::string sensorId(std::uint64_t index)
{
    return "sensor-" + padded(index, 3);
}

Item sensorItem(Random &random, std::uint64_t index)
{
    const std::size_t kind = index % kKinds.size();
    AttributeMap location;
    location.set("room", AttributeValue::string(std::string(random.pick(kRooms))));
    location.set("floor", AttributeValue::number(random.between(-1, 4)));

    Item item;
    item.set("sensorId", AttributeValue::string(sensorId(index)));
    item.set("kind", AttributeValue::string(std::string(kKinds[kind])));
    item.set("unit", AttributeValue::string(std::string(kUnits[kind])));
    item.set("location", AttributeValue::map(std::move(location)));
    item.set("calibratedAt", random.oneIn(7) ? AttributeValue::null()
                                             : AttributeValue::string(
                                                   dateText(kFirstReading - random.between(1, 400) * 86400)));
    item.set("active", AttributeValue::boolean(!random.oneIn(10)));
    return item;
}

Item readingItem(Random &random, std::uint64_t sensor, std::uint64_t index)
{
    Item item;
    item.set("sensorId", AttributeValue::string(sensorId(sensor)));
    item.set("measuredAt", AttributeValue::number(kFirstReading + std::int64_t(index) * kReadingSeconds));
    const std::int64_t whole = random.between(-12, 38);
    item.set("value",
             numberOf(std::to_string(whole) + '.' + padded(std::uint64_t(random.between(0, 999)), 3)));
    item.set("quality", AttributeValue::number(random.between(90, 100)));
    if (random.oneIn(40))
        item.set("flags", AttributeValue::stringSet({"interpolated", "late"}));
    return item;
}

void generate(const ItemSink &sink)
{
    Random random(48);
    for (std::uint64_t i = 1; i <= kSensors; ++i) {
        if (!sink("sensors", sensorItem(random, i)))
            return;
    }
    for (std::uint64_t sensor = 1; sensor <= kSensors; ++sensor) {
        for (std::uint64_t i = 0; i < kReadingsEach; ++i) {
            if (!sink("readings", readingItem(random, sensor, i)))
                return;
        }
    }
}

} // namespace

Model sensorsModel()
{
    CreateTableRequest sensors;
    sensors.tableName = "sensors";
    sensors.billingMode = BillingMode::PayPerRequest;
    sensors.attributeDefinitions = {{"sensorId", AttributeType::S}};
    sensors.keySchema = {{"sensorId", KeyType::Hash}};

    CreateTableRequest readings;
    readings.tableName = "readings";
    readings.billingMode = BillingMode::PayPerRequest;
    readings.attributeDefinitions = {{"sensorId", AttributeType::S}, {"measuredAt", AttributeType::N}};
    readings.keySchema = {{"sensorId", KeyType::Hash}, {"measuredAt", KeyType::Range}};

    return {{sensors, readings}, kSensors * (kReadingsEach + 1), generate};
}

} // namespace core::sample
