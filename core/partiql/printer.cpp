#include "core/partiql/printer.h"

#include "core/partiql/lexer.h"

namespace core::partiql {

namespace {

using Kind = Expression::Kind;

std::string quoted(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text)
        result.append(c == quote ? 2 : 1, c);
    return result += quote;
}

class Printer
{
public:
    std::string take() && { return std::move(m_text); }

    void print(const SelectStatement &select)
    {
        m_text += "SELECT ";
        if (select.projection.empty())
            m_text += '*';
        printList(select.projection);
        m_text += " FROM ";
        print(select.from);
        printWhere(select.where);
        for (std::size_t i = 0; i < select.orderBy.size(); ++i) {
            m_text += i == 0 ? " ORDER BY " : ", ";
            print(select.orderBy[i].path);
            if (select.orderBy[i].order == SortOrder::Descending)
                m_text += " DESC";
        }
    }
    void print(const InsertStatement &insert)
    {
        m_text += "INSERT INTO ";
        print(insert.into);
        m_text += " VALUE ";
        print(insert.value);
    }
    void print(const UpdateStatement &update)
    {
        m_text += "UPDATE ";
        print(update.table);
        for (std::size_t i = 0; i < update.set.size(); ++i) {
            m_text += i == 0 ? " SET " : ", ";
            print(update.set[i].path);
            m_text += " = ";
            printOperand(update.set[i].value);
        }
        if (!update.remove.empty())
            m_text += " REMOVE ";
        printList(update.remove);
        printWhere(update.where);
        print(update.returning);
    }
    void print(const DeleteStatement &statement)
    {
        m_text += "DELETE FROM ";
        print(statement.from);
        printWhere(statement.where);
        print(statement.returning);
    }
    void print(const ExistsStatement &exists)
    {
        m_text += "EXISTS(";
        print(exists.select);
        m_text += ')';
    }

private:
    void print(const TableReference &table)
    {
        m_text += nameText(table.tableName);
        if (table.indexName)
            m_text += '.' + nameText(*table.indexName);
    }
    void print(const DocumentPath &path)
    {
        bool isFirst = true;
        for (const PathElement &element : path.elements) {
            if (const auto *index = std::get_if<std::uint32_t>(&element))
                m_text += '[' + std::to_string(*index) + ']';
            else
                m_text.append(isFirst ? "" : ".").append(nameText(std::get<std::string>(element)));
            isFirst = false;
        }
    }
    void print(const std::optional<Returning> &returning)
    {
        if (returning)
            m_text.append(" RETURNING ").append(returningText(*returning)).append(" *");
    }
    void printWhere(const std::optional<Expression> &where)
    {
        if (!where)
            return;
        m_text += " WHERE ";
        print(*where);
    }
    template <typename Element>
    void printList(const std::vector<Element> &elements, std::size_t first = 0)
    {
        for (std::size_t i = first; i < elements.size(); ++i) {
            if (i > first)
                m_text += ", ";
            print(elements[i]);
        }
    }

    void printInParentheses(const Expression &expression)
    {
        m_text += '(';
        print(expression);
        m_text += ')';
    }
    /// Of AND, OR and NOT.
    void printTested(const Expression &child, Kind parent)
    {
        if (child.kind == Kind::Or || (child.kind == Kind::And && parent != Kind::Or))
            printInParentheses(child);
        else
            print(child);
    }
    /// Of comparisons: sums are fine as they are.
    void printOperand(const Expression &child)
    {
        const bool isTest = child.kind >= Kind::Between || child.kind == Kind::Comparison;
        if (isTest)
            printInParentheses(child);
        else
            print(child);
    }
    void printTerm(const Expression &child)
    {
        if (child.kind == Kind::Plus || child.kind == Kind::Minus)
            printInParentheses(child);
        else
            printOperand(child);
    }
    void printJoined(const Expression &expression, std::string_view word)
    {
        for (std::size_t i = 0; i < expression.children.size(); ++i) {
            if (i > 0)
                m_text += word;
            printTested(expression.children[i], expression.kind);
        }
    }
    void printTuple(const Expression &tuple)
    {
        m_text += '{';
        for (std::size_t i = 0; i < tuple.children.size(); ++i) {
            m_text.append(i == 0 ? "" : ", ").append(quoted(tuple.names[i], '\'')).append(": ");
            print(tuple.children[i]);
        }
        m_text += '}';
    }

    void print(const Expression &expression)
    {
        switch (expression.kind) {
        case Kind::Null:
            m_text += "NULL";
            break;
        case Kind::Boolean:
            m_text += expression.boolean ? "TRUE" : "FALSE";
            break;
        case Kind::Number:
            m_text += expression.text;
            break;
        case Kind::String:
            m_text += quoted(expression.text, '\'');
            break;
        case Kind::Parameter:
            m_text += '?';
            break;
        case Kind::List:
            m_text += '[';
            printList(expression.children);
            m_text += ']';
            break;
        case Kind::Tuple:
            printTuple(expression);
            break;
        case Kind::Bag:
            m_text += "<<";
            printList(expression.children);
            m_text += ">>";
            break;
        case Kind::Path:
            print(expression.path);
            break;
        case Kind::Call:
            m_text += expression.text + '(';
            printList(expression.children);
            m_text += ')';
            break;
        default:
            printOperator(expression);
        }
    }

    void printOperator(const Expression &expression)
    {
        const std::vector<Expression> &children = expression.children;
        switch (expression.kind) {
        case Kind::And:
            printJoined(expression, " AND ");
            return;
        case Kind::Or:
            printJoined(expression, " OR ");
            return;
        case Kind::Not:
            m_text += "NOT ";
            printTested(children[0], Kind::Not);
            return;
        default:
            break;
        }
        printOperand(children[0]);
        switch (expression.kind) {
        case Kind::Comparison:
            m_text.append(" ").append(comparatorText(expression.comparator)).append(" ");
            printOperand(children[1]);
            break;
        case Kind::Plus:
        case Kind::Minus:
            m_text += expression.kind == Kind::Plus ? " + " : " - ";
            printTerm(children[1]);
            break;
        case Kind::Between:
            m_text += " BETWEEN ";
            printOperand(children[1]);
            m_text += " AND ";
            printOperand(children[2]);
            break;
        case Kind::In:
            m_text += " IN [";
            printList(children, 1);
            m_text += ']';
            break;
        case Kind::IsMissing:
            m_text += " IS MISSING";
            break;
        case Kind::IsNull:
            m_text += " IS NULL";
            break;
        default:
            m_text += " IS " + expression.text;
        }
    }

    std::string m_text;
};

} // namespace

std::string nameText(std::string_view name)
{
    const std::vector<Token> tokens = tokenizeStatement(name);
    const bool isPlain =
        tokens.front().kind == TokenKind::Identifier && tokens.front().span.length == name.size();
    return isPlain ? std::string(name) : quoted(name, '"');
}

std::string toText(const Statement &statement)
{
    Printer printer;
    std::visit([&printer](const auto &content) { printer.print(content); }, statement.content);
    return std::move(printer).take();
}

} // namespace core::partiql
