#include "core/wire/intake_json.h"

#include "core/base/digits.h"
#include "core/base/tehran_time.h"
#include "core/wire/applicant_json.h"
#include "core/wire/json_fields.h"

#include <QDir>

namespace mizban {

namespace {

QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace

Result<IntakeDraft> parseIntake(const QByteArray &json, const QString &baseDirectory)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    IntakeDraft draft;
    draft.channel = fields.needWord("channel", parseChannel);
    draft.sender = composed(fields.text("sender")).simplified();
    draft.address = composed(fields.text("address")).trimmed();
    draft.text = composed(fields.text("text"));
    draft.reference = composed(fields.text("reference")).trimmed();
    if (fields.has("receivedAt")) {
        const Result<qint64> moment = fromIso8601(toAsciiDigits(fields.text("receivedAt")));
        if (!moment.ok())
            fields.refuse("receivedAt", ErrorCode::InvalidInput, "N10",
                          QStringLiteral("not ISO 8601 with an offset"));
        draft.receivedAtMs = moment.valueOr(0);
    }
    const QDir base(baseDirectory);
    for (const QString &path : fields.texts("attachments"))
        draft.attachments.append({QDir::cleanPath(base.absoluteFilePath(path)), {}});
    fields.finish();
    if (failure.error())
        return *failure.error();
    return draft;
}

Result<IntakeCompleted> parseIntakeCompletion(const QByteArray &json)
{
    MIZBAN_LET(const QJsonObject object, parseJsonObject(json));
    JsonFailure failure;
    JsonFields fields(object, {}, failure);
    IntakeCompleted completion;
    if (!fields.has("applicant"))
        fields.refuse("applicant", ErrorCode::MissingInput, "N10");
    completion.applicant = applicantOf(fields.object("applicant"));
    completion.note = composed(fields.text("note"));
    fields.finish();
    if (failure.error())
        return *failure.error();
    return completion;
}

} // namespace mizban
