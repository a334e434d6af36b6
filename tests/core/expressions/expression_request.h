// A request with placeholders, written as JSON, and readers of values for tests of expressions.

#pragma once

#include "core/expressions/context.h"
#include "core/values/json.h"

#include <QTest>
#include <optional>

namespace support {

inline core::Item itemOf(std::string_view dynamoJson)
{
    std::variant<core::AttributeMap, core::JsonError> read = core::itemFromDynamoJson(dynamoJson);
    if (const auto *error = std::get_if<core::JsonError>(&read))
        qFatal("no item: %s: %s", std::string(dynamoJson).c_str(), error->error.message().c_str());
    return std::get<core::AttributeMap>(std::move(read));
}

inline QByteArray jsonOf(const core::Item &item)
{
    std::string text;
    core::appendDynamoJson(text, item);
    return QByteArray::fromStdString(text);
}

/// The placeholders that the tests share: each test uses those it needs.
class ExpressionRequest
{
public:
    ExpressionRequest()
        : ExpressionRequest(
              R"({":s":{"S":"x"},":s2":{"S":"y"},":n":{"N":"1"},":n2":{"N":"2"},":b":{"B":"YQ=="},
                               ":b2":{"B":"Yg=="},":t":{"BOOL":true},":null":{"NULL":true},":ss":{"SS":["a","b"]},
                               ":ns":{"NS":["1","2"]},":bs":{"BS":["YQ=="]},":l":{"L":[{"S":"x"}]},
                               ":m":{"M":{"k":{"S":"x"}}},":type":{"S":"S"},":badtype":{"S":"string"},
                               ":empty":{"S":""}})")
    {}
    explicit ExpressionRequest(std::string_view valuesJson)
    {
        names = {{"#n", "n"}, {"#dot", "a.b"}, {"#set", "set"}, {"#a", "a"}, {"#1", "1st"}, {"#_", "_"}};
        for (const core::Attribute &attribute : itemOf(valuesJson))
            values.emplace_back(attribute.name, attribute.value);
    }

    core::ExpressionContext context() const
    {
        core::Result<core::ExpressionContext> made = core::ExpressionContext::create(&names, &values);
        if (!made)
            qFatal("no context: %s", made.error().message().c_str());
        return std::move(*made);
    }

    core::ExpressionAttributeNames names;
    core::ExpressionAttributeValues values;
};

/// The error's text, or "" of a success.
template <typename T>
QByteArray errorOf(const core::Result<T> &result)
{
    return result ? QByteArray() : QByteArray::fromStdString(result.error().message());
}

} // namespace support
