#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/base/tehran_time.h"
#include "core/storage/file_io.h"
#include "core/wire/registration_json.h"

#include <QJsonArray>

namespace mizban::ctl {

namespace {

constexpr qint64 maxRecordFile = 1ll << 20;
constexpr int usualRows = 50;
constexpr int mostRows = 10'000;

constexpr const char *counselHelp =
    "records counsel given (offline)\n"
    "  FILE holds one JSON object with a channel, and\n"
    "  nothing more     general information: it is only counted (N2)\n"
    "  personal true    with applicant (as in 'case register'), topic, ruleCited, advice (001 §1.6)\n"
    "  guidedTo UNIT    the person was sent to the right desk (S3): topic, advice; ruleCited, subject";

constexpr const char *serviceHelp =
    "records a service delivered (offline, 001 §1.16)\n"
    "  FILE holds one JSON object: serviceId (one of 'service list'), applicant (as in 'case register'),\n"
    "  startedAt, deliveredAt (ISO 8601), note (optional). --case: it was delivered for that case";

int recordCounsel(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray content, readWhole(invocation.arguments.value("file"), maxRecordFile));
    CTL_LET(CounselDraft draft, parseCounsel(content));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    if (invocation.arguments.has("case")) {
        CTL_LET(draft.caseId, seat.reader->resolve(invocation.arguments.value("case")));
    }
    CTL_LET(const StreamId id, seat.writer->recordCounsel(draft));
    return invocation.answer(QJsonObject{{QStringLiteral("counselId"), id.hex()}}, id.hex());
}

int recordService(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray content, readWhole(invocation.arguments.value("file"), maxRecordFile));
    CTL_LET(ServiceDraft draft, parseService(content));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    if (invocation.arguments.has("case")) {
        CTL_LET(draft.caseId, seat.reader->resolve(invocation.arguments.value("case")));
    }
    CTL_LET(const RecordedService saved, seat.writer->recordService(draft));
    return invocation.answer(QJsonObject{{QStringLiteral("trackingId"), saved.trackingId},
                                         {QStringLiteral("serviceRecordId"), saved.id.hex()}},
                             saved.trackingId);
}

/// What this desk may deliver (004 art.4-3).
int listServices(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    const DirectoryPtr directory = seat.reader->directory();
    const UnitCode desk(seat.writer->identity().seatOf.text());
    QJsonArray items;
    QString plain;
    for (const Service *service : servicesOf(*directory, desk)) {
        items.append(QJsonObject{{QStringLiteral("serviceId"), service->serviceId},
                                 {QStringLiteral("title"), service->title},
                                 {QStringLiteral("unit"), service->unit.text()},
                                 {QStringLiteral("audience"), service->audience}});
        plain += QStringLiteral("%1  %2  %3\n").arg(service->serviceId, service->audience, service->title);
    }
    return invocation.answer(QJsonObject{{QStringLiteral("items"), items}}, plain);
}

int listRecords(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    bool numeric = true;
    const Arguments &arguments = invocation.arguments;
    const int limit = arguments.has("limit") ? arguments.value("limit").toInt(&numeric) : usualRows;
    if (!numeric || limit < 1 || limit > mostRows)
        return misuse(QStringLiteral("--limit takes 1 to %1").arg(mostRows));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const QList<ServiceRow> rows, seat.reader->services(limit));
    const DirectoryPtr directory = seat.reader->directory();
    QJsonArray items;
    QString plain;
    for (const ServiceRow &row : rows) {
        items.append(QJsonObject{{QStringLiteral("trackingId"), row.trackingId},
                                 {QStringLiteral("serviceId"), row.serviceId},
                                 {QStringLiteral("applicant"), row.applicantName},
                                 {QStringLiteral("clerk"), directory->personName(row.clerk)},
                                 {QStringLiteral("startedAt"), toIso8601(row.startedMs)},
                                 {QStringLiteral("deliveredAt"), toIso8601(row.deliveredMs)}});
        plain +=
            QStringLiteral("%1  %2  %3\n").arg(row.trackingId, row.serviceId, toIso8601(row.deliveredMs));
    }
    return invocation.answer(QJsonObject{{QStringLiteral("items"), items}}, plain);
}

} // namespace

QList<Command> recordCommands()
{
    const Option file{"file", "FILE", "the record (JSON)"};
    return {
        {"counsel record", "", counselHelp, {file, {"case", "ID", "the case it is given in"}}, recordCounsel},
        {"service record",
         "",
         serviceHelp,
         {file, {"case", "ID", "the case it was delivered for"}},
         recordService},
        {"service list", "", "the services of this desk, by audience", {}, listServices},
        {"service records",
         "",
         "services delivered here, newest first",
         {{"limit", "N", "rows"}},
         listRecords},
    };
}

} // namespace mizban::ctl
