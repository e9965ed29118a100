#include "core/base/clock.h"
#include "core/base/tehran_time.h"
#include "core/services/seat_file.h"
#include "core/services/seat_reader.h"
#include "core/services/seat_writer.h"
#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban;
using namespace mizban::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
constexpr auto waterHead = "semnan.damghan.water.head";
constexpr auto governorPost = "semnan.damghan.governor";
constexpr auto secretWord = "زیتونک";

qint64 timeOf(const QJsonValue &iso)
{
    return fromIso8601(iso.toString()).valueOr(0);
}

int flaggedIn(const QJsonObject &shown)
{
    int flagged = 0;
    for (const QJsonValue &event : shown.value(u"events"_s).toArray())
        flagged += event.toObject().value(u"flag"_s).toString() == u"Quarantined" ? 1 : 0;
    return flagged;
}

} // namespace

/// J4, steps 1–5 and 8, from the counter to the end, with real processes: a complaint about a department
/// head, its explanation, decision, summary, objection; what an altered program would do about its promised
/// time; and the evidence of a session's decision with its file.
class TestE2eGovernor : public SeatsTest
{
    Q_OBJECT

    QString m_id; ///< tracking id
    QString m_caseId;
    QString m_code;
    qint64 m_dueAtMs = 0;
    qint64 m_nowMs = 0;

    QJsonObject show(const char *seat) { return at(seat, {u"case"_s, u"show"_s, m_id}).json(); }
    int totalOf(const char *seat, const QString &folder)
    {
        return at(seat, {u"cartable"_s, u"list"_s, u"--folder"_s, folder}).json().value(u"total"_s).toInt(-1);
    }
    bool isUnread()
    {
        const QJsonObject list =
            at("governor", {u"cartable"_s, u"list"_s, u"--folder"_s, u"sealed"_s}).json();
        return list.value(u"items"_s).toArray().first().toObject().value(u"unread"_s).toBool();
    }
    CtlRun track(const char *seat) { return at(seat, {u"case"_s, u"track"_s, m_id, u"--code"_s, m_code}); }
    bool restartAt(qint64 nowMs)
    {
        m_nowMs = nowMs;
        return m_center.restartAt(nowMs);
    }
    /// The center works through what is due on a thread of its own.
    bool hears(const char *seat, const QString &type)
    {
        for (int turn = 0; turn < 50; ++turn) {
            done(seat, {u"sync"_s});
            if (typesOf(show(seat)).contains(type))
                return true;
            QTest::qWait(200);
        }
        return false;
    }
    /// What an altered program at the seat writes into the case, past every rule; whether it was written.
    bool smuggled(const char *seat, const QString &what, const QString &post = {})
    {
        QProcess client;
        client.start(QStringLiteral(MIZBAN_ALTERED_CLIENT),
                     {m_center.path(QLatin1StringView(seat) + u".seat"_s), m_center.passwordFile(), m_caseId,
                      what, post, QString::number(m_nowMs)});
        return client.waitForFinished(60'000) && client.exitCode() == 0;
    }
    /// The bytes of the first file of the newest event of that type, as the seat holds them.
    QByteArray fileAt(const char *seat, EventType type)
    {
        auto opened = seatfile::open(m_center.path(QLatin1StringView(seat) + u".seat"_s), "a sound password");
        if (!opened)
            return "no seat";
        const auto writer =
            SeatWriter::open(std::move(opened).value(), std::make_shared<FixedClock>(m_nowMs));
        const auto reader = writer ? SeatReader::open(**writer)
                                   : Result<std::unique_ptr<SeatReader>>(makeError(ErrorCode::NotASeat));
        const auto id = reader ? (*reader)->resolve(m_id) : Result<StreamId>(makeError(ErrorCode::NotFound));
        const auto details =
            id ? (*reader)->caseDetails(*id) : Result<CaseDetails>(makeError(ErrorCode::NotFound));
        if (!details)
            return "no case";
        for (const HistoryEntry &entry : details->state.history) {
            if (entry.type == type && !entry.attachments.isEmpty())
                return (*reader)->attachment(entry.attachments.first().blob).valueOr("no file");
        }
        return "no event";
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"shahrud", u"semnan.shahrud.desk"_s, u"semnan.shahrud.desk.clerk1"_s},
            {"governor", QLatin1StringView(governorPost), QLatin1StringView(governorPost)},
            {"water", QLatin1StringView(waterHead), QLatin1StringView(waterHead)},
            {"general", u"semnan.governor-general"_s, u"semnan.governor-general"_s},
            {"center", u"center.head"_s, u"center.head"_s},
        });
        sync({"desk", "governor", "water", "general", "center", "desk"});
    }

    void J4_2_fromTheCounterToTheFarmandarAlone()
    {
        QJsonObject json = registration(7);
        json.remove(u"beneficiary"_s);
        json.remove(u"reference"_s);
        json.insert(u"kind"_s, u"Complaint"_s);
        json.insert(u"subject"_s, u"conduct.official"_s);
        json.insert(u"breach"_s, u"RuleNotExecuted"_s);
        json.insert(u"redress"_s, u"رسیدگی شود"_s);
        json.insert(u"text"_s, QString(QString::fromUtf8(secretWord) + u": رفتار نادرست"_s));
        json.insert(u"about"_s, QJsonArray{QLatin1StringView(waterHead)});
        const QString file = written(u"complaint.json"_s, QJsonDocument(json).toJson());
        const CtlRun saved = at("desk", {u"case"_s, u"register"_s, u"--file"_s, file});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        m_id = saved.json().value(u"trackingId"_s).toString();
        m_code = saved.json().value(u"followUpCode"_s).toString();
        m_dueAtMs = timeOf(saved.json().value(u"dueAt"_s));
        QCOMPARE(m_code.size(), 6);
        sync({"desk", "governor", "center", "general"});
        m_caseId = show("governor").value(u"caseId"_s).toString();
        QVERIFY(!m_caseId.isEmpty());
    }

    void J4_1_theCartableOpensWithoutNetwork()
    {
        QCOMPARE(m_center.stop(), 0);
        QCOMPARE(totalOf("governor", u"sealed"_s), 1);
        QVERIFY(isUnread());
        QCOMPARE(totalOf("governor", u"overdue"_s), 0);
        QVERIFY(show("governor").value(u"text"_s).toString().contains(QString::fromUtf8(secretWord)));
        done("governor", {u"case"_s, u"open"_s, m_id});
        QVERIFY(!isUnread());
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        sync({"governor"});
    }

    void J4_3_theSubjectIsHeard()
    {
        done("governor", {u"case"_s, u"explain"_s, m_id, u"--to"_s, QLatin1StringView(waterHead), u"--text"_s,
                          u"درباره شنبه گذشته توضیح دهید."_s});
        sync({"governor", "water"});
        const QJsonArray asked =
            QJsonDocument::fromJson(at("water", {u"explanation"_s, u"list"_s}).out).array();
        QCOMPARE(asked.size(), 1);
        const QString request = asked.first().toObject().value(u"id"_s).toString();
        done("water", {u"explanation"_s, u"answer"_s, request, u"--text"_s, u"بیمار بودم."_s});
        QCOMPARE(at("water", {u"explanation"_s, u"answer"_s, request, u"--text"_s, u"باز هم"_s}).exitCode, 1);
        sync({"water", "governor"});
        QVERIFY(at("governor", {u"explanation"_s, u"list"_s}).out.contains(u"بیمار بودم."_s.toUtf8()));
        QCOMPARE(at("water", {u"case"_s, u"show"_s, m_id}).exitCode, 1);
    }

    /// Whoever may do none of it, with a program that asks no rule; each is kept apart and its author told.
    void E5_E6_E7_E8_anAlteredClientChangesNothingAboutThePromisedTime_data()
    {
        QTest::addColumn<QString>("seat");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("post");
        const auto row = [](const char *name, const char *seat, const char *what, const char *post = "") {
            QTest::newRow(name) << QString::fromLatin1(seat) << QString::fromLatin1(what)
                                << QString::fromLatin1(post);
        };
        row("E8 the holder extends himself", "governor", "sealed-extend");
        row("E8 asks whoever he likes", "governor", "sealed-ask", waterHead);
        row("E5 the holder records the dispute", "governor", "sealed-dispute");
        row("E5 a session before any dispute", "center", "sealed-session", governorPost);
        row("E5 the subject is invited", "center", "sealed-session", waterHead);
        row("E6 a decision before any session", "center", "sealed-decide", governorPost);
        row("E6 the subject is to carry it out", "center", "sealed-decide", waterHead);
        row("E6 evidence of no decision", "governor", "sealed-evidence");
        row("E7 a referral of no decision", "governor", "sealed-misconduct");
        row("text that nobody cleaned", "governor", "sealed-unclean");
    }
    void E5_E6_E7_E8_anAlteredClientChangesNothingAboutThePromisedTime()
    {
        QFETCH(const QString, seat);
        QFETCH(const QString, what);
        QFETCH(const QString, post);
        const QByteArray name = seat.toLatin1();
        sync({name.constData()});
        const QJsonObject before = show(name.constData());
        QVERIFY(smuggled(name.constData(), what, post));
        QCOMPARE(at(name.constData(), {u"sync"_s}).json().value(u"quarantined"_s).toInt(), 1);
        sync({name.constData()}); // the verdict
        const QJsonObject after = show(name.constData());
        QCOMPARE(flaggedIn(after), flaggedIn(before) + 1);
        for (const QString &field : {u"dueAt"_s, u"status"_s, u"holder"_s, u"supervision"_s, u"answer"_s})
            QVERIFY2(after.value(field) == before.value(field), qPrintable(field));
    }

    void C5_noneOfItReachedWhoIsComplainedOf()
    {
        const CtlRun synced = at("water", {u"sync"_s});
        QCOMPARE(synced.json().value(u"quarantined"_s).toInt(), 0);
        QCOMPARE(at("water", {u"case"_s, u"show"_s, m_id}).exitCode, 1);
        sync({"governor", "center"});
    }

    /// E3–E6 with a file: overdue, no answer, dispute, session, decision, evidence.
    void E6_theEvidenceReachesTheCenterWithItsFile()
    {
        QVERIFY2(restartAt(m_dueAtMs + hour), qPrintable(m_center.complaint()));
        QVERIFY(hears("governor", u"OverdueRaised"_s));
        QVERIFY2(restartAt(m_dueAtMs + 12 * day), qPrintable(m_center.complaint()));
        QVERIFY(hears("center", u"NoAnswerRaised"_s));
        done("center", {u"case"_s, u"dispute"_s, m_id, u"--yes"_s, u"--text"_s, u"پاسخی نرسیده است"_s});
        done("center", {u"case"_s, u"session"_s, m_id, u"--at"_s, toIso8601(m_nowMs + day), u"--invite"_s,
                        QLatin1StringView(governorPost), u"--text"_s, u"بررسی علت"_s});
        sync({"center", "governor"});
        QCOMPARE(show("governor").value(u"status"_s).toString(), u"InSession"_s);
        QVERIFY2(restartAt(m_nowMs + 2 * day), qPrintable(m_center.complaint()));
        done("center", {u"case"_s, u"decide"_s, m_id, u"--owner"_s, QLatin1StringView(governorPost),
                        u"--due"_s, toIso8601(m_nowMs + 5 * day), u"--text"_s, u"پاسخ داده شود"_s});
        sync({"center", "governor"});
        const QByteArray scan = "صورت‌جلسه: پاسخ آماده شد";
        done("governor",
             {u"case"_s, u"evidence"_s, m_id, u"--text"_s, u"صورت‌جلسه پیوست است"_s,
              u"--file"_s, written(u"evidence.txt"_s, scan)});
        sync({"governor", "center", "center"});
        QCOMPARE(fileAt("center", EventType::EvidenceGiven), scan);
        QCOMPARE(fileAt("governor", EventType::EvidenceGiven), scan);
        QCOMPARE(fileAt("water", EventType::EvidenceGiven), QByteArray("no case"));
    }

    void J4_4_decisionBoardLetterAndAnswer()
    {
        done("governor",
             {u"case"_s, u"board"_s, m_id, u"--body"_s, u"هیأت بدوی"_s, u"--letter"_s, u"1405/12"_s});
        done("governor", {u"case"_s, u"answer"_s, m_id, u"--text"_s,
                          u"نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد."_s});
        sync({"governor", "general", "center"});
        QCOMPARE(show("governor").value(u"status"_s).toString(), u"Answered"_s);
        QCOMPARE(show("governor").value(u"noticesDue"_s).toInt(), 1); // 4-5
        done("governor", {u"case"_s, u"notified"_s, m_id, u"--how"_s, u"Phone"_s, u"--all"_s});
        QCOMPARE(show("governor").value(u"noticesDue"_s).toInt(), 0);
        QCOMPARE(at("governor", {u"sync"_s}).json().value(u"quarantined"_s).toInt(), 0);
        done("governor",
             {u"case"_s, u"deliver"_s, m_id, u"--how"_s, u"Phone"_s, u"--recipient"_s, u"خود متقاضی"_s});
        sync({"governor", "general", "center"});
    }

    /// C9: age and timeliness above, nothing below.
    void C9_theLevelAboveSeesTheSummary()
    {
        const QJsonObject seen = at("general", {u"sealed"_s, u"list"_s}).json();
        QCOMPARE(seen.value(u"answered"_s).toInt(), 1);
        QVERIFY(at("water", {u"sealed"_s, u"list"_s}).json().value(u"items"_s).toArray().isEmpty());
    }

    /// J4.5, T5, C7, Q19: told at any desk, with who handles it and without the subject's name.
    void J4_5_theApplicantAsksAtAnyDesk()
    {
        const CtlRun told = track("shahrud");
        QVERIFY2(told.exitCode == 0, told.err.constData());
        const QJsonObject json = told.json();
        QCOMPARE(json.value(u"status"_s).toString(), u"Answered"_s);
        QCOMPARE(timeOf(json.value(u"dueAt"_s)), m_dueAtMs);
        QVERIFY(
            json.value(u"holder"_s).toString().contains(u"فرماندار"_s)); // Q19: the handler, not the subject
        QVERIFY(json.value(u"answer"_s).isNull());
        QVERIFY(json.value(u"events"_s).toArray().size() >= 3);
        for (const QString &word : {QString::fromUtf8(secretWord), u"اداره آب"_s, u"مرکز"_s, u"هیأت"_s})
            QVERIFY2(!told.out.contains(word.toUtf8()), qPrintable(word));
        // At the seat of who is complained of it is not there, even with the code.
        const CtlRun kept = track("water");
        const CtlRun nowhere =
            at("water", {u"case"_s, u"track"_s, u"040000000000036"_s, u"--code"_s, m_code});
        QCOMPARE(kept.exitCode, 1);
        QCOMPARE(kept.err, nowhere.err);
    }

    /// S7: within thirty days; the handler has it once more.
    void J4_5_objectionReopens()
    {
        done("governor", {u"case"_s, u"reopen"_s, m_id, u"--text"_s, u"متقاضی قانع نشده است"_s});
        sync({"governor", "general", "center"});
        QCOMPARE(show("governor").value(u"status"_s).toString(), u"Reopened"_s);
        QCOMPARE(track("shahrud").json().value(u"status"_s).toString(), u"Reopened"_s);
        QCOMPARE(at("general", {u"sealed"_s, u"list"_s}).json().value(u"answered"_s).toInt(), 0);
        done(
            "governor",
            {u"case"_s, u"answer"_s, m_id, u"--text"_s,
             u"گزارش بازرس پیوست پرونده شد و جابه‌جایی کارمند انجام گرفت."_s});
        done("governor", {u"case"_s, u"close"_s, m_id, u"--text"_s, u"متقاضی پذیرفت."_s});
        sync({"governor", "general", "center"});
        QCOMPARE(track("shahrud").json().value(u"status"_s).toString(), u"Closed"_s);
        QCOMPARE(at("governor", {u"case"_s, u"reopen"_s, m_id, u"--text"_s, u"باز هم"_s}).exitCode, 0);
    }

    void J4_8_nothingOfItLiesWhereItMustNot()
    {
        for (const char *seat : {"water", "shahrud", "general"}) {
            const QString file = m_center.path(QLatin1StringView(seat) + u".dump"_s);
            done(seat, {u"dump"_s, u"--out"_s, file});
            QFile dump(file);
            QVERIFY(dump.open(QIODevice::ReadOnly));
            const QByteArray lines = dump.readAll();
            QVERIFY2(!lines.contains(m_id.toLatin1()) && !lines.contains(secretWord), seat);
        }
        for (const char *seat : {"desk", "governor", "water", "general", "center"})
            done(seat, {u"verify"_s});
    }
};

QTEST_GUILESS_MAIN(TestE2eGovernor)
#include "test_e2e_governor.moc"
