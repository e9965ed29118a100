#include "core/base/cancel.h"
#include "core/domain/conflict_rules.h"
#include "core/domain/referral_tree.h"
#include "core/eventlog/authoring.h"
#include "core/services/case_search.h"
#include "tests/sync/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

const Place firstClerk = damghanDesk;
const Place secondClerk{u"semnan.damghan.desk"_s, u"semnan.damghan.desk.clerk2"_s};
const Place water{u"semnan.damghan.water.head"_s, u"semnan.damghan.water.head"_s};
const QString governorCode = u"semnan.damghan.governor"_s;
const QString waterUnit = u"semnan.damghan.water"_s;

} // namespace

/// What two clerks of one desk, the governor and the water department do with a case, each on a machine of
/// his own, through a center.
class TestSyncActs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixtures::TestCenter> m_keys;
    std::unique_ptr<CenterInMemory> m_center;
    std::unique_ptr<Desk> m_one;
    std::unique_ptr<Desk> m_two;
    std::unique_ptr<Desk> m_governor;
    std::unique_ptr<Desk> m_water;

    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            for (Desk *desk : {m_one.get(), m_two.get(), m_governor.get(), m_water.get()})
                QVERIFY(desk->round().ok());
        }
    }
    static CaseDetails details(Desk &desk, const StreamId &id)
    {
        return *(*SeatReader::open(desk.writer()))->caseDetails(id);
    }
    static bool lies(Desk &desk, const StreamId &id, Folder folder)
    {
        const auto reader = std::move(SeatReader::open(desk.writer())).value();
        const auto page = reader->page(folder, {}, 100, desk.writer().nowMs());
        return std::any_of(page->rows.begin(), page->rows.end(),
                           [&id](const CartableRow &row) { return row.id == id; });
    }
    StreamId registered(int number = 1)
    {
        return m_one->writer().registerCase(fixtures::sampleDraft(number))->caseId;
    }
    /// Registered at the desk and known to both clerks.
    StreamId shared(int number = 1)
    {
        const StreamId id = registered(number);
        settle();
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<fixtures::TestCenter>();
        m_center = std::make_unique<CenterInMemory>(*m_keys);
        m_one = newDesk(*m_keys, *m_center, m_folder->filePath(u"one.seat"_s), firstClerk);
        m_two = newDesk(*m_keys, *m_center, m_folder->filePath(u"two.seat"_s), secondClerk);
        m_governor = newDesk(*m_keys, *m_center, m_folder->filePath(u"governor.seat"_s), governor);
        m_water = newDesk(*m_keys, *m_center, m_folder->filePath(u"water.seat"_s), water);
        settle(); // everyone's certificate is known to all
    }
    void cleanup()
    {
        m_one.reset();
        m_two.reset();
        m_governor.reset();
        m_water.reset();
    }

    void copiesLieWithTheirRecipients()
    {
        const StreamId id = registered();
        ReferralInput input;
        input.to = governorCode;
        input.copies = {waterUnit};
        input.note = u"برای دستور"_s;
        input.dueAtMs = m_keys->clock()->nowMs() + 86'400'000;
        QVERIFY(m_one->writer().refer(id, input));
        settle();
        QVERIFY(lies(*m_governor, id, Folder::Open) && lies(*m_governor, id, Folder::New));
        QVERIFY(lies(*m_water, id, Folder::New) && lies(*m_water, id, Folder::Noted));
        QVERIFY(!lies(*m_water, id, Folder::Open));
        QCOMPARE(details(*m_water, id).row.role, RowRole::Copy);
        QVERIFY(m_water->writer().openCase(id));
        QVERIFY(!lies(*m_water, id, Folder::New));
        QVERIFY(m_water->writer().note(id, u"خط لوله در دست تعمیر است"_s));
        QVERIFY(!m_water->writer().answer(id, AnswerKind::Done, u"لوله تعمیر شد"_s));
        settle();
        QCOMPARE(details(*m_governor, id).notes.size(), 1);
        QVERIFY(details(*m_one, id).state.copies.first().openedMs != 0);
    }

    void aTaskIsARowOfItsRecipient_004art4_7()
    {
        const StreamId id = registered();
        const qint64 due = m_keys->clock()->nowMs() + 2 * 86'400'000;
        QVERIFY(m_one->writer().askTask(id, waterUnit, u"نقشه شبکه را بفرستید"_s, due));
        settle();
        QVERIFY(lies(*m_water, id, Folder::New) && lies(*m_water, id, Folder::Open) &&
                lies(*m_water, id, Folder::Noted));
        QCOMPARE(details(*m_water, id).row.role, RowRole::Task);
        QCOMPARE(details(*m_water, id).row.dueAtMs, due);
        QVERIFY(m_water->writer().openCase(id));
        QVERIFY(m_water->writer().answerTask(id, {}, u"نقشه پیوست است"_s));
        QVERIFY(!lies(*m_water, id, Folder::Open) && lies(*m_water, id, Folder::Sent));
        QVERIFY(!m_water->writer().answerTask(id, {}, u"باز هم"_s)); // nothing is open
        settle();
        const CaseState state = details(*m_one, id).state;
        QCOMPARE(state.holder.text(), firstClerk.holder); // the case never left the desk
        QVERIFY(state.tasks.first().answeredMs != 0);
        QVERIFY(lies(*m_one, id, Folder::Open));
        for (const HistoryEntry &entry : state.history)
            QVERIFY(!entry.publicText.contains(u"نقشه"_s)); // T7
    }

    void aReplyIsNewToWhoAskedUntilHeReadsIt_004art4_8()
    {
        const StreamId id = shared();
        QVERIFY(m_one->writer().sendInquiry(id, waterUnit, u"آیا این مشترک بدهی دارد؟"_s));
        settle();
        QVERIFY(!lies(*m_one, id, Folder::New));
        QVERIFY(m_water->writer().answerInquiry(id, {}, u"بدهی ندارد"_s));
        QVERIFY(!lies(*m_water, id, Folder::New)); // it is its own reply
        settle();
        for (Desk *desk : {m_one.get(), m_two.get()}) { // whoever of the desk comes first
            QVERIFY(lies(*desk, id, Folder::New) && lies(*desk, id, Folder::Open));
            QVERIFY(details(*desk, id).row.unread);
            QCOMPARE(details(*desk, id).row.news, News::InquiryReply);
        }
        const auto counted = [this] {
            const auto reader = std::move(SeatReader::open(m_one->writer())).value();
            return reader->counters(m_one->writer().nowMs())->at(static_cast<int>(Folder::New));
        };
        QCOMPARE(counted(), 1);
        const auto before = m_one->writer().verify();
        QVERIFY(before.ok() && before->problems.isEmpty()); // folded anew it is the same
        QVERIFY(m_two->writer().openCase(id));
        settle();
        for (Desk *desk : {m_one.get(), m_two.get()}) {
            QVERIFY(!lies(*desk, id, Folder::New));
            QCOMPARE(details(*desk, id).row.news, News::None);
        }
        QCOMPARE(counted(), 0);
        for (Desk *desk : {m_one.get(), m_two.get(), m_water.get()})
            QVERIFY(desk->writer().verify()->problems.isEmpty());
    }

    void aReplyFindsWhoAskedAlsoWhereHeReferredTheCaseOn()
    {
        const StreamId id = shared();
        QVERIFY(m_one->writer().sendInquiry(id, waterUnit, u"آیا این مشترک بدهی دارد؟"_s));
        QVERIFY(m_one->writer().refer(id, governorCode, {}));
        settle();
        QVERIFY(m_governor->writer().openCase(id));
        QVERIFY(m_water->writer().answerInquiry(id, {}, u"بدهی ندارد"_s));
        settle();
        QVERIFY(lies(*m_one, id, Folder::New) && lies(*m_governor, id, Folder::New));
        QVERIFY(m_one->writer().openCase(id)); // the center takes it from who asked
        settle();
        QVERIFY(!lies(*m_one, id, Folder::New) && lies(*m_governor, id, Folder::New));
        QCOMPARE(details(*m_one, id).state.history.last().type, EventType::CaseOpened);
        QCOMPARE(details(*m_governor, id).state.history.last().flag, EventFlag::None);
    }

    void inv16_inquiryAndReplyShowAsValid()
    {
        const StreamId id = registered();
        const auto sent = m_one->writer().sendInquiry(id, waterUnit, u"آیا این مشترک بدهی دارد؟"_s);
        QVERIFY2(sent.ok(), qPrintable(sent.ok() ? QString() : sent.error().detail));
        settle();
        QVERIFY(details(*m_water, id).badInquiries.isEmpty());
        QVERIFY(m_water->writer().answerInquiry(id, {}, u"بدهی ندارد"_s));
        settle();
        const CaseDetails seen = details(*m_one, id);
        QVERIFY(seen.badInquiries.isEmpty());
        QVERIFY(seen.state.tasks.first().answeredMs != 0);
    }

    /// Even where a center lets it through, the recipient's own check tells.
    void inv16_aTamperedInquiryShowsAsInvalid()
    {
        const StreamId id = registered();
        QVERIFY(m_one->writer().sendInquiry(id, waterUnit, u"آیا این مشترک بدهی دارد؟"_s));
        settle();
        const CaseState state = details(*m_water, id).state;
        const SeatIdentity &seat = m_water->writer().identity();
        const InquiryAnswered forged{state.tasks.first().event, u"بدهی دارد"_s, {}, {}, "no signature"};
        const Event event = authorEvent(seat.device, m_water->writer().actor(),
                                        {StreamKind::Case, id, state.heads, state.headCounter}, forged,
                                        m_keys->clock()->nowMs());
        const auto chain = m_center->backup().chains.value(seat.device.id);
        PushRequest push;
        push.items = {
            {authorLink(seat.device, event.id, chain.sequence + 1, chain.links.value(chain.links.size() - 1)),
             event}};
        QVERIFY(m_center->push(seat, push).ok());
        QVERIFY(m_one->round().ok());
        QCOMPARE(details(*m_one, id).badInquiries, QList<EventId>{event.id});
    }

    /// Taken back before it was sent it stands nowhere, neither in the case nor in what a search finds.
    void aNoteTakenBackUnsentReachesNobody()
    {
        const StreamId id = shared();
        const auto kept = m_one->writer().note(id, u"زنگ زده شد"_s);
        const auto note = m_one->writer().note(id, u"کهکشان"_s);
        QVERIFY(kept.ok() && note.ok());
        const auto found = [](Desk &desk) {
            const auto reader = std::move(SeatReader::open(desk.writer())).value();
            const auto query = parseCaseQuery(u"کهکشان"_s, desk.writer().nowMs());
            const auto page = reader->search(*query, {}, 10, CancelToken());
            return page.ok() && !page->rows.isEmpty();
        };
        QVERIFY(found(*m_one));
        QVERIFY(m_one->writer().withdraw(id, *note));
        QVERIFY(!found(*m_one));
        QCOMPARE(m_one->writer().withdraw(id, *note).error().code, ErrorCode::AlreadyDone); // once
        settle();
        for (Desk *desk : {m_one.get(), m_two.get()}) {
            const QList<HistoryEntry> notes = details(*desk, id).notes;
            QCOMPARE(notes.size(), 1);
            QCOMPARE(notes.first().note, u"زنگ زده شد"_s);
            QVERIFY(!found(*desk));
            QVERIFY(desk->writer().verify()->problems.isEmpty());
        }
        QVERIFY(!m_one->writer().withdraw(id, *kept)); // it was sent
        QCOMPARE(details(*m_one, id).notes.size(), 1);
        QVERIFY(m_two->writer().note(id, u"دوباره زنگ زده شد"_s)); // the stream goes on behind it
        settle();
        QCOMPARE(details(*m_one, id).notes.size(), 2);
    }

    void recallUnsentIsUndo()
    {
        const StreamId id = shared();
        QVERIFY(m_one->writer().refer(id, governorCode, {}));
        QVERIFY(m_one->writer().recall(id, {}));
        settle();
        QVERIFY(!lies(*m_governor, id, Folder::Open) && !lies(*m_governor, id, Folder::New));
        QCOMPARE(details(*m_two, id).state.history.last().type, EventType::Withdrawn);
        QCOMPARE(details(*m_two, id).state.holder.text(), firstClerk.holder);
    }

    void recallBeforeItIsRead()
    {
        const StreamId id = shared();
        QVERIFY(m_one->writer().refer(id, governorCode, {}));
        settle();
        QVERIFY(m_two->writer().recall(id, u"گیرنده اشتباه بود"_s)); // another clerk, another machine
        settle();
        for (Desk *desk : {m_one.get(), m_two.get(), m_governor.get()})
            QCOMPARE(details(*desk, id).state.holder.text(), firstClerk.holder);
        QVERIFY(!lies(*m_governor, id, Folder::Open) && !lies(*m_governor, id, Folder::New));
        QVERIFY(lies(*m_one, id, Folder::Open));
    }

    void recallAgainstReadingIsShownAsConflict()
    {
        const StreamId id = shared();
        QVERIFY(m_one->writer().refer(id, governorCode, {}));
        settle();
        QVERIFY(m_governor->writer().openCase(id)); // at the same time, unknown to each other
        QVERIFY(m_one->writer().recall(id, {}));
        settle();
        for (Desk *desk : {m_one.get(), m_two.get(), m_governor.get()}) {
            const CaseState state = details(*desk, id).state;
            QCOMPARE(state.holder.text(), governorCode);
            QCOMPARE(state.conflicts, 1);
        }
    }

    void returnGoesBackAndTheSecondToTheCenter_S6()
    {
        CaseDraft draft = fixtures::sampleDraft();
        draft.subject = SubjectCode(u"road.repair"_s);
        const StreamId id = m_one->writer().registerCase(draft)->caseId;
        QVERIFY(m_one->writer().refer(id, waterUnit, {}));
        settle();
        QVERIFY(!m_water->writer().returnCase(id, {}));
        QVERIFY(m_water->writer().returnCase(id, u"راه در شرح وظایف آب نیست"_s));
        settle();
        QCOMPARE(details(*m_one, id).state.holder.text(), firstClerk.holder);
        QVERIFY(lies(*m_one, id, Folder::New));
        QVERIFY(m_one->writer().refer(id, waterUnit, u"شکستگی لوله راه را بریده است"_s));
        settle();
        QVERIFY(m_water->writer().returnCase(id, u"لوله‌ای در آن محل نیست"_s));
        QCOMPARE(details(*m_water, id).state.holder.text(), u"center.head"_s);
        QCOMPARE(details(*m_water, id).state.returns, 2);
    }

    void ownDutyIsNotReturned_S6()
    {
        const StreamId id = registered(); // water.pressure
        QVERIFY(m_one->writer().refer(id, waterUnit, {}));
        settle();
        const auto refused = m_water->writer().returnCase(id, u"بررسی نمی‌کنیم"_s);
        QCOMPARE(refused.error().code, ErrorCode::OutOfScope);
        QVERIFY(m_water->writer().accept(id));
        QVERIFY(details(*m_water, id).state.custody.last().accepted);
    }

    void deliveryObjectionAndThirtyDays_S7()
    {
        const StreamId id = registered();
        QVERIFY(m_one->writer().refer(id, waterUnit, {}));
        settle();
        QVERIFY(m_water->writer().answer(id, AnswerKind::Done, u"فشارشکن خیابان بهار تعویض شد."_s));
        settle();
        DeliveredToApplicant delivery;
        delivery.means = DeliveryMeans::Phone;
        delivery.recipient = u"خود متقاضی"_s;
        QVERIFY(m_two->writer().deliver(id, delivery));
        settle();
        QVERIFY(details(*m_water, id).state.deliveredAtMs != 0);
        QVERIFY(m_two->writer().reopen(id, u"فشار آب هنوز کم است"_s));
        QVERIFY(!m_two->writer().reopen(id, {}));
        settle();
        QVERIFY(lies(*m_water, id, Folder::Open));
        QVERIFY(m_water->writer().answer(id, AnswerKind::Done, u"پمپ ایستگاه هم عوض شد."_s));
        settle();
        m_keys->clock()->advance(31ll * 86'400'000);
        QCOMPARE(details(*m_one, id).state.statusAt(m_one->writer().nowMs()), CaseStatus::Closed);
        QCOMPARE(details(*m_one, id).row.statusAt(m_one->writer().nowMs()), CaseStatus::Closed);
        const auto late = m_one->writer().reopen(id, u"باز هم کم است"_s);
        QCOMPARE(late.error().rule, u"S7"_s);
    }

    void rule1_2_emptyPhrasesDemandMore()
    {
        const StreamId id = registered();
        const auto stock = m_one->writer().answer(id, AnswerKind::Done, u"اقدام شد."_s);
        QCOMPARE(stock.error().rule, u"1.2"_s);
        QCOMPARE(stock.error().field, u"text"_s);
        const auto away = m_one->writer().answer(id, AnswerKind::Done, u"به شهرداری مراجعه کنید"_s);
        QCOMPARE(away.error().rule, u"4-4"_s);
        QVERIFY(m_one->writer().answer(id, AnswerKind::Done, u"قبض اصلاح و ۲۰۰٬۰۰۰ ریال کم شد."_s));
    }

    void inv12_twoAnswersAtOnceAreResolvedOnBoth()
    {
        const StreamId id = shared();
        QVERIFY(m_one->writer().answer(id, AnswerKind::Done, u"لوله کوچه تعویض شد."_s));
        QVERIFY(m_two->writer().answer(id, AnswerKind::Done, u"شیر اصلی باز شد."_s));
        settle();
        const QList<CaseConflict> open = openConflicts(details(*m_one, id).state);
        QCOMPARE(open.size(), 1);
        QCOMPARE(openConflicts(details(*m_two, id).state), open); // side by side, the same on both
        QVERIFY(lies(*m_one, id, Folder::All) && details(*m_one, id).row.conflict);
        const HistoryEntry &other = open.first().against.first();
        QVERIFY(!m_two->writer().resolveConflict(id, other.event, {})); // not without a reason
        QVERIFY(m_two->writer().resolveConflict(id, other.event, u"با متقاضی هماهنگ شد"_s));
        settle();
        for (Desk *desk : {m_one.get(), m_two.get()}) {
            const CaseDetails seen = details(*desk, id);
            QCOMPARE(seen.state.conflicts, 0);
            QVERIFY(!seen.row.conflict);
            QCOMPARE(seen.state.answer, other.publicText);
            QVERIFY(desk->verifies());
        }
    }

    void theTreeIsTheSameForAll()
    {
        const StreamId id = registered();
        QVERIFY(m_one->writer().refer(id, governorCode, u"برای دستور"_s));
        settle();
        QVERIFY(m_governor->writer().openCase(id));
        QVERIFY(m_governor->writer().refer(id, waterUnit, u"اقدام کنید"_s));
        settle();
        const QList<ReferralNode> tree = referralTree(details(*m_one, id).state);
        QCOMPARE(tree.size(), 3);
        for (Desk *desk : {m_two.get(), m_governor.get(), m_water.get()})
            QCOMPARE(referralTree(details(*desk, id).state), tree);
    }
};

QTEST_GUILESS_MAIN(TestSyncActs)
#include "test_sync_acts.moc"
