# Precompiled headers, one for each kind of target and shared by all of that kind. Each names what nearly every file
# of the kind reads anyway; a source still includes all it uses, which a build with them off shows (the release one).
option(TABLEWRIGHT_PRECOMPILE "Read common headers once: quicker from nothing, but ccache cannot help another checkout" OFF)

set(standard_headers <algorithm> <chrono> <functional> <map> <memory> <mutex> <optional> <string> <string_view>
    <unordered_map> <variant> <vector>)
set(precompiled_core ${standard_headers} ${PROJECT_SOURCE_DIR}/core/api/client.h)
set(precompiled_core_test ${standard_headers} ${PROJECT_SOURCE_DIR}/core/api/client.h <QTest> <QTemporaryDir>)
set(precompiled_ui ${standard_headers} ${PROJECT_SOURCE_DIR}/core/api/client.h <QBoxLayout> <QComboBox> <QDialog>
    <QFuture> <QHeaderView> <QJsonObject> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QPainter> <QPushButton>
    <QTableView> <QTimer> <QToolButton>)
set(precompiled_ui_test ${precompiled_ui} <QAction> <QApplication> <QSignalSpy> <QTest>)

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
        if(kind MATCHES "^ui")
            target_link_libraries(${owner} PRIVATE Qt6::Widgets Qt6::Concurrent)
        endif()
        if(kind MATCHES "test$")
            target_link_libraries(${owner} PRIVATE Qt6::Test)
        endif()
        if(kind STREQUAL "ui")
            target_compile_definitions(${owner} PRIVATE ${TABLEWRIGHT_QT_DEFINITIONS})
        endif()
        target_precompile_headers(${owner} PRIVATE ${precompiled_${kind}})
    endif()
    target_precompile_headers(${name} REUSE_FROM ${owner})
endfunction()
