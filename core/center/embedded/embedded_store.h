#pragma once

#include "core/center/center_store.h"
#include "core/crypto/secret.h"
#include "core/storage/file_lock.h"
#include "core/storage/sqlcipher/connection.h"

#include <memory>
#include <mutex>
#include <vector>

namespace mizban {

/// The center's store in one SQLCipher file, for one process, which its lock enforces. One connection
/// writes and writers take turns on it; each reading call borrows a reading connection. Any thread.
/// Its key is the 32 random bytes of the file `store.key` (mode 600) beside it.
class EmbeddedStore final : public CenterStore
{
public:
    /// InUse when another process has it open; NotASeat for a wrong key.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddedStore>> open(const QString &path, SecretBytes key);
    /// A new store with its directory stream and scope; AlreadyDone when the file exists.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddedStore>> create(const QString &path, SecretBytes key);
    ~EmbeddedStore() override;

    Result<QList<PushResult>> accept(const QList<Submission> &batch, const Judge &judge,
                                     qint64 nowMs) override;
    Result<QList<EventId>> lacking(const QList<EventId> &ids) override;
    Status appendDirectory(const Event &event, quint64 previousVersion) override;
    Result<QList<Event>> directoryEvents(quint64 afterVersion) override;

    Result<QList<Watched>> watchedUntil(qint64 nowMs, const Watched &after, int limit) override;
    Result<QList<Event>> caseEvents(const StreamId &caseId) override;
    Result<std::optional<StreamId>> caseByTracking(const QString &trackingId) override;
    Status appendToCase(const Event &event, qsizetype held, const QList<HolderCode> &reach,
                        qint64 nowMs) override;
    Status appendToSealed(const Event &event, qsizetype held, const QList<HolderCode> &reach,
                          const SealedFollowUp &followUp, qint64 nowMs) override;

    Result<QList<ScopeInfo>> scopesFor(const HolderCode &owner) override;
    Result<FeedSlice> feed(const ScopeId &scope, quint64 after, int limit, qsizetype maxBytes) override;
    Result<QByteArray> rootAt(const ScopeId &scope, quint64 size) override;
    Result<quint64> sizeOf(const ScopeId &scope) override;
    void setGrowthListener(Growth listener) override;

    Status addInvite(const Invite &invite) override;
    Result<std::optional<Invite>> invite(const QByteArray &codeHash) override;
    Result<QStringList> allotNumbers(int count) override;
    Status enrol(const Enrolment &enrolment) override;
    Result<std::optional<DeviceRow>> device(const DeviceId &id) override;
    Result<QList<DeviceRow>> devices() override;
    Status readmit(const DeviceRow &device) override;
    Status revoke(const DeviceId &id) override;

    Result<std::optional<BlobState>> blob(const BlobId &id) override;
    Result<BlobState> putPiece(const BlobId &id, qint64 size, qint64 offset,
                               const QByteArray &bytes) override;
    Result<QByteArray> readBlob(const BlobId &id, qint64 offset, qint64 length) override;
    Status markWhole(const BlobId &id) override;
    Status discardBlob(const BlobId &id) override;
    Result<bool> bringsBlob(const BlobId &id, const HolderCode &owner) override;
    Result<bool> blobVisible(const BlobId &id, const HolderCode &owner) override;

    Result<std::optional<ScopeInfo>> sealedScope(const HolderCode &owner) override;
    Result<QList<StreamId>> sealedOfOthers(const PostCode &post, const HolderCode &owner) override;
    Status openSealedScope(const HolderCode &owner, const QList<StreamId> &streams) override;
    Result<QList<StreamId>> sealedCases() override;
    Status giveSummary(const SealedFollowUp &followUp, qsizetype held, qint64 nowMs) override;
    Result<bool> sealedBlobVisible(const BlobId &id, const HolderCode &owner) override;

    Result<QList<SealedHolding>> sealedHoldings(const HolderCode &owner) override;
    Status closeScopes(const QList<Closure> &closures, qint64 nowMs) override;
    Result<QList<Event>> closuresFor(const DeviceId &device, int limit) override;
    Result<QList<StreamId>> casesToConfirm(const DeviceId &device, const QList<ScopeId> &scopes) override;
    Status confirmClosures(const DeviceId &device, const QList<ScopeId> &scopes, qint64 nowMs) override;
    Result<QList<Exposure>> exposures(const StreamId &caseId) override;

    Result<quint64> epoch() override;
    Status raiseEpoch(quint64 to, qint64 nowMs) override;
    Result<StreamId> directoryStream() override;
    Result<bool> lease(const QString &name, const QString &owner, int seconds, qint64 nowMs) override;
    Result<CenterCounts> counts() override;
    Status backup(const QString &file) override;
    Status dump(const std::function<Status(const QByteArray &jsonLine)> &line) override;

private:
    EmbeddedStore(FileLock lock, Connection writer, QString path, SecretBytes key);

    /// A reading connection for one call.
    class Reader
    {
    public:
        Reader(EmbeddedStore &store, Connection connection);
        Reader(Reader &&other) noexcept;
        Reader &operator=(Reader &&) = delete;
        ~Reader();
        Connection *operator->() { return &*m_connection; }
        Connection &operator*() { return *m_connection; }

    private:
        EmbeddedStore *m_store;
        std::optional<Connection> m_connection;
    };
    [[nodiscard]] Result<Reader> reader();

    /// The writing connection, for as long as this lives.
    class Writer
    {
    public:
        explicit Writer(EmbeddedStore &store);
        Connection *operator->() { return &m_store.m_writer; }
        Connection &operator*() { return m_store.m_writer; }

    private:
        std::unique_lock<std::mutex> m_turn;
        EmbeddedStore &m_store;
    };
    void tellGrowth(const QList<ScopeId> &scopes) const;

    FileLock m_lock;
    QString m_path;
    SecretBytes m_key;
    std::mutex m_writerTurn;
    Connection m_writer;
    std::mutex m_readersGuard;
    std::vector<Connection> m_readers;
    Growth m_growth;
};

} // namespace mizban
