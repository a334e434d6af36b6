// A file's bytes as UTF-8 text: what is packed with gzip is unpacked, what is UTF-16 is turned into UTF-8.

#pragma once

#include "core/transfer/byte_source.h"

namespace core {

/// `source` as it is, or unpacked, or turned into UTF-8, or both: its first bytes tell, never its name. Where
/// the size of the text is not known its sizeBytes() is an estimate, exact at the end. Errors of what cannot
/// be decoded come from read().
Result<std::unique_ptr<ByteSource>> decodedSource(std::unique_ptr<ByteSource> source);

} // namespace core
