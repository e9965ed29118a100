#pragma once

#include <QString>

namespace mizban {

/// Where a person can be in an open seat; one page stands for each.
enum class WindowPlace {
    None,
    Registration,
    Cartable,
    Search,
    Intake,
    Services,
    Notices,
    Track,
    Night,
    Delegations,
    Receipt,
    Print,
    ListPrint,
    Shortcuts,
    Waiting
};

/// Of the desk alone: officials have no applicant in front of them.
[[nodiscard]] bool isOfDesk(WindowPlace place);

/// How something will be on paper.
[[nodiscard]] bool isPaper(WindowPlace place);

/// Where work is done for a while, so that one comes back to it; a search is passed through.
[[nodiscard]] bool isLasting(WindowPlace place);

/// Whether the place is empty without a directory.
[[nodiscard]] bool needsDirectory(WindowPlace place);

/// What the manual tells of the place.
[[nodiscard]] QString helpAnchor(WindowPlace place);

} // namespace mizban
