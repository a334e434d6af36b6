// Lengths of tags, in whichever request they come. Private to core/api.

#pragma once

#include "core/api/constraint_check.h"

namespace core {

void checkTagConstraints(ConstraintCheck &check, const std::optional<std::vector<Tag>> &tags);

} // namespace core
