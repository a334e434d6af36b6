#include "core/base/result.h"

namespace core {

std::string_view exceptionName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Validation:
        return "ValidationException";
    case ErrorCode::Serialization:
        return "SerializationException";
    case ErrorCode::UnknownOperation:
        return "UnknownOperationException";
    case ErrorCode::ResourceNotFound:
        return "ResourceNotFoundException";
    case ErrorCode::ResourceInUse:
        return "ResourceInUseException";
    case ErrorCode::TableNotFound:
        return "TableNotFoundException";
    case ErrorCode::LimitExceeded:
        return "LimitExceededException";
    case ErrorCode::ConditionalCheckFailed:
        return "ConditionalCheckFailedException";
    case ErrorCode::TransactionCanceled:
        return "TransactionCanceledException";
    case ErrorCode::TransactionConflict:
        return "TransactionConflictException";
    case ErrorCode::TransactionInProgress:
        return "TransactionInProgressException";
    case ErrorCode::IdempotentParameterMismatch:
        return "IdempotentParameterMismatchException";
    case ErrorCode::DuplicateItem:
        return "DuplicateItemException";
    case ErrorCode::ItemCollectionSizeLimitExceeded:
        return "ItemCollectionSizeLimitExceededException";
    case ErrorCode::ProvisionedThroughputExceeded:
        return "ProvisionedThroughputExceededException";
    case ErrorCode::RequestLimitExceeded:
        return "RequestLimitExceeded";
    case ErrorCode::Throttling:
        return "ThrottlingException";
    case ErrorCode::AccessDenied:
        return "AccessDeniedException";
    case ErrorCode::PolicyNotFound:
        return "PolicyNotFoundException";
    case ErrorCode::GlobalTableNotFound:
        return "GlobalTableNotFoundException";
    case ErrorCode::InternalServerError:
        return "InternalServerError";
    case ErrorCode::ReplicatedWriteConflict:
        return "ReplicatedWriteConflictException";
    case ErrorCode::UnrecognizedClient:
        return "UnrecognizedClientException";
    case ErrorCode::ExpiredToken:
        return "ExpiredTokenException";
    case ErrorCode::MissingAuthenticationToken:
        return "MissingAuthenticationTokenException";
    case ErrorCode::IncompleteSignature:
        return "IncompleteSignatureException";
    case ErrorCode::InvalidSignature:
        return "InvalidSignatureException";
    case ErrorCode::TrimmedDataAccess:
        return "TrimmedDataAccessException";
    case ErrorCode::ExpiredIterator:
        return "ExpiredIteratorException";
    case ErrorCode::Corruption:
        return "Corruption";
    case ErrorCode::IoError:
        return "IoError";
    case ErrorCode::Locked:
        return "Locked";
    case ErrorCode::ReadOnly:
        return "ReadOnly";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::Unsupported:
        return "Unsupported";
    case ErrorCode::InvalidFormat:
        return "InvalidFormat";
    case ErrorCode::ServiceException:
        return "ServiceException";
    case ErrorCode::NoCredentials:
        return "NoCredentials";
    case ErrorCode::SignInNeeded:
        return "SignInNeeded";
    case ErrorCode::CannotResolve:
        return "CannotResolve";
    case ErrorCode::ConnectionRefused:
        return "ConnectionRefused";
    case ErrorCode::HostUnreachable:
        return "HostUnreachable";
    case ErrorCode::TlsFailed:
        return "TlsFailed";
    case ErrorCode::TimedOut:
        return "TimedOut";
    case ErrorCode::ConnectionLost:
        return "ConnectionLost";
    case ErrorCode::InvalidAnswer:
        return "InvalidAnswer";
    }
    return "InternalServerError";
}

} // namespace core
