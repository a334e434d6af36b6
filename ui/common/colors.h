// The colours of the program by role, light and dark. Why these: ui/README.md. A test holds every text pair
// to 4.5:1.

#pragma once

#include <QColor>
#include <array>

class QPalette;
class QWidget;

namespace ui {

enum class ColorRole : quint8 {
    // surfaces
    Window,
    Panel,
    Base,
    AlternateBase,
    Selection,
    InactiveSelection,
    Hover, // under the pointer, on any surface
    Added, // rows with a staged edit
    Changed,
    Deleted,
    Past, // a tab that shows the past
    // text
    Text,
    SecondaryText,
    DisabledText, // controls that cannot be used, and decoration; never for what must be read
    SelectionText,
    Accent,
    AccentText, // on Accent
    Good,
    Warning,
    Error,
    PastText, // also its frame
    NumberText,
    BooleanText,
    // lines
    Line,
    StrongLine,
};
inline constexpr int kColorRoleCount = int(ColorRole::StrongLine) + 1;

/// One of the two sets.
class Colors
{
public:
    static const Colors &light();
    static const Colors &dark();
    /// The set that `palette` (a widget's) was made of: no need to be told of a change of theme.
    static const Colors &of(const QPalette &palette);
    static const Colors &of(const QWidget *widget);

    bool isDark() const { return m_isDark; }
    QColor operator[](ColorRole role) const { return m_colors[std::size_t(role)]; }
    /// All roles of Qt, with the disabled and inactive groups.
    QPalette toPalette() const;

private:
    Colors(bool isDark, const std::array<QRgb, kColorRoleCount> &colors);

    bool m_isDark;
    std::array<QColor, kColorRoleCount> m_colors;
};

} // namespace ui
