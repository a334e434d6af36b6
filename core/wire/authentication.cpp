#include "core/wire/authentication.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace core::wire {

namespace {

constexpr std::string_view kIncomplete = "IncompleteSignatureException";
constexpr std::string_view kInvalid = "InvalidSignatureException";
constexpr std::string_view kService = "dynamodb";
constexpr UnixMicros kSkewMax = UnixMicros(15) * 60 * 1'000'000;

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool hasPart(std::string_view text, char separator, std::string_view part)
{
    while (true) {
        const std::size_t end = text.find(separator);
        if (text.substr(0, end) == part)
            return true;
        if (end == std::string_view::npos)
            return false;
        text.remove_prefix(end + 1);
    }
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = char(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            result += char(high * 16 + low);
            i += 2;
        } else {
            result += text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

std::optional<std::string> queryParameter(std::string_view query, std::string_view name)
{
    for (const std::string_view part : split(query, '&')) {
        const std::size_t equals = part.find('=');
        if (unescaped(part.substr(0, equals)) == name)
            return equals == std::string_view::npos ? std::string() : unescaped(part.substr(equals + 1));
    }
    return std::nullopt;
}

bool isBasicIso8601(std::string_view date)
{
    constexpr std::string_view kForm = "dddddddd"
                                       "Tdddddd"
                                       "Z";
    return date.size() == kForm.size() &&
           std::equal(date.begin(), date.end(), kForm.begin(),
                      [](char c, char form) { return form == 'd' ? c >= '0' && c <= '9' : c == form; });
}

} // namespace

/// What the request says about itself. Borrows from the request, and from itself where that had to be
/// unescaped: it stays where it was made.
struct Authentication::Claim
{
    explicit Claim(std::string_view authorization, const HttpRequest &request); // from the header
    explicit Claim(const HttpRequest &request);                                 // from the query
    Claim(const Claim &) = delete;
    Claim &operator=(const Claim &) = delete;

    bool isInQuery = false;
    std::string_view header; // Authorization
    std::string_view algorithm;
    std::string_view credential;
    std::string_view signedHeaders;
    std::string_view signature;
    std::string_view date;
    std::string_view token;

    /// Key id, date, region, service, terminator; nothing where the credential has more or fewer parts.
    std::optional<std::array<std::string_view, 5>> scope() const;

private:
    std::array<std::string, 6> m_unescaped;
};

Authentication::Claim::Claim(std::string_view authorization, const HttpRequest &request)
    : header(authorization)
{
    const std::size_t blank = header.find(' ');
    algorithm = header.substr(0, blank);
    std::string_view rest = blank == std::string_view::npos ? std::string_view() : header.substr(blank + 1);
    while (!rest.empty()) {
        const std::string_view whole = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), whole.size() + 1));
        const std::string_view part = trimmed(whole);
        const std::size_t equals = part.find('=');
        const std::string_view name = part.substr(0, equals);
        const std::string_view value = equals == std::string_view::npos ? "" : part.substr(equals + 1);
        if (name == "Credential")
            credential = value;
        else if (name == "SignedHeaders")
            signedHeaders = value;
        else if (name == "Signature")
            signature = value;
    }
    const std::optional<std::string_view> amazonDate = request.header("X-Amz-Date");
    date = amazonDate ? *amazonDate : request.header("Date").value_or("");
    token = request.header("X-Amz-Security-Token").value_or("");
}

Authentication::Claim::Claim(const HttpRequest &request)
    : isInQuery(true)
{
    std::size_t taken = 0;
    const auto parameter = [&, query = request.query()](std::string_view name) {
        std::string &kept = m_unescaped[taken++];
        kept = queryParameter(query, name).value_or(std::string());
        return std::string_view(kept);
    };
    algorithm = parameter("X-Amz-Algorithm");
    credential = parameter("X-Amz-Credential");
    signature = parameter("X-Amz-Signature");
    signedHeaders = parameter("X-Amz-SignedHeaders");
    date = parameter("X-Amz-Date");
    token = parameter("X-Amz-Security-Token");
}

std::optional<std::array<std::string_view, 5>> Authentication::Claim::scope() const
{
    std::array<std::string_view, 5> parts;
    std::string_view rest = credential;
    for (std::string_view &part : parts) {
        const bool isLast = &part == &parts.back();
        const std::size_t end = rest.find('/');
        if ((end == std::string_view::npos) != isLast)
            return std::nullopt;
        part = rest.substr(0, end);
        rest.remove_prefix(isLast ? rest.size() : end + 1);
    }
    return parts;
}

Authentication::Authentication(KeyCheck check, AccessKeys keys, std::string region, const Clock &clock)
    : m_check(check)
    , m_keys(std::move(keys))
    , m_region(std::move(region))
    , m_clock(clock)
{}

std::optional<ServiceError> Authentication::refusal(const HttpRequest &request) const
{
    if (m_check == KeyCheck::None)
        return std::nullopt;
    const std::optional<std::string_view> header = request.header("Authorization");
    const bool isInQuery =
        !request.query().empty() && queryParameter(request.query(), "X-Amz-Algorithm").has_value();
    if (header && isInQuery)
        return ServiceError{kInvalid,
                            "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as "
                            "HTTP header."};
    if (!isInQuery && header.value_or("").substr(0, 5) != "AWS4-")
        return ServiceError{"MissingAuthenticationTokenException", "Request is missing Authentication Token"};
    return isInQuery ? check(request, Claim(request)) : check(request, Claim(*header, request));
}

std::optional<ServiceError> Authentication::check(const HttpRequest &request, const Claim &claim) const
{
    if (auto refused = checkForm(claim))
        return refused;
    if (m_check == KeyCheck::AnyKey)
        return std::nullopt;
    if (auto refused = checkScope(claim))
        return refused;
    return checkSignature(request, claim);
}

/// What can be said without knowing any key.
std::optional<ServiceError> Authentication::checkForm(const Claim &claim) const
{
    std::string missing;
    const auto require = [&missing](std::string_view value, std::string_view sentence) {
        if (value.empty())
            missing.append(sentence).append(" ");
    };
    if (claim.isInQuery) {
        require(claim.algorithm, "AWS query-string parameters must include 'X-Amz-Algorithm'.");
        require(claim.credential, "AWS query-string parameters must include 'X-Amz-Credential'.");
        require(claim.signature, "AWS query-string parameters must include 'X-Amz-Signature'.");
        require(claim.signedHeaders, "AWS query-string parameters must include 'X-Amz-SignedHeaders'.");
        require(claim.date, "AWS query-string parameters must include 'X-Amz-Date'.");
        if (!missing.empty())
            return ServiceError{kIncomplete, missing + "Re-examine the query-string parameters."};
    } else {
        require(claim.credential, "Authorization header requires 'Credential' parameter.");
        require(claim.signature, "Authorization header requires 'Signature' parameter.");
        require(claim.signedHeaders, "Authorization header requires 'SignedHeaders' parameter.");
        require(claim.date,
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        if (!missing.empty())
            return ServiceError{kIncomplete, missing + "Authorization=" + std::string(claim.header)};
    }
    if (!isBasicIso8601(claim.date))
        return ServiceError{kIncomplete, "Date must be in ISO-8601 'basic format'. Got " +
                                             quoted(claim.date) +
                                             ". See http://en.wikipedia.org/wiki/ISO_8601"};
    if (m_check == KeyCheck::Signature) {
        if (auto refused = checkTime(claim))
            return refused;
        if (!hasPart(claim.signedHeaders, ';', "host"))
            return ServiceError{kInvalid, "'Host' must be a 'SignedHeader' in the AWS Authorization."};
    }
    if (claim.algorithm != signing::kAlgorithm)
        return ServiceError{kIncomplete, "Unsupported AWS 'algorithm': " + quoted(claim.algorithm) +
                                             " (only AWS4-HMAC-SHA256 for now). "};
    if (!claim.scope())
        return ServiceError{kIncomplete, "Credential must have exactly 5 slash-delimited elements, e.g. "
                                         "keyid/date/region/service/term, got " +
                                             quoted(claim.credential)};
    return std::nullopt;
}

std::optional<ServiceError> Authentication::checkTime(const Claim &claim) const
{
    // X-Amz-Expires is for S3: here a presigned request lasts as long as any other, whatever it asks for.
    // Timestamps of this form are in order as texts.
    struct Allowed
    {
        UnixMicros second = -1;
        std::string earliest;
        std::string latest;
    };
    thread_local Allowed allowed; // written out once a second by each thread
    const UnixMicros now = m_clock.now();
    constexpr UnixMicros kMicrosPerSecond = 1'000'000;
    if (allowed.second != now / kMicrosPerSecond)
        allowed = {now / kMicrosPerSecond, signing::timestamp(now - kSkewMax),
                   signing::timestamp(now + kSkewMax)};
    const auto &[second, earliest, latest] = allowed;
    if (claim.date >= earliest && claim.date <= latest)
        return std::nullopt;
    const std::string date(claim.date);
    if (date < earliest)
        return ServiceError{kInvalid, "Signature expired: " + date + " is now earlier than " + earliest +
                                          " (" + signing::timestamp(now) + " - 15 min.)"};
    return ServiceError{kInvalid, "Signature not yet current: " + date + " is still later than " + latest +
                                      " (" + signing::timestamp(now) + " + 15 min.)"};
}

std::optional<ServiceError> Authentication::checkScope(const Claim &claim) const
{
    const auto scope = *claim.scope();
    const std::string_view day = claim.date.substr(0, 8);
    std::string wrong;
    const auto add = [&wrong](const std::string &sentence) {
        wrong += (wrong.empty() ? "" : " ") + sentence;
    };
    if (scope[2] != m_region)
        add("Credential should be scoped to a valid region, not " + quoted(scope[2]) + ".");
    if (scope[3] != kService)
        add("Credential should be scoped to correct service: 'dynamodb'.");
    if (scope[4] != signing::kTerminator)
        add("Credential should be scoped with a valid terminator: 'aws4_request', not " + quoted(scope[4]) +
            ".");
    if (scope[1] != day)
        add("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: " +
            quoted(scope[1]) + " != " + quoted(day) + ", from " + quoted(claim.date) + ".");
    if (wrong.empty())
        return std::nullopt;
    return ServiceError{kInvalid, wrong};
}

std::optional<ServiceError> Authentication::checkSignature(const HttpRequest &request,
                                                           const Claim &claim) const
{
    const auto parts = *claim.scope();
    const auto key = m_keys.find(parts[0]);
    if (key == m_keys.end() || !signing::equalInConstantTime(key->second.sessionToken, claim.token))
        return ServiceError{"UnrecognizedClientException",
                            "The security token included in the request is invalid."};
    signing::RequestToSign toSign;
    toSign.method = request.method;
    toSign.path = request.path();
    toSign.query = request.query();
    toSign.headers.reserve(request.headers.size());
    for (const HttpHeader &header : request.headers)
        toSign.headers.push_back({header.name, header.value});
    toSign.signedHeaders = claim.signedHeaders;
    const std::string payloadHash = signing::sha256Hex(request.body);
    toSign.payloadHash = payloadHash;
    const signing::Scope scope{parts[1], parts[2], parts[3]};
    const std::string canonical = signing::canonicalRequest(toSign);
    const std::string text = signing::stringToSign(claim.date, scope, canonical);
    const std::string expected = signing::signature(dayKey(parts[0], key->second, scope), text);
    if (signing::equalInConstantTime(expected, claim.signature))
        return std::nullopt;
    return ServiceError{
        kInvalid,
        "The request signature we calculated does not match the signature you provided. Check your "
        "AWS Secret Access Key and signing method. Consult the service documentation for details.\n\n"
        "The Canonical String for this request should have been\n'" +
            canonical + "'\n\nThe String-to-Sign should have been\n'" + text + "'\n"};
}

signing::Digest Authentication::dayKey(std::string_view id, const AccessKey &key,
                                       const signing::Scope &scope) const
{
    {
        const std::shared_lock lock(m_mutex);
        const auto found = m_dayKeys.find(id);
        if (found != m_dayKeys.end() && found->second.date == scope.date)
            return found->second.key;
    }
    const signing::Digest made = signing::signingKey(key.secretAccessKey, scope);
    const std::unique_lock lock(m_mutex);
    m_dayKeys.insert_or_assign(std::string(id), DayKey{std::string(scope.date), made});
    return made;
}

Result<AccessKeys> readAccessKeys(std::string_view text)
{
    AccessKeys keys;
    std::string id;
    AccessKey key;
    const auto finish = [&](std::size_t line) -> Result<void> {
        if (id.empty() != key.secretAccessKey.empty())
            return Error::format("line " + std::to_string(line) +
                                 ": a key needs both aws_access_key_id and aws_secret_access_key");
        if (!id.empty())
            keys.insert_or_assign(std::move(id), std::move(key));
        id.clear();
        key = {};
        return {};
    };
    const std::vector<std::string_view> lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = trimmed(lines[i]);
        if (line.empty() || line.front() == '#' || line.front() == ';')
            continue;
        if (line.front() == '[') {
            if (Result<void> finished = finish(i + 1); !finished)
                return finished.error();
            continue;
        }
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            return Error::format("line " + std::to_string(i + 1) + ": neither [section] nor name = value");
        const std::string_view name = trimmed(line.substr(0, equals));
        const std::string value(trimmed(line.substr(equals + 1)));
        if (name == "aws_access_key_id")
            id = value;
        else if (name == "aws_secret_access_key")
            key.secretAccessKey = value;
        else if (name == "aws_session_token")
            key.sessionToken = value;
    }
    if (Result<void> finished = finish(lines.size()); !finished)
        return finished.error();
    if (keys.empty())
        return Error::format("there is no key in it");
    return keys;
}

} // namespace core::wire
