// What a table must be, and must have been: every change that it ever had, in memory.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/values/change_origin.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simulation {

using Items = std::map<std::string, core::Item>; // by the text of their key

/// One item that a write leaves.
struct ItemWrite
{
    std::string table;
    core::Key key;
    std::optional<core::Item> item; // nullopt: deleted
};

struct Commit
{
    core::UnixMicros moment = 0;
    core::ChangeOrigin origin = core::ChangeOrigin::User;
    core::Key key;
    std::optional<core::Item> before;
    std::optional<core::Item> after;
};

struct StreamTwin
{
    std::string arn;
    core::StreamViewType view = core::StreamViewType::KeysOnly;
    std::size_t first = 0;           // of the table's commits
    std::optional<std::size_t> last; // behind it; nullopt: goes on
};

class TableTwin
{
public:
    core::TableDescription description;
    std::optional<core::UnixMicros> since; // recovery is on, from then on
    std::int64_t recoveryDays = 35;
    std::int64_t recoveryDaysMin = 35; // that it ever had since
    std::optional<std::string> timeToLive;
    std::vector<StreamTwin> streams;

    const Items &items() const { return m_items; }
    const std::vector<Commit> &commits() const { return m_commits; }
    std::optional<core::Item> find(const core::Key &key) const;
    /// Recovery is on: no change before lies behind its begin.
    void beginPast(core::UnixMicros moment);
    /// Nothing where the write changes nothing.
    void apply(const ItemWrite &write, core::UnixMicros moment, core::ChangeOrigin origin);
    Items itemsAt(core::UnixMicros moment) const;
    /// Keys of items that end at or before the second.
    std::vector<core::Key> due(std::int64_t second) const;

private:
    Items m_items;
    std::vector<Commit> m_commits;
};

std::string textOf(const core::AttributeMap &map);
std::string textOf(const std::optional<core::Item> &item);

/// What the stream says of a commit: "INSERT keys old new", with the images of its view.
std::string recordText(const Commit &commit, core::StreamViewType view);

} // namespace simulation
