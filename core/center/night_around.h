#pragma once

#include "core/domain/case_state.h"

#include <QDate>
#include <QList>
#include <QSet>

#include <optional>

namespace mizban {

/// What the center holds around the beginning of a shift, or around what its log says of an item (001 §3-4).
struct NightAround
{
    /// Where in time a unit's shift stands among its others.
    struct Place
    {
        QDate night;
        int part = 0;

        [[nodiscard]] bool isBefore(const Place &other) const
        {
            return night != other.night ? night < other.night : part < other.part;
        }
    };

    QList<DecodedEvent> previous; ///< of a start: the shift that it names as the one before
    /// Of a start: the newest earlier shift of the unit that the very device wrote in: it knew of it.
    std::optional<Place> knownShift;
    QSet<StreamId> openItems; ///< of those it is about: still open here
};

} // namespace mizban
