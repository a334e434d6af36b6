#include "core/remote/loose_texts.h"

#include "core/values/json_reader.h"

#include <charconv>
#include <chrono>
#include <vector>

namespace core {

namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

/// `count` digits at the start of `text`, which moves behind them.
std::optional<int> takeDigits(std::string_view &text, std::size_t count)
{
    int number = 0;
    if (text.size() < count)
        return std::nullopt;
    const std::from_chars_result read = std::from_chars(text.data(), text.data() + count, number);
    if (read.ec != std::errc() || read.ptr != text.data() + count || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Seconds east of UTC; nullopt where the rest of the text is no zone.
std::optional<std::int64_t> takeZone(std::string_view text)
{
    if (text == "Z" || text == "UTC" || text.empty())
        return 0;
    const int sign = text.front() == '-' ? -1 : 1;
    if (!take(text, '+') && !take(text, '-'))
        return std::nullopt;
    const std::optional<int> hours = takeDigits(text, 2);
    take(text, ':');
    const std::optional<int> minutes = takeDigits(text, 2);
    if (!hours || !minutes || !text.empty())
        return std::nullopt;
    return sign * (std::int64_t(*hours) * 3600 + *minutes * 60);
}

} // namespace

std::optional<std::map<std::string, std::string>> flatJson(std::string_view text)
{
    using Token = JsonReader::Token;
    JsonReader json(text);
    if (json.next() != Token::BeginObject)
        return std::nullopt;
    std::map<std::string, std::string> values;
    std::vector<std::string> prefixes{{}}; // of the objects that are open
    std::string path;
    while (!prefixes.empty()) {
        switch (json.next()) {
        case Token::Name:
            path = prefixes.back() + std::string(json.text());
            break;
        case Token::String:
        case Token::Number:
            values.emplace(path, json.text());
            break;
        case Token::BeginObject:
            prefixes.push_back(path + '.');
            break;
        case Token::EndObject:
            prefixes.pop_back();
            break;
        case Token::BeginArray:
            if (!json.skipValue())
                return std::nullopt;
            break;
        case Token::True:
        case Token::False:
        case Token::Null:
            break;
        default:
            return std::nullopt;
        }
    }
    return json.next() == Token::End ? std::optional(std::move(values)) : std::nullopt;
}

std::string xmlText(std::string_view xml, std::string_view element)
{
    const std::string open = '<' + std::string(element) + '>';
    const std::size_t start = xml.find(open);
    if (start == std::string_view::npos)
        return {};
    const std::size_t from = start + open.size();
    const std::size_t end = xml.find("</" + std::string(element) + '>', from);
    if (end == std::string_view::npos)
        return {};
    constexpr std::pair<std::string_view, char> kEntities[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}};
    std::string text;
    for (std::string_view rest = xml.substr(from, end - from); !rest.empty();) {
        char c = rest.front();
        std::size_t length = 1;
        for (const auto &[entity, meaning] : kEntities) {
            if (rest.starts_with(entity)) {
                c = meaning;
                length = entity.size();
            }
        }
        text += c;
        rest.remove_prefix(length);
    }
    return text;
}

std::optional<UnixMicros> timeOfIso8601(std::string_view text)
{
    using namespace std::chrono;
    const std::optional<int> y = takeDigits(text, 4);
    const std::optional<int> mo = y && take(text, '-') ? takeDigits(text, 2) : std::nullopt;
    const std::optional<int> d = mo && take(text, '-') ? takeDigits(text, 2) : std::nullopt;
    const std::optional<int> h = d && take(text, 'T') ? takeDigits(text, 2) : std::nullopt;
    const std::optional<int> mi = h && take(text, ':') ? takeDigits(text, 2) : std::nullopt;
    const std::optional<int> s = mi && take(text, ':') ? takeDigits(text, 2) : std::nullopt;
    if (!s)
        return std::nullopt;
    if (take(text, '.'))
        text.remove_prefix(std::min(text.size(), text.find_first_not_of("0123456789")));
    const std::optional<std::int64_t> zone = takeZone(text);
    const year_month_day date{year(*y), month(unsigned(*mo)), day(unsigned(*d))};
    if (!zone || !date.ok() || *h > 23 || *mi > 59 || *s > 60)
        return std::nullopt;
    const std::int64_t days = sys_days(date).time_since_epoch().count();
    return (days * 86400 + std::int64_t(*h) * 3600 + *mi * 60 + *s - *zone) * kMicrosPerSecond;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             c == '-' || c == '_' || c == '.' || c == '~';
        if (isPlain) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += kDigits[byte >> 4];
            encoded += kDigits[byte & 15];
        }
    }
    return encoded;
}

} // namespace core
