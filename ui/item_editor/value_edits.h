// Scalar values as text that people edit, and values of one type as values of another.

#pragma once

#include "core/values/attribute_value.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

/// A value, or why there is none.
struct ParsedValue
{
    core::AttributeValue value;
    QString problem; // a sentence; empty: fine

    explicit operator bool() const { return problem.isEmpty(); }
};

/// A value as another type. `note` says what could not be kept; empty: nothing was lost.
struct ConvertedValue
{
    core::AttributeValue value;
    QString note;
};

class ValueEdits
{
    Q_DECLARE_TR_FUNCTIONS(ValueEdits)

public:
    /// The text edited for S, N, B and BOOL; binary is base64.
    static QString editText(const core::AttributeValue &value);
    /// Numbers exact to 38 digits; binary as base64, or as hex behind "0x"; "true" or "false".
    static ParsedValue parse(core::AttributeType type, const QString &text);
    /// Hex digits in pairs; blanks between them are fine.
    static ParsedValue parseHex(const QString &text);
    static QString hexText(const std::string &bytes);

    static ConvertedValue convert(const core::AttributeValue &value, core::AttributeType type);
    /// What a new value of that type starts as.
    static core::AttributeValue emptyValue(core::AttributeType type);

private:
    static ConvertedValue convertToText(const core::AttributeValue &value);
    static ConvertedValue convertToBoolean(const core::AttributeValue &value);
    static ConvertedValue convertToList(const core::AttributeValue &value);
    static ConvertedValue convertToSet(const core::AttributeValue &value, core::AttributeType type);
    static ConvertedValue convertScalar(const core::AttributeValue &value, core::AttributeType type);
};

} // namespace ui
