#include "tests/unit/wire/random_events.h"

#include <QCborStreamReader>
#include <QCborValue>
#include <QElapsedTimer>
#include <QTest>

using namespace mizban;
using namespace mizban::test;

namespace {

EventHeader goldenHeader()
{
    EventHeader header;
    header.stream = StreamId(QByteArray(16, 1));
    header.type = EventType::CaseOpened;
    header.parents = {EventId(QByteArray(32, 2))};
    header.counter = 2;
    header.wallTimeMs = 1'714'000'000'000;
    header.device = DeviceId(QByteArray(32, 3));
    header.actor = {PersonId(QStringLiteral("p.0001")), PostCode(QStringLiteral("a.desk.c")), 7};
    header.payload = PayloadHash(QByteArray(32, 4));
    return header;
}

/// Walks through a document with Qt's own reader: well-formed, and one item only.
bool isOneCborItem(const QByteArray &bytes)
{
    QCborParserError error;
    (void)QCborValue::fromCbor(bytes, &error);
    QCborStreamReader reader(bytes);
    return error.error == QCborError::NoError && reader.next() && reader.currentOffset() == bytes.size();
}

} // namespace

class TestWireCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_header();
    void golden_payload();
    void roundTrip_headersAndLinks();
    void roundTrip_payloads();
    void roundTrip_events();
    void roundTrip_drafts();
    void drafts_keepWhatIsTooLong();
    void text_keepsByteOrderMark();
    void canonical_refusesOtherEncodings_data();
    void canonical_refusesOtherEncodings();
    void hostile_truncated();
    void hostile_mutatedDecodesToItself();
    void hostile_limits();
    void links_firstHasNoPrevious();
    void speed_header();
};

void TestWireCodec::golden_header()
{
    const auto repeated = [](int count, char byte) { return QByteArray(count, byte).toHex(); };
    const QByteArray expected = "aa"   // ten pairs
                                "0001" // schema 1
                                "0102" // a case
                                "0250" +
                                repeated(16, 1) +
                                "031865" // CaseOpened, 101
                                "04815820" +
                                repeated(32, 2) +
                                "0502"                 // counter
                                "061b0000018f125c7400" // wall time
                                "075820" +
                                repeated(32, 3) +
                                "08a3" // actor
                                "0066702e30303031"
                                "0168612e6465736b2e63"
                                "0207"
                                "095820" +
                                repeated(32, 4);
    const QByteArray bytes = encodeHeader(goldenHeader());
    QCOMPARE(bytes.toHex(), expected);
    const auto decoded = decodeHeader(bytes);
    QVERIFY(decoded.ok());
    QCOMPARE(*decoded, goldenHeader());
}

void TestWireCodec::golden_payload()
{
    CaseReferred referral;
    referral.to = HolderCode(QStringLiteral("semnan.water.director"));
    referral.publicText = QStringLiteral("ارجاع شد");
    const QByteArray bytes = encodePayload(referral, QByteArray(16, 9));
    QCOMPARE(bytes.toHex(), QByteArray("a300500909090909090909090909090909090901"
                                       "7573656d6e616e2e77617465722e6469726563746f72"
                                       "036fd8a7d8b1d8acd8a7d8b920d8b4d8af"));
    const auto decoded = decodePayload(EventType::CaseReferred, bytes);
    QVERIFY(decoded.ok());
    QCOMPARE(std::get<CaseReferred>(*decoded), referral);
}

void TestWireCodec::roundTrip_headersAndLinks()
{
    for (quint64 seed = 0; seed < 500; ++seed) {
        RandomEvents values(seed);
        const EventHeader header = values.header();
        const QByteArray bytes = encodeHeader(header);
        QVERIFY(isOneCborItem(bytes));
        const auto decoded = decodeHeader(bytes);
        QVERIFY2(decoded.ok(), qPrintable(QString::number(seed)));
        QCOMPARE(*decoded, header);
        const Link link = values.link();
        const auto decodedLink = decodeLink(encodeLink(link));
        QVERIFY(decodedLink.ok());
        QCOMPARE(*decodedLink, link);
    }
}

void TestWireCodec::roundTrip_payloads()
{
    for (quint64 seed = 0; seed < 2000; ++seed) {
        RandomEvents values(seed);
        const Payload payload = values.payload();
        const QByteArray nonce = values.bytes(16);
        const QByteArray bytes = encodePayload(payload, nonce);
        QVERIFY(isOneCborItem(bytes));
        const auto decoded = decodePayload(typeOf(payload), bytes);
        QVERIFY2(decoded.ok(), qPrintable(QString::number(seed)));
        QVERIFY(*decoded == payload);
        QCOMPARE(encodePayload(*decoded, nonce), bytes);
    }
}

void TestWireCodec::roundTrip_events()
{
    for (quint64 seed = 0; seed < 300; ++seed) {
        RandomEvents values(seed);
        const Event event = values.event();
        const auto decoded = decodeEvent(encodeEvent(event));
        QVERIFY(decoded.ok());
        QCOMPARE(*decoded, event);
        const SignedLink link = values.signedLink();
        const auto decodedLink = decodeSignedLink(encodeSignedLink(link));
        QVERIFY(decodedLink.ok());
        QCOMPARE(*decodedLink, link);
    }
}

void TestWireCodec::roundTrip_drafts()
{
    for (quint64 seed = 0; seed < 300; ++seed) {
        const CaseDraft draft = RandomEvents(seed).draft();
        const auto decoded = decodeDraft(encodeDraft(draft));
        QVERIFY2(decoded.ok(), qPrintable(QString::number(seed)));
        QCOMPARE(*decoded, draft);
    }
}

void TestWireCodec::drafts_keepWhatIsTooLong()
{
    CaseDraft draft;
    draft.text = QString(maxTextLength + 5000, u'م');
    draft.applicant.givenName = QString(maxShortTextLength + 1, u'ن');
    draft.beneficiary = Beneficiary{BeneficiaryKind::Group, {}, -3};
    const auto decoded = decodeDraft(encodeDraft(draft));
    QVERIFY(decoded.ok());
    QCOMPARE(*decoded, draft);
}

void TestWireCodec::text_keepsByteOrderMark()
{
    const CaseClosed closed{QStringLiteral("\ufeff\ufeffپاسخ")};
    const auto decoded = decodePayload(EventType::CaseClosed, encodePayload(closed, QByteArray(16, 0)));
    QVERIFY(decoded.ok());
    QCOMPARE(std::get<CaseClosed>(*decoded), closed);
}

void TestWireCodec::canonical_refusesOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray nonce = "0050" + QByteArray(16, 9).toHex();
    const auto row = [](const char *name, const QByteArray &hex) {
        QTest::newRow(name) << QByteArray::fromHex(hex);
    };
    row("unknown key", "a2" + nonce + "026161");
    row("key twice", "a3" + nonce +
                         "0161610161"
                         "62");
    row("keys out of order", "a2"
                             "016161" +
                                 nonce);
    row("empty text written", "a2" + nonce + "0160");
    row("length longer than needed", "a2" + nonce + "01780161");
    row("indefinite text", "a2" + nonce + "017f6161ff");
    row("indefinite map", "bf" + nonce + "016161ff");
    row("bytes for text", "a2" + nonce + "014161");
    row("float", "a2" + nonce + "01f93c00");
    row("tag", "a2" + nonce + "01c06161");
    row("invalid UTF-8", "a2" + nonce + "0161ff");
    row("surrogate in UTF-8", "a2" + nonce + "0163eda080");
    row("something behind it", "a2" + nonce + "01616100");
    row("nonce too short", "a2"
                           "004f" +
                               QByteArray(15, 9).toHex() + "016161");
    row("no nonce", "a1016161");
    row("huge length", "a2" + nonce + "017bffffffffffffffff61");
    row("huge map", "bbffffffffffffffff");
    row("empty", "");
}

void TestWireCodec::canonical_refusesOtherEncodings()
{
    QFETCH(const QByteArray, bytes);
    const auto decoded = decodePayload(EventType::CaseClosed, bytes);
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::Malformed);
}

void TestWireCodec::hostile_truncated()
{
    const QByteArray header = encodeHeader(goldenHeader());
    for (qsizetype size = 0; size < header.size(); ++size)
        QVERIFY(!decodeHeader(header.left(size)).ok());
    const QByteArray payload = encodePayload(RandomEvents(5).registration(), QByteArray(16, 1));
    for (qsizetype size = 0; size < payload.size(); ++size)
        QVERIFY(!decodePayload(EventType::CaseRegistered, payload.left(size)).ok());
}

void TestWireCodec::hostile_mutatedDecodesToItself()
{
    RandomEvents values(77);
    int taken = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Payload payload = values.payload();
        const QByteArray nonce = values.bytes(16);
        QByteArray bytes = encodePayload(payload, nonce);
        bytes[qsizetype(values.below(quint64(bytes.size())))] = char(values.below(256));
        const auto decoded = decodePayload(typeOf(payload), bytes);
        if (!decoded.ok())
            continue;
        ++taken;
        // The nonce lies behind the map's head, of one byte or two, key 0 and its own head.
        const qsizetype at = uchar(bytes.front()) == 0xb8 ? 4 : 3;
        QCOMPARE(encodePayload(*decoded, bytes.mid(at, 16)), bytes);
    }
    QVERIFY(taken > 0);
}

void TestWireCodec::hostile_limits()
{
    const QByteArray nonce(16, 1);
    CaseAnswered answer;
    answer.publicText = QString(maxTextLength, u'ی');
    QVERIFY(decodePayload(EventType::CaseAnswered, encodePayload(answer, nonce)).ok());
    answer.publicText.append(u'ی');
    QVERIFY(!decodePayload(EventType::CaseAnswered, encodePayload(answer, nonce)).ok());
    CaseReferred referral;
    referral.attachments = QList<Attachment>(maxAttachments + 1, RandomEvents(1).attachment());
    QVERIFY(!decodePayload(EventType::CaseReferred, encodePayload(referral, nonce)).ok());
    EventHeader header = goldenHeader();
    header.parents = {EventId(QByteArray(32, 5)), EventId(QByteArray(32, 2))};
    QVERIFY2(!decodeHeader(encodeHeader(header)).ok(), "parents must be sorted");
    header = goldenHeader();
    header.schema = 2;
    QVERIFY(!decodeHeader(encodeHeader(header)).ok());
    header = goldenHeader();
    header.type = EventType(99);
    QVERIFY(!decodeHeader(encodeHeader(header)).ok());
    header = goldenHeader();
    header.stream = StreamId(QByteArray(15, 1));
    QVERIFY(!decodeHeader(encodeHeader(header)).ok());
}

void TestWireCodec::links_firstHasNoPrevious()
{
    Link link;
    link.device = DeviceId(QByteArray(32, 1));
    link.event = EventId(QByteArray(32, 2));
    QVERIFY(decodeLink(encodeLink(link)).ok());
    link.sequence = 2;
    QVERIFY(!decodeLink(encodeLink(link)).ok());
    link.previous = LinkId(QByteArray(32, 3));
    QVERIFY(decodeLink(encodeLink(link)).ok());
    link.sequence = 1;
    QVERIFY(!decodeLink(encodeLink(link)).ok());
}

void TestWireCodec::speed_header()
{
    const QByteArray header = encodeHeader(goldenHeader());
    const QByteArray payload = encodePayload(RandomEvents(5).registration(), QByteArray(16, 1));
    QBENCHMARK
    {
        QVERIFY(decodeHeader(header).ok());
        QVERIFY(decodePayload(EventType::CaseRegistered, payload).ok());
    }
}

QTEST_GUILESS_MAIN(TestWireCodec)
#include "test_wire_codec.moc"
