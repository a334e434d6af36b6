# The programs' malloc: a page of items is made and dropped value by value, which glibc's takes twice as long for. Makes
# jemalloc::jemalloc; an empty target where it is switched off, or where a sanitizer brings an allocator of its own.
# Debian's package has no CMake file.
add_library(jemalloc INTERFACE)
add_library(jemalloc::jemalloc ALIAS jemalloc)
if(TABLEWRIGHT_JEMALLOC AND NOT TABLEWRIGHT_SANITIZE AND NOT TABLEWRIGHT_FUZZ)
    find_library(JEMALLOC_LIBRARY jemalloc)
    if(NOT JEMALLOC_LIBRARY)
        message(FATAL_ERROR "jemalloc was not found (Debian: libjemalloc-dev); -DTABLEWRIGHT_JEMALLOC=OFF does without")
    endif()
    target_sources(jemalloc INTERFACE ${PROJECT_SOURCE_DIR}/app/allocator.cpp)
    # No source names it: the linker would leave it out.
    target_link_libraries(jemalloc INTERFACE -Wl,--push-state,--no-as-needed ${JEMALLOC_LIBRARY} -Wl,--pop-state)
endif()
