#include "core/services/proposed_input.h"

#include "core/base/hour_text.h"
#include "core/base/tehran_time.h"

namespace mizban {

namespace {

QDate dayIn(const Proposal &proposal, const char *field)
{
    return QDate::fromString(proposal.textOf(QString::fromLatin1(field)), Qt::ISODate);
}

bool says(const Proposal &proposal, const char *field, const char *word)
{
    return proposal.textOf(QString::fromLatin1(field)) == QLatin1StringView(word);
}

std::optional<Visit> visitOf(const Proposal &proposal)
{
    const QDate day = dayIn(proposal, "visit.at");
    const QTime hour = hourOf(proposal.textOf(QStringLiteral("visit.hour")));
    if (!says(proposal, "goes", "yes") || !day.isValid() || !hour.isValid())
        return std::nullopt;
    Visit visit;
    visit.contact = proposal.textOf(QStringLiteral("visit.contact"));
    visit.reason = proposal.textOf(QStringLiteral("visit.reason"));
    visit.atMs = tehranMidnightMs(day) + hour.msecsSinceStartOfDay();
    return visit;
}

std::optional<Compensation> compensationOf(const Proposal &proposal)
{
    const bool found = says(proposal, "fault", "found");
    if (!found && !says(proposal, "fault", "none"))
        return std::nullopt;
    Compensation outcome;
    outcome.faultFound = found;
    if (found) {
        outcome.claimed = proposal.textOf(QStringLiteral("claimed")).toLongLong();
        outcome.awarded = proposal.textOf(QStringLiteral("awarded")).toLongLong();
        const QDate paid = dayIn(proposal, "paidAt");
        outcome.paidAtMs = paid.isValid() ? tehranMidnightMs(paid) : 0;
    }
    return outcome;
}

} // namespace

ReferralInput referralOf(const Proposal &proposal)
{
    ReferralInput input;
    input.to = proposal.textOf(QStringLiteral("to"));
    input.note = proposal.textOf(QStringLiteral("text"));
    input.attachments = proposal.act.attachments;
    if (!says(proposal, "more", "yes"))
        return input;
    input.copies = proposal.textOf(QStringLiteral("copies")).split(u' ', Qt::SkipEmptyParts);
    if (const QDate due = dayIn(proposal, "due"); due.isValid())
        input.dueAtMs = endOfDayMs(due);
    input.visit = visitOf(proposal);
    return input;
}

CaseAnswered answerOf(const Proposal &proposal)
{
    const QString reason = proposal.textOf(QStringLiteral("reason"));
    const AnswerKind otherwise = reason.isEmpty() ? AnswerKind::Done : AnswerKind::NotDone;
    const AnswerKind kind = parseAnswerKind(proposal.textOf(QStringLiteral("kind"))).value_or(otherwise);
    CaseAnswered answer{kind,
                        proposal.textOf(QStringLiteral("text")),
                        kind == AnswerKind::NotDone ? reason : QString(),
                        proposal.act.attachments,
                        {}};
    answer.compensation = compensationOf(proposal);
    return answer;
}

} // namespace mizban
