#include "core/engine/tags.h"

#include "core/api/constraints.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/resource_arns.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_states.h"
#include "core/engine/tag_characters.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

constexpr std::size_t kTagsPerResourceMax = 50;
constexpr std::string_view kReservedPrefix = "aws:";

Error tooManyTags()
{
    return Error::validation("Number of Tags exceed the current limit for the provided ResourceArn");
}

/// The name of the table that `arn` is of. What is no ARN at all nobody is allowed to touch, as the service
/// sees it.
Result<std::string> taggedTable(const Engine &engine, std::string_view operation, const std::string &arn)
{
    const auto denied = [&] {
        return Error(ErrorCode::AccessDenied,
                     "User: arn:aws:iam::" + engine.options.accountId +
                         ":root is not authorized to perform: dynamodb:" + std::string(operation) +
                         " on resource: " + (arn.empty() ? "*" : arn));
    };
    const auto parsed = parseResourceArn(arn);
    const std::size_t slash = parsed ? parsed->resource.find('/') : std::string::npos;
    if (!parsed || slash == 0 || slash == std::string::npos || slash + 1 == parsed->resource.size())
        return denied();
    if (parsed->service != "dynamodb" || !isTableName(parsed->table()) || !parsed->partOfTable().empty())
        return Error::validation("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
    if (parsed->account != engine.options.accountId)
        return denied();
    return std::string(parsed->table());
}

Error resourceNotFound(const std::string &arn)
{
    return {ErrorCode::ResourceNotFound, "Requested resource not found: ResourceArn: " + arn + " not found"};
}

bool isOfRegion(const Engine &engine, const std::string &arn)
{
    return arn.starts_with(tableArnPrefix(engine.options));
}

Result<void> checkTag(const Tag &tag)
{
    if (tag.key.empty() || !isTagText(tag.key))
        return Error::validation("The Tag Key provided is invalid, Key: " + tag.key);
    if (!isTagText(tag.value))
        return Error::validation("The Tag Value provided is invalid, Value: " + tag.value);
    if (std::string_view(tag.key).starts_with(kReservedPrefix))
        return Error::validation("Tag Key cannot be prefixed with aws:, Key: " + tag.key);
    return {};
}

void merge(std::vector<Tag> &tags, const std::vector<Tag> &added)
{
    for (const Tag &tag : added) {
        const auto present =
            std::find_if(tags.begin(), tags.end(), [&tag](const Tag &one) { return one.key == tag.key; });
        if (present == tags.end())
            tags.push_back(tag);
        else
            present->value = tag.value;
    }
}

} // namespace

Result<void> checkTags(const std::vector<Tag> &tags)
{
    std::set<std::string_view> keys;
    for (const Tag &tag : tags) {
        if (auto ok = checkTag(tag); !ok)
            return ok.error();
        if (!keys.insert(tag.key).second)
            return Error::validation("Duplicate Tag Keys provided as input: Duplicate Tag Key found " +
                                     tag.key);
    }
    return tags.size() > kTagsPerResourceMax ? Result<void>(tooManyTags()) : Result<void>();
}

Result<TagResourceResponse> tagResource(Engine &engine, const TagResourceRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<std::string> name = taggedTable(engine, "TagResource", *request.resourceArn);
    if (!name)
        return name.error();
    if (request.tags->empty())
        return Error::validation("Atleast one Tag needs to be provided as Input.");
    if (auto ok = checkTags(*request.tags); !ok)
        return ok.error();
    if (!isOfRegion(engine, *request.resourceArn))
        return resourceNotFound(*request.resourceArn);
    const auto add = [&request](TableRecord &record) -> Result<void> {
        merge(record.settings.tags, *request.tags);
        return record.settings.tags.size() > kTagsPerResourceMax ? Result<void>(tooManyTags())
                                                                 : Result<void>();
    };
    if (auto ok = changeRecord(engine, *name, resourceNotFound(*request.resourceArn), add); !ok)
        return ok.error();
    return TagResourceResponse();
}

Result<UntagResourceResponse> untagResource(Engine &engine, const UntagResourceRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<std::string> name = taggedTable(engine, "UntagResource", *request.resourceArn);
    if (!name)
        return name.error();
    if (request.tagKeys->empty())
        return Error::validation("Atleast one Tag Key needs to be provided as Input.");
    if (!isOfRegion(engine, *request.resourceArn))
        return resourceNotFound(*request.resourceArn);
    const auto remove = [&request](TableRecord &record) -> Result<void> {
        std::erase_if(record.settings.tags, [&request](const Tag &tag) {
            return std::find(request.tagKeys->begin(), request.tagKeys->end(), tag.key) !=
                   request.tagKeys->end();
        });
        return {};
    };
    if (auto ok = changeRecord(engine, *name, resourceNotFound(*request.resourceArn), remove); !ok)
        return ok.error();
    return UntagResourceResponse();
}

Result<ListTagsOfResourceResponse> listTagsOfResource(Engine &engine,
                                                      const ListTagsOfResourceRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<std::string> name = taggedTable(engine, "ListTagsOfResource", *request.resourceArn);
    if (!name)
        return name.error();
    const TableSchemaPointer table =
        isOfRegion(engine, *request.resourceArn) ? findUsableTable(engine, *name) : nullptr;
    if (!table)
        return resourceNotFound(*request.resourceArn);
    if (request.nextToken) // all tags fit on one page, so no token was ever given; the service's words are
                           // not known
        return Error::validation("The NextToken provided is invalid");
    return ListTagsOfResourceResponse{table->record().settings.tags, {}};
}

} // namespace core
