#include "core/engine/change_recording.h"

#include "core/storage/database.h"
#include "core/storage/keys.h"

namespace core {

namespace {

/// Of a row that only backups need, the first change behind the latest of them is enough.
Result<bool> isRecordedSince(const Database &database, const TableSchema &table, std::string_view rowKey,
                             Sequence pin)
{
    const std::string_view tail = keys::rowTail(rowKey);
    const std::string from = keys::versionKey(table.number(), tail, pin + 1);
    const std::string to = keys::versionKey(table.number(), tail, UINT64_MAX);
    const auto cursor = database.cursor(from, to);
    if (cursor->valid())
        return true;
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    return false;
}

} // namespace

KeptImages imagesOf(StreamViewType view)
{
    switch (view) {
    case StreamViewType::NewImage:
        return {false, true};
    case StreamViewType::OldImage:
        return {true, false};
    case StreamViewType::NewAndOldImages:
        return {true, true};
    case StreamViewType::KeysOnly:
        break;
    }
    return {};
}

Result<void> stageChangeRecord(const Database &database, const TableSchema &table, const ItemChange &change,
                               Mutation &mutation)
{
    const TableHistory &history = table.record().history;
    const bool keepsVersions = history.continuousSince || history.latestPin;
    if (!history.streamBegin && !history.continuousSince) {
        const Result<bool> isEnough =
            isRecordedSince(database, table, change.rowKey, history.latestPin.value_or(0));
        if (!isEnough)
            return isEnough.error();
        if (*isEnough)
            return {};
    }
    KeptImages kept;
    if (history.streamBegin)
        kept = imagesOf(table.description().streamSpecification->streamViewType.value());
    kept.oldImage = kept.oldImage || keepsVersions;

    ChangeRecord record;
    record.rowTail = keys::rowTail(change.rowKey);
    record.wasThere = change.wasThere();
    record.isThere = change.newItem != nullptr;
    record.origin = change.origin;
    if (kept.oldImage && record.wasThere)
        record.oldImage = change.oldBytes;
    if (kept.newImage && record.isThere)
        record.newImage = change.newBytes;
    mutation.recordChange(change.rowKey, writeChangeRecord(record),
                          keepsVersions ? FindableByRow::Yes : FindableByRow::No);
    return {};
}

} // namespace core
