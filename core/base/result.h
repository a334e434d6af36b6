// Errors as values: Result<T> is a T or an Error. No exceptions cross our functions.

#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace core {

/// DynamoDB's exceptions, then ours. The name DynamoDB uses on the wire: `exceptionName`.
enum class ErrorCode : std::uint8_t {
    // DynamoDB's
    Validation,
    Serialization,
    UnknownOperation,
    ResourceNotFound,
    ResourceInUse,
    TableNotFound,
    LimitExceeded,
    ConditionalCheckFailed,
    TransactionCanceled,
    TransactionConflict,
    TransactionInProgress,
    IdempotentParameterMismatch,
    DuplicateItem,
    ItemCollectionSizeLimitExceeded,
    ProvisionedThroughputExceeded,
    RequestLimitExceeded,
    Throttling,
    AccessDenied,
    PolicyNotFound,
    GlobalTableNotFound,
    InternalServerError,
    ReplicatedWriteConflict,
    UnrecognizedClient,         // no such access key, or a session token that does not belong to it
    ExpiredToken,               // the session is over: sign in again
    MissingAuthenticationToken, // the request was not signed
    IncompleteSignature,
    InvalidSignature,
    TrimmedDataAccess,
    ExpiredIterator,
    TableAlreadyExists,
    TableInUse,
    BackupNotFound,
    BackupInUse,
    ContinuousBackupsUnavailable,
    PointInTimeRecoveryUnavailable,
    InvalidRestoreTime,
    InvalidExportTime,
    ExportNotFound,
    ExportConflict,
    ImportNotFound,
    ImportConflict,
    // ours; no client of the endpoint ever sees these names
    Corruption,        // stored bytes do not make sense
    IoError,           // the disk, or a file, refused
    Locked,            // another process holds the database
    ReadOnly,          // opened for reading only
    Cancelled,         // the caller asked to stop
    Unsupported,       // this client cannot do it (see Capabilities)
    InvalidFormat,     // a file or a text is not what it should be; the message carries line and column
    ServiceException,  // an exception of a remote service that has no code here; the message starts with its
                       // name
    NoCredentials,     // nothing to sign with: the message says where it was looked for
    SignInNeeded,      // a cached session is over: the message says how to sign in again
    CannotResolve,     // no address for the name of the host
    ConnectionRefused, // nobody listens there
    HostUnreachable,   // no way to that address
    TlsFailed,         // no secure connection: an untrusted certificate, for example
    TimedOut,          // no answer in time
    ConnectionLost,    // broke off before the answer was there
    InvalidAnswer,     // answered, but not as the protocol says
};

/// "ValidationException", "RequestLimitExceeded", ...; ours by their own name ("Corruption").
std::string_view exceptionName(ErrorCode code);

/// What an error carries beside its message; the derived types are in core/api/error_details.h.
struct ErrorDetails
{
    virtual ~ErrorDetails() = default;
};

/// A code and a sentence. Cheap to move; immutable once made.
class [[nodiscard]] Error
{
public:
    // Cold: what makes errors is kept away from what usually happens, so that the processor fetches less.
    [[gnu::cold]] Error(ErrorCode code, std::string message, std::shared_ptr<const ErrorDetails> details = {})
        : m_code(code)
        , m_message(std::move(message))
        , m_details(std::move(details))
    {}

    static Error validation(std::string message) { return {ErrorCode::Validation, std::move(message)}; }
    static Error corruption(std::string message) { return {ErrorCode::Corruption, std::move(message)}; }
    static Error io(std::string message) { return {ErrorCode::IoError, std::move(message)}; }
    static Error format(std::string message) { return {ErrorCode::InvalidFormat, std::move(message)}; }
    static Error cancelled() { return {ErrorCode::Cancelled, "Cancelled"}; }

    ErrorCode code() const { return m_code; }
    const std::string &message() const { return m_message; }

    /// The details as `T`, or nullptr where there are none of that type.
    template <typename T>
    const T *details() const
    {
        return dynamic_cast<const T *>(m_details.get());
    }

private:
    ErrorCode m_code;
    std::string m_message;
    std::shared_ptr<const ErrorDetails> m_details;
};

/// A T or an Error. Absence is no error: that is Result<std::optional<T>>.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {}
    /// A value that is yet to be filled.
    explicit Result(std::in_place_t)
        : m_content(std::in_place_index<0>)
    {}
    [[gnu::cold]] Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    explicit operator bool() const { return m_content.index() == 0; }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(value()); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    /// Requires a value.
    T &value()
    {
        assert(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }
    const T &value() const
    {
        assert(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }
    /// Requires an error.
    const Error &error() const
    {
        assert(m_content.index() == 1);
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, Error> m_content;
};

/// Success or an Error: `return {};` is success.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    [[gnu::cold]] Result(Error error)
        : m_error(std::make_unique<Error>(std::move(error)))
    {}

    explicit operator bool() const { return !m_error; }
    const Error &error() const
    {
        assert(m_error);
        return *m_error;
    }

private:
    std::unique_ptr<Error> m_error;
};

} // namespace core
