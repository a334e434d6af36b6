// The bytes of a connection, as the parser sees them: however they arrive in pieces, they mean the same.

#include "core/wire/compression.h"
#include "core/wire/http_parser.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <string>

namespace fuzz {

namespace {

using core::wire::HttpLimits;
using core::wire::HttpParser;
using core::wire::HttpRequest;

constexpr HttpLimits kLimits{1024, 2048};

void append(std::string &story, const HttpRequest &request)
{
    story.append(request.method).append(" ").append(request.target).append(request.keepAlive ? "\n" : " !\n");
    for (const core::wire::HttpHeader &header : request.headers) {
        require(request.header(header.name).has_value(), "a header is found by its name");
        story.append(header.name).append(": ").append(header.value).append("\n");
    }
    story.append(request.body).append("\n");
    require(request.body.size() <= kLimits.bodyBytesMax, "a body keeps its limit");
    (void)request.path();
    (void)request.query();
}

struct Story
{
    std::string requests;
    std::string end; // the status of a refusal, or "more"
};

/// What a connection that sends `bytes` in pieces comes to.
Story storyOf(std::string_view bytes, std::size_t pieceBytes, HttpParser::Ways ways)
{
    Story story;
    HttpParser parser(kLimits, ways);
    std::size_t start = 0;
    std::size_t arrived = 0;
    while (true) {
        const HttpParser::State state = parser.parse(bytes.substr(start, arrived - start));
        if (state == HttpParser::State::Refused) {
            story.end = std::to_string(parser.refusal());
            return story;
        }
        if (state == HttpParser::State::NeedsMore) {
            (void)parser.takeWaitsForContinue();
            if (arrived == bytes.size()) {
                story.end = "more";
                return story;
            }
            arrived = std::min(bytes.size(), arrived + pieceBytes);
            continue;
        }
        HttpRequest request;
        const std::string_view buffered = bytes.substr(start, arrived - start);
        parser.take(buffered, request);
        append(story.requests, request);
        require(parser.requestBytes() > 0 && parser.requestBytes() <= buffered.size(),
                "a request is part of what has arrived");
        start += parser.requestBytes();
        parser.reset();
    }
}

} // namespace

void runHttpRequests(std::string_view input)
{
    using Ways = HttpParser::Ways;
    const std::size_t allBytes = std::max<std::size_t>(1, input.size());
    const Story whole = storyOf(input, allBytes, Ways::Both);
    const Story grammar = storyOf(input, allBytes, Ways::Grammar);
    require(grammar.requests == whole.requests && grammar.end == whole.end,
            "plain requests mean what the grammar says");
    for (const std::size_t pieceBytes : {std::size_t(1), std::size_t(7)}) {
        const Story pieces = storyOf(input, pieceBytes, pieceBytes == 1 ? Ways::Both : Ways::Grammar);
        require(pieces.requests == whole.requests, "requests mean the same in any pieces");
        // With what is wrong the grammar may wait for the end, which then is for the connection's deadline;
        // not so with what is too large.
        const bool isTooLarge = whole.end == "413" || whole.end == "431";
        require(pieces.end == whole.end || (pieces.end == "more" && !isTooLarge),
                "a connection ends the same in any pieces");
    }
    const auto unpacked = core::wire::inflateGzip(input, 4096);
    if (const auto *text = std::get_if<std::string>(&unpacked)) {
        require(text->size() <= 4096, "an unpacked body keeps its limit");
        const auto again = core::wire::inflateGzip(core::wire::deflateGzip(*text), 4096);
        require(std::get_if<std::string>(&again) != nullptr && std::get<std::string>(again) == *text,
                "what is packed can be unpacked");
    }
}

} // namespace fuzz
