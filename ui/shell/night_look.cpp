#include "ui/shell/night_look.h"

#include "ui/shell/preferences.h"

#include <QApplication>

namespace mizban {

void wearNightLook(bool atNight)
{
    const Appearance wanted = atNight ? Preferences::nightAppearance() : Preferences::appearance();
    const Theme theme = currentTheme();
    if (theme.appearance() != wanted)
        applyLook(*qApp, Theme(wanted, theme.scale(), theme.density()), QGuiApplication::layoutDirection());
}

void toggleNightLook()
{
    const bool dark = Preferences::nightAppearance() != Appearance::Light;
    Preferences::setNightAppearance(dark ? Appearance::Light : Appearance::Dark);
    wearNightLook(true);
}

} // namespace mizban
