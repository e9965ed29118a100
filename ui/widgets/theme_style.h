#pragma once

#include "ui/widgets/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace mizban {

/// Draws every control from the tokens of a theme; what it does not draw is Fusion's. A style and
/// not a style sheet: sides mirror by themselves and nothing is parsed at start. GUI thread.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ThemeStyle(const Theme &theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                                  const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                                const QWidget *widget = nullptr,
                                QStyleHintReturn *data = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    /// Lists show the focus on their frame, which Qt repaints only when asked.
    bool eventFilter(QObject *watched, QEvent *event) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    /// The filled, outlined box of an input with its focus ring, for controls that paint themselves.
    static void drawInput(QPainter &painter, const QRect &rect, const Theme &theme, const QWidget *input,
                          bool focused, bool enabled);

private:
    void drawButtonLabel(const QStyleOptionButton *button, QPainter *painter) const;
    void drawButtonPanel(const QStyleOption *option, QPainter *painter) const;
    void drawToolPanel(const QStyleOption *option, QPainter *painter) const;
    void drawToolLabel(const QStyleOptionToolButton *tool, QPainter *painter, const QWidget *widget) const;
    void drawCheck(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter) const;
    void drawRow(const QStyleOption *option, QPainter *painter, bool row) const;
    void drawHeader(const QStyleOptionHeader *header, QPainter *painter) const;
    void drawTab(const QStyleOptionTab *tab, QPainter *painter) const;
    void drawCombo(const QStyleOptionComboBox *combo, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox *spin, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    Theme m_theme;
};

} // namespace mizban
