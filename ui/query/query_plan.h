// From what a person asks to the one request that answers it: Get, Query or Scan, with safe placeholders.

#pragma once

#include "core/api/requests.h"
#include "ui/query/query_spec.h"

#include <variant>
#include <vector>

namespace ui {

/// Why a request cannot be made, and beside which field to say so.
struct SpecProblem
{
    enum class Field : quint8 {
        Index,
        Partition,
        Sort,
        SortUpper,
        FilterPath,
        FilterFirst,
        FilterSecond,
        FilterNode,
        Projection,
        Limit,
        Consistency
    };
    Field field = Field::Partition;
    std::vector<int> node; // of a filter field: child numbers from the root group down
    QString message;
};

enum class RequestKind : quint8 { Get, Query, Scan };

struct QueryPlan
{
    RequestKind kind = RequestKind::Scan;
    std::variant<core::GetItemRequest, core::QueryRequest, core::ScanRequest> request;
    std::vector<SpecProblem> problems;
    bool isValid() const { return problems.empty(); }
};

/// Get where the whole primary key is given and nothing else is asked; Query where the partition key is; else
/// Scan. A condition on a sort key without its partition becomes part of the scan's filter. Key attributes
/// are added to a projection, so that every row can be opened. Even with problems the request holds what
/// could be made of the rest.
QueryPlan planQuery(const QuerySpec &spec, const core::TableDescription &table);

/// What a full scan reads, from the table's (or index's) counters.
struct ScanEstimate
{
    qint64 items = 0;
    qint64 bytes = 0;
    qint64 readUnits = 0; // at most; half of that when eventually consistent is already applied
};
ScanEstimate estimateScan(const QuerySpec &spec, const core::TableDescription &table);

/// The key schema of the table or of one of its indexes; empty where there is no such index.
std::vector<core::KeySchemaElement> keySchemaOf(const core::TableDescription &table,
                                                const QString &indexName);

} // namespace ui
