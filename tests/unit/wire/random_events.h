#pragma once

#include "core/wire/codec.h"
#include "tests/unit/wire/random_acts.h"
#include "tests/unit/wire/random_directory.h"
#include "tests/unit/wire/random_nights.h"

namespace mizban::test {

/// Payloads of every kind, and the events and links that carry them.
class RandomEvents : public RandomActs, public RandomDirectory, public RandomNights
{
public:
    explicit RandomEvents(quint64 seed = 0)
        : RandomWords(seed)
    {
    }

    Payload payload()
    {
        if (below(4) == 0)
            return nightPayload();
        if (below(3) == 0)
            return sealedPayload();
        if (below(9) == 0)
            return intakePayload();
        if (below(6) == 0)
            return notedOrActedFor();
        switch (below(18)) {
        case 17:
            return mergeOrNotice();
        case 15:
            return act();
        case 16:
            return escalation();
        case 0:
            return directoryChange();
        case 1:
            return registration();
        case 2:
            return CaseOpened{code<HolderCode>(), {id<StreamId>(), id<StreamId>()}};
        case 3:
            return referral();
        case 4:
            return CaseAnswered{word(AnswerKind::NotDone), text(), text(), attachments(), compensation()};
        case 5:
            return CaseClosed{text()};
        case 6:
            return CaseReopened{text()};
        case 7:
            return CaseVoided{text()};
        case 8:
            return NoteAdded{id<StreamId>(), text()};
        case 9:
            return CounselRecorded{code<UnitCode>(), word(Channel::NightOffice),
                                   coin(),           applicant(),
                                   text(),           text(),
                                   text(),           time(),
                                   code<UnitCode>(), code<SubjectCode>(),
                                   id<StreamId>()};
        case 11:
            return DuplicateLinked{id<StreamId>(), text(), time()};
        case 12:
            return DuplicateUnlinked{id<StreamId>()};
        case 13:
            return ServiceRecorded{text(16), code<UnitCode>(), text(12), applicant(), time(),
                                   time(),   id<StreamId>(),   text(),   time(),      id<StreamId>()};
        case 10:
            return Withdrawn{id<EventId>()};
        default:
            return VerdictGiven{word(VerdictKind::Conflict), id<EventId>(), text(), text(), text()};
        }
    }

    EventHeader header()
    {
        EventHeader header;
        header.kind = word(StreamKind::Service);
        header.stream = id<StreamId>();
        header.type = typeOf(payload());
        for (quint64 i = below(4); i > 0; --i)
            header.parents.append(id<EventId>());
        std::sort(header.parents.begin(), header.parents.end());
        header.counter = below(100'000) + 1;
        header.wallTimeMs = time();
        header.device = id<DeviceId>();
        header.actor = actor();
        header.payload = id<PayloadHash>();
        return header;
    }

    Link link()
    {
        Link link;
        link.device = id<DeviceId>();
        link.sequence = 1 + below(3);
        if (link.sequence > 1)
            link.previous = id<LinkId>();
        link.event = id<EventId>();
        return link;
    }

    /// `id` is left empty, as decoders leave it.
    Event event()
    {
        Event event;
        event.header = header();
        event.headerBytes = encodeHeader(event.header);
        event.signature = bytes(70);
        event.payloadErased = below(8) == 0;
        if (!event.payloadErased)
            event.payloadBytes = encodePayload(payload(), bytes(16));
        return event;
    }

    SignedLink signedLink()
    {
        SignedLink link;
        link.link = this->link();
        link.linkBytes = encodeLink(link.link);
        link.signature = bytes(71);
        return link;
    }
};

} // namespace mizban::test
