#include "core/remote/aws_configuration.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace core {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const std::size_t start = text.find_first_not_of(kBlanks);
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(kBlanks) - start + 1);
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    return lower;
}

/// A comment starts a line, or stands behind a blank.
std::string_view withoutComment(std::string_view value)
{
    for (std::size_t i = 1; i < value.size(); ++i) {
        if ((value[i] == '#' || value[i] == ';') && (value[i - 1] == ' ' || value[i - 1] == '\t'))
            return trimmed(value.substr(0, i));
    }
    return value;
}

std::string_view unquoted(std::string_view name)
{
    if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.front() == name.back())
        return name.substr(1, name.size() - 2);
    return name;
}

/// Heading -> settings.
using Sections = std::vector<std::pair<std::string, AwsSettings>>;

Sections parse(std::string_view text)
{
    Sections sections;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::string_view content = trimmed(line);
        if (content.empty() || content.front() == '#' || content.front() == ';')
            continue;
        if (content.front() == '[') {
            const std::size_t end = content.find(']');
            if (end != std::string_view::npos)
                sections.emplace_back(trimmed(content.substr(1, end - 1)), AwsSettings());
            continue;
        }
        // Indented lines are settings within a setting ("s3 =", ...), which say nothing of credentials.
        const std::size_t equals = content.find('=');
        const bool isNested = line.front() == ' ' || line.front() == '\t';
        if (sections.empty() || isNested || equals == std::string_view::npos)
            continue;
        sections.back().second[lowerCase(trimmed(content.substr(0, equals)))] =
            withoutComment(trimmed(content.substr(equals + 1)));
    }
    return sections;
}

Result<Sections> readFile(const std::filesystem::path &path)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure))
        return Sections();
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) {
        if (std::filesystem::is_regular_file(path, failure) && std::filesystem::file_size(path, failure) == 0)
            return Sections();
        return Error::io("The file " + path.string() + " cannot be read");
    }
    return parse(text.str());
}

/// "profile x" -> "x"; nullopt where the heading is of another kind.
std::optional<std::string> nameBehind(std::string_view heading, std::string_view kind)
{
    if (!heading.starts_with(kind) || heading.size() == kind.size() ||
        (heading[kind.size()] != ' ' && heading[kind.size()] != '\t'))
        return std::nullopt;
    return std::string(unquoted(trimmed(heading.substr(kind.size()))));
}

void merge(AwsSettings &into, const AwsSettings &settings)
{
    for (const auto &[name, value] : settings)
        into[name] = value;
}

std::filesystem::path awsFile(const Environment &environment, std::string_view variable, const char *name)
{
    if (const std::optional<std::string> path = environment(variable)) {
        if (!path->starts_with("~/"))
            return *path;
        return std::filesystem::path(environment("HOME").value_or("")) / path->substr(2);
    }
    return std::filesystem::path(environment("HOME").value_or("")) / ".aws" / name;
}

} // namespace

Environment systemEnvironment()
{
    return [](std::string_view name) -> std::optional<std::string> {
        const char *value = std::getenv(std::string(name).c_str());
        if (value == nullptr || *value == '\0')
            return std::nullopt;
        return value;
    };
}

std::filesystem::path awsConfigFile(const Environment &environment)
{
    return awsFile(environment, "AWS_CONFIG_FILE", "config");
}

std::filesystem::path awsCredentialsFile(const Environment &environment)
{
    return awsFile(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials");
}

Result<AwsConfiguration> AwsConfiguration::read(const Environment &environment)
{
    AwsConfiguration configuration;
    const Result<Sections> config = readFile(awsConfigFile(environment));
    if (!config)
        return config.error();
    for (const auto &[heading, settings] : *config) {
        if (const std::optional<std::string> session = nameBehind(heading, "sso-session"))
            merge(configuration.m_ssoSessions[*session], settings);
        else if (const std::optional<std::string> profile = nameBehind(heading, "profile"))
            merge(configuration.m_profiles[*profile], settings);
        else if (heading == "default")
            merge(configuration.m_profiles[heading], settings);
    }
    const Result<Sections> credentials = readFile(awsCredentialsFile(environment));
    if (!credentials)
        return credentials.error();
    for (const auto &[heading, settings] : *credentials)
        merge(configuration.m_profiles[std::string(unquoted(heading))], settings);
    return configuration;
}

std::vector<std::string> AwsConfiguration::profileNames() const
{
    std::vector<std::string> names;
    if (m_profiles.contains("default"))
        names.emplace_back("default");
    for (const auto &[name, settings] : m_profiles) {
        if (name != "default")
            names.push_back(name);
    }
    return names;
}

const AwsSettings *AwsConfiguration::profile(const std::string &name) const
{
    const auto found = m_profiles.find(name);
    return found != m_profiles.end() ? &found->second : nullptr;
}

const AwsSettings *AwsConfiguration::ssoSession(const std::string &name) const
{
    const auto found = m_ssoSessions.find(name);
    return found != m_ssoSessions.end() ? &found->second : nullptr;
}

std::string AwsConfiguration::setting(const AwsSettings *settings, const std::string &name)
{
    if (settings == nullptr)
        return {};
    const auto found = settings->find(name);
    return found != settings->end() ? found->second : std::string();
}

std::string defaultProfile(const Environment &environment)
{
    return environment("AWS_PROFILE").value_or("default");
}

std::optional<std::string> awsRegion(const Environment &environment, const AwsSettings *profile)
{
    for (const char *variable : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
        if (std::optional<std::string> region = environment(variable))
            return region;
    }
    std::string region = AwsConfiguration::setting(profile, "region");
    return region.empty() ? std::nullopt : std::optional(std::move(region));
}

} // namespace core
