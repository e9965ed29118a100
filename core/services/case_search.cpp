#include "core/services/case_search.h"

#include "core/base/digits.h"
#include "core/base/jalali.h"
#include "core/base/persian_text.h"
#include "core/projections/search/search_terms.h"

namespace mizban {

namespace {

constexpr int subjectsAtMost = 60;         // titles that hold a word; a word in more of them says little
constexpr int monthsAtMost = 36;           // a longer span is looked at case by case
constexpr qsizetype shortestNumber = 4;    // fewer digits are only looked for in texts
constexpr qsizetype shortestTitleWord = 4; // bytes: two letters

struct QueryTerm
{
    QByteArray bytes;
    bool prefix = false;
    bool number = false;
    QList<QByteArray> others; ///< the same word as others write it
};

bool isNumber(const QByteArray &term)
{
    return std::all_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QueryTerm termNamed(const QString &word, bool prefix)
{
    const QByteArray bytes = termOf(word);
    QueryTerm term{bytes, prefix, isNumber(bytes), {}};
    for (const QString &other : otherSpellings(word))
        term.others.append(termOf(other));
    return term;
}

/// Whether a title holds the word; `title` has a space around each of its words.
bool holdsWord(const QByteArray &title, const QueryTerm &word)
{
    const QByteArray end = word.prefix ? QByteArray() : QByteArray(" ");
    const auto holds = [&](const QByteArray &spelt) { return title.contains(' ' + spelt + end); };
    return holds(word.bytes) || std::any_of(word.others.begin(), word.others.end(), holds);
}

QByteArray wordsOf(const QStringList &texts)
{
    QByteArray words(" ");
    for (const QString &text : texts)
        appendTerms(words, text);
    return words;
}

/// The words of a title belong to every case of its subject.
void addSubjects(const Directory &directory, const QueryTerm &word, QList<SearchTerm> &any)
{
    if (word.bytes.size() < shortestTitleWord || word.number)
        return;
    int found = 0;
    for (const Subject *subject : directory.subjects()) {
        if (!holdsWord(wordsOf(QStringList(subject->title) + subject->keywords), word))
            continue;
        if (++found > subjectsAtMost)
            return;
        any.append({subjectTerm(subject->code.text()), false});
    }
}

/// Neighbours may be written as one word: «می رود», «می‌رود» and «میرود» find each
/// other.
void addJoined(const QList<QueryTerm> &terms, qsizetype at, QList<SearchTerm> &any)
{
    for (const qsizetype first : {at - 1, at}) {
        if (first < 0 || first + 1 >= terms.size() || terms[first].number || terms[first + 1].number ||
            terms[first].prefix)
            continue;
        any.append(
            {(terms[first].bytes + terms[first + 1].bytes).left(maxTermBytes), terms[first + 1].prefix});
    }
}

/// All parts of one typed word in one, where it has more than two.
QByteArray wholeWord(const QString &typed)
{
    QString joined = typed;
    joined.remove(QChar(0x200C));
    const QStringList words = keyWords(joined);
    return words.size() == 1 ? termOf(words.first()) : QByteArray();
}

void addWords(const QList<CaseQuery::Word> &words, const Directory &directory, SearchPlan &plan)
{
    QList<QueryTerm> terms;
    QList<qsizetype> wordOfTerm;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QStringList parts = keyWords(words[i].text);
        for (qsizetype part = 0; part < parts.size(); ++part) {
            terms.append(termNamed(parts[part], words[i].prefix && part + 1 == parts.size()));
            wordOfTerm.append(i);
        }
    }
    for (qsizetype at = 0; at < terms.size(); ++at) {
        SearchClause clause;
        clause.any.append({terms[at].bytes, terms[at].prefix});
        for (const QByteArray &other : terms[at].others)
            clause.any.append({other, terms[at].prefix});
        addJoined(terms, at, clause.any);
        const CaseQuery::Word &word = words[wordOfTerm[at]];
        if (const QByteArray whole = wholeWord(word.text); !whole.isEmpty() && whole != terms[at].bytes) {
            const SearchTerm joined{whole, word.prefix};
            if (!clause.any.contains(joined))
                clause.any.append(joined);
        }
        addSubjects(directory, terms[at], clause.any);
        if (terms[at].number && terms[at].bytes.size() >= shortestNumber)
            clause.numbers.append(QString::fromLatin1(terms[at].bytes));
        const QString typed = toAsciiDigits(word.text);
        if (std::any_of(typed.begin(), typed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
            clause.reference = typed;
        plan.all.append(clause);
    }
}

void addPhrases(const CaseQuery &query, const Directory &directory, SearchPlan &plan)
{
    for (const CaseQuery::Phrase &phrase : query.phrases) {
        addWords({{phrase.text, phrase.open}}, directory, plan);
        plan.phrases.append({phraseWords(phrase.text, false), phraseWords(phrase.text, true), phrase.open});
    }
}

void addNames(const QStringList &names, SearchPlan &plan)
{
    for (const QString &name : names) {
        for (const QString &word : keyWords(name)) {
            SearchClause clause{{{nameTerm(termOf(word)), true}}, {}, {}};
            for (const QString &other : otherSpellings(word))
                clause.any.append({nameTerm(termOf(other)), true});
            plan.all.append(clause);
        }
    }
}

void addKinds(const QList<CaseKind> &kinds, SearchPlan &plan)
{
    SearchClause clause;
    for (const CaseKind kind : kinds)
        clause.any.append({kindTerm(static_cast<int>(kind)), false});
    if (!clause.any.isEmpty())
        plan.all.append(clause);
}

/// The months of a short span; the days at its ends are looked at case by case.
void addMonths(const CaseQuery &query, SearchPlan &plan)
{
    if (!query.fromMs || !query.beforeMs || *query.beforeMs <= *query.fromMs)
        return;
    JalaliDate month = toJalali(tehranDate(*query.fromMs));
    const JalaliDate last = toJalali(tehranDate(*query.beforeMs - 1));
    SearchClause clause;
    while (month.year * 12 + month.month <= last.year * 12 + last.month) {
        clause.any.append({monthTerm(month.year, month.month), false});
        if (clause.any.size() > monthsAtMost)
            return;
        month =
            month.month == 12 ? JalaliDate{month.year + 1, 1, 1} : JalaliDate{month.year, month.month + 1, 1};
    }
    plan.all.append(clause);
}

/// Posts and desks whose title holds all the words.
QStringList holdersWith(const QList<QueryTerm> &words, const Directory &directory)
{
    QStringList found;
    const auto consider = [&](const QString &holder) {
        const QByteArray title = wordsOf({directory.titleOf(HolderCode(holder))});
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const QueryTerm &word) { return holdsWord(title, word); });
        if (fits)
            found.append(holder);
    };
    for (const Post *post : directory.posts())
        consider(post->code.text());
    for (const Unit *unit : directory.units()) {
        if (unit->kind == UnitKind::Desk)
            consider(unit->code.text());
    }
    return found;
}

/// Whole words first: «فرماندار» is not the desk of the «فرمانداری».
QStringList holdersNamed(const QString &typed, const Directory &directory)
{
    const QString code = typed.toLower();
    if (directory.isHolder(HolderCode(code)))
        return {code};
    QList<QueryTerm> words;
    for (const QString &word : keyWords(typed))
        words.append(termNamed(word, false));
    if (words.isEmpty())
        return {};
    const QStringList whole = holdersWith(words, directory);
    if (!whole.isEmpty())
        return whole;
    for (QueryTerm &word : words)
        word.prefix = true;
    return holdersWith(words, directory);
}

} // namespace

Result<SearchPlan> planOf(const CaseQuery &query, const Directory &directory)
{
    SearchPlan plan;
    plan.statuses = query.statuses;
    plan.fromMs = query.fromMs;
    plan.beforeMs = query.beforeMs;
    for (const QString &typed : query.holders) {
        const QStringList found = holdersNamed(typed, directory);
        if (found.isEmpty())
            return fieldError(ErrorCode::NotFound, QStringLiteral("query.holder"), {}, typed);
        plan.holders += found;
    }
    addWords(query.words, directory, plan);
    addPhrases(query, directory, plan);
    addNames(query.names, plan);
    for (const QString &digits : query.numbers)
        plan.all.append(SearchClause{{{digits.toLatin1(), false}}, {digits}, {}});
    addKinds(query.kinds, plan);
    addMonths(query, plan);
    if (plan.all.isEmpty())
        plan.all.append(SearchClause{{{everyCasePrefix, true}}, {}, {}});
    return plan;
}

} // namespace mizban
