#include "ui/item_editor/item_tree_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_tree_model.h"
#include "ui/item_editor/value_edits.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QToolTip>
#include <limits>

namespace ui {

namespace {

constexpr int kRowHeight = 24;
constexpr int kTypedLengthMax = 2000; // a line takes longer and longer to be laid out
const char *const kProblemProperty = "problem";
const char *const kNameProperty = "isName";

/// Says at once what is wrong with the text, by colour and in a tool tip.
void showProblem(QLineEdit *edit, const QString &problem)
{
    edit->setProperty(kProblemProperty, problem);
    edit->setToolTip(problem);
    QPalette palette = edit->parentWidget()->palette();
    if (!problem.isEmpty())
        palette.setColor(QPalette::Text, Colors::of(palette)[ColorRole::Error]);
    edit->setPalette(palette);
}

QString problemOf(const QObject *editor)
{
    return editor->property(kProblemProperty).toString();
}

} // namespace

bool ItemTreeDelegate::hasProblem(const QLineEdit *editor)
{
    return !problemOf(editor).isEmpty();
}

bool ItemTreeDelegate::showsProblem(QLineEdit *editor)
{
    const QString problem = problemOf(editor);
    if (problem.isEmpty())
        return false;
    editor->setFocus();
    QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), problem, editor);
    return true;
}

QSize ItemTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(kRowHeight, size.height()));
    return size;
}

void ItemTreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString badge = index.data(ItemTreeModel::BadgeRole).toString();
    if (!badge.isEmpty())
        option->text = option->text.isEmpty() ? badge : badge + QLatin1Char(' ') + option->text;
    option->textElideMode = Qt::ElideRight;
}

QWidget *ItemTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    if (index.column() == ItemTreeModel::Type) {
        auto *combo = new QComboBox(parent);
        combo->setAccessibleName(tr("Type"));
        for (int type = 0; type < 10; ++type)
            combo->addItem(typeName(core::AttributeType(type)));
        connect(combo, &QComboBox::activated, this, [this, combo] {
            auto *self = const_cast<ItemTreeDelegate *>(this);
            emit self->commitData(combo);
            emit self->closeEditor(combo);
        });
        QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection);
        return combo;
    }
    if (index.column() == ItemTreeModel::Value && index.data(ItemTreeModel::NeedsDialogRole).toBool()) {
        emit dialogWanted(index);
        return nullptr;
    }
    auto *edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setProperty(kNameProperty, index.column() == ItemTreeModel::Name);
    edit->setFont(index.data(Qt::FontRole).value<QFont>());
    edit->setAccessibleName(index.column() == ItemTreeModel::Name ? tr("Name") : tr("Value"));
    if (index.column() == ItemTreeModel::Value) {
        const auto type = core::AttributeType(index.data(ItemTreeModel::TypeRole).toInt());
        edit->setMaxLength(std::numeric_limits<int>::max()); // Qt cuts what is pasted without a word
        connect(edit, &QLineEdit::textChanged, edit,
                [this, edit, type, place = QPersistentModelIndex(index)](const QString &text) {
                    showProblem(edit, ValueEdits::parse(type, text).problem);
                    if (text.size() > kTypedLengthMax && problemOf(edit).isEmpty())
                        moveToDialog(edit, place);
                });
        if (type == core::AttributeType::B)
            edit->setPlaceholderText(tr("base64, or 0x and hex digits"));
    }
    return edit;
}

/// What was pasted is taken, and goes on in a window of its own.
void ItemTreeDelegate::moveToDialog(QLineEdit *edit, const QPersistentModelIndex &place) const
{
    const auto move = [this, edit = QPointer<QLineEdit>(edit), place] {
        if (!edit || !place.isValid())
            return;
        auto *self = const_cast<ItemTreeDelegate *>(this);
        emit self->commitData(edit);
        emit self->closeEditor(edit);
        emit self->dialogWanted(place);
    };
    // Once, and behind what the line is doing with the text.
    disconnect(edit, &QLineEdit::textChanged, edit, nullptr);
    QMetaObject::invokeMethod(edit, move, Qt::QueuedConnection);
}

void ItemTreeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(index.data(Qt::EditRole).toInt());
    else if (auto *edit = qobject_cast<QLineEdit *>(editor); edit && !edit->isModified())
        edit->setText(index.data(Qt::EditRole).toString());
}

void ItemTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentIndex(), Qt::EditRole);
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit || edit->text() == index.data(Qt::EditRole).toString())
        return;
    if (const QString problem = problemOf(edit); !problem.isEmpty())
        emit refused(problem);
    else
        model->setData(index, edit->text(), Qt::EditRole);
}

void ItemTreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    QRect place = option.rect;
    if (qobject_cast<QComboBox *>(editor))
        place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

bool ItemTreeDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // What makes no value is not thrown away because the person looks elsewhere.
    if (event->type() == QEvent::FocusOut && !problemOf(watched).isEmpty())
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isCommit = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
        auto *edit = qobject_cast<QLineEdit *>(watched);
        if (edit && isCommit && showsProblem(edit)) // stays open until the text is right, or Esc
            return true;
        if (edit && key == Qt::Key_Tab && edit->property(kNameProperty).toBool()) {
            emit commitData(edit);
            emit closeEditor(edit, NoHint);
            emit valueWanted();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace ui
