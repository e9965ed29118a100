#include "core/services/error_text_deadlines.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct Sentence
{
    ErrorCode code;
    const char *rule;
    const char *field; ///< nullptr: whatever it is
    const char *text;
};

constexpr Sentence sentences[] = {
    {ErrorCode::NotAllowed, "E1", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها درخواستی که نزد دستگاه استانی و بیرون از اختیارات استان است به وزارتخانه یا سازمان فرستاده می‌شود؛ شکایت و موردهای دیگر را همان دستگاه پاسخ می‌دهد.")},
    {ErrorCode::AlreadyDone, "E1", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این درخواست پیش‌تر به سطح بالاتر فرستاده شده است.")},
    {ErrorCode::MissingInput, "E1", "amount",
     QT_TRANSLATE_NOOP("Errors", "مبلغ اعتبار لازم را به ریال وارد کنید.")},
    {ErrorCode::InvalidInput, "E1", "amount",
     QT_TRANSLATE_NOOP("Errors", "مبلغ را به ریال و تنها برای نیاز به اعتبار وارد کنید؛ مجوز مبلغ ندارد.")},
    {ErrorCode::AlreadyDone, "E8", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "زمان پاسخ یک بار تمدید شده است و دوباره تمدید نمی‌شود.")},
    {ErrorCode::NotAllowed, "E8", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "زمان پاسخ را تنها مقام مافوق دارنده تمدید می‌کند؛ از او درخواست تمدید کنید.")},
    {ErrorCode::InvalidInput, "E8", "to",
     QT_TRANSLATE_NOOP("Errors", "زمان تازه باید پس از زمان کنونی پاسخ باشد؛ روز دیرتری برگزینید.")},
    {ErrorCode::NotAllowed, "E5", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "این کار با مرکز ارتباطات مردمی است، برای موردی که در فهرست بی‌پاسخ‌ها آمده باشد.")},
    {ErrorCode::NotAllowed, "9-1", nullptr,
     QT_TRANSLATE_NOOP("Errors", "جلسه حل مسئله تنها برای درخواست و شکایت است.")},
    {ErrorCode::AlreadyDone, "E5", nullptr,
     QT_TRANSLATE_NOOP("Errors", "وجود یا نبود تعارض پیش‌تر ثبت شده است.")},
    {ErrorCode::WrongStatus, "E5", nullptr,
     QT_TRANSLATE_NOOP("Errors",
                       "نخست وجود یا نبود تعارض را ثبت کنید؛ بدون تعارض، جلسه پس از پایان مهلت نهایی است.")},
    {ErrorCode::InvalidInput, "E5", "days",
     QT_TRANSLATE_NOOP("Errors", "مهلت نهایی از یک تا پنج روز کاری است.")},
    {ErrorCode::InvalidInput, "E5", "at",
     QT_TRANSLATE_NOOP(
         "Errors", "زمان جلسه باید در آینده و تا ده روز کاری پس از ثبت تعارض باشد؛ زمان دیگری برگزینید.")},
    {ErrorCode::MissingInput, "E5", "invite",
     QT_TRANSLATE_NOOP("Errors", "نماینده دستگاه مربوط باید به جلسه دعوت شود؛ سمت یا واحد او را بیفزایید.")},
    {ErrorCode::WrongStatus, "E6", nullptr,
     QT_TRANSLATE_NOOP("Errors", "جلسه حل مسئله هنوز برگزار نشده است؛ پس از آن تصمیم را ثبت کنید.")},
    {ErrorCode::InvalidInput, "E6", "due",
     QT_TRANSLATE_NOOP("Errors", "مهلت اجرای تصمیم باید در آینده باشد.")},
    {ErrorCode::AlreadyDone, "E6", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "مستندات یا استنکاف این تصمیم پیش‌تر ثبت شده است.")},
    {ErrorCode::WrongStatus, "E7", nullptr,
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها تصمیمی که اجرا نشده است به مرجع رسیدگی به تخلف اعلام می‌شود.")},
    {ErrorCode::AlreadyDone, "E7", nullptr,
     QT_TRANSLATE_NOOP("Errors", "اعلام یا نتیجه آن پیش‌تر ثبت شده است.")},
    {ErrorCode::MissingInput, "E7", "body", QT_TRANSLATE_NOOP("Errors", "نام مرجع رسیدگی را وارد کنید.")},
    {ErrorCode::MissingInput, "E7", "letter", QT_TRANSLATE_NOOP("Errors", "شماره نامه را وارد کنید.")},
    {ErrorCode::MissingInput, "E7", "date", QT_TRANSLATE_NOOP("Errors", "تاریخ نامه را وارد کنید.")},
    {ErrorCode::InvalidInput, "E7", "date",
     QT_TRANSLATE_NOOP("Errors", "تاریخ نامه نمی‌تواند پس از امروز باشد.")},
    {ErrorCode::MissingInput, "D5", "days",
     QT_TRANSLATE_NOOP(
         "Errors",
         "جدول مهلت‌ها کامل نیست؛ برای هر نوع و هر سطح روز کاری یا صفر بنویسید.")},
    {ErrorCode::InvalidInput, "D5", "night.urgentHours",
     QT_TRANSLATE_NOOP("Errors", "مهلت مورد فوری شب از ۱ تا ۲۴ ساعت است؛ عدد دیگری بنویسید.")},
    {ErrorCode::InvalidInput, "D5", "night.callHours",
     QT_TRANSLATE_NOOP(
         "Errors",
         "فاصله تماس‌های شب از ۱ تا ۲۴ ساعت است؛ عدد دیگری بنویسید.")},
    {ErrorCode::Conflict, "D5", "version",
     QT_TRANSLATE_NOOP("Errors", "شماره نسخه باید یکی پس از آخرین نسخه باشد؛ آن را بردارید یا درست کنید.")},
};

} // namespace

QString deadlineSentence(const Error &error)
{
    for (const Sentence &sentence : sentences) {
        const bool fits = error.code == sentence.code && error.rule == QLatin1StringView(sentence.rule) &&
                          (!sentence.field || error.field == QLatin1StringView(sentence.field));
        if (fits)
            return QCoreApplication::translate("Errors", sentence.text);
    }
    return {};
}

} // namespace mizban
