#include "ui/widgets/field_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/input_state.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/wrapped_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>

namespace mizban {
namespace {

QString withoutMnemonic(QString label)
{
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&.\\)"));
    label.remove(bracketed);
    label.remove(u'&');
    return label.trimmed();
}

InputState outlineOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return InputState::Wrong;
    case Tone::Warning:
        return InputState::Warning;
    case Tone::Success:
        return InputState::Good;
    default:
        return InputState::Plain;
    }
}

} // namespace

FieldRow::FieldRow(const QString &label, QWidget *control, QWidget *parent, LabelPlace place)
    : QWidget(parent)
    , m_control(control)
    , m_label(new WrappedLabel(label, this))
    , m_messageLine(new QWidget(this))
    , m_messageIcon(new QLabel(m_messageLine))
    , m_messageText(new WrappedLabel(m_messageLine))
    , m_text(label)
    , m_place(place)
{
    m_label->setBuddy(control);
    m_label->setTextFormat(Qt::PlainText);
    m_messageText->setTextFormat(Qt::PlainText);
    m_messageText->setWordWrap(true);
    auto *message = new QHBoxLayout(m_messageLine);
    message->setContentsMargins(0, 0, 0, 0);
    message->addWidget(m_messageIcon, 0, Qt::AlignTop);
    message->addWidget(m_messageText, 1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    if (place == LabelPlace::Above) {
        m_label->setWordWrap(true); // a long question makes no narrow pane wider than it is
        column->addWidget(m_label);
    }
    column->addWidget(control);
    column->addWidget(m_messageLine);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    if (place == LabelPlace::Beside)
        line->addWidget(m_label, 0, Qt::AlignTop);
    line->addLayout(column, 1);
    m_messageLine->hide();
    labelControl();
    showMessage();
}

void FieldRow::labelControl()
{
    m_control->setAccessibleName(withoutMnemonic(m_text));
    // Where a control is made of several, the one that takes the keys is what a reader is told of.
    QWidget *typed = m_control->focusProxy();
    if (typed && m_control->isAncestorOf(typed) && typed->accessibleName().isEmpty())
        typed->setAccessibleName(m_control->accessibleName());
    if (!m_control->objectName().isEmpty() && objectName().isEmpty())
        setObjectName(m_control->objectName() + QStringLiteral(".row"));
    m_messageText->setObjectName(m_control->objectName() + QStringLiteral(".message"));
}

QString FieldRow::message() const
{
    return m_message;
}

void FieldRow::setRequired(bool required)
{
    m_label->setText(required ? m_text + QStringLiteral(" *") : m_text);
}

void FieldRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

int FieldRow::labelWidthHint() const
{
    return m_place == LabelPlace::Beside ? m_label->sizeHint().width() : 0;
}

void FieldRow::setError(const QString &text)
{
    setMessage(Tone::Danger, text);
}

void FieldRow::setWarning(const QString &text)
{
    setMessage(Tone::Warning, text);
}

void FieldRow::setGood(const QString &text)
{
    setMessage(Tone::Success, text);
}

void FieldRow::setHint(const QString &text)
{
    m_hint = text;
    showMessage();
}

void FieldRow::clearMessage()
{
    setMessage(Tone::Neutral, {});
}

void FieldRow::setMessage(Tone tone, const QString &text)
{
    const Tone effective = text.isEmpty() ? Tone::Neutral : tone;
    if (text == m_message && effective == m_tone)
        return;
    const bool marked = m_tone != Tone::Neutral;
    m_message = text;
    m_tone = effective;
    if (marked || !text.isEmpty())
        setInputState(m_control, outlineOf(m_tone));
    showMessage();
    m_control->setAccessibleDescription(text.isEmpty() ? m_hint : text);
    if (text.isEmpty())
        return;
    QAccessibleEvent changed(m_control, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    m_messageText->setAccessibleName(text);
    QAccessibleEvent alert(m_messageText, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FieldRow::showMessage()
{
    const Theme theme = currentTheme();
    const bool hint = m_message.isEmpty();
    const QString shown = hint ? m_hint : m_message;
    m_messageLine->setVisible(!shown.isEmpty());
    m_messageText->setText(inReadingOrder(shown));
    m_messageText->setFont(theme.font(TypeStep::Small));
    QPalette palette = m_messageText->palette();
    palette.setColor(QPalette::WindowText, hint ? theme.colours().muted : theme.tone(m_tone).text);
    m_messageText->setPalette(palette);
    m_messageIcon->setVisible(!hint);
    m_messageIcon->setFixedHeight(QFontMetrics(theme.font(TypeStep::Small)).height());
    if (!hint)
        m_messageIcon->setPixmap(
            themePixmap(toneIconName(m_tone), theme.px(16), theme.tone(m_tone).mark, devicePixelRatioF()));
    m_messageLine->layout()->setSpacing(theme.space4());
    layout()->setSpacing(theme.space12());
    layout()->itemAt(layout()->count() - 1)->layout()->setSpacing(theme.space4());
    if (m_place == LabelPlace::Beside)
        m_label->setMinimumHeight(theme.controlHeight());
    QPalette quiet = m_label->palette();
    quiet.setColor(QPalette::WindowText, theme.colours().muted);
    m_label->setPalette(quiet);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        showMessage();
}

} // namespace mizban
