// What a person asks of a table, as plain values: typed texts as they were entered, checked only when a
// request is made of them (query_plan.h). Saved with the session and undone by keeping older copies.

#pragma once

#include "core/api/schema.h"
#include "core/base/result.h"
#include "core/values/attribute_value.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace ui {

/// How a typed text is to be read. Json: DynamoDB JSON for sets, lists, maps and everything else
/// ({"SS":["a"]}).
enum class ValueKind : quint8 { String, Number, Binary, Boolean, Null, Json };

/// A value as entered. Binary is base64; Boolean is "true" or "false"; Null has no text.
struct TypedText
{
    ValueKind kind = ValueKind::String;
    QString text;
    friend bool operator==(const TypedText &, const TypedText &) = default;
};
/// The value, or why the text is none: a sentence to show beside the field.
core::Result<core::AttributeValue> parseTypedText(const TypedText &typed);
/// The text that reads back as `value`.
TypedText typedTextOf(const core::AttributeValue &value);
ValueKind valueKindOf(core::AttributeType keyType);

enum class SortOperator : quint8 { Any, Equal, Less, LessEqual, Greater, GreaterEqual, Between, BeginsWith };

enum class FilterOperator : quint8 {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Between,
    In,
    BeginsWith,
    Contains,
    NotContains,
    Exists,
    NotExists,
    TypeIs,
    SizeEqual,
    SizeNotEqual,
    SizeLess,
    SizeLessEqual,
    SizeGreater,
    SizeGreaterEqual,
    SizeBetween,
};
constexpr int kFilterOperatorCount = int(FilterOperator::SizeBetween) + 1;
/// Typed values that the operator takes: 0, 1 or 2. In takes one text that holds a list.
int operandCount(FilterOperator op);
bool comparesSize(FilterOperator op);

/// A condition, or a group of nodes. Groups nest at most kFilterDepthMax deep.
struct FilterNode
{
    enum class Kind : quint8 { Condition, All, Any };

    Kind kind = Kind::Condition;
    bool negated = false;
    bool enabled = true;
    // Condition
    QString path; // a.b[3]; a name with dots or brackets in double quotes
    FilterOperator op = FilterOperator::Equal;
    TypedText first;  // TypeIs: text is a descriptor ("SS")
    TypedText second; // Between and SizeBetween only
    // All, Any
    std::vector<FilterNode> children;

    bool isGroup() const { return kind != Kind::Condition; }
    static FilterNode condition(QString path, FilterOperator op, TypedText first = {}, TypedText second = {});
    static FilterNode group(Kind kind, std::vector<FilterNode> children);
    friend bool operator==(const FilterNode &, const FilterNode &) = default;
};
constexpr int kFilterDepthMax = 8;
constexpr int kFilterNodesMax = 300;

/// The whole question. Default: everything in the table, in its order.
struct QuerySpec
{
    QString indexName;     // empty: the table itself
    QString partitionText; // read as the key's type; empty: any partition, which makes it a scan
    SortOperator sortOperator = SortOperator::Any;
    QString sortText;
    QString sortUpperText; // Between only
    FilterNode filter = FilterNode::group(FilterNode::Kind::All, {});
    QStringList projection; // document paths; empty: all
    bool descending = false;
    bool consistentRead = false;
    QString limitText; // items read a page; empty: as many as 1 MB holds

    bool isEverything() const;
    friend bool operator==(const QuerySpec &, const QuerySpec &) = default;
};

QJsonObject toJson(const QuerySpec &spec);
/// What cannot be read is left at its default: an older or damaged session must not stop the start.
QuerySpec querySpecFromJson(const QJsonObject &json);

/// One segment of a document path: a name, or an index into a list.
struct PathSegment
{
    std::string name;
    std::optional<quint32> index;
    friend bool operator==(const PathSegment &, const PathSegment &) = default;
};
core::Result<std::vector<PathSegment>> parseDocumentPath(const QString &text);
/// A top-level attribute name as a path: quoted where it must be.
QString pathOfAttribute(const QString &attributeName);
/// Splits `a, "b, c", d`; quotes keep commas and blanks, doubled quotes stand for one.
core::Result<QStringList> splitValueList(const QString &text);

} // namespace ui
