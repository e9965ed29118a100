#include "ui/shell/navigation.h"

#include "core/base/shown_digits.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int railWidth = 88; // logical pixels, as all here
constexpr int buttonHeight = 90;
constexpr int lowestButton = 24; // the icon alone
constexpr int iconSide = 24;
constexpr int badgeHeight = 18;
constexpr qint64 mostShown = 999;
} // namespace

NavigationButton::NavigationButton(const QString &icon, const QString &text, const QString &keys,
                                   QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_keys(keys)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    describeCounts();
}

void NavigationButton::setCounts(qint64 fresh, qint64 overdue)
{
    if (fresh == m_fresh && overdue == m_overdue)
        return;
    m_fresh = fresh;
    m_overdue = overdue;
    describeCounts();
    update();
}

void NavigationButton::describeCounts()
{
    QStringList parts;
    if (m_fresh > 0)
        parts << shownDigits(tr("%1 مورد تازه").arg(m_fresh));
    if (m_overdue > 0)
        parts << shownDigits(tr("%1 مورد گذشته از مهلت").arg(m_overdue));
    const QString counts = listed(parts);
    setAccessibleName(text());
    setAccessibleDescription(counts);
    setToolTip(counts.isEmpty() ? u"%1 (%2)"_s.arg(text(), m_keys)
                                : u"%1 (%2)\n%3"_s.arg(text(), m_keys, counts));
}

QSize NavigationButton::sizeHint() const
{
    const Theme theme = currentTheme();
    return {theme.px(railWidth), theme.px(buttonHeight)};
}

QSize NavigationButton::minimumSizeHint() const
{
    const Theme theme = currentTheme();
    return {theme.px(railWidth), theme.px(lowestButton)};
}

void NavigationButton::setShows(Shows shows)
{
    m_shows = shows;
    update();
}

NavigationButton::Shows NavigationButton::shownIn(int height)
{
    const Theme theme = currentTheme();
    const int named =
        theme.space4() + theme.px(iconSide) + QFontMetrics(theme.font(TypeStep::Emphasis)).height();
    if (height < named)
        return Shows::Icon; // the tooltip says the rest
    const int keys = QFontMetrics(theme.font(TypeStep::Small)).ascent() + theme.space4();
    return height < named + keys ? Shows::Name : Shows::Keys;
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const ThemeColours &c = theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal ring = theme.px(2);
    const QRectF face = QRectF(rect()).adjusted(theme.space4(), ring, -theme.space4(), -ring);
    painter.setPen(hasFocus() ? QPen(c.focus, ring) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? c.selection : underMouse() ? c.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(face, theme.radius(), theme.radius());

    const QColor ink = isChecked() ? c.onSelection : c.text;
    const bool named = m_shows != Shows::Icon;
    const int side = named ? theme.px(iconSide) : qMin(theme.px(iconSide), height() - theme.space4());
    const int top = named ? theme.space4() : (height() - side) / 2;
    painter.drawPixmap(QPoint((width() - side) / 2, top),
                       themePixmap(m_icon, side, ink, devicePixelRatioF()));
    painter.setPen(ink);
    painter.setFont(theme.font(isChecked() ? TypeStep::Emphasis : TypeStep::Body));
    const int line = QFontMetrics(theme.font(TypeStep::Emphasis)).height(); // also of those not chosen
    if (named)
        painter.drawText(QRect(0, top + side, width(), line), Qt::AlignCenter, text());
    painter.setPen(isChecked() ? c.onSelection : c.muted);
    painter.setFont(theme.font(TypeStep::Small));
    const QRect left = rect().adjusted(0, top + side + line, 0, -theme.space4());
    if (m_shows == Shows::Keys)
        painter.drawText(left, Qt::AlignHCenter | Qt::AlignVCenter, m_keys);
    paintBadge(painter, m_fresh, false, true);
    paintBadge(painter, m_overdue, true, false);
}

void NavigationButton::paintBadge(QPainter &painter, qint64 count, bool urgent, bool atStart) const
{
    if (count <= 0)
        return;
    const Theme theme = currentTheme();
    const ToneColours &tone = theme.tone(urgent ? Tone::Danger : Tone::Accent);
    painter.setFont(theme.font(TypeStep::Small));
    const QString text =
        shownDigits(QString::number(qMin(count, mostShown))) + (count > mostShown ? u"+"_s : QString());
    const int height = theme.px(badgeHeight);
    const int width = qMax(height, painter.fontMetrics().horizontalAdvance(text) + theme.space8());
    const bool right = atStart == (layoutDirection() == Qt::RightToLeft);
    const int margin = theme.space8();
    const QRect badge(right ? this->width() - margin - width : margin, theme.space4(), width, height);
    painter.setPen(QPen(tone.mark, theme.px(1)));
    painter.setBrush(tone.back);
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(tone.text);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void NavigationButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_registration(new NavigationButton(u"new-case"_s, tr("ثبت مورد"), u"Ctrl+1"_s))
    , m_cartable(new NavigationButton(u"inbox"_s, tr("کارتابل"), u"Ctrl+2"_s))
    , m_search(new NavigationButton(u"search"_s, tr("جستجو"), u"Ctrl+F"_s))
    , m_intake(new NavigationButton(u"envelope"_s, tr("ورودی‌ها"), u"Ctrl+3"_s))
    , m_services(new NavigationButton(u"check"_s, tr("خدمت‌ها"), u"Ctrl+4"_s))
    , m_notices(new NavigationButton(u"phone"_s, tr("اطلاع‌رسانی"), u"Ctrl+5"_s))
    , m_track(new NavigationButton(u"history"_s, tr("پیگیری"), u"Ctrl+6"_s))
    , m_night(new NavigationButton(u"clock"_s, tr("شب"), u"Ctrl+7"_s))
    , m_delegations(new NavigationButton(u"person"_s, tr("تفویض"), u"Ctrl+8"_s))
    , m_shortcuts(new NavigationButton(u"help"_s, tr("کلیدها"), u"F1"_s))
{
    setObjectName(u"window.navigation"_s);
    setAccessibleName(tr("بخش‌های برنامه"));
    m_registration->setObjectName(u"window.navigation.registration"_s);
    m_cartable->setObjectName(u"window.navigation.cartable"_s);
    m_search->setObjectName(u"window.navigation.search"_s);
    m_intake->setObjectName(u"window.navigation.intake"_s);
    m_services->setObjectName(u"window.navigation.services"_s);
    m_notices->setObjectName(u"window.navigation.notices"_s);
    m_track->setObjectName(u"window.navigation.track"_s);
    m_night->setObjectName(u"window.navigation.night"_s);
    m_delegations->setObjectName(u"window.navigation.delegations"_s);
    m_shortcuts->setObjectName(u"window.navigation.shortcuts"_s);
    m_column->addWidget(m_registration);
    m_column->addWidget(m_cartable);
    m_column->addWidget(m_search);
    m_column->addWidget(m_intake);
    m_column->addWidget(m_services);
    m_column->addWidget(m_notices);
    m_column->addWidget(m_track);
    m_column->addWidget(m_night);
    m_column->addWidget(m_delegations);
    m_column->addStretch(1);
    m_column->addWidget(m_shortcuts);
    refresh();
}

void NavigationRail::mark(NavigationButton *button)
{
    for (NavigationButton *each : buttons())
        each->setChecked(each == button);
}

QList<NavigationButton *> NavigationRail::buttons() const
{
    return {m_registration, m_cartable, m_search, m_intake,      m_services,
            m_notices,      m_track,    m_night,  m_delegations, m_shortcuts};
}

/// All of them alike: what the lowest has room for.
void NavigationRail::arrange()
{
    int lowest = currentTheme().px(buttonHeight);
    for (const NavigationButton *each : buttons()) {
        if (!each->isHidden())
            lowest = qMin(lowest, each->height());
    }
    for (NavigationButton *each : buttons())
        each->setShows(NavigationButton::shownIn(lowest));
}

bool NavigationRail::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        arrange();
    return done;
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours().raised);
    const int line = qMax(1, theme.px(1));
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - line;
    painter.fillRect(QRect(x, 0, line, height()), theme.colours().border);
}

void NavigationRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void NavigationRail::refresh()
{
    const Theme theme = currentTheme();
    m_column->setContentsMargins(0, theme.space8(), 0, theme.space8());
    m_column->setSpacing(theme.space4());
}

} // namespace mizban
