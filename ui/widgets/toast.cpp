#include "ui/widgets/toast.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/wrapped_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace mizban {

Toast::Toast(QWidget *over)
    : QFrame(over)
    , m_icon(new QLabel(this))
    , m_text(new WrappedLabel(this))
    , m_action(new QPushButton(this))
{
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    setFocusPolicy(Qt::NoFocus);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("toast.text"));
    m_action->setObjectName(QStringLiteral("toast.action"));
    m_action->setFocusPolicy(Qt::NoFocus);
    m_action->setFlat(true);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::expire);
    connect(m_action, &QPushButton::clicked, this, &Toast::triggerAction);
    over->installEventFilter(this);
    refresh();
    hide();
}

void Toast::setOver(QWidget *over)
{
    parentWidget()->removeEventFilter(this);
    setParent(over);
    over->installEventFilter(this);
}

void Toast::showMessage(const QString &text, const QString &actionText, int milliseconds)
{
    say(Sign::Done, text, actionText, milliseconds);
}

void Toast::showRemark(const QString &text)
{
    say(Sign::Remark, text, {}, shownMs);
}

void Toast::say(Sign sign, const QString &text, const QString &actionText, int milliseconds)
{
    if (isVisible())
        Q_EMIT closed();
    if (std::exchange(m_sign, sign) != sign)
        refresh();
    m_text->setText(inReadingOrder(text));
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    m_timer.start(milliseconds);
    place();
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return accessibleName();
}

void Toast::triggerAction()
{
    if (!isVisible() || m_action->text().isEmpty())
        return;
    m_timer.stop();
    hide();
    Q_EMIT actionTriggered();
}

void Toast::expire()
{
    hide();
    Q_EMIT closed();
}

void Toast::place()
{
    m_text->setWordWrap(false);
    layout()->activate();
    QSize size = sizeHint();
    // In a narrow window it takes more lines rather than lose words.
    if (const int room = parentWidget()->width() - 2 * currentTheme().space8(); size.width() > room) {
        m_text->setWordWrap(true);
        layout()->activate();
        size = QSize(room, layout()->totalHeightForWidth(room));
    }
    size = size.boundedTo(parentWidget()->size());
    const int x = (parentWidget()->width() - size.width()) / 2;
    setGeometry(QRect(QPoint(x, parentWidget()->height() - size.height() - currentTheme().space24()), size));
}

void Toast::refresh()
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    layout()->setContentsMargins(theme.space16(), theme.px(6), theme.space16(), theme.px(6));
    layout()->setSpacing(theme.space12());
    m_icon->setPixmap(themePixmap(m_sign == Sign::Done ? u"check" : u"info", theme.px(20), c.onTooltip,
                                  devicePixelRatioF()));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, c.onTooltip);
    m_text->setPalette(palette);
    m_text->setMinimumHeight(theme.controlHeight());
    QPalette action = m_action->palette();
    action.setColor(QPalette::ButtonText, c.onTooltip);
    m_action->setPalette(action);
    QFont strong = theme.font(TypeStep::Emphasis);
    strong.setUnderline(true);
    m_action->setFont(strong);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colours().tooltip);
    painter.drawRoundedRect(QRectF(rect()), theme.px(8), theme.px(8));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (isVisible())
        m_timer.start();
}

void Toast::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace mizban
