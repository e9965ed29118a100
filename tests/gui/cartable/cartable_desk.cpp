#include "tests/gui/cartable/cartable_desk.h"

#include "core/domain/tracking_id.h"
#include "core/eventlog/authoring.h"

using namespace Qt::StringLiterals;

namespace mizban::fixtures {

namespace {

const QString desk = u"semnan.damghan.desk"_s;
const QString clerk = u"semnan.damghan.desk.clerk1"_s;
const QString otherDesk = u"semnan.shahrud.desk"_s;
const QString otherClerk = u"semnan.shahrud.desk.clerk1"_s;

template <typename Value> Value sure(Result<Value> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(wordOf(result.error().code) + u' ' + result.error().field + u' ' +
                                result.error().detail));
    return std::move(result).value();
}

} // namespace

CartableDesk::CartableDesk()
    : CartableDesk(desk, clerk)
{
}

CartableDesk::CartableDesk(const QString &holder, const QString &post)
    : m_holder(holder)
{
    m_elsewhere.key = SigningKey::generate();
    m_elsewhere.id = DeviceId(m_elsewhere.key.publicKey().fingerprint());
    m_elsewhere.number = u"77777"_s;
    DeviceRecord record;
    record.id = m_elsewhere.id;
    record.publicKey = m_elsewhere.key.publicKey().spki();
    record.number = m_elsewhere.number;
    record.seatOf = HolderCode(otherDesk);
    m_colleague.key = SigningKey::generate();
    m_colleague.id = DeviceId(m_colleague.key.publicKey().fingerprint());
    DeviceRecord beside;
    beside.id = m_colleague.id;
    beside.publicKey = m_colleague.key.publicKey().spki();
    beside.number = u"77778"_s;
    beside.seatOf = HolderCode(m_holder);
    DirectoryChange change;
    change.devices = {record, beside};
    m_center.publish(change);
    m_writer = sure(makeSeat(m_center, m_folder.filePath(u"desk.seat"_s), m_holder, post));
}

QList<Event> CartableDesk::arrived(int number, qint64 dueMs) const
{
    const CaseDraft draft = sampleDraft(number);
    CaseRegistered registration;
    registration.trackingId = makeTrackingId(1405, m_elsewhere.number, static_cast<quint32>(number));
    registration.desk = UnitCode(otherDesk);
    registration.applicant = draft.applicant;
    registration.subject = draft.subject;
    registration.text = draft.text;
    registration.locality = draft.locality;
    registration.outcome = *draft.outcome;
    registration.outcome.atMs = dueMs;
    registration.dueAtMs = dueMs;
    registration.registeredAtMs = m_center.clock()->nowMs();
    const PostCode post(otherClerk);
    const Actor actor{m_center.directory().personsAt(post).first(), post, m_center.directory().version()};
    EventPlace place = newStream(StreamKind::Case);
    const qint64 nowMs = m_center.clock()->nowMs();
    const Event registered = authorEvent(m_elsewhere, actor, place, registration, nowMs);
    place.parents = {registered.id};
    place.parentCounter = registered.header.counter;
    const CaseReferred referral{HolderCode(m_holder), {}, u"به میز دامغان ارجاع شد."_s, {}, {}, 0, {}};
    return {registered, authorEvent(m_elsewhere, actor, place, referral, nowMs)};
}

FeedReply CartableDesk::more(int count, qint64 firstDueMs)
{
    const auto held = static_cast<quint64>(m_sent.size());
    for (int i = 0; i < count; ++i)
        m_sent << arrived(m_cases++, firstDueMs + i * 60'000);
    return fed(held);
}

FeedReply CartableDesk::byColleague(const StreamId &id, const QList<EventId> &parents, quint64 parentCounter,
                                    const Payload &payload)
{
    const PostCode post(u"semnan.damghan.desk.clerk2"_s);
    const Actor actor{m_center.directory().personsAt(post).first(), post, m_center.directory().version()};
    const auto held = static_cast<quint64>(m_sent.size());
    m_sent << authorEvent(m_colleague, actor, {StreamKind::Case, id, parents, parentCounter}, payload,
                          m_center.clock()->nowMs());
    return fed(held);
}

FeedReply CartableDesk::byOtherDesk(const StreamId &id, const QList<EventId> &parents, quint64 parentCounter,
                                    const Payload &payload)
{
    const PostCode post(otherClerk);
    const Actor actor{m_center.directory().personsAt(post).first(), post, m_center.directory().version()};
    const auto held = static_cast<quint64>(m_sent.size());
    m_sent << authorEvent(m_elsewhere, actor, {StreamKind::Case, id, parents, parentCounter}, payload,
                          m_center.clock()->nowMs());
    return fed(held);
}

FeedReply CartableDesk::fed(quint64 after)
{
    const HolderCode holder(m_holder);
    FeedReply reply;
    reply.epoch = m_center.epoch();
    reply.scopes = m_center.scopesFor(holder);
    reply.pages = {m_center.page(m_center.scopeOf(holder).id, m_sent, after)};
    return reply;
}

void CartableDesk::receive(int count, qint64 firstDueMs)
{
    sure(m_writer->applyFeed(more(count, firstDueMs)));
}

StreamId CartableDesk::registerCase(const CaseDraft &draft)
{
    return sure(m_writer->registerCase(draft)).caseId;
}

std::shared_ptr<Seat> CartableDesk::seat()
{
    if (!m_seat)
        m_seat = sure(Seat::adopt(std::move(m_writer), m_center.clock()));
    return m_seat;
}

QString CartableDesk::close()
{
    m_seat.reset();
    m_writer.reset();
    return m_folder.filePath(u"desk.seat"_s);
}

CaseDraft draftOf(int number, const QString &subject, const QString &given, const QString &family,
                  const QString &text)
{
    CaseDraft draft = sampleDraft(number);
    draft.subject = SubjectCode(subject);
    draft.applicant.givenName = given;
    draft.applicant.familyName = family;
    draft.text = text;
    return draft;
}

} // namespace mizban::fixtures
