#include "core/engine/resource_policies.h"

#include "core/api/constraints.h"
#include "core/engine/change_pauses.h"
#include "core/engine/engine.h"
#include "core/engine/engine_errors.h"
#include "core/engine/policy_document.h"
#include "core/engine/resource_arns.h"
#include "core/engine/schema_changes.h"
#include "core/engine/table_states.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::string_view kNoPolicyExpected = "NO_POLICY";

/// A table, or its stream.
struct Target
{
    std::string table;
    std::string streamLabel; // empty: the table itself

    std::optional<ResourcePolicy> &policyOf(TableSettings &settings) const
    {
        return streamLabel.empty() ? settings.policy : settings.streamPolicy;
    }
};

Result<Target> targetOf(const Engine &engine, const std::string &arn)
{
    if (!arn.starts_with("arn:"))
        return invalidParameter("ARNs must start with 'arn:': " + arn);
    const auto parsed = parseResourceArn(arn);
    if (!parsed)
        return invalidParameter("Invalid resource Arn: " + arn);
    if (parsed->service != "dynamodb")
        return invalidParameter("Provided Arn is not a DynamoDB resource arn: " + arn);
    const std::string_view part = parsed->partOfTable();
    const bool isStream = part.starts_with("stream/") && part.size() > 7;
    if (parsed->table().empty() || (!part.empty() && !isStream))
        return invalidParameter(
            "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: " + arn);
    if (!isTableName(parsed->table()))
        return invalidParameter("Invalid resource Arn: " + arn);
    if (!arn.starts_with(tableArnPrefix(engine.options))) // of another region or account
        return tableNotFound(parsed->table());
    return Target{std::string(parsed->table()), std::string(isStream ? part.substr(7) : std::string_view())};
}

Error noPolicy(std::string_view what)
{
    return {ErrorCode::PolicyNotFound,
            "Resource-based policy not found for the provided ResourceArn: " + std::string(what)};
}

Result<void> checkStream(const Target &target, const TableRecord &record)
{
    if (target.streamLabel.empty() || target.streamLabel == record.description.latestStreamLabel)
        return {};
    return Error(ErrorCode::ResourceNotFound, "Requested resource not found: Stream: " + target.streamLabel +
                                                  " not found for Table: " + target.table);
}

Result<void> checkRevision(const std::optional<std::string> &expected, const Target &target,
                           const std::string &arn, const std::optional<ResourcePolicy> &present)
{
    if (!expected)
        return {};
    if (*expected == kNoPolicyExpected) {
        if (present)
            return noPolicy("Requested policy update expecting none to be present for table " + target.table +
                            ", but a policy exists with revision id " + present->revisionId + ".");
        return {};
    }
    if (!present)
        return noPolicy(arn);
    if (*expected != present->revisionId)
        return noPolicy("Requested update for policy with revision id " + *expected +
                        ", but the policy associated to target table " + target.table + " has revision id " +
                        present->revisionId + ".");
    return {};
}

Result<void> checkPause(const Engine &engine, const Target &target,
                        const std::optional<ResourcePolicy> &present)
{
    if (!present)
        return {};
    return checkPauseSince(engine, present->changedAt, "Resource-based policy for table " + target.table);
}

} // namespace

ResourcePolicy makeResourcePolicy(std::string document, UnixMicros now,
                                  const std::optional<ResourcePolicy> &before)
{
    std::int64_t revision = now / 1000;
    std::int64_t last = 0;
    if (before) {
        const std::string &id = before->revisionId;
        std::from_chars(id.data(), id.data() + id.size(), last);
    }
    revision = std::max(revision, last + 1);
    return {std::move(document), std::to_string(revision), now};
}

Result<PutResourcePolicyResponse> putResourcePolicy(Engine &engine, const PutResourcePolicyRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<Target> target = targetOf(engine, *request.resourceArn);
    if (!target)
        return target.error();
    if (auto ok = checkPolicyDocument(*request.policy); !ok)
        return ok.error();
    PutResourcePolicyResponse response;
    const auto put = [&](TableRecord &record) -> Result<void> {
        if (auto ok = checkStream(*target, record); !ok)
            return ok.error();
        std::optional<ResourcePolicy> &policy = target->policyOf(record.settings);
        if (auto ok = checkRevision(request.expectedRevisionId, *target, *request.resourceArn, policy); !ok)
            return ok.error();
        if (!policy || policy->document != *request.policy) { // the same again changes nothing
            if (auto ok = checkPause(engine, *target, policy); !ok)
                return ok.error();
            policy = makeResourcePolicy(*request.policy, engine.clock.now(), policy);
        }
        response.revisionId = policy->revisionId;
        return {};
    };
    if (auto ok = changeRecord(engine, target->table, tableNotFound(target->table), put); !ok)
        return ok.error();
    return response;
}

Result<GetResourcePolicyResponse> getResourcePolicy(Engine &engine, const GetResourcePolicyRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<Target> target = targetOf(engine, *request.resourceArn);
    if (!target)
        return target.error();
    const TableSchemaPointer table = findUsableTable(engine, target->table);
    if (!table)
        return tableNotFound(target->table);
    if (auto ok = checkStream(*target, table->record()); !ok)
        return ok.error();
    TableSettings settings = table->record().settings;
    const std::optional<ResourcePolicy> &policy = target->policyOf(settings);
    if (!policy)
        return noPolicy(*request.resourceArn);
    return GetResourcePolicyResponse{policy->document, policy->revisionId};
}

Result<DeleteResourcePolicyResponse> deleteResourcePolicy(Engine &engine,
                                                          const DeleteResourcePolicyRequest &request)
{
    if (auto ok = checkConstraints(request); !ok)
        return ok.error();
    const Result<Target> target = targetOf(engine, *request.resourceArn);
    if (!target)
        return target.error();
    DeleteResourcePolicyResponse response;
    const auto remove = [&](TableRecord &record) -> Result<void> {
        if (auto ok = checkStream(*target, record); !ok)
            return ok.error();
        std::optional<ResourcePolicy> &policy = target->policyOf(record.settings);
        if (auto ok = checkRevision(request.expectedRevisionId, *target, *request.resourceArn, policy); !ok)
            return ok.error();
        if (auto ok = checkPause(engine, *target, policy); !ok)
            return ok.error();
        if (policy)
            response.revisionId = policy->revisionId;
        policy.reset();
        return {};
    };
    if (auto ok = changeRecord(engine, target->table, tableNotFound(target->table), remove); !ok)
        return ok.error();
    return response;
}

} // namespace core
