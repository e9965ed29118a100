#include "core/eventlog/authoring.h"
#include "core/services/sample_words.h"
#include "core/services/seat_reader.h"
#include "core/storage/sqlcipher/transaction.h"
#include "tests/bench/figures.h"
#include "tests/fixtures/seats.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace mizban;
using namespace mizban::bench;

namespace {

constexpr int pageEntries = 2'000;
const QString governor = QStringLiteral("semnan.damghan.governor");

/// The events of `cases` cases as a center's scope holds them: 3.5 on average, 60 to 120 words.
QList<Event> scopeOf(fixtures::TestCenter &center, int cases)
{
    const SampleWords words;
    SeededRandom chance(1);
    DeviceIdentity device;
    device.key = SigningKey::generate();
    device.id = DeviceId(device.key.publicKey().fingerprint());
    const Actor clerk{PersonId(QStringLiteral("p.0001")),
                      PostCode(QStringLiteral("semnan.damghan.desk.clerk1")), 1};
    const Actor official{PersonId(QStringLiteral("p.0002")), PostCode(governor), 1};
    QList<Event> scope;
    for (int number = 0; number < cases; ++number) {
        EventPlace place{StreamKind::Case, StreamId(chance.bytes(StreamId::size)), {}, 0};
        const auto add = [&](const Actor &actor, const Payload &payload) {
            scope.append(authorEvent(device, actor, place, payload, center.clock()->nowMs()));
            place.parents = {scope.last().id};
            place.parentCounter = scope.last().header.counter;
        };
        CaseRegistered registered;
        registered.trackingId = QStringLiteral("%1").arg(number, 15, 10, QLatin1Char('0'));
        registered.desk = UnitCode(QStringLiteral("semnan.damghan.desk"));
        registered.applicant.nationalNumber = SampleWords::nationalNumber(chance);
        registered.applicant.givenName = words.givenName(chance);
        registered.applicant.familyName = words.familyName(chance);
        registered.subject = SubjectCode(QStringLiteral("water.pressure"));
        registered.text = words.text(chance, static_cast<int>(60 + chance.below(61)));
        registered.dueAtMs = center.clock()->nowMs();
        registered.sealedFollowUpCode = chance.bytes(34);
        add(clerk, registered);
        add(clerk, CaseReferred{HolderCode(governor),
                                words.text(chance, 10),
                                QStringLiteral("به فرماندار ارجاع شد."),
                                {},
                                {},
                                0,
                                {}});
        add(official, CaseOpened{HolderCode(governor)});
        if (number % 2)
            add(official, CaseAnswered{AnswerKind::Done, words.text(chance, 25), {}, {}, {}});
    }
    return scope;
}

/// The replies as they travel.
QList<QByteArray> wireReplies(fixtures::TestCenter &center, const QList<Event> &scope)
{
    QList<QByteArray> replies;
    const ScopeId id = center.scopeOf(HolderCode(governor)).id;
    for (quint64 after = 0; after < static_cast<quint64>(scope.size()); after += pageEntries) {
        FeedReply reply;
        reply.epoch = center.epoch();
        reply.scopes = center.scopesFor(HolderCode(governor));
        reply.pages.append(center.page(id, scope, after, pageEntries));
        replies.append(compress(encode(reply)));
    }
    return replies;
}

/// One row a case with four indexes in the same kind of store.
double floorRows(const QString &path, int cases)
{
    auto db = Connection::open(path, QByteArray(32, 'k'), StoreOptions::creator());
    if (!db || !db->execute(
                   "CREATE TABLE c(id INTEGER PRIMARY KEY, t TEXT, n TEXT, h TEXT, d INT, s INT, data BLOB);"
                   "CREATE INDEX c1 ON c(t); CREATE INDEX c2 ON c(n); CREATE INDEX c3 ON c(h, d);"
                   "CREATE INDEX c4 ON c(s);"))
        qFatal("floor");
    return milliseconds([&] {
        for (int done = 0; done < cases;) {
            auto transaction = Transaction::begin(*db);
            for (int at = 0; at < 600 && done < cases; ++at, ++done) {
                const QString number = QString::number(done * 7919);
                if (!db->run("INSERT INTO c(t, n, h, d, s, data) VALUES(?, ?, ?, ?, ?, ?)", number, number,
                             governor, done, done % 7, QByteArray(1600, 'x')))
                    qFatal("floor row");
            }
            if (!transaction->commit())
                qFatal("floor commit");
        }
    });
}

} // namespace

/// First sync of N cases into an empty seat, durable, hashes and heads verified; against plain rows. --cases
/// N
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int cases = numberOption(QCoreApplication::arguments(), QStringLiteral("cases"), 20'000);
    const int repetitions = numberOption(QCoreApplication::arguments(), QStringLiteral("repeat"), 3);
    Series ours;
    Series floor;
    Series firstPage;
    qsizetype wireBytes = 0;
    qsizetype events = 0;
    for (int at = 0; at < repetitions; ++at) {
        QTemporaryDir dir;
        fixtures::TestCenter center;
        auto writer = fixtures::makeSeat(center, dir.filePath(QStringLiteral("s.seat")), governor, governor,
                                         center.clock());
        if (!writer)
            qFatal("no seat");
        QList<QByteArray> replies;
        {
            const QList<Event> scope = scopeOf(center, cases);
            events = scope.size();
            replies = wireReplies(center, scope);
        }
        wireBytes = 0;
        double taken = 0;
        bool first = true;
        for (QByteArray &bytes : replies) {
            wireBytes += bytes.size();
            const double spent = milliseconds([&] {
                auto plain = decompress(bytes);
                auto reply = plain ? decodeFeedReply(*plain) : Result<FeedReply>(plain.error());
                if (!reply)
                    qFatal("reply");
                const auto applied = (*writer)->applyFeed(std::move(reply).value());
                if (!applied)
                    qFatal("apply: %s", qPrintable(applied.error().detail));
            });
            if (std::exchange(first, false))
                firstPage.add(spent);
            taken += spent;
            bytes.clear();
        }
        ours.add(cases / taken * 1000);
        floor.add(cases / floorRows(dir.filePath(QStringLiteral("floor.db")), cases) * 1000);
    }
    print({{QStringLiteral("work"), QStringLiteral("first sync, cases per second")},
           {QStringLiteral("cases"), cases},
           {QStringLiteral("events"), events},
           {QStringLiteral("mizban"), ours.json()},
           {QStringLiteral("floorRows"), floor.json()},
           {QStringLiteral("ratio"), ours.median() / floor.median()},
           {QStringLiteral("eventsPerSecond"), ours.median() * static_cast<double>(events) / cases},
           {QStringLiteral("listUsableAfterMs"), firstPage.json()},
           {QStringLiteral("wireBytes"), wireBytes},
           {QStringLiteral("peakMB"), peakMegabytes()}});
    return 0;
}
