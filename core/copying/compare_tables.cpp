#include "core/copying/compare_tables.h"

#include "core/base/stop_scope.h"
#include "core/copying/item_reads.h"
#include "core/copying/key_digests.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <unordered_map>

namespace core {

namespace {

constexpr std::size_t kPartsMax = 128; // two files each

class Comparison
{
public:
    Comparison(const TableSide &before, const TableSide &after, const CompareOptions &options,
               const ChangeSink &sink, Progress &progress)
        : m_before(before)
        , m_after(after)
        , m_options(options)
        , m_sink(sink)
        , m_progress(progress)
    {}

    Result<CompareReport> run()
    {
        const StopScope scope(m_progress);
        if (Result<void> prepared = prepare(); !prepared)
            return prepared.error();
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < segments(); ++i) {
            threads.emplace_back([this, i] { scan(m_before, *m_digestsBefore, m_report.itemsBefore, i); });
            threads.emplace_back([this, i] { scan(m_after, *m_digestsAfter, m_report.itemsAfter, i); });
        }
        for (std::thread &thread : threads)
            thread.join();
        if (m_failure)
            return *m_failure;
        for (std::size_t part = 0; part < m_digestsBefore->parts(); ++part) {
            if (Result<void> compared = comparePart(part); !compared)
                return compared.error();
        }
        return m_report;
    }

private:
    unsigned segments() const { return std::max(1U, m_options.segments); }

    Result<void> prepare()
    {
        Result<TableKeys> before = readTableKeys(*m_before.client, m_before.tableName);
        if (!before)
            return before.error();
        const Result<TableKeys> after = readTableKeys(*m_after.client, m_after.tableName);
        if (!after)
            return after.error();
        if (before->attributes != after->attributes)
            return Error::validation("The tables \"" + m_before.tableName + "\" and \"" + m_after.tableName +
                                     "\" have different keys, so their items cannot be compared");
        m_keys = *before;
        m_itemsExpected = before->itemCount + after->itemCount;
        const std::uint64_t larger = std::max(before->itemCount, after->itemCount);
        const auto parts = std::size_t(larger / std::max<std::uint64_t>(1, m_options.itemsPerPart) + 1);
        for (auto *digests : {&m_digestsBefore, &m_digestsAfter}) {
            auto made = KeyDigests::create(m_options.temporaryFolder, std::min(parts, kPartsMax));
            if (!made)
                return made.error();
            *digests = std::move(*made);
        }
        return {};
    }

    void scan(const TableSide &side, KeyDigests &digests, std::uint64_t &items, unsigned segment)
    {
        const StopScope scope(m_progress);
        ScanRequest request;
        request.tableName = side.tableName;
        request.consistentRead = m_options.consistentRead;
        if (segments() > 1) {
            request.totalSegments = segments();
            request.segment = segment;
        }
        do {
            Result<ScanResponse> page = m_failed || m_progress.stopRequested()
                                            ? Result<ScanResponse>(Error::cancelled())
                                            : side.client->scan(request);
            Result<void> kept = page ? keep(*page, digests) : page.error();
            const std::scoped_lock lock(m_mutex);
            if (!kept) {
                if (!m_failure)
                    m_failure = kept.error();
                m_failed = true;
                return;
            }
            items += page->items.size();
            const std::uint64_t done = m_report.itemsBefore + m_report.itemsAfter;
            m_progress.report(done, std::max(done, m_itemsExpected));
            request.exclusiveStartKey = page->lastEvaluatedKey;
        } while (request.exclusiveStartKey);
    }

    Result<void> keep(const ScanResponse &page, KeyDigests &digests) const
    {
        for (const Item &item : page.items) {
            if (Result<void> added = digests.add(m_keys.bytesOf(item), digestOf(item)); !added)
                return added;
        }
        return {};
    }

    Result<void> comparePart(std::size_t part)
    {
        std::unordered_map<std::string, ItemDigest> left;
        Result<void> read = m_digestsBefore->read(
            part, [&](std::string_view key, const ItemDigest &digest) { left.emplace(key, digest); });
        if (!read)
            return read;
        std::vector<std::string> suspects;
        read = m_digestsAfter->read(part, [&](std::string_view key, const ItemDigest &digest) {
            const auto found = left.find(std::string(key));
            if (found == left.end() || found->second != digest)
                suspects.emplace_back(key);
            if (found != left.end())
                left.erase(found);
        });
        if (!read)
            return read;
        for (const auto &[key, digest] : left)
            suspects.push_back(key);
        std::sort(suspects.begin(),
                  suspects.end()); // the same differences in the same order, whatever the hash
        return lookAgain(suspects);
    }

    Result<void> lookAgain(const std::vector<std::string> &suspects)
    {
        constexpr std::size_t kLooksAtOnce = 100;
        for (std::size_t at = 0; at < suspects.size(); at += kLooksAtOnce) {
            std::vector<Key> keys;
            for (std::size_t i = at; i < std::min(suspects.size(), at + kLooksAtOnce); ++i) {
                Result<Key> key = m_keys.keyOf(suspects[i]);
                if (!key)
                    return key.error();
                keys.push_back(std::move(*key));
            }
            auto before =
                readItems(*m_before.client, m_before.tableName, m_keys, keys, *m_options.pause, m_progress);
            if (!before)
                return before.error();
            auto after =
                readItems(*m_after.client, m_after.tableName, m_keys, keys, *m_options.pause, m_progress);
            if (!after)
                return after.error();
            for (std::size_t i = 0; i < keys.size(); ++i) {
                if (Result<void> told = tell({keys[i], std::move((*before)[i]), std::move((*after)[i])});
                    !told)
                    return told;
            }
        }
        return {};
    }

    Result<void> tell(const ItemChange &change)
    {
        if (change.before == change.after)
            return {};
        ++(!change.before ? m_report.added : !change.after ? m_report.removed : m_report.changed);
        return m_sink(change);
    }

    const TableSide &m_before;
    const TableSide &m_after;
    const CompareOptions &m_options;
    const ChangeSink &m_sink;
    Progress &m_progress;
    TableKeys m_keys;
    std::uint64_t m_itemsExpected = 0;
    std::unique_ptr<KeyDigests> m_digestsBefore;
    std::unique_ptr<KeyDigests> m_digestsAfter;
    std::mutex m_mutex;
    std::atomic<bool> m_failed = false;
    std::optional<Error> m_failure; // guarded by m_mutex while threads run; so is m_report
    CompareReport m_report;
};

} // namespace

Result<CompareReport> compareTables(const TableSide &before, const TableSide &after,
                                    const CompareOptions &options, const ChangeSink &sink, Progress &progress)
{
    return Comparison(before, after, options, sink, progress).run();
}

} // namespace core
