#include "ui/item_editor/conflict_view.h"

#include "core/values/json.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

enum RowRole { EntryRole = Qt::UserRole, SideRole };
enum Side { Mine, Base, Theirs };

/// One of two can be chosen: radio buttons, not check boxes.
class RadioDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const bool isChoice = plain.features & QStyleOptionViewItem::HasCheckIndicator;
        const QStyle *style = plain.widget->style();
        const QRect place =
            style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &plain, plain.widget);
        const Qt::CheckState state = plain.checkState;
        plain.checkState = Qt::Unchecked;
        QStyledItemDelegate::paint(painter, option, index);
        if (!isChoice)
            return;
        QStyleOptionButton radio;
        radio.rect = place;
        radio.palette = plain.palette;
        radio.state = QStyle::State_Enabled | (state == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        painter->fillRect(
            place,
            plain.palette.color(plain.state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Base));
        style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter, plain.widget);
    }
};

QString lineOf(const std::optional<core::AttributeValue> &value)
{
    return value ? formatValue(&*value).joined() : ConflictView::tr("not there");
}

} // namespace

ConflictView::ConflictView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_tree(new QTreeWidget(this))
    , m_value(new CodeEditor(CodeEditor::Language::Json, CodeEditor::History::Own, this))
    , m_save(new QPushButton(tr("Save merged"), this))
{
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("conflictSummary"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Attribute"), tr("Value")});
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(12);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->resizeSection(0, 120);
    m_tree->setItemDelegate(new RadioDelegate(m_tree));
    m_tree->setAccessibleName(tr("Differences between your item and theirs"));
    m_value->setReadOnly(true);
    m_value->setName(tr("The whole value"));
    m_save->setObjectName(QStringLiteral("saveMerged"));
    m_save->setDefault(true);

    const auto addButton = [this](QHBoxLayout *row, const QString &text, const QString &toolTip, auto run) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(toolTip);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    };
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    addButton(choices, tr("All mine"), tr("Choose mine where both changed an attribute"),
              [this] { chooseAll(MergeChoice::Mine); });
    addButton(choices, tr("All theirs"), tr("Choose theirs where both changed an attribute"),
              [this] { chooseAll(MergeChoice::Theirs); });
    choices->addStretch(1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    addButton(actions, tr("Back"), tr("Go on editing mine; nothing is decided"),
              [this] { emit backRequested(); });
    actions->addStretch(1);
    addButton(actions, tr("Discard mine"), tr("Show theirs; undo brings mine back"),
              [this] { emit discardMineRequested(); });
    actions->addWidget(m_save);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_value);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addLayout(choices);
    layout->addWidget(splitter, 1);
    layout->addLayout(actions);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *row) { choose(row); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *row) { showValue(row); });
    connect(m_save, &QPushButton::clicked, this, &ConflictView::saveMergedRequested);
    setFocusProxy(m_tree);
}

ConflictView::~ConflictView() = default;

void ConflictView::setMerge(ItemMerge merge)
{
    m_merge = std::move(merge);
    fill();
}

bool ConflictView::canSave() const
{
    return m_merge && m_save->isEnabled();
}

void ConflictView::clear()
{
    m_merge.reset();
    m_tree->clear();
    m_value->setText({});
}

void ConflictView::fill()
{
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    for (std::size_t i = 0; i < m_merge->entries().size(); ++i)
        addEntry(i);
    m_tree->expandAll();
    // What has to be decided comes first to the eye.
    const auto &entries = m_merge->entries();
    const auto open = std::find_if(entries.begin(), entries.end(),
                                   [](const MergeEntry &entry) { return entry.isConflict; });
    if (QTreeWidgetItem *first =
            m_tree->topLevelItem(open == entries.end() ? 0 : int(open - entries.begin()))) {
        m_tree->setCurrentItem(first->child(Mine));
        m_tree->scrollToItem(first, QAbstractItemView::PositionAtTop);
    }
    showValue(m_tree->currentItem());
    showChoices();
}

void ConflictView::addEntry(std::size_t entry)
{
    const MergeEntry &merged = m_merge->entries()[entry];
    auto *top = new QTreeWidgetItem(m_tree);
    top->setText(0, QString::fromStdString(merged.name));
    top->setFont(0, monospaceFont());
    top->setText(1, merged.isConflict              ? tr("both changed it")
                    : merged.theirs == merged.base ? tr("only you changed it")
                                                   : tr("only they changed it"));
    top->setForeground(1,
                       Colors::of(this)[merged.isConflict ? ColorRole::Warning : ColorRole::SecondaryText]);
    top->setFlags(Qt::ItemIsEnabled);
    const std::pair<QString, const std::optional<core::AttributeValue> *> sides[] = {
        {tr("Mine"), &merged.mine}, {tr("Before"), &merged.base}, {tr("Theirs"), &merged.theirs}};
    for (int side = Mine; side <= Theirs; ++side) {
        auto *row = new QTreeWidgetItem(top);
        row->setText(0, sides[side].first);
        row->setText(1, lineOf(*sides[side].second));
        row->setFont(1, monospaceFont());
        row->setData(0, EntryRole, int(entry));
        row->setData(0, SideRole, side);
        if (side == Base)
            row->setForeground(1, Colors::of(this)[ColorRole::SecondaryText]);
        else
            row->setCheckState(0, Qt::Unchecked);
    }
}

void ConflictView::choose(QTreeWidgetItem *row)
{
    if (!m_merge || !row->parent() || row->data(0, SideRole).toInt() == Base)
        return;
    // Clicking the chosen one again leaves it chosen, as radio buttons do.
    const auto entry = std::size_t(row->data(0, EntryRole).toInt());
    m_merge->choose(entry, row->data(0, SideRole).toInt() == Mine ? MergeChoice::Mine : MergeChoice::Theirs);
    showChoices();
}

void ConflictView::chooseAll(MergeChoice choice)
{
    for (std::size_t i = 0; m_merge && i < m_merge->entries().size(); ++i) {
        if (m_merge->entries()[i].isConflict)
            m_merge->choose(i, choice);
    }
    showChoices();
}

void ConflictView::showChoices()
{
    if (!m_merge)
        return;
    const QSignalBlocker blocker(m_tree);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const MergeChoice choice = m_merge->entries()[std::size_t(i)].choice;
        QTreeWidgetItem *top = m_tree->topLevelItem(i);
        top->child(Mine)->setCheckState(0, choice == MergeChoice::Mine ? Qt::Checked : Qt::Unchecked);
        top->child(Theirs)->setCheckState(0, choice == MergeChoice::Theirs ? Qt::Checked : Qt::Unchecked);
    }
    m_tree->viewport()->update();
    const int open = int(m_merge->undecidedCount());
    m_save->setEnabled(open == 0);
    m_save->setToolTip(open == 0 ? tr("Write the merged item, if theirs is still the newest")
                                 : tr("%n attribute(s) still to be decided", nullptr, open));
    const QString what =
        tr("Somebody changed this item since you opened it. Nothing was saved, nothing is lost.");
    m_summary->setText(open == 0 ? what
                                 : what + QLatin1Char(' ') +
                                       tr("Choose mine or theirs for %n attribute(s).", nullptr, open));
}

void ConflictView::showValue(QTreeWidgetItem *row)
{
    std::string text;
    if (m_merge && row && row->parent()) {
        const MergeEntry &entry = m_merge->entries()[std::size_t(row->data(0, EntryRole).toInt())];
        const std::optional<core::AttributeValue> *sides[] = {&entry.mine, &entry.base, &entry.theirs};
        if (const auto &value = *sides[row->data(0, SideRole).toInt()])
            core::appendDynamoJson(text, *value, core::JsonLayout::Indented);
    }
    m_value->setText(QByteArray::fromStdString(text));
}

} // namespace ui
