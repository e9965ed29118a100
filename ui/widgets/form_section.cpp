#include "ui/widgets/field_row.h"
#include "ui/widgets/section_header.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace mizban {
namespace {

void alignColumn(const QList<FieldRow *> &rows)
{
    int width = 0;
    for (const FieldRow *row : rows)
        width = std::max(width, row->labelWidthHint());
    for (FieldRow *row : rows) {
        if (row->labelWidthHint() > 0)
            row->setLabelWidth(width);
    }
}

} // namespace

FormSection::FormSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new SectionHeader(title, this))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->addWidget(m_header, 0, 0, 1, 6);
    m_header->setVisible(!title.isEmpty());
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, 1);
}

FieldRow *FormSection::addField(const QString &label, QWidget *control)
{
    auto *row = new FieldRow(label, control, this);
    addFields({row});
    return row;
}

void FormSection::addFields(const QList<FieldRow *> &rows)
{
    if (rows.isEmpty())
        return;
    const int line = m_grid->rowCount();
    const int span = 6 / int(rows.size());
    for (int i = 0; i < rows.size(); ++i) {
        m_grid->addWidget(rows[i], line, i * span, 1, span, Qt::AlignTop);
        (i == 0 ? m_leading : m_following).append(rows[i]);
    }
    alignLabels();
}

void FormSection::addWidget(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 6);
}

void FormSection::setTitle(const QString &title)
{
    m_header->setTitle(title);
    m_header->setVisible(!title.isEmpty());
}

void FormSection::alignLabels()
{
    // The sections of one form share their label columns.
    QList<FormSection *> sections{this};
    if (parentWidget())
        sections = parentWidget()->findChildren<FormSection *>(QString(), Qt::FindDirectChildrenOnly);
    QList<FieldRow *> leading;
    QList<FieldRow *> following;
    for (const FormSection *section : std::as_const(sections)) {
        leading += section->m_leading;
        following += section->m_following;
    }
    alignColumn(leading);
    alignColumn(following);
    const Theme theme = currentTheme();
    m_grid->setVerticalSpacing(theme.space8());
    m_grid->setHorizontalSpacing(theme.space24());
}

void FormSection::showEvent(QShowEvent *event)
{
    alignLabels();
    QWidget::showEvent(event);
}

void FormSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        alignLabels();
}

} // namespace mizban
