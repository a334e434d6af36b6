// One record of a stream, as the viewer keeps it: with what its row says, made off the GUI thread.

#pragma once

#include "core/api/stream_requests.h"

#include <QString>
#include <memory>
#include <vector>

namespace ui {

using StreamRecordPtr = std::shared_ptr<const core::Record>;

struct StreamEntry
{
    quint64 number = 0; // in the order of arrival, given by the store
    StreamRecordPtr record;
    QString shardId;
    QString key;                         // "CUSTOMER#42 / ORDER#7"
    QString changes;                     // paths that differ, or the attributes of the one image
    std::vector<std::string> attributes; // top-level: those that differ, or all of the one image
    qint64 bytes = 0;                    // about what it takes in memory

    /// A deletion by time to live.
    bool isExpiry() const { return record->userIdentity && record->userIdentity->type == "Service"; }
};

/// Any thread. `keyNames`: partition key first.
StreamEntry makeStreamEntry(core::Record record, const QString &shardId,
                            const std::vector<std::string> &keyNames);

/// "INSERT", "MODIFY", "REMOVE": as the API calls them, so never translated.
QString eventNameText(core::EventName event);

} // namespace ui
