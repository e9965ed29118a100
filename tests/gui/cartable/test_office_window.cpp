#include "core/services/error_text.h"
#include "tests/fixtures/seats.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/stored_case.h"
#include "tests/reliability/world/world.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int never = 1'000'000;
constexpr int patienceMs = 30'000;
const QString general = u"semnan.governor-general"_s;
const QString governorPost = u"semnan.damghan.governor"_s;
const QString words = u"لوله شکسته تعویض شد و فشار آب عادی است."_s;
} // namespace

/// The office of a principal in the real window, by keys: its staff draft, he alone sends (001 §1.13).
class TestOfficeWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<CartableScreen> m_screen;
    StreamId m_case;

    template <typename Control> Control *find(const QString &name)
    {
        return controlIn<Control>(*m_screen, name);
    }
    bool isShown(const QString &name) { return isShownIn(*m_screen, name); }
    bool isSaid(const QString &said) { return isSaidIn(*m_screen, said); }
    /// The window of one seat, in front of the case; close() gives the seat back.
    void open(const QString &name)
    {
        QSettings().clear();
        WorldSeat place = std::move(m_world->at(name));
        place.engine.reset();
        place.reader.reset();
        m_seat = Seat::adopt(std::move(place.writer), std::make_shared<FixedClock>(m_world->clock().nowMs()))
                     .value();
        m_screen = std::make_unique<CartableScreen>(m_seat);
        m_screen->caseView()->setSeenDelay(never);
        m_screen->resize(1280, 900);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showFolder(Folder::All);
        m_screen->showCase(m_case);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->caseView()->details(), patienceMs);
        m_screen->focusList();
    }
    void close(const QString &name)
    {
        m_screen.reset();
        m_seat->read([](SeatReader &) -> Status { return {}; }).waitForFinished();
        m_seat->write([](SeatWriter &) -> Status { return {}; }).waitForFinished();
        m_seat.reset();
        m_world->reopen(name);
    }
    CaseDetails details() { return detailsOf(m_case); }
    CaseDetails detailsOf(const StreamId &id) { return test::storedCase(*m_seat, id); }
    qsizetype openDraftsOf(const QList<StreamId> &cases)
    {
        qsizetype open = 0;
        for (const StreamId &id : cases)
            open += std::ranges::count_if(detailsOf(id).proposals, &Proposal::isOpen);
        return open;
    }
    /// Two more, with the first, at the governor-general.
    QList<StreamId> threeCases()
    {
        QList<StreamId> all{m_case};
        for (int number = 2; number <= 3; ++number) {
            all << m_world->writer(u"desk"_s).registerCase(sampleDraft(number)).value().caseId;
            if (!m_world->writer(u"desk"_s).refer(all.last(), general, u"برای دستور"_s).ok())
                qFatal("not referred");
        }
        m_world->syncAll();
        return all;
    }
    void officeDraftsForAll()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"برای همه پیش‌نویس نوشته می‌شود"_s),
                                 patienceMs);
        type(u"a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"مورد پیش‌نویس نوشته می‌شود؛ تا"_s),
                                 patienceMs);
        write(u"bulk.answer.text"_s, words);
        send();
    }
    void write(const QString &name, const QString &text)
    {
        find<QPlainTextEdit>(name)->setFocus();
        type(text);
    }
    void selectAllAndType(const QString &name, const QString &text)
    {
        find<QPlainTextEdit>(name)->setFocus();
        find<QPlainTextEdit>(name)->selectAll();
        type(text);
    }
    void send() { press(Qt::Key_Return, Qt::ControlModifier); }
    /// The office drafts an answer and sends it to its principal's other machine.
    void officeDraftsAnswer()
    {
        open(u"office"_s);
        type(u"a"_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        write(u"case.answer.text"_s, words);
        find<QLineEdit>(u"case.answer.remark"_s)->setText(u"برای امضا"_s);
        find<QPlainTextEdit>(u"case.answer.text"_s)->setFocus();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(details().proposals.size(), 1, patienceMs);
        QTRY_VERIFY(!isShown(u"case.answer"_s));
        close(u"office"_s);
        (void)m_world->sync(u"office"_s);
        (void)m_world->sync(u"general"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
        World::create(m_base.path());
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::copy(m_base.path(), m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
        m_case = m_world->writer(u"desk"_s).registerCase(sampleDraft()).value().caseId;
        QVERIFY(m_world->writer(u"desk"_s).refer(m_case, general, u"برای دستور"_s).ok());
        m_world->syncAll();
    }
    void cleanup()
    {
        m_screen.reset();
        m_seat.reset();
        m_world.reset();
    }

    /// Two keys: the full stop opens what the office wrote, Ctrl+Enter sends it with the principal's key.
    void rule1_13_theOfficeDraftsAndThePrincipalSends()
    {
        officeDraftsAnswer();
        open(u"general"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"cartable.prepared"_s), patienceMs);
        const QModelIndex row = find<QAbstractItemView>(u"cartable.list"_s)->model()->index(0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(row.data(PreparedRole).toBool(), patienceMs);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"پیش‌نویس دفتر"_s));
        QCOMPARE(find<QLabel>(u"case.proposal.0.text"_s)->text(), words);
        QVERIFY(find<QLabel>(u"case.proposal.0.remark"_s)->text().contains(u"برای امضا"_s));
        QCOMPARE(find<StatusChip>(u"case.proposal.0.state"_s)->text(), u"منتظر مقام مسئول"_s);

        type(u"."_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
        QVERIFY(isShown(u"case.answer.prepared"_s));
        send();
        QTRY_COMPARE_WITH_TIMEOUT(int(details().state.status), int(CaseStatus::Answered), patienceMs);
        const HistoryEntry answer = details().state.history.last();
        QCOMPARE(answer.publicText, words);
        QCOMPARE(answer.actor.post, PostCode(general)); // his own key, his own name
        QCOMPARE(answer.actor.person, m_seat->person());
        QTRY_VERIFY_WITH_TIMEOUT(!details().proposals.first().isOpen(), patienceMs);
        QCOMPARE(details().proposals.size(), 1); // nothing was changed, nothing is drafted again
        QTRY_VERIFY_WITH_TIMEOUT(!isShown(u"cartable.prepared"_s), patienceMs);
        QTRY_COMPARE(find<StatusChip>(u"case.proposal.0.state"_s)->text(), u"فرستاده شد"_s);
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
        (void)m_world->sync(u"office"_s);
        QVERIFY(!m_world->reader(u"office"_s).caseDetails(m_case).value().proposals.first().isOpen());
    }

    void rule1_13_thePrincipalChangesBeforeHeSends()
    {
        officeDraftsAnswer();
        open(u"general"_s);
        type(u"."_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        const QString changed = u"لوله تعویض شد؛ تا فردا پیگیری می‌شود."_s;
        selectAllAndType(u"case.answer.text"_s, changed);
        send();
        QTRY_COMPARE_WITH_TIMEOUT(int(details().state.status), int(CaseStatus::Answered), patienceMs);
        QCOMPARE(details().state.history.last().publicText, changed);
        QTRY_COMPARE_WITH_TIMEOUT(details().proposals.size(), 2, patienceMs); // the office's words stay too
        for (const Proposal &each : details().proposals)
            QVERIFY(!each.isOpen());
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
    }

    void rule1_13_givenBackWithAWordAndDraftedAgain()
    {
        officeDraftsAnswer();
        open(u"general"_s);
        type(u":"_s);
        QTRY_VERIFY(isShown(u"case.give-back"_s));
        send(); // without a word nothing is given back
        QVERIFY(isShown(u"case.give-back"_s));
        QVERIFY(details().proposals.first().isOpen());
        write(u"case.give-back.text"_s, u"تاریخ تعویض نوشته شود"_s);
        send();
        QTRY_VERIFY_WITH_TIMEOUT(!details().proposals.first().isOpen(), patienceMs);
        QCOMPARE(int(details().state.status), int(CaseStatus::InReview)); // seen, no more
        close(u"general"_s);
        (void)m_world->sync(u"general"_s);
        (void)m_world->sync(u"office"_s);

        open(u"office"_s);
        QVERIFY(find<QLabel>(u"case.proposal.0.why"_s)->text().contains(u"تاریخ تعویض نوشته شود"_s));
        type(u"."_s); // goes on with what it wrote
        QTRY_VERIFY(isShown(u"case.answer"_s));
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
        selectAllAndType(u"case.answer.text"_s, u"لوله شکسته دیروز تعویض شد و فشار آب عادی است."_s);
        send();
        QTRY_COMPARE_WITH_TIMEOUT(details().proposals.size(), 2, patienceMs);
        QVERIFY(details().proposals.last().isOpen());
        QCOMPARE(int(details().state.status), int(CaseStatus::InReview)); // a draft moves nothing
        close(u"office"_s);
        QCOMPARE(m_world->sync(u"office"_s).quarantined, 0);
    }

    /// What was opened and then given back stands in the form as the principal's own: he may send it all the
    /// same.
    void rule1_13_whatWasGivenBackIsNoDraftAnyMore()
    {
        officeDraftsAnswer();
        open(u"general"_s);
        type(u"."_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        QVERIFY(isShown(u"case.answer.prepared"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isShown(u"case.answer"_s));
        m_screen->focusList();
        type(u":"_s);
        QTRY_VERIFY(isShown(u"case.give-back"_s));
        write(u"case.give-back.text"_s, u"تاریخ تعویض نوشته شود"_s);
        send();
        QTRY_VERIFY_WITH_TIMEOUT(!details().proposals.first().isOpen(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(find<StatusChip>(u"case.proposal.0.state"_s)->text(), u"بازگردانده شد"_s,
                                  patienceMs);
        m_screen->focusList();
        type(u"a"_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        QVERIFY(!isShown(u"case.answer.prepared"_s));
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
        send();
        QTRY_COMPARE_WITH_TIMEOUT(int(details().state.status), int(CaseStatus::Answered), patienceMs);
        QCOMPARE(details().proposals.size(), 1); // his own answer is no draft
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
    }

    void rule1_13_aReferralWithAllItSays()
    {
        open(u"office"_s);
        type(u"r"_s);
        QTRY_VERIFY(isShown(u"case.refer"_s));
        find<QLineEdit>(u"case.refer.to"_s)->setFocus();
        type(governorPost);
        press(Qt::Key_Return);
        write(u"case.refer.note"_s, u"بررسی و گزارش"_s);
        send();
        QTRY_COMPARE_WITH_TIMEOUT(details().proposals.size(), 1, patienceMs);
        QCOMPARE(details().state.holder, HolderCode(general));
        close(u"office"_s);
        (void)m_world->sync(u"office"_s);
        (void)m_world->sync(u"general"_s);
        open(u"general"_s);
        type(u"."_s);
        QTRY_VERIFY(isShown(u"case.refer"_s));
        send();
        QTRY_COMPARE_WITH_TIMEOUT(details().state.holder, HolderCode(governorPost), patienceMs);
        QCOMPARE(details().state.history.last().note, u"بررسی و گزارش"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!details().proposals.first().isOpen(), patienceMs);
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
    }

    void rule1_13_whatTheOfficeCannotDraftIsSaid()
    {
        open(u"office"_s);
        type(u"e"_s); // accepting is the principal's alone
        QTRY_VERIFY(
            isSaid(u"این اقدام را تنها خود مقام مسئول انجام می‌دهد"_s));
        type(u":"_s); // and so is giving back
        QVERIFY(!isShown(u"case.give-back"_s));
        QVERIFY(details().state.history.last().type == EventType::CaseReferred);
    }

    /// Many cases at once: a draft for each, and no act refused case by case.
    void rule1_13_theOfficeDraftsForManyCases()
    {
        QList<StreamId> all{m_case};
        for (int number = 2; number <= 3; ++number) {
            all << m_world->writer(u"desk"_s).registerCase(sampleDraft(number)).value().caseId;
            QVERIFY(m_world->writer(u"desk"_s).refer(all.last(), general, u"برای دستور"_s).ok());
        }
        m_world->syncAll();
        const auto waiting = [this, &all] {
            qsizetype drafts = 0;
            for (const StreamId &id : all) {
                m_case = id;
                drafts += details().proposals.size();
            }
            m_case = all.first();
            return drafts;
        };
        open(u"office"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"برای همه پیش‌نویس نوشته می‌شود"_s),
                                 patienceMs);
        type(u"e"_s); // accepting is the principal's alone: said once
        QTRY_VERIFY(
            isSaid(u"این اقدام را تنها خود مقام مسئول انجام می‌دهد"_s));
        press(Qt::Key_Escape);
        type(u"a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"مورد پیش‌نویس نوشته می‌شود؛ تا"_s),
                                 patienceMs);
        write(u"bulk.answer.text"_s, words);
        send();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), all.size(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"برای ۳ مورد پیش‌نویس نوشته شد"_s),
                                 patienceMs);
        for (const StreamId &id : std::as_const(all)) {
            m_case = id;
            QCOMPARE(details().state.history.last().type, EventType::CaseReferred); // a draft moves nothing
        }
        m_case = all.first();
        close(u"office"_s);
        QCOMPARE(m_world->sync(u"office"_s).quarantined, 0);
        (void)m_world->sync(u"general"_s);
        open(u"general"_s);
        QCOMPARE(waiting(), all.size());
        type(u"."_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
    }

    /// One undo takes back the drafts of all marked cases.
    void rule1_13_draftsForManyAreTakenBackAtOnce()
    {
        const QList<StreamId> all = threeCases();
        open(u"office"_s);
        officeDraftsForAll();
        QTRY_COMPARE_WITH_TIMEOUT(openDraftsOf(all), all.size(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"cartable.toast"_s), patienceMs);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(openDraftsOf(all), 0, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"۳ مورد واگرد شد"_s), patienceMs);
        close(u"office"_s);
        QCOMPARE(m_world->sync(u"office"_s).quarantined, 0);
        (void)m_world->sync(u"general"_s);
        open(u"general"_s);
        QCOMPARE(openDraftsOf(all), 0); // the principal sees nothing of them
    }

    /// Marks, the full stop, Ctrl+Enter: what he would send stands before him, each case is answered once,
    /// and one undo brings all drafts back.
    void rule1_13_thePrincipalSendsManyDraftsAtOnce()
    {
        const QList<StreamId> all = threeCases();
        open(u"office"_s);
        officeDraftsForAll();
        QTRY_COMPARE_WITH_TIMEOUT(openDraftsOf(all), all.size(), patienceMs);
        close(u"office"_s);
        (void)m_world->sync(u"office"_s);
        (void)m_world->sync(u"general"_s);

        open(u"general"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"cartable.prepared.mark"_s), patienceMs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"۳ مورد نشان شده است"_s), patienceMs);
        type(u"."_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            isSaid(u"۳ پیش‌نویس دفتر به نام شما فرستاده می‌شود"_s),
            patienceMs);
        QVERIFY(isSaid(words));                          // what he sends, not only how much
        QVERIFY(!isShown(u"bulk.send-drafts.signer"_s)); // nothing among it is signed by a key of his choice
        QCOMPARE(openDraftsOf(all), all.size());         // nothing is done yet
        for (int i = 0; i < 3; ++i)
            send();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"۳ پیش‌نویس فرستاده شد"_s), patienceMs);
        QCOMPARE(openDraftsOf(all), 0);
        for (const StreamId &id : all) {
            const CaseState state = detailsOf(id).state;
            QCOMPARE(state.status, CaseStatus::Answered);
            QCOMPARE(state.history.last().actor.person, m_seat->person()); // under his own name
            QCOMPARE(std::ranges::count(state.history, EventType::CaseAnswered, &HistoryEntry::type), 1);
        }
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(openDraftsOf(all), all.size(), patienceMs);
        for (const StreamId &id : all)
            QVERIFY(detailsOf(id).state.status != CaseStatus::Answered);
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
        open(u"general"_s);
        QCOMPARE(openDraftsOf(all), all.size()); // and he may send them anew
    }

    /// Of several drafts for one case he chooses himself; what waits for nobody is named.
    void rule1_13_whatCannotBeSentWithTheOthersIsNamed()
    {
        const QList<StreamId> all = threeCases();
        open(u"office"_s);
        for (const QString &act : {u"answer"_s, u"note"_s}) {
            const ActProposed draft{{}, act, {{u"text"_s, words}}, {}, {}};
            QVERIFY(m_seat
                        ->write([id = all.at(0), draft](SeatWriter &writer) {
                            return writer.proposeAct(id, draft);
                        })
                        .result()
                        .ok());
        }
        const ActProposed alone{{}, u"answer"_s, {{u"text"_s, words}}, {}, {}};
        QVERIFY(
            m_seat
                ->write([id = all.at(1), alone](SeatWriter &writer) { return writer.proposeAct(id, alone); })
                .result()
                .ok());
        close(u"office"_s);
        (void)m_world->sync(u"office"_s);
        (void)m_world->sync(u"general"_s);
        open(u"general"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"۳ مورد نشان شده است"_s), patienceMs);
        type(u"."_s);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"۲ مورد فرستاده نمی‌شود"_s), patienceMs);
        QVERIFY(isSaid(u"چند پیش‌نویس گوناگون"_s));
        send();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"۱ پیش‌نویس فرستاده شد"_s), patienceMs);
        QCOMPARE(detailsOf(all.at(1)).state.status, CaseStatus::Answered);
        QVERIFY(detailsOf(all.at(0)).state.status != CaseStatus::Answered);
    }

    /// Half-written drafts stay, as everything that is typed.
    void rule1_13_nothingOfADraftIsLost()
    {
        open(u"office"_s);
        type(u"a"_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        write(u"case.answer.text"_s, words);
        QVERIFY(m_screen->caseView()->flush().ok());
        close(u"office"_s);
        open(u"office"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"case.answer"_s), patienceMs);
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
    }
};

QTEST_MAIN(TestOfficeWindow)
#include "test_office_window.moc"
