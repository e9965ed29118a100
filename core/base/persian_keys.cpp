#include "core/base/persian_keys.h"

#include <algorithm>
#include <utility>

namespace mizban {

namespace {

using Key = std::pair<char16_t, char16_t>; // Latin, Persian

// Row by row.
constexpr Key plain[] = {
    {u'q', u'ض'}, {u'w', u'ص'},  {u'e', u'ث'}, {u'r', u'ق'}, {u't', u'ف'}, {u'y', u'غ'}, {u'u', u'ع'},
    {u'i', u'ه'}, {u'o', u'خ'},  {u'p', u'ح'}, {u'[', u'ج'}, {u']', u'چ'}, {u'a', u'ش'}, {u's', u'س'},
    {u'd', u'ی'}, {u'f', u'ب'},  {u'g', u'ل'}, {u'h', u'ا'}, {u'j', u'ت'}, {u'k', u'ن'}, {u'l', u'م'},
    {u';', u'ک'}, {u'\'', u'گ'}, {u'z', u'ظ'}, {u'x', u'ط'}, {u'c', u'ز'}, {u'v', u'ر'}, {u'b', u'ذ'},
    {u'n', u'د'}, {u'm', u'پ'},  {u',', u'و'}, {u'?', u'؟'},
};
// With Shift; also what other Persian layouts write, and the Arabic forms of the same letters.
constexpr Key further[] = {
    {u'H', u'آ'}, {u'C', u'ژ'}, {u'S', u'ئ'}, {u'A', u'ؤ'}, {u'G', u'أ'},  {u'F', u'إ'},
    {u'J', u'ة'}, {u'D', u'ي'}, {u'Z', u'ك'}, {u'M', u'ء'}, {u'\\', u'پ'},
};

constexpr bool isLatin(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

char16_t persianOf(char16_t latin)
{
    for (const Key &key : further) {
        if (key.first == latin)
            return key.second;
    }
    const char16_t low = isLatin(latin) ? char16_t(latin | 0x20) : latin;
    const auto *const key = std::ranges::find(plain, low, &Key::first);
    return key == std::end(plain) ? latin : key->second;
}

char16_t latinOf(char16_t persian)
{
    const auto *const key = std::ranges::find(plain, persian, &Key::second);
    if (key != std::end(plain))
        return key->first;
    const auto *const other = std::ranges::find(further, persian, &Key::second);
    return other == std::end(further) ? persian : other->first;
}

} // namespace

QString asPersianKeys(QString typed)
{
    for (QChar &c : typed)
        c = QChar(persianOf(c.unicode()));
    return typed;
}

QString asLatinKeys(QString typed)
{
    for (QChar &c : typed)
        c = QChar(latinOf(c.unicode()));
    return typed;
}

QString inOtherLayout(const QString &typed)
{
    const bool latin = std::ranges::any_of(typed, [](QChar c) { return isLatin(c.unicode()); });
    const bool persian = std::ranges::any_of(
        typed, [](QChar c) { return c.isLetter() && latinOf(c.unicode()) != c.unicode(); });
    if (latin == persian)
        return {};
    return latin ? asPersianKeys(typed) : asLatinKeys(typed);
}

} // namespace mizban
