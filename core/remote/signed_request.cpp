#include "core/remote/signed_request.h"

#include "core/signing/signature_v4.h"

#include <algorithm>

namespace core {

void signRequest(HttpRequest &request, const Credentials &credentials, std::string_view region,
                 std::string_view service, UnixMicros now)
{
    const std::string time = signing::timestamp(now);
    request.headers.push_back({"X-Amz-Date", time});
    if (!credentials.sessionToken.empty())
        request.headers.push_back({"X-Amz-Security-Token", credentials.sessionToken});

    const std::string authority = request.url.authority();
    const std::string payloadHash = signing::sha256Hex(request.body);
    signing::RequestToSign toSign;
    toSign.method = request.method;
    toSign.path = request.url.path;
    toSign.query = request.url.query;
    toSign.headers.push_back({"host", authority});
    std::vector<std::string> names{"host"};
    for (const HttpHeader &header : request.headers) {
        toSign.headers.push_back({header.name, header.value});
        std::string &name = names.emplace_back(header.name);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    }
    std::sort(names.begin(), names.end());
    std::string signedHeaders;
    for (const std::string &name : names)
        signedHeaders += (signedHeaders.empty() ? "" : ";") + name;
    toSign.signedHeaders = signedHeaders;
    toSign.payloadHash = payloadHash;

    const signing::Scope scope{std::string_view(time).substr(0, 8), region, service};
    const std::string signature =
        signing::signature(signing::signingKey(credentials.secretAccessKey, scope),
                           signing::stringToSign(time, scope, signing::canonicalRequest(toSign)));
    request.headers.push_back(
        {"Authorization", std::string(signing::kAlgorithm) + " Credential=" + credentials.accessKeyId + '/' +
                              signing::scopeText(scope) + ", SignedHeaders=" + signedHeaders +
                              ", Signature=" + signature});
}

} // namespace core
