// Ours: what can be asked about a table's past beyond DynamoDB's reads. Tables are named by name or ARN.

#pragma once

#include "core/base/clock.h"
#include "core/values/attribute_value.h"
#include "core/values/change_origin.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// The number of a committed change: they rise in the order of the commits over all tables of a database, and
/// each lies at a moment. What was committed together has one moment.
using ChangeNumber = std::uint64_t;

/// Where the next page goes on: opaque, of a response, for the same question.
struct PagePosition
{
    ChangeNumber change = 0;
    ChangeNumber end = 0; // what was committed behind it does not belong to the question
};

// ---- the versions of one item

struct ItemHistoryRequest
{
    std::string tableName;
    Key key;
    std::optional<ChangeNumber> before; // only versions made by changes before this: a response's `next`
    std::size_t limit = 100;            // of versions; a response may have fewer and go on all the same
};

struct ItemVersion
{
    ChangeNumber change = 0;
    UnixMicros moment = 0;
    ChangeOrigin origin = ChangeOrigin::User;
    std::optional<Item> item; // what the change left; nullopt: it deleted the item
};

/// What was before the first known change of an item.
enum class HistoryBeginning : std::uint8_t {
    Creation,   // no item: the first version created it (none at all: there never was one in the window)
    WindowEdge, // an item, ItemHistoryResponse::itemAtEdge; when it was made is not known
};

struct ItemHistoryResponse
{
    std::vector<ItemVersion> versions; // newest first
    std::optional<ChangeNumber> next;  // absent: these reach back to the beginning
    // Meaningful without `next`
    HistoryBeginning beginning = HistoryBeginning::Creation;
    std::optional<Item> itemAtEdge;
};

// ---- what differs between two moments

struct DifferencesRequest
{
    std::string tableName;
    UnixMicros from = 0;
    std::optional<UnixMicros> to; // absent: now, the same now for all pages
    std::optional<PagePosition> next;
    std::size_t limit = 100; // of items; a response may have fewer, or none, and go on all the same
};

struct DifferentItem
{
    Key key;
    std::optional<Item> before; // nullopt: it was added
    std::optional<Item> after;  // nullopt: it was removed
};

struct DifferencesResponse
{
    std::vector<DifferentItem> items; // each item once, in the order of their first changes
    std::optional<PagePosition> next;
};

// ---- committed changes

enum class ChangeOrder : std::uint8_t { OldestFirst, NewestFirst };

struct ChangesRequest
{
    std::string tableName;
    UnixMicros from = 0;          // changes behind this moment
    std::optional<UnixMicros> to; // and up to this one; absent: now
    ChangeOrder order = ChangeOrder::OldestFirst;
    std::optional<PagePosition> next;
    std::size_t limit = 100; // a response may have fewer and go on all the same
};

struct CommittedChange
{
    ChangeNumber change = 0;
    UnixMicros moment = 0;
    ChangeOrigin origin = ChangeOrigin::User;
    Key key;
    std::optional<Item> before; // nullopt: created by this change
    std::optional<Item> after;  // nullopt: deleted by this change
};

struct ChangesResponse
{
    std::vector<CommittedChange> changes;
    std::optional<PagePosition> next;
};

// ---- how many changes, and when

struct DensityRequest
{
    std::string tableName;
    UnixMicros from = 0;
    UnixMicros to = 0;
    std::size_t buckets = 100; // of equal length, from 1 to 2,000
};

struct DensityBucket
{
    std::uint64_t changes = 0;
    bool isExact = true; // false: worked out from samples, since there are too many to count
};

struct DensityResponse
{
    std::vector<DensityBucket> buckets; // as many as were asked for, the eldest first
};

} // namespace core
