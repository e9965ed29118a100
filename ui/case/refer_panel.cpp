#include "ui/case/refer_panel.h"

#include "core/base/digits.h"
#include "core/base/hour_text.h"
#include "core/base/tehran_time.h"
#include "core/domain/payloads.h"
#include "core/services/error_text.h"
#include "ui/case/recipient_entries.h"
#include "ui/case/recipient_list.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

const QString goesNot = u"no"_s;
const QString goes = u"yes"_s;

} // namespace

ReferPanel::ReferPanel(QWidget *parent)
    : ActPanel(CaseAct::Refer, tr("ارجاع"), tr("ارجاع شود"), parent)
    , m_to(new CompletingCombo)
    , m_more(new ChoiceBar)
    , m_copies(new RecipientList)
    , m_due(new JalaliDateEdit)
    , m_goes(new ChoiceBar)
    , m_visitDay(new JalaliDateEdit)
{
    auto *note = new PersianTextEdit;
    note->setLimit(maxTextLength);
    note->setVisibleLines(3);
    addField(u"to"_s, tr("به"), m_to, true);
    addField(u"note"_s, tr("دستور یا توضیح برای گیرنده (داخلی)"), note, false);
    m_more->setChoices({{goesNot, tr("ندارد"), u'1', {}}, {goes, tr("دارد"), u'2', {}}});
    m_more->setCurrent(goesNot);
    addField(u"more"_s, tr("رونوشت، مهلت یا مراجعه متقاضی"), m_more, true);
    addField(u"copies"_s, tr("رونوشت به (اختیاری)"), m_copies, false);
    addField(u"due"_s, tr("مهلت انجام (اختیاری)"), m_due, false);
    m_goes->setChoices({{goesNot, tr("نه"), u'1', {}}, {goes, tr("بله"), u'2', {}}});
    m_goes->setCurrent(goesNot);
    addField(u"goes"_s, tr("متقاضی باید خودش مراجعه کند؟"), m_goes, true);
    addField(u"visit.contact"_s, tr("نزد چه کسی (هماهنگ‌شده)"), new PersianLineEdit, true);
    addField(u"visit.at"_s, tr("روز مراجعه"), m_visitDay, true);
    addField(u"visit.hour"_s, tr("ساعت (مانند ۱۰:۳۰)"), new PersianLineEdit, true);
    addField(u"visit.reason"_s, tr("چرا باید خودش برود"), new PersianLineEdit, true);
    m_to->setPlaceholderText(tr("نام پست یا واحد، یا کد آن"));
    connect(m_to, &CompletingCombo::codeChanged, this, &ReferPanel::sayLanding);
    connect(this, &ActPanel::edited, this, &ReferPanel::showVisit);
    showVisit();
}

void ReferPanel::setDirectory(const DirectoryPtr &directory, const HolderCode &holder,
                              const QStringList &recent)
{
    if (m_directory != directory) {
        m_directory = directory;
        const QList<CompletionEntry> entries =
            m_referees ? postEntries(*directory, *m_referees) : recipientEntries(*directory);
        m_to->setEntries(entries);
        m_copies->setEntries(entries);
    }
    const QString leftOut = m_referees ? QString() : holder.text();
    m_to->setLeftOut(leftOut);
    m_copies->setLeftOut(leftOut);
    m_to->setRecentCodes(recent);
}

void ReferPanel::setSealed(const std::optional<QList<PostCode>> &referees)
{
    if (m_referees == referees)
        return;
    m_referees = referees;
    m_directory.reset(); // who is offered is another
}

QString ReferPanel::recipient() const
{
    return m_to->code();
}

ReferralInput ReferPanel::input() const
{
    ReferralInput input;
    input.to = recipient();
    input.note = textOf(u"note"_s).trimmed();
    input.attachments = files();
    if (m_more->current() != goes)
        return input;
    input.copies = m_copies->codes();
    if (m_due->date())
        input.dueAtMs = endOfDayMs(*m_due->date());
    if (sendsApplicant())
        input.visit = visit();
    return input;
}

bool ReferPanel::sendsApplicant() const
{
    return m_more->current() == goes && m_goes->current() == goes;
}

Visit ReferPanel::visit() const
{
    Visit visit;
    visit.contact = textOf(u"visit.contact"_s).trimmed();
    visit.reason = textOf(u"visit.reason"_s).trimmed();
    const QTime hour = hourOf(textOf(u"visit.hour"_s));
    if (m_visitDay->date() && hour.isValid())
        visit.atMs = tehranMidnightMs(*m_visitDay->date()) + hour.msecsSinceStartOfDay();
    return visit;
}

void ReferPanel::setTexts(const PanelTexts &texts)
{
    m_more->setCurrent(goesNot);
    m_goes->setCurrent(goesNot);
    ActPanel::setTexts(texts);
    showVisit();
}

std::optional<Error> ReferPanel::problem() const
{
    const std::optional<Error> missing = ActPanel::problem();
    if (!missing && sendsApplicant() && visit().atMs == 0)
        return fieldError(ErrorCode::InvalidInput, u"visit.hour"_s, u"4-4"_s);
    return missing;
}

void ReferPanel::showVisit()
{
    const bool going = sendsApplicant();
    for (const QString &key : {u"copies"_s, u"due"_s, u"goes"_s})
        row(key)->setVisible(m_more->current() == goes);
    for (const QString &key : {u"visit.contact"_s, u"visit.at"_s, u"visit.hour"_s, u"visit.reason"_s})
        row(key)->setVisible(going);
    const Visit planned = visit();
    setSendable(!going || (!planned.contact.isEmpty() && planned.atMs != 0 && !planned.reason.isEmpty()));
}

void ReferPanel::sayLanding(const QString &code)
{
    row(u"to"_s)->clearMessage();
    if (code.isEmpty() || !m_directory) {
        setRemark({});
        return;
    }
    const Result<HolderCode> holder = m_directory->holderFor(code);
    const bool personal = m_referees && m_directory->post(PostCode(code));
    if (!holder.ok())
        row(u"to"_s)->setError(describe(holder.error()));
    else if (!personal && holder->text() != code)
        setRemark(tr("به کارتابل %1 می‌رسد.").arg(isolate(m_directory->titleOf(*holder))));
    else
        setRemark({});
}

} // namespace mizban
