// Who sends a request: AWS Signature Version 4, in the Authorization header or in the query string.

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/signing/signature_v4.h"
#include "core/wire/http_message.h"
#include "core/wire/service_error.h"

#include <map>
#include <optional>
#include <shared_mutex>

namespace core::wire {

enum class KeyCheck : std::uint8_t {
    None,      // ours: nobody needs a key
    AnyKey,    // ours: a signature must be there and well-formed, but everybody's will do
    Signature, // as the service: known keys, the right region, a clock that is right, a signature that fits
};

struct AccessKey
{
    std::string secretAccessKey;
    std::string sessionToken; // empty: the key has none
};
/// By access key id.
using AccessKeys = std::map<std::string, AccessKey, std::less<>>;

/// Reads the text of an AWS credentials file: sections with aws_access_key_id, aws_secret_access_key and,
/// where the key has one, aws_session_token. Errors name the line.
Result<AccessKeys> readAccessKeys(std::string_view text);

/// Thread-safe.
class Authentication
{
public:
    /// Borrows `clock`, which must outlive it.
    Authentication(KeyCheck check, AccessKeys keys, std::string region, const Clock &clock);

    /// Why the request is refused, in the service's order and words; nothing where it may go on.
    std::optional<ServiceError> refusal(const HttpRequest &request) const;

private:
    struct Claim;
    std::optional<ServiceError> check(const HttpRequest &request, const Claim &claim) const;
    std::optional<ServiceError> checkForm(const Claim &claim) const;
    std::optional<ServiceError> checkTime(const Claim &claim) const;
    std::optional<ServiceError> checkScope(const Claim &claim) const;
    std::optional<ServiceError> checkSignature(const HttpRequest &request, const Claim &claim) const;
    signing::Digest dayKey(std::string_view id, const AccessKey &key, const signing::Scope &scope) const;

    const KeyCheck m_check;
    const AccessKeys m_keys;
    const std::string m_region;
    const Clock &m_clock;

    struct DayKey
    {
        std::string date;
        signing::Digest key;
    };
    mutable std::shared_mutex m_mutex;
    mutable std::map<std::string, DayKey, std::less<>> m_dayKeys; // guarded by m_mutex; at most one a key
};

} // namespace core::wire
