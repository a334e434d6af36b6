#include "core/engine/transaction_tokens.h"

#include "core/storage/database.h"
#include "core/storage/keys.h"
#include "core/storage/stored_item.h"
#include "core/values/key_encoding.h"

namespace core {

namespace {

constexpr UnixMicros kValidMicros = UnixMicros(10) * 60 * 1'000'000;
constexpr std::size_t kRemovalsPerTransaction = 100;
constexpr std::size_t kEndBytes = 8; // before the fingerprint in a record

void appendText(std::string &bytes, const std::optional<std::string> &text)
{
    bytes.push_back(text ? '\1' : '\0');
    if (!text)
        return;
    keys::appendBigEndian64(bytes, text->size());
    bytes += *text;
}

void appendMap(std::string &bytes, const std::optional<AttributeMap> &map)
{
    std::optional<std::string> stored;
    if (map)
        appendStoredItem(stored.emplace(), *map);
    appendText(bytes, stored);
}

template <typename Pairs, typename Append>
void appendPairs(std::string &bytes, const std::optional<Pairs> &pairs, Append append)
{
    keys::appendBigEndian64(bytes, pairs ? pairs->size() + 1 : 0);
    if (!pairs)
        return;
    for (const auto &[placeholder, content] : *pairs) {
        appendText(bytes, placeholder);
        append(content);
    }
}

} // namespace

std::string fingerprintOf(const TransactWriteItemsRequest &request)
{
    std::string bytes;
    for (const TransactWrite &entry : request.transactItems) {
        bytes.push_back(char(entry.action));
        appendText(bytes, entry.tableName);
        appendMap(bytes, entry.item);
        appendMap(bytes, entry.key);
        appendText(bytes, entry.updateExpression);
        appendText(bytes, entry.conditionExpression);
        appendPairs(bytes, entry.expressionAttributeNames,
                    [&bytes](const std::string &name) { appendText(bytes, name); });
        appendPairs(bytes, entry.expressionAttributeValues,
                    [&bytes](const AttributeValue &value) { appendStoredValue(bytes, value); });
        bytes.push_back(char(entry.returnValuesOnConditionCheckFailure));
    }
    // Two hashes that differ in where they start: 128 bits against accidents.
    std::string fingerprint;
    keys::appendBigEndian64(fingerprint, partitionHash(bytes));
    keys::appendBigEndian64(fingerprint, partitionHash("second" + bytes));
    return fingerprint;
}

Result<void> TransactionTokens::load(const Database &database)
{
    const keys::Range range = keys::recordRange(keys::Record::TransactionToken);
    const auto cursor = database.cursor(range.from, range.to);
    const std::lock_guard lock(m_mutex);
    for (; cursor->valid(); cursor->next()) {
        if (cursor->value().size() < kEndBytes)
            return Error::corruption("The record of a transaction token is too short");
        const auto validUntil = UnixMicros(keys::readBigEndian64(cursor->value()));
        const std::string token(keys::recordName(cursor->key()));
        m_done[token] = {std::string(cursor->value().substr(kEndBytes)), validUntil};
        m_byEnd.emplace(validUntil, token);
    }
    return cursor->status();
}

Result<TransactionTokens::Answer> TransactionTokens::begin(const std::string &token,
                                                           const std::string &fingerprint, UnixMicros now)
{
    const std::lock_guard lock(m_mutex);
    if (m_running.contains(token))
        return Error(ErrorCode::TransactionInProgress,
                     "The transaction with the given request token is already in progress.");
    const auto done = m_done.find(token);
    if (done != m_done.end() && done->second.validUntil > now) {
        if (done->second.fingerprint == fingerprint)
            return Answer::AlreadyDone;
        return Error(
            ErrorCode::IdempotentParameterMismatch,
            "The request uses the same client token as a previous, but non-identical request. Do not reuse a "
            "client token with different requests, unless the requests are identical");
    }
    m_running.insert(token);
    return Answer::Begin;
}

void TransactionTokens::stage(Mutation &mutation, const std::string &token, const std::string &fingerprint,
                              UnixMicros now)
{
    const std::lock_guard lock(m_mutex);
    std::size_t removals = 0;
    while (!m_byEnd.empty() && m_byEnd.begin()->first <= now && removals < kRemovalsPerTransaction) {
        const auto oldest = m_byEnd.begin();
        const auto done = m_done.find(oldest->second);
        // A token may have been used again since.
        if (done != m_done.end() && done->second.validUntil == oldest->first) {
            if (oldest->second != token && !m_running.contains(oldest->second)) {
                mutation.remove(keys::recordKey(keys::Record::TransactionToken, oldest->second));
                m_done.erase(done);
                ++removals;
            }
        }
        m_byEnd.erase(oldest);
    }
    std::string record;
    keys::appendBigEndian64(record, std::uint64_t(now + kValidMicros));
    record += fingerprint;
    mutation.put(keys::recordKey(keys::Record::TransactionToken, token), record);
}

void TransactionTokens::end(const std::string &token, const std::string &fingerprint, UnixMicros now,
                            Outcome outcome)
{
    const std::lock_guard lock(m_mutex);
    m_running.erase(token);
    if (outcome == Outcome::Failed)
        return;
    m_done[token] = {fingerprint, now + kValidMicros};
    m_byEnd.emplace(now + kValidMicros, token);
}

} // namespace core
