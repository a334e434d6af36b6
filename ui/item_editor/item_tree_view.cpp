#include "ui/item_editor/item_tree_view.h"

#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_document.h"
#include "ui/item_editor/item_tree_delegate.h"
#include "ui/item_editor/item_tree_model.h"
#include "ui/item_editor/value_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kFilterPauseMs = 150;
// An item up to this size opens with its containers open.
constexpr int kOpenRowsMax = 60;

/// Rows whose name or value holds the text, with what leads to them and what is in them.
class EntryFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_text = text;
        setRecursiveFilteringEnabled(!text.isEmpty());
        setAutoAcceptChildRows(!text.isEmpty());
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_text.isEmpty())
            return true;
        for (const int column : {int(ItemTreeModel::Name), int(ItemTreeModel::Value)}) {
            if (sourceModel()
                    ->index(row, column, parent)
                    .data()
                    .toString()
                    .contains(m_text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_text;
};

/// Keeps an editor open whose text makes no value, when another row is chosen too: only Esc gives it up.
class Tree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override
    {
        const auto *edit = qobject_cast<const QLineEdit *>(editor);
        if (!edit || hint == QAbstractItemDelegate::RevertModelCache || !ItemTreeDelegate::hasProblem(edit))
            QTreeView::closeEditor(editor, hint);
    }
};

} // namespace

ItemTreeView::ItemTreeView(ItemDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new ItemTreeModel(document, this))
    , m_proxy(new EntryFilter(this))
    , m_tree(new Tree(this))
    , m_filter(new QLineEdit(this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    m_proxy->setSourceModel(m_model);
    buildTree();

    m_filter->setPlaceholderText(tr("Filter names and values"));
    m_filter->setAccessibleName(tr("Filter names and values"));
    m_filter->setClearButtonEnabled(true);
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(kFilterPauseMs);
    m_add->setIcon(icon(Icon::Add));
    m_add->setAutoRaise(true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setToolTip(tr("Add an entry (Insert)"));
    m_add->setAccessibleName(tr("Add an entry"));
    auto *types = new QMenu(m_add);
    fillTypes(types, tr("Add"), false);
    m_add->setMenu(types);
    m_remove->setIcon(icon(Icon::Remove));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Remove the entry (Del)"));
    m_remove->setAccessibleName(tr("Remove the entry"));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_add);
    bar->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);

    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterPause.start(); });
    connect(&m_filterPause, &QTimer::timeout, this, &ItemTreeView::applyFilter);
    connect(m_remove, &QToolButton::clicked, this, [this] { run(Step::Remove); });
    connect(m_model, &ItemTreeModel::refused, this, &ItemTreeView::refused);
    connect(m_model, &ItemTreeModel::noted, this, &ItemTreeView::noted);
    connect(m_model, &ItemTreeModel::entryMoved, this,
            [this](const QModelIndex &index) { select(index, false); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ItemTreeView::afterReset);
}

ItemTreeView::~ItemTreeView() = default;

void ItemTreeView::buildTree()
{
    auto *delegate = new ItemTreeDelegate(m_tree);
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(delegate);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setAccessibleName(tr("Item as a tree"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setSectionsMovable(false);
    header->resizeSection(ItemTreeModel::Name, 130);
    header->resizeSection(ItemTreeModel::Type, 76);
    header->setMinimumSectionSize(48);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ItemTreeView::showMenu);
    connect(delegate, &ItemTreeDelegate::refused, this, &ItemTreeView::refused);
    connect(
        delegate, &ItemTreeDelegate::valueWanted, this,
        [this] {
            const QModelIndex entry = current();
            if (m_model->typeAt(entry) == core::AttributeType::BOOL) // editing it would turn it over
                select(entry.siblingAtColumn(ItemTreeModel::Value), false);
            else
                editValue(entry);
        },
        Qt::QueuedConnection);
    connect(
        delegate, &ItemTreeDelegate::dialogWanted, this,
        [this](const QModelIndex &index) { openDialog(m_proxy->mapToSource(index)); }, Qt::QueuedConnection);
}

void ItemTreeView::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_model->setReadOnly(readOnly);
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
}

bool ItemTreeView::isUnfinished() const
{
    const auto editors = m_tree->viewport()->findChildren<QLineEdit *>();
    return std::any_of(editors.begin(), editors.end(), &ItemTreeDelegate::hasProblem);
}

bool ItemTreeView::isEditing() const
{
    return m_tree->viewport()->findChild<QLineEdit *>() || m_tree->viewport()->findChild<QComboBox *>();
}

bool ItemTreeView::commitEditor()
{
    for (QLineEdit *edit : m_tree->viewport()->findChildren<QLineEdit *>()) {
        if (ItemTreeDelegate::showsProblem(edit))
            return false;
    }
    // Taking the focus from an editor of a cell commits it.
    if (QWidget *focus = m_tree->focusWidget(); focus && focus != m_tree && m_tree->isAncestorOf(focus))
        m_tree->setFocus();
    return true;
}

void ItemTreeView::showFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ItemTreeView::afterReset()
{
    // Small items lie open; in large ones a person opens what is looked for.
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const core::AttributeValue *value = m_model->valueAt(m_model->index(row, 0));
        rows += 1 + int(value ? entryCount(*value) : 0);
    }
    if (rows <= kOpenRowsMax)
        m_tree->expandToDepth(0);
}

void ItemTreeView::applyFilter()
{
    static_cast<EntryFilter *>(m_proxy)->setText(m_filter->text());
    if (!m_filter->text().isEmpty())
        m_tree->expandAll();
}

QModelIndex ItemTreeView::current() const
{
    return m_proxy->mapToSource(m_tree->currentIndex()).siblingAtColumn(ItemTreeModel::Name);
}

QModelIndex ItemTreeView::shown(const QModelIndex &index) const
{
    return m_proxy->mapFromSource(index);
}

void ItemTreeView::select(const QModelIndex &index, bool edit)
{
    // Moving on takes the text of an open editor, which may move or remove rows.
    const QPersistentModelIndex kept(index);
    m_tree->setFocus();
    if (!kept.isValid())
        return;
    const QPersistentModelIndex place(shown(kept));
    for (QModelIndex parent = place.parent(); parent.isValid(); parent = parent.parent())
        m_tree->expand(parent.siblingAtColumn(0));
    m_tree->setCurrentIndex(place);
    m_tree->scrollTo(place);
    if (edit && kept.isValid() && (m_model->flags(kept) & Qt::ItemIsEditable))
        m_tree->edit(place);
}

void ItemTreeView::add(core::AttributeType type)
{
    if (m_isReadOnly)
        return;
    m_filter->clear();
    applyFilter();
    const QModelIndex at = current();
    const bool isInside =
        at.isValid() && !m_model->isDeleted(at) && !m_model->isMember(at) && isContainer(m_model->typeAt(at));
    const QModelIndex container = isInside ? at : at.parent();
    const int row = !isInside && m_model->isListEntry(at) ? at.row() + 1 : -1;
    const QModelIndex added = m_model->addEntry(container, type, row);
    if (!added.isValid())
        return;
    // What has a name is named first; entries and members begin with their value.
    const bool isNamed = !m_model->isListEntry(added) && !m_model->isMember(added);
    select(added.siblingAtColumn(isNamed ? ItemTreeModel::Name : ItemTreeModel::Value), true);
}

void ItemTreeView::run(Step step)
{
    const QModelIndex at = current();
    if (step == Step::Add) {
        const bool besideNumber = m_model->isMember(at);
        add(besideNumber ? m_model->typeAt(at) : core::AttributeType::S);
        return;
    }
    if (!at.isValid() || m_isReadOnly)
        return;
    switch (step) {
    case Step::Remove: {
        const QModelIndex next = at.siblingAtRow(at.row() > 0 ? at.row() - 1 : at.row() + 1);
        const QPersistentModelIndex kept(next.isValid() ? next : at.parent());
        if (m_model->removeEntry(at) && !m_tree->currentIndex().isValid())
            select(kept, false);
        break;
    }
    case Step::Duplicate:
        select(m_model->duplicateEntry(at), false);
        break;
    case Step::MoveUp:
    case Step::MoveDown:
        select(m_model->moveEntry(at, step == Step::MoveUp ? -1 : 1), false);
        break;
    case Step::Edit:
        editValue(at);
        break;
    case Step::Rename:
        select(at, true);
        break;
    case Step::Restore:
        m_model->restoreEntry(at);
        break;
    case Step::Add:
        break;
    }
}

void ItemTreeView::editValue(const QModelIndex &index)
{
    const QModelIndex value = index.siblingAtColumn(ItemTreeModel::Value);
    if (m_model->isLocked(value)) {
        m_model->setKeyUnlocked(true);
        emit noted(tr("This is the key of the item: with another one, saving moves the item"));
    }
    if (m_model->typeAt(index) == core::AttributeType::BOOL) {
        const int now = value.data(Qt::CheckStateRole).toInt();
        m_model->setData(value, now == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    select(value, true);
}

void ItemTreeView::editAttribute(const std::string &name)
{
    if (const QModelIndex index = m_model->indexOf({name}); index.isValid())
        editValue(index);
    else
        m_tree->setFocus();
}

void ItemTreeView::openDialog(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QModelIndex value = index.siblingAtColumn(ItemTreeModel::Value);
    // This may go while it is open, and it with this.
    const QPointer<ValueDialog> dialog =
        new ValueDialog(pathText(m_model->pathOf(index)), m_model->scalarAt(index), this);
    dialog->setReadOnly(m_isReadOnly || m_model->isLocked(value));
    const QPersistentModelIndex kept(value);
    if (dialog->exec() == QDialog::Accepted && kept.isValid())
        m_model->setValue(kept, dialog->value());
    delete dialog.data();
}

void ItemTreeView::fillTypes(QMenu *menu, const QString &verb, bool isRetype)
{
    menu->setTitle(verb);
    for (int number = 0; number < 10; ++number) {
        const auto type = core::AttributeType(number);
        menu->addAction(typeName(type), this, [this, type, isRetype] {
            if (isRetype)
                m_model->setType(current(), type);
            else
                add(type);
        });
    }
}

void ItemTreeView::showMenu(const QPoint &position)
{
    const QModelIndex at = current();
    const QPointer<QMenu> menu = new QMenu(this); // this may go while it is open
    const auto addStep = [&](const QString &text, Step step, const QKeySequence &keys, bool enabled) {
        QAction *action = menu->addAction(text, this, [this, step] { run(step); });
        action->setShortcut(keys);
        action->setEnabled(enabled && !m_isReadOnly);
    };
    const bool isEntry = at.isValid() && !m_model->isDeleted(at);
    const bool isValue = isEntry && !isContainer(m_model->typeAt(at));
    const bool isKey = m_model->isKey(at);
    addStep(tr("Edit the value"), Step::Edit, Qt::Key_F2, isValue);
    addStep(tr("Rename"), Step::Rename, Qt::SHIFT | Qt::Key_F2,
            isEntry && (m_model->flags(at) & Qt::ItemIsEditable));
    QAction *open = menu->addAction(tr("Open in a window..."), this, [this, at] { openDialog(at); });
    const core::AttributeType type = isEntry ? m_model->typeAt(at) : core::AttributeType::NUL;
    open->setEnabled(isEntry && (type == core::AttributeType::S || type == core::AttributeType::B));
    auto *retype = new QMenu(menu);
    fillTypes(retype, tr("Change the type to"), true);
    retype->setEnabled(isEntry && !isKey && !m_model->isMember(at) && !m_isReadOnly);
    menu->addMenu(retype);
    menu->addSeparator();
    auto *adding = new QMenu(menu);
    fillTypes(adding, tr("Add"), false);
    adding->setEnabled(!m_isReadOnly);
    menu->addMenu(adding);
    addStep(tr("Duplicate"), Step::Duplicate, Qt::CTRL | Qt::Key_D,
            isEntry && !isKey && !m_model->isMember(at));
    addStep(tr("Move up"), Step::MoveUp, Qt::ALT | Qt::Key_Up, m_model->isListEntry(at));
    addStep(tr("Move down"), Step::MoveDown, Qt::ALT | Qt::Key_Down, m_model->isListEntry(at));
    addStep(tr("Remove"), Step::Remove, Qt::Key_Delete, isEntry && !isKey);
    menu->addSeparator();
    const bool canRestore =
        at.isValid() && m_model->data(at, ItemTreeModel::ChangeRole).toInt() > int(ChangeKind::Added);
    addStep(tr("Restore what the table holds"), Step::Restore, {}, canRestore);
    QAction *unlock = menu->addAction(tr("Change the key..."), this, [this] {
        m_model->setKeyUnlocked(true);
        editValue(current());
    });
    unlock->setVisible(isKey && !m_document.isNew());
    unlock->setEnabled(!m_isReadOnly);
    menu->exec(m_tree->viewport()->mapToGlobal(position));
    delete menu.data();
}

bool ItemTreeView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const std::tuple<int, Qt::KeyboardModifiers, Step> keys[] = {
        {Qt::Key_Insert, Qt::NoModifier, Step::Add},       {Qt::Key_Delete, Qt::NoModifier, Step::Remove},
        {Qt::Key_F2, Qt::NoModifier, Step::Edit},          {Qt::Key_F2, Qt::ShiftModifier, Step::Rename},
        {Qt::Key_D, Qt::ControlModifier, Step::Duplicate}, {Qt::Key_Up, Qt::AltModifier, Step::MoveUp},
        {Qt::Key_Down, Qt::AltModifier, Step::MoveDown},   {Qt::Key_Return, Qt::NoModifier, Step::Edit},
        {Qt::Key_Enter, Qt::NoModifier, Step::Edit},
    };
    for (const auto &[wanted, held, step] : keys) {
        if (key == wanted && modifiers == held) {
            run(step);
            return true;
        }
    }
    if (key == Qt::Key_F && modifiers == Qt::ControlModifier) {
        showFilter();
        return true;
    }
    if (key == Qt::Key_Space && m_model->typeAt(current()) == core::AttributeType::BOOL) {
        run(Step::Edit);
        return true;
    }
    return false;
}

bool ItemTreeView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->key() == Qt::Key_Delete || key->key() == Qt::Key_Insert ||
                            (key->modifiers() == Qt::ControlModifier &&
                             (key->key() == Qt::Key_D || key->key() == Qt::Key_F)) ||
                            key->key() == Qt::Key_F2 || key->modifiers() == Qt::AltModifier;
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // From an editor of a cell keys come up here too; those are not the tree's.
        if (m_tree->hasFocus() && handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
