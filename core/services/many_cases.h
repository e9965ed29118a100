#pragma once

#include "core/base/ids.h"
#include "core/domain/act_draft.h"
#include "core/services/seat_writer.h"

namespace mizban {

// A half-written act on many marked cases: the seat keeps it as it keeps that of one case (ActDraft), under a
// place that is no case. Its words are closed to the person, since sealed cases may be among the marked ones;
// the cases lie beside them in portions, so that very many are not written anew for every word. Writer's
// thread where a writer is taken; inside a transaction of their own.

/// What stands for the case of such a draft; never the id of one.
[[nodiscard]] const StreamId &ofManyCases();
/// Whether what is kept there under that name lists cases and holds no words.
[[nodiscard]] bool isMarkedPart(const QString &act);

struct MarkedCases
{
    QString act;
    QList<StreamId> left; ///< not done yet
    qsizetype most = 0;   ///< so many lie there at most, what an interruption left behind among them
};

/// Which act is being written and for which cases, in place of what was kept before.
[[nodiscard]] Status keepMarked(SeatWriter &writer, const QString &act, const QList<StreamId> &cases);
/// The act is done on the first `done` of `cases` that were kept: what is left is offered again, no more.
[[nodiscard]] Status noteMarkedDone(SeatWriter &writer, const QString &act, qsizetype cases, qsizetype done);
/// `most`: of all that were kept since it was last forgotten.
[[nodiscard]] Status forgetMarked(SeatWriter &writer, qsizetype most);
/// In what actDrafts(ofManyCases()) gave.
[[nodiscard]] MarkedCases markedIn(const QList<ActDraft> &kept);

} // namespace mizban
