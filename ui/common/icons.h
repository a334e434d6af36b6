// The program's own icons: one metaphor for each object, drawn on a 24 px grid, coloured from the palette.

#pragma once

#include <QIcon>

class QColor;

namespace ui {

/// In the order of the files in resources/icons; a test holds both to each other.
enum class Icon : quint8 {
    Add,
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Code,
    Columns,
    Compare,
    Contrast,
    Copy,
    Cut,
    Database,
    DatabaseAdd,
    Delete,
    Edit,
    Endpoint,
    Error,
    Export,
    Eye,
    File,
    Filter,
    Folder,
    FolderOpen,
    Get,
    Help,
    Import,
    Index,
    Info,
    Item,
    ItemAdd,
    Job,
    Json,
    Key,
    Keyboard,
    Lock,
    Moon,
    More,
    OpenExternal,
    PanelBottom,
    Paste,
    Pause,
    Query,
    Redo,
    Refresh,
    Remove,
    Sample,
    Save,
    Scan,
    Search,
    Serve,
    Settings,
    SidebarLeft,
    SidebarRight,
    SortAscending,
    SortDescending,
    SortKey,
    Stop,
    Sun,
    Table,
    TableAdd,
    Tree,
    Undo,
    Warning,
    ZoomIn,
    ZoomOut,
};
inline constexpr int kIconCount = int(Icon::ZoomOut) + 1;

/// Painted in the text colour of the application's palette at the time of painting, so it follows a change of
/// theme by itself; disabled in the disabled text colour. Sharp at every scale.
QIcon icon(Icon icon);
/// In one colour, which stays.
QIcon icon(Icon icon, const QColor &color);
/// The name of its file, without extension.
const char *fileName(Icon icon);
/// The program's own mark, in its own colours.
QIcon applicationIcon();

} // namespace ui
