// A database for a test: in memory or in a folder of its own, and requests in few words.

#pragma once

#include "core/engine/local_client.h"
#include "core/values/json.h"

#include <QTemporaryDir>
#include <QTest>

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <algorithm>
#include <memory>
#include <string>

/// So that a comparison that fails shows its texts.
template <>
inline char *QTest::toString(const std::string &text)
{
    return qstrdup(text.c_str());
}

namespace support {

/// Stays the same database over reopen().
class OpenDatabase
{
public:
    enum class Place { Memory, Folder };
    explicit OpenDatabase(Place place = Place::Memory)
    {
        m_options.durability = core::Durability::Relaxed;
        if (place == Place::Memory) {
            m_env.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
            m_options.env = m_env.get();
            m_options.folder = "/database";
        } else {
            m_options.folder = m_folder.path().toStdString() + "/database";
        }
        std::filesystem::create_directories(buckets() / "bucket");
        m_engineOptions.bucketsFolder = buckets();
        open();
    }

    /// With one in it: "bucket".
    std::filesystem::path buckets() const { return m_folder.path().toStdString() + "/buckets"; }
    core::DatabaseOptions &options() { return m_options; }
    core::EngineOptions &engineOptions() { return m_engineOptions; } // from the next reopen() on
    core::ManualClock &clock() { return m_clock; }
    core::LocalClient &client() { return *m_client; }
    core::LocalClient *operator->() { return m_client.get(); }
    void close() { m_client.reset(); }
    void reopen()
    {
        close();
        open();
    }
    void open()
    {
        auto opened = core::LocalClient::open(m_options, m_clock, m_engineOptions);
        if (!opened)
            qFatal("open: %s", opened.error().message().c_str());
        m_client = std::move(*opened);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<leveldb::Env> m_env;
    core::DatabaseOptions m_options;
    core::EngineOptions m_engineOptions;
    core::ManualClock m_clock{1'700'000'000'000'000};
    std::unique_ptr<core::LocalClient> m_client;
};

/// An item or key from DynamoDB JSON; single quotes stand for double ones.
inline core::Item item(std::string json)
{
    std::replace(json.begin(), json.end(), '\'', '"');
    auto read = core::itemFromDynamoJson(json);
    if (const auto *error = std::get_if<core::JsonError>(&read))
        qFatal("%s: %s", json.c_str(), error->error.message().c_str());
    return std::get<core::Item>(std::move(read));
}
inline core::AttributeValue value(const std::string &json)
{
    return *item("{'v':" + json + "}").find("v");
}
inline std::string toJson(const core::AttributeMap &map)
{
    std::string json;
    core::appendDynamoJson(json, map);
    std::replace(json.begin(), json.end(), '"', '\'');
    return json;
}
inline std::string toJson(const std::optional<core::AttributeMap> &map)
{
    return map ? toJson(*map) : "nothing";
}

/// What went wrong, as "ValidationException: ..."; "" where nothing did.
template <typename T>
std::string errorOf(const core::Result<T> &result)
{
    if (result)
        return {};
    return std::string(core::exceptionName(result.error().code())) + ": " + result.error().message();
}

} // namespace support
