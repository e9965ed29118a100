#include "tests/e2e/seats_test.h"

#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// What is done with a case between holders, by real processes over a real center.
class TestE2eActs : public SeatsTest
{
    Q_OBJECT

    QJsonObject eventIn(const QJsonObject &shown, const QString &event)
    {
        for (const auto &each : shown.value(u"events"_s).toArray()) {
            if (each.toObject().value(u"event"_s).toString() == event)
                return each.toObject();
        }
        return {};
    }
    bool lies(const QString &seat, const QString &folder, const QString &id)
    {
        const CtlRun page =
            m_center.at(seat, {u"cartable"_s, u"list"_s, u"--folder"_s, folder, u"--limit"_s, u"1000"_s});
        for (const auto &item : page.json().value(u"items"_s).toArray()) {
            if (item.toObject().value(u"trackingId"_s).toString() == id)
                return true;
        }
        return false;
    }
    QString registered(int number)
    {
        return m_center.registerCase(u"desk"_s, number).json().value(u"trackingId"_s).toString();
    }
    CtlRun smuggle(const QString &seat, const QString &caseId, const QString &what)
    {
        QProcess process;
        process.start(QStringLiteral(MIZBAN_ALTERED_CLIENT),
                      {m_center.path(seat + u".seat"_s), m_center.passwordFile(), caseId, what});
        CtlRun run;
        if (process.waitForFinished(60'000))
            run = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        return run;
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s},
            {"desk2", u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk2"_s},
            {"governor", u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s},
            {"water", u"semnan.damghan.water.head"_s, u"semnan.damghan.water.head"_s},
        });
        sync({"desk", "desk2", "governor", "water"});
    }

    /// To several with one owner, a date and an instruction; recalled unread; returned with a reason.
    void referralToSeveralWithRecallAndReturn()
    {
        const QString id = registered(1);
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.damghan.governor"_s, u"--copy"_s,
                         u"semnan.damghan.water"_s, u"--text"_s, u"برای دستور"_s, u"--due"_s,
                         u"2099-01-01T12:00:00+03:30"_s});
        sync({"desk", "governor", "water"});
        QVERIFY(lies(u"governor"_s, u"open"_s, id));
        QVERIFY(lies(u"water"_s, u"noted"_s, id) && !lies(u"water"_s, u"open"_s, id));
        const CtlRun foreign =
            m_center.at(u"water"_s, {u"case"_s, u"answer"_s, id, u"--text"_s, u"لوله اصلی عوض شد"_s});
        QCOMPARE(foreign.exitCode, 1); // a copy is no ownership
        // Unread: it can be taken back.
        done(u"desk"_s, {u"case"_s, u"recall"_s, id, u"--text"_s, u"گیرنده اشتباه بود"_s});
        sync({"desk", "governor"});
        QCOMPARE(shown(u"governor"_s, id).value(u"holder"_s).toString(), u"semnan.damghan.desk"_s);
        // Read: it cannot.
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.damghan.governor"_s});
        sync({"desk", "governor"});
        done(u"governor"_s, {u"case"_s, u"open"_s, id});
        sync({"governor", "desk"});
        const CtlRun late = m_center.at(u"desk"_s, {u"case"_s, u"recall"_s, id});
        QCOMPARE(late.exitCode, 1);
        QVERIFY(!late.err.isEmpty());
        const QJsonArray tree =
            QJsonDocument::fromJson(m_center.at(u"desk"_s, {u"case"_s, u"tree"_s, id}).out).array();
        QVERIFY(tree.size() >= 4);
        QVERIFY(tree.last().toObject().contains(u"keptDays"_s));

        QJsonObject road = registration(2);
        road.insert(u"subject"_s, u"road.repair"_s);
        const QString file = m_center.path(u"road.json"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(road).toJson()) > 0);
        out.close();
        const QString other = done(u"desk"_s, {u"case"_s, u"register"_s, u"--file"_s, file})
                                  .json()
                                  .value(u"trackingId"_s)
                                  .toString();
        done(u"desk"_s, {u"case"_s, u"refer"_s, other, u"--to"_s, u"semnan.damghan.water"_s});
        sync({"desk", "water"});
        done(u"water"_s, {u"case"_s, u"return"_s, other, u"--text"_s, u"راه در شرح وظایف ما نیست"_s});
        sync({"water", "desk"});
        QCOMPARE(shown(u"desk"_s, other).value(u"holder"_s).toString(), u"semnan.damghan.desk"_s);
        QVERIFY(lies(u"desk"_s, u"new"_s, other));
        QCOMPARE(m_center.at(u"desk"_s, {u"case"_s, u"refer"_s, other, u"--to"_s, u"semnan.damghan.water"_s})
                     .exitCode,
                 1); // S6: in a circle without a word
    }

    void aTamperedInquiryIsRejectedAndTheSenderTold()
    {
        const QString id = registered(3);
        sync({"desk"});
        const QString caseId = shown(u"desk"_s, id).value(u"caseId"_s).toString();
        const CtlRun forged = smuggle(u"desk"_s, caseId, u"inquiry"_s);
        QVERIFY2(forged.exitCode == 0, forged.err.constData());
        const CtlRun round = done(u"desk"_s, {u"sync"_s});
        sync({"desk", "water"});
        const QJsonObject event = eventIn(shown(u"desk"_s, id), QString::fromLatin1(forged.out.trimmed()));
        QCOMPARE(event.value(u"flag"_s).toString(), u"Quarantined"_s);
        QCOMPARE(event.value(u"signed"_s).toBool(true), false);
        QVERIFY(!lies(u"water"_s, u"all"_s, id));
        // The genuine one is accepted, and answered.
        const QString asked = done(u"desk"_s, {u"case"_s, u"inquire"_s, id, u"--to"_s,
                                               u"semnan.damghan.water"_s, u"--text"_s, u"بدهی دارد؟"_s})
                                  .json()
                                  .value(u"event"_s)
                                  .toString();
        sync({"desk", "water"});
        QCOMPARE(eventIn(shown(u"water"_s, id), asked).value(u"signed"_s).toBool(), true);
        QVERIFY(lies(u"water"_s, u"open"_s, id));
        done(u"water"_s, {u"case"_s, u"reply"_s, id, u"--text"_s, u"بدهی ندارد"_s});
        sync({"water", "desk"});
        const QJsonObject task = shown(u"desk"_s, id).value(u"tasks"_s).toArray().last().toObject();
        QCOMPARE(task.value(u"valid"_s).toBool(), true);
        QVERIFY(!task.value(u"answeredAt"_s).isNull());
    }

    void anAnswerByAnotherThanTheHolderIsKeptAndTheSenderTold()
    {
        const QString id = registered(4);
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.damghan.governor"_s});
        sync({"desk", "governor"});
        const QString caseId = shown(u"desk"_s, id).value(u"caseId"_s).toString();
        const CtlRun forged = smuggle(u"desk"_s, caseId, u"answer"_s);
        QCOMPARE(forged.exitCode, 0);
        sync({"desk", "desk", "governor"});
        const QString event = QString::fromLatin1(forged.out.trimmed());
        for (const char *seat : {"desk", "governor"}) {
            const QJsonObject seen = shown(QString::fromLatin1(seat), id);
            QCOMPARE(seen.value(u"status"_s).toString(), u"Referred"_s);
            QCOMPARE(eventIn(seen, event).value(u"flag"_s).toString(), u"Quarantined"_s);
        }
    }

    /// An altered program that cleans nothing: control characters and direction marks go nowhere.
    void uncleanTextIsQuarantinedAndTheSenderTold()
    {
        const QString id = registered(7);
        sync({"desk"});
        const QString caseId = shown(u"desk"_s, id).value(u"caseId"_s).toString();
        const CtlRun forged = smuggle(u"desk"_s, caseId, u"unclean"_s);
        QVERIFY2(forged.exitCode == 0, forged.err.constData());
        sync({"desk", "desk", "governor"});
        const QString event = QString::fromLatin1(forged.out.trimmed());
        const QJsonObject seen = shown(u"desk"_s, id);
        QCOMPARE(eventIn(seen, event).value(u"flag"_s).toString(), u"Quarantined"_s);
        QCOMPARE(seen.value(u"holder"_s).toString(), u"semnan.damghan.desk"_s);
        QVERIFY(!lies(u"governor"_s, u"all"_s, id));
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, u"semnan.damghan.governor"_s});
        sync({"desk", "governor"});
        QVERIFY(lies(u"governor"_s, u"all"_s, id)); // the genuine one goes
    }

    /// inv12: answered on two machines at once; both kept, side by side; resolved on both.
    void twoAnswersAtOnceAreResolvedOnBoth()
    {
        const QString id = registered(5);
        sync({"desk", "desk2"});
        QCOMPARE(m_center.stop(), 0);
        done(u"desk"_s, {u"case"_s, u"answer"_s, id, u"--text"_s, u"لوله کوچه تعویض شد"_s});
        done(u"desk2"_s, {u"case"_s, u"answer"_s, id, u"--text"_s, u"شیر اصلی باز شد"_s});
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        sync({"desk", "desk2", "desk"});
        const QJsonArray open = shown(u"desk"_s, id).value(u"openConflicts"_s).toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(shown(u"desk2"_s, id).value(u"openConflicts"_s).toArray(), open);
        const QString other = open.first().toObject().value(u"against"_s).toArray().first().toString();
        const QString text = eventIn(shown(u"desk"_s, id), other).value(u"publicText"_s).toString();
        QCOMPARE(
            m_center.at(u"desk"_s, {u"case"_s, u"resolve"_s, id, u"--counts"_s, u"00"_s, u"--text"_s, u"x"_s})
                .exitCode,
            1);
        done(u"desk"_s,
             {u"case"_s, u"resolve"_s, id, u"--counts"_s, other, u"--text"_s, u"با متقاضی هماهنگ شد"_s});
        sync({"desk", "desk2"});
        for (const char *seat : {"desk", "desk2"}) {
            const QJsonObject seen = shown(QString::fromLatin1(seat), id);
            QVERIFY(seen.value(u"openConflicts"_s).toArray().isEmpty());
            QCOMPARE(seen.value(u"conflicts"_s).toInt(), 0);
            QVERIFY(!eventIn(seen, other).contains(u"flag"_s));
            QCOMPARE(eventIn(seen, other).value(u"publicText"_s).toString(), text);
            const CtlRun verified = m_center.at(QString::fromLatin1(seat), {u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
        }
    }

    void closingWell()
    {
        const QString id = registered(6);
        const CtlRun stock = m_center.at(u"desk"_s, {u"case"_s, u"answer"_s, id, u"--text"_s, u"اقدام شد"_s});
        QCOMPARE(stock.exitCode, 1);
        QCOMPARE(m_center.at(u"desk"_s, {u"case"_s, u"close"_s, id}).exitCode, 1); // no answer yet
        done(u"desk"_s, {u"case"_s, u"answer"_s, id, u"--text"_s, u"قبض اصلاح شد و ۲۰۰ هزار ریال کم شد"_s});
        done(u"desk"_s,
             {u"case"_s, u"deliver"_s, id, u"--recipient"_s, u"خود متقاضی"_s, u"--how"_s, u"Phone"_s});
        QVERIFY(!shown(u"desk"_s, id).value(u"deliveredAt"_s).isNull());
        done(u"desk"_s, {u"case"_s, u"reopen"_s, id, u"--text"_s, u"مبلغ هنوز نادرست است"_s});
        QCOMPARE(shown(u"desk"_s, id).value(u"status"_s).toString(), u"Reopened"_s);
        sync({"desk"});
        QCOMPARE(m_center.at(u"desk"_s, {u"verify"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestE2eActs)
#include "test_e2e_acts.moc"
