#include "core/partiql/table_lookup.h"

namespace core::partiql {

namespace {

// Item operations look for a table of any such name, where operations on tables refuse the name.
constexpr std::size_t kTableNameLengthMin = 3;
constexpr std::size_t kTableNameLengthMax = 255;

Error notFound()
{
    return {ErrorCode::ResourceNotFound, "Requested resource not found"};
}

} // namespace

Result<const TableDescription *> TableLookup::find(const std::string &tableName)
{
    if (const auto found = m_tables.find(tableName); found != m_tables.end())
        return &found->second;
    const bool isArn = tableName.starts_with("arn:");
    if (!isArn && (tableName.size() < kTableNameLengthMin || tableName.size() > kTableNameLengthMax))
        return notFound();
    DescribeTableRequest request;
    request.tableName = tableName;
    Result<DescribeTableResponse> described = m_client.describeTable(request);
    if (!described && described.error().code() == ErrorCode::ResourceNotFound)
        return notFound();
    if (!described)
        return described.error();
    return &m_tables.emplace(tableName, std::move(described->table)).first->second;
}

} // namespace core::partiql
