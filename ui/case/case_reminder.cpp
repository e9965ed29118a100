#include "ui/case/case_reminder.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "core/services/words.h"
#include "ui/case/stub_case.h"
#include "ui/models/case_text.h"
#include "ui/models/kind_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int mostLines = 4; // enough to know what it is about; all of it stands behind Esc

/// What each line holds at this width; the last one ends in an ellipsis where more follows.
QStringList linesOf(const QString &text, const QFont &font, int width, int most)
{
    QStringList lines;
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() == most - 1;
        const QString rest = text.mid(line.textStart());
        lines << (last ? QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)
                       : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

CaseReminder::CaseReminder(QWidget *parent)
    : QWidget(parent)
{
    setToldRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void CaseReminder::setCase(const CaseDetails &details, const Directory &directory)
{
    const CaseRegistered &registration = details.state.registration;
    const bool kept = !details.row.summary && !isStub(details);
    const QString name = kept ? applicantName(registration.applicant) : QString();
    const QString subject = subjectText(directory, registration.subject);
    m_title = listed({subject.isEmpty() ? nameOf(registration.kind) : subject,
                      name.isEmpty() ? QString() : isolate(name)});
    m_tracking = isolateLtr(displayTrackingId(registration.trackingId));
    m_text = kept ? readableText(registration.text).simplified() : QString();
    setAccessibleName(listed({m_title, m_tracking, m_text}));
    if (isVisible())
        measure();
}

void CaseReminder::fitInto(int height)
{
    m_room = height;
    if (isVisible())
        measure();
}

void CaseReminder::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measure();
}

void CaseReminder::measure()
{
    const Theme theme = currentTheme();
    const int heading = QFontMetrics(theme.font(TypeStep::Emphasis)).lineSpacing();
    const int line = QFontMetrics(theme.font(TypeStep::Body)).lineSpacing();
    const int most = std::clamp((m_room - heading) / std::max(1, line), 0, mostLines);
    m_shown = linesOf(m_text, theme.font(TypeStep::Body), width(), most);
    m_lines = static_cast<int>(m_shown.size());
    setFixedHeight(heading + m_lines * line);
    update();
}

void CaseReminder::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const bool mirrored = isRightToLeft();
    const int start = int(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const int end = int(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight));
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(theme.font(TypeStep::Small));
    painter.setPen(theme.colours().muted);
    const QFontMetrics heading(theme.font(TypeStep::Emphasis));
    QRect place(0, 0, width(), heading.lineSpacing());
    painter.drawText(place, end | Qt::TextSingleLine, m_tracking);
    const int taken = painter.fontMetrics().horizontalAdvance(m_tracking) + theme.space12();
    painter.setFont(theme.font(TypeStep::Emphasis));
    painter.setPen(theme.colours().text);
    const QRect title = mirrored ? place.adjusted(taken, 0, 0, 0) : place.adjusted(0, 0, -taken, 0);
    painter.drawText(title, start | Qt::TextSingleLine,
                     heading.elidedText(m_title, Qt::ElideRight, title.width()));
    painter.setFont(theme.font(TypeStep::Body));
    painter.setPen(theme.colours().muted);
    const int line = painter.fontMetrics().lineSpacing();
    place = QRect(0, place.height(), width(), line);
    for (const QString &each : std::as_const(m_shown)) {
        painter.drawText(place, start | Qt::TextSingleLine, each);
        place.translate(0, line);
    }
}

void CaseReminder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible() && event->size().width() != event->oldSize().width())
        measure();
}

void CaseReminder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (isVisible() && event->type() == QEvent::StyleChange)
        measure();
}

} // namespace mizban
