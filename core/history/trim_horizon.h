// Up to where a table's change log was trimmed, whatever the clock says.

#pragma once

#include "core/storage/database.h"

#include <cstdint>

namespace core {

/// Changes up to here may be gone; 0 where nothing was trimmed.
Result<Sequence> trimHorizon(const Database &database, std::uint32_t table, const Snapshot &snapshot = {});
/// Of a table of which changes up to `last` were looked at. Rises only.
Result<void> stageTrimHorizon(const Database &database, std::uint32_t table, Sequence last,
                              Mutation &mutation);
/// For a past that begins anew, behind all that was trimmed.
void stageNoHorizon(Mutation &mutation, std::uint32_t table);

} // namespace core
