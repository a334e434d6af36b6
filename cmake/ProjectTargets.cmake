# tablewright_library(core_values SOURCES a.cpp b.cpp DEPENDS core_base PRIVATE_DEPENDS ...)
#   One static library a folder.
function(tablewright_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC project_options ${ARG_DEPENDS}
                                  PRIVATE project_warnings ${ARG_PRIVATE_DEPENDS})
    if(core_api IN_LIST ARG_DEPENDS)
        tablewright_precompile(${name} core)
    endif()
endfunction()

# tablewright_test(tst_number DEPENDS core_values LABELS unit [SOURCES more.cpp] [GUI])
#   tests/<here>/tst_number.cpp becomes one Qt Test program. GUI: runs on the offscreen platform.
function(tablewright_test name)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;DEPENDS;LABELS;ARGS" ${ARGN})
    # Not AUTOMOC, which takes a second a program to find the one file that is known.
    qt_generate_moc(${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${name})
    add_executable(${name} ${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE project_options project_warnings Qt6::Test ${ARG_DEPENDS})
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
        set(kind ui_test)
    else()
        set(kind core_test)
    endif()
    if(NOT "${ARG_DEPENDS}" MATCHES "Qt6::|workbench|gui_program") # a header of Qt's reads which modules there are
        tablewright_precompile(${name} ${kind})
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT})
    set(environment
        "QT_QPA_PLATFORM=offscreen"
        "TABLEWRIGHT_SOURCE_DIR=${PROJECT_SOURCE_DIR}"
        "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp halt_on_error=1 die_after_fork=0"
        "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp"
        "UBSAN_OPTIONS=print_stacktrace=1")
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}")
endfunction()

# tablewright_ui_library(ui_items SOURCES ... DEPENDS ui_common core_api)
#   One static library a feature folder of ui.
function(tablewright_ui_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOUIC ON)
    target_compile_definitions(${name} PRIVATE ${TABLEWRIGHT_QT_DEFINITIONS})
    target_link_libraries(${name} PUBLIC project_options Qt6::Widgets Qt6::Concurrent ${ARG_DEPENDS}
                                  PRIVATE project_warnings ${ARG_PRIVATE_DEPENDS})
    tablewright_precompile(${name} ui)
endfunction()
