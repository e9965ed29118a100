#include "core/services/seat_writer.h"

#include "core/eventlog/verify.h"
#include "core/services/seat_schema.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

namespace {

constexpr int reportedProblems = 100;

class ProblemList
{
public:
    explicit ProblemList(SeatWriter::VerifyReport &report)
        : m_report(report)
    {
    }
    void add(const QString &problem)
    {
        m_report.ok = false;
        if (m_report.problems.size() < reportedProblems)
            m_report.problems.append(problem);
    }

private:
    SeatWriter::VerifyReport &m_report;
};

/// Keys of authors, decoded once.
class AuthorKeys
{
public:
    explicit AuthorKeys(DirectoryPtr directory)
        : m_directory(std::move(directory))
    {
    }
    const VerifyKey *keyOf(const DeviceId &device)
    {
        const auto known = m_keys.constFind(device);
        if (known != m_keys.constEnd())
            return &*known;
        const DeviceRecord *record = m_directory->device(device);
        auto key = record ? VerifyKey::fromSpki(record->publicKey)
                          : Result<VerifyKey>(makeError(ErrorCode::NotFound));
        return key ? &*m_keys.insert(device, *key) : nullptr;
    }

private:
    DirectoryPtr m_directory;
    QHash<DeviceId, VerifyKey> m_keys;
};

/// Cases last: they are found by their notes too, which may have come to the seat before them.
Status refold(EventLog &log, Projector projector)
{
    MIZBAN_TRY(projector.clear());
    for (const bool cases : {false, true}) {
        MIZBAN_TRY(log.forEachStream([&](const StreamRef &stream) -> Status {
            if ((stream.kind == StreamKind::Case) != cases)
                return {};
            MIZBAN_LET(const QList<Event> events, log.events(stream.row));
            return projector.fold(stream.row, stream.id, stream.kind, decodeEvents(events), true);
        }));
    }
    return projector.finish();
}

} // namespace

Result<SeatWriter::VerifyReport> SeatWriter::verify()
{
    VerifyReport report;
    ProblemList problems(report);
    AuthorKeys authors(m->board->get());
    const DeviceIdentity &own = m->identity.device;
    const VerifyKey ownKey = own.key.publicKey();

    MIZBAN_TRY(m->log.forEachStream([&](const StreamRef &stream) -> Status {
        const auto events = m->log.events(stream.row); // reads check the hashes of headers and payloads
        if (!events) {
            problems.add(QStringLiteral("stream %1: %2").arg(stream.id.hex(), events.error().detail));
            return {};
        }
        for (const Event &event : *events) {
            ++report.events;
            const DeviceId &device = event.header.device;
            const VerifyKey *key = device == own.id ? &ownKey : authors.keyOf(device);
            if (event.header.stream != stream.id)
                problems.add(QStringLiteral("event %1: in a foreign stream").arg(event.id.hex()));
            if (!key)
                problems.add(QStringLiteral("event %1: unknown device").arg(event.id.hex()));
            else if (!verifyAuthor(event, *key))
                problems.add(QStringLiteral("event %1: signature").arg(event.id.hex()));
        }
        return {};
    }));
    MIZBAN_TRY(m->log.verifyChain(ownKey, [&](const QString &problem) { problems.add(problem); }));
    MIZBAN_TRY(m->scopes.verifyHeads(m->centerKey, [&](const QString &problem) { problems.add(problem); }));

    // Folded anew in a transaction that is never committed.
    MIZBAN_LET(const QByteArray held, m->projector().fingerprint());
    MIZBAN_LET(const QByteArray heldSearch, m->projector().searchFingerprint());
    {
        MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
        MIZBAN_TRY(refold(m->log, m->projector()));
        MIZBAN_LET(const QByteArray fresh, m->projector().fingerprint());
        if (fresh != held)
            problems.add(QStringLiteral("the projections differ from a fresh fold"));
        MIZBAN_LET(const QByteArray freshSearch, m->projector().searchFingerprint());
        if (freshSearch != heldSearch)
            problems.add(QStringLiteral("the search index differs from the log"));
        transaction.rollback();
    }
    return report;
}

Result<qint64> SeatWriter::rebuild()
{
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    MIZBAN_TRY(refold(m->log, m->projector()));
    MIZBAN_LET(const qint64 events, m->log.eventCount());
    MIZBAN_TRY(transaction.commit());
    return events;
}

Status SeatWriter::Parts::foldForThisProgram()
{
    const int version = seatMigrations().back().version;
    MIZBAN_LET(const int folded, meta.foldedVersion());
    if (folded == version)
        return {};
    MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
    MIZBAN_TRY(refold(log, projector()));
    MIZBAN_TRY(meta.setFoldedVersion(version));
    return transaction.commit();
}

Status SeatWriter::checkpoint()
{
    return m->connection.checkpointTruncate();
}

} // namespace mizban
