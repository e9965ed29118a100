#pragma once

#include "core/domain/night_board.h"

#include <QHash>

namespace mizban {

/// An item of the night as it is typed (J8).
struct NightItemInput
{
    OriginatingOffice office = OriginatingOffice::Other;
    NightUrgency urgency = NightUrgency::Ordinary;
    QString caller; ///< who asked, or the number of the letter
    QString text;
    qint64 dueAtMs = 0; ///< 0: as the rule says; never later
};

struct RegisteredNightItem
{
    StreamId id;
    QString trackingId;
    qint64 dueAtMs = 0;
    HolderCode owner;
};

/// What is said when a shift is handed over: to whom, and a word on every open item.
struct ShiftWords
{
    QString to;                  ///< a post of the unit, or a person who holds one
    QHash<StreamId, QString> on; ///< by item
    QString summary;             ///< empty: written from the log
};

} // namespace mizban
