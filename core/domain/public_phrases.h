#pragma once

#include "core/base/result.h"

#include <QString>

namespace mizban {

/// What a public text lacks although it is not empty (001 §1.2: answer for what was done and not done).
enum class PhraseFault : quint8 {
    None,
    SaysNothing, ///< nothing but «اقدام شد», «بررسی شد» and the like
    SendsAway,   ///< nothing but «به … مراجعه کنید» (4-4: nobody is sent on uncoordinated)
};

/// Only a text that consists of nothing else is at fault: a stock phrase beside what was done is fine.
[[nodiscard]] PhraseFault phraseFaultOf(const QString &publicText);

/// The same as an error that names field and remedy. Asked where the text is written, and of the same text by
/// the center before it takes the event. It is no condition for a fold: the phrases known here grow, and an
/// answer that was taken stays one. Let them grow with the protocol version, so that the center judges an
/// answer from an older desk by what that desk knew (S4).
[[nodiscard]] Status checkPhrases(const QString &publicText, const QString &field);

} // namespace mizban
