#include "ui/case/deadline_panel.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/misconduct_time.h"
#include "core/domain/sealed_escalation.h"
#include "core/services/words.h"
#include "ui/case/center_steps.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/persian_line_edit.h"
#include "ui/widgets/persian_text_edit.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

constexpr int mostDayDigits = 3;
constexpr int mostAmountDigits = 15;
constexpr int usualExtensionDays = 5; // working days of a week
constexpr qint64 hourMs = 3'600'000;

QString titleOf(CaseAct act)
{
    switch (act) {
    case CaseAct::AskExtension:
        return DeadlinePanel::tr("درخواست تمدید مهلت از مقام مافوق");
    case CaseAct::Extend:
        return DeadlinePanel::tr("تمدید مهلت (تنها یک بار)");
    case CaseAct::Escalate:
        return DeadlinePanel::tr("ارسال به وزارتخانه یا سازمان");
    case CaseAct::Dispute:
        return DeadlinePanel::tr("وجود یا نبود تعارض");
    case CaseAct::CallSession:
        return DeadlinePanel::tr("دعوت به جلسه حل مسئله");
    case CaseAct::Decide:
        return DeadlinePanel::tr("تصمیم جلسه حل مسئله");
    case CaseAct::GiveEvidence:
        return DeadlinePanel::tr("مستندات اجرای تصمیم");
    case CaseAct::RefuseDecision:
        return DeadlinePanel::tr("استنکاف از اجرای تصمیم");
    case CaseAct::ReferMisconduct:
        return DeadlinePanel::tr("اعلام به مرجع رسیدگی به تخلف");
    case CaseAct::ResolveMisconduct:
        return DeadlinePanel::tr("نتیجه رسیدگی به تخلف");
    default:
        return {};
    }
}

QString dayOf(qint64 ms)
{
    return formatJalaliLong(toJalali(tehranDate(ms)));
}

} // namespace

DeadlinePanel::DeadlinePanel(CaseAct act, QWidget *parent)
    : ActPanel(act, titleOf(act), tr("ثبت شود"), parent)
{
    switch (act) {
    case CaseAct::AskExtension:
    case CaseAct::Extend:
        addExtension();
        break;
    case CaseAct::Escalate:
        addEscalation();
        break;
    case CaseAct::Dispute:
        addDispute();
        break;
    case CaseAct::CallSession:
        addSession();
        break;
    case CaseAct::Decide:
        addDecision();
        break;
    case CaseAct::ReferMisconduct:
        addMisconduct();
        break;
    default:
        addText(tr("شرح (داخلی)"), true, 3);
        addWhich();
    }
    connect(this, &ActPanel::edited, this, &DeadlinePanel::sayWhere);
}

void DeadlinePanel::addText(const QString &label, bool required, int lines)
{
    auto *text = new PersianTextEdit;
    text->setLimit(maxTextLength);
    text->setVisibleLines(lines);
    addField(u"text"_s, label, text, required);
}

void DeadlinePanel::addDays(const QString &label)
{
    auto *days = new DigitLineEdit;
    days->setMaximumDigits(mostDayDigits);
    addField(u"days"_s, label, days, true);
}

void DeadlinePanel::addHolder(const QString &key, const QString &label, bool required)
{
    auto *holder = new CompletingCombo;
    holder->setPlaceholderText(tr("نام پست یا واحد، یا کد آن"));
    addField(key, label, holder, required);
}

void DeadlinePanel::addDate(const QString &key, const QString &label)
{
    addField(key, label, new JalaliDateEdit, true);
}

void DeadlinePanel::addLine(const QString &key, const QString &label)
{
    auto *line = new PersianLineEdit;
    line->setMaxLength(maxShortTextLength);
    addField(key, label, line, true);
}

void DeadlinePanel::addExtension()
{
    const bool asking = act() == CaseAct::AskExtension;
    addDays(tr("چند روز کاری"));
    addText(asking ? tr("دلیل؛ به مقام مافوق نشان داده می‌شود")
                   : tr("دلیل تمدید؛ به متقاضی نشان داده می‌شود"),
            true, 3);
}

void DeadlinePanel::addEscalation()
{
    auto *need = new ChoiceBar;
    need->setChoices({{wordOf(EscalationNeed::Permit), nameOf(EscalationNeed::Permit), u'1', {}},
                      {wordOf(EscalationNeed::Credit), nameOf(EscalationNeed::Credit), u'2', {}},
                      {wordOf(EscalationNeed::Both), nameOf(EscalationNeed::Both), u'3', {}}});
    need->setCurrent(wordOf(EscalationNeed::Permit));
    auto *amount = new DigitLineEdit;
    amount->setMaximumDigits(mostAmountDigits);
    addField(u"need"_s, tr("چه نیاز دارد"), need, true);
    addField(u"amount"_s, tr("مبلغ اعتبار (ریال)"), amount, true);
    addText(tr("دلیل (داخلی)"), true, 3);
}

void DeadlinePanel::addDispute()
{
    auto *dispute = new ChoiceBar;
    dispute->setChoices({{u"yes"_s, tr("تعارض هست؛ جلسه تا ده روز کاری"), u'1', {}},
                         {u"no"_s, tr("تعارض نیست؛ مهلت نهایی تازه"), u'2', {}}});
    dispute->setCurrent(u"yes"_s);
    addField(u"dispute"_s, tr("تعارض"), dispute, true);
    addDays(tr("مهلت نهایی، از ۱ تا ۵ روز کاری"));
    addText(tr("توضیح (داخلی)"), true, 3);
}

void DeadlinePanel::addSession()
{
    auto *hour = new ChoiceBar;
    hour->setChoices({{u"8"_s, tr("ساعت ۸"), {}, {}},
                      {u"10"_s, tr("ساعت ۱۰"), {}, {}},
                      {u"12"_s, tr("ساعت ۱۲"), {}, {}},
                      {u"14"_s, tr("ساعت ۱۴"), {}, {}}});
    hour->setCurrent(u"10"_s);
    addHolder(u"invite"_s, tr("نماینده دستگاه مربوط"), true);
    addHolder(u"others"_s, tr("دستگاه دیگر (در صورت نیاز)"), false);
    addDate(u"at"_s, tr("روز جلسه"));
    addField(u"hour"_s, tr("ساعت"), hour, true);
    addText(tr("دستور جلسه (داخلی)"), true, 3);
}

void DeadlinePanel::addDecision()
{
    addHolder(u"owner"_s, tr("مجری تصمیم"), true);
    addDate(u"due"_s, tr("مهلت اجرا"));
    addText(tr("متن تصمیم (داخلی)"), true, 3);
}

void DeadlinePanel::addMisconduct()
{
    addLine(u"body"_s, tr("مرجع رسیدگی"));
    addLine(u"letter"_s, tr("شماره نامه"));
    addDate(u"date"_s, tr("تاریخ نامه"));
    addText(tr("توضیح (داخلی)"), false, 2);
    addWhich();
}

/// Asked only where there are several; the remark below says what the chosen one is.
void DeadlinePanel::addWhich()
{
    addField(u"decision"_s, tr("درباره کدام تصمیم"), new ChoiceBar, false);
    row(u"decision"_s)->hide();
}

void DeadlinePanel::fillWhich()
{
    auto *which = qobject_cast<ChoiceBar *>(control(u"decision"_s));
    if (!which)
        return;
    const SessionDecision *meant = decision();
    QList<Choice> choices;
    for (const SessionDecision *each : decisions())
        choices << Choice{each->event.hex(), decisionName(m_state.supervision, *each), {}, {}};
    const QSignalBlocker quiet(which);
    which->setChoices(choices);
    which->setCurrent(meant && choices.size() > 1 ? meant->event.hex() : QString());
    row(u"decision"_s)->setVisible(choices.size() > 1);
}

/// What is still to be done lies ahead, what was written lies behind.
void DeadlinePanel::boundDates()
{
    const QDate today = tehranDate(m_nowMs);
    for (const QString &key : {u"at"_s, u"due"_s, u"date"_s}) {
        auto *date = qobject_cast<JalaliDateEdit *>(control(key));
        if (!date)
            continue;
        date->setToday(today);
        if (key == u"date")
            date->setMaximum(today);
        else
            date->setMinimum(today);
    }
}

void DeadlinePanel::setCase(const CaseState &state, const DirectoryPtr &directory, const PostCode &post,
                            qint64 nowMs)
{
    const bool newDirectory = m_directory != directory;
    m_state = state;
    m_directory = directory;
    m_post = post;
    m_nowMs = nowMs;
    if (newDirectory)
        fillHolders();
    boundDates();
    fillWhich();
    sayWhere();
}

void DeadlinePanel::fillHolders()
{
    QList<CompletionEntry> entries;
    for (const Post *each : m_directory->posts()) {
        const Unit *unit = m_directory->unit(unitOfPost(each->code));
        if (!each->abolished)
            entries << CompletionEntry{each->code.text(), m_directory->titleOf(HolderCode(each->code.text())),
                                       unit ? unit->name : QString()};
    }
    for (const QString &key : {u"invite"_s, u"others"_s, u"owner"_s}) {
        if (auto *combo = qobject_cast<CompletingCombo *>(control(key))) {
            const QString chosen = combo->code();
            combo->setEntries(entries);
            combo->setCode(chosen);
        }
    }
}

void DeadlinePanel::setTexts(const PanelTexts &texts)
{
    ActPanel::setTexts(texts);
    fillWhich();
    sayWhere();
}

/// An extension is mostly for a week.
void DeadlinePanel::phraseWritten()
{
    const bool extension = act() == CaseAct::AskExtension || act() == CaseAct::Extend;
    auto *days = extension ? qobject_cast<DigitLineEdit *>(control(u"days"_s)) : nullptr;
    if (days && days->asciiText().isEmpty())
        days->setAsciiText(QString::number(usualExtensionDays));
}

/// Which fields this choice needs, and what comes of it.
void DeadlinePanel::sayWhere()
{
    if (FieldRow *amount = row(u"amount"_s))
        amount->setVisible(textOf(u"need"_s) != wordOf(EscalationNeed::Permit));
    if (act() == CaseAct::Dispute)
        row(u"days"_s)->setVisible(textOf(u"dispute"_s) == u"no"_s);
    setRemark(m_directory && m_state.registered ? whereTo() : QString());
}

QString DeadlinePanel::whereTo() const
{
    const auto titleOfPost = [this](const PostCode &post) {
        return m_directory->titleOf(HolderCode(post.text()));
    };
    switch (act()) {
    case CaseAct::AskExtension:
        return tr("درخواست به کارتابل %1 می‌رسد.")
            .arg(titleOfPost(extenderOf(m_state, *m_directory)));
    case CaseAct::Extend:
        return days() > 0 ? tr("زمان تازه پاسخ: %1")
                                .arg(dayOf(extendedDueMs(m_state, *m_directory, days(), m_nowMs)))
                          : tr("زمان کنونی پاسخ: %1").arg(dayOf(m_state.dueAtMs));
    case CaseAct::Escalate:
        if (const Unit *ministry = nationalAgencyOf(*m_directory, m_state.holder)) {
            const HolderCode to(ministry->responsible.text());
            return tr("به %1 می‌رسد؛ زمان تازه پاسخ: %2")
                .arg(m_directory->titleOf(to), dayOf(escalatedDueMs(*m_directory, to, m_nowMs)));
        }
        return {};
    case CaseAct::CallSession:
        return m_state.supervision.dispute.dispute && m_state.supervision.sessions.isEmpty()
                   ? tr("جلسه باید تا %1 برگزار شود.").arg(dayOf(m_state.supervision.dispute.byMs))
                   : QString();
    case CaseAct::GiveEvidence:
    case CaseAct::RefuseDecision:
        return decisionText();
    case CaseAct::ReferMisconduct:
        if (const SessionDecision *about = decision())
            return tr("%1. تخلف باید تا %2 اعلام شود (پنج روز کاری پس از ثبت عدم اجرا).")
                .arg(decisionText(), dayOf(misconductDueMs(m_state, *about, *m_directory)));
        return {};
    case CaseAct::ResolveMisconduct:
        if (const MisconductReferral *referral = openReferral())
            return tr("%1، نامه %2").arg(referral->body, referral->letterNumber);
        return {};
    default:
        return {};
    }
}

QString DeadlinePanel::decisionText() const
{
    const SessionDecision *about = decision();
    return about ? tr("تصمیم: %1، مجری: %2، مهلت: %3")
                       .arg(about->text, m_directory->titleOf(about->owner), dayOf(about->dueAtMs))
                 : QString();
}

qint64 DeadlinePanel::timeOf(const QString &key, int hour) const
{
    const QDate day = QDate::fromString(textOf(key), Qt::ISODate);
    return day.isValid() ? tehranMidnightMs(day) + hour * hourMs : 0;
}

int DeadlinePanel::days() const
{
    return textOf(u"days"_s).toInt();
}

QList<const SessionDecision *> DeadlinePanel::decisions() const
{
    const Supervision &now = m_state.supervision;
    QList<const SessionDecision *> open;
    for (const SessionDecision &each : now.decisions) {
        const MisconductReferral *referral = now.referralOf(each.event);
        const bool fits = act() == CaseAct::ResolveMisconduct ? referral && referral->isOpen()
                          : act() == CaseAct::ReferMisconduct ? each.isNonCompliant() && !referral
                          : act() == CaseAct::RefuseDecision  ? each.isPending()
                                                              : each.evidenceAtMs == 0 && !each.refused;
        const bool mine = now.center.contains(HolderCode(m_post.text())) || actsForHolder(m_post, each.owner);
        if (fits && mine)
            open << &each;
    }
    return open;
}

const SessionDecision *DeadlinePanel::decision() const
{
    const QList<const SessionDecision *> open = decisions();
    const QString chosen = textOf(u"decision"_s);
    const auto meant =
        std::ranges::find_if(open, [&](const SessionDecision *one) { return one->event.hex() == chosen; });
    if (meant != open.end())
        return *meant;
    const auto first = std::ranges::min_element(open, {}, &SessionDecision::dueAtMs);
    return first == open.end() ? nullptr : *first;
}

const MisconductReferral *DeadlinePanel::openReferral() const
{
    const SessionDecision *about = decision();
    return about ? m_state.supervision.referralOf(about->event) : nullptr;
}

DeadlinePanel::Job DeadlinePanel::job() const
{
    constexpr int noon = 12;
    const StreamId id = m_state.id;
    const QString text = textOf(u"text"_s).trimmed();
    const SessionDecision *about = decision();
    const EventId decided = about ? about->event : EventId();
    switch (act()) {
    case CaseAct::AskExtension:
        return [=, n = days()](SeatWriter &writer) { return writer.askExtension(id, n, text); };
    case CaseAct::Extend:
        return [=, n = days()](SeatWriter &writer) { return writer.extendByDays(id, n, text); };
    case CaseAct::Escalate: {
        const EscalationNeed need = parseEscalationNeed(textOf(u"need"_s)).value_or(EscalationNeed::Permit);
        const qint64 amount = need == EscalationNeed::Permit ? 0 : textOf(u"amount"_s).toLongLong();
        return [=](SeatWriter &writer) { return writer.escalate(id, need, amount, text); };
    }
    case CaseAct::Dispute: {
        const bool yes = textOf(u"dispute"_s) == u"yes"_s;
        return [=, n = days()](SeatWriter &writer) { return writer.recordDispute(id, yes, n, text); };
    }
    case CaseAct::CallSession: {
        QStringList invite{textOf(u"invite"_s)};
        if (const QString other = textOf(u"others"_s); !other.isEmpty())
            invite.append(other);
        const qint64 atMs = timeOf(u"at"_s, textOf(u"hour"_s).toInt());
        return [=](SeatWriter &writer) { return writer.callSession(id, atMs, invite, text); };
    }
    case CaseAct::Decide:
        return [=, owner = textOf(u"owner"_s), due = timeOf(u"due"_s, noon)](SeatWriter &writer) {
            return writer.decide(id, owner, due, text);
        };
    case CaseAct::GiveEvidence:
        return [=, shown = files()](SeatWriter &writer) {
            return writer.giveEvidence(id, decided, text, shown);
        };
    case CaseAct::RefuseDecision:
        return [=](SeatWriter &writer) { return writer.refuseDecision(id, decided, text); };
    case CaseAct::ReferMisconduct:
        return [=, body = textOf(u"body"_s), letter = textOf(u"letter"_s),
                date = timeOf(u"date"_s, noon)](SeatWriter &writer) {
            return writer.referMisconduct(id, decided, body, letter, date, text);
        };
    case CaseAct::ResolveMisconduct: {
        const MisconductReferral *referral = openReferral();
        const EventId referred = referral ? referral->event : EventId();
        return [=](SeatWriter &writer) { return writer.resolveMisconduct(id, referred, text); };
    }
    default:
        return {};
    }
}

} // namespace mizban
