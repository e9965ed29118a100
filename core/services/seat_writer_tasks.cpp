#include "core/base/persian_text.h"
#include "core/eventlog/inquiry_signature.h"
#include "core/services/act_texts.h"
#include "core/services/seat_writer.h"
#include "core/services/seat_writer_parts.h"

#include <algorithm>

namespace mizban {

namespace {

Result<HolderCode> recipient(const Directory &directory, const QString &to, const char *rule)
{
    auto holder = directory.holderFor(to);
    if (holder)
        return holder;
    const ErrorCode code = to.trimmed().isEmpty() ? ErrorCode::MissingInput : holder.error().code;
    return fieldError(code, QStringLiteral("to"), QString::fromLatin1(rule), holder.error().detail);
}

Status fits(const QString &text, const char *field)
{
    if (text.size() > maxTextLength)
        return fieldError(ErrorCode::TooLarge, QString::fromLatin1(field));
    return {};
}

/// What is answered: the one named, or the only one that this seat has not answered yet.
Result<EventId> askedHere(const CaseState &state, const HolderCode &self, const EventId &named, bool inquiry)
{
    if (named.isValid())
        return named;
    EventId found;
    for (const CaseTask &task : state.tasks) {
        if (task.inquiry != inquiry || task.to != self || task.answeredMs != 0)
            continue;
        if (found.isValid())
            return fieldError(ErrorCode::MissingInput,
                              inquiry ? QStringLiteral("inquiry") : QStringLiteral("task"),
                              QStringLiteral("004 art.4-7"), QStringLiteral("several are open"));
        found = task.event;
    }
    if (!found.isValid())
        return fieldError(ErrorCode::NotFound, inquiry ? QStringLiteral("inquiry") : QStringLiteral("task"),
                          QStringLiteral("004 art.4-7"), QStringLiteral("nothing is open here"));
    return found;
}

} // namespace

Result<QByteArray> SeatWriter::Parts::signOwn(const EventPlace &place, const Payload &payload, qint64 nowMs)
{
    const DirectoryPtr directory = board->get();
    const SigningKey &key = seat.bundle.signing;
    MIZBAN_LET(const Certificate own, certificateFor(*directory, seat.person, key.publicKey()));
    return signInquiry(place, actor(), nowMs, payload, key, own);
}

Result<EventId> SeatWriter::askTask(const StreamId &id, const QString &to, const QString &text,
                                    qint64 dueAtMs, const QList<Attachment> &attachments)
{
    const DirectoryPtr directory = m->board->get();
    TaskAsked task;
    MIZBAN_LET(task.to, recipient(*directory, to, "004 art.4-7"));
    MIZBAN_TRY(fits(text, "text"));
    task.text = text.trimmed();
    task.dueAtMs = dueAtMs;
    task.attachments = attachments;
    task.publicText = taskText(*directory, task.to);
    return m->act(id, task);
}

Result<EventId> SeatWriter::answerTask(const StreamId &id, const EventId &task, const QString &text,
                                       const QList<Attachment> &attachments)
{
    const HolderCode self = m->identity.seatOf;
    MIZBAN_TRY(fits(text, "text"));
    return m->act(id, [&](const CaseState &state, const EventPlace &, qint64) -> Result<Payload> {
        TaskAnswered answer;
        MIZBAN_LET(answer.task, askedHere(state, self, task, false));
        answer.text = text.trimmed();
        answer.attachments = attachments;
        answer.publicText = taskDoneText(*m->board->get(), self);
        return Payload(answer);
    });
}

Result<EventId> SeatWriter::sendInquiry(const StreamId &id, const QString &to, const QString &question,
                                        qint64 dueAtMs, const QList<Attachment> &attachments)
{
    const DirectoryPtr directory = m->board->get();
    InquirySent inquiry;
    MIZBAN_LET(inquiry.to, recipient(*directory, to, "004 art.4-8"));
    MIZBAN_TRY(fits(question, "question"));
    inquiry.question = cleanFreeText(question).trimmed(); // as it is signed
    inquiry.dueAtMs = dueAtMs;
    inquiry.attachments = attachments;
    inquiry.publicText = inquiryText(*directory, inquiry.to);
    return m->act(id, [&](const CaseState &, const EventPlace &place, qint64 nowMs) -> Result<Payload> {
        MIZBAN_LET(inquiry.signature, m->signOwn(place, inquiry, nowMs));
        return Payload(inquiry);
    });
}

Result<EventId> SeatWriter::answerInquiry(const StreamId &id, const EventId &inquiry, const QString &text,
                                          const QList<Attachment> &attachments)
{
    const HolderCode self = m->identity.seatOf;
    MIZBAN_TRY(fits(text, "text"));
    return m->act(id, [&](const CaseState &state, const EventPlace &place, qint64 nowMs) -> Result<Payload> {
        InquiryAnswered answer;
        MIZBAN_LET(answer.inquiry, askedHere(state, self, inquiry, true));
        answer.text = cleanFreeText(text).trimmed();
        answer.attachments = attachments;
        answer.publicText = inquiryAnsweredText(*m->board->get(), self);
        MIZBAN_LET(answer.signature, m->signOwn(place, answer, nowMs));
        return Payload(answer);
    });
}

} // namespace mizban
