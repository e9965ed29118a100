#include "ui/registration/text_section.h"

#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

TextSection::TextSection(QWidget *parent)
    : FormPart(tr("شرح *"), parent)
    , m_text(new PersianTextEdit)
    , m_redress(new PersianTextEdit)
{
    m_text->setVisibleLines(4);
    m_redress->setVisibleLines(2);
    auto *text = makeBareRow(u"text"_s, "text", tr("شرح"), m_text);
    auto *redress = makeRow(u"redress"_s, "redress", tr("خواسته شاکی"), m_redress, true);
    addWidget(text);
    addWidget(redress);
    for (auto [edit, row] : {std::pair{m_text, text}, std::pair{m_redress, redress}}) {
        edit->setLimit(maxTextLength);
        watchPaste(edit, row);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, its = row] {
            its->clearMessage();
            Q_EMIT edited();
        });
    }
    setKind(CaseKind::Request);
}

void TextSection::setKind(CaseKind kind)
{
    rowOf(u"redress"_s)->setVisible(kind == CaseKind::Complaint);
}

void TextSection::load(const CaseDraft &draft)
{
    m_text->setPlainText(draft.text);
    m_redress->setPlainText(draft.redress);
    clearProblems();
}

void TextSection::collect(CaseDraft &draft) const
{
    draft.text = m_text->toPlainText();
    if (draft.kind == CaseKind::Complaint)
        draft.redress = m_redress->toPlainText();
}

bool TextSection::isBlank() const
{
    return m_text->document()->isEmpty() && m_redress->document()->isEmpty();
}

} // namespace mizban
