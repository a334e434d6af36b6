#include "ui/transfer/import_columns_delegate.h"

#include "ui/common/style_drawing.h"
#include "ui/transfer/import_preview_model.h"

#include <QComboBox>
#include <QPainter>

namespace ui {

void ImportColumnsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (index.row() != ImportPreviewModel::TypeRow) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The chevron says that there is a list behind it.
    constexpr int kChevronWidth = 20;
    QStyledItemDelegate::paint(painter, option, index);
    const QRect chevron(option.rect.right() - kChevronWidth, option.rect.top(), kChevronWidth,
                        option.rect.height());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Colors &colors = Colors::of(option.palette);
    painter->fillRect(chevron, colors[isSelected ? ColorRole::Selection : ColorRole::Panel]);
    drawIcon(painter, chevron, Icon::ChevronDown,
             colors[isSelected ? ColorRole::SelectionText : ColorRole::SecondaryText], 12);
}

QWidget *ImportColumnsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    if (index.row() != ImportPreviewModel::TypeRow)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *list = new QComboBox(parent);
    const auto *model = static_cast<const ImportPreviewModel *>(index.model());
    for (const int choice : ImportPreviewModel::typeChoices(model->isCsv()))
        list->addItem(ImportPreviewModel::typeText(choice), choice);
    connect(list, &QComboBox::activated, this, [this, list] {
        auto *self = const_cast<ImportColumnsDelegate *>(this);
        emit self->commitData(list);
        emit self->closeEditor(list);
    });
    return list;
}

void ImportColumnsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *list = qobject_cast<QComboBox *>(editor);
    if (!list) {
        QStyledItemDelegate::setEditorData(editor, index);
        return;
    }
    list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
    list->showPopup();
}

void ImportColumnsDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                         const QModelIndex &index) const
{
    if (const auto *list = qobject_cast<QComboBox *>(editor))
        model->setData(index, list->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void ImportColumnsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                                 const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace ui
