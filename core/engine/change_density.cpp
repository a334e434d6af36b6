#include "core/engine/change_density.h"

#include "core/engine/engine.h"
#include "core/engine/past_window.h"
#include "core/storage/keys.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kBucketsMax = 2000;
constexpr UnixMicros kMomentMax =
    UnixMicros(8'800'000'000) * 1'000'000;            // sequence numbers reach a bit further
constexpr std::uint64_t kMeasurableBytes = 64 * 1024; // of what is on disk, sizes are known in steps of 4 KB

/// A bucket, or its older part, of which not every change was looked at.
struct Sample
{
    std::size_t bucket = 0;
    Sequence first = 0;
    Sequence last = 0;
    Sequence seenTo = 0;
    std::uint64_t seen = 0;
};

class DensityReader
{
public:
    DensityReader(const Engine &engine, const DensityRequest &request, std::uint32_t table, Sequence edge)
        : m_database(*engine.database)
        , m_request(request)
        , m_table(table)
        , m_edge(edge)
    {
        const keys::Range log = keys::changeRange(table);
        m_log = m_database.cursor(log.from, log.to, {}, false);
    }

    Result<DensityResponse> read()
    {
        m_response.buckets.resize(m_request.buckets);
        if (const auto rest = countNewest())
            sampleUpTo(*rest);
        if (auto ok = m_log->status(); !ok)
            return ok.error();
        return std::move(m_response);
    }

private:
    /// The last sequence number of the bucket before `bucket`.
    Sequence boundary(std::size_t bucket) const
    {
        const UnixMicros length = m_request.to - m_request.from;
        const auto count = UnixMicros(m_request.buckets);
        const UnixMicros offset =
            length / count * UnixMicros(bucket) + length % count * UnixMicros(bucket) / count;
        return std::max(m_edge, lastSequenceOf(m_request.from + offset));
    }

    /// The newest ones, which may not be in files yet, are counted. The first that was not; nullopt where all
    /// were.
    std::optional<Sequence> countNewest()
    {
        const Sequence before = boundary(0);
        std::size_t bucket = m_request.buckets - 1;
        Sequence bucketBegin = boundary(bucket);
        m_log->seekBefore(keys::changeKey(m_table, boundary(m_request.buckets) + 1));
        for (std::size_t seen = 0; m_log->valid(); m_log->previous(), ++seen) {
            const Sequence sequence = keys::sequenceOfChange(m_log->key());
            if (sequence <= before)
                return {};
            if (seen == kDensitySamplesMax)
                return sequence;
            while (sequence <= bucketBegin)
                bucketBegin = boundary(--bucket);
            ++m_response.buckets[bucket].changes;
        }
        return {};
    }

    /// Looks at the first changes of each bucket up to `rest`, and concludes from them on the others.
    void sampleUpTo(Sequence rest)
    {
        const std::size_t seenMax = std::max<std::size_t>(kDensitySamplesMax / 2 / m_request.buckets, 16);
        std::vector<Sample> samples;
        for (std::size_t i = 0; i < m_request.buckets && boundary(i) < rest; ++i) {
            Sample sample{i, boundary(i) + 1, std::min(boundary(i + 1), rest), 0, 0};
            bool isWhole = true;
            m_log->seek(keys::changeKey(m_table, sample.first));
            for (; m_log->valid() && isWhole; m_log->next()) {
                const Sequence sequence = keys::sequenceOfChange(m_log->key());
                if (sequence > sample.last)
                    break;
                isWhole = ++sample.seen < seenMax;
                sample.seenTo = sequence;
            }
            m_response.buckets[i].isExact = isWhole;
            if (isWhole)
                m_response.buckets[i].changes += sample.seen;
            else
                samples.push_back(sample);
        }
        estimate(samples);
    }

    std::uint64_t bytesOf(Sequence first, Sequence last) const
    {
        return m_database.approximateBytes(keys::changeKey(m_table, first),
                                           keys::changeKey(m_table, last + 1));
    }

    void estimate(const std::vector<Sample> &samples)
    {
        std::uint64_t seen = 0;
        std::uint64_t seenBytes = 0;
        for (const Sample &sample : samples) {
            const std::uint64_t bytes = bytesOf(sample.first, sample.seenTo);
            seen += bytes > 0 ? sample.seen : 0;
            seenBytes += bytes;
        }
        for (const Sample &sample : samples) {
            const std::uint64_t bytes = bytesOf(sample.first, sample.last);
            // By their bytes on disk; where those are few, by the time that the ones looked at took.
            const double byBytes = seenBytes > 0 ? double(bytes) * double(seen) / double(seenBytes) : 0.0;
            const double byTime = double(sample.seen) * double(sample.last - sample.first + 1) /
                                  double(sample.seenTo - sample.first + 1);
            const double changes = bytes >= kMeasurableBytes && seenBytes > 0 ? byBytes : byTime;
            m_response.buckets[sample.bucket].changes +=
                std::max(sample.seen, static_cast<std::uint64_t>(changes));
        }
    }

    const Database &m_database;
    const DensityRequest &m_request;
    const std::uint32_t m_table;
    const Sequence m_edge;
    std::unique_ptr<Cursor> m_log;
    DensityResponse m_response;
};

} // namespace

Result<DensityResponse> readDensity(const Engine &engine, const DensityRequest &request)
{
    if (request.buckets == 0 || request.buckets > kBucketsMax)
        return Error::validation("The number of buckets must be from 1 to " + std::to_string(kBucketsMax));
    if (request.from < 0 || request.to > kMomentMax)
        return Error::validation("The moments must lie between 1970 and 2248");
    if (request.from >= request.to)
        return Error::validation("The first moment must lie before the second");
    const Result<TableSchemaPointer> table = findTableWithPast(engine, request.tableName);
    if (!table)
        return table.error();
    const Result<PastWindow> past = pastWindowOf(engine, **table, engine.historyNow());
    if (!past)
        return past.error();
    return DensityReader(engine, request, (*table)->number(), past->edge).read();
}

} // namespace core
