#include "ui/item_editor/item_header.h"

#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QToolButton *iconButton(Icon shape, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(shape));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

ItemHeader::ItemHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, this))
    , m_second(new ElidedLabel({}, this))
    , m_stateLabel(new QLabel(this))
    , m_views(new QButtonGroup(this))
    , m_history(iconButton(Icon::Clock, tr("History of the item (Ctrl+H)"), this))
    , m_duplicate(iconButton(Icon::Copy, tr("Duplicate the item"), this))
    , m_delete(iconButton(Icon::Delete, tr("Delete the item"), this))
    , m_close(iconButton(Icon::Close, tr("Close the item"), this))
{
    QFont keyFont = monospaceFont();
    m_second->setFont(keyFont);
    m_second->setColorRole(ColorRole::SecondaryText);
    keyFont.setWeight(QFont::DemiBold);
    m_title->setFont(keyFont);
    m_stateLabel->setFont(secondaryFont());
    m_stateLabel->setObjectName(QStringLiteral("itemState"));

    auto *keys = new QVBoxLayout;
    keys->setSpacing(0);
    keys->addWidget(m_title);
    keys->addWidget(m_second);
    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    top->addLayout(keys, 1);
    top->addWidget(m_stateLabel);
    m_history->setObjectName(QStringLiteral("showItemHistory"));
    m_history->setVisible(false);
    for (QToolButton *button : {m_history, m_duplicate, m_delete, m_close})
        top->addWidget(button);

    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    const std::pair<View, QString> views[] = {
        {View::Tree, tr("Tree")}, {View::PlainJson, tr("JSON")}, {View::DynamoJson, tr("DynamoDB JSON")}};
    for (const auto &[view, name] : views) {
        auto *button = new QToolButton(this);
        button->setText(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolTip(tr("Show the item as %1").arg(name));
        m_views->addButton(button, int(view));
        segments->addWidget(button);
    }
    segments->addStretch(1);
    m_views->button(int(m_view))->setChecked(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(segments);
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) {
        m_views->button(int(m_view))->setChecked(true);
        emit viewRequested(View(id));
    });
    connect(m_history, &QToolButton::clicked, this, &ItemHeader::historyRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &ItemHeader::duplicateRequested);
    connect(m_delete, &QToolButton::clicked, this, &ItemHeader::deleteRequested);
    connect(m_close, &QToolButton::clicked, this, &ItemHeader::closeRequested);
    setState(State::None);
}

void ItemHeader::setKeys(const QList<std::pair<QString, QString>> &keys)
{
    m_title->setText(keys.isEmpty() ? QString() : keys[0].second);
    m_second->setText(keys.size() < 2 ? QString() : keys[1].second);
    m_second->setVisible(keys.size() > 1);
    QStringList lines;
    for (const auto &[name, value] : keys)
        lines += name + QStringLiteral(" = ") + value;
    m_title->setAccessibleName(tr("Item %1").arg(lines.join(QStringLiteral(", "))));
    m_title->setToolTip(lines.join(QLatin1Char('\n')));
    m_second->setToolTip(lines.join(QLatin1Char('\n')));
}

void ItemHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_second->hide();
}

void ItemHeader::setState(State state)
{
    m_state = state;
    const QString texts[] = {QString(),   tr("New"),       tr("Modified"),
                             tr("Saved"), tr("Read-only"), tr("As it was")};
    m_stateLabel->setText(texts[int(state)]);
    m_stateLabel->setVisible(state != State::None);
    updateColors();
}

void ItemHeader::setView(View view)
{
    m_view = view;
    m_views->button(int(view))->setChecked(true);
}

void ItemHeader::setViewsEnabled(bool enabled)
{
    for (QAbstractButton *button : m_views->buttons())
        button->setEnabled(enabled);
}

void ItemHeader::setHistoryEnabled(bool isEnabled)
{
    m_history->setVisible(isEnabled);
}

void ItemHeader::setActionsEnabled(bool duplicate, bool remove)
{
    m_duplicate->setEnabled(duplicate);
    m_delete->setEnabled(remove);
}

void ItemHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateColors();
}

void ItemHeader::updateColors()
{
    const Colors &colors = Colors::of(this);
    const ColorRole roles[] = {ColorRole::SecondaryText, ColorRole::Good,          ColorRole::Warning,
                               ColorRole::SecondaryText, ColorRole::SecondaryText, ColorRole::PastText};
    QPalette statePalette = m_stateLabel->palette();
    statePalette.setColor(QPalette::WindowText, colors[roles[int(m_state)]]);
    m_stateLabel->setPalette(statePalette);
}

} // namespace ui
