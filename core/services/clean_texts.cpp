#include "core/services/clean_texts.h"

#include "core/base/persian_text.h"

namespace mizban {

namespace {

void clean(QString &text)
{
    text = cleanFreeText(text);
}

/// Names and other fields of one line.
void cleanLine(QString &text)
{
    text = cleanFreeText(text);
    text.replace(u'\n', u' ').replace(u'\t', u' ');
}

void clean(Applicant &applicant)
{
    for (QString *line :
         {&applicant.givenName, &applicant.familyName, &applicant.organization, &applicant.country,
          &applicant.exceptionReason, &applicant.email, &applicant.representative.givenName,
          &applicant.representative.familyName, &applicant.representative.relation})
        cleanLine(*line);
}

void clean(Outcome &outcome)
{
    clean(outcome.text);
}

/// What a registration has beside what acts have: all that was cleaned in its draft.
void cleanRegistration(CaseRegistered &registration)
{
    clean(registration.redress);
    cleanLine(registration.reference);
    cleanLine(registration.locality.name);
    clean(registration.applicant);
    cleanLine(registration.beneficiary.name);
    clean(registration.outcome);
    for (QString &document : registration.documents)
        cleanLine(document);
    for (About &about : registration.about)
        cleanLine(about.name);
    cleanLine(registration.details.place);
    cleanLine(registration.details.person);
}

/// The free texts of an event, by their names.
template <typename Body> void cleanBody(Body &body)
{
    if constexpr (std::is_same_v<Body, CaseRegistered>)
        cleanRegistration(body);
    if constexpr (std::is_same_v<Body, CounselRecorded>) {
        cleanLine(body.topic);
        cleanLine(body.ruleCited);
        clean(body.advice);
        clean(body.applicant);
    }
    if constexpr (std::is_same_v<Body, IntakeCompleted>)
        clean(body.applicant);
    if constexpr (std::is_same_v<Body, IntakeReceived>) {
        cleanLine(body.sender);
        cleanLine(body.address);
        cleanLine(body.reference);
    }
    if constexpr (requires { body.question.trimmed(); })
        clean(body.question);
    if constexpr (requires { body.publicText; })
        clean(body.publicText);
    if constexpr (requires { body.text; })
        clean(body.text);
    if constexpr (requires { body.note.trimmed(); }) // a text, not the note that it answers
        clean(body.note);
    if constexpr (requires { body.reason; })
        clean(body.reason);
    if constexpr (requires { body.detail; })
        clean(body.detail);
    if constexpr (requires { body.recipient; })
        cleanLine(body.recipient);
    if constexpr (std::is_same_v<Body, BoardReferred> || std::is_same_v<Body, MisconductReferred>) {
        cleanLine(body.body);
        cleanLine(body.letterNumber);
    }
    if constexpr (requires { body.result.trimmed(); }) // a text, not the outcome of a call
        clean(body.result);
    if constexpr (std::is_same_v<Body, CaseReferred>) {
        if (body.visit) {
            cleanLine(body.visit->contact);
            clean(body.visit->reason);
        }
    }
}

} // namespace

CaseDraft cleaned(CaseDraft draft)
{
    clean(draft.text);
    clean(draft.redress);
    cleanLine(draft.reference);
    cleanLine(draft.locality.name);
    clean(draft.applicant);
    if (draft.beneficiary)
        cleanLine(draft.beneficiary->name);
    if (draft.outcome)
        clean(*draft.outcome);
    for (QString &document : draft.documents)
        cleanLine(document);
    for (About &about : draft.about)
        cleanLine(about.name);
    cleanLine(draft.details.place);
    cleanLine(draft.details.person);
    return draft;
}

CounselDraft cleaned(CounselDraft draft)
{
    cleanLine(draft.topic);
    cleanLine(draft.ruleCited);
    clean(draft.advice);
    clean(draft.applicant);
    return draft;
}

Payload cleaned(Payload payload)
{
    const auto tidy = []<typename Body>(Body &body) {
        if constexpr (requires { body.signature; })
            return; // it was cleaned before it was signed
        else
            cleanBody(body);
    };
    std::visit(tidy, payload);
    return payload;
}

bool isClean(const Payload &payload)
{
    const auto same = []<typename Body>(const Body &body) {
        Body tidy = body;
        cleanBody(tidy);
        return tidy == body;
    };
    return std::visit(same, payload);
}

} // namespace mizban
