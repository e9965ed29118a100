# What holds for every target: language, warnings, sanitizers, compiler cache, packages.

option(MIZBAN_TESTS "Build the tests" ON)
option(MIZBAN_BENCH "Build the benchmarks" OFF)
option(MIZBAN_FUZZ "Build the fuzzers (clang only)" OFF)
option(MIZBAN_COVERAGE "Instrument for coverage" OFF)
option(MIZBAN_PRECOMPILE "Compile Qt's headers once (gcc), in place of the compiler cache" OFF)
set(MIZBAN_SANITIZE "" CACHE STRING "Sanitizers, comma separated (address,undefined or thread)")

# A room compiles without waiting for the archives of the rooms it sees: no header is generated across rooms.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_OPTIMIZE_DEPENDENCIES ON)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT BUILD_SHARED_LIBS)
  set(CMAKE_CXX_VISIBILITY_PRESET hidden)
endif()
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Debug CACHE STRING "" FORCE)
endif()

find_program(MIZBAN_CCACHE ccache)
if(MIZBAN_CCACHE AND NOT MIZBAN_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # One cache serves every build folder: paths are taken relative to the source tree.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${MIZBAN_CCACHE}")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                    -Wcast-align -Wunused -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # These follow the optimiser through inlined library code and report what cannot happen there,
  # each release of gcc something else; they are shown but do not stop the build.
  set(followers maybe-uninitialized array-bounds stringop-overflow stringop-overread restrict
      free-nonheap-object null-dereference)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12)
    list(APPEND followers dangling-pointer use-after-free)
  endif()
  if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    list(APPEND followers dangling-reference)
  endif()
  list(TRANSFORM followers PREPEND -Wno-error=)
  add_compile_options(${followers})
endif()
add_compile_definitions(QT_NO_KEYWORDS QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING)

if(MIZBAN_SANITIZE)
  add_compile_options(-fsanitize=${MIZBAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${MIZBAN_SANITIZE})
endif()
if(MIZBAN_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-fstack-protector-strong -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  add_link_options(-Wl,-z,relro,-z,now)
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

include(MizbanLinker)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg LinguistTools Test)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sqlcipher REQUIRED IMPORTED_TARGET sqlcipher)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(argon2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-qt6)
# Of PKCS#11 only the header: tokens are reached through the module that their maker gives.
pkg_check_modules(p11kit REQUIRED p11-kit-1)
add_library(mizban_pkcs11 INTERFACE)
target_include_directories(mizban_pkcs11 SYSTEM INTERFACE ${p11kit_INCLUDE_DIRS})
target_link_libraries(mizban_pkcs11 INTERFACE ${CMAKE_DL_LIBS})
# Scanning is left out where a system has no SANE; Debian has it.
pkg_check_modules(sane IMPORTED_TARGET sane-backends)
if(NOT sane_FOUND AND EXISTS /etc/debian_version)
  message(FATAL_ERROR "SANE is missing; 'packaging/dependencies install build' installs libsane-dev")
endif()
# Likewise dictated notes, which need ALSA.
pkg_check_modules(alsa IMPORTED_TARGET alsa)
if(NOT alsa_FOUND AND EXISTS /etc/debian_version)
  message(FATAL_ERROR "ALSA is missing; 'packaging/dependencies install build' installs libasound2-dev")
endif()
