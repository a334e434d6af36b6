// What requests are signed with, and who provides it.

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace core {

struct Credentials
{
    std::string accessKeyId;
    std::string secretAccessKey;
    std::string sessionToken;             // empty with long-lived keys
    std::optional<UnixMicros> expiration; // nullopt: they do not end by themselves

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// Thread-safe; may block (a file, a process, a service). NoCredentials or SignInNeeded where a person has to
/// act.
class CredentialsProvider
{
public:
    virtual ~CredentialsProvider() = default;

    /// The same ones until they end or were refused.
    virtual Result<Credentials> credentials(const Progress &stop) = 0;
    /// A service called these expired: the next ones must be others, where there are any.
    virtual void refuse(const Credentials &refused) = 0;
};

/// Always the same ones.
class FixedCredentials final : public CredentialsProvider
{
public:
    explicit FixedCredentials(Credentials credentials)
        : m_credentials(std::move(credentials))
    {}
    Result<Credentials> credentials(const Progress &) override { return m_credentials; }
    void refuse(const Credentials &) override {}

private:
    const Credentials m_credentials;
};

} // namespace core
