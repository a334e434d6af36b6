// Random statements as trees: what the grammar can say, nothing that it cannot.

#pragma once

#include "core/partiql/statement.h"

#include <array>
#include <random>

namespace support {

class RandomStatements
{
    using Expression = core::partiql::Expression;
    using Kind = Expression::Kind;

public:
    explicit RandomStatements(std::uint64_t seed)
        : m_random(seed)
    {}

    std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }

    core::partiql::Statement statement()
    {
        m_parameters = 0;
        core::partiql::Statement statement;
        switch (below(5)) {
        case 0:
            statement.content = select();
            break;
        case 1: {
            core::partiql::InsertStatement insert;
            insert.into = table();
            insert.value = oneIn(8) ? parameter() : tuple(4);
            statement.content = std::move(insert);
            break;
        }
        case 2:
            statement.content = update();
            break;
        case 3: {
            core::partiql::DeleteStatement remove;
            remove.from = table();
            remove.where = where();
            remove.returning = returning();
            statement.content = std::move(remove);
            break;
        }
        default:
            statement.content = core::partiql::ExistsStatement{select()};
        }
        statement.parameterCount = m_parameters;
        return statement;
    }

    core::DocumentPath path()
    {
        core::DocumentPath path(name());
        while (oneIn(2) && path.elements.size() < 5) {
            if (oneIn(2))
                path.elements.emplace_back(name());
            else
                path.elements.emplace_back(std::uint32_t(below(20)));
        }
        return path;
    }

private:
    std::string name()
    {
        static const std::array<std::string, 12> kNames{"a",   "B_2",  "$x",      "select",   "Size", "_",
                                                        "x.y", "it's", "q\"uote", "\xC3\xA9", "--",   "1st"};
        return kNames[below(kNames.size())];
    }
    std::string text()
    {
        static const std::array<std::string, 9> kTexts{
            "", "x", "it's", "''", "\"", "\n", "/* */", "\xF0\x9F\x98\x80", "--"};
        return kTexts[below(kTexts.size())];
    }

    core::partiql::TableReference table()
    {
        core::partiql::TableReference table;
        table.tableName = "t" + name();
        if (oneIn(3))
            table.indexName = "i" + name();
        return table;
    }
    std::optional<core::partiql::Returning> returning()
    {
        if (oneIn(2))
            return {};
        return core::partiql::Returning(below(4));
    }
    std::optional<Expression> where()
    {
        if (oneIn(5))
            return {};
        return condition(4);
    }
    core::partiql::SelectStatement select()
    {
        core::partiql::SelectStatement select;
        for (std::size_t count = below(4); count > 0; --count)
            select.projection.push_back(path());
        select.from = table();
        select.where = where();
        for (std::size_t count = oneIn(2) ? below(3) : 0; count > 0; --count)
            select.orderBy.push_back({path(), core::partiql::SortOrder(below(2))});
        return select;
    }
    core::partiql::UpdateStatement update()
    {
        core::partiql::UpdateStatement update;
        update.table = table();
        for (std::size_t count = below(4); count > 0; --count) {
            core::DocumentPath target = path(); // its parameters come in the order of the text
            update.set.push_back({std::move(target), sum(2)});
        }
        for (std::size_t count = below(3) + (update.set.empty() ? 1 : 0); count > 0; --count)
            update.remove.push_back(path());
        update.where = where();
        update.returning = returning();
        return update;
    }

    Expression of(Kind kind)
    {
        Expression expression;
        expression.kind = kind;
        return expression;
    }
    Expression parameter()
    {
        Expression expression = of(Kind::Parameter);
        expression.parameter = m_parameters++;
        return expression;
    }
    Expression pathOperand()
    {
        Expression expression = of(Kind::Path);
        expression.path = path();
        return expression;
    }
    Expression tuple(std::size_t depth)
    {
        Expression expression = of(Kind::Tuple);
        for (std::size_t count = below(4); count > 0; --count) {
            expression.names.push_back(text());
            expression.children.push_back(value(depth));
        }
        return expression;
    }
    Expression value(std::size_t depth)
    {
        switch (below(depth == 0 ? 5 : 8)) {
        case 0:
            return of(Kind::Null);
        case 1: {
            Expression expression = of(Kind::Boolean);
            expression.boolean = oneIn(2);
            return expression;
        }
        case 2: {
            static const std::array<std::string, 6> kNumbers{"0",     "-1",  "1.50", "12345678901234567890",
                                                             "-2e-5", "1E30"};
            Expression expression = of(Kind::Number);
            expression.text = kNumbers[below(kNumbers.size())];
            return expression;
        }
        case 3: {
            Expression expression = of(Kind::String);
            expression.text = text();
            return expression;
        }
        case 4:
            return parameter();
        case 5:
            return tuple(depth - 1);
        default: {
            Expression expression = of(oneIn(2) ? Kind::List : Kind::Bag);
            for (std::size_t count = below(4); count > 0; --count)
                expression.children.push_back(value(depth - 1));
            return expression;
        }
        }
    }
    Expression call(std::size_t depth)
    {
        static const std::array<std::string, 5> kNames{"begins_with", "Contains", "SIZE", "list_append",
                                                       "mystery"};
        Expression expression = of(Kind::Call);
        expression.text = kNames[below(kNames.size())];
        for (std::size_t count = below(4); count > 0; --count)
            expression.children.push_back(operand(depth));
        return expression;
    }
    Expression operand(std::size_t depth)
    {
        if (depth > 0 && oneIn(5))
            return call(depth - 1);
        return oneIn(2) ? pathOperand() : value(std::min<std::size_t>(depth, 2));
    }
    Expression sum(std::size_t depth)
    {
        if (depth == 0 || oneIn(2))
            return operand(depth);
        Expression expression = of(oneIn(2) ? Kind::Plus : Kind::Minus);
        expression.children.push_back(sum(depth - 1));
        expression.children.push_back(sum(depth - 1));
        return expression;
    }
    Expression condition(std::size_t depth)
    {
        if (depth == 0)
            return test(1);
        switch (below(4)) {
        case 0:
        case 1: {
            Expression expression = of(oneIn(2) ? Kind::And : Kind::Or);
            for (std::size_t count = 2 + below(3); count > 0; --count)
                expression.children.push_back(condition(depth - 1));
            return expression;
        }
        case 2: {
            Expression expression = of(Kind::Not);
            expression.children.push_back(condition(depth - 1));
            return expression;
        }
        default:
            return test(depth);
        }
    }
    Expression test(std::size_t depth)
    {
        static const std::array<Kind, 7> kKinds{Kind::Comparison, Kind::Between, Kind::In,  Kind::IsMissing,
                                                Kind::IsNull,     Kind::IsType,  Kind::Call};
        const Kind kind = kKinds[below(kKinds.size())];
        if (kind == Kind::Call)
            return call(depth);
        Expression expression = of(kind);
        expression.children.push_back(sum(1));
        if (kind == Kind::Comparison)
            expression.comparator = core::Comparator(below(6));
        if (kind == Kind::IsType)
            expression.text = oneIn(2) ? "STRING" : "LIST";
        const std::size_t more = kind == Kind::Comparison ? 1
                                 : kind == Kind::Between  ? 2
                                 : kind == Kind::In       ? 1 + below(4)
                                                          : 0;
        for (std::size_t i = 0; i < more; ++i)
            expression.children.push_back(sum(1));
        return expression;
    }

    std::mt19937_64 m_random;
    std::size_t m_parameters = 0;
};

} // namespace support
