// TLS as a filter of bytes: what came in -> what it means, what is to be said -> what goes out. No sockets.

#pragma once

#include "core/base/result.h"
#include "core/wire/byte_buffer.h"

#include <filesystem>
#include <memory>

namespace core::wire {

/// A server's certificate and key. Immutable, thread-safe.
class TlsContext
{
public:
    /// PEM files: the certificate with those that vouch for it behind it, and its key. Errors name the file.
    static Result<std::shared_ptr<const TlsContext>> load(const std::filesystem::path &certificate,
                                                          const std::filesystem::path &key);
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

private:
    friend class TlsSession;
    struct Private;
    explicit TlsContext(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// One connection's. Not thread-safe.
class TlsSession
{
public:
    /// Borrows `context`, which must outlive the session.
    explicit TlsSession(const TlsContext &context);
    ~TlsSession();
    TlsSession(const TlsSession &) = delete;
    TlsSession &operator=(const TlsSession &) = delete;

    /// Takes what the client sent; appends what it means to `plain`, and what TLS itself answers (handshake,
    /// alerts) to `reply`. False where the client breaks the protocol, or has said that it will send no more:
    /// send `reply` and close.
    bool receive(std::string_view bytes, ByteBuffer &plain, std::string &reply);
    /// Appends `plain`, encrypted, to `sealed`. Requires that something was received: a client speaks first.
    void seal(std::string_view plain, std::string &sealed);
    /// Appends the word that nothing more will be sent.
    void finish(std::string &sealed);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::wire
