#include "ui/streams/stream_entry.h"

#include "core/copying/item_difference.h"
#include "ui/common/value_format.h"

#include <QStringList>

namespace ui {

namespace {

constexpr int kChangesShown = 6;    // paths; the details have all
constexpr qint64 kEntryBytes = 400; // without its images
constexpr qint64 kImageFactor = 3;  // values in memory against DynamoDB's count of them

QString listOf(const QStringList &names, qsizetype total)
{
    const QString text = names.join(QStringLiteral(", "));
    return total > names.size() ? text + QStringLiteral(", \u2026 +%1").arg(total - names.size()) : text;
}

void compare(StreamEntry &entry, const core::Item &before, const core::Item &after)
{
    for (const core::Attribute &attribute : before) {
        const core::AttributeValue *other = after.find(attribute.name);
        if (!other || !(*other == attribute.value))
            entry.attributes.push_back(attribute.name);
    }
    for (const core::Attribute &attribute : after) {
        if (!before.contains(attribute.name))
            entry.attributes.push_back(attribute.name);
    }
    const std::vector<core::AttributeDifference> differences = core::itemDifference(before, after);
    QStringList paths;
    for (const core::AttributeDifference &difference : differences) {
        if (paths.size() == kChangesShown)
            break;
        paths.append(QString::fromStdString(difference.path));
    }
    entry.changes = listOf(paths, qsizetype(differences.size()));
}

void describe(StreamEntry &entry, const core::Item &image, const core::Key &keys)
{
    QStringList names;
    qsizetype total = 0;
    for (const core::Attribute &attribute : image) {
        entry.attributes.push_back(attribute.name);
        if (keys.contains(attribute.name))
            continue;
        ++total;
        if (names.size() < kChangesShown)
            names.append(QString::fromStdString(attribute.name));
    }
    entry.changes = listOf(names, total);
}

} // namespace

QString eventNameText(core::EventName event)
{
    switch (event) {
    case core::EventName::Insert:
        return QStringLiteral("INSERT");
    case core::EventName::Modify:
        return QStringLiteral("MODIFY");
    case core::EventName::Remove:
        return QStringLiteral("REMOVE");
    }
    return {};
}

StreamEntry makeStreamEntry(core::Record record, const QString &shardId,
                            const std::vector<std::string> &keyNames)
{
    StreamEntry entry;
    entry.shardId = shardId;
    const core::StreamRecord &data = record.dynamodb;
    entry.key = keyText(data.keys, keyNames);
    if (data.oldImage && data.newImage)
        compare(entry, *data.oldImage, *data.newImage);
    else if (data.newImage || data.oldImage)
        describe(entry, data.newImage ? *data.newImage : *data.oldImage, data.keys);
    entry.bytes = kEntryBytes + kImageFactor * data.sizeBytes;
    entry.record = std::make_shared<const core::Record>(std::move(record));
    return entry;
}

} // namespace ui
