#include "core/domain/sealed_rules.h"

#include "core/base/tehran_time.h"
#include "core/domain/case_state.h"
#include "core/domain/sealed_handlers.h"

#include <QSet>

#include <algorithm>

namespace mizban {

namespace {

/// Acts that hand a sealed case to nobody beside its handlers.
struct KnownToSealed
{
    bool operator()(const CaseOpened &) const { return true; }
    bool operator()(const CaseReferred &referral) const { return referral.copies.isEmpty(); }
    bool operator()(const CaseAnswered &) const { return true; }
    bool operator()(const CaseClosed &) const { return true; }
    bool operator()(const CaseReopened &) const { return true; }
    bool operator()(const CaseAccepted &) const { return true; }
    bool operator()(const DeliveredToApplicant &) const { return true; }
    bool operator()(const ApplicantNotified &) const { return true; }
    bool operator()(const NoteAdded &) const { return true; }
    bool operator()(const Withdrawn &) const { return true; }
    bool operator()(const ExplanationAsked &) const { return true; }
    bool operator()(const BoardReferred &) const { return true; }
    bool operator()(const EnvelopeRewrapped &) const { return true; }
    bool operator()(const SealedShared &) const { return true; }
    bool operator()(const ConflictResolved &) const { return true; }
    bool operator()(const SubjectsAdded &) const { return true; }
    bool operator()(const MarginalNoted &note) const { return !note.pinned; } // 4-25 names no officials
    bool operator()(const NoteAcknowledged &) const { return true; }
    bool operator()(const NoteAnswered &) const { return true; }
    bool operator()(const ExtensionAsked &) const { return true; } // D5; E1 is of requests alone
    bool operator()(const DeadlineExtended &) const { return true; }
    bool operator()(const DisputeRecorded &) const { return true; }
    bool operator()(const SessionCalled &) const { return true; }
    bool operator()(const SessionDecided &) const { return true; }
    bool operator()(const EvidenceGiven &) const { return true; }
    bool operator()(const DecisionRefused &) const { return true; }
    bool operator()(const MisconductReferred &) const { return true; }
    bool operator()(const MisconductResolved &) const { return true; }
    template <typename Other> bool operator()(const Other &) const { return false; }
};

} // namespace

bool mayBeAbout(CaseKind kind)
{
    return kind == CaseKind::Complaint || kind == CaseKind::Criticism || kind == CaseKind::ObservationReport;
}

bool isDeskOrOffice(const Unit &unit)
{
    return unit.kind == UnitKind::Desk || unit.kind == UnitKind::PerformanceOffice ||
           unit.kind == UnitKind::HeadquartersOffice;
}

CaseDraft withBodyComplainedOf(CaseDraft draft, const Directory &directory)
{
    const bool hasBody = draft.kind == CaseKind::Complaint || draft.kind == CaseKind::Criticism;
    if (!hasBody || !draft.against.isEmpty() || draft.about.isEmpty())
        return draft;
    const About &first = draft.about.first();
    const bool isPost = first.name.isEmpty() && directory.post(PostCode(first.code));
    draft.against = isPost ? unitOfPost(PostCode(first.code)) : UnitCode(first.code);
    return draft;
}

Deadline sealedDeadline(const DeadlinePolicy &policy, const WorkingCalendar &calendar, qint64 registeredAtMs)
{
    Deadline deadline;
    deadline.policyVersion = policy.version;
    deadline.workingDays = policy.officialDays;
    if (deadline.workingDays <= 0)
        return deadline;
    const DueDate due = calendar.addWorkingDays(tehranDate(registeredAtMs), deadline.workingDays);
    if (!due.date.isValid())
        return deadline;
    deadline.dueAtMs = endOfDayMs(due.date);
    deadline.estimated = due.estimated;
    return deadline;
}

Status mayBeSealed(const Payload &payload)
{
    if (std::visit(KnownToSealed{}, payload))
        return {};
    return fieldError(ErrorCode::NotAllowed, {}, QStringLiteral("D4"),
                      QStringLiteral("no act on a sealed case"));
}

bool isKnownToSealed(EventType type)
{
    switch (type) {
    case EventType::CaseOpened:
    case EventType::CaseReferred:
    case EventType::CaseAnswered:
    case EventType::CaseClosed:
    case EventType::CaseReopened:
    case EventType::CaseAccepted:
    case EventType::DeliveredToApplicant:
    case EventType::ApplicantNotified:
    case EventType::NoteAdded:
    case EventType::ExplanationAsked:
    case EventType::BoardReferred:
    case EventType::SubjectsAdded:
    case EventType::SealedShared:
    case EventType::MarginalNoted:
    case EventType::NoteAcknowledged:
    case EventType::NoteAnswered:
    case EventType::ConflictResolved:
    case EventType::ExtensionAsked:
    case EventType::DeadlineExtended:
    case EventType::DisputeRecorded:
    case EventType::SessionCalled:
    case EventType::SessionDecided:
    case EventType::EvidenceGiven:
    case EventType::DecisionRefused:
    case EventType::MisconductReferred:
    case EventType::MisconductResolved:
        return true;
    default:
        return false;
    }
}

QList<PostCode> sealedReaders(const CaseRegistered &registration, const Directory &directory,
                              const HolderCode &holder)
{
    const QList<PersonId> excluded = excludedFrom(registration, directory);
    SealedHandling handling;
    handling.handler = PostCode(holder.text());
    handling.nextUp = nextHandlerUp(directory, handling.handler, excluded);
    if (handling.nextUp.isEmpty()) // a delegate stands on no rung
        handling.nextUp = PostCode(registration.holder.text());
    handling.supervision = sealedSupervision(directory, excluded);
    return handling.readers();
}

QList<SealedReader> personsReading(const CaseRegistered &registration, const Directory &directory,
                                   const HolderCode &holder)
{
    const QList<PersonId> excluded = excludedFrom(registration, directory);
    QList<SealedReader> reading;
    for (const PostCode &post : sealedReaders(registration, directory, holder)) {
        for (const PersonId &person : directory.personsAt(post)) {
            if (!excluded.contains(person))
                reading.append(SealedReader{post, person});
        }
    }
    return reading;
}

Status mayRewrap(const CaseRegistered &registration, const Directory &directory, const HolderCode &holder,
                 const EnvelopeRewrapped &rewrapped)
{
    if (excludedFrom(registration, directory).contains(rewrapped.person))
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("person"), QStringLiteral("C5"),
                          QStringLiteral("kept from the case"));
    const SealedReader reader{rewrapped.post, rewrapped.person};
    return personsReading(registration, directory, holder).contains(reader)
               ? Status()
               : Status(fieldError(ErrorCode::NotAllowed, QStringLiteral("person"), QStringLiteral("C4"),
                                   QStringLiteral("no reader of the case")));
}

Result<SubjectsAdded> subjectsAdded(const CaseRegistered &registration, const Directory &directory,
                                    const HolderCode &holder, const QList<About> &about)
{
    MIZBAN_TRY(checkAbout(directory, about));
    SubjectsAdded added;
    for (const About &one : about) {
        if (!registration.about.contains(one) && !added.about.contains(one))
            added.about.append(one);
    }
    if (added.about.isEmpty())
        return fieldError(ErrorCode::AlreadyDone, QStringLiteral("about"), QStringLiteral("C6"),
                          QStringLiteral("named already"));
    if (registration.about.size() + added.about.size() > maxAbout)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("about"), QStringLiteral("C6"),
                          QString::number(registration.about.size() + added.about.size()));
    const QList<PersonId> meant = personsMeant(directory, added.about);
    QSet<PersonId> subjects(registration.subjects.begin(), registration.subjects.end());
    subjects.unite(QSet<PersonId>(meant.begin(), meant.end()));
    added.subjects = inOrder(subjects);

    const QList<PersonId> excluded = excludedBy(directory, added.subjects);
    added.handler = handlerAfterNaming(directory, PostCode(registration.holder.text()),
                                       PostCode(holder.text()), added.about, excluded);
    if (added.handler.isEmpty())
        return fieldError(ErrorCode::NotAllowed, QStringLiteral("about"), QStringLiteral("C2"),
                          QStringLiteral("no handler outside those complained of"));
    return added;
}

CaseRegistered registrationAfter(const CaseState &before, const Payload &act)
{
    CaseRegistered registration = before.registration;
    if (const auto *added = std::get_if<SubjectsAdded>(&act)) {
        registration.about += added->about;
        registration.subjects = added->subjects;
        if (added->handler.text() != before.holder.text())
            registration.holder = HolderCode(added->handler.text());
    }
    return registration;
}

Status mayAddSubjects(const CaseRegistered &registration, const Directory &directory,
                      const HolderCode &holder, const Actor &actor)
{
    if (actsForHolder(actor.post, holder))
        return {};
    const bool supervises = actor.post == headOfCenter(directory) &&
                            !excludedFrom(registration, directory).contains(actor.person);
    return supervises ? Status()
                      : Status(fieldError(ErrorCode::NotHolder, {}, QStringLiteral("C6"),
                                          QStringLiteral("neither handler nor the Center's supervision")));
}

namespace {

/// What every recipient of one sealed case is judged by.
class SealedReferral
{
public:
    SealedReferral(const CaseRegistered &registration, const Directory &directory, const HolderCode &from,
                   const QList<HolderCode> &held)
        : m_directory(directory)
        , m_table(registration.holder.text())
        , m_holder(from.text())
        , m_held(held)
        , m_excluded(excludedFrom(registration, directory))
        , m_next(nextHandlerUp(directory, m_holder, m_excluded))
        , m_mayName(mayNameDelegate(directory, m_holder))
    {
    }

    [[nodiscard]] Status may(const PostCode &to) const
    {
        const Post *post = m_directory.post(to);
        if (!post || post->abolished || m_directory.personsAt(to).isEmpty())
            return refuse(ErrorCode::NotFound, "C2", "no such post, or vacant");
        if (isHeldByAny(m_directory, to, m_excluded))
            return refuse(ErrorCode::NotAllowed, "C5", "kept from the case");
        if (to == m_table || to == m_next)
            return {};
        if (!m_mayName)
            return refuse(ErrorCode::NotAllowed, "C11", "sealed cases are not delegated");
        if (!isHis(*post))
            return refuse(ErrorCode::InvalidInput, "C11", "nobody of the agency whom its head may name");
        const bool another = std::any_of(m_held.begin(), m_held.end(), [&](const HolderCode &earlier) {
            const PostCode code(earlier.text());
            const Post *had = m_directory.post(code);
            // Who had it above him, or before it was his to handle, was not named by him.
            return code != m_holder && code != to && code != m_table && (!had || isHis(*had));
        });
        return another
                   ? refuse(ErrorCode::AlreadyDone, "C11", "one person of the agency has been named already")
                   : Status();
    }
    [[nodiscard]] QList<PostCode> recipients() const
    {
        QList<PostCode> found;
        for (const Post *post : m_directory.posts()) {
            const PostCode &code = post->code;
            const bool thinkable = code == m_table || code == m_next || (m_mayName && isHis(*post));
            if (thinkable && code != m_holder && may(code).ok())
                found.append(code);
        }
        return found;
    }

private:
    [[nodiscard]] bool isHis(const Post &post) const
    {
        const Unit *unit = m_directory.unit(unitOfPost(post.code));
        return unit && isOverUnit(m_directory, m_holder, *unit) && post.kind != PostKind::OfficeStaff;
    }
    static Status refuse(ErrorCode code, const char *rule, const char *why)
    {
        return Status(
            fieldError(code, QStringLiteral("to"), QString::fromLatin1(rule), QString::fromLatin1(why)));
    }

    const Directory &m_directory;
    PostCode m_table; ///< the handler by table
    PostCode m_holder;
    QList<HolderCode> m_held;
    QList<PersonId> m_excluded;
    PostCode m_next;
    bool m_mayName;
};

} // namespace

Status mayReferSealed(const CaseRegistered &registration, const Directory &directory, const HolderCode &from,
                      const PostCode &to, const QList<HolderCode> &held)
{
    return SealedReferral(registration, directory, from, held).may(to);
}

QList<PostCode> sealedReferees(const CaseState &state, const Directory &directory)
{
    return SealedReferral(state.registration, directory, state.holder, holdersOf(state)).recipients();
}

QList<HolderCode> holdersOf(const CaseState &state)
{
    QList<HolderCode> held;
    for (const Custody &custody : state.custody)
        held.append(custody.holder);
    return held;
}

} // namespace mizban
