#pragma once

#include "core/domain/night_needs.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QString>

namespace mizban {

/// One row of a list of the night: two lines of large type, a time and a word that marks it.
struct NightLine
{
    QString key; ///< code of a unit, hex of an item or entry; empty for a heading
    QString title;
    QString detail;
    QString time;
    QString mark;
    Tone tone = Tone::Neutral;
    bool heading = false;

    bool operator==(const NightLine &) const = default;
};

// What the lists of the night say. Pure, any thread: they are made where the night is read.
[[nodiscard]] QList<NightLine> boardLines(const NightBoard &board, const Directory &directory);
[[nodiscard]] QList<NightLine> itemLines(const NightBoard &board, const Directory &directory, qint64 nowMs);
[[nodiscard]] QList<NightLine> logLines(const ShiftState &shift, const Directory &directory, qint64 nowMs);
[[nodiscard]] QList<NightLine> needLines(const QList<NightNeed> &needs, const NightBoard &board,
                                         const Directory &directory, qint64 nowMs);

[[nodiscard]] QString unitTitle(const Directory &directory, const UnitCode &unit);
/// ۲۱:۴۰, in Tehran.
[[nodiscard]] QString hourText(qint64 atMs);
/// Key of a need in its list.
[[nodiscard]] QString keyOf(const NightNeed &need);

} // namespace mizban
