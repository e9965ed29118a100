# A quick linker where there is one: the many test programs spend more time there than in the
# compiler. Releases take the system's own.

include_guard()
include(CheckCXXSourceCompiles)

if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  foreach(linker IN ITEMS mold lld)
    set(CMAKE_REQUIRED_LINK_OPTIONS "-fuse-ld=${linker}")
    check_cxx_source_compiles("int main() { return 0; }" MIZBAN_HAS_${linker})
    unset(CMAKE_REQUIRED_LINK_OPTIONS)
    if(MIZBAN_HAS_${linker})
      add_link_options(-fuse-ld=${linker})
      break()
    endif()
  endforeach()
endif()
