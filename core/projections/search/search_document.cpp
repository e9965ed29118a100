#include "core/projections/search/search_document.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/projections/search/search_terms.h"

namespace mizban {

namespace {

/// Sentences the program writes by itself say nothing about a case.
bool isWrittenByPeople(EventType type)
{
    switch (type) {
    case EventType::CaseRegistered:
    case EventType::CaseOpened:
    case EventType::CaseReferred:
    case EventType::CaseVoided:
    case EventType::VerdictGiven:
        return false;
    default:
        return true;
    }
}

} // namespace

QStringList searchedTexts(const CaseState &state, const QStringList &notes)
{
    const CaseRegistered &registration = state.registration;
    const Applicant &applicant = registration.applicant;
    const Representative &speaker = applicant.representative;
    QStringList texts{registration.text,
                      registration.redress,
                      QString(applicant.givenName + u' ' + applicant.familyName),
                      applicant.organization,
                      applicant.guardianNumber,
                      applicant.email,
                      QString(speaker.givenName + u' ' + speaker.familyName),
                      speaker.nationalNumber,
                      registration.locality.name,
                      registration.beneficiary.name,
                      registration.outcome.text,
                      registration.details.place,
                      registration.details.person,
                      registration.details.serviceId,
                      registration.details.handlingOf};
    texts += registration.documents;
    for (const HistoryEntry &entry : state.history) {
        if (entry.flag == EventFlag::Withdrawn || entry.flag == EventFlag::Erased)
            continue;
        if (isWrittenByPeople(entry.type))
            texts.append(entry.publicText);
        if (entry.type != EventType::VerdictGiven)
            texts.append(entry.note);
    }
    return texts + notes;
}

QByteArray searchDocument(const CaseState &state, const QStringList &notes)
{
    QByteArray words;
    words.reserve(2048);
    words.append(' ');
    const CaseRegistered &registration = state.registration;
    words.append(kindTerm(static_cast<int>(registration.kind))).append(' ');
    words.append(subjectTerm(registration.subject.text())).append(' ');
    const JalaliDate day = toJalali(tehranDate(registration.registeredAtMs));
    words.append(monthTerm(day.year, day.month)).append(' ');
    const Applicant &applicant = registration.applicant;
    for (const QString &name : {applicant.givenName, applicant.familyName, applicant.organization,
                                applicant.representative.givenName, applicant.representative.familyName}) {
        QByteArray terms;
        appendTerms(terms, name);
        for (const QByteArray &term : terms.split(' ')) {
            if (!term.isEmpty())
                words.append(nameTerm(term)).append(' ');
        }
    }
    const QStringList texts = searchedTexts(state, notes);
    for (const QString &text : texts)
        appendTerms(words, text);
    return words;
}

} // namespace mizban
