// Trees as text again, with the placeholders that the text needs.

#pragma once

#include "core/expressions/context.h"
#include "core/expressions/tree.h"

#include <string>

namespace core {

/// Prints the expressions of one request: they share names and values. A name that can be written as it is
/// stays plain, any other becomes #n0, #n1, ...; every value becomes :v0, :v1, ... The text is canonical: one
/// blank between words, keywords in capitals, parentheses only where the grammar needs them. Parsing it with
/// these names and values gives the same tree (an empty update or projection has no text and gives "").
class ExpressionPrinter
{
public:
    std::string print(const ConditionExpression &condition);
    std::string print(const UpdateExpression &update);
    std::string print(const ProjectionExpression &projection);
    std::string print(const KeyConditionExpression &keyCondition);

    const ExpressionAttributeNames &names() const { return m_names; }
    const ExpressionAttributeValues &values() const { return m_values; }

private:
    void append(std::string &text, const ConditionExpression &condition);
    void appendChild(std::string &text, const ConditionExpression &child);
    void appendList(std::string &text, const std::vector<Operand> &operands, std::size_t first);
    void append(std::string &text, const Operand &operand);
    void append(std::string &text, const DocumentPath &path);
    void append(std::string &text, const Literal &literal);
    void append(std::string &text, const UpdateOperand &operand);
    void append(std::string &text, const SetAction &action);
    void append(std::string &text, const ValueAction &action);
    void append(std::string &text, const KeyConditionPart &part);
    template <typename Actions>
    void appendSection(std::string &text, std::string_view keyword, const Actions &actions);
    void appendValue(std::string &text, const AttributeValue &value);

    ExpressionAttributeNames m_names;
    ExpressionAttributeValues m_values;
    std::vector<std::shared_ptr<const AttributeValue>>
        m_printed; // by number of the placeholder; empty: nobody's
};

} // namespace core
