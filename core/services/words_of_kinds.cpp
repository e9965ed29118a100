#include "core/services/words.h"

#include <QCoreApplication>

namespace mizban {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString nameOf(ApplicantKind kind)
{
    switch (kind) {
    case ApplicantKind::Iranian:
        return word(QT_TRANSLATE_NOOP("Words", "شهروند ایرانی"));
    case ApplicantKind::LegalPerson:
        return word(QT_TRANSLATE_NOOP("Words", "شخص حقوقی"));
    case ApplicantKind::Foreigner:
        return word(QT_TRANSLATE_NOOP("Words", "تبعه خارجی"));
    case ApplicantKind::Abroad:
        return word(QT_TRANSLATE_NOOP("Words", "ایرانی خارج از کشور"));
    case ApplicantKind::Anonymous:
        return word(QT_TRANSLATE_NOOP("Words", "ناشناس"));
    case ApplicantKind::WithoutNumber:
        return word(QT_TRANSLATE_NOOP("Words", "ایرانی بدون کد ملی"));
    }
    return {};
}

QString nameOf(Benefits benefits)
{
    switch (benefits) {
    case Benefits::Reporter:
        return word(QT_TRANSLATE_NOOP("Words", "گزارش‌دهنده"));
    case Benefits::Others:
        return word(QT_TRANSLATE_NOOP("Words", "اشخاص دیگر"));
    case Benefits::Public:
        return word(QT_TRANSLATE_NOOP("Words", "عموم مردم"));
    }
    return {};
}

QString nameOf(Addressee addressee)
{
    switch (addressee) {
    case Addressee::Leader:
        return word(QT_TRANSLATE_NOOP("Words", "مقام معظم رهبری"));
    case Addressee::President:
        return word(QT_TRANSLATE_NOOP("Words", "رئیس‌جمهور"));
    }
    return {};
}

QString nameOf(ArtForm form)
{
    switch (form) {
    case ArtForm::Poem:
        return word(QT_TRANSLATE_NOOP("Words", "شعر"));
    case ArtForm::Painting:
        return word(QT_TRANSLATE_NOOP("Words", "نقاشی"));
    case ArtForm::Recitation:
        return word(QT_TRANSLATE_NOOP("Words", "دکلمه"));
    case ArtForm::Calligraphy:
        return word(QT_TRANSLATE_NOOP("Words", "خوشنویسی"));
    case ArtForm::Other:
        return word(QT_TRANSLATE_NOOP("Words", "قالب هنری دیگر"));
    }
    return {};
}

QString nameOf(Effect effect)
{
    switch (effect) {
    case Effect::Change:
        return word(QT_TRANSLATE_NOOP("Words", "تحول و بهبود"));
    case Effect::Speed:
        return word(QT_TRANSLATE_NOOP("Words", "افزایش سرعت"));
    case Effect::Time:
        return word(QT_TRANSLATE_NOOP("Words", "کاهش زمان"));
    case Effect::Cost:
        return word(QT_TRANSLATE_NOOP("Words", "کاهش هزینه"));
    }
    return {};
}

} // namespace mizban
