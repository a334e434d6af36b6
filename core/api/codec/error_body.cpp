// The body of an error, both ways.

#include "core/api/codec/codec.h"
#include "core/api/error_details.h"
#include "core/values/dynamo_json_reader.h"
#include "core/values/dynamo_json_writer.h"

namespace core {

namespace {

constexpr std::string_view kServicePrefix = "com.amazon.coral.service#";
constexpr std::string_view kValidatePrefix = "com.amazon.coral.validate#";
constexpr std::string_view kModelledPrefix = "com.amazonaws.dynamodb.v20120810#";

std::string_view prefixOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Serialization:
    case ErrorCode::UnknownOperation:
    case ErrorCode::AccessDenied:
    case ErrorCode::InvalidFormat:
    case ErrorCode::UnrecognizedClient:
    case ErrorCode::ExpiredToken:
    case ErrorCode::MissingAuthenticationToken:
    case ErrorCode::IncompleteSignature:
    case ErrorCode::InvalidSignature:
        return kServicePrefix;
    case ErrorCode::Validation:
        return kValidatePrefix;
    default:
        return kModelledPrefix;
    }
}

/// The exception as a client knows it: what went wrong on our side is an internal error to it.
std::string_view exceptionOnWire(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidFormat: // a body that is not JSON
        return exceptionName(ErrorCode::Serialization);
    case ErrorCode::Corruption:
    case ErrorCode::IoError:
    case ErrorCode::Locked:
    case ErrorCode::Cancelled:
        return exceptionName(ErrorCode::InternalServerError);
    case ErrorCode::ReadOnly:
    case ErrorCode::Unsupported:
        return exceptionName(ErrorCode::Validation);
    default: // what a remote endpoint behind us did not do is an internal error as well
        return exceptionName(code < ErrorCode::Corruption ? code : ErrorCode::InternalServerError);
    }
}

std::string_view messageMember(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Serialization:
    case ErrorCode::AccessDenied:
    case ErrorCode::TransactionCanceled:
    case ErrorCode::IdempotentParameterMismatch:
    case ErrorCode::TransactionInProgress:
        return "Message";
    default:
        return "message";
    }
}

void writeReasons(JsonWriter &json, const TransactionCanceledDetails &details)
{
    json.key("CancellationReasons");
    json.beginArray();
    for (const CancellationReason &reason : details.reasons) {
        json.beginObject();
        json.key("Code");
        json.string(reason.code);
        if (!reason.message.empty()) {
            json.key("Message");
            json.string(reason.message);
        }
        if (reason.item) {
            json.key("Item");
            writeDynamoJson(json, *reason.item);
        }
        json.endObject();
    }
    json.endArray();
}

/// Names that services and their front ends use beside the modelled ones.
constexpr std::pair<std::string_view, ErrorCode> kOtherNames[] = {
    {"InternalFailure", ErrorCode::InternalServerError},
    {"InternalServerErrorException", ErrorCode::InternalServerError},
    {"ServiceUnavailable", ErrorCode::InternalServerError},
    {"ServiceUnavailableException", ErrorCode::InternalServerError},
    {"Throttling", ErrorCode::Throttling},
    {"ThrottledException", ErrorCode::Throttling},
    {"TooManyRequestsException", ErrorCode::Throttling},
    {"RequestLimitExceededException", ErrorCode::RequestLimitExceeded},
    {"ExpiredToken", ErrorCode::ExpiredToken},
    {"AccessDenied", ErrorCode::AccessDenied},
    {"InvalidClientTokenId", ErrorCode::UnrecognizedClient},
    {"SignatureDoesNotMatch", ErrorCode::InvalidSignature},
};

/// Every code that a service can send.
ErrorCode codeOfException(std::string_view name)
{
    for (unsigned i = 0; i < unsigned(ErrorCode::Corruption); ++i) {
        if (exceptionName(ErrorCode(i)) == name)
            return ErrorCode(i);
    }
    for (const auto &[other, code] : kOtherNames) {
        if (other == name)
            return code;
    }
    return ErrorCode::ServiceException;
}

class ErrorReader
{
public:
    explicit ErrorReader(std::string_view text)
        : m_json(text)
        , m_values(m_json)
    {}

    bool readAll()
    {
        if (m_json.next() != Token::BeginObject)
            return false;
        while (m_json.next() == Token::Name) {
            const std::string name(m_json.text());
            m_json.next();
            if (!readMember(name))
                return false;
        }
        return m_json.token() == Token::EndObject && m_json.next() == Token::End;
    }

    std::string type;
    std::string message;
    std::optional<Item> item;
    std::optional<std::vector<CancellationReason>> reasons;

private:
    using Token = JsonReader::Token;

    bool readMember(const std::string &name)
    {
        if (name == "__type" && m_json.token() == Token::String)
            type = m_json.text();
        else if ((name == "message" || name == "Message") && m_json.token() == Token::String)
            message = m_json.text();
        else if (name == "Item" && m_json.token() == Token::BeginObject)
            return m_values.readMap(item.emplace());
        else if (name == "CancellationReasons" && m_json.token() == Token::BeginArray)
            return readReasons();
        else
            return m_json.skipValue();
        return true;
    }
    bool readReasons()
    {
        reasons.emplace();
        while (m_json.next() == Token::BeginObject) {
            CancellationReason &reason = reasons->emplace_back();
            while (m_json.next() == Token::Name) {
                const std::string name(m_json.text());
                m_json.next();
                if (name == "Code" && m_json.token() == Token::String)
                    reason.code = m_json.text();
                else if (name == "Message" && m_json.token() == Token::String)
                    reason.message = m_json.text();
                else if (name == "Item" && m_json.token() == Token::BeginObject) {
                    if (!m_values.readMap(reason.item.emplace()))
                        return false;
                } else if (!m_json.skipValue())
                    return false;
            }
        }
        return m_json.token() == Token::EndArray;
    }

    JsonReader m_json;
    DynamoJsonReader m_values;
};

} // namespace

int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ReplicatedWriteConflict:
        return 409;
    case ErrorCode::InternalServerError:
        return 500;
    case ErrorCode::ReadOnly: // these three are said as the client's mistakes
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidFormat:
        return 400;
    default: // of our own codes: the disk, or an endpoint behind us
        return code < ErrorCode::Corruption ? 400 : 500;
    }
}

std::string writeError(const Error &error)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("__type");
    if (const auto *foreign = error.details<ServiceExceptionDetails>())
        json.string(std::string(kModelledPrefix) + foreign->name);
    else
        json.string(std::string(prefixOf(error.code())) + std::string(exceptionOnWire(error.code())));
    // What the service cannot read or does not know it answers without a word.
    if (error.code() != ErrorCode::InvalidFormat && error.code() != ErrorCode::UnknownOperation) {
        const auto *foreign = error.details<ServiceExceptionDetails>();
        json.key(messageMember(error.code()));
        json.string(foreign != nullptr ? foreign->message : error.message());
    }
    if (const auto *canceled = error.details<TransactionCanceledDetails>())
        writeReasons(json, *canceled);
    if (const auto *failed = error.details<ConditionFailureDetails>(); failed != nullptr && failed->item) {
        json.key("Item");
        writeDynamoJson(json, *failed->item);
    }
    json.endObject();
    return text;
}

Error readError(std::string_view json)
{
    ErrorReader reader(json);
    if (!reader.readAll())
        return Error(ErrorCode::InternalServerError,
                     "The service answered with what is no error of DynamoDB");
    std::string_view name = reader.type;
    name.remove_prefix(name.find('#') == std::string_view::npos ? 0 : name.rfind('#') + 1);
    name = name.substr(0, name.find(':'));
    if (name.empty())
        return Error(ErrorCode::InternalServerError,
                     "The service answered with what is no error of DynamoDB");
    const ErrorCode code = codeOfException(name);
    if (code == ErrorCode::ServiceException) {
        auto foreign = std::make_shared<ServiceExceptionDetails>();
        foreign->name = name;
        foreign->message = reader.message;
        return {code, std::string(name) + (reader.message.empty() ? "" : ": " + reader.message),
                std::move(foreign)};
    }
    if (reader.message.empty())
        reader.message = name;
    std::shared_ptr<const ErrorDetails> details;
    if (reader.reasons) {
        auto canceled = std::make_shared<TransactionCanceledDetails>();
        canceled->reasons = std::move(*reader.reasons);
        details = std::move(canceled);
    } else if (reader.item) {
        auto failed = std::make_shared<ConditionFailureDetails>();
        failed->item = std::move(reader.item);
        details = std::move(failed);
    }
    return {code, std::move(reader.message), std::move(details)};
}

} // namespace core
