#include "ui/registration/counsel_section.h"

#include "ui/widgets/choice_bar.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

CounselSection::CounselSection(QWidget *parent)
    : FormPart(tr("مشاوره و راهنمایی"), parent)
    , m_personal(new ChoiceBar)
    , m_topic(new PersianLineEdit)
    , m_rule(new PersianLineEdit)
    , m_advice(new PersianTextEdit)
{
    m_personal->setChoices(
        {{u"general"_s, tr("راهنمایی عمومی"), u'1', {}}, {u"personal"_s, tr("مشاوره فردی"), u'2', {}}});
    m_personal->setCurrent(u"general"_s);
    m_topic->setMaxLength(maxTextLength);
    m_rule->setMaxLength(maxTextLength);
    m_rule->setPlaceholderText(tr("نام قانون یا آیین‌نامه و شماره ماده"));
    m_advice->setVisibleLines(4);
    m_advice->setLimit(maxTextLength);
    auto *personal = makeBareRow(u"personal"_s, "personal", tr("نوع راهنمایی"), m_personal);
    auto *topic = makeRow(u"topic"_s, "topic", tr("موضوع مشاوره"), m_topic, true);
    auto *rule = makeRow(u"ruleCited"_s, "ruleCited", tr("قانون یا مقرره مورد استناد"), m_rule, true);
    auto *advice = makeRow(u"advice"_s, "advice", tr("راهنمایی ارائه‌شده"), m_advice, true);
    personal->setHint(tr(
        "راهنمایی عمومی تنها شمرده می‌شود؛ مشاوره فردی با کد ملی و نام متقاضی ثبت می‌شود."));
    for (FieldRow *row : {personal, topic, rule, advice})
        addWidget(row);
    auto *decided = new DecidedChoice(m_personal);
    connect(m_personal, &ChoiceBar::currentChanged, this, [this] {
        unfold();
        Q_EMIT personalChanged();
        Q_EMIT edited();
    });
    connect(m_personal, &ChoiceBar::chosen, this, [this, decided] {
        if (decided->isDecided())
            Q_EMIT goOn();
    });
    for (auto [line, row] : {std::pair{m_topic, topic}, std::pair{m_rule, rule}}) {
        connect(line, &QLineEdit::textEdited, this, [this, its = row] {
            its->clearMessage();
            Q_EMIT edited();
        });
    }
    watchPaste(m_advice, advice);
    connect(m_advice, &QPlainTextEdit::textChanged, this, [this, advice] {
        advice->clearMessage();
        Q_EMIT edited();
    });
    unfold();
}

/// General information is counted and nothing else (N2).
void CounselSection::unfold()
{
    for (const QString &field : {u"topic"_s, u"ruleCited"_s, u"advice"_s})
        rowOf(field)->setVisible(isPersonal());
}

bool CounselSection::isPersonal() const
{
    return m_personal->current() == u"personal"_s;
}

void CounselSection::load(const CaseDraft &draft)
{
    const CounselDraft counsel = draft.counsel.value_or(CounselDraft{});
    m_personal->setCurrent(counsel.personal ? u"personal"_s : u"general"_s);
    m_topic->setText(counsel.topic);
    m_rule->setText(counsel.ruleCited);
    m_advice->setPlainText(counsel.advice);
    unfold();
    clearProblems();
}

/// Expects the applicant and the channel in the draft already.
void CounselSection::collect(CaseDraft &draft) const
{
    CounselDraft counsel;
    counsel.channel = draft.channel;
    counsel.personal = isPersonal();
    counsel.applicant = draft.applicant;
    counsel.topic = m_topic->text();
    counsel.ruleCited = m_rule->text();
    counsel.advice = m_advice->toPlainText();
    draft.counsel = counsel;
}

bool CounselSection::isBlank() const
{
    return m_topic->text().isEmpty() && m_rule->text().isEmpty() && m_advice->document()->isEmpty();
}

} // namespace mizban
