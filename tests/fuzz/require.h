// How a target says that something is wrong: as loudly as the sanitizers.

#pragma once

namespace fuzz {

/// Ends the program with `promise` where it does not hold, whatever the kind of build.
void require(bool holds, const char *promise);

} // namespace fuzz
