#include "ui/cartable/prepared_strip.h"

#include "core/base/digits.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mizban {

PreparedStrip::PreparedStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new TextLabel(TypeStep::Small, TextLabel::Ink::Text))
    , m_next(new QPushButton)
    , m_mark(new QPushButton)
{
    setObjectName(u"cartable.prepared"_s);
    setAccessibleName(tr("پیش‌نویس‌های دفتر"));
    m_next->setObjectName(u"cartable.prepared.next"_s);
    m_next->setText(tr("بعدی (%1)").arg(isolateLtr(u"Ctrl+J"_s)));
    m_next->setAccessibleName(tr("مورد بعدی با پیش‌نویس دفتر"));
    m_next->setAutoDefault(false);
    m_mark->setObjectName(u"cartable.prepared.mark"_s);
    m_mark->setText(tr("نشان همه"));
    m_mark->setToolTip(isolateLtr(u"Ctrl+Shift+J"_s));
    m_mark->setAccessibleName(
        tr("نشان‌کردن همه موردهای دارای پیش‌نویس دفتر"));
    m_mark->setAutoDefault(false);
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    line->addWidget(m_mark, 0, Qt::AlignVCenter);
    line->addWidget(m_next, 0, Qt::AlignVCenter);
    connect(m_next, &QPushButton::clicked, this, &PreparedStrip::nextRequested);
    connect(m_mark, &QPushButton::clicked, this, &PreparedStrip::markRequested);
    refresh();
    hide();
}

void PreparedStrip::setWaiting(qsizetype drafts, bool decides)
{
    m_text->setText(
        (decides ? tr("%1 پیش‌نویس دفتر") : tr("%1 پیش‌نویس در انتظار"))
            .arg(numberText(drafts)));
    m_mark->setVisible(decides && drafts > 1);
    setVisible(drafts > 0);
}

void PreparedStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colours().border, theme.px(1)));
    painter.setBrush(theme.colours().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
}

void PreparedStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_next)
        refresh();
}

void PreparedStrip::refresh()
{
    const Theme theme = currentTheme();
    m_next->setIcon(themeIcon(u"draft"_s));
    layout()->setContentsMargins(theme.space12(), theme.space4(), theme.space8(), theme.space4());
    layout()->setSpacing(theme.space8());
}

} // namespace mizban
