#include "app/ctl/case_act.h"
#include "app/ctl/commands.h"
#include "core/base/tehran_time.h"
#include "core/domain/intake.h"
#include "core/domain/intake_number.h"
#include "core/services/seat_records.h"
#include "core/storage/file_io.h"
#include "core/wire/applicant_json.h"
#include "core/wire/intake_json.h"
#include "core/wire/json_fields.h"
#include "core/wire/registration_json.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace mizban::ctl {

namespace {

constexpr qint64 maxRecordFile = 1ll << 20;
constexpr int usualRows = 50;
constexpr int mostRows = 10'000;

constexpr const char *intakeHelp =
    "keeps a letter, message or fax that does not say whose it is (N10), offline\n"
    "  FILE holds one JSON object: channel (Post Email Fax ProvincialTrip), text or attachments (or both),\n"
    "  sender, address, reference, receivedAt. Where there is an address its sender is asked at once.";

constexpr const char *completeHelp = "notes what has become known of an item's sender\n"
                                     "  FILE holds one JSON object: applicant (as in 'case register'), note";

constexpr const char *convertHelp =
    "registers the case that an item becomes (N10); the two name each other\n"
    "  FILE as for 'case register'; what it leaves out of applicant, channel and text is taken from the item,\n"
    "  and the item's files are added";

constexpr const char *correctHelp =
    "corrects number or names after the registry found a mismatch (N3), by the desk that registered the case\n"
    "  what is not given stays as it is; the former values stay in the history, and a new check is asked for";

int decideException(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    if (arguments.has("approve") == arguments.has("refuse"))
        return misuse(QStringLiteral("either --approve or --refuse REASON is needed"));
    return actOnCase(invocation, {}, [&](SeatWriter &writer, const StreamId &id) {
        return writer.decideException(id, arguments.has("approve"), arguments.value("refuse"));
    });
}

/// The applicant as the case has him, with what was typed in place.
Applicant correctedFrom(const Arguments &arguments, Applicant applicant)
{
    const auto take = [&arguments](const char *option, QString &field) {
        if (arguments.has(option))
            field = arguments.value(option);
    };
    take("national", applicant.nationalNumber);
    take("given", applicant.givenName);
    take("family", applicant.familyName);
    take("legal-id", applicant.legalId);
    take("name", applicant.organization);
    take("comprehensive", applicant.comprehensiveCode);
    take("passport", applicant.passport);
    take("country", applicant.country);
    take("guardian", applicant.guardianNumber);
    take("mobile", applicant.mobile);
    return applicant;
}

int correctApplicant(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolve(arguments.positional.first()));
    CTL_LET(const CaseDetails details, seat.reader->caseDetails(id));
    const Applicant applicant = correctedFrom(arguments, details.state.registration.applicant);
    CTL_LET(const EventId event, seat.writer->completeIntake(id, applicant, arguments.value("text")));
    return answerEvent(invocation, event);
}

int countIdentities(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const IdentityCounts counts, seat.reader->identityCounts());
    return invocation.answer(
        QJsonObject{{QStringLiteral("verified"), counts.verified},
                    {QStringLiteral("mismatch"), counts.mismatch},
                    {QStringLiteral("exceptionsAsked"), counts.exceptionsAsked},
                    {QStringLiteral("exceptionsApproved"), counts.exceptionsApproved},
                    {QStringLiteral("exceptionsRefused"), counts.exceptionsRefused}},
        QStringLiteral("verified %1, mismatch %2, exceptions asked %3, approved %4, refused %5")
            .arg(counts.verified)
            .arg(counts.mismatch)
            .arg(counts.exceptionsAsked)
            .arg(counts.exceptionsApproved)
            .arg(counts.exceptionsRefused));
}

QJsonValue timeOrNull(qint64 atMs)
{
    return atMs == 0 ? QJsonValue() : QJsonValue(toIso8601(atMs));
}

int receive(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    const QString path = invocation.arguments.value("file");
    CTL_LET(const QByteArray content, readWhole(path, maxRecordFile));
    CTL_LET(const IntakeDraft draft, parseIntake(content, QFileInfo(path).absolutePath()));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const ReceivedIntake saved, seat.writer->receiveIntake(draft));
    return invocation.answer(QJsonObject{{QStringLiteral("number"), saved.number},
                                         {QStringLiteral("intakeId"), saved.id.hex()},
                                         {QStringLiteral("asked"), saved.asked}},
                             saved.number);
}

int list(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    const Arguments &arguments = invocation.arguments;
    bool numeric = true;
    const int limit = arguments.has("limit") ? arguments.value("limit").toInt(&numeric) : usualRows;
    if (!numeric || limit < 1 || limit > mostRows)
        return misuse(QStringLiteral("--limit takes 1 to %1").arg(mostRows));
    std::optional<CartableKey> after;
    if (arguments.has("after")) {
        after = CartableKey::fromText(arguments.value("after"));
        if (!after)
            return fail(fieldError(ErrorCode::InvalidInput, QStringLiteral("after")));
    }
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    const qint64 nowMs = invocation.clock->nowMs();
    CTL_LET(const IntakePage page, seat.reader->intakePage(!arguments.has("all"), after, limit, nowMs));
    QJsonArray items;
    QString plain;
    for (const IntakeRow &row : page.rows) {
        items.append(QJsonObject{{QStringLiteral("number"), row.number},
                                 {QStringLiteral("intakeId"), row.id.hex()},
                                 {QStringLiteral("channel"), wordOf(row.channel)},
                                 {QStringLiteral("sender"), row.sender},
                                 {QStringLiteral("receivedAt"), toIso8601(row.receivedAtMs)},
                                 {QStringLiteral("asked"), row.asks},
                                 {QStringLiteral("askNow"), row.asksNow(nowMs)},
                                 {QStringLiteral("pending"), row.pending},
                                 {QStringLiteral("trackingId"), row.trackingId}});
        plain += QStringLiteral("%1  %2  %3\n").arg(row.number, toIso8601(row.receivedAtMs), row.excerpt);
    }
    return invocation.answer(
        QJsonObject{{QStringLiteral("pending"), page.pending},
                    {QStringLiteral("toAsk"), page.toAsk},
                    {QStringLiteral("items"), items},
                    {QStringLiteral("next"), page.next ? QJsonValue(page.next->toText()) : QJsonValue()}},
        plain);
}

int show(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolveIntake(invocation.arguments.positional.first()));
    CTL_LET(const IntakeState state, seat.reader->intake(id));
    QJsonArray asks;
    for (const IntakeAsked &asked : state.asks)
        asks.append(QJsonObject{{QStringLiteral("at"), toIso8601(asked.atMs)},
                                {QStringLiteral("means"), wordOf(asked.means)},
                                {QStringLiteral("text"), asked.text}});
    QJsonArray became;
    for (const IntakeConverted &one : state.conversions)
        became.append(QJsonObject{{QStringLiteral("trackingId"), one.trackingId},
                                  {QStringLiteral("caseId"), one.caseId.hex()}});
    const QJsonObject shown{{QStringLiteral("number"), state.item.number},
                            {QStringLiteral("intakeId"), state.id.hex()},
                            {QStringLiteral("channel"), wordOf(state.item.channel)},
                            {QStringLiteral("sender"), state.item.sender},
                            {QStringLiteral("address"), state.item.address},
                            {QStringLiteral("reference"), state.item.reference},
                            {QStringLiteral("text"), state.item.text},
                            {QStringLiteral("receivedAt"), toIso8601(state.item.receivedAtMs)},
                            {QStringLiteral("applicant"),
                             state.completed ? QJsonValue(applicantJson(state.applicant)) : QJsonValue()},
                            {QStringLiteral("note"), state.note},
                            {QStringLiteral("asks"), asks},
                            {QStringLiteral("askFrom"), timeOrNull(state.askFromMs())},
                            {QStringLiteral("pending"), state.isPending()},
                            {QStringLiteral("cases"), became}};
    return invocation.answer(shown, state.item.number + u'\n' + state.item.text);
}

int ask(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file"}))
        return exitUsage;
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolveIntake(invocation.arguments.positional.first()));
    CTL_LET(const IntakeState state, seat.reader->intake(id));
    DeliveryMeans means = meansFor(state.item.address);
    if (invocation.arguments.has("how")) {
        const auto named = parseDeliveryMeans(invocation.arguments.value("how"));
        if (!named)
            return fail(fieldError(ErrorCode::InvalidInput, QStringLiteral("how")));
        means = *named;
    }
    CTL_LET(const EventId event, seat.writer->askIntake(id, means, invocation.arguments.value("text")));
    return invocation.answer(QJsonObject{{QStringLiteral("event"), event.hex()}}, event.hex());
}

int complete(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    CTL_LET(const QByteArray content, readWhole(invocation.arguments.value("file"), maxRecordFile));
    CTL_LET(const IntakeCompleted completion, parseIntakeCompletion(content));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolveIntake(invocation.arguments.positional.first()));
    CTL_LET(const EventId event, seat.writer->completeIntake(id, completion.applicant, completion.note));
    return invocation.answer(QJsonObject{{QStringLiteral("event"), event.hex()}}, event.hex());
}

int convert(Invocation &invocation)
{
    if (!invocation.need({"seat", "password-file", "file"}))
        return exitUsage;
    const QString path = invocation.arguments.value("file");
    CTL_LET(const QByteArray content, readWhole(path, maxRecordFile));
    CTL_LET(const OpenSeat seat, invocation.openSeat());
    CTL_LET(const StreamId id, seat.reader->resolveIntake(invocation.arguments.positional.first()));
    CTL_LET(const IntakeState state, seat.reader->intake(id));
    CTL_LET(QJsonObject object, parseJsonObject(content));
    const auto fill = [&object](const char *field, const QJsonValue &value) {
        if (!object.contains(QLatin1StringView(field)))
            object.insert(QLatin1StringView(field), value);
    };
    fill("channel", wordOf(state.item.channel));
    fill("text", state.item.text);
    if (state.completed) {
        QJsonObject applicant = applicantJson(state.applicant);
        applicant.remove(QStringLiteral("identity"));
        fill("applicant", applicant);
    }
    CTL_LET(CaseDraft draft,
            parseRegistration(QJsonDocument(object).toJson(), QFileInfo(path).absolutePath()));
    draft.intake = id;
    draft.attachments += draftFrom(state).attachments;
    CTL_LET(const Registered saved, seat.writer->registerCase(draft));
    return invocation.answer(QJsonObject{{QStringLiteral("trackingId"), saved.trackingId},
                                         {QStringLiteral("followUpCode"), saved.followUpCode},
                                         {QStringLiteral("caseId"), saved.caseId.hex()},
                                         {QStringLiteral("dueAt"), timeOrNull(saved.dueAtMs)}},
                             saved.trackingId);
}

} // namespace

QList<Command> identityCommands()
{
    const Option file{"file", "FILE", "JSON"};
    return {
        {"case exception",
         "ID",
         "the desk's responsible decides on a registration without national number (N8)",
         {{"approve", nullptr, "it is accepted"}, {"refuse", "REASON", "it is not, and why"}},
         decideException},
        {"case correct",
         "ID",
         correctHelp,
         {{"national", "N", "national number"},
          {"given", "T", "given name"},
          {"family", "T", "family name"},
          {"legal-id", "N", "of a legal person"},
          {"name", "T", "of a legal person"},
          {"comprehensive", "N", "of a foreigner"},
          {"passport", "P", "of a foreigner or who lives abroad"},
          {"country", "T", "that goes with the passport"},
          {"guardian", "N", "national number of the guardian"},
          {"mobile", "N", "mobile"},
          {"text", "T", "by which paper (internal)"}},
         correctApplicant},
        {"identity counts", "", "results of the registry and exceptions here (N3, N8)", {}, countIdentities},
        {"intake receive", "", intakeHelp, {file}, receive},
        {"intake list",
         "",
         "items that wait for an identity, newest first",
         {{"all", nullptr, "also those that are cases now"},
          {"limit", "N", "rows"},
          {"after", "KEY", "behind this place ('next' of the page before)"}},
         list},
        {"intake show", "NUMBER", "an item and what was done with it", {}, show},
        {"intake ask",
         "NUMBER",
         "records that the sender was asked who he is",
         {{"how", "MEANS", "InPerson Phone Sms Post Email Messenger"},
          {"text", "T", "other words than usual"}},
         ask},
        {"intake complete", "NUMBER", completeHelp, {file}, complete},
        {"intake convert", "NUMBER", convertHelp, {file}, convert},
    };
}

} // namespace mizban::ctl
