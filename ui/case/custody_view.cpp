#include "ui/case/custody_view.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "ui/case/text_label.h"
#include "ui/models/case_text.h"

#include <QGridLayout>

namespace mizban {

CustodyView::CustodyView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 2);
    m_grid->setColumnStretch(3, 3);
}

void CustodyView::setCase(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Theme theme = currentTheme();
    m_grid->setHorizontalSpacing(theme.space12());
    m_grid->setVerticalSpacing(theme.space4());
    addLine(0, {tr("دارنده"), tr("از"), tr("مدت"), tr("نخستین مشاهده")}, true);
    int line = 1;
    for (const Custody &custody : state.custody) {
        const bool present = custody.untilMs == 0;
        const qint64 until = present ? (state.isOpen() ? nowMs : state.lastAtMs) : custody.untilMs;
        const QString seen = custody.openedMs == 0 ? tr("دیده نشده") : formatJalaliDateTime(custody.openedMs);
        addLine(line++,
                {isolate(directory.titleOf(custody.holder)), formatJalaliDateTime(custody.sinceMs),
                 durationText(until - custody.sinceMs), seen},
                false);
    }
}

void CustodyView::addLine(int line, const QStringList &cells, bool head)
{
    for (int column = 0; column < cells.size(); ++column) {
        auto *label = new TextLabel(head ? TypeStep::Small : TypeStep::Body,
                                    head ? TextLabel::Ink::Muted : TextLabel::Ink::Text);
        label->setText(cells.at(column));
        m_grid->addWidget(label, line, column);
    }
}

} // namespace mizban
