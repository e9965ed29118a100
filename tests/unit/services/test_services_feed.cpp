#include "core/domain/case_query.h"
#include "core/eventlog/authoring.h"
#include "core/services/case_search.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace mizban;
using namespace mizban::fixtures;

namespace {

const QString governor = QStringLiteral("semnan.damghan.governor");

} // namespace

/// What a seat does with what the center sends: everything or nothing, and nothing ever deleted.
class TestServicesFeed : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_desk;
    std::unique_ptr<SeatWriter> m_governor;
    QList<Event> m_stream; ///< of a case that the desk registered and referred to the governor

    FeedReply reply(quint64 after = 0, int limit = 1'000)
    {
        FeedReply made;
        made.epoch = m_center->epoch();
        made.scopes = m_center->scopesFor(HolderCode(governor));
        made.pages.append(m_center->page(m_center->scopeOf(HolderCode(governor)).id, m_stream, after, limit));
        return made;
    }
    qint64 held()
    {
        return (
            *std::move(SeatReader::open(*m_governor)).value()->counters(0))[static_cast<int>(Folder::All)];
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        m_desk = std::move(makeSeat(*m_center, m_dir->filePath(QStringLiteral("desk.seat")),
                                    QStringLiteral("semnan.damghan.desk"),
                                    QStringLiteral("semnan.damghan.desk.clerk1"), m_center->clock()))
                     .value();
        m_governor = std::move(makeSeat(*m_center, m_dir->filePath(QStringLiteral("governor.seat")), governor,
                                        governor, m_center->clock()))
                         .value();
        const auto saved = m_desk->registerCase(sampleDraft());
        QVERIFY(saved);
        QVERIFY(m_desk->refer(saved->caseId, governor, QStringLiteral("بررسی شود")));
        m_stream.clear();
        const auto waiting = m_desk->waiting(10, 1 << 20);
        for (const PushItem &item : *waiting)
            m_stream.append(item.event);
        QCOMPARE(m_stream.size(), 2);
    }

    void arrivesInTheCartable()
    {
        QCOMPARE(*m_governor->applyFeed(reply()), 2);
        auto reader = std::move(SeatReader::open(*m_governor)).value();
        const auto page = reader->page(Folder::New, {}, 10, m_governor->nowMs());
        QCOMPARE(page->rows.size(), 1);
        QVERIFY(page->rows[0].unread);
        QCOMPARE((*reader->counters(0))[static_cast<int>(Folder::Noted)], 1);
        QVERIFY(m_governor->openCase(page->rows[0].id));
        QVERIFY(m_governor->openCase(page->rows[0].id)); // stamped once
        QCOMPARE(m_governor->syncSummary()->waiting, 1);
        QCOMPARE((*reader->counters(0))[static_cast<int>(Folder::New)], 0);
        QVERIFY(m_governor->verify()->ok);
    }

    /// A page of the feed may end between a note and its being taken back.
    void inv6_aNoteThatIsTakenBackBehindItsPageIsFoundNoMore()
    {
        const StreamId id = m_stream.first().header.stream;
        const auto note = m_desk->note(id, QStringLiteral("کهکشان"));
        QVERIFY(note.ok() && m_desk->withdraw(id, *note).ok());
        const auto waiting = m_desk->waiting(10, 1 << 20);
        for (qsizetype i = m_stream.size(); i < waiting->size(); ++i)
            m_stream.append(waiting->at(i).event);
        QCOMPARE(m_stream.size(), 4);
        const auto found = [this] {
            const auto query = parseCaseQuery(QStringLiteral("کهکشان"), m_governor->nowMs());
            const auto page = std::move(SeatReader::open(*m_governor)).value()->search(*query, {}, 10, {});
            return page.ok() && !page->rows.isEmpty();
        };
        QVERIFY(m_governor->applyFeed(reply(0, 3)).ok());
        QVERIFY(found());
        QVERIFY(m_governor->applyFeed(reply(3)).ok());
        QVERIFY(!found());
        QVERIFY(m_governor->verify()->ok);
    }

    void inv5_theSamePageTwiceIsRefusedAndHarmless()
    {
        QVERIFY(m_governor->applyFeed(reply()));
        QVERIFY(!m_governor->applyFeed(reply())); // does not start where the cursor stands
        QCOMPARE(held(), 1);
    }

    void inv7_aBadPageStoresNothing_data()
    {
        QTest::addColumn<int>("fault");
        for (int fault = 0; fault < 7; ++fault)
            QTest::addRow("fault %d", fault) << fault;
    }
    void inv7_aBadPageStoresNothing()
    {
        QFETCH(int, fault);
        FeedReply bad = reply();
        FeedPage &page = bad.pages[0];
        switch (fault) {
        case 0:
            page.events.removeLast();
            break;
        case 1:
            std::swap(page.events[0], page.events[1]);
            break;
        case 2:
            page.events[0].payloadBytes[20] = static_cast<char>(page.events[0].payloadBytes[20] ^ 1);
            break;
        case 3:
            page.head.root[0] = static_cast<char>(page.head.root[0] ^ 1);
            break;
        case 4:
            page.head.signature[5] = static_cast<char>(page.head.signature[5] ^ 1);
            break;
        case 5:
            page.first = 2;
            break;
        case 6:
            page.scope = ScopeId(QByteArray(16, 'x'));
            break;
        }
        QVERIFY(!m_governor->applyFeed(bad));
        QCOMPARE(held(), 0);
        QVERIFY(m_governor->applyFeed(reply())); // and the sound page still fits
        QCOMPARE(held(), 1);
    }

    void inv11_anEmptyListDeletesNothing()
    {
        QVERIFY(m_governor->applyFeed(reply()));
        FeedReply nothing;
        nothing.epoch = m_center->epoch();
        QVERIFY(m_governor->applyFeed(nothing));
        QCOMPARE(held(), 1);
        QCOMPARE(m_governor->cursors()->size(), 2);
    }

    void aForgedVerdictIsRefused()
    {
        const EventPlace place{StreamKind::Case, m_stream[0].header.stream, {m_stream[1].id}, 2};
        VerdictGiven verdict;
        verdict.target = m_stream[0].id;
        m_stream.append(authorEvent(m_desk->identity().device, m_center->actor(), place, verdict, 0));
        const auto applied = m_governor->applyFeed(reply());
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::BadSignature);
        QCOMPARE(held(), 0);
    }

    void inv14_whatOnlyTheCenterSaysIsRefusedOfADesk_data()
    {
        using Made =
            std::function<Payload()>; // payloads as a whole have no equality, which a column would need
        QTest::addColumn<StreamKind>("kind");
        QTest::addColumn<Made>("made");
        QTest::newRow("identity") << StreamKind::Case << Made([] {
            return IdentityChecked{IdentityState::Verified, {}, 1, {}, {}, {}};
        });
        QTest::newRow("time") << StreamKind::Case << Made([] { return OverdueRaised(); });
        QTest::newRow("summary") << StreamKind::Summary << Made([] { return SummaryGiven(); });
        QTest::newRow("night") << StreamKind::NightItem << Made([] { return NightItemEscalated(); });
    }
    void inv14_whatOnlyTheCenterSaysIsRefusedOfADesk()
    {
        QFETCH(const StreamKind, kind);
        QFETCH(const std::function<Payload()>, made);
        const EventPlace place{kind, m_stream[0].header.stream, {m_stream[1].id}, 2};
        m_stream.append(authorEvent(m_desk->identity().device, m_center->actor(), place, made(), 0));
        const auto applied = m_governor->applyFeed(reply());
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::BadSignature);
        QCOMPARE(held(), 0);
    }

    void inv10_aQuarantineIsShown()
    {
        const EventPlace place{StreamKind::Case, m_stream[0].header.stream, {m_stream[1].id}, 2};
        VerdictGiven verdict;
        verdict.target = m_stream[1].id;
        verdict.reason = QStringLiteral("NotAllowed");
        m_stream.append(authorEvent(m_center->signer(), m_center->actor(), place, verdict, m_desk->nowMs()));
        QVERIFY(m_governor->applyFeed(reply()));
        auto reader = std::move(SeatReader::open(*m_governor)).value();
        const auto details = reader->caseDetails(m_stream[0].header.stream);
        QVERIFY(details);
        QCOMPARE(details->state.holder.text(),
                 QStringLiteral("semnan.damghan.desk")); // the referral has no effect
        QCOMPARE(details->state.history.size(), 3);      // and is kept
    }

    void inv9_aRaisedEpochOffersEverythingAgain()
    {
        PushReply accepted;
        accepted.epoch = m_center->epoch();
        accepted.results = {{1, PushVerdict::Accepted, {}}, {2, PushVerdict::Accepted, {}}};
        QVERIFY(m_desk->acknowledge(accepted));
        QCOMPARE(m_desk->syncSummary()->waiting, 0);
        FeedReply restored;
        restored.epoch = m_center->epoch() + 1;
        QVERIFY(m_desk->applyFeed(restored));
        QCOMPARE(m_desk->syncSummary()->waiting, 2);
        FeedReply older;
        older.epoch = m_center->epoch();
        QCOMPARE(m_desk->applyFeed(older).error().code, ErrorCode::HeadMismatch);
    }

    void inv8_onlyDurableAnswersAcknowledge()
    {
        PushReply later;
        later.epoch = m_center->epoch();
        later.results = {{1, PushVerdict::Accepted, {}}, {2, PushVerdict::Later, {}}};
        QVERIFY(m_desk->acknowledge(later));
        QCOMPARE(m_desk->syncSummary()->waiting, 1);
        QCOMPARE(m_desk->waiting(10, 1 << 20)->first().link.link.sequence, 2u);
    }
};

QTEST_GUILESS_MAIN(TestServicesFeed)
#include "test_services_feed.moc"
