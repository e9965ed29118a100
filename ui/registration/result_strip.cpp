#include "ui/registration/result_strip.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/domain/tracking_id.h"
#include "ui/registration/theme_label.h"
#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {
constexpr int oneLine = 900;   // logical pixels for facts and buttons side by side
constexpr int factsLine = 480; // for the facts alone
} // namespace

ResultStrip::ResultStrip(QWidget *parent)
    : QFrame(parent)
    , m_factsHolder(new QWidget)
    , m_title(new ThemeLabel(TypeStep::Heading))
    , m_duplicates(new ThemeLabel(TypeStep::Small))
    , m_print(new QPushButton(tr("چاپ رسید (Ctrl+P)")))
    , m_open(new QPushButton(tr("مشاهده مورد")))
    , m_undo(new QPushButton(tr("واگرد (Ctrl+Z)")))
    , m_close(new QToolButton)
{
    setObjectName(u"registration.result"_s);
    m_facts = new QBoxLayout(QBoxLayout::LeftToRight, m_factsHolder);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_title->setObjectName(u"registration.result.title"_s);
    m_tracking = addFact(tr("شناسه پیگیری"), "registration.result.trackingId", TypeStep::Title);
    m_code = addFact(tr("رمز پیگیری"), "registration.result.followUpCode", TypeStep::Title);
    m_due = addFact(tr("زمان پاسخ نهایی"), "registration.result.dueAt", TypeStep::Heading);
    m_facts->addStretch(1);
    m_duplicates->setObjectName(u"registration.result.duplicates"_s);
    m_duplicates->setWordWrap(true);
    m_print->setObjectName(u"registration.result.print"_s);
    m_open->setObjectName(u"registration.result.open"_s);
    m_undo->setObjectName(u"registration.result.undo"_s);
    m_close->setObjectName(u"registration.result.close"_s);
    m_close->setAccessibleName(tr("بستن پیام"));
    m_close->setToolTip(tr("بستن پیام"));
    for (QWidget *button : std::initializer_list<QWidget *>{m_print, m_open, m_undo, m_close})
        button->setFocusPolicy(Qt::NoFocus); // Their shortcuts do; Tab stays in the form.
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_print);
    m_head->addWidget(m_open);
    m_head->addWidget(m_undo);
    m_head->addWidget(m_close);
    m_column = new QVBoxLayout(this);
    m_column->addLayout(m_head);
    m_column->addWidget(m_factsHolder);
    m_column->addWidget(m_duplicates);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(m_case); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT caseRequested(m_case); });
    connect(m_undo, &QPushButton::clicked, this, &ResultStrip::undoRequested);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    refresh();
    hide();
}

ThemeLabel *ResultStrip::addFact(const QString &caption, const char *object, TypeStep step)
{
    auto *fact = new QWidget;
    auto *column = new QVBoxLayout(fact);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *name = new ThemeLabel(TypeStep::Small);
    name->setText(caption);
    name->setTone(Tone::Success);
    auto *value = new ThemeLabel(step);
    value->setObjectName(QLatin1StringView(object));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setTone(Tone::Success);
    column->addWidget(name);
    column->addWidget(value);
    column->addStretch(1);
    m_facts->addWidget(fact);
    return value;
}

/// The room that the longer title before had would else widen the window, as each part is laid out at once
/// when it is shown.
void ResultStrip::entitle(const QString &title)
{
    m_title->setMinimumWidth(0);
    m_title->setText(title);
}

void ResultStrip::showRegistered(const Registered &registered)
{
    m_case = registered.caseId;
    entitle(tr("ثبت شد"));
    m_tracking->setText(displayTrackingId(registered.trackingId));
    m_code->setText(isolateLtr(shownDigits(registered.followUpCode)));
    m_due->setText(formatJalaliLong(toJalali(tehranDate(registered.dueAtMs))));
    m_code->parentWidget()->show();
    m_due->parentWidget()->setVisible(registered.dueAtMs != 0);
    QStringList ids;
    for (const QString &id : registered.duplicates)
        ids.append(displayTrackingId(id));
    m_duplicates->setText(tr("مورد مشابه در ۳۰ روز گذشته: %1").arg(listed(ids)));
    m_duplicates->setVisible(!ids.isEmpty());
    m_undo->hide();
    m_printable = true;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_factsHolder, m_open})
        widget->show();
    announce(tr("ثبت شد، شناسه پیگیری %1").arg(m_tracking->text()));
}

void ResultStrip::showCounsel(bool guided)
{
    m_case = {};
    entitle(guided ? tr("راهنمایی ثبت شد") : tr("مشاوره ثبت شد"));
    m_printable = false;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_factsHolder, m_duplicates, m_open, m_undo})
        widget->hide();
    announce(m_title->text());
}

void ResultStrip::showGeneralCounsel(qint64 today)
{
    showCounsel();
    entitle(today > 0 ? toPersianDigits(tr("راهنمایی عمومی شمرده شد؛ امروز %1 بار").arg(today))
                      : tr("راهنمایی عمومی شمرده شد"));
    announce(m_title->text());
}

void ResultStrip::showService(const QString &trackingId)
{
    m_case = {};
    entitle(tr("خدمت ثبت شد"));
    m_tracking->setText(displayTrackingId(trackingId));
    m_factsHolder->show();
    m_printable = false;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_code->parentWidget(), m_due->parentWidget(),
                                                            m_duplicates, m_open, m_undo})
        widget->hide();
    announce(tr("خدمت ثبت شد، شناسه پیگیری %1").arg(m_tracking->text()));
}

void ResultStrip::showVisit(const StreamId &id, const QString &trackingId)
{
    m_case = id;
    entitle(tr("به مورد پیشین افزوده شد"));
    m_tracking->setText(displayTrackingId(trackingId));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_code->parentWidget(), m_due->parentWidget(), m_duplicates})
        widget->hide();
    m_printable = true;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_factsHolder, m_open, m_undo})
        widget->show();
    announce(tr("به مورد پیشین با شناسه پیگیری %1 افزوده شد").arg(m_tracking->text()));
}

bool ResultStrip::offersUndo() const
{
    return isVisible() && m_undo->isVisible();
}

void ResultStrip::announce(const QString &text)
{
    setAccessibleName(text);
    refresh();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ResultStrip::refresh()
{
    const Theme theme = currentTheme();
    layout()->setContentsMargins(theme.space24(), theme.space12(), theme.space16(), theme.space12());
    layout()->setSpacing(theme.space8());
    // Hidden, it has no width of its own yet; too narrow a guess would ask for more height than there is.
    const int room = isVisible() || !parentWidget() ? width() : parentWidget()->width();
    const bool wide = room >= theme.px(oneLine);
    if (wide != m_wide) {
        m_wide = wide;
        if (wide)
            m_head->insertWidget(1, m_factsHolder);
        else
            m_column->insertWidget(1, m_factsHolder);
    }
    // Beside the way back there is no room for it; Ctrl+P prints all the same.
    m_print->setVisible(m_printable && (wide || m_undo->isHidden()));
    m_head->setSpacing(theme.space8());
    m_title->setMinimumWidth(wide ? m_title->sizeHint().width() + theme.space24() : 0);
    const bool narrow = room < theme.px(factsLine);
    m_facts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_facts->setSpacing(narrow ? theme.space8() : theme.px(40));
    m_title->setTone(Tone::Success);
    m_duplicates->setTone(Tone::Warning);
    m_print->setIcon(themeIcon(u"print"));
    m_undo->setIcon(themeIcon(u"undo"));
    m_close->setIcon(themeIcon(u"close"));
}

void ResultStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.tone(Tone::Success).back);
    const int edge = theme.px(4);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? width() - edge : 0, 0, edge, height()), theme.tone(Tone::Success).mark);
}

void ResultStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    refresh();
}

void ResultStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_close)
        refresh();
}

} // namespace mizban
