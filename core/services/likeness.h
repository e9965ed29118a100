#pragma once

#include "core/domain/draft.h"
#include "core/projections/cartable.h"

namespace mizban {

/// What a new case resembles, told while it is being typed. Never a reproach: people come again because
/// nobody has answered yet, and families share a telephone.
struct Likeness
{
    QList<CartableRow> sameMatter; ///< I7: same applicant, kind and subject within 30 days; newest first
    QList<CartableRow> sameWords;  ///< same applicant, another kind or subject, much the same text
    QList<CartableRow>
        alsoAtNumber; ///< other persons with the same mobile, or the same family name and place

    [[nodiscard]] bool isEmpty() const
    {
        return sameMatter.isEmpty() && sameWords.isEmpty() && alsoAtNumber.isEmpty();
    }
};

inline constexpr qint64 duplicateWindowMs = 30ll * 24 * 60 * 60 * 1000; ///< I7

/// I7: the same kind and subject, registered within thirty days before. Void cases resemble nothing.
[[nodiscard]] bool isSameMatter(const CartableRow &row, CaseKind kind, const SubjectCode &subject,
                                qint64 registeredAtMs);

/// Whether two texts say much the same: most of the words of the shorter stand in the other.
[[nodiscard]] bool haveSameWords(const QString &one, const QString &other);

} // namespace mizban
