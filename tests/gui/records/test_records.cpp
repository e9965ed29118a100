#include "core/domain/intake_number.h"
#include "core/services/seat_records.h"
#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/records/records_desk.h"
#include "tests/gui/stored_case.h"
#include "ui/cartable/cartable_screen.h"
#include "ui/case/case_view.h"
#include "ui/records/intake_screen.h"
#include "ui/records/service_screen.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// Items without identity, services and what is decided about identity, by keys alone.
class TestRecords : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<RecordsDesk> m_fixture;
    std::unique_ptr<QWidget> m_screen;

    template <typename Screen> Screen *open(std::shared_ptr<Seat> seat)
    {
        auto screen = std::make_unique<Screen>(std::move(seat));
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
    IntakePage items(bool pendingOnly = true)
    {
        return m_fixture->desk()
            ->read([pendingOnly, nowMs = m_fixture->clock()->nowMs()](SeatReader &reader) {
                return reader.intakePage(pendingOnly, {}, 50, nowMs);
            })
            .result()
            .value();
    }
    CaseState stateAt(const std::shared_ptr<Seat> &seat, const StreamId &id)
    {
        return test::storedCase(*seat, id).state;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"mizban-tests"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme());
    }
    void init() { m_fixture = std::make_unique<RecordsDesk>(); }
    void cleanup()
    {
        m_screen.reset();
        m_fixture.reset();
    }

    void N10_aNewItemByKeys()
    {
        auto *screen = open<IntakeScreen>(m_fixture->desk());
        QTRY_COMPARE(find<QAbstractItemView>(u"intake.list"_s)->model()->rowCount(), 3);
        screen->focusList();
        press(Qt::Key_Insert);
        QVERIFY(find<QWidget>(u"intake.form"_s)->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier); // nothing in it yet
        QVERIFY(find<QWidget>(u"intake.form"_s)->isVisible());
        QCOMPARE(items().pending, 3);
        find<QPlainTextEdit>(u"intake.form.text"_s)->setFocus();
        type(u"نامه‌ای بی‌نام درباره برق"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(items().pending, 4);
        QTRY_VERIFY(!find<QWidget>(u"intake.form"_s)->isVisible());
        QTRY_VERIFY(
            shownText(u"intake.text"_s).contains(u"نامه‌ای بی‌نام درباره برق"_s));
        QVERIFY(find<QPlainTextEdit>(u"intake.form.text"_s)->toPlainText().isEmpty());
    }

    void N10_whatIsTypedStaysWhenTheFormIsPutAway()
    {
        auto *screen = open<IntakeScreen>(m_fixture->desk());
        screen->newItem();
        find<QPlainTextEdit>(u"intake.form.text"_s)->setFocus();
        type(u"نیمه‌کاره"_s);
        press(Qt::Key_Escape);
        QVERIFY(!find<QWidget>(u"intake.form"_s)->isVisible());
        screen->newItem();
        QCOMPARE(find<QPlainTextEdit>(u"intake.form.text"_s)->toPlainText(), u"نیمه‌کاره"_s);
    }

    void N10_askedAgainCompletedAndRegisteredByKeys()
    {
        auto *screen = open<IntakeScreen>(m_fixture->desk());
        QSignalSpy registration(screen, &IntakeScreen::registrationRequested);
        screen->showRecord(m_fixture->item());
        QTRY_VERIFY(shownText(u"intake.text"_s).contains(u"روستای آستانه"_s));
        QCOMPARE(items().toAsk, 1);
        screen->focusList();
        type(u"ش"_s); // A: asks again
        QTRY_COMPARE(items().toAsk, 0);
        screen->focusList();
        type(u"ث"_s); // E: completes
        QVERIFY(find<QWidget>(u"intake.completion"_s)->isVisible());
        find<QPlainTextEdit>(u"intake.completion.note"_s)->setFocus();
        type(u"تلفن کرد"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(shownText(u"intake.text"_s).contains(u"تلفن کرد"_s));
        screen->focusList();
        press(Qt::Key_Return);
        QTRY_COMPARE(registration.size(), 1);
        const auto draft = registration.first().first().value<CaseDraft>();
        QCOMPARE(draft.intake, m_fixture->item());
        QVERIFY(draft.text.contains(u"روستای آستانه"_s));
    }

    void rule1_16_servicesAreRead()
    {
        auto *screen = open<ServiceScreen>(m_fixture->desk());
        QSignalSpy opened(screen, &ServiceScreen::caseRequested);
        auto *list = find<QAbstractItemView>(u"services.list"_s);
        QTRY_COMPARE(list->model()->rowCount(), 13);
        QTRY_VERIFY(shownText(u"services.text"_s).contains(u"گواهی در همان روز"_s));
        screen->focusList();
        press(Qt::Key_Return);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<StreamId>(), m_fixture->counselled());
    }

    void N3_rule1_6_mismatchAndCounselAreReadInTheCase()
    {
        auto *screen = open<CartableScreen>(m_fixture->desk());
        screen->showFolder(Folder::Noted);
        screen->showCase(m_fixture->counselled());
        QTRY_VERIFY(shownText(u"case.text"_s).contains(u"احراز هویت نخواند"_s));
        QVERIFY(find<QLabel>(u"case.counsels"_s)->isVisible());
        QVERIFY(shownText(u"case.counsels"_s).contains(u"تقسیط"_s));
    }

    void N8_theResponsibleDecidesByKeys()
    {
        auto *screen = open<CartableScreen>(m_fixture->governor());
        screen->showFolder(Folder::Open);
        screen->showCase(m_fixture->nameless());
        QTRY_VERIFY(find<QPushButton>(u"case.action.exception"_s)->isVisible());
        QVERIFY(!find<QPushButton>(u"case.action.taskReply"_s)->isVisible()); // it is no task to answer
        screen->focusList();
        type(u"ا"_s); // H
        QTRY_VERIFY(find<QWidget>(u"case.exception"_s)->isVisible());
        find<ChoiceBar>(u"case.exception.decision"_s)->setFocus();
        type(u"2"_s); // refused: why?
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stateAt(m_fixture->governor(), m_fixture->nameless()).exception, ExceptionState::Asked);
        find<ChoiceBar>(u"case.exception.decision"_s)->setFocus();
        type(u"1"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stateAt(m_fixture->governor(), m_fixture->nameless()).exception,
                     ExceptionState::Approved);
    }

    void N8_isNotOfferedAtTheDesk()
    {
        auto *screen = open<CartableScreen>(m_fixture->desk());
        screen->showFolder(Folder::Open);
        screen->showCase(m_fixture->nameless());
        QTRY_VERIFY(shownText(u"case.text"_s).contains(u"در انتظار تصمیم"_s));
        QVERIFY(!find<QPushButton>(u"case.action.exception"_s)->isVisible());
    }
};

QTEST_MAIN(TestRecords)
#include "test_records.moc"
