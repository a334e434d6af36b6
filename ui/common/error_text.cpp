#include "ui/common/error_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <optional>

namespace ui {

namespace {

/// Sentences of ours for a code. An empty sentence: core's own message says it best.
struct Words
{
    const char *sentence = "";
    const char *advice = "";
};

constexpr const char *kContext = "ui::ErrorText";
constexpr const char *kHeldBy =
    QT_TRANSLATE_NOOP("ui::ErrorText", "Another program holds the database (%1).");

/// Of endpoints: core names the host and what it said, we add what can be done.
std::optional<Words> wordsOfEndpoint(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::AccessDenied:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText", "Use other keys, or ask for the permission.")};
    case ErrorCode::UnrecognizedClient:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText", "Check the keys of the connection.")};
    case ErrorCode::ExpiredToken:
        return Words{
            QT_TRANSLATE_NOOP("ui::ErrorText", "The session of these keys is over."),
            QT_TRANSLATE_NOOP("ui::ErrorText", "Sign in anew, then try again: nothing here is lost.")};
    case ErrorCode::MissingAuthenticationToken:
    case ErrorCode::IncompleteSignature:
    case ErrorCode::InvalidSignature:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText",
                                           "Check the secret access key and the region of the connection.")};
    case ErrorCode::NoCredentials:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText", "Choose other keys for the connection.")};
    case ErrorCode::SignInNeeded:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText", "Then try again: nothing here is lost.")};
    case ErrorCode::CannotResolve:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText",
                                           "Check the name of the host, and that this computer is online.")};
    case ErrorCode::ConnectionRefused:
        return Words{
            "", QT_TRANSLATE_NOOP("ui::ErrorText", "Start the endpoint, or check the host and the port.")};
    case ErrorCode::HostUnreachable:
        return Words{"",
                     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, or the VPN that leads there.")};
    case ErrorCode::TlsFailed:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText",
                                           "Check whether the endpoint speaks https, and who signed its "
                                           "certificate.")};
    case ErrorCode::TimedOut:
        return Words{"", QT_TRANSLATE_NOOP("ui::ErrorText", "Try again, or check the host and the port.")};
    case ErrorCode::ConnectionLost:
        return Words{"",
                     QT_TRANSLATE_NOOP("ui::ErrorText",
                                       "If it was a write, look whether it happened before you repeat it.")};
    case ErrorCode::InvalidAnswer:
        return Words{
            "", QT_TRANSLATE_NOOP("ui::ErrorText", "Check that a DynamoDB endpoint is at this address.")};
    default:
        return {};
    }
}

Words wordsOf(core::ErrorCode code)
{
    using core::ErrorCode;
    if (const auto words = wordsOfEndpoint(code))
        return *words;
    switch (code) {
    case ErrorCode::Validation:
    case ErrorCode::Serialization:
    case ErrorCode::UnknownOperation:
    case ErrorCode::InvalidFormat:
    case ErrorCode::InternalServerError:
    case ErrorCode::IdempotentParameterMismatch:
    case ErrorCode::DuplicateItem:
    case ErrorCode::PolicyNotFound:
    case ErrorCode::GlobalTableNotFound:
    case ErrorCode::ReplicatedWriteConflict:
    case ErrorCode::ServiceException:
    case ErrorCode::TrimmedDataAccess:
    case ErrorCode::ExpiredIterator:
    case ErrorCode::TableAlreadyExists:
    case ErrorCode::TableInUse:
    case ErrorCode::BackupNotFound:
    case ErrorCode::BackupInUse:
    case ErrorCode::ContinuousBackupsUnavailable:
    case ErrorCode::PointInTimeRecoveryUnavailable:
    case ErrorCode::InvalidRestoreTime:
    case ErrorCode::InvalidExportTime:
    case ErrorCode::ExportNotFound:
    case ErrorCode::ExportConflict:
    case ErrorCode::ImportNotFound:
    case ErrorCode::ImportConflict:
        return {};
    case ErrorCode::ResourceNotFound:
    case ErrorCode::TableNotFound:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "There is no such table or index."),
                QT_TRANSLATE_NOOP("ui::ErrorText", "It may have been deleted: refresh the navigator.")};
    case ErrorCode::ResourceInUse:
        return {"", QT_TRANSLATE_NOOP("ui::ErrorText", "Wait until the table is active, then try again.")};
    case ErrorCode::LimitExceeded:
        return {};
    case ErrorCode::ConditionalCheckFailed:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "The item is not as it was when it was read."),
                QT_TRANSLATE_NOOP("ui::ErrorText", "Read it again and repeat the change.")};
    case ErrorCode::TransactionCanceled:
        return {"", QT_TRANSLATE_NOOP("ui::ErrorText", "Nothing was written.")};
    case ErrorCode::TransactionConflict:
    case ErrorCode::TransactionInProgress:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "Another transaction is at work on this item."),
                QT_TRANSLATE_NOOP("ui::ErrorText", "Try again.")};
    case ErrorCode::ItemCollectionSizeLimitExceeded:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "The item collection would grow beyond 10 GB."), ""};
    case ErrorCode::ProvisionedThroughputExceeded:
    case ErrorCode::RequestLimitExceeded:
    case ErrorCode::Throttling:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "The table is asked for more than its capacity."),
                QT_TRANSLATE_NOOP("ui::ErrorText", "Wait a moment, then try again.")};
    case ErrorCode::Corruption:
        return {"",
                QT_TRANSLATE_NOOP("ui::ErrorText",
                                  "Nothing was changed. Copy the folder before anything else, then open it "
                                  "read-only to export what can be read.")};
    case ErrorCode::IoError:
        return {"", QT_TRANSLATE_NOOP("ui::ErrorText",
                                      "Check that the disk is there, has room and allows writing.")};
    case ErrorCode::Locked:
        return {
            QT_TRANSLATE_NOOP("ui::ErrorText", "Another program is at work on the database."),
            QT_TRANSLATE_NOOP("ui::ErrorText", "Close the other program, or open the database read-only.")};
    case ErrorCode::ReadOnly:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "This database is open for reading only."),
                QT_TRANSLATE_NOOP("ui::ErrorText", "Open it for writing to change it.")};
    case ErrorCode::Cancelled:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "Cancelled."), ""};
    case ErrorCode::AccessDenied:
    case ErrorCode::UnrecognizedClient:
    case ErrorCode::ExpiredToken:
    case ErrorCode::MissingAuthenticationToken:
    case ErrorCode::IncompleteSignature:
    case ErrorCode::InvalidSignature:
    case ErrorCode::NoCredentials:
    case ErrorCode::SignInNeeded:
    case ErrorCode::CannotResolve:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::HostUnreachable:
    case ErrorCode::TlsFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::InvalidAnswer:
        return {}; // above
    case ErrorCode::Unsupported:
        return {QT_TRANSLATE_NOOP("ui::ErrorText", "This database cannot do that."), ""};
    }
    return {};
}

/// As a sentence: an upper case letter at its start, a stop at its end.
QString asSentence(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    if (!text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1Char('?')))
        text += QLatin1Char('.');
    return text;
}

/// "tablewright-server, process 4711" of core's sentence; empty where the holder is not known.
QString holderOf(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral("\\(([^()]+, process [0-9]+)\\)"));
    return pattern.match(message).captured(1);
}

} // namespace

ErrorText describeError(const core::Error &error)
{
    const Words words = wordsOf(error.code());
    const QString message = QString::fromStdString(error.message());
    ErrorText text;
    text.sentence =
        *words.sentence ? QCoreApplication::translate(kContext, words.sentence) : asSentence(message);
    text.advice = *words.advice ? QCoreApplication::translate(kContext, words.advice) : QString();
    if (const QString holder = holderOf(message);
        error.code() == core::ErrorCode::Locked && !holder.isEmpty())
        text.sentence = QCoreApplication::translate(kContext, kHeldBy).arg(holder);
    const std::string_view name = core::exceptionName(error.code());
    text.details = QString::fromUtf8(name.data(), qsizetype(name.size())) + QStringLiteral(": ") + message;
    return text;
}

} // namespace ui
