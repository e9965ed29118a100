#include "ui/widgets/month_grid.h"

#include "core/base/shown_digits.h"
#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace mizban {
namespace {

constexpr int columns = 7;
constexpr int rows = 6;
constexpr int cellWidth = 38;
constexpr int cellHeight = 34;
constexpr int headHeight = 40;
constexpr int weekHeight = 26;
constexpr int padding = 10;

/// 0 for Saturday.
int columnOf(QDate date)
{
    return (date.dayOfWeek() + 1) % columns;
}

} // namespace

QDate addJalaliMonths(QDate date, int months)
{
    const JalaliDate j = toJalali(date);
    if (!j.isValid())
        return date;
    const int count = j.year * 12 + (j.month - 1) + months;
    const int year = count / 12;
    const int month = count % 12 + 1;
    const int days = daysInJalaliMonth(year, month);
    return days ? toGregorian({year, month, qMin(j.day, days)}) : date;
}

MonthGrid::MonthGrid(QDate shown, QDate today, QWidget *parent)
    : QWidget(parent, Qt::Popup)
    , m_marked(shown)
    , m_today(today)
{
    setObjectName(QStringLiteral("monthGrid"));
    setAttribute(Qt::WA_DeleteOnClose);
    setLayoutDirection(Qt::RightToLeft);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(formatJalaliLong(toJalali(m_marked)));
    resize(sizeHint());
}

void MonthGrid::setBounds(std::optional<QDate> minimum, std::optional<QDate> maximum)
{
    m_minimum = minimum;
    m_maximum = maximum;
    update();
}

void MonthGrid::setClosedDays(ClosedDays closed)
{
    m_closed = std::move(closed);
    update();
}

QSize MonthGrid::sizeHint() const
{
    const Theme theme = currentTheme();
    return {theme.px(2 * padding + columns * cellWidth),
            theme.px(2 * padding + headHeight + weekHeight + rows * cellHeight)};
}

QRect MonthGrid::cellRect(int column, int row) const
{
    const Theme theme = currentTheme();
    const int top = theme.px(padding + headHeight + weekHeight + row * cellHeight);
    const int right = width() - theme.px(padding) - theme.px(cellWidth) * column;
    return {right - theme.px(cellWidth), top, theme.px(cellWidth), theme.px(cellHeight)};
}

QRect MonthGrid::turnRect(bool next) const
{
    const Theme theme = currentTheme();
    const int side = theme.px(32);
    const int x = next ? theme.px(padding) : width() - theme.px(padding) - side;
    return {x, theme.px(padding), side, side};
}

QDate MonthGrid::firstCell() const
{
    JalaliDate first = toJalali(m_marked);
    first.day = 1;
    const QDate day = toGregorian(first);
    return day.addDays(-columnOf(day));
}

QDate MonthGrid::dateAt(const QPoint &point) const
{
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (cellRect(column, row).contains(point))
                return firstCell().addDays(row * columns + column);
        }
    }
    return {};
}

bool MonthGrid::isAllowed(QDate date) const
{
    return toJalali(date).isValid() && (!m_minimum || date >= *m_minimum) &&
           (!m_maximum || date <= *m_maximum);
}

bool MonthGrid::isClosed(QDate date) const
{
    if (m_closed)
        return m_closed(date).has_value();
    return date.dayOfWeek() == Qt::Thursday || date.dayOfWeek() == Qt::Friday;
}

void MonthGrid::mark(QDate date)
{
    if (!toJalali(date).isValid())
        return;
    m_marked = date;
    setAccessibleName(formatJalaliLong(toJalali(date)));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void MonthGrid::pick(QDate date)
{
    if (!isAllowed(date))
        return;
    Q_EMIT picked(date);
    close();
}

void MonthGrid::paintHead(QPainter &painter)
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    const JalaliDate month = toJalali(m_marked);
    painter.setFont(theme.font(TypeStep::Emphasis));
    painter.setPen(c.text);
    const QRect head(0, theme.px(padding), width(), theme.px(32));
    painter.drawText(head, Qt::AlignCenter,
                     jalaliMonthName(month.month) + u' ' + shownDigits(QString::number(month.year)));
    for (const bool next : {false, true}) {
        const QRect at = turnRect(next);
        const QPixmap arrow = themePixmap(next ? u"chevron-forward" : u"chevron-back", theme.iconSize(),
                                          c.muted, devicePixelRatioF());
        painter.drawPixmap(at.center() - QPoint(theme.iconSize() / 2, theme.iconSize() / 2), arrow);
    }
    painter.setFont(theme.font(TypeStep::Small));
    static constexpr int weekdays[] = {6, 7, 1, 2, 3, 4, 5};
    for (int column = 0; column < columns; ++column) {
        QRect at = cellRect(column, 0);
        at.moveTop(theme.px(padding + headHeight));
        at.setHeight(theme.px(weekHeight));
        painter.setPen(column >= 5 ? c.closedDay : c.muted);
        painter.drawText(at, Qt::AlignCenter, weekdayName(weekdays[column]).left(1));
    }
}

void MonthGrid::paintDay(QPainter &painter, const QRect &rect, QDate date)
{
    const JalaliDate day = toJalali(date);
    if (!day.isValid() || day.month != toJalali(m_marked).month)
        return;
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    const QRectF face = QRectF(rect).adjusted(2, 2, -2, -2);
    const bool marked = date == m_marked;
    const bool allowed = isAllowed(date);
    if (marked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(allowed ? c.accent : c.hover);
        painter.drawRoundedRect(face, theme.radius(), theme.radius());
    }
    if (date == m_today) {
        painter.setPen(QPen(marked ? c.onAccent : c.accent, qMax(1.0, 1.5 * theme.scale())));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(marked ? face.adjusted(3, 3, -3, -3) : face, theme.radius(), theme.radius());
    }
    QFont font = theme.font(marked ? TypeStep::Emphasis : TypeStep::Body);
    font.setStrikeOut(!allowed);
    painter.setFont(font);
    painter.setPen(marked && allowed ? c.onAccent
                   : !allowed        ? c.disabled
                   : isClosed(date)  ? c.closedDay
                                     : c.text);
    painter.drawText(rect, Qt::AlignCenter, shownDigits(QString::number(day.day)));
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colours().control);
    painter.setBrush(theme.colours().surface);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    paintHead(painter);
    const QDate first = firstCell();
    for (int i = 0; i < rows * columns; ++i)
        paintDay(painter, cellRect(i % columns, i / columns), first.addDays(i));
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        mark(m_marked.addDays(1));
        break;
    case Qt::Key_Right:
        mark(m_marked.addDays(-1));
        break;
    case Qt::Key_Up:
        mark(m_marked.addDays(-columns));
        break;
    case Qt::Key_Down:
        mark(m_marked.addDays(columns));
        break;
    case Qt::Key_PageUp:
        mark(addJalaliMonths(m_marked, -1));
        break;
    case Qt::Key_PageDown:
        mark(addJalaliMonths(m_marked, 1));
        break;
    case Qt::Key_Home:
        mark(m_today);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        pick(m_marked);
        break;
    case Qt::Key_Escape:
    case Qt::Key_F4:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!rect().contains(at))
        close();
    else if (turnRect(true).contains(at))
        mark(addJalaliMonths(m_marked, 1));
    else if (turnRect(false).contains(at))
        mark(addJalaliMonths(m_marked, -1));
    else if (const QDate date = dateAt(at);
             date.isValid() && toJalali(date).month == toJalali(m_marked).month)
        pick(date);
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QDate date = dateAt(event->position().toPoint());
    setCursor(date.isValid() && isAllowed(date) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MonthGrid::wheelEvent(QWheelEvent *event)
{
    mark(addJalaliMonths(m_marked, event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QDate date = dateAt(help->pos());
    if (!date.isValid())
        return true;
    QString tip = formatJalaliLong(toJalali(date));
    if (m_closed) {
        if (const auto name = m_closed(date); name && !name->isEmpty())
            tip = listed({tip, *name});
    }
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

} // namespace mizban
