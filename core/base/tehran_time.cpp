#include "core/base/tehran_time.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <optional>

namespace mizban {
namespace {

constexpr int kTehranOffsetSeconds = 3 * 3600 + 30 * 60;
constexpr qint64 kMsPerSecond = 1000;

QTimeZone tehranZone()
{
    static const QTimeZone zone = [] {
        const QTimeZone named("Asia/Tehran");
        return named.isValid() ? named : QTimeZone(kTehranOffsetSeconds);
    }();
    return zone;
}

QDateTime inUtc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
}

/// Whole minutes: the local mean time before 1935 has seconds, which ISO 8601 cannot write.
int offsetMinutesAt(qint64 utcMs)
{
    return tehranZone().offsetFromUtc(inUtc(utcMs)) / 60;
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

Error invalidTime(const QString &text)
{
    return makeError(ErrorCode::InvalidInput, QStringLiteral("no ISO 8601 time with offset: '%1'").arg(text));
}

/// Seconds east of UTC, or nothing for an offset that no place has.
std::optional<int> parseOffset(const QString &text)
{
    if (text == QLatin1String("Z"))
        return 0;
    const int hours = text.mid(1, 2).toInt();
    const int minutes = text.right(2).toInt();
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return text.startsWith(QLatin1Char('-')) ? -seconds : seconds;
}

} // namespace

QDate tehranDate(qint64 utcMs)
{
    return inUtc(utcMs).toTimeZone(tehranZone()).date();
}

QTime tehranTime(qint64 utcMs)
{
    return inUtc(utcMs).toTimeZone(tehranZone()).time();
}

qint64 tehranMidnightMs(QDate date)
{
    return date.startOfDay(tehranZone()).toMSecsSinceEpoch();
}

qint64 endOfDayMs(QDate date)
{
    constexpr qint64 lastSecondOnly = kMsPerSecond - 1;
    return date.endOfDay(tehranZone()).toMSecsSinceEpoch() - lastSecondOnly;
}

QString toIso8601(qint64 utcMs)
{
    const int offset = offsetMinutesAt(utcMs);
    const QDateTime local = inUtc(utcMs + offset * 60 * kMsPerSecond);
    return local.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss")) + QLatin1Char(offset < 0 ? '-' : '+') +
           twoDigits(qAbs(offset) / 60) + QLatin1Char(':') + twoDigits(qAbs(offset) % 60);
}

Result<qint64> fromIso8601(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\A([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?:(:[0-9]{2})(?:[.,]([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:?[0-9]{2})\z)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return invalidTime(text);
    const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2) + seconds, QStringLiteral("HH:mm:ss"));
    const auto offset = parseOffset(match.captured(5));
    if (!date.isValid() || !time.isValid() || !offset)
        return invalidTime(text);
    const int milliseconds = match.captured(4).leftJustified(3, QLatin1Char('0')).left(3).toInt();
    const QDateTime local(date, time, QTimeZone::utc());
    return qint64(local.toMSecsSinceEpoch() + milliseconds - *offset * kMsPerSecond);
}

} // namespace mizban
