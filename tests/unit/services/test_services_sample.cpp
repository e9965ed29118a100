#include "core/base/national_id.h"
#include "core/services/sample_fill.h"
#include "core/services/sample_words.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

class TestServicesSample : public QObject
{
    Q_OBJECT

    QStringList filled(const QString &holder, const QString &post, quint64 seed)
    {
        QTemporaryDir dir;
        TestCenter center;
        auto writer = makeSeat(center, dir.filePath(QStringLiteral("s.seat")), holder, post, center.clock());
        if (!writer || !fillSample(**writer, SampleShape{300, seed}))
            qFatal("no sample");
        const auto report = (*writer)->verify();
        if (!report || !report->ok)
            qFatal("%s", qPrintable(report ? report->problems.join(u'\n') : report.error().detail));
        auto reader = std::move(SeatReader::open(**writer)).value();
        QStringList rows;
        const auto page = reader->page(Folder::All, {}, 1000, (*writer)->nowMs());
        for (const CartableRow &row : page->rows)
            rows.append(row.trackingId + row.applicantName + row.excerpt);
        return rows;
    }

private Q_SLOTS:
    void equalSeedsGiveEqualCases()
    {
        const QString desk = QStringLiteral("semnan.damghan.desk");
        const QString clerk = QStringLiteral("semnan.damghan.desk.clerk1");
        const QStringList first = filled(desk, clerk, 1);
        QCOMPARE(first.size(), 300);
        QCOMPARE(filled(desk, clerk, 1), first);
        QVERIFY(filled(desk, clerk, 2) != first);
    }

    void aGovernorsCartableIsFilledToo()
    {
        const QString governor = QStringLiteral("semnan.damghan.governor");
        QCOMPARE(filled(governor, governor, 1).size(), 300);
    }

    void aSeatWithOwnCasesIsLeftAlone()
    {
        QTemporaryDir dir;
        TestCenter center;
        auto writer =
            makeSeat(center, dir.filePath(QStringLiteral("s.seat")), QStringLiteral("semnan.damghan.desk"),
                     QStringLiteral("semnan.damghan.desk.clerk1"), center.clock());
        QVERIFY(writer && (*writer)->registerCase(sampleDraft()));
        QVERIFY(!fillSample(**writer, SampleShape{10, 1}));
    }

    void N1_inventedNumbersAreValid()
    {
        SeededRandom chance(3);
        for (int count = 0; count < 200; ++count)
            QCOMPARE(checkNationalNumber(SampleWords::nationalNumber(chance)), NationalNumberVerdict::Valid);
    }
};

QTEST_GUILESS_MAIN(TestServicesSample)
#include "test_services_sample.moc"
