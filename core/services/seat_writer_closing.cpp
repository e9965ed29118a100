#include "core/base/persian_text.h"
#include "core/domain/public_phrases.h"
#include "core/services/act_texts.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

// Answering, delivering, closing, and what may reopen a case (1.2, S7).

namespace {

/// I7: the later cases that are linked to this one, as far as they are here. A link alone ends nothing: each
/// keeps its own promised time (E8), and only who holds it may end it. But once the matter has its answer,
/// one that lies here as well waits for nothing any more: it ends with a reference to the answer, which
/// either tracking id finds, and that is undone like every merge.
Result<QList<StreamId>> linkedTo(Connection &db, const StreamId &leading)
{
    QList<StreamId> linked;
    MIZBAN_LET(Query query, db.query("SELECT c.id FROM case_link l JOIN case_row c ON c.stream = l.stream"
                                     " WHERE l.leading = ?",
                                     leading));
    for (;;) {
        MIZBAN_LET(const bool more, query.next());
        if (!more)
            return linked;
        linked.append(query.get<StreamId>(0));
    }
}

} // namespace

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
        MIZBAN_TRY(checkPhrases(cleanFreeText(answer.publicText), QStringLiteral("text")));
    MIZBAN_LET(const QList<StreamId> linked, linkedTo(m->connection, id));
    MIZBAN_LET(EventId answered, m->act(id, answer));
    // The answer stands whatever becomes of these: one held elsewhere or ended already stays as it is, and
    // one that could not be written is still linked and merged by hand.
    for (const StreamId &later : linked) {
        if (const auto ended = mergeCase(later, id); !ended.ok())
            continue;
    }
    return answered;
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
