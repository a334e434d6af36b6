// Constraints that restoring and importing operations share with CreateTable. Private to core/api.

#pragma once

#include "core/api/constraint_check.h"

namespace core {

void checkCreation(ConstraintCheck &check, const TableCreationParameters &parameters);
void checkOverrides(ConstraintCheck &check, const RestoreOverrides &overrides);

} // namespace core
