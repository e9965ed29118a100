#pragma once

#include "core/domain/directory.h"
#include "core/projections/cartable.h"

#include <QHash>
#include <QVariant>

namespace mizban {

/// For what a list of the Center has a case, and when that is or was (E5–E7); empty in other folders, and
/// where the case's own due time is what counts (E4).
[[nodiscard]] QString stepText(Folder folder, qint64 atMs, qint64 nowMs);
/// Whether the Center's next step should have been taken.
[[nodiscard]] bool isStepLate(Folder folder, qint64 atMs, qint64 nowMs);

/// What cartable rows say, in the light of the directory. Calendars are put together once a province and
/// version of it: that costs as much as painting a row. One thread's.
class CartableCells
{
public:
    /// What a row says in a role of CartableRole (or the accessible text); invalid for others.
    [[nodiscard]] QVariant cell(const CartableRow &row, int role, const DirectoryPtr &directory,
                                qint64 nowMs);
    /// The row in one sentence, for assistive tools.
    [[nodiscard]] QString sentence(const CartableRow &row, const DirectoryPtr &directory, qint64 nowMs);

private:
    [[nodiscard]] bool isNearDue(const CartableRow &row, const DirectoryPtr &directory, qint64 nowMs);
    [[nodiscard]] const WorkingCalendar &calendarFor(const UnitCode &unit, const DirectoryPtr &directory);

    DirectoryPtr m_known;                         ///< of what m_calendars speak
    QHash<UnitCode, WorkingCalendar> m_calendars; ///< by province; no province: the country's
};

} // namespace mizban
