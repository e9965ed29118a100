#include "core/domain/tracking_id.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"

namespace mizban {

namespace {

constexpr int trackingIdLength = 15;
constexpr int checkedLength = 13;

/// ISO 7064 MOD 97-10: the whole number, check digits included, leaves 1.
int checkDigitsOf(quint64 number)
{
    return int(98 - number * 100 % 97);
}

bool isSeparator(QChar c)
{
    // Marks that displayTrackingId and Persian keyboards put between or around digits.
    return c.isSpace() || c == u'-' || c == u'\u2010' || c == u'\u2013' || c == u'/' || c == u'\u200c' ||
           c.category() == QChar::Other_Format;
}

} // namespace

QString makeTrackingId(int jalaliYear, const QString &deviceNumber, quint32 sequence)
{
    Q_ASSERT(deviceNumber.size() == 5 && sequence < trackingSequences);
    const QString number = QStringLiteral("%1%2%3")
                               .arg(jalaliYear % 100, 2, 10, QLatin1Char('0'))
                               .arg(deviceNumber)
                               .arg(sequence, 6, 10, QLatin1Char('0'));
    return number + QStringLiteral("%1").arg(checkDigitsOf(number.toULongLong()), 2, 10, QLatin1Char('0'));
}

Result<QString> parseTrackingId(const QString &typed)
{
    QString digits = toAsciiDigits(typed);
    digits.removeIf(isSeparator);
    const auto refuse = [](const char *why) {
        return fieldError(ErrorCode::InvalidInput, QStringLiteral("trackingId"), QStringLiteral("T2"),
                          QString::fromLatin1(why));
    };
    if (digits.size() != trackingIdLength)
        return refuse("not fifteen digits");
    for (const QChar c : std::as_const(digits)) {
        if (c < u'0' || c > u'9')
            return refuse("not fifteen digits");
    }
    const quint64 number = digits.left(checkedLength).toULongLong();
    if (digits.mid(checkedLength).toInt() != checkDigitsOf(number))
        return refuse("wrong check digits");
    return digits;
}

QString displayTrackingId(const QString &trackingId)
{
    if (trackingId.size() != trackingIdLength)
        return isolateLtr(shownDigits(trackingId));
    const QString grouped = trackingId.left(2) + u'-' + trackingId.mid(2, 5) + u'-' + trackingId.mid(7, 6) +
                            u'-' + trackingId.mid(13);
    return isolateLtr(shownDigits(grouped));
}

} // namespace mizban
