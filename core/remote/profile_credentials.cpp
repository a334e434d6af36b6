#include "core/remote/profile_credentials.h"

#include "core/remote/credential_process.h"
#include "core/remote/session_services.h"

#include <set>

namespace core {

namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr UnixMicros kRenewedBefore = 300 * kMicrosPerSecond;

Error noCredentials(std::string why)
{
    return {ErrorCode::NoCredentials, std::move(why)};
}

std::optional<Credentials> environmentCredentials(const Environment &environment)
{
    const std::optional<std::string> id = environment("AWS_ACCESS_KEY_ID");
    const std::optional<std::string> secret = environment("AWS_SECRET_ACCESS_KEY");
    if (!id || !secret)
        return std::nullopt;
    return Credentials{*id, *secret, environment("AWS_SESSION_TOKEN").value_or(""), {}};
}

/// One search through the profiles.
class Search
{
public:
    Search(const ProfileOptions &options, const AwsConfiguration &configuration, const Progress &stop)
        : m_options(options)
        , m_configuration(configuration)
        , m_stop(stop)
    {}

    Result<Credentials> find(const std::string &profile)
    {
        // From the profile that is asked for down to the one that has credentials of its own, then up again
        // with a role for each step.
        std::vector<std::string> roles;
        std::set<std::string> seen;
        std::string name = profile;
        Result<Credentials> credentials = noCredentials("");
        for (;;) {
            const AwsSettings *settings = m_configuration.profile(name);
            if (settings == nullptr)
                return missingProfile(name);
            const std::string source = get(settings, "source_profile");
            const bool endsHere = get(settings, "role_arn").empty() || seen.contains(name);
            seen.insert(name);
            if (endsHere) {
                credentials = own(name, settings);
                break;
            }
            if (get(settings, "web_identity_token_file") != "")
                return noCredentials("Profile \"" + name +
                                     "\" takes its role by a web identity, which is not "
                                     "supported here");
            roles.push_back(name);
            if (source.empty()) {
                credentials = bySource(name, get(settings, "credential_source"));
                break;
            }
            if (source == name) { // its own keys sign for its role
                credentials = own(name, settings);
                break;
            }
            if (seen.contains(source) && m_configuration.profile(source) != nullptr &&
                get(m_configuration.profile(source), "aws_access_key_id").empty())
                return noCredentials("The profiles \"" + name + "\" and \"" + source +
                                     "\" name each other as their source");
            name = source;
        }
        for (auto role = roles.rbegin(); role != roles.rend() && credentials; ++role)
            credentials = assume(*role, *credentials);
        return credentials;
    }

private:
    static std::string get(const AwsSettings *settings, const std::string &name)
    {
        return AwsConfiguration::setting(settings, name);
    }

    Error missingProfile(const std::string &name) const
    {
        const std::string places = awsConfigFile(m_options.environment).string() + " or " +
                                   awsCredentialsFile(m_options.environment).string();
        return noCredentials("There is no profile \"" + name + "\" in " + places);
    }

    Result<Credentials> bySource(const std::string &name, const std::string &source) const
    {
        if (source == "Environment") {
            if (std::optional<Credentials> found = environmentCredentials(m_options.environment))
                return *found;
            return noCredentials("Profile \"" + name +
                                 "\" takes its keys from the environment, where there are "
                                 "none");
        }
        return noCredentials(
            "Profile \"" + name + "\" has a role_arn but no source_profile" +
            (source.empty() ? "" : "; the credential_source " + source + " is not supported here"));
    }

    /// What the profile says by itself, its role aside.
    Result<Credentials> own(const std::string &name, const AwsSettings *settings) const
    {
        if (!get(settings, "sso_account_id").empty() || !get(settings, "sso_session").empty() ||
            !get(settings, "sso_start_url").empty())
            return signedOn(name, settings);
        const std::string id = get(settings, "aws_access_key_id");
        const std::string secret = get(settings, "aws_secret_access_key");
        if (!id.empty() && !secret.empty())
            return Credentials{id, secret, get(settings, "aws_session_token"), {}};
        if (const std::string command = get(settings, "credential_process"); !command.empty())
            return runCredentialProcess(command, m_options.processTimeout, m_stop);
        return noCredentials("Profile \"" + name +
                             "\" has neither keys, a role, a sign-in nor a credential_process");
    }

    Result<Credentials> signedOn(const std::string &name, const AwsSettings *settings) const
    {
        const std::string session = get(settings, "sso_session");
        const AwsSettings *shared = session.empty() ? settings : m_configuration.ssoSession(session);
        if (shared == nullptr)
            return noCredentials("Profile \"" + name + "\" names the sso-session \"" + session +
                                 "\", which is not there");
        const std::string region = get(shared, "sso_region");
        const std::string account = get(settings, "sso_account_id");
        const std::string role = get(settings, "sso_role_name");
        if (region.empty() || account.empty() || role.empty())
            return noCredentials("Profile \"" + name +
                                 "\" needs sso_region, sso_account_id and sso_role_name to sign in");

        const std::string key = session.empty() ? get(settings, "sso_start_url") : session;
        const auto folder =
            std::filesystem::path(m_options.environment("HOME").value_or("")) / ".aws" / "sso" / "cache";
        const std::optional<SsoToken> token = cachedSsoToken(folder, key);
        const std::string advice = ": run \"aws sso login --profile " + name + "\"";
        if (!token)
            return Error(ErrorCode::SignInNeeded,
                         "Nobody is signed in for profile \"" + name + "\"" + advice);
        if (token->expiration <= m_options.clock->now())
            return Error(ErrorCode::SignInNeeded,
                         "The sign-in for profile \"" + name + "\" is over" + advice);
        const Url portal = m_options.ssoPortal.value_or(awsEndpoint("portal.sso", region));
        Result<Credentials> credentials =
            ssoRoleCredentials(*m_options.transport, portal, *token, account, role, m_stop);
        if (!credentials && credentials.error().code() == ErrorCode::SignInNeeded)
            return Error(ErrorCode::SignInNeeded,
                         "The sign-in for profile \"" + name + "\" is over" + advice);
        return credentials;
    }

    Result<Credentials> assume(const std::string &name, const Credentials &source) const
    {
        const AwsSettings *settings = m_configuration.profile(name);
        AssumeRole role;
        role.roleArn = get(settings, "role_arn");
        role.sessionName = get(settings, "role_session_name");
        if (role.sessionName.empty())
            role.sessionName = "tablewright-" + std::to_string(m_options.clock->now() / kMicrosPerSecond);
        role.externalId = get(settings, "external_id");
        if (const std::string duration = get(settings, "duration_seconds"); !duration.empty())
            role.durationSeconds = duration;
        role.mfaSerialNumber = get(settings, "mfa_serial");
        if (!role.mfaSerialNumber.empty()) {
            if (!m_options.mfaCode)
                return noCredentials("Profile \"" + name + "\" needs the code of the device " +
                                     role.mfaSerialNumber);
            Result<std::string> code = m_options.mfaCode(role.mfaSerialNumber);
            if (!code)
                return code.error();
            role.mfaCode = *code;
        }
        role.region = awsRegion(m_options.environment, settings).value_or("us-east-1");
        const Url sts = m_options.stsEndpoint.value_or(awsEndpoint("sts", role.region));
        return assumeRole(*m_options.transport, sts, role, source, m_options.clock->now(), m_stop);
    }

    const ProfileOptions &m_options;
    const AwsConfiguration &m_configuration;
    const Progress &m_stop;
};

} // namespace

ProfileCredentials::ProfileCredentials(ProfileOptions options)
    : m_options(std::move(options))
{}

Result<Credentials> ProfileCredentials::credentials(const Progress &stop)
{
    const std::scoped_lock lock(m_mutex);
    if (m_kept && (!m_kept->expiration || *m_kept->expiration - kRenewedBefore > m_options.clock->now()))
        return *m_kept;
    m_kept.reset();

    if (m_options.profile.empty()) {
        if (std::optional<Credentials> found = environmentCredentials(m_options.environment)) {
            m_kept = std::move(found);
            return *m_kept;
        }
    }
    const std::string profile =
        m_options.profile.empty() ? defaultProfile(m_options.environment) : m_options.profile;
    const Result<AwsConfiguration> configuration = AwsConfiguration::read(m_options.environment);
    if (!configuration)
        return configuration.error();
    Result<Credentials> found = Search(m_options, *configuration, stop).find(profile);
    if (found && m_refused && *found == *m_refused)
        return Error(ErrorCode::SignInNeeded,
                     "The session of profile \"" + profile + "\" is over: renew its keys or sign in again");
    if (found) {
        m_kept = *found;
        m_refused.reset();
    }
    return found;
}

void ProfileCredentials::refuse(const Credentials &refused)
{
    const std::scoped_lock lock(m_mutex);
    if (m_kept && *m_kept != refused)
        return; // somebody was faster: newer ones are here already
    m_kept.reset();
    m_refused = refused;
}

} // namespace core
