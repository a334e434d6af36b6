#include "ui/items/column_layout.h"

#include "ui/items/grid_header.h"
#include "ui/items/grid_view.h"
#include "ui/items/row_window_model.h"

#include <QJsonObject>
#include <algorithm>

namespace ui {

namespace {

constexpr int kWidthMin = 56;
constexpr int kWidthMax = 360; // found by itself; by hand a column may be wider
constexpr int kNestedWidthMax = 240;
constexpr int kPlacesMax = 400; // remembered of one table

} // namespace

QJsonArray toJson(const ColumnPlaces &places)
{
    QJsonArray json;
    for (const ColumnPlace &place : places) {
        QJsonObject object{{QStringLiteral("name"), place.name},
                           {QStringLiteral("width"), place.isByHand ? place.width : 0}};
        if (place.isHidden)
            object[QStringLiteral("hidden")] = true;
        if (place.format != ColumnFormat::Standard)
            object[QStringLiteral("format")] = nameOf(place.format);
        json.append(object);
    }
    return json;
}

ColumnPlaces columnPlacesFromJson(const QJsonArray &json)
{
    ColumnPlaces places;
    QSet<QString> names;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        if (names.contains(object[QStringLiteral("name")].toString()))
            continue; // a damaged file; each column has one place
        names.insert(object[QStringLiteral("name")].toString());
        const int width = std::clamp(object[QStringLiteral("width")].toInt(), 0, 4000);
        places.push_back({object[QStringLiteral("name")].toString(), width,
                          object[QStringLiteral("hidden")].toBool(),
                          columnFormatFrom(object[QStringLiteral("format")].toString()), width > 0});
    }
    return places;
}

ColumnLayout::ColumnLayout(GridView &view, RowWindowModel &model)
    : m_view(view)
    , m_model(model)
{}

void ColumnLayout::setPlaces(ColumnPlaces places)
{
    m_remembered = std::move(places);
    m_formats.clear();
    for (const ColumnPlace &place : m_remembered) {
        if (place.format != ColumnFormat::Standard)
            m_formats.insert(place.name, place.format);
    }
    m_model.setFormats(m_formats, m_timeToLive);
    reset();
    apply();
}

void ColumnLayout::reset()
{
    m_sized.clear();
    m_placed.clear();
    m_seen.clear();
}

const ColumnPlace *ColumnLayout::remembered(const QString &name) const
{
    const auto known = std::find_if(m_remembered.begin(), m_remembered.end(),
                                    [&name](const ColumnPlace &place) { return place.name == name; });
    return known == m_remembered.end() ? nullptr : &*known;
}

/// The remembered order, in which those that this result has stand as they do on the screen.
std::vector<QString> ColumnLayout::order() const
{
    const ColumnHeader &header = *m_view.columnHeader();
    std::vector<QString> shown;
    for (int visual = 0; visual < header.count() && visual < kPlacesMax; ++visual)
        shown.push_back(m_model.columns()[std::size_t(header.logicalIndex(visual))]);
    std::vector<QString> order;
    QSet<QString> known;
    for (const ColumnPlace &place : m_remembered) {
        order.push_back(place.name);
        known.insert(place.name);
    }
    const QSet<QString> isShown(shown.begin(), shown.end());
    auto next = shown.begin();
    for (QString &name : order) {
        if (!isShown.contains(name))
            continue;
        while (!known.contains(*next))
            ++next;
        name = *next++;
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (known.contains(shown[i]))
            continue;
        // One that was moved by hand stays behind the one it was put behind.
        const auto before = i > 0 && m_moved.contains(shown[i])
                                ? std::find(order.begin(), order.end(), shown[i - 1])
                                : order.end();
        order.insert(before == order.end() ? before : std::next(before), shown[i]);
    }
    return order;
}

ColumnPlace ColumnLayout::placeOf(const QString &name) const
{
    const ColumnPlace *known = remembered(name);
    const int column = m_model.columnOf(name);
    if (column < 0) // what this result does not have is not forgotten
        return {name, known->width, known->isHidden, format(name), known->isByHand};
    const ColumnHeader &header = *m_view.columnHeader();
    const bool isHidden = header.isSectionHidden(column);
    const bool hasWidth = !isHidden && m_sized.contains(name);
    const int width = hasWidth ? header.sectionSize(column) : known ? known->width : 0;
    return {name, width, isHidden, format(name), m_byHand.contains(name)};
}

ColumnPlaces ColumnLayout::places() const
{
    ColumnPlaces places;
    for (const QString &name : order())
        if (places.size() < kPlacesMax)
            places.push_back(placeOf(name));
    return places;
}

void ColumnLayout::apply()
{
    m_isApplying = true;
    bool hasNew = false;
    for (const ColumnPlace &place : m_remembered) {
        const int column = m_model.columnOf(place.name);
        if (column < 0 || m_placed.contains(place.name))
            continue;
        hasNew = true;
        if (place.width > 0) {
            // A width may come from where the column was no key: a key has its sign beside its name.
            const bool isKey = column < m_model.keyCount();
            const int widthMin = isKey ? std::min(m_view.headerWidth(column), kWidthMax) : 0;
            m_view.setColumnWidthFor(column, std::max(place.width, widthMin));
            m_sized.insert(place.name);
            if (place.isByHand)
                m_byHand.insert(place.name);
        }
        if (column >= m_model.keyCount())
            m_view.setColumnHidden(column, place.isHidden);
    }
    for (const QString &name : m_model.columns())
        m_placed.insert(name);
    if (hasNew)
        applyOrder();
    for (int column = 0; column < int(m_model.columns().size()); ++column) {
        const QString &name = m_model.columns()[std::size_t(column)];
        if (m_seen.contains(name))
            continue;
        const Cell *cell = m_view.firstCell(column);
        if (!cell)
            continue;
        m_seen.insert(name);
        m_view.setRightAligned(column, cell->isRightAligned);
        if (m_sized.contains(name))
            continue;
        m_sized.insert(name);
        const int widthMax = cell->badgeSize > 0 ? kNestedWidthMax : kWidthMax;
        // Keys grow along the table; a little room saves an ellipsis where they differ.
        const int room = column < m_model.keyCount() ? 24 : 0;
        m_view.setColumnWidthFor(column, std::clamp(m_view.contentWidth(column) + room, kWidthMin, widthMax));
    }
    useRoom();
    m_isApplying = false;
}

/// A number that is cut reads as another one: where longer ones come, there is room for them. Other values
/// are not cut while there is room beside the last column.
void ColumnLayout::useRoom()
{
    constexpr int kWidthWithRoom = 800;
    const ColumnHeader &header = *m_view.columnHeader();
    const int screen = m_view.viewport()->width();
    int room = screen - header.length();
    for (const int column : m_view.visibleColumns()) {
        const int left = header.sectionViewportPosition(column);
        const bool isOnScreen =
            column < m_model.keyCount() || (left < screen && left + header.sectionSize(column) > 0);
        if (!isOnScreen)
            continue;
        const QString &name = m_model.columns()[std::size_t(column)];
        const Cell *cell = m_view.firstCell(column);
        if (!cell || !m_sized.contains(name) || m_byHand.contains(name) ||
            (!cell->isRightAligned && room <= 0))
            continue;
        const int width = header.sectionSize(column);
        const int widthMax =
            std::max(cell->isRightAligned ? kWidthMax : 0, std::min(width + room, kWidthWithRoom));
        const int wanted = std::min(m_view.contentWidth(column), widthMax);
        if (wanted <= width)
            continue;
        m_view.setColumnWidthFor(column, wanted);
        room -= wanted - width;
    }
}

/// Remembered columns in their order, then the others in the order they were met.
void ColumnLayout::applyOrder()
{
    ColumnHeader &header = *m_view.columnHeader();
    int target = m_model.keyCount();
    for (const ColumnPlace &place : m_remembered) {
        const int column = m_model.columnOf(place.name);
        if (column < m_model.keyCount())
            continue;
        const int visual = header.visualIndex(column);
        if (visual != target)
            header.moveSection(visual, target);
        ++target;
    }
}

void ColumnLayout::setHidden(const QString &name, bool isHidden)
{
    int column = m_model.columnOf(name);
    if (column < 0 && !isHidden) {
        column = m_model.addColumn(name);
        m_placed.insert(name);
    }
    if (column >= m_model.keyCount())
        m_view.setColumnHidden(column, isHidden);
    apply();
}

bool ColumnLayout::isHidden(const QString &name) const
{
    const int column = m_model.columnOf(name);
    return column < 0 || m_view.isColumnHidden(column);
}

void ColumnLayout::setFormat(const QString &name, ColumnFormat format)
{
    if (format == ColumnFormat::Standard)
        m_formats.remove(name);
    else
        m_formats.insert(name, format);
    m_model.setFormats(m_formats, m_timeToLive);
    fitIfSmall(name);
}

void ColumnLayout::setTimeToLive(const QString &attribute)
{
    if (attribute == m_timeToLive)
        return;
    m_timeToLive = attribute;
    m_model.setFormats(m_formats, m_timeToLive);
    fitIfSmall(attribute);
}

/// A date needs more room than its number had.
void ColumnLayout::fitIfSmall(const QString &name)
{
    const int column = m_model.columnOf(name);
    if (column >= 0 && m_sized.contains(name) &&
        m_view.columnHeader()->sectionSize(column) < m_view.contentWidth(column))
        fitWidth(column);
}

void ColumnLayout::fitWidth(int column)
{
    m_isApplying = true; // as its content needs, also later
    m_view.setColumnWidthFor(column, std::clamp(m_view.contentWidth(column), kWidthMin, 800));
    m_isApplying = false;
    m_byHand.remove(m_model.columns()[std::size_t(column)]);
    m_sized.insert(m_model.columns()[std::size_t(column)]);
}

void ColumnLayout::fitAll()
{
    for (const int column : m_view.visibleColumns())
        fitWidth(column);
}

void ColumnLayout::noteResized(int column)
{
    if (m_isApplying || column < 0 || column >= int(m_model.columns().size()))
        return;
    m_sized.insert(m_model.columns()[std::size_t(column)]);
    m_byHand.insert(m_model.columns()[std::size_t(column)]);
}

void ColumnLayout::noteMoved(int column)
{
    if (!m_isApplying && column >= 0 && column < int(m_model.columns().size()))
        m_moved.insert(m_model.columns()[std::size_t(column)]);
}

} // namespace ui
