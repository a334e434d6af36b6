// A table with a past for tests of windows: the real engine in memory, with a clock that a test moves.

#pragma once

#include "tests/core/engine/open_database.h"
#include "tests/support/ui_context.h"

namespace support {

/// The table "orders": pk (S), sk (N).
class PastTable
{
public:
    PastTable()
    {
        core::CreateTableRequest request;
        request.tableName = "orders";
        request.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
        request.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::N}};
        request.billingMode = core::BillingMode::PayPerRequest;
        if (const auto made = client().createTable(request); !made)
            qFatal("createTable: %s", made.error().message().c_str());
    }

    core::LocalClient &client() { return m_database.client(); }
    core::UnixMicros now() { return m_database.clock().now(); }
    void pass(std::chrono::seconds time) { m_database.clock().advance(time); }

    void keepPast()
    {
        core::UpdateContinuousBackupsRequest request;
        request.tableName = "orders";
        request.pointInTimeRecoverySpecification = core::PointInTimeRecoverySpecification{true, {}};
        if (const auto on = client().updateContinuousBackups(request); !on)
            qFatal("updateContinuousBackups: %s", on.error().message().c_str());
    }
    static core::Item order(int number, const std::string &status)
    {
        core::Item item;
        item.set("pk", core::AttributeValue::string("customer"));
        item.set("sk", core::AttributeValue::number(number));
        item.set("status", core::AttributeValue::string(status));
        return item;
    }
    static core::Key key(int number)
    {
        core::Key key = order(number, {});
        key.erase("status");
        return key;
    }
    void put(const core::Item &item)
    {
        core::PutItemRequest request;
        request.tableName = "orders";
        request.item = item;
        if (const auto done = client().putItem(request); !done)
            qFatal("putItem: %s", done.error().message().c_str());
    }
    void remove(int number)
    {
        core::DeleteItemRequest request;
        request.tableName = "orders";
        request.key = key(number);
        if (const auto done = client().deleteItem(request); !done)
            qFatal("deleteItem: %s", done.error().message().c_str());
    }
    std::optional<core::Item> get(int number)
    {
        core::GetItemRequest request;
        request.tableName = "orders";
        request.key = key(number);
        const auto got = client().getItem(request);
        if (!got)
            qFatal("getItem: %s", got.error().message().c_str());
        return got->item;
    }
    ui::TableRef table(bool readOnly = false)
    {
        // The database outlives every page of a test.
        const std::shared_ptr<core::Client> shared(&client(), [](core::Client *) {});
        return {UiContext::connection(shared, readOnly), QStringLiteral("orders")};
    }

private:
    OpenDatabase m_database;
};

} // namespace support
