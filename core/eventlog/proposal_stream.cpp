#include "core/eventlog/proposal_stream.h"

#include "core/crypto/digest.h"
#include "core/domain/proposal_rules.h"

namespace mizban {

StreamId proposalStreamOf(const StreamId &caseId, const PostCode &principal, const QString &act)
{
    const QByteArray name = principal.text().toUtf8() + '\0' + act.toUtf8();
    return StreamId(sha256("mizban proposals 1" + caseId.bytes() + name).first(StreamId::size));
}

QList<StreamId> proposalStreamsOf(const StreamId &caseId, const PostCode &principal)
{
    QList<StreamId> streams;
    for (const QString &act : proposableActs())
        streams.append(proposalStreamOf(caseId, principal, act));
    return streams;
}

} // namespace mizban
