#include "ui/shell/whereabouts.h"

namespace mizban {

void Whereabouts::enter(WindowPlace place)
{
    if (isLasting(m_here) && !isLasting(place))
        m_before = m_here;
    const bool over = isPaper(place) || place == WindowPlace::Shortcuts;
    m_overSearch = over && (m_here == WindowPlace::Search || m_overSearch);
    m_here = place;
}

} // namespace mizban
