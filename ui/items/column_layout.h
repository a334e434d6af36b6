// Which columns a person sees of a table, how wide and in which order: what is remembered between runs.

#pragma once

#include "ui/items/column_format.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QString>
#include <vector>

namespace ui {

class GridView;
class RowWindowModel;

struct ColumnPlace
{
    QString name;
    int width = 0; // 0: as its content needs
    bool isHidden = false;
    ColumnFormat format = ColumnFormat::Standard;
    bool isByHand = false; // the width is the person's: only then it is remembered between runs
    friend bool operator==(const ColumnPlace &, const ColumnPlace &) = default;
};
/// In the order of the screen.
using ColumnPlaces = std::vector<ColumnPlace>;

QJsonArray toJson(const ColumnPlaces &places);
ColumnPlaces columnPlacesFromJson(const QJsonArray &json);

/// Keeps the columns of a view as remembered, also those that are met only later; new ones follow behind, as
/// wide as their content needs.
class ColumnLayout
{
public:
    ColumnLayout(GridView &view, RowWindowModel &model);

    void setPlaces(ColumnPlaces places);
    /// In an order that other results keep, too: what this one has as on the screen, what it adds behind.
    ColumnPlaces places() const;

    /// After columns were added or rows arrived: places columns and gives widths to those that have none yet.
    void apply();
    void setHidden(const QString &name, bool isHidden);
    bool isHidden(const QString &name) const;
    /// As the person chose it. Other forms need other widths.
    void setFormat(const QString &name, ColumnFormat format);
    ColumnFormat format(const QString &name) const { return m_formats.value(name, ColumnFormat::Standard); }
    /// The attribute that says when an item goes: a date by itself. Empty: none.
    void setTimeToLive(const QString &attribute);
    const QString &timeToLive() const { return m_timeToLive; }
    void fitWidth(int column);
    void fitAll();
    /// A person's own width is kept; call it when a section was resized by hand.
    void noteResized(int column);
    /// The same of a column that was moved by hand.
    void noteMoved(int column);
    /// Forgets which columns have widths: the model got another source.
    void reset();
    bool isApplying() const { return m_isApplying; }

private:
    void applyOrder();
    std::vector<QString> order() const;
    ColumnPlace placeOf(const QString &name) const;
    const ColumnPlace *remembered(const QString &name) const;
    void useRoom();
    void fitIfSmall(const QString &name);

    GridView &m_view;
    RowWindowModel &m_model;
    ColumnPlaces m_remembered;
    QHash<QString, ColumnFormat> m_formats; // chosen ones
    QString m_timeToLive;
    QSet<QString> m_byHand; // have a width of the person's
    QSet<QString> m_moved;  // were moved by the person
    QSet<QString> m_sized;  // have got their width
    QSet<QString> m_placed; // have got their place and visibility
    QSet<QString> m_seen;   // a value of theirs was on the screen
    bool m_isApplying = false;
};

} // namespace ui
