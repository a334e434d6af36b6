// Client request tokens: a transaction that is sent again within ten minutes takes effect once.

#pragma once

#include "core/api/requests.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>

namespace core {

class Database;
class Mutation;

/// What a transaction asks for, in few bytes: equal requests have equal fingerprints.
std::string fingerprintOf(const TransactWriteItemsRequest &request);

/// Thread-safe. Tokens are kept on disk with the transaction's own mutation, and in memory while they count.
class TransactionTokens
{
public:
    Result<void> load(const Database &database);

    enum class Answer : std::uint8_t { Begin, AlreadyDone };
    /// Marks the token as running. Errors: TransactionInProgress, IdempotentParameterMismatch.
    Result<Answer> begin(const std::string &token, const std::string &fingerprint, UnixMicros now);
    /// Stages the token with the transaction that is about to be committed, and the removal of those that ran
    /// out.
    void stage(Mutation &mutation, const std::string &token, const std::string &fingerprint, UnixMicros now);
    enum class Outcome : std::uint8_t { Committed, Failed };
    /// Requires begin(). A failed transaction leaves no trace of its token.
    void end(const std::string &token, const std::string &fingerprint, UnixMicros now, Outcome outcome);

private:
    struct Done
    {
        std::string fingerprint;
        UnixMicros validUntil = 0;
    };
    std::mutex m_mutex;
    std::map<std::string, Done> m_done;
    std::multimap<UnixMicros, std::string> m_byEnd; // of m_done
    std::set<std::string> m_running;
};

} // namespace core
