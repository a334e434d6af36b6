// Writes the random load until it is killed, and says on its output which steps were acknowledged.
// usage: simulation_writer FOLDER SEED SYNCED STEPS_DONE_BY_EACH_WRITER...

#include "core/engine/local_client.h"
#include "tests/simulation/workload.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

struct Acknowledgement // read by tst_crash.cpp
{
    std::uint64_t writer = 0;
    std::uint64_t stepsDone = 0;
};

[[noreturn]] void fail(const core::Error &error)
{
    std::fprintf(stderr, "simulation_writer: %s\n", error.message().c_str());
    std::_Exit(3);
}

void writeSteps(core::Client &client, std::uint32_t seed, int writer, std::uint64_t done)
{
    while (true) {
        if (auto written = run(client, simulation::stepOf(seed, writer, done)); !written)
            fail(written.error());
        const Acknowledgement acknowledgement = {std::uint64_t(writer), ++done};
        // One write of a few bytes into a pipe arrives whole or not at all.
        if (::write(STDOUT_FILENO, &acknowledgement, sizeof acknowledgement) != sizeof acknowledgement)
            std::_Exit(0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    core::DatabaseOptions options;
    options.folder = argv[1];
    options.writeBufferBytes = 256 * 1024; // so that logs end and tables are merged all the time
    options.durability = std::atoi(argv[3]) ? core::Durability::Synced : core::Durability::Relaxed;
    auto client = core::LocalClient::open(options);
    if (!client)
        fail(client.error());
    if (auto created = simulation::createTables(**client); !created)
        fail(created.error());
    const auto seed = std::uint32_t(std::strtoul(argv[2], nullptr, 10));
    std::vector<std::thread> writers;
    for (int writer = 0; writer + 4 < argc; ++writer) {
        const std::uint64_t done = std::strtoull(argv[writer + 4], nullptr, 10);
        writers.emplace_back([&client, seed, writer, done] { writeSteps(**client, seed, writer, done); });
    }
    for (std::thread &writer : writers)
        writer.join();
    return 0;
}
