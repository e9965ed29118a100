#include "app/ctl/cartable_list.h"
#include "app/ctl/case_json.h"
#include "app/ctl/commands.h"
#include "app/ctl/invocation.h"
#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/services/words.h"
#include "core/storage/file_io.h"
#include "core/wire/registration_json.h"
#include "ui/print/receipt_painter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mizban::ctl {

namespace {

constexpr qint64 maxRegistrationFile = 8ll << 20;

constexpr const char *registerHelp =
    "registers a case (offline)\n"
    "  FILE holds one JSON object. A field that is unknown or of another kind is refused by name.\n"
    "  kind        Request, Complaint, Criticism, ObservationReport, Idea, Suggestion, Plan, Thanks, Sentiment\n"
    "  channel     WalkIn, PublicVisit, Phone111, SupervisionLine, CallCentre, Post, Email, Fax, Web,\n"
    "              QuickReport, ProvincialTrip, Abroad, NightOffice\n"
    "  applicant   by its own kind (below); left out: anonymous, where the kind of case allows it (N7)\n"
    "  subject     a subject code; text: what is asked\n"
    "  locality    {type: City|District|Village, name}\n"
    "  outcome     {kind: Done, text} | {kind: NextVisit, at} | {kind: FinalDate[, at]}\n"
    "  optional    reference, documents[], attachments[] (paths beside FILE), about[] (below),\n"
    "              serviceId (not of a Sentiment), handlingOf TRACKING-ID (4-23: about the handling of that\n"
    "              case; the Center holds it; not of a Sentiment), guidedFirst true (5-4: needed for a WalkIn\n"
    "              at the Center's desk)\n"
    "  about       of a Complaint, Criticism or ObservationReport about officials, desks or offices: post and\n"
    "              unit codes, or {name, unit}; the case is sealed to its handler, the desk keeps a stub\n"
    " The fields of each kind\n"
    "  Request           beneficiary {kind: Person} | {kind: Group, name, size}\n"
    "  Complaint         breach LawBreached|LawDefective|RuleNotExecuted|BelowStandard, against UNIT, redress\n"
    "  Criticism         against UNIT\n"
    "  ObservationReport place, date (2026-11-20 or 1405/08/29), benefits Reporter|Others|Public; the text is\n"
    "                    the fact. With channel QuickReport serviceId (one of the desk's own) and text suffice\n"
    "  Idea, Suggestion  effects [Change, Speed, Time, Cost], at least one\n"
    "  Plan              effects as above, and at least one attachment\n"
    "  Thanks            against UNIT or person NAME\n"
    "  Sentiment         addressee Leader|President, artForm Poem|Painting|Recitation|Calligraphy|Other; text or\n"
    "                    an attachment (text, image, audio); no subject needed at a governorate's desk\n"
    " The fields of each kind of applicant (all take mobile and email)\n"
    "  Iranian           nationalNumber, givenName, familyName (the kind may be left out)\n"
    "  LegalPerson       legalId, name, representative {nationalNumber, givenName, familyName, capacity}\n"
    "  Foreigner         comprehensiveCode, or passport and nationality; givenName, familyName\n"
    "  Abroad            nationalNumber, or passport and country; givenName, familyName; the Center holds it\n"
    "  WithoutNumber     guardianNumber, or exception {reason}, which the desk's responsible decides on (N8);\n"
    "                    givenName, familyName\n"
    "  Anonymous         nothing else\n"
    "  any but LegalPerson and Anonymous   representative {nationalNumber, givenName, familyName, relation}";

/// They only warn (I7); with --json they stand in the answer.
void warnOfDuplicates(const QStringList &trackingIds)
{
    if (!trackingIds.isEmpty())
        complain(QCoreApplication::translate("Registration", "مورد مشابه در ۳۰ روز گذشته: %1")
                     .arg(trackingIds.join(u' ')));
}

int registerCase(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    const QString path = invocation.arguments.value("file");
    CTL_LET(const QByteArray content, readWhole(path, maxRegistrationFile));
    CTL_LET(const CaseDraft draft, parseRegistration(content, QFileInfo(path).absolutePath()));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const Registered saved, seat.writer->registerCase(draft));
    const DueExplanation due = seat.reader->why(saved.caseId).valueOr({});
    if (!invocation.json)
        warnOfDuplicates(saved.duplicates);
    return invocation.answer(
        QJsonObject{{QStringLiteral("trackingId"), saved.trackingId},
                    {QStringLiteral("followUpCode"), saved.followUpCode},
                    {QStringLiteral("caseId"), saved.caseId.hex()},
                    {QStringLiteral("dueAt"),
                     saved.dueAtMs == 0 ? QJsonValue() : QJsonValue(toIso8601(saved.dueAtMs))},
                    {QStringLiteral("dueEstimated"), due.estimated},
                    {QStringLiteral("holder"), saved.holder.text()},
                    {QStringLiteral("duplicates"), QJsonArray::fromStringList(saved.duplicates)}},
        saved.trackingId + u' ' + saved.followUpCode);
}

int showCase(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    const QJsonObject json = caseJson(details, *seat.reader->directory(), invocation.clock->nowMs());
    QString plain = QStringLiteral("%1 %2 %3\n%4\n")
                        .arg(details.row.trackingId, nameOf(details.row.kind), nameOf(details.row.status),
                             details.state.registration.text);
    for (const HistoryEntry &entry : details.state.history)
        plain +=
            QStringLiteral("%1  %2  %3\n").arg(toIso8601(entry.atMs), nameOf(entry.type), entry.publicText);
    return invocation.answer(json, plain);
}

int receipt(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "out"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(invocation.arguments.positional.first()));
    CTL_LET(const ReceiptData data, seat.reader->receipt(id));
    const bool roll = invocation.arguments.value("format") == QLatin1StringView("80mm");
    const QString out = invocation.arguments.value("out");
    CTL_TRY(writeReceiptPdf(out, data, roll ? ReceiptFormat::Roll80 : ReceiptFormat::A5));
    return invocation.answer(QJsonObject{{QStringLiteral("out"), out}}, out);
}

} // namespace

QList<Command> caseCommands()
{
    return {
        {"case register", "", registerHelp, {{"file", "FILE", "the registration (JSON)"}}, registerCase},
        {"case show", "ID", "the case and its history", {}, showCase},
        {"case receipt",
         "ID",
         "the receipt as PDF",
         {{"out", "FILE.pdf", "where to write"}, {"format", "a5|80mm", "paper"}},
         receipt},
        {"cartable list", "", cartableListHelp, cartableListOptions(), listCartable},
    };
}

} // namespace mizban::ctl
