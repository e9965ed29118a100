#include "core/domain/notice_rules.h"
#include "core/services/notice_ledger.h"
#include "tests/fixtures/seats.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/records/records_desk.h"
#include "tests/gui/stored_case.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/records/notice_screen.h"
#include "ui/records/track_screen.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// Telling applicants what was done (4-5), answering them at the counter (T5, T6), asking what they think
/// (I6) and correcting who they are (N3), by keys.
class TestNoticeWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestCenter> m_center;
    std::shared_ptr<Seat> m_seat;
    Registered m_first;
    Registered m_second;
    std::unique_ptr<QWidget> m_screen;

    template <typename Screen, typename... More> Screen *open(More... more)
    {
        auto screen = std::make_unique<Screen>(m_seat, std::move(more)...);
        Screen *shown = screen.get();
        m_screen = std::move(screen);
        m_screen->resize(1200, 800);
        m_screen->show();
        if (!QTest::qWaitForWindowActive(m_screen.get()))
            qFatal("no window");
        return shown;
    }
    template <typename Control> Control *find(const QString &name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    QString shownText(const QString &name) { return find<QLabel>(name)->text(); }
    qint64 owed()
    {
        return m_seat
            ->write([](SeatWriter &writer) -> Result<qint64> {
                MIZBAN_LET(const auto ledger, NoticeLedger::open(writer));
                MIZBAN_LET(const NoticePage page, ledger->page({}, 1));
                return page.total;
            })
            .result()
            .value();
    }
    CaseState stateOf(const StreamId &id) { return test::storedCase(*m_seat, id).state; }
    /// Two applicants wait, and what the first one is to be told stands in the pane.
    NoticeScreen *openWithTwo()
    {
        auto *screen = open<NoticeScreen>();
        auto *list = find<QAbstractItemView>(u"notices.list"_s);
        screen->showRecord(m_first.caseId);
        if (!QTest::qWaitFor([&] {
                return list->model()->rowCount() == 2 && shownText(u"notices.text"_s).contains(u"ارجاع شد"_s);
            }))
            qFatal("nothing is shown");
        screen->focusList();
        return screen;
    }
    QString saidText() { return find<Banner>(u"notices.problem"_s)->text(); }
    int timesTold()
    {
        int told = 0;
        for (const HistoryEntry &entry : stateOf(m_first.caseId).history)
            told += entry.type == EventType::ApplicantNotified ? 1 : 0;
        return told;
    }
    TrackScreen *openTrack()
    {
        return open<TrackScreen>(CenterQuestion(), std::function<bool()>([] { return false; }));
    }
    void ask(const QString &id, const QString &code)
    {
        find<DigitLineEdit>(u"track.id"_s)->setAsciiText(id);
        find<DigitLineEdit>(u"track.code"_s)->setAsciiText(code);
        find<DigitLineEdit>(u"track.code"_s)->setFocus();
        press(Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"mizban-tests"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        auto writer = makeSeat(*m_center, m_folder->filePath(u"desk.seat"_s), u"semnan.damghan.desk"_s,
                               u"semnan.damghan.desk.clerk1"_s, m_center->clock());
        QVERIFY(writer);
        for (auto [saved, number] : {std::pair(&m_first, 1), std::pair(&m_second, 2)}) {
            m_center->clock()->advance(60'000);
            auto registered = (*writer)->registerCase(sampleDraft(number));
            QVERIFY(registered);
            *saved = *registered;
            QVERIFY((*writer)->refer(saved->caseId, u"semnan.damghan.governor"_s, u"داخلی بماند"_s));
        }
        m_seat = Seat::adopt(std::move(*writer), m_center->clock()).value();
    }
    void cleanup()
    {
        m_screen.reset();
        m_seat.reset();
        m_center.reset();
    }

    void rule4_5_toldByKeys()
    {
        auto *screen = open<NoticeScreen>();
        QSignalSpy shown(screen, &NoticeScreen::shown);
        auto *list = find<QAbstractItemView>(u"notices.list"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        screen->showRecord(m_first.caseId);
        QTRY_VERIFY(shownText(u"notices.text"_s).contains(u"ارجاع شد"_s));
        QVERIFY(!shownText(u"notices.text"_s).contains(u"داخلی بماند"_s)); // T7
        screen->focusList();
        type(u"3"_s); // he does not answer: stays in the list
        QTRY_VERIFY(!stateOf(m_first.caseId).notices.isEmpty());
        QCOMPARE(stateOf(m_first.caseId).notices.last().state, NoticeState::Failed);
        QTRY_VERIFY(shownText(u"notices.text"_s).contains(u"دسترسی نشد"_s));
        QCOMPARE(owed(), 2);
        screen->focusList();
        type(u"۱"_s); // by telephone, as the Persian keyboard writes it
        QTRY_COMPARE(owed(), 1);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(find<QPushButton>(u"notices.here"_s)->isVisible());
        screen->focusList();
        type(u"2"_s); // the other one at the desk
        QTRY_COMPARE(owed(), 0);
        QTRY_VERIFY(find<QWidget>(u"notices.empty"_s)->isVisible());
        QCOMPARE(stateOf(m_second.caseId).notices.last().means, DeliveryMeans::InPerson);
    }

    /// Nothing is done twice: a key that is pressed twice in a breath.
    void rule4_5_aQuickSecondKeyTellsNobodyTwice()
    {
        auto *screen = openWithTwo();
        QSignalSpy acted(screen, &NoticeScreen::acted);
        // The third one comes in the very moment in which the first one is done, and the list is still old.
        connect(
            screen, &NoticeScreen::acted, this, [] { type(u"1"_s); }, Qt::SingleShotConnection);
        type(u"1"_s);
        type(u"1"_s);
        QTRY_COMPARE(find<QAbstractItemView>(u"notices.list"_s)->model()->rowCount(), 1);
        QCOMPARE(owed(), 1); // not the next one either; whatever was asked for is through now
        QCoreApplication::processEvents();
        QCOMPARE(acted.size(), 1);
        QCOMPARE(timesTold(), 1);
        // Nor is he told that what he has just done was done before.
        QVERIFY2(saidText().contains(u"تلفنی به متقاضی گفته شد"_s), qPrintable(saidText()));
    }

    /// The first act counts; another one, chosen before it is through, is of what no longer stands there.
    void rule4_5_aSecondActBeforeTheFirstIsThroughCountsForNothing()
    {
        auto *screen = openWithTwo();
        QSignalSpy acted(screen, &NoticeScreen::acted);
        type(u"1"_s);
        type(u"3"_s);
        find<QPushButton>(u"notices.wrong"_s)->click();
        QTRY_COMPARE(find<QAbstractItemView>(u"notices.list"_s)->model()->rowCount(), 1);
        QCOMPARE(owed(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(acted.size(), 1);
        QCOMPARE(timesTold(), 1);
        QCOMPARE(stateOf(m_first.caseId).notices.last().state, NoticeState::Sent);
        QVERIFY(stateOf(m_second.caseId).notices.isEmpty());
    }

    void rule4_5_theCaseShowsWhetherHeKnows()
    {
        auto *screen = open<CartableScreen>();
        screen->caseView()->setSeenDelay(1'000'000);
        screen->showFolder(Folder::All);
        screen->showCase(m_first.caseId);
        QTRY_VERIFY(find<StatusChip>(u"case.told"_s)->isVisible());
        QVERIFY(find<StatusChip>(u"case.told"_s)->text().contains(u"گفته نشده"_s));
        QVERIFY(m_seat
                    ->write([id = m_first.caseId,
                             steps = noticesDue(stateOf(m_first.caseId))](SeatWriter &writer) {
                        return tellApplicant(writer, id, steps, DeliveryMeans::Phone, NoticeState::Sent, {});
                    })
                    .result()
                    .ok());
        m_seat->announceChange();
        QTRY_VERIFY(find<StatusChip>(u"case.told"_s)->text().contains(u"باخبر است"_s));
    }

    void rule4_5_heIsToldFromTheCase()
    {
        auto *screen = open<CartableScreen>();
        screen->caseView()->setSeenDelay(1'000'000);
        screen->showFolder(Folder::All);
        screen->showCase(m_first.caseId);
        QTRY_VERIFY(find<QWidget>(u"case.told"_s)->isVisible());
        screen->focusList();
        type(u"*"_s);
        QTRY_VERIFY(find<QWidget>(u"case.tell"_s)->isVisible());
        find<ChoiceBar>(u"case.tell.reached"_s)->setFocus();
        type(u"2"_s); // not reached: why?
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(50);
        QVERIFY(stateOf(m_first.caseId).notices.isEmpty());
        find<ChoiceBar>(u"case.tell.reached"_s)->setFocus();
        type(u"1"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(owed(), 1);
        QTRY_VERIFY(!screen->caseView()->isAllowed(CaseAct::Tell)); // he knows everything
    }

    void J13_hisOpinionIsAskedAlsoLater()
    {
        QVERIFY(m_seat
                    ->write([id = m_second.caseId](SeatWriter &writer) -> Result<EventId> {
                        MIZBAN_LET([[maybe_unused]] const EventId back, writer.recall(id, {}));
                        return writer.answer(id, AnswerKind::Done, u"شیر فشارشکن تعویض شد."_s);
                    })
                    .result()
                    .ok());
        auto *screen = open<CartableScreen>();
        screen->caseView()->setSeenDelay(1'000'000);
        screen->showFolder(Folder::All);
        screen->showCase(m_second.caseId);
        QTRY_VERIFY(screen->caseView()->isAllowed(CaseAct::Survey));
        screen->focusList();
        type(u"٫"_s); // # on a Persian keyboard
        QTRY_VERIFY(find<QWidget>(u"case.survey"_s)->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier); // which?
        QVERIFY(!stateOf(m_second.caseId).opinion);
        find<ChoiceBar>(u"case.survey.score"_s)->setFocus();
        type(u"4"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(stateOf(m_second.caseId).opinion.has_value());
        QCOMPARE(stateOf(m_second.caseId).opinion->score, 4);
    }

    void T5_followedAtTheCounterWithoutNetwork()
    {
        auto *screen = openTrack();
        QSignalSpy answered(screen, &TrackScreen::answered);
        ask(m_first.trackingId, m_first.followUpCode);
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(shownText(u"track.answer"_s).contains(u"ارجاع شد"_s));
        QVERIFY(!shownText(u"track.answer"_s).contains(u"داخلی بماند"_s)); // T7
        QVERIFY(shownText(u"track.asOf"_s).contains(u"بدون شبکه"_s));
        QTRY_VERIFY(find<QPushButton>(u"track.case"_s)->isVisible());
        press(Qt::Key_Escape); // the next applicant sees nothing of it
        QVERIFY(!find<QLabel>(u"track.answer"_s)->isVisible());
        QVERIFY(find<DigitLineEdit>(u"track.id"_s)->asciiText().isEmpty());
        find<DigitLineEdit>(u"track.id"_s)->setAsciiText(m_first.trackingId);
        find<DigitLineEdit>(u"track.national"_s)->setAsciiText(sampleNationalNumber(1));
        find<QPushButton>(u"track.ask"_s)->click();
        QTRY_COMPARE(answered.size(), 2);
        QVERIFY(find<QLabel>(u"track.answer"_s)->isVisible());
    }

    /// Where it is found is said, whose it is not. One that was delivered for a case has the case's id.
    void T1_theIdOfAServiceIsNoCase()
    {
        openTrack();
        const auto deliver = [this](const StreamId &caseId) {
            ServiceDraft draft;
            draft.serviceId = u"13062412000"_s;
            draft.applicant = sampleDraft(3).applicant;
            draft.caseId = caseId;
            return m_seat
                ->write([draft](SeatWriter &writer) mutable {
                    draft.deliveredMs = writer.nowMs();
                    draft.startedMs = draft.deliveredMs - 60'000;
                    return writer.recordService(draft);
                })
                .result();
        };
        const auto alone = deliver({});
        const auto forTheCase = deliver(m_first.caseId);
        QVERIFY(alone.ok() && forTheCase.ok());
        auto *problem = find<Banner>(u"track.problem"_s);
        ask(alone->trackingId, u"123456"_s);
        QTRY_VERIFY(problem->isVisible() && problem->text().contains(u"خدمت"_s));
        QVERIFY(!problem->text().contains(sampleDraft(3).applicant.familyName));
        QCOMPARE(forTheCase->trackingId, m_first.trackingId);
        ask(m_first.trackingId, m_first.followUpCode == u"111111" ? u"222222"_s : u"111111"_s);
        QTRY_VERIFY(problem->isVisible());
        QTest::qWait(50); // it is looked for among the services afterwards
        QVERIFY(!problem->text().contains(u"خدمت"_s));
    }

    void T6_fiveWrongCodesLockTheId()
    {
        auto *screen = openTrack();
        QSignalSpy answered(screen, &TrackScreen::answered);
        const QString wrong = m_first.followUpCode == u"111111" ? u"222222"_s : u"111111"_s;
        for (int attempt = 1; attempt <= 5; ++attempt) {
            ask(m_first.trackingId, wrong);
            QTRY_COMPARE(answered.size(), attempt);
            QVERIFY(find<QWidget>(u"track.problem"_s)->isVisible());
        }
        ask(m_first.trackingId, m_first.followUpCode); // the right one is too late now
        QTRY_COMPARE(answered.size(), 6);
        QVERIFY(!find<QLabel>(u"track.answer"_s)->isVisible());
        m_center->clock()->advance(15 * 60'000 + 1);
        ask(m_first.trackingId, m_first.followUpCode);
        QTRY_VERIFY(find<QLabel>(u"track.answer"_s)->isVisible());
    }

    void T6_whatIsMissingIsSaidBesideTheField()
    {
        openTrack();
        ask(u"04012340000"_s, u"123456"_s);
        QVERIFY(find<DigitLineEdit>(u"track.id"_s)->hasFocus());
        ask(m_first.trackingId, {});
        find<QPushButton>(u"track.ask"_s)->click();
        QVERIFY(find<DigitLineEdit>(u"track.code"_s)->hasFocus());
        QVERIFY(!find<QLabel>(u"track.answer"_s)->isVisible());
    }

    void N3_correctedFromTheTaskByKeys()
    {
        const RecordsDesk desk;
        m_screen.reset();
        m_seat = desk.desk();
        auto *screen = open<CartableScreen>();
        screen->caseView()->setSeenDelay(1'000'000);
        screen->showFolder(Folder::Noted);
        screen->showCase(desk.counselled());
        QTRY_VERIFY(screen->caseView()->isAllowed(CaseAct::Correct));
        const Applicant before = stateOf(desk.counselled()).registration.applicant;
        screen->focusList();
        type(u"ا"_s); // H
        QTRY_VERIFY(find<QWidget>(u"case.correct"_s)->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier); // what?
        QTest::qWait(50);
        QCOMPARE(stateOf(desk.counselled()).identity, IdentityState::Mismatch);
        find<QLineEdit>(u"case.correct.family"_s)->setText(u"احمدزاده"_s);
        find<QLineEdit>(u"case.correct.family"_s)->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateOf(desk.counselled()).identity, IdentityState::Unverified);
        const CaseState after = stateOf(desk.counselled());
        QCOMPARE(after.registration.applicant.familyName, u"احمدزاده"_s);
        QCOMPARE(after.registration.applicant.nationalNumber, before.nationalNumber);
        QVERIFY(after.history.last().note.contains(before.familyName)); // nothing is deleted
        QTRY_VERIFY(shownText(u"case.text"_s).contains(u"در انتظار احراز هویت دوباره"_s));
        QTRY_VERIFY(!screen->caseView()->isAllowed(CaseAct::Correct));
        m_screen.reset();
        m_seat.reset();
    }
};

QTEST_MAIN(TestNoticeWindow)
#include "test_notice_window.moc"
