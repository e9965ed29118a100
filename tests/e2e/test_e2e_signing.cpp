#include "tests/e2e/seats_test.h"
#include "tests/fixtures/keys/official_authority.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mizban;
using namespace mizban::e2e;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24ll * 3600 * 1000;
const QString desk = u"semnan.damghan.desk"_s;
const QString governor = u"semnan.damghan.governor"_s;
const QString general = u"semnan.governor-general"_s;
const QString deputy = u"semnan.deputy1"_s;
const QString minister = u"ministry.energy.minister"_s;

/// Of who holds the post in the sample directory.
QString nationalNumberOf(const QString &post)
{
    QFile file(QStringLiteral(MIZBAN_SOURCE_DIR "/resources/directory/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QString person;
    for (const auto &each : all.value(u"assignments"_s).toArray()) {
        if (each.toObject().value(u"post"_s).toString() == post)
            person = each.toObject().value(u"person"_s).toString();
    }
    for (const auto &each : all.value(u"persons"_s).toArray()) {
        if (each.toObject().value(u"id"_s).toString() == person)
            return each.toObject().value(u"nationalNumber"_s).toString();
    }
    return {};
}

} // namespace

/// Marginal notes, officials' own certificates and acting for another, by real processes over a real center.
class TestE2eSigning : public SeatsTest
{
    Q_OBJECT

    const qint64 m_nowMs = QDateTime::currentMSecsSinceEpoch();
    OfficialAuthority m_official{u"مرجع رسمی"_s, m_nowMs};

    QString registered(int number)
    {
        return m_center.registerCase(u"desk"_s, number).json().value(u"trackingId"_s).toString();
    }
    CtlRun atCenter(const QString &command, const QString &file)
    {
        return ctl({u"center"_s, command, u"--dir"_s, m_center.centerDir(), u"--file"_s, file, u"--json"_s});
    }
    QString soon(qint64 ms) const
    {
        return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch() + ms)
            .toUTC()
            .toString(Qt::ISODate);
    }

private Q_SLOTS:
    void initTestCase()
    {
        open({
            {"desk", desk, desk + u".clerk1"_s},
            {"governor", governor, governor},
            {"general", general, general},
            {"minister", minister, minister},
            {"head", u"center.head"_s, u"center.head"_s},
        });
        sync({"desk", "governor", "general", "minister", "head"});
    }

    /// J7-7, J6-2: entered at the Center, pinned at the minister's, acknowledged, answered, watched.
    void rule4_25_presidentsNote()
    {
        const QString id = registered(1);
        done(u"desk"_s,
             {u"case"_s, u"refer"_s, id, u"--to"_s, u"center.head"_s, u"--text"_s, u"برای استحضار"_s});
        sync({"desk", "head"});
        const CtlRun note =
            done(u"head"_s, {u"case"_s, u"marginal"_s, id, u"--text"_s, u"وزیر نیرو فوری گزارش دهد"_s,
                             u"--to"_s, u"ministry.energy"_s, u"--pinned"_s, u"--due"_s, soon(5 * dayMs)});
        sync({"head", "minister"});
        // Also among the open cases, with which his cartable opens.
        for (const QString &folder : {u"noted"_s, u"open"_s}) {
            const QJsonObject row =
                m_center.at(u"minister"_s, {u"cartable"_s, u"list"_s, u"--folder"_s, folder})
                    .json()
                    .value(u"items"_s)
                    .toArray()
                    .first()
                    .toObject();
            QCOMPARE(row.value(u"trackingId"_s).toString(), id);
            QVERIFY(row.value(u"pinned"_s).toBool());
        }
        const QJsonObject there =
            shown(u"minister"_s, id).value(u"marginalNotes"_s).toArray().first().toObject();
        QCOMPARE(there.value(u"event"_s).toString(), note.json().value(u"event"_s).toString());
        QCOMPARE(there.value(u"signature"_s).toObject().value(u"standing"_s).toString(), u"valid"_s);
        // Immutable: neither undone here nor elsewhere.
        done(u"minister"_s, {u"case"_s, u"acknowledge"_s, id});
        done(u"minister"_s, {u"case"_s, u"answer-note"_s, id, u"--text"_s, u"گزارش پیوست شد"_s});
        QVERIFY(!m_center.at(u"minister"_s, {u"cartable"_s, u"list"_s, u"--folder"_s, u"noted"_s})
                     .json()
                     .value(u"items"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"pinned"_s)
                     .toBool());
        sync({"minister", "head"});
        const QJsonObject watched =
            shown(u"head"_s, id).value(u"marginalNotes"_s).toArray().first().toObject();
        const QJsonObject target = watched.value(u"to"_s).toArray().first().toObject();
        QVERIFY(target.value(u"acknowledgedAt"_s).isString());
        QCOMPARE(target.value(u"answer"_s).toString(), u"گزارش پیوست شد"_s);
        QCOMPARE(target.value(u"answerSignature"_s).toObject().value(u"standing"_s).toString(), u"valid"_s);
        // Another than the Center pins nothing.
        const CtlRun refused = m_center.at(u"desk"_s, {u"case"_s, u"marginal"_s, id, u"--text"_s, u"فوری"_s,
                                                       u"--to"_s, minister, u"--pinned"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(!refused.err.isEmpty());
    }

    /// J6: the office reads and drafts, only the minister sends.
    void rule1_13_office()
    {
        const CtlRun enrolled = m_center.enrol(u"office"_s, minister, u"ministry.energy.office1"_s);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
        const QString id = registered(5);
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, minister, u"--text"_s, u"برای دستور"_s});
        sync({"desk", "office"});
        const CtlRun acted = m_center.at(
            u"office"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, governor, u"--text"_s, u"اقدام"_s});
        QCOMPARE(acted.exitCode, 1);
        QCOMPARE(m_center
                     .at(u"office"_s,
                         {u"office"_s, u"propose"_s, id, u"--act"_s, u"refer"_s, u"--text"_s, u"اقدام"_s})
                     .exitCode,
                 1); // to whom?
        const QString draft =
            done(u"office"_s, {u"office"_s, u"propose"_s, id, u"--act"_s, u"refer"_s, u"--to"_s, governor,
                               u"--text"_s, u"بررسی و گزارش"_s, u"--remark"_s, u"برای امضا"_s})
                .json()
                .value(u"event"_s)
                .toString();
        QCOMPARE(m_center.at(u"office"_s, {u"office"_s, u"send"_s, id, u"--proposal"_s, draft}).exitCode, 1);
        QCOMPARE(done(u"office"_s, {u"sync"_s}).json().value(u"quarantined"_s).toInt(), 0);
        sync({"minister", "desk"});
        QVERIFY(shown(u"desk"_s, id).value(u"proposals"_s).toArray().isEmpty()); // nobody else hears of it
        const QJsonObject waiting =
            shown(u"minister"_s, id).value(u"proposals"_s).toArray().first().toObject();
        QCOMPARE(waiting.value(u"event"_s).toString(), draft);
        QVERIFY(waiting.value(u"decidedAt"_s).isNull());
        const QString sent = done(u"minister"_s, {u"office"_s, u"send"_s, id, u"--proposal"_s, draft})
                                 .json()
                                 .value(u"event"_s)
                                 .toString();
        QCOMPARE(done(u"minister"_s, {u"sync"_s}).json().value(u"quarantined"_s).toInt(), 0);
        sync({"office"});
        const QJsonObject decided = shown(u"office"_s, id).value(u"proposals"_s).toArray().first().toObject();
        QCOMPARE(decided.value(u"sent"_s).toString(), sent);
        QCOMPARE(shown(u"minister"_s, id).value(u"holder"_s).toString(), governor);
        QCOMPARE(m_center
                     .at(u"minister"_s,
                         {u"office"_s, u"decline"_s, id, u"--proposal"_s, draft, u"--text"_s, u"نه"_s})
                     .exitCode,
                 1);
    }

    void inv16_ownCertificate()
    {
        const SigningKey key = SigningKey::generate();
        const Certificate own = m_official.issue(key.publicKey(), {u"فرماندار"_s, nationalNumberOf(governor),
                                                                   m_nowMs - dayMs, m_nowMs + 30 * dayMs});
        const QString p12 = written(u"own.p12"_s, pkcs12Of(key, own, "right"));
        const QString pin = written(u"pin"_s, "right\n");
        const QString id = registered(2);
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, governor, u"--text"_s, u"برای دستور"_s});
        sync({"desk", "governor"});
        const QStringList sign{u"case"_s, u"marginal"_s,   id, u"--text"_s, u"اقدام شود"_s, u"--p12"_s,
                               p12,       u"--pin-file"_s, pin};
        QCOMPARE(m_center.at(u"governor"_s, sign).exitCode, 1); // nobody knows this authority yet
        QCOMPARE(atCenter(u"authority"_s, written(u"ca.pem"_s, m_official.pem())).exitCode, 0);
        QCOMPARE(atCenter(u"authority"_s, written(u"leaf.pem"_s, own.toPem())).exitCode, 1);
        QCOMPARE(atCenter(u"revocations"_s, written(u"list.crl"_s, m_official.revocations({}, m_nowMs - dayMs,
                                                                                          m_nowMs + dayMs)))
                     .exitCode,
                 0);
        sync({"governor"});
        done(u"governor"_s, sign);
        sync({"governor", "desk"});
        const QJsonObject signature = shown(u"desk"_s, id)
                                          .value(u"marginalNotes"_s)
                                          .toArray()
                                          .first()
                                          .toObject()
                                          .value(u"signature"_s)
                                          .toObject();
        QCOMPARE(signature.value(u"standing"_s).toString(), u"valid"_s);
        QVERIFY(signature.value(u"ownCertificate"_s).toBool());
        QCOMPARE(signature.value(u"signer"_s).toString(), u"فرماندار"_s);

        // Revoked: nothing more is signed with it, and what was received before stays valid.
        QTest::qWait(1100);
        const qint64 atMs = QDateTime::currentMSecsSinceEpoch();
        QCOMPARE(atCenter(u"revocations"_s,
                          written(u"list2.crl"_s, m_official.revocations({{own, atMs}}, atMs, atMs + dayMs)))
                     .exitCode,
                 0);
        sync({"governor", "desk"});
        const CtlRun revoked = m_center.at(u"governor"_s, sign);
        QCOMPARE(revoked.exitCode, 1);
        QVERIFY(QString::fromUtf8(revoked.err).size() > 20);
        QCOMPARE(shown(u"desk"_s, id)
                     .value(u"marginalNotes"_s)
                     .toArray()
                     .first()
                     .toObject()
                     .value(u"signature"_s)
                     .toObject()
                     .value(u"standing"_s)
                     .toString(),
                 u"valid"_s);
        QCOMPARE(m_center.at(u"governor"_s, {u"verify"_s}).exitCode, 0);
    }

    /// J5-2: given, acted by, shown, ended; and what reaches the center after the end is kept apart.
    void rule1_13_deputy()
    {
        const CtlRun stranger = m_center.enrol(u"early"_s, general, deputy);
        QVERIFY(stranger.exitCode != 0);
        const QString delegation =
            done(u"general"_s, {u"delegation"_s, u"give"_s, u"--to"_s, deputy, u"--until"_s, soon(dayMs),
                                u"--without"_s, u"Complaint"_s})
                .json()
                .value(u"delegation"_s)
                .toString();
        sync({"general"});
        const QJsonArray list =
            QJsonDocument::fromJson(done(u"general"_s, {u"delegation"_s, u"list"_s}).out).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().toObject().value(u"state"_s).toString(), u"in-force"_s);
        const CtlRun enrolled = m_center.enrol(u"deputy"_s, general, deputy);
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());

        const QString id = registered(3);
        done(u"desk"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, general, u"--text"_s, u"برای دستور"_s});
        sync({"desk", "deputy"});
        const QString referral = done(u"deputy"_s, {u"case"_s, u"refer"_s, id, u"--to"_s, governor,
                                                    u"--text"_s, u"اقدام و گزارش"_s})
                                     .json()
                                     .value(u"event"_s)
                                     .toString();
        const QJsonObject outcome = done(u"deputy"_s, {u"sync"_s}).json();
        QCOMPARE(outcome.value(u"quarantined"_s).toInt(), 0);
        sync({"desk", "general"});
        bool found = false;
        for (const auto &each : shown(u"desk"_s, id).value(u"events"_s).toArray()) {
            const QJsonObject event = each.toObject();
            if (event.value(u"event"_s).toString() != referral)
                continue;
            found = true;
            QCOMPARE(event.value(u"post"_s).toString(), general);
            QCOMPARE(event.value(u"delegation"_s).toString(), delegation);
            QVERIFY(!event.value(u"insteadOf"_s).toString().isEmpty());
            QVERIFY(event.value(u"insteadOf"_s).toString() != event.value(u"person"_s).toString());
        }
        QVERIFY(found);
        QCOMPARE(shown(u"desk"_s, id).value(u"holder"_s).toString(), governor);

        // Ended: the deputy, who has not heard of it, still writes; the center keeps it apart and tells him.
        const QString late = registered(4);
        done(u"desk"_s, {u"case"_s, u"refer"_s, late, u"--to"_s, general, u"--text"_s, u"برای دستور"_s});
        sync({"desk", "deputy"});
        done(u"general"_s, {u"delegation"_s, u"end"_s, delegation, u"--text"_s, u"بازگشت"_s});
        sync({"general"});
        done(u"deputy"_s, {u"case"_s, u"refer"_s, late, u"--to"_s, governor, u"--text"_s, u"اقدام شود"_s});
        QCOMPARE(done(u"deputy"_s, {u"sync"_s}).json().value(u"quarantined"_s).toInt(), 1);
        const CtlRun plain = m_center.at(
            u"deputy"_s, {u"case"_s, u"refer"_s, late, u"--to"_s, governor, u"--text"_s, u"باز هم"_s});
        QCOMPARE(plain.exitCode, 1);
        QVERIFY(!plain.err.isEmpty());
        sync({"general", "desk"});
        QCOMPARE(shown(u"general"_s, late).value(u"holder"_s).toString(), general);
    }
};

QTEST_GUILESS_MAIN(TestE2eSigning)
#include "test_e2e_signing.moc"
