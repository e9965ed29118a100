#include "core/projections/applicant_order.h"

#include <algorithm>
#include <array>

namespace mizban {

namespace {

// Letters that Unicode puts elsewhere, and the one they follow in the alphabet.
struct Displaced
{
    char16_t letter;
    const char16_t *place;
};
constexpr std::array displaced{Displaced{u'پ', u"ب\u06FF"}, Displaced{u'چ', u"ج\u06FF"},
                               Displaced{u'ژ', u"ز\u06FF"}, Displaced{u'ک', u"ق\u06FE"},
                               Displaced{u'گ', u"ق\u06FF"}, Displaced{u'ی', u"و\u06FF"},
                               Displaced{u'ه', u"و\u06FE"}};
constexpr QChar divider(0x1F);

} // namespace

QString alphabetKey(const QString &name)
{
    QString key;
    key.reserve(name.size() * 2);
    for (const QChar letter : name) {
        const auto found = std::ranges::find(displaced, letter.unicode(), &Displaced::letter);
        if (found != displaced.end())
            key += QStringView(found->place);
        else
            key += letter;
    }
    return key;
}

QString applicantGroupKey(const QString &familyName, const QString &givenName, const QString &number)
{
    // As SQL's trim(): spaces only.
    QString name = familyName + u' ' + givenName;
    while (name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() && number.isEmpty() ? QString() : alphabetKey(name) + divider + number;
}

} // namespace mizban
