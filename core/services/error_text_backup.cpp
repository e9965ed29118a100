#include "core/services/error_text_backup.h"

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
    {ErrorCode::AlreadyDone, "backup",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پرونده‌ای با این نام هست و دست نخورد؛ برای پشتیبان نام دیگری بدهید.")},
    {ErrorCode::InvalidInput, "backup",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این پرونده پشتیبان جایگاه نیست؛ پرونده‌ای را برگزینید که پشتیبان‌گیری آن را ساخته است.")},
    {ErrorCode::UnreadableFile, "backup",
     QT_TRANSLATE_NOOP(
         "Errors", "پشتیبان آسیب دیده است و چیزی از آن بازیابی نشد؛ نسخه دیگری از پشتیبان را به کار ببرید.")},
    {ErrorCode::MissingInput, "restore",
     QT_TRANSLATE_NOOP(
         "Errors",
         "جایگاه بازیابی‌شده باید از نو در مرکز ثبت شود؛ کد یک‌بارمصرف تازه‌ای برای همین جایگاه بگیرید و با آن دوباره بازیابی کنید. پشتیبان دست نخورد.")},
    {ErrorCode::Conflict, "restore",
     QT_TRANSLATE_NOOP(
         "Errors",
         "کد یک‌بارمصرف برای جایگاه یا شخص دیگری است؛ کدی برای همین جایگاه بگیرید. پشتیبان دست نخورد.")},
};

} // namespace

QString backupSentence(const Error &error)
{
    for (const Sentence &sentence : sentences) {
        if (error.code == sentence.code && error.field == QLatin1StringView(sentence.field))
            return QCoreApplication::translate("Errors", sentence.text);
    }
    return {};
}

} // namespace mizban
