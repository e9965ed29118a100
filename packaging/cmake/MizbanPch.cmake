# Qt's headers, compiled once for all rooms. A file of core or a window takes clang 14 a quarter of its time
# (0.9 instead of 3.5 s), gcc 12 little less than without. Only where nothing is cached: under ccache the
# preprocessor may run away with compiled headers. The preset `fuzz` (without them) proves that files include
# what they use.

include_guard()

set(MIZBAN_PCH_CORE <QtCore/QAbstractItemModel> <QtCore/QCborStreamReader> <QtCore/QCborStreamWriter>
    <QtCore/QDateTime> <QtCore/QFile> <QtCore/QHash> <QtCore/QJsonObject> <QtCore/QObject> <QtCore/QString>
    <algorithm> <array> <functional> <memory> <optional> <variant> <vector>)
set(MIZBAN_PCH_WIDGETS <QtWidgets/QApplication> <QtWidgets/QBoxLayout> <QtWidgets/QComboBox>
    <QtWidgets/QFormLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QPlainTextEdit>
    <QtWidgets/QPushButton> <QtWidgets/QTableView> <QtGui/QPainter> <QtGui/QShortcut>)

# Two targets that only hold the compiled headers.
if(MIZBAN_PRECOMPILE AND CMAKE_CXX_COMPILER_ID MATCHES "^(GNU|Clang)$")
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/pch/unit.cpp" CONTENT "// Holds compiled headers.\n")
  add_library(mizban_pch_core STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/pch/unit.cpp")
  target_link_libraries(mizban_pch_core PRIVATE Qt6::Core)
  target_precompile_headers(mizban_pch_core PRIVATE ${MIZBAN_PCH_CORE})
  add_library(mizban_pch_widgets STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/pch/unit.cpp")
  target_link_libraries(mizban_pch_widgets PRIVATE Qt6::Widgets)
  target_precompile_headers(mizban_pch_widgets PRIVATE ${MIZBAN_PCH_CORE} ${MIZBAN_PCH_WIDGETS})
endif()

# mizban_use_pch(<target> <core|widgets>)
function(mizban_use_pch target kind)
  if(TARGET mizban_pch_${kind})
    target_precompile_headers(${target} REUSE_FROM mizban_pch_${kind})
  endif()
endfunction()
