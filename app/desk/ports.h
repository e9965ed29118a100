#pragma once

#include "app/desk/options.h"
#include "ui/shell/shell_ports.h"

class QObject;

namespace mizban {

/// What the window gets from the outside: seats from files, the center over TLS. Answers come on the
/// thread of `context`.
[[nodiscard]] ShellPorts portsFor(const DeskOptions &options, QObject *context);

} // namespace mizban
