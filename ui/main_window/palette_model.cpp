#include "ui/main_window/palette_model.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/style_drawing.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace ui {

namespace {

constexpr int kOtherWordsPenalty = 60; // behind names that have the letters in one piece

/// Where the query stands in them, from the beginning of a word on; -1: nowhere.
qsizetype placeIn(const QString &words, const QString &query)
{
    for (qsizetype at = words.indexOf(query, 0, Qt::CaseInsensitive); at >= 0;
         at = words.indexOf(query, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !words.at(at - 1).isLetterOrNumber())
            return at;
    }
    return -1;
}

/// "export csv": each word by itself, in the name or among the other words.
std::optional<FuzzyMatch> matchOfWords(const QStringList &wanted, const PaletteEntry &entry)
{
    FuzzyMatch match;
    for (const QString &word : wanted) {
        if (placeIn(entry.text, word) < 0 && placeIn(entry.otherWords, word) < 0)
            return {};
        match.score += int(word.size());
    }
    match.score -= kOtherWordsPenalty;
    return match;
}

/// By its name, or by other words: those fit only as they stand, as nobody sees which letters did.
std::optional<FuzzyMatch> matchOf(const QString &query, const PaletteEntry &entry)
{
    std::optional<FuzzyMatch> byName = fuzzyMatch(query, entry.text);
    const QString wanted = query.trimmed();
    const qsizetype at = wanted.isEmpty() ? -1 : placeIn(entry.otherWords, wanted);
    if (at < 0) {
        const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return byName || words.size() < 2 ? byName : matchOfWords(words, entry);
    }
    std::optional<FuzzyMatch> byWords = fuzzyMatch(wanted, entry.otherWords.mid(at, wanted.size()));
    if (!byWords)
        return byName;
    byWords->score -= kOtherWordsPenalty;
    byWords->positions.clear();
    return byName && byName->score >= byWords->score ? byName : byWords;
}

} // namespace

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    m_entries = std::move(entries);
}

void PaletteModel::setQuery(const QString &query)
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_entries.size(); ++i) {
        if (auto match = matchOf(query, m_entries.at(i)))
            m_rows.append({i, std::move(*match)});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row &a, const Row &b) {
        if (a.match.score != b.match.score)
            return a.match.score > b.match.score;
        return m_entries.at(a.entry).rank > m_entries.at(b.entry).rank;
    });
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::DecorationRole:
        return entry.icon;
    case Qt::AccessibleTextRole:
        return entry.secondary.isEmpty() ? entry.text : entry.text + QStringLiteral(", ") + entry.secondary;
    case SecondaryRole:
        return entry.secondary;
    case PositionsRole:
        return QVariant::fromValue(m_rows.at(index.row()).match.positions);
    default:
        return {};
    }
}

PaletteList::PaletteList(QWidget *parent)
    : QListView(parent)
{
    setViewportMargins(0, kPadding, 0, kPadding);
}

void PaletteList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model() && model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Colors::of(this)[ColorRole::SecondaryText]);
    painter.drawText(viewport()->rect().adjusted(14, 0, -14, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("No table and no action is named like this."));
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors &colors = Colors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        drawBox(painter, option.rect.adjusted(4, 0, -4, 0), colors[ColorRole::Selection], QColor());
    const QColor text = colors[isSelected ? ColorRole::SelectionText : ColorRole::Text];
    const QColor quiet = colors[isSelected ? ColorRole::SelectionText : ColorRole::SecondaryText];

    QRect area = option.rect.adjusted(14, 0, -14, 0);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(area.x(), area.center().y() - 7, 16, 16));
    area.setLeft(area.x() + 26);
    painter->save();
    const QString secondary = index.data(PaletteModel::SecondaryRole).toString();
    if (!secondary.isEmpty()) {
        painter->setFont(secondaryFont());
        painter->setPen(quiet);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, secondary);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(secondary) - 12);
    }
    const QString shown =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width());
    QTextLayout layout(shown, option.font);
    QList<QTextLayout::FormatRange> formats;
    for (const int position : index.data(PaletteModel::PositionsRole).value<QList<int>>()) {
        QTextLayout::FormatRange range;
        range.start = position;
        range.length = 1;
        range.format.setFontWeight(QFont::Bold);
        if (!isSelected)
            range.format.setForeground(colors[ColorRole::Accent]);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    painter->setPen(text);
    layout.draw(painter, QPointF(area.x(), area.y() + (area.height() - line.height()) / 2));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, qMax(30, option.fontMetrics.height() + 12)};
}

} // namespace ui
