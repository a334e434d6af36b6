// How well a few typed letters fit a name.

#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace ui {

struct FuzzyMatch
{
    int score = 0;          // higher fits better
    QList<int> positions{}; // of the letters in the text, for emphasis
};

/// All letters of `query` in their order, case and spaces aside; letters that begin words, follow each other
/// or stand at the start count more. nullopt: it does not fit. An empty query fits everything with score 0.
std::optional<FuzzyMatch> fuzzyMatch(const QString &query, const QString &text);

} // namespace ui
