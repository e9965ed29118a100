#include "core/services/error_text_night.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct Sentence
{
    ErrorCode code;
    const char *field;
    const char *text;
};

constexpr Sentence sentences[] = {
    {ErrorCode::NotAllowed, "units",
     QT_TRANSLATE_NOOP(
         "Errors",
         "فهرست دستگاه‌های دارای کشیک شبانه را تنها مرکز تنظیم می‌کند.")},
    {ErrorCode::NotAllowed, "letter",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تأیید فهرست کشیک را رئیس مرکز ثبت می‌کند؛ از او بخواهید.")},
    {ErrorCode::MissingInput, "units",
     QT_TRANSLATE_NOOP(
         "Errors",
         "هیچ واحدی نام برده نشده است؛ دست‌کم یک واحد بنویسید.")},
    {ErrorCode::InvalidInput, "units",
     QT_TRANSLATE_NOOP("Errors", "واحدی دو بار در فهرست آمده است؛ یکی را بردارید.")},
    {ErrorCode::NotFound, "units",
     QT_TRANSLATE_NOOP("Errors", "یکی از واحدهای فهرست پیدا نشد؛ کد آن را بررسی کنید.")},
    {ErrorCode::WrongStatus, "units",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این فهرست در وضعیتی نیست که این کار بر آن انجام شود: نخست پیش‌نویس، سپس ارسال، آنگاه تأیید؛ واحد منحل‌شده نیز در فهرست نمی‌آید.")},
    {ErrorCode::Conflict, "units",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پیش‌نویس تازه‌تری از فهرست هست؛ همان را بفرستید یا تأیید کنید.")},
    {ErrorCode::AlreadyDone, "units",
     QT_TRANSLATE_NOOP("Errors",
                       "این فهرست پیش‌تر به همین مرحله رسیده است.")},
    {ErrorCode::MissingInput, "letter",
     QT_TRANSLATE_NOOP("Errors", "شماره نامه نوشته نشده است؛ آن را وارد کنید.")},
    {ErrorCode::InvalidInput, "period",
     QT_TRANSLATE_NOOP("Errors", "ماه لوح درست نیست؛ آن را مانند ۱۴۰۵/۰۹ بنویسید.")},
    {ErrorCode::MissingInput, "turns",
     QT_TRANSLATE_NOOP(
         "Errors",
         "هیچ‌کس در لوح نیست؛ برای هر شب دست‌کم یک نفر بنویسید.")},
    {ErrorCode::InvalidInput, "turns.night",
     QT_TRANSLATE_NOOP("Errors", "شبی بیرون از ماه این لوح است؛ تاریخ آن را اصلاح کنید.")},
    {ErrorCode::MissingInput, "turns.name",
     QT_TRANSLATE_NOOP("Errors", "نام یکی از افراد کشیک نوشته نشده است؛ آن را وارد کنید.")},
    {ErrorCode::MissingInput, "turns.phone",
     QT_TRANSLATE_NOOP("Errors", "شماره تماس یکی از افراد کشیک نوشته نشده است؛ آن را وارد کنید.")},
    {ErrorCode::InvalidInput, "turns.phone",
     QT_TRANSLATE_NOOP("Errors", "شماره تماس یکی از افراد کشیک درست نیست؛ تنها رقم بنویسید.")},
    {ErrorCode::NotFound, "turns.person",
     QT_TRANSLATE_NOOP("Errors",
                       "شخصی با این کد در فهرست نیست؛ کد را اصلاح کنید یا تنها نام و شماره او را بنویسید.")},
    {ErrorCode::Conflict, "turns.person",
     QT_TRANSLATE_NOOP(
         "Errors",
         "یک نفر در یک شب دو بار در لوح کشیک آمده است، در همین لوح یا لوحی دیگر؛ کس دیگری برگزینید.")},
    {ErrorCode::NotFound, "out",
     QT_TRANSLATE_NOOP(
         "Errors",
         "کسی که کنار می‌رود در این لوح نیست؛ شب و نام او را بررسی کنید.")},
    {ErrorCode::MissingInput, "in",
     QT_TRANSLATE_NOOP(
         "Errors",
         "با این تغییر شبی بی کشیک می‌ماند؛ جانشین همان شب را بنویسید.")},
    {ErrorCode::OutOfScope, "unit",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این واحد در فهرست دستگاه‌های دارای کشیک شبانه نیست؛ لوح آن پذیرفته نمی‌شود. اگر باید باشد، از مرکز بخواهید.")},
    {ErrorCode::NotAllowed, "unit",
     QT_TRANSLATE_NOOP(
         "Errors",
         "لوح این واحد را مسئول آن، مدیر شبانه، فرمانداری یا استانداری می‌فرستد.")},
    {ErrorCode::WrongStatus, "unit",
     QT_TRANSLATE_NOOP("Errors", "این واحد منحل شده یا هنوز لوحی نفرستاده است؛ واحد درست را برگزینید.")},
    {ErrorCode::NotFound, "unit",
     QT_TRANSLATE_NOOP("Errors", "واحد یا لوح آن پیدا نشد؛ کد واحد و ماه را بررسی کنید.")},
    {ErrorCode::MissingInput, "unit", QT_TRANSLATE_NOOP("Errors", "واحد نام برده نشده است؛ آن را برگزینید.")},
    {ErrorCode::Conflict, "unit",
     QT_TRANSLATE_NOOP(
         "Errors",
         "لوح دیگری هم‌زمان فرستاده شده است؛ آن را ببینید و اگر لازم است تغییر دهید.")},
    {ErrorCode::MissingInput, "number",
     QT_TRANSLATE_NOOP(
         "Errors",
         "شماره‌ای که گرفته شد نوشته نشده است؛ آن را وارد کنید.")},
    {ErrorCode::InvalidInput, "number", QT_TRANSLATE_NOOP("Errors", "شماره درست نیست؛ تنها رقم بنویسید.")},
    {ErrorCode::AlreadyDone, "shift",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این نوبت پیش‌تر آغاز شده یا در دست خود شماست؛ کار را در همان ادامه دهید.")},
    {ErrorCode::WrongStatus, "shift",
     QT_TRANSLATE_NOOP(
         "Errors",
         "نوبت باز نیست یا نوبت پیشین تحویل نشده است؛ نوبت را آغاز کنید، یا نوبت مانده را با ذکر علت در دست بگیرید.")},
    {ErrorCode::NotAllowed, "shift", QT_TRANSLATE_NOOP("Errors", "این کار با مدیر شبانه همین واحد است.")},
    {ErrorCode::NotHolder, "shift",
     QT_TRANSLATE_NOOP("Errors",
                       "نوبت را تنها مدیر همان نوبت تحویل می‌دهد.")},
    {ErrorCode::Conflict, "shift",
     QT_TRANSLATE_NOOP(
         "Errors",
         "دو مدیر این نوبت را آغاز کرده‌اند؛ نخست مشخص کنید کدام آغاز به شمار می‌آید.")},
    {ErrorCode::NotFound, "shift",
     QT_TRANSLATE_NOOP("Errors", "نوبت یا تحویل آن پیدا نشد؛ یک بار همگام کنید و دوباره ببینید.")},
    {ErrorCode::InvalidInput, "part", QT_TRANSLATE_NOOP("Errors", "شماره بخش نوبت از ۱ تا ۹ است.")},
    {ErrorCode::MissingInput, "to",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تحویل‌گیرنده روشن نیست یا هنوز کلید امضا ندارد؛ کسی را برگزینید که جایگاهش ثبت شده باشد.")},
    {ErrorCode::InvalidInput, "to",
     QT_TRANSLATE_NOOP("Errors", "گیرنده درست نیست؛ یک پست سازمانی دیگر برگزینید.")},
    {ErrorCode::NotFound, "to",
     QT_TRANSLATE_NOOP(
         "Errors",
         "کسی در این پست یا واحد نیست؛ گیرنده‌ای برگزینید که بر سر کار است.")},
    {ErrorCode::NotAllowed, "to",
     QT_TRANSLATE_NOOP(
         "Errors",
         "نوبت به مدیر شبانه یا مسئول همین واحد تحویل می‌شود.")},
    {ErrorCode::WrongStatus, "to",
     QT_TRANSLATE_NOOP("Errors", "این واحد منحل شده است؛ گیرنده دیگری برگزینید.")},
    {ErrorCode::Conflict, "to",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد هم‌اکنون نزد همین گیرنده است؛ گیرنده دیگری برگزینید.")},
    {ErrorCode::MissingInput, "items.word",
     QT_TRANSLATE_NOOP("Errors",
                       "درباره یکی از موردهای باز چیزی نوشته نشده است؛ برای هر مورد باز یک جمله بنویسید.")},
    {ErrorCode::MissingInput, "items.owner",
     QT_TRANSLATE_NOOP(
         "Errors",
         "یکی از موردهای باز عهده‌دار ندارد؛ نوبت بی آن پایان نمی‌یابد.")},
    {ErrorCode::InvalidInput, "items",
     QT_TRANSLATE_NOOP("Errors", "در تحویل، موردی نام برده شده که در این نوبت باز نیست؛ آن را بردارید.")},
    {ErrorCode::Conflict, "items",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پس از امضای تحویل، مورد تازه‌ای رسیده است؛ تحویل‌دهنده باید دوباره تحویل دهد.")},
    {ErrorCode::BadSignature, "signature",
     QT_TRANSLATE_NOOP(
         "Errors",
         "امضای تحویل نوبت درست نیست و پذیرفته نشد؛ نوبت همچنان با تحویل‌دهنده است. یک بار همگام کنید و با کلید خود دوباره امضا کنید.")},
    {ErrorCode::NotFound, "certificate",
     QT_TRANSLATE_NOOP(
         "Errors",
         "گواهی امضای شما هنوز به این میز نرسیده است؛ آنچه نوشته‌اید مانده است. یک بار همگام کنید و دوباره امضا کنید.")},
    {ErrorCode::MissingInput, "summary", QT_TRANSLATE_NOOP("Errors", "خلاصه نوبت نوشته نشده است.")},
    {ErrorCode::MissingInput, "owner",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مورد شبانه در هیچ لحظه‌ای بی عهده‌دار نمی‌ماند؛ عهده‌دار آن را مشخص کنید.")},
    {ErrorCode::InvalidInput, "owner",
     QT_TRANSLATE_NOOP(
         "Errors",
         "عهده‌دار نخست مورد شبانه کسی است که آن را ثبت می‌کند؛ پس از ثبت، آن را بسپارید.")},
    {ErrorCode::InvalidInput, "due",
     QT_TRANSLATE_NOOP("Errors",
                       "مهلت مورد شبانه باید پس از زمان ثبت و تا پایان مهلت مقرر باشد؛ زمان دیگری بنویسید.")},
    {ErrorCode::NotHolder, "id",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد شبانه اکنون بر عهده شما نیست؛ تنها عهده‌دار آن اقدام می‌کند.")},
    {ErrorCode::NotAllowed, "id", QT_TRANSLATE_NOOP("Errors", "این مورد شبانه به شما سپرده نشده است.")},
    {ErrorCode::AlreadyDone, "id",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد شبانه پیش‌تر ثبت شده یا بر عهده خود شماست.")},
    {ErrorCode::WrongStatus, "id", QT_TRANSLATE_NOOP("Errors", "این مورد شبانه پایان یافته است.")},
    {ErrorCode::NotFound, "id",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مورد شبانه‌ای با این شناسه اینجا نیست؛ شناسه را بررسی یا یک بار همگام کنید.")},
    {ErrorCode::NotFound, "item", QT_TRANSLATE_NOOP("Errors", "این مورد در این نوبت باز نیست.")},
    {ErrorCode::NotFound, "corrects",
     QT_TRANSLATE_NOOP("Errors", "چنین سطری در دفتر نوبت نیست؛ شناسه سطر نادرست را بررسی کنید.")},
    {ErrorCode::NotFound, "counts",
     QT_TRANSLATE_NOOP("Errors", "چنین آغازی در تعارض نیست؛ یکی از دو آغاز نوبت را برگزینید.")},
};

} // namespace

QString sentenceOfNight(const Error &error)
{
    if (error.rule != QLatin1StringView("3-4"))
        return {};
    for (const Sentence &each : sentences) {
        if (each.code == error.code && error.field == QLatin1StringView(each.field))
            return QCoreApplication::translate("Errors", each.text);
    }
    return {};
}

} // namespace mizban
