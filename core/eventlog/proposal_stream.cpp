#include "core/eventlog/proposal_stream.h"

#include "core/crypto/digest.h"

namespace mizban {

StreamId proposalStreamOf(const StreamId &caseId, const PostCode &principal, const QString &act)
{
    const QByteArray name = principal.text().toUtf8() + '\0' + act.toUtf8();
    return StreamId(sha256("mizban proposals 1" + caseId.bytes() + name).first(StreamId::size));
}

} // namespace mizban
