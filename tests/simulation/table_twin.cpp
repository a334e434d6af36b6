#include "tests/simulation/table_twin.h"

#include "core/values/json.h"

#include <algorithm>
#include <charconv>

namespace simulation {

using namespace core;

std::string textOf(const AttributeMap &map)
{
    std::string text;
    appendDynamoJson(text, map);
    return text;
}

std::string textOf(const std::optional<Item> &item)
{
    return item ? textOf(*item) : "nothing";
}

std::string recordText(const Commit &commit, StreamViewType view)
{
    const bool hasOld = view == StreamViewType::OldImage || view == StreamViewType::NewAndOldImages;
    const bool hasNew = view == StreamViewType::NewImage || view == StreamViewType::NewAndOldImages;
    std::string text = !commit.before ? "INSERT" : commit.after ? "MODIFY" : "REMOVE";
    text += ' ' + textOf(commit.key);
    text += ' ' + (hasOld ? textOf(commit.before) : "nothing");
    text += ' ' + (hasNew ? textOf(commit.after) : "nothing");
    if (commit.origin == ChangeOrigin::TimeToLive)
        text += " by the time to live";
    return text;
}

std::optional<Item> TableTwin::find(const Key &key) const
{
    const auto found = m_items.find(textOf(key));
    return found == m_items.end() ? std::nullopt : std::optional(found->second);
}

void TableTwin::beginPast(UnixMicros moment)
{
    since = moment;
    for (Commit &commit : m_commits)
        commit.moment = std::min(commit.moment, moment);
}

void TableTwin::apply(const ItemWrite &write, UnixMicros moment, ChangeOrigin origin)
{
    const std::string key = textOf(write.key);
    Commit commit{moment, origin, write.key, find(write.key), write.item};
    if (commit.before == commit.after)
        return;
    if (write.item)
        m_items[key] = *write.item;
    else
        m_items.erase(key);
    m_commits.push_back(std::move(commit));
}

Items TableTwin::itemsAt(UnixMicros moment) const
{
    Items items;
    for (const Commit &commit : m_commits) {
        if (commit.moment > moment)
            break;
        if (commit.after)
            items[textOf(commit.key)] = *commit.after;
        else
            items.erase(textOf(commit.key));
    }
    return items;
}

std::vector<Key> TableTwin::due(std::int64_t second) const
{
    std::vector<Key> keys;
    if (!timeToLive)
        return keys;
    for (const auto &[text, item] : m_items) {
        const AttributeValue *ends = item.find(*timeToLive);
        if (!ends || !ends->asNumber())
            continue;
        const std::string number = ends->asNumber()->toString();
        std::int64_t at = 0;
        std::from_chars(number.data(), number.data() + number.size(), at);
        if (at > second)
            continue;
        Key key;
        for (const KeySchemaElement &element : description.keySchema)
            key.set(element.attributeName, *item.find(element.attributeName));
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace simulation
