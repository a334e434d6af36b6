#include "ui/query/query_spec.h"

#include "core/values/json.h"
#include "core/values/number.h"

#include <QJsonArray>

namespace ui {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

core::Error problem(const QString &sentence)
{
    return core::Error::validation(sentence.toStdString());
}

// Stored in session files: never renumber, only append.
template <typename E>
E enumFromJson(const QJsonValue &json, E last, E fallback)
{
    const int number = json.toInt(-1);
    return number >= 0 && number <= int(last) ? E(number) : fallback;
}

QJsonObject typedToJson(const TypedText &typed)
{
    return {{QStringLiteral("kind"), int(typed.kind)}, {QStringLiteral("text"), typed.text}};
}

TypedText typedFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    return {enumFromJson(object[QStringLiteral("kind")], ValueKind::Json, ValueKind::String),
            object[QStringLiteral("text")].toString()};
}

QJsonObject nodeToJson(const FilterNode &node)
{
    QJsonObject json{{QStringLiteral("kind"), int(node.kind)}};
    if (node.negated)
        json[QStringLiteral("not")] = true;
    if (!node.enabled)
        json[QStringLiteral("off")] = true;
    if (node.isGroup()) {
        QJsonArray children;
        for (const FilterNode &child : node.children)
            children.append(nodeToJson(child));
        json[QStringLiteral("children")] = children;
        return json;
    }
    json[QStringLiteral("path")] = node.path;
    json[QStringLiteral("op")] = int(node.op);
    json[QStringLiteral("first")] = typedToJson(node.first);
    if (operandCount(node.op) == 2)
        json[QStringLiteral("second")] = typedToJson(node.second);
    return json;
}

FilterNode nodeFromJson(const QJsonObject &json, int depth)
{
    FilterNode node;
    node.kind =
        enumFromJson(json[QStringLiteral("kind")], FilterNode::Kind::Any, FilterNode::Kind::Condition);
    node.negated = json[QStringLiteral("not")].toBool();
    node.enabled = !json[QStringLiteral("off")].toBool();
    if (node.isGroup()) {
        if (depth < kFilterDepthMax) {
            const QJsonArray children = json[QStringLiteral("children")].toArray();
            for (const QJsonValue &child : children)
                node.children.push_back(nodeFromJson(child.toObject(), depth + 1));
        }
        return node;
    }
    node.path = json[QStringLiteral("path")].toString();
    node.op = enumFromJson(json[QStringLiteral("op")], FilterOperator::SizeBetween, FilterOperator::Equal);
    node.first = typedFromJson(json[QStringLiteral("first")]);
    node.second = typedFromJson(json[QStringLiteral("second")]);
    return node;
}

bool hasConditions(const FilterNode &node)
{
    if (!node.enabled)
        return false;
    if (!node.isGroup())
        return true;
    for (const FilterNode &child : node.children)
        if (hasConditions(child))
            return true;
    return false;
}

} // namespace

core::Result<core::AttributeValue> parseTypedText(const TypedText &typed)
{
    const std::string text = typed.text.toStdString();
    switch (typed.kind) {
    case ValueKind::String:
        return core::AttributeValue::string(text);
    case ValueKind::Number: {
        if (typed.text.trimmed().isEmpty())
            return problem(QObject::tr("Enter a number"));
        core::Result<core::Number> number = core::Number::parse(typed.text.trimmed().toStdString());
        if (!number)
            return number.error();
        return core::AttributeValue::number(*number);
    }
    case ValueKind::Binary: {
        core::Result<std::string> bytes = core::fromBase64(typed.text.trimmed().toStdString());
        if (!bytes)
            return problem(QObject::tr("Enter bytes as base64 text"));
        return core::AttributeValue::binary(std::move(*bytes));
    }
    case ValueKind::Boolean:
        if (typed.text != QLatin1String("true") && typed.text != QLatin1String("false"))
            return problem(QObject::tr("Choose true or false"));
        return core::AttributeValue::boolean(typed.text == QLatin1String("true"));
    case ValueKind::Null:
        return core::AttributeValue::null();
    case ValueKind::Json:
        break;
    }
    auto read = core::valueFromDynamoJson(text);
    if (auto *value = std::get_if<core::AttributeValue>(&read))
        return std::move(*value);
    const auto &error = std::get<core::JsonError>(read);
    return problem(QObject::tr("Enter DynamoDB JSON, for example {\"SS\":[\"a\"]}. Column %1: %2")
                       .arg(error.position.column)
                       .arg(fromUtf8(error.error.message())));
}

TypedText typedTextOf(const core::AttributeValue &value)
{
    if (const std::string *text = value.asString())
        return {ValueKind::String, fromUtf8(*text)};
    if (const core::Number *number = value.asNumber())
        return {ValueKind::Number, fromUtf8(number->toString())};
    if (const core::Binary *binary = value.asBinary())
        return {ValueKind::Binary, fromUtf8(core::toBase64(binary->bytes))};
    if (const bool *boolean = value.asBool())
        return {ValueKind::Boolean, *boolean ? QStringLiteral("true") : QStringLiteral("false")};
    if (value.isNull())
        return {ValueKind::Null, {}};
    std::string json;
    core::appendDynamoJson(json, value);
    return {ValueKind::Json, fromUtf8(json)};
}

ValueKind valueKindOf(core::AttributeType keyType)
{
    switch (keyType) {
    case core::AttributeType::N:
        return ValueKind::Number;
    case core::AttributeType::B:
        return ValueKind::Binary;
    default:
        return ValueKind::String;
    }
}

int operandCount(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Exists:
    case FilterOperator::NotExists:
        return 0;
    case FilterOperator::Between:
    case FilterOperator::SizeBetween:
        return 2;
    default:
        return 1;
    }
}

bool comparesSize(FilterOperator op)
{
    return op >= FilterOperator::SizeEqual;
}

FilterNode FilterNode::condition(QString path, FilterOperator op, TypedText first, TypedText second)
{
    FilterNode node;
    node.path = std::move(path);
    node.op = op;
    node.first = std::move(first);
    node.second = std::move(second);
    return node;
}

FilterNode FilterNode::group(Kind kind, std::vector<FilterNode> children)
{
    FilterNode node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

bool QuerySpec::isEverything() const
{
    return partitionText.isEmpty() && sortOperator == SortOperator::Any && !hasConditions(filter) &&
           projection.isEmpty() && !consistentRead && limitText.isEmpty();
}

QJsonObject toJson(const QuerySpec &spec)
{
    return {{QStringLiteral("index"), spec.indexName},
            {QStringLiteral("partition"), spec.partitionText},
            {QStringLiteral("sortOperator"), int(spec.sortOperator)},
            {QStringLiteral("sort"), spec.sortText},
            {QStringLiteral("sortUpper"), spec.sortUpperText},
            {QStringLiteral("filter"), nodeToJson(spec.filter)},
            {QStringLiteral("projection"), QJsonArray::fromStringList(spec.projection)},
            {QStringLiteral("descending"), spec.descending},
            {QStringLiteral("consistent"), spec.consistentRead},
            {QStringLiteral("limit"), spec.limitText}};
}

QuerySpec querySpecFromJson(const QJsonObject &json)
{
    QuerySpec spec;
    spec.indexName = json[QStringLiteral("index")].toString();
    spec.partitionText = json[QStringLiteral("partition")].toString();
    spec.sortOperator =
        enumFromJson(json[QStringLiteral("sortOperator")], SortOperator::BeginsWith, SortOperator::Any);
    spec.sortText = json[QStringLiteral("sort")].toString();
    spec.sortUpperText = json[QStringLiteral("sortUpper")].toString();
    FilterNode filter = nodeFromJson(json[QStringLiteral("filter")].toObject(), 0);
    if (filter.isGroup())
        spec.filter = std::move(filter);
    const QJsonArray projection = json[QStringLiteral("projection")].toArray();
    for (const QJsonValue &path : projection)
        spec.projection.append(path.toString());
    spec.descending = json[QStringLiteral("descending")].toBool();
    spec.consistentRead = json[QStringLiteral("consistent")].toBool();
    spec.limitText = json[QStringLiteral("limit")].toString();
    return spec;
}

namespace {

/// Reads `"..."` from `at` on; `at` moves behind the closing quote.
core::Result<QString> readQuoted(const QString &text, qsizetype &at)
{
    QString name;
    for (++at; at < text.size(); ++at) {
        if (text[at] != u'"') {
            name += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == u'"') {
            name += u'"';
            ++at;
        } else {
            ++at;
            return name;
        }
    }
    return problem(QObject::tr("A closing quote is missing"));
}

core::Result<void> readIndexes(const QString &text, qsizetype &at, std::vector<PathSegment> &path)
{
    while (at < text.size() && text[at] == u'[') {
        const qsizetype end = text.indexOf(u']', at);
        bool isNumber = false;
        const uint index = end < 0 ? 0 : text.mid(at + 1, end - at - 1).toUInt(&isNumber);
        if (!isNumber)
            return problem(QObject::tr("Write a list position as [0], [1], ..."));
        path.push_back({{}, index});
        at = end + 1;
    }
    return {};
}

} // namespace

core::Result<std::vector<PathSegment>> parseDocumentPath(const QString &text)
{
    std::vector<PathSegment> path;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return problem(QObject::tr("Name an attribute"));
    qsizetype at = 0;
    while (true) {
        QString name;
        if (at < trimmed.size() && trimmed[at] == u'"') {
            core::Result<QString> quoted = readQuoted(trimmed, at);
            if (!quoted)
                return quoted.error();
            name = *quoted;
        } else {
            const qsizetype start = at;
            while (at < trimmed.size() && trimmed[at] != u'.' && trimmed[at] != u'[')
                ++at;
            name = trimmed.mid(start, at - start);
        }
        if (name.isEmpty())
            return problem(QObject::tr("A name is missing in the path"));
        path.push_back({name.toStdString(), {}});
        if (core::Result<void> indexes = readIndexes(trimmed, at, path); !indexes)
            return indexes.error();
        if (at == trimmed.size())
            break;
        if (trimmed[at] != u'.')
            return problem(
                QObject::tr("Expected . or [ after a name; put names that hold them in double quotes"));
        ++at;
    }
    if (path.size() > 33)
        return problem(QObject::tr("A path may be at most 32 levels deep"));
    return path;
}

QString pathOfAttribute(const QString &attributeName)
{
    bool isPlain = !attributeName.isEmpty() && attributeName == attributeName.trimmed();
    for (const QChar c : attributeName)
        isPlain = isPlain && c != u'.' && c != u'[' && c != u'"';
    if (isPlain)
        return attributeName;
    QString quoted = attributeName;
    quoted.replace(u'"', QLatin1String("\"\""));
    return u'"' + quoted + u'"';
}

core::Result<QStringList> splitValueList(const QString &text)
{
    QStringList values;
    qsizetype at = 0;
    while (true) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        if (at < text.size() && text[at] == u'"') {
            core::Result<QString> quoted = readQuoted(text, at);
            if (!quoted)
                return quoted.error();
            values.append(*quoted);
            while (at < text.size() && text[at].isSpace())
                ++at;
            if (at < text.size() && text[at] != u',')
                return problem(QObject::tr("Separate the values by commas"));
        } else {
            const qsizetype comma = text.indexOf(u',', at);
            const qsizetype end = comma < 0 ? text.size() : comma;
            values.append(text.mid(at, end - at).trimmed());
            at = end;
        }
        if (at >= text.size())
            break;
        ++at; // the comma
    }
    return values;
}

} // namespace ui
