#pragma once

#include "core/center/directory_view.h"
#include "core/center/submission.h"
#include "core/crypto/keys.h"

#include <QHash>

namespace mizban {

// The rules an event has to keep, one function for each question. Pure; the first that is broken names the
// reason. InvalidInput and the like carry the field and the rule (N1, S3, T2, E, inv14…).

/// Whether items are what they claim to be: link, hashes, author, form. One batch, one thread.
class FormCheck
{
public:
    /// `service` opens parcels and what of sealed events is for the center.
    FormCheck(const Directory &directory, DeviceId sender, HolderCode seat, SigningKey service);

    /// Sets ids, payload, `problem` and `tied`.
    void examine(Submission &submission);
    /// The same for what a desk gives back, which comes without link.
    void examineReturned(Submission &submission);

private:
    [[nodiscard]] Status openParcelOf(Submission &submission) const;
    [[nodiscard]] Status checkLink(Submission &submission);
    [[nodiscard]] Status checkEvent(Submission &submission);
    [[nodiscard]] Status checkReturned(Submission &submission);
    [[nodiscard]] Result<VerifyKey> keyOf(const DeviceRecord &device);

    const Directory &m_directory;
    DeviceId m_sender;
    HolderCode m_seat;
    SigningKey m_service;
    QHash<DeviceId, VerifyKey> m_keys;
};

/// Place in the stream: parents known, counter right (invariant 6).
[[nodiscard]] Status checkPlace(const Event &event, const Circumstances &around);
/// The grants in force now (invariant 14).
[[nodiscard]] Status checkActor(const Event &event, const Directory &directory, qint64 nowMs);
/// No control characters and no direction marks that turn what stands behind a text, whatever the event; of a
/// sealed one as far as the center sees it.
[[nodiscard]] Status checkTexts(const Submission &submission);
/// What the event does, by the rules of its kind.
[[nodiscard]] Status checkAct(const Submission &submission, const Circumstances &around,
                              const DirectoryView &directory, qint64 nowMs);

} // namespace mizban
