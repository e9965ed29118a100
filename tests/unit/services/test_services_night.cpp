#include "core/base/tehran_time.h"
#include "core/services/night_desk.h"
#include "core/services/seat_reader.h"
#include "tests/fixtures/seats.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace mizban;
using namespace mizban::fixtures;

/// A night at a real seat, without any network (J8).
class TestServicesNight : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCenter> m_center;
    std::unique_ptr<SeatWriter> m_writer;
    std::unique_ptr<SeatReader> m_reader;

    void sit(const char *post)
    {
        const QString at = QString::fromLatin1(post);
        auto writer = makeSeat(*m_center, m_dir->filePath(at + QStringLiteral(".seat")), at, at);
        QVERIFY(writer.ok());
        m_writer = std::move(writer).value();
        openReader();
    }
    void openReader()
    {
        auto reader = SeatReader::open(*m_writer);
        QVERIFY(reader.ok());
        m_reader = std::move(reader).value();
    }
    /// "Code field", empty on success.
    template <typename T> static QString said(const Result<T> &result)
    {
        return result.ok() ? QString() : wordOf(result.error().code) + u' ' + result.error().field;
    }
    ShiftState shift()
    {
        const auto id = m_reader->currentShift();
        const auto found = id.ok() ? m_reader->shift(*id) : Result<ShiftState>(id.error());
        return found.ok() ? *found : ShiftState();
    }
    Result<RegisteredNightItem> registerItem(NightUrgency urgency = NightUrgency::Ordinary)
    {
        NightItemInput input;
        input.office = OriginatingOffice::FirstVicePresident;
        input.urgency = urgency;
        input.text = QStringLiteral("پیگیری قطع آب");
        return m_writer->registerNightItem(input);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_center = std::make_unique<TestCenter>();
        sit("center.night1");
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void J8_1_nothingIsWrittenBeforeTheShiftStarts()
    {
        QCOMPARE(said(m_writer->noteShift(QStringLiteral("متن"))), QStringLiteral("WrongStatus shift"));
        QCOMPARE(said(registerItem()), QStringLiteral("WrongStatus shift"));
        QCOMPARE(said(m_writer->startShift(10)), QStringLiteral("InvalidInput part"));
        QCOMPARE(said(m_writer->startShift()), QString());
        QCOMPARE(said(m_writer->startShift()), QStringLiteral("AlreadyDone shift"));
        QCOMPARE(shift().log.size(), 1);
    }

    void J8_4_anItemAndItsLineInTheLogAreOne()
    {
        QVERIFY(m_writer->startShift().ok());
        NightItemInput empty;
        QCOMPARE(said(m_writer->registerNightItem(empty)), QStringLiteral("MissingInput text"));
        QCOMPARE(shift().log.size(), 1); // nothing half done
        const auto saved = registerItem(NightUrgency::Urgent);
        QVERIFY(saved.ok());
        QCOMPARE(saved->trackingId.size(), 15);
        QCOMPARE(shift().openItems.size(), 1);
        QCOMPARE(m_reader->resolveNightItem(saved->trackingId).value(), saved->id);
        const NightItemState item = m_reader->nightItem(saved->id).value();
        QCOMPARE(item.owner.text(), QStringLiteral("center.night1"));
        QCOMPARE(item.registration.dueAtMs, m_center->clock()->nowMs() + urgentItemMs);
    }

    void J8_5_toTheAgencysNightManager()
    {
        QVERIFY(m_writer->startShift().ok());
        const StreamId id = registerItem()->id;
        QCOMPARE(said(m_writer->offerNightItem(id, QStringLiteral("nowhere"), {})),
                 QStringLiteral("NotFound to"));
        QCOMPARE(said(m_writer->offerNightItem(id, {}, {})), QStringLiteral("MissingInput to"));
        QVERIFY(m_writer->offerNightItem(id, QStringLiteral("semnan.damghan"), QStringLiteral("لطفاً")).ok());
        const NightItemState item = m_reader->nightItem(id).value();
        QCOMPARE(item.offeredTo.text(), QStringLiteral("semnan.damghan.night1"));
        QCOMPARE(item.owner.text(), QStringLiteral("center.night1"));
        QCOMPARE(shift().log.last().step, NightItemStep::Offered);
        QVERIFY(m_writer->resolveNightItem(id, QStringLiteral("وصل شد")).ok());
        QVERIFY(shift().openItems.isEmpty());
        QVERIFY(m_reader->nightItems(true, 10)->isEmpty());
        QCOMPARE(m_reader->nightItems(false, 10)->size(), 1);
    }

    void J8_6_handOverToAPersonWithoutAKeyOrWithoutWords()
    {
        QVERIFY(m_writer->startShift().ok());
        const auto saved = registerItem();
        ShiftWords words;
        words.to = QStringLiteral("center.head");
        QCOMPARE(said(m_writer->handOverShift(words)), QStringLiteral("MissingInput items.word"));
        words.on.insert(saved->id, QStringLiteral("در جریان"));
        QCOMPARE(said(m_writer->handOverShift(words)), QStringLiteral("MissingInput to")); // never enrolled
        words.to = QStringLiteral("center.night1");
        QCOMPARE(said(m_writer->handOverShift(words)), QStringLiteral("NotFound to")); // oneself
        words.to = QStringLiteral("nobody");
        QCOMPARE(said(m_writer->handOverShift(words)), QStringLiteral("NotFound to"));
        QVERIFY(!shift().handOver);
    }

    void J8_6_powerLostInTheMiddleOfAHandOver()
    {
        sit("center.head"); // has a key from now on
        cleanup();
        m_dir->remove();
        m_dir = std::make_unique<QTemporaryDir>();
        sit("center.night1");
        QVERIFY(m_writer->startShift().ok());
        const auto saved = registerItem();
        ShiftWords words;
        words.to = QStringLiteral("center.head");
        words.on.insert(saved->id, QStringLiteral("در جریان"));
        const QString path = m_dir->filePath(QStringLiteral("center.night1.seat"));
        const QString wal = path + QStringLiteral("-wal");
        const qint64 before = QFileInfo(wal).size();
        QVERIFY(before > 0);
        const auto given = m_writer->handOverShift(words);
        QCOMPARE(said(given), QString());
        const qint64 after = QFileInfo(wal).size();
        QVERIFY(after > before);
        // The power may go at any byte of what was written: either nothing of it is there or all.
        int without = 0;
        int with = 0;
        for (int part = 0; part <= 6; ++part) {
            const QString copy = m_dir->filePath(QStringLiteral("cut%1.seat").arg(part));
            QVERIFY(QFile::copy(path, copy));
            QVERIFY(QFile::copy(wal, copy + QStringLiteral("-wal")));
            QVERIFY(QFile::resize(copy + QStringLiteral("-wal"), before + (after - before) * part / 6));
            auto opened = openSeat(copy, m_center->clock());
            QVERIFY(opened.ok());
            auto reader = SeatReader::open(**opened);
            QVERIFY(reader.ok());
            const ShiftState left = (*reader)->shift((*reader)->currentShift().value()).value();
            QVERIFY(!left.closed);
            QCOMPARE(left.openItems.size(), 1); // never without its owner
            QVERIFY(!left.openItems.first().owner.isEmpty());
            QVERIFY((*opened)->verify()->ok);
            ++(left.handOver ? with : without);
            if (left.handOver)
                QCOMPARE(left.handOver->items.first().word, QStringLiteral("در جریان"));
        }
        QVERIFY(without > 0 && with > 0);
    }

    void rule3_4_note_aSubstituteInTheMiddleOfAShiftTakesNoOwnerAway()
    {
        const QDate night = nightOf(m_center->clock()->nowMs());
        const NightTurn first{night, {}, QStringLiteral("رضا نوری"), QStringLiteral("125")};
        const NightTurn second{night, {}, QStringLiteral("علی رضایی"), QStringLiteral("126")};
        const UnitCode unit(QStringLiteral("center"));
        QCOMPARE(said(m_writer->submitRoster({unit, periodOf(night), {first}})), QString());
        QVERIFY(m_writer->startShift().ok());
        const StreamId id = registerItem(NightUrgency::Urgent)->id;
        QCOMPARE(said(m_writer->changeRoster(unit, periodOf(night),
                                             {{first}, {second}, QStringLiteral("بیماری")})),
                 QString());
        QCOMPARE(m_reader->nightItem(id)->owner.text(), QStringLiteral("center.night1"));
        QCOMPARE(shift().item(id)->owner.text(), QStringLiteral("center.night1"));
        QCOMPARE(said(m_writer->changeRoster(unit, periodOf(night), {{second}, {}, QStringLiteral("رفت")})),
                 QStringLiteral("MissingInput turns")); // nobody would be left
        QCOMPARE(m_reader->roster(unit, periodOf(night))->on(night), QList<NightTurn>{second});
    }

    void rule3_4_note_rostersAndTheBoard()
    {
        const QDate night = nightOf(m_center->clock()->nowMs());
        RosterSubmitted roster;
        roster.unit = UnitCode(QStringLiteral("center"));
        roster.period = periodOf(night);
        roster.turns = {{night, PersonId(QStringLiteral("p.0003")), {}, QStringLiteral("۰۲۱ ۶۴۴۵")}};
        QCOMPARE(said(m_writer->submitRoster(roster)), QString());
        const RosterState held = m_reader->roster(roster.unit, roster.period).value();
        QCOMPARE(held.turns.first().phone, QStringLiteral("0216445"));
        QVERIFY(!held.turns.first().name.isEmpty()); // as the directory names him
        RosterSubmitted next = roster;
        next.period = QStringLiteral("1405");
        QCOMPARE(said(m_writer->submitRoster(next)), QStringLiteral("InvalidInput period"));
        QVERIFY(m_writer->startShift().ok());
        QCOMPARE(said(m_writer->checkReachable(
                     {UnitCode(QStringLiteral("semnan")), QStringLiteral("۱۲۵"), CallResult::Reached, {}})),
                 QString());
        QCOMPARE(shift().log.last().number, QStringLiteral("125"));
        const NightBoard board = m_reader->nightBoard(night, m_center->clock()->nowMs()).value();
        QCOMPARE(board.unlisted, QList<UnitCode>{roster.unit}); // no list has come here
        QVERIFY(m_writer->verify()->ok);                        // rows as from a fresh fold
    }

    void rule3_4_note_theBoardFollowsTheListAndTheDirectory()
    {
        sit("center.head");
        const auto approve = [this](const QStringList &units, const QString &letter) {
            QCOMPARE(said(m_writer->draftNightList(units)), QString());
            QCOMPARE(said(m_writer->submitNightList(letter)), QString());
            QCOMPARE(said(m_writer->approveNightList(letter)), QString());
        };
        const auto onTheBoard = [this] {
            const qint64 nowMs = m_center->clock()->nowMs();
            QStringList units;
            for (const NightBoardRow &row : m_reader->nightBoard(nightOf(nowMs), nowMs).value().rows)
                units << row.unit.text();
            return units;
        };
        const QString county = QStringLiteral("semnan.damghan");
        const QString water = QStringLiteral("semnan.damghan.water");
        QCOMPARE(onTheBoard(), QStringList());
        approve({county}, QStringLiteral("1405/1"));
        QCOMPARE(onTheBoard(), QStringList{county});
        approve({water, county}, QStringLiteral("1405/2"));
        QCOMPARE(onTheBoard(), (QStringList{county, water}));
        DirectoryChange change;
        change.units = {*m_center->directory().unit(UnitCode(water))};
        change.units.first().dissolved = true;
        const auto held = static_cast<quint64>(m_center->directoryEvents().size());
        m_center->publish(change);
        QVERIFY(m_writer->applyFeed(m_center->directoryFeed(m_writer->identity().seatOf, held)).ok());
        QCOMPARE(onTheBoard(), QStringList{county});
    }

    void rule3_4_note_onePersonOnTwoRostersUnderCodeAndName()
    {
        sit("semnan.damghan.governor");
        const QDate night = nightOf(m_center->clock()->nowMs());
        const QString phone = QStringLiteral("02335112233");
        const auto rosterOf = [&](const char *unit, const NightTurn &turn) {
            return RosterSubmitted{UnitCode(QString::fromLatin1(unit)), periodOf(night), {turn}};
        };
        const PersonId known(QStringLiteral("p.0013"));
        QCOMPARE(said(m_writer->submitRoster(rosterOf("semnan.damghan", {night, known, {}, phone}))),
                 QString());
        const QString name = m_reader->roster(UnitCode(QStringLiteral("semnan.damghan")), periodOf(night))
                                 .value()
                                 .turns.first()
                                 .name;
        const auto water = [&](const QString &who, const QString &number) {
            return said(m_writer->submitRoster(rosterOf("semnan.damghan.water", {night, {}, who, number})));
        };
        QCOMPARE(water(u' ' + name + u' ', phone), QStringLiteral("Conflict turns.person"));
        QCOMPARE(water(name, QStringLiteral("02335112244")), QString()); // of the same name, another
    }
};

QTEST_GUILESS_MAIN(TestServicesNight)
#include "test_services_night.moc"
