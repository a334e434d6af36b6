// Who asks: a request's target in the first line, its headers in the next ones, behind an empty line the
// body.

#include "core/wire/authentication.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <string>

namespace fuzz {

namespace {

using core::wire::Authentication;
using core::wire::HttpRequest;
using core::wire::KeyCheck;

const core::ManualClock &fixedClock()
{
    static const core::ManualClock fixed(1'767'225'600'000'000); // 20260101T000000Z
    return fixed;
}

std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    return line;
}

HttpRequest requestOf(std::string_view text)
{
    HttpRequest request;
    request.method = "POST";
    request.target = takeLine(text);
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (line.empty())
            break;
        const std::size_t colon = std::min(line.find(':'), line.size());
        request.headers.push_back({line.substr(0, colon), line.substr(std::min(line.size(), colon + 1))});
    }
    request.body = text;
    return request;
}

} // namespace

void runSignatures(std::string_view input)
{
    (void)core::wire::readAccessKeys(input);
    const core::wire::AccessKeys keys = {{"key", {"a secret that no input knows", ""}},
                                         {"temporary", {"another secret", "token"}}};
    const Authentication none(KeyCheck::None, {}, "us-east-1", fixedClock());
    const Authentication anyKey(KeyCheck::AnyKey, {}, "us-east-1", fixedClock());
    const Authentication checked(KeyCheck::Signature, keys, "us-east-1", fixedClock());
    HttpRequest request = requestOf(input);
    require(!none.refusal(request), "who is not checked is not refused");
    const auto loosely = anyKey.refusal(request);
    const auto strictly = checked.refusal(request);
    require(strictly.has_value(), "nobody guesses a signature");
    require(!loosely || loosely->type != "UnrecognizedClientException", "any key will do");
    // The order of headers of different names is nobody's business.
    std::stable_sort(request.headers.begin(), request.headers.end(),
                     [](const auto &a, const auto &b) { return a.name < b.name; });
    bool isAmbiguous = false;
    for (std::size_t i = 1; i < request.headers.size(); ++i) {
        isAmbiguous =
            isAmbiguous ||
            std::any_of(request.headers.begin(), request.headers.begin() + std::ptrdiff_t(i),
                        [&](const auto &other) {
                            return core::wire::equalIgnoringCase(other.name, request.headers[i].name);
                        });
    }
    if (!isAmbiguous) {
        const auto sorted = checked.refusal(request);
        require(sorted && sorted->message == strictly->message, "the order of headers does not matter");
    }
}

} // namespace fuzz
