#include "core/services/likeness.h"

#include "core/base/persian_text.h"

#include <QSet>

namespace mizban {

namespace {

constexpr qsizetype fewestWords = 5;  // shorter texts resemble each other by chance
constexpr qsizetype shortestWord = 3; // «از», «به» and the like say nothing
constexpr qsizetype shareInTenths = 6;

QSet<QString> tellingWords(const QString &text)
{
    QSet<QString> words;
    for (const QString &word : keyWords(text)) {
        if (word.size() >= shortestWord)
            words.insert(word);
    }
    return words;
}

} // namespace

bool isSameMatter(const CartableRow &row, CaseKind kind, const SubjectCode &subject, qint64 registeredAtMs)
{
    return row.status != CaseStatus::Void && !row.quarantined && row.kind == kind && row.subject == subject &&
           registeredAtMs - row.registeredAtMs < duplicateWindowMs;
}

bool haveSameWords(const QString &one, const QString &other)
{
    QSet<QString> shorter = tellingWords(one);
    QSet<QString> longer = tellingWords(other);
    if (shorter.size() > longer.size())
        shorter.swap(longer);
    if (shorter.size() < fewestWords)
        return false;
    qsizetype common = 0;
    for (const QString &word : std::as_const(shorter))
        common += longer.contains(word);
    return common * 10 >= shorter.size() * shareInTenths && common * 10 >= longer.size() * shareInTenths / 2;
}

} // namespace mizban
