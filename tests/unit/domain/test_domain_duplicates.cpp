#include "tests/unit/domain/stream_builder.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 registeredMs = 1'000'000;

StreamId caseNumber(char fill)
{
    return StreamId(QByteArray(16, fill));
}

/// A link to a case that was registered at that time.
DuplicateLinked linkTo(char fill, qint64 atMs = registeredMs - 1)
{
    return {caseNumber(fill), QStringLiteral("0401234000017%1").arg(int(fill), 2, 10, QLatin1Char('0')),
            atMs};
}

/// The stream of the case 0101…, registered at the desk c.desk at registeredMs.
StreamBuilder registeredCase()
{
    StreamBuilder stream;
    CaseRegistered registration;
    registration.trackingId = u"040123400001740"_s;
    registration.desk = UnitCode(u"c.desk"_s);
    registration.registeredAtMs = registeredMs;
    stream.add("c.desk.one", registration, {});
    return stream;
}

EventFlag flagOf(const CaseState &state, const EventId &id)
{
    for (const HistoryEntry &entry : state.history) {
        if (entry.event == id)
            return entry.flag;
    }
    qFatal("no such event");
}

} // namespace

/// I7: cases about the same matter, linked and taken apart again.
class TestDomainDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void I7_linkNamesTheLeadingCaseAndChangesNothingElse()
    {
        StreamBuilder stream = registeredCase();
        const CaseState before = stream.fold();
        const EventId link = stream.then("c.desk.one", linkTo(2));
        const CaseState after = stream.fold();
        QCOMPARE(flagOf(after, link), EventFlag::None);
        QCOMPARE(after.leading, caseNumber(2));
        QCOMPARE(after.leadingTrackingId, u"040123400001702"_s);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.holder, before.holder);
        QCOMPARE(after.dueAtMs, before.dueAtMs);
    }

    void I7_unlinkTakesItBack()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", linkTo(2));
        const EventId unlink = stream.then("c.desk.two", DuplicateUnlinked{caseNumber(2)});
        QCOMPARE(flagOf(stream.fold(), unlink), EventFlag::None);
        QVERIFY(!stream.fold().leading.isValid());
        const EventId again = stream.then("c.desk.one", linkTo(3));
        QCOMPARE(flagOf(stream.fold(), again), EventFlag::None);
        QCOMPARE(stream.fold().leading, caseNumber(3));
    }

    void I7_holderAndOriginDeskMayLink()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", referTo("c.governor"));
        const EventId stranger = stream.then("d.desk.one", linkTo(2));
        QCOMPARE(flagOf(stream.fold(), stranger), EventFlag::NotEntitled);
        QVERIFY(!stream.fold().leading.isValid());
        const EventId origin = stream.then("c.desk.two", linkTo(2));
        QCOMPARE(flagOf(stream.fold(), origin), EventFlag::None);
        const EventId holder = stream.then("c.governor", DuplicateUnlinked{caseNumber(2)});
        QCOMPARE(flagOf(stream.fold(), holder), EventFlag::None);
    }

    void I7_theCaseRegisteredFirstLeads()
    {
        StreamBuilder stream = registeredCase();
        const CaseState state = stream.fold();
        const Actor clerk{PersonId(u"c.desk.one"_s), PostCode(u"c.desk.one"_s), 1};
        QCOMPARE(mayLink(state, clerk, linkTo(2, registeredMs + 1)).error().code, ErrorCode::Conflict);
        QVERIFY(mayLink(state, clerk, linkTo(2, registeredMs - 1)).ok());
        // At the same time the id decides, the same way on both sides.
        QCOMPARE(mayLink(state, clerk, linkTo(2, registeredMs)).error().rule, u"I7"_s);
        QVERIFY(mayLink(state, clerk, linkTo(0, registeredMs)).ok());
    }

    /// A link always leads to something earlier, so no chain of links comes back.
    void I7_neverInCircles()
    {
        StreamBuilder stream = registeredCase();
        const CaseState state = stream.fold();
        const Actor clerk{PersonId(u"c.desk.one"_s), PostCode(u"c.desk.one"_s), 1};
        QCOMPARE(mayLink(state, clerk, linkTo(1, registeredMs)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(mayLink(state, clerk, {}).error().code, ErrorCode::InvalidInput);
        for (const qint64 atMs : {registeredMs, registeredMs + 1}) {
            for (char fill = 2; fill < 9; ++fill)
                QVERIFY(!mayLink(state, clerk, linkTo(fill, atMs)).ok());
        }
    }

    void I7_oneLeadingCaseOnly()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", linkTo(2));
        const EventId second = stream.then("c.desk.one", linkTo(3));
        QCOMPARE(flagOf(stream.fold(), second), EventFlag::NotEntitled);
        QCOMPARE(stream.fold().leading, caseNumber(2));
        const EventId wrong = stream.then("c.desk.one", DuplicateUnlinked{caseNumber(3)});
        QCOMPARE(flagOf(stream.fold(), wrong), EventFlag::NotEntitled);
    }

    void I7_voidAndQuarantinedCasesAreNoDuplicates()
    {
        StreamBuilder stream = registeredCase();
        stream.then("c.desk.one", CaseVoided{});
        const EventId link = stream.then("c.desk.one", linkTo(2));
        QCOMPARE(flagOf(stream.fold(), link), EventFlag::NotEntitled);

        StreamBuilder refused = registeredCase();
        refused.then("center",
                     VerdictGiven{VerdictKind::Quarantined, refused.events.first().event.id, {}, {}, {}});
        const EventId other = refused.then("c.desk.one", linkTo(2));
        QCOMPARE(flagOf(refused.fold(), other), EventFlag::NotEntitled);
        QVERIFY(!refused.fold().leading.isValid());
    }

    /// inv12: beside a referral that its author had not seen, a link stands.
    void inv12_linkBesideAReferral()
    {
        StreamBuilder stream = registeredCase();
        const QList<EventId> seen = stream.fold().heads;
        stream.then("c.desk.one", referTo("c.governor"));
        const EventId link = stream.add("c.desk.two", linkTo(2), seen);
        const CaseState state = stream.fold();
        QCOMPARE(flagOf(state, link), EventFlag::None);
        QCOMPARE(state.leading, caseNumber(2));
        QCOMPARE(state.holder.text(), u"c.governor"_s);
    }

    /// inv12: of two first links made at once one counts, the other is kept and flagged.
    void inv12_twoLinksAtOnce()
    {
        StreamBuilder stream = registeredCase();
        const QList<EventId> seen = stream.fold().heads;
        const EventId one = stream.add("c.desk.one", linkTo(2), seen);
        const EventId two = stream.add("c.desk.two", linkTo(3), seen);
        const CaseState state = stream.fold();
        const bool oneStands = state.leading == caseNumber(2);
        QVERIFY(oneStands || state.leading == caseNumber(3));
        QCOMPARE(flagOf(state, oneStands ? one : two), EventFlag::None);
        QVERIFY(flagOf(state, oneStands ? two : one) != EventFlag::None);
        // inv6: in whatever order they arrive
        std::reverse(stream.events.begin(), stream.events.end());
        QCOMPARE(stream.fold(), state);
    }

    void linksMayBeTakenBackBeforeTheyAreSent()
    {
        StreamBuilder stream = registeredCase();
        const EventId link = stream.then("c.desk.one", linkTo(2));
        stream.then("c.desk.one", Withdrawn{link});
        QCOMPARE(flagOf(stream.fold(), link), EventFlag::Withdrawn);
        QVERIFY(!stream.fold().leading.isValid());
    }
};

QTEST_GUILESS_MAIN(TestDomainDuplicates)
#include "test_domain_duplicates.moc"
