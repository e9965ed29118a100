#include "ui/shell/first_day_tour.h"

#include "core/base/shown_digits.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

/// Drawn round the control that is explained; clicks go through it.
class FirstDayTour::Frame : public QWidget
{
public:
    explicit Frame(QWidget *over)
        : QWidget(over)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.colours().focus, theme.px(3)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), theme.radius(), theme.radius());
    }
};

const QList<TourStep> &FirstDayTour::steps()
{
    static const QList<TourStep> all{
        {u"registration"_s, u"registration.nationalNumber"_s,
         tr("کار از کد ملی آغاز می‌شود. آن را وارد کنید تا سوابق متقاضی کنار فرم بیاید؛ با Enter به خانه بعد بروید.")},
        {u"registration"_s, u"registration.kind"_s,
         tr("نوع مورد را با رقم کنار آن برگزینید. هر نوع خانه‌های خودش را نشان می‌دهد.")},
        {u"registration"_s, u"registration.save"_s,
         tr("F2 ثبت می‌کند و Ctrl+P ثبت و چاپ رسید. بی شبکه هم همین است.")},
        {u"cartable"_s, u"cartable.folders"_s,
         tr("در کارتابل هر پوشه شمار خودش را دارد. «گذشته از مهلت» را پیش از همه ببینید.")},
        {u"cartable"_s, u"cartable.list"_s,
         tr("با بالا و پایین از مورد به مورد بروید؛ R ارجاع، A پاسخ و N یادداشت است.")},
        {u"cartable"_s, u"window.find"_s,
         tr("هر کار، متقاضی یا موردی را که نمی‌دانید کجاست با Ctrl+K بیابید.")},
        {u"cartable"_s, u"window.sync"_s,
         tr("خط پایین می‌گوید چه در صف ارسال است. F5 همان دم همگام می‌کند.")},
        {u"cartable"_s, u"window.lock"_s,
         tr("هرگاه از پشت میز برمی‌خیزید Ctrl+L را بزنید. آنچه نیمه‌تمام است می‌ماند.")},
        {u"cartable"_s, u"window.navigation.shortcuts"_s,
         tr("F1 همه کلیدها را نشان می‌دهد و Shift+F1 راهنما را. این جایگاه آموزشی است؛ هر چه می‌خواهید بیازمایید.")},
    };
    return all;
}

FirstDayTour::FirstDayTour(QWidget *over, Go go)
    : QWidget(over)
    , m_go(std::move(go))
    , m_frame(new Frame(over))
    , m_text(new WrappedLabel)
    , m_number(new QLabel)
    , m_next(new QPushButton)
    , m_later(new QPushButton(tr("بعداً (Esc)")))
{
    setObjectName(u"tour"_s);
    setAccessibleName(tr("گشت نخستین روز"));
    m_text->setObjectName(u"tour.text"_s);
    m_text->setWordWrap(true);
    m_number->setObjectName(u"tour.step"_s);
    m_next->setObjectName(u"tour.next"_s);
    m_later->setObjectName(u"tour.later"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_number);
    line->addStretch(1);
    line->addWidget(m_next);
    line->addWidget(m_later);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addLayout(line);
    connect(m_next, &QPushButton::clicked, this, &FirstDayTour::next);
    connect(m_later, &QPushButton::clicked, this, &FirstDayTour::leave);
    over->installEventFilter(this);
    refresh();
    hide();
    m_frame->hide();
}

FirstDayTour::~FirstDayTour()
{
    delete m_frame;
}

QWidget *FirstDayTour::controlOf(const TourStep &step) const
{
    const QList<QWidget *> found = parentWidget()->findChildren<QWidget *>(step.control);
    for (QWidget *control : found) {
        if (control->isVisible())
            return control;
    }
    return nullptr;
}

void FirstDayTour::start(int step)
{
    m_step = step >= steps().size() ? 0 : qMax(0, step);
    showStep();
}

void FirstDayTour::next()
{
    ++m_step;
    showStep();
}

/// What a seat does not have, a cartable's registration for one, is passed over.
void FirstDayTour::showStep()
{
    for (; m_step < steps().size(); ++m_step) {
        const TourStep &step = steps().at(m_step);
        m_go(step.place);
        m_target = controlOf(step);
        if (!m_target)
            continue;
        m_text->setText(step.text);
        m_number->setText(shownDigits(
            tr("%1 از %2").arg(stepsHere(m_step) + 1).arg(stepsHere(static_cast<int>(steps().size())))));
        m_next->setText(m_step + 1 == steps().size() ? tr("پایان") : tr("بعدی (Enter)"));
        show();
        m_frame->show();
        place();
        m_next->setFocus(Qt::OtherFocusReason);
        Q_EMIT reached(m_step);
        return;
    }
    Q_EMIT reached(m_step);
    leave();
}

/// Of those before that one: a cartable, which registers nothing, does not begin with the fourth.
int FirstDayTour::stepsHere(int before) const
{
    const auto &all = steps();
    return static_cast<int>(std::count_if(all.begin(), all.begin() + before, [this](const TourStep &step) {
        return m_registers || step.place != "registration"_L1;
    }));
}

void FirstDayTour::leave()
{
    hide();
    if (m_frame)
        m_frame->hide();
    Q_EMIT left();
}

/// In the lower or the upper half, whichever the control is not in.
void FirstDayTour::place()
{
    if (!m_target || !isVisible())
        return;
    const Theme theme = currentTheme();
    QWidget *over = parentWidget();
    const QRect at(m_target->mapTo(over, QPoint()), m_target->size());
    const int reach = theme.space4();
    m_frame->setGeometry(at.adjusted(-reach, -reach, reach, reach).intersected(over->rect()));
    m_frame->raise();
    const int width = qMin(theme.px(420), over->width() - 2 * theme.space24());
    const int height = qMax(heightForWidth(width), layout()->heightForWidth(width));
    const bool below = at.center().y() < over->height() / 2;
    const int top = below ? over->height() - height - theme.px(60) : theme.px(80);
    const int left =
        qBound(theme.space24(), at.center().x() - width / 2, over->width() - width - theme.space24());
    setGeometry(left, top, width, height);
    raise();
}

bool FirstDayTour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void FirstDayTour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        next();
    else
        QWidget::keyPressEvent(event);
}

void FirstDayTour::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().focus, theme.px(2)));
    painter.setBrush(theme.colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8));
}

void FirstDayTour::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout())
        refresh();
}

void FirstDayTour::refresh()
{
    const Theme theme = currentTheme();
    layout()->setContentsMargins(theme.space16(), theme.space12(), theme.space16(), theme.space12());
    layout()->setSpacing(theme.space8());
    place();
}

} // namespace mizban
