#pragma once

#include "core/center/server/desk_handler.h"
#include "core/sync/transport.h"
#include "tests/reliability/world/transcript.h"

#include <memory>
#include <optional>

namespace mizban::test {

/// The routes of a center as they answer HTTP, without sockets and TLS.
class HttpDoor
{
public:
    explicit HttpDoor(Center &center);
    ~HttpDoor();

    [[nodiscard]] Reply ask(Request request);

private:
    WorkerPool m_workers;
    FeedWaiters m_waiters;
    DeskHandler m_handler;
};

/// The line of one seat through that door. Keeps a transcript of every reply.
class HttpLine final : public Transport
{
public:
    /// `certificate`: PEM of the device.
    HttpLine(HttpDoor &door, const QByteArray &certificate);

    Result<EnrolReply> enrol(const EnrolRequest &request) override;
    Result<PushReply> push(const PushRequest &request) override;
    Result<FeedReply> feed(const FeedRequest &request) override;
    Result<ReturnReply> giveBack(const ReturnRequest &request) override;
    Result<qint64> blobReceived(const BlobId &id) override;
    Result<bool> putBlobPiece(const BlobId &id, qint64 size, qint64 offset, const QByteArray &bytes) override;
    Result<BlobPiece> getBlobPiece(const BlobId &id, qint64 offset) override;
    void cancel() override {}

    /// Asks for an attachment that this seat may not have, or that never was; the transcript keeps the
    /// answer.
    void probe(const BlobId &id);
    /// The same for a case, with what an applicant would say; of another's device where a leak is planted.
    void probe(const TrackRequest &request);
    void askAs(const QByteArray &certificate) { m_asking = Certificate::fromPem(certificate).value(); }
    /// What a planted leak adds to every reply from now on.
    void betray(const QByteArray &header) { m_betrayed = header; }
    [[nodiscard]] QStringList takeAnswers() { return m_transcript.take(); }

private:
    [[nodiscard]] Reply exchange(const QByteArray &method, const QByteArray &path, const QByteArray &query,
                                 const QByteArray &body);
    [[nodiscard]] Result<QByteArray> message(const QByteArray &path, const QByteArray &body);

    HttpDoor &m_door;
    Certificate m_certificate;
    std::optional<Certificate> m_asking;
    Transcript m_transcript;
    QByteArray m_betrayed;
};

} // namespace mizban::test
