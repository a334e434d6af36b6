#include "ui/transfer/import_guess.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <set>

namespace ui {

namespace {

constexpr std::size_t kPairedMax = 12; // columns of which pairs are tried
constexpr std::array kPartitionNames{"pk", "partitionkey", "partition_key", "hashkey", "hash_key",
                                     "id", "_id",          "key",           "uuid",    "guid"};
constexpr std::array kSortNames{"sk", "sortkey", "sort_key", "rangekey", "range_key"};

// Files of thousands of columns have their keys among the first; each further one is compared with all
// others.
constexpr std::size_t kCandidatesMax = 100;

/// A column that could be a key: its value in each row.
struct Candidate
{
    std::string column;
    QString name; // in small letters
    std::vector<std::string> values;
    std::size_t bytes = 0;
    bool isNumber = false;
};

/// The value as it tells rows apart; empty where it could be no key. `index`: the column's in a CSV file.
std::string keyText(const core::FileRecord &record, std::size_t index, const std::string &column)
{
    if (index < record.fields.size())
        return record.fields[index].text;
    const core::AttributeValue *value = record.item.find(column);
    if (!value)
        return {};
    if (const auto *text = value->asString())
        return *text;
    if (const auto *number = value->asNumber())
        return number->toString();
    if (const auto *bytes = value->asBinary())
        return std::string(bytes->bytes.begin(), bytes->bytes.end());
    return {};
}

std::vector<Candidate> candidatesOf(const core::FilePreview &preview, const core::Mapping &mapping)
{
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < mapping.columns.size() && candidates.size() < kCandidatesMax; ++i) {
        const core::ColumnMapping &column = mapping.columns[i];
        const auto type = keyTypeOf(column, preview);
        if (column.skip || !type)
            continue;
        Candidate candidate{column.column,
                            QString::fromStdString(column.column).toLower(),
                            {},
                            0,
                            *type == core::AttributeType::N};
        bool isComplete = true;
        for (const core::FileRecord &record : preview.records) {
            if (record.refusal)
                continue;
            candidate.values.push_back(keyText(record, i, column.column));
            candidate.bytes += candidate.values.back().size();
            isComplete = !candidate.values.back().empty();
            if (!isComplete)
                break;
        }
        if (isComplete)
            candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::size_t countDifferent(const Candidate &first, const Candidate *second)
{
    std::set<std::pair<std::string_view, std::string_view>> keys;
    for (std::size_t row = 0; row < first.values.size(); ++row)
        keys.emplace(first.values[row], second ? std::string_view(second->values[row]) : std::string_view());
    return keys.size();
}

bool tellsApart(const Candidate &first, const Candidate *second = nullptr)
{
    return countDifferent(first, second) == first.values.size();
}

template <typename Names>
const Candidate *named(const std::vector<Candidate> &candidates, const Names &names)
{
    for (const char *name : names) {
        for (const Candidate &candidate : candidates)
            if (candidate.name == QLatin1String(name))
                return &candidate;
    }
    return nullptr;
}

const Candidate *uniqueAlone(const std::vector<Candidate> &candidates)
{
    const Candidate *best = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!tellsApart(candidate))
            continue;
        if (candidate.name.endsWith(QLatin1String("id")))
            return &candidate;
        // Keys are short, descriptions are not; a number without "id" in its name is rather a count or a
        // price.
        if (!best || std::pair(candidate.isNumber, candidate.bytes) < std::pair(best->isNumber, best->bytes))
            best = &candidate;
    }
    return best;
}

} // namespace

QString tableNameOf(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9_.-]+"));
    static const QRegularExpression ends(QStringLiteral("^-+|-+$"));
    QString name = text;
    name.replace(others, QStringLiteral("-"));
    name.remove(ends);
    return name.size() < 3 ? QStringLiteral("imported") : name.left(255);
}

QString tableNameOfFile(const QString &file)
{
    QString name = QFileInfo(file).fileName();
    if (name.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive))
        name.chop(3);
    return tableNameOf(QFileInfo(name).completeBaseName());
}

std::optional<core::AttributeType> keyTypeOf(const core::ColumnMapping &column,
                                             const core::FilePreview &preview)
{
    switch (column.type) {
    case core::ColumnType::S:
        return core::AttributeType::S;
    case core::ColumnType::N:
        return core::AttributeType::N;
    case core::ColumnType::B:
        return core::AttributeType::B;
    case core::ColumnType::AsIs:
        break;
    default:
        return {};
    }
    for (const core::FileRecord &record : preview.records) {
        const core::AttributeValue *value = record.refusal ? nullptr : record.item.find(column.column);
        if (value && value->type() <= core::AttributeType::B)
            return value->type();
        if (value)
            return {};
    }
    return core::AttributeType::S;
}

KeyGuess guessKeys(const core::FilePreview &preview, const core::Mapping &mapping)
{
    const std::vector<Candidate> candidates = candidatesOf(preview, mapping);
    const Candidate *partition = named(candidates, kPartitionNames);
    const Candidate *sort = named(candidates, kSortNames);
    if (partition && sort && tellsApart(*partition, sort))
        return {partition->column, sort->column};
    if (partition && tellsApart(*partition))
        return {partition->column, {}};
    if (const Candidate *alone = uniqueAlone(candidates))
        return {alone->column, {}};
    const std::size_t count = std::min(candidates.size(), kPairedMax);
    for (std::size_t first = 0; first < count; ++first) {
        for (std::size_t second = first + 1; second < count; ++second)
            if (tellsApart(candidates[first], &candidates[second]))
                return {candidates[first].column, candidates[second].column};
    }
    if (!partition && !candidates.empty())
        partition = &candidates.front();
    return partition ? KeyGuess{partition->column, {}} : KeyGuess();
}

int repeatedKeys(const core::FilePreview &preview, const KeyGuess &keys)
{
    const auto indexOf = [&](const std::string &column) {
        return std::size_t(std::find(preview.columns.begin(), preview.columns.end(), column) -
                           preview.columns.begin());
    };
    const std::size_t partitionIndex = indexOf(keys.partitionKey);
    const std::size_t sortIndex = indexOf(keys.sortKey);
    std::set<std::pair<std::string, std::string>> seen;
    int repeated = 0;
    for (const core::FileRecord &record : preview.records) {
        const std::string partition =
            record.refusal ? std::string() : keyText(record, partitionIndex, keys.partitionKey);
        if (partition.empty())
            continue;
        const std::string sort =
            keys.sortKey.empty() ? std::string() : keyText(record, sortIndex, keys.sortKey);
        if (!seen.emplace(partition, sort).second)
            ++repeated;
    }
    return repeated;
}

} // namespace ui
