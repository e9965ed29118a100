# `ninja tidy`: clang-tidy over all sources with this folder's compile commands.
add_custom_target(tidy
  COMMAND "${CMAKE_SOURCE_DIR}/packaging/tidy" --all --build "${CMAKE_BINARY_DIR}"
  USES_TERMINAL VERBATIM)
