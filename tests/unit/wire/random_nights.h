#pragma once

#include "core/domain/payloads.h"
#include "tests/unit/wire/random_words.h"

namespace mizban::test {

/// The night duty: its list, rosters, shifts and the matters of a night.
class RandomNights : public virtual RandomWords
{
public:
    QDate day() { return QDate(2026, 11, int(1 + below(28))); }
    QList<NightTurn> nightTurns()
    {
        return {{day(), code<PersonId>(), text(), text(11)}, {day(), {}, text(), {}}};
    }
    QList<CarriedItem> carried()
    {
        return {{id<StreamId>(), text(16), code<HolderCode>(), word(NightUrgency::Urgent), text()}};
    }
    Payload shiftPayload()
    {
        switch (below(8)) {
        case 0:
            return ShiftStarted{code<UnitCode>(), day(), int(1 + below(maxShiftPart)), id<StreamId>(),
                                carried()};
        case 1:
            return ShiftTakenOver{text()};
        case 2:
            return ReachabilityChecked{code<UnitCode>(), text(11), word(CallResult::WrongNumber), text()};
        case 3:
            return ShiftNoted{text(), coin() ? id<EventId>() : EventId()};
        case 4:
            return ShiftItemNoted{id<StreamId>(),
                                  text(16),
                                  word(NightItemStep::Resolved),
                                  code<HolderCode>(),
                                  word(NightUrgency::Urgent),
                                  word(OriginatingOffice::Other),
                                  text()};
        case 5:
            return ShiftHandedOver{code<PersonId>(), code<PostCode>(), carried(), text(), bytes(700)};
        case 6:
            return ShiftReceived{id<EventId>(), bytes(700)};
        default:
            return MorningReported{{int(below(9)), int(below(9)), int(below(9)), int(below(9)), int(below(9)),
                                    int(below(9)), int(below(9)), int(below(9)), int(below(9))},
                                   text()};
        }
    }
    Payload nightPayload()
    {
        switch (below(11)) {
        case 0:
            return NightListDrafted{{code<UnitCode>(), code<UnitCode>()}};
        case 1:
            return NightListSubmitted{id<EventId>(), text()};
        case 2:
            return NightListApproved{id<EventId>(), text()};
        case 3:
            return RosterSubmitted{code<UnitCode>(), text(8), nightTurns()};
        case 4:
            return RosterChanged{nightTurns(), nightTurns(), text()};
        case 5:
            return NightItemRegistered{text(16),
                                       code<UnitCode>(),
                                       day(),
                                       word(OriginatingOffice::Other),
                                       word(NightUrgency::Urgent),
                                       text(),
                                       text(),
                                       code<HolderCode>(),
                                       time(),
                                       time()};
        case 6:
            return NightItemOffered{code<HolderCode>(), text()};
        case 7:
            return NightItemAcknowledged{text()};
        case 8:
            return NightItemEscalated{code<HolderCode>(), time()};
        case 9:
            return NightItemResolved{text()};
        default:
            return shiftPayload();
        }
    }
};

} // namespace mizban::test
