#include "tests/gui/night/night_hands.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// The Center's list of units on night duty (001 §3-4, list), and the bell that rings wherever the person is.
class TestNightDuty : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<NightDesk> m_desk;

    NightListState list() const
    {
        return m_desk->head()->read([](SeatReader &reader) { return reader.nightList(); }).result().value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"mizban-tests"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        applyTheme(*qApp, Theme(Appearance::Dark));
    }
    void init() { m_desk = std::make_unique<NightDesk>(); }
    void cleanup()
    {
        m_desk.reset();
        QSettings().clear();
    }

    void rule3_4_list_draftedSubmittedAndApprovedByKeys()
    {
        const qsizetype before = list().approved.size();
        const NightHands hands(m_desk->head());
        press(Qt::Key_F);
        QTRY_VERIFY(hands.sees(u"night.duty"_s));
        QVERIFY(hands.find<QLabel>(u"night.duty.state"_s)->text().contains(u"تأییدشده"_s));
        hands.find<QLineEdit>(u"night.duty.unit"_s)->setFocus();
        type(u"semnan.water"_s);
        press(Qt::Key_Return);
        auto *units = hands.find<QListWidget>(u"night.duty.units"_s);
        QTRY_COMPARE(units->count(), before + 1);
        units->setFocus();
        units->setCurrentRow(0);
        press(Qt::Key_Delete);
        QCOMPARE(units->count(), before);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list().status, NightListStatus::Draft);
        QVERIFY(list().drafted.contains(UnitCode(u"semnan.water"_s)));
        QCOMPARE(list().approved.size(), before); // a draft changes nothing yet
        QTRY_VERIFY(!hands.sees(u"night.duty"_s));
        press(Qt::Key_F);
        QTRY_VERIFY(hands.sees(u"night.duty.letter"_s)); // what comes next is proposed
        press(Qt::Key_Return, Qt::ControlModifier);      // without a letter
        QTRY_VERIFY2(hands.said().contains(u"شماره نامه"_s), qPrintable(hands.said()));
        QCOMPARE(list().status, NightListStatus::Draft);
        hands.write<QLineEdit>(u"night.duty.letter"_s, u"1405/210"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list().status, NightListStatus::Submitted);
        QTRY_VERIFY(!hands.sees(u"night.duty"_s));
        press(Qt::Key_F);
        QTRY_VERIFY(hands.sees(u"night.duty.letter"_s));
        hands.write<QLineEdit>(u"night.duty.letter"_s, u"1405/211"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(list().status, NightListStatus::Approved);
        QVERIFY(list().isListed(UnitCode(u"semnan.water"_s)));
        QTRY_VERIFY(hands.screen->picture().unit(UnitCode(u"semnan.water"_s)));
    }

    void rule3_4_list_theCountiesComeInOneStepAndWhatIsTypedStays()
    {
        const NightHands hands(m_desk->head());
        press(Qt::Key_F);
        QTRY_VERIFY(hands.sees(u"night.duty"_s));
        auto *units = hands.find<QListWidget>(u"night.duty.units"_s);
        units->setCurrentRow(0);
        units->setFocus();
        while (units->count() > 0)
            press(Qt::Key_Delete);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(hands.said().contains(u"دست‌کم یک واحد"_s), qPrintable(hands.said()));
        QTest::mouseClick(hands.find<QPushButton>(u"night.duty.counties"_s), Qt::LeftButton);
        const int counties = units->count();
        QVERIFY(counties >= 2);
        press(Qt::Key_Escape);
        QVERIFY(!hands.sees(u"night.duty"_s));
        press(Qt::Key_F);
        QTRY_VERIFY(hands.sees(u"night.duty"_s));
        QCOMPARE(units->count(), counties);
    }

    void rule3_4_list_isTheCentersAlone()
    {
        const NightHands hands(m_desk->county());
        press(Qt::Key_F);
        QTest::qWait(50);
        QVERIFY(!hands.sees(u"night.duty"_s));
        QVERIFY(!hands.sees(u"night.order.duty"_s));
    }

    /// The report of a county's night, at the Center: read, not changed.
    void J8_6_theReportOfAUnitIsReadWhereItArrives()
    {
        m_desk->fillNight();
        const NightHands hands(m_desk->night());
        hands.find<NightList>(u"night.board"_s)->choose(u"semnan.damghan"_s);
        hands.find<NightList>(u"night.board"_s)->focusList();
        press(Qt::Key_B);
        QTRY_VERIFY2(hands.said().contains(u"هنوز نرسیده است"_s), qPrintable(hands.said()));
        const auto sent = m_desk->county()
                              ->write([](SeatWriter &writer) -> Result<EventId> {
                                  MIZBAN_LET(const StreamId shift, writer.startShift());
                                  return writer.reportMorning(shift, u"شب آرام بود."_s);
                              })
                              .result();
        QVERIFY(sent.ok());
        m_desk->meet();
        hands.find<NightList>(u"night.board"_s)->focusList();
        press(Qt::Key_B);
        QTRY_VERIFY(hands.sees(u"night.report"_s));
        QCOMPARE(hands.find<QPlainTextEdit>(u"night.report.text"_s)->toPlainText(), u"شب آرام بود."_s);
        QVERIFY(hands.find<QPlainTextEdit>(u"night.report.text"_s)->isReadOnly());
        QVERIFY(!hands.sees(u"night.report.send"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(100);
        QCOMPARE(m_desk->shiftAt(m_desk->county()).report->text, u"شب آرام بود."_s);
        press(Qt::Key_Escape);
        press(Qt::Key_G); // one's own again
        QTRY_VERIFY(hands.sees(u"night.report.send"_s));
        QVERIFY(!hands.find<QPlainTextEdit>(u"night.report.text"_s)->isReadOnly());
    }

    /// From unlock on, wherever the person is: the page of the night was never opened.
    void rule3_4_theBellRingsBeforeThePageOfTheNightIsOpened()
    {
        Workspace workspace(m_desk->head(), nullptr, Error());
        workspace.resize(1280, 720);
        workspace.show();
        QVERIFY(QTest::qWaitForWindowActive(&workspace));
        QCOMPARE(workspace.place(), Workspace::Place::Cartable);
        QSignalSpy rang(&workspace, &Workspace::nightRang);
        QTest::qWait(300); // what waits at unlock is no news
        QVERIFY(rang.isEmpty());
        m_desk->fillNight();
        const StreamId urgent = [&] {
            for (const NightItemState &item : m_desk->itemsAt(m_desk->head())) {
                if (item.isUrgent())
                    return item.id;
            }
            return StreamId();
        }();
        QVERIFY(urgent.isValid());
        m_desk->clock()->advance(3 * 3'600'000); // it runs out
        m_desk->head()->announceChange();
        QTRY_VERIFY(!rang.isEmpty());
        QCOMPARE(rang.last().first().value<NoticeTopic>(), NoticeTopic::NightPressing);
        QVERIFY(!workspace.findChild<NightScreen *>());
        workspace.go(Workspace::Place::Night);
        auto *screen = workspace.findChild<NightScreen *>();
        QVERIFY(screen);
        QTRY_VERIFY(!screen->picture().needs.isEmpty());
        const qsizetype before = rang.size();
        QTest::qWait(300);
        QCOMPARE(rang.size(), before); // once, not again by the page
    }
};

QTEST_MAIN(TestNightDuty)
#include "test_night_duty.moc"
