#include "ui/widgets/connection_indicator.h"

#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace mizban {
namespace {

QStringView iconOf(ConnectionIndicator::State state)
{
    switch (state) {
    case ConnectionIndicator::State::Online:
        return u"online";
    case ConnectionIndicator::State::Syncing:
        return u"sync";
    case ConnectionIndicator::State::Problem:
        return u"warning";
    case ConnectionIndicator::State::Offline:
    case ConnectionIndicator::State::NeverSynced:
        break;
    }
    return u"offline";
}

} // namespace

ConnectionIndicator::ConnectionIndicator(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    refresh();
}

void ConnectionIndicator::setState(State state)
{
    m_state = state;
    refresh();
}

void ConnectionIndicator::setLastSync(const QDateTime &at)
{
    m_lastSync = at;
    refresh();
}

void ConnectionIndicator::setWaiting(int events, int attachments)
{
    m_waiting = events;
    m_attachments = attachments;
    refresh();
}

void ConnectionIndicator::setProblem(const QString &text)
{
    m_problem = text;
    refresh();
}

Tone ConnectionIndicator::tone() const
{
    switch (m_state) {
    case State::Online:
        return Tone::Success;
    case State::Syncing:
        return Tone::Info;
    case State::Problem:
        return Tone::Danger;
    case State::Offline:
    case State::NeverSynced:
        break;
    }
    return Tone::Warning;
}

QString ConnectionIndicator::stateText() const
{
    switch (m_state) {
    case State::Online:
        return tr("برخط");
    case State::Syncing:
        return tr("در حال همگام‌سازی");
    case State::Offline:
        return tr("برون‌خط");
    case State::NeverSynced:
        return tr("هنوز همگام نشده");
    case State::Problem:
        return tr("همگام‌سازی نشد");
    }
    return {};
}

QString ConnectionIndicator::detailText() const
{
    QStringList parts;
    if (m_lastSync.isValid()) {
        const qint64 at = m_lastSync.toMSecsSinceEpoch();
        const bool today = tehranDate(at) == tehranDate(QDateTime::currentMSecsSinceEpoch());
        const QString clock = shownDigits(tehranTime(at).toString(QStringLiteral("HH:mm")));
        parts.append(today ? tr("آخرین همگام‌سازی %1").arg(clock)
                           : tr("آخرین همگام‌سازی %1").arg(formatJalaliDateTime(at)));
    }
    if (hasWaiting())
        parts.append(shownDigits(waitingText()));
    return listed(parts);
}

QString ConnectionIndicator::waitingText() const
{
    if (m_attachments == 0)
        return tr("%1 اقدام در صف ارسال").arg(m_waiting);
    if (m_waiting == 0)
        return tr("%1 پیوست در صف ارسال").arg(m_attachments);
    return tr("%1 اقدام و %2 پیوست در صف ارسال").arg(m_waiting).arg(m_attachments);
}

QString ConnectionIndicator::sentence() const
{
    const QString detail = detailText();
    return detail.isEmpty() ? stateText() : listed({stateText(), detail});
}

void ConnectionIndicator::refresh()
{
    setText(sentence());
    setAccessibleName(sentence());
    const bool named = m_state == State::Problem && !m_problem.isEmpty();
    setAccessibleDescription(named ? m_problem : QString());
    setToolTip(named ? m_problem : sentence());
    updateGeometry();
    update();
}

QSize ConnectionIndicator::minimumSizeHint() const
{
    const Theme theme = currentTheme();
    const QFontMetrics strong(theme.font(TypeStep::Emphasis));
    return {theme.iconSize() + 2 * theme.space8() + strong.horizontalAdvance(stateText()) + theme.space12(),
            theme.px(30)};
}

QSize ConnectionIndicator::sizeHint() const
{
    const Theme theme = currentTheme();
    const QString detail = detailText();
    const int tail = QFontMetrics(theme.font(TypeStep::Small)).horizontalAdvance(detail) + theme.space8();
    return minimumSizeHint() + QSize(detail.isEmpty() ? 0 : tail, 0);
}

void ConnectionIndicator::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    const ToneColours &colours = theme.tone(tone());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal ring = theme.px(2);
    painter.setPen(hasFocus() ? QPen(c.focus, ring) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() || isDown() ? QBrush(c.hover) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), theme.radius(),
                            theme.radius());
    QRect free = rect().adjusted(theme.space8(), 0, -theme.space8(), 0);
    const auto take = [&](int width) {
        const QRect taken =
            QStyle::visualRect(layoutDirection(), free, QRect(free.topLeft(), QSize(width, height())));
        free = QStyle::visualRect(layoutDirection(), free, free.adjusted(width + theme.space8(), 0, 0, 0));
        return taken;
    };
    const QRect icon = take(theme.iconSize());
    painter.drawPixmap(QPoint(icon.left(), icon.center().y() - theme.iconSize() / 2 + 1),
                       themePixmap(iconOf(m_state), theme.iconSize(), colours.mark, devicePixelRatioF()));
    const auto side = (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                      Qt::AlignVCenter | Qt::AlignAbsolute;
    painter.setFont(theme.font(TypeStep::Emphasis));
    painter.setPen(colours.text);
    painter.drawText(take(painter.fontMetrics().horizontalAdvance(stateText())), side, stateText());
    painter.setFont(theme.font(TypeStep::Small));
    painter.setPen(c.muted);
    painter.drawText(free, side, shownDetail(free.width(), painter.fontMetrics()));
}

/// What still waits tells more than when the last exchange was.
QString ConnectionIndicator::shownDetail(int room, const QFontMetrics &metrics) const
{
    const QString whole = detailText();
    if (metrics.horizontalAdvance(whole) <= room)
        return whole;
    return metrics.elidedText(hasWaiting() ? shownDigits(waitingText()) : whole, Qt::ElideRight, room);
}

void ConnectionIndicator::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace mizban
