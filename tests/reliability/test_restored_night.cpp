#include "core/center/center_admin.h"
#include "core/services/night_desk.h"
#include "tests/fixtures/seats.h"
#include "tests/reliability/world/world.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mizban;
using namespace mizban::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
const QStringList seats{u"night"_s, u"county"_s, u"center"_s, u"governor"_s};

template <typename T> T sure(Result<T> result)
{
    if (!result.ok())
        qFatal("%s %s %s", qPrintable(wordOf(result.error().code)), qPrintable(result.error().field),
               qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace

/// 001 §3-4, invariant 9: a center that comes back from a backup made before the night takes the whole night
/// from the seats again, and no item is without its owner meanwhile or afterwards.
class TestRestoredNight : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<World> m_world;
    QString m_backup;
    StreamId m_atCounty;
    StreamId m_atHead;

    SeatWriter &at(const QString &name) { return m_world->writer(name); }
    void meet(const QStringList &order = seats)
    {
        for (int round = 0; round < 3; ++round) {
            for (const QString &name : order)
                QCOMPARE(m_world->sync(name).quarantined, 0);
        }
    }
    /// What a seat knows of an item.
    QString shown(const QString &name, const StreamId &id)
    {
        const auto item = m_world->reader(name).nightItem(id);
        return item.ok() ? item->owner.text() + u' ' + item->escalatedTo.text() +
                               (item->isOpen() ? u" open"_s : u" done"_s)
                         : u"none"_s;
    }
    StreamId item(const QString &text)
    {
        NightItemInput input;
        input.urgency = NightUrgency::Urgent;
        input.text = text;
        return sure(at(u"night"_s).registerNightItem(input)).id;
    }
    void passTime()
    {
        Timekeeper timekeeper = m_world->center().timekeeper();
        QVERIFY(timekeeper.run().ok());
    }
    /// The Center's shift with two urgent items: one that Damghan took, one that went over to the head.
    void night()
    {
        (void)sure(at(u"night"_s).startShift());
        m_atCounty = item(u"قطع آب بیمارستان"_s);
        m_atHead = item(u"ریزش راه"_s);
        (void)sure(at(u"night"_s).offerNightItem(m_atCounty, u"semnan.damghan.night1"_s, {}));
        meet();
        (void)sure(at(u"county"_s).acknowledgeNightItem(m_atCounty, u"اکیپ رفت"_s));
        meet();
        ShiftWords words;
        words.to = u"center.head"_s;
        words.on.insert(m_atCounty, u"نزد دامغان"_s);
        words.on.insert(m_atHead, u"پیگیری شود"_s);
        (void)sure(at(u"night"_s).handOverShift(words));
        meet();
        (void)sure(at(u"center"_s).receiveShift(sure(m_world->reader(u"center"_s).currentShift())));
        meet();
        m_world->clock().advance(3 * hourMs);
        passTime();
        meet();
    }
    void restore()
    {
        const qint64 nowMs = m_world->clock().nowMs();
        m_world.reset();
        CenterAdmin admin(m_dir->filePath(u"center"_s), std::make_shared<FixedClock>(fixtures::workingDayMs));
        QVERIFY(admin.restore(m_backup).ok());
        m_world = std::make_unique<World>(m_dir->path());
        m_world->clock().set(nowMs);
        m_world->reopen(u"night"_s);
        m_world->reopen(u"county"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        World::create(m_dir->path());
        m_world = std::make_unique<World>(m_dir->path());
        for (const char *place : {"night center.night1", "county semnan.damghan.night1"}) {
            const QString post = QString::fromLatin1(place).section(u' ', 1);
            m_world->add({QString::fromLatin1(place).section(u' ', 0, 0), post, post});
        }
        m_backup = m_dir->filePath(u"before-the-night"_s);
        QVERIFY(m_world->center().store().backup(m_backup).ok());
    }
    void cleanup() { m_world.reset(); }

    void inv9_everyItemComesBackWithItsOwnerInAnyOrder()
    {
        night();
        const QString atCounty = shown(u"night"_s, m_atCounty);
        const QString atHead = shown(u"night"_s, m_atHead);
        QCOMPARE(atCounty, u"semnan.damghan.night1 semnan.damghan.governor open"_s);
        QVERIFY2(atHead.startsWith(u"center.head "_s) && atHead.endsWith(u" open"_s), qPrintable(atHead));
        QStringList order = seats;
        for (int turn = 0; turn < 4; ++turn) {
            restore();
            passTime();
            for (const QString &name : std::as_const(order)) {
                (void)m_world->sync(name);
                passTime(); // what half came back is not forsaken either
                // Nobody's picture of it gets worse on the way.
                QCOMPARE(shown(u"county"_s, m_atCounty).section(u' ', 0, 0), u"semnan.damghan.night1"_s);
                QCOMPARE(shown(u"center"_s, m_atHead).section(u' ', 0, 0), u"center.head"_s);
            }
            meet(order);
            for (const QString &name : {u"night"_s, u"center"_s}) {
                QCOMPARE(shown(name, m_atCounty), atCounty);
                QCOMPARE(shown(name, m_atHead), atHead);
                QVERIFY(at(name).verify()->ok);
            }
            QCOMPARE(shown(u"county"_s, m_atCounty), atCounty);
            QCOMPARE(shown(u"governor"_s, m_atCounty), atCounty);
            std::next_permutation(order.begin(), order.end());
        }
    }

    void D5_whomItWentUpToTakesItFromThere()
    {
        night();
        restore();
        meet();
        (void)sure(at(u"governor"_s).acknowledgeNightItem(m_atCounty, u"خودم پیگیرم"_s));
        meet();
        for (const QString &name : seats)
            QCOMPARE(shown(name, m_atCounty).section(u' ', 0, 0), u"semnan.damghan.governor"_s);
    }

    /// The seat of the night's manager is gone: the others bring back what they hold, and his shift's items
    /// are taken into the next one.
    void J8_1_theNextShiftTakesOverWhatAnotherSeatBroughtBack()
    {
        night();
        restore();
        meet({u"center"_s, u"county"_s, u"governor"_s});
        m_world->clock().advance(24 * hourMs);
        QCOMPARE(shown(u"center"_s, m_atHead).section(u' ', 0, 0), u"center.head"_s);
        meet();
        const StreamId next = sure(at(u"night"_s).startShift());
        meet();
        for (const QString &name : {u"night"_s, u"center"_s}) {
            const ShiftState shift = sure(m_world->reader(name).shift(next));
            QVERIFY(shift.item(m_atHead) && shift.item(m_atCounty));
            QCOMPARE(shift.item(m_atCounty)->owner.text(), u"semnan.damghan.night1"_s);
        }
        const NightBoard board =
            sure(m_world->reader(u"center"_s)
                     .nightBoard(nightOf(m_world->clock().nowMs()), m_world->clock().nowMs()));
        QVERIFY(board.leftOut.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRestoredNight)
#include "test_restored_night.moc"
