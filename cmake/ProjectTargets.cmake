# tablewright_library(core_values SOURCES a.cpp b.cpp DEPENDS core_base PRIVATE_DEPENDS ...)
#   One static library a folder.
function(tablewright_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC project_options ${ARG_DEPENDS}
                                  PRIVATE project_warnings ${ARG_PRIVATE_DEPENDS})
endfunction()

# tablewright_test(tst_number DEPENDS core_values LABELS unit [SOURCES more.cpp] [GUI])
#   tests/<here>/tst_number.cpp becomes one Qt Test program. GUI: runs on the offscreen platform.
function(tablewright_test name)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;DEPENDS;LABELS;ARGS" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE project_warnings Qt6::Test ${ARG_DEPENDS})
    add_test(NAME ${name} COMMAND ${name} ${ARG_ARGS})
    if(NOT ARG_LABELS)
        set(ARG_LABELS unit)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    if(TABLEWRIGHT_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 4") # the thread sanitizer takes five to fifteen times as long
    endif()
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests
               OUTPUT_VARIABLE place)
    if(place MATCHES "^(ui|gui|app/workbench)")
        list(APPEND ARG_LABELS window) # what the sanitizers of the window run
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT})
    set(environment
        "QT_QPA_PLATFORM=offscreen"
        "TABLEWRIGHT_SOURCE_DIR=${PROJECT_SOURCE_DIR}"
        "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp halt_on_error=1"
        "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp"
        "UBSAN_OPTIONS=print_stacktrace=1")
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}")
endfunction()

# tablewright_ui_library(ui_items SOURCES ... DEPENDS ui_common core_api)
#   One static library a feature folder of ui. No precompiled header: all of QtWidgets is 300 MB a library, which
#   costs a file more to load than its own includes cost to read, and keeps ccache from helping another checkout.
function(tablewright_ui_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOUIC ON)
    target_compile_definitions(${name} PRIVATE ${TABLEWRIGHT_QT_DEFINITIONS})
    target_link_libraries(${name} PUBLIC project_options Qt6::Widgets Qt6::Concurrent ${ARG_DEPENDS}
                                  PRIVATE project_warnings ${ARG_PRIVATE_DEPENDS})
endfunction()
