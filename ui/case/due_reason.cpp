#include "ui/case/due_reason.h"

#include "core/base/digits.h"
#include "ui/case/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

DueReason::DueReason(QWidget *parent)
    : QFrame(parent)
    , m_button(new QPushButton(tr("چرا این تاریخ؟ (%1)").arg(isolateLtr(u"?"_s))))
    , m_text(new TextLabel)
{
    m_button->setObjectName(u"case.why"_s);
    m_button->setAccessibleName(tr("چرا این تاریخ؟"));
    m_button->setFlat(true);
    m_button->setCheckable(true);
    m_button->setAutoDefault(false);
    m_text->setWidthGiven(true);
    m_text->setObjectName(u"case.why.text"_s);
    m_text->setSelectable(true);
    m_text->hide();
    auto *column = new QVBoxLayout(this);
    auto *line = new QHBoxLayout;
    const int inset = -currentTheme().space8(); // its words stand under those above it
    line->setContentsMargins(inset, 0, inset, 0);
    line->addWidget(m_button);
    line->addStretch(1);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_text);
    connect(m_button, &QPushButton::toggled, m_text, &QWidget::setVisible);
}

void DueReason::setReason(const StreamId &caseId, const QString &text)
{
    if (caseId != m_case)
        m_button->setChecked(false);
    m_case = caseId;
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

void DueReason::toggle()
{
    if (!isHidden())
        m_button->toggle();
}

bool DueReason::isOpen() const
{
    return m_button->isChecked();
}

} // namespace mizban
