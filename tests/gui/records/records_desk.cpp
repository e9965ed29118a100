#include "tests/gui/records/records_desk.h"

#include "core/eventlog/authoring.h"
#include "core/projections/projector.h"
#include "core/wire/messages.h"

using namespace Qt::StringLiterals;

namespace mizban::fixtures {

namespace {

constexpr qint64 dayMs = 86'400'000;
const QString deskCode = u"semnan.damghan.desk"_s;
const QString governorCode = u"semnan.damghan.governor"_s;

template <typename Value> Value sure(Result<Value> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(wordOf(result.error().code) + u' ' + result.error().field + u' ' +
                                result.error().detail));
    return std::move(result).value();
}

CaseDraft withoutNumber()
{
    CaseDraft draft = sampleDraft(9);
    draft.applicant = {};
    draft.applicant.kind = ApplicantKind::WithoutNumber;
    draft.applicant.givenName = u"گل‌بانو"_s;
    draft.applicant.familyName = u"شه‌بخش"_s;
    draft.applicant.exceptionReason = u"شناسنامه ندارد و سرپرستی هم ندارد"_s;
    return draft;
}

/// What of a device's own writing concerns one stream.
QList<Event> eventsOf(SeatWriter &writer, const StreamId &stream)
{
    QList<Event> events;
    for (const PushItem &item : sure(writer.waiting(1000, 64 << 20))) {
        if (item.event.header.stream == stream)
            events.append(item.event);
    }
    return events;
}

} // namespace

RecordsDesk::RecordsDesk()
{
    auto desk =
        sure(makeSeat(m_center, m_folder.filePath(u"desk.seat"_s), deskCode, deskCode + u".clerk1"_s));
    fillDesk(*desk);
    const QList<Event> asked = eventsOf(*desk, m_nameless);
    auto governor =
        sure(makeSeat(m_center, m_folder.filePath(u"governor.seat"_s), governorCode, governorCode));
    FeedReply reply;
    reply.epoch = m_center.epoch();
    reply.scopes = m_center.scopesFor(HolderCode(governorCode));
    reply.pages = {m_center.page(m_center.scopeOf(HolderCode(governorCode)).id, asked, 0)};
    sure(governor->applyFeed(std::move(reply)));
    m_desk = sure(Seat::adopt(std::move(desk), clock()));
    m_governor = sure(Seat::adopt(std::move(governor), clock()));
}

void RecordsDesk::fillDesk(SeatWriter &writer)
{
    IntakeDraft letter;
    letter.sender = u"م. رضایی"_s;
    letter.address = u"دامغان، روستای آستانه، منزل رضایی"_s;
    letter.text = u"با سلام. آب شرب روستای آستانه سه روز است که قطع شده و تانکر هم نیامده است."_s;
    letter.reference = u"۱۲/۴۵۶"_s;
    m_item = sure(writer.receiveIntake(letter)).id;
    clock()->advance(16 * dayMs);
    IntakeDraft mail = letter;
    mail.channel = Channel::Email;
    mail.sender.clear();
    mail.address = u"karimi@example.ir"_s;
    mail.text = u"پیرو تماس هفته گذشته، قبض آب من دو بار صادر شده است."_s;
    (void)sure(writer.receiveIntake(mail));
    mail.channel = Channel::Fax;
    mail.address.clear();
    mail.text = u"نمابر ناخوانا درباره آسفالت خیابان سعدی"_s;
    (void)sure(writer.receiveIntake(mail));
    for (int number = 1; number <= 12; ++number) {
        ServiceDraft service;
        service.serviceId = u"13062412000"_s;
        service.applicant = sampleDraft(number).applicant;
        service.deliveredMs = writer.nowMs();
        service.startedMs = service.deliveredMs - number * dayMs / 4;
        (void)sure(writer.recordService(service));
        clock()->advance(3'600'000);
    }
    m_counselled = sure(writer.registerCase(sampleDraft(1))).caseId;
    ServiceDraft service;
    service.serviceId = u"13062412000"_s;
    service.applicant = sampleDraft(1).applicant;
    service.startedMs = writer.nowMs() - dayMs;
    service.deliveredMs = writer.nowMs();
    service.caseId = m_counselled;
    service.note = u"گواهی در همان روز تحویل شد."_s;
    (void)sure(writer.recordService(service));
    CounselDraft counsel;
    counsel.personal = true;
    counsel.applicant = sampleDraft(1).applicant;
    counsel.caseId = m_counselled;
    counsel.topic = u"هزینه انشعاب"_s;
    counsel.ruleCited = u"آیین‌نامه عملیاتی آب و فاضلاب، ماده ۱۲"_s;
    counsel.advice = u"با سند مالکیت به اداره آب مراجعه و درخواست تقسیط کنید."_s;
    (void)sure(writer.recordCounsel(counsel));
    m_nameless = sure(writer.registerCase(withoutNumber())).caseId;
    m_toldOf = sure(writer.registerCase(sampleDraft(2)));
    (void)sure(writer.refer(m_toldOf.caseId, u"semnan.damghan.water"_s, u"بازدید فوری"_s));
    // The registry does not know the applicant of the counselled case by that name (N3).
    const QList<Event> held = eventsOf(writer, m_counselled);
    const CaseState state = foldCase(m_counselled, decodeEvents(held));
    const EventPlace place{StreamKind::Case, m_counselled, state.heads, state.headCounter};
    const IdentityChecked result{
        IdentityState::Mismatch,
        applicantKey(state.registration.applicant),
        writer.nowMs(),
        u"ثبت احوال"_s,
        u"نام خانوادگی با کد ملی نمی‌خواند؛ کارت ملی را ببینید."_s,
        u"مشخصات هویتی نیاز به بررسی دارد."_s};
    FeedReply reply;
    reply.epoch = m_center.epoch();
    reply.scopes = m_center.scopesFor(HolderCode(deskCode));
    reply.pages = {m_center.page(
        m_center.scopeOf(HolderCode(deskCode)).id,
        held + QList<Event>{authorEvent(m_center.signer(), m_center.actor(), place, result, writer.nowMs())},
        0)};
    (void)sure(writer.applyFeed(std::move(reply)));
}

} // namespace mizban::fixtures
