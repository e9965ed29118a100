#include "core/domain/public_phrases.h"

#include "core/base/persian_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mizban {

namespace {

using Words = QSet<QString>;

/// Words of courtesy and grammar that say nothing about the matter; as searchKey gives them.
const Words &fillers()
{
    static const Words words = [] {
        Words keys;
        const QStringList list{
            u"با"_s,     u"به"_s,       u"از"_s,         u"در"_s,    u"و"_s,       u"را"_s,     u"که"_s,
            u"تا"_s,     u"بر"_s,       u"هم"_s,         u"نیز"_s,   u"این"_s,     u"آن"_s,     u"سلام"_s,
            u"احترام"_s, u"عرض"_s,      u"باسلام"_s,     u"ضمن"_s,   u"تشکر"_s,    u"محترم"_s,  u"گرامی"_s,
            u"متقاضی"_s, u"شهروند"_s,   u"هموطن"_s,      u"جناب"_s,  u"آقای"_s,    u"سرکار"_s,  u"خانم"_s,
            u"شما"_s,    u"جنابعالی"_s, u"استحضار"_s,    u"اطلاع"_s, u"میرساند"_s, u"رساند"_s,  u"می"_s,
            u"لطفا"_s,   u"خواهشمند"_s, u"خواهشمندیم"_s, u"موضوع"_s, u"مورد"_s,    u"موارد"_s,  u"درخواست"_s,
            u"شکایت"_s,  u"پرونده"_s,   u"نسبت"_s,       u"لازم"_s,  u"مقتضی"_s,   u"قانونی"_s, u"قانون"_s,
            u"مقررات"_s, u"برابر"_s,    u"طبق"_s,        u"مطابق"_s, u"وفق"_s,     u"خود"_s,    u"خصوص"_s,
            u"زمینه"_s,  u"اسرع"_s,     u"وقت"_s,        u"حال"_s,   u"حاضر"_s,    u"دست"_s,    u"کاملا"_s,
            u"همه"_s,    u"تمام"_s,     u"اولویت"_s,     u"خوبی"_s,  u"عمل"_s,     u"بعمل"_s,   u"مذکور"_s,
            u"فوق"_s,    u"ایشان"_s,    u"نامبرده"_s,    u"کار"_s,   u"امور"_s,    u"ذکر"_s,    u"یاد"_s};
        for (const QString &word : list)
            keys.insert(searchKey(word));
        return keys;
    }();
    return words;
}

/// What officials write in place of what they did.
const Words &stockWords()
{
    static const Words words = [] {
        Words keys;
        const QStringList list{
            u"اقدام"_s,   u"اقدامات"_s, u"بررسی"_s,  u"رسیدگی"_s, u"پیگیری"_s, u"انجام"_s, u"ملاحظه"_s,
            u"مطالعه"_s,  u"رویت"_s,    u"ارجاع"_s,  u"دستور"_s,  u"پاسخ"_s,   u"جواب"_s,  u"مطلع"_s,
            u"مشاهده"_s,  u"ثبت"_s,     u"صورت"_s,   u"گرفت"_s,   u"گرفته"_s,  u"شد"_s,    u"شده"_s,
            u"است"_s,     u"گردید"_s,   u"گردیده"_s, u"میشود"_s,  u"شود"_s,    u"خواهد"_s, u"گردد"_s,
            u"میگردد"_s,  u"آمد"_s,     u"آمده"_s,   u"داده"_s,   u"دادیم"_s,  u"کردیم"_s, u"نمودیم"_s,
            u"باشد"_s,    u"میباشد"_s,  u"هست"_s,    u"نشد"_s,    u"نمیشود"_s, u"نیست"_s,  u"ندارد"_s,
            u"مقدور"_s,   u"ممکن"_s,    u"امکان"_s,  u"پذیر"_s,   u"میسر"_s,   u"اعلام"_s, u"ابلاغ"_s,
            u"فرمایید"_s, u"نمایید"_s,  u"کنید"_s,   u"منتظر"_s,  u"بمانید"_s, u"تلاش"_s,  u"سعی"_s,
            u"مساعدت"_s,  u"همکاری"_s,  u"پذیرد"_s,  u"پذیرفت"_s, u"آید"_s,    u"یابد"_s};
        for (const QString &word : list)
            keys.insert(searchKey(word));
        return keys;
    }();
    return words;
}

/// What one is told to go somewhere for, without being told anything.
bool saysNoMore(const QString &word)
{
    static const Words ahead{searchKey(u"برای"_s),    searchKey(u"جهت"_s),    searchKey(u"ادامه"_s),
                             searchKey(u"توضیحات"_s), searchKey(u"توضیح"_s),  searchKey(u"اطلاعات"_s),
                             searchKey(u"بیشتر"_s),   searchKey(u"حضوری"_s),  searchKey(u"بصورت"_s),
                             searchKey(u"باید"_s),    searchKey(u"بایستی"_s), searchKey(u"توانید"_s)};
    return ahead.contains(word) || fillers().contains(word) || stockWords().contains(word);
}

/// «درخواست شما انجام شد» says what was asked to be known; «اقدام لازم انجام شد» does not.
bool saysDone(const QStringList &words)
{
    static const QString done = searchKey(u"انجام"_s);
    static const Words verbs{done,
                             searchKey(u"شد"_s),
                             searchKey(u"شده"_s),
                             searchKey(u"است"_s),
                             searchKey(u"گردید"_s),
                             searchKey(u"گردیده"_s)};
    static const Words vague{searchKey(u"لازم"_s), searchKey(u"مقتضی"_s), searchKey(u"کار"_s),
                             searchKey(u"امور"_s), searchKey(u"موارد"_s)};
    return words.contains(done) && std::all_of(words.begin(), words.end(), [](const QString &word) {
               return verbs.contains(word) || (fillers().contains(word) && !vague.contains(word));
           });
}

/// «مربوط به این اداره نیست»: nothing but that the matter is somebody else's, without saying whose; unlike
/// «شرح وظایف شما ابلاغ شد».
bool disowns(const QStringList &words)
{
    static const Words belonging{searchKey(u"مربوط"_s), searchKey(u"ربطی"_s),  searchKey(u"مرتبط"_s),
                                 searchKey(u"حیطه"_s),  searchKey(u"حوزه"_s),  searchKey(u"وظایف"_s),
                                 searchKey(u"وظیفه"_s), searchKey(u"صلاحیت"_s)};
    static const Words ours{searchKey(u"ما"_s),      searchKey(u"اینجانب"_s), searchKey(u"اداره"_s),
                            searchKey(u"دستگاه"_s),  searchKey(u"سازمان"_s),  searchKey(u"واحد"_s),
                            searchKey(u"شرکت"_s),    searchKey(u"میز"_s),     searchKey(u"دفتر"_s),
                            searchKey(u"شهرداری"_s), searchKey(u"بخش"_s),     searchKey(u"اختیارات"_s),
                            searchKey(u"مجموعه"_s),  searchKey(u"شرح"_s)};
    static const Words denying{searchKey(u"نیست"_s),    searchKey(u"ندارد"_s),  searchKey(u"نمی"_s),
                               searchKey(u"نمیباشد"_s), searchKey(u"نمیشود"_s), searchKey(u"خارج"_s)};
    const auto names = [](const QString &word) { return belonging.contains(word); };
    const auto denies = [](const QString &word) { return denying.contains(word); };
    return std::ranges::any_of(words, names) && std::ranges::any_of(words, denies) &&
           std::ranges::all_of(words, [&](const QString &word) {
               return names(word) || denies(word) || ours.contains(word) || fillers().contains(word) ||
                      stockWords().contains(word);
           });
}

/// Where one is told to go: «مراجعه کنید», «بروید»; -1 where nobody is.
qsizetype indexOfGoing(const QStringList &words)
{
    static const Words going{searchKey(u"مراجعه"_s), searchKey(u"رجوع"_s), searchKey(u"بروید"_s),
                             searchKey(u"ببرید"_s)};
    const auto at = std::ranges::find_if(words, [](const QString &word) { return going.contains(word); });
    return at == words.end() ? -1 : at - words.begin();
}

PhraseFault faultOfSentence(const QStringList &words)
{
    if (saysDone(words))
        return PhraseFault::None;
    const auto isEmpty = [](const QString &word) {
        return fillers().contains(word) || stockWords().contains(word);
    };
    if (std::all_of(words.begin(), words.end(), isEmpty))
        return PhraseFault::SaysNothing;
    if (disowns(words))
        return PhraseFault::SendsAway;
    static const QString to = searchKey(u"به"_s);
    constexpr qsizetype longestPlace = 8; // words of a place's name
    const qsizetype at = indexOfGoing(words);
    const qsizetype place = words.indexOf(to);
    if (at < 0 || place < 0)
        return PhraseFault::None;
    // «(برای پیگیری) به دفتر … مراجعه کنید», or «مراجعه به دفتر … لازم است»: place names hold few words.
    const qsizetype named = at > place ? at - place - 1 : words.size() - place - 1;
    const QStringList before = words.first(qMin(at, place));
    const QStringList after = at > place ? words.sliced(at + 1) : QStringList();
    const bool bare = std::all_of(before.begin(), before.end(), saysNoMore) &&
                      std::all_of(after.begin(), after.end(), isEmpty);
    return bare && named <= longestPlace ? PhraseFault::SendsAway : PhraseFault::None;
}

} // namespace

PhraseFault phraseFaultOf(const QString &publicText)
{
    // Dots or a number alone are no words; what is left empty is told by the rule that asks for a text.
    if (std::ranges::none_of(publicText, [](QChar sign) { return sign.isLetter(); }))
        return cleanFreeText(publicText).trimmed().isEmpty() ? PhraseFault::None : PhraseFault::SaysNothing;
    static const QRegularExpression ends(u"[.!؟?؛;\\n،]+"_s);
    PhraseFault fault = PhraseFault::None;
    for (const QString &sentence : publicText.split(ends, Qt::SkipEmptyParts)) {
        const QStringList words = keyWords(sentence);
        if (words.isEmpty())
            continue;
        const PhraseFault own = faultOfSentence(words);
        if (own == PhraseFault::None)
            return PhraseFault::None;
        fault = qMax(fault, own);
    }
    return fault;
}

Status checkPhrases(const QString &publicText, const QString &field)
{
    switch (phraseFaultOf(publicText)) {
    case PhraseFault::None:
        return {};
    case PhraseFault::SaysNothing:
        return fieldError(ErrorCode::InvalidInput, field, QStringLiteral("1.2"),
                          QStringLiteral("says nothing about the matter"));
    case PhraseFault::SendsAway:
        return fieldError(ErrorCode::InvalidInput, field, QStringLiteral("4-4"),
                          QStringLiteral("only sends the applicant away"));
    }
    return {};
}

} // namespace mizban
