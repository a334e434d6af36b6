#include "ui/timeline/difference_view.h"

#include "core/copying/item_difference.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <map>

namespace ui {

namespace {

enum SideColumn { NameColumn, BeforeColumn, AfterColumn };
enum DifferenceRole { ChangeRole = Qt::UserRole, NameRole };
enum class Change { Same, Added, Removed, Changed };

Change changeOf(const core::AttributeValue *before, const core::AttributeValue *after)
{
    if (!before || !after)
        return before ? Change::Removed : Change::Added;
    return *before == *after ? Change::Same : Change::Changed;
}

/// The tint of staged edits: the same three changes.
class DifferenceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        option->font = monospaceFont();
        const Colors &colors = Colors::of(option->palette);
        const bool isSelected = option->state.testFlag(QStyle::State_Selected);
        const auto change = Change(index.data(ChangeRole).toInt());
        const bool isBefore = index.column() == BeforeColumn;
        if (!isSelected && change == Change::Added && !isBefore)
            option->backgroundBrush = colors[ColorRole::Added];
        if (!isSelected && change == Change::Removed && index.column() != AfterColumn)
            option->backgroundBrush = colors[ColorRole::Deleted];
        if (!isSelected && change == Change::Changed)
            option->backgroundBrush = colors[ColorRole::Changed];
        if (!isSelected && index.column() == NameColumn && index.parent().isValid())
            option->palette.setColor(QPalette::Text, colors[ColorRole::SecondaryText]);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), 24};
    }
};

/// Every name of both, in order.
std::map<std::string, std::pair<const core::AttributeValue *, const core::AttributeValue *>>
pairsOf(const std::optional<core::Item> &before, const std::optional<core::Item> &after)
{
    std::map<std::string, std::pair<const core::AttributeValue *, const core::AttributeValue *>> pairs;
    if (before)
        for (const core::Attribute &attribute : *before)
            pairs[attribute.name].first = &attribute.value;
    if (after)
        for (const core::Attribute &attribute : *after)
            pairs[attribute.name].second = &attribute.value;
    return pairs;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    m_summary->setFont(secondaryFont());
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setContentsMargins(8, 4, 8, 4);
    m_tree->setColumnCount(3);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(16);
    m_tree->setItemDelegate(new DifferenceDelegate(m_tree));
    m_tree->setAccessibleName(tr("Differences"));
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(NameColumn, 150);
    for (const int side : {BeforeColumn, AfterColumn}) // both are seen, however narrow it is
        m_tree->header()->setSectionResizeMode(side, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *, int column) {
        if (m_isCheckable && column == NameColumn)
            emit checksChanged();
    });
    setFocusProxy(m_tree);
    setHeaders(tr("Before"), tr("After"));
}

void DifferenceView::setHeaders(const QString &before, const QString &after)
{
    m_tree->setHeaderLabels({tr("Attribute"), before, after});
}

void DifferenceView::setCheckable(bool isCheckable)
{
    m_isCheckable = isCheckable;
}

void DifferenceView::clear()
{
    m_tree->clear();
    m_count = 0;
    m_summary->clear();
}

void DifferenceView::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void DifferenceView::setItems(const std::optional<core::Item> &before, const std::optional<core::Item> &after)
{
    const QSignalBlocker quiet(m_tree); // ticks are set, not made
    clear();
    for (const auto &[name, values] : pairsOf(before, after))
        if (changeOf(values.first, values.second) != Change::Same)
            addAttribute(name, values.first, values.second);
    m_tree->expandAll();
    if (!before && !after)
        m_summary->setText(tr("There is no item on either side"));
    else if (!before)
        m_summary->setText(tr("The item is created"));
    else if (!after)
        m_summary->setText(tr("The item is deleted"));
    else if (m_count == 0)
        m_summary->setText(tr("Both are the same"));
    else
        m_summary->setText(m_count == 1 ? tr("1 attribute differs")
                                        : tr("%1 attributes differ").arg(m_count));
}

QString DifferenceView::summary() const
{
    return m_summary->text();
}

void DifferenceView::addAttribute(const std::string &name, const core::AttributeValue *before,
                                  const core::AttributeValue *after)
{
    ++m_count;
    QTreeWidgetItem *row = addRow(nullptr, QString::fromStdString(name), before, after);
    row->setData(NameColumn, NameRole, QString::fromStdString(name));
    if (m_isCheckable) {
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(NameColumn, Qt::Checked);
    }
    const bool isNested =
        before && after && ((before->asMap() && after->asMap()) || (before->asList() && after->asList()));
    if (!isNested)
        return;
    core::Item one;
    core::Item other;
    one.set(name, *before);
    other.set(name, *after);
    for (const core::AttributeDifference &difference : core::itemDifference(one, other)) {
        QString path = QString::fromStdString(difference.path).mid(QString::fromStdString(name).size());
        if (path.startsWith(u'.'))
            path.remove(0, 1);
        addRow(row, path, difference.before ? &*difference.before : nullptr,
               difference.after ? &*difference.after : nullptr);
    }
}

QTreeWidgetItem *DifferenceView::addRow(QTreeWidgetItem *parent, const QString &name,
                                        const core::AttributeValue *before, const core::AttributeValue *after)
{
    const auto text = [](const core::AttributeValue *value) {
        return value ? formatValue(value).joined() : QString();
    };
    const QStringList texts{name, text(before), text(after)};
    auto *row = parent ? new QTreeWidgetItem(parent, texts) : new QTreeWidgetItem(m_tree, texts);
    for (int column = NameColumn; column <= AfterColumn; ++column) {
        row->setData(column, ChangeRole, int(changeOf(before, after)));
        row->setToolTip(column, texts[column]);
    }
    return row;
}

std::set<std::string> DifferenceView::checkedAttributes() const
{
    std::set<std::string> names;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        if (const QTreeWidgetItem *row = m_tree->topLevelItem(i);
            !m_isCheckable || row->checkState(NameColumn) == Qt::Checked)
            names.insert(row->data(NameColumn, NameRole).toString().toStdString());
    return names;
}

QString DifferenceView::inWords(const std::optional<core::Item> &before,
                                const std::optional<core::Item> &after)
{
    if (!after)
        return before ? tr("deleted") : tr("no item");
    if (!before)
        return tr("created");
    constexpr qsizetype kNamesMax = 4;
    QStringList names;
    for (const auto &[name, values] : pairsOf(before, after)) {
        const Change change = changeOf(values.first, values.second);
        if (change != Change::Same)
            names << (change == Change::Added     ? u'+' + QString::fromStdString(name)
                      : change == Change::Removed ? QStringLiteral("\u2212") + QString::fromStdString(name)
                                                  : QString::fromStdString(name));
    }
    if (names.isEmpty())
        return tr("written again, the same");
    const qsizetype more = names.size() - kNamesMax;
    names = names.mid(0, kNamesMax);
    return more > 0 ? tr("%1 and %2 more").arg(names.join(QStringLiteral(", "))).arg(more)
                    : names.join(QStringLiteral(", "));
}

} // namespace ui
