#include "core/transfer/decoded_source.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <zlib.h>

namespace core {

namespace {

constexpr std::size_t kInputBytes = std::size_t(256) << 10;
constexpr std::size_t kMarkBytes = 2; // of gzip, and of UTF-16

/// Bytes of another source, a block at a time, which can be looked at before they are taken.
class Input
{
public:
    explicit Input(std::unique_ptr<ByteSource> source)
        : m_source(std::move(source))
        , m_block(kInputBytes, '\0')
    {}

    /// Reads on until there are `count` bytes to look at, or fewer at the end.
    Result<void> need(std::size_t count)
    {
        assert(count <= kInputBytes);
        while (size() < count && !m_isAtEnd) {
            std::memmove(m_block.data(), m_block.data() + m_begin, size());
            m_end -= m_begin;
            m_begin = 0;
            Result<std::size_t> read = m_source->read(m_block.data() + m_end, m_block.size() - m_end);
            if (!read)
                return read.error();
            m_isAtEnd = *read == 0;
            m_end += *read;
        }
        return {};
    }
    std::string_view bytes() const { return std::string_view(m_block).substr(m_begin, size()); }
    std::size_t size() const { return m_end - m_begin; }
    void take(std::size_t count)
    {
        m_begin += count;
        m_taken += count;
    }
    std::uint64_t taken() const { return m_taken; }

    /// Of all that will be made of the source, when `made` bytes were made of what was taken.
    std::uint64_t estimate(std::uint64_t made) const
    {
        if (m_isAtEnd && size() == 0)
            return made;
        const double bytesEach = m_taken > 0 ? double(made) / double(m_taken) : 1;
        return std::max(made, std::uint64_t(bytesEach * double(m_source->sizeBytes())));
    }

private:
    std::unique_ptr<ByteSource> m_source;
    std::string m_block;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_taken = 0;
    bool m_isAtEnd = false;
};

/// What was looked at and is no encoding that we know.
class PlainSource final : public ByteSource
{
public:
    explicit PlainSource(Input input)
        : m_input(std::move(input))
    {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (Result<void> ok = m_input.need(1); !ok)
            return ok.error();
        const std::size_t count = std::min(size, m_input.size());
        std::memcpy(buffer, m_input.bytes().data(), count);
        m_input.take(count);
        return count;
    }
    std::uint64_t sizeBytes() const override { return m_input.estimate(m_input.taken()); }

private:
    Input m_input;
};

class GzipSource final : public ByteSource
{
public:
    explicit GzipSource(Input input)
        : m_input(std::move(input))
    {
        m_isSound = ::inflateInit2(&m_stream, 16 + MAX_WBITS) == Z_OK; // 16: with gzip's header and checksum
    }
    GzipSource(const GzipSource &) = delete;
    GzipSource &operator=(const GzipSource &) = delete;
    ~GzipSource() override { ::inflateEnd(&m_stream); }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (!m_isSound)
            return Error::format("The compressed file cannot be unpacked: there is no memory for it.");
        std::size_t made = 0;
        while (made == 0 && size > 0) {
            if (Result<void> ok = m_input.need(1); !ok)
                return ok.error();
            if (m_input.size() == 0) {
                if (!m_isBetweenMembers)
                    return Error::format("The compressed file ends too early: part of it is missing.");
                return made;
            }
            if (m_isBetweenMembers && m_input.bytes()[0] == '\0') {
                m_input.take(1); // padding, as tapes leave it
                continue;
            }
            m_isBetweenMembers = false;
            Result<std::size_t> step = inflateInto(buffer, size);
            if (!step)
                return step.error();
            made = *step;
        }
        m_made += made;
        return made;
    }
    std::uint64_t sizeBytes() const override { return m_input.estimate(m_made); }

private:
    Result<std::size_t> inflateInto(char *buffer, std::size_t size)
    {
        const std::string_view bytes = m_input.bytes();
        constexpr std::size_t kStepMax = std::size_t(1) << 30; // zlib counts in 32 bits
        // zlib does not write to its input, it only lacks the const.
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = uInt(bytes.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(buffer);
        m_stream.avail_out = uInt(std::min(size, kStepMax));
        const uInt room = m_stream.avail_out;
        const int status = ::inflate(&m_stream, Z_NO_FLUSH);
        m_input.take(bytes.size() - m_stream.avail_in);
        if (status == Z_STREAM_END) { // files packed one by one and put together are one file
            ::inflateReset(&m_stream);
            m_isBetweenMembers = true;
        } else if (status != Z_OK) {
            return Error::format(std::string("The compressed file is damaged: ") +
                                 (m_stream.msg ? m_stream.msg : "it cannot be unpacked") + '.');
        }
        return std::size_t(room - m_stream.avail_out);
    }

    Input m_input;
    z_stream m_stream = {};
    bool m_isSound = false;
    bool m_isBetweenMembers = false; // of which a file may have several
    std::uint64_t m_made = 0;
};

class Utf16Source final : public ByteSource
{
public:
    Utf16Source(Input input, bool isBigEndian)
        : m_input(std::move(input))
        , m_isBigEndian(isBigEndian)
    {}

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        constexpr std::size_t kCharacterBytes = 4; // in UTF-8, at most; as in UTF-16
        assert(size >= kCharacterBytes);
        std::size_t made = 0;
        while (made + kCharacterBytes <= size) {
            if (Result<void> ok = m_input.need(kCharacterBytes); !ok)
                return ok.error();
            if (m_input.size() == 0)
                break;
            Result<char32_t> character = nextCharacter();
            if (!character)
                return character.error();
            made += write(*character, buffer + made);
        }
        m_made += made;
        return made;
    }
    std::uint64_t sizeBytes() const override { return m_input.estimate(m_made); }

private:
    char32_t unitAt(std::size_t at) const
    {
        const auto first = std::uint8_t(m_input.bytes()[at]);
        const auto second = std::uint8_t(m_input.bytes()[at + 1]);
        return m_isBigEndian ? char32_t(first << 8 | second) : char32_t(second << 8 | first);
    }

    Result<char32_t> nextCharacter()
    {
        const std::size_t size = m_input.size();
        const char32_t unit = size >= 2 ? unitAt(0) : 0;
        const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
        const bool isLow = unit >= 0xDC00 && unit < 0xE000;
        const char32_t next = isHigh && size >= 4 ? unitAt(2) : 0;
        if (size < 2 || isLow || (isHigh && (next < 0xDC00 || next >= 0xE000)))
            return Error::format("Byte " + std::to_string(m_input.taken()) +
                                 " of the UTF-16 text: half a character stands there.");
        m_input.take(isHigh ? 4 : 2);
        return isHigh ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit;
    }

    static std::size_t write(char32_t c, char *out)
    {
        const auto tail = [c](int shift) { return char(0x80 | ((c >> shift) & 0x3F)); };
        if (c < 0x80) {
            out[0] = char(c);
            return 1;
        }
        if (c < 0x800) {
            out[0] = char(0xC0 | (c >> 6));
            out[1] = tail(0);
            return 2;
        }
        if (c < 0x10000) {
            out[0] = char(0xE0 | (c >> 12));
            out[1] = tail(6);
            out[2] = tail(0);
            return 3;
        }
        out[0] = char(0xF0 | (c >> 18));
        out[1] = tail(12);
        out[2] = tail(6);
        out[3] = tail(0);
        return 4;
    }

    Input m_input;
    const bool m_isBigEndian;
    std::uint64_t m_made = 0;
};

std::unique_ptr<ByteSource> textSource(Input input)
{
    const std::string_view mark = input.bytes().substr(0, kMarkBytes);
    const bool isBigEndian = mark == "\xFE\xFF";
    if (!isBigEndian && mark != "\xFF\xFE")
        return std::make_unique<PlainSource>(std::move(input));
    input.take(kMarkBytes);
    return std::make_unique<Utf16Source>(std::move(input), isBigEndian);
}

} // namespace

Result<std::unique_ptr<ByteSource>> decodedSource(std::unique_ptr<ByteSource> source)
{
    Input input(std::move(source));
    if (Result<void> ok = input.need(kMarkBytes); !ok)
        return ok.error();
    if (input.bytes().substr(0, kMarkBytes) != "\x1F\x8B")
        return textSource(std::move(input));
    Input unpacked(std::make_unique<GzipSource>(std::move(input)));
    if (Result<void> ok = unpacked.need(kMarkBytes); !ok)
        return ok.error();
    return textSource(std::move(unpacked));
}

} // namespace core
