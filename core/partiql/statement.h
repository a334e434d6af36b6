// A PartiQL statement as a tree: what was written, before any parameter has a value and any table is known.

#pragma once

#include "core/expressions/expression_error.h"
#include "core/expressions/tree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core::partiql {

/// An expression: a condition, an operand or a value.
struct Expression
{
    enum class Kind : std::uint8_t {
        Null,
        Boolean,    // boolean
        Number,     // text, as written: any sign, any number of digits
        String,     // text
        Parameter,  // parameter
        List,       // [children]
        Tuple,      // {names: children}
        Bag,        // <<children>>
        Path,       // path
        Call,       // text(children)
        Comparison, // children: left, right
        Plus,       // children: left, right
        Minus,      // children: left, right
        Between,    // children: tested, lower, upper
        In,         // children: tested, then the list
        IsMissing,  // one child
        IsNull,     // one child
        IsType,     // one child; text is the type's name in capitals
        Not,        // one child
        And,        // children, two or more
        Or,         // children, two or more
    };
    Kind kind = Kind::Null;
    bool boolean = false;
    Comparator comparator = Comparator::Equal;
    std::size_t parameter = 0; // counted from 0, in the order of the text
    std::string text;          // of a call the function's name as written
    DocumentPath path;
    std::vector<std::string> names;
    std::vector<Expression> children;
    TextSpan span; // of a call the function's name

    /// The same tree, wherever it stands in its text.
    friend bool operator==(const Expression &a, const Expression &b)
    {
        return a.kind == b.kind && a.boolean == b.boolean && a.comparator == b.comparator &&
               a.parameter == b.parameter && a.text == b.text && a.path == b.path && a.names == b.names &&
               a.children == b.children;
    }
};

/// `table` or `table.index`.
struct TableReference
{
    std::string tableName;
    std::optional<std::string> indexName;
    TextSpan span;
    friend bool operator==(const TableReference &a, const TableReference &b)
    {
        return a.tableName == b.tableName && a.indexName == b.indexName;
    }
};

enum class SortOrder : std::uint8_t { Ascending, Descending };
struct OrderKey
{
    DocumentPath path;
    SortOrder order = SortOrder::Ascending;
    friend bool operator==(const OrderKey &, const OrderKey &) = default;
};

struct SelectStatement
{
    std::vector<DocumentPath> projection; // empty: everything
    TableReference from;
    std::optional<Expression> where;
    std::vector<OrderKey> orderBy;
    friend bool operator==(const SelectStatement &, const SelectStatement &) = default;
};

struct InsertStatement
{
    TableReference into;
    Expression value; // a tuple or a parameter
    friend bool operator==(const InsertStatement &, const InsertStatement &) = default;
};

enum class Returning : std::uint8_t { AllOld, AllNew, ModifiedOld, ModifiedNew };
/// "ALL OLD", ...
std::string_view returningText(Returning returning);

struct Assignment
{
    DocumentPath path;
    Expression value;
    friend bool operator==(const Assignment &, const Assignment &) = default;
};
struct UpdateStatement
{
    TableReference table;
    std::vector<Assignment> set;      // of all SET clauses
    std::vector<DocumentPath> remove; // of all REMOVE clauses
    std::optional<Expression> where;
    std::optional<Returning> returning;
    friend bool operator==(const UpdateStatement &, const UpdateStatement &) = default;
};

struct DeleteStatement
{
    TableReference from;
    std::optional<Expression> where;
    std::optional<Returning> returning;
    friend bool operator==(const DeleteStatement &, const DeleteStatement &) = default;
};

/// A condition of a transaction.
struct ExistsStatement
{
    SelectStatement select;
    friend bool operator==(const ExistsStatement &, const ExistsStatement &) = default;
};

struct Statement
{
    std::variant<SelectStatement, InsertStatement, UpdateStatement, DeleteStatement, ExistsStatement> content;
    std::size_t parameterCount = 0;
    friend bool operator==(const Statement &, const Statement &) = default;
};

} // namespace core::partiql
