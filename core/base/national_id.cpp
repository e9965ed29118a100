#include "core/base/national_id.h"

#include "core/base/digits.h"

#include <algorithm>
#include <array>

namespace mizban {
namespace {

constexpr int kNationalNumberLength = 10;
constexpr int kLegalPersonIdLength = 11;
constexpr int kMobileLength = 11;

/// Pasted numbers carry dashes of every kind and invisible direction marks.
bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format ||
           c == QChar(0x2212);
}

QString withoutSeparators(const QString &typed)
{
    QString text = toAsciiDigits(typed);
    text.removeIf(isSeparator);
    return text;
}

bool isAsciiDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int digitAt(const QString &text, int index)
{
    return text.at(index).unicode() - u'0';
}

bool hasRightCheckDigit(const QString &tenDigits)
{
    int sum = 0;
    for (int i = 0; i < kNationalNumberLength - 1; ++i)
        sum += digitAt(tenDigits, i) * (kNationalNumberLength - i);
    const int remainder = sum % 11;
    return digitAt(tenDigits, kNationalNumberLength - 1) == (remainder < 2 ? remainder : 11 - remainder);
}

} // namespace

QString normaliseNationalNumber(const QString &typed)
{
    QString number = withoutSeparators(typed);
    // Spreadsheets and old cards drop one or two leading zeros.
    if (number.size() >= 8 && isAsciiDigits(number))
        number = number.rightJustified(kNationalNumberLength, u'0');
    return number;
}

NationalNumberVerdict checkNationalNumber(const QString &typed)
{
    const QString number = normaliseNationalNumber(typed);
    if (number.isEmpty())
        return NationalNumberVerdict::Empty;
    if (!isAsciiDigits(number))
        return NationalNumberVerdict::NotDigits;
    if (number.size() != kNationalNumberLength)
        return NationalNumberVerdict::WrongLength;
    const bool repeated = number.count(number.front()) == kNationalNumberLength;
    if (repeated && number.front() == u'0')
        return NationalNumberVerdict::AllZero;
    if (!hasRightCheckDigit(number))
        return NationalNumberVerdict::WrongCheckDigit;
    return repeated ? NationalNumberVerdict::Repeated : NationalNumberVerdict::Valid;
}

QString normaliseLegalPersonId(const QString &typed)
{
    return withoutSeparators(typed);
}

bool isValidLegalPersonId(const QString &typed)
{
    static constexpr std::array<int, 5> weights{29, 27, 23, 19, 17};
    const QString id = normaliseLegalPersonId(typed);
    if (id.size() != kLegalPersonIdLength || !isAsciiDigits(id))
        return false;
    const int shift = digitAt(id, 9) + 2;
    int sum = 0;
    for (int i = 0; i < kLegalPersonIdLength - 1; ++i)
        sum += (digitAt(id, i) + shift) * weights.at(size_t(i) % weights.size());
    return digitAt(id, kLegalPersonIdLength - 1) == sum % 11 % 10;
}

QString normaliseMobile(const QString &typed)
{
    QString number = withoutSeparators(typed);
    number.removeIf([](QChar c) { return c == u'(' || c == u')' || c == u'.'; });
    QString national = number;
    for (const auto prefix : {u"+98", u"0098", u"98"}) {
        const QStringView view(prefix);
        if (national.startsWith(view)) {
            national.remove(0, view.size());
            break;
        }
    }
    if (!national.startsWith(u'0'))
        national.prepend(u'0');
    const bool mobile =
        national.size() == kMobileLength && national.startsWith(u"09") && isAsciiDigits(national);
    return mobile ? national : number;
}

bool isPlausibleMobile(const QString &typed)
{
    const QString number = normaliseMobile(typed);
    return number.size() == kMobileLength && number.startsWith(u"09") && isAsciiDigits(number);
}

} // namespace mizban
