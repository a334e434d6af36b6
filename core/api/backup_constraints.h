// Constraints that the two restoring operations share with CreateTable. Private to core/api.

#pragma once

#include "core/api/constraint_check.h"

namespace core {

void checkOverrides(ConstraintCheck &check, const RestoreOverrides &overrides);

} // namespace core
