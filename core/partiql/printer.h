// Statements as text again.

#pragma once

#include "core/partiql/statement.h"

#include <string>
#include <string_view>

namespace core::partiql {

/// Canonical: one line, keywords in capitals, quotes only where a name needs them, parentheses only where the
/// grammar does. Parsing it gives the same tree.
std::string toText(const Statement &statement);

/// `name` as it is written in a statement: quoted where it must be.
std::string nameText(std::string_view name);

} // namespace core::partiql
