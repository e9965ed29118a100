#include "ui/widgets/theme.h"

#include "ui/widgets/theme_colours.h"
#include "ui/widgets/theme_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPalette>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace mizban {
namespace {

constexpr qreal bodyPoints = 10.5;

/// Asked once: the system takes a millisecond to look for a family, and every row that is drawn has fonts.
const QStringList &families()
{
    static const QStringList found = [] {
        const QString vazirmatn = QStringLiteral("Vazirmatn");
        if (QFontDatabase::hasFamily(vazirmatn))
            return QStringList{vazirmatn};
        // Noto Sans Arabic has no Latin letters.
        return QStringList{QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans")};
    }();
    return found;
}

qreal linear(int channel)
{
    const qreal c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

} // namespace

Theme::Theme(Appearance appearance, qreal scale, Density density)
    : m_appearance(appearance)
    , m_scale(std::clamp(scale, 1.0, 2.0))
    , m_density(density)
{
    const ColourTable table = colourTable(appearance);
    m_colours = table.colours;
    std::copy(table.tones.begin(), table.tones.end(), m_tones);
}

QFont Theme::font(TypeStep step) const
{
    static constexpr qreal sizes[] = {0.88, 1.0, 1.0, 1.14, 1.43};
    QFont font;
    font.setFamilies(families());
    font.setPointSizeF(bodyPoints * m_scale * sizes[static_cast<int>(step)]);
    if (step >= TypeStep::Emphasis)
        font.setWeight(QFont::Bold);
    return font;
}

QPalette Theme::palette() const
{
    const ThemeColours &c = m_colours;
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.alternate);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.onAccent);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.onSelection);
    p.setColor(QPalette::ToolTipBase, c.tooltip);
    p.setColor(QPalette::ToolTipText, c.onTooltip);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.surface);
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.control);
    p.setColor(QPalette::Shadow, c.control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.disabled);
    return p;
}

QList<ColourPair> Theme::textPairs() const
{
    const ThemeColours &c = m_colours;
    QList<ColourPair> pairs;
    const QList<std::pair<QString, QColor>> grounds = {{QStringLiteral("window"), c.window},
                                                       {QStringLiteral("surface"), c.surface},
                                                       {QStringLiteral("raised"), c.raised},
                                                       {QStringLiteral("alternate"), c.alternate},
                                                       {QStringLiteral("hover"), c.hover}};
    for (const auto &[name, ground] : grounds) {
        pairs.append({QStringLiteral("text on %1").arg(name), c.text, ground});
        pairs.append({QStringLiteral("muted on %1").arg(name), c.muted, ground});
        pairs.append({QStringLiteral("accent on %1").arg(name), c.accent, ground});
    }
    // What cannot be used is not hovered, and stands on no darker ground than the window.
    pairs.append({QStringLiteral("disabled on surface"), c.disabled, c.surface});
    pairs.append({QStringLiteral("disabled on raised"), c.disabled, c.raised});
    pairs.append({QStringLiteral("disabled on window"), c.disabled, c.window});
    pairs.append({QStringLiteral("closed day on surface"), c.closedDay, c.surface});
    pairs.append({QStringLiteral("closed day on hover"), c.closedDay, c.hover});
    pairs.append({QStringLiteral("on accent"), c.onAccent, c.accent});
    pairs.append({QStringLiteral("on accent, hovered"), c.onAccent, c.accentHover});
    pairs.append({QStringLiteral("selection"), c.onSelection, c.selection});
    pairs.append({QStringLiteral("tooltip"), c.onTooltip, c.tooltip});
    const QColor marked = tone(Tone::Accent).back; // rows chosen for an act on many
    pairs.append({QStringLiteral("text on a marked row"), c.text, marked});
    pairs.append({QStringLiteral("muted on a marked row"), c.muted, marked});
    for (int i = 0; i < 6; ++i) {
        const ToneColours &t = m_tones[i];
        pairs.append({QStringLiteral("tone %1").arg(i), t.text, t.back});
        pairs.append({QStringLiteral("tone %1 on surface").arg(i), t.text, c.surface});
        pairs.append({QStringLiteral("tone %1 on window").arg(i), t.text, c.window});
    }
    return pairs;
}

qreal Theme::contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

void applyTheme(QApplication &application, const Theme &theme)
{
    QLocale::setDefault(QLocale(QLocale::Persian, QLocale::Iran));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QApplication::setFont(theme.font());
    // The application owns its style and deletes the one before.
    QApplication::setStyle(new ThemeStyle(theme));
    application.setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.font(TypeStep::Small));
}

Theme currentTheme()
{
    const auto *style = qobject_cast<const ThemeStyle *>(QApplication::style());
    return style ? style->theme() : Theme();
}

} // namespace mizban
