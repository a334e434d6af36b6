#include "core/wire/request_log.h"

#include "core/values/json_reader.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace core::wire {

namespace {

using Token = JsonReader::Token;

std::string bytesText(std::size_t bytes)
{
    return std::to_string(bytes) + " B";
}

std::string timeText(UnixMicros time)
{
    const auto seconds = std::time_t(time / 1'000'000);
    std::tm parts = {};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> day = {};
    const std::size_t size = std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 8> rest = {};
    std::snprintf(rest.data(), rest.size(), ".%03dZ", int(time / 1000 % 1000));
    return std::string(day.data(), size) + rest.data();
}

} // namespace

void RequestLog::requestAnswered(RequestRecord record)
{
    const std::lock_guard lock(m_mutex);
    record.number = ++m_count;
    m_bodiesBytes += record.request.size() + record.response.size();
    m_records.push_back(std::move(record));
    while (m_bodiesBytes > m_limits.bodiesBytes && m_firstWithBodies < m_records.size()) {
        RequestRecord &oldest = m_records[m_firstWithBodies++];
        m_bodiesBytes -= oldest.request.size() + oldest.response.size();
        oldest.request = {};
        oldest.response = {};
    }
    while (m_records.size() > m_limits.records) {
        m_bodiesBytes -= m_records.front().request.size() + m_records.front().response.size();
        m_records.pop_front();
        m_firstWithBodies -= m_firstWithBodies > 0 ? 1 : 0;
    }
}

std::vector<RequestRecord> RequestLog::recordsSince(std::uint64_t number) const
{
    const std::lock_guard lock(m_mutex);
    const std::uint64_t fresh = m_count > number ? m_count - number : 0;
    const std::size_t count = std::size_t(std::min<std::uint64_t>(fresh, m_records.size()));
    return {m_records.end() - std::ptrdiff_t(count), m_records.end()};
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_records.clear();
    m_bodiesBytes = 0;
    m_firstWithBodies = 0;
}

std::string logLine(const RequestRecord &record)
{
    std::array<char, 32> milliseconds = {};
    std::snprintf(milliseconds.data(), milliseconds.size(), "%.1f ms", double(record.durationMicros) / 1000);
    std::string line = timeText(record.time);
    line += " " + (record.operation.empty() ? "-" : record.operation);
    for (std::size_t i = 0; i < record.tables.size(); ++i)
        line += (i == 0 ? " " : ",") + record.tables[i];
    if (record.tables.empty())
        line += " -";
    line += " " + std::to_string(record.status) + " " + milliseconds.data();
    line += " " + bytesText(record.requestBytes) + " " + bytesText(record.responseBytes);
    if (record.capacityUnits) {
        std::array<char, 32> units = {};
        std::snprintf(units.data(), units.size(), " %g units", *record.capacityUnits);
        line += units.data();
    }
    if (!record.error.empty())
        line += " " + record.error;
    for (char &c : line) {
        if (static_cast<unsigned char>(c) < ' ')
            c = ' '; // a client's text must not start a line of its own
    }
    return line;
}

std::vector<std::string> tablesNamedIn(std::string_view body)
{
    constexpr std::size_t kDepthOfTransactEntries = 4; // {TransactItems: [{Put: {TableName
    constexpr std::size_t kTablesMax = 100;            // no request that is answered names more
    std::vector<std::string> tables;
    JsonReader reader(body);
    bool isInBatch = false;
    bool isInTransaction = false;
    while (true) {
        const Token token = reader.next();
        if (token == Token::End || token == Token::Error || tables.size() == kTablesMax)
            return tables;
        if (token != Token::Name || reader.depth() > kDepthOfTransactEntries)
            continue;
        if (reader.depth() == 1) {
            isInBatch = reader.text() == "RequestItems";
            isInTransaction = reader.text() == "TransactItems";
        }
        if (isInBatch && reader.depth() == 2) {
            tables.emplace_back(reader.text());
        } else if (!isInBatch && reader.text() == "TableName" && reader.next() == Token::String) {
            if (std::find(tables.begin(), tables.end(), reader.text()) == tables.end())
                tables.emplace_back(reader.text());
            if (!isInTransaction)
                return tables; // the rest may be long
        }
    }
}

} // namespace core::wire
