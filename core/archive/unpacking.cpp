#include "core/archive/unpacking.h"

#include <zlib.h>
#include <zstd.h>

namespace core {

namespace {

constexpr std::size_t kInputBytes = std::size_t(128) << 10;
constexpr int kGzipWindowBits = 15 + 16;

class GzipSource final : public ByteSource
{
public:
    explicit GzipSource(std::unique_ptr<ByteSource> packed)
        : m_packed(std::move(packed))
        , m_input(kInputBytes, '\0')
    {
        m_isOpen = ::inflateInit2(&m_stream, kGzipWindowBits) == Z_OK;
    }
    ~GzipSource() override
    {
        if (m_isOpen)
            ::inflateEnd(&m_stream);
    }
    std::uint64_t sizeBytes() const override { return m_packed->sizeBytes(); }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        if (!m_isOpen)
            return Error::io("Unpacking gzip failed");
        m_stream.next_out = reinterpret_cast<Bytef *>(buffer);
        m_stream.avail_out = static_cast<uInt>(size);
        while (m_stream.avail_out == size) {
            if (m_stream.avail_in == 0) {
                const Result<std::size_t> count = m_packed->read(m_input.data(), m_input.size());
                if (!count)
                    return count;
                if (*count == 0 && m_isBetweenMembers && m_hasMember)
                    return std::size_t(0);
                if (*count == 0)
                    return Error::format("It ends too early for gzip");
                m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
                m_stream.avail_in = static_cast<uInt>(*count);
            }
            if (m_isBetweenMembers && m_hasMember && ::inflateReset(&m_stream) != Z_OK)
                return Error::io("Unpacking gzip failed");
            m_isBetweenMembers = false;
            const int status = ::inflate(&m_stream, Z_NO_FLUSH);
            if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                return Error::format("It is not gzip, or is damaged");
            if (status == Z_STREAM_END)
                m_isBetweenMembers = m_hasMember = true;
        }
        return size - m_stream.avail_out;
    }

private:
    const std::unique_ptr<ByteSource> m_packed;
    std::string m_input;
    z_stream m_stream = {};
    bool m_isOpen = false;
    bool m_isBetweenMembers = true; // files may be put one behind the other
    bool m_hasMember = false;
};

class ZstdSource final : public ByteSource
{
public:
    explicit ZstdSource(std::unique_ptr<ByteSource> packed)
        : m_packed(std::move(packed))
        , m_input(kInputBytes, '\0')
        , m_context(::ZSTD_createDCtx())
    {}
    std::uint64_t sizeBytes() const override { return m_packed->sizeBytes(); }

    Result<std::size_t> read(char *buffer, std::size_t size) override
    {
        ZSTD_outBuffer out{buffer, size, 0};
        while (out.pos == 0) {
            if (m_in.pos == m_in.size) {
                const Result<std::size_t> count = m_packed->read(m_input.data(), m_input.size());
                if (!count)
                    return count;
                if (*count == 0 && m_isAtFrameEnd && m_hasFrame)
                    return std::size_t(0);
                if (*count == 0)
                    return Error::format("It ends too early for zstd");
                m_in = {m_input.data(), *count, 0};
            }
            const std::size_t left = ::ZSTD_decompressStream(m_context.get(), &out, &m_in);
            if (::ZSTD_isError(left) != 0)
                return Error::format("It is not zstd, or is damaged");
            m_isAtFrameEnd = left == 0;
            m_hasFrame = m_hasFrame || m_isAtFrameEnd;
        }
        return out.pos;
    }

private:
    struct FreeContext
    {
        void operator()(ZSTD_DCtx *context) const { ::ZSTD_freeDCtx(context); }
    };
    const std::unique_ptr<ByteSource> m_packed;
    std::string m_input;
    std::unique_ptr<ZSTD_DCtx, FreeContext> m_context;
    ZSTD_inBuffer m_in{nullptr, 0, 0};
    bool m_isAtFrameEnd = false;
    bool m_hasFrame = false;
};

} // namespace

std::unique_ptr<ByteSource> makeGzipSource(std::unique_ptr<ByteSource> packed)
{
    return std::make_unique<GzipSource>(std::move(packed));
}

std::unique_ptr<ByteSource> makeZstdSource(std::unique_ptr<ByteSource> packed)
{
    return std::make_unique<ZstdSource>(std::move(packed));
}

} // namespace core
