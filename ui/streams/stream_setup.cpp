#include "ui/streams/stream_setup.h"

#include "ui/common/empty_state.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

StreamSetup::StreamSetup(QWidget *parent)
    : QWidget(parent)
    , m_state(new EmptyState(this))
    , m_viewType(new QComboBox(m_state))
{
    setObjectName(QStringLiteral("streamSetup"));
    m_viewType->setObjectName(QStringLiteral("streamViewType"));
    m_viewType->setAccessibleName(tr("What records hold"));
    m_viewType->setToolTip(
        tr("It cannot be changed later; a stream can be turned off, and on again as another"));
    const auto add = [this](const QString &text, core::StreamViewType viewType) {
        m_viewType->addItem(text, int(viewType));
    };
    add(tr("New and old images"), core::StreamViewType::NewAndOldImages);
    add(tr("New images"), core::StreamViewType::NewImage);
    add(tr("Old images"), core::StreamViewType::OldImage);
    add(tr("Keys only"), core::StreamViewType::KeysOnly);
    m_state->addWidget(m_viewType);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_state, &EmptyState::actionTriggered, this, &StreamSetup::turnOnRequested);
}

void StreamSetup::setTable(const QString &name, bool isWritable)
{
    m_state->setContent(Icon::Eye,
                        isWritable
                            ? tr("%1 has no stream. With one, every change of an item is a record that "
                                 "is kept for 24 hours.")
                                  .arg(name)
                            : tr("%1 has no stream, and it is open for reading only.").arg(name),
                        isWritable ? tr("Turn on the stream") : QString());
    m_viewType->setVisible(isWritable);
}

void StreamSetup::setWorking(bool isWorking)
{
    m_viewType->setEnabled(!isWorking);
    m_state->button()->setEnabled(!isWorking);
}

core::StreamViewType StreamSetup::viewType() const
{
    return core::StreamViewType(m_viewType->currentData().toInt());
}

} // namespace ui
