#include "ui/widgets/empty_state.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/wrapped_label.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mizban {

namespace {
constexpr int pictureSide = 44; // logical pixels
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_sentence(new WrappedLabel(this))
    , m_next(new WrappedLabel(this))
    , m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    for (QLabel *label : {m_picture, m_sentence, m_next}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_sentence->setWordWrap(true);
    m_next->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_next->setTextFormat(Qt::PlainText);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_button->setObjectName(QStringLiteral("emptyState.action"));
    m_button->setAutoDefault(false);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    refresh();
}

void EmptyState::setIcon(const QString &name)
{
    m_icon = name;
    refresh();
}

void EmptyState::setSentence(const QString &text)
{
    m_sentence->setText(inReadingOrder(text));
    setAccessibleName(text);
    arrange();
}

void EmptyState::setNext(const QString &text)
{
    m_next->setText(inReadingOrder(text));
    setAccessibleDescription(text);
    arrange();
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    arrange();
}

void EmptyState::refresh()
{
    const Theme theme = currentTheme();
    layout()->setSpacing(theme.space8());
    if (!m_icon.isEmpty())
        m_picture->setPixmap(
            themePixmap(m_icon, theme.px(pictureSide), theme.tone(Tone::Neutral).mark, devicePixelRatioF()));
    m_sentence->setFont(theme.font(TypeStep::Heading));
    QPalette quiet = m_next->palette();
    quiet.setColor(QPalette::WindowText, theme.colours().muted);
    m_next->setPalette(quiet);
    arrange();
}

/// Where all of it has no room the picture goes first, then what may be done next, which stays in the
/// tooltip, then its button.
void EmptyState::arrange()
{
    const int gap = currentTheme().space8();
    const auto lines = [this](const QLabel *label) {
        return label->text().isEmpty() ? 0 : label->heightForWidth(width());
    };
    int left = height() - lines(m_sentence) - 2 * gap;
    const int button = m_button->sizeHint().height() + gap;
    const bool acts = !m_button->text().isEmpty() && left >= button;
    m_button->setVisible(acts);
    if (acts)
        left -= button;
    const int next = lines(m_next) + gap;
    m_next->setVisible(left >= next);
    if (left >= next)
        left -= next;
    m_picture->setVisible(!m_icon.isEmpty() && left >= currentTheme().px(pictureSide) + gap);
    setToolTip(m_next->isHidden() ? m_next->text() : QString());
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace mizban
