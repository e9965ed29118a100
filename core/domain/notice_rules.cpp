#include "core/domain/notice_rules.h"

#include "core/domain/sealed_escalation.h"
#include "core/domain/tracking_view.h"

#include <algorithm>

namespace mizban {

namespace {

Error refuse(ErrorCode code, const char *rule, const char *why)
{
    return fieldError(code, {}, QString::fromLatin1(rule), QString::fromLatin1(why));
}

Status needHolderOrOrigin(const CaseState &state, const Actor &actor)
{
    const HolderCode origin(state.registration.desk.text());
    // The desk that registered a sealed case knows nothing more of it (C4).
    const bool atOrigin = !isAboutOfficials(state) && actsForHolder(actor.post, origin);
    if (!actsForHolder(actor.post, state.holder) && !atOrigin)
        return refuse(ErrorCode::NotHolder, "S5", "neither holder nor origin desk");
    return {};
}

const HistoryEntry *stepOf(const CaseState &state, const EventId &event)
{
    const auto found = std::find_if(state.history.begin(), state.history.end(),
                                    [&event](const HistoryEntry &entry) { return entry.event == event; });
    return found == state.history.end() ? nullptr : &*found;
}

qsizetype indexOf(const CaseState &state, const EventId &event)
{
    const HistoryEntry *step = stepOf(state, event);
    return step ? step - state.history.constData() : state.history.size();
}

/// Whether it was done while a case that goes on sealed was still an ordinary one: it stands before what
/// opened the sealed stream, whatever the clocks of those who acted said (C6).
bool isOfOpenCase(const CaseState &state, const HistoryEntry &entry)
{
    return !state.custody.isEmpty() &&
           indexOf(state, entry.event) < indexOf(state, state.custody.first().cause);
}

/// Where in the history the applicant was last given the answer, or brought what was asked: whatever was done
/// before that he knows. -1: never.
qsizetype lastSpokenTo(const CaseState &state)
{
    for (qsizetype at = state.history.size() - 1; at >= 0; --at) {
        const HistoryEntry &entry = state.history.at(at);
        const bool spoken =
            entry.type == EventType::DeliveredToApplicant || entry.type == EventType::ApplicantReplied;
        if (spoken && entry.flag == EventFlag::None)
            return at;
    }
    return -1;
}

} // namespace

QString noticeText(const CaseState &state, const HistoryEntry &entry)
{
    return isAboutOfficials(state) ? sealedStepText(entry.type) : entry.publicText;
}

bool isToBeNotified(const CaseState &state)
{
    return state.registered && state.registration.applicant.kind != ApplicantKind::Anonymous;
}

bool isNoticed(const CaseState &state, const HistoryEntry &entry)
{
    if (!isToBeNotified(state) || noticeText(state, entry).trimmed().isEmpty() ||
        entry.flag != EventFlag::None)
        return false;
    if (isAboutOfficials(state) && isOfOpenCase(state, entry))
        return false; // that stays with the desk
    switch (entry.type) {
    case EventType::CaseRegistered: // he holds the receipt
    case EventType::CaseOpened:
    case EventType::CaseVoided:
    case EventType::DeliveredToApplicant: // he was there
    case EventType::ApplicantReplied:     // it was he
    case EventType::SurveyAnswered:
    case EventType::ApplicantNotified:
    case EventType::IntakeCompleted: // by his own papers
    case EventType::IdentityChecked: // by no one's act; what does not fit the desk asks him itself (N3)
        return false;
    default:
        return true;
    }
}

const Notice *noticeOf(const CaseState &state, const EventId &step)
{
    const auto found = std::find_if(state.notices.begin(), state.notices.end(),
                                    [&step](const Notice &notice) { return notice.about == step; });
    return found == state.notices.end() ? nullptr : &*found;
}

bool isKnownToApplicant(const CaseState &state, const EventId &step)
{
    const Notice *notice = noticeOf(state, step);
    return (notice && notice->state == NoticeState::Sent) || indexOf(state, step) < lastSpokenTo(state);
}

QList<EventId> noticesDue(const CaseState &state)
{
    QList<EventId> due;
    if (state.status == CaseStatus::Void || state.quarantined)
        return due;
    const qsizetype spoken = lastSpokenTo(state);
    for (qsizetype at = spoken + 1; at < state.history.size(); ++at) {
        const HistoryEntry &entry = state.history.at(at);
        if (!isNoticed(state, entry))
            continue;
        const Notice *notice = noticeOf(state, entry.event);
        if (!notice || notice->state != NoticeState::Sent)
            due.append(entry.event);
    }
    return due;
}

NoticesOwed noticesOwed(const CaseState &state)
{
    NoticesOwed owed;
    for (const EventId &step : noticesDue(state)) {
        const HistoryEntry *entry = stepOf(state, step);
        if (owed.steps++ == 0)
            owed.sinceMs = entry->atMs;
        owed.text = noticeText(state, *entry);
        owed.atMs = entry->atMs;
        if (const Notice *tried = noticeOf(state, step))
            owed.lastTriedMs = qMax(owed.lastTriedMs, tried->atMs);
    }
    return owed;
}

Status mayGiveNotice(const CaseState &state, const Actor &actor)
{
    if (!isToBeNotified(state))
        return refuse(ErrorCode::NotAllowed, "N7", "nobody to be told");
    if (actor.post.text() == centerPost)
        return {};
    return needHolderOrOrigin(state, actor);
}

Status checkNotice(const CaseState &state, const ApplicantNotified &notice)
{
    const HistoryEntry *step = stepOf(state, notice.about);
    if (!step || !isNoticed(state, *step))
        return fieldError(ErrorCode::NotFound, QStringLiteral("about"), QStringLiteral("4-5"));
    if (notice.state == NoticeState::Failed && notice.detail.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("detail"), QStringLiteral("4-5"));
    // Nothing is done twice: what he was told he is not told again.
    const Notice *known = noticeOf(state, notice.about);
    const bool isTold = known && known->state == NoticeState::Sent && notice.state == NoticeState::Sent;
    return isTold ? Status(fieldError(ErrorCode::AlreadyDone, QStringLiteral("about"), QStringLiteral("4-5")))
                  : Status();
}

Status mayRecordSurvey(const CaseState &state, const Actor &actor)
{
    if (state.registration.applicant.kind == ApplicantKind::Anonymous)
        return refuse(ErrorCode::NotAllowed, "N7", "no survey of who is anonymous");
    if (state.answeredAtMs == 0 || state.isOpen())
        return refuse(ErrorCode::WrongStatus, "I6", "there is no answer yet");
    return needHolderOrOrigin(state, actor);
}

void applyNotice(CaseState &state, const DecodedEvent &event)
{
    const qint64 atMs = event.event.header.wallTimeMs;
    if (const auto *survey = std::get_if<SurveyAnswered>(&event.payload)) {
        state.opinion = Opinion{survey->score, survey->text, atMs};
        return;
    }
    const auto *notice = std::get_if<ApplicantNotified>(&event.payload);
    if (!notice)
        return;
    const Notice told{notice->about, notice->means, notice->state, atMs};
    for (Notice &known : state.notices) {
        if (known.about != notice->about)
            continue;
        // He was told: that he could not be reached another time takes nothing back.
        if (known.state != NoticeState::Sent || notice->state == NoticeState::Sent)
            known = told;
        return;
    }
    state.notices.append(told);
}

} // namespace mizban
