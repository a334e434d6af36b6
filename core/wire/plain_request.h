// Requests of the plainest form, as SDKs send them, read in one go: several times quicker than the whole
// grammar, which still reads all others. What this takes, that must take and understand alike (the fuzzer
// compares them).

#pragma once

#include "core/wire/http_parser.h"

#include <cstdint>
#include <vector>

namespace core::wire {

/// A part of the buffer, which may move.
struct PlainPiece
{
    std::uint32_t offset = 0;
    std::uint32_t size = 0;

    std::string_view in(std::string_view buffer) const { return {buffer.data() + offset, size}; }
};

struct PlainHeader
{
    PlainPiece name;
    PlainPiece value;
};

struct PlainRequest
{
    PlainPiece method;
    PlainPiece target;
    std::vector<PlainHeader> headers;
    PlainPiece body;
    std::size_t bytes = 0; // of all of it

    /// Whether `buffered` starts with a whole request of that form: HTTP/1.1 in ASCII, one Host, a
    /// Content-Length at most once, nothing that changes how a body or a connection is read. False says
    /// nothing about the rest.
    bool read(std::string_view buffered, const HttpLimits &limits);

private:
    class Reader;
};

} // namespace core::wire
