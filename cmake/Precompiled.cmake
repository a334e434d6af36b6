# Precompiled headers of core, of the window and of the tests of both, one for each and shared by all of the kind: what
# nearly every file of it reads anyway. A source still includes all it uses, which the builds with them off show.
option(TABLEWRIGHT_PRECOMPILE "Read common headers once: quicker from nothing, but ccache cannot help another checkout" OFF)

set(standard_headers <algorithm> <chrono> <functional> <map> <memory> <mutex> <optional> <string> <string_view>
    <unordered_map> <variant> <vector>)
set(precompiled_core ${standard_headers} ${PROJECT_SOURCE_DIR}/core/api/client.h)
set(precompiled_core_test ${precompiled_core} <QTest> <QTemporaryDir>)
set(precompiled_ui ${precompiled_core} <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QDialog> <QHeaderView>
    <QJsonObject> <QMenu> <QPainter> <QString> <QStringList> <QStyledItemDelegate> <QTimer> <QToolButton> <QTreeView>
    <QWidget> <QtConcurrentRun>)
set(precompiled_ui_test ${precompiled_ui} <QSignalSpy> <QTest> <QTemporaryDir>)

# tablewright_precompile(core_engine core): the header of that kind for this target.
function(tablewright_precompile name kind)
    if(NOT TABLEWRIGHT_PRECOMPILE)
        return()
    endif()
    set(owner precompiled_${kind})
    if(NOT TARGET ${owner})
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${owner}.cpp CONTENT "")
        add_library(${owner} STATIC ${PROJECT_BINARY_DIR}/${owner}.cpp)
        target_link_libraries(${owner} PRIVATE project_options project_warnings)
        if(kind MATCHES "ui")
            target_link_libraries(${owner} PRIVATE Qt6::Widgets Qt6::Concurrent)
        endif()
        if(kind STREQUAL "ui")
            target_compile_definitions(${owner} PRIVATE ${TABLEWRIGHT_QT_DEFINITIONS})
        elseif(kind MATCHES "test")
            target_link_libraries(${owner} PRIVATE Qt6::Test)
        endif()
        target_precompile_headers(${owner} PRIVATE ${precompiled_${kind}})
    endif()
    target_precompile_headers(${name} REUSE_FROM ${owner})
endfunction()
