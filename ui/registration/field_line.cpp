#include "ui/registration/field_line.h"

#include <QBoxLayout>
#include <QEvent>

namespace mizban {

namespace {
constexpr int narrowestShare = 136; // logical pixels that one share of the width needs
}

FieldLine::FieldLine(const QList<Share> &shares, QWidget *parent)
    : QWidget(parent)
    , m_shares(shares)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    for (const Share &share : m_shares) {
        // The shares alone decide the widths, so that columns of several lines meet.
        QSizePolicy policy = share.widget->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        share.widget->setSizePolicy(policy);
        m_line->addWidget(share.widget, share.weight, Qt::AlignTop);
    }
    arrange();
}

void FieldLine::arrange()
{
    const Theme theme = currentTheme();
    int weights = 0;
    for (const Share &share : m_shares)
        weights += share.widget->isHidden() ? 0 : share.weight;
    const bool narrow = width() < weights * theme.px(narrowestShare);
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setSpacing(narrow ? theme.space8() : theme.space16());
    for (const Share &share : m_shares)
        m_line->setAlignment(share.widget, narrow ? Qt::Alignment() : Qt::AlignTop);
}

void FieldLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FieldLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace mizban
