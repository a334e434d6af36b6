#include "core/wire/crc32.h"

#include <zlib.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace core::wire {

namespace {

#if defined(__x86_64__)

constexpr std::size_t kBlock = 16;
constexpr std::size_t kFourBlocks = 4 * kBlock;

__attribute__((target("pclmul,sse4.1"))) __m128i load(const char *bytes)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
}

/// `x` moved on by the distance that `powers` stand for, and the next bytes on top.
__attribute__((target("pclmul,sse4.1"))) __m128i fold(__m128i x, __m128i powers, __m128i next)
{
    const __m128i low = _mm_clmulepi64_si128(x, powers, 0x00);
    const __m128i high = _mm_clmulepi64_si128(x, powers, 0x11);
    return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

/// Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction" (Intel, 2009);
/// the constants are those powers of x modulo the polynomial 0x104C11DB7, bits reversed. Requires at least 64
/// bytes and whole blocks; register in, register out (zlib's value is its complement).
__attribute__((target("pclmul,sse4.1"))) std::uint32_t foldBlocks(std::uint32_t crc, const char *bytes,
                                                                  std::size_t size)
{
    const __m128i byFourBlocks = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
    const __m128i byOneBlock = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
    __m128i a = _mm_xor_si128(load(bytes), _mm_cvtsi32_si128(int(crc)));
    __m128i b = load(bytes + kBlock);
    __m128i c = load(bytes + 2 * kBlock);
    __m128i d = load(bytes + 3 * kBlock);
    for (bytes += kFourBlocks, size -= kFourBlocks; size >= kFourBlocks;
         bytes += kFourBlocks, size -= kFourBlocks) {
        a = fold(a, byFourBlocks, load(bytes));
        b = fold(b, byFourBlocks, load(bytes + kBlock));
        c = fold(c, byFourBlocks, load(bytes + 2 * kBlock));
        d = fold(d, byFourBlocks, load(bytes + 3 * kBlock));
    }
    __m128i x = fold(fold(fold(a, byOneBlock, b), byOneBlock, c), byOneBlock, d);
    for (; size >= kBlock; bytes += kBlock, size -= kBlock)
        x = fold(x, byOneBlock, load(bytes));

    // 128 bits -> 64 -> 32 (Barrett).
    const __m128i low32 = _mm_setr_epi32(~0, 0, ~0, 0);
    x = _mm_xor_si128(_mm_srli_si128(x, 8), _mm_clmulepi64_si128(x, byOneBlock, 0x10));
    const __m128i rest = _mm_srli_si128(x, 4);
    x = _mm_clmulepi64_si128(_mm_and_si128(x, low32), _mm_set_epi64x(0, 0x0163cd6124), 0x00);
    x = _mm_xor_si128(x, rest);
    const __m128i polynomial = _mm_set_epi64x(0x01f7011641, 0x01db710641);
    __m128i quotient = _mm_clmulepi64_si128(_mm_and_si128(x, low32), polynomial, 0x10);
    quotient = _mm_clmulepi64_si128(_mm_and_si128(quotient, low32), polynomial, 0x00);
    return std::uint32_t(_mm_extract_epi32(_mm_xor_si128(x, quotient), 1));
}

bool canFold()
{
    static const bool can = __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
    return can;
}

#endif

} // namespace

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t crc = 0;
#if defined(__x86_64__)
    if (bytes.size() >= kFourBlocks && canFold()) {
        const std::size_t whole = bytes.size() / kBlock * kBlock;
        crc = ~foldBlocks(~crc, bytes.data(), whole);
        bytes.remove_prefix(whole);
    }
#endif
    return std::uint32_t(::crc32_z(crc, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()));
}

} // namespace core::wire
