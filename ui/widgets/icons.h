#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>
#include <QStringView>

namespace mizban {

/// An icon of resources/icons by its name ("inbox", "new-case"), drawn in the current theme's text
/// colour and mirrored where it points somewhere. Null for an unknown name. GUI thread.
[[nodiscard]] QIcon themeIcon(QStringView name);

/// The same in a colour of one's own.
[[nodiscard]] QIcon themeIcon(QStringView name, const QColor &colour);

/// One picture of `size` logical pixels for painting by hand.
[[nodiscard]] QPixmap themePixmap(QStringView name, int size, const QColor &colour,
                                  qreal devicePixelRatio = 1.0);

/// Name of the icon that goes with a tone.
[[nodiscard]] QStringView toneIconName(Tone tone);

/// All names, for the gallery and the tests.
[[nodiscard]] QStringList themeIconNames();

} // namespace mizban
