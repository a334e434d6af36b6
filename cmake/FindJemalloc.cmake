# The programs' malloc: a page of items is made and dropped value by value, which glibc's takes twice as long for. Makes
# jemalloc::jemalloc, or an empty target under a sanitizer, which brings its own. Debian's package has no CMake file.
add_library(jemalloc INTERFACE)
add_library(jemalloc::jemalloc ALIAS jemalloc)
if(NOT TABLEWRIGHT_SANITIZE AND NOT TABLEWRIGHT_FUZZ)
    find_library(JEMALLOC_LIBRARY jemalloc)
    if(NOT JEMALLOC_LIBRARY)
        message(FATAL_ERROR "jemalloc was not found (Debian: libjemalloc-dev)")
    endif()
    target_sources(jemalloc INTERFACE ${PROJECT_SOURCE_DIR}/app/allocator.cpp)
    target_link_libraries(jemalloc INTERFACE ${JEMALLOC_LIBRARY})
    # No source names it: the linker would leave it out.
    target_link_options(jemalloc INTERFACE LINKER:--no-as-needed)
endif()
