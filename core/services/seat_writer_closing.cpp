#include "core/domain/public_phrases.h"
#include "core/services/act_texts.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

// Answering, delivering, closing, and what may reopen a case (1.2, S7).

Result<EventId> SeatWriter::answer(const StreamId &id, AnswerKind kind, const QString &publicText,
                                   const QString &reason, const QList<Attachment> &attachments)
{
    return answer(id, CaseAnswered{kind, publicText, reason, attachments, {}});
}

Result<EventId> SeatWriter::answer(const StreamId &id, CaseAnswered answer)
{
    answer.publicText = answer.publicText.trimmed();
    answer.reason = answer.reason.trimmed();
    if (answer.publicText.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"));
    // Why something was not done may stand in the reason alone.
    if (answer.kind == AnswerKind::Done)
        MIZBAN_TRY(checkPhrases(answer.publicText, QStringLiteral("text")));
    return m->act(id, answer);
}

Result<EventId> SeatWriter::deliver(const StreamId &id, DeliveredToApplicant delivery)
{
    delivery.recipient = delivery.recipient.trimmed();
    if (delivery.recipient.size() > maxShortTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("recipient"));
    if (delivery.atMs == 0)
        delivery.atMs = m->clock->nowMs();
    if (delivery.publicText.trimmed().isEmpty())
        delivery.publicText = deliveryText(delivery.means);
    return m->act(id, delivery);
}

Result<EventId> SeatWriter::close(const StreamId &id, const QString &publicText)
{
    return m->act(id, CaseClosed{publicText.trimmed()});
}

Result<EventId> SeatWriter::reopen(const StreamId &id, const QString &publicText)
{
    if (publicText.trimmed().isEmpty())
        return fieldError(ErrorCode::MissingInput, QStringLiteral("text"), QStringLiteral("S7"));
    return m->act(id, CaseReopened{publicText.trimmed()});
}

Result<EventId> SeatWriter::recordSurvey(const StreamId &id, int score, const QString &text)
{
    if (score < 1 || score > bestScore)
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("score"), QStringLiteral("I6"),
                          QStringLiteral("1 to 5"));
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("text"));
    return m->act(id, SurveyAnswered{score, text.trimmed()});
}

Result<EventId> SeatWriter::recordNotice(const StreamId &id, const ApplicantNotified &notice)
{
    if (notice.detail.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QStringLiteral("detail"));
    return m->act(id, notice);
}

Result<EventId> SeatWriter::awaitApplicant(const StreamId &id, const QString &publicText, qint64 untilMs)
{
    return m->act(id, ApplicantAwaited{publicText.trimmed(), untilMs});
}

Result<EventId> SeatWriter::applicantReplied(const StreamId &id, const QString &publicText,
                                             const QList<Attachment> &attachments)
{
    const QString text = publicText.trimmed();
    return m->act(
        id, ApplicantReplied{text.isEmpty() ? QStringLiteral("پاسخ متقاضی رسید و رسیدگی ادامه دارد.") : text,
                             attachments});
}

} // namespace mizban
