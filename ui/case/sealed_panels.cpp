#include "ui/case/sealed_panels.h"

#include "core/base/digits.h"
#include "core/domain/sealed_handlers.h"
#include "core/domain/sealed_rules.h"
#include "core/domain/sealed_supervision.h"
#include "core/services/error_text.h"
#include "ui/case/recipient_entries.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

ExplainPanel::ExplainPanel(QWidget *parent)
    : ActPanel(CaseAct::Explain, tr("درخواست توضیح"), tr("فرستاده شود"), parent)
    , m_to(new CompletingCombo)
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(3);
    addField(u"to"_s, tr("از"), m_to, true);
    addField(u"text"_s,
             tr("آنچه پرسیده می‌شود؛ بی نام متقاضی و شناسه پیگیری"),
             text, true);
    setRemark(tr("تنها همین متن به کارتابل او می‌رسد."));
}

void ExplainPanel::setSubjects(const Directory &directory, const CaseRegistered &registration)
{
    QList<CompletionEntry> entries;
    for (const PersonId &person : registration.subjects) {
        for (const PostCode &post : directory.postsOf(person))
            entries.append(
                {post.text(), directory.titleOf(HolderCode(post.text())), directory.personName(person), {}});
    }
    m_to->setEntries(entries);
    if (entries.size() == 1)
        m_to->setCode(entries.first().code);
}

QString ExplainPanel::recipient() const
{
    return m_to->code();
}

BoardPanel::BoardPanel(QWidget *parent)
    : ActPanel(CaseAct::Board, tr("نامه به هیأت رسیدگی به تخلفات اداری"), tr("ثبت نامه"), parent)
{
    auto *body = new PersianLineEdit;
    body->setMaxLength(maxShortTextLength);
    auto *number = new PersianLineEdit;
    number->setMaxLength(maxShortTextLength);
    addField(u"body"_s, tr("هیأت"), body, true);
    addField(u"letter"_s, tr("شماره نامه"), number, true);
    setRemark(tr("رسیدگی به شکایت با این نامه پایان نمی‌یابد."));
}

BoardReferred BoardPanel::letter() const
{
    return BoardReferred{textOf(u"body"_s).trimmed(), textOf(u"letter"_s).trimmed(), 0, {}};
}

AddSubjectPanel::AddSubjectPanel(QWidget *parent)
    : ActPanel(CaseAct::AddSubject, tr("افزودن شخص یا واحد موضوع شکایت"), tr("افزوده شود"), parent)
    , m_subject(new CompletingCombo)
{
    auto *name = new PersianLineEdit;
    name->setMaxLength(maxShortTextLength);
    addField(u"subject"_s, tr("سمت یا واحد"), m_subject, true);
    addField(u"name"_s, tr("نام شخص، اگر سمت او در فهرست نیست"), name, false);
    connect(m_subject, &CompletingCombo::codeChanged, this, &AddSubjectPanel::sayWhereItGoes);
    connect(name, &QLineEdit::textChanged, this, &AddSubjectPanel::sayWhereItGoes);
}

void AddSubjectPanel::setCase(const CaseState &state, const DirectoryPtr &directory)
{
    m_registration = state.registration;
    m_holder = state.holder;
    if (m_directory != directory)
        m_subject->setEntries(recipientEntries(*directory));
    m_directory = directory;
    sayWhereItGoes();
}

QList<About> AddSubjectPanel::about() const
{
    const QString code = m_subject->code();
    if (code.isEmpty())
        return {};
    // A name belongs to a unit; whoever holds a post is known.
    const bool unit = m_directory && m_directory->unit(UnitCode(code));
    return {About{code, unit ? textOf(u"name"_s).trimmed() : QString()}};
}

/// C6, C2: what sending it brings about, before it is sent.
void AddSubjectPanel::sayWhereItGoes()
{
    const bool ordinary = m_registration.about.isEmpty();
    if (!m_directory || m_subject->code().isEmpty()) {
        setRemark(
            ordinary
                ? tr("این مورد از آن پس محرمانه است و از همه میزها و کارتابل‌ها پاک می‌شود؛ تنها مرجع "
                     "رسیدگی آن را می‌بیند.")
                : tr("نسخه این مورد از همه دستگاه‌های او و همکاران دفترش پاک می‌شود."));
        return;
    }
    if (ordinary) {
        const auto handling = sealedHandling(*m_directory, about());
        setRemark(
            handling
                ? tr("این مورد محرمانه می‌شود: رسیدگی با %1 است و نسخه آن از همه میزها و کارتابل‌ها پاک "
                     "می‌شود. شناسه پیگیری و زمان پاسخ نهایی همان می‌ماند.")
                      .arg(isolate(m_directory->titleOf(HolderCode(handling->handler.text()))))
                : describe(handling.error()));
        return;
    }
    const auto added = subjectsAdded(m_registration, *m_directory, m_holder, about());
    if (!added)
        setRemark(describe(added.error()));
    else if (added->handler.text() != m_holder.text())
        setRemark(
            tr("پس از ثبت، رسیدگی با %1 است و این مورد از کارتابل شما برداشته می‌شود.")
                .arg(isolate(m_directory->titleOf(HolderCode(added->handler.text())))));
    else
        setRemark(tr(
            "رسیدگی با شما می‌ماند. نسخه این مورد از همه دستگاه‌های او و همکاران دفترش پاک می‌شود."));
}

QList<PostCode> supervisorsToShareWith(const CaseState &state, const Directory &directory)
{
    QList<PostCode> posts;
    if (state.registration.about.isEmpty())
        return posts;
    for (const PostCode &post : sealedSupervisors(state, directory)) {
        if (mayShareSealed(state, directory, HolderCode(post.text())).ok())
            posts.append(post);
    }
    return posts;
}

SharePanel::SharePanel(QWidget *parent)
    : ActPanel(CaseAct::Share, tr("گشودن محتوای مورد برای مقام ناظر"), tr("گشوده شود"), parent)
    , m_to(new CompletingCombo)
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(2);
    addField(u"to"_s, tr("برای"), m_to, true);
    addField(u"text"_s, tr("توضیح برای او"), text, false);
    setRemark(tr(
        "او تا کنون تنها زمان و مهلت این مورد را می‌بیند. پس از گشودن، همه آن را می‌خواند و این کار "
        "برگشت ندارد."));
}

void SharePanel::setCase(const CaseState &state, const Directory &directory)
{
    QList<CompletionEntry> entries;
    for (const PostCode &post : supervisorsToShareWith(state, directory)) {
        const PersonId person = directory.personsAt(post).value(0);
        entries.append(
            {post.text(), directory.titleOf(HolderCode(post.text())), directory.personName(person), {}});
    }
    m_to->setEntries(entries);
    if (entries.size() == 1)
        m_to->setCode(entries.first().code);
}

QString SharePanel::recipient() const
{
    return m_to->code();
}

} // namespace mizban
