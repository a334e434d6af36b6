#include "tests/simulation/past_world.h"

#include "tests/core/engine/index_twin.h"
#include "tests/core/engine/stream_reader.h"

#include <algorithm>

namespace simulation {

using namespace core;
using support::errorOf;

namespace {

constexpr UnixMicros kDay = UnixMicros(24) * 3600 * 1'000'000;

using Texts = std::multiset<std::string>;

Texts textsOf(const std::vector<Item> &items)
{
    Texts texts;
    for (const Item &item : items)
        texts.insert(textOf(item));
    return texts;
}

Texts textsOf(const Items &items)
{
    Texts texts;
    for (const auto &[key, item] : items)
        texts.insert(textOf(item));
    return texts;
}

Texts entriesOf(const Items &items, const IndexDescription &index, const TableDescription &table)
{
    Texts texts;
    for (const auto &[key, item] : items) {
        if (support::belongs(item, index, table))
            texts.insert(textOf(support::projected(item, index, table)));
    }
    return texts;
}

std::string compareTexts(const std::string &what, const Texts &found, const Texts &expected)
{
    if (found == expected)
        return {};
    for (const std::string &text : expected) {
        if (found.count(text) != expected.count(text))
            return what + ": " + std::to_string(found.count(text)) + " times: " + text.substr(0, 300);
    }
    for (const std::string &text : found) {
        if (!expected.contains(text))
            return what + ": too much: " + text.substr(0, 300);
    }
    return what + ": differs";
}

std::string differenceText(const Key &key, const std::optional<Item> &before,
                           const std::optional<Item> &after)
{
    return textOf(key) + ": " + textOf(before) + " -> " + textOf(after);
}

std::vector<const IndexDescription *> indexesOf(const TableDescription &table)
{
    std::vector<const IndexDescription *> indexes;
    for (const auto *list : {&table.localSecondaryIndexes, &table.globalSecondaryIndexes}) {
        for (const IndexDescription &index : *list)
            indexes.push_back(&index);
    }
    return indexes;
}

} // namespace

std::string PastWorld::compare(int moments)
{
    for (auto &[name, table] : m_tables) {
        if (std::string problem = compareTable(table, moments); !problem.empty())
            return name + " at " + std::to_string(m_clock.now()) + ": " + problem;
    }
    std::erase_if(m_backups, [this](const BackupTwin &backup) {
        return backup.expiresAt != 0 && backup.expiresAt <= m_latest;
    });
    if (!m_backups.empty())
        return compareBackup(m_backups[below(m_backups.size())]);
    return {};
}

std::string PastWorld::compareTable(TableTwin &table, int moments)
{
    if (std::string problem = comparePresent(table); !problem.empty())
        return problem;
    for (StreamTwin &stream : table.streams) {
        if (std::string problem = compareStream(table, stream); !problem.empty())
            return problem;
    }
    std::erase_if(table.streams, [](const StreamTwin &stream) { return stream.arn.empty(); });
    if (!table.since)
        return {};
    const auto window = m_client->past()->windowOf(table.description.tableName);
    if (!window)
        return "window: " + errorOf(window);
    const UnixMicros earliest = window->earliest;
    const UnixMicros earliestMax = std::max(*table.since, m_latest - table.recoveryDaysMin * kDay);
    if (earliest < *table.since || earliest > earliestMax)
        return "the window begins at " + std::to_string(earliest);
    if (std::string problem = takePresent(table, *window); !problem.empty())
        return problem;
    for (int i = 0; i < moments; ++i) {
        const UnixMicros one = anyMoment(table, earliest);
        const UnixMicros other = anyMoment(table, earliest);
        if (std::string problem = compareMoment(table, one); !problem.empty())
            return "as of " + std::to_string(one) + ", " + problem;
        if (std::string problem = compareSpan(table, std::min(one, other), std::max(one, other));
            !problem.empty())
            return problem;
    }
    if (std::string problem = compareSpan(table, anyMoment(table, earliest), {}); !problem.empty())
        return problem;
    if (std::string problem = compareHistory(table, earliest); !problem.empty())
        return problem;
    return compareRestore(table, earliest);
}

/// The end of the past: the clock's time, or that of the last change where it was set back.
std::string PastWorld::takePresent(const TableTwin &table, const PastAccess::Window &window)
{
    m_present = window.latest;
    const UnixMicros last = table.commits().empty() ? 0 : table.commits().back().moment;
    if (m_present >= std::max(m_clock.now(), last) && m_present <= std::max(m_clock.now(), m_latest + 10))
        return {};
    return "the window ends at " + std::to_string(m_present);
}

/// Mostly right at a change or right before one.
UnixMicros PastWorld::anyMoment(const TableTwin &table, UnixMicros earliest)
{
    if (!table.commits().empty() && !one(4)) {
        const UnixMicros moment =
            table.commits()[below(table.commits().size())].moment - UnixMicros(below(2));
        if (moment >= earliest && moment <= m_present)
            return moment;
    }
    return earliest + UnixMicros(below(std::uint64_t(m_present - earliest) + 1));
}

std::string PastWorld::comparePresent(const TableTwin &table)
{
    const std::string &name = table.description.tableName;
    const auto items = support::allItems(*m_client, support::scanOf(name));
    if (!items)
        return "scan: " + errorOf(items);
    if (std::string problem = compareTexts("the present", textsOf(*items), textsOf(table.items()));
        !problem.empty())
        return problem;
    return support::disagreement(*m_client, name);
}

std::string PastWorld::compareMoment(const TableTwin &table, UnixMicros moment)
{
    const bool isNow = moment >= m_present;
    const Items then = isNow ? table.items() : table.itemsAt(moment);
    ScanRequest request = support::scanOf(table.description.tableName);
    if (one(2))
        request.limit = 1 + std::int64_t(below(7));
    const auto items = support::allPages(
        [&](const ScanRequest &page) { return m_client->past()->scanAsOf(page, moment); }, request);
    if (!items)
        return "scan: " + errorOf(items);
    if (std::string problem = compareTexts("the table", textsOf(*items), textsOf(then)); !problem.empty())
        return problem;

    GetItemRequest get;
    get.tableName = table.description.tableName;
    get.key = randomWrites(1)[0].key;
    const auto got = m_client->past()->getItemAsOf(get, moment);
    if (!got)
        return "get: " + errorOf(got);
    const auto is = then.find(textOf(*get.key));
    if (textOf(got->item) != (is == then.end() ? "nothing" : textOf(is->second)))
        return "the item is " + textOf(got->item);

    for (const IndexDescription *index : indexesOf(table.description)) {
        if (std::string problem = compareIndex(table, *index, moment, then); !problem.empty())
            return "index " + index->indexName + ": " + problem;
    }
    return {};
}

std::string PastWorld::compareIndex(const TableTwin &table, const IndexDescription &index, UnixMicros moment,
                                    const Items &then)
{
    ScanRequest request = support::scanOf(table.description.tableName, index.indexName);
    if (one(2))
        request.limit = 1 + std::int64_t(below(7));
    const auto entries = support::allPages(
        [&](const ScanRequest &page) { return m_client->past()->scanAsOf(page, moment); }, request);
    if (!entries)
        return errorOf(entries);
    if (std::string problem =
            compareTexts("scan", textsOf(*entries), entriesOf(then, index, table.description));
        !problem.empty())
        return problem;
    return compareQuery(table, index, moment, then);
}

std::string PastWorld::compareQuery(const TableTwin &table, const IndexDescription &index, UnixMicros moment,
                                    const Items &then)
{
    const std::string hash = index.keySchema.front().attributeName;
    const AttributeValue wanted = AttributeValue::string(std::string(1, char('a' + below(4))));
    QueryRequest request;
    request.tableName = table.description.tableName;
    request.indexName = index.indexName;
    request.keyConditionExpression = "#h = :h";
    request.expressionAttributeNames = ExpressionAttributeNames{{"#h", hash}};
    request.expressionAttributeValues = ExpressionAttributeValues{{":h", wanted}};
    request.limit = 1 + std::int64_t(below(5));
    std::array<std::vector<Item>, 2> found;
    for (const bool forward : {false, true}) {
        request.scanIndexForward = forward;
        auto entries = support::allPages(
            [&](const QueryRequest &page) { return m_client->past()->queryAsOf(page, moment); }, request);
        if (!entries)
            return errorOf(entries);
        found[forward ? 1 : 0] = std::move(*entries);
    }
    Items matching;
    for (const auto &[key, item] : then) {
        if (item.find(hash) && *item.find(hash) == wanted)
            matching[key] = item;
    }
    if (std::string problem =
            compareTexts("query", textsOf(found[1]), entriesOf(matching, index, table.description));
        !problem.empty())
        return problem;
    std::reverse(found[0].begin(), found[0].end());
    if (found[0] != found[1])
        return "a query backward is not one forward";
    for (std::size_t i = 1; index.keySchema.size() == 2 && i < found[1].size(); ++i) {
        const std::string &sort = index.keySchema[1].attributeName;
        if (*found[1][i].find(sort)->asNumber() < *found[1][i - 1].find(sort)->asNumber())
            return "a query is out of order";
    }
    return {};
}

std::string PastWorld::compareSpan(const TableTwin &table, UnixMicros from, std::optional<UnixMicros> to)
{
    const bool endsNow = !to || *to >= m_present;
    const Items before = from >= m_present ? table.items() : table.itemsAt(from);
    const Items after = endsNow ? table.items() : table.itemsAt(*to);
    Texts expected;
    for (const Commit &commit : table.commits()) {
        const std::string key = textOf(commit.key);
        const auto was = before.find(key);
        const auto is = after.find(key);
        const auto old = was == before.end() ? std::nullopt : std::optional(was->second);
        const auto now = is == after.end() ? std::nullopt : std::optional(is->second);
        const std::string text = differenceText(commit.key, old, now);
        if (old != now && !expected.contains(text))
            expected.insert(text);
    }
    DifferencesRequest request;
    request.tableName = table.description.tableName;
    request.from = from;
    request.to = to;
    request.limit = 1 + below(30);
    Texts found;
    do {
        const auto page = m_client->past()->differences(request);
        if (!page)
            return "differences: " + errorOf(page);
        for (const DifferentItem &item : page->items)
            found.insert(differenceText(item.key, item.before, item.after));
        request.next = page->next;
    } while (request.next);
    if (std::string problem = compareTexts("differences from " + std::to_string(from), found, expected);
        !problem.empty())
        return problem;
    if (std::string problem = compareChanges(table, from, to, ChangeOrder::OldestFirst); !problem.empty())
        return problem;
    return compareChanges(table, from, to, ChangeOrder::NewestFirst);
}

std::string PastWorld::compareChanges(const TableTwin &table, UnixMicros from, std::optional<UnixMicros> to,
                                      ChangeOrder order)
{
    const bool beginsNow = from >= m_present;
    const bool endsNow = !to || *to >= m_present;
    // Within a moment the time to live has no order.
    using Line = std::pair<UnixMicros, std::string>;
    std::vector<Line> expected;
    for (const Commit &commit : table.commits()) {
        if (!beginsNow && commit.moment > from && (endsNow || commit.moment <= *to))
            expected.emplace_back(commit.moment, differenceText(commit.key, commit.before, commit.after));
    }
    ChangesRequest request;
    request.tableName = table.description.tableName;
    request.from = from;
    request.to = to;
    request.order = order;
    request.limit = 1 + below(50);
    std::vector<Line> found;
    ChangeNumber last = order == ChangeOrder::OldestFirst ? 0 : UINT64_MAX;
    do {
        const auto page = m_client->past()->changes(request);
        if (!page)
            return "changes: " + errorOf(page);
        for (const CommittedChange &change : page->changes) {
            if (order == ChangeOrder::OldestFirst ? change.change <= last : change.change >= last)
                return "changes are out of order";
            last = change.change;
            found.emplace_back(change.moment, differenceText(change.key, change.before, change.after));
        }
        request.next = page->next;
    } while (request.next);
    std::stable_sort(expected.begin(), expected.end());
    std::stable_sort(found.begin(), found.end());
    if (found == expected)
        return {};
    return "changes from " + std::to_string(from) + ": " + std::to_string(found.size()) + ", not " +
           std::to_string(expected.size());
}

std::string PastWorld::compareHistory(const TableTwin &table, UnixMicros earliest)
{
    ItemHistoryRequest request;
    request.tableName = table.description.tableName;
    request.key = randomWrites(1)[0].key;
    request.limit = 1 + below(5);
    std::vector<std::string> found;
    std::optional<Item> atEdge;
    bool hasEdge = false;
    do {
        const auto page = m_client->past()->itemHistory(request);
        if (!page)
            return "history: " + errorOf(page);
        for (const ItemVersion &version : page->versions)
            found.push_back(std::to_string(version.moment) + ' ' + textOf(version.item));
        request.before = page->next;
        atEdge = page->itemAtEdge;
        hasEdge = page->beginning == HistoryBeginning::WindowEdge;
    } while (request.before);
    std::vector<std::string> expected;
    std::optional<Item> state = table.find(request.key);
    for (auto commit = table.commits().rbegin(); commit != table.commits().rend(); ++commit) {
        if (!(commit->key == request.key))
            continue;
        if (commit->moment < earliest)
            break;
        if (commit->moment == earliest && expected.size() == found.size())
            break; // of the window's first microsecond, some lie before its edge
        expected.push_back(std::to_string(commit->moment) + ' ' + textOf(commit->after));
        state = commit->before;
    }
    if (found != expected)
        return "a history has " + std::to_string(found.size()) + " versions, not " +
               std::to_string(expected.size());
    if (hasEdge != state.has_value() || (hasEdge && atEdge != state))
        return "a history begins with " + textOf(atEdge);
    return {};
}

std::string PastWorld::compareStream(const TableTwin &table, StreamTwin &stream)
{
    const auto records = support::allRecords(*m_client, stream.arn);
    if (!records) {
        // One that ended a day ago is gone.
        const bool isOver = stream.last && m_client->maintain(NoProgress());
        if (isOver && records.error().code() == ErrorCode::ResourceNotFound) {
            const std::size_t last = *stream.last;
            const UnixMicros end = last < table.commits().size() ? table.commits()[last].moment : m_latest;
            if (m_latest - end <= kDay && last > stream.first &&
                m_latest - table.commits()[last - 1].moment <= kDay)
                return "a stream is gone within its day";
            stream.arn.clear();
            return {};
        }
        return "stream: " + errorOf(records);
    }
    std::vector<std::string> found;
    for (const Record &record : *records) {
        std::string text = support::text(record);
        std::replace(text.begin(), text.end(), '\'', '"');
        if (const auto by = text.find(" by "); by != std::string::npos)
            text = text.substr(0, by) + " by the time to live";
        found.push_back(std::move(text));
    }
    std::vector<std::string> expected;
    std::size_t recent = 0; // must be there still
    for (std::size_t i = stream.first; i < stream.last.value_or(table.commits().size()); ++i) {
        const Commit &commit = table.commits()[i];
        expected.push_back(recordText(commit, stream.view));
        recent += m_latest - commit.moment < kDay ? 1 : 0;
    }
    if (found.size() < recent || found.size() > expected.size())
        return "a stream has " + std::to_string(found.size()) + " records, not from " +
               std::to_string(recent) + " to " + std::to_string(expected.size());
    expected.erase(expected.begin(), expected.end() - std::ptrdiff_t(found.size()));
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    if (found != expected)
        return "a stream has records of changes that were none";
    return {};
}

std::string PastWorld::compareRestored(const Items &then)
{
    const std::string name = "Restored";
    if (auto idle = m_client->waitForBackgroundWork(); !idle)
        return "restore: " + errorOf(idle);
    const auto items = support::allItems(*m_client, support::scanOf(name));
    if (!items)
        return "restore: " + errorOf(items);
    if (std::string problem = compareTexts("restored", textsOf(*items), textsOf(then)); !problem.empty())
        return problem;
    if (std::string problem = support::disagreement(*m_client, name); !problem.empty())
        return "restored: " + problem;
    if (auto deleted = m_client->deleteTable({name}); !deleted)
        return "restored: " + errorOf(deleted);
    return {};
}

std::string PastWorld::compareRestore(const TableTwin &table, UnixMicros earliest)
{
    const UnixMicros moment = anyMoment(table, earliest);
    const UnixMicros latest = m_present - UnixMicros(5) * 60 * 1'000'000;
    if (moment > latest)
        return {};
    RestoreTableToPointInTimeRequest request;
    request.sourceTableName = table.description.tableName;
    request.targetTableName = "Restored";
    request.restoreDateTimeMicros = moment;
    if (auto restored = m_client->restoreTableToPointInTime(request); !restored)
        return "restore: " + errorOf(restored);
    if (std::string problem = compareRestored(table.itemsAt(moment)); !problem.empty())
        return "as of " + std::to_string(moment) + ", " + problem;
    return {};
}

std::string PastWorld::compareBackup(const BackupTwin &backup)
{
    RestoreTableFromBackupRequest request;
    request.targetTableName = "Restored";
    request.backupArn = backup.arn;
    if (auto restored = m_client->restoreTableFromBackup(request); !restored)
        return "from " + backup.arn + ": " + errorOf(restored);
    if (std::string problem = compareRestored(backup.items); !problem.empty())
        return "from " + backup.arn + ": " + problem;
    return {};
}

} // namespace simulation
