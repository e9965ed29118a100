#include "tests/e2e/seats_test.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;

/// J4, steps 1–5 and 8, with real processes: complaints about a department head and about the farmandar.
class TestE2eSealed : public SeatsTest
{
    Q_OBJECT

    QString m_aboutHead; ///< tracking ids
    QString m_aboutGovernor;

    static QStringList words(const char *line) { return QString::fromUtf8(line).split(u' '); }
    static QString text(const CtlRun &run, const char *key)
    {
        return run.json().value(QLatin1StringView(key)).toString();
    }
    void expectDone(const CtlRun &run) { QVERIFY2(run.exitCode == 0, run.err.constData()); }
    CtlRun complain(const char *seat, const QJsonValue &about)
    {
        QJsonObject json = registration(7);
        json.remove(QStringLiteral("beneficiary"));
        json.remove(QStringLiteral("reference"));
        json.insert(QStringLiteral("kind"), QStringLiteral("Complaint"));
        json.insert(QStringLiteral("subject"), QStringLiteral("conduct.official"));
        json.insert(QStringLiteral("breach"), QStringLiteral("RuleNotExecuted"));
        json.insert(QStringLiteral("redress"), QStringLiteral("رسیدگی شود"));
        json.insert(QStringLiteral("text"), QStringLiteral("زیتونک: رفتار نادرست"));
        json.insert(QStringLiteral("about"), about.isArray() ? about.toArray() : QJsonArray{about});
        return at(seat, {QStringLiteral("case"), QStringLiteral("register"), QStringLiteral("--file"),
                         written(QStringLiteral("complaint.json"), json)});
    }
    QJsonObject list(const char *seat, const char *folder)
    {
        return at(seat, words("cartable list --folder") + QStringList{QLatin1StringView(folder)}).json();
    }
    void syncAll()
    {
        for (const char *seat : {"desk", "governor", "water", "general", "desk", "governor", "water"})
            expectDone(at(seat, words("sync")));
    }
    QByteArray exported(const char *seat)
    {
        const QString file = m_center.path(QLatin1StringView(seat) + QStringLiteral(".jsonl"));
        const CtlRun run = at(seat, words("export cases --out") + QStringList{file});
        QFile written(file);
        return run.exitCode == 0 && written.open(QIODevice::ReadOnly) ? written.readAll()
                                                                      : QByteArray("failed");
    }
    QByteArray dumped(const char *seat)
    {
        const QString file = m_center.path(QLatin1StringView(seat) + QStringLiteral(".dump"));
        const CtlRun run = at(seat, words("dump --out") + QStringList{file});
        QFile written(file);
        return run.exitCode == 0 && written.open(QIODevice::ReadOnly) ? written.readAll()
                                                                      : QByteArray("failed");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        expectDone(m_center.enrol(QStringLiteral("desk"), QStringLiteral("semnan.damghan.desk"),
                                  QStringLiteral("semnan.damghan.desk.clerk1")));
        for (const auto &[name, post] : {std::pair{"governor", "semnan.damghan.governor"},
                                         std::pair{"water", "semnan.damghan.water.head"},
                                         std::pair{"general", "semnan.governor-general"}})
            expectDone(
                m_center.enrol(QLatin1StringView(name), QLatin1StringView(post), QLatin1StringView(post)));
        syncAll();
    }

    void J4_2_aComplaintAboutTheDepartmentHeadReachesTheFarmandarSealed()
    {
        const CtlRun saved = complain("desk", QStringLiteral("semnan.damghan.water.head"));
        expectDone(saved);
        m_aboutHead = text(saved, "trackingId");
        QCOMPARE(m_aboutHead.size(), 15);
        QVERIFY(text(saved, "holder").isEmpty()); // C4
        syncAll();
        const QJsonObject sealed = list("governor", "sealed");
        QCOMPARE(sealed.value(QStringLiteral("total")).toInt(), 1);
        const QJsonObject item = sealed.value(QStringLiteral("items")).toArray().first().toObject();
        QCOMPARE(item.value(QStringLiteral("trackingId")).toString(), m_aboutHead);
        QVERIFY(item.value(QStringLiteral("sealed")).toBool());
        const CtlRun shown = at("governor", words("case show") + QStringList{m_aboutHead});
        QCOMPARE(text(shown, "text"), QStringLiteral("زیتونک: رفتار نادرست"));
        QVERIFY(exported("governor").contains(m_aboutHead.toLatin1())); // `all` and exports of the handler
        // The desk has a stub, the subject nothing.
        const CtlRun stub = at("desk", words("case show") + QStringList{m_aboutHead});
        expectDone(stub);
        QVERIFY(text(stub, "text").isEmpty() && text(stub, "holder").isEmpty());
        QCOMPARE(list("desk", "all").value(QStringLiteral("total")).toInt(), 0);
        QVERIFY(!exported("desk").contains(m_aboutHead.toLatin1()));
        QCOMPARE(at("water", words("case show") + QStringList{m_aboutHead}).exitCode, 1);
        QVERIFY(!dumped("water").contains(m_aboutHead.toLatin1()));
        QVERIFY(!dumped("desk").contains(m_aboutHead.toLatin1()));
        expectDone(at("desk", words("case receipt") + QStringList{m_aboutHead, QStringLiteral("--out"),
                                                                  m_center.path(QStringLiteral("r.pdf"))}));
    }

    void J4_3_theSubjectIsAskedInTheHandlersWords()
    {
        expectDone(at("governor",
                      words("case explain") + QStringList{m_aboutHead, QStringLiteral("--to"),
                                                          QStringLiteral("semnan.damghan.water.head"),
                                                          QStringLiteral("--text"),
                                                          QStringLiteral("درباره شنبه گذشته توضیح دهید.")}));
        syncAll();
        const QJsonArray asked = QJsonDocument::fromJson(at("water", words("explanation list")).out).array();
        QCOMPARE(asked.size(), 1);
        const QJsonObject request = asked.first().toObject();
        QCOMPARE(request.value(QStringLiteral("text")).toString(),
                 QStringLiteral("درباره شنبه گذشته توضیح دهید."));
        expectDone(at("water", words("explanation answer") +
                                   QStringList{request.value(QStringLiteral("id")).toString(),
                                               QStringLiteral("--text"), QStringLiteral("بیمار بودم.")}));
        syncAll();
        const QJsonArray answered =
            QJsonDocument::fromJson(at("governor", words("explanation list")).out).array();
        QCOMPARE(answered.first().toObject().value(QStringLiteral("answer")).toString(),
                 QStringLiteral("بیمار بودم."));
    }

    void J4_4_boardLetterAndAnswer()
    {
        expectDone(at("governor", words("case board") + QStringList{m_aboutHead, QStringLiteral("--body"),
                                                                    QStringLiteral("هیأت بدوی"),
                                                                    QStringLiteral("--letter"),
                                                                    QStringLiteral("1405/12")}));
        expectDone(
            at("governor",
               words("case answer") +
                   QStringList{m_aboutHead, QStringLiteral("--text"),
                               QStringLiteral(
                                   "نوبت بازدید از شبکه برای روز شنبه تعیین و به کارکنان تذکر داده شد.")}));
        expectDone(at("governor", words("sync")));
        QCOMPARE(text(at("governor", words("case show") + QStringList{m_aboutHead}), "status"),
                 QStringLiteral("Answered"));
    }

    void J4_8_aComplaintAboutTheFarmandarIsInvisibleToHim()
    {
        const QByteArray before = exported("governor");
        const QJsonObject countsBefore = list("governor", "all");
        const CtlRun saved = complain("desk", QStringLiteral("semnan.damghan.governor"));
        expectDone(saved);
        m_aboutGovernor = text(saved, "trackingId");
        syncAll();
        QCOMPARE(list("governor", "all").value(QStringLiteral("total")),
                 countsBefore.value(QStringLiteral("total")));
        QCOMPARE(list("governor", "sealed").value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(exported("governor"), before);
        const CtlRun unknown = at("governor", words("case show") + QStringList{m_aboutGovernor});
        const CtlRun nowhere = at("governor", words("case show 050000100000191"));
        QCOMPARE(unknown.exitCode, 1);
        QCOMPARE(unknown.exitCode, nowhere.exitCode);
        QVERIFY(!dumped("governor").contains(m_aboutGovernor.toLatin1()));
        QCOMPARE(text(at("general", words("case show") + QStringList{m_aboutGovernor}), "text"),
                 QStringLiteral("زیتونک: رفتار نادرست"));
    }

    void C9_supervisorsSeeAgeAndTimelinessOnTheCommandLine()
    {
        const QJsonObject seen = at("general", words("sealed list")).json();
        QCOMPARE(seen.value(QStringLiteral("items")).toArray().size(),
                 1); // the one about the department head
        QCOMPARE(seen.value(QStringLiteral("answered")).toInt(), 1);
        const QJsonObject item = seen.value(QStringLiteral("items")).toArray().first().toObject();
        QCOMPARE(item.value(QStringLiteral("holder")).toString(), QStringLiteral("semnan.damghan.governor"));
        QVERIFY(!item.contains(QStringLiteral("trackingId")) && !item.contains(QStringLiteral("text")));
        QCOMPARE(at("general", words("case show") + QStringList{m_aboutHead}).exitCode, 1);
        QVERIFY(at("water", words("sealed list")).json().value(QStringLiteral("items")).toArray().isEmpty());
        expectDone(
            at("governor", words("case share") + QStringList{m_aboutHead, QStringLiteral("--to"),
                                                             QStringLiteral("semnan.governor-general")}));
        syncAll();
        QCOMPARE(text(at("general", words("case show") + QStringList{m_aboutHead}), "text"),
                 QStringLiteral("زیتونک: رفتار نادرست"));
        const CtlRun subject =
            at("governor", words("case share") + QStringList{m_aboutHead, QStringLiteral("--to"),
                                                             QStringLiteral("semnan.damghan.water.head")});
        QCOMPARE(subject.exitCode, 1);
        QVERIFY(!subject.err.isEmpty());
    }

    void C4_whatIsSealedToOthersIsKeptApartAndItsAuthorToldWhy()
    {
        const auto altered = [this](const char *seat, const QStringList &rest) {
            QProcess client;
            client.start(QStringLiteral(MIZBAN_ALTERED_CLIENT),
                         QStringList{m_center.path(QLatin1StringView(seat) + QStringLiteral(".seat")),
                                     m_center.passwordFile()} +
                             rest);
            return client.waitForFinished(60'000) && client.exitCode() == 0
                       ? QString::fromUtf8(client.readAllStandardOutput()).trimmed()
                       : QString();
        };
        // A registration, sealed to its subject as well.
        const QString tracking = altered("desk", {QStringLiteral("-"), QStringLiteral("complaint"),
                                                  QStringLiteral("semnan.damghan.water.head")});
        QCOMPARE(tracking.size(), 15);
        const CtlRun sent = at("desk", words("sync"));
        expectDone(sent);
        // Whoever syncs is not told of a colleague's sealed case; its author is, in the case.
        QCOMPARE(sent.json().value(QStringLiteral("quarantined")).toInt(), 0);
        const QJsonObject told = at("desk", words("case show") + QStringList{tracking}).json();
        const QJsonObject why = told.value(QStringLiteral("quarantine")).toObject();
        QCOMPARE(why.value(QStringLiteral("rule")).toString(), QStringLiteral("C4"));
        syncAll();
        for (const char *seat : {"water", "governor"})
            QCOMPARE(at(seat, words("case show") + QStringList{tracking}).exitCode, 1);
        QVERIFY(!dumped("water").contains(tracking.toLatin1()));

        // An act of the handler, likewise: the case goes on without it.
        const QString caseId = text(at("governor", words("case show") + QStringList{m_aboutHead}), "caseId");
        QVERIFY(!altered("governor",
                         {caseId, QStringLiteral("sealed-note"), QStringLiteral("semnan.damghan.water.head")})
                     .isEmpty());
        QCOMPARE(at("governor", words("sync")).json().value(QStringLiteral("quarantined")).toInt(), 1);
        expectDone(at("governor", words("sync")));
        const QJsonObject after = at("governor", words("case show") + QStringList{m_aboutHead}).json();
        bool flagged = false;
        for (const QJsonValue &event : after.value(QStringLiteral("events")).toArray())
            flagged |=
                event.toObject().value(QStringLiteral("flag")).toString() == QStringLiteral("Quarantined");
        QVERIFY(flagged);
        QCOMPARE(at("water", words("case show") + QStringList{m_aboutHead}).exitCode, 1);
    }

    void badInput_everybodyInTheCountyGoesAboveAndTooManyAreRefused()
    {
        const QJsonObject county{{QStringLiteral("name"), QStringLiteral("همه")},
                                 {QStringLiteral("unit"), QStringLiteral("semnan.damghan")}};
        // The clerk belongs to the governorate: he is stopped, and told where to send the applicant.
        const CtlRun stopped = complain("desk", county);
        QCOMPARE(stopped.exitCode, 1);
        QVERIFY(stopped.err.contains("111") || stopped.err.contains("۱۱۱"));
        // More of them than one case takes: named, with the most there may be, and nothing is registered.
        QJsonArray everybody;
        for (int i = 0; i < 101; ++i)
            everybody.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("کارمند %1").arg(i)},
                                         {QStringLiteral("unit"), QStringLiteral("semnan.damghan.water")}});
        const CtlRun many = complain("desk", everybody);
        QCOMPARE(many.exitCode, 1);
        QVERIFY2(QString::fromUtf8(many.err).contains(QStringLiteral("بیش از صد")), many.err.constData());
        const CtlRun unknown = complain("desk", QStringLiteral("semnan.nobody"));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(!unknown.err.isEmpty());
    }

    /// C4: the ostandar enrols another seat, of which the desk has not heard: it seals to those it knows.
    void C4_aSeatEnrolledMeanwhileHoldsNoComplaintBack()
    {
        expectDone(m_center.enrol(QStringLiteral("general2"), QStringLiteral("semnan.governor-general"),
                                  QStringLiteral("semnan.governor-general")));
        const CtlRun saved = complain("desk", QStringLiteral("semnan.damghan.governor"));
        expectDone(saved);
        expectDone(at("desk", words("sync")));
        expectDone(at("general", words("sync")));
        const CtlRun shown = at("general", words("case show") + QStringList{text(saved, "trackingId")});
        expectDone(shown);
        QCOMPARE(text(shown, "text"), QStringLiteral("زیتونک: رفتار نادرست"));
    }
};

QTEST_GUILESS_MAIN(TestE2eSealed)
#include "test_e2e_sealed.moc"
