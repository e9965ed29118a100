#include "core/services/error_text_signing.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/shown_digits.h"
#include "core/base/tehran_time.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct Sentence
{
    ErrorCode code;
    const char *field;
    const char *rule;
    const char *text; ///< %1: the detail
};

constexpr Sentence sentences[] = {
    // The file of a key.
    {ErrorCode::MissingInput, "certificate", "signer.file",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پرونده گواهی امضا انتخاب نشده است؛ پرونده ‎.p12‎ خود را انتخاب کنید.")},
    {ErrorCode::UnreadableFile, "certificate", "signer.file",
     QT_TRANSLATE_NOOP(
         "Errors", "پرونده گواهی امضا خوانده نشد؛ مسیر و دسترسی آن را بررسی کنید. متن شما نگه داشته شد.")},
    {ErrorCode::Malformed, "certificate", "signer.file",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این پرونده گواهی امضا نیست یا با روشی قدیمی بسته شده است؛ از صادرکننده، پرونده ‎.p12‎ "
         "تازه بگیرید. متن شما نگه داشته شد.")},
    {ErrorCode::WrongPassword, "pin", "signer.file",
     QT_TRANSLATE_NOOP("Errors", "گذرواژه پرونده گواهی نادرست است؛ دوباره وارد کنید. متن شما نگه داشته شد.")},
    {ErrorCode::NotFound, "certificate", "signer.file",
     QT_TRANSLATE_NOOP("Errors",
                       "در این پرونده کلید امضای P-256 همراه گواهی آن نیست؛ پرونده دیگری انتخاب کنید. "
                       "متن شما نگه داشته شد.")},
    // The token.
    {ErrorCode::MissingInput, "token", "signer.token",
     QT_TRANSLATE_NOOP(
         "Errors",
         "توکن امضا معلوم نیست: نرم‌افزار توکن را انتخاب کنید و اگر چند توکن متصل است، "
         "تنها توکن خود را بگذارید.")},
    {ErrorCode::MissingInput, "pin", "signer.token",
     QT_TRANSLATE_NOOP("Errors", "رمز توکن وارد نشده است؛ آن را وارد کنید.")},
    {ErrorCode::CannotOpen, "token", "signer.token",
     QT_TRANSLATE_NOOP(
         "Errors",
         "نرم‌افزار توکن باز نشد؛ نصب بودن آن و نشانی پرونده‌اش را بررسی کنید. متن شما نگه داشته شد.")},
    {ErrorCode::NotFound, "token", "signer.token",
     QT_TRANSLATE_NOOP("Errors",
                       "توکنی متصل نیست؛ توکن خود را وصل کنید و دوباره بفرستید. متن شما نگه داشته شد.")},
    {ErrorCode::Unreachable, "token", "signer.token",
     QT_TRANSLATE_NOOP("Errors", "توکن هنگام امضا جدا شد و چیزی امضا نشد؛ آن را وصل کنید و دوباره بفرستید. "
                                 "متن شما نگه داشته شد.")},
    {ErrorCode::WrongPassword, "pin", "signer.token",
     QT_TRANSLATE_NOOP(
         "Errors",
         "رمز توکن نادرست است؛ با چند بار رمز نادرست، توکن قفل می‌شود. متن شما نگه داشته شد.")},
    {ErrorCode::NotAllowed, "pin", "signer.token",
     QT_TRANSLATE_NOOP("Errors",
                       "توکن با رمزهای نادرست قفل شده است؛ صادرکننده آن باید قفل را باز کند. متن شما نگه "
                       "داشته شد.")},
    {ErrorCode::Revoked, "pin", "signer.token",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مهلت رمز توکن گذشته است؛ با نرم‌افزار توکن رمز تازه بگذارید. متن شما نگه داشته شد.")},
    {ErrorCode::NotFound, "certificate", "signer.token",
     QT_TRANSLATE_NOOP("Errors",
                       "روی این توکن کلید امضای P-256 همراه گواهی آن نیست؛ توکن دیگری وصل کنید. متن شما نگه "
                       "داشته شد.")},
    {ErrorCode::BadSignature, "token", "signer.token",
     QT_TRANSLATE_NOOP("Errors",
                       "امضایی که توکن داد درست نیست؛ توکن را جدا و دوباره وصل کنید. متن شما نگه داشته شد.")},
    // The certificate (invariant 16).
    {ErrorCode::BadSignature, "certificate", "inv16.OtherPerson",
     QT_TRANSLATE_NOOP("Errors",
                       "این گواهی به نام شما نیست؛ با گواهی خودتان امضا کنید. متن شما نگه داشته شد.")},
    {ErrorCode::Revoked, "certificate", "inv16.Expired",
     QT_TRANSLATE_NOOP(
         "Errors",
         "اعتبار این گواهی امضا پایان یافته است؛ آن را نزد صادرکننده تمدید کنید. متن شما نگه داشته شد.")},
    {ErrorCode::BadSignature, "certificate", "inv16.NotYetInForce",
     QT_TRANSLATE_NOOP(
         "Errors", "اعتبار این گواهی امضا هنوز آغاز نشده است؛ تاریخ رایانه و گواهی را بررسی کنید. متن شما "
                   "نگه داشته شد.")},
    {ErrorCode::Revoked, "certificate", "inv16.Revoked",
     QT_TRANSLATE_NOOP("Errors",
                       "این گواهی امضا باطل شده است؛ از صادرکننده گواهی تازه بگیرید. متن شما نگه داشته شد.")},
    {ErrorCode::BadSignature, "certificate", "inv16.UnknownAuthority",
     QT_TRANSLATE_NOOP(
         "Errors", "صادرکننده این گواهی در فهرست مراجع رسمی مرکز نیست؛ همگام کنید یا از مرکز پیگیری کنید. "
                   "متن شما نگه داشته شد.")},
    {ErrorCode::BadSignature, "certificate", "inv16.Forged",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این گواهی برای امضا نیست یا صادرکننده‌اش آن را نساخته است؛ با گواهی دیگری امضا کنید. "
         "متن شما نگه داشته شد.")},
    {ErrorCode::BadSignature, "certificate", "inv16.Altered",
     QT_TRANSLATE_NOOP("Errors",
                       "امضا با این متن نمی‌خواند؛ دوباره امضا کنید.")},
    {ErrorCode::BadSignature, "certificate", "inv16.NoCertificate",
     QT_TRANSLATE_NOOP("Errors", "گواهی کلید این جایگاه هنوز نرسیده است؛ یک بار همگام کنید.")},
    // Marginal notes (4-25).
    {ErrorCode::MissingInput, "text", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "متن پی‌نوشت خالی است؛ آن را بنویسید یا تصویر یا صدا بگذارید.")},
    {ErrorCode::MissingInput, "picture", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تصویر پی‌نوشت نیست؛ روی صفحه بنویسید یا پرونده تصویر را انتخاب کنید.")},
    {ErrorCode::MissingInput, "sheet", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "آنچه نوشته‌اید هنوز به پرونده‌ها افزوده نشده است؛ دکمه زیر صفحه را بزنید.")},
    {ErrorCode::MissingInput, "sound", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "صدای پی‌نوشت نیست؛ آن را ضبط کنید یا پرونده صدا را پیوست کنید.")},
    {ErrorCode::MissingInput, "sound", "4-25.Recording",
     QT_TRANSLATE_NOOP("Errors",
                       "صدا هنوز ضبط می‌شود؛ آن را با F9 پایان دهید.")},
    {ErrorCode::InvalidInput, "picture", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پرونده نخست تصویر نیست؛ تصویر پی‌نوشت را نخست بگذارید.")},
    {ErrorCode::InvalidInput, "sound", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پرونده نخست صدا نیست؛ صدای پی‌نوشت را نخست بگذارید.")},
    {ErrorCode::MissingInput, "to", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مخاطب پی‌نوشت معلوم نیست؛ دست‌کم یک پست یا واحد را نام ببرید.")},
    {ErrorCode::NotFound, "to", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مخاطب پی‌نوشت پیدا نشد: «%1»؛ نام یا کد او را بررسی کنید.")},
    {ErrorCode::NotAllowed, "to", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "مخاطب محتوای این مورد محرمانه را نمی‌بیند؛ نخست مورد را برای او بگشایید یا مخاطب دیگری برگزینید.")},
    {ErrorCode::Conflict, "to", "4-25",
     QT_TRANSLATE_NOOP("Errors", "یک مخاطب دو بار نام برده شده است؛ یکی را بردارید.")},
    {ErrorCode::InvalidInput, "due", "4-25",
     QT_TRANSLATE_NOOP("Errors", "مهلت پاسخ گذشته است؛ روزی پس از امروز وارد کنید.")},
    {ErrorCode::NotAllowed, "pinned", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پی‌نوشت رئیس‌جمهور را تنها مرکز ابلاغ می‌کند؛ آن را سنجاق‌نشده ثبت کنید.")},
    {ErrorCode::NotAllowed, "note", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "آنچه امضا شده است پس گرفته نمی‌شود؛ در صورت نیاز پی‌نوشت دیگری بنویسید.")},
    {ErrorCode::NotHolder, "", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها کسانی که با این مورد سروکار دارند برای آن پی‌نوشت می‌نویسند.")},
    {ErrorCode::NotHolder, "note", "4-25",
     QT_TRANSLATE_NOOP("Errors", "این پی‌نوشت خطاب به دیگری است.")},
    {ErrorCode::NotFound, "note", "4-25",
     QT_TRANSLATE_NOOP("Errors",
                       "پی‌نوشتی نیست که رؤیت یا پاسخ شما را بخواهد.")},
    {ErrorCode::MissingInput, "note", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors",
         "چند پی‌نوشت منتظر شماست؛ بگویید کدام را می‌گویید.")},
    {ErrorCode::AlreadyDone, "note", "4-25",
     QT_TRANSLATE_NOOP(
         "Errors", "این پی‌نوشت پیش‌تر رؤیت یا پاسخ داده شده است.")},
    {ErrorCode::MissingInput, "answer", "4-25",
     QT_TRANSLATE_NOOP("Errors",
                       "پاسخ پی‌نوشت خالی است؛ بنویسید چه کردید.")},
    // Drafts of the office (1.13).
    {ErrorCode::NotAllowed, "office", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این اقدام را تنها خود مقام مسئول انجام می‌دهد؛ دفتر می‌خواند و برای او پیش‌نویس پاسخ، ارجاع، "
         "یادداشت و پاسخ پی‌نوشت تهیه می‌کند.")},
    {ErrorCode::NotAllowed, "act", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors", "پیش‌نویس این اقدام را دفتر تهیه نمی‌کند: «%1».")},
    {ErrorCode::MissingInput, "proposal.to", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "گیرنده ارجاع در پیش‌نویس نیامده است؛ پست یا واحد را وارد کنید.")},
    {ErrorCode::MissingInput, "proposal.text", "1.13",
     QT_TRANSLATE_NOOP("Errors", "متن پیش‌نویس خالی است؛ آن را بنویسید.")},
    {ErrorCode::MissingInput, "proposal.reason", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "بنویسید چرا پیش‌نویس را نمی‌فرستید تا دفتر آن را اصلاح کند.")},
    {ErrorCode::NotAllowed, "proposal.by", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "پیش‌نویس را تنها خود مقام مسئول، با کلید خودش، می‌فرستد یا رد می‌کند.")},
    {ErrorCode::NotFound, "proposal", "1.13",
     QT_TRANSLATE_NOOP("Errors", "چنین پیش‌نویسی برای این مورد نیست.")},
    {ErrorCode::AlreadyDone, "proposal", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "درباره این پیش‌نویس پیش‌تر تصمیم گرفته شده است.")},
    {ErrorCode::Conflict, "proposal", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "چند پیش‌نویس گوناگون برای این مورد منتظر است؛ در خود مورد یکی را بفرستید.")},
    {ErrorCode::AlreadyDone,
     "bulk",
     {},
     QT_TRANSLATE_NOOP("Errors", "این کار پیش از بسته شدن پنجره روی این مورد انجام شده است.")},
    // Acting for another (1.13).
    {ErrorCode::NotAllowed, "delegation", "C11",
     QT_TRANSLATE_NOOP(
         "Errors",
         "رسیدگی به موردهای محرمانه تفویض نمی‌شود و تنها با خود مقام مسئول است.")},
    {ErrorCode::NotAllowed, "delegation", "1.13",
     QT_TRANSLATE_NOOP("Errors", "تفویض اختیاری به نام شما برای این پست در کار نیست.")},
    {ErrorCode::NotAllowed, "delegation.without", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "این نوع مورد تفویض نشده است و نزد خود مقام مسئول می‌ماند. متن شما نگه داشته شد.")},
    {ErrorCode::NotAllowed, "delegation.by", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تنها خود مقام مسئول از کارتابل خودش اختیار تفویض می‌کند یا به آن پایان می‌دهد.")},
    {ErrorCode::MissingInput, "to", "1.13",
     QT_TRANSLATE_NOOP("Errors", "جانشین معلوم نیست؛ پست او را وارد کنید.")},
    {ErrorCode::NotFound, "to", "1.13",
     QT_TRANSLATE_NOOP("Errors", "پست جانشین پیدا نشد یا متصدی ندارد: «%1».")},
    {ErrorCode::Conflict, "to", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors", "کسی جانشین خودش نمی‌شود؛ پست دیگری وارد کنید.")},
    {ErrorCode::NotAllowed, "to", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "اختیار تنها به معاون یا مسئولی از همین واحد یا بخش‌های آن تفویض می‌شود، نه به "
         "کارکنان دفتر.")},
    {ErrorCode::AlreadyDone, "to", "1.13",
     QT_TRANSLATE_NOOP("Errors", "در این روزها اختیار به «%1» تفویض شده است؛ نخست به آن پایان دهید.")},
    {ErrorCode::MissingInput, "until", "1.13",
     QT_TRANSLATE_NOOP("Errors", "پایان تفویض معلوم نیست؛ روز پایان را وارد کنید.")},
    {ErrorCode::InvalidInput, "until", "1.13",
     QT_TRANSLATE_NOOP("Errors", "پایان تفویض باید پس از آغاز آن و پس از اکنون باشد.")},
    {ErrorCode::TooLarge, "until", "1.13",
     QT_TRANSLATE_NOOP(
         "Errors",
         "تفویض بیش از یک سال نمی‌شود؛ روز نزدیک‌تری وارد کنید.")},
    {ErrorCode::NotFound, "delegation", "1.13",
     QT_TRANSLATE_NOOP("Errors", "چنین تفویضی در این کارتابل نیست.")},
    {ErrorCode::AlreadyDone, "delegation", "1.13",
     QT_TRANSLATE_NOOP("Errors", "این تفویض پیش‌تر پایان یافته است.")},
};

QString moment(const QString &ms)
{
    return formatJalaliDateTime(ms.toLongLong());
}

/// When the right to act for another begins or ended.
QString sentenceOfMoment(const Error &error)
{
    if (error.rule != QLatin1StringView("1.13") || error.code != ErrorCode::NotAllowed)
        return {};
    const bool known = error.detail.toLongLong() > 0;
    if (error.field == QLatin1StringView("delegation.until"))
        return known
                   ? QCoreApplication::translate(
                         "Errors",
                         "اختیار شما به جای این مقام در %1 پایان یافته است و ثبت نشد؛ متن شما نگه داشته شد.")
                         .arg(moment(error.detail))
                   : QCoreApplication::translate(
                         "Errors", "اختیار شما به جای این مقام پایان یافته است؛ متن شما نگه داشته شد.");
    if (error.field == QLatin1StringView("delegation.from"))
        return QCoreApplication::translate(
                   "Errors",
                   "اختیار شما به جای این مقام از %1 آغاز می‌شود؛ متن شما نگه داشته شد.")
            .arg(moment(error.detail));
    return {};
}

} // namespace

QString sentenceOfSigning(const Error &error)
{
    if (const QString told = sentenceOfMoment(error); !told.isEmpty())
        return told;
    for (const Sentence &each : sentences) {
        if (each.code != error.code || error.field != QLatin1StringView(each.field) ||
            error.rule != QLatin1StringView(each.rule))
            continue;
        const QString text = QCoreApplication::translate("Errors", each.text);
        return text.contains(QLatin1StringView("%1")) ? text.arg(error.detail) : text;
    }
    return {};
}

} // namespace mizban
