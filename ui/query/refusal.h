// Beside which field to say why a service refused a request that looked right here.

#pragma once

#include "ui/query/query_plan.h"

#include <optional>

namespace ui {

/// nullopt: the message is about no part of the question. A filter's row is found where the message leaves no
/// doubt; otherwise it stands at the filter as a whole.
std::optional<SpecProblem> problemOfRefusal(const QString &message, const QuerySpec &spec);

} // namespace ui
