// The endpoint over a database in memory: every line is "Operation body". Whatever a client sends is the
// client's mistake: never a 500, never an answer that is no JSON.

#include "core/engine/local_client.h"
#include "core/values/json_reader.h"
#include "core/wire/endpoint.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>

namespace fuzz {

namespace {

using core::wire::Endpoint;
using core::wire::EndpointOptions;
using core::wire::HttpRequest;
using core::wire::HttpResponse;

constexpr int kStepsMax = 40;

bool isJson(std::string_view text)
{
    core::JsonReader reader(text);
    while (reader.next() != core::JsonReader::Token::End) {
        if (reader.token() == core::JsonReader::Token::Error)
            return false;
    }
    return true;
}

/// A database for one input.
class Database
{
public:
    Database()
        : m_env(leveldb::NewMemEnv(leveldb::Env::Default()))
    {
        core::DatabaseOptions options;
        options.durability = core::Durability::Relaxed;
        options.env = m_env.get();
        options.folder = "/database";
        auto opened = core::LocalClient::open(options, m_clock);
        require(bool(opened), "an empty database can be opened");
        m_client = std::move(*opened);
    }
    core::LocalClient &client() { return *m_client; }
    void letTimePass() { m_clock.advance(std::chrono::seconds(1)); }

private:
    std::unique_ptr<leveldb::Env> m_env;
    core::ManualClock m_clock{1'700'000'000'000'000};
    std::unique_ptr<core::LocalClient> m_client;
};

EndpointOptions options()
{
    EndpointOptions made;
    made.keyCheck = core::wire::KeyCheck::None;
    return made;
}

void answerLine(Endpoint &endpoint, std::string_view line)
{
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view operation = line.substr(0, blank);
    const std::string target = core::targetOf(operation);
    HttpRequest request;
    request.method = "POST";
    request.target = "/";
    request.headers = {{"Content-Type", "application/x-amz-json-1.0"}, {"X-Amz-Target", target}};
    request.noteDeciding();
    request.body = line.substr(std::min(line.size(), blank + 1));
    HttpResponse response;
    endpoint.answer(request, response);
    require(response.status == 200 || response.status == 400, "a client's mistake is a client's mistake");
    const bool isEmpty = response.status == 200 && response.body.empty() &&
                         (operation == "TagResource" || operation == "UntagResource");
    require(isEmpty || isJson(response.body), "an answer is JSON");
}

} // namespace

void runRequestBodies(std::string_view input)
{
    Database database;
    Endpoint endpoint(database.client(), options());
    for (int i = 0; i < kStepsMax && !input.empty(); ++i) {
        const std::size_t end = std::min(input.find('\n'), input.size());
        answerLine(endpoint, input.substr(0, end));
        input.remove_prefix(std::min(input.size(), end + 1));
        database.letTimePass();
    }
    require(bool(database.client().waitForBackgroundWork()), "background work does not fail");
    require(bool(database.client().maintain(core::NoProgress())), "maintenance does not fail");
}

} // namespace fuzz
