#include "core/projections/search/search_terms.h"

#include "core/base/persian_text.h"

#include <array>
#include <initializer_list>

namespace mizban {

namespace {

/// What the fast way does with a character of the first code pages.
enum class Role : quint8 { Unknown, Letter, Separator, Dropped };

struct Known
{
    Role role = Role::Unknown;
    char16_t letter = 0; ///< as it stands in a key
};

constexpr int knownCharacters = 0x0700;
using KnownTable = std::array<Known, knownCharacters>;

constexpr void letters(KnownTable &table, char16_t first, char16_t last)
{
    for (char16_t c = first; c <= last; ++c)
        table[c] = {Role::Letter, c};
}

constexpr void digits(KnownTable &table, char16_t zero)
{
    for (char16_t digit = 0; digit < 10; ++digit)
        table[static_cast<size_t>(zero + digit)] = {Role::Letter, static_cast<char16_t>(u'0' + digit)};
}

constexpr KnownTable makeKnown()
{
    KnownTable table{};
    for (char16_t c = 0; c < 0x80; ++c)
        table[c].role = Role::Separator;
    letters(table, u'a', u'z');
    for (char16_t c = u'A'; c <= u'Z'; ++c)
        table[c] = {Role::Letter, static_cast<char16_t>(c + 0x20)};
    digits(table, u'0');
    letters(table, 0x0621, 0x063A);
    letters(table, 0x0641, 0x0648);
    for (const char16_t c : std::initializer_list<char16_t>{0x067E, 0x0686, 0x0698, 0x06A9, 0x06AF, 0x06CC})
        table[c] = {Role::Letter, c};
    for (const char16_t c : std::initializer_list<char16_t>{0x0622, 0x0623, 0x0625})
        table[c].letter = 0x0627;
    table[0x0629].letter = 0x0647;
    table[0x0643] = {Role::Letter, 0x06A9};
    table[0x0649] = {Role::Letter, 0x06CC};
    table[0x064A] = {Role::Letter, 0x06CC};
    table[0x06C0] = {Role::Letter, 0x0647};
    table[0x0624].letter = 0x0648;
    table[0x0626].letter = 0x06CC;
    table[0x0621].role = Role::Dropped;
    digits(table, 0x0660);
    digits(table, 0x06F0);
    for (char16_t c = 0x064B; c <= 0x0652; ++c)
        table[c].role = Role::Dropped;
    table[0x0670].role = Role::Dropped;
    table[0x0640].role = Role::Dropped;
    for (const char16_t c : std::initializer_list<char16_t>{0x00A0, 0x00AB, 0x00BB, 0x060C, 0x061B, 0x061F,
                                                            0x066A, 0x066B, 0x066C, 0x066D})
        table[c].role = Role::Separator;
    return table;
}

constexpr KnownTable known = makeKnown();
constexpr char16_t zwnj = 0x200C;

void appendUtf8(QByteArray &to, char16_t c)
{
    if (c < 0x80) {
        to.append(static_cast<char>(c));
    } else {
        to.append(static_cast<char>(0xC0 | (c >> 6)));
        to.append(static_cast<char>(0x80 | (c & 0x3F)));
    }
}

qsizetype boundedLength(const char *bytes, qsizetype length)
{
    if (length <= maxTermBytes)
        return length;
    length = maxTermBytes;
    while (length > 0 && (static_cast<uchar>(bytes[length]) & 0xC0) == 0x80)
        --length;
    return length;
}

/// Words as they grow; those with half-spaces also as one.
class TermWriter
{
public:
    explicit TermWriter(QByteArray &to)
        : m_to(to)
        , m_part(to.size())
    {
    }

    void letter(char16_t c) { appendUtf8(m_to, c); }
    void halfSpace()
    {
        if (m_to.size() == m_part)
            return;
        m_whole.append(m_to.constData() + m_part, m_to.size() - m_part);
        ++m_parts;
        endPart();
    }
    void end()
    {
        if (m_parts > 0 && m_to.size() > m_part) {
            m_whole.append(m_to.constData() + m_part, m_to.size() - m_part);
            ++m_parts;
        }
        endPart();
        if (m_parts > 1) {
            m_to.append(m_whole.constData(), boundedLength(m_whole.constData(), m_whole.size()));
            endPart();
        }
        m_parts = 0;
        m_whole.resize(0);
    }

private:
    void endPart()
    {
        if (m_to.size() == m_part)
            return;
        m_to.resize(m_part + boundedLength(m_to.constData() + m_part, m_to.size() - m_part));
        m_to.append(' ');
        m_part = m_to.size();
    }

    QByteArray &m_to;
    QByteArray m_whole;
    qsizetype m_part;
    int m_parts = 0;
};

/// False where the text holds a character that only Unicode's tables know; `to` is as before then.
bool appendFast(QByteArray &to, QStringView text)
{
    const qsizetype before = to.size();
    TermWriter writer(to);
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        if (c >= knownCharacters) {
            if (c == zwnj) {
                writer.halfSpace();
                continue;
            }
            to.resize(before);
            return false;
        }
        switch (known[c].role) {
        case Role::Letter:
            writer.letter(known[c].letter);
            break;
        case Role::Separator:
            writer.end();
            break;
        case Role::Dropped:
            break;
        case Role::Unknown:
            to.resize(before);
            return false;
        }
    }
    writer.end();
    return true;
}

} // namespace

void appendTerms(QByteArray &to, QStringView text)
{
    if (appendFast(to, text))
        return;
    const QStringList words = searchWords(text.toString());
    for (const QString &word : words)
        to.append(termOf(word)).append(' ');
}

QByteArray termOf(const QString &keyWord)
{
    const QByteArray bytes = keyWord.toLower().toUtf8();
    return bytes.left(boundedLength(bytes.constData(), bytes.size()));
}

QByteArray kindTerm(int kind)
{
    return QByteArray(everyCasePrefix) + QByteArray::number(kind);
}

QByteArray subjectTerm(const QString &code)
{
    const QByteArray bytes = '\x02' + code.toUtf8();
    return bytes.left(boundedLength(bytes.constData(), bytes.size()));
}

QByteArray nameTerm(const QByteArray &term)
{
    return '\x03' + term;
}

QByteArray monthTerm(int jalaliYear, int month)
{
    return '\x04' + QByteArray::number(jalaliYear * 100 + month);
}

} // namespace mizban
