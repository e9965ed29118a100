#pragma once

#include "core/center/directory_view.h"
#include "core/center/sealed_closing.h"
#include "core/center/submission.h"
#include "core/crypto/keys.h"

namespace mizban {

// The rules of sealed cases (D4) at the center, which sees what an event does but not what it says.

/// The events of a sealed stream as ordinary ones of a case, as far as the service key opens them.
[[nodiscard]] QList<DecodedEvent> openedForCenter(const QList<DecodedEvent> &stream,
                                                  const SigningKey &service);

/// Whoever has the case, supervises it, was let read it, or was brought it by time; the next handler up only
/// holds its key.
[[nodiscard]] QList<PostCode> sealedFollowers(const CaseState &state, const Directory &directory);

/// Routed by the table, promised by the policy, by someone entitled and outside X; `stream` is opened.
[[nodiscard]] Status checkSealed(const Submission &submission, const QList<DecodedEvent> &stream,
                                 const Circumstances &around, const DirectoryView &directory);
/// A request for explanation and the answer (C8).
[[nodiscard]] Status checkExplanation(const Submission &submission, const Circumstances &around,
                                      const Directory &directory);

/// Whose sealed scopes the stream enters by this event, and whose it leaves: whoever passes a sealed case on
/// follows it no longer (design §3).
void routeSealed(const Submission &submission, const QList<DecodedEvent> &stream, const Directory &directory,
                 Decision &decision);
/// What a naming of more subjects takes away, and from whom (C6).
[[nodiscard]] QList<Closure> closuresBy(const Submission &submission, const QList<DecodedEvent> &stream,
                                        const Circumstances &around, const Directory &directory,
                                        const CenterVoice &voice);
void routeExplanation(const Submission &submission, Decision &decision);

} // namespace mizban
