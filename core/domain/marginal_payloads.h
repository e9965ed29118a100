#pragma once

#include "core/base/ids.h"
#include "core/domain/attachment.h"
#include "core/domain/vocabulary.h"

#include <QByteArray>
#include <QList>

namespace mizban {

// Marginal notes on a case (پی‌نوشت): signed by whoever writes them, immutable, never shown to the
// applicant. The signature is CMS over what core/eventlog/note_signature.h says; `certificate` is the
// signer's own (DER) where he signs with an official key, and empty where it is the key of his seat.

inline constexpr int maxTargets = 50;

/// By anyone who has to do with the case; the President's (001 §4-25) is served by the Center and stays
/// pinned before its targets until they have acknowledged and answered it.
struct MarginalNoted
{
    MarginalForm form = MarginalForm::Text;
    QString text;                  ///< what it says; of a picture or a sound what it is about, may be empty
    QList<Attachment> attachments; ///< the picture or the sound, and what else goes with it
    QList<HolderCode> targets;     ///< who has to take note of it and answer
    qint64 dueAtMs = 0;            ///< until when an answer is asked for; 0: no date
    bool pinned = false;           ///< 4-25
    QByteArray certificate;
    QByteArray signature;
    bool operator==(const MarginalNoted &) const = default;
};

/// A target has taken note (4-25).
struct NoteAcknowledged
{
    EventId note;
    QByteArray certificate;
    QByteArray signature;
    bool operator==(const NoteAcknowledged &) const = default;
};

/// What a target did about it.
struct NoteAnswered
{
    EventId note;
    QString text; ///< internal
    QList<Attachment> attachments;
    QByteArray certificate;
    QByteArray signature;
    bool operator==(const NoteAnswered &) const = default;
};

} // namespace mizban
