#include "core/base/persian_words.h"

#include "core/base/digits.h"

#include <QCoreApplication>
#include <QStringList>

namespace mizban {
namespace {

// Spelled out for documents in Persian, whatever the language of the windows.
constexpr const char16_t *kOnes[] = {u"",       u"یک",     u"دو",     u"سه",   u"چهار",  u"پنج",    u"شش",
                                     u"هفت",    u"هشت",    u"نه",     u"ده",   u"یازده", u"دوازده", u"سیزده",
                                     u"چهارده", u"پانزده", u"شانزده", u"هفده", u"هجده",  u"نوزده"};
constexpr const char16_t *kTens[] = {u"",      u"",    u"بیست",  u"سی",    u"چهل",
                                     u"پنجاه", u"شصت", u"هفتاد", u"هشتاد", u"نود"};
constexpr const char16_t *kHundreds[] = {u"",      u"صد",   u"دویست", u"سیصد",  u"چهارصد",
                                         u"پانصد", u"ششصد", u"هفتصد", u"هشتصد", u"نهصد"};
constexpr const char16_t *kScales[] = {u"",        u"هزار",       u"میلیون",    u"میلیارد",
                                       u"تریلیون", u"کوادریلیون", u"کوینتیلیون"};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

void appendBelowThousand(QStringList &parts, int number)
{
    const int rest = number % 100;
    if (number >= 100)
        parts.append(text(kHundreds[number / 100]));
    if (rest >= 20)
        parts.append(text(kTens[rest / 10]));
    const int ones = rest >= 20 ? rest % 10 : rest;
    if (ones > 0)
        parts.append(text(kOnes[ones]));
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" و "));
}

/// Three digits with their scale: دویست میلیون; a single thousand is هزار alone.
QString groupInWords(int group, int scale)
{
    if (scale == 1 && group == 1)
        return text(kScales[1]);
    QStringList parts;
    appendBelowThousand(parts, group);
    return scale == 0 ? joined(parts) : joined(parts) + QLatin1Char(' ') + text(kScales[scale]);
}

QString positiveInWords(quint64 number)
{
    QStringList parts;
    for (int scale = 0; number > 0; ++scale, number /= 1000) {
        if (const int group = int(number % 1000); group > 0)
            parts.prepend(groupInWords(group, scale));
    }
    return joined(parts);
}

} // namespace

QString numberInWords(qint64 number)
{
    if (number == 0)
        return QStringLiteral("صفر");
    if (number > 0)
        return positiveInWords(quint64(number));
    return QStringLiteral("منفی ") + positiveInWords(quint64(0) - quint64(number));
}

QString ordinalInWords(qint64 number)
{
    if (number == 1)
        return QStringLiteral("اول");
    const QString words = numberInWords(number);
    if (words.endsWith(QStringLiteral("سه")))
        return words.chopped(1) + QStringLiteral("وم");
    if (words.endsWith(QStringLiteral("ی")))
        return words + QStringLiteral("\u200Cام");
    return words + QStringLiteral("م");
}

QString durationInWords(qint64 ms)
{
    constexpr quint64 minute = 60'000;
    constexpr quint64 hour = 60 * minute;
    constexpr quint64 day = 24 * hour;
    const quint64 span = ms < 0 ? quint64(0) - quint64(ms) : quint64(ms);
    const auto counted = [span](const char *wording, quint64 unit) {
        return QCoreApplication::translate("Duration", wording)
            .arg(toPersianDigits(QString::number(span / unit)));
    };
    if (span >= day)
        return counted(QT_TRANSLATE_NOOP("Duration", "%1 روز"), day);
    if (span >= hour)
        return counted(QT_TRANSLATE_NOOP("Duration", "%1 ساعت"), hour);
    if (span >= minute)
        return counted(QT_TRANSLATE_NOOP("Duration", "%1 دقیقه"), minute);
    return QCoreApplication::translate("Duration", "چند لحظه");
}

} // namespace mizban
