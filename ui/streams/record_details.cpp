#include "ui/streams/record_details.h"

#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/panel_row.h"
#include "ui/common/value_format.h"
#include "ui/streams/image_view.h"
#include "ui/streams/stream_list_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

RecordDetails::RecordDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_summary(new ElidedLabel({}, this))
    , m_only(makeRowButton(Icon::Compare, tr("Only differences"), "onlyDifferences",
                           tr("Leave out attributes that are the same before and after"), RowButton::Switch))
    , m_open(makeRowButton(Icon::Item, tr("Open item"), "openStreamItem",
                           tr("Show the item as it is now, in its table (Ctrl+Enter)")))
    , m_copy(makeRowButton(Icon::Copy, tr("Copy event"), "copyStreamEvent",
                           tr("Copy this record as the event that AWS Lambda gets (Ctrl+Shift+C)")))
    , m_images(new ImageView(m_model, this))
{
    QFont titleStyle = interfaceFont();
    titleStyle.setWeight(QFont::DemiBold);
    m_title->setFont(titleStyle);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setFont(secondaryFont());
    m_summary->setColorRole(ColorRole::SecondaryText);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 8, 4);
    top->setSpacing(8);
    top->addWidget(m_title);
    top->addWidget(m_summary, 1);
    for (QToolButton *button : {m_only, m_open, m_copy})
        top->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_images, 1);
    connect(m_open, &QToolButton::clicked, this, &RecordDetails::openRequested);
    connect(m_copy, &QToolButton::clicked, this, &RecordDetails::copyRequested);
    connect(m_only, &QToolButton::toggled, this, [this](bool onlyDifferences) {
        if (m_record)
            m_model.setRecord(m_record, onlyDifferences);
        emit onlyDifferencesChanged();
    });
}

bool RecordDetails::showsOnlyDifferences() const
{
    return m_only->isChecked();
}

void RecordDetails::setOnlyDifferences(bool onlyDifferences)
{
    m_only->setChecked(onlyDifferences);
}

QString RecordDetails::imagesText(const core::Record &record) const
{
    const core::StreamRecord &change = record.dynamodb;
    if (change.oldImage && change.newImage)
        return tr("%n difference(s)", nullptr, m_model.differenceCount());
    const bool needsOld = record.eventName != core::EventName::Insert;
    const bool needsNew = record.eventName != core::EventName::Remove;
    if (needsOld && !change.oldImage && needsNew && !change.newImage)
        return tr("the stream holds keys only");
    if (needsOld && !change.oldImage)
        return change.newImage ? tr("the stream holds no old images")
                               : tr("the stream holds no old image of it");
    if (needsNew && !change.newImage)
        return tr("the stream holds no new images");
    return {};
}

void RecordDetails::showEntry(const StreamEntry &entry)
{
    m_number = entry.number;
    m_record = entry.record;
    m_model.setRecord(m_record, m_only->isChecked());
    m_title->setText(formatEvent(entry));
    QStringList parts{entry.key, formatRecordTime(m_record->dynamodb.approximateCreationDateTimeMicros)};
    const QString images = imagesText(*m_record);
    if (!images.isEmpty())
        parts.append(images);
    parts.append(tr("sequence number %1").arg(QString::fromStdString(m_record->dynamodb.sequenceNumber)));
    parts.append(entry.shardId);
    m_summary->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

void RecordDetails::focusImages()
{
    m_images->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
