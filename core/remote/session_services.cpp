#include "core/remote/session_services.h"

#include "core/api/codec/codec.h"
#include "core/remote/loose_texts.h"
#include "core/remote/signed_request.h"
#include "core/values/utf8.h"

#include <openssl/evp.h>

#include <charconv>
#include <fstream>
#include <sstream>

namespace core {

namespace {

constexpr unsigned kStatusGood = 200;
constexpr unsigned kStatusUnauthorized = 401;

std::string sha1Hex(std::string_view text)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest, &size, EVP_sha1(), nullptr);
    std::string hex;
    for (unsigned i = 0; i < size; ++i) {
        hex += kDigits[digest[i] >> 4];
        hex += kDigits[digest[i] & 15];
    }
    return hex;
}

/// As if DynamoDB had said it, so that the names of exceptions get their codes.
Error serviceError(const std::string &code, const std::string &message)
{
    if (!isValidUtf8(code) || !isValidUtf8(message))
        return {ErrorCode::InvalidAnswer, "The answer is not UTF-8"};
    std::string json = "{\"__type\":";
    appendJsonString(json, code);
    json += ",\"message\":";
    appendJsonString(json, message);
    json += '}';
    return readError(json);
}

} // namespace

Result<Credentials> assumeRole(HttpTransport &transport, const Url &sts, const AssumeRole &role,
                               const Credentials &source, UnixMicros now, const Progress &stop)
{
    HttpRequest request;
    request.url = sts;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    request.body = "Action=AssumeRole&Version=2011-06-15";
    const std::pair<const char *, const std::string &> parameters[] = {
        {"RoleArn", role.roleArn},       {"RoleSessionName", role.sessionName},
        {"ExternalId", role.externalId}, {"SerialNumber", role.mfaSerialNumber},
        {"TokenCode", role.mfaCode},     {"DurationSeconds", role.durationSeconds}};
    for (const auto &[name, value] : parameters) {
        if (!value.empty())
            request.body += std::string("&") + name + '=' + percentEncoded(value);
    }
    signRequest(request, source, role.region, "sts", now);
    const Result<HttpResponse> response = transport.exchange(request, stop);
    if (!response)
        return response.error();
    if (response->status != kStatusGood) {
        const std::string code = xmlText(response->body, "Code");
        if (code.empty())
            return Error(ErrorCode::InvalidAnswer,
                         "STS answered HTTP " + std::to_string(response->status) + " without saying why");
        return serviceError(code, "Role " + role.roleArn + ": " + xmlText(response->body, "Message"));
    }
    Credentials credentials{
        xmlText(response->body, "AccessKeyId"), xmlText(response->body, "SecretAccessKey"),
        xmlText(response->body, "SessionToken"), timeOfIso8601(xmlText(response->body, "Expiration"))};
    if (credentials.accessKeyId.empty() || credentials.secretAccessKey.empty() || !credentials.expiration)
        return Error(ErrorCode::InvalidAnswer, "STS answered without credentials");
    return credentials;
}

std::optional<SsoToken> cachedSsoToken(const std::filesystem::path &cacheFolder,
                                       const std::string &sessionOrUrl)
{
    std::ifstream file(cacheFolder / (sha1Hex(sessionOrUrl) + ".json"), std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        return std::nullopt;
    auto values = flatJson(text.str());
    if (!values)
        return std::nullopt;
    const std::optional<UnixMicros> expiration = timeOfIso8601((*values)["expiresAt"]);
    if (!expiration || (*values)["accessToken"].empty())
        return std::nullopt;
    return SsoToken{(*values)["accessToken"], *expiration};
}

Result<Credentials> ssoRoleCredentials(HttpTransport &transport, const Url &portal, const SsoToken &token,
                                       const std::string &accountId, const std::string &roleName,
                                       const Progress &stop)
{
    HttpRequest request;
    request.method = "GET";
    request.url = portal;
    request.url.path = "/federation/credentials";
    request.url.query = "account_id=" + percentEncoded(accountId) + "&role_name=" + percentEncoded(roleName);
    request.headers = {{"x-amz-sso_bearer_token", token.accessToken}};
    const Result<HttpResponse> response = transport.exchange(request, stop);
    if (!response)
        return response.error();
    auto values = flatJson(response->body);
    if (response->status == kStatusUnauthorized)
        return Error(ErrorCode::SignInNeeded, "The session is over");
    if (response->status != kStatusGood || !values) {
        const std::string why = values ? (*values)["message"] : std::string();
        return Error(response->status == 403 ? ErrorCode::AccessDenied : ErrorCode::InvalidAnswer,
                     "No credentials for the role " + roleName + " of account " + accountId + ": " +
                         (why.empty() ? "HTTP " + std::to_string(response->status) : why));
    }
    Credentials credentials{(*values)["roleCredentials.accessKeyId"],
                            (*values)["roleCredentials.secretAccessKey"],
                            (*values)["roleCredentials.sessionToken"],
                            {}};
    const std::string &expiration = (*values)["roleCredentials.expiration"]; // milliseconds
    std::int64_t milliseconds = 0;
    const char *end = expiration.data() + expiration.size();
    const std::from_chars_result read = std::from_chars(expiration.data(), end, milliseconds);
    if (credentials.accessKeyId.empty() || read.ec != std::errc() || read.ptr != end)
        return Error(ErrorCode::InvalidAnswer, "The sign-in service answered without credentials");
    constexpr std::int64_t kMicrosPerMilli = 1000;
    credentials.expiration = milliseconds * kMicrosPerMilli;
    return credentials;
}

} // namespace core
