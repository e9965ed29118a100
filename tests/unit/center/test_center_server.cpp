#include "core/center/admin_commands.h"
#include "core/center/admin_socket.h"
#include "core/center/center_admin.h"
#include "core/center/server/center_server.h"
#include "core/center/server/routes.h"
#include "core/crypto/digest.h"
#include "core/eventlog/verify.h"
#include "tests/unit/center/raw_client.h"
#include "tests/unit/center/test_desk.h"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace mizban;
using namespace mizban::test;

namespace {

/// A desk that was enrolled over the network.
struct Enrolled
{
    TestDesk desk;
    Certificate certificate;
    EnrolReply reply;
};

Attachment pdf(const BlobId &id, qint64 size)
{
    return Attachment{id, QStringLiteral("a.pdf"), QStringLiteral("application/pdf"), size};
}

} // namespace

class TestCenterServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void healthIsOpen();
    void enrolPushFeed();
    void longPollWakes();
    void longPollEnds();
    void codeWorksOnce();
    void wrongCodesAreSlowedDown();
    void revokedDeviceIsRefused();
    void noCertificate();
    void certificateOfAnotherAuthority();
    void everyRouteIsGuarded();
    void tooLargeBody();
    void garbage();
    void slowLorisIsCut();
    void zstdBothWays();
    void attachments();
    void inv13_attachmentsOfOthers();
    void inv10_attachmentOfWhatIsKeptApart();
    void crash_betweenTheLastPieceAndItsDigest();
    void metricsCount();
    void administration();
    void restoreRaisesTheEpoch();
    void initTwiceIsRefused();

private:
    void serve();
    [[nodiscard]] RawClient anyone() const { return RawClient(m_server->url(), m_authority); }
    [[nodiscard]] RawClient as(const Enrolled &who) const
    {
        return RawClient(m_server->url(), m_authority, who.certificate, who.desk.identity.key);
    }
    [[nodiscard]] RawReply tryEnrol(const QString &code, const TestDesk &desk) const;
    [[nodiscard]] Enrolled enrol(const char *seatOf, const char *post);
    [[nodiscard]] QByteArray registration(Enrolled &from, quint32 sequence = 0) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CenterServer> m_server;
    QByteArray m_authority;
    std::shared_ptr<FixedClock> m_clock;
};

void TestCenterServer::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<FixedClock>(deskTimeMs);
    // TLS is checked by the machine's clock on the client's side.
    const SystemClock system;
    m_clock->set(system.nowMs());
    const auto made = CenterAdmin(m_dir->filePath(QStringLiteral("c")), m_clock).init(smallDirectory(), true);
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
    QFile authority(*made);
    QVERIFY(authority.open(QIODevice::ReadOnly));
    m_authority = authority.readAll();
    serve();
}

void TestCenterServer::serve()
{
    auto center = Center::open(m_dir->filePath(QStringLiteral("c")), m_clock);
    QVERIFY2(center.ok(), center.ok() ? "" : qPrintable(center.error().detail));
    ServerOptions options;
    options.publicListen = QStringLiteral("127.0.0.1:0");
    options.limits.head = std::chrono::seconds(1);
    auto server = CenterServer::start(std::move(center).value(), options);
    QVERIFY(server.ok());
    m_server = std::move(server).value();
}

void TestCenterServer::cleanup()
{
    m_server.reset();
}

RawReply TestCenterServer::tryEnrol(const QString &code, const TestDesk &desk) const
{
    EnrolRequest request;
    request.code = code;
    request.post = desk.actor.post;
    request.deviceRequest = makeRequest(desk.identity.key, QStringLiteral("device")).value();
    request.signingRequest = makeRequest(SigningKey::generate(), QStringLiteral("person")).value();
    request.sealingRequest = makeRequest(SigningKey::generate(), QStringLiteral("person")).value();
    return anyone().ask("POST", "/v1/enrol", encode(request));
}

Enrolled TestCenterServer::enrol(const char *seatOf, const char *post)
{
    const QString code =
        m_server->center().enrolment().invite(holderCode(seatOf), postCode(post)).value().code;
    Enrolled enrolled{TestDesk(seatOf, post, ""), {}, {}};
    const RawReply answer = tryEnrol(code, enrolled.desk);
    if (answer.status != 200)
        qFatal("enrolment: %d", answer.status);
    enrolled.reply = decodeEnrolReply(answer.body).value();
    enrolled.certificate = Certificate::fromPem(enrolled.reply.deviceCertificate).value();
    enrolled.desk.identity.number = enrolled.reply.deviceNumber;
    return enrolled;
}

QByteArray TestCenterServer::registration(Enrolled &from, quint32 sequence) const
{
    const Event event =
        from.desk.write(newStream(StreamKind::Case), soundRegistration(from.reply.deviceNumber, sequence));
    return encode(PushRequest{{from.desk.push(event)}});
}

void TestCenterServer::healthIsOpen()
{
    QCOMPARE(anyone().ask("GET", "/health").status, 200);
    RawClient plain(m_server->publicUrl(), {});
    QCOMPARE(plain.ask("GET", "/health").status, 200);
    QCOMPARE(plain.ask("POST", "/v1/enrol").status, 404);
}

void TestCenterServer::enrolPushFeed()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    QCOMPARE(desk.reply.deviceNumber, QStringLiteral("00001"));
    QCOMPARE(desk.reply.scopes.size(), 2);
    QVERIFY(desk.reply.training);
    RawClient client = as(desk);
    const RawReply pushed = client.ask("POST", "/v1/push", registration(desk));
    QCOMPARE(pushed.status, 200);
    const PushReply reply = decodePushReply(pushed.body).value();
    QCOMPARE(reply.results.size(), 1);
    QCOMPARE(reply.results.first().verdict, PushVerdict::Accepted);

    FeedRequest wanted;
    for (const ScopeInfo &scope : desk.reply.scopes)
        wanted.cursors.append(ScopeCursor{scope.id, 0});
    const RawReply fed = client.ask("POST", "/v1/feed", encode(wanted));
    QCOMPARE(fed.status, 200);
    const FeedReply feed = decodeFeedReply(fed.body).value();
    QCOMPARE(feed.pages.size(), 2);
    const VerifyKey centerKey = VerifyKey::fromSpki(desk.reply.centerKey).value();
    for (const FeedPage &page : feed.pages) {
        QVERIFY(centerKey.verify(scopeHeadBytes(page.head), page.head.signature));
        QCOMPARE(page.head.size, page.first + quint64(page.events.size()) - 1);
    }
    QCOMPARE(feed.pages.last().events.size(), 1);
}

void TestCenterServer::longPollWakes()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    FeedRequest wanted;
    wanted.cursors = {ScopeCursor{desk.reply.scopes.last().id, 0}};
    wanted.waitSeconds = 60;
    RawClient poll = as(desk);
    const QByteArray body = encode(wanted);
    QVERIFY(poll.send("POST /v1/feed HTTP/1.1\r\nHost: c\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + body));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(as(desk).ask("POST", "/v1/push", registration(desk)).status, 200);
    const RawReply woken = poll.receive();
    QCOMPARE(woken.status, 200);
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(decodeFeedReply(woken.body).value().pages.size(), 1);
}

void TestCenterServer::longPollEnds()
{
    const Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    FeedRequest wanted;
    wanted.cursors = {ScopeCursor{desk.reply.scopes.last().id, 0}};
    wanted.waitSeconds = 1;
    const RawReply ended = as(desk).ask("POST", "/v1/feed", encode(wanted));
    QCOMPARE(ended.status, 200);
    QVERIFY(decodeFeedReply(ended.body).value().pages.isEmpty());
}

void TestCenterServer::codeWorksOnce()
{
    const QString code =
        m_server->center().enrolment().invite(holderCode("prov.county.desk"), {}).value().code;
    QCOMPARE(tryEnrol(code, TestDesk("prov.county.desk", "prov.water.director", "")).status, 403);
    QCOMPARE(tryEnrol(code, TestDesk("prov.county.desk", "prov.county.desk.clerk1", "")).status, 200);
    const RawReply again = tryEnrol(code, TestDesk("prov.county.desk", "prov.county.desk.clerk2", ""));
    QCOMPARE(again.status, 403);
    const QString late =
        m_server->center().enrolment().invite(holderCode("prov.county.desk"), {}).value().code;
    m_clock->advance(8ll * 24 * 3'600'000);
    const RawReply expired = tryEnrol(late, TestDesk("prov.county.desk", "prov.county.desk.clerk2", ""));
    const RawReply wrong =
        tryEnrol(QStringLiteral("1"), TestDesk("prov.county.desk", "prov.county.desk.clerk2", ""));
    QCOMPARE(expired.body, again.body);
    QCOMPARE(wrong.body, again.body);
}

void TestCenterServer::wrongCodesAreSlowedDown()
{
    const TestDesk desk("prov.county.desk", "prov.county.desk.clerk1", "");
    for (int i = 0; i < 10; ++i)
        QCOMPARE(tryEnrol(QStringLiteral("000"), desk).status, 403);
    const RawReply slowed = tryEnrol(QStringLiteral("000"), desk);
    QCOMPARE(slowed.status, 503);
    QVERIFY(slowed.field("retry-after").toInt() > 0);
    m_clock->advance(11 * 60'000);
    QCOMPARE(tryEnrol(QStringLiteral("000"), desk).status, 403);
}

void TestCenterServer::revokedDeviceIsRefused()
{
    const Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    RawClient client = as(desk);
    QCOMPARE(client.ask("POST", "/v1/feed", encode(FeedRequest())).status, 200);
    QVERIFY(m_server->center().revoke(desk.desk.identity.id).ok());
    const RawReply refused = client.ask("POST", "/v1/feed", encode(FeedRequest()));
    QCOMPARE(refused.status, 403);
    QCOMPARE(decodeErrorReply(refused.body).value().error.code, ErrorCode::Revoked);
    QVERIFY(m_server->center().directory().view().current().device(desk.desk.identity.id)->revoked);
}

void TestCenterServer::noCertificate()
{
    QCOMPARE(anyone().ask("POST", "/v1/push", encode(PushRequest())).status, 401);
}

void TestCenterServer::certificateOfAnotherAuthority()
{
    const Authority other =
        Authority::create(QStringLiteral("other"), Validity{m_clock->nowMs(), 10}).value();
    const SigningKey key = SigningKey::generate();
    const Certificate certificate = other
                                        .issueClient(makeRequest(key, QStringLiteral("d")).value(),
                                                     QStringLiteral("d"), Validity{m_clock->nowMs(), 10})
                                        .value();
    RawClient client(m_server->url(), m_authority, certificate, key);
    QCOMPARE(client.ask("POST", "/v1/feed", encode(FeedRequest())).status, 403);
}

void TestCenterServer::everyRouteIsGuarded()
{
    for (const Route &route : routeTable()) {
        QByteArray path = route.path;
        if (path.endsWith('/'))
            path += QByteArray(64, 'a');
        const int status = anyone().ask(route.method, path).status;
        if (route.access == Access::Device)
            QCOMPARE(status, 401);
        else
            QVERIFY(status != 401 && status != 404);
    }
    QCOMPARE(anyone().ask("GET", "/v1/push").status, 404);
    QCOMPARE(anyone().ask("GET", "/").status, 404);
}

void TestCenterServer::tooLargeBody()
{
    const Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    RawClient announced = as(desk);
    QVERIFY(announced.send("POST /v1/feed HTTP/1.1\r\nHost: c\r\nContent-Length: 9999999999\r\n\r\n"));
    QCOMPARE(announced.receive().status, 413);
    RawClient chunked = as(desk);
    QVERIFY(chunked.send("POST /v1/enrol HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n"
                         "100000\r\n" +
                         QByteArray(0x20000, 'x')));
    QCOMPARE(chunked.receive().status, 413);
    QByteArray bomb = compress(QByteArray(maxMessageBytes + 1, 0));
    QVERIFY(bomb.size() < 65536);
    QCOMPARE(as(desk).ask("POST", "/v1/push", bomb, "Content-Encoding: zstd\r\n").status >= 400, true);
}

void TestCenterServer::garbage()
{
    const Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    RawClient client = as(desk);
    QCOMPARE(client.ask("POST", "/v1/push", "garbage").status, 400);
    QCOMPARE(client.ask("POST", "/v1/feed", QByteArray(100, '\xff')).status, 400);
    QCOMPARE(client.ask("PUT", "/v1/blobs/zz?offset=0&size=1", "x").status, 400);
    QVERIFY(client.send("\x01\x02 not http at all\r\n\r\n"));
    QCOMPARE(client.receive().status, 400);
}

void TestCenterServer::slowLorisIsCut()
{
    RawClient client = anyone();
    QVERIFY(client.send("POST /v1/enrol HTTP/1.1\r\nHost: c\r\nX-Slow: "));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.receive().status, 0);
    QVERIFY(timer.elapsed() < 15'000);
}

void TestCenterServer::zstdBothWays()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    const RawReply pushed =
        as(desk).ask("POST", "/v1/push", compress(registration(desk)), "Content-Encoding: zstd\r\n");
    QCOMPARE(pushed.status, 200);
    FeedRequest wanted;
    wanted.cursors = {ScopeCursor{desk.reply.scopes.first().id, 0}};
    const RawReply fed = as(desk).ask("POST", "/v1/feed", encode(wanted), "Accept-Encoding: zstd\r\n");
    QCOMPARE(fed.field("content-encoding"), QByteArray("zstd"));
    QCOMPARE(decodeFeedReply(decompress(fed.body).value()).value().pages.size(), 1);
}

void TestCenterServer::attachments()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    const Enrolled water = enrol("prov.water.desk", "prov.water.desk.clerk1");
    const QByteArray content = QByteArray(3000, 'p');
    const BlobId id(sha256(content));
    CaseRegistered registration = soundRegistration(desk.reply.deviceNumber);
    const BlobId wrong(sha256("something else"));
    registration.attachments = {pdf(id, 3000), pdf(wrong, 3)};
    const PushItem item = desk.desk.push(desk.desk.write(newStream(StreamKind::Case), registration));
    RawClient client = as(desk);
    QCOMPARE(client.ask("POST", "/v1/push", encode(PushRequest{{item}})).status, 200);
    const QByteArray path = "/v1/blobs/" + id.bytes().toHex();
    QCOMPARE(client.ask("GET", path).status, 404);
    QCOMPARE(client.ask("PUT", path + "?offset=0&size=3000", content.first(2000)).status, 202);
    QCOMPARE(client.ask("HEAD", path).field("mizban-received"), QByteArray("2000"));
    QCOMPARE(client.ask("PUT", path + "?offset=2000&size=3000", content.mid(2000)).status, 200);
    QCOMPARE(client.ask("GET", path).body, content);
    const RawReply part = client.ask("GET", path, {}, "Range: bytes=1000-1999\r\n");
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body.size(), 1000);
    QCOMPARE(part.field("content-range"), QByteArray("bytes 1000-1999/3000"));
    const QByteArray wrongPath = "/v1/blobs/" + wrong.bytes().toHex();
    QCOMPARE(client.ask("PUT", wrongPath + "?offset=0&size=3", "abc").status, 422);
    QCOMPARE(client.ask("HEAD", wrongPath).field("mizban-received"), QByteArray("0"));
}

/// Invariant 13: to everybody else an attachment is not there, and his own piece is not taken.
void TestCenterServer::inv13_attachmentsOfOthers()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    const Enrolled water = enrol("prov.water.desk", "prov.water.desk.clerk1");
    const BlobId id(sha256("abc"));
    const QByteArray path = "/v1/blobs/" + id.bytes().toHex();
    RawClient client = as(desk);
    QCOMPARE(client.ask("PUT", path + "?offset=0&size=3", "abc").status, 404); // nothing names it yet
    CaseRegistered registration = soundRegistration(desk.reply.deviceNumber);
    registration.attachments = {pdf(id, 3)};
    const PushItem item = desk.desk.push(desk.desk.write(newStream(StreamKind::Case), registration));
    QCOMPARE(client.ask("POST", "/v1/push", encode(PushRequest{{item}})).status, 200);
    QCOMPARE(as(water).ask("PUT", path + "?offset=0&size=3", "abc").status, 404);
    QCOMPARE(as(water).ask("HEAD", path).status, 404);
    QCOMPARE(client.ask("PUT", path + "?offset=0&size=3", "abc").status, 200);
    QCOMPARE(client.ask("HEAD", path).status, 200);
    const RawReply known = as(water).ask("HEAD", path);
    const RawReply unknown = as(water).ask("HEAD", "/v1/blobs/" + sha256("no such").toHex());
    QCOMPARE(known.status, 404);
    QCOMPARE(known.status, unknown.status);
    QCOMPARE(known.field("mizban-received"), unknown.field("mizban-received"));
    const RawReply got = as(water).ask("GET", path);
    QCOMPARE(got.status, 404);
    QCOMPARE(got.body, as(water).ask("GET", "/v1/blobs/" + sha256("no such").toHex()).body);
    QCOMPARE(as(water).ask("PUT", path + "?offset=0&size=3", "abc").status, 404);
}

/// A quarantined event's attachment is content too (invariant 10), wherever the event is kept.
void TestCenterServer::inv10_attachmentOfWhatIsKeptApart()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    Enrolled water = enrol("prov.water.desk", "prov.water.desk.clerk1");
    CaseRegistered registration = soundRegistration(desk.reply.deviceNumber);
    const Event begun = desk.desk.write(newStream(StreamKind::Case), registration);
    QCOMPARE(as(desk).ask("POST", "/v1/push", encode(PushRequest{{desk.desk.push(begun)}})).status, 200);
    CaseAnswered foreign;
    foreign.kind = AnswerKind::Done;
    foreign.publicText = QStringLiteral("انجام شد و آسفالت کوچه از نو ریخته شد.");
    const BlobId id(sha256("abc"));
    foreign.attachments = {pdf(id, 3)};
    const PushItem item = water.desk.push(water.desk.write(TestDesk::after(begun), foreign));
    const RawReply judged = as(water).ask("POST", "/v1/push", encode(PushRequest{{item}}));
    QCOMPARE(decodePushReply(judged.body).value().results.first().verdict, PushVerdict::Quarantined);
    const QByteArray path = "/v1/blobs/" + id.bytes().toHex();
    QCOMPARE(as(water).ask("PUT", path + "?offset=0&size=3", "abc").status, 200);
    QCOMPARE(as(desk).ask("GET", path).status, 404);
}

/// Killed between the last piece and its digest: what is here is looked at anew, right or wrong.
void TestCenterServer::crash_betweenTheLastPieceAndItsDigest()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    CaseRegistered registration = soundRegistration(desk.reply.deviceNumber);
    const BlobId right(sha256("abc"));
    const BlobId wrong(sha256("xyz"));
    registration.attachments = {pdf(right, 3), pdf(wrong, 3)};
    const PushItem item = desk.desk.push(desk.desk.write(newStream(StreamKind::Case), registration));
    QCOMPARE(as(desk).ask("POST", "/v1/push", encode(PushRequest{{item}})).status, 200);
    for (const BlobId &id : {right, wrong})
        QVERIFY(m_server->center().store().putPiece(id, 3, 0, "abc").ok());
    m_server.reset(); // as the kill leaves it: all bytes, not marked whole
    serve();
    RawClient client = as(desk);
    const QByteArray path = "/v1/blobs/" + right.bytes().toHex();
    QCOMPARE(client.ask("GET", path).status, 404);
    QCOMPARE(client.ask("PUT", path + "?offset=2&size=3", "c").status, 200); // as a desk asks that has all
    QCOMPARE(client.ask("GET", path).body, QByteArray("abc"));
    const QByteArray wrongPath = "/v1/blobs/" + wrong.bytes().toHex();
    QCOMPARE(client.ask("HEAD", wrongPath).field("mizban-received"), QByteArray("0"));
    QCOMPARE(client.ask("PUT", wrongPath + "?offset=0&size=3", "xyz").status, 200);
    QCOMPARE(client.ask("GET", wrongPath).body, QByteArray("xyz"));
}

void TestCenterServer::metricsCount()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    QCOMPARE(as(desk).ask("POST", "/v1/push", registration(desk)).status, 200);
    const RawReply metrics = anyone().ask("GET", "/metrics");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.body.contains("mizban_events_accepted_total 1\n"));
    QVERIFY(metrics.body.contains("mizban_devices 1\n"));
}

void TestCenterServer::administration()
{
    const QString dir = m_dir->filePath(QStringLiteral("c"));
    CenterAdmin admin(dir, m_clock);
    QCOMPARE(admin.invite(holderCode("prov.county.desk")).error().code, ErrorCode::InUse);
    AdminCommands commands(m_server->center());
    {
        const auto socket =
            AdminSocket::start(CenterFiles{dir}.adminSocket(),
                               [&](const QJsonObject &request) { return commands.run(request); });
        QVERIFY(socket.ok());
        const auto invite = admin.invite(holderCode("prov.county.desk"), postCode("prov.county.desk.clerk1"));
        QVERIFY(invite.ok());
        QCOMPARE(tryEnrol(invite->code, TestDesk("prov.county.desk", "prov.county.desk.clerk1", "")).status,
                 200);
        QCOMPARE(admin.invite(holderCode("nobody")).error().code, ErrorCode::NotFound);
        QVERIFY(admin.status()->running);
        QVERIFY(admin.dump(m_dir->filePath(QStringLiteral("dump.jsonl"))).value() > 10);
    }
    m_server.reset();
    const auto offline = admin.status();
    QVERIFY(offline.ok());
    QVERIFY(!offline->running);
    QCOMPARE(offline->counts.devices, 1);
    DirectoryChange change;
    change.subjects = {
        Subject{SubjectCode(QStringLiteral("new.one")), QStringLiteral("تازه"), {}, {}, false}};
    QCOMPARE(admin.publishDirectory(change).value(), offline->directoryVersion + 1);
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    for (const char *name : {"ca.key", "server.key", "signer.key", "service.key", "escrow.key", "store.key"})
        QVERIFY2(!(QFile::permissions(dir + u'/' + QLatin1String(name)) & others), name);
}

void TestCenterServer::restoreRaisesTheEpoch()
{
    Enrolled desk = enrol("prov.county.desk", "prov.county.desk.clerk1");
    const QString dir = m_dir->filePath(QStringLiteral("c"));
    const QString file = m_dir->filePath(QStringLiteral("backup"));
    const Status copied = m_server->center().store().backup(file);
    QVERIFY2(copied.ok(), copied.ok() ? "" : qPrintable(copied.error().detail));
    const QByteArray first = registration(desk);
    QCOMPARE(as(desk).ask("POST", "/v1/push", first).status, 200);
    CenterAdmin admin(dir, m_clock);
    QCOMPARE(admin.restore(file).error().code, ErrorCode::InUse);
    m_server.reset();
    QCOMPARE(admin.restore(file).value(), 2ull);
    QCOMPARE(admin.restore(file).value(), 3ull);
    serve();
    const RawReply again = as(desk).ask("POST", "/v1/push", first);
    QCOMPARE(again.status, 200);
    QCOMPARE(decodePushReply(again.body).value().epoch, 3ull);
    QCOMPARE(decodePushReply(again.body).value().results.first().verdict, PushVerdict::Accepted);
}

void TestCenterServer::initTwiceIsRefused()
{
    CenterAdmin admin(m_dir->filePath(QStringLiteral("c")), m_clock);
    QCOMPARE(admin.init(smallDirectory(), true).error().code, ErrorCode::AlreadyDone);
    QCOMPARE(CenterAdmin(m_dir->filePath(QStringLiteral("d")), m_clock)
                 .init(smallDirectory(), false, QStringLiteral("postgresql://x"))
                 .error()
                 .code,
             ErrorCode::NotAllowed);
}

QTEST_GUILESS_MAIN(TestCenterServer)
#include "test_center_server.moc"
