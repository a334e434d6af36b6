#include "ui/main_window/fuzzy_match.h"

namespace ui {

namespace {

constexpr int kTextMax = 120; // what is longer is matched at its start

bool beginsWord(const QString &text, int position)
{
    if (position == 0)
        return true;
    const QChar before = text.at(position - 1);
    const QChar here = text.at(position);
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper());
}

int valueOf(const QString &text, int position, bool follows)
{
    int value = 1;
    if (position == 0)
        value += 6;
    else if (beginsWord(text, position))
        value += 4;
    if (follows)
        value += 5;
    return value;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &query, const QString &text)
{
    QString letters;
    for (const QChar letter : query) {
        if (!letter.isSpace())
            letters += letter.toCaseFolded();
    }
    if (letters.isEmpty())
        return FuzzyMatch{};
    const QString folded = text.left(kTextMax).toCaseFolded();
    const int count = int(letters.size());
    const int length = int(qMin(folded.size(), text.size())); // folding keeps lengths for simple letters
    if (count > length)
        return {};

    // best[i][j]: the best score of the first i + 1 letters with the last of them at j; -1: impossible.
    constexpr int kNone = -1;
    QList<QList<int>> best(count, QList<int>(length, kNone));
    QList<QList<int>> from(count, QList<int>(length, kNone));
    for (int i = 0; i < count; ++i) {
        int bestBefore = kNone; // of the letters before, anywhere left of j - 1
        int bestBeforeAt = kNone;
        for (int j = i; j < length; ++j) {
            if (i > 0 && j >= 2 && best[i - 1][j - 2] > bestBefore) {
                bestBefore = best[i - 1][j - 2];
                bestBeforeAt = j - 2;
            }
            if (folded.at(j) != letters.at(i))
                continue;
            if (i == 0) {
                best[i][j] = valueOf(text, j, false);
                continue;
            }
            const int adjacent = j > 0 ? best[i - 1][j - 1] : kNone;
            const int following = adjacent == kNone ? kNone : adjacent + valueOf(text, j, true);
            const int leaping = bestBefore == kNone ? kNone : bestBefore + valueOf(text, j, false);
            best[i][j] = qMax(following, leaping);
            from[i][j] = following >= leaping ? j - 1 : bestBeforeAt;
        }
    }
    int end = 0;
    for (int j = 1; j < length; ++j) {
        if (best[count - 1][j] > best[count - 1][end])
            end = j;
    }
    if (best[count - 1][end] == kNone)
        return {};
    FuzzyMatch match;
    match.score = best[count - 1][end] * 8 - length / 4; // of equal fits the shorter name
    for (int i = count - 1, j = end; i >= 0; j = from[i][j], --i)
        match.positions.prepend(j);
    return match;
}

} // namespace ui
