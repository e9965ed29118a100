#include "ui/widgets/section_header.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace mizban {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_note(new QLabel(this))
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->addWidget(m_title);
    m_line->addWidget(m_note);
    m_line->addStretch(1);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
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
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
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
    QPalette quiet = m_note->palette();
    quiet.setColor(QPalette::WindowText, theme.colours().muted);
    m_note->setPalette(quiet);
}

void SectionHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace mizban
