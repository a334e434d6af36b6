#include "core/copying/item_difference.h"

#include <algorithm>

namespace core {

namespace {

/// Two values, or one, that are still to be compared.
struct Pair
{
    std::string path;
    const AttributeValue *before = nullptr;
    const AttributeValue *after = nullptr;
};

/// Both maps' names in order, each once.
std::vector<Pair> pairsOf(const AttributeMap &before, const AttributeMap &after, const std::string &prefix)
{
    std::vector<Pair> pairs;
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        const bool takesA = a != before.end() && (b == after.end() || a->name <= b->name);
        const bool takesB = b != after.end() && (a == before.end() || b->name <= a->name);
        Pair &pair = pairs.emplace_back();
        pair.path = prefix + (takesA ? a->name : b->name);
        if (takesA)
            pair.before = &(a++)->value;
        if (takesB)
            pair.after = &(b++)->value;
    }
    return pairs;
}

std::vector<Pair> pairsOf(const AttributeList &before, const AttributeList &after, const std::string &path)
{
    std::vector<Pair> pairs(std::max(before.size(), after.size()));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        pairs[i].path = path + '[' + std::to_string(i) + ']';
        pairs[i].before = i < before.size() ? &before[i] : nullptr;
        pairs[i].after = i < after.size() ? &after[i] : nullptr;
    }
    return pairs;
}

std::optional<AttributeValue> copyOf(const AttributeValue *value)
{
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

} // namespace

std::vector<AttributeDifference> itemDifference(const Item &before, const Item &after)
{
    std::vector<AttributeDifference> differences;
    std::vector<Pair> open = pairsOf(before, after, {}); // the next one last
    std::reverse(open.begin(), open.end());
    while (!open.empty()) {
        const Pair pair = std::move(open.back());
        open.pop_back();
        const bool areBoth = pair.before != nullptr && pair.after != nullptr;
        if (areBoth && *pair.before == *pair.after)
            continue;
        std::vector<Pair> inside;
        if (areBoth && pair.before->asMap() && pair.after->asMap())
            inside = pairsOf(*pair.before->asMap(), *pair.after->asMap(), pair.path + '.');
        else if (areBoth && pair.before->asList() && pair.after->asList())
            inside = pairsOf(*pair.before->asList(), *pair.after->asList(), pair.path);
        else
            differences.push_back({pair.path, copyOf(pair.before), copyOf(pair.after)});
        std::move(inside.rbegin(), inside.rend(), std::back_inserter(open));
    }
    return differences;
}

} // namespace core
