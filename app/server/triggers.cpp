#include "app/server/triggers.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace server {

namespace {

constexpr std::chrono::seconds kStartAgainAfter{5};

void print(const std::string &name, const std::string &text)
{
    const std::string line = name + ": " + text + '\n';
    std::fputs(line.c_str(), stdout); // whole lines: one call holds the stream's lock
    std::fflush(stdout);
}

class Printed final : public core::TriggerObserver
{
public:
    explicit Printed(const std::string &name)
        : m_name(name)
    {}
    void line(const core::TriggerLine &line) override { print(m_name, line.text); }
    void status(const core::TriggerStatus &) override {}

private:
    const std::string &m_name;
};

} // namespace

core::Result<std::vector<core::TriggerSettings>> readTriggers(const std::vector<std::filesystem::path> &files)
{
    std::vector<core::TriggerSettings> triggers;
    for (const std::filesystem::path &path : files) {
        std::ifstream file(path, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        if (!file)
            return core::Error::io("cannot read " + path.string());
        core::Result<core::TriggerSettings> trigger = core::triggerFromJson(text);
        if (!trigger)
            return core::Error::format(path.string() + ": " + trigger.error().message());
        triggers.push_back(std::move(*trigger));
    }
    return triggers;
}

Triggers::Triggers(core::Client &client, std::vector<core::TriggerSettings> settings,
                   const std::vector<std::filesystem::path> &files)
    : m_settings(std::move(settings))
{
    for (std::size_t i = 0; i < m_settings.size(); ++i)
        m_threads.emplace_back([this, &client, i, checkpoint = files[i].string() + ".checkpoint"] {
            run(client, m_settings[i], checkpoint);
        });
}

Triggers::~Triggers()
{
    m_stop.isSet = true;
    for (std::thread &thread : m_threads)
        thread.join();
}

/// A table that is not there may be made later.
void Triggers::run(core::Client &client, const core::TriggerSettings &settings, const std::string &checkpoint)
{
    Printed observer(settings.name);
    std::string said;
    while (!m_stop.stopRequested()) {
        const core::Result<void> ran = core::runTrigger(client, settings, checkpoint, observer, m_stop);
        if (ran)
            return;
        if (std::exchange(said, ran.error().message()) != said)
            print(settings.name, "Waiting: " + said);
        const auto end = std::chrono::steady_clock::now() + kStartAgainAfter;
        while (!m_stop.stopRequested() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

} // namespace server
