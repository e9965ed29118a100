#include "tests/gui/cartable/overdue_case.h"

#include "core/domain/deadline.h"
#include "core/domain/escalation_rules.h"
#include "core/domain/tracking_id.h"
#include "core/eventlog/authoring.h"
#include "core/projections/projector.h"

using namespace Qt::StringLiterals;

namespace mizban::fixtures {

namespace {

constexpr qint64 dayMs = 86'400'000;
const QString desk = u"semnan.damghan.desk"_s;
const QString clerk = u"semnan.damghan.desk.clerk1"_s;
const QString governor = u"semnan.damghan.governor"_s;

template <typename Value> Value sure(Result<Value> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(wordOf(result.error().code) + u' ' + result.error().field + u' ' +
                                result.error().detail));
    return std::move(result).value();
}

CaseRegistered complaint(const Directory &directory, const QString &number, qint64 atMs)
{
    const CaseDraft draft = sampleDraft();
    CaseRegistered registration;
    registration.trackingId = makeTrackingId(1405, number, 1);
    registration.kind = CaseKind::Complaint;
    registration.desk = UnitCode(desk);
    registration.applicant = draft.applicant;
    registration.subject = draft.subject;
    registration.text =
        u"پس از سه بار مراجعه، فشار آب کوچه هنوز درست نشده و پاسخی نداده‌اند."_s;
    registration.locality = draft.locality;
    registration.breach = Breach::BelowStandard;
    registration.against = UnitCode(u"semnan.damghan.water"_s);
    registration.redress = u"رفع افت فشار"_s;
    registration.registeredAtMs = atMs;
    registration.policyVersion = 1;
    registration.dueAtMs = deadlineFor(*directory.policy(), directory.calendarFor(registration.desk),
                                       registration.kind, Level::County, atMs)
                               .dueAtMs;
    registration.outcome = Outcome{OutcomeKind::FinalDate, {}, registration.dueAtMs};
    return registration;
}

} // namespace

OverdueCase::OverdueCase(const QString &seatOf, const QString &post, int daysPast)
    : m_seatOf(seatOf)
{
    DirectoryChange change;
    int number = 77777;
    for (const QString &holder : {desk, governor}) {
        DeviceIdentity &device = m_devices[holder];
        device.key = SigningKey::generate();
        device.id = DeviceId(device.key.publicKey().fingerprint());
        device.number = QString::number(number++);
        DeviceRecord record;
        record.id = device.id;
        record.publicKey = device.key.publicKey().spki();
        record.number = device.number;
        record.seatOf = HolderCode(holder);
        change.devices << record;
    }
    m_center.publish(change);
    const DeviceIdentity &device = m_devices[desk];
    const Directory &directory = m_center.directory();
    const CaseRegistered registration = complaint(directory, device.number, clock()->nowMs());
    const Actor actor{directory.personsAt(PostCode(clerk)).first(), PostCode(clerk), directory.version()};
    m_stream = {authorEvent(device, actor, newStream(StreamKind::Case), registration, clock()->nowMs())};
    m_case = m_stream.first().header.stream;

    auto writer = sure(makeSeat(m_center, m_folder.filePath(u"one.seat"_s), seatOf, post));
    const qint64 nowMs = registration.dueAtMs + daysPast * dayMs;
    clock()->set(nowMs);
    for (;;) {
        const CaseState now = state();
        const auto act = actOfTime(now, m_center.directory(), nowMs);
        if (!act)
            break;
        const EventPlace place{StreamKind::Case, m_case, now.heads, now.headCounter};
        m_stream << authorEvent(m_center.signer(), m_center.actor(), place, *act, nowMs);
    }
    sure(writer->applyFeed(fed(0)));
    m_seat = sure(Seat::adopt(std::move(writer), clock()));
}

CaseState OverdueCase::state() const
{
    return foldCase(m_case, decodeEvents(m_stream));
}

FeedReply OverdueCase::fed(quint64 after)
{
    FeedReply reply;
    reply.epoch = m_center.epoch();
    reply.scopes = m_center.scopesFor(HolderCode(m_seatOf));
    reply.pages = {m_center.page(m_center.scopeOf(HolderCode(m_seatOf)).id, m_stream, after)};
    return reply;
}

FeedReply OverdueCase::elsewhere(const QString &seatOf, const QString &post, const Payload &payload)
{
    const CaseState now = state();
    const Directory &directory = m_center.directory();
    const Actor actor{directory.personsAt(PostCode(post)).first(), PostCode(post), directory.version()};
    const auto held = static_cast<quint64>(m_stream.size());
    m_stream << authorEvent(m_devices[seatOf], actor,
                            EventPlace{StreamKind::Case, m_case, now.heads, now.headCounter}, payload,
                            clock()->nowMs());
    return fed(held);
}

} // namespace mizban::fixtures
