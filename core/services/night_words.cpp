#include "core/services/night_words.h"

#include <QCoreApplication>

namespace mizban {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("NightWords", text);
}

} // namespace

QString nameOf(NightStanding standing)
{
    switch (standing) {
    case NightStanding::NoRoster:
        return word(QT_TRANSLATE_NOOP("NightWords", "بی لوح"));
    case NightStanding::NotReached:
        return word(QT_TRANSLATE_NOOP("NightWords", "پاسخ نداد"));
    case NightStanding::Late:
        return word(QT_TRANSLATE_NOOP("NightWords", "دیر شده"));
    case NightStanding::NotCalled:
        return word(QT_TRANSLATE_NOOP("NightWords", "تماس نگرفته"));
    case NightStanding::Reached:
        return word(QT_TRANSLATE_NOOP("NightWords", "در دسترس"));
    }
    return {};
}

QString nameOf(CallResult result)
{
    switch (result) {
    case CallResult::Reached:
        return word(QT_TRANSLATE_NOOP("NightWords", "پاسخ داد"));
    case CallResult::NoAnswer:
        return word(QT_TRANSLATE_NOOP("NightWords", "پاسخ نداد"));
    case CallResult::Busy:
        return word(QT_TRANSLATE_NOOP("NightWords", "اشغال بود"));
    case CallResult::WrongNumber:
        return word(QT_TRANSLATE_NOOP("NightWords", "شماره نادرست"));
    }
    return {};
}

QString nameOf(OriginatingOffice office)
{
    switch (office) {
    case OriginatingOffice::Leader:
        return word(QT_TRANSLATE_NOOP("NightWords", "دفتر مقام معظم رهبری"));
    case OriginatingOffice::President:
        return word(QT_TRANSLATE_NOOP("NightWords", "دفتر رئیس‌جمهور"));
    case OriginatingOffice::FirstVicePresident:
        return word(QT_TRANSLATE_NOOP("NightWords", "دفتر معاون اول"));
    case OriginatingOffice::Other:
        return word(QT_TRANSLATE_NOOP("NightWords", "جای دیگر"));
    }
    return {};
}

QString nameOf(NightUrgency urgency)
{
    switch (urgency) {
    case NightUrgency::Ordinary:
        return word(QT_TRANSLATE_NOOP("NightWords", "عادی"));
    case NightUrgency::Urgent:
        return word(QT_TRANSLATE_NOOP("NightWords", "فوری"));
    }
    return {};
}

QString nameOf(NightItemStep step)
{
    switch (step) {
    case NightItemStep::Opened:
        return word(QT_TRANSLATE_NOOP("NightWords", "مورد ثبت شد"));
    case NightItemStep::Carried:
        return word(QT_TRANSLATE_NOOP("NightWords", "مورد منتقل شد"));
    case NightItemStep::Offered:
        return word(QT_TRANSLATE_NOOP("NightWords", "مورد سپرده شد"));
    case NightItemStep::Acknowledged:
        return word(QT_TRANSLATE_NOOP("NightWords", "مورد پذیرفته شد"));
    case NightItemStep::Escalated:
        return word(QT_TRANSLATE_NOOP("NightWords", "مهلت مورد گذشت"));
    case NightItemStep::Resolved:
        return word(QT_TRANSLATE_NOOP("NightWords", "مورد پایان یافت"));
    }
    return {};
}

} // namespace mizban
