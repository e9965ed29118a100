#include "core/base/jalali.h"
#include "tests/gui/night/night_hands.h"
#include "ui/night/night_look.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

using namespace mizban;
using namespace mizban::fixtures;
using namespace Qt::StringLiterals;

/// What goes wrong in a night (001 §3-4), as a person meets it in the window: it is named with a remedy, and
/// nothing typed is lost.
class TestNightTrouble : public QObject
{
    Q_OBJECT

    static constexpr qint64 hourMs = 3'600'000;

    QTemporaryDir m_settings;
    std::unique_ptr<NightDesk> m_desk;

    ShiftState shift() { return m_desk->shiftAt(m_desk->night()); }
    RosterState rosterOf(const char *unit, const QDate &night)
    {
        const auto roster =
            m_desk->county()
                ->read([&](SeatReader &reader) {
                    return reader.roster(UnitCode(QString::fromLatin1(unit)), periodOf(night));
                })
                .result();
        return roster.ok() ? *roster : RosterState();
    }
    template <typename Job> void atNight(Job job) { QVERIFY(m_desk->night()->write(job).result().ok()); }

    /// Damghan hands an item to the head of the Center, who is on no shift and takes it himself.
    StreamId itemBesideTheShift()
    {
        StreamId id;
        const auto wrote =
            m_desk->county()
                ->write([&id](SeatWriter &writer) -> Result<EventId> {
                    MIZBAN_LET(const StreamId shift, writer.startShift());
                    Q_UNUSED(shift)
                    NightItemInput input;
                    input.text = u"پل روستا فرو ریخت"_s;
                    MIZBAN_LET(const RegisteredNightItem item, writer.registerNightItem(input));
                    id = item.id;
                    return writer.offerNightItem(id, u"center.head"_s, {});
                })
                .result();
        if (!wrote.ok())
            qFatal("no item");
        m_desk->meet();
        const auto taken =
            m_desk->head()
                ->write([id](SeatWriter &writer) { return writer.acknowledgeNightItem(id, {}); })
                .result();
        if (!taken.ok())
            qFatal("not taken");
        m_desk->meet();
        return id;
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

    void J8_6_aShiftThatNeverEnds()
    {
        m_desk->fillNight();
        m_desk->clock()->advance(17 * hourMs);
        const NightHands own(m_desk->night());
        QVERIFY(own.has(NightNeedKind::LeftBehind));
        QVERIFY(own.find<QLabel>(u"night.title"_s)->toolTip().contains(u"تحویل داده نشده است"_s));
        own.take(NightNeedKind::LeftBehind); // its own manager ends it
        QVERIFY(own.sees(u"night.handOver"_s));
        const NightHands head(m_desk->head());
        head.take(NightNeedKind::LeftBehind); // another takes it over
        QVERIFY(head.sees(u"night.takeOver"_s));
    }

    void J8_6_clocksThatDisagreeByHoursArePointedOut()
    {
        atNight([](SeatWriter &writer) { return writer.startShift(); });
        m_desk->clock()->advance(-5 * hourMs);
        atNight([](SeatWriter &writer) { return writer.noteShift(u"ساعت این میز عقب است"_s); });
        const NightHands hands(m_desk->night());
        const NightModel *log = hands.find<NightList>(u"night.log"_s)->model();
        QCOMPARE(log->rowCount(), 2);
        QVERIFY(log->line(0).title.contains(u"آغاز"_s)); // in the order of the log, not of clocks
        QCOMPARE(log->line(0).mark, u"ساعت ناهمخوان"_s); // which of them is wrong nobody knows
        QCOMPARE(log->line(1).mark, u"ساعت ناهمخوان"_s);
        QCOMPARE(log->line(1).tone, Tone::Danger);
    }

    void J8_6_aClockThatRunsAheadIsSeenByTheOthersAtOnce()
    {
        m_desk->clock()->advance(5 * hourMs);
        atNight([](SeatWriter &writer) { return writer.startShift(); });
        m_desk->meet();
        m_desk->clock()->advance(-5 * hourMs);
        const NightHands head(m_desk->head());
        const NightModel *log = head.find<NightList>(u"night.log"_s)->model();
        QCOMPARE(log->rowCount(), 1); // nothing follows it
        QCOMPARE(log->line(0).mark, u"ساعت ناهمخوان"_s);
    }

    void J8_3_aCheckOfAUnitThatWasDissolved()
    {
        atNight([](SeatWriter &writer) { return writer.startShift(); });
        const NightHands hands(m_desk->night());
        hands.find<NightList>(u"night.board"_s)->choose(u"semnan.shahrud"_s);
        hands.find<NightList>(u"night.board"_s)->focusList();
        press(Qt::Key_1);
        QVERIFY(hands.sees(u"night.check"_s));
        hands.write<QLineEdit>(u"night.check.number"_s, u"02332223344"_s);
        // While it is being typed the unit goes.
        DirectoryChange change;
        Unit unit = *m_desk->night()->directory()->unit(UnitCode(u"semnan.shahrud"_s));
        unit.dissolved = true;
        change.units = {unit};
        m_desk->center().publish(change);
        m_desk->meet();
        QTRY_VERIFY(m_desk->night()->directory()->unit(UnitCode(u"semnan.shahrud"_s))->dissolved);
        hands.find<QLineEdit>(u"night.check.number"_s)->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY2(hands.said().contains(u"منحل"_s), qPrintable(hands.said()));
        QCOMPARE(shift().log.size(), 1);
        QVERIFY(hands.find<QLineEdit>(u"night.check.number"_s)->text().contains(u'۳') ||
                hands.find<QLineEdit>(u"night.check.number"_s)->text().contains(u'3'));
        QTRY_VERIFY(!hands.screen->picture().unit(UnitCode(u"semnan.shahrud"_s))); // no duty any more
    }

    void J8_6_aHandOverToAPersonWithoutAKey()
    {
        DirectoryChange change;
        change.posts = {
            {PostCode(u"center.night3"_s), u"مدیر شبانه سوم"_s, PostKind::NightShiftManager, {}, false}};
        change.persons = {{PersonId(u"p.9002"_s), u"نرگس"_s, u"کاظمی"_s, sampleNationalNumber(9002)}};
        change.assignments = {
            {PersonId(u"p.9002"_s), PostCode(u"center.night3"_s), u"1405/12"_s, u"1405/13"_s, false}};
        m_desk->center().publish(change);
        m_desk->fillNight();
        const NightHands hands(m_desk->night());
        press(Qt::Key_H);
        QVERIFY(hands.sees(u"night.handOver"_s));
        hands.write<QLineEdit>(u"night.handOver.to"_s, u"center.night3"_s);
        press(Qt::Key_Return);
        const QList<CarriedItem> open = shift().openItems;
        for (const CarriedItem &item : open)
            hands.write<QLineEdit>(u"night.handOver.word."_s + item.trackingId, u"در جریان"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(hands.said().contains(u"کلید امضا ندارد"_s), qPrintable(hands.said()));
        QVERIFY(!shift().handOver);
        QCOMPARE(hands.find<QLineEdit>(u"night.handOver.word."_s + open.first().trackingId)->text(),
                 u"در جریان"_s);
    }

    /// The report is read on another thread; the person has gone on by then.
    void J8_6_whatIsReadTooLateCoversNoForm()
    {
        m_desk->fillNight();
        const NightHands hands(m_desk->night());
        hands.find<QPushButton>(u"night.order.report"_s)->click();
        hands.find<QPushButton>(u"night.order.note"_s)->click();
        QVERIFY(hands.sees(u"night.note"_s));
        type(u"باران آغاز شد"_s);
        m_desk->night()->read([](SeatReader &) { return Status(); }).waitForFinished();
        QTest::qWait(50);
        QVERIFY(!hands.sees(u"night.report"_s));
        QCOMPARE(hands.find<QPlainTextEdit>(u"night.note.text"_s)->toPlainText(), u"باران آغاز شد"_s);
    }

    /// At a hundred percent on a screen of 96 dots an inch; the eye resolves 5 minutes of arc, 3 mm here.
    void legibleFromTwoMetres()
    {
        const auto millimetres = [](NightStep step) {
            const QRect letter = QFontMetrics(nightFont(currentTheme(), step)).tightBoundingRect(u"ا"_s);
            return letter.height() * 25.4 / 96;
        };
        QVERIFY2(millimetres(NightStep::Near) >= 2.9,
                 qPrintable(QString::number(millimetres(NightStep::Near))));
        QVERIFY2(millimetres(NightStep::Far) >= 4, qPrintable(QString::number(millimetres(NightStep::Far))));
        QVERIFY2(millimetres(NightStep::Farthest) >= 5.8,
                 qPrintable(QString::number(millimetres(NightStep::Farthest))));
        m_desk->fillNight();
        const NightHands hands(m_desk->night());
        const int before = hands.find<NightList>(u"night.needs"_s)->view()->sizeHintForRow(0);
        hands.screen->resize(2470, 990); // what is looked at most grows with the room that is there
        QTRY_VERIFY(hands.find<NightList>(u"night.needs"_s)->view()->sizeHintForRow(0) > before);
        for (const char *list : {"night.needs", "night.board", "night.items", "night.log"})
            QVERIFY2(hands.sees(QLatin1StringView(list)), list);
    }

    void rule3_4_note_theSamePersonOnTwoRosters()
    {
        const NightHands hands(m_desk->county());
        const int day = toJalali(hands.screen->picture().board.night).day;
        press(Qt::Key_L);
        const QString name = u"night.roster.name.%1"_s.arg(day + 1);
        const QString phone = u"night.roster.phone.%1"_s.arg(day + 1);
        QTRY_VERIFY(hands.sees(name));
        // He is on the water department's roster the night before; here a night later, and then the same one.
        hands.write<QLineEdit>(u"night.roster.name.%1"_s.arg(day), u"رضا نوری"_s);
        hands.write<QLineEdit>(u"night.roster.phone.%1"_s.arg(day), u"02335112244"_s);
        hands.write<QLineEdit>(u"night.roster.reason"_s, u"جابه‌جایی"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(hands.said().contains(u"یک نفر در یک شب دو بار"_s), qPrintable(hands.said()));
        const QDate night = hands.screen->picture().board.night;
        QCOMPARE(rosterOf("semnan.damghan", night).turns.first().person.text(), u"p.0013"_s);
        QCOMPARE(hands.find<QLineEdit>(u"night.roster.name.%1"_s.arg(day))->text(), u"رضا نوری"_s);
    }

    void rule3_4_note_twoOfOneRosterSwapNights()
    {
        const QDate night = nightOf(m_desk->clock()->nowMs());
        const NightHands hands(m_desk->county());
        const int day = toJalali(night).day;
        const auto nameAt = [](int of) { return u"night.roster.name.%1"_s.arg(of); };
        const auto phoneAt = [](int of) { return u"night.roster.phone.%1"_s.arg(of); };
        press(Qt::Key_L);
        QTRY_COMPARE(hands.screen->findChild<QLineEdit *>(nameAt(day)) &&
                         !hands.find<QLineEdit>(nameAt(day))->text().isEmpty(),
                     true);
        QTRY_VERIFY(hands.sees(nameAt(day + 1)));
        const QString first = hands.find<QLineEdit>(nameAt(day))->text();
        hands.write<QLineEdit>(nameAt(day + 1), u"علی رضایی"_s);
        hands.write<QLineEdit>(phoneAt(day + 1), u"09127654321"_s);
        hands.write<QLineEdit>(u"night.roster.reason"_s, u"شب دوم"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rosterOf("semnan.damghan", night).turns.size(), 2);
        QTRY_VERIFY(!hands.sees(u"night.roster"_s));
        press(Qt::Key_L);
        QTRY_COMPARE(hands.find<QLineEdit>(nameAt(day + 1))->text(), u"علی رضایی"_s);
        QTRY_VERIFY(hands.sees(nameAt(day + 1)));
        hands.write<QLineEdit>(nameAt(day), u"علی رضایی"_s);
        hands.write<QLineEdit>(phoneAt(day), u"09127654321"_s);
        hands.write<QLineEdit>(nameAt(day + 1), first);
        hands.write<QLineEdit>(phoneAt(day + 1), u"02335112233"_s);
        hands.write<QLineEdit>(u"night.roster.reason"_s, u"جابه‌جایی دو نفر"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(rosterOf("semnan.damghan", night).on(night).first().name == u"علی رضایی"_s,
                     qPrintable(hands.said()));
        QCOMPARE(rosterOf("semnan.damghan", night).on(night.addDays(1)).first().name, first);
        QCOMPARE(rosterOf("semnan.damghan", night).on(night.addDays(1)).first().person.text(), u"p.0013"_s);
        QTRY_VERIFY2(!hands.sees(u"night.roster"_s), qPrintable(hands.said()));
    }

    void rule3_4_note_notSentIsToldInTimeToAct()
    {
        const NightHands center(m_desk->night());
        QVERIFY(center.has(NightNeedKind::RostersMissing)); // Shahrud's of this month
        const int last = center.find<NightList>(u"night.needs"_s)->model()->rowCount() - 1;
        QVERIFY(center.titleOfRow(u"night.needs"_s, last).contains(u"نرسیده است"_s));
        const NightHands county(m_desk->county());
        QVERIFY(!county.has(NightNeedKind::RostersMissing)); // all of his were sent
        // A week before the next month begins, that of the next month is asked for.
        m_desk->clock()->advance(15 * 24 * hourMs);
        m_desk->county()->announceChange();
        QTRY_VERIFY(county.has(NightNeedKind::RostersMissing));
        county.take(NightNeedKind::RostersMissing);
        QTRY_VERIFY(county.sees(u"night.roster"_s));
        QCOMPARE(county.find<QLineEdit>(u"night.roster.period"_s)->text(), u"۱۴۰۵/۰۹"_s);
        QTRY_VERIFY(county.find<QLabel>(u"night.roster.missing"_s)->text().contains(u"دامغان"_s));
    }

    void J8_1_anItemThatNoShiftAnswersForIsSeenAndTakenIn()
    {
        atNight([](SeatWriter &writer) { return writer.startShift(); });
        const StreamId id = itemBesideTheShift();
        QVERIFY(!shift().item(id));
        const NightHands hands(m_desk->night());
        QVERIFY(hands.has(NightNeedKind::LeftOut));
        hands.take(NightNeedKind::LeftOut);
        QVERIFY(hands.sees(u"night.acknowledge"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(shift().item(id), qPrintable(hands.said()));
        QCOMPARE(shift().item(id)->owner.text(), u"center.head"_s); // whose it is it stays
        QTRY_VERIFY(!hands.has(NightNeedKind::LeftOut));
    }

    void J8_6_aWordIsAskedAlsoOnWhatNoShiftAnsweredFor()
    {
        atNight([](SeatWriter &writer) { return writer.startShift(); });
        const StreamId id = itemBesideTheShift();
        const NightHands hands(m_desk->night());
        press(Qt::Key_H);
        QVERIFY(hands.sees(u"night.handOver"_s));
        const QString word =
            u"night.handOver.word."_s + hands.screen->picture().item(id)->registration.trackingId;
        QVERIFY(hands.sees(word));
        hands.write<QLineEdit>(u"night.handOver.to"_s, u"center.head"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(hands.said().contains(u"برای هر مورد باز یک جمله"_s), qPrintable(hands.said()));
        hands.write<QLineEdit>(word, u"نزد رئیس مرکز است"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(shift().handOver, qPrintable(hands.said()));
        QCOMPARE(shift().handOver->items.first().item, id);
    }

    void J8_1_aShiftBeginsWithWhatCameWhileNoneWasOpen()
    {
        m_desk->fillNight();
        StreamId offered;
        for (const NightItemState &item : m_desk->itemsAt(m_desk->county()))
            offered = item.offeredTo.isEmpty() ? offered : item.id;
        const auto wrote = m_desk->county()
                               ->write([offered](SeatWriter &writer) {
                                   return writer.acknowledgeNightItem(offered, u"اکیپ رفت"_s);
                               })
                               .result();
        QVERIFY(wrote.ok());
        QVERIFY(
            m_desk->county()->write([](SeatWriter &writer) { return writer.startShift(); }).result().ok());
        QVERIFY(m_desk->shiftAt(m_desk->county()).item(offered));
    }
};

QTEST_MAIN(TestNightTrouble)
#include "test_night_trouble.moc"
