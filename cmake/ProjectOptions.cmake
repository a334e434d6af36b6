# Flags that every target of the project shares, on two interface targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)

add_library(project_options INTERFACE)
target_include_directories(project_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(project_options INTERFACE TABLEWRIGHT_VERSION="${PROJECT_VERSION}")
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_options(project_options INTERFACE -fuse-ld=mold)
endif()
if(TABLEWRIGHT_SANITIZE)
    target_compile_options(project_options INTERFACE
        -fsanitize=${TABLEWRIGHT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(project_options INTERFACE -fsanitize=${TABLEWRIGHT_SANITIZE})
    if(TABLEWRIGHT_SANITIZE MATCHES "thread")
        # Fences are unknown to it; Asio hands work over under a mutex anyway.
        target_compile_definitions(project_options INTERFACE BOOST_ASIO_DISABLE_FENCED_BLOCK)
    endif()
endif()

if(TABLEWRIGHT_FUZZ)
    target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link) # what is covered steers the fuzzer
endif()

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    $<$<BOOL:${TABLEWRIGHT_WERROR}>:-Werror>)
