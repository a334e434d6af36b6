// Which web pages may use an endpoint. Ours: the service lets all of them, as none can sign for another; an
// endpoint that takes any key would give its data to every page that a browser on the same computer shows.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core::wire {

/// Pages of this computer may always.
struct PageOrigins
{
    bool any = false;
    std::vector<std::string> others; // as browsers send them: "https://example.org"

    /// `origin`: what the header of that name says.
    bool allow(std::string_view origin) const;
};

/// "http://localhost:3000", "https://127.0.0.1", "http://app.localhost", "http://[::1]:8080": what only this
/// computer serves to its browser.
bool isOfThisComputer(std::string_view origin);

} // namespace core::wire
