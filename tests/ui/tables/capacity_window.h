// The capacity of tables in an embedded database, in a window: for tests that change it.

#pragma once

#include "core/api/codec/codec.h"
#include "tests/support/forwarding_client.h"
#include "tests/support/ui_database.h"
#include "ui/tables/table_actions.h"
#include "ui/tables/table_details_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <mutex>

namespace support {

/// Keeps what was asked of UpdateTable; answers with `refusal` where there is one.
class WatchedClient final : public ForwardingClient
{
public:
    using ForwardingClient::ForwardingClient;

    std::optional<core::Error> refusal; // set before a request is sent

    core::Result<core::UpdateTableResponse> updateTable(const core::UpdateTableRequest &request) override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_requests.append(QString::fromStdString(core::writeRequest(request)).replace('"', '\''));
        }
        if (refusal)
            return *refusal;
        return ForwardingClient::updateTable(request);
    }
    QStringList requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_requests; // guarded by m_mutex
};

inline core::GlobalSecondaryIndex indexOf(const std::string &name,
                                          const std::optional<core::ProvisionedThroughput> &units)
{
    core::GlobalSecondaryIndex index;
    index.indexName = name;
    index.keySchema = {{"sk", core::KeyType::Hash}};
    index.projection.projectionType = core::ProjectionType::All;
    index.provisionedThroughput = units;
    return index;
}

using Units = core::ProvisionedThroughput;

class CapacityWindow final
{
public:
    CapacityWindow()
    {
        window.resize(1000, 700);
        window.show();
    }

    UiDatabase database;
    QWidget window;
    std::shared_ptr<WatchedClient> client; // of the table opened last

    /// With one index for each of `indexes`. No units: on demand.
    ui::TableRef makeTable(const std::string &name, const std::optional<Units> &units,
                           const std::vector<std::pair<std::string, Units>> &indexes = {},
                           std::optional<core::TableClass> tableClass = {})
    {
        core::CreateTableRequest request;
        request.tableName = name;
        request.attributeDefinitions = {{"pk", core::AttributeType::S}, {"sk", core::AttributeType::S}};
        request.keySchema = {{"pk", core::KeyType::Hash}, {"sk", core::KeyType::Range}};
        request.billingMode = units ? core::BillingMode::Provisioned : core::BillingMode::PayPerRequest;
        request.provisionedThroughput = units;
        request.tableClass = tableClass;
        for (const auto &[indexName, unitsOfIndex] : indexes) {
            if (!request.globalSecondaryIndexes)
                request.globalSecondaryIndexes.emplace();
            request.globalSecondaryIndexes->push_back(
                indexOf(indexName, units ? std::optional(unitsOfIndex) : std::nullopt));
        }
        return database.makeTable(request);
    }
    std::shared_ptr<ui::Connection> watched(const ui::TableRef &table)
    {
        auto connection = std::make_shared<ui::Connection>(*table.connection);
        client = std::make_shared<WatchedClient>(database.client());
        connection->client = client;
        return connection;
    }
    QWidget *open(const ui::ConnectionPtr &connection, const QString &tableName)
    {
        ui::showTableSettings(database.context(), {connection, tableName}, &window);
        for (auto *found : window.findChildren<ui::TableDetailsDialog *>()) {
            if (found->isVisible())
                return found->findChild<QWidget *>("capacity");
        }
        qFatal("the dialog did not open");
        return nullptr;
    }
    QWidget *open(const ui::TableRef &table) { return open(watched(table), table.tableName); }
    core::TableDescription described(const std::string &name)
    {
        return database.client().describeTable({name})->table;
    }
};

// ---- what is in the part

inline QString stateOf(QWidget *part)
{
    return part->findChild<QLabel *>("switchState")->text();
}
inline QComboBox *modeOf(QWidget *part)
{
    return part->findChild<QComboBox *>("billingMode");
}
inline QComboBox *classOf(QWidget *part)
{
    return part->findChild<QComboBox *>("tableClass");
}
inline QPushButton *applyButton(QWidget *part)
{
    return part->findChild<QPushButton *>("applyCapacity");
}
inline QLabel *problemOf(QWidget *part)
{
    return part->findChild<QLabel *>("fieldProblem");
}
inline QSpinBox *unitsBox(QWidget *part, const char *name)
{
    auto *found = part->findChild<QSpinBox *>(name);
    if (!found)
        qFatal("no %s", name);
    return found;
}
inline void typeUnits(QSpinBox *box, const QString &text)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
}
inline void apply(QWidget *part)
{
    QTest::mouseClick(applyButton(part), Qt::LeftButton);
}

} // namespace support
