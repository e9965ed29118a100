#pragma once

#include "core/domain/attachment.h"
#include "core/services/seat_future.h"
#include "ui/attachments/sound/sound_ports.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace mizban {

/// Plays attachments that are sounds, one at a time, from memory: they are read from the encrypted store when
/// they are played, and stay with nobody afterwards. GUI thread.
class SoundPlayer : public QObject
{
    Q_OBJECT

public:
    explicit SoundPlayer(QObject *parent = nullptr);
    ~SoundPlayer() override;

    /// The whole of an attachment, for those who may open it; NotFound where it has not arrived yet.
    using ReadFile = std::function<SeatFuture<Result<QByteArray>>(const BlobId &blob)>;
    void setReadFile(ReadFile read) { m_read = std::move(read); }
    [[nodiscard]] bool canRead() const { return bool(m_read); }
    /// The loudspeaker of the system unless replaced.
    void setOutput(std::unique_ptr<SoundOutput> output);

    /// Asks how long it is; `changed` says when that is known.
    void measure(const BlobId &blob);
    [[nodiscard]] std::optional<qint64> lengthMs(const BlobId &blob) const;
    /// Why it is not played, where that is known.
    [[nodiscard]] std::optional<Error> trouble(const BlobId &blob) const;
    [[nodiscard]] bool isPlaying(const BlobId &blob) const { return m_playing == blob; }
    [[nodiscard]] qint64 playedMs() const { return m_output && m_since.isValid() ? m_since.elapsed() : 0; }

    void toggle(const BlobId &blob); ///< plays it, or stops it
    void stop();

Q_SIGNALS:
    void changed(); ///< anything of the above

private:
    void play(const BlobId &blob, const Sound &sound);
    void ended(const Status &done);

    ReadFile m_read;
    std::unique_ptr<SoundOutput> m_output;
    QHash<BlobId, Result<qint64>> m_lengths;
    BlobId m_playing; ///< also while it is read
    QElapsedTimer m_since;
    QTimer m_tick;
};

} // namespace mizban
