#include "tests/e2e/processes.h"

#include <QJsonArray>
#include <QTest>

using namespace mizban::e2e;
using namespace Qt::StringLiterals;

/// Searching and linking from the command line, at seats that meet at a real center.
class TestE2eSearch : public QObject
{
    Q_OBJECT

    RealCenter m_center;

    void expectDone(const CtlRun &run) { QVERIFY2(run.exitCode == 0, run.err.constData()); }
    QStringList found(const QString &seat, const QString &query, const QStringList &more = {})
    {
        const CtlRun run = m_center.at(seat, QStringList{u"search"_s, query} + more);
        if (run.exitCode != 0)
            return {QString::fromUtf8(run.err)};
        if (!run.json().value(u"elapsedMs"_s).isDouble())
            return {u"no elapsedMs"_s};
        QStringList ids;
        const QJsonArray items = run.json().value(u"items"_s).toArray();
        for (const auto &item : items)
            ids.append(item.toObject().value(u"trackingId"_s).toString());
        return ids;
    }
    QString registered(const QString &seat, int number)
    {
        return m_center.registerCase(seat, number).json().value(u"trackingId"_s).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        expectDone(m_center.enrol(u"desk"_s, u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s));
        expectDone(m_center.enrol(u"desk2"_s, u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk2"_s));
    }

    void newestFirstByWordsNumbersAndFilters()
    {
        const QString first = registered(u"desk"_s, 1);
        const QString second = registered(u"desk"_s, 2);
        QCOMPARE(found(u"desk"_s, first), QStringList{first});
        const QJsonObject held = registration(1);
        const QString word = held.value(u"text"_s).toString().section(u' ', 0, 0);
        QCOMPARE(found(u"desk"_s, word), (QStringList{second, first}));
        QCOMPARE(found(u"desk"_s, word, {u"--limit"_s, u"1"_s}), QStringList{second});
        QCOMPARE(found(u"desk"_s, u"نوع:درخواست "_s + word), (QStringList{second, first}));
        QCOMPARE(found(u"desk"_s, u"kind:Complaint"_s), QStringList());
        const CtlRun wrong = m_center.at(u"desk"_s, {u"search"_s, u"نوع:نامه"_s});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY(QString::fromUtf8(wrong.err).contains(u"نامه"));
        QCOMPARE(m_center.at(u"desk"_s, {u"search"_s}).exitCode, 2);
        QCOMPARE(m_center.at(u"desk"_s, {u"search"_s, word, u"--limit"_s, u"0"_s}).exitCode, 2);
    }

    void I7_aDuplicateIsToldInTheLanguageOfMessages()
    {
        const QString first = registered(u"desk"_s, 4);
        const QStringList again{u"case"_s,
                                u"register"_s,
                                u"--file"_s,
                                m_center.path(u"case.json"_s),
                                u"--seat"_s,
                                m_center.path(u"desk.seat"_s),
                                u"--password-file"_s,
                                m_center.passwordFile()};
        const CtlRun second = ctl(again);
        expectDone(second); // it only warns
        QCOMPARE(QString::fromUtf8(second.err).trimmed(), u"مورد مشابه در ۳۰ روز گذشته: "_s + first);
        const CtlRun third = ctl(again + QStringList{u"--lang"_s, u"en"_s});
        expectDone(third);
        QVERIFY2(third.err.startsWith("Similar case in the past 30 days: "), third.err.constData());
        QVERIFY2(third.err.contains(first.toLatin1()), third.err.constData());
        QVERIFY(m_center.registerCase(u"desk"_s, 4).err.isEmpty()); // it stands in the answer
    }

    void I7_aLinkReachesTheOtherClerkAndIsTakenBackThere()
    {
        const QString first = registered(u"desk"_s, 3);
        const CtlRun again = m_center.registerCase(u"desk"_s, 3);
        expectDone(again);
        const QString second = again.json().value(u"trackingId"_s).toString();
        QCOMPARE(again.json().value(u"duplicates"_s).toArray(), QJsonArray{first});
        expectDone(m_center.at(u"desk"_s, {u"case"_s, u"link"_s, second, u"--to"_s, first}));
        const CtlRun twice = m_center.at(u"desk"_s, {u"case"_s, u"link"_s, second, u"--to"_s, first});
        QCOMPARE(twice.exitCode, 1);
        for (const char *seat : {"desk", "desk2"})
            expectDone(m_center.at(QLatin1StringView(seat), {u"sync"_s}));
        const QJsonObject shown = m_center.at(u"desk2"_s, {u"case"_s, u"show"_s, second}).json();
        QCOMPARE(shown.value(u"leading"_s).toString(), first);
        QVERIFY(shown.value(u"quarantine"_s).isNull());
        const QJsonObject leading = m_center.at(u"desk2"_s, {u"case"_s, u"show"_s, first}).json();
        QCOMPARE(leading.value(u"duplicates"_s).toArray(), QJsonArray{second});
        expectDone(m_center.at(u"desk2"_s, {u"case"_s, u"unlink"_s, second}));
        for (const char *seat : {"desk2", "desk"})
            expectDone(m_center.at(QLatin1StringView(seat), {u"sync"_s}));
        QVERIFY(m_center.at(u"desk"_s, {u"case"_s, u"show"_s, second}).json().value(u"leading"_s).isNull());
        for (const char *seat : {"desk", "desk2"})
            expectDone(m_center.at(QLatin1StringView(seat), {u"verify"_s}));
    }
};

QTEST_GUILESS_MAIN(TestE2eSearch)
#include "test_e2e_search.moc"
