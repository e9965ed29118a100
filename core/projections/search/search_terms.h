#pragma once

#include <QByteArray>
#include <QStringView>

namespace mizban {

/// Terms are UTF-8 and no longer than this; of a longer word the beginning counts, in texts and queries.
inline constexpr qsizetype maxTermBytes = 60;

/// Appends the terms under which a text is found, a space after each: its searchWords() with small Latin
/// letters, doubles included. Much faster than searchWords() on ordinary Persian.
void appendTerms(QByteArray &to, QStringView text);

/// One word of a key as a term.
[[nodiscard]] QByteArray termOf(const QString &keyWord);

// Terms that no text can hold say what else is known of a case; each begins with a control character.
[[nodiscard]] QByteArray kindTerm(int kind);
[[nodiscard]] QByteArray subjectTerm(const QString &code);
[[nodiscard]] QByteArray nameTerm(const QByteArray &term);
[[nodiscard]] QByteArray monthTerm(int jalaliYear, int month);
/// Every case has one term with this beginning.
inline constexpr char everyCasePrefix[] = "\x01k";

} // namespace mizban
