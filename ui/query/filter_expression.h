// A filter tree as a FilterExpression.

#pragma once

#include "ui/query/query_plan.h"

#include <string>
#include <vector>

namespace ui {

class ExpressionBuilder;

/// The expression of all enabled conditions under `root`; empty where there are none. Conditions that do not
/// make sense are left out and reported. `forbiddenNames`: key attributes that a Query's filter must not
/// name.
std::string filterExpression(const FilterNode &root, const std::vector<std::string> &forbiddenNames,
                             ExpressionBuilder &builder, std::vector<SpecProblem> &problems);

} // namespace ui
