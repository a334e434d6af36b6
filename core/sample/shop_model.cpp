// A shop in one table. An item collection is a customer with orders, an order with lines, or a product:
//   CUSTOMER#00042  PROFILE             the customer
//   CUSTOMER#00042  ORDER#2026-03-14#… an order; by-status finds it by what is to be done, by-total by its
//   sum ORDER#100042    LINE#001            a line; by-product finds all lines of a product PRODUCT#0007
//   DETAILS             the product

#include "core/sample/model.h"
#include "core/sample/names.h"
#include "core/sample/random.h"
#include "core/sample/thumbnail.h"

#include <algorithm>

namespace core::sample {

namespace {

constexpr std::uint64_t kSeed = 20261120;
constexpr std::uint64_t kCustomers = 4000;
constexpr std::uint64_t kProducts = 1000;
constexpr std::uint64_t kOrders = 15000;
constexpr std::uint64_t kFirstOrder = 100000;
constexpr std::int64_t kOpened = 1704099600; // 2024-01-01 09:00
constexpr std::int64_t kNow = 1793523600;    // 2026-11-01 09:00
constexpr const char *kTable = "shop";

struct Product
{
    std::string id;
    std::string name;
    std::int64_t cents = 0;
};
struct Customer
{
    std::string id;
    std::string name;
    AttributeMap address;
};
struct Line
{
    const Product *product = nullptr;
    std::int64_t quantity = 0;
};

AttributeValue text(std::string_view value)
{
    return AttributeValue::string(std::string(value));
}

AttributeValue money(std::int64_t cents)
{
    return numberOf(std::to_string(cents / 100) + '.' + padded(std::uint64_t(cents % 100), 2));
}

/// `count` digits, the first and the last not zero, so that all of them are significant.
std::string digits(Random &random, std::size_t count)
{
    std::string number;
    for (std::size_t i = 0; i < count; ++i) {
        const bool mayBeZero = i > 0 && i + 1 < count;
        number.push_back(char('0' + (mayBeZero ? random.below(10) : 1 + random.below(9))));
    }
    return number;
}

std::vector<std::string> someColours(Random &random)
{
    std::vector<std::string> chosen;
    const std::size_t count = 1 + random.below(4);
    while (chosen.size() < count) {
        const std::string colour(random.pick(colours()));
        if (std::find(chosen.begin(), chosen.end(), colour) == chosen.end())
            chosen.push_back(colour);
    }
    return chosen;
}

class Shop
{
public:
    explicit Shop(const ItemSink &sink)
        : m_sink(sink)
    {}

    void generate()
    {
        for (std::uint64_t i = 1; i <= kProducts; ++i) {
            if (!putProduct(i))
                return;
        }
        for (std::uint64_t i = 1; i <= kCustomers; ++i) {
            if (!putCustomer(i))
                return;
        }
        for (std::uint64_t i = 1; i <= kOrders; ++i) {
            if (!putOrder(kFirstOrder + i))
                return;
        }
    }

private:
    bool putProduct(std::uint64_t index)
    {
        Product product;
        product.id = "PRODUCT#" + padded(index, 4);
        product.name = std::string(m_random.pick(productAdjectives())) + ' ' +
                       std::string(m_random.pick(productMaterials())) + ' ' +
                       std::string(m_random.pick(productNouns()));
        product.cents = m_random.between(3, 400) * 50 + (m_random.oneIn(3) ? 49 : 40);

        Item item;
        item.set("pk", text(product.id));
        item.set("sk", text("DETAILS"));
        item.set("type", text("product"));
        item.set("name", text(product.name));
        item.set("category", text(m_random.pick(productCategories())));
        item.set("price", money(product.cents));
        item.set("colours", AttributeValue::stringSet(someColours(m_random)));
        item.set("sizesCm", AttributeValue::numberSet(sizes()));
        item.set("dimensions", AttributeValue::map(dimensions()));
        item.set("thumbnail", AttributeValue::binary(makeThumbnail(m_random.next())));
        item.set("pictureChecksums", AttributeValue::binarySet(checksums()));
        // Longer than a double can hold: a test of whoever reads it.
        item.set("serialRange", numberOf(digits(m_random, 38)));
        item.set("inStock", AttributeValue::boolean(!m_random.oneIn(9)));
        item.set("discontinued", m_random.oneIn(20) ? text(dateText(m_random.between(kOpened, kNow)))
                                                    : AttributeValue::null());
        m_products.push_back(std::move(product));
        return m_sink(kTable, std::move(item));
    }

    std::vector<Number> sizes()
    {
        std::vector<Number> numbers;
        const std::int64_t first = m_random.between(8, 60);
        const std::int64_t count = m_random.between(1, 4);
        for (std::int64_t i = 0; i < count; ++i)
            numbers.push_back(Number::fromInt64(first + i * 5));
        return numbers;
    }

    AttributeMap dimensions()
    {
        AttributeMap map;
        map.set("depthMm", AttributeValue::number(m_random.between(20, 900)));
        map.set("heightMm", AttributeValue::number(m_random.between(20, 1900)));
        map.set("widthMm", AttributeValue::number(m_random.between(20, 1200)));
        map.set("weightKg", numberOf(std::to_string(m_random.between(0, 30)) + '.' +
                                     padded(std::uint64_t(m_random.between(1, 999)), 3)));
        return map;
    }

    std::vector<Binary> checksums()
    {
        std::vector<Binary> values;
        const std::size_t count = 1 + m_random.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            std::string bytes;
            for (std::uint64_t word = m_random.next(); bytes.size() < 8; word >>= 8)
                bytes.push_back(char(std::uint8_t(word)));
            values.push_back({std::move(bytes)});
        }
        return values;
    }

    bool putCustomer(std::uint64_t index)
    {
        Customer customer;
        customer.id = "CUSTOMER#" + padded(index, 5);
        std::string mailbox = "customer" + std::to_string(index);
        if (m_random.oneIn(12)) {
            const Person &person = m_random.pick(worldPeople());
            customer.name = person.name;
            mailbox = std::string(person.mailbox) + '.' + std::to_string(index);
        } else {
            customer.name =
                std::string(m_random.pick(givenNames())) + ' ' + std::string(m_random.pick(familyNames()));
        }
        customer.address = address();

        AttributeList addresses{AttributeValue::map(customer.address)};
        if (m_random.oneIn(4))
            addresses.push_back(AttributeValue::map(address()));

        Item item;
        item.set("pk", text(customer.id));
        item.set("sk", text("PROFILE"));
        item.set("type", text("customer"));
        item.set("name", text(customer.name));
        item.set("email", text(mailbox + "@example.com"));
        item.set("customerSince", text(dateText(m_random.between(kOpened, kNow))));
        item.set("addresses", AttributeValue::list(std::move(addresses)));
        item.set("loyaltyPoints", AttributeValue::number(m_random.between(0, 25000)));
        item.set("newsletter", AttributeValue::boolean(m_random.oneIn(2)));
        if (m_random.oneIn(5))
            item.set("tags", AttributeValue::stringSet({"wholesale", "net-30"}));
        if (m_random.oneIn(6))
            item.set("note", text(m_random.pick(customerNotes())));
        m_customers.push_back(std::move(customer));
        return m_sink(kTable, std::move(item));
    }

    AttributeMap address()
    {
        const City &city = m_random.pick(cities());
        AttributeMap map;
        map.set("city", text(city.name));
        map.set("country", text(city.country));
        map.set("postcode", text(city.postcode));
        map.set("street", text(std::string(city.street) + ' ' + std::to_string(m_random.between(1, 140))));
        return map;
    }

    bool putOrder(std::uint64_t number)
    {
        const Customer &customer = m_customers[m_random.below(m_customers.size())];
        const std::int64_t placedAt = m_random.between(kOpened, kNow);
        const std::string orderId = "ORDER#" + std::to_string(number);

        std::vector<Line> lines(1 + m_random.below(3));
        std::int64_t cents = 0;
        for (Line &line : lines) {
            line.product = &m_products[m_random.below(m_products.size())];
            line.quantity = m_random.between(1, 5);
            cents += line.quantity * line.product->cents;
        }

        Item item;
        item.set("pk", text(customer.id));
        item.set("sk", text("ORDER#" + dateText(placedAt) + '#' + std::to_string(number)));
        item.set("type", text("order"));
        item.set("orderId", text(orderId));
        item.set("customerName", text(customer.name));
        item.set("placedAt", text(timeText(placedAt)));
        item.set("status", text(statusOf(placedAt)));
        item.set("total", money(cents));
        item.set("currency", text("EUR"));
        item.set("lineCount", AttributeValue::number(std::int64_t(lines.size())));
        item.set("shipTo", AttributeValue::map(customer.address));
        if (m_random.oneIn(3))
            item.set("payment",
                     AttributeValue::map({{"method", text("card")}, {"last4", text(digits(m_random, 4))}}));
        if (!m_sink(kTable, std::move(item)))
            return false;

        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!putLine(orderId, i + 1, lines[i], placedAt))
                return false;
        }
        return true;
    }

    bool putLine(const std::string &orderId, std::uint64_t index, const Line &line, std::int64_t placedAt)
    {
        Item item;
        item.set("pk", text(orderId));
        item.set("sk", text("LINE#" + padded(index, 3)));
        item.set("type", text("line"));
        item.set("product", text(line.product->id));
        item.set("name", text(line.product->name));
        item.set("quantity", AttributeValue::number(line.quantity));
        item.set("price", money(line.product->cents));
        item.set("placedAt", text(timeText(placedAt)));
        item.set("giftWrap", AttributeValue::boolean(m_random.oneIn(15)));
        return m_sink(kTable, std::move(item));
    }

    std::string_view statusOf(std::int64_t placedAt)
    {
        constexpr std::int64_t kDay = 86400;
        if (m_random.oneIn(25))
            return "cancelled";
        if (placedAt < kNow - 30 * kDay)
            return m_random.oneIn(18) ? "returned" : "delivered";
        return m_random.oneIn(3) ? "open" : m_random.oneIn(2) ? "paid" : "shipped";
    }

    const ItemSink &m_sink;
    Random m_random{kSeed};
    std::vector<Product> m_products;
    std::vector<Customer> m_customers;
};

CreateTableRequest shopTable()
{
    using enum KeyType;
    CreateTableRequest table;
    table.tableName = kTable;
    table.billingMode = BillingMode::PayPerRequest;
    table.attributeDefinitions = {
        {"pk", AttributeType::S},    {"sk", AttributeType::S},      {"status", AttributeType::S},
        {"total", AttributeType::N}, {"product", AttributeType::S}, {"placedAt", AttributeType::S},
    };
    table.keySchema = {{"pk", Hash}, {"sk", Range}};
    table.localSecondaryIndexes = {{"by-total", {{"pk", Hash}, {"total", Range}}, {ProjectionType::All, {}}}};
    table.globalSecondaryIndexes = {
        {"by-status",
         {{"status", Hash}, {"placedAt", Range}},
         {ProjectionType::Include, {{"customerName", "total", "orderId"}}},
         {}},
        {"by-product", {{"product", Hash}, {"placedAt", Range}}, {ProjectionType::All, {}}, {}},
    };
    return table;
}

} // namespace

Model shopModel()
{
    return {{shopTable()}, kProducts + kCustomers + kOrders * 3, [](const ItemSink &sink) {
                Shop(sink).generate();
            }};
}

} // namespace core::sample
