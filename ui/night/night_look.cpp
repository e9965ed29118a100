#include "ui/night/night_look.h"

#include <QFontInfo>

namespace mizban {

namespace {
constexpr qreal farthestPoints = 2.3; // of the text of the body
constexpr qreal farPoints = 1.6;
constexpr qreal nearPoints = 1.2;
constexpr qreal lineStep = 1.5; // of the letters; fonts of Arabic script leave room for vowel signs
} // namespace

QFont nightFont(const Theme &theme, NightStep step)
{
    QFont font = theme.font(step == NightStep::Near ? TypeStep::Body : TypeStep::Emphasis);
    font.setPointSizeF(font.pointSizeF() * (step == NightStep::Farthest ? farthestPoints
                                            : step == NightStep::Far    ? farPoints
                                                                        : nearPoints));
    return font;
}

int nightLineHeight(const Theme &theme, NightStep step)
{
    return qRound(QFontInfo(nightFont(theme, step)).pixelSize() * lineStep);
}

int nightRowHeight(const Theme &theme, NightStep step, bool twoLines)
{
    const int second = twoLines ? nightLineHeight(theme, NightStep::Near) : 0;
    return nightLineHeight(theme, step) + second + 2 * theme.px(4);
}

} // namespace mizban
