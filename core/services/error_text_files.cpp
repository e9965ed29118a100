#include "core/services/error_text_files.h"

#include "core/base/digits.h"
#include "core/base/shown_digits.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mizban {

namespace {

constexpr auto deadlines = QLatin1StringView("D5");
constexpr qsizetype holesNamed = 3;

QString say(const char *text)
{
    return QCoreApplication::translate("Errors", text);
}

struct Place
{
    QString part; ///< of the file; empty: its outermost one
    QString name;
};

/// Names in the table of deadlines may have a dot in them where they are wrong; the parts of the file have
/// none.
Place placeOf(const Error &error)
{
    for (const char *part : {"policy.days", "policy.night", "policy", "days", "night"}) {
        const QString prefix = QLatin1StringView(part) + u'.';
        if (error.rule == deadlines && error.field.startsWith(prefix))
            return {QLatin1StringView(part), error.field.mid(prefix.size())};
    }
    const qsizetype dot = error.rule == deadlines ? -1 : error.field.lastIndexOf(u'.');
    return {error.field.left(std::max<qsizetype>(dot, 0)), error.field.mid(dot + 1)};
}

QString sentenceOfName(const Error &error)
{
    const Place place = placeOf(error);
    const QString what = place.part.isEmpty()
                             ? say(QT_TRANSLATE_NOOP("Errors", "نام «%1» در این پرونده شناخته نیست"))
                                   .arg(isolateLtr(place.name))
                             : say(QT_TRANSLATE_NOOP("Errors", "نام «%1» در بخش «%2» این پرونده شناخته نیست"))
                                   .arg(isolateLtr(place.name), isolateLtr(place.part));
    if (error.detail.isEmpty())
        return say(QT_TRANSLATE_NOOP("Errors", "%1؛ آن را بردارید یا درست بنویسید. چیزی تغییر نکرد."))
            .arg(what);
    return say(QT_TRANSLATE_NOOP("Errors", "%1؛ منظور «%2» است؟ آن را درست کنید. چیزی تغییر نکرد."))
        .arg(what, isolateLtr(error.detail));
}

QString sentenceOfHoles(const Error &error)
{
    const QStringList holes = error.detail.split(QStringLiteral(", "));
    QStringList named;
    for (const QString &hole : holes.first(std::min(holes.size(), holesNamed)))
        named.append(QStringLiteral("«%1»").arg(isolateLtr(hole)));
    QString list = listed(named);
    if (holes.size() > holesNamed)
        list = say(QT_TRANSLATE_NOOP("Errors", "%1 و %2 ردیف دیگر"))
                   .arg(list, shownDigits(QString::number(holes.size() - holesNamed)));
    return say(QT_TRANSLATE_NOOP(
                   "Errors",
                   "جدول مهلت‌ها کامل نیست: %1 در «days» نیامده است؛ برای هر نوع و هر سطح "
                   "روز کاری یا صفر بنویسید. چیزی تغییر نکرد."))
        .arg(list);
}

QString sentenceOfDays(const Error &error)
{
    const QString row = error.field == QLatin1StringView("days") ? error.detail.section(u' ', 0, 0)
                                                                 : error.field.section(u'.', -1);
    if (row.startsWith(QLatin1StringView("Thanks/")) || row.startsWith(QLatin1StringView("Sentiment/")))
        return say(QT_TRANSLATE_NOOP("Errors",
                                     "مهلت «%1» درست نیست: تقدیر و ابراز احساسات مهلت ندارند؛ صفر بنویسید."))
            .arg(isolateLtr(row));
    return say(QT_TRANSLATE_NOOP("Errors", "مهلت «%1» درست نیست؛ عدد درستی از ۰ تا ۱۰۰۰ روز کاری بنویسید."))
        .arg(isolateLtr(row));
}

/// The line, in a file of holidays, as the detail begins with it; empty where it names none.
QString lineIn(const Error &error)
{
    static const QRegularExpression line(QStringLiteral("^line (\\d+):"));
    const QRegularExpressionMatch found = line.match(error.detail);
    return found.hasMatch() ? shownDigits(found.captured(1)) : QString();
}

struct CalendarFault
{
    const char *part;
    const char *sentence;
};

constexpr CalendarFault calendarFaults[] = {
    {"holidays.columns",
     QT_TRANSLATE_NOOP(
         "Errors", "سطر %1 پرونده تقویم تعطیلات سه بخش ندارد؛ تاریخ، عنوان و «official» یا «estimated» را با "
                   "ویرگول لاتین از هم جدا کنید. چیزی تغییر نکرد.")},
    {"holidays.date",
     QT_TRANSLATE_NOOP("Errors", "تاریخ سطر %1 پرونده تقویم تعطیلات درست نیست؛ تاریخ خورشیدی را مانند "
                                 "۱۴۰۵/۰۱/۰۱ بنویسید. چیزی تغییر نکرد.")},
    {"holidays.title",
     QT_TRANSLATE_NOOP("Errors", "عنوان تعطیلی در سطر %1 پرونده تقویم تعطیلات نیامده است؛ آن را بنویسید. "
                                 "چیزی تغییر نکرد.")},
    {"holidays.standing",
     QT_TRANSLATE_NOOP(
         "Errors",
         "بخش سوم سطر %1 پرونده تقویم تعطیلات شناخته نیست؛ «official» برای قطعی یا «estimated» برای "
         "تخمینی بنویسید. چیزی تغییر نکرد.")},
    {"holidays.twice",
     QT_TRANSLATE_NOOP("Errors", "سطر %1 پرونده تقویم تعطیلات تکراری است؛ یکی از دو سطر را بردارید. "
                                 "چیزی تغییر نکرد.")},
};

QString sentenceOfCalendar(const Error &error)
{
    const QString line = lineIn(error);
    for (const CalendarFault &known : calendarFaults) {
        if (error.field == QLatin1StringView(known.part) && !line.isEmpty())
            return say(known.sentence).arg(line);
    }
    if (error.field != QLatin1StringView("holidays"))
        return {};
    if (error.code == ErrorCode::MissingInput)
        return say(QT_TRANSLATE_NOOP("Errors",
                                     "در پرونده تقویم تعطیلات هیچ روزی نیامده است؛ هر روز را در یک سطر "
                                     "بنویسید. چیزی تغییر نکرد."));
    if (error.code != ErrorCode::InvalidInput)
        return {};
    return say(QT_TRANSLATE_NOOP("Errors",
                                 "پرونده تقویم تعطیلات متن UTF-8 نیست؛ آن را با این کدگذاری ذخیره کنید. "
                                 "چیزی تغییر نکرد."));
}

} // namespace

QString sentenceOfFile(const Error &error)
{
    if (const QString calendar = sentenceOfCalendar(error); !calendar.isEmpty())
        return calendar;
    const bool ofDeadlines = error.rule == deadlines;
    const bool named = ofDeadlines || (error.rule.isEmpty() && !error.detail.isEmpty());
    if (error.code == ErrorCode::UnknownField && named)
        return sentenceOfName(error);
    if (!ofDeadlines)
        return {};
    const bool inTable =
        error.field == QLatin1StringView("days") || error.field.contains(QLatin1StringView("days."));
    if (error.code == ErrorCode::MissingInput && error.field == QLatin1StringView("days") &&
        !error.detail.isEmpty())
        return sentenceOfHoles(error);
    return error.code == ErrorCode::InvalidInput && inTable ? sentenceOfDays(error) : QString();
}

} // namespace mizban
