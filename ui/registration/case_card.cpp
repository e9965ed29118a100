#include "ui/registration/case_card.h"

#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/models/case_text.h"
#include "ui/widgets/status_chip.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

bool isDone(CaseStatus status)
{
    return status == CaseStatus::Answered || status == CaseStatus::Closed || status == CaseStatus::Void;
}

} // namespace

CaseCard::CaseCard(const CartableRow &row, const Directory &directory, qint64 nowMs, QWidget *parent)
    : QAbstractButton(parent)
    , m_id(row.id)
    , m_subject(subjectText(directory, row.subject))
    , m_kind(nameOf(row.kind))
    , m_status(nameOf(row.status))
    , m_time(shortTimeText(row.registeredAtMs, nowMs))
    , m_statusTone(isDone(row.status) ? Tone::Success : Tone::Info)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    const std::optional<int> left = daysLeft(row.dueAtMs, nowMs);
    if (left && !isDone(row.status)) {
        const QString date = formatJalali(toJalali(tehranDate(row.dueAtMs)));
        m_due = tr("پاسخ تا %1، %2").arg(date, daysLeftText(*left));
        m_dueTone = row.overdueAt(nowMs) ? Tone::Danger : *left <= 2 ? Tone::Warning : Tone::Neutral;
    }
    setToolTip(tr("شناسه پیگیری %1").arg(displayTrackingId(row.trackingId)) + u'\n' + row.excerpt);
    setAccessibleName(u"%1، %2، %3، %4، %5"_s.arg(m_subject, m_kind, m_status, m_time, m_due));
}

QSize CaseCard::sizeHint() const
{
    const Theme theme = currentTheme();
    const int line = QFontMetrics(theme.font()).lineSpacing();
    const int small = QFontMetrics(theme.font(TypeStep::Small)).lineSpacing();
    const int second = qMax(small, StatusChip::sizeFor(m_status, theme).height());
    const int lines = line + theme.space4() + second + (m_due.isEmpty() ? 0 : small + theme.space4());
    return {theme.px(240), lines + 2 * theme.space8()};
}

QSize CaseCard::minimumSizeHint() const
{
    return {currentTheme().px(140), sizeHint().height()};
}

void CaseCard::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = hasFocus() ? theme.px(2) : qMax(1, theme.px(1));
    painter.setPen(QPen(hasFocus() ? c.focus : c.border, pen));
    painter.setBrush(underMouse() ? c.hover : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), theme.radius(),
                            theme.radius());
    QRect free = rect().adjusted(theme.space12(), theme.space8(), -theme.space12(), -theme.space8());
    const auto lead = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;

    painter.setPen(c.text);
    painter.setFont(theme.font());
    QRect line(free.left(), free.top(), free.width(), painter.fontMetrics().lineSpacing());
    painter.drawText(line, int(lead),
                     painter.fontMetrics().elidedText(m_subject, Qt::ElideRight, line.width()));

    const QSize chip = StatusChip::sizeFor(m_status, theme);
    line = QRect(free.left(), line.bottom() + 1 + theme.space4(), free.width(), chip.height());
    StatusChip::paint(painter,
                      QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, chip, line),
                      m_status, m_statusTone, theme);
    painter.setFont(theme.font(TypeStep::Small));
    painter.setPen(c.muted);
    QRect rest =
        QStyle::visualRect(layoutDirection(), line, line.adjusted(0, 0, -chip.width() - theme.space8(), 0));
    painter.drawText(
        rest, int(lead),
        painter.fontMetrics().elidedText(listed({m_kind, m_time}), Qt::ElideRight, rest.width()));
    if (m_due.isEmpty())
        return;
    line = QRect(free.left(), line.bottom() + 1 + theme.space4(), free.width(),
                 painter.fontMetrics().lineSpacing());
    painter.setPen(m_dueTone == Tone::Neutral ? c.muted : theme.tone(m_dueTone).text);
    painter.drawText(line, int(lead), painter.fontMetrics().elidedText(m_due, Qt::ElideRight, line.width()));
}

} // namespace mizban
