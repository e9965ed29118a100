#include "core/services/error_text_acts.h"

#include "core/domain/referral_proposal.h"

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
    {ErrorCode::Conflict, "to", "S5",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد هم‌اکنون نزد همین گیرنده است؛ گیرنده دیگری برگزینید.")},
    {ErrorCode::Conflict, "copies", "S5",
     QT_TRANSLATE_NOOP("Errors",
                       "در فهرست رونوشت، گیرنده اصلی، دارنده کنونی یا نامی تکراری هست؛ آن را بردارید.")},
    {ErrorCode::NotFound, "copies", "S5",
     QT_TRANSLATE_NOOP("Errors", "یکی از گیرندگان رونوشت پیدا نشد؛ نام یا کد او را بررسی کنید.")},
    {ErrorCode::MissingInput, "note", "S6",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد پیش‌تر نزد همین گیرنده بوده است؛ در دستور بنویسید چرا دوباره به او می‌رود.")},
    {ErrorCode::Conflict, "note", "S6",
     QT_TRANSLATE_NOOP(
         "Errors",
         "همین دستور پیش‌تر به همین گیرنده رفته است؛ بنویسید این بار چه کار دیگری از او می‌خواهید.")},
    {ErrorCode::MissingInput, "reason", "S6",
     QT_TRANSLATE_NOOP("Errors", "علت عودت نوشته نشده است؛ بنویسید چرا این موضوع در شرح وظایف شما نیست.")},
    {ErrorCode::OutOfScope, "return", "S6",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این موضوع در شرح وظایف دستگاه شماست و عودت داده نمی‌شود؛ پاسخ دهید یا با دستور "
         "روشن ارجاع دهید.")},
    {ErrorCode::NotAllowed, "to", "S6",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد یک بار عودت داده شده است؛ عودت دوم تنها به مرکز می‌رود.")},
    {ErrorCode::WrongStatus, "", "S6",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها ارجاعی که تازه رسیده و هنوز پذیرفته یا اقدام نشده است عودت داده می‌شود.")},
    {ErrorCode::AlreadyDone, "", "S6",
     QT_TRANSLATE_NOOP("Errors", "این ارجاع پیش‌تر پذیرفته شده است.")},
    {ErrorCode::AlreadyDone, "", "recall",
     QT_TRANSLATE_NOOP(
         "Errors",
         "گیرنده این ارجاع را دیده است و دیگر پس گرفته نمی‌شود؛ با او هماهنگ کنید.")},
    {ErrorCode::NotHolder, "", "recall",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها کسی که مورد را ارجاع داده است می‌تواند آن را پس بگیرد.")},
    {ErrorCode::WrongStatus, "", "recall",
     QT_TRANSLATE_NOOP("Errors", "ارجاعی در راه نیست که پس گرفته شود.")},
    {ErrorCode::MissingInput, "visit.contact", "4-4",
     QT_TRANSLATE_NOOP(
         "Errors",
         "متقاضی بی هماهنگی جایی فرستاده نمی‌شود؛ بنویسید با چه کسی هماهنگ شده است.")},
    {ErrorCode::MissingInput, "visit.at", "4-4",
     QT_TRANSLATE_NOOP(
         "Errors",
         "زمان مراجعه متقاضی روشن نیست؛ روز هماهنگ‌شده را وارد کنید.")},
    {ErrorCode::InvalidInput, "visit.hour", "4-4",
     QT_TRANSLATE_NOOP("Errors", "ساعت مراجعه درست نیست؛ آن را مانند ۱۰:۳۰ بنویسید.")},
    {ErrorCode::MissingInput, "visit.reason", "4-4",
     QT_TRANSLATE_NOOP("Errors", "بنویسید چرا متقاضی باید خودش مراجعه کند.")},
    {ErrorCode::MissingInput, "text", "1.2",
     QT_TRANSLATE_NOOP("Errors", "متن پاسخ به متقاضی نوشته نشده است؛ آن را بنویسید.")},
    {ErrorCode::MissingInput, "startedAt", "1.16",
     QT_TRANSLATE_NOOP("Errors",
                       "زمان درخواست خدمت ناتمام است؛ تاریخ و ساعت را بنویسید، ساعت را مانند ۱۴:۰۵.")},
    {ErrorCode::InvalidInput, "startedAt", "1.16",
     QT_TRANSLATE_NOOP("Errors", "زمان درخواست خدمت هنوز نرسیده است؛ تاریخ و ساعتی پیش از اکنون بنویسید.")},
    {ErrorCode::MissingInput, "deliveredAt", "1.16",
     QT_TRANSLATE_NOOP("Errors",
                       "زمان تحویل خدمت ناتمام است؛ تاریخ و ساعت را بنویسید، ساعت را مانند ۱۴:۰۵.")},
    {ErrorCode::InvalidInput, "deliveredAt", "1.16",
     QT_TRANSLATE_NOOP(
         "Errors", "زمان تحویل خدمت باید پس از درخواست آن و پیش از اکنون باشد؛ هر دو زمان را بررسی کنید.")},
    {ErrorCode::InvalidInput, "text", "1.2",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این متن به متقاضی نمی‌گوید چه شد؛ بنویسید چه کاری، کجا و با چه نتیجه‌ای "
         "انجام شد.")},
    {ErrorCode::InvalidInput, "text", "4-4",
     QT_TRANSLATE_NOOP(
         "Errors",
         "متقاضی با این متن تنها جای دیگری فرستاده می‌شود؛ نتیجه را بنویسید، یا مورد را ارجاع دهید.")},
    {ErrorCode::InvalidInput, "outcome.text", "1.2",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این متن به متقاضی نمی‌گوید چه شد؛ بنویسید چه کاری، کجا و با چه نتیجه‌ای "
         "انجام شد.")},
    {ErrorCode::InvalidInput, "outcome.text", "4-4",
     QT_TRANSLATE_NOOP(
         "Errors",
         "متقاضی با این متن تنها جای دیگری فرستاده می‌شود؛ نتیجه را بنویسید، یا مورد را ارجاع دهید.")},
    {ErrorCode::MissingInput, "reason", "1.2",
     QT_TRANSLATE_NOOP("Errors", "دلیل انجام نشدن نوشته نشده است؛ آن را تکمیل کنید.")},
    {ErrorCode::WrongStatus, "", "1.2",
     QT_TRANSLATE_NOOP("Errors", "هنوز پاسخی ثبت نشده است؛ نخست پاسخ را ثبت کنید.")},
    {ErrorCode::Conflict, "duplicate", "I7",
     QT_TRANSLATE_NOOP(
         "Errors",
         "از دو مورد هم‌موضوع، آن که زودتر ثبت شده است نگه داشته می‌شود؛ مورد دیرتر را در آن ادغام کنید.")},
    {ErrorCode::WrongStatus, "", "I7",
     QT_TRANSLATE_NOOP("Errors", "این مورد ادغام شده است یا ادغامی ندارد که برگردد؛ وضعیت آن را ببینید.")},
    {ErrorCode::NotAllowed, "", "C5",
     QT_TRANSLATE_NOOP("Errors",
                       "مورد محرمانه با مورد دیگری ادغام نمی‌شود.")},
    {ErrorCode::InvalidInput, "until", "S7",
     QT_TRANSLATE_NOOP("Errors", "مهلت متقاضی گذشته است؛ روزی پس از امروز وارد کنید.")},
    {ErrorCode::InvalidInput, "score", "I6", QT_TRANSLATE_NOOP("Errors", "نمره نظرسنجی از ۱ تا ۵ است.")},
    {ErrorCode::WrongStatus, "", "I6",
     QT_TRANSLATE_NOOP("Errors", "هنوز پاسخی نیست که درباره آن نظر پرسیده شود.")},
    {ErrorCode::NotAllowed, "", "N7",
     QT_TRANSLATE_NOOP(
         "Errors",
         "متقاضی ناشناس است؛ نه خبری به او داده می‌شود و نه نظری از او پرسیده می‌شود.")},
    {ErrorCode::NotAllowed, "applicant", "N7",
     QT_TRANSLATE_NOOP(
         "Errors",
         "متقاضی ناشناس است و نامه و پاکتی برای او چاپ نمی‌شود؛ پرونده را می‌توان چاپ کرد.")},
    {ErrorCode::InvalidInput, "postalCode", "post",
     QT_TRANSLATE_NOOP(
         "Errors",
         "کد پستی ده رقم است و در پنج رقم نخست آن صفر و دو نیست؛ آن را اصلاح کنید یا خالی بگذارید.")},
    {ErrorCode::NotFound, "about", "4-5",
     QT_TRANSLATE_NOOP(
         "Errors",
         "اقدامی نمانده است که به متقاضی اطلاع داده شود؛ همه را می‌داند.")},
    {ErrorCode::AlreadyDone, "about", "4-5",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این اطلاع‌رسانی همین حالا ثبت شده است و دوباره ثبت نمی‌شود.")},
    {ErrorCode::MissingInput, "detail", "4-5",
     QT_TRANSLATE_NOOP("Errors", "بنویسید چرا خبر به متقاضی نرسید.")},
    {ErrorCode::NotFound, "trackingId", "T6",
     QT_TRANSLATE_NOOP("Errors",
                       "موردی با این شناسه و رمز یا کد ملی پیدا نشد؛ هر دو را از روی رسید بررسی کنید.")},
    {ErrorCode::Busy, "trackingId", "T6",
     QT_TRANSLATE_NOOP("Errors", "این شناسه پس از چند رمز نادرست تا یک ربع بسته است؛ سپس دوباره بپرسید.")},
    {ErrorCode::WrongStatus, "objection", "S7",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مهلت سی‌روزه اعتراض گذشته است؛ اگر خواسته‌ای مانده، مورد تازه‌ای ثبت کنید.")},
    {ErrorCode::InvalidInput, "due", "004 art.4-7",
     QT_TRANSLATE_NOOP("Errors", "مهلت انجام گذشته است؛ روزی پس از امروز را وارد کنید.")},
    {ErrorCode::InvalidInput, "delivery.at", "4-4",
     QT_TRANSLATE_NOOP("Errors", "زمان تحویل در آینده است؛ زمان واقعی تحویل را وارد کنید.")},
    {ErrorCode::UnknownField, "compensation", "003 §10",
     QT_TRANSLATE_NOOP(
         "Errors",
         "جبران خسارت تنها در پاسخ شکایت ثبت می‌شود؛ آن را بردارید.")},
    {ErrorCode::InvalidInput, "awarded", "003 §10",
     QT_TRANSLATE_NOOP(
         "Errors",
         "بی احراز قصور، خسارتی تعیین یا پرداخت نمی‌شود؛ قصور یا مبلغ را اصلاح کنید.")},
    {ErrorCode::NotFound, "certificate", "004 art.4-8",
     QT_TRANSLATE_NOOP("Errors", "گواهی امضای شما هنوز نرسیده است؛ یک بار همگام کنید و دوباره بفرستید.")},
    {ErrorCode::BadSignature, "signature", "004 art.4-8",
     QT_TRANSLATE_NOOP(
         "Errors",
         "امضای استعلام با متن یا فرستنده آن نمی‌خواند؛ پذیرفته نشد.")},
    {ErrorCode::NotFound, "counts", "inv12",
     QT_TRANSLATE_NOOP(
         "Errors",
         "چنین اقدامی در تعارض نیست؛ یکی از دو اقدام هم‌زمان را برگزینید.")},
    {ErrorCode::MissingInput, "reason", "inv12",
     QT_TRANSLATE_NOOP("Errors", "بنویسید چرا این اقدام برگزیده شد.")},
    {ErrorCode::AlreadyDone, "", "inv12",
     QT_TRANSLATE_NOOP(
         "Errors",
         "کار بر پایه اقدام دیگر پیش رفته است؛ تنها همان را می‌توان تأیید کرد.")},
    {ErrorCode::WrongStatus, "", "inv12", QT_TRANSLATE_NOOP("Errors", "تعارضی باز نیست.")},
    {ErrorCode::NotHolder, "", "inv12",
     QT_TRANSLATE_NOOP("Errors", "رفع تعارض با دارنده مورد یا مسئول بالاتر اوست.")},
};

} // namespace

QString sentenceOfAct(const Error &error)
{
    // S4: the duty lists themselves have a gap.
    if (error.code == ErrorCode::OutOfScope && error.field == QLatin1StringView("subject") &&
        error.detail.startsWith(nobodysDuty))
        return QCoreApplication::translate(
            "Errors",
            "این موضوع در شرح وظایف هیچ دستگاهی نیست؛ متقاضی را به میز فرمانداری یا استانداری راهنمایی کنید و نبود آن را به مرکز خبر دهید.");
    for (const Sentence &each : sentences) {
        if (each.code == error.code && error.field == QLatin1StringView(each.field) &&
            error.rule == QString::fromUtf8(each.rule))
            return QCoreApplication::translate("Errors", each.text);
    }
    return {};
}

} // namespace mizban
