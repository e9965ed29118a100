#include "core/services/sample_fill.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::fixtures;

/// A leap into the middle of a long list gives what walking there would have given.
class TestServicesLeaps : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    TestCenter m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    QList<StreamId> walked(Folder folder)
    {
        QList<StreamId> ids;
        std::optional<CartableKey> after;
        do {
            const auto page = m_reader->page(folder, after, 500, m_writer->nowMs());
            if (!page)
                qFatal("page");
            for (const CartableRow &row : page->rows)
                ids.append(row.id);
            after = page->next;
        } while (after);
        return ids;
    }
    void compareLeaps()
    {
        for (const Folder folder :
             {Folder::New, Folder::Open, Folder::Overdue, Folder::Sent, Folder::Answered, Folder::All}) {
            const QList<StreamId> all = walked(folder);
            for (qsizetype first = 0; first < all.size(); first += 1 + all.size() / 41) {
                const auto slice = m_reader->slice(folder, first, 9, {}, m_writer->nowMs());
                QVERIFY(slice);
                QCOMPARE(slice->total, all.size());
                QVERIFY(std::ranges::equal(slice->rows, all.mid(first, 9), {}, &CartableRow::id));
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString post = QStringLiteral("semnan.damghan.governor");
        auto writer =
            makeSeat(m_center, m_dir.filePath(QStringLiteral("s.seat")), post, post, m_center.clock());
        QVERIFY(writer);
        m_writer = std::move(writer).value();
        QVERIFY(fillSample(*m_writer, SampleShape{3'000, 7}));
        m_reader = std::move(SeatReader::open(*m_writer)).value();
        QVERIFY(walked(Folder::All).size() >= 3'000);
    }

    void everyPlaceIsWhatWalkingThereGives() { compareLeaps(); }

    /// Acts move cases within and between folders; a fresh fold counts the same.
    void actsKeepTheCountsRight()
    {
        const auto open = m_reader->page(Folder::Open, {}, 40, m_writer->nowMs());
        QVERIFY(open);
        int answered = 0;
        for (const CartableRow &row : open->rows)
            answered += m_writer->answer(row.id, AnswerKind::Done,
                                         QStringLiteral("شیر فشارشکن تعویض شد و فشار آب درست است."))
                                .ok()
                            ? 1
                            : 0;
        QVERIFY(answered > 10);
        compareLeaps();
        const auto report = m_writer->verify();
        QVERIFY(report);
        QVERIFY2(report->ok, qPrintable(report->problems.join(u'\n')));
    }

    void aRebuildCountsThemAgain()
    {
        QVERIFY(m_writer->rebuild());
        compareLeaps();
    }
};

QTEST_GUILESS_MAIN(TestServicesLeaps)
#include "test_services_leaps.moc"
