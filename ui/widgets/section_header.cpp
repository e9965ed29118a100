#include "ui/widgets/section_header.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace mizban {

namespace {
constexpr qsizetype shortestBeginning = 4; // letters and dots
} // namespace

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_note(new QLabel(this))
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->addWidget(m_title);
    m_line->addWidget(m_note, 1);
    m_line->addStretch(0);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    // It takes what title and controls leave, and ends with dots where that is too little.
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->installEventFilter(this);
    m_line->setStretch(2, 1);
    m_note->hide();
    setAccessibleName(title);
    refresh();
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString SectionHeader::title() const
{
    return m_title->text();
}

void SectionHeader::setNote(const QString &note)
{
    m_whole = note;
    m_note->setVisible(!note.isEmpty());
    m_line->setStretch(2, note.isEmpty() ? 1 : 0);
    fitNote();
}

void SectionHeader::fitNote()
{
    const QFontMetrics metrics(m_note->font());
    const bool laidOut = m_note->isVisible();
    const QString fitting = laidOut ? metrics.elidedText(m_whole, Qt::ElideRight, m_note->width()) : m_whole;
    // A letter and dots say nothing.
    const bool stump = fitting != m_whole && fitting.size() <= shortestBeginning;
    m_note->setText(stump ? QString() : fitting);
    m_note->setToolTip(m_note->text() == m_whole ? QString() : m_whole);
}

bool SectionHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        fitNote();
    return QWidget::eventFilter(watched, event);
}

void SectionHeader::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

void SectionHeader::refresh()
{
    const Theme theme = currentTheme();
    m_line->setSpacing(theme.space8());
    m_title->setFont(theme.font(TypeStep::Heading));
    m_note->setFont(theme.font(TypeStep::Small));
    // Beside the title; a number alone would stand at the other end.
    m_note->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute |
                         (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    QPalette quiet = m_note->palette();
    quiet.setColor(QPalette::WindowText, theme.colours().muted);
    m_note->setPalette(quiet);
}

void SectionHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

} // namespace mizban
