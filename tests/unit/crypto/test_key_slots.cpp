#include "core/crypto/digest.h"
#include "core/crypto/key_slots.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mizban;

namespace {

const Argon2Params quick{8192, 1, 1, {}};
const QString ali = QStringLiteral("ali");
const QString maryam = QStringLiteral("مریم");
const QString reza = QStringLiteral("reza");

/// Replaces the checksum, as whoever alters a file on purpose would.
QByteArray resummed(QByteArray bytes)
{
    bytes.chop(sha256Size);
    return bytes + sha256(bytes);
}

} // namespace

class KeySlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void personOpensKeyAndBundle();
    void wrongPassword();
    void passwordAloneFindsItsSlot();
    void addingIsChecked();
    void changedPassword();
    void inv17_lastSlotStays();
    void inv17_failedChangeKeepsSlots();
    void inv17_removalRotatesTheKey();
    void inv17_rotationsAddUp();
    void inv17_removedPersonCannotFollow();
    void recoveryNeedsBoth();
    void recoverySurvivesRotation();
    void bytesSurvive();
    void formatIsPinned();
    void otherFilesAreNamed();
    void everyFlippedByteIsNoticed();
    void tamperingNeverOpensWrongly();
    void slotsCannotBeTransplanted();
    void hostileCostIsRefused();
    void randomBytesAreRefused();

private:
    SecretBytes m_dataKey;
    PersonBundle m_bundle;
    KeySlots m_slots;
};

void KeySlotsTest::init()
{
    m_dataKey = SecretBytes::random(32);
    m_bundle = PersonBundle::generate();
    m_slots = KeySlots::create("seat-0123456789");
    QVERIFY(m_slots.addPerson(m_dataKey, ali, "گذرواژه علی", m_bundle, quick));
}

void KeySlotsTest::personOpensKeyAndBundle()
{
    const auto opened = m_slots.open(ali, "گذرواژه علی");
    QVERIFY(opened);
    QCOMPARE(opened->dataKey.view(), m_dataKey.view());
    QCOMPARE(opened->person, ali);
    QCOMPARE(opened->bundle.signing.publicKey(), m_bundle.signing.publicKey());
    QCOMPARE(opened->bundle.sealing.publicKey(), m_bundle.sealing.publicKey());
}

void KeySlotsTest::wrongPassword()
{
    QCOMPARE(m_slots.open("no").error().code, ErrorCode::WrongPassword);
    QCOMPARE(m_slots.open(ali, "no").error().code, ErrorCode::WrongPassword);
    QCOMPARE(m_slots.open(ali, {}).error().code, ErrorCode::WrongPassword);
    QCOMPARE(m_slots.open(reza, "گذرواژه علی").error().code, ErrorCode::NotFound);
    QCOMPARE(m_slots.open(QString(), "گذرواژه علی").error().code, ErrorCode::NotFound);
    QCOMPARE(KeySlots::create("seat").open("any").error().code, ErrorCode::WrongPassword);
}

void KeySlotsTest::passwordAloneFindsItsSlot()
{
    QVERIFY(m_slots.addPerson(m_dataKey, maryam, "second", PersonBundle::generate(), quick));
    QVERIFY(m_slots.addRecovery(m_dataKey, "A", "B", quick));
    QCOMPARE(m_slots.open("second")->person, maryam);
    QCOMPARE(m_slots.open("گذرواژه علی")->person, ali);
    QCOMPARE(m_slots.open("A").error().code, ErrorCode::WrongPassword);
    QCOMPARE(m_slots.persons(), QStringList({ali, maryam}));
    QVERIFY(m_slots.open("second")->bundle.signing.publicKey() != m_bundle.signing.publicKey());
}

void KeySlotsTest::addingIsChecked()
{
    const PersonBundle bundle = PersonBundle::generate();
    QCOMPARE(m_slots.addPerson(m_dataKey, ali, "x", bundle, quick).error().code, ErrorCode::AlreadyDone);
    QCOMPARE(m_slots.addPerson(SecretBytes::random(32), reza, "x", bundle, quick).error().code,
             ErrorCode::NotAllowed);
    QCOMPARE(m_slots.addPerson(SecretBytes::random(16), reza, "x", bundle, quick).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(m_slots.addPerson(m_dataKey, reza, {}, bundle, quick).error().code, ErrorCode::MissingInput);
    QCOMPARE(m_slots.addPerson(m_dataKey, {}, "x", bundle, quick).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_slots.addPerson(m_dataKey, QString(129, u'r'), "x", bundle, quick).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(m_slots.addPerson(m_dataKey, reza, "x", {}, quick).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_slots.addPerson(m_dataKey, reza, "x", bundle, {1, 1, 1, {}}).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(m_slots.persons(), QStringList({ali}));
}

void KeySlotsTest::changedPassword()
{
    QVERIFY(m_slots.changePassword(ali, "گذرواژه علی", "new", quick));
    QCOMPARE(m_slots.open(ali, "گذرواژه علی").error().code, ErrorCode::WrongPassword);
    const auto opened = m_slots.open(ali, "new");
    QVERIFY(opened);
    QCOMPARE(opened->dataKey.view(), m_dataKey.view());
    QCOMPARE(opened->bundle.signing.publicKey(), m_bundle.signing.publicKey());
}

void KeySlotsTest::inv17_lastSlotStays()
{
    QVERIFY(m_slots.addRecovery(m_dataKey, "A", "B", quick));
    const auto removed = m_slots.removePerson(ali);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::NotAllowed);
    QCOMPARE(removed.error().rule, QStringLiteral("inv17"));
    QCOMPARE(m_slots.removePersonAndRotate(ali, m_dataKey).error().code, ErrorCode::NotAllowed);
    QVERIFY(m_slots.open(ali, "گذرواژه علی"));
    QVERIFY(m_slots.addPerson(m_dataKey, reza, "r", PersonBundle::generate(), quick));
    QVERIFY(m_slots.removePerson(ali));
    QCOMPARE(m_slots.removePerson(ali).error().code, ErrorCode::NotFound);
    QCOMPARE(m_slots.removePerson(QString()).error().code, ErrorCode::NotFound);
    QCOMPARE(m_slots.removePerson(reza).error().code, ErrorCode::NotAllowed);
    QCOMPARE(m_slots.open("r")->dataKey.view(), m_dataKey.view());
    QCOMPARE(m_slots.open("گذرواژه علی").error().code, ErrorCode::WrongPassword);
}

void KeySlotsTest::inv17_failedChangeKeepsSlots()
{
    QVERIFY(m_slots.addPerson(m_dataKey, reza, "r", PersonBundle::generate(), quick));
    const QByteArray before = m_slots.serialize();
    QCOMPARE(m_slots.changePassword(ali, "wrong", "new", quick).error().code, ErrorCode::WrongPassword);
    QCOMPARE(m_slots.changePassword(ali, "گذرواژه علی", "", quick).error().code, ErrorCode::MissingInput);
    QCOMPARE(m_slots.changePassword(ali, "گذرواژه علی", "new", {1, 1, 1, {}}).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(m_slots.removePersonAndRotate(ali, SecretBytes::random(32)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(m_slots.removePersonAndRotate(maryam, m_dataKey).error().code, ErrorCode::NotFound);
    QCOMPARE(m_slots.serialize(), before);
}

void KeySlotsTest::inv17_removalRotatesTheKey()
{
    const PersonBundle bundle = PersonBundle::generate();
    QVERIFY(m_slots.addPerson(m_dataKey, reza, "r", bundle, quick));
    const auto next = m_slots.removePersonAndRotate(ali, m_dataKey);
    QVERIFY(next);
    QVERIFY(next->view() != m_dataKey.view());
    const auto stored = KeySlots::parse(m_slots.serialize());
    QVERIFY(stored);
    const auto opened = stored->open(reza, "r");
    QVERIFY(opened);
    QCOMPARE(opened->dataKey.view(), next->view());
    QCOMPARE(opened->bundle.signing.publicKey(), bundle.signing.publicKey());
    QCOMPARE(m_slots.addPerson(m_dataKey, maryam, "m", bundle, quick).error().code, ErrorCode::NotAllowed);
    QVERIFY(m_slots.addPerson(next.value(), maryam, "m", bundle, quick));
}

void KeySlotsTest::inv17_rotationsAddUp()
{
    SecretBytes key = m_dataKey.copy();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_slots.addPerson(key, reza, "r", PersonBundle::generate(), quick));
        auto next = m_slots.removePersonAndRotate(reza, key);
        QVERIFY(next);
        key = std::move(next).value();
    }
    QCOMPARE(m_slots.open(ali, "گذرواژه علی")->dataKey.view(), key.view());
    const qsizetype withSteps = m_slots.serialize().size();
    QVERIFY(m_slots.changePassword(ali, "گذرواژه علی", "new", quick));
    QVERIFY(m_slots.serialize().size() < withSteps);
    QCOMPARE(m_slots.open(ali, "new")->dataKey.view(), key.view());
}

// The removed person knows the old data key and his own keys, and has kept both files.
void KeySlotsTest::inv17_removedPersonCannotFollow()
{
    QVERIFY(m_slots.addPerson(m_dataKey, reza, "r", PersonBundle::generate(), quick));
    const KeySlots earlier = m_slots;
    QVERIFY(m_slots.removePersonAndRotate(reza, m_dataKey));
    QCOMPARE(m_slots.open("r").error().code, ErrorCode::WrongPassword);
    QCOMPARE(earlier.open("r")->dataKey.view(), m_dataKey.view());
    QVERIFY(m_slots.open(ali, "گذرواژه علی")->dataKey.view() != m_dataKey.view());
}

void KeySlotsTest::recoveryNeedsBoth()
{
    QVERIFY(!m_slots.hasRecovery());
    QCOMPARE(m_slots.openRecovery("A", "B").error().code, ErrorCode::NotFound);
    QCOMPARE(m_slots.addRecovery(m_dataKey, "A", "A", quick).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_slots.addRecovery(m_dataKey, "A", "", quick).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_slots.addRecovery(SecretBytes::random(32), "A", "B", quick).error().code,
             ErrorCode::NotAllowed);
    QVERIFY(m_slots.addRecovery(m_dataKey, "secret A", "secret B", quick));
    QVERIFY(m_slots.hasRecovery());
    QCOMPARE(m_slots.openRecovery("secret A", "secret B")->view(), m_dataKey.view());
    QCOMPARE(m_slots.openRecovery("secret B", "secret A")->view(), m_dataKey.view());
    for (const auto &[a, b] :
         {std::pair("secret A", "secret A"), std::pair("secret B", "secret B"), std::pair("secret A", ""),
          std::pair("", ""), std::pair("secret A", "secret C")})
        QCOMPARE(m_slots.openRecovery(a, b).error().code, ErrorCode::WrongPassword);
    QVERIFY(m_slots.addRecovery(m_dataKey, "C", "D", quick));
    QCOMPARE(m_slots.openRecovery("secret A", "secret B").error().code, ErrorCode::WrongPassword);
    QCOMPARE(m_slots.openRecovery("C", "D")->view(), m_dataKey.view());
    QCOMPARE(m_slots.persons(), QStringList({ali}));
}

void KeySlotsTest::recoverySurvivesRotation()
{
    QVERIFY(m_slots.addRecovery(m_dataKey, "A", "B", quick));
    QVERIFY(m_slots.addPerson(m_dataKey, reza, "r", PersonBundle::generate(), quick));
    const auto next = m_slots.removePersonAndRotate(reza, m_dataKey);
    QVERIFY(next);
    QCOMPARE(KeySlots::parse(m_slots.serialize())->openRecovery("A", "B")->view(), next->view());
}

void KeySlotsTest::bytesSurvive()
{
    QVERIFY(m_slots.addPerson(m_dataKey, maryam, "m", PersonBundle::generate(), quick));
    QVERIFY(m_slots.addRecovery(m_dataKey, "A", "B", quick));
    const QByteArray bytes = m_slots.serialize();
    const auto parsed = KeySlots::parse(bytes);
    QVERIFY(parsed);
    QCOMPARE(parsed->serialize(), bytes);
    QCOMPARE(parsed->seatId(), m_slots.seatId());
    QCOMPARE(parsed->persons(), QStringList({ali, maryam}));
    QCOMPARE(parsed->open("m")->dataKey.view(), m_dataKey.view());
    QVERIFY(!bytes.contains(m_dataKey.view()));
    const QByteArray empty = KeySlots::create("s").serialize();
    QCOMPARE(KeySlots::parse(empty)->serialize(), empty);
}

void KeySlotsTest::formatIsPinned()
{
    const QByteArray body = QByteArray("MIZBANSEAT\x01") + QByteArray("\0\0\0\1s\0\0\0\0\0\0", 11);
    QCOMPARE(KeySlots::create("s").serialize(), body + sha256(body));
}

void KeySlotsTest::otherFilesAreNamed()
{
    QCOMPARE(KeySlots::parse({}).error().code, ErrorCode::NotASeat);
    QCOMPARE(KeySlots::parse("SQLite format 3").error().code, ErrorCode::NotASeat);
    QCOMPARE(KeySlots::parse("MIZBANSEA").error().code, ErrorCode::NotASeat);
    QCOMPARE(KeySlots::parse("MIZBANSEAT").error().code, ErrorCode::Corrupt);
    QCOMPARE(KeySlots::parse("MIZBANSEAT\x02 whatever follows").error().code, ErrorCode::NewerFormat);
    QByteArray older = m_slots.serialize();
    older[10] = '\0';
    QCOMPARE(KeySlots::parse(resummed(older)).error().code, ErrorCode::Corrupt);
    QCOMPARE(KeySlots::parse(QByteArray("MIZBANSEAT\x01") + QByteArray(2'000'000, 'x')).error().code,
             ErrorCode::Corrupt);
}

void KeySlotsTest::everyFlippedByteIsNoticed()
{
    const QByteArray bytes = m_slots.serialize();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray altered = bytes;
        altered[i] = char(altered[i] ^ 0x41);
        QVERIFY2(!KeySlots::parse(altered), qPrintable(QString::number(i)));
        QVERIFY(!KeySlots::parse(bytes.left(i)));
    }
    QVERIFY(!KeySlots::parse(bytes + '\0'));
}

// With the checksum put right: what still parses opens nothing.
void KeySlotsTest::tamperingNeverOpensWrongly()
{
    QVERIFY(m_slots.addPerson(m_dataKey, reza, "r", PersonBundle::generate(), quick));
    QVERIFY(m_slots.removePersonAndRotate(reza, m_dataKey));
    const QByteArray bytes = m_slots.serialize();
    const qsizetype end = bytes.size() - sha256Size;
    constexpr qsizetype step = 4 + 91 + 4 + 60;
    int parsedCount = 0;
    for (qsizetype i = 11; i < end; i += i < end - step ? 7 : 3) {
        QByteArray altered = bytes;
        altered[i] = char(altered[i] ^ 0x04);
        const auto parsed = KeySlots::parse(resummed(altered));
        if (!parsed)
            continue;
        ++parsedCount;
        QVERIFY2(!parsed->open("گذرواژه علی"), qPrintable(QString::number(i)));
    }
    QVERIFY2(parsedCount > 50, qPrintable(QString::number(parsedCount)));
}

void KeySlotsTest::slotsCannotBeTransplanted()
{
    const QByteArray id = m_slots.seatId();
    QByteArray otherSeat = m_slots.serialize();
    otherSeat.replace(id, "seat-9876543210");
    const auto moved = KeySlots::parse(resummed(otherSeat));
    QVERIFY(moved);
    QCOMPARE(moved->open("گذرواژه علی").error().code, ErrorCode::WrongPassword);
    QByteArray otherPerson = m_slots.serialize();
    otherPerson.replace(QByteArray("\0\0\0\3ali", 7), QByteArray("\0\0\0\3ila", 7));
    const auto renamed = KeySlots::parse(resummed(otherPerson));
    QVERIFY(renamed);
    QCOMPARE(renamed->open(QStringLiteral("ila"), "گذرواژه علی").error().code, ErrorCode::WrongPassword);
}

void KeySlotsTest::hostileCostIsRefused()
{
    const QByteArray bytes = m_slots.serialize();
    const qsizetype cost = bytes.indexOf(QByteArray("\0\0\x20\0\0\0\0\1\0\0\0\1", 12));
    QVERIFY(cost > 0);
    for (const QByteArray &memory :
         {QByteArray("\x7f\xff\xff\xff", 4), QByteArray("\0\x10\0\1", 4), QByteArray(4, '\0')}) {
        QByteArray hostile = bytes;
        hostile.replace(cost, 4, memory);
        QCOMPARE(KeySlots::parse(resummed(hostile)).error().code, ErrorCode::Corrupt);
    }
}

void KeySlotsTest::randomBytesAreRefused()
{
    QRandomGenerator random(4711);
    const QByteArray bytes = m_slots.serialize();
    for (int round = 0; round < 5000; ++round) {
        QByteArray hostile = round % 2 ? bytes : QByteArray("MIZBANSEAT\x01") + QByteArray(200, 'x');
        const int changes = 1 + int(random.bounded(40));
        for (int i = 0; i < changes; ++i)
            hostile[11 + random.bounded(quint32(hostile.size() - 11 - sha256Size))] =
                char(random.bounded(256));
        hostile = resummed(hostile);
        const auto parsed = KeySlots::parse(hostile);
        if (parsed)
            QCOMPARE(parsed->serialize(), hostile);
    }
}

QTEST_APPLESS_MAIN(KeySlotsTest)
#include "test_key_slots.moc"
