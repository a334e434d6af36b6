#include "core/transfer/column_mapping.h"

#include "core/values/json.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace core {

namespace {

constexpr std::size_t kQuotedTextMax = 60; // of a value in a message

std::string quoted(std::string_view text)
{
    if (text.size() <= kQuotedTextMax)
        return '"' + std::string(text) + '"';
    std::size_t end = kQuotedTextMax;
    while (end > 0 && (std::uint8_t(text[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return '"' + std::string(text.substr(0, end)) + "\"...";
}

Error notA(std::string_view text, std::string_view what)
{
    return Error::format(quoted(text) + " is not " + std::string(what));
}

/// Whether DynamoDB would give `text` back as it is, but for zeros at the end of a fraction.
bool looksLikeNumber(std::string_view text)
{
    std::size_t at = text.substr(0, 1) == "-" ? 1 : 0;
    const std::size_t first = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    const std::size_t whole = at - first;
    if (whole == 0 || (whole > 1 && text[first] == '0'))
        return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = ++at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == fraction)
            return false;
    }
    return at == text.size() && bool(Number::parse(text));
}

bool looksLikeBoolean(std::string_view text)
{
    return text == "true" || text == "false" || text == "True" || text == "False" || text == "TRUE" ||
           text == "FALSE";
}

bool looksLikeJson(std::string_view text)
{
    return (text.substr(0, 1) == "{" || text.substr(0, 1) == "[") &&
           std::holds_alternative<AttributeValue>(valueFromPlainJson(text));
}

Result<AttributeValue> numberOf(std::string_view text)
{
    Result<Number> number = Number::parse(text);
    if (!number) {
        const bool isNoNumber = number.error().message().find("cannot be converted") != std::string::npos;
        return isNoNumber ? notA(text, "a number")
                          : Error::format(quoted(text) + ": " + number.error().message());
    }
    return AttributeValue::number(*number);
}

Result<AttributeValue> booleanOf(std::string_view text)
{
    if (looksLikeBoolean(text))
        return AttributeValue::boolean(text[0] == 't' || text[0] == 'T');
    if (text == "1" || text == "0")
        return AttributeValue::boolean(text == "1");
    return notA(text, "true or false");
}

Result<AttributeValue> binaryOf(std::string_view text)
{
    Result<std::string> bytes = fromBase64(text);
    if (!bytes)
        return notA(text, "base64");
    return AttributeValue::binary(std::move(*bytes));
}

Result<AttributeValue> jsonOf(std::string_view text)
{
    std::variant<AttributeValue, JsonError> value = valueFromPlainJson(text);
    if (const JsonError *error = std::get_if<JsonError>(&value))
        return Error::format(quoted(text) + " is not JSON: " + error->error.message());
    return std::get<AttributeValue>(std::move(value));
}

/// The set of a list's members; `convert` gives one member.
template <typename Member, typename Convert, typename MakeSet>
Result<AttributeValue> setOf(const AttributeList &list, Convert convert, MakeSet makeSet)
{
    std::vector<Member> members;
    for (const AttributeValue &value : list) {
        Result<Member> member = convert(value);
        if (!member)
            return member.error();
        members.push_back(std::move(*member));
    }
    if (members.empty())
        return Error::format("A set cannot be empty");
    std::sort(members.begin(), members.end());
    if (std::adjacent_find(members.begin(), members.end()) != members.end())
        return Error::format("A set cannot hold a value twice");
    return makeSet(std::move(members));
}

Result<AttributeValue> setOfList(const AttributeList &list, ColumnType type)
{
    const Error mixed = Error::format("The array has members that do not fit the set");
    switch (type) {
    case ColumnType::SS:
        return setOf<std::string>(
            list,
            [&](const AttributeValue &value) -> Result<std::string> {
                return value.asString() ? Result<std::string>(*value.asString()) : mixed;
            },
            AttributeValue::stringSet);
    case ColumnType::NS:
        return setOf<Number>(
            list,
            [&](const AttributeValue &value) -> Result<Number> {
                if (value.asNumber())
                    return *value.asNumber();
                return value.asString() ? Number::parse(*value.asString()) : Result<Number>(mixed);
            },
            AttributeValue::numberSet);
    default:
        return setOf<Binary>(
            list,
            [&](const AttributeValue &value) -> Result<Binary> {
                if (value.asBinary())
                    return *value.asBinary();
                if (!value.asString())
                    return mixed;
                Result<std::string> bytes = fromBase64(*value.asString());
                if (!bytes)
                    return notA(*value.asString(), "base64");
                return Binary{std::move(*bytes)};
            },
            AttributeValue::binarySet);
    }
}

Result<AttributeValue> setOfText(std::string_view text, ColumnType type)
{
    Result<AttributeValue> list = jsonOf(text);
    if (!list)
        return list;
    if (!list->asList())
        return notA(text, "a JSON array, which a set is made of");
    return setOfList(*list->asList(), type);
}

ColumnType guessType(std::span<const FileRecord> records, std::size_t field)
{
    bool any = false;
    bool numbers = true;
    bool booleans = true;
    bool json = true;
    for (const FileRecord &record : records) {
        if (record.refusal || record.fields[field].text.empty())
            continue;
        const std::string &text = record.fields[field].text;
        any = true;
        numbers = numbers && looksLikeNumber(text);
        booleans = booleans && looksLikeBoolean(text);
        json = json && looksLikeJson(text);
    }
    if (!any)
        return ColumnType::S;
    return numbers ? ColumnType::N : booleans ? ColumnType::BOOL : json ? ColumnType::Json : ColumnType::S;
}

ColumnType columnTypeOf(AttributeType keyType)
{
    return keyType == AttributeType::N   ? ColumnType::N
           : keyType == AttributeType::B ? ColumnType::B
                                         : ColumnType::S;
}

} // namespace

Result<AttributeValue> convertText(std::string text, ColumnType type)
{
    switch (type) {
    case ColumnType::AsIs:
    case ColumnType::S:
        return AttributeValue::string(std::move(text));
    case ColumnType::N:
        return numberOf(text);
    case ColumnType::B:
        return binaryOf(text);
    case ColumnType::BOOL:
        return booleanOf(text);
    case ColumnType::Json:
        return jsonOf(text);
    case ColumnType::SS:
    case ColumnType::NS:
    case ColumnType::BS:
        break;
    }
    return setOfText(text, type);
}

Result<AttributeValue> convertValue(AttributeValue value, ColumnType type)
{
    if (type == ColumnType::AsIs || value.isNull())
        return value;
    if (std::string *text = std::get_if<std::string>(&value.content()))
        return convertText(std::move(*text), type);
    if (value.asList() && (type == ColumnType::SS || type == ColumnType::NS || type == ColumnType::BS))
        return setOfList(*value.asList(), type);

    const AttributeType has = value.type();
    const bool isAlready = (type == ColumnType::N && has == AttributeType::N) ||
                           (type == ColumnType::B && has == AttributeType::B) ||
                           (type == ColumnType::BOOL && has == AttributeType::BOOL) ||
                           (type == ColumnType::SS && has == AttributeType::SS) ||
                           (type == ColumnType::NS && has == AttributeType::NS) ||
                           (type == ColumnType::BS && has == AttributeType::BS) || type == ColumnType::Json;
    if (isAlready)
        return value;
    std::string text;
    if (value.asNumber() || value.asBool()) {
        appendPlainJson(text, value);
        return convertText(std::move(text), type);
    }
    if (type == ColumnType::S) {
        appendPlainJson(text, value);
        return AttributeValue::string(std::move(text));
    }
    return Error::format("A value of type " + std::string(descriptor(has)) +
                         " cannot become the type that was chosen");
}

Mapping guessMapping(std::span<const std::string> columns, std::span<const FileRecord> records,
                     std::span<const AttributeDefinition> keyTypes)
{
    Mapping mapping;
    const bool isCsv = std::any_of(records.begin(), records.end(), [&](const FileRecord &record) {
        return record.fields.size() == columns.size();
    });
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ColumnMapping column{columns[i], columns[i], ColumnType::AsIs, false};
        if (isCsv)
            column.type = guessType(records, i);
        for (const AttributeDefinition &key : keyTypes) {
            if (key.attributeName == columns[i])
                column.type = columnTypeOf(key.attributeType);
        }
        mapping.columns.push_back(std::move(column));
    }
    return mapping;
}

Result<RecordMapper> RecordMapper::create(const Mapping &mapping, std::span<const std::string> columns)
{
    RecordMapper mapper;
    mapper.m_emptyField = mapping.emptyField;
    mapper.m_isCsv = !columns.empty();
    std::unordered_map<std::string_view, std::size_t> fields;
    for (std::size_t i = 0; i < columns.size(); ++i)
        fields.emplace(columns[i], i);
    std::unordered_set<std::string_view> attributes;
    for (const ColumnMapping &column : mapping.columns) {
        Step step{0, column.column, column.attribute, column.type, column.skip};
        if (mapper.m_isCsv) {
            const auto found = fields.find(column.column);
            if (found == fields.end() || column.skip)
                continue;
            step.field = found->second;
        }
        if (!column.skip && column.attribute.empty())
            return Error::format("The column \"" + column.column + "\" has no attribute name.");
        if (!column.skip && !attributes.insert(column.attribute).second)
            return Error::format("Two columns are to become the attribute \"" + column.attribute + "\".");
        mapper.m_steps.push_back(std::move(step));
    }
    if (mapper.m_isCsv && mapper.m_steps.empty())
        return Error::format("No column of the file is to be imported.");
    std::sort(mapper.m_steps.begin(), mapper.m_steps.end(), [&](const Step &a, const Step &b) {
        return mapper.m_isCsv ? a.attribute < b.attribute : a.column < b.column;
    });
    // Steps that change nothing need not be looked at for every item.
    if (!mapper.m_isCsv) {
        std::erase_if(mapper.m_steps, [](const Step &step) {
            return !step.skip && step.type == ColumnType::AsIs && step.attribute == step.column;
        });
    }
    return mapper;
}

Result<Item> RecordMapper::map(FileRecord &record) const
{
    return m_isCsv ? mapFields(record) : mapItem(record);
}

Result<Item> RecordMapper::mapFields(FileRecord &record) const
{
    Item item;
    item.reserve(m_steps.size());
    for (const Step &step : m_steps) {
        CsvField &field = record.fields[step.field];
        if (field.text.empty()) {
            const bool isText = step.type == ColumnType::S || step.type == ColumnType::AsIs;
            if (isText && (field.quoted || m_emptyField == EmptyField::EmptyText))
                item.appendSorted(step.attribute, AttributeValue::string({}));
            else if (m_emptyField == EmptyField::Null)
                item.appendSorted(step.attribute, AttributeValue::null());
            continue;
        }
        Result<AttributeValue> value = convertText(std::move(field.text), step.type);
        if (!value)
            return Error::format(step.column + ": " + value.error().message());
        item.appendSorted(step.attribute, std::move(*value));
    }
    return item;
}

/// In one pass, whatever the number of columns: both are in the order of the columns' names.
Result<Item> RecordMapper::mapItem(FileRecord &record) const
{
    if (m_steps.empty())
        return std::move(record.item);
    std::vector<std::pair<std::string, AttributeValue>> mapped; // an attribute may take another's name
    mapped.reserve(record.item.size());
    auto step = m_steps.begin();
    for (const Attribute &attribute : record.item) {
        while (step != m_steps.end() && step->column < attribute.name)
            ++step;
        AttributeValue &value = *record.item.find(attribute.name);
        if (step == m_steps.end() || step->column != attribute.name) {
            mapped.emplace_back(attribute.name, std::move(value));
        } else if (!step->skip) {
            Result<AttributeValue> result = convertValue(std::move(value), step->type);
            if (!result)
                return Error::format(step->column + ": " + result.error().message());
            mapped.emplace_back(step->attribute, std::move(*result));
        }
    }
    std::sort(mapped.begin(), mapped.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Item item;
    item.reserve(mapped.size());
    for (std::size_t i = 0; i < mapped.size(); ++i) {
        if (i > 0 && mapped[i].first == mapped[i - 1].first)
            return Error::format("Two attributes are to become \"" + mapped[i].first + "\"");
        item.appendSorted(mapped[i].first, std::move(mapped[i].second));
    }
    return item;
}

} // namespace core
