#include "ui/copying/comparison.h"

#include "core/copying/item_difference.h"
#include "core/values/json.h"
#include "ui/common/value_format.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QStringList>

namespace ui {

namespace {

constexpr std::size_t kDifferencesAtOnce = 1000;
constexpr int kNamesMax = 8;

QString namesOf(const core::ItemChange &change)
{
    if (!change.before || !change.after)
        return {};
    QStringList names;
    for (const core::AttributeDifference &difference : core::itemDifference(*change.before, *change.after)) {
        if (names.size() == kNamesMax) {
            names.append(QString(QChar(0x2026)));
            break;
        }
        names.append(QString::fromStdString(difference.path));
    }
    return names.join(QStringLiteral(", "));
}

const char *wordOf(const core::LoggedDifference &difference)
{
    return !difference.before ? "added" : !difference.after ? "removed" : "changed";
}

QByteArray csvField(const core::AttributeValue &value)
{
    std::string text;
    if (const std::string *string = value.asString())
        text = *string;
    else if (const core::Number *number = value.asNumber())
        text = number->toString();
    else
        core::appendDynamoJson(text, value);
    QByteArray field = QByteArray::fromStdString(text);
    if (field.contains(',') || field.contains('"') || field.contains('\n') || field.contains('\r'))
        field = '"' + field.replace("\"", "\"\"") + '"';
    return field;
}

QByteArray lineOf(const core::LoggedDifference &difference, bool isCsv)
{
    if (isCsv) {
        QByteArray line = wordOf(difference);
        for (const core::Attribute &attribute : difference.key)
            line += ',' + csvField(attribute.value);
        return line + "\r\n";
    }
    std::string key;
    core::appendDynamoJson(key, difference.key);
    return QByteArray("{\"Change\":\"") + wordOf(difference) +
           "\",\"Key\":" + QByteArray::fromStdString(key) + "}\n";
}

QByteArray headOf(const core::LoggedDifference &difference)
{
    QByteArray head = "change";
    for (const core::Attribute &attribute : difference.key)
        head += ',' + csvField(core::AttributeValue::string(attribute.name));
    return head + "\r\n";
}

} // namespace

Comparison::Comparison(TableRef before, TableRef after, std::vector<std::string> keyNames,
                       std::unique_ptr<core::DifferenceLog> log)
    : m_before(std::move(before))
    , m_after(std::move(after))
    , m_keyNames(std::move(keyNames))
    , m_log(std::move(log))
{}

core::Result<void> Comparison::add(const core::ItemChange &change)
{
    if (core::Result<void> added = m_log->add(change); !added)
        return added;
    DifferenceRow row;
    row.kind = !change.before ? ChangeKind::Added : !change.after ? ChangeKind::Removed : ChangeKind::Changed;
    bool isListed = false;
    {
        const std::scoped_lock lock(m_mutex);
        ++(row.kind == ChangeKind::Added     ? m_counts.added
           : row.kind == ChangeKind::Removed ? m_counts.removed
                                             : m_counts.changed);
        isListed = m_listed++ < kListedDifferencesMax;
    }
    if (!isListed)
        return {};
    row.key = change.key;
    row.keyText = keyText(change.key, m_keyNames);
    row.attributes = namesOf(change);
    const std::scoped_lock lock(m_mutex);
    m_rows.push_back(std::move(row));
    return {};
}

Comparison::Counts Comparison::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

std::vector<DifferenceRow> Comparison::takeRows()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_rows, {});
}

core::Result<core::CompareReport> compare(Comparison &comparison, unsigned segments, core::Progress &progress)
{
    const auto sideOf = [](const TableRef &table) {
        return core::TableSide{table.connection->client.get(), table.tableName.toStdString()};
    };
    core::CompareOptions options;
    options.segments = segments;
    return core::compareTables(
        sideOf(comparison.before()), sideOf(comparison.after()), options,
        [&](const core::ItemChange &change) -> core::Result<void> {
            if (progress.stopRequested())
                return core::Error::cancelled();
            return comparison.add(change);
        },
        progress);
}

core::Result<void> exportDifferences(Comparison &comparison, const QString &path, core::Progress &progress)
{
    const bool isCsv = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
    const std::uint64_t total = comparison.log().size();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::Error::io(file.errorString().toStdString());
    std::uint64_t position = 0;
    std::uint64_t done = 0;
    while (true) {
        if (progress.stopRequested())
            return core::Error::cancelled();
        const auto some = comparison.log().read(position, kDifferencesAtOnce);
        if (!some)
            return some.error();
        if (some->empty())
            break;
        QByteArray text = isCsv && done == 0 ? headOf(some->front()) : QByteArray();
        for (const core::LoggedDifference &difference : *some)
            text += lineOf(difference, isCsv);
        if (file.write(text) != text.size())
            return core::Error::io(file.errorString().toStdString());
        done += some->size();
        progress.report(done, total);
    }
    if (!file.commit())
        return core::Error::io(file.errorString().toStdString());
    return {};
}

SyncCounts syncCounts(const Comparison::Counts &counts, const SyncChoice &choice)
{
    const bool toAfter = choice.target == SyncChoice::Target::After;
    SyncCounts sums;
    sums.made = toAfter ? counts.removed : counts.added; // what `after` lacks was told as removed
    sums.replaced = counts.changed;
    const quint64 extra = toAfter ? counts.added : counts.removed;
    (choice.removes ? sums.removed : sums.left) = extra;
    return sums;
}

core::Result<void> sync(Comparison &comparison, const SyncChoice &choice, SyncResult &result,
                        core::Progress &progress)
{
    const bool toAfter = choice.target == SyncChoice::Target::After;
    const TableRef &from = toAfter ? comparison.before() : comparison.after();
    const TableRef &to = toAfter ? comparison.after() : comparison.before();
    std::uint64_t position = 0;
    const auto next = [&]() -> core::Result<std::vector<core::PlannedWrite>> {
        std::vector<core::PlannedWrite> writes;
        while (writes.empty()) {
            const auto some = comparison.log().read(position, core::kPlannedWritesAtOnce);
            if (!some)
                return some.error();
            if (some->empty())
                break;
            for (const core::LoggedDifference &one : *some) {
                const auto &wanted = toAfter ? one.before : one.after;
                const auto &present = toAfter ? one.after : one.before;
                if (wanted || choice.removes)
                    writes.push_back({one.key, present, !wanted});
            }
        }
        return writes;
    };
    const auto refuse = [&](const core::Key &key, const core::Error &error) {
        if (result.refused.size() < kRefusedMax)
            result.refused.push_back(
                {keyText(key, comparison.keyNames()), QString::fromStdString(error.message())});
        progress.log(keyText(key, comparison.keyNames()).toStdString() + ": " + error.message());
    };
    core::SyncOptions options;
    options.writesExpected = syncCounts(comparison.counts(), choice).writes();
    result.report = core::syncTables({from.connection->client.get(), from.tableName.toStdString()},
                                     {to.connection->client.get(), to.tableName.toStdString()}, next, refuse,
                                     options, progress);
    return result.report.failure ? core::Result<void>(*result.report.failure) : core::Result<void>();
}

} // namespace ui
