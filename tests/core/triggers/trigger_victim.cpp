// trigger_victim FOLDER ITEMS OUTPUT: a program that a test ends with kill -9. Writes ITEMS items into a
// database in FOLDER where it has none yet, and delivers its stream to a program that appends each batch to
// OUTPUT.

#include "core/engine/local_client.h"
#include "core/triggers/trigger_run.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace {

class Quiet final : public core::TriggerObserver
{
public:
    void line(const core::TriggerLine &) override {}
    void status(const core::TriggerStatus &status) override { isCaughtUp = status.isCaughtUp; }
    std::atomic<bool> isCaughtUp = false;
};

class UntilCaughtUp final : public core::Progress
{
public:
    explicit UntilCaughtUp(const Quiet &observer)
        : m_observer(observer)
    {}
    void report(std::uint64_t, std::uint64_t) override {}
    void log(std::string_view) override {}
    bool stopRequested() const override { return m_observer.isCaughtUp; }

private:
    const Quiet &m_observer;
};

int fail(const core::Error &error)
{
    std::fprintf(stderr, "%s\n", error.message().c_str());
    return 1;
}

core::Result<void> fill(core::Client &client, int items)
{
    core::CreateTableRequest create;
    create.tableName = "victims";
    create.attributeDefinitions = {{"id", core::AttributeType::S}};
    create.keySchema = {{"id", core::KeyType::Hash}};
    create.billingMode = core::BillingMode::PayPerRequest;
    create.streamSpecification = core::StreamSpecification{true, core::StreamViewType::NewImage};
    const auto created = client.createTable(create);
    if (!created)
        return created.error().code() == core::ErrorCode::ResourceInUse ? core::Result<void>()
                                                                        : created.error();
    for (int i = 0; i < items; ++i) {
        core::PutItemRequest put;
        put.tableName = "victims";
        put.item = core::Item{{"id", core::AttributeValue::string("key" + std::to_string(i % 7))},
                              {"n", core::AttributeValue::number(i)}};
        if (const auto done = client.putItem(put); !done)
            return done.error();
    }
    return {};
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 4)
        return 2;
    core::DatabaseOptions options;
    options.folder = std::string(arguments[1]) + "/database";
    auto client = core::LocalClient::open(options);
    if (!client)
        return fail(client.error());
    if (const auto filled = fill(**client, std::atoi(arguments[2])); !filled)
        return fail(filled.error());
    core::TriggerSettings settings;
    settings.name = "victim";
    settings.tableName = "victims";
    settings.command = {"/bin/sh", "-c", "cat >> \"$OUTPUT\"; echo >> \"$OUTPUT\""};
    settings.environment = {"OUTPUT=" + std::string(arguments[3])};
    settings.start.kind = core::StreamStart::Kind::Oldest;
    settings.batchSize = 5;
    Quiet observer;
    const UntilCaughtUp stop(observer);
    const auto ran =
        core::runTrigger(**client, settings, std::string(arguments[1]) + "/checkpoint.json", observer, stop);
    return ran ? 0 : fail(ran.error());
}
