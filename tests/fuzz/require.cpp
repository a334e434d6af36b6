#include "tests/fuzz/require.h"

#include <cstdio>
#include <cstdlib>

namespace fuzz {

void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "A promise is broken: %s\n", promise);
    std::abort();
}

} // namespace fuzz
