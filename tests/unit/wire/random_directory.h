#pragma once

#include "core/domain/payloads.h"
#include "tests/unit/wire/random_words.h"

namespace mizban::test {

/// Changes of the directory.
class RandomDirectory : public virtual RandomWords
{
public:
    DirectoryChange directoryChange()
    {
        DirectoryChange change;
        for (quint64 i = below(3); i > 0; --i) {
            change.units.append({code<UnitCode>(), text(), word(UnitKind::SpecialisedUnit),
                                 word(Level::National), code<UnitCode>(), word(AgencyType::OtherPublicBudget),
                                 code<PostCode>(), coin()});
            change.posts.append({code<PostCode>(), text(), word(PostKind::NightShiftManager), {}, coin()});
            change.persons.append({code<PersonId>(), text(), text(), text(11)});
            change.assignments.append({code<PersonId>(), code<PostCode>(), text(), text(), coin()});
            change.subjects.append({code<SubjectCode>(), text(), text(), {text(), text()}, coin()});
            change.duties.append({code<UnitCode>(), {code<SubjectCode>()}});
            change.services.append({text(), text(), code<UnitCode>(), text(4), coin(), coin()});
            change.holidays.append({1403,
                                    code<UnitCode>(),
                                    {{QDate(2024, 5, 4), text()}, {QDate(2024, 6, 4), text()}},
                                    {QDate(2024, 6, 4)}});
            change.devices.append({id<DeviceId>(),
                                   bytes(91),
                                   text(6),
                                   text(6),
                                   code<HolderCode>(),
                                   {code<PersonId>()},
                                   coin(),
                                   coin()});
            change.certificates.append({code<PersonId>(), bytes(500), bytes(500)});
        }
        DeadlinePolicy policy;
        policy.days = {{QStringLiteral("Request/County"), 10}, {QStringLiteral("Complaint/Agency"), 20}};
        change.policies = {policy};
        if (coin())
            change.attachmentLimits = {{below(9), int(below(50)), qint64(below(900)), qint64(below(900))}};
        change.training = coin();
        if (coin()) {
            change.delegations = {{id<StreamId>(),
                                   code<PostCode>(),
                                   code<PersonId>(),
                                   code<PostCode>(),
                                   code<PersonId>(),
                                   time(),
                                   time(),
                                   coin() ? time() : 0,
                                   {word(CaseKind::Sentiment)}}};
            change.authorities = {bytes(700)};
            change.revocations = {bytes(300)};
        }
        return change;
    }
};

} // namespace mizban::test
