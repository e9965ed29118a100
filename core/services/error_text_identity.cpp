#include "core/services/error_text_identity.h"

#include "core/base/shown_digits.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct Sentence
{
    ErrorCode code;
    const char *field;
    const char *rule;
    const char *text;
};

constexpr Sentence sentences[] = {
    {ErrorCode::MissingInput, "applicant.comprehensiveCode", "N5",
     QT_TRANSLATE_NOOP("Errors", "کد فراگیر را بنویسید، یا شماره گذرنامه و تابعیت را.")},
    {ErrorCode::MissingInput, "applicant.nationalNumber", "N6",
     QT_TRANSLATE_NOOP("Errors", "کد ملی را بنویسید، یا شماره گذرنامه و کشور محل اقامت را.")},
    {ErrorCode::MissingInput, "applicant.guardianNumber", "N8",
     QT_TRANSLATE_NOOP("Errors", "کد ملی ولی یا قیم را بنویسید، یا علت نداشتن کد ملی را.")},
    {ErrorCode::NotAllowed, "applicant.exception.approvedBy", "N8",
     QT_TRANSLATE_NOOP(
         "Errors",
         "ثبت بدون کد ملی را تنها مسئول همین میز می‌پذیرد؛ سمت او را بنویسید یا خالی بگذارید.")},
    {ErrorCode::NotAllowed, "applicant.identity", "N6",
     QT_TRANSLATE_NOOP(
         "Errors",
         "هویت متقاضی خارج از کشور هنوز احراز نشده است؛ تا احراز هویت در موردی از او، خدمت تحویل نمی‌شود.")},
    {ErrorCode::NotAllowed, "applicant.identity", "N8",
     QT_TRANSLATE_NOOP(
         "Errors",
         "ثبت بدون کد ملی برای این متقاضی هنوز پذیرفته نشده است؛ تا مسئول میز در موردی از او نپذیرد، خدمت تحویل نمی‌شود.")},
    {ErrorCode::NotAllowed, "applicant.identity", "N3",
     QT_TRANSLATE_NOOP("Errors",
                       "نتیجه احراز هویت را تنها مرکز ثبت می‌کند.")},
    {ErrorCode::NotAllowed, "", "N3",
     QT_TRANSLATE_NOOP("Errors",
                       "نتیجه احراز هویت را تنها مرکز ثبت می‌کند.")},
    {ErrorCode::NotAllowed, "", "N8",
     QT_TRANSLATE_NOOP(
         "Errors",
         "درباره ثبت بدون کد ملی تنها مسئول میز، با سمت خودش، تصمیم می‌گیرد.")},
    {ErrorCode::AlreadyDone, "", "N8",
     QT_TRANSLATE_NOOP(
         "Errors",
         "درباره ثبت بدون کد ملی این مورد پیش‌تر تصمیم گرفته شده است.")},
    {ErrorCode::WrongStatus, "", "N8",
     QT_TRANSLATE_NOOP("Errors", "در این مورد، ثبت بدون کد ملی درخواست نشده است.")},
    {ErrorCode::MissingInput, "reason", "N8",
     QT_TRANSLATE_NOOP("Errors", "علت نپذیرفتن نوشته نشده است؛ بنویسید متقاضی چه مدرکی بیاورد.")},
    {ErrorCode::MissingInput, "decision", "N8",
     QT_TRANSLATE_NOOP("Errors", "تصمیم روشن نیست؛ بپذیرید یا نپذیرید.")},
    {ErrorCode::WrongStatus, "", "N3",
     QT_TRANSLATE_NOOP("Errors", "در این مورد مغایرتی در هویت متقاضی نیست که اصلاح شود.")},
    {ErrorCode::NotHolder, "", "N3",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مشخصات متقاضی را میزی اصلاح می‌کند که مورد را ثبت کرده است.")},
    {ErrorCode::Conflict, "applicant", "N3",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مشخصات متقاضی در این میان اصلاح شده است؛ مورد را دوباره ببینید و اگر لازم است از نو اصلاح کنید.")},
    {ErrorCode::InvalidInput, "applicant", "N3",
     QT_TRANSLATE_NOOP(
         "Errors",
         "شماره و نام همان است که بود؛ آنچه را با مدرک نمی‌خواند اصلاح کنید.")},
    {ErrorCode::InvalidInput, "applicant.kind", "N3",
     QT_TRANSLATE_NOOP(
         "Errors",
         "نوع متقاضی در اصلاح عوض نمی‌شود؛ تنها شماره و نام را اصلاح کنید.")},
    {ErrorCode::Conflict, "number", "N3",
     QT_TRANSLATE_NOOP(
         "Errors",
         "شماره بررسی‌شده، شماره متقاضی این مورد نیست؛ سطر را با مورد درست بفرستید.")},
    {ErrorCode::TooLarge, "attachments", "files",
     QT_TRANSLATE_NOOP(
         "Errors",
         "هر ثبت یا اقدام تا %1 پیوست می‌پذیرد؛ پیوستی را بردارید یا چند صفحه را در یک PDF بیاورید.")},
};

QString sizeText(const QString &bytes)
{
    constexpr qint64 kilo = 1024;
    const qint64 size = bytes.toLongLong();
    if (size >= kilo * kilo && size % (kilo * kilo) == 0)
        return shownDigits(QCoreApplication::translate("Errors", "%1 مگابایت").arg(size / (kilo * kilo)));
    if (size >= kilo)
        return shownDigits(QCoreApplication::translate("Errors", "%1 کیلوبایت").arg(size / kilo));
    return shownDigits(QCoreApplication::translate("Errors", "%1 بایت").arg(size));
}

} // namespace

QString sentenceOfIdentity(const Error &error)
{
    if (error.field == QLatin1StringView("attachments") && error.rule == QLatin1StringView("fileBytes"))
        return QCoreApplication::translate(
                   "Errors",
                   "هر پیوست تا %1 می‌تواند باشد؛ آن را کوچک‌تر کنید یا با وضوح کمتر پویش کنید.")
            .arg(sizeText(error.detail));
    if (error.field == QLatin1StringView("attachments") && error.rule == QLatin1StringView("totalBytes"))
        return QCoreApplication::translate(
                   "Errors",
                   "پیوست‌های یک ثبت یا اقدام روی هم تا %1 می‌توانند باشند؛ پیوستی را بردارید یا کوچک‌تر کنید.")
            .arg(sizeText(error.detail));
    for (const Sentence &each : sentences) {
        if (each.code != error.code || error.field != QLatin1StringView(each.field) ||
            error.rule != QLatin1StringView(each.rule))
            continue;
        const QString text = QCoreApplication::translate("Errors", each.text);
        return text.contains(QLatin1StringView("%1")) ? text.arg(shownDigits(error.detail)) : text;
    }
    return {};
}

} // namespace mizban
