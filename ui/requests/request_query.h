// A Query, Scan or GetItem request as the question that the query line shows.

#pragma once

#include "ui/query/query_spec.h"

#include <string_view>

namespace ui {

struct RequestQuery
{
    QuerySpec spec;
    /// What the query line has no field for, as in the request: "ExclusiveStartKey", "FilterExpression", ...
    QStringList leftOut;
};

/// Errors: the request is none that the table can answer, or of another operation.
core::Result<RequestQuery> requestQuery(const QString &operation, std::string_view body,
                                        const core::TableDescription &table);

} // namespace ui
