#include "ui/widgets/theme_style.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/input_state.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QTextEdit>

namespace mizban {
namespace {

QRectF inner(const QRect &rect, qreal width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

QColor stateColour(InputState state, const Theme &theme, const QColor &plain)
{
    switch (state) {
    case InputState::Good:
        return theme.tone(Tone::Success).mark;
    case InputState::Warning:
        return theme.tone(Tone::Warning).mark;
    case InputState::Wrong:
        return theme.tone(Tone::Danger).mark;
    case InputState::Plain:
        break;
    }
    return plain;
}

} // namespace

ThemeStyle::ThemeStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{
}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QAbstractItemView *>(widget))
        widget->installEventFilter(this);
}

void ThemeStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool ThemeStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (watched->isWidgetType() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        static_cast<QWidget *>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

void ThemeStyle::drawInput(QPainter &painter, const QRect &rect, const Theme &theme, const QWidget *input,
                           bool focused, bool enabled)
{
    const ThemeColours &c = theme.colours();
    const InputState state = inputState(input);
    const bool strong = focused || state == InputState::Wrong;
    const qreal width = strong ? theme.px(2) : qMax(1, theme.px(1));
    const QColor plain = focused ? c.focus : (enabled ? c.control : c.border);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(focused && state != InputState::Wrong ? c.focus : stateColour(state, theme, plain), width));
    painter.setBrush(enabled ? c.surface : c.window);
    painter.drawRoundedRect(inner(rect, width), theme.radius(), theme.radius());
    painter.restore();
}

void ThemeStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColours &c = m_theme.colours();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & State_Enabled;
    const bool primary = enabled && button && (button->features & QStyleOptionButton::DefaultButton);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool hover = enabled && (option->state & State_MouseOver);
    const bool down = option->state & (State_Sunken | State_On);
    QColor fill = primary ? (hover || down ? c.accentHover : c.accent)
                          : (down    ? c.selection
                             : hover ? c.hover
                                     : c.surface);
    QColor edge = primary ? fill : (enabled ? c.control : c.border);
    if (!enabled)
        fill = c.window;
    if (flat) {
        edge = Qt::transparent;
        if (!hover && !down)
            fill = Qt::transparent;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal line = qMax(1, m_theme.px(1));
    painter->setPen(edge.alpha() ? QPen(edge, line) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(inner(option->rect, line), m_theme.radius(), m_theme.radius());
    if (option->state & State_HasFocus) {
        const qreal ring = m_theme.px(2);
        painter->setBrush(Qt::NoBrush);
        if (primary) { // A gap keeps the ring apart from the filled face.
            painter->setPen(QPen(c.surface, ring));
            painter->drawRoundedRect(inner(option->rect, ring * 3), m_theme.radius() - 1,
                                     m_theme.radius() - 1);
        }
        painter->setPen(QPen(c.focus, ring));
        painter->drawRoundedRect(inner(option->rect, ring), m_theme.radius(), m_theme.radius());
    }
    painter->restore();
}

void ThemeStyle::drawToolPanel(const QStyleOption *option, QPainter *painter) const
{
    const ThemeColours &c = m_theme.colours();
    QColor fill = Qt::transparent;
    if (option->state & (State_Sunken | State_On))
        fill = c.selection;
    else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
        fill = c.hover;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focus = option->state & State_HasFocus;
    const qreal ring = m_theme.px(2);
    painter->setPen(focus ? QPen(c.focus, ring) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(inner(option->rect, ring), m_theme.radius(), m_theme.radius());
    painter->restore();
}

void ThemeStyle::drawCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const ThemeColours &c = m_theme.colours();
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const qreal line = qMax(1.0, m_theme.px(3) / 2.0);
    const QRectF box = inner(option->rect, line);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(!enabled ? c.border : on ? c.accent : c.control, line));
    painter->setBrush(on && enabled ? c.accent : c.surface);
    const qreal radius = round ? box.width() / 2 : m_theme.px(4);
    painter->drawRoundedRect(box, radius, radius);
    const QColor mark = enabled ? c.onAccent : c.disabled;
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
    } else if (on) {
        QPainterPath tick;
        const bool part = option->state & State_NoChange;
        tick.moveTo(box.left() + box.width() * 0.24, box.center().y() + (part ? 0 : box.height() * 0.02));
        if (!part)
            tick.lineTo(box.left() + box.width() * 0.43, box.bottom() - box.height() * 0.28);
        tick.lineTo(box.right() - box.width() * 0.23,
                    part ? box.center().y() : box.top() + box.height() * 0.3);
        painter->setPen(QPen(mark, m_theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(tick);
    }
    painter->restore();
}

void ThemeStyle::drawRow(const QStyleOption *option, QPainter *painter, bool row) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    const ThemeColours &c = m_theme.colours();
    if (row && (item->features & QStyleOptionViewItem::Alternate))
        painter->fillRect(option->rect, c.alternate);
    if (option->state & State_Selected)
        painter->fillRect(option->rect, c.selection);
    else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
        painter->fillRect(option->rect, c.hover);
    else if (!row && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const ThemeColours &c = m_theme.colours();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawInput(*painter, option->rect, m_theme, widget, option->state & State_HasFocus,
                      option->state & State_Enabled);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextArea(widget)) {
            drawInput(*painter, option->rect, m_theme, widget, widget->hasFocus(),
                      option->state & State_Enabled);
            return;
        }
        painter->save();
        if (qobject_cast<const QAbstractItemView *>(widget) && widget->hasFocus())
            painter->setPen(QPen(c.focus, qMax(1, m_theme.px(1))));
        else
            painter->setPen(QPen(c.border, qMax(1, m_theme.px(1))));
        painter->drawRect(inner(option->rect, qMax(1, m_theme.px(1))));
        painter->restore();
        return;
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter);
        return;
    case PE_PanelButtonTool:
        drawToolPanel(option, painter);
        return;
    case PE_FrameFocusRect: {
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QComboBox *>(widget))
            return; // Their panel carries the ring.
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal ring = m_theme.px(2);
        painter->setPen(QPen(c.focus, ring));
        painter->setBrush(Qt::NoBrush);
        // Of a choice it stands off the words, not on them.
        const bool ofChoice =
            qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget);
        const int off = ofChoice ? m_theme.px(4) : 0;
        painter->drawRoundedRect(inner(option->rect.adjusted(-off, 0, off, 0), ring), m_theme.px(3),
                                 m_theme.px(3));
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_PanelItemViewRow:
        drawRow(option, painter, true);
        return;
    case PE_PanelItemViewItem:
        drawRow(option, painter, false);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, c.tooltip);
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(c.control);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.surface);
        return;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect, c.surface);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return m_theme.iconSize();
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return m_theme.px(20);
    case PM_LineEditIconMargin:
        return m_theme.px(5);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.space8();
    case PM_ScrollBarExtent:
        return m_theme.px(11);
    case PM_ScrollBarSliderMin:
        return m_theme.px(32);
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
        if (isTextArea(widget))
            return m_theme.px(4);
        return qMax(1, m_theme.px(1));
    case PM_LayoutHorizontalSpacing:
        return m_theme.space12();
    case PM_LayoutVerticalSpacing:
        return m_theme.space8();
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return m_theme.space12();
    case PM_SplitterWidth:
        return m_theme.px(6);
    case PM_ToolTipLabelFrameWidth:
        return m_theme.px(6);
    case PM_MenuButtonIndicator:
        return m_theme.iconSize() + m_theme.space4();
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return m_theme.px(28);
    case PM_TabBarTabVSpace:
        return m_theme.px(16);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_MenuVMargin:
        return m_theme.space4();
    case PM_HeaderMargin:
        return m_theme.space8();
    case PM_FocusFrameHMargin:
        return m_theme.px(6);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut: // the line would tear the letter out of its Persian word
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
    case SH_Menu_KeyboardSearch:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.colours().border.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace mizban
