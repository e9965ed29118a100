#pragma once

#include "core/base/result.h"
#include "core/domain/directory.h"
#include "core/domain/payloads.h"
#include "core/domain/service_rules.h"

#include <QMap>

#include <optional>

namespace mizban {

/// A file the clerk attached and that has not been taken into the store yet.
struct DraftAttachment
{
    QString path; ///< to read it from; empty once it lies in the store
    Attachment stored;

    bool operator==(const DraftAttachment &) const = default;
};

struct CounselDraft
{
    Channel channel = Channel::WalkIn;
    bool personal = false;
    Applicant applicant;
    QString topic;
    QString ruleCited;
    QString advice;
    UnitCode guidedTo = {};   ///< the desk the person was sent to (S3, 4-18)
    SubjectCode subject = {}; ///< of what was asked, then
    StreamId caseId = {};     ///< of the case it is given in; not valid where it stands alone

    bool operator==(const CounselDraft &) const = default;
};

/// Of a saved draft only: it is about somebody (C1) whom it does not name yet, or about one more.
struct TypedAbout
{
    QString name;
    QString entry; ///< of the list of posts and units, half typed

    bool operator==(const TypedAbout &) const = default;
};

/// What a clerk has typed so far for a case. Everything may be missing.
struct CaseDraft
{
    CaseKind kind = CaseKind::Request;
    Channel channel = Channel::WalkIn;
    QString reference;
    Applicant applicant;
    SubjectCode subject;
    QString text;
    Locality locality;
    std::optional<Beneficiary> beneficiary;
    std::optional<Breach> breach;
    UnitCode against;
    QString redress;
    QStringList documents;
    std::optional<Outcome> outcome; ///< 4-4: one of the three is mandatory
    QList<DraftAttachment> attachments;
    std::optional<qint64> registeredAtMs; ///< import only
    QList<About> about;                   ///< officials, desks, offices complained of (C1)
    std::optional<CounselDraft> counsel;  ///< of a saved draft only: counsel half typed, not a case
    KindDetails details;
    std::optional<ServiceDraft> service; ///< of a saved draft only: a service half typed, not a case
    QString typedSubject;                ///< of a saved draft only: what is half typed and picks nothing yet
    QString typedAgainst;
    StreamId intake;                   ///< the item that becomes this case (N10)
    QMap<QString, QString> typedDates; ///< of a saved draft only: dates half typed, by the name of the field
    std::optional<TypedAbout> typedAbout;

    bool operator==(const CaseDraft &) const = default;
};

/// Everything wrong with a draft, in the order of the form; empty: it may be saved. Fields are named as
/// in interfaces.md: "applicant.nationalNumber", "subject", "text", "outcome", …
[[nodiscard]] QList<Error> problemsOf(const CaseDraft &draft, const Directory &directory,
                                      const UnitCode &desk, qint64 nowMs);
/// General information is only counted: nothing is asked (N2). Personal counsel needs identity, topic, rule
/// and advice (001 §1.6); guiding someone on needs topic and advice (S3).
[[nodiscard]] QList<Error> problemsOf(const CounselDraft &draft, const Directory &directory,
                                      const UnitCode &desk);

/// Whether a desk may register and act on a subject: the Center's, those of the presidency, county and
/// provincial governorates on any, the desks of agencies within the duty lists from the desk up to the agency
/// (S1–S3).
[[nodiscard]] bool isInScope(const Directory &directory, const UnitCode &desk, const SubjectCode &subject);

/// The national number where the kind demands one (N2, N7).
[[nodiscard]] bool needsIdentity(CaseKind kind);

/// The same checks on a registration that has arrived, for the center (S4: with the directory the
/// client relied on).
[[nodiscard]] QList<Error> problemsOf(const CaseRegistered &registration, const Directory &directory);
/// What the kind demands of attachments once it is known what they are (Plan; 001 §1.7).
[[nodiscard]] QList<Error> problemsOfAttachments(const CaseRegistered &registration);
[[nodiscard]] QList<Error> problemsOf(const CounselRecorded &counsel, const Directory &directory);

/// The registration that a draft makes, still without what saving adds: desk, times, ids, attachments.
[[nodiscard]] CaseRegistered registrationFrom(const CaseDraft &draft);

} // namespace mizban
