#include "tests/unit/wire/random_messages.h"

#include <QTest>

using namespace mizban;
using namespace mizban::test;

class TestWireMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void otherVersionIsRefused();
    void errorCodesTravelAsWords();
    void headBytesLeaveTheSignatureOut();
    void feedRequestIsBounded();
    void mutatedMessagesNeverCrash();
    void zstd_roundTrip();
    void zstd_hostile();
};

void TestWireMessages::roundTrip()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        RandomMessages values(seed);
#define ROUND_TRIP(Type, value)                                                                              \
    {                                                                                                        \
        const Type message = value;                                                                          \
        const auto decoded = decode##Type(encode(message));                                                  \
        QVERIFY(decoded.ok());                                                                               \
        QVERIFY(*decoded == message);                                                                        \
    }
        ROUND_TRIP(EnrolRequest, values.enrolRequest())
        ROUND_TRIP(EnrolReply, values.enrolReply())
        ROUND_TRIP(PushRequest, values.pushRequest())
        ROUND_TRIP(PushReply, values.pushReply())
        ROUND_TRIP(FeedRequest, values.feedRequest())
        ROUND_TRIP(FeedReply, values.feedReply())
        ROUND_TRIP(ReturnRequest, values.returnRequest())
        ROUND_TRIP(ReturnReply, values.returnReply())
        ROUND_TRIP(ErrorReply, values.errorReply())
#undef ROUND_TRIP
    }
}

void TestWireMessages::otherVersionIsRefused()
{
    QByteArray bytes = encode(PushReply{});
    QCOMPARE(bytes.at(2), char(protocolVersion));
    bytes[2] = char(protocolVersion + 1);
    const auto decoded = decodePushReply(bytes);
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::Malformed);
    QCOMPARE(decoded.error().field, QStringLiteral("version"));
}

void TestWireMessages::errorCodesTravelAsWords()
{
    const QByteArray bytes = encode(ErrorReply{makeError(ErrorCode::Busy)});
    QVERIFY(bytes.contains("Busy"));
    QByteArray newer = bytes;
    newer.replace("Busy", "Bomb");
    const auto decoded = decodeErrorReply(newer);
    QVERIFY(decoded.ok());
    QCOMPARE(decoded->error.code, ErrorCode::Internal);
}

void TestWireMessages::headBytesLeaveTheSignatureOut()
{
    ScopeHead head = RandomMessages(3).head();
    const QByteArray bytes = scopeHeadBytes(head);
    head.signature = QByteArray("other");
    QCOMPARE(scopeHeadBytes(head), bytes);
    ++head.size;
    QVERIFY(scopeHeadBytes(head) != bytes);
}

void TestWireMessages::feedRequestIsBounded()
{
    QVERIFY(decodeFeedRequest(encode(FeedRequest{{}, maxFeedEntries, 60})).ok());
    QVERIFY(!decodeFeedRequest(encode(FeedRequest{{}, maxFeedEntries + 1, 60})).ok());
    QVERIFY(!decodeFeedRequest(encode(FeedRequest{{}, 0, 60})).ok());
    QVERIFY(!decodeFeedRequest(encode(FeedRequest{{}, 1, 61})).ok());
    QVERIFY(!decodeFeedRequest(encode(FeedRequest{{}, 1, -1})).ok());
}

void TestWireMessages::mutatedMessagesNeverCrash()
{
    RandomMessages values(9);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = encode(values.feedReply());
        for (quint64 i = 1 + values.below(4); i > 0; --i)
            bytes[qsizetype(values.below(quint64(bytes.size())))] = char(values.below(256));
        const auto decoded = decodeFeedReply(bytes);
        if (decoded.ok())
            QCOMPARE(encode(*decoded), bytes);
        else
            ++refused;
    }
    QVERIFY(refused > 0);
}

void TestWireMessages::zstd_roundTrip()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("x"), QByteArray(1 << 20, 'a'), RandomMessages(1).bytes(5000)}) {
        const auto unpacked = decompress(compress(bytes));
        QVERIFY(unpacked.ok());
        QCOMPARE(*unpacked, bytes);
    }
    QVERIFY(compress(QByteArray(1 << 20, 'a')).size() < 1000);
}

void TestWireMessages::zstd_hostile()
{
    const QByteArray packed = compress(QByteArray(100'000, 'a'));
    const auto bomb = decompress(packed, 99'999);
    QVERIFY(!bomb.ok());
    QCOMPARE(bomb.error().code, ErrorCode::TooLarge);
    QVERIFY(!decompress(packed.left(packed.size() - 1)).ok());
    QVERIFY(!decompress(packed + 'x').ok());
    QVERIFY(!decompress(packed + packed).ok());
    QVERIFY(!decompress({}).ok());
    QVERIFY(!decompress("not zstd at all").ok());
}

QTEST_GUILESS_MAIN(TestWireMessages)
#include "test_wire_messages.moc"
