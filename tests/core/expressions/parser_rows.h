// Texts of expressions and DynamoDB's answers to them, as tables; tst_parser.cpp runs them. The placeholders
// are those of ExpressionRequest.

#pragma once

namespace support {

struct Row
{
    const char *text;
    const char *message; // without "Invalid ...Expression: "; nullptr: the text is fine
};

#define SYNTAX(token, near) "Syntax error; token: \"" token "\", near: \"" near "\""
#define RESERVED(word) "Attribute name is a reserved keyword; reserved keyword: " word
#define NO_NAME(name)                                                                                        \
    "An expression attribute name used in the document path is not defined; attribute name: " name
#define NO_VALUE(value)                                                                                      \
    "An expression attribute value used in expression is not defined; attribute value: " value
#define REDUNDANT "The expression has redundant parentheses;"
#define FUNCTION(name) "Invalid function name; function: " name
#define MISUSED(name) "The function is not allowed to be used this way in an expression; function: " name
#define COUNT(name, count)                                                                                   \
    "Incorrect number of operands for operator or function; operator or function: " name                     \
    ", number of operands: " count
#define PATH_REQUIRED(name) "Operator or function requires a document path; operator or function: " name
#define DISTINCT(op, path)                                                                                   \
    "The first operand must be distinct from the remaining operands for this operator or function; "         \
    "operator: " op ", first operand: " path
#define TYPE(name, type)                                                                                     \
    "Incorrect operand type for operator or function; operator or function: " name ", operand type: " type
#define VALUE_TYPE(name, type)                                                                               \
    "Incorrect operand type for operator or function; operator: " name ", operand type: " type
#define BOUND_TYPES(lower, upper)                                                                            \
    "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: "         \
    "AttributeValue: {" lower "}, upper bound operand: AttributeValue: {" upper "}"
#define BOUND_ORDER(lower, upper)                                                                            \
    "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound "     \
    "operand: "                                                                                              \
    "AttributeValue: {" lower "}, upper bound operand: AttributeValue: {" upper "}"
#define OVERLAP(one, two)                                                                                    \
    "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: " one  \
    ", path two: " two
#define CONFLICT(one, two)                                                                                   \
    "Two document paths conflict with each other; must remove or rewrite one of these paths; path one: " one \
    ", path two: " two
#define ONCE(section) "The \"" section "\" section can only be used once in an update expression;"
#define INDEX(index) "List index is not within the allowable range; index: [" index "]"
#define BAD_TYPE                                                                                             \
    "Invalid attribute type name found; type: string, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"

inline constexpr Row kConditionSyntax[]{
    {"a = :s", nullptr},
    {"a=:s and b=:n", nullptr},
    {"NOT a = :s", nullptr},
    {"NOT (NOT a = :s)", nullptr},
    {"(a) = (:s)", nullptr},
    {"(a = :s) AND ((b = :n) OR (c = :n))", nullptr},
    {"((a = :s) AND (b = :n))", nullptr},
    {"size (a) > :n", nullptr},
    {"a . b [ 0 ] = :s", nullptr},
    {"a IN (:s)", nullptr},
    {"a BETWEEN :n AND :n2 AND b = :s", nullptr},
    {"NOT a BETWEEN :n AND :n2 OR NOT b IN (:s, :s2)", nullptr},
    {"betweenx = :s", nullptr},
    {"#1 = :s AND #_ = :s", nullptr},
    {"", "The expression can not be empty;"},
    {" \t\r\n", "The expression can not be empty;"},
    {"a", SYNTAX("<EOF>", "a")},
    {"a =", SYNTAX("<EOF>", "=")},
    {"a = ", SYNTAX("<EOF>", "= ")},
    {":s", SYNTAX("<EOF>", ":s")},
    {"=", SYNTAX("=", "=")},
    {"= a", SYNTAX("=", "= a")},
    {"a b", SYNTAX("b", "a b")},
    {"a  b  c", SYNTAX("b", "a  b  c")},
    {"a = = b", SYNTAX("=", "= = b")},
    {"a = :s b = :s", SYNTAX("b", ":s b =")},
    {"a == :s", SYNTAX("=", "== :s")},
    {"a != :s", SYNTAX("!", "a !=")},
    {"a = !!", SYNTAX("!", "= !!")},
    {"a = ! b", SYNTAX("!", "= ! b")},
    {"a = :s !", SYNTAX("!", ":s !")},
    {"a = 'x'", SYNTAX("'", "= 'x")},
    {"a = \"x\"", SYNTAX("\"", "= \"x")},
    {"a = 1", SYNTAX("1", "= 1")},
    {"a = 1 AND b = :s", SYNTAX("1", "= 1 AND")},
    {"a = -:n", SYNTAX("-", "= -:n")},
    {"a = :n + :n", SYNTAX("+", ":n + :n")},
    {"_a = :s", SYNTAX("_", "_a")},
    {"1a = :s", SYNTAX("1", "1a")},
    {"a-b = :s", SYNTAX("-", "a-b")},
    {"a.1 = :s", SYNTAX("1", ".1 =")},
    {"a. = :s", SYNTAX("=", ". = :s")},
    {"a.:s = :s", SYNTAX(":s", ".:s =")},
    {".a = :s", SYNTAX(".", ".a")},
    {"a..b = :s", SYNTAX(".", "..b")},
    {"a[b] = :s", SYNTAX("b", "[b]")},
    {"a[] = :s", SYNTAX("]", "[] =")},
    {"a[-1] = :s", SYNTAX("-", "[-1")},
    {"a[1 = :s", SYNTAX("=", "1 = :s")},
    {"[1] = :s", SYNTAX("[", "[1")},
    {":s.a = :s", SYNTAX(".", ":s.a")},
    {":s[0] = :s", SYNTAX("[", ":s[0")},
    {"# = :s", SYNTAX("#", "# =")},
    {"a = :", SYNTAX(":", "= :")},
    {"a = : s", SYNTAX(":", "= : s")},
    {"\xC3\xA9 = :s", SYNTAX("\xC3\xA9", "\xC3\xA9 =")},
    {"()", SYNTAX(")", "()")},
    {"(a = :s", SYNTAX("<EOF>", ":s")},
    {"a = :s)", SYNTAX(")", ":s)")},
    {"(a) AND b = :s", SYNTAX("AND", ") AND b")},
    {"(a = :s) = :s", SYNTAX("=", ") = :s")},
    {"a = (b = :s)", SYNTAX("=", "b = :s")},
    {"a AND b", SYNTAX("AND", "a AND b")},
    {"a = :s AND", SYNTAX("<EOF>", "AND")},
    {"a = :s AND AND b = :s", SYNTAX("AND", "AND AND b")},
    {"a = :s OR", SYNTAX("<EOF>", "OR")},
    {"AND a = :s", SYNTAX("AND", "AND a")},
    {"NOT", SYNTAX("<EOF>", "NOT")},
    {"NOT a", SYNTAX("<EOF>", "a")},
    {"(NOT a)", SYNTAX(")", "a)")},
    {"NOT NOT a = :s", SYNTAX("NOT", "NOT NOT a")},
    {"a NOT = :s", SYNTAX("NOT", "a NOT =")},
    {"a = NOT b", SYNTAX("NOT", "= NOT b")},
    {"a BETWEEN :n", SYNTAX("<EOF>", ":n")},
    {"a BETWEEN :n OR :n2", SYNTAX("OR", ":n OR :n2")},
    {"a BETWEEN :n AND", SYNTAX("<EOF>", "AND")},
    {"a BETWEEN (:n AND :n2)", SYNTAX("AND", ":n AND :n2")},
    {"a IN :s", SYNTAX(":s", "IN :s")},
    {"a IN ()", SYNTAX(")", "()")},
    {"a IN (:s,)", SYNTAX(")", ",)")},
    {"a IN (:s :s2)", SYNTAX(":s2", ":s :s2)")},
    {"size()", SYNTAX(")", "()")},
    {"size(a", SYNTAX("<EOF>", "a")},
    {"contains(a, )", SYNTAX(")", ", )")},
    {"contains(a = :s, b)", SYNTAX("=", "a = :s")},
    {"#n(a) = :s", SYNTAX("(", "#n(a")},
    {"a.f(b) = :s", SYNTAX("(", "f(b")},
    {"a = :s, b = :s", SYNTAX(",", ":s, b")},
    {"SET a = :s", SYNTAX("SET", "SET a")},
    {"a <> <> b", SYNTAX("<>", "<> <> b")},
    {"a = :s;", SYNTAX(";", ":s;")},
};

inline constexpr Row kConditionMeaning[]{
    // parentheses come first
    {"((a = :s))", REDUNDANT},
    {"((a)) = :s", REDUNDANT},
    {"a = ((:s))", REDUNDANT},
    {"((size(a))) > :n", REDUNDANT},
    {"a IN (((:s)))", REDUNDANT},
    {"a = :s AND ((b = :n))", REDUNDANT},
    {"((nope(a)))", REDUNDANT},
    {"size((a)) > :n", nullptr},
    {"a IN ((:s))", nullptr},
    // then functions
    {"nope(a)", FUNCTION("nope")},
    {"SIZE(a) > :n", FUNCTION("SIZE")},
    {"name = :s AND nope(a)", FUNCTION("nope")},
    {"size(a) AND nope(b)", FUNCTION("nope")},
    {"if_not_exists(a, :s) = :s",
     "The function is not allowed in a condition expression; function: if_not_exists"},
    {"list_append(a, b) = :l",
     "The function is not allowed in a condition expression; function: list_append"},
    {"size(a)", MISUSED("size")},
    {"NOT size(a)", MISUSED("size")},
    {"size(a) AND b = :s", MISUSED("size")},
    {"attribute_exists(a) = :t", MISUSED("attribute_exists")},
    {"a = contains(b, :s)", MISUSED("contains")},
    {"size(begins_with(a, :s)) > :n", MISUSED("begins_with")},
    {"attribute_exists(attribute_exists(a))", MISUSED("attribute_exists")},
    {"a IN (size(a), contains(b, :s))", MISUSED("contains")},
    {"name = :s AND size(a)", MISUSED("size")},
    // then reserved words
    {"name = :s", RESERVED("name")},
    {"Name = :s", RESERVED("Name")},
    {"a.status = :s", RESERVED("status")},
    {"size = :n", RESERVED("size")},
    {"a = :nope AND date = :s", RESERVED("date")},
    {"attribute_exists(abort, b)", RESERVED("abort")},
    // then, condition by condition: placeholders
    {"#nope = :s", NO_NAME("#nope")},
    {"a = :nope", NO_VALUE(":nope")},
    {"a.#nope = :s", NO_NAME("#nope")},
    {"#nope = :nope", NO_NAME("#nope")},
    {":nope = #nope", NO_VALUE(":nope")},
    {"attribute_exists(a, :nope)", NO_VALUE(":nope")},
    {"size(:n) = :nope", NO_VALUE(":nope")},
    {"a < :t AND b = :nope", TYPE("<", "BOOL")},
    {"a = :nope AND b < :t", NO_VALUE(":nope")},
    {"#N = :s", NO_NAME("#N")},
    {"a[2147483648] = :s", INDEX("2147483648")},
    {"a[99999999999999] = :s", INDEX("99999999999999")},
    {"a[2147483647] = :s", nullptr},
    {"a[007] = :s", SYNTAX("0", "007")},
    // operand counts
    {"attribute_exists(a, b)", COUNT("attribute_exists", "2")},
    {"attribute_not_exists(a, b)", COUNT("attribute_not_exists", "2")},
    {"attribute_type(a)", COUNT("attribute_type", "1")},
    {"begins_with(a)", COUNT("begins_with", "1")},
    {"begins_with(a, :s, :s2)", COUNT("begins_with", "3")},
    {"contains(a)", COUNT("contains", "1")},
    {"size(a, b) > :n", COUNT("size", "2")},
    {"begins_with(:n, :n, :n)", COUNT("begins_with", "3")},
    // paths
    {"attribute_exists(:s)", PATH_REQUIRED("attribute_exists")},
    {"attribute_not_exists(:s)", PATH_REQUIRED("attribute_not_exists")},
    {"attribute_exists(size(a))", PATH_REQUIRED("attribute_exists")},
    // distinct operands
    {"a = a", DISTINCT("=", "[a]")},
    {"a[0].b <> a[0].b", DISTINCT("<>", "[a, [0], b]")},
    {"#a < a", DISTINCT("<", "[a]")},
    {"a BETWEEN :n AND a", DISTINCT("BETWEEN", "[a]")},
    {"a in (b, a)", DISTINCT("IN", "[a]")},
    {"begins_with(a, a)", DISTINCT("begins_with", "[a]")},
    {"contains(#dot, #dot)", DISTINCT("contains", "[a.b]")},
    {"a.b <> #dot", nullptr},
    {":s = :s", nullptr},
    // operand types
    {"a < :t", TYPE("<", "BOOL")},
    {"a <= :null", TYPE("<=", "NULL")},
    {"a > :ss", TYPE(">", "SS")},
    {":l >= a", TYPE(">=", "L")},
    {"a < :m", TYPE("<", "M")},
    {"a = :m", nullptr},
    {"size(:n) = :n", TYPE("size", "N")},
    {"size(:t) = :n", TYPE("size", "BOOL")},
    {"size(:null) = :n", TYPE("size", "NULL")},
    {"size(size(a)) = :n", TYPE("size", "N")},
    {"size(:m) = :n", nullptr},
    {"begins_with(a, :n)", TYPE("begins_with", "N")},
    {"begins_with(:ss, a)", TYPE("begins_with", "SS")},
    {"begins_with(size(a), :s)", TYPE("begins_with", "N")},
    {"contains(:n, a)", TYPE("contains", "N")},
    {"contains(:t, a)", TYPE("contains", "BOOL")},
    {"contains(:m, a)", TYPE("contains", "M")},
    {"contains(a, :m)", nullptr},
    {"attribute_type(a, :n)", TYPE("attribute_type", "N")},
    {"attribute_type(a, b)", TYPE("attribute_type", "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}")},
    {"attribute_type(a, size(b))", TYPE("attribute_type", "N")},
    {"attribute_type(a, :badtype)", BAD_TYPE},
    {"attribute_type(a, :type)", nullptr},
    {"a BETWEEN :s AND :n", BOUND_TYPES("S:x", "N:1")},
    {"a BETWEEN :b AND :s", BOUND_TYPES("B:YQ==", "S:x")},
    {"a BETWEEN :n2 AND :n", BOUND_ORDER("N:2", "N:1")},
    {"a BETWEEN :s2 AND :s", BOUND_ORDER("S:y", "S:x")},
    {"a BETWEEN :b2 AND :b", BOUND_ORDER("B:Yg==", "B:YQ==")},
    {"a BETWEEN :n AND :n", nullptr},
    {"a BETWEEN :t AND :n", TYPE("BETWEEN", "BOOL")},
    {"a BETWEEN :s AND :ss", TYPE("BETWEEN", "SS")},
    {":l BETWEEN :s AND :s2", TYPE("BETWEEN", "L")},
    {"a BETWEEN b AND :n", nullptr},
};

inline constexpr Row kUpdates[]{
    {"SET a = :s", nullptr},
    {"set a = :s remove b add c :n delete d :ss", nullptr},
    {"SET a = (b + :n), c = (list_append(:l, d))", nullptr},
    {"SET a.b = :s, a.c = :s, d[0] = :s, d[1].e = :s", nullptr},
    {"REMOVE a[0], a[1]", nullptr},
    {"", "The expression can not be empty;"},
    {"SET", SYNTAX("<EOF>", "SET")},
    {"SET a", SYNTAX("<EOF>", "a")},
    {"SET a =", SYNTAX("<EOF>", "=")},
    {"SET a = :s,", SYNTAX("<EOF>", ",")},
    {"SET a = :s b = :s", SYNTAX("b", ":s b =")},
    {"SET a = :s REMOVE", SYNTAX("<EOF>", "REMOVE")},
    {"SET a = :n + :n + :n", SYNTAX("+", ":n + :n")},
    {"SET a = (:n + :n) + :n", SYNTAX("+", ") + :n")},
    {"SET a = :n + (:n + :n)", SYNTAX("+", ":n + :n")},
    {"SET a = if_not_exists(a, :n + :n)", SYNTAX("+", ":n + :n")},
    {"SET a += :n", SYNTAX("+", "a +=")},
    {"SET a = :n * :n", SYNTAX("*", ":n * :n")},
    {"SET :s = a", SYNTAX(":s", "SET :s =")},
    {"SET a = b = c", SYNTAX("=", "b = c")},
    {"SET SET = :s", SYNTAX("SET", "SET SET =")},
    {"INVALID SYNTAX HERE", SYNTAX("INVALID", "INVALID SYNTAX")},
    {"a = :s", SYNTAX("a", "a =")},
    {"ADD hits : incr", SYNTAX(":", "hits : incr")},
    {"ADD a", SYNTAX("<EOF>", "a")},
    {"ADD a b", SYNTAX("b", "a b")},
    {"ADD a = :n", SYNTAX("=", "a = :n")},
    {"DELETE a", SYNTAX("<EOF>", "a")},
    {"REMOVE a = :s", SYNTAX("=", "a = :s")},
    {"REMOVE :s", SYNTAX(":s", "REMOVE :s")},
    {"REMOVE a,", SYNTAX("<EOF>", ",")},
    {"SET a = ((:s))", REDUNDANT},
    {"SET a = ((b) + :n)", nullptr},
    {"SET a = list_append(((b)), :l)", REDUNDANT},
    {"SET name = :s", RESERVED("name")},
    {"SET a = nope(b), status = :s", RESERVED("status")},
    {"SET a = nope(b)", FUNCTION("nope")},
    {"SET a = nope(b) SET c = :s", FUNCTION("nope")},
    {"SET a = size(b)", "The function is not allowed in an update expression; function: size"},
    {"SET a = attribute_exists(b)",
     "The function is not allowed in an update expression; function: attribute_exists"},
    {"SET a = :s SET b = :s", ONCE("SET")},
    {"remove a remove b", ONCE("REMOVE")},
    {"ADD a :n ADD b :n", ONCE("ADD")},
    {"DELETE a :ss SET b = :s DELETE c :ss", ONCE("DELETE")},
    {"SET #nope = :nope", NO_NAME("#nope")},
    {"SET a = :nope", NO_VALUE(":nope")},
    {"SET a = :nope, b = #nope", NO_NAME("#nope")},
    {"SET a = :s, a = :nope", NO_VALUE(":nope")},
    {"SET a[99999999999999] = :s", INDEX("99999999999999")},
    {"SET a = :s, a = :s2", OVERLAP("[a]", "[a]")},
    {"SET a = :s, a.b = :s2", OVERLAP("[a]", "[a, b]")},
    {"SET a.b = :s2 REMOVE #a", OVERLAP("[a, b]", "[a]")},
    {"SET a[1].b = :s ADD a[1] :n", OVERLAP("[a, [1], b]", "[a, [1]]")},
    {"SET #dot = :s, a.b = :s", nullptr},
    {"SET a.b = :s, a[0] = :s", CONFLICT("[a, b]", "[a, [0]]")},
    {"REMOVE a[0].c, a.b.c", CONFLICT("[a, [0], c]", "[a, b, c]")},
    {"SET a.b = :s, a[0] = :s, c = :s, c = :s", OVERLAP("[c]", "[c]")},
    {"SET a = a.b, c = a[0]", nullptr},
    {"ADD a :s", VALUE_TYPE("ADD", "STRING")},
    {"ADD a :b", VALUE_TYPE("ADD", "BINARY")},
    {"ADD a :null", VALUE_TYPE("ADD", "NULL")},
    {"ADD a :t", VALUE_TYPE("ADD", "BOOLEAN")},
    {"ADD a :l", VALUE_TYPE("ADD", "LIST")},
    {"ADD a :m", VALUE_TYPE("ADD", "MAP")},
    {"ADD a :bs, b :n, c :ns", nullptr},
    {"DELETE a :n", VALUE_TYPE("DELETE", "NUMBER")},
    {"DELETE a :s", VALUE_TYPE("DELETE", "STRING")},
    {"DELETE a :l", VALUE_TYPE("DELETE", "LIST")},
    {"ADD a :s SET b = if_not_exists(:s, :s)", VALUE_TYPE("ADD", "STRING")},
    {"SET a = if_not_exists(:s, :s)", PATH_REQUIRED("if_not_exists")},
    {"SET a = if_not_exists(if_not_exists(b, :s), :s)", PATH_REQUIRED("if_not_exists")},
    {"SET a = if_not_exists(b)", COUNT("if_not_exists", "1")},
    {"SET a = if_not_exists(b, c, d)", COUNT("if_not_exists", "3")},
    {"SET a = list_append(b)", COUNT("list_append", "1")},
    {"SET a = list_append(b, c, d)", COUNT("list_append", "3")},
    {"SET a = list_append(b, :s)", TYPE("list_append", "S")},
    {"SET a = list_append(:n, b)", TYPE("list_append", "N")},
    {"SET a = list_append(list_append(b, :l), :ss)", TYPE("list_append", "SS")},
    {"SET a = b + :s", TYPE("+", "S")},
    {"SET a = :t - b", TYPE("-", "BOOL")},
    {"SET a = b + list_append(c, d)", TYPE("+", "L")},
    {"SET a = if_not_exists(a, :n) + :n", nullptr},
};

inline constexpr Row kProjections[]{
    {"a", nullptr},
    {"a, b.c, d[0], d[1].e, #dot", nullptr},
    {"", "The expression can not be empty;"},
    {"a,", SYNTAX("<EOF>", ",")},
    {",a", SYNTAX(",", ",a")},
    {"a b", SYNTAX("b", "a b")},
    {"a,,b", SYNTAX(",", ",,b")},
    {"a, :s", SYNTAX(":s", ", :s")},
    {"a.", SYNTAX("<EOF>", ".")},
    {"size(a)", SYNTAX("(", "size(a")},
    {"(a)", SYNTAX("(", "(a")},
    {"a-b", SYNTAX("-", "a-b")},
    {"a-03", SYNTAX("-", "a-0")}, // a number begins with 0 only where it is 0
    {"a[01]", SYNTAX("1", "01]")},
    {"a, _id", SYNTAX("_", ", _id")},
    {"*", SYNTAX("*", "*")},
    {"a, @", SYNTAX("@", ", @")},
    {"a, name", RESERVED("name")},
    {"#nope, name", RESERVED("name")},
    {"a, #nope, a", NO_NAME("#nope")},
    {"a, b, a", OVERLAP("[a]", "[a]")},
    {"a.b, a", OVERLAP("[a, b]", "[a]")},
    {"a[0], a[0].b", OVERLAP("[a, [0]]", "[a, [0], b]")},
    {"a[0], a.b", CONFLICT("[a, [0]]", "[a, b]")},
    {"a[0], a.b, c, c.d", OVERLAP("[c]", "[c, d]")},
    {"b, a.c, a.b, x, a", OVERLAP("[a, c]", "[a]")},
    {"a.z[0], a.b, a.z.y, a[1]", CONFLICT("[a, z, [0]]", "[a, z, y]")},
    {"b, a.c, a.b, a[1]", CONFLICT("[a, c]", "[a, [1]]")},
    {"a[4294967296]", INDEX("4294967296")},
};

#undef SYNTAX
#undef RESERVED
#undef NO_NAME
#undef NO_VALUE
#undef REDUNDANT
#undef FUNCTION
#undef MISUSED
#undef COUNT
#undef PATH_REQUIRED
#undef DISTINCT
#undef TYPE
#undef VALUE_TYPE
#undef BOUND_TYPES
#undef BOUND_ORDER
#undef OVERLAP
#undef CONFLICT
#undef ONCE
#undef INDEX
#undef BAD_TYPE

} // namespace support
