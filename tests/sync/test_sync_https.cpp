#include "core/eventlog/authoring.h"
#include "core/sync/https_transport.h"
#include "tests/sync/wire_script.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <optional>
#include <thread>

using namespace mizban;
using namespace Qt::StringLiterals;

namespace {

using Then = WireScript::Then;

PushReply sampleReply()
{
    return PushReply{3,
                     {PushResult{1, PushVerdict::Accepted, {}}, PushResult{2, PushVerdict::Known, {}}},
                     1'793'599'200'000};
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Authority newAuthority()
{
    return Authority::create(u"wire test"_s, Validity{nowMs(), 30}).value();
}

} // namespace

/// The conversation of desk and center on a real TLS line, step by step, right and wrong.
class TestSyncHttps : public QObject
{
    Q_OBJECT

private:
    Authority m_authority = newAuthority();
    SigningKey m_deviceKey = SigningKey::generate();
    QByteArray m_deviceCertificate;
    std::unique_ptr<WireScript> m_script;
    std::unique_ptr<TlsServer> m_server;
    std::unique_ptr<Transport> m_transport;

    TlsServer::Identity centerIdentity(const Authority &authority, const QString &name, Validity validity)
    {
        const SigningKey key = SigningKey::generate();
        return {authority.issueServer(key.publicKey(), {name}, validity).value(), key,
                m_authority.certificate()};
    }

    void serve(const TlsServer::Identity &identity)
    {
        m_transport.reset();
        m_server.reset();
        m_server = std::make_unique<TlsServer>(
            identity,
            [script = m_script.get()](const TlsServer::Request &request) { return (*script)(request); });
        connectTo(m_server->port());
    }

    void connectTo(int port)
    {
        HttpsOptions options;
        options.url = u"https://127.0.0.1:%1"_s.arg(port);
        options.authority = m_authority.certificate().toPem();
        options.deviceCertificate = m_deviceCertificate;
        options.deviceKey = m_deviceKey;
        options.connectSeconds = 10;
        options.answerSeconds = 1;
        auto made = makeHttpsTransport(options);
        QVERIFY(made.ok());
        m_transport = std::move(made).value();
    }

    ErrorCode pushError()
    {
        const auto reply = m_transport->push({});
        return reply.ok() ? ErrorCode::None : reply.error().code;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto request = makeRequest(m_deviceKey, u"desk"_s);
        QVERIFY(request.ok());
        m_deviceCertificate =
            m_authority.issueClient(*request, u"desk 1"_s, Validity{nowMs(), 30}).value().toPem();
    }

    void init()
    {
        m_script = std::make_unique<WireScript>();
        serve(centerIdentity(m_authority, QString::fromLatin1(centerTlsName), Validity{nowMs(), 30}));
    }

    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void aConversationOnOneConnection()
    {
        const FeedReply news{3, {}, {}, 77};
        m_script->expect("POST", "/v1/push").answer(httpAnswer(200, encode(sampleReply())));
        m_script->expect("POST", "/v1/feed").answer(httpAnswer(200, encode(news)));
        const auto pushed = m_transport->push({});
        QVERIFY2(pushed.ok(), pushed.ok() ? "" : qPrintable(pushed.error().detail));
        QVERIFY(*pushed == sampleReply());
        const auto fed = m_transport->feed(FeedRequest{{}, 5, 0});
        QVERIFY(fed.ok());
        QVERIFY(*fed == news);
        QVERIFY(m_script->isOver());
        QCOMPARE(m_script->requests().last().connection, 1);
        QCOMPARE(m_script->requests().last().client, u"desk 1"_s);
        const auto asked = decodeFeedRequest(m_script->requests().last().body);
        QVERIFY(asked.ok());
        QCOMPARE(asked->limit, 5);
    }

    void longBodiesAreCompressed()
    {
        DeviceIdentity device;
        device.key = m_deviceKey;
        device.id = DeviceId(m_deviceKey.publicKey().fingerprint());
        const Event event = authorEvent(device, Actor{PersonId(u"p"_s), PostCode(u"a.b"_s), 1},
                                        newStream(StreamKind::Case), CaseClosed{QString(9'000, u'ب')}, 1);
        const PushRequest request{{PushItem{authorLink(device, event.id, 1, {}), event}}};
        const QByteArray reply = encode(sampleReply());
        m_script->expect("POST", "/v1/push")
            .answer(httpAnswer(200, compress(reply), "Content-Encoding: zstd\r\n"));
        const auto pushed = m_transport->push(request);
        QVERIFY(pushed.ok());
        QVERIFY(*pushed == sampleReply());
        const TlsServer::Request seen = m_script->requests().first();
        QCOMPARE(seen.encoding, QByteArray("zstd"));
        QVERIFY(seen.body.size() < 4'000);
        const auto plain = decompress(seen.body);
        QVERIFY(plain.ok());
        QCOMPARE(*plain, encode(request));
    }

    void spoiltAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<int>("code");
        const QByteArray body = encode(sampleReply());
        const QByteArray whole = httpAnswer(200, body);
        const auto row = [](const char *name, const QByteArray &answer, bool closes, ErrorCode code) {
            QTest::newRow(name) << answer << closes << static_cast<int>(code);
        };
        row("empty 200", httpAnswer(200), false, ErrorCode::Malformed);
        row("204", "HTTP/1.1 204 X\r\n\r\n", false, ErrorCode::Malformed);
        row("garbage body", httpAnswer(200, "<html>welcome</html>"), false, ErrorCode::Malformed);
        row("bytes behind the body", httpAnswer(200, body + "x"), false, ErrorCode::Malformed);
        row("half a body", httpAnswer(200, body.first(body.size() / 2)), false, ErrorCode::Malformed);
        row("no zstd", httpAnswer(200, body, "Content-Encoding: zstd\r\n"), false, ErrorCode::Malformed);
        row("other encoding", httpAnswer(200, body, "Content-Encoding: br\r\n"), false, ErrorCode::Malformed);
        row("cut body", whole.chopped(5), true, ErrorCode::Unreachable);
        row("cut head", whole.first(20), true, ErrorCode::Unreachable);
        row("nothing", {}, true, ErrorCode::Unreachable);
        row("no HTTP", "SSH-2.0-OpenSSH\r\n\r\n", true, ErrorCode::Malformed);
        row("huge", "HTTP/1.1 200 X\r\nContent-Length: 99999999999\r\n\r\nx", true, ErrorCode::Malformed);
        row("strange 404", httpAnswer(404, "not here"), false, ErrorCode::Malformed);
        row("redirect", httpAnswer(302, {}, "Location: https://example.org/\r\n"), false,
            ErrorCode::Malformed);
        row("strange 500", httpAnswer(500, "oops"), false, ErrorCode::Unreachable);
        row("502", httpAnswer(502), false, ErrorCode::Unreachable);
        row("strange 403", httpAnswer(403), false, ErrorCode::Refused);
        row("401", httpAnswer(401), false, ErrorCode::Refused);
        row("revoked", httpAnswer(403, encode(ErrorReply{makeError(ErrorCode::Revoked)})), false,
            ErrorCode::Revoked);
        row("internal", httpAnswer(500, encode(ErrorReply{makeError(ErrorCode::Internal)})), false,
            ErrorCode::Internal);
        row("an error called success", httpAnswer(200, encode(ErrorReply{makeError(ErrorCode::Revoked)})),
            false, ErrorCode::Malformed);
    }

    /// Each spoilt answer is a plain failure, and the next request is served.
    void spoiltAnswers()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const bool, closes);
        QFETCH(const int, code);
        m_script->expect("POST", "/v1/push").answer(answer, closes ? Then::Close : Then::Keep);
        m_script->expect("POST", "/v1/push").answer(httpAnswer(200, encode(sampleReply())));
        QCOMPARE(pushError(), static_cast<ErrorCode>(code));
        QCOMPARE(pushError(), ErrorCode::None);
        QVERIFY(m_script->isOver());
    }

    /// The second copy must not be taken for the answer to the next request.
    void doubledAnswer()
    {
        const QByteArray first = httpAnswer(200, encode(sampleReply()));
        PushReply other = sampleReply();
        other.epoch = 9;
        m_script->expect("POST", "/v1/push").answer(first + first);
        m_script->expect("POST", "/v1/push").answer(httpAnswer(200, encode(other)));
        QVERIFY(m_transport->push({}).ok());
        const auto second = m_transport->push({});
        QVERIFY(second.ok());
        QCOMPARE(second->epoch, 9u);
        QCOMPARE(m_script->requests().last().connection, 2);
        QVERIFY(m_script->isOver());
    }

    void busyCenter_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("seconds");
        Error busy = makeError(ErrorCode::Busy);
        busy.retryAfterSeconds = 12;
        QTest::newRow("header") << httpAnswer(503, {}, "Retry-After: 7\r\n") << 7;
        QTest::newRow("silent") << httpAnswer(503) << 30;
        QTest::newRow("date") << httpAnswer(503, {}, "Retry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\n") << 30;
        QTest::newRow("message") << httpAnswer(503, encode(ErrorReply{busy})) << 12;
        QTest::newRow("429") << httpAnswer(429, {}, "Retry-After: 3\r\n") << 3;
    }

    void busyCenter()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const int, seconds);
        m_script->expect("POST", "/v1/push").answer(answer);
        const auto reply = m_transport->push({});
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Busy);
        QCOMPARE(reply.error().retryAfterSeconds, seconds);
    }

    void deadKeptConnectionIsReplaced_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }

    void deadKeptConnectionIsReplaced()
    {
        QFETCH(const bool, reset);
        const QByteArray good = httpAnswer(200, encode(sampleReply()));
        m_script->expect("POST", "/v1/push").answer(good, reset ? Then::Reset : Then::Close);
        m_script->expect("POST", "/v1/push").answer(good);
        QCOMPARE(pushError(), ErrorCode::None);
        QCOMPARE(pushError(), ErrorCode::None);
        QCOMPARE(m_script->requests().last().connection, 2);
    }

    /// A connection that dies on the second request is replaced once, no more.
    void onlyOnce()
    {
        m_script->expect("POST", "/v1/push").answer(httpAnswer(200, encode(sampleReply())));
        m_script->expect("POST", "/v1/push").answer({}, Then::Close);
        m_script->expect("POST", "/v1/push").answer({}, Then::Close);
        QCOMPARE(pushError(), ErrorCode::None);
        QCOMPARE(pushError(), ErrorCode::Unreachable);
        QVERIFY(m_script->isOver());
    }

    void enrolmentIsNeverRepeated()
    {
        m_script->expect("POST", "/v1/push").answer(httpAnswer(200, encode(sampleReply())));
        m_script->expect("POST", "/v1/enrol").answer({}, Then::Close);
        QCOMPARE(pushError(), ErrorCode::None);
        const auto reply = m_transport->enrol({});
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().code, ErrorCode::Unreachable);
        QVERIFY(m_script->isOver());
    }

    void resetInTheMiddle()
    {
        m_script->expect("POST", "/v1/push").answer("HTTP/1.1 200 X\r\nContent-Le", Then::Reset);
        QCOMPARE(pushError(), ErrorCode::Unreachable);
        QVERIFY(m_script->isOver());
    }

    void slowAnswer()
    {
        m_script->expect("POST", "/v1/push").answer({}, Then::Hang);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(pushError(), ErrorCode::Unreachable);
        QVERIFY(timer.elapsed() >= 900);
        QVERIFY(m_script->isOver());
    }

    void answerThatStops()
    {
        m_script->expect("POST", "/v1/push")
            .answer(httpAnswer(200, encode(sampleReply())).chopped(4), Then::Hang);
        QCOMPARE(pushError(), ErrorCode::Unreachable);
        QVERIFY(m_script->isOver());
    }

    void nobodyListens()
    {
        const int port = m_server->port();
        m_transport.reset();
        m_server.reset();
        connectTo(port);
        QCOMPARE(pushError(), ErrorCode::Unreachable);
    }

    void untrusted_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("other authority") << 0;
        QTest::newRow("other name") << 1;
        QTest::newRow("expired") << 2;
        QTest::newRow("TLS 1.2") << 3;
        QTest::newRow("a client's certificate") << 4;
    }

    void untrusted()
    {
        QFETCH(const int, kind);
        const QString name = QString::fromLatin1(centerTlsName);
        const Validity now{nowMs(), 30};
        TlsServer::Identity identity = centerIdentity(m_authority, name, now);
        if (kind == 0)
            identity = centerIdentity(newAuthority(), name, now);
        if (kind == 1)
            identity = centerIdentity(m_authority, u"another-center"_s, now);
        if (kind == 2)
            identity = centerIdentity(m_authority, name, Validity{nowMs() - 10ll * 86'400'000, 1});
        identity.oldTls = kind == 3;
        if (kind == 4) {
            identity.certificate = Certificate::fromPem(m_deviceCertificate).value();
            identity.key = m_deviceKey;
        }
        serve(identity);
        QCOMPARE(pushError(), ErrorCode::UntrustedCenter);
        QVERIFY(m_script->requests().isEmpty());
    }

    void certificateThatTheCenterDoesNotTake()
    {
        const Authority other = newAuthority();
        const auto request = makeRequest(m_deviceKey, u"desk"_s);
        const QByteArray own = m_deviceCertificate;
        m_deviceCertificate = other.issueClient(*request, u"desk 1"_s, Validity{nowMs(), 30}).value().toPem();
        connectTo(m_server->port());
        m_deviceCertificate = own;
        QCOMPARE(pushError(), ErrorCode::Refused);
    }

    void cancelEndsWhatIsUnderWay()
    {
        m_script->expect("POST", "/v1/feed").answer({}, Then::Hang);
        m_script->expect("POST", "/v1/push").answer(httpAnswer(200, encode(sampleReply())));
        QElapsedTimer timer;
        timer.start();
        std::optional<ErrorCode> outcome;
        std::thread caller([&] {
            const auto reply = m_transport->feed(FeedRequest{{}, 1, 60});
            outcome = reply.ok() ? ErrorCode::None : reply.error().code;
        });
        const bool asked = QTest::qWaitFor([this] { return !m_script->requests().isEmpty(); }, 20'000);
        timer.restart();
        m_transport->cancel();
        caller.join();
        QVERIFY(asked);
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(*outcome, ErrorCode::Unreachable);
        QCOMPARE(pushError(), ErrorCode::Unreachable); // until it is taken back
        QCOMPARE(m_script->requests().size(), 1);
        m_transport->resume();
        QCOMPARE(pushError(), ErrorCode::None);
    }

    void attachments()
    {
        const BlobId id(QByteArray(BlobId::size, '\x0a'));
        const QByteArray path = "/v1/blobs/" + id.bytes().toHex();
        m_script->expect("HEAD", path)
            .answer("HTTP/1.1 200 X\r\nMizban-Received: 3\r\nContent-Length: 900\r\n\r\n");
        m_script->expect("PUT", path + "?offset=3&size=8").answer(httpAnswer(202));
        m_script->expect("PUT", path + "?offset=5&size=8").answer(httpAnswer(200));
        m_script->expect("GET", path).answer(httpAnswer(206, "abc", "Content-Range: bytes 2-4/8\r\n"));
        m_script->expect("GET", path).answer(httpAnswer(206, "abc", "Content-Range: bytes 0-2/8\r\n"));
        m_script->expect("GET", path).answer(httpAnswer(200, "abcdefgh"));
        m_script->expect("GET", path)
            .answer(httpAnswer(404, encode(ErrorReply{makeError(ErrorCode::NotFound)})));
        m_script->expect("HEAD", path).answer(httpAnswer(200));

        const auto received = m_transport->blobReceived(id);
        QVERIFY(received.ok());
        QCOMPARE(*received, 3);
        const auto piece = m_transport->putBlobPiece(id, 8, 3, "de");
        QVERIFY(piece.ok() && !*piece);
        const auto last = m_transport->putBlobPiece(id, 8, 5, "fgh");
        QVERIFY(last.ok() && *last);
        QCOMPARE(m_script->requests().last().body, QByteArray("fgh"));
        const auto part = m_transport->getBlobPiece(id, 2);
        QVERIFY(part.ok());
        QCOMPARE(part->bytes, QByteArray("abc"));
        QCOMPARE(part->size, 8);
        QCOMPARE(m_script->requests().last().range, QByteArray("bytes=2-1048577"));
        const auto other = m_transport->getBlobPiece(id, 2); // answered with another range
        QVERIFY(!other.ok());
        QCOMPARE(other.error().code, ErrorCode::Malformed);
        const auto whole = m_transport->getBlobPiece(id, 0);
        QVERIFY(whole.ok());
        QCOMPARE(whole->size, 8);
        const auto missing = m_transport->getBlobPiece(id, 0);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!m_transport->blobReceived(id).ok());
        QVERIFY(m_script->isOver());
    }

    void addresses_data()
    {
        QTest::addColumn<bool>("good");
        QTest::newRow("https://center.example:8443") << true;
        QTest::newRow("https://127.0.0.1:8443/") << true;
        QTest::newRow("https://[::1]:8443") << true;
        QTest::newRow("http://center.example:8443") << false;
        QTest::newRow("https://center.example") << false;
        QTest::newRow("center.example:8443") << false;
        QTest::newRow("https://center.example:8443/path") << false;
        QTest::newRow("https://user@center.example:8443") << false;
        QTest::newRow("https://center.example:8443?x=1") << false;
        QTest::newRow("https://center.example:99999") << false;
        QTest::newRow("https://:8443") << false;
    }

    void addresses()
    {
        QFETCH(const bool, good);
        HttpsOptions options;
        options.url = QString::fromLatin1(QTest::currentDataTag());
        options.authority = m_authority.certificate().toPem();
        const auto made = makeHttpsTransport(options);
        QCOMPARE(made.ok(), good);
        if (!good) {
            QCOMPARE(made.error().code, ErrorCode::InvalidInput);
            QCOMPARE(made.error().field, u"center"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncHttps)
#include "test_sync_https.moc"
