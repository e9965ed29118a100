#include "ui/shell/header_bar.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "ui/models/case_text.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/status_chip.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int roomyWidth = 760; // logical pixels

/// The directory may not have arrived yet; then the code stands for the title.
QString titleOr(const Directory &directory, const HolderCode &holder)
{
    const QString title = directory.titleOf(holder);
    return title == holder.text() ? isolateLtr(title) : title;
}

/// 001 §1.13: for whom the person acts here, or who acts for him; until when.
QString actingText(const Seat &seat)
{
    const DirectoryPtr directory = seat.directory();
    const PostCode post(seat.identity().seatOf.text());
    const qint64 nowMs = seat.clock().nowMs();
    for (const Delegation *one : directory->delegationsOf(post)) {
        const bool his = one->person == seat.person();
        const QString until = formatJalaliDateTime(one->endMs());
        if (!one->isInForce(nowMs)) {
            if (his && !seat.actor().delegation.isValid() && nowMs >= one->endMs() &&
                !directory->maySit(seat.person(), seat.identity().seatOf).ok())
                return HeaderBar::tr("اختیار شما به جای این مقام در %1 پایان یافت").arg(until);
            continue;
        }
        const QString name = isolate(directory->personName(his ? one->by : one->person));
        return his ? HeaderBar::tr("به جای %1 تا %2").arg(name, until)
                   : HeaderBar::tr("جانشین: %1 تا %2").arg(name, until);
    }
    return {};
}

QToolButton *makeTool(const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1StringView(name));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

QString seatTitle(const Seat &seat)
{
    return titleOr(*seat.directory(), seat.identity().seatOf);
}

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_seats(new QComboBox)
    , m_seatOf(new ThemeLabel(TypeStep::Emphasis))
    , m_actor(new ThemeLabel(TypeStep::Small))
    , m_training(new StatusChip(tr("آموزشی"), Tone::Warning))
    , m_countdown(new ThemeLabel(TypeStep::Emphasis))
    , m_find(makeTool("window.find"))
    , m_options(makeTool("window.options"))
    , m_lock(makeTool("window.lock"))
{
    setObjectName(u"window.header"_s);
    m_seatOf->setObjectName(u"window.seatOf"_s);
    m_actor->setObjectName(u"window.actor"_s);
    m_actor->setQuiet(true);
    m_training->setObjectName(u"window.training"_s);
    m_training->setToolTip(tr("این جایگاه برای تمرین است؛ موردهای آن واقعی نیست."));
    m_countdown->setObjectName(u"window.countdown"_s);
    m_countdown->setTone(Tone::Warning);
    m_countdown->hide();
    m_seats->setObjectName(u"window.seats"_s);
    m_seats->setAccessibleName(tr("جایگاه"));
    m_seats->setFocusPolicy(Qt::TabFocus);
    m_seats->setSizeAdjustPolicy(QComboBox::AdjustToContents); // the counters stand at the end of the names
    m_find->setText(tr("یافتن (Ctrl+K)"));
    m_find->setToolTip(tr("یافتن هر کار، متقاضی یا مورد (Ctrl+K)"));
    m_find->setAccessibleName(tr("یافتن"));
    m_options->setText(tr("نمایش"));
    m_options->setToolTip(tr("نمایش و قفل خودکار"));
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lock->setText(tr("قفل (Ctrl+L)"));
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *names = new QVBoxLayout;
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(0);
    names->addWidget(m_seatOf);
    names->addWidget(m_actor);
    for (ThemeLabel *label : {m_seatOf, m_actor})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_line->addWidget(m_seats);
    m_line->addLayout(names, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_training, m_countdown, m_find, m_options, m_lock})
        m_line->addWidget(part);
    connect(m_find, &QToolButton::clicked, this, &HeaderBar::findRequested);
    connect(m_lock, &QToolButton::clicked, this, &HeaderBar::lockRequested);
    connect(m_seats, &QComboBox::activated, this, &HeaderBar::seatChosen);
    refresh();
}

void HeaderBar::setSeat(const Seat &seat)
{
    const DirectoryPtr directory = seat.directory();
    const QString person = directory->personName(seat.person());
    m_title = seatTitle(seat);
    const QString post = titleOr(*directory, HolderCode(seat.post().text()));
    m_person = tr("به نام %1، %2").arg(isolate(person), post);
    // For whom he acts, or no longer may, stands where a short line is not cut.
    if (const QString acting = actingText(seat); !acting.isEmpty())
        m_person = listed({tr("به نام %1").arg(isolate(person)), acting, post});
    m_seatOf->setAccessibleName(m_title);
    m_actor->setAccessibleName(m_person);
    m_actor->setToolTip(
        m_person + u'\n' +
        shownDigits(
            tr("فهرست دستگاه‌ها و وظایف: نسخه %1").arg(directory->version())));
    m_training->setVisible(seat.identity().training);
    arrange();
}

/// Where it is narrow the tools keep their icons only; names that do not fit end in an ellipsis.
void HeaderBar::arrange()
{
    const Theme theme = currentTheme();
    const bool roomy = width() >= theme.px(roomyWidth);
    for (QToolButton *button : {m_find, m_options, m_lock})
        button->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_seats->setMaximumWidth(width() * 2 / 5);
    m_line->activate();
    m_seatOf->setText(m_seatOf->fontMetrics().elidedText(m_title, Qt::ElideRight, m_seatOf->width()));
    m_actor->setText(m_actor->fontMetrics().elidedText(m_person, Qt::ElideRight, m_actor->width()));
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HeaderBar::setSeats(const QStringList &names, int current)
{
    QStringList held;
    for (int at = 0; at < m_seats->count(); ++at)
        held << m_seats->itemText(at);
    if (held != names) { // counters change while a person chooses
        m_seats->clear();
        m_seats->addItems(names);
    }
    m_seats->setCurrentIndex(current);
    m_seats->setVisible(names.size() > 1);
}

void HeaderBar::setCountdown(int seconds)
{
    m_countdown->setVisible(seconds >= 0);
    if (seconds >= 0)
        m_countdown->setText(shownDigits(tr("قفل تا %1 ثانیه دیگر").arg(seconds)));
    arrange();
}

void HeaderBar::setIdleMinutes(int minutes)
{
    m_lock->setToolTip(shownDigits(
        tr("قفل کردن؛ پس از %1 دقیقه بدون فعالیت خودبه‌خود قفل می‌شود")
            .arg(minutes)));
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours().raised);
    const int line = qMax(1, theme.px(1));
    painter.fillRect(QRect(0, height() - line, width(), line), theme.colours().border);
}

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void HeaderBar::refresh()
{
    const Theme theme = currentTheme();
    m_line->setContentsMargins(theme.space12(), theme.space4(), theme.space12(), theme.space4());
    m_line->setSpacing(theme.space8());
    m_find->setIcon(themeIcon(u"search"));
    m_options->setIcon(themeIcon(u"settings"));
    m_lock->setIcon(themeIcon(u"lock"));
    arrange();
}

} // namespace mizban
