#include "ui/item_difference/item_difference_view.h"

#include "core/values/json.h"
#include "ui/common/colors.h"
#include "ui/common/empty_state.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

using Kind = DifferenceNode::Kind;

enum Column { NameColumn, BeforeColumn, AfterColumn, ColumnCount };
constexpr int kRowsOpened = 500; // by themselves, where differences lie inside
constexpr int kToolTipMax = 1000;

/// Rows know their node, and get their children when they are opened.
class NodeRow final : public QTreeWidgetItem
{
public:
    explicit NodeRow(DifferenceNode node)
        : m_node(std::move(node))
    {}
    const DifferenceNode &node() const { return m_node; }
    bool isFilled = false;

private:
    const DifferenceNode m_node;
};

const DifferenceNode &nodeOf(const QTreeWidgetItem *row)
{
    return static_cast<const NodeRow *>(row)->node();
}

std::optional<ColorRole> tintOf(Kind kind, int column)
{
    if (kind == Kind::Changed && column != NameColumn)
        return ColorRole::Changed;
    if (kind == Kind::Added && column != BeforeColumn)
        return ColorRole::Added;
    if (kind == Kind::Removed && column != AfterColumn)
        return ColorRole::Deleted;
    return {};
}

/// Tints follow the theme, as they are looked up while painting.
class DifferenceDelegate final : public QStyledItemDelegate
{
public:
    explicit DifferenceDelegate(QTreeWidget *tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const DifferenceNode &node = nodeOf(rowAt(index));
        const auto tint = tintOf(node.kind, index.column());
        const bool isSelected = option.state & QStyle::State_Selected;
        if (tint && !isSelected)
            painter->fillRect(option.rect, Colors::of(option.widget)[*tint]);
        QStyledItemDelegate::paint(painter, option, index);
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const DifferenceNode &node = nodeOf(rowAt(index));
        if (option->state & QStyle::State_Selected)
            return;
        const Colors &colors = Colors::of(option->widget);
        ColorRole role = ColorRole::Text;
        if (index.column() == NameColumn)
            role = node.kind == Kind::Same ? ColorRole::SecondaryText : ColorRole::Text;
        else if (node.kind == Kind::Same)
            role = ColorRole::SecondaryText;
        else
            role = formatValue(index.column() == BeforeColumn ? node.before : node.after).color;
        option->palette.setColor(QPalette::Text, colors[role]);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(24 * fontZoom() / 100);
        return size;
    }

private:
    QTreeWidgetItem *rowAt(const QModelIndex &index) const { return m_tree->itemFromIndex(index); }

    QTreeWidget *const m_tree;
};

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Same:
        return ItemDifferenceView::tr("the same");
    case Kind::Added:
        return ItemDifferenceView::tr("added");
    case Kind::Removed:
        return ItemDifferenceView::tr("removed");
    case Kind::Changed:
        return ItemDifferenceView::tr("changed");
    case Kind::Inside:
        return ItemDifferenceView::tr("differs inside");
    }
    return {};
}

QIcon iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Same:
        return {};
    case Kind::Added:
        return icon(Icon::Add);
    case Kind::Removed:
        return icon(Icon::Remove);
    case Kind::Changed:
        return icon(Icon::Edit);
    case Kind::Inside:
        return icon(Icon::More);
    }
    return {};
}

QString jsonText(const core::AttributeValue &value)
{
    std::string json;
    core::appendDynamoJson(json, value);
    return QString::fromStdString(json);
}

QString toolTipOf(const core::AttributeValue *value)
{
    if (!value)
        return {};
    QString text = jsonText(*value);
    if (text.size() > kToolTipMax)
        text = text.left(kToolTipMax) + QChar(0x2026);
    return typeName(value->type()) + u'\n' + text;
}

} // namespace

ItemDifferenceView::ItemDifferenceView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_onlyDifferences(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeWidget)
    , m_line(new EmptyState)
{
    m_summary->setObjectName(QStringLiteral("differenceSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_onlyDifferences->setText(tr("Only differences"));
    m_onlyDifferences->setToolTip(tr("Leave out what is the same on both sides"));
    m_onlyDifferences->setIcon(icon(Icon::Filter));
    m_onlyDifferences->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_onlyDifferences->setCheckable(true);
    m_onlyDifferences->setChecked(true);
    m_onlyDifferences->setAutoRaise(true);

    m_tree->setObjectName(QStringLiteral("differenceTree"));
    m_tree->setAccessibleName(tr("Attributes of both items"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setItemDelegate(new DifferenceDelegate(m_tree));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setMinimumSectionSize(60);
    m_tree->header()->resizeSection(NameColumn, 180);
    for (const int side : {BeforeColumn, AfterColumn}) // both are seen, however narrow it is
        m_tree->header()->setSectionResizeMode(side, QHeaderView::Stretch);
    auto *copy = new QAction(tr("Copy the row"), m_tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_tree->addAction(copy);
    setSideNames(tr("Before"), tr("After"));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 8, 4);
    top->setSpacing(8);
    top->addWidget(m_summary, 1);
    top->addWidget(m_onlyDifferences);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_tree);

    connect(copy, &QAction::triggered, this, &ItemDifferenceView::copyRow);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &ItemDifferenceView::open);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ItemDifferenceView::showMenu);
    connect(m_onlyDifferences, &QToolButton::toggled, this, [this](bool isOn) {
        fill();
        emit onlyDifferencesChanged(isOn);
    });
    showLine(tr("Choose an item to see how it differs."));
}

ItemDifferenceView::~ItemDifferenceView()
{
    m_tree->clear(); // rows borrow from the items, which go first
}

void ItemDifferenceView::setSideNames(const QString &before, const QString &after)
{
    m_beforeName = before;
    m_afterName = after;
    m_tree->setHeaderLabels({tr("Attribute"), before, after});
}

bool ItemDifferenceView::showsOnlyDifferences() const
{
    return m_onlyDifferences->isChecked();
}

void ItemDifferenceView::setOnlyDifferences(bool onlyDifferences)
{
    m_onlyDifferences->setChecked(onlyDifferences);
}

void ItemDifferenceView::showLine(const QString &line)
{
    m_tree->clear();
    m_before.reset();
    m_after.reset();
    m_count = 0;
    m_summary->clear();
    m_onlyDifferences->setEnabled(false);
    m_line->setContent(Icon::Compare, line);
    m_stack->setCurrentWidget(m_line);
}

void ItemDifferenceView::setItems(std::optional<core::Item> before, std::optional<core::Item> after)
{
    m_tree->clear();
    m_before = std::move(before);
    m_after = std::move(after);
    m_onlyDifferences->setEnabled(true);
    fill();
}

void ItemDifferenceView::fill()
{
    m_tree->clear();
    if (!m_before && !m_after)
        return;
    const auto nodes = differenceNodes(m_before ? &*m_before : nullptr, m_after ? &*m_after : nullptr);
    m_count = countDifferences(nodes);
    if (!m_before)
        m_summary->setText(tr("Only in %1").arg(m_afterName));
    else if (!m_after)
        m_summary->setText(tr("Only in %1").arg(m_beforeName));
    else
        m_summary->setText(m_count == 0 ? tr("No difference") : tr("%n difference(s)", nullptr, m_count));
    add(m_tree->invisibleRootItem(), nodes);
    if (m_tree->topLevelItemCount() == 0) {
        m_line->setContent(Icon::Check, tr("Both items are the same."));
        m_stack->setCurrentWidget(m_line);
        return;
    }
    m_stack->setCurrentWidget(m_tree);
    int rowsLeft = kRowsOpened;
    expandDifferences(m_tree->invisibleRootItem(), rowsLeft);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void ItemDifferenceView::add(QTreeWidgetItem *parent, const std::vector<DifferenceNode> &nodes)
{
    const bool isWhole = !m_before || !m_after; // everything of an item that is on one side only
    QList<QTreeWidgetItem *> rows;
    for (const DifferenceNode &node : nodes) {
        if (node.kind == Kind::Same && showsOnlyDifferences() && !isWhole)
            continue;
        auto *row = new NodeRow(node);
        row->setText(NameColumn, node.name);
        row->setIcon(NameColumn, iconOf(node.kind));
        row->setToolTip(NameColumn, node.path + QStringLiteral(": ") + wordOf(node.kind));
        row->setData(NameColumn, Qt::AccessibleDescriptionRole, wordOf(node.kind));
        const core::AttributeValue *sides[] = {node.before, node.after};
        for (int side = 0; side < 2; ++side) {
            const int column = BeforeColumn + side;
            row->setText(column, sides[side] ? formatValue(sides[side]).joined() : QString());
            row->setToolTip(column, toolTipOf(sides[side]));
        }
        for (int column = 0; column < ColumnCount; ++column)
            row->setFont(column, monospaceFont());
        row->setChildIndicatorPolicy(node.hasChildren() ? QTreeWidgetItem::ShowIndicator
                                                        : QTreeWidgetItem::DontShowIndicator);
        rows.append(row);
    }
    parent->addChildren(rows);
}

void ItemDifferenceView::open(QTreeWidgetItem *row)
{
    auto *nodeRow = static_cast<NodeRow *>(row);
    if (nodeRow->isFilled)
        return;
    nodeRow->isFilled = true;
    add(row, differenceNodes(nodeRow->node()));
}

void ItemDifferenceView::expandDifferences(QTreeWidgetItem *parent, int &rowsLeft)
{
    for (int i = 0; i < parent->childCount() && rowsLeft > 0; ++i) {
        QTreeWidgetItem *row = parent->child(i);
        if (nodeOf(row).kind != Kind::Inside)
            continue;
        row->setExpanded(true);
        rowsLeft -= row->childCount();
        expandDifferences(row, rowsLeft);
    }
}

void ItemDifferenceView::copyRow()
{
    const QTreeWidgetItem *row = m_tree->currentItem();
    if (!row)
        return;
    const DifferenceNode &node = nodeOf(row);
    const auto text = [](const core::AttributeValue *value) { return value ? jsonText(*value) : QString(); };
    QGuiApplication::clipboard()->setText(node.path + u'\t' + text(node.before) + u'\t' + text(node.after));
}

void ItemDifferenceView::showMenu(const QPoint &position)
{
    const QTreeWidgetItem *row = m_tree->itemAt(position);
    if (!row)
        return;
    const DifferenceNode &node = nodeOf(row);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addCopy = [&](const QString &text, const QString &copied, bool isThere) {
        menu->addAction(icon(Icon::Copy), text, this,
                        [copied] { QGuiApplication::clipboard()->setText(copied); })
            ->setEnabled(isThere);
    };
    addCopy(tr("Copy the path"), node.path, true);
    addCopy(tr("Copy the value of %1").arg(m_beforeName), node.before ? jsonText(*node.before) : QString(),
            node.before != nullptr);
    addCopy(tr("Copy the value of %1").arg(m_afterName), node.after ? jsonText(*node.after) : QString(),
            node.after != nullptr);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void ItemDifferenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fill();
}

} // namespace ui
