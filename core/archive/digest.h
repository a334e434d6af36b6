// Digests of what is written and read piece by piece.

#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace core {

enum class DigestKind : std::uint8_t { Sha256, Md5 };

/// One thread at a time.
class Digest
{
public:
    explicit Digest(DigestKind kind);
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;
    ~Digest();

    void add(std::string_view bytes);
    /// The digest's raw bytes. Call once, after which nothing can be added.
    std::string finish();

    static std::string of(DigestKind kind, std::string_view bytes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Lower case, two digits a byte.
std::string toHexadecimal(std::string_view bytes);

} // namespace core
