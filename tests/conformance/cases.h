// Conformance cases as data: reading them, replacing what stands for something else, comparing answers.
// README.md describes their form.

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace conformance {

struct Step
{
    QString operation;
    QByteArray body;
    int times = 1;
    QJsonValue response; // undefined: anything that is no error
    QString error;       // empty: none
};

struct Case
{
    QString name; // unique
    std::vector<QJsonObject> steps;
};

/// All cases of a folder, those with variables once for each entry; the setup of its file before each.
/// Stops the program where a file is not what it should be.
std::vector<Case> readCases(const QString &folder);

/// The step as it is run the `index`th time.
Step stepOf(const QJsonObject &step, int index);

/// "" where `actual` is what is expected; else where and how it differs.
QString difference(const QJsonValue &expected, const QJsonValue &actual);
/// The same for texts, which may be a "<regex:...>".
bool matches(const QString &expected, const QString &actual);

} // namespace conformance
