#include "tests/e2e/seats_test.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// J13 with real processes: what a person who walks in gets, from the receipt to his objection; and what
/// becomes of a matter that was brought to two desks (I7).
class TestE2eWalkIn : public SeatsTest
{
    Q_OBJECT

    QString m_id;       ///< the case that J13 goes through
    QString m_code;     ///< on its receipt
    QString m_national; ///< of its applicant

    CtlRun tracked(const char *seat, const QString &id, const QString &option, const QString &factor)
    {
        return at(seat, {u"case"_s, u"track"_s, id, option, factor});
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"shahrud", u"semnan.shahrud.desk"_s, u"semnan.shahrud.desk.clerk1"_s},
            {"head", u"semnan.damghan.water.head"_s, u"semnan.damghan.water.head"_s},
            {"director", u"semnan.water.director"_s, u"semnan.water.director"_s},
        });
    }

    void J13_2_theReceiptHoldsWhatHeFollowsTheCaseWith()
    {
        const QJsonObject saved = m_center.registerCase(u"desk"_s, 1).json();
        m_id = saved.value(u"trackingId"_s).toString();
        m_code = saved.value(u"followUpCode"_s).toString();
        m_national =
            shown("desk", m_id).value(u"applicant"_s).toObject().value(u"nationalNumber"_s).toString();
        QCOMPARE(m_id.size(), 15);
        QCOMPARE(m_code.size(), 6);
        QVERIFY(!saved.value(u"dueAt"_s).isNull());
        done("desk", {u"case"_s, u"receipt"_s, m_id, u"--out"_s, m_center.path(u"receipt.pdf"_s)});
        QVERIFY(QFile::exists(m_center.path(u"receipt.pdf"_s)));
    }

    /// 4-5: each step queues a notice, and the desk that tells him by telephone says so.
    void J13_3_everyStepIsToldHim()
    {
        done("desk", {u"case"_s, u"refer"_s, m_id, u"--to"_s, u"semnan.damghan.water"_s});
        QCOMPARE(lastOf(shown("desk", m_id), u"CaseReferred"_s).value(u"notice"_s).toString(), u"Queued"_s);
        QCOMPARE(shown("desk", m_id).value(u"noticesDue"_s).toInt(), 1);
        const QJsonObject owed = at("desk", {u"notices"_s, u"list"_s}).json();
        QCOMPARE(owed.value(u"total"_s).toInt(), 1);
        const QJsonObject line = owed.value(u"items"_s).toArray().first().toObject();
        QCOMPARE(line.value(u"trackingId"_s).toString(), m_id);
        QVERIFY(line.value(u"publicText"_s).toString().contains(u"ارجاع شد"_s));
        QVERIFY(!line.value(u"mobile"_s).toString().isEmpty());
        QVERIFY(!line.value(u"since"_s).toString().isEmpty());
        QCOMPARE(at("desk", {u"case"_s, u"notified"_s, m_id, u"--how"_s, u"Pigeon"_s}).exitCode, 1);
        QCOMPARE(at("desk", {u"case"_s, u"notified"_s, m_id}).exitCode, 2);
        done("desk", {u"case"_s, u"notified"_s, m_id, u"--how"_s, u"Phone"_s, u"--failed"_s,
                      u"تلفن همراه خاموش بود"_s});
        QCOMPARE(lastOf(shown("desk", m_id), u"CaseReferred"_s).value(u"notice"_s).toString(), u"Failed"_s);
        QVERIFY(!at("desk", {u"notices"_s, u"list"_s})
                     .json()
                     .value(u"items"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"lastTried"_s)
                     .isNull());
        done("desk", {u"case"_s, u"notified"_s, m_id, u"--how"_s, u"Phone"_s, u"--all"_s});
        QCOMPARE(at("desk", {u"notices"_s, u"list"_s}).json().value(u"total"_s).toInt(), 0);
        sync({"desk", "head"});
        QCOMPARE(lastOf(shown("head", m_id), u"CaseReferred"_s).value(u"notice"_s).toString(), u"Sent"_s);
        QCOMPARE(shown("head", m_id).value(u"noticesDue"_s).toInt(), 0);
        QCOMPARE(at("desk", {u"case"_s, u"notified"_s, m_id, u"--how"_s, u"Phone"_s}).exitCode, 1);
    }

    void S7_theApplicantIsAwaitedUntilADayAndItShowsWhenItIsOver()
    {
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        const auto iso = [](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(Qt::ISODate);
        };
        constexpr qint64 day = 86'400'000;
        const CtlRun past = at("head", {u"case"_s, u"await"_s, m_id, u"--text"_s, u"تصویر قبض"_s,
                                        u"--until"_s, iso(nowMs - day)});
        QCOMPARE(past.exitCode, 1);
        done("head",
             {u"case"_s, u"await"_s, m_id, u"--text"_s, u"تصویر قبض"_s, u"--until"_s, iso(nowMs + day)});
        QVERIFY(!shown("head", m_id).value(u"awaitedUntil"_s).isNull());
        QCOMPARE(shown("head", m_id).value(u"applicantLate"_s).toBool(), false);
        const CtlRun late = at("head", {u"case"_s, u"show"_s, m_id, u"--now"_s, iso(nowMs + 2 * day)});
        QCOMPARE(late.json().value(u"applicantLate"_s).toBool(), true);
        const auto marked = [&](qint64 atMs) { // in the list too
            const CtlRun list =
                at("head", {u"cartable"_s, u"list"_s, u"--folder"_s, u"all"_s, u"--now"_s, iso(atMs)});
            for (const QJsonValue &item : list.json().value(u"items"_s).toArray()) {
                if (item.toObject().value(u"trackingId"_s).toString() == m_id)
                    return item.toObject().value(u"applicantLate"_s);
            }
            return QJsonValue();
        };
        QCOMPARE(marked(nowMs), QJsonValue(false));
        QCOMPARE(marked(nowMs + 2 * day), QJsonValue(true));
        // He brings it to the desk, and the file goes with the case.
        QFile bill(m_center.path(u"bill.txt"_s));
        QVERIFY(bill.open(QIODevice::WriteOnly));
        bill.write("قبض آبان");
        bill.close();
        sync({"head", "desk"});
        done("desk", {u"case"_s, u"received"_s, m_id, u"--text"_s, u"تصویر قبض را آورد"_s, u"--file"_s,
                      bill.fileName()});
        sync({"desk", "head"});
        const QJsonObject brought = lastOf(shown("head", m_id), u"ApplicantReplied"_s);
        QCOMPARE(brought.value(u"attachments"_s).toArray().first().toObject().value(u"name"_s).toString(),
                 u"bill.txt"_s);
        QVERIFY(shown("head", m_id).value(u"awaitedUntil"_s).isNull());
    }

    /// T5, T6: at any desk with tracking id and code, all public steps with time and responsible.
    void J13_4_heAsksAtAnotherDesk()
    {
        QCOMPARE(at("shahrud", {u"case"_s, u"show"_s, m_id}).exitCode, 1); // the case is not there
        const CtlRun run = tracked("shahrud", m_id, u"--code"_s, m_code);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject told = run.json();
        QCOMPARE(told.value(u"trackingId"_s).toString(), m_id);
        QCOMPARE(told.value(u"offline"_s).toBool(true), false);
        const QJsonArray events = told.value(u"events"_s).toArray();
        QVERIFY(events.size() >= 4);
        for (const auto &event : events) {
            QVERIFY(!event.toObject().value(u"publicText"_s).toString().isEmpty());
            QVERIFY(!event.toObject().value(u"person"_s).toString().isEmpty());
            QVERIFY(!event.toObject().value(u"post"_s).toString().isEmpty());
        }
        QVERIFY(!run.out.contains(m_national.toUtf8()));
        QVERIFY(!run.out.contains(QStringLiteral("احمدی").toUtf8()));
        QCOMPARE(tracked("shahrud", m_id, u"--national"_s, m_national).exitCode, 0);
    }

    void T6_wrongFactorsLookLikeNoCaseAndLockTheId()
    {
        const QString other = m_center.registerCase(u"desk"_s, 2).json().value(u"trackingId"_s).toString();
        sync({"desk"});
        const CtlRun absent = tracked("shahrud", u"040000000000036"_s, u"--code"_s, u"000000"_s);
        const CtlRun wrong = tracked("shahrud", other, u"--code"_s, u"000000"_s);
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(wrong.exitCode, absent.exitCode);
        QCOMPARE(QString::fromUtf8(wrong.err), QString::fromUtf8(absent.err));
        for (int tries = 1; tries < 5; ++tries)
            QCOMPARE(tracked("shahrud", other, u"--code"_s, u"000000"_s).exitCode, 1);
        const CtlRun locked = tracked("shahrud", other, u"--national"_s, m_national);
        QVERIFY(locked.exitCode != 0);
        QVERIFY(locked.err != wrong.err);
        QCOMPARE(tracked("shahrud", m_id, u"--code"_s, m_code).exitCode, 0); // the lock is of one id
        QCOMPARE(at("shahrud", {u"case"_s, u"track"_s, other}).exitCode, 2);
    }

    void T5_withoutNetworkTheSeatTellsAsOfItsLastSync()
    {
        QCOMPARE(m_center.stop(), 0);
        const CtlRun here = tracked("desk", m_id, u"--code"_s, m_code);
        const CtlRun wrong = tracked("desk", m_id, u"--code"_s, u"999999"_s);
        const CtlRun elsewhere = tracked("shahrud", m_id, u"--code"_s, m_code);
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        QVERIFY2(here.exitCode == 0, here.err.constData());
        QCOMPARE(here.json().value(u"offline"_s).toBool(), true);
        QVERIFY(!here.json().value(u"asOf"_s).isNull());
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(elsewhere.exitCode, 1);
    }

    void J13_5_theAnswerIsDeliveredAtTheSameDesk()
    {
        done("head", {u"case"_s, u"answer"_s, m_id, u"--text"_s, u"شیر فشارشکن کوچه تعویض شد."_s});
        sync({"head", "desk"});
        const QJsonObject told = tracked("shahrud", m_id, u"--code"_s, m_code).json();
        QCOMPARE(told.value(u"status"_s).toString(), u"Answered"_s);
        QCOMPARE(told.value(u"answer"_s).toString(), u"شیر فشارشکن کوچه تعویض شد."_s);
        done("desk", {u"case"_s, u"deliver"_s, m_id, u"--recipient"_s, u"خود متقاضی"_s});
        QVERIFY(!shown("desk", m_id).value(u"deliveredAt"_s).isNull());
    }

    void J13_6_heSaysWhatHeThinksOfIt()
    {
        QCOMPARE(at("desk", {u"case"_s, u"survey"_s, m_id, u"--score"_s, u"6"_s}).exitCode, 1);
        done("desk", {u"case"_s, u"survey"_s, m_id, u"--score"_s, u"4"_s, u"--text"_s, u"زود رسیدگی شد"_s});
        sync({"desk", "head"});
        const QJsonObject survey = shown("head", m_id).value(u"survey"_s).toObject();
        QCOMPARE(survey.value(u"score"_s).toInt(), 4);
        QCOMPARE(survey.value(u"text"_s).toString(), u"زود رسیدگی شد"_s);
    }

    void J13_7_heObjectsWithinThirtyDays()
    {
        done("desk", {u"case"_s, u"reopen"_s, m_id, u"--text"_s, u"فشار آب دوباره کم شد"_s});
        sync({"desk", "head"});
        QCOMPARE(shown("head", m_id).value(u"status"_s).toString(), u"Reopened"_s);
        QCOMPARE(tracked("shahrud", m_id, u"--code"_s, m_code).json().value(u"status"_s).toString(),
                 u"Reopened"_s);
        for (const char *seat : {"desk", "head", "shahrud"}) {
            const CtlRun verified = at(seat, {u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
        }
    }

    /// I7: one matter brought to two desks; whoever holds both merges the later one into the earlier, either
    /// id finds the answer, and the merge is taken back.
    void I7_aMatterBroughtToTwoDesksIsFollowedUpOnce()
    {
        const QJsonObject first = m_center.registerCase(u"desk"_s, 3).json();
        const QJsonObject second = m_center.registerCase(u"shahrud"_s, 3).json();
        const QString kept = first.value(u"trackingId"_s).toString();
        const QString later = second.value(u"trackingId"_s).toString();
        for (const auto &[seat, id] : {std::pair("desk", kept), std::pair("shahrud", later)})
            done(seat, {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.water.director"_s});
        sync({"desk", "shahrud", "director"});
        const QString before = shown("director", later).value(u"status"_s).toString();
        // The earlier one is kept, and who does not hold a case does not end it.
        QCOMPARE(at("director", {u"case"_s, u"merge"_s, kept, u"--into"_s, later}).exitCode, 1);
        QCOMPARE(at("director", {u"case"_s, u"merge"_s, later, u"--into"_s, later}).exitCode, 1);
        QCOMPARE(at("shahrud", {u"case"_s, u"merge"_s, later, u"--into"_s, later}).exitCode, 1);
        done("director", {u"case"_s, u"merge"_s, later, u"--into"_s, kept, u"--text"_s, u"یک نشانی"_s});
        sync({"director", "shahrud", "desk"});
        const QJsonObject ended = shown("shahrud", later);
        QCOMPARE(ended.value(u"status"_s).toString(), u"Closed"_s);
        QCOMPARE(ended.value(u"merged"_s).toBool(), true);
        QCOMPARE(ended.value(u"leading"_s).toString(), kept);
        QCOMPARE(ended.value(u"conflicts"_s).toInt(), 0);
        QVERIFY(!lastOf(ended, u"CaseMerged"_s).contains(u"flag"_s));
        QVERIFY(!lastOf(ended, u"CaseMerged"_s).value(u"publicText"_s).toString().isEmpty());

        done("director", {u"case"_s, u"answer"_s, kept, u"--text"_s, u"خط انتقال تقویت شد."_s});
        sync({"director"});
        const QJsonObject told =
            tracked("shahrud", later, u"--code"_s, second.value(u"followUpCode"_s).toString()).json();
        QCOMPARE(told.value(u"status"_s).toString(), u"Closed"_s);
        const QJsonObject answer = told.value(u"kept"_s).toObject();
        QCOMPARE(answer.value(u"trackingId"_s).toString(), kept);
        QCOMPARE(answer.value(u"answer"_s).toString(), u"خط انتقال تقویت شد."_s);

        QCOMPARE(at("shahrud", {u"case"_s, u"unmerge"_s, later}).exitCode, 1); // not the holder
        done("director", {u"case"_s, u"unmerge"_s, later});
        sync({"director", "shahrud"});
        const QJsonObject again = shown("shahrud", later);
        QCOMPARE(again.value(u"status"_s).toString(), before);
        QCOMPARE(again.value(u"merged"_s).toBool(), false);
        QVERIFY(again.value(u"leading"_s).isNull());
        for (const char *seat : {"director", "shahrud", "desk"}) {
            const CtlRun verified = at(seat, {u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
        }
    }

    /// 004 art.4-7, 4-8: files go with a task and its result, with an inquiry and its reply.
    void rule4_7_filesGoWithTasksAndInquiries()
    {
        QFile plan(m_center.path(u"plan.txt"_s));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("نقشه");
        plan.close();
        const QString id = m_center.registerCase(u"desk"_s, 4).json().value(u"trackingId"_s).toString();
        const QStringList withFile{u"--file"_s, plan.fileName()};
        done("desk", QStringList{u"case"_s, u"task"_s, id, u"--to"_s, u"semnan.damghan.water"_s, u"--text"_s,
                                 u"بازدید شود"_s} +
                         withFile);
        done("desk", QStringList{u"case"_s, u"inquire"_s, id, u"--to"_s, u"semnan.damghan.water"_s,
                                 u"--text"_s, u"بدهی دارد؟"_s} +
                         withFile);
        sync({"desk", "head"});
        for (const QString &type : {u"TaskAsked"_s, u"InquirySent"_s})
            QCOMPARE(lastOf(shown("head", id), type).value(u"attachments"_s).toArray().size(), 1);
        done("head", QStringList{u"case"_s, u"task-done"_s, id, u"--text"_s, u"بازدید شد"_s} + withFile);
        done("head", QStringList{u"case"_s, u"reply"_s, id, u"--text"_s, u"ندارد"_s} + withFile);
        sync({"head", "desk"});
        const QJsonObject seen = shown("desk", id);
        QCOMPARE(lastOf(seen, u"TaskAnswered"_s).value(u"attachments"_s).toArray().size(), 1);
        QCOMPARE(lastOf(seen, u"InquiryAnswered"_s).value(u"attachments"_s).toArray().size(), 1);
        QCOMPARE(lastOf(seen, u"InquiryAnswered"_s).value(u"signed"_s).toBool(), true);
        // 200 files: refused with the field named, and nothing is taken in.
        QStringList many{u"case"_s, u"task"_s, id, u"--to"_s, u"semnan.damghan.water"_s, u"--text"_s, u"x"_s};
        for (int i = 0; i < 200; ++i)
            many += withFile;
        const CtlRun refused = at("desk", many);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(QString::fromUtf8(refused.err).contains(u"پیوست"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestE2eWalkIn)
#include "test_e2e_walk_in.moc"
