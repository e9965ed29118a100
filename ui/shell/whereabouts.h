#pragma once

#include "ui/shell/window_place.h"

namespace mizban {

/// Where the person is, and where going back leads from there.
class Whereabouts
{
public:
    [[nodiscard]] WindowPlace here() const { return m_here; }
    void enter(WindowPlace place);
    /// From paper or the sheet of keys to where the person was; None where nobody has worked yet.
    [[nodiscard]] WindowPlace back() const { return m_overSearch ? WindowPlace::Search : m_before; }

private:
    WindowPlace m_here = WindowPlace::None;
    WindowPlace m_before = WindowPlace::None; ///< the last lasting place
    bool m_overSearch = false;                ///< what is in front goes back to the search
};

} // namespace mizban
