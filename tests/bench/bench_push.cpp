#include "core/center/embedded/embedded_store.h"
#include "core/center/embedded/schema.h"
#include "core/crypto/digest.h"
#include "core/crypto/merkle.h"
#include "core/services/sample_words.h"
#include "core/storage/sqlcipher/migrations.h"
#include "core/storage/sqlcipher/transaction.h"
#include "core/wire/codec.h"
#include "tests/bench/figures.h"
#include "tests/unit/center/test_desk.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <ctime>

using namespace mizban;
using namespace mizban::bench;
using namespace mizban::test;

namespace {

constexpr int batchItems = 500; ///< what the engine sends at once

/// Cases that a desk registered offline, as its requests travel.
QList<QByteArray> requestsOf(TestDesk &desk, int cases)
{
    const SampleWords words;
    SeededRandom chance(1);
    QList<QByteArray> requests;
    PushRequest request;
    for (int number = 0; number < cases; ++number) {
        CaseRegistered registration =
            soundRegistration(QStringLiteral("00001"), static_cast<quint32>(number));
        registration.text = words.text(chance, static_cast<int>(60 + chance.below(61)));
        request.items.append(desk.push(desk.write(newStream(StreamKind::Case), registration)));
        if (request.items.size() == batchItems || number + 1 == cases)
            requests.append(compress(encode(std::exchange(request, {}))));
    }
    return requests;
}

/// A center's embedded store with one desk.
struct Scene
{
    explicit Scene(const QString &path, const TestDesk &desk)
    {
        auto created = EmbeddedStore::create(path, SecretBytes::random(32));
        if (!created)
            qFatal("no store");
        store = std::move(created).value();
        publish(smallDirectory(), desk, false);
        DirectoryChange change;
        change.devices = {desk.record()};
        publish(change, desk, true);
    }
    void publish(const DirectoryChange &change, const TestDesk &desk, bool enrols)
    {
        const quint64 version = directory.version();
        EventPlace place{StreamKind::Directory, store->directoryStream().value(), {}, version};
        if (head.isValid())
            place.parents = {head};
        const Event event = authorEvent(center, centerActor(version), place, Payload(change), deskTimeMs);
        const QByteArray hash = sha256("code");
        CenterStore::Enrolment enrolment{
            hash, deskTimeMs, DeviceRow{desk.identity.id, desk.seat, QStringLiteral("01"), false, false, 0},
            event, version};
        const bool done = enrols ? store->addInvite(Invite{hash, desk.seat, {}, deskTimeMs + 1000, 0}).ok() &&
                                       store->enrol(enrolment).ok()
                                 : store->appendDirectory(event, version).ok();
        if (!done)
            qFatal("the directory was not taken");
        head = event.id;
        directory.apply(change, version + 1);
    }
    void push(const TestDesk &desk, const QByteArray &bytes)
    {
        const auto plain = decompress(bytes);
        const auto request = plain ? decodePushRequest(*plain) : Result<PushRequest>(plain.error());
        if (!request)
            qFatal("request");
        const Acceptance acceptance(directory, center, deskTimeMs);
        const Judge judge = [&](const Submission &submission, const Circumstances &around) {
            return acceptance.decide(submission, around);
        };
        const auto results =
            store->accept(acceptance.check(request->items, desk.identity.id, desk.seat), judge, deskTimeMs);
        for (const PushResult &result : results.valueOr({})) {
            if (result.verdict != PushVerdict::Accepted)
                qFatal("verdict %d", static_cast<int>(result.verdict));
        }
        if (!results)
            qFatal("accept");
    }

    DeviceIdentity center = newCenterIdentity();
    DirectoryView directory;
    EventId head;
    std::unique_ptr<CenterStore> store;
};

/// The same event, link and scope rows, without looking at anything.
void floorBatch(Connection &db, const PushRequest &request, MerkleEdge &edge)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        qFatal("floor");
    const auto sure = [](const Status &status) {
        if (!status)
            qFatal("floor: %s", qPrintable(status.error().detail));
    };
    for (const PushItem &item : request.items) {
        const Event &event = item.event;
        sure(db.run("INSERT INTO stream(id,kind,case_row) VALUES(?,?,NULL)", event.header.stream,
                    event.header.kind));
        const qint64 stream = db.lastInsertRowId();
        const QByteArray id = sha256(event.headerBytes);
        sure(db.run("INSERT INTO event(id,stream,counter,apart,received_at,bytes) VALUES(?,?,?,?,?,?)", id,
                    stream, qint64(event.header.counter), false, deskTimeMs, encodeEvent(event)));
        const qint64 row = db.lastInsertRowId();
        sure(db.run("INSERT INTO tracking VALUES(?,?)", QString::number(row), stream));
        sure(db.run("INSERT INTO link VALUES(?,?,?,?)", 1, qint64(item.link.link.sequence), id,
                    encodeSignedLink(item.link)));
        sure(db.run("INSERT INTO scope_stream VALUES(?,?)", stream, 1));
        for (const MerkleNode &node : edge.append(merkleLeafHash(id)))
            sure(db.run("INSERT INTO scope_node VALUES(?,?,?,?)", 1, node.level, qint64(node.index),
                        node.hash));
        sure(db.run("INSERT INTO scope_entry VALUES(?,?,?)", 1, qint64(edge.size()), row));
    }
    sure(transaction->commit());
}

double floorMilliseconds(const QString &path, const QList<QByteArray> &requests)
{
    auto db = Connection::open(path, QByteArray(32, 'k'), StoreOptions::creator());
    if (!db || !migrate(*db, embeddedSchema()))
        qFatal("floor");
    MerkleEdge edge;
    double spent = 0;
    for (const QByteArray &bytes : requests) {
        const auto request = decodePushRequest(*decompress(bytes));
        spent += milliseconds([&] { floorBatch(*db, *request, edge); });
    }
    return spent;
}

} // namespace

/// Push of N cases registered offline to the embedded center: messages read, signatures verified, judged,
/// stored durably; against raw insertion of the same rows. --cases N --repeat N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int cases = numberOption(QCoreApplication::arguments(), QStringLiteral("cases"), 10'000);
    const int repetitions = numberOption(QCoreApplication::arguments(), QStringLiteral("repeat"), 3);
    TestDesk desk("prov.county.desk", "prov.county.desk.clerk1", "00001");
    const QList<QByteArray> requests = requestsOf(desk, cases);
    Series ours;
    Series cpu;
    Series floor;
    for (int at = 0; at < repetitions; ++at) {
        QTemporaryDir dir;
        Scene scene(dir.filePath(QStringLiteral("store.db")), desk);
        const std::clock_t start = std::clock();
        const double spent = milliseconds([&] {
            for (const QByteArray &request : requests)
                scene.push(desk, request);
        });
        ours.add(1000 * cases / spent);
        cpu.add(1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / cases);
        floor.add(1000 * cases / floorMilliseconds(dir.filePath(QStringLiteral("floor.db")), requests));
    }
    const PushRequest sample = *decodePushRequest(*decompress(requests.first()));
    const VerifyKey key = desk.identity.key.publicKey();
    const double verifying = milliseconds([&] {
        for (const PushItem &item : sample.items) {
            if (!key.verify(item.event.headerBytes, item.event.signature) ||
                !key.verify(item.link.linkBytes, item.link.signature))
                qFatal("signature");
        }
    });
    print({{QStringLiteral("work"), QStringLiteral("push to the embedded center, cases per second")},
           {QStringLiteral("cases"), cases},
           {QStringLiteral("mizban"), ours.json()},
           {QStringLiteral("floorRows"), floor.json()},
           {QStringLiteral("ratio"), ours.median() / floor.median()},
           {QStringLiteral("cpuMicrosecondsPerCase"), cpu.json()},
           {QStringLiteral("twoSignaturesMicroseconds"),
            1000 * verifying / static_cast<double>(sample.items.size())}});
    return 0;
}
