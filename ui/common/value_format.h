// How an attribute value looks in one line of a grid or a tree.

#pragma once

#include "core/values/attribute_value.h"
#include "ui/common/colors.h"

#include <QString>
#include <string>
#include <vector>

namespace ui {

inline constexpr int kCellTextMax = 200; // characters, all parts together

/// `badge` is drawn before `text`, both in the monospace font: "[3]" and "1, 2, 3".
struct ValueText
{
    QString badge;                     // "{3}" sets, "[3]" lists, "{5}" maps, "1.2 KB" binary; else empty
    QString text;                      // one line, control characters shown as symbols, cut with an ellipsis
    ColorRole color = ColorRole::Text; // of `text`; the badge is in SecondaryText
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;

    QString joined() const
    {
        const QString gap = badge.isEmpty() || text.isEmpty() ? QString() : QStringLiteral(" ");
        return badge + gap + text;
    }
};

/// `value` nullptr: the item has no such attribute, shown as a faint dot. Bounded work, whatever the size of
/// the value.
ValueText formatValue(const core::AttributeValue *value);

/// "CUSTOMER#1 · ORDER#2". `keyNames`: partition key first; what they do not name follows by its name.
QString keyText(const core::Key &key, const std::vector<std::string> &keyNames);

/// "String", "Number set", ...: translated.
QString typeName(core::AttributeType type);
/// The same within a sentence: "number set", as the language writes it.
QString typeWord(core::AttributeType type);
/// "512 B", "1.2 KB", "3.4 MB": of 1024, as DynamoDB counts.
QString formatSize(qint64 bytes);
/// "12,345" in the person's locale.
QString formatCount(qint64 count);
/// For a place of about six characters: "999", "12.3K", "4.5M".
QString formatShortCount(qint64 count);

} // namespace ui
