#pragma once

#include "core/base/random.h"

#include <QStringList>

namespace mizban {

/// Text with the shape of real cases: words drawn by Zipf's law from 5,000 Persian-looking words. Equal
/// seeds give equal text on every machine. One thread.
class SampleWords
{
public:
    SampleWords();

    [[nodiscard]] QString text(RandomSource &chance, int words) const;
    [[nodiscard]] QString givenName(RandomSource &chance) const;
    [[nodiscard]] QString familyName(RandomSource &chance) const;
    /// Ten digits with the right check digit (N1).
    [[nodiscard]] static QString nationalNumber(RandomSource &chance);
    /// Eleven digits with the right check digit (N4).
    [[nodiscard]] static QString legalId(RandomSource &chance);

private:
    [[nodiscard]] const QString &word(RandomSource &chance) const;

    QStringList m_words;
    QList<quint32> m_cumulative; ///< Zipf weights, summed up
};

} // namespace mizban
