// Credentials as AWS tools find them: the environment, profiles, roles, single sign-on, processes.

#pragma once

#include "core/remote/aws_configuration.h"
#include "core/remote/credentials.h"
#include "core/remote/http.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

namespace core {

struct ProfileOptions
{
    /// Empty: AWS_ACCESS_KEY_ID and its like where they are set, else AWS_PROFILE, else "default".
    std::string profile;
    Environment environment = systemEnvironment();
    std::shared_ptr<HttpTransport> transport; // required
    const Clock *clock = &Clock::system();
    /// Instead of the public endpoints.
    std::optional<Url> stsEndpoint;
    std::optional<Url> ssoPortal;
    /// The code of the device with that serial number; asked on the thread that needs credentials. Without it
    /// profiles with mfa_serial are refused.
    std::function<Result<std::string>(const std::string &serialNumber)> mfaCode;
    std::chrono::milliseconds processTimeout{60000};
};

/// Reads the files anew whenever credentials end or are refused, so what another program signs in to is
/// found. Kept until five minutes before they end.
class ProfileCredentials final : public CredentialsProvider
{
public:
    explicit ProfileCredentials(ProfileOptions options);

    Result<Credentials> credentials(const Progress &stop) override;
    void refuse(const Credentials &refused) override;

private:
    const ProfileOptions m_options;
    std::mutex m_mutex; // held while new ones are fetched: one fetch serves all who wait
    std::optional<Credentials> m_kept;
    std::optional<Credentials> m_refused;
};

} // namespace core
