// The entries of the command palette that fit what was typed, best first; and how one is drawn.

#pragma once

#include "ui/main_window/command_palette.h"
#include "ui/main_window/fuzzy_match.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace ui {

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SecondaryRole = Qt::UserRole, PositionsRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    void setQuery(const QString &query);
    const PaletteEntry &entryAt(int row) const { return m_entries.at(m_rows.at(row).entry); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int entry = 0;
        FuzzyMatch match;
    };
    QList<PaletteEntry> m_entries;
    QList<Row> m_rows;
};

/// The list itself: a little air at both ends, and a word where nothing fits.
class PaletteList final : public QListView
{
    Q_OBJECT

public:
    static constexpr int kPadding = 4;

    explicit PaletteList(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
