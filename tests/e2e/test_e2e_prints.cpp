#include "tests/e2e/processes.h"

#include <QFile>
#include <QTest>

#include <poppler-qt6.h>

using namespace mizban::e2e;

/// `mizbanctl case print` with real seats: what it writes, and what it refuses.
class TestE2ePrints : public QObject
{
    Q_OBJECT

    RealCenter m_center;
    QString m_id;

    CtlRun print(const QStringList &more)
    {
        return m_center.at(QStringLiteral("desk"),
                           QStringList{QStringLiteral("case"), QStringLiteral("print"), m_id,
                                       QStringLiteral("--out"), out()} +
                               more);
    }
    [[nodiscard]] QString out() const { return m_center.path(QStringLiteral("print.pdf")); }
    [[nodiscard]] QSizeF paper() const
    {
        const auto document = Poppler::Document::load(out());
        return document && document->numPages() > 0 ? document->page(0)->pageSizeF() * 25.4 / 72 : QSizeF();
    }
    static bool isAbout(const QSizeF &size, double width, double height)
    {
        return qAbs(size.width() - width) < 1 && qAbs(size.height() - height) < 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_center.start(), qPrintable(m_center.complaint()));
        const CtlRun enrolled = m_center.enrol(QStringLiteral("desk"), QStringLiteral("semnan.damghan.desk"),
                                               QStringLiteral("semnan.damghan.desk.clerk1"));
        QVERIFY2(enrolled.exitCode == 0, enrolled.err.constData());
        m_id = m_center.registerCase(QStringLiteral("desk"), 1)
                   .json()
                   .value(QStringLiteral("trackingId"))
                   .toString();
        QVERIFY(!m_id.isEmpty());
    }

    void theFile()
    {
        const CtlRun run = print({QStringLiteral("--what"), QStringLiteral("file")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(QStringLiteral("pages")).toInt(), 1);
        QVERIFY(isAbout(paper(), 210, 297));
    }

    void theLetterWaitsForAnAnswer()
    {
        const QStringList letter{QStringLiteral("--what"), QStringLiteral("letter"),
                                 QStringLiteral("--paper"), QStringLiteral("a5")};
        QFile::remove(out());
        const CtlRun early = print(letter);
        QCOMPARE(early.exitCode, 1);
        QVERIFY(!early.err.isEmpty());
        QVERIFY(!QFile::exists(out()));
        const CtlRun answered =
            m_center.at(QStringLiteral("desk"),
                        {QStringLiteral("case"), QStringLiteral("answer"), m_id, QStringLiteral("--text"),
                         QStringLiteral("لوله کوچه تعویض شد و آب وصل است.")});
        QVERIFY2(answered.exitCode == 0, answered.err.constData());
        const CtlRun run = print(letter);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(isAbout(paper(), 148, 210));
    }

    void theEnvelope()
    {
        const CtlRun run = print({QStringLiteral("--what"), QStringLiteral("envelope"),
                                  QStringLiteral("--address"), QStringLiteral("دامغان، خیابان امام"),
                                  QStringLiteral("--postal-code"), QStringLiteral("3671612345")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(isAbout(paper(), 220, 110));
        QCOMPARE(print({QStringLiteral("--what"), QStringLiteral("envelope"), QStringLiteral("--postal-code"),
                        QStringLiteral("12")})
                     .exitCode,
                 1);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown") << QStringList{QStringLiteral("--what"), QStringLiteral("book")};
        QTest::newRow("paper") << QStringList{QStringLiteral("--what"), QStringLiteral("letter"),
                                              QStringLiteral("--paper"), QStringLiteral("DL")};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, more);
        QCOMPARE(print(more).exitCode, 2);
    }

    void whereNothingCanBeWritten()
    {
        const CtlRun run =
            m_center.at(QStringLiteral("desk"),
                        {QStringLiteral("case"), QStringLiteral("print"), m_id, QStringLiteral("--what"),
                         QStringLiteral("file"), QStringLiteral("--out"),
                         m_center.path(QStringLiteral("no/such/file.pdf"))});
        QVERIFY(run.exitCode != 0);
        QVERIFY(!run.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestE2ePrints)
#include "test_e2e_prints.moc"
