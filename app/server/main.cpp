// tablewright-server: a database, served to whatever speaks DynamoDB, without a window.

#include "app/server/arguments.h"
#include "app/server/commands.h"
#include "app/server/port_holder.h"
#include "app/server/triggers.h"

#include "core/engine/local_client.h"
#include "core/wire/tls.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>

namespace {

using server::Arguments;

int fail(const std::string &text)
{
    std::fprintf(stderr, "tablewright-server: %s\n", text.c_str());
    return 1;
}

/// What ends the server; blocked before any thread starts, so that only the wait below takes them.
sigset_t endSignals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGTERM);
    return signals;
}

std::string describePortInUse(const core::wire::HttpServerOptions &http)
{
    const auto holder = server::findPortHolder(http.port);
    return "port " + std::to_string(http.port) + " is taken" + (holder ? " by " + holder->text() : "") +
           "; choose another with --port, or --port 0 for any that is free";
}

core::DatabaseOptions databaseOptions(const Arguments &arguments, leveldb::Env *memory)
{
    core::DatabaseOptions options;
    options.folder = arguments.data;
    options.durability = arguments.relaxed ? core::Durability::Relaxed : core::Durability::Synced;
    if (memory != nullptr) {
        options.folder = "/memory";
        options.env = memory;
        options.durability = core::Durability::Relaxed;
    }
    return options;
}

/// Whole or not at all: who waits for the file reads a port from it at once.
bool writeReadyFile(const std::filesystem::path &path, std::uint16_t port)
{
    const std::filesystem::path draft = path.string() + ".new";
    std::ofstream file(draft, std::ios::trunc);
    file << port << '\n';
    file.close();
    std::error_code error;
    if (file)
        std::filesystem::rename(draft, path, error);
    return bool(file) && !error;
}

class PrintedLog final : public core::wire::RequestObserver
{
public:
    void requestAnswered(core::wire::RequestRecord record) override
    {
        const std::string line = core::wire::logLine(record) + "\n";
        std::fputs(line.c_str(), stdout); // whole lines: one call holds the stream's lock
        std::fflush(stdout);
    }
};

core::Result<void> readCredentials(Arguments &arguments)
{
    if (arguments.credentials.empty())
        return {};
    std::ifstream file(arguments.credentials, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    if (!file)
        return core::Error::io("cannot read " + arguments.credentials.string());
    core::Result<core::wire::AccessKeys> keys = core::wire::readAccessKeys(text);
    if (!keys)
        return core::Error::format(arguments.credentials.string() + ": " + keys.error().message());
    arguments.endpoint.endpoint.accessKeys = std::move(*keys);
    return {};
}

void announce(const Arguments &arguments, std::uint16_t port)
{
    const std::string &host = arguments.endpoint.http.host;
    const bool isIpv6 = host.find(':') != std::string::npos;
    const std::string url = std::string(arguments.tlsKey.empty() ? "http://" : "https://") +
                            (isIpv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
    const std::string what = arguments.inMemory ? "an empty database in memory" : arguments.data.string();
    std::printf("Serving %s at %s\n", what.c_str(), url.c_str());
    if (arguments.relaxed && !arguments.inMemory)
        std::printf("Relaxed: writes are acknowledged before they are on disk.\n");
    std::fflush(stdout);
    if (!server::isLoopback(host))
        std::fprintf(stderr, "Warning: every computer that reaches %s can %s%s.\n", host.c_str(),
                     arguments.credentials.empty() ? "read and change this database, as no keys are checked"
                                                   : "try its keys",
                     arguments.tlsKey.empty() ? "; nothing is encrypted" : "");
}

int serve(Arguments arguments)
{
    const sigset_t signals = endSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    std::unique_ptr<leveldb::Env> memory;
    if (arguments.inMemory)
        memory.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
    core::EngineOptions names;
    names.region = arguments.endpoint.endpoint.region;
    names.bucketsFolder = arguments.buckets;
    auto client =
        core::LocalClient::open(databaseOptions(arguments, memory.get()), core::Clock::system(), names);
    if (!client)
        return fail(client.error().message());
    if (core::Result<void> read = readCredentials(arguments); !read)
        return fail(read.error().message());
    if (!arguments.tlsKey.empty()) {
        auto tls = core::wire::TlsContext::load(arguments.tlsCertificate, arguments.tlsKey);
        if (!tls)
            return fail(tls.error().message());
        arguments.endpoint.http.tls = std::move(*tls);
    }
    auto triggers = server::readTriggers(arguments.triggers);
    if (!triggers)
        return fail(triggers.error().message());
    std::random_device random;
    arguments.endpoint.endpoint.seed =
        arguments.seed ? *arguments.seed : (std::uint64_t(random()) << 32) | random();
    PrintedLog log;
    if (arguments.log)
        arguments.endpoint.endpoint.observer = &log;
    auto started = core::wire::EndpointServer::start(**client, arguments.endpoint);
    if (const auto *error = std::get_if<core::wire::HttpServer::StartError>(&started))
        return fail(error->isAddressInUse ? describePortInUse(arguments.endpoint.http)
                                          : "cannot listen: " + error->message);
    const auto server = std::get<0>(std::move(started));
    announce(arguments, server->port());
    std::optional<server::Triggers> running;
    if (!triggers->empty())
        running.emplace(**client, std::move(*triggers), arguments.triggers);
    if (!arguments.readyFile.empty() && !writeReadyFile(arguments.readyFile, server->port()))
        return fail("cannot write " + arguments.readyFile.string());

    int signal = 0;
    ::sigwait(&signals, &signal);
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr); // a second one ends it at once
    std::error_code ignored;
    if (!arguments.readyFile.empty())
        std::filesystem::remove(arguments.readyFile, ignored);
    server->stop();
    running.reset();
    return 0;
}

int runCommand(server::Command command, const std::vector<std::string> &words)
{
    constexpr int kNotUnderstood = 2;
    const auto arguments = server::readCommandArguments(command, words);
    if (!arguments) {
        fail(arguments.error().message());
        return kNotUnderstood;
    }
    if (!arguments->help)
        return server::runCommand(*arguments, stdout, stderr);
    std::fputs(server::commandHelp(command).c_str(), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (const auto command = words.empty() ? std::nullopt : server::commandOf(words.front()))
        return runCommand(*command, {words.begin() + 1, words.end()});
    core::Result<Arguments> arguments = server::readArguments(words);
    if (!arguments)
        return fail(arguments.error().message());
    if (arguments->help)
        std::fputs(server::helpText().c_str(), stdout);
    else if (arguments->version)
        std::puts("tablewright-server " TABLEWRIGHT_VERSION);
    else
        return serve(std::move(*arguments));
    return 0;
}
