// What must hold of the past after any end: it leads from what the tables were to what they are, change by
// change, and streams tell the same.

#pragma once

#include "core/api/client.h"

#include <map>
#include <string>

namespace simulation {

/// Recovery and streams of both images, for the load's tables.
core::Result<void> recordEverything(core::Client &client);

/// Nobody may write meanwhile, nor within the microsecond behind a check. The texts say what is wrong.
class HistoryCheck
{
public:
    /// From the last check on; from the beginning of the past the first time.
    std::string changes(core::Client &client);
    /// All of them.
    static std::string streams(core::Client &client);

private:
    struct Known
    {
        core::UnixMicros moment = 0;
        std::map<std::string, core::Item> items; // by the text of their key
    };
    std::string changesOf(core::Client &client, const std::string &table, Known &known);

    std::map<std::string, Known> m_known; // by table
};

} // namespace simulation
