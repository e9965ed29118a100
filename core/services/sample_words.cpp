#include "core/services/sample_words.h"

#include <algorithm>
#include <array>

namespace mizban {

namespace {

constexpr int vocabulary = 5'000;
constexpr double zipfScale = 100'000.0;

constexpr std::array commonWords = {
    "و",     "در",    "به",   "از",     "که",      "این",     "را",     "با",     "است",
    "برای",  "آب",    "فشار", "قطع",    "قبض",     "خیابان",  "کوچه",   "منزل",   "روستا",
    "شهر",   "اداره", "لطفاً", "رسیدگی", "درخواست", "شکایت",   "مراجعه", "پاسخ",   "همکار",
    "مدت",   "روز",   "ماه",  "هزینه",  "لوله",    "کنتور",   "جاده",   "آسفالت", "چاله",
    "مدرسه", "بیمار", "وام",  "مجوز",   "پرونده",  "کارشناس", "بازدید", "تعمیر",
};

constexpr std::array syllables = {"با",  "تا",  "سا",  "را",  "ما",  "نا",   "کا",  "دا",  "شا",  "لا",
                                  "بر",  "تر",  "سر",  "مر",  "کر",  "در",   "بین", "تین", "سین", "رین",
                                  "مان", "دان", "ران", "سان", "گاه", "ستان", "وند", "کار", "پور", "نیا"};

constexpr std::array givenNames = {"زهرا", "فاطمه", "مریم", "علی",  "محمد", "حسین",   "رضا",  "نرگس",
                                   "سارا", "مهدی",  "امیر", "لیلا", "حسن",  "معصومه", "سعید", "ناهید"};
constexpr std::array familyNames = {"احمدی",   "رضایی",  "محمدی",   "حسینی", "کریمی", "موسوی",
                                    "جعفری",   "صادقی",  "نوری",    "قاسمی", "یوسفی", "رحیمی",
                                    "دامغانی", "سمنانی", "شاهرودی", "طاهری"};

template <typename Choices> QString pick(const Choices &choices, RandomSource &chance)
{
    return QString::fromUtf8(choices[chance.below(choices.size())]);
}

} // namespace

SampleWords::SampleWords()
{
    for (const char *common : commonWords)
        m_words.append(QString::fromUtf8(common));
    SeededRandom chance(5'000);
    while (m_words.size() < vocabulary) {
        QString made;
        for (quint64 count = 2 + chance.below(2); count > 0; --count)
            made += pick(syllables, chance);
        m_words.append(made);
    }
    quint32 sum = 0;
    for (int rank = 1; rank <= vocabulary; ++rank) {
        sum += static_cast<quint32>(zipfScale / rank) + 1;
        m_cumulative.append(sum);
    }
}

const QString &SampleWords::word(RandomSource &chance) const
{
    const auto at = static_cast<quint32>(chance.below(m_cumulative.last()));
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), at);
    return m_words[found - m_cumulative.begin()];
}

QString SampleWords::text(RandomSource &chance, int words) const
{
    QString made;
    for (int count = 0; count < words; ++count)
        made += (count == 0 ? QString() : QStringLiteral(" ")) + word(chance);
    return made + u'.';
}

QString SampleWords::givenName(RandomSource &chance) const
{
    return pick(givenNames, chance);
}

QString SampleWords::familyName(RandomSource &chance) const
{
    return pick(familyNames, chance);
}

QString SampleWords::nationalNumber(RandomSource &chance)
{
    QString digits;
    int sum = 0;
    for (int at = 0; at < 9; ++at) {
        const auto digit = static_cast<int>(at == 0 ? 1 + chance.below(9) : chance.below(10));
        digits += QChar(u'0' + digit);
        sum += digit * (10 - at);
    }
    const int remainder = sum % 11;
    return digits + QChar(u'0' + (remainder < 2 ? remainder : 11 - remainder));
}

QString SampleWords::legalId(RandomSource &chance)
{
    static constexpr std::array weights = {29, 27, 23, 19, 17, 29, 27, 23, 19, 17};
    QString digits;
    for (size_t at = 0; at < weights.size(); ++at)
        digits += QChar(u'0' + static_cast<int>(at == 0 ? 1 + chance.below(9) : chance.below(10)));
    const int added = digits.back().digitValue() + 2;
    int sum = 0;
    for (size_t at = 0; at < weights.size(); ++at)
        sum += (digits[static_cast<qsizetype>(at)].digitValue() + added) * weights[at];
    const int remainder = sum % 11;
    return digits + QChar(u'0' + (remainder == 10 ? 0 : remainder));
}

} // namespace mizban
