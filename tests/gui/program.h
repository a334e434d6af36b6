// The program as a person has it, in a profile of its own, and ways to find its parts.

#pragma once

#include "app/workbench/application.h"

#include <QWidget>
#include <functional>
#include <memory>

class QAction;

namespace ui {
class GridView;
class Page;
} // namespace ui

namespace support {

class Program
{
public:
    /// In `profile`, a folder: a second Program in the same one finds what the first one left.
    explicit Program(const QString &profile, const QString &theme = QStringLiteral("light"));
    ~Program();

    app::Application &application() { return *m_application; }
    ui::MainWindow &window() { return m_application->window(); }
    ui::AppContext &context() { return m_application->context(); }
    /// The first database; requires that one is open.
    core::Client &client();
    QString connectionId();

    /// A widget by its object's name or by what a screen reader calls it, visible, in any window of the
    /// program.
    template <typename T>
    T *find(const QString &name) const
    {
        for (QWidget *candidate : allWidgets()) {
            T *widget = qobject_cast<T *>(candidate);
            if (widget && widget->isVisible() &&
                (widget->objectName() == name || widget->accessibleName() == name))
                return widget;
        }
        return nullptr;
    }
    /// A button by its text, visible, in any window of the program.
    QWidget *button(const QString &text) const;
    QAction *action(const QString &name);
    /// The grid of the tab in front, or nullptr.
    ui::GridView *grid() const;
    /// Rows that the grid says there are.
    quint64 rowCount() const;

    /// Creates the sample by the menu's action, and waits until its first tab shows rows. False: not within a
    /// minute.
    bool openSample();
    /// Keys and shortcuts go to the window. Without a window manager nobody gives it back its place when a
    /// popup closes.
    void activate();
    bool waitForRows(quint64 rowsMin = 1);
    void setTheme(const QString &name);

    /// `widget` with what stands on it, at the screen's scale, as a PNG file.
    static bool savePicture(QWidget *widget, const QString &path);

private:
    static QWidgetList allWidgets();

    std::unique_ptr<app::Application> m_application;
};

} // namespace support
