# Headers compiled once: Qt's, for what stands on the domain also the payloads and states that nearly each of its
# files reads, and for windows the seat. A file takes clang 14 a quarter of its time (0.9 instead of 3.5 s), gcc 12 little less than
# without. Only where nothing is cached: under ccache the preprocessor may run away with compiled headers. The
# preset `fuzz` (without them) proves that files include what they use.

include_guard()

set(MIZBAN_PCH_CORE <QtCore/QAbstractItemModel> <QtCore/QCborStreamReader> <QtCore/QCborStreamWriter>
    <QtCore/QDateTime> <QtCore/QFile> <QtCore/QFuture> <QtCore/QHash> <QtCore/QJsonObject> <QtCore/QObject> <QtCore/QString>
    <algorithm> <array> <functional> <memory> <optional> <variant> <vector>)
set(MIZBAN_PCH_DOMAIN "${CMAKE_SOURCE_DIR}/core/domain/act_draft.h" "${CMAKE_SOURCE_DIR}/core/domain/case_state.h"
    "${CMAKE_SOURCE_DIR}/core/domain/directory.h")
set(MIZBAN_PCH_WIDGETS "${CMAKE_SOURCE_DIR}/core/services/seat.h" <QtWidgets/QApplication> <QtWidgets/QBoxLayout> <QtWidgets/QComboBox>
    <QtWidgets/QFormLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QPlainTextEdit>
    <QtWidgets/QPushButton> <QtWidgets/QTableView> <QtGui/QPainter> <QtGui/QShortcut>)

# _mizban_pch(<kind> <Qt library> <header…>): a target that only holds compiled headers.
function(_mizban_pch kind library)
  set(target mizban_pch_${kind})
  add_library(${target} STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/pch/unit.cpp")
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE ${library})
  target_precompile_headers(${target} PRIVATE ${ARGN})
endfunction()

if(MIZBAN_PRECOMPILE AND CMAKE_CXX_COMPILER_ID MATCHES "^(GNU|Clang)$")
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/pch/unit.cpp" CONTENT "// Holds compiled headers.\n")
  _mizban_pch(core Qt6::Core ${MIZBAN_PCH_CORE})
  _mizban_pch(domain Qt6::Core ${MIZBAN_PCH_CORE} ${MIZBAN_PCH_DOMAIN})
  _mizban_pch(widgets Qt6::Widgets ${MIZBAN_PCH_CORE} ${MIZBAN_PCH_DOMAIN} ${MIZBAN_PCH_WIDGETS})
endif()

# mizban_use_pch(<target> <core|domain|widgets>)
function(mizban_use_pch target kind)
  if(TARGET mizban_pch_${kind})
    target_precompile_headers(${target} REUSE_FROM mizban_pch_${kind})
    get_target_property(type ${target} TYPE)
    if(type STREQUAL EXECUTABLE)
      target_compile_options(${target} PRIVATE -fPIC) # as the headers were; CMake's -fPIE refuses them
    endif()
  endif()
endfunction()
