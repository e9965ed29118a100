#include "ui/case/proposed_recipient.h"

#include "core/domain/referral_proposal.h"

namespace mizban {

QStringList withProposed(const QStringList &recent, const CaseState &state, const Directory &directory)
{
    const bool first = state.custody.size() == 1;
    const HolderCode proposed = first ? proposedHolder(state.registration, directory) : HolderCode();
    if (proposed.isEmpty() || proposed == state.holder)
        return recent;
    QStringList list{proposed.text()};
    for (const QString &code : recent) {
        if (code != proposed.text())
            list.append(code);
    }
    return list;
}

} // namespace mizban
