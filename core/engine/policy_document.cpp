#include "core/engine/policy_document.h"

#include "core/engine/engine_errors.h"
#include "core/values/json_reader.h"

#include <optional>
#include <string>

namespace core {

namespace {

using Token = JsonReader::Token;

constexpr std::size_t kPolicyBytesMax = 20480;

/// Goes through a document once; false where it found a fault.
class PolicyReader
{
public:
    explicit PolicyReader(std::string_view document)
        : m_document(document)
        , m_json(document)
    {}

    Result<void> read()
    {
        if (!readDocument())
            return m_fault ? *m_fault : invalid();
        return {};
    }

private:
    struct Statement
    {
        bool allows = false;
        bool hasEffect = false;
        bool hasPrincipal = false;
        bool hasAction = false;
        bool isForEverybody = false;
        bool hasCondition = false;
    };

    Error invalid() const { return invalidParameter("Invalid policy document: " + std::string(m_document)); }
    bool refuse(std::string message)
    {
        m_fault = Error::validation(std::move(message));
        return false;
    }

    bool readDocument()
    {
        bool hasStatements = false;
        if (m_json.next() != Token::BeginObject)
            return false;
        while (m_json.next() == Token::Name) {
            const std::string name(m_json.text());
            m_json.next();
            if (name == "Version") {
                if (m_json.token() != Token::String ||
                    (m_json.text() != "2012-10-17" && m_json.text() != "2008-10-17"))
                    return false;
            } else if (name == "Id") {
                if (m_json.token() != Token::String)
                    return false;
            } else if (name == "Statement") {
                hasStatements = true;
                if (!readStatements())
                    return false;
            } else {
                return false;
            }
        }
        return m_json.token() == Token::EndObject && hasStatements && m_json.next() == Token::End;
    }
    bool readStatements()
    {
        if (m_json.token() != Token::BeginArray)
            return readStatement();
        bool any = false;
        while (m_json.next() != Token::EndArray) {
            any = true;
            if (!readStatement())
                return false;
        }
        return any;
    }
    bool readStatement()
    {
        if (m_json.token() != Token::BeginObject)
            return false;
        Statement statement;
        while (m_json.next() == Token::Name) {
            const std::string name(m_json.text());
            m_json.next();
            if (!readMember(name, statement))
                return false;
        }
        if (m_json.token() != Token::EndObject || !statement.hasEffect || !statement.hasAction)
            return false;
        if (!statement.hasPrincipal)
            return refuse("Invalid principal in policy document.");
        if (statement.allows && statement.isForEverybody && !statement.hasCondition)
            return refuse(
                "Resource-based policy grants unbounded access in one or more elements. Please revise "
                "the policy to ensure least-privilege form of access");
        return true;
    }
    bool readMember(const std::string &name, Statement &statement)
    {
        bool isEverything = false;
        if (name == "Sid")
            return m_json.token() == Token::String;
        if (name == "Effect") {
            statement.hasEffect = true;
            statement.allows = m_json.token() == Token::String && m_json.text() == "Allow";
            return statement.allows || (m_json.token() == Token::String && m_json.text() == "Deny");
        }
        if (name == "Principal" || name == "NotPrincipal") {
            statement.hasPrincipal = true;
            return readPrincipal(statement.isForEverybody) || refuse("Invalid principal in policy document.");
        }
        if (name == "Action" || name == "NotAction") {
            statement.hasAction = true;
            return readTexts(isEverything);
        }
        if (name == "Resource" || name == "NotResource")
            return readTexts(isEverything);
        if (name == "Condition") {
            statement.hasCondition = true;
            return m_json.token() == Token::BeginObject && m_json.skipValue();
        }
        return false;
    }
    bool readPrincipal(bool &isEverybody)
    {
        if (m_json.token() == Token::String)
            return isEverybody = m_json.text() == "*";
        if (m_json.token() != Token::BeginObject)
            return false;
        bool any = false;
        while (m_json.next() == Token::Name) {
            const std::string_view kind = m_json.text();
            if (kind != "AWS" && kind != "Service" && kind != "Federated" && kind != "CanonicalUser")
                return false;
            any = true;
            m_json.next();
            if (!readTexts(isEverybody))
                return false;
        }
        return any && m_json.token() == Token::EndObject;
    }
    /// One text or a list of some; whether one of them is "*".
    bool readTexts(bool &isEverything)
    {
        if (m_json.token() == Token::String) {
            isEverything = isEverything || m_json.text() == "*";
            return !m_json.text().empty();
        }
        if (m_json.token() != Token::BeginArray)
            return false;
        bool any = false;
        while (m_json.next() == Token::String) {
            any = true;
            isEverything = isEverything || m_json.text() == "*";
        }
        return any && m_json.token() == Token::EndArray;
    }

    std::string_view m_document;
    JsonReader m_json;
    std::optional<Error> m_fault;
};

} // namespace

Result<void> checkPolicyDocument(std::string_view document)
{
    if (document.size() > kPolicyBytesMax)
        return invalidParameter("Maximum policy size of " + std::to_string(kPolicyBytesMax) +
                                " bytes exceeded");
    return PolicyReader(document).read();
}

} // namespace core
