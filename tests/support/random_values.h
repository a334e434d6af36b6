// Random attribute values of all types, shaped to be nasty: empty and long texts, zero bytes, numbers at
// their limits.

#pragma once

#include "core/values/attribute_value.h"
#include "core/values/utf8.h"

#include <random>

namespace support {

class RandomValues
{
public:
    explicit RandomValues(std::mt19937_64 &random)
        : m_random(random)
    {}

    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }

    std::string bytes()
    {
        std::string bytes(below(4) == 0 ? below(40) : below(6), '\0');
        for (char &byte : bytes) // zeros and 0xff are what encodings trip over
            byte = below(3) == 0 ? char(below(2) == 0 ? 0 : 0xff) : char(below(256));
        return bytes;
    }

    std::string text()
    {
        static constexpr char32_t kOdd[] = {0,    1,     '\n',  '"',    '\\',    '/',     0x7f,
                                            0xe9, 0x7ff, 0x800, 0xffff, 0x1f600, 0x10ffff};
        std::string text;
        for (std::uint64_t i = below(3) == 0 ? below(30) : below(5); i > 0; --i)
            core::appendUtf8(text, below(4) == 0 ? kOdd[below(std::size(kOdd))] : char32_t('a' + below(26)));
        return text;
    }

    /// `[-]digits[E exponent]` within DynamoDB's range.
    std::string numberText()
    {
        std::string digits(1 + (below(4) == 0 ? below(38) : below(6)), '0');
        for (char &digit : digits)
            digit = char('0' + (below(4) == 0 ? below(2) * 9 : below(10)));
        const int size = int(digits.size());
        const int leading = below(3) == 0 ? int(below(256)) - 130 : int(below(20)) - 6;
        std::string text = below(3) == 0 ? "-" : "";
        if (digits[0] == '0')
            digits[0] = '1';
        return text + digits + "E" + std::to_string(leading - size + 1);
    }
    core::Number number() { return core::Number::parse(numberText()).value(); }

    core::AttributeValue scalar(core::AttributeType type)
    {
        switch (type) {
        case core::AttributeType::S:
            return core::AttributeValue::string(text());
        case core::AttributeType::N:
            return core::AttributeValue::number(number());
        default:
            return core::AttributeValue::binary(bytes());
        }
    }

    /// Any type; maps and lists to `depth` levels below.
    core::AttributeValue value(int depth = 4)
    {
        const auto type = core::AttributeType(below(10));
        switch (type) {
        case core::AttributeType::BOOL:
            return core::AttributeValue::boolean(below(2) == 0);
        case core::AttributeType::NUL:
            return core::AttributeValue::null();
        case core::AttributeType::M:
            return core::AttributeValue::map(depth > 0 ? map(depth - 1) : core::AttributeMap());
        case core::AttributeType::L: {
            core::AttributeList list;
            for (std::uint64_t i = depth > 0 ? below(5) : 0; i > 0; --i)
                list.push_back(value(depth - 1));
            return core::AttributeValue::list(std::move(list));
        }
        case core::AttributeType::SS:
            return core::AttributeValue::stringSet(members<std::string>([this] { return text(); }));
        case core::AttributeType::NS:
            return core::AttributeValue::numberSet(members<core::Number>([this] { return number(); }));
        case core::AttributeType::BS:
            return core::AttributeValue::binarySet(
                members<core::Binary>([this] { return core::Binary{bytes()}; }));
        default:
            return scalar(type);
        }
    }

    core::AttributeMap map(int depth = 4)
    {
        core::AttributeMap map;
        for (std::uint64_t i = below(6); i > 0; --i)
            map.set("a" + text(), value(depth));
        return map;
    }

private:
    template <typename Member, typename Make>
    std::vector<Member> members(Make make)
    {
        std::vector<Member> members;
        for (std::uint64_t i = 1 + below(4); i > 0; --i) {
            Member member = make();
            if (std::find(members.begin(), members.end(), member) == members.end())
                members.push_back(std::move(member));
        }
        return members;
    }

    std::mt19937_64 &m_random;
};

} // namespace support
