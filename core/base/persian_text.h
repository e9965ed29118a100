#pragma once

#include "core/base/persian_words.h"

#include <QCollator>
#include <QString>
#include <QStringList>

namespace mizban {

/// The form in which Persian text is compared when searching; what is stored stays as typed. NFKC; one
/// letter for the variants of ی, ک, ه, ا and و, seats of hamza included; no hamza alone, tatweel, harakat or
/// bidi marks; ZWNJ and runs of white space become one space; ASCII digits. Latin letters keep their case.
[[nodiscard]] QString searchKey(const QString &text);

/// The form in which rules compare texts of events: as searchKey, but hamza and its seats stay apart. Events
/// were judged by it and are judged again at every fold, so it never changes, whatever searches learn.
[[nodiscard]] QString ruleKey(const QString &text);

/// The words under which a text is found: the words of its key and, for words with ZWNJ, the joined form
/// too («می‌رود»: می, رود, میرود); each once, in order of appearance.
[[nodiscard]] QStringList searchWords(const QString &text);

/// The words of a key alone. For queries: all of these must be found, joined forms are alternatives.
[[nodiscard]] QStringList keyWords(const QString &text);

/// How the word of a key is written too where people differ about the seat of a hamza, which no single letter
/// tells: «مسوول» beside «مسیول» (مسئول), «مساله» beside «مسیله» (مسئله). Of the beginning of a word the
/// beginnings. Not all of these are words.
[[nodiscard]] QStringList otherSpellings(const QString &keyWord);

/// One of the spellings for all of them, where whole words are compared.
[[nodiscard]] QString oneSpelling(const QString &keyWord);

/// Whether there are control characters other than tab and line ends.
[[nodiscard]] bool hasControlCharacters(const QString &text);

/// Free text as it is stored: NFC, lines ended by LF, no control characters but tab and LF, no half
/// surrogates, and bidi isolates and embeddings balanced, so that text cannot turn what stands after it.
[[nodiscard]] QString cleanFreeText(const QString &text);

/// Sorts as an Iranian directory does (fa_IR); spelling variants of ی and ک and digits of the three scripts
/// are one. Equal only for equal text. A value; a copy may be used from another thread.
class PersianCollator
{
public:
    PersianCollator();

    /// Below, equal to or above zero.
    [[nodiscard]] int compare(const QString &a, const QString &b) const;
    [[nodiscard]] bool operator()(const QString &a, const QString &b) const { return compare(a, b) < 0; }

private:
    QCollator m_collator;
};

} // namespace mizban
