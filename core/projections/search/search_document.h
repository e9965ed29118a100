#pragma once

#include "core/domain/case_state.h"

namespace mizban {

/// Everything under which a case is found, as terms with a space before and after each: subject, texts,
/// answers, notes, names, kind and month. A pure function of the case. Numbers (tracking id, national
/// number, mobile, reference) are found through the indexes of case_row; the words of a subject's title
/// through the directory. That of a sealed case never comes into the index (C5): see sealed_search in
/// services.
[[nodiscard]] QByteArray searchDocument(const CaseState &state, const QStringList &notes);

/// The texts of a case that a phrase may stand in.
[[nodiscard]] QStringList searchedTexts(const CaseState &state, const QStringList &notes);

} // namespace mizban
