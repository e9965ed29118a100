#include "ui/attachments/sound/sound_text.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"

#include <QCoreApplication>

namespace mizban {

namespace {

struct SoundText
{
    Q_DECLARE_TR_FUNCTIONS(SoundText)
};

constexpr qint64 msPerSecond = 1000;
constexpr qint64 secondsPerMinute = 60;

} // namespace

QString playingTimeText(qint64 ms)
{
    const qint64 seconds = ms / msPerSecond;
    return isolateLtr(shownDigits(QStringLiteral("%1:%2")
                                      .arg(seconds / secondsPerMinute)
                                      .arg(seconds % secondsPerMinute, 2, 10, QLatin1Char('0'))));
}

QString microphoneSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return SoundText::tr("میکروفونی پیدا نشد؛ آن را وصل کنید و دوباره ضبط کنید.");
    case ErrorCode::Busy:
        return SoundText::tr("برنامه دیگری میکروفون را به کار گرفته است؛ آن را ببندید و دوباره ضبط کنید.");
    case ErrorCode::NotAllowed:
        return SoundText::tr("این کاربر اجازه کار با میکروفون را ندارد؛ از مدیر رایانه بخواهید اجازه دهد.");
    case ErrorCode::CannotOpen:
        return SoundText::tr(
            "برنامه ضبط صدا روی این رایانه اجرا نشد؛ از مدیر رایانه بخواهید میزبان را دوباره نصب کند.");
    default:
        return SoundText::tr("میکروفون قطع شد؛ وصل بودن آن را بررسی کنید و دوباره ضبط کنید.");
    }
}

QString playingSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Malformed:
    case ErrorCode::UnreadableFile:
        return SoundText::tr(
            "این صدا در برنامه پخش نمی‌شود؛ آن را از بخش پیوست‌ها در فایل ذخیره کنید.");
    case ErrorCode::Busy:
        return SoundText::tr("برنامه دیگری بلندگو را به کار گرفته است؛ آن را ببندید و دوباره پخش کنید.");
    case ErrorCode::NotAllowed:
        return SoundText::tr("این کاربر اجازه کار با بلندگو را ندارد؛ از مدیر رایانه بخواهید اجازه دهد.");
    case ErrorCode::CannotOpen:
        return SoundText::tr(
            "برنامه پخش صدا روی این رایانه اجرا نشد؛ از مدیر رایانه بخواهید میزبان را دوباره نصب کند.");
    default:
        return SoundText::tr("بلندگویی در دسترس نیست؛ وصل بودن آن را بررسی کنید و دوباره پخش کنید.");
    }
}

} // namespace mizban
