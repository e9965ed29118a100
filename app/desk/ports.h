#pragma once

#include "app/desk/options.h"
#include "ui/shell/shell_ports.h"

namespace mizban {

/// What the window gets from the outside: seats from files, the center over TLS.
[[nodiscard]] ShellPorts portsFor(const DeskOptions &options);

} // namespace mizban
