// The files that AWS tools share: ~/.aws/config and ~/.aws/credentials.

#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A variable of the environment; nullopt where it is not set or empty. Injected, so that tests have their
/// own.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;
Environment systemEnvironment();

/// Where the files lie: AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, or in ~/.aws.
std::filesystem::path awsConfigFile(const Environment &environment);
std::filesystem::path awsCredentialsFile(const Environment &environment);

/// The settings under one heading, by their names in lower case.
using AwsSettings = std::map<std::string, std::string>;

class AwsConfiguration
{
public:
    /// Files that are not there are empty; IoError for one that cannot be read. Lines that are no settings
    /// are passed over, as other tools do.
    static Result<AwsConfiguration> read(const Environment &environment);

    /// In alphabetical order, "default" first.
    std::vector<std::string> profileNames() const;
    /// nullptr where there is none of that name. What stands in the credentials file wins.
    const AwsSettings *profile(const std::string &name) const;
    const AwsSettings *ssoSession(const std::string &name) const;

    /// "" where it is not set.
    static std::string setting(const AwsSettings *settings, const std::string &name);

private:
    std::map<std::string, AwsSettings> m_profiles;
    std::map<std::string, AwsSettings> m_ssoSessions;
};

/// The profile that is meant where none is named: AWS_PROFILE, or "default".
std::string defaultProfile(const Environment &environment);
/// AWS_REGION, AWS_DEFAULT_REGION, then the profile's; nullopt where none says.
std::optional<std::string> awsRegion(const Environment &environment, const AwsSettings *profile);

} // namespace core
