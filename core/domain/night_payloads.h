#pragma once

#include "core/base/ids.h"
#include "core/domain/vocabulary.h"

#include <QDate>
#include <QList>
#include <QString>

namespace mizban {

// Night duty (001 §3-4): the list of units on duty, their rosters, shifts, and the items of a night.

inline constexpr int maxNightUnits = 20'000;
inline constexpr int maxNightTurns = 400; ///< of one roster
inline constexpr int maxNightItems = 1'000;
inline constexpr int maxShiftPart = 9;

/// The units that need a night shift, as a whole; the newest draft is the one that is submitted.
struct NightListDrafted
{
    QList<UnitCode> units;
    bool operator==(const NightListDrafted &) const = default;
};

/// To whoever approves it by law (001 §3-4).
struct NightListSubmitted
{
    EventId draft;
    QString letterNumber;
    bool operator==(const NightListSubmitted &) const = default;
};

struct NightListApproved
{
    EventId draft;
    QString letterNumber;
    bool operator==(const NightListApproved &) const = default;
};

/// One person on duty for one night. People of operational units need not be in the directory.
struct NightTurn
{
    QDate night;
    PersonId person; ///< of the directory; may be empty
    QString name;
    QString phone; ///< ASCII digits

    bool operator==(const NightTurn &) const = default;
};

struct RosterSubmitted
{
    UnitCode unit;
    QString period; ///< Jalali month, 1405/09
    QList<NightTurn> turns;
    bool operator==(const RosterSubmitted &) const = default;
};

/// A substitute (one turn out, one in) or a swap (two out, two in).
struct RosterChanged
{
    QList<NightTurn> out;
    QList<NightTurn> in;
    QString reason;
    bool operator==(const RosterChanged &) const = default;
};

/// An open item as it goes from one shift to the next, with a word on it.
struct CarriedItem
{
    StreamId item;
    QString trackingId;
    HolderCode owner;
    NightUrgency urgency = NightUrgency::Ordinary;
    QString word;

    bool operator==(const CarriedItem &) const = default;
};

/// Begins the log of one unit's night.
struct ShiftStarted
{
    UnitCode unit;
    QDate night;
    int part = 1;      ///< of the night, where several follow each other
    StreamId previous; ///< the shift it takes over from; not valid: none
    QList<CarriedItem> items;
    bool operator==(const ShiftStarted &) const = default;
};

/// Of a shift whose manager vanished.
struct ShiftTakenOver
{
    QString reason;
    bool operator==(const ShiftTakenOver &) const = default;
};

struct ReachabilityChecked
{
    UnitCode unit;
    QString number; ///< called; ASCII digits
    CallResult result = CallResult::Reached;
    QString note;
    bool operator==(const ReachabilityChecked &) const = default;
};

/// An entry in words; a correction names the entry it corrects, which stays as it is.
struct ShiftNoted
{
    QString text;
    EventId corrects;
    bool operator==(const ShiftNoted &) const = default;
};

/// What became of an item, in the log of the shift that is answerable for it.
struct ShiftItemNoted
{
    StreamId item;
    QString trackingId;
    NightItemStep step = NightItemStep::Opened;
    HolderCode owner;
    NightUrgency urgency = NightUrgency::Ordinary;
    OriginatingOffice office = OriginatingOffice::Other;
    QString text;
    bool operator==(const ShiftItemNoted &) const = default;
};

/// Signed by who goes; counts once who comes has signed too.
struct ShiftHandedOver
{
    PersonId to;
    PostCode post; ///< that he acts for
    QList<CarriedItem> items;
    QString summary;
    QByteArray signature; ///< CMS by the person's own key
    bool operator==(const ShiftHandedOver &) const = default;
};

struct ShiftReceived
{
    EventId handOver;
    QByteArray signature;
    bool operator==(const ShiftReceived &) const = default;
};

/// What the log says in numbers (I16).
struct NightFigures
{
    int required = 0;   ///< units on the list
    int rostered = 0;   ///< of them, with someone on duty that night
    int checks = 0;     ///< calls made
    int unanswered = 0; ///< units that no call reached
    int leader = 0;     ///< items by office
    int president = 0;
    int firstVicePresident = 0;
    int other = 0;
    int open = 0; ///< items left open

    bool operator==(const NightFigures &) const = default;
};

/// The morning report as a person let it stand; the newest counts.
struct MorningReported
{
    NightFigures figures;
    QString text;
    bool operator==(const MorningReported &) const = default;
};

struct NightItemRegistered
{
    QString trackingId; ///< T2
    UnitCode unit;      ///< whose shift took it
    QDate night;
    OriginatingOffice office = OriginatingOffice::Other;
    NightUrgency urgency = NightUrgency::Ordinary;
    QString caller;
    QString text;
    HolderCode owner; ///< a post; never empty
    qint64 registeredAtMs = 0;
    qint64 dueAtMs = 0;
    bool operator==(const NightItemRegistered &) const = default;
};

/// Handed to another post, which owns it once it acknowledges.
struct NightItemOffered
{
    HolderCode to;
    QString text;
    bool operator==(const NightItemOffered &) const = default;
};

struct NightItemAcknowledged
{
    QString text;
    bool operator==(const NightItemAcknowledged &) const = default;
};

/// By the center, when the clock ran out.
struct NightItemEscalated
{
    HolderCode to;
    qint64 dueAtMs = 0; ///< that ran out
    bool operator==(const NightItemEscalated &) const = default;
};

struct NightItemResolved
{
    QString text;
    bool operator==(const NightItemResolved &) const = default;
};

} // namespace mizban
