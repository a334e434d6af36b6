// Programs attached to streams of the database that is served: one thread for each.

#pragma once

#include "core/triggers/trigger_run.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

namespace server {

/// What the files of --trigger say, checked.
core::Result<std::vector<core::TriggerSettings>>
readTriggers(const std::vector<std::filesystem::path> &files);

/// They run until it is destroyed, which waits for them. Their lines go to the standard output.
class Triggers
{
public:
    /// Borrows `client`. A checkpoint lies beside each file, by the name FILE.checkpoint.
    Triggers(core::Client &client, std::vector<core::TriggerSettings> settings,
             const std::vector<std::filesystem::path> &files);
    ~Triggers();
    Triggers(const Triggers &) = delete;
    Triggers &operator=(const Triggers &) = delete;

private:
    class Stop final : public core::Progress
    {
    public:
        void report(std::uint64_t, std::uint64_t) override {}
        void log(std::string_view) override {}
        bool stopRequested() const override { return isSet; }
        std::atomic<bool> isSet = false;
    };
    void run(core::Client &client, const core::TriggerSettings &settings, const std::string &checkpoint);

    const std::vector<core::TriggerSettings> m_settings;
    Stop m_stop;
    std::vector<std::thread> m_threads;
};

} // namespace server
