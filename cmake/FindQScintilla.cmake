# QScintilla ships neither a CMake nor a pkg-config file: find the Qt 6 build and make QScintilla::QScintilla.
find_package(Qt6 REQUIRED COMPONENTS Core Widgets PrintSupport)
find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h PATH_SUFFIXES qt6 x86_64-linux-gnu/qt6
          HINTS ${Qt6Core_INCLUDE_DIRS})
find_library(QSCINTILLA_LIBRARY qscintilla2_qt6)
if(NOT QSCINTILLA_INCLUDE_DIR OR NOT QSCINTILLA_LIBRARY)
    message(FATAL_ERROR "QScintilla for Qt 6 was not found (Debian: libqscintilla2-qt6-dev)")
endif()
if(NOT TARGET QScintilla::QScintilla)
    add_library(QScintilla::QScintilla UNKNOWN IMPORTED)
    set_target_properties(QScintilla::QScintilla PROPERTIES
        IMPORTED_LOCATION ${QSCINTILLA_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${QSCINTILLA_INCLUDE_DIR}
        INTERFACE_LINK_LIBRARIES "Qt6::Widgets;Qt6::PrintSupport")
endif()
