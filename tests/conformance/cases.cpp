#include "tests/conformance/cases.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace conformance {

namespace {

QJsonObject readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(path));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qFatal("%s, byte %d: %s", qPrintable(path), error.offset, qPrintable(error.errorString()));
    return document.object();
}

template <typename ReplaceString>
QJsonValue replaceStrings(const QJsonValue &value, const ReplaceString &replace)
{
    if (value.isString())
        return replace(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(replaceStrings(element, replace));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject original = value.toObject();
        for (auto it = original.begin(); it != original.end(); ++it)
            object.insert(replace(it.key()).toString(), replaceStrings(it.value(), replace));
        return object;
    }
    return value;
}

QJsonValue withVariables(const QJsonValue &value, const QJsonObject &variables)
{
    return replaceStrings(value, [&](QString text) -> QJsonValue {
        for (auto it = variables.begin(); it != variables.end(); ++it) {
            const QString variable = "${" + it.key() + "}";
            if (text == variable)
                return it.value();
            text.replace(variable, it.value().toVariant().toString());
        }
        return text;
    });
}

QString expanded(QString text, int index)
{
    text.replace("<i>", QString::number(index));
    static const QRegularExpression repeat("<repeat:(.+?)\\*(\\d+)>");
    for (QRegularExpressionMatch match = repeat.match(text); match.hasMatch(); match = repeat.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(1).repeated(match.captured(2).toInt()));
    return text;
}

QString shown(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    QString text = QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
    return text.size() > 400 ? text.left(400) + "..." : text;
}

QString listDifference(const QJsonArray &expected, const QJsonArray &actual)
{
    for (qsizetype i = 0; i < expected.size() && i < actual.size(); ++i) {
        if (const QString found = difference(expected[i], actual[i]); !found.isEmpty())
            return QString("[%1]%2").arg(i).arg(found);
    }
    if (expected.size() != actual.size())
        return QString(": %1 elements, expected %2: %3")
            .arg(actual.size())
            .arg(expected.size())
            .arg(shown(actual));
    return {};
}

QString unorderedDifference(const QJsonArray &expected, QJsonArray actual)
{
    for (const QJsonValue &element : expected) {
        qsizetype found = 0;
        while (found < actual.size() && !difference(element, actual[found]).isEmpty())
            ++found;
        if (found == actual.size())
            return ": misses " + shown(element) + " among " + shown(actual);
        actual.removeAt(found);
    }
    return actual.isEmpty() ? QString() : ": unexpected " + shown(actual);
}

QString objectDifference(const QJsonObject &expected, const QJsonObject &actual)
{
    const bool isPartial = expected.contains("<has>");
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it.key() == "<has>")
            continue;
        if (!actual.contains(it.key()))
            return "." + it.key() + ": missing in " + shown(actual);
        if (const QString found = difference(it.value(), actual[it.key()]); !found.isEmpty())
            return "." + it.key() + found;
    }
    for (auto it = actual.begin(); !isPartial && it != actual.end(); ++it) {
        if (!expected.contains(it.key()))
            return "." + it.key() + ": unexpected " + shown(it.value());
    }
    return {};
}

} // namespace

std::vector<Case> readCases(const QString &folder)
{
    std::vector<Case> cases;
    for (const QString &name : QDir(folder).entryList({"*.json"}, QDir::Files, QDir::Name)) {
        const QJsonObject file = readFile(QDir(folder).filePath(name));
        const QString prefix = name.chopped(5) + ": ";
        for (const QJsonValue &entry : file["cases"].toArray()) {
            const QJsonObject object = entry.toObject();
            QJsonArray each = object["each"].toArray();
            if (!object.contains("each"))
                each.append(QJsonObject());
            for (const QJsonValue &variables : std::as_const(each)) {
                Case one;
                one.name = prefix + withVariables(object["name"], variables.toObject()).toString();
                for (const QJsonValue &step : file["setup"].toArray())
                    one.steps.push_back(step.toObject());
                for (const QJsonValue &step : object["steps"].toArray())
                    one.steps.push_back(withVariables(step, variables.toObject()).toObject());
                if (one.steps.empty())
                    qFatal("%s has no steps", qPrintable(one.name));
                cases.push_back(std::move(one));
            }
        }
    }
    return cases;
}

Step stepOf(const QJsonObject &object, int index)
{
    const QJsonObject replaced = replaceStrings(object, [index](const QString &text) -> QJsonValue {
                                     return expanded(text, index);
                                 }).toObject();
    Step step;
    step.operation = replaced["do"].toString();
    step.body = replaced.contains("body")
                    ? replaced["body"].toString().toUtf8()
                    : QJsonDocument(replaced["request"].toObject()).toJson(QJsonDocument::Compact);
    step.times = replaced["times"].toInt(1);
    step.response = replaced.contains("response") ? replaced["response"] : QJsonValue(QJsonValue::Undefined);
    step.error = replaced["error"].toString();
    for (const QString &key : replaced.keys()) {
        if (!QStringList{"do", "request", "body", "times", "response", "error"}.contains(key))
            qFatal("A step has the unknown member %s", qPrintable(key));
    }
    return step;
}

bool matches(const QString &expected, const QString &actual)
{
    const qsizetype start = expected.indexOf("<regex:");
    if (start < 0 || !expected.endsWith('>'))
        return expected == actual;
    const QString pattern =
        QRegularExpression::escape(expected.left(start)) + "(?:" + expected.mid(start + 7).chopped(1) + ")";
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(actual).hasMatch();
}

QString difference(const QJsonValue &expected, const QJsonValue &actual)
{
    if (expected == QJsonValue("<any>"))
        return actual.isUndefined() ? ": missing" : QString();
    if (expected.isObject() && expected.toObject().contains("<unordered>"))
        return actual.isArray() ? unorderedDifference(expected["<unordered>"].toArray(), actual.toArray())
                                : ": " + shown(actual) + " is no list";
    if (expected.isObject() && actual.isObject())
        return objectDifference(expected.toObject(), actual.toObject());
    if (expected.isArray() && actual.isArray())
        return listDifference(expected.toArray(), actual.toArray());
    if (expected.isString() && actual.isString() && matches(expected.toString(), actual.toString()))
        return {};
    return expected == actual ? QString() : ": " + shown(actual) + ", expected " + shown(expected);
}

} // namespace conformance
