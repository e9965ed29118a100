#include "core/domain/intake_number.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"

#include <algorithm>

namespace mizban {

namespace {

constexpr int numberLength = 14;
constexpr int checkedLength = 12;

int checkDigitsOf(quint64 number)
{
    return int(98 - number * 100 % 97);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

QString makeIntakeNumber(int jalaliYear, const QString &deviceNumber, quint32 sequence)
{
    Q_ASSERT(deviceNumber.size() == 5 && sequence < intakeSequences);
    const QString number = QStringLiteral("%1%2%3")
                               .arg(jalaliYear % 100, 2, 10, QLatin1Char('0'))
                               .arg(deviceNumber)
                               .arg(sequence, 5, 10, QLatin1Char('0'));
    return number + QStringLiteral("%1").arg(checkDigitsOf(number.toULongLong()), 2, 10, QLatin1Char('0'));
}

Result<QString> parseIntakeNumber(const QString &typed)
{
    QString digits = toAsciiDigits(typed);
    digits.removeIf([](QChar c) {
        return c.isSpace() || c == u'-' || c == u'/' || c == u'\u2013' || c.category() == QChar::Other_Format;
    });
    const bool whole = digits.size() == numberLength && std::all_of(digits.begin(), digits.end(), isDigit);
    if (!whole ||
        digits.mid(checkedLength).toInt() != checkDigitsOf(digits.left(checkedLength).toULongLong()))
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("number"), QStringLiteral("N10"));
    return digits;
}

QString displayIntakeNumber(const QString &number)
{
    if (number.size() != numberLength)
        return isolateLtr(shownDigits(number));
    return isolateLtr(shownDigits(number.left(2) + u'-' + number.mid(2, 5) + u'-' + number.mid(7, 5) + u'-' +
                                  number.mid(12)));
}

} // namespace mizban
