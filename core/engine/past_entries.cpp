#include "core/engine/past_entries.h"

#include "core/base/stop_scope.h"
#include "core/engine/row_keys.h"
#include "core/history/change_reader.h"
#include "core/storage/stored_item.h"

#include <algorithm>
#include <functional>

namespace core {

namespace {

constexpr std::size_t kIndexesMax = 3;

bool isLess(const PastEntry &one, const PastEntry &other)
{
    const int order = one.key.compare(other.key);
    return order != 0 ? order < 0 : one.change < other.change;
}

/// The first of a key whose change lies behind the moment: the only one of this key that may be of it.
PastRun::const_iterator candidateOf(const PastRun &run, std::string_view key, Sequence moment)
{
    return std::lower_bound(run.begin(), run.end(), key,
                            [moment](const PastEntry &entry, std::string_view k) {
                                const int order = std::string_view(entry.key).compare(k);
                                return order != 0 ? order < 0 : entry.change <= moment;
                            });
}

/// Calls for each entry that a change of (from, to] ended. False from the call ends the walk.
Result<void> eachEntry(const Database &database, const TableSchema &table, const IndexSchema &index,
                       const PastMoment &past, Sequence from, Sequence to,
                       const std::function<bool(PastEntry)> &call)
{
    std::vector<std::string> names;
    for (const KeyLayout *layout : {&table.key(), &index.key}) {
        for (std::size_t i = 0; i < layout->size(); ++i)
            names.push_back(layout->at(i).name);
    }
    ChangeReader reader(database, past.snapshot, table.number());
    const auto log = database.cursor(keys::changeKey(table.number(), from + 1),
                                     keys::changeKey(table.number(), to + 1), past.snapshot, false);
    std::size_t seen = 0;
    for (; log->valid(); log->next()) {
        if (++seen % 256 == 0 && StopScope::current().stopRequested())
            return Error::cancelled();
        const Result<ChangeRecord> change = readChangeRecord(log->value());
        if (!change)
            return change.error();
        if (!change->wasThere)
            continue;
        if (!change->oldImage)
            return Error::corruption("A change in the log has not the image that it should have");
        const StoredItemView image(*change->oldImage);
        AttributeMap keyAttributes;
        for (const std::string &name : names) {
            Result<std::optional<AttributeValue>> value = image.value(name);
            if (!value)
                return value.error();
            if (*value)
                keyAttributes.set(name, std::move(**value));
        }
        PastEntry entry;
        if (!makeIndexRowKey(entry.key, table, index, keyAttributes))
            continue;
        entry.change = keys::sequenceOfChange(log->key());
        const auto previous = reader.changeBefore(change->rowTail, entry.change);
        if (!previous)
            return previous.error();
        entry.previous = previous->value_or(0);
        if (!call(std::move(entry)))
            return {};
    }
    return log->status();
}

/// The entries nearest to a place, of those that are offered.
class Nearest
{
public:
    Nearest(std::string_view place, Side side, std::size_t count)
        : m_place(place)
        , m_side(side)
        , m_count(count)
    {}

    void offer(PastEntry entry)
    {
        const bool isBehind = entry.key >= m_place;
        if (isBehind != (m_side == Side::Behind) || (m_isCut && isFarther(entry.key)))
            return;
        m_run.push_back(std::move(entry));
        if (m_run.size() >= 2 * m_count)
            cut();
    }

    PastEntries take(const PastMoment &past)
    {
        if (m_run.size() > m_count)
            cut();
        std::sort(m_run.begin(), m_run.end(), isLess);
        PastEntries entries;
        entries.moment = past.sequence;
        entries.end = past.end;
        if (m_side == Side::Behind) {
            entries.from = m_place;
            entries.to = m_edge; // empty where nothing was cut
        } else {
            entries.from = m_edge;
            entries.to = m_place;
        }
        entries.runs.push_back(std::make_shared<const PastRun>(std::move(m_run)));
        return entries;
    }

private:
    bool isFarther(std::string_view key) const
    {
        return m_side == Side::Behind ? key >= m_edge : key < m_edge;
    }
    void cut()
    {
        const auto middle = m_run.begin() + std::ptrdiff_t(m_count);
        const bool isBehind = m_side == Side::Behind;
        std::nth_element(m_run.begin(), middle, m_run.end(),
                         [isBehind](const PastEntry &one, const PastEntry &other) {
                             return isBehind ? isLess(one, other) : isLess(other, one);
                         });
        // Of one moment there is one entry of a key. Behind, the edge itself is out; before, it is in.
        if (isBehind) {
            m_edge = middle->key;
            m_run.erase(middle, m_run.end());
        } else {
            m_edge = middle->key;
            m_run.erase(std::next(middle), m_run.end());
        }
        m_isCut = true;
    }

    const std::string m_place;
    const Side m_side;
    const std::size_t m_count;
    PastRun m_run;
    std::string m_edge;
    bool m_isCut = false;
};

/// Small runs are joined, so that there are few.
void addRun(std::vector<std::shared_ptr<const PastRun>> &runs, PastRun run)
{
    std::sort(run.begin(), run.end(), isLess);
    while (!runs.empty() && runs.back()->size() < 4 * run.size()) {
        PastRun joined;
        joined.reserve(runs.back()->size() + run.size());
        std::merge(runs.back()->begin(), runs.back()->end(), std::make_move_iterator(run.begin()),
                   std::make_move_iterator(run.end()), std::back_inserter(joined), isLess);
        run = std::move(joined);
        runs.pop_back();
    }
    runs.push_back(std::make_shared<const PastRun>(std::move(run)));
}

} // namespace

bool PastEntries::isAround(std::string_view place, Side side) const
{
    return side == Side::Behind ? place >= from && (to.empty() || place < to)
                                : place > from && (to.empty() || place <= to);
}

std::size_t PastEntries::size() const
{
    std::size_t count = 0;
    for (const auto &run : runs)
        count += run->size();
    return count;
}

const PastEntry *PastEntries::atOrBehind(std::string_view key) const
{
    const PastEntry *found = nullptr;
    for (const auto &run : runs) {
        auto entry = candidateOf(*run, key, moment);
        while (entry != run->end() && !has(*entry)) {
            if (entry->change > moment) // the key has none of the moment
                entry = candidateOf(*run, entry->key, UINT64_MAX);
            if (entry != run->end())
                entry = candidateOf(*run, entry->key, moment);
        }
        if (entry != run->end() && (!found || entry->key < found->key))
            found = &*entry;
    }
    return found;
}

const PastEntry *PastEntries::before(std::string_view key) const
{
    const PastEntry *found = nullptr;
    for (const auto &run : runs) {
        std::string_view last = key;
        while (true) {
            // What lies before the first entry of a key is of the key before it.
            auto behind = candidateOf(*run, last, 0);
            if (behind == run->begin())
                break;
            last = std::prev(behind)->key;
            const auto entry = candidateOf(*run, last, moment);
            if (entry == run->end() || entry->key != last || !has(*entry))
                continue;
            if (!found || entry->key > found->key)
                found = &*entry;
            break;
        }
    }
    return found;
}

PastIndexes::PastIndexes(const Database &database, std::size_t entriesMax)
    : m_database(database)
    , m_entriesMax(entriesMax)
{}

std::shared_ptr<PastIndexes::Known> PastIndexes::knownOf(std::uint32_t table, std::uint16_t index)
{
    const std::lock_guard lock(m_mutex);
    const auto present = std::find_if(m_known.begin(), m_known.end(), [&](const auto &known) {
        return known->table == table && known->index == index;
    });
    if (present != m_known.end()) {
        m_known.splice(m_known.begin(), m_known, present);
    } else {
        m_known.push_front(std::make_shared<Known>());
        m_known.front()->table = table;
        m_known.front()->index = index;
        if (m_known.size() > kIndexesMax)
            m_known.pop_back();
    }
    return m_known.front();
}

Result<PastEntries> PastIndexes::entriesOf(const TableSchema &table, const IndexSchema &index,
                                           const PastMoment &past, std::string_view place, Side side)
{
    const std::shared_ptr<Known> known = knownOf(table.number(), index.number);
    {
        const std::lock_guard lock(known->mutex);
        const Result<bool> isLearnt = learn(*known, table, index, past);
        if (!isLearnt)
            return isLearnt.error();
        if (*isLearnt) {
            PastEntries entries;
            entries.runs = known->runs;
            entries.moment = past.sequence;
            entries.end = past.end;
            return entries;
        }
    }
    return partOf(*known, table, index, past, place, side);
}

Result<PastEntries> PastIndexes::partOf(Known &known, const TableSchema &table, const IndexSchema &index,
                                        const PastMoment &past, std::string_view place, Side side)
{
    std::optional<PastEntries> part;
    {
        const std::lock_guard lock(known.mutex);
        part = known.part;
    }
    const bool isUsable = part && part->moment == past.sequence && part->end <= past.end &&
                          part->isAround(place, side) && part->size() < 2 * m_entriesMax;
    if (isUsable) {
        PastRun since; // what was written meanwhile
        const auto take = [&](PastEntry entry) {
            if (entry.previous <= past.sequence && entry.key >= part->from &&
                (part->to.empty() || entry.key < part->to))
                since.push_back(std::move(entry));
            return true;
        };
        if (auto ok = eachEntry(m_database, table, index, past, part->end, past.end, take); !ok)
            return ok.error();
        part->end = past.end;
        if (!since.empty())
            addRun(part->runs, std::move(since));
    } else {
        Nearest nearest(place, side, m_entriesMax);
        const auto offer = [&](PastEntry entry) {
            if (entry.previous <= past.sequence)
                nearest.offer(std::move(entry));
            return true;
        };
        if (auto ok = eachEntry(m_database, table, index, past, past.sequence, past.end, offer); !ok)
            return ok.error();
        part = nearest.take(past);
    }
    const std::lock_guard lock(known.mutex);
    known.part = part;
    return std::move(*part);
}

Result<bool> PastIndexes::learn(Known &known, const TableSchema &table, const IndexSchema &index,
                                const PastMoment &past)
{
    if (known.tooManySince > 0 && past.sequence <= known.tooManySince)
        return false;
    // What is known must be without a gap: a snapshot that ends before it cannot say what lies between.
    if (known.from == known.to || past.sequence > known.to || past.end < known.from) {
        known.runs.clear();
        known.entries = 0;
        known.from = known.to = past.sequence;
    }
    if (past.end > known.to) {
        const Result<bool> isLearnt = learnSpan(known, table, index, past, known.to, past.end);
        if (!isLearnt || !*isLearnt)
            return isLearnt;
        known.to = past.end;
    }
    if (past.sequence < known.from) {
        const Result<bool> isLearnt = learnSpan(known, table, index, past, past.sequence, known.from);
        if (!isLearnt || !*isLearnt)
            return isLearnt;
        known.from = past.sequence;
    }
    return true;
}

Result<bool> PastIndexes::learnSpan(Known &known, const TableSchema &table, const IndexSchema &index,
                                    const PastMoment &past, Sequence from, Sequence to)
{
    PastRun run;
    bool tooMany = false;
    const auto call = [&](PastEntry entry) {
        run.push_back(std::move(entry));
        tooMany = known.entries + run.size() > m_entriesMax;
        return !tooMany;
    };
    if (auto ok = eachEntry(m_database, table, index, past, from, to, call); !ok)
        return ok.error();
    if (tooMany) {
        // From nothing: then it is this moment that has too many, not those known before.
        const bool hadOthers = known.entries > 0;
        known.runs.clear();
        known.entries = 0;
        known.from = known.to = 0;
        if (hadOthers)
            return learn(known, table, index, past);
        known.tooManySince = past.sequence;
        return false;
    }
    known.entries += run.size();
    if (!run.empty())
        addRun(known.runs, std::move(run));
    return true;
}

} // namespace core
