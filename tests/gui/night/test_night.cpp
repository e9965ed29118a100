#include "tests/gui/cartable/key_press.h"
#include "tests/gui/controls.h"
#include "tests/gui/night/night_desk.h"
#include "ui/night/night_bell.h"
#include "ui/night/night_list.h"
#include "ui/night/night_screen.h"
#include "ui/night/report_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// The night desk by keys alone (001 §3-4, J8).
class TestNight : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<NightDesk> m_desk;
    std::unique_ptr<NightScreen> m_screen;

    void open(const std::shared_ptr<Seat> &seat)
    {
        m_screen = std::make_unique<NightScreen>(seat);
        QSignalSpy shown(m_screen.get(), &NightScreen::shown);
        m_screen->resize(1280, 720);
        m_screen->show();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        QVERIFY(!shown.isEmpty() || shown.wait());
        m_screen->focusList();
    }
    template <typename Control> Control *find(const char *name)
    {
        return mizban::test::controlIn<Control>(*m_screen, name);
    }
    bool sees(const char *name) { return find<QWidget>(name)->isVisible(); }
    QStringList marks(const char *list)
    {
        QStringList marks;
        const NightModel *model = find<NightList>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (!model->line(row).heading)
                marks << model->line(row).key + u'=' + model->line(row).mark;
        }
        return marks;
    }
    /// What the screen says is wrong, for a test that fails.
    QByteArray said()
    {
        QStringList texts;
        for (const QLabel *label : m_screen->findChildren<QLabel *>()) {
            if (label->isVisible() && label->objectName().endsWith(u".message"_s) && !label->text().isEmpty())
                texts << label->objectName() + u": "_s + label->text();
        }
        for (const Banner *banner : m_screen->findChildren<Banner *>()) {
            if (banner->isVisible())
                texts << banner->text();
        }
        return texts.join(u'\n').toUtf8();
    }
    ShiftState shift() { return m_desk->shiftAt(m_desk->night()); }
    void focus(const char *list)
    {
        find<NightList>(list)->focusList();
        QTRY_VERIFY(find<NightList>(list)->hasListFocus());
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
        m_screen.reset();
        m_desk.reset();
        QSettings().clear();
    }

    void J8_1_theShiftStartsWithOneKey()
    {
        open(m_desk->night());
        QVERIFY(sees("night.order.start"));
        press(Qt::Key_1); // no shift, no call
        QVERIFY(!sees("night.check"));
        QVERIFY(sees("night.problem"));
        QSignalSpy acted(m_screen.get(), &NightScreen::acted);
        press(Qt::Key_S);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(shift().started);
        QTRY_VERIFY(!sees("night.order.start"));
        QTRY_COMPARE(find<NightList>("night.log")->model()->rowCount(), 1);
    }

    void J8_2_unitsWithoutARosterAreRedAndByProvince()
    {
        open(m_desk->night());
        const NightModel *board = find<NightList>("night.board")->model();
        QCOMPARE(board->rowCount(), 4);
        QVERIFY(board->line(0).heading);
        QVERIFY(board->line(0).title.contains(u"سمنان"_s));
        const int row = board->rowOf(u"semnan.shahrud"_s);
        QCOMPARE(board->line(row).tone, Tone::Danger);
        QCOMPARE(board->line(row).mark, u"بی لوح"_s);
        QVERIFY(board->line(board->rowOf(u"semnan.damghan"_s)).detail.contains(u"میرزایی"_s));
    }

    void J8_3_aCallIsLoggedInTwoKeys()
    {
        open(m_desk->night());
        press(Qt::Key_S);
        QTRY_VERIFY(shift().started);
        QTRY_VERIFY(m_screen->picture().isOpen());
        find<NightList>("night.board")->choose(u"semnan.damghan"_s);
        focus("night.board");
        type(u"۲"_s); // no answer, typed on a Persian keyboard
        QVERIFY(sees("night.check"));
        press(Qt::Key_Return);
        QTRY_COMPARE(shift().log.size(), 2);
        const ShiftEntry call = shift().log.last();
        QCOMPARE(call.unit.text(), u"semnan.damghan"_s);
        QCOMPARE(call.number, u"02335112233"_s);
        QCOMPARE(call.result, CallResult::NoAnswer);
        QCOMPARE(call.atMs, m_desk->clock()->nowMs());
        QTRY_VERIFY(!sees("night.check"));
        QTRY_VERIFY(marks("night.board").contains(u"semnan.damghan=پاسخ نداد"_s));
        // Goes on with whom nobody called yet.
        QTRY_COMPARE(find<NightList>("night.board")->currentKey(), u"semnan.damghan.water"_s);
    }

    void J8_3_aWrongNumberIsNamedAndNothingIsLost()
    {
        open(m_desk->night());
        press(Qt::Key_S);
        QTRY_VERIFY(shift().started);
        QTRY_VERIFY(m_screen->picture().isOpen());
        find<NightList>("night.board")->choose(u"semnan.shahrud"_s);
        focus("night.board");
        press(Qt::Key_1);
        find<QLineEdit>("night.check.note")->setFocus();
        type(u"از دفتر استان"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QLabel>("night.check.number.message")->text().isEmpty());
        QCOMPARE(shift().log.size(), 1);
        press(Qt::Key_Escape);
        QVERIFY(!sees("night.check"));
        press(Qt::Key_1);
        QCOMPARE(find<QLineEdit>("night.check.note")->text(), u"از دفتر استان"_s);
    }

    void J8_4_anItemInAFewKeysGoesToTheAgencysNightManager()
    {
        open(m_desk->night());
        press(Qt::Key_S);
        QTRY_VERIFY(m_screen->picture().isOpen());
        press(Qt::Key_Insert);
        QVERIFY(sees("night.item"));
        type(u"۱"_s);          // the Leader's office
        press(Qt::Key_Return); // on to the urgency
        type(u"۲"_s);
        find<QPlainTextEdit>("night.item.text")->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QLabel>("night.item.text.message")->text().isEmpty()); // what is asked is missing
        QVERIFY(m_desk->itemsAt(m_desk->night()).isEmpty());
        type(u"قطع آب بیمارستان"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->itemsAt(m_desk->night()).size(), 1);
        NightItemState item = m_desk->itemsAt(m_desk->night()).first();
        QCOMPARE(item.registration.office, OriginatingOffice::Leader);
        QVERIFY(item.isUrgent());
        QCOMPARE(item.owner.text(), u"center.night1"_s);
        QTRY_COMPARE(find<NightList>("night.items")->model()->rowCount(), 1);
        focus("night.items");
        press(Qt::Key_R);
        QVERIFY(sees("night.offer"));
        find<QLineEdit>("night.offer.to")->setFocus();
        type(u"semnan.damghan.night1"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->itemsAt(m_desk->night()).first().offeredTo.text(), u"semnan.damghan.night1"_s);
        QCOMPARE(m_desk->itemsAt(m_desk->night()).first().owner.text(),
                 u"center.night1"_s); // until he says so
        m_desk->meet();
        m_screen.reset();
        open(m_desk->county());
        QTRY_COMPARE(m_screen->picture().needs.size(), 1);
        QCOMPARE(m_screen->picture().needs.first().kind, NightNeedKind::Offered);
        focus("night.needs");
        press(Qt::Key_Return);
        QVERIFY(sees("night.acknowledge"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->itemsAt(m_desk->county()).first().owner.text(), u"semnan.damghan.night1"_s);
        m_desk->meet();
        QCOMPARE(m_desk->itemsAt(m_desk->night()).first().owner.text(), u"semnan.damghan.night1"_s);
    }

    void J8_6_nothingInTheLogIsEdited_aCorrectionNamesTheOldEntry()
    {
        m_desk->fillNight();
        open(m_desk->night());
        const ShiftState before = shift();
        find<NightList>("night.log")->choose(before.log.at(1).event.hex());
        focus("night.log");
        press(Qt::Key_C);
        QVERIFY(sees("night.correct"));
        find<QPlainTextEdit>("night.correct.text")->setFocus();
        type(u"نیم ساعت پیش از آن بود"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(shift().log.size(), before.log.size() + 1);
        const ShiftState after = shift();
        QCOMPARE(after.log.last().corrects, before.log.at(1).event);
        ShiftEntry old = after.log.at(1);
        QCOMPARE(old.correctedBy, after.log.last().event);
        old.correctedBy = {};
        QCOMPARE(old, before.log.at(1)); // stays as it was
        QTRY_VERIFY(marks("night.log").contains(before.log.at(1).event.hex() + u"=اصلاح شد"_s));
        QVERIFY(find<NightList>("night.log")->view()->editTriggers() == QAbstractItemView::NoEditTriggers);
    }

    void J8_6_handedOverWithAWordOnEachAndSignedByBoth()
    {
        m_desk->fillNight();
        open(m_desk->night());
        press(Qt::Key_H);
        QVERIFY(sees("night.handOver"));
        QCOMPARE(m_screen->focusWidget()->objectName(), u"night.handOver.to"_s);
        QVERIFY(m_screen->isActiveWindow());
        QVERIFY(find<QPlainTextEdit>("night.handOver.summary")->toPlainText().contains(u"۲ تماس"_s));
        find<QLineEdit>("night.handOver.to")->setFocus();
        type(u"center.head"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        const QList<CarriedItem> open_ = shift().openItems;
        QCOMPARE(open_.size(), 2);
        QTRY_VERIFY(said().contains("برای هر مورد باز یک جمله بنویسید"));
        QVERIFY(!shift().handOver);
        for (const CarriedItem &item : open_) {
            m_screen->findChild<QLineEdit *>(u"night.handOver.word."_s + item.trackingId)->setFocus();
            type(u"در جریان است"_s);
        }
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(shift().handOver, said().constData());
        QCOMPARE(shift().handOver->to, m_desk->head()->person());
        QVERIFY(!shift().closed); // until the other one has signed
        m_desk->meet();
        m_screen.reset();
        open(m_desk->head());
        QTRY_VERIFY(!m_screen->picture().needs.isEmpty());
        QCOMPARE(m_screen->picture().needs.first().kind, NightNeedKind::SignHandOver);
        QVERIFY(sees("night.order.receive"));
        press(Qt::Key_V);
        QTRY_VERIFY(m_desk->shiftAt(m_desk->head()).closed);
        m_desk->meet();
        QVERIFY(shift().closed);
        for (const NightItemState &item : m_desk->itemsAt(m_desk->head()))
            QVERIFY(!item.isOpen() || !item.owner.isEmpty());
    }

    void J8_6_halfWrittenWordsSurviveTheLossOfPower()
    {
        m_desk->fillNight();
        open(m_desk->night());
        press(Qt::Key_H);
        const QString name = u"night.handOver.word."_s + shift().openItems.first().trackingId;
        m_screen->findChild<QLineEdit *>(name)->setFocus();
        type(u"با فرماندار هماهنگ شد"_s);
        QVERIFY(m_screen->flush().ok());
        m_screen.reset(); // nothing of the screen is left
        open(m_desk->night());
        QTest::qWait(50);
        press(Qt::Key_H);
        QTRY_COMPARE(m_screen->findChild<QLineEdit *>(name)->text(), u"با فرماندار هماهنگ شد"_s);
    }

    void J8_6_theMorningReportIsCorrectedPrintedAndSent()
    {
        m_desk->fillNight();
        open(m_desk->night());
        QString printed;
        ReportForm *form = m_screen->reportForm();
        form->setPrint([&printed](const NightReportSheet &sheet) -> Result<bool> {
            printed = sheet.report.text;
            return true;
        });
        const QString path = m_settings.filePath(u"night.pdf"_s);
        form->setAskPath([&path](const QString &) { return path; });
        press(Qt::Key_G);
        QTRY_VERIFY(sees("night.report"));
        auto *text = find<QPlainTextEdit>("night.report.text");
        QVERIFY(text->toPlainText().contains(u"از ۳ واحد فهرست کشیک، ۲ واحد لوح داشت"_s));
        text->setFocus();
        text->moveCursor(QTextCursor::End);
        type(u" راه‌ها باز است."_s);
        QTest::mouseClick(find<QPushButton>("night.report.print"), Qt::LeftButton);
        QVERIFY(printed.endsWith(u" راه‌ها باز است."_s));
        QTest::mouseClick(find<QPushButton>("night.report.pdf"), Qt::LeftButton);
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
        text->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(shift().report);
        QVERIFY(shift().report->text.endsWith(u"راه‌ها باز است."_s));
        QCOMPARE(shift().report->figures.required, 3);
        QCOMPARE(shift().report->figures.rostered, 2);
        QCOMPARE(shift().report->figures.checks, 2);
        QCOMPARE(shift().report->figures.unanswered, 1);
        QCOMPARE(shift().report->figures.leader, 1);
        QCOMPARE(shift().report->figures.open, 2);
    }

    void J8_6_aPdfThatCannotBeWrittenIsToldAndTheTextStays()
    {
        m_desk->fillNight();
        open(m_desk->night());
        m_screen->reportForm()->setAskPath([](const QString &) { return u"/nowhere/night.pdf"_s; });
        press(Qt::Key_G);
        QTRY_VERIFY(sees("night.report"));
        const QString text = find<QPlainTextEdit>("night.report.text")->toPlainText();
        QTest::mouseClick(find<QPushButton>("night.report.pdf"), Qt::LeftButton);
        QVERIFY(sees("night.problem"));
        QCOMPARE(find<Banner>("night.problem")->tone(), Tone::Danger);
        QCOMPARE(find<QPlainTextEdit>("night.report.text")->toPlainText(), text);
    }

    void rule3_4_aShiftWhoseManagerVanishedIsTakenOverWithAReason()
    {
        m_desk->fillNight();
        m_desk->meet();
        open(m_desk->head());
        QTRY_VERIFY(sees("night.order.takeOver"));
        press(Qt::Key_T);
        QVERIFY(sees("night.takeOver"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QLabel>("night.takeOver.text.message")->text().isEmpty());
        find<QPlainTextEdit>("night.takeOver.text")->setFocus();
        type(u"پاسخ نمی‌دهد"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->shiftAt(m_desk->head()).manager.person, m_desk->head()->person());
        QCOMPARE(m_desk->shiftAt(m_desk->head()).openItems.size(), 2);
    }

    void rule3_4_whatRanOutStandsOnTop()
    {
        m_desk->fillNight();
        open(m_desk->night());
        m_desk->clock()->advance(150 * 60'000);
        m_desk->night()->announceChange();
        QTRY_COMPARE(m_screen->picture().needs.first().kind, NightNeedKind::RunOut);
        const NightModel *needs = find<NightList>("night.needs")->model();
        QTRY_COMPARE(needs->line(0).tone, Tone::Danger);
        QVERIFY(needs->line(0).title.contains(u"بیمارستان"_s));
        QVERIFY(marks("night.board").contains(u"semnan.damghan=در دسترس"_s)); // three hours are not over
        m_desk->clock()->advance(3'600'000);
        m_desk->night()->announceChange();
        QTRY_VERIFY(marks("night.board").contains(u"semnan.damghan=دیر شده"_s));
    }

    void rule3_4_theBellSaysHowMuchAndNeverWhat()
    {
        open(m_desk->county());
        QSignalSpy rang(m_screen->bell(), &NightBell::rang);
        m_desk->fillNight();
        QTRY_COMPARE(rang.size(), 1);
        QCOMPARE(rang.first().first().value<NoticeTopic>(), NoticeTopic::NightNew);
        const QString notice = DesktopNotices::textOf(NoticeTopic::NightNew, rang.first().at(1).toLongLong());
        QVERIFY(notice.contains(u"۱"_s));
        for (const QString &word : {u"بیمارستان"_s, u"دامغان"_s, u"میرزایی"_s, u"رهبری"_s})
            QVERIFY2(!notice.contains(word), qPrintable(notice));
        QVERIFY(rang.first().at(2).toBool());
        press(Qt::Key_M);
        QVERIFY(m_screen->bell()->isSilent());
        m_desk->clock()->advance(3 * 3'600'000); // it runs out
        m_desk->county()->announceChange();
        QTRY_COMPARE(rang.size(), 2);
        QCOMPARE(rang.last().first().value<NoticeTopic>(), NoticeTopic::NightPressing);
        QVERIFY(!rang.last().at(2).toBool());
        m_desk->clock()->advance(24 * 3'600'000); // silence does not outlive its night
        m_desk->county()->announceChange();
        QTRY_VERIFY(!m_screen->bell()->isSilent());
    }

    void rule3_4_twoManagersStartOneShift()
    {
        for (const auto &seat : {m_desk->night(), m_desk->second()})
            QVERIFY(seat->write([](SeatWriter &writer) { return writer.startShift(); }).result().ok());
        m_desk->meet();
        open(m_desk->night());
        QCOMPARE(m_screen->picture().needs.first().kind, NightNeedKind::TwoStarts);
        focus("night.needs");
        press(Qt::Key_Return);
        QVERIFY(sees("night.settle"));
        press(Qt::Key_Return, Qt::ControlModifier); // none chosen, no reason
        QTRY_VERIFY(!find<QLabel>("night.settle.counts.message")->text().isEmpty());
        QVERIFY(!shift().rivals.isEmpty());
        find<QWidget>("night.settle.counts")->setFocus();
        type(u"2"_s);
        const PersonId chosen = shift().entry(shift().rivals.first())->actor.person;
        find<QPlainTextEdit>("night.settle.text")->setFocus();
        type(u"نوبت او بود"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(shift().rivals.isEmpty(), said().constData());
        QCOMPARE(shift().manager.person, chosen);
    }

    void rule3_4_note_aRosterIsSentAndASubstituteNamedByKeys()
    {
        open(m_desk->county());
        press(Qt::Key_L);
        QTRY_VERIFY(sees("night.roster"));
        QTRY_VERIFY(m_screen->findChild<QLineEdit *>(u"night.roster.name.11"_s)); // 11 Aban
        QTRY_COMPARE(find<QLineEdit>("night.roster.name.11")->text(), u"کامران میرزایی"_s);
        QTRY_VERIFY(sees("night.roster.name.12"));
        QVERIFY(find<QLabel>("night.roster.missing")->text().contains(u"همه واحدهای فهرست"_s));
        find<QLineEdit>("night.roster.name.12")->setFocus();
        type(u"علی رضایی"_s);
        press(Qt::Key_Return, Qt::ControlModifier); // no number
        QTRY_VERIFY(said().contains("شماره تماس یکی از افراد"));
        QCOMPARE(m_screen->focusWidget()->objectName(), u"night.roster.phone.12"_s);
        type(u"۰۹۱۲۷۶۵۴۳۲۱"_s);
        find<QLineEdit>("night.roster.reason")->setFocus();
        type(u"مرخصی"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        const QDate night = m_screen->picture().board.night;
        const auto roster = [&] {
            return m_desk->county()
                ->read([night](SeatReader &reader) {
                    return reader.roster(UnitCode(u"semnan.damghan"_s), periodOf(night));
                })
                .result()
                .value();
        };
        QTRY_COMPARE(roster().turns.size(), 2);
        QCOMPARE(roster().turns.last().name, u"علی رضایی"_s);
        QCOMPARE(roster().turns.last().phone, u"09127654321"_s);
        QCOMPARE(roster().turns.first().person.text(), u"p.0013"_s); // who stays is who he was
    }

    void rule3_4_note_aRosterOfAUnitThatIsNotListedIsRefusedAndKept()
    {
        open(m_desk->county());
        press(Qt::Key_L);
        QTRY_VERIFY(m_screen->findChild<QLineEdit *>(u"night.roster.name.11"_s));
        find<QLineEdit>("night.roster.unit")->setFocus();
        find<QLineEdit>("night.roster.unit")->selectAll();
        type(u"semnan.damghan.desk"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(find<QLineEdit>("night.roster.name.11")->text(), QString());
        QTRY_VERIFY(sees("night.roster.name.11"));
        find<QLineEdit>("night.roster.name.11")->setFocus();
        type(u"علی رضایی"_s);
        find<QLineEdit>("night.roster.phone.11")->setFocus();
        type(u"125"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(
            said().contains("در فهرست دستگاه‌های دارای کشیک شبانه نیست"));
        QCOMPARE(find<QLineEdit>("night.roster.name.11")->text(), u"علی رضایی"_s);
    }

    void aFormIsPutAwayByItsButtonToo()
    {
        open(m_desk->night());
        press(Qt::Key_S);
        QTRY_VERIFY(m_screen->picture().isOpen());
        press(Qt::Key_Insert);
        QTRY_VERIFY(sees("night.item"));
        find<QPushButton>("night.item.cancel")->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(!sees("night.item"));
    }

    void usableAt1280x720AndNarrower()
    {
        m_desk->fillNight();
        open(m_desk->night());
        for (const char *list : {"night.needs", "night.board", "night.items", "night.log"})
            QVERIFY2(sees(list), list);
        m_screen->resize(560, 480);
        QTRY_VERIFY(sees("night.which"));
        QVERIFY(sees("night.board"));
        QVERIFY(!sees("night.log"));
        QVERIFY(m_screen->minimumSizeHint().width() <= 560);
        // Another list in its place is the one worked in from then on.
        find<NightList>("night.board")->focusList();
        find<ChoiceBar>("night.which")->setCurrent(u"log"_s);
        QTRY_VERIFY(sees("night.log"));
        QVERIFY(find<NightList>("night.log")->hasListFocus());
        find<ChoiceBar>("night.which")->setCurrent(u"board"_s);
        QTRY_VERIFY(find<NightList>("night.board")->hasListFocus());
        m_screen->resize(1700, 900);
        QTRY_VERIFY(!sees("night.which"));
        // Side by side: three centers of attention.
        const QWidget *items = find<QWidget>("night.items");
        const QWidget *log = find<QWidget>("night.log");
        QTRY_COMPARE(items->mapTo(m_screen.get(), QPoint()).y(), log->mapTo(m_screen.get(), QPoint()).y());
    }
};

QTEST_MAIN(TestNight)
#include "test_night.moc"
