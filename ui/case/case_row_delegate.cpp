#include "ui/case/case_row_delegate.h"

#include "core/base/digits.h"
#include "ui/case/case_tones.h"
#include "ui/models/cartable_roles.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

/// One line that is filled from both ends in reading direction.
class Line
{
public:
    Line(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const Theme &theme)
        : m_painter(painter)
        , m_whole(rect)
        , m_left(rect)
        , m_direction(direction)
        , m_theme(theme)
    {
    }

    void atEnd(const QString &text, const QFont &font, const QColor &ink)
    {
        const int width = qMin(QFontMetrics(font).horizontalAdvance(text) + 1, m_left.width());
        const QRect place(m_left.right() - width + 1, m_left.top(), width, m_left.height());
        draw(text, font, ink, place);
        m_left.setRight(place.left() - m_theme.space8());
    }
    void rest(const QString &text, const QFont &font, const QColor &ink)
    {
        draw(QFontMetrics(font).elidedText(text, Qt::ElideRight, m_left.width()), font, ink, m_left);
    }
    /// Left out where there is no room any more.
    void chip(const QString &text, Tone tone, bool outlined = false)
    {
        const QSize size = StatusChip::sizeFor(text, m_theme);
        if (size.width() > m_left.width())
            return;
        const QRect place(QPoint(m_left.left(), m_left.center().y() - size.height() / 2), size);
        StatusChip::paint(m_painter, mirrored(place), text, tone, m_theme, outlined);
        m_left.setLeft(place.right() + m_theme.px(6));
    }
    void dot(const QColor &colour)
    {
        const int size = m_theme.px(8);
        const QRect place(QPoint(m_left.left(), m_left.center().y() - size / 2), QSize(size, size));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(mirrored(place));
        m_left.setLeft(place.right() + m_theme.px(6));
    }
    void check(const QColor &colour)
    {
        const int size = m_theme.px(16);
        const QRect place(QPoint(m_left.left(), m_left.center().y() - size / 2), QSize(size, size));
        m_painter.drawPixmap(mirrored(place),
                             themePixmap(u"check", size, colour, m_painter.device()->devicePixelRatioF()));
        m_left.setLeft(place.right() + m_theme.px(6));
    }
    void bar(const QColor &colour, int width, int height)
    {
        const QRect place(QPoint(m_left.left(), m_left.center().y() - height / 2), QSize(width, height));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawRoundedRect(mirrored(place), m_theme.px(3), m_theme.px(3));
    }
    [[nodiscard]] int room() const { return m_left.width(); }

private:
    [[nodiscard]] QRect mirrored(const QRect &rect) const
    {
        return QStyle::visualRect(m_direction, m_whole, rect);
    }
    void draw(const QString &text, const QFont &font, const QColor &ink, const QRect &place)
    {
        const bool rtl = m_direction == Qt::RightToLeft;
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(
            mirrored(place),
            int(Qt::AlignVCenter | Qt::AlignAbsolute | (rtl ? Qt::AlignRight : Qt::AlignLeft)) |
                Qt::TextSingleLine,
            text);
    }

    QPainter &m_painter;
    QRect m_whole;
    QRect m_left;
    Qt::LayoutDirection m_direction;
    const Theme &m_theme;
};

/// Tighter than the font asks for: Persian faces leave room for marks that stand alone in a line.
int lineHeight(const Theme &theme)
{
    return qRound(theme.font(TypeStep::Body).pixelSize() > 0
                      ? theme.font(TypeStep::Body).pixelSize() * 1.6
                      : QFontMetrics(theme.font(TypeStep::Body)).height() * 0.8);
}

struct Inks
{
    QColor main;
    QColor quiet;
};

Inks ground(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const ThemeColours &colours = theme.colours();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, colours.selection);
    else if (option.state & QStyle::State_On)
        painter.fillRect(option.rect, theme.tone(Tone::Accent).back);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, colours.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(colours.focus, theme.px(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    return selected ? Inks{colours.onSelection, colours.onSelection} : Inks{colours.text, colours.muted};
}

DueStanding standingOf(const QModelIndex &index)
{
    if (index.data(OverdueRole).toBool())
        return DueStanding::Overdue;
    return index.data(WarningRole).toBool() ? DueStanding::Warning : DueStanding::InTime;
}

void paintMarks(Line &line, const QModelIndex &index, QStyle::State state)
{
    const bool chosen = state & (QStyle::State_Selected | QStyle::State_On); // on the ground of the accent
    const QVariant days = index.data(DueDaysRole);
    if (index.data(SealedRole).toBool())
        line.chip(CaseRowDelegate::tr("محرمانه"), Tone::Danger);
    if (index.data(PinnedRole).toBool())
        line.chip(CaseRowDelegate::tr("پی‌نوشت رئیس‌جمهور"), Tone::Accent, chosen);
    if (const QString news = index.data(NewsRole).toString(); !news.isEmpty())
        line.chip(news, Tone::Accent, chosen);
    if (index.data(PreparedRole).toBool())
        line.chip(CaseRowDelegate::tr("پیش‌نویس دفتر"), Tone::Accent, chosen);
    if (const QString step = index.data(StepTextRole).toString(); !step.isEmpty())
        line.chip(step, index.data(StepLateRole).toBool() ? Tone::Danger : Tone::Info);
    if (days.isValid())
        line.chip(index.data(DueTextRole).toString(), toneOf(standingOf(index)));
    else if (index.data(StatusRole).isValid())
        line.chip(index.data(StatusNameRole).toString(),
                  toneOf(static_cast<CaseStatus>(index.data(StatusRole).toInt())));
    if (index.data(LateRole).toBool())
        line.chip(CaseRowDelegate::tr("مهلت متقاضی گذشته است"), Tone::Warning);
    if (index.data(QuarantinedRole).toBool())
        line.chip(CaseRowDelegate::tr("بررسی مرکز"), Tone::Warning);
    if (index.data(ConflictRole).toBool())
        line.chip(CaseRowDelegate::tr("تعارض"), Tone::Warning);
    if (index.data(WaitingRole).toBool())
        line.chip(CaseRowDelegate::tr("در صف ارسال"), Tone::Info);
}

void paintPlaceholder(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const Theme &theme)
{
    const int height = area.height() / 3;
    for (int i = 0; i < 2; ++i) {
        Line line(painter, QRect(area.left(), area.top() + i * height, area.width(), height), direction,
                  theme);
        line.bar(theme.colours().border, area.width() / (i + 2), theme.px(9));
    }
}

} // namespace

CaseRowDelegate::CaseRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int CaseRowDelegate::heightFor(const Theme &theme)
{
    if (theme.isCompact())
        return lineHeight(theme) + StatusChip::sizeFor(u"م"_s, theme).height() + theme.px(12);
    return 2 * lineHeight(theme) + StatusChip::sizeFor(u"م"_s, theme).height() + theme.px(22);
}

QSize CaseRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), heightFor(currentTheme())};
}

void CaseRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const Inks inks = ground(*painter, option, theme);
    const int edge = theme.px(theme.isCompact() ? 4 : 7);
    const QRect area = option.rect.adjusted(theme.space12(), edge, -theme.space12(), -edge);
    if (index.data(AvailabilityRole).toInt() != int(Availability::Done)) {
        paintPlaceholder(*painter, area, option.direction, theme);
        painter->restore();
        return;
    }

    const bool unread = index.data(UnreadRole).toBool();
    const QFont small = theme.font(TypeStep::Small);
    QFont strong = theme.font(unread ? TypeStep::Emphasis : TypeStep::Body);
    strong.setBold(unread);
    const int line = lineHeight(theme);
    const int gap = theme.px(4);

    Line head(*painter, QRect(area.left(), area.top(), area.width(), line), option.direction, theme);
    head.atEnd(index.data(LastTextRole).toString(), small, inks.quiet);
    if (option.state & QStyle::State_On)
        head.check(inks.main);
    if (unread)
        head.dot(option.state & QStyle::State_Selected ? inks.main : theme.colours().accent);
    head.rest(index.data(SubjectRole).toString(), strong, inks.main);

    QStringList about{index.data(ApplicantRole).toString(), index.data(ExcerptRole).toString()};
    about.removeAll(QString());
    const QFont body = theme.font(TypeStep::Body);
    if (theme.isCompact()) {
        const int under = area.top() + line + theme.px(2);
        Line foot(*painter, QRect(area.left(), under, area.width(), area.bottom() - under + 1),
                  option.direction, theme);
        paintMarks(foot, index, option.state);
        foot.rest(about.join(u" — "_s), small, inks.quiet);
        painter->restore();
        return;
    }
    Line middle(*painter, QRect(area.left(), area.top() + line + gap, area.width(), line), option.direction,
                theme);
    middle.rest(about.join(u" — "_s), body, inks.quiet);

    const int top = area.top() + 2 * (line + gap);
    Line foot(*painter, QRect(area.left(), top, area.width(), area.bottom() - top + 1), option.direction,
              theme);
    paintMarks(foot, index, option.state);
    const QString tracking = index.data(TrackingTextRole).toString();
    if (foot.room() > QFontMetrics(small).horizontalAdvance(tracking)) // no mark gives way to it
        foot.atEnd(tracking, small, inks.quiet);
    painter->restore();
}

} // namespace mizban
