#include "ui/widgets/jalali_date_edit.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/month_grid.h"
#include "ui/widgets/placeholder.h"

#include <QAction>
#include <QDateTime>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStringList>

#include <array>

namespace mizban {
namespace {

constexpr std::array<int, 3> widths = {4, 2, 2};
constexpr QStringView separators = u"/-.\\ ٫،";

/// Year, month and day of what is typed so far; `growing` lets digits and slashes be added that can
/// only follow.
QString withSlashes(const QString &typed, bool growing)
{
    std::array<QString, 3> parts;
    size_t at = 0;
    for (const QChar sign : toAsciiDigits(typed)) {
        if (sign < u'0' || sign > u'9') {
            if (!separators.contains(sign) || parts[at].isEmpty() || at == 2)
                continue;
            if (at == 1 && parts[at].size() == 1)
                parts[at].prepend(u'0');
            ++at;
            continue;
        }
        if (parts[at].size() == widths[at]) {
            if (at == 2)
                continue;
            ++at;
        }
        parts[at].append(sign);
        const QChar leastSecond = at == 1 ? u'2' : u'4';
        if (growing && at > 0 && parts[at].size() == 1 && sign >= leastSecond)
            parts[at].prepend(u'0');
    }
    if (growing && at < 2 && parts[at].size() == widths[at])
        ++at;
    QStringList shown;
    for (size_t i = 0; i <= at; ++i)
        shown.append(parts[i]);
    return shownDigits(shown.join(u'/'));
}

} // namespace

JalaliDateEdit::JalaliDateEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_today(tehranDate(QDateTime::currentMSecsSinceEpoch()))
{
    setLayoutDirection(Qt::LeftToRight);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    hideOwnPlaceholder(*this);
    setInputMethodHints(Qt::ImhDate);
    setPlaceholderText(tr("سال/ماه/روز"));
    setAccessibleName(tr("تاریخ"));
    m_open = addAction(themeIcon(u"calendar"), LeadingPosition);
    m_open->setToolTip(tr("انتخاب از تقویم (F4)"));
    connect(m_open, &QAction::triggered, this, &JalaliDateEdit::openMonth);
    connect(this, &QLineEdit::textChanged, this, &JalaliDateEdit::textWasChanged);
    connect(this, &QLineEdit::returnPressed, this, [this] { showState(true); });
}

std::optional<QDate> JalaliDateEdit::date() const
{
    return m_verdict == DateVerdict::Valid ? m_date : std::nullopt;
}

void JalaliDateEdit::setDate(std::optional<QDate> date)
{
    setText(date ? formatJalali(toJalali(*date)) : QString());
}

void JalaliDateEdit::setMinimum(std::optional<QDate> date)
{
    m_minimum = date;
    judge();
}

void JalaliDateEdit::setMaximum(std::optional<QDate> date)
{
    m_maximum = date;
    judge();
}

void JalaliDateEdit::setToday(QDate today)
{
    m_today = today;
}

void JalaliDateEdit::setClosedDays(ClosedDays closed)
{
    m_closed = std::move(closed);
}

void JalaliDateEdit::textWasChanged()
{
    const QString typed = text();
    const bool growing = cursorPosition() == typed.size() && typed.size() > m_length;
    const QString shaped = withSlashes(typed, growing);
    if (shaped != typed) {
        const bool atEnd = cursorPosition() == typed.size();
        const int position = cursorPosition();
        const QSignalBlocker quiet(this);
        setText(shaped);
        setCursorPosition(atEnd ? int(shaped.size()) : qMin(position, int(shaped.size())));
    }
    m_length = int(text().size());
    judge();
}

void JalaliDateEdit::judge()
{
    const QStringList parts = toAsciiDigits(text()).split(u'/');
    const int year = parts.value(0).toInt();
    const int month = parts.value(1).toInt();
    const int day = parts.value(2).toInt();
    const bool whole = parts.value(0).size() == widths[0] && parts.value(1).size() == widths[1];
    const std::optional<QDate> before = date();
    m_date.reset();
    if (text().isEmpty())
        m_verdict = DateVerdict::Empty;
    else if (parts.value(0).size() == widths[0] && (year < kFirstJalaliYear || year > kLastJalaliYear))
        m_verdict = DateVerdict::OutOfRange;
    else if (whole && (month < 1 || month > 12))
        m_verdict = DateVerdict::NoSuchMonth;
    else if (!whole || parts.value(2).size() != widths[2])
        m_verdict = DateVerdict::Incomplete;
    else if (day < 1 || day > daysInJalaliMonth(year, month))
        m_verdict = DateVerdict::NoSuchDay;
    else {
        m_date = toGregorian({year, month, day});
        m_verdict = m_minimum && *m_date < *m_minimum   ? DateVerdict::TooEarly
                    : m_maximum && *m_date > *m_maximum ? DateVerdict::TooLate
                                                        : DateVerdict::Valid;
    }
    showState(false);
    if (date() != before || m_verdict == DateVerdict::Empty)
        Q_EMIT dateChanged(date());
}

QString JalaliDateEdit::message() const
{
    const QStringList parts = text().split(u'/');
    switch (m_verdict) {
    case DateVerdict::Incomplete:
        return hasFocus() ? QString() : tr("تاریخ ناتمام است؛ سال، ماه و روز را بنویسید.");
    case DateVerdict::NoSuchDay: {
        const int month = toAsciiDigits(parts.value(1)).toInt();
        const int days = daysInJalaliMonth(toAsciiDigits(parts.value(0)).toInt(), month);
        return tr("%1 %2، %3 روز دارد.")
            .arg(jalaliMonthName(month), parts.value(0), shownDigits(QString::number(days)));
    }
    case DateVerdict::NoSuchMonth:
        return tr("ماه باید از ۱ تا ۱۲ باشد.");
    case DateVerdict::OutOfRange:
        return shownDigits(tr("سال باید از %1 تا %2 باشد.").arg(kFirstJalaliYear).arg(kLastJalaliYear));
    case DateVerdict::TooEarly:
        return tr("تاریخ نباید پیش از %1 باشد.").arg(formatJalali(toJalali(*m_minimum)));
    case DateVerdict::TooLate:
        return tr("تاریخ نباید پس از %1 باشد.").arg(formatJalali(toJalali(*m_maximum)));
    case DateVerdict::Empty:
    case DateVerdict::Valid:
        break;
    }
    return {};
}

void JalaliDateEdit::showState(bool left)
{
    const bool unfinished = m_verdict == DateVerdict::Incomplete && (left || !hasFocus());
    const bool fine = m_verdict == DateVerdict::Empty || m_verdict == DateVerdict::Valid ||
                      (m_verdict == DateVerdict::Incomplete && !unfinished);
    setInputState(this, fine ? InputState::Plain : InputState::Wrong);
    const std::optional<QDate> day = date();
    setToolTip(day ? formatJalaliLong(toJalali(*day)) : message());
}

void JalaliDateEdit::step(int days, int months)
{
    QDate from = m_date.value_or(m_today);
    if (m_date)
        from = addJalaliMonths(from.addDays(days), months);
    if (m_minimum && from < *m_minimum)
        from = *m_minimum;
    if (m_maximum && from > *m_maximum)
        from = *m_maximum;
    if (toJalali(from).isValid())
        setDate(from);
}

void JalaliDateEdit::openMonth()
{
    auto *grid =
        new MonthGrid(m_date.value_or(m_minimum ? qMax(*m_minimum, m_today) : m_today), m_today, this);
    grid->setBounds(m_minimum, m_maximum);
    grid->setClosedDays(m_closed);
    connect(grid, &MonthGrid::picked, this, [this](QDate date) { setDate(date); });
    const QPoint corner = mapToGlobal(rect().bottomRight());
    grid->move(corner.x() - grid->width() + 1, corner.y() + 2);
    grid->show();
    grid->setFocus(Qt::PopupFocusReason);
}

void JalaliDateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->key() == Qt::Key_F4 || (alt && event->key() == Qt::Key_Down)) {
        openMonth();
        return;
    }
    switch (isReadOnly() || event->modifiers() & Qt::ControlModifier ? 0 : event->key()) {
    case Qt::Key_Up:
        step(1, 0);
        return;
    case Qt::Key_Down:
        step(-1, 0);
        return;
    case Qt::Key_PageUp:
        step(0, 1);
        return;
    case Qt::Key_PageDown:
        step(0, -1);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void JalaliDateEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // The page scrolls; a date must not change by passing over it.
}

void JalaliDateEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_verdict == DateVerdict::Incomplete) {
        if (const auto typed = parseJalali(text()))
            setText(formatJalali(*typed));
    }
    showState(true);
}

void JalaliDateEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    paintPlaceholder(*this, cursorRect());
}

void JalaliDateEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ReadOnlyChange && m_open)
        m_open->setVisible(!isReadOnly());
}

} // namespace mizban
