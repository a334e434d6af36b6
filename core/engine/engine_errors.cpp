#include "core/engine/engine_errors.h"

namespace core {

Error invalidParameter(std::string_view text)
{
    return Error::validation("One or more parameter values were invalid: " + std::string(text));
}

Error resourceNotFound()
{
    return {ErrorCode::ResourceNotFound, "Requested resource not found"};
}

Error tableNotFound(std::string_view tableName)
{
    return {ErrorCode::ResourceNotFound,
            "Requested resource not found: Table: " + std::string(tableName) + " not found"};
}

Error indexNotFound(std::string_view indexName, std::string_view tableName)
{
    return {ErrorCode::ResourceNotFound, "Requested resource not found: Index " + std::string(indexName) +
                                             " for table " + std::string(tableName)};
}

Error stillInUse(std::string_view text)
{
    return {ErrorCode::ResourceInUse,
            "Attempt to change a resource which is still in use: " + std::string(text)};
}

Error noBuckets()
{
    return Error::validation(
        "There is no S3 here: a database has buckets where a folder for them was named when it "
        "was opened (tablewright-server --buckets DIR)");
}

Error readOnlyDatabase()
{
    return {ErrorCode::ReadOnly, "The database is open for reading only"};
}

Error keyDoesNotMatchSchema()
{
    return Error::validation("The provided key element does not match the schema");
}

Error indexKeyTypeMismatch(const KeyAttribute &key, AttributeType actual, const std::string &indexName)
{
    return invalidParameter("Type mismatch for Index Key " + key.name +
                            " Expected: " + std::string(descriptor(key.type)) +
                            " Actual: " + std::string(descriptor(actual)) + " IndexName: " + indexName);
}

Error itemTooLarge()
{
    return Error::validation("Item size has exceeded the maximum allowed size");
}

Error updatedItemTooLarge()
{
    return Error::validation("Item size to update has exceeded the maximum allowed size");
}

Error duplicateKeysInBatch()
{
    return Error::validation("Provided list of item keys contains duplicates");
}

Error transactionConflict()
{
    return {ErrorCode::TransactionConflict, "Transaction is ongoing for the item"};
}

std::string listText(const std::vector<std::string> &names)
{
    std::string text = "[";
    for (const std::string &name : names) {
        if (text.size() > 1)
            text += ", ";
        text += name;
    }
    return text += "]";
}

} // namespace core
