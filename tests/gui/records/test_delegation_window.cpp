#include "core/services/delegation_input.h"
#include "core/services/error_text.h"
#include "tests/fixtures/seats.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/stored_case.h"
#include "tests/reliability/world/world.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/folder_model.h"
#include "ui/models/history_model.h"
#include "ui/print/answer_letter.h"
#include "ui/records/delegation_screen.h"
#include "ui/records/record_model.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int never = 1'000'000;
constexpr int patienceMs = 30'000;
constexpr qint64 hourMs = 3'600'000;
const QString general = u"semnan.governor-general"_s;
const QString deputyPost = u"semnan.deputy1"_s;
const QString words = u"لوله شکسته تعویض شد و فشار آب عادی است."_s;
} // namespace

/// Acting for another in the real windows, by keys (001 §1.13, J5-2, C11).
class TestDelegationWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;
    std::shared_ptr<FixedClock> m_clock;
    std::shared_ptr<Seat> m_seat;
    std::unique_ptr<QWidget> m_screen;
    StreamId m_case;

    template <typename Control> Control *find(const QString &name)
    {
        return controlIn<Control>(*m_screen, name);
    }
    bool isShown(const QString &name) { return isShownIn(*m_screen, name); }
    bool isSaid(const QString &said) { return isSaidIn(*m_screen, said); }
    template <typename Screen> Screen *open(const QString &name)
    {
        QSettings().clear();
        WorldSeat place = std::move(m_world->at(name));
        place.engine.reset();
        place.reader.reset();
        m_clock = std::make_shared<FixedClock>(m_world->clock().nowMs());
        m_seat = Seat::adopt(std::move(place.writer), m_clock).value();
        auto screen = std::make_unique<Screen>(m_seat);
        Screen *shown = screen.get();
        m_screen = std::move(screen);
        m_screen->resize(1200, 800);
        m_screen->show();
        if (!QTest::qWaitForWindowActive(m_screen.get()))
            qFatal("no window");
        shown->focusList();
        return shown;
    }
    void close(const QString &name)
    {
        m_screen.reset();
        m_seat->read([](SeatReader &) -> Status { return {}; }).waitForFinished();
        m_seat->write([](SeatWriter &) -> Status { return {}; }).waitForFinished();
        m_seat.reset();
        m_world->reopen(name);
    }
    void passTime(qint64 ms)
    {
        m_world->clock().advance(ms);
        m_clock->set(m_world->clock().nowMs());
    }
    QVariant row(int role)
    {
        const QAbstractItemModel *model = find<QAbstractItemView>(u"delegations.list"_s)->model();
        return model->rowCount() > 0 ? model->index(0, 0).data(role) : QVariant();
    }
    CaseDetails details() { return test::storedCase(*m_seat, m_case); }
    /// By the principal, as far as the center; the deputy's seat with it.
    void seatDeputy(qint64 untilMs)
    {
        const DelegationInput input{deputyPost, 0, untilMs, {}, u"نامه ۱۲"_s};
        QVERIFY(m_world->writer(u"general"_s).delegate(input).ok());
        (void)m_world->sync(u"general"_s);
        m_world->add({u"deputy"_s, general, deputyPost});
        (void)m_world->sync(u"deputy"_s);
    }
    /// The case in the deputy's window, with the keys where the list hears them.
    CartableScreen *openCase(const QString &name)
    {
        auto *screen = open<CartableScreen>(name);
        screen->caseView()->setSeenDelay(never);
        screen->showFolder(Folder::All);
        screen->showCase(m_case);
        if (!QTest::qWaitFor([screen] { return screen->caseView()->details() != nullptr; }, patienceMs))
            qFatal("no case");
        screen->focusList();
        return screen;
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

    void rule1_13_givenAndEndedByKeys()
    {
        open<DelegationScreen>(u"general"_s);
        QTRY_VERIFY(isShown(u"delegations.empty"_s));
        press(Qt::Key_Insert);
        QTRY_VERIFY(isShown(u"delegation.form"_s));
        QVERIFY(find<QLineEdit>(u"delegation.form.to"_s)->hasFocus());
        type(deputyPost);
        press(Qt::Key_Return); // Enter goes on, and ticks nothing on its way
        QVERIFY(find<JalaliDateEdit>(u"delegation.form.until"_s)->hasFocus());
        type(u"14050830"_s);
        press(Qt::Key_Return);
        QVERIFY(find<JalaliDateEdit>(u"delegation.form.from"_s)->hasFocus());
        press(Qt::Key_Return);
        auto *requests = find<QCheckBox>(u"delegation.form.without.Request"_s);
        QVERIFY(requests->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(!requests->isChecked());
        QVERIFY(find<QCheckBox>(u"delegation.form.without.Complaint"_s)->hasFocus());
        find<QCheckBox>(u"delegation.form.without.Complaint"_s)->setChecked(true);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(row(RecordModel::MarkRole).toString(), u"در صف ارسال"_s, patienceMs);
        QVERIFY(!isShown(u"delegation.form"_s));
        const QString deputy =
            m_seat->directory()->personName(m_seat->directory()->personsAt(PostCode(deputyPost)).first());
        QCOMPARE(row(RecordModel::TitleRole).toString(), deputy);
        QTRY_VERIFY(find<QLabel>(u"delegations.text"_s)->text().contains(u"شکایت"_s)); // stays with him
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);

        open<DelegationScreen>(u"general"_s);
        QTRY_COMPARE_WITH_TIMEOUT(row(RecordModel::MarkRole).toString(), u"در جریان"_s, patienceMs);
        type(u"e"_s);
        QTRY_VERIFY(isShown(u"delegation.ending"_s));
        type(u"بازگشت از مأموریت"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(row(RecordModel::MarkRole).toString(), u"پایان، در صف ارسال"_s, patienceMs);
        QVERIFY(!isShown(u"delegations.end"_s)); // once is enough
        QTRY_VERIFY(find<QLabel>(u"delegations.text"_s)->text().contains(u"علت پایان:"_s));
        QVERIFY(find<QLabel>(u"delegations.text"_s)->text().contains(u"بازگشت از مأموریت"_s));
        close(u"general"_s);
        QCOMPARE(m_world->sync(u"general"_s).quarantined, 0);
        open<DelegationScreen>(u"general"_s);
        QTRY_COMPARE_WITH_TIMEOUT(row(RecordModel::MarkRole).toString(), u"پایان یافته"_s, patienceMs);
    }

    /// Beside the field, with what to do; what is typed stays.
    void rule1_13_whatIsWrongIsSaid()
    {
        open<DelegationScreen>(u"general"_s);
        press(Qt::Key_Insert);
        QTRY_VERIFY(isShown(u"delegation.form"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isSaid(u"جانشین معلوم نیست"_s));
        type(u"semnan.office1"_s); // the staff of an office are not offered
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isShown(u"delegation.form"_s));
        find<QLineEdit>(u"delegation.form.to"_s)->clear();
        find<QLineEdit>(u"delegation.form.to"_s)->setFocus();
        type(deputyPost);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isSaid(u"پایان تفویض معلوم نیست"_s));
        QVERIFY(!find<QLineEdit>(u"delegation.form.to"_s)->text().isEmpty());
        QCOMPARE(row(RecordModel::TitleRole), QVariant());
        // With the mouse as with Esc; what is typed stays.
        find<QPushButton>(u"delegation.form.cancel"_s)->click();
        QVERIFY(!isShown(u"delegation.form"_s));
        press(Qt::Key_Insert);
        QTRY_VERIFY(isShown(u"delegation.form"_s));
        QVERIFY(!find<QLineEdit>(u"delegation.form.to"_s)->text().isEmpty());
    }

    /// A clerk's or the office's window offers nothing of it.
    void rule1_13_onlyThePrincipalGives()
    {
        open<DelegationScreen>(u"office"_s);
        QTRY_VERIFY(isShown(u"delegations.empty"_s));
        press(Qt::Key_Insert);
        QVERIFY(!isShown(u"delegation.form"_s));
        QTRY_VERIFY(isSaid(u"تنها خود مقام مسئول"_s));
    }

    /// The deputy may end it too, and is told what that means for him.
    void rule1_13_givenBackByTheDeputy()
    {
        seatDeputy(workingDayMs + 24 * hourMs);
        open<DelegationScreen>(u"deputy"_s);
        QTRY_COMPARE_WITH_TIMEOUT(row(RecordModel::MarkRole).toString(), u"در جریان"_s, patienceMs);
        QTRY_VERIFY(isShown(u"delegations.end"_s));
        QVERIFY(!isShown(u"delegations.new"_s));
        type(u"e"_s);
        QTRY_VERIFY(isShown(u"delegation.ending"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"به جای مقام مسئول اقدام نمی‌کنید"_s),
                                 patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(row(RecordModel::MarkRole).toString(), u"پایان، در صف ارسال"_s, patienceMs);
        close(u"deputy"_s);
        QCOMPARE(m_world->sync(u"deputy"_s).quarantined, 0);
    }

    /// History, pane and letter say who acted for whom.
    void rule1_13_whoActedForWhomIsShown()
    {
        seatDeputy(workingDayMs + 24 * hourMs);
        auto *screen = openCase(u"deputy"_s);
        type(u"a"_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        find<QPlainTextEdit>(u"case.answer.text"_s)->setFocus();
        type(words);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(int(details().state.status), int(CaseStatus::Answered), patienceMs);
        const Directory &directory = *m_seat->directory();
        const QString principal = directory.personName(directory.personsAt(PostCode(general)).first());
        const QString deputy = directory.personName(m_seat->person());
        QVERIFY(principal != deputy);
        const auto *history = find<QAbstractItemView>(u"case.history"_s)->model();
        QTRY_VERIFY_WITH_TIMEOUT(history->rowCount() >= 3, patienceMs);
        bool said = false;
        for (int at = 0; at < history->rowCount(); ++at) {
            const QString who = history->index(at, 0).data(HistoryModel::WhoRole).toString();
            said = said || (who.contains(deputy) && who.contains(u"به جای"_s) && who.contains(principal));
        }
        QVERIFY(said);
        QVERIFY(screen->caseView()->details());
        const auto letter = answerLetter(details(), directory, u"جناب آقای"_s, m_clock->nowMs());
        QVERIFY(letter.ok());
        QCOMPARE(letter->signerName, deputy);
        QVERIFY(letter->signerPost.contains(u"به جای"_s) && letter->signerPost.contains(principal));
        close(u"deputy"_s);
        QCOMPARE(m_world->sync(u"deputy"_s).quarantined, 0);
    }

    /// Said plainly, and nothing that was written is lost.
    void rule1_13_aDelegationThatEndedAMinuteAgo()
    {
        seatDeputy(workingDayMs + hourMs);
        auto *screen = openCase(u"deputy"_s);
        type(u"a"_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        find<QPlainTextEdit>(u"case.answer.text"_s)->setFocus();
        type(words);
        passTime(hourMs + 60'000);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"پایان یافته است"_s), patienceMs);
        QVERIFY(isShown(u"case.answer"_s));
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
        QCOMPARE(int(details().state.status), int(CaseStatus::Referred));
        // Put away and asked for again: he may still read and copy it.
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isShown(u"case.answer"_s));
        screen->focusList();
        type(u"a"_s);
        QTRY_VERIFY(isShown(u"case.answer"_s));
        QCOMPARE(find<QPlainTextEdit>(u"case.answer.text"_s)->toPlainText(), words);
        // What is new is refused at once.
        screen->focusList();
        type(u"r"_s);
        QTRY_VERIFY(isSaid(u"پایان یافته است"_s));
        QVERIFY(!isShown(u"case.refer"_s));
        // The text is in the seat too.
        QVERIFY(screen->caseView()->flush().ok());
        const auto kept =
            m_seat->read([id = m_case](SeatReader &reader) { return reader.actDrafts(id); }).result().value();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().texts.value(u"text"_s), words);
    }

    void C11_sealedCasesAreNotDelegated()
    {
        const auto complaint = m_world->writer(u"desk"_s).registerCase(
            complaintAbout({About{u"semnan.damghan.governor"_s, {}}}, u"زیتونک شکایت"_s));
        QVERIFY(complaint.ok());
        m_world->syncAll();
        seatDeputy(workingDayMs + 24 * hourMs);
        auto *theirs = open<CartableScreen>(u"general"_s);
        QTRY_COMPARE_WITH_TIMEOUT(theirs->folders()->count(Folder::Sealed), 1, patienceMs);
        close(u"general"_s);
        auto *screen = open<CartableScreen>(u"deputy"_s);
        QTRY_COMPARE_WITH_TIMEOUT(screen->folders()->count(Folder::All), 1, patienceMs);
        QCOMPARE(screen->folders()->count(Folder::Sealed), 0);
        screen->showCase(complaint->caseId);
        QTest::qWait(300);
        QVERIFY(!screen->caseView()->details());
        close(u"deputy"_s);
        auto *list = open<DelegationScreen>(u"general"_s);
        QVERIFY(list);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"delegations.text"_s)
                                     ->text()
                                     .contains(u"محرمانه تفویض نمی‌شود"_s),
                                 patienceMs);
    }
};

QTEST_MAIN(TestDelegationWindow)
#include "test_delegation_window.moc"
