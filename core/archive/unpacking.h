// Bytes that are packed, unpacked while they are read. Strict: what is not packed in the way that was said is
// an error, as is what ends too early.

#pragma once

#include "core/transfer/byte_source.h"

namespace core {

std::unique_ptr<ByteSource> makeGzipSource(std::unique_ptr<ByteSource> packed);
std::unique_ptr<ByteSource> makeZstdSource(std::unique_ptr<ByteSource> packed);

} // namespace core
