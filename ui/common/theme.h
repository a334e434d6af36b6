// Light, dark or as the desktop: style, palette and fonts of the application, changed while it runs.

#pragma once

#include <QObject>
#include <memory>

namespace ui {

class DesktopColorScheme;

/// One for the application, made by the composition root after QApplication. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// Installs the style at once, in `mode`.
    explicit Theme(Mode mode, int zoomPercent = 100, QObject *parent = nullptr);
    ~Theme() override;

    /// "system", "light", "dark"; anything else is System.
    static Mode modeOf(const QString &name);
    static QString nameOf(Mode mode);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const;
    /// Fonts, and with them what is measured by them. 75 to 200.
    void setZoom(int percent);

signals:
    void changed();

private:
    void applyColors();
    void applyFonts();

    Mode m_mode;
    std::unique_ptr<DesktopColorScheme> m_desktop;
};

} // namespace ui
