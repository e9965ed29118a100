#include "core/services/sealed_search.h"

#include "core/domain/applicant_rules.h"
#include "core/projections/search/search_document.h"

#include <algorithm>

namespace mizban {

namespace {

bool standsIn(QByteArrayView words, const SearchTerm &term)
{
    const QByteArray wanted = ' ' + term.bytes + (term.prefix ? QByteArray() : QByteArray(" "));
    return words.indexOf(wanted) >= 0;
}

bool hasNumber(const CaseRegistered &registration, const SearchClause &clause)
{
    const QStringList numbers{registration.trackingId, applicantKey(registration.applicant),
                              registration.applicant.mobile};
    const bool begins = std::any_of(clause.numbers.begin(), clause.numbers.end(), [&](const QString &digits) {
        return std::any_of(numbers.begin(), numbers.end(),
                           [&digits](const QString &number) { return number.startsWith(digits); });
    });
    return begins || (!clause.reference.isEmpty() && registration.reference.startsWith(clause.reference));
}

} // namespace

bool fits(const SearchPlan &plan, const SealedCase &one)
{
    const CaseState &state = one.state;
    const CaseRegistered &registration = state.registration;
    if ((!plan.statuses.isEmpty() && !plan.statuses.contains(state.status)) ||
        (!plan.holders.isEmpty() && !plan.holders.contains(state.holder.text())) ||
        (plan.fromMs && registration.registeredAtMs < *plan.fromMs) ||
        (plan.beforeMs && registration.registeredAtMs >= *plan.beforeMs))
        return false;
    const bool all = std::all_of(plan.all.begin(), plan.all.end(), [&](const SearchClause &clause) {
        return hasNumber(registration, clause) ||
               std::any_of(clause.any.begin(), clause.any.end(),
                           [&](const SearchTerm &term) { return standsIn(one.words, term); });
    });
    if (!all)
        return false;
    const QStringList texts = searchedTexts(state, {});
    return std::all_of(plan.phrases.begin(), plan.phrases.end(),
                       [&](const SearchPlan::Phrase &phrase) { return holdsPhrase(texts, phrase); });
}

} // namespace mizban
