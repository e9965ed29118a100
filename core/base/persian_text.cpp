#include "core/base/persian_text.h"

#include "core/base/digits.h"

#include <QList>
#include <QLocale>

#include <algorithm>

namespace mizban {
namespace {

constexpr char16_t kZwnj = 0x200C;
constexpr char16_t kTatweel = 0x0640;
constexpr char16_t kPopIsolate = 0x2069;
constexpr char16_t kPopEmbedding = 0x202C;

constexpr char16_t kYeh = 0x06CC;
constexpr char16_t kKeheh = 0x06A9;
constexpr char16_t kHamza = 0x0621;

/// One letter for ی and one for ک: the same key on different keyboards.
char16_t keyboardLetter(char16_t c)
{
    switch (c) {
    case 0x064A: // ي
    case 0x0649: // ى
        return kYeh;
    case 0x0643: // ك
        return kKeheh;
    default:
        return c;
    }
}

/// Also the letters that people write with and without their marks.
char16_t plainLetter(char16_t c)
{
    switch (c) {
    case 0x06C0: // ۀ
    case 0x06C2: // the same on ہ
    case 0x0629: // ة
        return 0x0647;
    case 0x0623: // أ
    case 0x0625: // إ
    case 0x0671: // ٱ
    case 0x0622: // آ
        return 0x0627;
    default:
        return keyboardLetter(c);
    }
}

/// What carries a hamza without it.
char16_t bareSeat(char16_t c)
{
    switch (c) {
    case 0x0626: // ئ
        return kYeh;
    case 0x0624: // ؤ
        return 0x0648;
    default:
        return c;
    }
}

/// Vowel signs and the other marks above and below Arabic letters.
bool isHaraka(QChar c)
{
    const char16_t code = c.unicode();
    const bool arabic = (code >= 0x0610 && code <= 0x06ED) || (code >= 0x08D3 && code <= 0x08FF);
    return arabic && c.category() == QChar::Mark_NonSpacing;
}

bool isBidiMark(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

enum class Hamza { Apart, Dropped };

/// Everything of the key but ZWNJ and white space, which tell where words end.
QString foldLetters(const QString &text, Hamza hamza = Hamza::Dropped)
{
    const QString composed = text.normalized(QString::NormalizationForm_KC);
    QString folded;
    folded.reserve(composed.size());
    for (const QChar c : composed) {
        if (c == QChar(kTatweel) || isHaraka(c) || isBidiMark(c.unicode()))
            continue;
        if (hamza == Hamza::Apart)
            folded.append(QChar(plainLetter(c.unicode())));
        else if (c != QChar(kHamza))
            folded.append(QChar(bareSeat(plainLetter(c.unicode()))));
    }
    return toAsciiDigits(folded);
}

QString withSingleSpaces(QString key)
{
    key.replace(QChar(kZwnj), QChar(u' '));
    return key.simplified();
}

/// Letters that stand for one another within a word, as they are in a key.
struct Spelling
{
    QStringView one;
    QStringView other;
    qsizetype from; ///< not before this letter
};

constexpr Spelling spellings[] = {
    {u"وو", u"یو", 1},       // مسؤول، مسئول؛ شؤون، شئون؛ رؤوف، رئوف
    {u"مساله", u"مسیله", 0}, // مسأله، مسئله
    {u"هیات", u"هییت", 0},   // هیأت، هیئت
    {u"جرات", u"جریت", 0},   // جرأت، جرئت
    {u"نشات", u"نشیت", 0},   // نشأت، نشئت
};

QString respelt(const QString &word, QStringView from, QStringView to, qsizetype first)
{
    QString spelt = word;
    for (qsizetype at = spelt.indexOf(from, first); at >= 0; at = spelt.indexOf(from, at + to.size()))
        spelt.replace(at, from.size(), to.toString());
    return spelt;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

template <typename IsPart> QStringList splitWords(const QString &text, IsPart isPart)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (isPart(c)) {
            word.append(c);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool isUnwantedControl(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
}

/// Half a character has no UTF-8 form; what replaces it would differ between Qt versions.
QString withoutHalfSurrogates(const QString &text)
{
    QString whole;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!c.isSurrogate())
            whole.append(c);
        else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            whole.append(c).append(text.at(++i));
    }
    return whole;
}

bool opensIsolate(char16_t c)
{
    return c >= 0x2066 && c <= 0x2068;
}

bool opensEmbedding(char16_t c)
{
    return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E;
}

/// Keeps track of what is open (UAX #9: an isolate's end also ends the embeddings within it).
class BidiBalance
{
public:
    /// Whether the character may stay; a closer without its opener may not.
    bool accept(char16_t c)
    {
        if (opensIsolate(c))
            m_open.append(kPopIsolate);
        else if (opensEmbedding(c))
            m_open.append(kPopEmbedding);
        else if (c == kPopIsolate)
            return closeIsolate();
        else if (c == kPopEmbedding)
            return closeEmbedding();
        return true;
    }

    [[nodiscard]] QString missingClosers() const
    {
        QString closers;
        for (auto closer = m_open.crbegin(); closer != m_open.crend(); ++closer)
            closers.append(QChar(*closer));
        return closers;
    }

private:
    bool closeIsolate()
    {
        const qsizetype at = m_open.lastIndexOf(kPopIsolate);
        if (at < 0)
            return false;
        m_open.resize(at);
        return true;
    }

    bool closeEmbedding()
    {
        if (m_open.isEmpty() || m_open.last() != kPopEmbedding)
            return false;
        m_open.removeLast();
        return true;
    }

    QList<char16_t> m_open;
};

QString collationKey(const QString &text)
{
    QString key = text.normalized(QString::NormalizationForm_KC);
    key.removeIf([](QChar c) { return c == QChar(kTatweel) || isBidiMark(c.unicode()); });
    for (QChar &c : key)
        c = QChar(keyboardLetter(c.unicode()));
    return toAsciiDigits(key);
}

/// Marks of direction and joining alone show nothing.
bool showsNothing(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

} // namespace

QString searchKey(const QString &text)
{
    return withSingleSpaces(foldLetters(text));
}

QString ruleKey(const QString &text)
{
    return withSingleSpaces(foldLetters(text, Hamza::Apart));
}

QStringList keyWords(const QString &text)
{
    return splitWords(foldLetters(text), isWordCharacter);
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    const auto isPart = [](QChar c) { return isWordCharacter(c) || c == QChar(kZwnj); };
    for (QString word : splitWords(foldLetters(text), isPart)) {
        const QStringList parts = word.split(QChar(kZwnj), Qt::SkipEmptyParts);
        words += parts;
        if (parts.size() > 1)
            words.append(parts.join(QString()));
    }
    words.removeDuplicates();
    return words;
}

QStringList otherSpellings(const QString &keyWord)
{
    QStringList others;
    for (const Spelling &pair : spellings) {
        for (const QString &spelt : {respelt(keyWord, pair.one, pair.other, pair.from),
                                     respelt(keyWord, pair.other, pair.one, pair.from)}) {
            if (spelt != keyWord && !others.contains(spelt))
                others.append(spelt);
        }
    }
    return others;
}

QString oneSpelling(const QString &keyWord)
{
    QString spelt = keyWord;
    for (const Spelling &pair : spellings)
        spelt = respelt(spelt, pair.other, pair.one, pair.from);
    return spelt;
}

bool hasControlCharacters(const QString &text)
{
    for (const QChar c : text) {
        if (c != u'\r' && isUnwantedControl(c))
            return true;
    }
    return false;
}

QString cleanFreeText(const QString &text)
{
    QString lines = text.isValidUtf16() ? text : withoutHalfSurrogates(text);
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QString kept;
    kept.reserve(lines.size());
    BidiBalance balance;
    for (const QChar c : std::as_const(lines)) {
        if (!isUnwantedControl(c) && balance.accept(c.unicode()))
            kept.append(c);
    }
    if (showsNothing(kept))
        return {};
    return (kept + balance.missingClosers()).normalized(QString::NormalizationForm_C);
}

PersianCollator::PersianCollator()
    : m_collator(QLocale(QLocale::Persian, QLocale::Iran))
{
    // A collator sets itself up when first asked, which copies on several threads must not do at once.
    (void)m_collator.compare(QStringLiteral("ا"), QStringLiteral("ب"));
}

int PersianCollator::compare(const QString &a, const QString &b) const
{
    const int order = m_collator.compare(collationKey(a), collationKey(b));
    return order != 0 ? order : QString::compare(a, b);
}

} // namespace mizban
