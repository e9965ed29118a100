#include "tests/e2e/processes.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// C6 and the handing on of keys, with real processes: what the purged seat holds afterwards is read from its
/// decrypted store.
class TestE2eSubjects : public QObject
{
    Q_OBJECT

    RealCenter m_center;
    QString m_lost;
    QString m_kept;

    CtlRun at(const char *seat, const QStringList &arguments)
    {
        return m_center.at(QLatin1StringView(seat), arguments);
    }
    CtlRun on(const char *seat, const char *words, const QStringList &more = {})
    {
        return at(seat, QString::fromLatin1(words).split(u' ') + more);
    }
    static void expectDone(const CtlRun &run) { QVERIFY2(run.exitCode == 0, run.err.constData()); }
    QString complain(const char *desk, const QString &about, const QString &text)
    {
        QJsonObject json = registration(7);
        json.remove(u"beneficiary"_s);
        json.remove(u"reference"_s);
        json.insert(u"kind"_s, u"Complaint"_s);
        json.insert(u"subject"_s, u"conduct.official"_s);
        json.insert(u"breach"_s, u"RuleNotExecuted"_s);
        json.insert(u"redress"_s, u"رسیدگی شود"_s);
        json.insert(u"text"_s, text);
        if (about.isEmpty())
            json.insert(u"against"_s, u"semnan.damghan.water"_s);
        else
            json.insert(u"about"_s, QJsonArray{about});
        QFile file(m_center.path(u"complaint.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(json).toJson());
        file.close();
        const CtlRun run = on(desk, "case register --file", {file.fileName()});
        return run.json().value(u"trackingId"_s).toString();
    }
    void syncAll()
    {
        for (const char *seat : {"desk", "governor", "general", "center", "governor", "general"})
            expectDone(on(seat, "sync"));
    }
    QByteArray dumped(const char *seat)
    {
        const QString path = m_center.path(QLatin1StringView(seat) + u".dump"_s);
        const CtlRun run = on(seat, "dump --out", {path});
        QFile file(path);
        return run.exitCode == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("failed");
    }
    QJsonArray exposures(const char *seat, const QString &id)
    {
        return on(seat, "case show", {id}).json().value(u"exposures"_s).toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        expectDone(m_center.enrol(u"desk"_s, u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s));
        for (const auto &[name, post] :
             {std::pair{"governor", "semnan.damghan.governor"},
              std::pair{"general", "semnan.governor-general"}, std::pair{"center", "center.head"}})
            expectDone(
                m_center.enrol(QLatin1StringView(name), QLatin1StringView(post), QLatin1StringView(post)));
        syncAll();
        m_kept = complain("desk", u"semnan.damghan.roads.head"_s, u"کاجک: رفتار"_s);
        m_lost = complain("desk", u"semnan.damghan.water.head"_s, u"زیتونک: رفتار"_s);
        QCOMPARE(m_lost.size(), 15);
        syncAll();
        QCOMPARE(on("governor", "case show", {m_lost}).exitCode, 0);
    }

    void C6_theHandlerWhoIsASubjectHasNothingLeft()
    {
        const QString caseId = on("governor", "case show", {m_lost}).json().value(u"caseId"_s).toString();
        QCOMPARE(caseId.size(), 32);
        expectDone(on("governor", "case add-subject", {m_lost, u"--about"_s, u"semnan.damghan.governor"_s}));
        syncAll();
        // C5: rows, postings, attachments, stub, journal: zero hits.
        const QByteArray left = dumped("governor");
        QVERIFY(left.size() > 1000);
        for (const QByteArray &trace : {m_lost.toLatin1(), caseId.toLatin1(), u"زیتونک"_s.toUtf8()})
            QCOMPARE(left.count(trace), 0);
        QCOMPARE(on("governor", "case show", {m_lost}).exitCode, 1);
        QCOMPARE(on("governor", "search", {m_lost}).json().value(u"items"_s).toArray().size(), 0);
        QCOMPARE(on("governor", "cartable list --folder sealed").json().value(u"total"_s).toInt(), 1);
        QCOMPARE(on("governor", "case show", {m_kept}).json().value(u"text"_s).toString(), u"کاجک: رفتار"_s);
        expectDone(on("governor", "verify"));
    }

    void C6_theNextHandlerUpReadsAndSeesWhoConfirmed()
    {
        const QJsonObject seen = on("general", "case show", {m_lost}).json();
        QCOMPARE(seen.value(u"text"_s).toString(), u"زیتونک: رفتار"_s);
        QCOMPARE(seen.value(u"holder"_s).toString(), u"semnan.governor-general"_s);
        const QJsonArray devices = seen.value(u"exposures"_s).toArray();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().toObject().value(u"seat"_s).toString(), u"semnan.damghan.governor"_s);
        QVERIFY(!devices.first().toObject().value(u"confirmedAt"_s).toString().isEmpty());
    }

    void Q28_aDeviceThatDoesNotSyncStaysOnTheList()
    {
        const QString other = complain("desk", u"semnan.damghan.water.head"_s, u"سروک: رفتار"_s);
        syncAll();
        expectDone(on("center", "case add-subject", {other, u"--about"_s, u"semnan.damghan.governor"_s}));
        expectDone(on("center", "sync"));
        expectDone(on("general", "sync"));
        QVERIFY(exposures("general", other).first().toObject().value(u"confirmedAt"_s).isNull());
        expectDone(on("governor", "sync"));
        expectDone(on("general", "sync"));
        QVERIFY(exposures("general", other).first().toObject().value(u"confirmedAt"_s).isString());
        QCOMPARE(dumped("governor").count(other.toLatin1()), 0);
    }

    void escrow_aPostWithoutAKeyGetsItLater()
    {
        // The farmandar of Shahrud has no seat yet: sealed to the Center's escrow in his place.
        const QString early = complain("desk", u"semnan.shahrud.desk.clerk1"_s, u"بلوطک: رفتار"_s);
        QCOMPARE(early.size(), 15);
        syncAll();
        const QString key = m_center.path(u"center/escrow.key"_s);
        QVERIFY2(QFile::exists(key), qPrintable(key));
        const CtlRun soon = ctl(
            {u"center"_s, u"escrow"_s, u"--dir"_s, m_center.path(u"center"_s), u"--key"_s, key, u"--json"_s});
        expectDone(soon);
        QCOMPARE(soon.json().value(u"handed"_s).toInt(), 0);
        QVERIFY(soon.json().value(u"waiting"_s).toInt() >= 1);
        expectDone(m_center.enrol(u"shahrud"_s, u"semnan.shahrud.governor"_s, u"semnan.shahrud.governor"_s));
        expectDone(on("shahrud", "sync"));
        QCOMPARE(on("shahrud", "case show", {early}).exitCode, 1);
        // Another key opens nothing.
        const CtlRun wrong = ctl({u"center"_s, u"escrow"_s, u"--dir"_s, m_center.path(u"center"_s),
                                  u"--key"_s, m_center.path(u"center/service.key"_s)});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY(!wrong.err.isEmpty());
        // The key is kept under a password, which is then asked for.
        const auto secretFile = [this](const QString &name, const QByteArray &secret) {
            QFile file(m_center.path(name));
            return file.open(QIODevice::WriteOnly) && file.write(secret + '\n') > 0 ? file.fileName()
                                                                                    : QString();
        };
        const QString right = secretFile(u"escrow.right"_s, u"رمز هیأت ۱۴۰۵"_s.toUtf8());
        const QString other = secretFile(u"escrow.other"_s, "another");
        expectDone(ctl({u"center"_s, u"escrow-password"_s, u"--key"_s, key, u"--password-file"_s, other}));
        QCOMPARE(
            ctl({u"center"_s, u"escrow-password"_s, u"--key"_s, key, u"--password-file"_s, right}).exitCode,
            1); // without the one it has
        expectDone(ctl({u"center"_s, u"escrow-password"_s, u"--key"_s, key, u"--password-file"_s, right,
                        u"--old-password-file"_s, other}));
        const QStringList use{u"center"_s, u"escrow"_s, u"--dir"_s, m_center.path(u"center"_s),
                              u"--key"_s,  key,         u"--json"_s};
        QCOMPARE(ctl(use).exitCode, 1);
        QCOMPARE(ctl(use + QStringList{u"--password-file"_s, other}).exitCode, 1);
        const CtlRun opened = ctl(use + QStringList{u"--password-file"_s, right});
        expectDone(opened);
        QCOMPARE(opened.json().value(u"handed"_s).toInt(), 1);
        expectDone(on("shahrud", "sync"));
        const CtlRun read = on("shahrud", "case show", {early});
        QCOMPARE(read.json().value(u"text"_s).toString(), u"بلوطک: رفتار"_s);
        bool noted = false;
        for (const QJsonValue &event : read.json().value(u"events"_s).toArray())
            noted = noted || event.toObject().value(u"type"_s) == u"EnvelopeRewrapped"_s;
        QVERIFY(noted);
    }

    void rewrap_listedAndGivenByCommand()
    {
        expectDone(m_center.enrol(u"second"_s, u"semnan.damghan.governor"_s, u"semnan.damghan.governor"_s));
        expectDone(on("second", "sync"));
        expectDone(on("governor", "sync"));
        QCOMPARE(on("second", "case show", {m_kept}).exitCode, 1);
        const QJsonArray waiting = QJsonDocument::fromJson(on("governor", "case awaiting").out).array();
        QCOMPARE(waiting.size(), 1);
        const QJsonObject one = waiting.first().toObject();
        QCOMPARE(one.value(u"trackingId"_s).toString(), m_kept);
        expectDone(on("governor", "case rewrap", {m_kept, u"--person"_s, one.value(u"person"_s).toString()}));
        expectDone(on("governor", "sync"));
        expectDone(on("second", "sync"));
        QCOMPARE(on("second", "case show", {m_kept}).json().value(u"text"_s).toString(), u"کاجک: رفتار"_s);
        QVERIFY(QJsonDocument::fromJson(on("governor", "case awaiting").out).array().isEmpty());
    }

    void C6_anOrdinaryComplaintGoesOnSealed()
    {
        const QString open = complain("desk", {}, u"فندقک: تأخیر"_s);
        QCOMPARE(open.size(), 15);
        syncAll();
        const QString caseId = on("desk", "case show", {open}).json().value(u"caseId"_s).toString();
        const QString dueAt = on("desk", "case show", {open}).json().value(u"dueAt"_s).toString();
        QCOMPARE(on("desk", "case add-subject", {open, u"--about"_s, u"semnan.nowhere"_s}).exitCode, 1);
        expectDone(on("desk", "case add-subject", {open, u"--about"_s, u"semnan.damghan.water.head"_s}));
        syncAll();
        expectDone(on("desk", "sync"));
        syncAll();
        const QJsonObject handled = on("governor", "case show", {open}).json();
        QCOMPARE(handled.value(u"text"_s).toString(), u"فندقک: تأخیر"_s);
        QCOMPARE(handled.value(u"holder"_s).toString(), u"semnan.damghan.governor"_s);
        QCOMPARE(handled.value(u"dueAt"_s).toString(), dueAt); // E8
        const QJsonArray devices = handled.value(u"exposures"_s).toArray();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().toObject().value(u"seat"_s).toString(), u"semnan.damghan.desk"_s);
        QVERIFY(devices.first().toObject().value(u"confirmedAt"_s).isString());
        // The desk: the clerk's stub, and nothing of the case in the store.
        const QJsonObject stub = on("desk", "case show", {open}).json();
        QCOMPARE(stub.value(u"trackingId"_s).toString(), open);
        QVERIFY(stub.value(u"text"_s).toString().isEmpty());
        const QByteArray left = dumped("desk");
        for (const QByteArray &trace : {open.toLatin1(), caseId.toLatin1(), u"فندقک"_s.toUtf8()})
            QCOMPARE(left.count(trace), 0);
        QCOMPARE(on("desk", "search", {u"فندقک"_s}).json().value(u"items"_s).toArray().size(), 0);
        expectDone(on("desk", "verify"));
        expectDone(on("governor", "verify"));
    }
};

QTEST_GUILESS_MAIN(TestE2eSubjects)
#include "test_e2e_subjects.moc"
