#include "core/services/seat_writer.h"

#include "core/base/jalali.h"
#include "core/base/tehran_time.h"
#include "core/eventlog/authoring.h"
#include "core/services/clean_texts.h"
#include "core/services/seat_writer_parts.h"

namespace mizban {

Result<StreamId> SeatWriter::recordCounsel(const CounselDraft &typed)
{
    CounselDraft draft = cleaned(typed);
    m->nameApprover(draft.applicant);
    const QList<Error> problems = problemsOf(draft, *m->board->get(), m->deskUnit());
    if (!problems.isEmpty())
        return problems.first();
    CounselRecorded counsel;
    counsel.desk = m->deskUnit();
    counsel.channel = draft.channel;
    counsel.personal = draft.personal;
    counsel.guidedTo = draft.guidedTo;
    if (draft.personal)
        counsel.applicant = draft.applicant;
    else
        counsel.applicant.kind = ApplicantKind::Anonymous;
    // General information is counted and nothing else (N2).
    if (draft.personal || !draft.guidedTo.isEmpty()) {
        counsel.topic = draft.topic;
        counsel.ruleCited = draft.ruleCited;
        counsel.advice = draft.advice;
        counsel.subject = draft.subject;
        counsel.caseId = draft.caseId;
    }
    counsel.recordedAtMs = m->clock->nowMs();
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    const EventPlace place = newStream(StreamKind::Counsel);
    MIZBAN_TRY(m->record(authorEvent(m->identity.device, m->actor(), place, counsel, counsel.recordedAtMs)));
    MIZBAN_TRY(transaction.commit());
    return place.stream;
}

Result<RecordedService> SeatWriter::recordService(const ServiceDraft &typed)
{
    const qint64 nowMs = m->clock->nowMs();
    MIZBAN_LET(const ServiceDraft draft, m->verified(typed));
    const QList<Error> problems = problemsOf(draft, *m->board->get(), m->deskUnit(), nowMs);
    if (!problems.isEmpty())
        return problems.first();
    ServiceRecorded record;
    record.desk = m->deskUnit();
    record.serviceId = draft.serviceId;
    record.applicant = draft.applicant;
    record.startedMs = draft.startedMs;
    record.deliveredMs = draft.deliveredMs;
    record.caseId = draft.caseId;
    record.note = draft.note;
    record.verifiedIn = draft.verifiedIn;
    record.recordedAtMs = nowMs;
    record = std::get<ServiceRecorded>(cleaned(Payload(record)));
    MIZBAN_LET(Transaction transaction, Transaction::begin(m->connection));
    // T1: one tracking id per case or service request.
    if (draft.caseId.isValid()) {
        MIZBAN_LET(const Parts::CaseAtHand found, m->caseAtHand(draft.caseId));
        record.trackingId = found.state.registration.trackingId;
    } else {
        MIZBAN_LET(record.trackingId, m->tracking.next(toJalali(tehranDate(nowMs)).year, false));
    }
    const EventPlace place = newStream(StreamKind::Service);
    MIZBAN_TRY(m->record(authorEvent(m->identity.device, m->actor(), place, record, nowMs)));
    MIZBAN_TRY(transaction.commit());
    return RecordedService{place.stream, record.trackingId};
}

} // namespace mizban
