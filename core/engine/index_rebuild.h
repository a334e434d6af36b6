// Making all indexes anew from their tables: after a repair, which keeps rows of the one and loses rows of
// the other.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

namespace core {

struct Engine;

/// Does nothing unless the database asks for it. Blocks; the catalog must be loaded and nobody else be using
/// the engine yet. Interrupted, it is still asked for, and begins anew the next time.
Result<void> rebuildIndexesIfNeeded(Engine &engine, Progress &progress);

} // namespace core
