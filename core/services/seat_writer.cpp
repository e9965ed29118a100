#include "core/services/seat_writer.h"

#include "core/services/seat_schema.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

SeatWriter::SeatWriter(std::unique_ptr<Parts> parts)
    : m(std::move(parts))
{
}

SeatWriter::~SeatWriter() = default;

Result<std::unique_ptr<SeatWriter>> SeatWriter::open(OpenedSeat seat, std::shared_ptr<const Clock> clock)
{
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    auto parts = std::make_unique<Parts>(std::move(seat), std::move(connection), std::move(clock),
                                         std::make_shared<DirectoryBoard>());
    MIZBAN_LET(parts->identity, parts->meta.identity());
    MIZBAN_LET(parts->centerKey, VerifyKey::fromSpki(parts->identity.centerKey));
    MIZBAN_LET(DirectoryPtr directory, parts->loadDirectory());
    parts->board->set(std::move(directory));
    MIZBAN_TRY(parts->foldForThisProgram());
    std::unique_ptr<SeatWriter> writer(new SeatWriter(std::move(parts)));
    // C6: what a crash left to be done. Where it cannot be now, the next sync does it.
    static_cast<void>(writer->finishPurge());
    return writer;
}

Result<std::unique_ptr<SeatWriter>> SeatWriter::establish(OpenedSeat seat, const SeatIdentity &identity,
                                                          const QList<ScopeInfo> &scopes, quint64 epoch,
                                                          std::shared_ptr<const Clock> clock)
{
    MIZBAN_LET(Connection connection, seatfile::connectWriter(seat));
    {
        MIZBAN_LET(Transaction transaction, Transaction::begin(connection));
        SeatMeta meta(connection);
        MIZBAN_TRY(meta.saveIdentity(identity));
        MIZBAN_TRY(meta.setEpoch(epoch));
        MIZBAN_TRY(meta.setFoldedVersion(seatMigrations().back().version));
        MIZBAN_TRY(ScopeLog(connection).follow(scopes));
        MIZBAN_TRY(transaction.commit());
    }
    auto parts = std::make_unique<Parts>(std::move(seat), std::move(connection), std::move(clock),
                                         std::make_shared<DirectoryBoard>());
    parts->identity = identity;
    MIZBAN_LET(parts->centerKey, VerifyKey::fromSpki(identity.centerKey));
    return std::unique_ptr<SeatWriter>(new SeatWriter(std::move(parts)));
}

const SeatIdentity &SeatWriter::identity() const
{
    return m->identity;
}

Actor SeatWriter::actor() const
{
    return m->actor();
}

DirectoryPtr SeatWriter::directory() const
{
    return m->board->get();
}

qint64 SeatWriter::nowMs() const
{
    return m->clock->nowMs();
}

std::shared_ptr<const Clock> SeatWriter::clock() const
{
    return m->clock;
}

std::shared_ptr<const DirectoryBoard> SeatWriter::directoryBoard() const
{
    return m->board;
}

const OpenedSeat &SeatWriter::seat() const
{
    return m->seat;
}

void SeatWriter::adoptThread()
{
    m->connection.adoptThread();
}

Status SeatWriter::Parts::fold(const Inserted &stream, Projector &rows)
{
    const StreamRef &ref = stream.stream;
    return rows.fold(ref.row, ref.id, ref.kind, decodeEvents(stream.events), stream.isNew);
}

Status SeatWriter::Parts::record(const Event &event)
{
    MIZBAN_LET(const Inserted inserted, log.insert({event}));
    MIZBAN_TRY(log.chain(identity.device, event));
    Projector rows = projector();
    MIZBAN_TRY(fold(inserted, rows));
    if (inserted.stream.kind == StreamKind::Notes)
        MIZBAN_TRY(foldCaseOfNotes(log, rows, decodeEvents(inserted.events)));
    return rows.finish();
}

Result<DirectoryPtr> SeatWriter::Parts::loadDirectory()
{
    MIZBAN_LET(const DirectoryPtr published, foldDirectory(log));
    MIZBAN_LET(const QList<DeviceRecord> invented, meta.sampleDevices());
    if (invented.isEmpty())
        return published;
    auto directory = std::make_shared<Directory>(*published);
    DirectoryChange change;
    change.devices = invented;
    directory->apply(change, published->version());
    return DirectoryPtr(std::move(directory));
}

} // namespace mizban
