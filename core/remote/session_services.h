// The two services that hand out credentials for a session: STS and IAM Identity Center (SSO). Private to
// core/remote.

#pragma once

#include "core/remote/credentials.h"
#include "core/remote/http.h"

#include <filesystem>

namespace core {

struct AssumeRole
{
    std::string roleArn;
    std::string sessionName;
    std::string externalId;      // empty: none
    std::string mfaSerialNumber; // empty: none
    std::string mfaCode;
    std::string durationSeconds = "3600";
    std::string region = "us-east-1";
};
/// Errors are those of the service, of the transport, or ExpiredToken where `source` is over.
Result<Credentials> assumeRole(HttpTransport &transport, const Url &sts, const AssumeRole &role,
                               const Credentials &source, UnixMicros now, const Progress &stop);

struct SsoToken
{
    std::string accessToken;
    UnixMicros expiration = 0;
};
/// The token that `aws sso login` left under the name of its session, or its start URL. nullopt: there is
/// none.
std::optional<SsoToken> cachedSsoToken(const std::filesystem::path &cacheFolder,
                                       const std::string &sessionOrUrl);

/// SignInNeeded where the service does not take the token.
Result<Credentials> ssoRoleCredentials(HttpTransport &transport, const Url &portal, const SsoToken &token,
                                       const std::string &accountId, const std::string &roleName,
                                       const Progress &stop);

} // namespace core
