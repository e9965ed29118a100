#include "core/base/clock.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "core/eventlog/authoring.h"
#include "core/eventlog/event_log.h"
#include "core/projections/projector.h"
#include "core/services/seat_file.h"
#include "core/services/seat_meta.h"
#include "core/services/seat_reader.h"
#include "core/services/seat_writer.h"
#include "core/storage/sqlcipher/transaction.h"
#include "tests/e2e/seats_test.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban;
using namespace mizban::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

qint64 timeOf(const QJsonValue &iso)
{
    return fromIso8601(iso.toString()).valueOr(0);
}

/// Every kind at every level, as a Center would write it.
QJsonObject wholePolicy(int days)
{
    QJsonObject table;
    for (const char *kind : {"Request", "Complaint", "Criticism", "ObservationReport", "Idea", "Suggestion",
                             "Plan", "Thanks", "Sentiment"}) {
        for (const char *level : {"County", "Province", "Agency", "National"}) {
            const bool never = qstrcmp(kind, "Thanks") == 0 || qstrcmp(kind, "Sentiment") == 0;
            table.insert(QStringLiteral("%1/%2").arg(QLatin1StringView(kind), QLatin1StringView(level)),
                         never ? 0 : days);
        }
    }
    return {{u"days"_s, table}};
}

} // namespace

/// J2 steps 4–6 and J7 steps 1–6 with real processes; days pass by setting the clocks.
class TestE2eDeadlines : public SeatsTest
{
    Q_OBJECT

private:
    int totalOf(const char *seat, const QString &folder)
    {
        return at(seat, {u"cartable"_s, u"list"_s, u"--folder"_s, folder}).json().value(u"total"_s).toInt(-1);
    }
    /// The center works through what is due on a thread of its own; syncs until the seat has heard.
    bool hears(const char *seat, const QString &id, const QString &type)
    {
        for (int turn = 0; turn < 50; ++turn) {
            sync({seat});
            if (typesOf(shown(seat, id)).contains(type))
                return true;
            QTest::qWait(200);
        }
        return false;
    }
    CtlRun publishPolicy(const QJsonObject &policy)
    {
        return ctl({u"center"_s, u"policy"_s, u"--dir"_s, m_center.centerDir(), u"--file"_s,
                    written(u"policy.json"_s, policy), u"--json"_s});
    }
    CtlRun registerAs(const char *seat, const QJsonObject &content)
    {
        return at(seat, {u"case"_s, u"register"_s, u"--file"_s, written(u"case.json"_s, content)});
    }
    CtlRun registerFor(const char *seat, int number) { return registerAs(seat, registration(number)); }
    /// What an altered program would do: an escalation of any case, past every rule of the client.
    Status forgeEscalation(const char *seat, const QString &caseId, const HolderCode &to)
    {
        MIZBAN_LET(OpenedSeat opened,
                   seatfile::open(m_center.path(QString::fromLatin1(seat) + u".seat"_s), "a sound password"));
        MIZBAN_LET(Connection connection, seatfile::connectWriter(opened));
        SeatMeta meta(connection);
        EventLog log(connection);
        MIZBAN_LET(const SeatIdentity identity, meta.identity());
        const StreamId id = StreamId::fromHex(caseId);
        MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
        MIZBAN_LET(const auto stream, log.find(id));
        MIZBAN_LET(const QList<Event> events, log.events(stream->row));
        const CaseState state = foldCase(id, decodeEvents(events));
        CaseEscalated escalated;
        escalated.to = to;
        escalated.need = EscalationNeed::Permit;
        escalated.reason = u"دور زدن برنامه"_s;
        escalated.policyVersion = state.registration.policyVersion;
        escalated.dueAtMs = state.dueAtMs + 40 * day;
        escalated.publicText = u"ارسال شد"_s;
        const Actor actor{opened.person, opened.post, 1};
        const Event event =
            authorEvent(identity.device, actor, {StreamKind::Case, id, state.heads, state.headCounter},
                        Payload(escalated), QDateTime::currentMSecsSinceEpoch());
        MIZBAN_LET(const Inserted inserted, log.insert({event}));
        Q_UNUSED(inserted)
        MIZBAN_TRY(log.chain(identity.device, event));
        return transaction.commit();
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"governor", u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s},
            {"province", u"semnan.governor-general"_s, u"semnan.governor-general"_s},
            {"water", u"semnan.water.desk"_s, u"semnan.water.desk.clerk1"_s},
            {"director", u"semnan.water.director"_s, u"semnan.water.director"_s},
            {"minister", u"ministry.energy.minister"_s, u"ministry.energy.minister"_s},
            {"officer", u"center.officer1"_s, u"center.officer1"_s},
        });
    }

    void J2_4_escalationToTheMinistry()
    {
        const CtlRun registered = registerFor("water", 1);
        QVERIFY2(registered.exitCode == 0, registered.err.constData());
        const QString id = registered.json().value(u"trackingId"_s).toString();
        const qint64 firstDue = timeOf(registered.json().value(u"dueAt"_s));
        QCOMPARE(at("water", {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.water.director"_s, u"--text"_s,
                              u"بررسی شود"_s})
                     .exitCode,
                 0);
        sync({"water", "director"});
        // Need, amount and reason are asked for.
        const QStringList escalate{u"case"_s, u"escalate"_s, id, u"--need"_s};
        QCOMPARE(at("director", escalate + QStringList{u"Credit"_s, u"--text"_s, u"خط تازه"_s}).exitCode, 1);
        QCOMPARE(at("director", escalate + QStringList{u"Money"_s, u"--text"_s, u"خط تازه"_s}).exitCode, 1);
        QCOMPARE(at("director", escalate + QStringList{u"Credit"_s}).exitCode, 2);
        const CtlRun done = at("director", escalate + QStringList{u"Credit"_s, u"--amount"_s, u"5000000000"_s,
                                                                  u"--text"_s, u"اعتبار استانی نیست"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        sync({"director", "minister", "water"});
        // J2.5: the ministry's top official holds it, the new time is told, the desk stays origin.
        const QJsonObject told = shown("water", id);
        QCOMPARE(told.value(u"holder"_s).toString(), u"ministry.energy.minister"_s);
        QCOMPARE(told.value(u"status"_s).toString(), u"Escalated"_s);
        QVERIFY(timeOf(told.value(u"dueAt"_s)) > firstDue);
        QCOMPARE(timeOf(told.value(u"firstDueAt"_s)), firstDue);
        const QJsonObject last = told.value(u"events"_s).toArray().last().toObject();
        QVERIFY(last.value(u"publicText"_s).toString().contains(u"زمان تازه پاسخ"_s));
        QCOMPARE(totalOf("minister", u"new"_s), 1);
        const QJsonObject why = at("minister", {u"case"_s, u"why"_s, id}).json();
        QCOMPARE(why.value(u"basis"_s).toString(), u"Escalation"_s);
        QCOMPARE(why.value(u"level"_s).toString(), u"Agency"_s);
        // Its answer is delivered at the desk (J2.7).
        QCOMPARE(at("minister", {u"case"_s, u"answer"_s, id, u"--text"_s, u"اعتبار تأمین شد."_s}).exitCode,
                 0);
        sync({"minister", "water"});
        QCOMPARE(shown("water", id).value(u"status"_s).toString(), u"Answered"_s);
    }

    void J2_6_aComplaintIsRefusedByClientAndServer()
    {
        QJsonObject complaint = registration(2);
        complaint.insert(u"kind"_s, u"Complaint"_s);
        complaint.remove(u"beneficiary"_s);
        complaint.insert(u"breach"_s, u"BelowStandard"_s);
        complaint.insert(u"against"_s, u"semnan.damghan.water"_s);
        complaint.insert(u"redress"_s, u"رفع افت فشار"_s);
        const CtlRun registered = registerAs("water", complaint);
        QVERIFY2(registered.exitCode == 0, registered.err.constData());
        const QString id = registered.json().value(u"trackingId"_s).toString();
        const CtlRun refused = at("water", {u"case"_s, u"escalate"_s, id, u"--need"_s, u"Permit"_s,
                                            u"--text"_s, u"از اختیار ما بیرون است"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("E1"), refused.err.constData());
        sync({"water"});
        const Status forged = forgeEscalation("water", registered.json().value(u"caseId"_s).toString(),
                                              HolderCode(u"ministry.energy.minister"_s));
        QVERIFY2(forged.ok(), forged.ok() ? "" : qPrintable(forged.error().detail));
        const CtlRun pushed = at("water", {u"sync"_s});
        QCOMPARE(pushed.exitCode, 0);
        QCOMPARE(pushed.json().value(u"quarantined"_s).toInt(), 1);
        sync({"water", "minister"});
        QVERIFY(shown("water", id).value(u"holder"_s).toString() == u"semnan.water.desk"_s);
        QCOMPARE(at("minister", {u"case"_s, u"show"_s, id}).exitCode, 1); // it never got there
        QCOMPARE(at("water", {u"case"_s, u"answer"_s, id, u"--text"_s, u"رفع شد."_s}).exitCode, 0);
        sync({"water"});
    }

    void E8_extensionOnceByTheSuperior()
    {
        const QJsonObject registered = registerFor("desk", 3).json();
        const QString id = registered.value(u"trackingId"_s).toString();
        const QStringList extend{u"case"_s,   u"extend"_s,        id, u"--days"_s, u"3"_s,
                                 u"--text"_s, u"نیاز به بازدید"_s};
        QCOMPARE(at("desk", extend).exitCode, 1); // the holder himself
        QCOMPARE(at("desk", {u"case"_s, u"ask-extension"_s, id, u"--days"_s, u"3"_s, u"--text"_s,
                             u"نیاز به بازدید"_s})
                     .exitCode,
                 0);
        sync({"desk", "governor"});
        QCOMPARE(totalOf("governor", u"noted"_s), 1);
        const CtlRun done = at("governor", extend);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(at("governor", extend).exitCode, 1); // once
        sync({"governor", "desk"});
        const QJsonObject told = shown("desk", id);
        QVERIFY(timeOf(told.value(u"dueAt"_s)) > timeOf(registered.value(u"dueAt"_s)));
        QCOMPARE(told.value(u"firstDueAt"_s), registered.value(u"dueAt"_s));
        QVERIFY(at("desk", {u"case"_s, u"why"_s, id})
                    .json()
                    .value(u"text"_s)
                    .toString()
                    .contains(u"نیاز به بازدید"_s));
        QCOMPARE(at("desk", {u"case"_s, u"answer"_s, id, u"--text"_s, u"انجام شد."_s}).exitCode, 0);
        sync({"desk", "governor"});
        QCOMPARE(totalOf("governor", u"noted"_s), 0);
    }

    void J7_1_policyIsAdoptedAtTheNextSync()
    {
        QJsonObject holes = wholePolicy(20);
        QJsonObject table = holes.value(u"days"_s).toObject();
        table.remove(u"Complaint/Province"_s);
        table.remove(u"Thanks/National"_s);
        holes.insert(u"days"_s, table);
        const CtlRun refused = publishPolicy(holes);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("Complaint/Province") && refused.err.contains("Thanks/National"),
                 refused.err.constData());

        // A name written wrong: which, where, and what was meant.
        table.insert(u"Complaint/Provinc"_s, 20);
        holes.insert(u"days"_s, table);
        const CtlRun misspelt = publishPolicy(holes);
        QCOMPARE(misspelt.exitCode, 1);
        for (const QString &words :
             {u"Complaint/Provinc\u2069»"_s, u"days"_s, u"منظور"_s, u"Complaint/Province"_s})
            QVERIFY2(QString::fromUtf8(misspelt.err).contains(words), misspelt.err.constData());

        m_first = registerFor("desk", 4).json();
        sync({"desk"});
        const CtlRun published = publishPolicy(wholePolicy(3));
        QVERIFY2(published.exitCode == 0, published.err.constData());
        QCOMPARE(published.json().value(u"policyVersion"_s).toInt(), 2);
        QCOMPARE(publishPolicy(wholePolicy(3)).json().value(u"policyVersion"_s).toInt(), 3);
        sync({"desk"});
        const QJsonObject second = registerFor("desk", 5).json();
        QVERIFY(timeOf(second.value(u"dueAt"_s)) < timeOf(m_first.value(u"dueAt"_s)));
        const QString id = m_first.value(u"trackingId"_s).toString();
        QCOMPARE(shown("desk", id).value(u"dueAt"_s), m_first.value(u"dueAt"_s)); // E8
        const QJsonObject why = at("desk", {u"case"_s, u"why"_s, id}).json();
        QCOMPARE(why.value(u"policyVersion"_s).toInt(), 1);
        QVERIFY(why.value(u"newerPolicy"_s).toBool());
        QCOMPARE(at("desk", {u"case"_s, u"answer"_s, second.value(u"trackingId"_s).toString(), u"--text"_s,
                             u"انجام شد."_s})
                     .exitCode,
                 0);
        sync({"desk"});
    }

    void J7_3_overdueThenWithoutAnswer()
    {
        const QString id = m_first.value(u"trackingId"_s).toString();
        const qint64 due = timeOf(m_first.value(u"dueAt"_s));
        QCOMPARE(at("governor", {u"case"_s, u"show"_s, id}).exitCode, 1); // not his yet
        QVERIFY2(m_center.restartAt(due + hour), qPrintable(m_center.complaint()));
        QVERIFY(hears("governor", id, u"OverdueRaised"_s)); // E3
        QCOMPARE(totalOf("governor", u"overdue"_s), 1);
        QCOMPARE(totalOf("officer", u"no-answer"_s), 0);
        QCOMPARE(at("governor", {u"case"_s, u"answer"_s, id, u"--text"_s, u"پاسخ"_s}).exitCode, 1);
        QVERIFY2(m_center.restartAt(due + 12 * day), qPrintable(m_center.complaint()));
        QVERIFY(hears("officer", id, u"NoAnswerRaised"_s)); // E4
        QCOMPARE(totalOf("officer", u"no-answer"_s), 1);
        sync({"province"});
        QCOMPARE(totalOf("province", u"overdue"_s), 1);
        // Each once, over restarts and a clock that goes back.
        QVERIFY2(m_center.restartAt(due - 5 * day), qPrintable(m_center.complaint()));
        QVERIFY2(m_center.restartAt(due + 12 * day + hour), qPrintable(m_center.complaint()));
        QTest::qWait(1500);
        sync({"officer"});
        QCOMPARE(typesOf(shown("officer", id)).count(u"OverdueRaised"_s), 1);
        QCOMPARE(typesOf(shown("officer", id)).count(u"NoAnswerRaised"_s), 1);
    }

    void J7_3_disputeAndSession()
    {
        const QString id = m_first.value(u"trackingId"_s).toString();
        const qint64 now = timeOf(m_first.value(u"dueAt"_s)) + 12 * day + hour;
        const QStringList session{u"case"_s,
                                  u"session"_s,
                                  id,
                                  u"--at"_s,
                                  toIso8601(now + 2 * day),
                                  u"--text"_s,
                                  u"بررسی علت بی‌پاسخ ماندن"_s,
                                  u"--invite"_s};
        QCOMPARE(at("officer", session + QStringList{u"semnan.governor-general"_s}).exitCode,
                 1); // dispute first
        const QStringList dispute{u"case"_s, u"dispute"_s, id, u"--text"_s,
                                  u"دستگاه خود را مسئول نمی‌داند"_s};
        QCOMPARE(at("officer", dispute).exitCode, 2);
        QCOMPARE(at("province", dispute + QStringList{u"--yes"_s}).exitCode, 1);
        const CtlRun recorded = at("officer", dispute + QStringList{u"--yes"_s});
        QVERIFY2(recorded.exitCode == 0, recorded.err.constData());
        QCOMPARE(totalOf("officer", u"disputes"_s), 1);
        QCOMPARE(totalOf("officer", u"no-answer"_s), 0);
        QCOMPARE(at("officer", session + QStringList{u"ministry.energy.minister"_s}).exitCode, 1);
        const CtlRun called =
            at("officer", session + QStringList{u"semnan.governor-general,semnan.damghan.governor"_s});
        QVERIFY2(called.exitCode == 0, called.err.constData());
        sync({"officer", "province"});
        QCOMPARE(totalOf("officer", u"sessions"_s), 1);
        QCOMPARE(shown("province", id).value(u"status"_s).toString(), u"InSession"_s);
        QCOMPARE(totalOf("province", u"noted"_s), 1);
    }

    void J7_4_decisionPastDueTurnsNonCompliant()
    {
        const QString id = m_first.value(u"trackingId"_s).toString();
        const qint64 held = timeOf(m_first.value(u"dueAt"_s)) + 14 * day + 2 * hour;
        const QStringList decide{u"case"_s,
                                 u"decide"_s,
                                 id,
                                 u"--owner"_s,
                                 u"semnan.damghan.governor"_s,
                                 u"--text"_s,
                                 u"تعویض لوله"_s,
                                 u"--due"_s,
                                 toIso8601(held + 5 * day)};
        QCOMPARE(at("officer", decide).exitCode, 1); // the session was not held yet
        QVERIFY2(m_center.restartAt(held), qPrintable(m_center.complaint()));
        const CtlRun decided = at("officer", decide);
        QVERIFY2(decided.exitCode == 0, decided.err.constData());
        sync({"officer", "governor"});
        QCOMPARE(totalOf("governor", u"noted"_s), 1);
        // J7.5
        QVERIFY2(m_center.restartAt(held + 7 * day), qPrintable(m_center.complaint()));
        QVERIFY(hears("officer", id, u"NonComplianceMarked"_s));
        QCOMPARE(totalOf("officer", u"non-compliant"_s), 1);
        QCOMPARE(totalOf("officer", u"sessions"_s), 0);
        QCOMPARE(shown("officer", id)
                     .value(u"supervision"_s)
                     .toObject()
                     .value(u"decisions"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"status"_s)
                     .toString(),
                 u"NonCompliant"_s);
    }

    void J7_6_misconductUntilItsResult()
    {
        const QString id = m_first.value(u"trackingId"_s).toString();
        const qint64 now = timeOf(m_first.value(u"dueAt"_s)) + 21 * day + 2 * hour;
        const QStringList misconduct{u"case"_s,     u"misconduct"_s, id, u"--body"_s, u"هیأت بدوی رسیدگی"_s,
                                     u"--letter"_s, u"۱۲۳/۴"_s};
        QCOMPARE(at("officer", misconduct).exitCode, 2); // without a date
        QCOMPARE(at("governor", misconduct + QStringList{u"--date"_s, toIso8601(now)}).exitCode, 1);
        const CtlRun referred = at("officer", misconduct + QStringList{u"--date"_s, toIso8601(now)});
        QVERIFY2(referred.exitCode == 0, referred.err.constData());
        QCOMPARE(totalOf("officer", u"misconduct"_s), 1);
        QCOMPARE(totalOf("officer", u"non-compliant"_s), 0);
        QCOMPARE(
            at("officer", {u"case"_s, u"misconduct-result"_s, id, u"--text"_s, u"توبیخ کتبی"_s}).exitCode, 0);
        QCOMPARE(totalOf("officer", u"misconduct"_s), 0);
        sync({"officer", "desk", "governor"});
        QCOMPARE(shown("desk", id).value(u"supervision"_s), shown("officer", id).value(u"supervision"_s));
        for (const char *seat : {"desk", "governor", "officer"}) {
            QCOMPARE(at(seat, {u"verify"_s}).exitCode, 0);
            QVERIFY(at(seat, {u"rebuild"_s}).exitCode == 0);
        }
        QCOMPARE(totalOf("officer", u"misconduct"_s), 0);
    }

    /// E6: what shows that a decision was carried out, with its file, also when it comes late.
    void E6_evidenceWithItsFileReachesTheCenter()
    {
        const QString id = m_first.value(u"trackingId"_s).toString();
        const QString path = m_center.path(u"evidence.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("pipe replaced") > 0);
        file.close();
        const CtlRun given = at("governor", {u"case"_s, u"evidence"_s, id, u"--text"_s,
                                             u"صورت‌جلسه پیوست است"_s, u"--file"_s, path});
        QVERIFY2(given.exitCode == 0, given.err.constData());
        sync({"governor", "officer"});
        const QJsonObject seen = shown("officer", id);
        QVERIFY(typesOf(seen).contains(u"EvidenceGiven"_s));
        for (const QJsonValue &event : seen.value(u"events"_s).toArray()) {
            if (event.toObject().value(u"type"_s) == u"EvidenceGiven"_s)
                QCOMPARE(event.toObject().value(u"attachments"_s).toArray().size(), 1);
        }
        auto opened = seatfile::open(m_center.path(u"officer.seat"_s), "a sound password");
        QVERIFY(opened.ok());
        const auto writer = SeatWriter::open(
            std::move(opened).value(), std::make_shared<FixedClock>(QDateTime::currentMSecsSinceEpoch()));
        QVERIFY(writer.ok());
        const auto reader = SeatReader::open(**writer);
        QVERIFY(reader.ok());
        const auto caseId = (*reader)->resolve(id);
        QVERIFY(caseId.ok());
        const CaseState state = (*reader)->caseDetails(*caseId)->state;
        for (const HistoryEntry &entry : state.history) {
            if (entry.type == EventType::EvidenceGiven)
                QCOMPARE((*reader)->attachment(entry.attachments.value(0).blob).valueOr({}),
                         QByteArray("pipe replaced"));
        }
    }

private:
    QJsonObject m_first; ///< the request that is left without an answer
};

QTEST_GUILESS_MAIN(TestE2eDeadlines)
#include "test_e2e_deadlines.moc"
