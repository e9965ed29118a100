#include "tests/bench/generated_cases.h"

namespace mizban::bench {

namespace {

const Actor clerk{PersonId(QStringLiteral("p.0001")), PostCode(QStringLiteral("semnan.damghan.desk.clerk1")),
                  1};
const Actor official{PersonId(QStringLiteral("p.0002")), PostCode(governor), 1};

} // namespace

GeneratedCases::GeneratedCases(qint64 atMs)
    : m_atMs(atMs)
{
    m_device.key = SigningKey::generate();
    m_device.id = DeviceId(m_device.key.publicKey().fingerprint());
}

CaseRegistered GeneratedCases::registration()
{
    CaseRegistered registered;
    registered.trackingId = QStringLiteral("%1").arg(m_number, 15, 10, QLatin1Char('0'));
    registered.desk = UnitCode(QStringLiteral("semnan.damghan.desk"));
    registered.applicant.nationalNumber = SampleWords::nationalNumber(m_chance);
    registered.applicant.givenName = m_words.givenName(m_chance);
    registered.applicant.familyName = m_words.familyName(m_chance);
    registered.subject = SubjectCode(QStringLiteral("water.pressure"));
    registered.text = m_words.text(m_chance, static_cast<int>(60 + m_chance.below(61)));
    registered.dueAtMs = m_atMs;
    registered.sealedFollowUpCode = m_chance.bytes(34);
    return registered;
}

QList<Event> GeneratedCases::next()
{
    EventPlace place{StreamKind::Case, StreamId(m_chance.bytes(StreamId::size)), {}, 0};
    QList<Event> events;
    const auto add = [&](const Actor &actor, const Payload &payload) {
        events.append(authorEvent(m_device, actor, place, payload, m_atMs));
        place.parents = {events.last().id};
        place.parentCounter = events.last().header.counter;
    };
    add(clerk, registration());
    CaseReferred referral;
    referral.to = HolderCode(governor);
    referral.note = m_words.text(m_chance, 10);
    referral.publicText = QStringLiteral("به فرماندار ارجاع شد.");
    add(clerk, referral);
    add(official, CaseOpened{HolderCode(governor)});
    if (m_number++ % 2) {
        CaseAnswered answer;
        answer.publicText = m_words.text(m_chance, 25);
        add(official, answer);
    }
    return events;
}

} // namespace mizban::bench
