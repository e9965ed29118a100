#include "core/base/digits.h"

namespace mizban {
namespace {

constexpr char16_t kPersianZero = 0x06F0;
constexpr char16_t kArabicZero = 0x0660;
constexpr QChar kLeftToRightIsolate(0x2066);
constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopDirectionalIsolate(0x2069);

/// 0 to 9 for a digit of the three scripts, else -1.
int digitOf(QChar c)
{
    for (const char16_t zero : {char16_t(u'0'), kPersianZero, kArabicZero}) {
        if (c.unicode() >= zero && c.unicode() < zero + 10)
            return c.unicode() - zero;
    }
    return -1;
}

QString withDigitsFrom(QString text, char16_t zero)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = digitOf(text.at(i));
        if (digit >= 0 && text.at(i).unicode() != zero + digit)
            text[i] = QChar(char16_t(zero + digit));
    }
    return text;
}

} // namespace

QString toAsciiDigits(QString text)
{
    return withDigitsFrom(std::move(text), u'0');
}

QString toPersianDigits(QString text)
{
    return withDigitsFrom(std::move(text), kPersianZero);
}

QString isolateLtr(const QString &text)
{
    return kLeftToRightIsolate + text + kPopDirectionalIsolate;
}

QString isolate(const QString &text)
{
    return kFirstStrongIsolate + text + kPopDirectionalIsolate;
}

} // namespace mizban
