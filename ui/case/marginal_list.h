#pragma once

#include "core/services/seat_reader.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace mizban {

class NotePictures;
class SoundPlayer;
class StatusChip;

/// The marginal notes of a case (001 §4-25): who wrote what, how the signature stands, and what became of it
/// with each of those it is addressed to. Those that wait for this cartable come first.
///
/// Object names: case.marginals; case.marginal.N, from 0, with .signature, .state.M, .picture and .sound.K
/// (.play, .length) inside.
class MarginalList : public QWidget
{
    Q_OBJECT

public:
    explicit MarginalList(QWidget *parent = nullptr);

    void setNotes(const CaseDetails &details, const Directory &directory, const HolderCode &self);
    [[nodiscard]] QString note() const { return m_note; } ///< for the heading
    /// Lets dictated notes be heard, and those written by hand be seen.
    void setReadFile(std::function<SeatFuture<Result<QByteArray>>(const BlobId &)> read);
    /// Plays dictated notes once it can read files; stays quiet where nobody looks.
    [[nodiscard]] SoundPlayer *player() const { return m_player; }

Q_SIGNALS:
    void attachmentOpened(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addNote(const MarginalNote &note, const CaseDetails &details, const Directory &directory);
    void addTarget(QVBoxLayout *column, const MarginalTarget &target, const CaseDetails &details,
                   const Directory &directory, const QString &name);
    void addPicture(QVBoxLayout *column, const MarginalNote &note, const QString &name);
    void addSounds(QVBoxLayout *column, const MarginalNote &note, const QString &name);
    void addSignature(QVBoxLayout *column, const CaseDetails &details, const EventId &event,
                      const QString &name);
    void refresh();

    QVBoxLayout *m_column = nullptr;
    SoundPlayer *m_player = nullptr;
    NotePictures *m_pictures = nullptr;
    QString m_note;
};

} // namespace mizban
