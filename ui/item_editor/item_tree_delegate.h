// How a row of the item tree is drawn and edited in place.

#pragma once

#include <QStyledItemDelegate>

class QLineEdit;

namespace ui {

class ItemTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static bool hasProblem(const QLineEdit *editor);
    /// Of an editor that this made: whether its text makes no value; then it has the focus, and the reason is
    /// shown.
    static bool showsProblem(QLineEdit *editor);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    /// Tab in the editor of a name: the value is next, wherever the entry went.
    void valueWanted();
    /// Too much for a line: to be edited in a window of its own.
    void dialogWanted(const QModelIndex &index) const;
    /// A text that cannot be taken was left.
    void refused(const QString &reason) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveToDialog(QLineEdit *edit, const QPersistentModelIndex &place) const;
};

} // namespace ui
