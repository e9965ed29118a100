#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/domain/escalation_rules.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/cartable/overdue_case.h"
#include "tests/gui/controls.h"
#include "tests/gui/settle.h"
#include "tests/gui/stored_case.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/models/cartable_roles.h"
#include "ui/models/folder_model.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/completing_combo.h"
#include "ui/widgets/digit_line_edit.h"
#include "ui/widgets/jalali_date_edit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

namespace {

const QString desk = u"semnan.damghan.desk"_s;
const QString clerk = u"semnan.damghan.desk.clerk1"_s;
const QString officer = u"center.officer1"_s;
const QString governor = u"semnan.damghan.governor"_s;

CaseAnswered answer()
{
    CaseAnswered answered;
    answered.publicText = u"فشارشکن کوچه تعویض شد."_s;
    return answered;
}

CaseReferred referral()
{
    CaseReferred referred;
    referred.to = HolderCode(u"semnan.damghan.water.head"_s);
    referred.publicText = u"برای بررسی ارجاع شد."_s;
    return referred;
}

DeadlineExtended extension(const OverdueCase &fixture)
{
    DeadlineExtended extended;
    extended.workingDays = 2;
    extended.dueAtMs = fixture.state().dueAtMs + 4ll * 24 * 60 * 60 * 1000;
    extended.reason = u"نیاز به بازدید"_s;
    extended.publicText = u"زمان پاسخ تمدید شد."_s;
    return extended;
}

} // namespace

/// Promised times in the window: why this date, and the acts about it, by keys alone.
class TestDeadlineWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void why_opensByKeyAndSaysTheParagraph();
    void E3_supervisorSeesItOverdueAndMayExtend();
    void E8_changedByAnotherWhileAnExtensionIsHalfWritten_data();
    void E8_changedByAnotherWhileAnExtensionIsHalfWritten();
    void E8_anExtensionThatStillFitsIsGivenOnce();
    void E5_theCenterGoesFromListToList();
    void E5_actsOfTheCenterAreNotOfferedElsewhere();
    void E8_holderAsksByKeys();

private:
    void open(OverdueCase &fixture, Folder folder);
    void showFirst();
    template <typename Control> Control *find(const QString &name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    void write(const QString &name, const QString &text)
    {
        auto *field = find<QPlainTextEdit>(name);
        field->setFocus();
        type(text);
    }
    /// What the center sends while the window is open.
    void take(const FeedReply &feed)
    {
        QVERIFY(m_seat->write([feed](SeatWriter &writer) { return writer.applyFeed(feed); }).result().ok());
        m_seat->announceChange();
    }
    /// Whether the form says it, beside a field or below.
    [[nodiscard]] bool isSaidIn(const QString &panel, const QString &words)
    {
        return test::isSaidIn(*find<QWidget>(panel), words);
    }
    [[nodiscard]] QString stepOfFirst()
    {
        return find<QAbstractItemView>(u"cartable.list"_s)
            ->model()
            ->index(0, 0)
            .data(StepTextRole)
            .toString();
    }
    [[nodiscard]] CaseState state() const { return test::storedCase(*m_seat, m_case).state; }
    [[nodiscard]] qint64 count(Folder folder) const { return m_screen->folders()->count(folder); }

    QTemporaryDir m_settings;
    std::shared_ptr<Seat> m_seat;
    StreamId m_case;
    std::unique_ptr<CartableScreen> m_screen;
};

void TestDeadlineWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    applyTheme(*qApp, Theme());
}

void TestDeadlineWindow::open(OverdueCase &fixture, Folder folder)
{
    QSettings().clear();
    m_seat = fixture.seat();
    m_case = fixture.caseId();
    m_screen = std::make_unique<CartableScreen>(fixture.seat());
    m_screen->caseView()->setSeenDelay(1'000'000);
    m_screen->resize(1280, 800);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    QTRY_COMPARE(count(folder), 1);
    m_screen->showFolder(folder);
    showFirst();
}

void TestDeadlineWindow::showFirst()
{
    auto *list = find<QAbstractItemView>(u"cartable.list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_screen->focusList();
    press(Qt::Key_Down);
    QTRY_VERIFY(m_screen->caseView()->details());
}

void TestDeadlineWindow::why_opensByKeyAndSaysTheParagraph()
{
    OverdueCase fixture(desk, clerk, 1);
    open(fixture, Folder::Overdue);
    auto *text = find<QLabel>(u"case.why.text"_s);
    QVERIFY(!text->isVisible());
    type(u"?"_s);
    QVERIFY(text->isVisible());
    QVERIFY2(text->text().contains(u"۱۰ روز کاری"_s), qPrintable(text->text()));
    type(u"؟"_s); // the same key on a Persian keyboard
    QVERIFY(!text->isVisible());
    find<QPushButton>(u"case.why"_s)->click();
    QVERIFY(text->isVisible());
}

void TestDeadlineWindow::E3_supervisorSeesItOverdueAndMayExtend()
{
    OverdueCase fixture(governor, governor, 1);
    open(fixture, Folder::Overdue);
    QCOMPARE(count(Folder::New), 0);
    QVERIFY(!find<QPushButton>(u"case.action.answer"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"case.action.extend"_s)->isVisible());
    type(u"j"_s);
    find<DigitLineEdit>(u"case.extend.days"_s)->setAsciiText(u"3"_s);
    write(u"case.extend.text"_s, u"بارندگی"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(state().supervision.extension.isGranted());
    QVERIFY(state().dueAtMs > state().firstDueAtMs());
    QTRY_VERIFY(!find<QPushButton>(u"case.action.extend"_s)->isVisible()); // once
}

void TestDeadlineWindow::E8_changedByAnotherWhileAnExtensionIsHalfWritten_data()
{
    QTest::addColumn<EventType>("meanwhile");
    QTest::addColumn<QString>("why");
    QTest::newRow("the desk answers") << EventType::CaseAnswered << u"در وضعیت کنونی مورد"_s;
    QTest::newRow("the desk sends it under another superior")
        << EventType::CaseReferred << u"تنها مقام مافوق دارنده"_s;
    QTest::newRow("extended at another machine of the office")
        << EventType::DeadlineExtended << u"یک بار تمدید شده است"_s;
}

/// The governor is told at once and by whom, loses no word and extends nothing.
void TestDeadlineWindow::E8_changedByAnotherWhileAnExtensionIsHalfWritten()
{
    QFETCH(EventType, meanwhile);
    QFETCH(QString, why);
    OverdueCase fixture(governor, governor, 1);
    open(fixture, Folder::Overdue);
    type(u"j"_s);
    QTRY_VERIFY(find<QWidget>(u"case.extend"_s)->isVisible());
    auto *days = find<DigitLineEdit>(u"case.extend.days"_s);
    days->setAsciiText(u"3"_s);
    const QString typed = u"بارندگی راه را بست"_s;
    write(u"case.extend.text"_s, typed);
    auto *text = find<QPlainTextEdit>(u"case.extend.text"_s);
    QVERIFY(!isSaidIn(u"case.extend"_s, why));

    const bool same = meanwhile == EventType::DeadlineExtended; // the governor himself, elsewhere
    take(same ? fixture.elsewhere(governor, governor, extension(fixture))
              : fixture.elsewhere(desk, clerk,
                                  meanwhile == EventType::CaseAnswered ? Payload(answer()) : referral()));
    const qsizetype acts = fixture.state().history.size();
    QTRY_VERIFY(isSaidIn(u"case.extend"_s, why));               // before anything is sent
    QCOMPARE(find<Toast>(u"case.toast"_s)->isVisible(), !same); // and by whom
    QVERIFY(text->hasFocus());
    QCOMPARE(text->toPlainText(), typed);
    press(Qt::Key_Return, Qt::ControlModifier);
    test::settle(*m_seat);
    QTRY_VERIFY(isSaidIn(u"case.extend"_s, why));
    QVERIFY(find<QWidget>(u"case.extend"_s)->isVisible());
    QCOMPARE(state().history.size(), acts);
    QCOMPARE(text->toPlainText(), typed);
    QCOMPARE(days->asciiText(), u"3"_s);
}

/// The desk asks another agency for work while the governor writes: his extension fits as before, and is
/// given once, to the day that is shown.
void TestDeadlineWindow::E8_anExtensionThatStillFitsIsGivenOnce()
{
    OverdueCase fixture(governor, governor, 1);
    open(fixture, Folder::Overdue);
    type(u"j"_s);
    find<DigitLineEdit>(u"case.extend.days"_s)->setAsciiText(u"3"_s);
    write(u"case.extend.text"_s, u"بارندگی"_s);
    TaskAsked task;
    task.to = HolderCode(u"semnan.damghan.water"_s);
    task.text = u"فشارشکن بازدید شود."_s;
    task.publicText = u"از اداره آب خواسته شد."_s;
    take(fixture.elsewhere(desk, clerk, task));
    QTRY_VERIFY(find<Toast>(u"case.toast"_s)->isVisible());
    const qint64 promised = extendedDueMs(fixture.state(), *m_seat->directory(), 3, fixture.clock()->nowMs());
    QVERIFY(isSaidIn(u"case.extend"_s, formatJalaliLong(toJalali(tehranDate(promised)))));
    for (int times = 0; times < 3; ++times)
        press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(state().supervision.extension.isGranted());
    test::settle(*m_seat);
    QCOMPARE(state().dueAtMs, promised);
    const CaseState given = state();
    QCOMPARE(std::ranges::count(given.history, EventType::DeadlineExtended, &HistoryEntry::type), 1);
}

void TestDeadlineWindow::E5_theCenterGoesFromListToList()
{
    OverdueCase fixture(officer, officer, 15);
    open(fixture, Folder::NoAnswer);
    QCOMPARE(m_screen->folders()->rowCount(), folderCount);
    QVERIFY(!find<QPushButton>(u"case.action.session"_s)->isVisible());
    type(u"q"_s);
    press(Qt::Key_Return, Qt::ControlModifier); // without a word: refused beside the field
    QVERIFY(!state().supervision.dispute.isRecorded());
    write(u"case.dispute.text"_s, u"دستگاه خود را مسئول نمی‌داند"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(state().supervision.dispute.isRecorded());
    QVERIFY(state().supervision.dispute.dispute);
    QTRY_COMPARE(count(Folder::Disputes), 1);
    QTRY_COMPARE(count(Folder::NoAnswer), 0);

    m_screen->showFolder(Folder::Disputes);
    showFirst();
    QVERIFY2(stepOfFirst().contains(u"گام مرکز"_s) && stepOfFirst().contains(u"روز مانده"_s),
             qPrintable(stepOfFirst()));
    auto *steps = find<QLabel>(u"case.steps"_s);
    QTRY_VERIFY(steps->isVisible());
    QVERIFY2(steps->text().contains(u"۱۰ روز کاری پس از ثبت تعارض"_s), qPrintable(steps->text()));
    type(u"s"_s);
    find<CompletingCombo>(u"case.session.invite"_s)->setCode(u"semnan.governor-general"_s);
    const QDate day = tehranDate(fixture.clock()->nowMs()).addDays(2);
    find<JalaliDateEdit>(u"case.session.at"_s)->setDate(day);
    write(u"case.session.text"_s, u"بررسی علت"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().status, CaseStatus::InSession);
    QTRY_COMPARE(count(Folder::Sessions), 1);

    fixture.clock()->set(tehranMidnightMs(day) + 11 * 3'600'000);
    m_screen->showFolder(Folder::Sessions);
    showFirst();
    type(u"l"_s);
    find<CompletingCombo>(u"case.decide.owner"_s)->setCode(governor);
    find<JalaliDateEdit>(u"case.decide.due"_s)->setDate(day.addDays(4));
    write(u"case.decide.text"_s, u"تعویض لوله"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().supervision.decisions.size(), 1);
    QTRY_VERIFY2(stepOfFirst().contains(u"۴ روز مانده"_s), qPrintable(stepOfFirst()));
    QTRY_VERIFY(find<QPushButton>(u"case.action.evidence"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"case.action.misconduct"_s)->isVisible());

    type(u"l"_s);
    find<CompletingCombo>(u"case.decide.owner"_s)->setCode(u"semnan.water.director"_s);
    find<JalaliDateEdit>(u"case.decide.due"_s)->setDate(day.addDays(9));
    write(u"case.decide.text"_s, u"تأمین اعتبار"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().supervision.decisions.size(), 2);
    QTRY_VERIFY2(steps->text().contains(u"تأمین اعتبار"_s), qPrintable(steps->text()));

    type(u"f"_s); // the owner of the second refuses by letter, before the first is due
    auto *which = find<ChoiceBar>(u"case.refuse-decision.decision"_s);
    QVERIFY(which->isVisible());
    QCOMPARE(which->current(), state().supervision.decisions.first().event.hex());
    which->setFocus();
    press(Qt::Key_End);
    write(u"case.refuse-decision.text"_s, u"اعتبار نداریم"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count(Folder::NonCompliant), 1);
    QTRY_VERIFY2(steps->text().contains(u"۵ روز کاری پس از ثبت عدم اجرا"_s), qPrintable(steps->text())); // E7
    QVERIFY(state().supervision.decisions.last().refused);
    QVERIFY(!state().supervision.decisions.first().refused);
    m_screen->showFolder(Folder::NonCompliant);
    showFirst();
    QVERIFY2(stepOfFirst().contains(u"عدم اجرا: امروز"_s), qPrintable(stepOfFirst()));
    type(u"m"_s);
    find<QLineEdit>(u"case.misconduct.body"_s)->setText(u"هیأت بدوی"_s);
    find<QLineEdit>(u"case.misconduct.letter"_s)->setText(u"۱۲/۳"_s);
    QVERIFY(!find<ChoiceBar>(u"case.misconduct.decision"_s)->isVisible());    // of one there is no choice
    find<JalaliDateEdit>(u"case.misconduct.date"_s)->setDate(day.addDays(1)); // a letter not written yet
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(find<QWidget>(u"case.misconduct"_s)->isVisible());
    QVERIFY(state().supervision.misconduct.isEmpty());
    find<JalaliDateEdit>(u"case.misconduct.date"_s)->setDate(day);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count(Folder::Misconduct), 1);
    QTRY_VERIFY2(steps->text().contains(u"هیأت بدوی"_s) && steps->text().contains(u"۱۲/۳"_s),
                 qPrintable(steps->text()));
    m_screen->showFolder(Folder::Misconduct);
    showFirst();
    QVERIFY2(stepOfFirst().contains(u"نامه تخلف: امروز"_s), qPrintable(stepOfFirst()));
    type(u"k"_s);
    write(u"case.misconduct-result.text"_s, u"توبیخ کتبی"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count(Folder::Misconduct), 0);
}

void TestDeadlineWindow::E5_actsOfTheCenterAreNotOfferedElsewhere()
{
    OverdueCase fixture(governor, governor, 15);
    open(fixture, Folder::Overdue);
    QCOMPARE(m_screen->folders()->rowCount(), ordinaryFolderCount);
    for (const QString &act : {u"dispute"_s, u"session"_s, u"decide"_s, u"evidence"_s, u"misconduct"_s})
        QVERIFY(!find<QPushButton>(u"case.action."_s + act)->isVisible());
    type(u"q"_s);
    QVERIFY(!m_screen->findChild<QWidget *>(u"case.dispute"_s));
}

void TestDeadlineWindow::E8_holderAsksByKeys()
{
    OverdueCase fixture(desk, clerk, 1);
    open(fixture, Folder::Overdue);
    QVERIFY(!find<QPushButton>(u"case.action.extend"_s)->isVisible());
    type(u"ت"_s); // J on a Persian keyboard
    QVERIFY(find<QWidget>(u"case.ask-extension"_s)->isVisible());
    find<DigitLineEdit>(u"case.ask-extension.days"_s)->setAsciiText(u"2"_s);
    write(u"case.ask-extension.text"_s, u"نیاز به بازدید"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(state().supervision.extension.isPending());
    QCOMPARE(state().supervision.extension.askedOf, HolderCode(governor));
}

QTEST_MAIN(TestDeadlineWindow)
#include "test_deadline_window.moc"
