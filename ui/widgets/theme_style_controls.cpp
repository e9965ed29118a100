#include "ui/widgets/icons.h"
#include "ui/widgets/theme_style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace mizban {
namespace {

void drawArrow(QPainter *painter, const QPointF &centre, qreal half, bool up, const QPen &pen)
{
    const qreal sign = up ? -1 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->drawPolyline(
        QPolygonF({centre + QPointF(-half, -sign * half / 2), centre + QPointF(0, sign * half / 2),
                   centre + QPointF(half, -sign * half / 2)}));
    painter->restore();
}

} // namespace

void ThemeStyle::drawButtonLabel(const QStyleOptionButton *button, QPainter *painter) const
{
    const ThemeColours &c = m_theme.colours();
    const bool enabled = button->state & State_Enabled;
    const bool primary = enabled && (button->features & QStyleOptionButton::DefaultButton);
    const bool marked = !primary && (button->state & (State_Sunken | State_On));
    const QColor ink = primary  ? c.onAccent
                       : marked ? c.onSelection
                                : button->palette.color(QPalette::ButtonText);
    constexpr int flags = Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int textWidth = button->text.isEmpty() ? 0 : button->fontMetrics.size(flags, button->text).width();
    const bool pictured = !button->icon.isNull();
    const int iconWidth = pictured ? button->iconSize.width() : 0;
    const int gap = pictured && textWidth > 0 ? m_theme.space8() : 0;
    QRect all = button->rect;
    if ((button->features & QStyleOptionButton::HasMenu) && !button->text.isEmpty()) {
        const int size = m_theme.iconSize();
        const QRect end(all.right() + 1 - size - m_theme.space4(), all.center().y() - size / 2 + 1, size,
                        size);
        const QPixmap arrow = themePixmap(u"chevron-down", size, ink, painter->device()->devicePixelRatioF());
        painter->drawPixmap(visualRect(button->direction, button->rect, end).topLeft(), arrow);
        all = visualRect(button->direction, button->rect, all.adjusted(0, 0, -size, 0));
    }
    const int start = all.left() + qMax(0, (all.width() - iconWidth - gap - textWidth) / 2);
    if (pictured) {
        const QRect at(QPoint(start, all.center().y() - button->iconSize.height() / 2 + 1), button->iconSize);
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap face =
            button->icon.pixmap(button->iconSize, ratio, enabled ? QIcon::Normal : QIcon::Disabled);
        if (primary || marked) {
            QPainter tint(&face);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(face.rect(), ink);
        }
        painter->drawPixmap(visualRect(button->direction, all, at).topLeft(), face);
    }
    if (textWidth == 0)
        return;
    const QRect words(start + iconWidth + gap, all.top(), qMin(textWidth, all.width()), all.height());
    painter->setPen(ink);
    painter->drawText(visualRect(button->direction, all, words), flags, button->text);
}

/// Beside each other the picture and the words stand as in any button, in a colour that goes with what is
/// behind them.
void ThemeStyle::drawToolLabel(const QStyleOptionToolButton *tool, QPainter *painter,
                               const QWidget *widget) const
{
    if (tool->toolButtonStyle != Qt::ToolButtonTextBesideIcon &&
        tool->toolButtonStyle != Qt::ToolButtonIconOnly) {
        QStyleOptionToolButton label(*tool);
        if (tool->state & (State_Sunken | State_On))
            label.palette.setColor(QPalette::ButtonText, m_theme.colours().onSelection);
        proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    QStyleOptionButton label;
    static_cast<QStyleOption &>(label) = *tool;
    label.type = QStyleOption::SO_Button;
    label.version = QStyleOptionButton::Version;
    label.icon = tool->icon;
    label.iconSize = tool->iconSize;
    if (tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
        label.text = tool->text;
    painter->setFont(tool->font);
    drawButtonLabel(&label, painter);
}

void ThemeStyle::drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter) const
{
    const ThemeColours &c = m_theme.colours();
    const QRect &all = bar->rect;
    const int words = bar->textVisible ? bar->fontMetrics.horizontalAdvance(bar->text) + m_theme.space8() : 0;
    QRect groove(all.left(), 0, all.width() - words, m_theme.space8());
    groove.moveTop(all.center().y() - groove.height() / 2);
    const double done = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
    QRect part = groove;
    part.setWidth(qRound(groove.width() * qBound(0.0, done, 1.0)));
    const qreal radius = groove.height() / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.border);
    painter->drawRoundedRect(visualRect(bar->direction, all, groove), radius, radius);
    painter->setBrush(c.accent);
    painter->drawRoundedRect(visualRect(bar->direction, all, part), radius, radius);
    if (words > 0) {
        painter->setPen(c.muted);
        const QRect rest(groove.right() + m_theme.space8(), all.top(), words - m_theme.space8() + 1,
                         all.height());
        painter->drawText(visualRect(bar->direction, all, rest), Qt::AlignCenter, bar->text);
    }
    painter->restore();
}

void ThemeStyle::drawHeader(const QStyleOptionHeader *header, QPainter *painter) const
{
    const ThemeColours &c = m_theme.colours();
    painter->fillRect(header->rect, c.raised);
    const int line = qMax(1, m_theme.px(1));
    painter->fillRect(
        QRect(header->rect.left(), header->rect.bottom() - line + 1, header->rect.width(), line), c.border);
}

void ThemeStyle::drawTab(const QStyleOptionTab *tab, QPainter *painter) const
{
    const ThemeColours &c = m_theme.colours();
    const bool selected = tab->state & State_Selected;
    if (!selected && (tab->state & State_MouseOver))
        painter->fillRect(tab->rect, c.hover);
    const int bar = m_theme.px(3);
    if (selected)
        painter->fillRect(QRect(tab->rect.left(), tab->rect.bottom() - bar + 1, tab->rect.width(), bar),
                          c.accent);
    if (tab->state & State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.rect = tab->rect.adjusted(0, 0, 0, -bar);
        drawPrimitive(PE_FrameFocusRect, &focus, painter, nullptr);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const ThemeColours &c = m_theme.colours();
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            copy.features &= ~QStyleOptionButton::HasMenu; // its arrow belongs to the label
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(button, painter);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(header, painter);
            return;
        }
        painter->fillRect(option->rect, c.raised);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, c.muted);
            // The margin is meant for the sides; above and below it would cut the letters.
            const int margin = pixelMetric(PM_HeaderMargin, header, widget);
            if (header->orientation == Qt::Horizontal)
                copy.rect.adjust(0, -margin, 0, margin);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            copy.state &= ~State_HasFocus;
            const QColor ink = tab->state & State_Selected ? c.accent : c.muted;
            copy.palette.setColor(QPalette::WindowText, ink);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem copy(*item);
            copy.palette.setColor(QPalette::Highlight, c.selection);
            copy.palette.setColor(QPalette::HighlightedText, c.onSelection);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Splitter:
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            drawProgress(bar, painter);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawCombo(const QStyleOptionComboBox *combo, QPainter *painter, const QWidget *widget) const
{
    const ThemeColours &c = m_theme.colours();
    const bool focus = combo->state & State_HasFocus;
    drawInput(*painter, combo->rect, m_theme, widget, focus, combo->state & State_Enabled);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
    drawArrow(painter, QRectF(arrow).center(), m_theme.px(4), false,
              QPen(combo->state & State_Enabled ? c.muted : c.disabled, qMax(1.0, 1.6 * m_theme.scale()),
                   Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void ThemeStyle::drawSpinBox(const QStyleOptionSpinBox *spin, QPainter *painter, const QWidget *widget) const
{
    const ThemeColours &c = m_theme.colours();
    drawInput(*painter, spin->rect, m_theme, widget, spin->state & State_HasFocus,
              spin->state & State_Enabled);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool up) {
        const bool able = (spin->state & State_Enabled) && (spin->stepEnabled & step);
        drawArrow(
            painter, QRectF(proxy()->subControlRect(CC_SpinBox, spin, part, widget)).center(), m_theme.px(3),
            up,
            QPen(able ? c.muted : c.border, qMax(1.0, 1.5 * m_theme.scale()), Qt::SolidLine, Qt::RoundCap));
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

void ThemeStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return;
    const ThemeColours &c = m_theme.colours();
    painter->fillRect(option->rect, c.surface);
    if (slider->maximum <= slider->minimum)
        return;
    QRectF handle = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const qreal gap = m_theme.px(2);
    handle.adjust(gap, gap, -gap, -gap);
    const bool active = option->state & (State_Sunken | State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor ink = active ? c.muted : c.control;
    if (!active && m_theme.appearance() != Appearance::HighContrast)
        ink.setAlpha(150);
    painter->setBrush(ink);
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(option, painter, widget);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox) {
        drawCombo(combo, painter, widget);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox) {
        drawSpinBox(spin, painter, widget);
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        tool && control == CC_ToolButton) {
        drawToolPanel(tool, painter);
        drawToolLabel(tool, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect &all = option->rect;
    if (control == CC_ComboBox) {
        const int arrow = m_theme.px(28);
        const int pad = m_theme.space8();
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, all,
                              QRect(all.right() - arrow + 1, all.top(), arrow, all.height()));
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, all,
                              all.adjusted(pad, m_theme.px(2), -arrow, -m_theme.px(2)));
    }
    if (control == CC_SpinBox && part != SC_SpinBoxFrame) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        const int buttons = bare ? 0 : m_theme.px(22);
        const QRect side(all.right() - buttons + 1, all.top(), buttons, all.height() / 2);
        if (part == SC_SpinBoxUp)
            return visualRect(option->direction, all, side.adjusted(0, m_theme.px(3), 0, 0));
        if (part == SC_SpinBoxDown)
            return visualRect(option->direction, all,
                              side.translated(0, side.height()).adjusted(0, 0, 0, -m_theme.px(3)));
        return visualRect(option->direction, all, all.adjusted(m_theme.space8(), 1, -buttons, -1));
    }
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider)
            return {};
        const bool flat = slider->orientation == Qt::Horizontal;
        const int length = flat ? all.width() : all.height();
        const qint64 range = qint64(slider->maximum) - slider->minimum;
        int handle = length;
        if (range > 0) {
            const qint64 share = qint64(slider->pageStep) * length / (range + slider->pageStep);
            handle = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin)), int(share), length);
        }
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - handle, slider->upsideDown);
        const auto span = [&](int from, int size) {
            const QRect r = flat ? QRect(all.left() + from, all.top(), size, all.height())
                                 : QRect(all.left(), all.top() + from, all.width(), size);
            return visualRect(option->direction, all, r);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return span(start, handle);
        case SC_ScrollBarGroove:
            return all;
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + handle, length - start - handle);
        default:
            return {}; // No step buttons.
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int pad = frame && frame->lineWidth > 0 ? m_theme.px(7) : 0;
        return option->rect.adjusted(pad, m_theme.px(1), -pad, -m_theme.px(1));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool bare = button && button->text.isEmpty();
        const bool flat = button && (button->features & QStyleOptionButton::Flat);
        if (bare)
            result.setWidth(m_theme.controlHeight());
        else if (flat) // stands among text: no wider than its words
            result.setWidth(size.width() + m_theme.space16());
        else
            result.setWidth(qMax(size.width() + m_theme.px(32), m_theme.px(80)));
        result.setHeight(m_theme.controlHeight());
        break;
    }
    case CT_LineEdit:
        result = QSize(size.width() + m_theme.px(16), m_theme.controlHeight());
        break;
    case CT_SpinBox:
        result.setWidth(size.width() + m_theme.px(34));
        result.setHeight(m_theme.controlHeight());
        break;
    case CT_ComboBox:
        result = QSize(size.width() + m_theme.px(44), m_theme.controlHeight());
        break;
    case CT_ToolButton:
        result = size + QSize(m_theme.space12(), m_theme.space12());
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.rwidth() += m_theme.px(6); // for the ring
        break;
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), m_theme.px(32)));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(m_theme.px(32));
        break;
    case CT_HeaderSection:
        result.setHeight(m_theme.px(34));
        break;
    default:
        break;
    }
    return result;
}

} // namespace mizban
