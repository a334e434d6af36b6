// Random items, paths and expressions, small enough that paths often hit.

#pragma once

#include "core/expressions/tree.h"

#include <array>
#include <random>

namespace support {

class RandomDocuments
{
public:
    void seed(std::uint64_t seed) { m_random.seed(seed); }
    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }

    std::string name()
    {
        static const std::array<std::string, 7> kNames{"a", "b", "c", "d", "size", "x.y", "\xC3\xA9"};
        return kNames[below(kNames.size())];
    }
    std::string letters(std::size_t lengthMax)
    {
        std::string text(below(lengthMax + 1), 'a');
        for (char &c : text)
            c = char('a' + below(2));
        return text;
    }
    core::AttributeValue scalar()
    {
        switch (below(3)) {
        case 0:
            return core::AttributeValue::string(letters(3));
        case 1:
            return core::AttributeValue::number(std::int64_t(below(9)) - 4);
        default:
            return core::AttributeValue::binary(letters(2));
        }
    }
    core::AttributeValue set()
    {
        // Of the seven subsets that are not empty, one.
        const std::size_t chosen = 1 + below(7);
        std::vector<std::string> texts;
        std::vector<core::Number> numbers;
        std::vector<core::Binary> bytes;
        for (std::size_t i = 0; i < 3; ++i) {
            if (!(chosen >> i & 1))
                continue;
            texts.push_back(std::string(1, char('a' + i)));
            numbers.push_back(core::Number::fromInt64(std::int64_t(i) - 1));
            bytes.push_back({texts.back()});
        }
        switch (below(3)) {
        case 0:
            return core::AttributeValue(core::AttributeValue::Content(core::StringSet{texts}));
        case 1:
            return core::AttributeValue(core::AttributeValue::Content(core::NumberSet{numbers}));
        default:
            return core::AttributeValue(core::AttributeValue::Content(core::BinarySet{bytes}));
        }
    }
    core::AttributeValue value(std::size_t depth = 3)
    {
        switch (below(depth == 0 ? 6 : 10)) {
        case 0:
            return core::AttributeValue::boolean(oneIn(2));
        case 1:
            return core::AttributeValue::null();
        case 2:
            return set();
        case 3:
        case 4:
        case 5:
            return scalar();
        case 6:
        case 7:
            return list(depth - 1);
        default:
            return core::AttributeValue::map(map(depth - 1));
        }
    }
    core::AttributeValue list(std::size_t depth)
    {
        core::AttributeList elements;
        for (std::size_t count = below(4); count > 0; --count)
            elements.push_back(value(depth));
        return core::AttributeValue::list(std::move(elements));
    }
    core::AttributeMap map(std::size_t depth)
    {
        core::AttributeMap attributes;
        for (std::size_t count = below(6); count > 0; --count)
            attributes.set(name(), value(depth));
        return attributes;
    }

    /// Follows what `item` has, mostly.
    core::DocumentPath path(const core::Item &item)
    {
        core::DocumentPath path(name());
        const core::AttributeValue *at = item.find(path.attributeName());
        while (path.elements.size() < 4 && (at ? at->asMap() || at->asList() : oneIn(6)) && !oneIn(4)) {
            const core::AttributeMap *map = at ? at->asMap() : nullptr;
            const core::AttributeList *list = at ? at->asList() : nullptr;
            const bool byName = list ? oneIn(12) : !oneIn(12);
            if (byName) {
                path.elements.emplace_back(name());
                at = map ? map->find(std::get<std::string>(path.elements.back())) : nullptr;
            } else {
                const auto index = std::uint32_t(below(5));
                path.elements.emplace_back(index);
                at = list && index < list->size() ? &(*list)[index] : nullptr;
            }
        }
        return path;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace support
