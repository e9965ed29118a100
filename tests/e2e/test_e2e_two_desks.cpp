#include "tests/e2e/processes.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace mizban::e2e;

/// Real processes: a center and seats that register without it and meet there.
class TestE2eTwoDesks : public QObject
{
    Q_OBJECT

    static constexpr int casesPerDesk = 10;
    RealCenter m_center;

    void expectDone(const CtlRun &run) { QVERIFY2(run.exitCode == 0, run.err.constData()); }
    QStringList inCartable(const QString &seat, const QString &folder)
    {
        QStringList ids;
        const CtlRun page =
            m_center.at(seat, {QStringLiteral("cartable"), QStringLiteral("list"), QStringLiteral("--folder"),
                               folder, QStringLiteral("--limit"), QStringLiteral("1000")});
        const QJsonArray items = page.json().value(QStringLiteral("items")).toArray();
        for (const auto &item : items)
            ids.append(item.toObject().value(QStringLiteral("trackingId")).toString());
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        expectDone(m_center.enrol(QStringLiteral("desk"), QStringLiteral("semnan.damghan.desk"),
                                  QStringLiteral("semnan.damghan.desk.clerk1")));
        expectDone(m_center.enrol(QStringLiteral("desk2"), QStringLiteral("semnan.damghan.desk"),
                                  QStringLiteral("semnan.damghan.desk.clerk2")));
        expectDone(m_center.enrol(QStringLiteral("governor"), QStringLiteral("semnan.damghan.governor"),
                                  QStringLiteral("semnan.damghan.governor")));
    }

    void casesRegisteredWithoutNetworkReachTheGovernorOnceEach()
    {
        QCOMPARE(m_center.stop(), 0); // O1: everything works without the center
        QSet<QString> registered;
        for (int number = 0; number < 2 * casesPerDesk; ++number) {
            const QString seat = number % 2 ? QStringLiteral("desk") : QStringLiteral("desk2");
            const CtlRun saved = m_center.registerCase(seat, number);
            expectDone(saved);
            const QString id = saved.json().value(QStringLiteral("trackingId")).toString();
            QCOMPARE(id.size(), 15);
            registered.insert(id);
            expectDone(m_center.at(seat, {QStringLiteral("case"), QStringLiteral("refer"), id,
                                          QStringLiteral("--to"), QStringLiteral("semnan.damghan.governor"),
                                          QStringLiteral("--text"), QStringLiteral("برای دستور")}));
        }
        QCOMPARE(registered.size(), 2 * casesPerDesk);
        QCOMPARE(m_center.at(QStringLiteral("desk"), {QStringLiteral("sync")}).exitCode, 3);

        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        for (const char *seat : {"desk", "desk2", "desk", "governor", "governor"})
            expectDone(m_center.at(QLatin1StringView(seat), {QStringLiteral("sync")}));

        const QStringList arrived = inCartable(QStringLiteral("governor"), QStringLiteral("new"));
        QCOMPARE(arrived.size(), 2 * casesPerDesk);
        QCOMPARE(QSet<QString>(arrived.begin(), arrived.end()), registered);
        // T3: the two clerks of one desk see each other's cases, ids unchanged.
        const QStringList shared = inCartable(QStringLiteral("desk"), QStringLiteral("all"));
        QCOMPARE(QSet<QString>(shared.begin(), shared.end()), registered);
    }

    void theGovernorsReferralComesBackToTheDesk()
    {
        const QString id = inCartable(QStringLiteral("governor"), QStringLiteral("new")).value(0);
        expectDone(m_center.at(QStringLiteral("governor"),
                               {QStringLiteral("case"), QStringLiteral("refer"), id, QStringLiteral("--to"),
                                QStringLiteral("semnan.damghan.water"), QStringLiteral("--text"),
                                QStringLiteral("اقدام شود")}));
        expectDone(m_center.at(QStringLiteral("governor"), {QStringLiteral("sync")}));
        expectDone(m_center.at(QStringLiteral("desk"), {QStringLiteral("sync")}));
        const QJsonObject seen =
            m_center.at(QStringLiteral("desk"), {QStringLiteral("case"), QStringLiteral("show"), id}).json();
        QCOMPARE(seen.value(QStringLiteral("holder")).toString(),
                 QStringLiteral("semnan.damghan.water.head"));
        QCOMPARE(seen.value(QStringLiteral("status")).toString(), QStringLiteral("Referred"));
    }

    void everySeatVerifies()
    {
        for (const char *seat : {"desk", "desk2", "governor"}) {
            const CtlRun verified = m_center.at(QLatin1StringView(seat), {QStringLiteral("verify")});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
        }
    }

    void inv14_aRevokedDeviceIsRefused()
    {
        const CtlRun enrolled = m_center.enrol(QStringLiteral("lost"), QStringLiteral("semnan.damghan.desk"),
                                               QStringLiteral("semnan.damghan.desk.clerk1"));
        expectDone(enrolled);
        expectDone(ctl({QStringLiteral("center"), QStringLiteral("revoke"), QStringLiteral("--dir"),
                        m_center.centerDir(), QStringLiteral("--device"),
                        enrolled.json().value(QStringLiteral("device")).toString()}));
        QCOMPARE(m_center.at(QStringLiteral("lost"), {QStringLiteral("sync")}).exitCode, 1);
        expectDone(m_center.registerCase(QStringLiteral("lost"), 99)); // what is typed there is still kept
    }
};

QTEST_GUILESS_MAIN(TestE2eTwoDesks)
#include "test_e2e_two_desks.moc"
