#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

class QApplication;
class QPalette;

namespace mizban {

enum class Appearance { Light, Dark, HighContrast };

/// How much room rows have: more of them on the screen, or easier to hit and read.
enum class Density { Comfortable, Compact };

/// What a mark says: chips, banners, messages and connection state all speak in tones.
enum class Tone { Neutral, Accent, Info, Success, Warning, Danger };

/// Steps of the type scale.
enum class TypeStep { Small, Body, Emphasis, Heading, Title };

/// A text colour with the background it stands on; each pair keeps a contrast of 4.5:1.
struct ColourPair
{
    QString name;
    QColor text;
    QColor background;
};

/// Colours of one tone: `back` and `text` for quiet strips and chips, `mark` for icons and edges.
struct ToneColours
{
    QColor back;
    QColor text;
    QColor mark;
};

struct ThemeColours
{
    QColor window;    ///< behind everything
    QColor surface;   ///< fields, lists, cards
    QColor raised;    ///< headers, bars, quiet buttons
    QColor alternate; ///< every second row
    QColor hover;
    QColor text;
    QColor muted; ///< secondary text, placeholders
    QColor disabled;
    QColor border;  ///< hairlines between parts
    QColor control; ///< outline of fields and buttons (3:1 against the surface)
    QColor accent;
    QColor accentHover;
    QColor onAccent;
    QColor selection; ///< selected rows
    QColor onSelection;
    QColor focus;
    QColor closedDay; ///< Thursdays, Fridays and holidays in the month grid
    QColor tooltip;
    QColor onTooltip;
};

/// The design tokens of one look. A value: copy it freely; any thread.
class Theme
{
public:
    explicit Theme(Appearance appearance = Appearance::Light, qreal scale = 1.0,
                   Density density = Density::Comfortable);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    /// 1.0 to 2.0; all lengths and fonts below are already multiplied by it.
    [[nodiscard]] qreal scale() const { return m_scale; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] bool isCompact() const { return m_density == Density::Compact; }
    [[nodiscard]] const ThemeColours &colours() const { return m_colours; }
    [[nodiscard]] const ToneColours &tone(Tone tone) const { return m_tones[static_cast<int>(tone)]; }

    /// A length in logical pixels at 100 %, scaled and rounded.
    [[nodiscard]] int px(qreal length) const { return qRound(length * m_scale); }
    [[nodiscard]] int space4() const { return px(4); }
    [[nodiscard]] int space8() const { return px(8); }
    [[nodiscard]] int space12() const { return px(12); }
    [[nodiscard]] int space16() const { return px(16); }
    [[nodiscard]] int space24() const { return px(24); }
    [[nodiscard]] int radius() const { return px(5); }
    [[nodiscard]] int controlHeight() const { return px(34); }
    [[nodiscard]] int rowHeight() const { return px(isCompact() ? 30 : 38); }
    [[nodiscard]] int iconSize() const { return px(18); }

    [[nodiscard]] QFont font(TypeStep step = TypeStep::Body) const;
    [[nodiscard]] QPalette palette() const;
    /// Every pair of text and background that the program paints.
    [[nodiscard]] QList<ColourPair> textPairs() const;
    /// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
    [[nodiscard]] static qreal contrast(const QColor &a, const QColor &b);

private:
    Appearance m_appearance;
    qreal m_scale;
    Density m_density;
    ThemeColours m_colours;
    ToneColours m_tones[6];
};

/// Gives the application style, palette, fonts, fa_IR locale and right-to-left layout. May be called
/// again at any time: open windows follow. GUI thread.
void applyTheme(QApplication &application, const Theme &theme);

/// The theme last applied; the light one before that. GUI thread.
[[nodiscard]] Theme currentTheme();

} // namespace mizban
