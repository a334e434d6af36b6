// The door for libFuzzer: one program a target, whose function's name comes from the build.

#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::FUZZ_TARGET({reinterpret_cast<const char *>(data), size});
    return 0;
}
