#pragma once

#include "app/ctl/command_line.h"

namespace mizban::ctl {

/// `cartable list`: a page of a folder, of one kind of it, of one of its groups, or the groups themselves.
int listCartable(Invocation &invocation);

[[nodiscard]] QList<Option> cartableListOptions();
extern const char *const cartableListHelp;

} // namespace mizban::ctl
