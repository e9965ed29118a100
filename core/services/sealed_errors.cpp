#include "core/services/sealed_errors.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct Sentence
{
    const char *field;
    const char *rule;
    ErrorCode code;
    const char *text;
};

constexpr Sentence sentences[] = {
    {"about", "C1", ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP(
         "Errors",
         "شمار اشخاص و واحدها بیش از صد است؛ به‌جای تک‌تک اشخاص، واحد آنان را نام ببرید.")},
    {"about", "C1", ErrorCode::UnknownField,
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها شکایت، انتقاد و گزارش مردمی می‌تواند درباره یک مقام، میز یا دفتر باشد.")},
    {"about", "C1", ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این سمت یا واحد در فهرست نیست؛ آن را از فهرست برگزینید یا نام شخص و واحد او را بنویسید.")},
    {"about", "C1", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "شکایت از یک میز یا دفتر درباره همان است و تنها محرمانه ثبت می‌شود؛ «بله» را برگزینید و آن را نام "
         "ببرید، یا واحد مورد نظر را اصلاح کنید.")},
    {"about.unit", "C1", ErrorCode::MissingInput,
     QT_TRANSLATE_NOOP(
         "Errors", "گفته نشده است شکایت از کیست؛ سمت یا واحد او را از فهرست برگزینید، یا «نه» را بزنید.")},
    {"about.unit", "C1", ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "Errors",
         "نامی که نوشته‌اید هنوز به فهرست افزوده نشده است؛ سمت یا واحد آن شخص را از فهرست برگزینید یا "
         "نوشته را پاک کنید.")},
    {"about", "C2", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "هیچ مرجعی بیرون از اشخاص و واحدهای نام‌برده نمی‌ماند؛ نام‌ها را به طرف اصلی شکایت محدود کنید.")},
    {"about", "C4", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این شکایت درباره شما یا واحد شماست و در این میز ثبت نمی‌شود؛ متقاضی را به میزی دیگر، "
         "تلفن ۱۱۱ یا سامانه سامد راهنمایی کنید.")},
    {"about", "C6", ErrorCode::AlreadyDone,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این شخص یا واحد پیش‌تر نام برده شده است؛ شخص یا واحد دیگری را برگزینید.")},
    {"about", "C6", ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP(
         "Errors",
         "شمار اشخاص و واحدها بیش از صد است؛ به‌جای تک‌تک اشخاص، واحد آنان را نام ببرید.")},
    {"about", "C6", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها شکایت، انتقاد و گزارش مردمی می‌تواند درباره یک مقام، میز یا دفتر باشد؛ شکایت درباره او را "
         "جداگانه ثبت کنید.")},
    {"about", "C6", ErrorCode::WrongStatus,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد مختومه، باطل یا ادغام شده است؛ نخست آن را بازگشایی کنید یا شکایت تازه‌ای ثبت کنید.")},
    {"about", "C6-size", ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP(
         "Errors",
         "سابقه این مورد برای محرمانه شدن بیش از اندازه بزرگ است؛ شکایت درباره این شخص را جداگانه ثبت کنید.")},
    {"open", "C6", ErrorCode::NotHolder,
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها دارنده این مورد یا میزی که آن را ثبت کرده است می‌تواند شخص یا واحدی به آن بیفزاید.")},
    {"invite", "E5-sealed", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "به جلسه درباره مورد محرمانه تنها کسانی دعوت می‌شوند که آن را می‌خوانند؛ مرجع رسیدگی را دعوت کنید یا "
         "نخست محتوا را برای مقام ناظر بگشایید.")},
    {"owner", "E6-sealed", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "مسئول اجرای تصمیم درباره مورد محرمانه تنها کسی است که آن را می‌خواند؛ مرجع رسیدگی را برگزینید.")},
    {"", "C6", ErrorCode::NotHolder,
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها مرجع رسیدگی یا مرکز می‌تواند شخص یا واحدی به این مورد بیفزاید.")},
    {"person", "C5", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP("Errors",
                       "این شخص نباید این مورد را بخواند؛ دسترسی تنها به مرجع رسیدگی، مرجع بالاتر و مرکز "
                       "داده می‌شود.")},
    {"person", "C4", ErrorCode::MissingInput,
     QT_TRANSLATE_NOOP("Errors",
                       "این شخص هنوز جایگاه و کلید ندارد؛ پس از ثبت جایگاه او دوباره دسترسی بدهید.")},
    {"person", "C4", ErrorCode::AlreadyDone, QT_TRANSLATE_NOOP("Errors", "این شخص به این مورد دسترسی دارد.")},
    {"outcome", "C2", ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "Errors",
         "به شکایت از مقام‌ها تنها مرجع آن رسیدگی می‌کند؛ «زمان پاسخ نهایی» یا «مراجعه بعدی» را "
         "برگزینید.")},
    {"to", "C5", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد به کسی که از او شکایت شده یا همکار دفتر اوست ارجاع نمی‌شود.")},
    {"to", "C11", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "رسیدگی به مورد محرمانه واگذار نمی‌شود؛ تنها می‌توان آن را به مرجع بالاتر فرستاد.")},
    {"to", "C11", ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "Errors",
         "مورد محرمانه را تنها می‌توان به یک نفر از همین دستگاه سپرد، نه به دفتر خود یا دستگاهی دیگر؛ سمت او "
         "را برگزینید یا مورد را به مرجع بالاتر بفرستید.")},
    {"to", "C11", ErrorCode::AlreadyDone,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این مورد محرمانه پیش‌تر به یک نفر سپرده شده است و نفر دیگری نمی‌پذیرد؛ آن را به همان شخص یا به مرجع "
         "بالاتر بفرستید.")},
    {"to", "C9", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "محتوای مورد محرمانه تنها برای مقام ناظرِ هم‌سطح یا بالاتر گشوده می‌شود؛ سمت دیگری را برگزینید.")},
    {"to", "C9", ErrorCode::AlreadyDone,
     QT_TRANSLATE_NOOP("Errors", "این مقام هم‌اکنون مورد را می‌بیند.")},
    {"to", "C9", ErrorCode::NotFound,
     QT_TRANSLATE_NOOP(
         "Errors",
         "چنین سمتی در فهرست نیست یا کسی آن را بر عهده ندارد؛ سمت مقام ناظر را از فهرست برگزینید.")},
    {"to", "C9-nobody", ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Errors", "مقام ناظری نیست که این مورد را نخواند؛ نیازی به گشودن آن نیست.")},
    {"to", "C9", ErrorCode::MissingInput,
     QT_TRANSLATE_NOOP(
         "Errors",
         "سمت مقام ناظری را که محتوا برای او گشوده می‌شود بنویسید.")},
    {"text", "C9", ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP("Errors", "توضیح بیش از اندازه بلند است؛ آن را کوتاه کنید.")},
    {"recipients", "C4", ErrorCode::NotAllowed,
     QT_TRANSLATE_NOOP(
         "Errors",
         "مرکز این اقدام را نپذیرفت، چون برای کسانی جز مرجع رسیدگی و ناظران آن بسته شده بود؛ برنامه و "
         "فهرست سمت‌ها را به‌روز کنید و دوباره انجام دهید.")},
    {"to", "C8", ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP("Errors", "درخواست توضیح تنها برای کسی است که از او شکایت شده است.")},
    {"text", "C8", ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "Errors",
         "در درخواست توضیح شناسه پیگیری و نام متقاضی نوشته نمی‌شود؛ آن را از متن بردارید.")},
};

} // namespace

QString sealedSentence(const Error &error)
{
    for (const Sentence &sentence : sentences) {
        if (error.field == QLatin1StringView(sentence.field) &&
            error.rule == QLatin1StringView(sentence.rule) && error.code == sentence.code)
            return QCoreApplication::translate("Errors", sentence.text);
    }
    return {};
}

QString refusedSealingText(bool movedOn)
{
    return movedOn
               ? QCoreApplication::translate(
                     "Errors", "این مورد در همان هنگام به دست دیگری تغییر کرده بود و محرمانه نشد؛ سابقه تازه "
                               "را ببینید و شخص را دوباره بیفزایید.")
               : QCoreApplication::translate(
                     "Errors",
                     "مرکز افزودن این شخص را نپذیرفت و مورد محرمانه نشد؛ فهرست سمت‌ها را به‌روز کنید "
                     "و دوباره بیفزایید.");
}

} // namespace mizban
