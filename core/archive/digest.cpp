#include "core/archive/digest.h"

#include <openssl/evp.h>

#include <array>

namespace core {

struct Digest::Private
{
    EVP_MD_CTX *context = ::EVP_MD_CTX_new();
    ~Private() { ::EVP_MD_CTX_free(context); }
};

Digest::Digest(DigestKind kind)
    : d(std::make_unique<Private>())
{
    ::EVP_DigestInit_ex(d->context, kind == DigestKind::Md5 ? ::EVP_md5() : ::EVP_sha256(), nullptr);
}
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;
Digest::~Digest() = default;

void Digest::add(std::string_view bytes)
{
    ::EVP_DigestUpdate(d->context, bytes.data(), bytes.size());
}

std::string Digest::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes = {};
    unsigned size = 0;
    ::EVP_DigestFinal_ex(d->context, bytes.data(), &size);
    return {reinterpret_cast<const char *>(bytes.data()), size};
}

std::string Digest::of(DigestKind kind, std::string_view bytes)
{
    Digest digest(kind);
    digest.add(bytes);
    return digest.finish();
}

std::string toHexadecimal(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const unsigned byte = static_cast<unsigned char>(c);
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 0xf]);
    }
    return text;
}

} // namespace core
