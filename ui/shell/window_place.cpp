#include "ui/shell/window_place.h"

using namespace Qt::StringLiterals;

namespace mizban {

bool isOfDesk(WindowPlace place)
{
    return place == WindowPlace::Registration || place == WindowPlace::Intake ||
           place == WindowPlace::Services || place == WindowPlace::Track;
}

bool isPaper(WindowPlace place)
{
    return place == WindowPlace::Receipt || place == WindowPlace::Print || place == WindowPlace::ListPrint;
}

bool isLasting(WindowPlace place)
{
    return isOfDesk(place) || place == WindowPlace::Cartable || place == WindowPlace::Night ||
           place == WindowPlace::Notices || place == WindowPlace::Delegations;
}

bool needsDirectory(WindowPlace place)
{
    return isLasting(place) || isPaper(place) || place == WindowPlace::Search;
}

QString helpAnchor(WindowPlace place)
{
    switch (place) {
    case WindowPlace::Registration:
        return u"registration"_s;
    case WindowPlace::Cartable:
        return u"cartable"_s;
    case WindowPlace::Search:
        return u"search"_s;
    case WindowPlace::Intake:
        return u"intake"_s;
    case WindowPlace::Services:
        return u"services"_s;
    case WindowPlace::Notices:
        return u"notices"_s;
    case WindowPlace::Track:
        return u"track"_s;
    case WindowPlace::Night:
        return u"night"_s;
    case WindowPlace::Delegations:
        return u"delegations"_s;
    case WindowPlace::Receipt:
        return u"receipt"_s;
    case WindowPlace::Print:
        return u"print"_s;
    case WindowPlace::ListPrint:
        return u"list-print"_s;
    case WindowPlace::Shortcuts:
    case WindowPlace::Waiting:
    case WindowPlace::None:
        break;
    }
    return u"window"_s;
}

} // namespace mizban
