#include "core/services/clean_texts.h"
#include "core/services/error_text.h"
#include "core/services/seat_reader.h"
#include "core/services/signer_choice.h"
#include "core/storage/sqlcipher/seat_vfs.h"
#include "core/wire/codec.h"
#include "tests/fixtures/seats.h"
#include "tests/fixtures/test_center.h"
#include "tests/storage_faults/fault_vfs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
const SignerChoice seatKey;

} // namespace

/// 001 §1.13: what an office drafts is its principal's act once he sends it, in one commit; nobody sends it
/// for him.
class TestServicesProposals : public QObject
{
    Q_OBJECT

    FaultVfs m_vfs{"proposals"}; // counts what reaches the disk
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_desk;
    const PostCode m_general{u"semnan.governor-general"_s};
    const PostCode m_deputy{u"semnan.deputy1"_s};
    QList<StreamId> m_cases;

    std::unique_ptr<SeatWriter> seat(const QString &holder, const QString &post)
    {
        auto made = makeSeat(*m_center, m_dir->filePath(holder + post), holder, post, m_center->clock());
        if (!made.ok())
            qFatal("%s", qPrintable(describe(made.error())));
        return std::move(made).value();
    }
    /// What the desk wrote arrives at the governor-general's cartable.
    void bring(SeatWriter &to)
    {
        QList<Event> events;
        for (const PushItem &item : m_desk->waiting(100, 1 << 20).value())
            events.append(item.event);
        FeedReply feed = m_center->directoryFeed(to.identity().seatOf,
                                                 static_cast<quint64>(m_center->directoryEvents().size()));
        feed.pages = {m_center->page(m_center->scopeOf(to.identity().seatOf).id, events, 0)};
        const auto taken = to.applyFeed(feed);
        QVERIFY2(taken.ok(), qPrintable(taken.ok() ? QString() : describe(taken.error())));
    }
    static ActProposed drafted(const QString &act, const QString &text)
    {
        return {{}, act, {{u"text"_s, text}}, {}, {}};
    }
    static QString answerText() { return u"لوله شکسته تعویض شد و فشار آب عادی است."_s; }
    qint64 syncsOf(const std::function<void()> &work)
    {
        const qint64 before = m_vfs.count(IoKind::Sync);
        work();
        return m_vfs.count(IoKind::Sync) - before;
    }
    static QList<HistoryEntry> historyOf(SeatWriter &writer, const StreamId &id)
    {
        const auto reader = std::move(SeatReader::open(writer)).value();
        return reader->caseDetails(id).value().state.history;
    }

private Q_SLOTS:
    // Before the first seat.
    void initTestCase() { QVERIFY(registerSeatVfs(seatVfsName, m_vfs.name()).ok()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        m_desk = seat(u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk1"_s);
        m_cases.clear();
        for (int number = 1; number <= 2; ++number) {
            m_cases.append(m_desk->registerCase(sampleDraft(number)).value().caseId);
            QVERIFY(m_desk->refer(m_cases.last(), m_general.text(), u"برای دستور"_s).ok());
        }
    }
    void cleanup()
    {
        m_desk.reset();
        m_center.reset();
        m_dir.reset();
    }

    /// Else a crash between them leaves a draft that was sent and waits to be sent once more.
    void rule1_13_inv2_theActAndTheDecisionAreOneCommit()
    {
        const auto principal = seat(m_general.text(), m_general.text());
        bring(*principal);
        const auto proposal = principal->proposeAct(m_cases.first(), drafted(u"answer"_s, answerText()));
        QVERIFY2(proposal.ok(), qPrintable(proposal.ok() ? QString() : describe(proposal.error())));
        QVERIFY(principal->note(m_cases.last(), u"برای پاسخ"_s).ok()); // the journal has begun
        const qint64 one =
            syncsOf([&] { QVERIFY(principal->answer(m_cases.last(), AnswerKind::Done, answerText()).ok()); });
        QVERIFY(one > 0);
        Result<EventId> sent = makeError(ErrorCode::Internal);
        const qint64 both =
            syncsOf([&] { sent = principal->sendProposal(m_cases.first(), *proposal, seatKey); });
        QVERIFY2(sent.ok(), qPrintable(sent.ok() ? QString() : describe(sent.error())));
        QCOMPARE(both, one);
        QCOMPARE(historyOf(*principal, m_cases.first()).last().event, *sent);
        // Decided: it cannot be sent once more, nor is what follows bound to it.
        QCOMPARE(principal->sendProposal(m_cases.first(), *proposal, seatKey).error().code,
                 ErrorCode::AlreadyDone);
        QVERIFY(principal->note(m_cases.first(), u"بایگانی شود"_s).ok());
    }

    /// Undo: the act is withdrawn and the draft waits again, both in one commit; then it may be sent anew.
    void rule1_13_whatWasSentAndTakenBackWaitsAgain()
    {
        const auto principal = seat(m_general.text(), m_general.text());
        bring(*principal);
        const StreamId id = m_cases.first();
        const auto proposal = principal->proposeAct(id, drafted(u"answer"_s, answerText()));
        const auto sent = principal->sendProposal(id, *proposal, seatKey);
        QVERIFY(sent.ok());
        const auto proposals = [&] {
            const auto reader = std::move(SeatReader::open(*principal)).value();
            return reader->caseDetails(id).value().proposals;
        };
        QVERIFY(!proposals().first().isOpen());
        QVERIFY(principal->withdraw(id, *sent).ok());
        QVERIFY(proposals().first().isOpen());
        QCOMPARE(historyOf(*principal, id).constLast().flag, EventFlag::None);
        QCOMPARE(principal->withdraw(id, *sent).error().code, ErrorCode::AlreadyDone);
        QVERIFY(principal->sendProposal(id, *proposal, seatKey).ok());
        QVERIFY(!proposals().first().isOpen());
    }

    /// A draft that nobody has yet is taken back by who wrote it, and by nobody once it was decided on.
    void rule1_13_aDraftIsTakenBackByWhoWroteIt()
    {
        const auto principal = seat(m_general.text(), m_general.text());
        bring(*principal);
        const StreamId id = m_cases.first();
        const auto draft = principal->proposeAct(id, drafted(u"answer"_s, answerText()));
        QVERIFY(principal->withdraw(id, *draft).ok());
        const auto reader = std::move(SeatReader::open(*principal)).value();
        QVERIFY(reader->caseDetails(id).value().proposals.isEmpty());
        QCOMPARE(principal->sendProposal(id, *draft, seatKey).error().code, ErrorCode::NotFound);
        const auto second = principal->proposeAct(id, drafted(u"answer"_s, answerText()));
        QVERIFY(principal->sendProposal(id, *second, seatKey).ok());
        QCOMPARE(principal->withdraw(id, *second).error().code, ErrorCode::AlreadyDone);
    }

    /// The answer ends what is linked to it (I7) by an act of its own, which decides nothing more.
    void rule1_13_I7_anAnswerFromADraftEndsTheLinkedCase()
    {
        const auto principal = seat(m_general.text(), m_general.text());
        bring(*principal);
        QVERIFY(principal->linkDuplicate(m_cases.first(), m_cases.last()).ok());
        const bool firstLeads =
            historyOf(*principal, m_cases.last()).last().type == EventType::DuplicateLinked;
        const StreamId leading = firstLeads ? m_cases.first() : m_cases.last();
        const StreamId later = firstLeads ? m_cases.last() : m_cases.first();
        const auto proposal = principal->proposeAct(leading, drafted(u"answer"_s, answerText()));
        QVERIFY2(proposal.ok(), qPrintable(proposal.ok() ? QString() : describe(proposal.error())));
        QVERIFY(principal->sendProposal(leading, *proposal, seatKey).ok());
        QCOMPARE(historyOf(*principal, later).last().type, EventType::CaseMerged);
        QVERIFY(principal->verify()->ok);
    }

    void rule1_13_inv2_whatIsRefusedDecidesNothing()
    {
        const auto principal = seat(m_general.text(), m_general.text());
        bring(*principal);
        const auto refer = [&](const QString &to) {
            return principal->proposeAct(m_cases.first(), {{}, u"refer"_s, {{u"to"_s, to}}, {}, {}});
        };
        const auto proposal = refer(m_general.text()); // to himself
        QVERIFY(proposal.ok());
        const qsizetype before = historyOf(*principal, m_cases.first()).size();
        QVERIFY(!principal->sendProposal(m_cases.first(), *proposal, seatKey).ok());
        QCOMPARE(historyOf(*principal, m_cases.first()).size(), before);
        // It still waits, and is declined with a reason.
        QCOMPARE(principal->declineProposal(m_cases.first(), *proposal, {}).error().field,
                 u"proposal.reason"_s);
        QVERIFY(
            principal->declineProposal(m_cases.first(), *proposal, u"به خود نمی‌شود"_s).ok());
        QVERIFY(principal->verify()->ok);
    }

    /// A deputy acts in the post by a delegation, and not with what was drafted for the principal himself.
    void rule1_13_C11_aDeputySendsNoDraftOfThePrincipals()
    {
        const Directory &directory = m_center->directory();
        DirectoryChange change;
        change.delegations = {{StreamId(QByteArray(16, 'd')),
                               m_general,
                               directory.personsAt(m_general).first(),
                               m_deputy,
                               directory.personsAt(m_deputy).first(),
                               workingDayMs - hourMs,
                               workingDayMs + hourMs,
                               0,
                               {}}};
        m_center->publish(change);
        const auto deputy = seat(m_general.text(), m_deputy.text());
        bring(*deputy);
        QVERIFY(deputy->actor().delegation.isValid());
        const auto proposal = deputy->proposeAct(m_cases.first(), drafted(u"answer"_s, answerText()));
        QVERIFY2(proposal.ok(), qPrintable(proposal.ok() ? QString() : describe(proposal.error())));
        const qsizetype before = historyOf(*deputy, m_cases.first()).size();
        const auto sent = deputy->sendProposal(m_cases.first(), *proposal, seatKey);
        QCOMPARE(sent.error().code, ErrorCode::NotAllowed);
        QCOMPARE(sent.error().field, u"proposal.by"_s);
        QVERIFY(!describe(sent.error()).isEmpty());
        QCOMPARE(deputy->declineProposal(m_cases.first(), *proposal, u"نه"_s).error().field,
                 u"proposal.by"_s);
        QCOMPARE(historyOf(*deputy, m_cases.first()).size(), before);
        // His own act is his to do.
        QVERIFY(deputy->answer(m_cases.first(), AnswerKind::Done, answerText()).ok());
    }

    void badInput_whatIsDraftedIsCleaned()
    {
        const auto principal = seat(m_general.text(), m_general.text());
        bring(*principal);
        ActProposed unclean = drafted(u"answer"_s, u" لوله\u0007 تعویض شد \u202Egnp.exe "_s);
        unclean.remark = u"ببینید\u001b[31m"_s;
        const auto proposal = principal->proposeAct(m_cases.first(), unclean);
        QVERIFY(proposal.ok());
        for (const PushItem &item : principal->waiting(10, 1 << 20).value()) {
            const auto payload = decodePayload(item.event.header.type, item.event.payloadBytes);
            const auto *proposed = std::get_if<ActProposed>(&*payload);
            if (!proposed)
                continue;
            QVERIFY(isClean(*payload));
            QVERIFY(proposed->texts.first().text.startsWith(u"لوله تعویض شد"_s));
            QCOMPARE(proposed->remark, u"ببینید[31m"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestServicesProposals)
#include "test_services_proposals.moc"
