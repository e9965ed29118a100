#include "ui/widgets/banner.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/wrapped_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace mizban {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new WrappedLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    line->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("banner.text"));
    m_action->setObjectName(QStringLiteral("banner.action"));
    m_action->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("banner.close"));
    m_close->setIcon(themeIcon(u"close"));
    m_close->setAccessibleName(tr("بستن پیام"));
    m_close->setToolTip(tr("بستن پیام"));
    m_close->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    refresh();
    hide();
}

void Banner::showMessage(Tone tone, const QString &text, const QString &actionText)
{
    m_tone = tone;
    m_text->setText(inReadingOrder(text));
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    refresh();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::text() const
{
    return accessibleName();
}

void Banner::refresh()
{
    const Theme theme = currentTheme();
    const ToneColours &colours = theme.tone(m_tone);
    const QMargins margins(theme.space16(), theme.space8(), theme.space12(), theme.space8());
    layout()->setContentsMargins(
        layoutDirection() == Qt::RightToLeft
            ? QMargins(margins.right(), margins.top(), margins.left(), margins.bottom())
            : margins);
    layout()->setSpacing(theme.space12());
    m_icon->setPixmap(themePixmap(toneIconName(m_tone), theme.px(20), colours.mark, devicePixelRatioF()));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, colours.text);
    m_text->setPalette(palette);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    const ToneColours &colours = theme.tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = theme.appearance() == Appearance::HighContrast;
    painter.setPen(outlined ? QPen(colours.mark, theme.px(1)) : QPen(Qt::NoPen));
    painter.setBrush(colours.back);
    const QRectF face = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(face, theme.radius(), theme.radius());
    const QRect edge(0, theme.px(6), theme.px(3), height() - theme.px(12));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mark);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), edge.translated(theme.px(3), 0)),
                            theme.px(1), theme.px(1));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace mizban
