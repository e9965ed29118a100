#pragma once

#include "core/base/tehran_time.h"
#include "core/center/acceptance.h"
#include "core/domain/deadline.h"
#include "core/domain/tracking_id.h"
#include "core/eventlog/authoring.h"
#include "core/wire/messages.h"
#include "tests/unit/domain/small_directory.h"

namespace mizban::test {

inline constexpr qint64 deskTimeMs = 1'793'599'200'000; // Monday 2 November 2026, 09:30 in Tehran

inline PersonId personAt(const char *post)
{
    return smallDirectoryView().personsAt(postCode(post)).value(0);
}

/// A device at a desk or a post's cartable that writes events and links as the program would.
class TestDesk
{
public:
    TestDesk(const char *seatOf, const char *post, const char *number)
        : actor{personAt(post), postCode(post), 1}
    {
        identity.key = SigningKey::generate();
        identity.id = DeviceId(identity.key.publicKey().fingerprint());
        identity.number = QString::fromLatin1(number);
        seat = holderCode(seatOf);
    }

    [[nodiscard]] DeviceRecord record() const
    {
        DeviceRecord device;
        device.id = identity.id;
        device.publicKey = identity.key.publicKey().spki();
        device.number = identity.number;
        device.seatOf = seat;
        device.persons = {actor.person};
        return device;
    }
    [[nodiscard]] Event write(const EventPlace &place, const Payload &payload) const
    {
        return authorEvent(identity, actor, place, payload, deskTimeMs);
    }
    /// After the events given, as heads.
    [[nodiscard]] static EventPlace after(const Event &event)
    {
        return EventPlace{event.header.kind, event.header.stream, {event.id}, event.header.counter};
    }
    /// The next link of the chain.
    PushItem push(const Event &event)
    {
        PushItem item{authorLink(identity, event.id, ++sequence, previous), event};
        previous = item.link.id;
        return item;
    }

    DeviceIdentity identity;
    Actor actor;
    HolderCode seat;
    quint64 sequence = 0;
    LinkId previous;
};

/// A request the county desk may register.
inline CaseRegistered soundRegistration(const QString &deviceNumber, quint32 sequence = 0)
{
    const Directory directory = smallDirectoryView();
    CaseRegistered registration;
    registration.trackingId = makeTrackingId(1405, deviceNumber, sequence);
    registration.kind = CaseKind::Request;
    registration.desk = unitCode("prov.county.desk");
    registration.applicant.nationalNumber = QStringLiteral("0499370899");
    registration.applicant.givenName = QStringLiteral("زهرا");
    registration.applicant.familyName = QStringLiteral("احمدی");
    registration.applicant.mobile = QStringLiteral("09121234567");
    registration.subject = SubjectCode(QStringLiteral("road.repair"));
    registration.text = QStringLiteral("آسفالت کوچه ریخته است");
    registration.locality = Locality{LocalityType::City, QStringLiteral("دامغان")};
    registration.registeredAtMs = deskTimeMs;
    const DeadlinePolicy policy = *directory.policy();
    registration.policyVersion = policy.version;
    registration.dueAtMs = deadlineFor(policy, directory.calendarFor(registration.desk), registration.kind,
                                       Level::County, deskTimeMs)
                               .dueAtMs;
    registration.outcome = Outcome{OutcomeKind::FinalDate, {}, registration.dueAtMs};
    return registration;
}

inline CaseReferred soundReferral(const char *to)
{
    CaseReferred referral;
    referral.to = holderCode(to);
    referral.note = QStringLiteral("بررسی شود");
    referral.publicText = QStringLiteral("ارجاع شد");
    return referral;
}

inline DeviceIdentity newCenterIdentity()
{
    DeviceIdentity center;
    center.key = SigningKey::generate();
    center.id = DeviceId(center.key.publicKey().fingerprint());
    return center;
}

} // namespace mizban::test
