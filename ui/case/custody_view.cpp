#include "ui/case/custody_view.h"

#include "ui/case/text_label.h"
#include "ui/models/custody_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int deepestIndent = 6; ///< beyond it a narrow pane would have no room for words

} // namespace

CustodyView::CustodyView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void CustodyView::setCase(const CaseState &state, const Directory &directory, qint64 nowMs)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_column->setSpacing(currentTheme().space8());
    for (const ReferralNode &node : referralTree(state))
        addNode(node, directory, nowMs);
}

void CustodyView::addNode(const ReferralNode &node, const Directory &directory, qint64 nowMs)
{
    const Theme theme = currentTheme();
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addSpacing(theme.space12() * qMin(node.depth, deepestIndent));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    line->addLayout(lines, 1);

    const auto add = [lines](const QString &text, TypeStep step, TextLabel::Ink ink) {
        if (text.isEmpty())
            return;
        auto *label = new TextLabel(step, ink);
        label->setText(text);
        label->setWidthGiven(true);
        lines->addWidget(label);
    };
    add(custodyHead(node, directory, nowMs), isPresent(node) ? TypeStep::Emphasis : TypeStep::Body,
        TextLabel::Ink::Text);
    add(custodyStamps(node), TypeStep::Small, TextLabel::Ink::Muted);
    if (!node.note.isEmpty())
        add(node.note, TypeStep::Small, TextLabel::Ink::Text);
    m_column->addWidget(box);
}

} // namespace mizban
