#include "core/storage/mutation_data.h"
#include "core/storage/status.h"

namespace core {

Mutation::Mutation()
    : d(std::make_unique<Private>())
{}

Mutation::Mutation(Mutation &&) noexcept = default;
Mutation &Mutation::operator=(Mutation &&) noexcept = default;
Mutation::~Mutation() = default;

void Mutation::put(std::string_view key, std::string_view value)
{
    d->batch.Put(slice(key), slice(value));
    d->empty = false;
}

void Mutation::remove(std::string_view key)
{
    d->batch.Delete(slice(key));
    d->empty = false;
}

void Mutation::count(CounterId id, std::int64_t items, std::int64_t bytes)
{
    if (items == 0 && bytes == 0)
        return;
    for (CounterChange &change : d->counters) {
        if (change.id == id && !change.forget) {
            change.delta.items += items;
            change.delta.bytes += bytes;
            return;
        }
    }
    d->counters.push_back({id, {items, bytes}, false});
    d->empty = false;
}

void Mutation::forgetCounter(CounterId id)
{
    d->counters.push_back({id, {}, true});
    d->empty = false;
}

void Mutation::whenWritten(std::function<void()> call)
{
    d->written = std::move(call);
}

void Mutation::recordChange(std::string_view rowKey, std::string record, FindableByRow findable)
{
    RecordedChange &change = d->changes.emplace_back();
    change.table = keys::readBigEndian32(rowKey);
    if (findable == FindableByRow::Yes)
        change.rowTail = keys::rowTail(rowKey);
    change.record = std::move(record);
    d->changesBytes += rowKey.size() + change.record.size();
    d->empty = false;
}

bool Mutation::recordsChanges() const
{
    return !d->changes.empty();
}

void Mutation::setTime(UnixMicros now)
{
    d->time = now;
}

std::size_t Mutation::sizeBytes() const
{
    return d->batch.ApproximateSize() + d->changesBytes;
}

bool Mutation::empty() const
{
    return d->empty;
}

} // namespace core
